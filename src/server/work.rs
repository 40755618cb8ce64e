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

/// So many pieces of work of one lane are done at a time.
const AT_A_TIME: usize = 2;

/// The threads that all work is done on: one more than what concerns the whole text can take. No more of them, however many
/// processors there are: the C library's allocator gives every thread a store of its own, and a draft of 10 MB took up to 100 MB
/// more with twice as many.
pub const THREADS: usize = AT_A_TIME + 1;

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
    /// A pool with nothing to do yet.
    pub fn new() -> Pool {
        let lane = || Arc::new(Semaphore::new(AT_A_TIME));
        Pool { at_cursor: lane(), whole_text: lane() }
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
