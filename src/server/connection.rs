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
                if answered {
                    // What was woken or spawned just now (the work, the one who writes the answer) waits for this very thread, which goes on
                    // reading as long as the client goes on writing.
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
        while under_way.try_join_next().is_some() {}
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
