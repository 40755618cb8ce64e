//! Ends the server when the editor that started it is gone without a word.

#[cfg(unix)]
pub use unix::gone;

#[cfg(unix)]
mod unix {
    use rustix::process::{Pid, getppid, test_kill_process};
    use std::time::Duration;

    /// How often the editor is looked after.
    const INTERVAL: Duration = Duration::from_secs(5);

    /// Returns when the process `editor` no longer runs; never if it was not to be seen in the first place (an editor in
    /// another container, say).
    pub async fn gone(editor: u32) {
        let Some(editor) = i32::try_from(editor).ok().and_then(Pid::from_raw) else {
            return std::future::pending().await;
        };
        if !runs(editor) {
            tracing::warn!("the editor's process cannot be seen; its end will not be noticed");
            return std::future::pending().await;
        }
        let is_parent = getppid() == Some(editor);
        loop {
            tokio::time::sleep(INTERVAL).await;
            // A dead parent that nobody has waited for can still be signalled, but is nobody's parent any more.
            if !runs(editor) || (is_parent && getppid() != Some(editor)) {
                return;
            }
        }
    }

    fn runs(process: Pid) -> bool {
        // Not being allowed to signal a process means that there is one.
        !matches!(test_kill_process(process), Err(rustix::io::Errno::SRCH))
    }
}

/// Never returns: without a way to look after a process, only the end of its messages tells that it is gone.
#[cfg(not(unix))]
pub async fn gone(_editor: u32) {
    std::future::pending().await
}
