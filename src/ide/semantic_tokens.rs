//! What the stretches of a draft are, for colouring.

use super::Snapshot;
use crate::syntax::{Kind, Placed};
use std::ops::Range;

/// What a stretch is. The order is the order of the legend that clients are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Opening words.
    Opening,
    /// A paragraph's label.
    Label,
    /// A cited document.
    Citation,
    /// The date beside it.
    Date,
    /// A reference within the draft.
    Reference,
    /// A footnote's marker.
    Marker,
    /// The heading of a section or an annex.
    Heading,
    /// The title.
    Title,
    /// The organ's line.
    OrganLine,
    /// What stands above the title.
    Masthead,
    /// What pages left behind, and comments.
    Aside,
    /// A cited treaty.
    Treaty,
}

/// More about a token, each one bit.
pub mod modifier {
    /// The marker at the head of a note.
    pub const DECLARATION: u32 = 1;
    /// Of a preambular paragraph.
    pub const PREAMBULAR: u32 = 2;
    /// Of an operative paragraph.
    pub const OPERATIVE: u32 = 4;
}

/// A stretch of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands, in bytes of the draft.
    pub range: Range<usize>,
    /// What it is.
    pub kind: TokenKind,
    /// More about it: bits of [`modifier`].
    pub modifiers: u32,
}

/// The tokens of a draft, or of the paragraphs that touch a stretch of it: in order, none over another, none over a line's
/// end.
pub fn semantic_tokens(snapshot: &Snapshot, range: Option<Range<usize>>) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut spans = Vec::new();
    for (placed, reading) in snapshot.draft().paragraphs().zip(snapshot.readings().iter()) {
        if let Some(range) = &range {
            if placed.start > range.end {
                break;
            }
            if placed.end() < range.start {
                continue;
            }
        }
        spans.clear();
        collect(snapshot, &placed, reading, &mut spans);
        push(&placed, &mut spans, &mut tokens);
    }
    // A paragraph that a page break cuts goes on behind the notes of the page.
    if !tokens.is_sorted_by_key(|token| token.range.start) {
        tokens.sort_by_key(|token| token.range.start);
    }
    tokens
}

/// A span of a paragraph's text before it is cut.
type Span = (Range<usize>, TokenKind, u32);

fn collect(snapshot: &Snapshot, placed: &Placed<'_>, reading: &crate::cite::Reading, spans: &mut Vec<Span>) {
    let paragraph = placed.paragraph;
    let mood = match paragraph.kind {
        Kind::Preambular => modifier::PREAMBULAR,
        Kind::Operative => modifier::OPERATIVE,
        _ => 0,
    };
    if let Some(label) = &paragraph.label {
        match paragraph.kind {
            Kind::Note => spans.push((label.range.clone(), TokenKind::Marker, modifier::DECLARATION)),
            Kind::Heading | Kind::AnnexHeading => {}
            _ => spans.push((label.range.clone(), TokenKind::Label, mood)),
        }
    }
    if let Some(opening) = &paragraph.opening {
        spans.push((opening.clone(), TokenKind::Opening, mood));
    }
    spans.extend(paragraph.markers.iter().map(|marker| (marker.range.clone(), TokenKind::Marker, 0)));
    // Only there a citation can be none.
    let above = matches!(paragraph.kind, Kind::Masthead | Kind::Title | Kind::Furniture);
    for citation in &reading.citations {
        if above && snapshot.is_own(placed, citation) {
            continue;
        }
        spans.push((citation.span.clone(), TokenKind::Citation, 0));
        if let Some(date) = &citation.date {
            spans.push((date.span.clone(), TokenKind::Date, 0));
        }
    }
    spans.extend(reading.treaties.iter().map(|treaty| (treaty.span.clone(), TokenKind::Treaty, 0)));
    spans.extend(reading.references.iter().map(|found| (found.span.clone(), TokenKind::Reference, 0)));
    spans.extend(reading.ibid.iter().map(|ibid| (ibid.span.clone(), TokenKind::Reference, 0)));
}

/// What a paragraph is as a whole, where that is coloured.
fn whole(kind: Kind) -> Option<TokenKind> {
    Some(match kind {
        Kind::Masthead => TokenKind::Masthead,
        Kind::Title => TokenKind::Title,
        Kind::OrganLine => TokenKind::OrganLine,
        Kind::Heading | Kind::AnnexHeading => TokenKind::Heading,
        Kind::Furniture | Kind::Comment => TokenKind::Aside,
        _ => return None,
    })
}

fn push(placed: &Placed<'_>, spans: &mut Vec<Span>, tokens: &mut Vec<Token>) {
    spans.sort_by_key(|(range, ..)| (range.start, std::cmp::Reverse(range.end)));
    let text = &*placed.paragraph.text;
    let base = whole(placed.paragraph.kind);
    let mut at = 0;
    for (range, kind, modifiers) in spans.drain(..) {
        // The first of two that lie over each other has the place: one date serves several citations.
        if range.start < at || range.is_empty() {
            continue;
        }
        if let Some(base) = base {
            lines(placed, text, at..range.start, base, 0, tokens);
        }
        at = range.end;
        lines(placed, text, range, kind, modifiers, tokens);
    }
    if let Some(base) = base {
        lines(placed, text, at..text.len(), base, 0, tokens);
    }
}

/// Cuts a span at the ends of lines, which are those of the paragraph's pieces too.
fn lines(
    placed: &Placed<'_>,
    text: &str,
    span: Range<usize>,
    kind: TokenKind,
    modifiers: u32,
    tokens: &mut Vec<Token>,
) {
    let Some(slice) = text.get(span.clone()) else { return };
    // Nearly all stand on one line, without white space around.
    let blank = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_whitespace);
    let bytes = slice.as_bytes();
    if !blank(bytes.first()) && !blank(bytes.last()) && memchr::memchr2(b'\n', b'\r', bytes).is_none() {
        tokens.push(Token { range: placed.range(&span), kind, modifiers });
        return;
    }
    for line in slice.split(['\n', '\r']) {
        let trimmed = line.trim();
        if trimmed.is_empty() {
            continue;
        }
        // The pieces of a split are slices of it: their distance is their place.
        let start = trimmed.as_ptr() as usize - text.as_ptr() as usize;
        tokens.push(Token { range: placed.range(&(start..start + trimmed.len())), kind, modifiers });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        let snapshot = Snapshot::new(text);
        let tokens = semantic_tokens(&snapshot, None);
        assert!(tokens.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start), "{tokens:?}");
        let mut shown = String::new();
        for token in tokens {
            let text = &text[token.range.clone()];
            assert!(!text.contains(['\n', '\r']));
            let modifiers =
                if token.modifiers > 0 { format!(" {:03b}", token.modifiers) } else { String::new() };
            shown.push_str(&format!("{:?}{modifiers}: {text}\n", token.kind));
        }
        expected.assert_eq(&shown);
    }

    #[test]
    fn all_kinds_of_an_english_draft() {
        check(
            "United Nations\nA/C.3/79/L.5\n\n# Lighthouses of the world\n\nThe General Assembly,\n\n*Recalling* its resolutions 59/50 and\n59/51 of 2 December 2004,[^1]\n\nI\n\nKeepers\n\n1. *Requests* the Secretary-General to apply paragraph 2 below;\n\n2. Decides to meet.\n\n[^1]: United Nations, Treaty Series, vol. 999, No. 14668; see also note 1.\n\n<!-- rapporteur: off -->\n",
            expect![[r#"
                Masthead: United Nations
                Masthead: A/C.3/79/L.5
                Title: # Lighthouses of the world
                OrganLine: The General Assembly,
                Opening 010: Recalling
                Citation: 59/50
                Citation: 59/51
                Date: 2 December 2004
                Marker: [^1]
                Heading: I
                Heading: Keepers
                Label 100: 1.
                Opening 100: Requests
                Reference: 2
                Label 100: 2.
                Opening 100: Decides
                Marker 001: [^1]:
                Treaty: Treaty Series, vol. 999, No. 14668
                Reference: note 1
                Aside: <!-- rapporteur: off -->
            "#]],
        );
    }

    #[test]
    fn five_more_languages() {
        for (text, expected) in [
            (
                "L’Assemblée générale,\n\nRappelant sa résolution 70/1 du 25 septembre 2015,\n\n1. Prie le Secrétaire général d’appliquer le paragraphe 1 ci-dessus;\n",
                expect![[r#"
                    OrganLine: L’Assemblée générale,
                    Opening 010: Rappelant
                    Citation: 70/1
                    Date: 25 septembre 2015
                    Label 100: 1.
                    Opening 100: Prie
                    Reference: 1
                "#]],
            ),
            (
                "La Asamblea General,\n\nRecordando su resolución 70/1, de 25 de septiembre de 2015,\n\n1. Solicita al Secretario General que aplique el párrafo 1;\n",
                expect![[r#"
                    OrganLine: La Asamblea General,
                    Opening 010: Recordando
                    Citation: 70/1
                    Date: 25 de septiembre de 2015
                    Label 100: 1.
                    Opening 100: Solicita
                "#]],
            ),
            (
                "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 70/1 от 25 сентября 2015 года,\n\n1. просит Генерального секретаря выполнить пункт 1;\n",
                expect![[r#"
                    OrganLine: Генеральная Ассамблея,
                    Opening 010: ссылаясь
                    Citation: 70/1
                    Date: 25 сентября 2015
                    Label 100: 1.
                    Opening 100: просит
                "#]],
            ),
            (
                "大会，\n\n回顾其2015年9月25日第70/1号决议，\n\n1. 请秘书长执行上文第1段；\n",
                expect![[r#"
                OrganLine: 大会，
                Opening 010: 回顾
                Date: 2015年9月25日
                Citation: 70/1
                Label 100: 1.
                Opening 100: 请
                Reference: 1
            "#]],
            ),
            (
                "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 70/1 المؤرخ 25 أيلول/سبتمبر 2015،\n\n1 - تطلب إلى الأمين العام تنفيذ الفقرة 1 أعلاه؛\n",
                expect![[r#"
                    OrganLine: إن الجمعية العامة،
                    Opening 010: إذ تشير
                    Citation: 70/1
                    Date: 25 أيلول/سبتمبر 2015
                    Label 100: 1 -
                    Opening 100: تطلب
                    Reference: 1
                "#]],
            ),
        ] {
            check(text, expected);
        }
    }

    #[test]
    fn a_range_has_its_paragraphs_only() {
        let text = "The General Assembly,\n\nRecalling its resolution 70/1,\n\n1. Requests more;\n\n2. Decides to meet.\n";
        let snapshot = Snapshot::new(text);
        let all = semantic_tokens(&snapshot, None);
        let at = text.find("1. Requests").unwrap();
        let some = semantic_tokens(&snapshot, Some(at..at + 3));
        assert_eq!(some.len(), 2);
        assert!(some.iter().all(|token| all.contains(token)));
    }
}
