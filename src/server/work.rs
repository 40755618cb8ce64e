//! Work that computes: off the threads that read and write, bounded, stopped when nobody wants it any more.

use super::intake::reason_of;
use crate::ide::Cancel;
use std::sync::Arc;
use tokio::sync::Semaphore;
use tower_lsp::jsonrpc::{Error, Result};

/// Which queue a piece of work stands in. What a person waits for at the cursor never stands behind what concerns the whole
/// text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// Hovers, jumps: a moment's work.
    AtCursor,
    /// Findings, outlines: work that grows with the text.
    WholeText,
}

/// Where work is done; cheap to copy.
#[derive(Clone)]
pub struct Pool {
    at_cursor: Arc<Semaphore>,
    whole_text: Arc<Semaphore>,
}

/// Raises a flag when the one who waits for the work goes away: the library drops a request's future when it is cancelled.
struct CancelOnDrop(Cancel);

impl Drop for CancelOnDrop {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

impl Pool {
    /// A pool that keeps at most four processors busy in each lane.
    pub fn new() -> Pool {
        let processors = std::thread::available_parallelism().map_or(2, |count| count.get().min(4));
        Pool {
            at_cursor: Arc::new(Semaphore::new(processors)),
            whole_text: Arc::new(Semaphore::new(processors)),
        }
    }

    /// Does `job` for the request `method`. A panic in it is an internal error of that request, no more.
    pub async fn run<Output: Send + 'static>(
        &self,
        lane: Lane,
        method: &'static str,
        job: impl FnOnce(&Cancel) -> Output + Send + 'static,
    ) -> Result<Output> {
        let lane = match lane {
            Lane::AtCursor => &self.at_cursor,
            Lane::WholeText => &self.whole_text,
        };
        let permit = lane.clone().acquire_owned().await.map_err(|_| Error::internal_error())?;
        let guard = CancelOnDrop(Cancel::default());
        let cancel = guard.0.clone();
        let work = tokio::task::spawn_blocking(move || {
            // Held by the work itself: work whose request was cancelled still takes a processor until it sees the flag.
            let _permit = permit;
            job(&cancel)
        });
        work.await.map_err(|failure| {
            let mut error = Error::internal_error();
            error.message = format!("{method} failed inside the server").into();
            if let Ok(panic) = failure.try_into_panic() {
                tracing::error!(method, reason = reason_of(panic.as_ref()), "a request panicked");
            }
            error
        })
    }
}
