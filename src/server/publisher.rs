//! Tells a client that does not ask what is found in its drafts.
//!
//! Nothing here waits for a set time. A version is worked on as soon as all that the client has written is handled; the
//! work stops when a newer version is there; and the next begins when the client has been given the last.

use super::outbox::Outbox;
use super::work::{Lane, Pool};
use super::world::{Open, World};
use std::collections::BTreeMap;
use std::sync::Arc;
use tower_lsp::lsp_types::Url;

const METHOD: &str = "textDocument/publishDiagnostics";

/// Publishes findings until the client is gone.
pub async fn publish(world: Arc<World>, pool: Pool, outbox: Outbox) {
    // What was told last of each draft, kept alive so that a version can be told from the next by its address.
    let mut told: BTreeMap<Url, Arc<Open>> = BTreeMap::new();
    loop {
        let drafts = world.all();
        let closed: Vec<Url> = told.keys().filter(|uri| !drafts.contains_key(uri)).cloned().collect();
        for uri in closed {
            told.remove(&uri);
            if !outbox.publish(&uri, None, None).await {
                return;
            }
        }
        for (uri, open) in drafts.iter() {
            if open.superseded.is_set() || told.get(uri).is_some_and(|last| Arc::ptr_eq(last, open)) {
                continue;
            }
            let version = open.clone();
            let report =
                pool.run(Lane::WholeText, METHOD, move |_| version.report(&version.superseded)).await;
            match report {
                Ok(Some(report)) => {
                    if !outbox.publish(uri, Some(open.version), Some(report)).await {
                        return;
                    }
                }
                // A newer version is there, and the notice of it.
                Ok(None) => continue,
                // The core failed on this version; it is not tried again.
                Err(_) => {}
            }
            told.insert(uri.clone(), open.clone());
        }
        world.changed.notified().await;
    }
}
