//! Tells a client how far long work is.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::sync::mpsc;
use tower_lsp::Client;
use tower_lsp::lsp_types::notification::Progress as ProgressNotification;
use tower_lsp::lsp_types::request::WorkDoneProgressCreate;
use tower_lsp::lsp_types::{
    ProgressParams, ProgressParamsValue, ProgressToken, WorkDoneProgress, WorkDoneProgressBegin,
    WorkDoneProgressCreateParams, WorkDoneProgressEnd, WorkDoneProgressReport,
};

/// How long a client may take to allow a report.
const PATIENCE: Duration = Duration::from_secs(30);

/// Where reports go; cheap to copy. The default tells nobody.
#[derive(Clone, Default)]
pub struct Reporter {
    to: Option<(Client, tokio::runtime::Handle)>,
}

impl Reporter {
    /// Reports to a client that shows reports; to be made on the runtime.
    pub fn to(client: &Client) -> Reporter {
        let handle = tokio::runtime::Handle::try_current().ok();
        Reporter { to: handle.map(|handle| (client.clone(), handle)) }
    }

    /// Begins a report. It ends when the value goes away.
    pub fn begin(&self, title: &'static str) -> Progress {
        let Some((client, handle)) = self.to.clone() else { return Progress { steps: None } };
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let token = format!("rapporteur/{}", COUNT.fetch_add(1, Ordering::Relaxed));
        let (steps, received) = mpsc::unbounded_channel();
        handle.spawn(report(client, ProgressToken::String(token), title, received));
        Progress { steps: Some(steps) }
    }
}

impl std::fmt::Debug for Reporter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.to.is_some() { "Reporter" } else { "Reporter (to nobody)" })
    }
}

/// A report under way.
pub struct Progress {
    steps: Option<mpsc::UnboundedSender<String>>,
}

impl Progress {
    /// Says how far the work is.
    pub fn step(&self, message: String) {
        if let Some(steps) = &self.steps {
            // The other end goes away only where the client allows no report.
            let _ = steps.send(message);
        }
    }
}

async fn report(
    client: Client,
    token: ProgressToken,
    title: &'static str,
    mut steps: mpsc::UnboundedReceiver<String>,
) {
    let ask =
        client.send_request::<WorkDoneProgressCreate>(WorkDoneProgressCreateParams { token: token.clone() });
    if !matches!(tokio::time::timeout(PATIENCE, ask).await, Ok(Ok(()))) {
        return;
    }
    let send = |value| {
        let params = ProgressParams { token: token.clone(), value: ProgressParamsValue::WorkDone(value) };
        client.send_notification::<ProgressNotification>(params)
    };
    let begin = WorkDoneProgressBegin { title: title.into(), ..WorkDoneProgressBegin::default() };
    send(WorkDoneProgress::Begin(begin)).await;
    while let Some(message) = steps.recv().await {
        let step = WorkDoneProgressReport { message: Some(message), ..WorkDoneProgressReport::default() };
        send(WorkDoneProgress::Report(step)).await;
    }
    send(WorkDoneProgress::End(WorkDoneProgressEnd::default())).await;
}
