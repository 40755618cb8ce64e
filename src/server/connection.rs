//! One client: reads its messages, has them handled in order, and sends the answers.
//!
//! This stands in for the library's own `Server`, which ends at the first message that is no valid JSON, never ends at
//! `exit`, holds back edits and cancellations behind four slow requests, stops reading while its queue is full (so that the
//! replies it waits for never arrive), and does all of it in one task.

use super::frame::{Frame, Frames};
use super::intake::{Intake, Lifecycle, Outcome};
use super::outbox::Outbox;
use futures::{SinkExt, StreamExt};
use serde::Deserialize;
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::AsyncRead;
use tokio::task::JoinSet;
use tower::Service;
use tower_lsp::jsonrpc::{Error, ErrorCode, Id, Request, Response};
use tower_lsp::{ClientSocket, ExitedError};

/// How long answers that are under way are waited for when the client stops writing.
const LAST_ANSWERS: Duration = Duration::from_millis(500);

/// Anything that a client can send.
#[derive(Deserialize)]
struct Incoming {
    method: Option<String>,
    #[serde(default, deserialize_with = "present")]
    id: Option<Id>,
    params: Option<Value>,
    result: Option<Value>,
    error: Option<Error>,
}

/// Tells an `id` of null from none at all.
fn present<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Id>, D::Error> {
    Id::deserialize(from).map(Some)
}

enum Message {
    Call(Request),
    Reply(Response),
}

fn parse(body: &[u8]) -> Result<Message, Error> {
    let invalid = |code: ErrorCode, reason: String| Error { code, message: reason.into(), data: None };
    let incoming: Incoming = serde_json::from_slice(body).map_err(|error| {
        let code = if error.is_data() { ErrorCode::InvalidRequest } else { ErrorCode::ParseError };
        invalid(code, format!("this is no message: {error}"))
    })?;
    match incoming {
        Incoming { method: Some(method), id, params, .. } => {
            let mut request = Request::build(method);
            if let Some(params) = params {
                request = request.params(params);
            }
            if let Some(id) = id {
                request = request.id(id);
            }
            Ok(Message::Call(request.finish()))
        }
        Incoming { id: Some(id), result, error, .. } => {
            Ok(Message::Reply(Response::from_parts(id, error.map_or(Ok(result.unwrap_or_default()), Err))))
        }
        _ => Err(invalid(ErrorCode::InvalidRequest, "a message without method and id".into())),
    }
}

/// Serves a client until `exit` comes or its messages end.
///
/// `on_pause` is called whenever all that the client has written so far is handled: the moment to begin work that newer text
/// would make useless.
pub async fn serve<Inner>(
    input: impl AsyncRead + Unpin,
    outbox: Outbox,
    socket: ClientSocket,
    mut intake: Intake<Inner>,
    lifecycle: Arc<Lifecycle>,
    on_pause: impl Fn(),
) where
    Inner: Service<Request, Response = Option<Response>, Error = ExitedError>,
    Inner::Future: Send + 'static,
{
    let (mut requests, mut replies) = socket.split();
    let ours = outbox.clone();
    let forwarder = tokio::spawn(async move {
        while let Some(request) = requests.next().await {
            ours.request(&request);
        }
    });
    let mut frames = Frames::new(input);
    let mut under_way = JoinSet::new();
    loop {
        let message = match frames.next().await {
            Frame::Body(body) => parse(body),
            Frame::Broken(reason) => {
                Err(Error { code: ErrorCode::ParseError, message: reason.into(), data: None })
            }
            Frame::End => break,
        };
        while under_way.try_join_next().is_some() {}
        match message {
            Ok(Message::Call(request)) => {
                if std::future::poll_fn(|context| intake.poll_ready(context)).await.is_err() {
                    break;
                }
                let answered = match intake.call(request).await {
                    Ok(Outcome::Done(Some(answer))) => {
                        outbox.answer(answer);
                        true
                    }
                    Ok(Outcome::Done(None)) => false,
                    Ok(Outcome::Pending(work)) => {
                        let outbox = outbox.clone();
                        under_way.spawn(async move {
                            if let Some(answer) = work.await {
                                outbox.answer(answer);
                            }
                        });
                        true
                    }
                    Err(_) => break,
                };
                if answered || !under_way.is_empty() {
                    // What was woken or spawned (the work, whoever hands its answer on, whoever writes that) waits for this very thread,
                    // which goes on reading as long as the client goes on writing.
                    tokio::task::yield_now().await;
                }
                if lifecycle.is_over() {
                    break;
                }
            }
            Ok(Message::Reply(response)) => {
                // Never waits: the reply is only laid down for the one who waits for it.
                if replies.send(response).await.is_err() {
                    break;
                }
            }
            Err(error) => {
                tracing::warn!(reason = %error.message, "unreadable message");
                outbox.error(error);
            }
        }
        if !frames.has_more() {
            on_pause();
        }
    }
    if !lifecycle.is_over() {
        let rest = async { while under_way.join_next().await.is_some() {} };
        let _ = tokio::time::timeout(LAST_ANSWERS, rest).await;
    }
    forwarder.abort();
}

#[cfg(test)]
mod tests {
    use super::super::prepared::Shelf;
    use super::*;
    use std::sync::Mutex;
    use std::task::{Context, Poll};
    use tower_lsp::lsp_types::{InitializeParams, InitializeResult};
    use tower_lsp::{LanguageServer, LspService};

    struct Nobody;

    #[tower_lsp::async_trait]
    impl LanguageServer for Nobody {
        async fn initialize(&self, _: InitializeParams) -> tower_lsp::jsonrpc::Result<InitializeResult> {
            Ok(InitializeResult::default())
        }

        async fn shutdown(&self) -> tower_lsp::jsonrpc::Result<()> {
            Ok(())
        }
    }

    /// What the client has been sent.
    #[derive(Clone, Default)]
    struct Sent(Arc<Mutex<Vec<u8>>>);

    impl Sent {
        fn len(&self) -> usize {
            self.0.lock().unwrap().len()
        }
    }

    impl tokio::io::AsyncWrite for Sent {
        fn poll_write(
            self: std::pin::Pin<&mut Self>,
            _: &mut Context<'_>,
            bytes: &[u8],
        ) -> Poll<std::io::Result<usize>> {
            self.0.lock().unwrap().extend(bytes);
            Poll::Ready(Ok(bytes.len()))
        }

        fn poll_flush(self: std::pin::Pin<&mut Self>, _: &mut Context<'_>) -> Poll<std::io::Result<()>> {
            Poll::Ready(Ok(()))
        }

        fn poll_shutdown(self: std::pin::Pin<&mut Self>, _: &mut Context<'_>) -> Poll<std::io::Result<()>> {
            Poll::Ready(Ok(()))
        }
    }

    /// Answers each request, at once or with a step between, and notes how much had been sent when it was asked.
    struct Answerer {
        at_once: bool,
        sent: Sent,
        seen: Arc<Mutex<Vec<usize>>>,
    }

    impl Service<Request> for Answerer {
        type Response = Option<Response>;
        type Error = ExitedError;
        type Future = futures::future::BoxFuture<'static, Result<Option<Response>, ExitedError>>;

        fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), ExitedError>> {
            Poll::Ready(Ok(()))
        }

        fn call(&mut self, request: Request) -> Self::Future {
            self.seen.lock().unwrap().push(self.sent.len());
            let (at_once, id) = (self.at_once, request.id().cloned());
            Box::pin(async move {
                if !at_once {
                    tokio::task::yield_now().await;
                }
                Ok(id.map(|id| Response::from_ok(id, Value::Null)))
            })
        }
    }

    #[test]
    fn answers_leave_while_the_client_goes_on_writing() {
        for at_once in [true, false] {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
            let body = r#"{"jsonrpc":"2.0","id":1,"method":"test/ask"}"#;
            // All of it is there from the start: nothing that is read ever makes the reader wait.
            let input = format!("Content-Length: {}\r\n\r\n{body}", body.len()).repeat(50);
            let (sent, seen) = (Sent::default(), Arc::<Mutex<Vec<usize>>>::default());
            runtime.block_on(async {
                let (_, socket) = LspService::new(|_| Nobody);
                let (outbox, outgoing) = Outbox::new();
                let (_close, closing) = tokio::sync::oneshot::channel();
                tokio::spawn(outgoing.write_to(sent.clone(), closing));
                let answerer = Answerer { at_once, sent: sent.clone(), seen: seen.clone() };
                let lifecycle = Arc::<Lifecycle>::default();
                let intake = Intake::new(answerer, lifecycle.clone(), Arc::<Shelf>::default());
                serve(input.as_bytes(), outbox, socket, intake, lifecycle, || {}).await;
            });
            let seen = seen.lock().unwrap();
            assert_eq!(seen.len(), 50);
            // The answer to a request is out when the one after the next is handled.
            assert!(seen.windows(3).all(|seen| seen[0] < seen[2]), "{at_once}: {seen:?}");
        }
    }
}
