//! Colours by our reading: whole texts, what has changed of them, parts. The lists are long: they are JSON of our own making.

use super::backend::Backend;
use super::convert::{Ranges, to_bytes};
use super::prepared::Ticket;
use super::work::Lane;
use super::world::Open;
use crate::ide::{self, Token, TokenKind};
use serde_json::json;
use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::{
    SemanticTokenModifier, SemanticTokenType, SemanticTokensDeltaParams, SemanticTokensLegend,
    SemanticTokensParams, SemanticTokensRangeParams,
};

/// The protocol's names of our tokens, in the order of [`TokenKind`] and of the bits of its modifiers. They are the protocol's
/// own types, so that every theme has colours for them.
pub fn legend() -> SemanticTokensLegend {
    SemanticTokensLegend {
        token_types: vec![
            SemanticTokenType::KEYWORD,
            SemanticTokenType::NUMBER,
            SemanticTokenType::FUNCTION,
            SemanticTokenType::STRING,
            SemanticTokenType::PARAMETER,
            SemanticTokenType::DECORATOR,
            SemanticTokenType::NAMESPACE,
            SemanticTokenType::CLASS,
            SemanticTokenType::TYPE,
            SemanticTokenType::PROPERTY,
            SemanticTokenType::COMMENT,
            SemanticTokenType::INTERFACE,
        ],
        token_modifiers: vec![
            SemanticTokenModifier::DECLARATION,
            SemanticTokenModifier::new("preambular"),
            SemanticTokenModifier::new("operative"),
        ],
    }
}

fn number(kind: TokenKind) -> u32 {
    match kind {
        TokenKind::Opening => 0,
        TokenKind::Label => 1,
        TokenKind::Citation => 2,
        TokenKind::Date => 3,
        TokenKind::Reference => 4,
        TokenKind::Marker => 5,
        TokenKind::Heading => 6,
        TokenKind::Title => 7,
        TokenKind::OrganLine => 8,
        TokenKind::Masthead => 9,
        TokenKind::Aside => 10,
        TokenKind::Treaty => 11,
    }
}

/// The tokens that a client was last given of a draft, whichever version it was.
#[derive(Debug, Default)]
pub struct LastTokens(Mutex<Option<Arc<Given>>>);

/// Tokens as they were given.
#[derive(Debug)]
struct Given {
    id: String,
    data: Vec<[u32; 5]>,
}

/// Numbers the lists of one run of the server.
static COUNT: AtomicU64 = AtomicU64::new(0);

impl LastTokens {
    /// Keeps a list as the last; returns it and the one before.
    fn next(&self, data: Vec<[u32; 5]>) -> (Arc<Given>, Option<Arc<Given>>) {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let before = last.take();
        let now = match &before {
            Some(before) if before.data == data => before.clone(),
            // With the process, for a client that still has a list of a server before this one.
            _ => {
                let id = format!("{}.{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
                Arc::new(Given { id, data })
            }
        };
        *last = Some(now.clone());
        (now, before)
    }
}

impl Backend {
    /// Answers `textDocument/semanticTokens/full`.
    pub async fn all_tokens(&self, params: SemanticTokensParams) -> Result<Ticket> {
        self.tokens("textDocument/semanticTokens/full", params.text_document.uri, |open| {
            let (now, _) = open.tokens.next(encoded(open, ide::semantic_tokens(&open.snapshot, None)));
            full(&now)
        })
        .await
    }

    /// Answers `textDocument/semanticTokens/full/delta`.
    pub async fn changed_tokens(&self, params: SemanticTokensDeltaParams) -> Result<Ticket> {
        let previous = params.previous_result_id;
        self.tokens("textDocument/semanticTokens/full/delta", params.text_document.uri, move |open| {
            let (now, before) = open.tokens.next(encoded(open, ide::semantic_tokens(&open.snapshot, None)));
            match before.filter(|before| before.id == previous) {
                Some(before) => delta(&before, &now),
                None => full(&now),
            }
        })
        .await
    }

    /// Answers `textDocument/semanticTokens/range`.
    pub async fn tokens_of_range(&self, params: SemanticTokensRangeParams) -> Result<Ticket> {
        let range = params.range;
        self.tokens("textDocument/semanticTokens/range", params.text_document.uri, move |open| {
            let range = to_bytes(open, range);
            let mut json = String::from("{\"data\":[");
            write_all(&mut json, &encoded(open, ide::semantic_tokens(&open.snapshot, Some(range))));
            json.push_str("]}");
            json
        })
        .await
    }

    async fn tokens(
        &self,
        method: &'static str,
        uri: tower_lsp::lsp_types::Url,
        job: impl FnOnce(&Open) -> String + Send + 'static,
    ) -> Result<Ticket> {
        let answer = self.on_draft(Lane::WholeText, method, &uri, move |open, _| Some(job(open))).await?;
        self.prepared(answer.unwrap_or_else(|| "null".to_owned()))
    }
}

/// Each token as the protocol has it: lines and columns counted from the token before.
fn encoded(open: &Open, tokens: Vec<Token>) -> Vec<[u32; 5]> {
    let mut ranges = Ranges::new(open);
    let (mut line, mut column) = (0, 0);
    tokens
        .into_iter()
        .filter_map(|token| {
            let range = ranges.range(token.range);
            // No token runs over a line's end; one that did would have no length.
            let length = range.end.character.checked_sub(range.start.character)?;
            if range.start.line != range.end.line || length == 0 {
                return None;
            }
            let down = range.start.line - line;
            let right = if down == 0 { range.start.character - column } else { range.start.character };
            (line, column) = (range.start.line, range.start.character);
            Some([down, right, length, number(token.kind), token.modifiers])
        })
        .collect()
}

fn full(given: &Given) -> String {
    let mut json = format!("{{\"resultId\":{},\"data\":[", json!(given.id));
    json.reserve(given.data.len() * 12);
    write_all(&mut json, &given.data);
    json.push_str("]}");
    json
}

/// The one stretch that differs between two lists: a token's place is counted from the one before, so an edit changes no
/// more than the tokens around it.
fn delta(before: &Given, now: &Given) -> String {
    let (old, new) = (&before.data, &now.data);
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let rest = old.len().min(new.len()) - head;
    let tail = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let mut json = format!("{{\"resultId\":{},\"edits\":[", json!(now.id));
    let (gone, come) = (old.len() - tail - head, &new[head..new.len() - tail]);
    if gone > 0 || !come.is_empty() {
        // Counted in numbers, of which each token has five.
        let _ = write!(json, "{{\"start\":{},\"deleteCount\":{}", head * 5, gone * 5);
        if !come.is_empty() {
            json.push_str(",\"data\":[");
            write_all(&mut json, come);
            json.push(']');
        }
        json.push('}');
    }
    json.push_str("]}");
    json
}

fn write_all(json: &mut String, data: &[[u32; 5]]) {
    let mut first = true;
    for number in data.iter().flatten() {
        if !std::mem::take(&mut first) {
            json.push(',');
        }
        write_number(json, *number);
    }
}

fn write_number(json: &mut String, number: u32) {
    if number < 10 {
        json.push((b'0' + number as u8) as char);
    } else {
        write_number(json, number / 10);
        json.push((b'0' + (number % 10) as u8) as char);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    fn given(tokens: &[u8]) -> Given {
        Given { id: "1.2".into(), data: tokens.iter().map(|n| [1, 0, u32::from(*n), 0, 0]).collect() }
    }

    fn flat(given: &Given) -> Vec<u64> {
        given.data.iter().flatten().map(|n| u64::from(*n)).collect()
    }

    proptest! {
        /// A client that carries the edits out has what it would have been given as a whole.
        #[test]
        fn changes_lead_from_one_list_to_the_other(old in "[a-c]{0,12}", new in "[a-c]{0,12}") {
            let (old, new) = (given(old.as_bytes()), given(new.as_bytes()));
            let json: Value = serde_json::from_str(&delta(&old, &new)).unwrap();
            let mut data = flat(&old);
            for edit in json["edits"].as_array().unwrap() {
                let start = edit["start"].as_u64().unwrap() as usize;
                let count = edit["deleteCount"].as_u64().unwrap() as usize;
                let insert = edit["data"].as_array().cloned().unwrap_or_default();
                data.splice(start..start + count, insert.iter().map(|n| n.as_u64().unwrap()));
            }
            prop_assert_eq!(data, flat(&new));
        }
    }

    #[test]
    fn one_list_is_one_list() {
        let last = LastTokens::default();
        let (one, _) = last.next(given(b"ab").data);
        let (same, before) = last.next(given(b"ab").data);
        assert!(Arc::ptr_eq(&one, &same) && before.is_some_and(|before| Arc::ptr_eq(&before, &one)));
        let json: Value = serde_json::from_str(&full(&one)).unwrap();
        assert_eq!(json["data"].as_array().map(Vec::len), Some(10));
        let numbers = [0, 7, 10, 99, 100, 1_234_567, u32::MAX];
        for number in numbers {
            let mut json = String::new();
            write_number(&mut json, number);
            assert_eq!(json, number.to_string());
        }
    }
}
