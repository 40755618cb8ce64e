//! All that goes to the client, in one queue that one task writes.

use super::diagnostics::Report;
use super::frame::header;
use super::prepared::{Long, Prepared};
use serde::Serialize;
use std::sync::Arc;
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::sync::{mpsc, oneshot};
use tower_lsp::jsonrpc::{Error, Id, Request, Response};
use tower_lsp::lsp_types::Url;

/// So much is written at once.
const BATCH: usize = 1 << 18;
/// From this length on a part of a message is not copied to be written.
const LONG: usize = 1 << 14;

/// Where messages to the client are put; cheap to copy.
#[derive(Clone)]
pub struct Outbox {
    queue: mpsc::UnboundedSender<Message>,
}

/// A message, cut so that what is long in it need not be copied.
struct Message {
    /// The header and the beginning.
    head: Vec<u8>,
    long: Long,
    end: String,
    written: Option<oneshot::Sender<()>>,
}

/// An answer to a request.
#[derive(Debug)]
pub enum Answer {
    /// As the library makes it.
    Plain(Response),
    /// With a result that is JSON already: long ones are written straight from our data, since a tree of values in between
    /// costs ten times as much.
    Prepared(Id, Prepared),
}

impl Outbox {
    /// An outbox and the other end of its queue.
    pub fn new() -> (Outbox, Outgoing) {
        let (queue, messages) = mpsc::unbounded_channel();
        (Outbox { queue }, Outgoing { messages })
    }

    /// Sends the answer to a request.
    pub fn answer(&self, answer: Answer) {
        match answer {
            Answer::Plain(response) => self.post(to_json(&response), Long::None, String::new(), None),
            Answer::Prepared(id, Prepared { start, long, end }) => {
                let head = br#"{"jsonrpc":"2.0","id":"#.as_slice();
                let start = [head, &to_json(&id), br#","result":"#, start.as_bytes()].concat();
                self.post(start, long, [end, "}"].concat(), None);
            }
        }
    }

    /// Sends an error that answers no request in particular.
    pub fn error(&self, error: Error) {
        self.answer(Answer::Plain(Response::from_error(Id::Null, error)));
    }

    /// Sends a request or notification of ours.
    pub fn request(&self, request: &Request) {
        self.post(to_json(request), Long::None, String::new(), None);
    }

    /// Tells the client what is found in a version of a draft (without a version and findings: in one that was closed), and
    /// waits until it has been given that: so nobody makes the next before this one is gone. Returns whether it went out.
    pub async fn publish(&self, uri: &Url, version: Option<i32>, report: Option<Arc<Report>>) -> bool {
        let mut start =
            br#"{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"#.to_vec();
        start.extend(to_json(uri));
        if let Some(version) = version {
            start.extend(format!(r#","version":{version}"#).into_bytes());
        }
        start.extend(br#","diagnostics":"#);
        let (written, done) = oneshot::channel();
        let long = report.map_or_else(|| Long::Json("[]".into()), Long::Report);
        self.post(start, long, "}}".to_owned(), Some(written));
        done.await.is_ok()
    }

    fn post(&self, start: Vec<u8>, long: Long, end: String, written: Option<oneshot::Sender<()>>) {
        let mut head = header(start.len() + long.bytes().len() + end.len());
        head.extend(start);
        // The queue is closed only when the client is gone.
        let _ = self.queue.send(Message { head, long, end, written });
    }
}

fn to_json(message: &impl Serialize) -> Vec<u8> {
    // The protocol's types have string keys only, the one thing that could fail.
    serde_json::to_vec(message).unwrap_or_default()
}

/// The queue's other end.
pub struct Outgoing {
    messages: mpsc::UnboundedReceiver<Message>,
}

impl Outgoing {
    /// Writes to `output` until every outbox is gone or `close` comes, then what is still queued. Returns when the client
    /// no longer reads.
    pub async fn write_to(mut self, mut output: impl AsyncWrite + Unpin, close: oneshot::Receiver<()>) {
        let mut close = Some(close);
        let mut waiting = Vec::new();
        loop {
            let message = match &mut close {
                Some(closing) => tokio::select! {
                    biased;
                    message = self.messages.recv() => message,
                    _ = closing => {
                        close = None;
                        self.messages.close();
                        continue;
                    }
                },
                None => self.messages.recv().await,
            };
            let Some(first) = message else { break };
            // What waits is written together: short messages in one piece, long ones from where they lie.
            let mut batch = Vec::new();
            let mut next = Some(first);
            while let Some(message) = next {
                batch.extend(message.head);
                if message.long.bytes().len() >= LONG {
                    if output.write_all(&batch).await.is_err()
                        || output.write_all(message.long.bytes()).await.is_err()
                    {
                        return;
                    }
                    batch.clear();
                } else {
                    batch.extend(message.long.bytes());
                }
                batch.extend(message.end.into_bytes());
                waiting.extend(message.written);
                next = if batch.len() < BATCH { self.messages.try_recv().ok() } else { None };
            }
            if output.write_all(&batch).await.is_err() || output.flush().await.is_err() {
                return;
            }
            for written in waiting.drain(..) {
                let _ = written.send(());
            }
        }
        let _ = output.shutdown().await;
    }
}
