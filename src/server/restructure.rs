//! Paragraphs moved, indented, outdented, inserted: as commands and as code actions (`docs/commands.md` describes both).

use super::actions::run;
use super::backend::Backend;
use super::convert::{Ranges, to_offset, to_workspace_edit};
use super::work::Lane;
use super::world::Open;
use crate::ide::{self, Operation, Restructured, WayBack};
use crate::text::{Text, to_position};
use serde_json::{Value, json};
use std::sync::{Mutex, PoisonError};
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types::{
    CodeActionKind, CodeActionOrCommand, Command, DocumentOnTypeFormattingParams, ExecuteCommandParams,
    Position, Range, ShowDocumentParams, TextEdit, Url, WorkspaceEdit,
};

/// An operation as clients know it.
pub struct Offer {
    operation: Operation,
    /// The command's name; its arguments are the draft's URI and a position.
    pub command: &'static str,
    /// The code action's kind.
    pub kind: CodeActionKind,
    title: &'static str,
}

/// All operations.
pub static OFFERS: [Offer; 6] = [
    Offer {
        operation: Operation::MoveUp,
        command: "rapporteur.moveParagraphUp",
        kind: CodeActionKind::new("refactor.rewrite.moveUp"),
        title: "Move paragraph up",
    },
    Offer {
        operation: Operation::MoveDown,
        command: "rapporteur.moveParagraphDown",
        kind: CodeActionKind::new("refactor.rewrite.moveDown"),
        title: "Move paragraph down",
    },
    Offer {
        operation: Operation::Indent,
        command: "rapporteur.indentParagraph",
        kind: CodeActionKind::new("refactor.rewrite.indent"),
        title: "Indent paragraph",
    },
    Offer {
        operation: Operation::Outdent,
        command: "rapporteur.outdentParagraph",
        kind: CodeActionKind::new("refactor.rewrite.outdent"),
        title: "Outdent paragraph",
    },
    Offer {
        operation: Operation::InsertAbove,
        command: "rapporteur.insertParagraphAbove",
        kind: CodeActionKind::new("refactor.rewrite.insertAbove"),
        title: "Insert paragraph above",
    },
    Offer {
        operation: Operation::InsertBelow,
        command: "rapporteur.insertParagraphBelow",
        kind: CodeActionKind::new("refactor.rewrite.insertBelow"),
        title: "Insert paragraph below",
    },
];

/// The offer of a command.
pub fn offer(command: &str) -> Option<&'static Offer> {
    OFFERS.iter().find(|offer| offer.command == command)
}

/// The ways back of what was last done with paragraphs of a draft, whichever version it was.
#[derive(Debug, Default)]
pub struct WaysBack(Mutex<Vec<WayBack>>);

/// How many are kept.
const MOST_WAYS: usize = 32;

impl WaysBack {
    /// What an operation comes to: the text before its opposite, where nothing was done since.
    fn restructure(&self, open: &Open, offset: usize, operation: Operation) -> Option<Restructured> {
        let mut ways = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let last = ways.last();
        if let Some(done) = last.and_then(|way| way.restores(&open.text, &open.snapshot, offset, operation)) {
            ways.pop();
            return Some(done);
        }
        let done = ide::restructure(&open.snapshot, offset, operation)?;
        ways.extend(WayBack::of(&open.text, operation, &done));
        let old = ways.len().saturating_sub(MOST_WAYS);
        ways.drain(..old);
        Some(done)
    }
}

/// Answers `workspace/executeCommand` for one of the [`OFFERS`].
pub async fn execute(
    backend: &Backend,
    offer: &'static Offer,
    params: ExecuteCommandParams,
) -> Result<Option<Value>> {
    let argument = |place: usize| params.arguments.get(place).cloned();
    let uri = argument(0).as_ref().and_then(Value::as_str).and_then(|uri| Url::parse(uri).ok());
    let position = argument(1).and_then(|position| serde_json::from_value::<Position>(position).ok());
    let (Some(uri), Some(position)) = (uri, position) else {
        return Err(Error::invalid_params(format!(
            "{} needs the URI of an open draft and a position in it",
            offer.command
        )));
    };
    let (versioned, shows) =
        backend.settings().map_or((false, false), |agreed| (agreed.versioned_edits, agreed.shows_documents));
    let done = backend
        .on_draft(Lane::AtCursor, offer.command, &uri, move |open, _| {
            let done = open.ways_back.restructure(open, to_offset(open, position), offer.operation)?;
            let cursor = position_after(open, &done);
            Some((to_workspace_edit(open, done.edits, versioned)?, cursor))
        })
        .await?;
    let Some((edit, cursor)) = done else { return Ok(None) };
    apply(backend, edit, uri, shows.then_some(cursor));
    Ok(Some(json!({ "position": cursor })))
}

/// Has the client apply an edit, and then select a place. Not waited for: there are clients that answer nothing before they have the
/// answer to their own request.
fn apply(backend: &Backend, edit: WorkspaceEdit, uri: Url, cursor: Option<Position>) {
    let client = backend.client.clone();
    tokio::spawn(async move {
        let applied = client.apply_edit(edit).await.is_ok_and(|answer| answer.applied);
        if let Some(cursor) = cursor.filter(|_| applied) {
            let show = ShowDocumentParams {
                uri,
                external: None,
                take_focus: Some(true),
                selection: Some(Range::new(cursor, cursor)),
            };
            let _ = client.show_document(show).await;
        }
    });
}

/// Where the cursor belongs in the text after, as the client counts.
fn position_after(open: &Open, done: &Restructured) -> Position {
    let mut text: Text = open.text.clone();
    for edit in done.edits.iter().rev() {
        text.apply(edit);
    }
    let place = to_position(&text, done.cursor, open.encoding);
    Position::new(place.line, place.character)
}

/// The code actions at a position whose kind is `wanted`. They run the commands: to work out all their edits for a menu that only shows
/// titles would read the whole draft again for each of them.
pub fn actions(
    open: &Open,
    position: Position,
    wanted: impl Fn(&CodeActionKind) -> bool,
) -> Vec<CodeActionOrCommand> {
    let wanted: Vec<&Offer> = OFFERS.iter().filter(|offer| wanted(&offer.kind)).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let possible = ide::offered(&open.snapshot, to_offset(open, position));
    let offers = wanted.into_iter().filter(|offer| possible.contains(&offer.operation));
    offers
        .map(|offer| {
            let arguments = vec![open.uri.as_str().into(), json!(position)];
            let command = Command::new(offer.title.into(), offer.command.into(), Some(arguments));
            run(offer.title.into(), offer.kind.clone(), command)
        })
        .collect()
}

/// Answers `textDocument/onTypeFormatting` for a line break.
pub async fn on_type(
    backend: &Backend,
    params: DocumentOnTypeFormattingParams,
) -> Result<Option<Vec<TextEdit>>> {
    let place = params.text_document_position;
    if params.ch != "\n" {
        return Ok(None);
    }
    backend
        .on_draft(
            Lane::AtCursor,
            "textDocument/onTypeFormatting",
            &place.text_document.uri,
            move |open, _| {
                let done = ide::on_new_line(&open.snapshot, to_offset(open, place.position))?;
                let edits = Ranges::new(open).edits(done.edits);
                // These edits bear no version: better none than edits of another text.
                (!open.superseded.is_set()).then_some(edits)
            },
        )
        .await
}
