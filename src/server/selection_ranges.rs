//! What a selection grows to.

use super::backend::Backend;
use super::convert::{Ranges, to_offset};
use super::work::Lane;
use crate::ide;
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::{SelectionRange, SelectionRangeParams};

/// Answers `textDocument/selectionRange`.
pub async fn selection_ranges(
    backend: &Backend,
    params: SelectionRangeParams,
) -> Result<Option<Vec<SelectionRange>>> {
    let positions = params.positions;
    backend
        .on_draft(
            Lane::AtCursor,
            "textDocument/selectionRange",
            &params.text_document.uri,
            move |open, cancel| {
                let mut ranges = Ranges::new(open);
                let mut answers = Vec::new();
                for position in positions {
                    if cancel.is_set() {
                        return None;
                    }
                    let grown = ide::selection_ranges(&open.snapshot, to_offset(open, position));
                    let mut outer: Option<SelectionRange> = None;
                    for range in grown.into_iter().rev() {
                        let range = ranges.range(range);
                        outer = Some(SelectionRange { range, parent: outer.map(Box::new) });
                    }
                    answers.push(outer.unwrap_or(SelectionRange { range: ranges.range(0..0), parent: None }));
                }
                Some(answers)
            },
        )
        .await
}
