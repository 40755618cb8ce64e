//! Texts that a draft quotes: their labels are not the draft's.

use super::State;
use crate::syntax::block::Block;
use crate::syntax::ending::End;

/// How many blocks a quoted text can have; what is longer has lost its closing mark.
const LONGEST: u8 = 60;

/// The quoted text that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quote {
    /// The mark that closes it; `>` where every block bears that.
    close: char,
    /// Its blocks so far.
    blocks: u8,
}

impl State {
    /// Whether a block belongs to a quoted text. It starts behind a colon and ends with its closing mark; or at the draft's
    /// next numbered paragraph, where that mark has been forgotten.
    pub(super) fn quoted(&mut self, block: &Block) -> bool {
        let content = &*block.text;
        let Some(quote) = self.quote else {
            let announced = self.unfinished.is_some_and(|u| u.end == End::Colon);
            self.quote = announced.then(|| opened(content)).flatten().map(|close| Quote { close, blocks: 1 });
            return self.quote.is_some();
        };
        let shape = &block.shape;
        let next = shape.label.as_ref().is_some_and(|label| self.levels.is_next(label))
            && (shape.opens || shape.emphasis.is_some());
        let over = next || quote.blocks >= LONGEST || quote.close == '>' && !content.starts_with('>');
        if over {
            self.quote = None;
            return false;
        }
        let closed = quote.close != '>' && ends_with(content, quote.close);
        self.quote = (!closed).then_some(Quote { blocks: quote.blocks + 1, ..quote });
        true
    }
}

/// The mark that will close the quotation that a block opens and does not close.
fn opened(content: &str) -> Option<char> {
    let first = content.trim_start_matches(['*', '_']).chars().next()?;
    let close = match first {
        '>' => return Some('>'),
        '“' | '„' => '”',
        // Arabic sets them the other way round.
        '”' => '“',
        '«' => '»',
        '"' => '"',
        '「' => '」',
        '『' => '』',
        _ => return None,
    };
    let count = |mark: char| content.matches(mark).count();
    let open = if first == close { count(first) % 2 == 1 } else { count(first) > count(close) };
    open.then_some(close)
}

/// Whether a block ends with a mark, apart from what may stand behind it.
fn ends_with(content: &str, mark: char) -> bool {
    content
        .trim_end_matches(|c: char| {
            c.is_whitespace() || matches!(c, '.' | ',' | ';' | '؛' | '،' | '。' | '；' | '*' | '_')
        })
        .ends_with(mark)
}
