//! All that goes to the client, in one queue that one task writes.

use super::frame::frame;
use serde::Serialize;
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::sync::{mpsc, oneshot};
use tower_lsp::jsonrpc::{Error, Id, Request, Response};

/// How much is written at once.
const BATCH: usize = 1 << 20;

/// Where messages to the client are put; cheap to copy.
#[derive(Clone)]
pub struct Outbox {
    queue: mpsc::UnboundedSender<Message>,
}

struct Message {
    frame: Vec<u8>,
    written: Option<oneshot::Sender<()>>,
}

/// An answer to a request.
#[derive(Debug)]
pub enum Answer {
    /// As the library makes it.
    Plain(Response),
    /// With a result that is JSON already: long ones are written straight from our data, since a tree of values in between
    /// costs ten times as much.
    Prepared(Id, String),
}

impl Outbox {
    /// An outbox and the other end of its queue.
    pub fn new() -> (Outbox, Outgoing) {
        let (queue, messages) = mpsc::unbounded_channel();
        (Outbox { queue }, Outgoing { messages })
    }

    /// Sends the answer to a request.
    pub fn answer(&self, answer: Answer) {
        let body = match answer {
            Answer::Plain(response) => to_json(&response),
            Answer::Prepared(id, result) => {
                let id = to_json(&id);
                [br#"{"jsonrpc":"2.0","id":"#.as_slice(), &id, br#","result":"#, result.as_bytes(), b"}"]
                    .concat()
            }
        };
        self.post(body, None);
    }

    /// Sends an error that answers no request in particular.
    pub fn error(&self, error: Error) {
        self.answer(Answer::Plain(Response::from_error(Id::Null, error)));
    }

    /// Sends a request or notification of ours.
    pub fn request(&self, request: &Request) {
        self.post(to_json(request), None);
    }

    /// Sends a notification whose `params` are JSON already, and waits until the client has been given it: so nobody makes
    /// the next before this one is gone. Returns whether it went out.
    pub async fn deliver(&self, method: &str, params: &str) -> bool {
        let method = to_json(&method);
        let body =
            [br#"{"jsonrpc":"2.0","method":"#.as_slice(), &method, br#","params":"#, params.as_bytes(), b"}"];
        let (written, done) = oneshot::channel();
        self.post(body.concat(), Some(written));
        done.await.is_ok()
    }

    fn post(&self, body: Vec<u8>, written: Option<oneshot::Sender<()>>) {
        // The queue is closed only when the client is gone.
        let _ = self.queue.send(Message { frame: frame(&body), written });
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
            let Some(mut message) = message else { break };
            let mut batch = std::mem::take(&mut message.frame);
            waiting.extend(message.written);
            while batch.len() < BATCH {
                let Ok(mut next) = self.messages.try_recv() else { break };
                batch.append(&mut next.frame);
                waiting.extend(next.written);
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
