//! Requests that exist only while the server itself is tested (`RAPPORTEUR_TEST=1`): what its promises are about cannot be
//! seen from outside otherwise.

use super::backend::Backend;
use super::work::Lane;
use serde::{Deserialize, Serialize};
use std::time::{Duration, Instant};
use tower_lsp::LspServiceBuilder;
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::{ConfigurationItem, Url};

/// Adds the requests if they are wanted.
pub fn register(builder: LspServiceBuilder<Backend>) -> LspServiceBuilder<Backend> {
    if std::env::var_os("RAPPORTEUR_TEST").is_none_or(|wanted| wanted != "1") {
        return builder;
    }
    builder
        .custom_method("rapporteur/test/text", Backend::test_text)
        .custom_method("rapporteur/test/work", Backend::test_work)
        .custom_method("rapporteur/test/ask", Backend::test_ask)
        .custom_method("rapporteur/test/panic", Backend::test_panic)
}

#[derive(Deserialize)]
struct Draft {
    uri: Url,
}

#[derive(Serialize)]
struct Held {
    version: i32,
    text: Option<String>,
}

#[derive(Deserialize)]
struct Work {
    milliseconds: u64,
}

impl Backend {
    /// The version and text that a request sees at this point.
    async fn test_text(&self, draft: Draft) -> Result<Option<Held>> {
        let open = self.world.get(&draft.uri);
        // Not before here: a stale version would show.
        tokio::task::yield_now().await;
        Ok(open.map(|open| Held { version: open.version, text: Some(open.text.to_string()) }))
    }

    /// Work that takes its time, and stops when it is cancelled.
    async fn test_work(&self, work: Work) -> Result<bool> {
        let job = move |cancel: &crate::ide::Cancel| {
            let end = Instant::now() + Duration::from_millis(work.milliseconds);
            while Instant::now() < end && !cancel.is_set() {
                std::thread::sleep(Duration::from_millis(1));
            }
            !cancel.is_set()
        };
        self.pool.run(Lane::WholeText, "rapporteur/test/work", job).await
    }

    /// A handler that cannot go on before the client replies.
    async fn test_ask(&self, _: Draft) -> Result<usize> {
        let items = vec![ConfigurationItem { scope_uri: None, section: Some("test".into()) }];
        Ok(self.client.configuration(items).await?.len())
    }

    /// A panic: in the handler itself, in work, or after a wait.
    async fn test_panic(&self, place: String) -> Result<()> {
        match place.as_str() {
            "handler" => panic!("asked to"),
            "work" => {
                self.pool.run(Lane::AtCursor, "rapporteur/test/panic", |_| panic!("asked to")).await?;
            }
            _ => {
                tokio::task::yield_now().await;
                panic!("asked to");
            }
        }
        Ok(())
    }
}
