//! Where a citation or reference leads.

use super::backend::Backend;
use super::convert::{Ranges, to_offset};
use super::work::Lane;
use crate::ide::{self, Place};
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::{GotoDefinitionParams, GotoDefinitionResponse, Location, LocationLink};

/// Answers `textDocument/definition`.
pub async fn definition(
    backend: &Backend,
    params: GotoDefinitionParams,
) -> Result<Option<GotoDefinitionResponse>> {
    let place = params.text_document_position_params;
    let links = backend.settings().is_some_and(|agreed| agreed.definition_links);
    let (library, drafts) = (backend.library.clone(), backend.world.drafts());
    backend
        .on_draft(Lane::AtCursor, "textDocument/definition", &place.text_document.uri, move |open, cancel| {
            let mut ranges = Ranges::new(open);
            let language = open.snapshot.draft().language();
            let targets = ide::definition(&open.snapshot, to_offset(open, place.position));
            let found: Vec<LocationLink> = targets
                .into_iter()
                .filter_map(|target| {
                    let (uri, range) = match target.place {
                        Place::Here(range) => (open.uri.clone(), ranges.range(range)),
                        Place::Document { symbol, paragraph } => {
                            library.find(&symbol, paragraph.as_deref(), language, &drafts, cancel)?
                        }
                    };
                    Some(LocationLink {
                        origin_selection_range: Some(ranges.range(target.origin)),
                        target_uri: uri,
                        target_range: range,
                        target_selection_range: range,
                    })
                })
                .collect();
            if links {
                return Some(GotoDefinitionResponse::Link(found));
            }
            let plain = found
                .into_iter()
                .map(|link| Location::new(link.target_uri, link.target_selection_range))
                .collect();
            Some(GotoDefinitionResponse::Array(plain))
        })
        .await
}
