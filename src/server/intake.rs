//! What stands before the library's service and repairs it: order, `exit`, null parameters, panics, long answers.
//!
//! Order is the first thing that a language server must keep: a request is answered on the text that the client had when it
//! asked. The library makes a handler's future when a message is read and polls it some time later. [`Intake`] polls each
//! future once within [`Service::call`], which runs strictly in the order of reading. What a handler does before its first
//! `.await` is therefore done in order, and handlers keep to it: *all changes, and the taking of the version that a request
//! works on, come before the first `.await`*.

use super::abilities::offer_beyond_the_types;
use super::outbox::Answer;
use super::prepared::Shelf;
use futures::FutureExt;
use serde::Deserialize;
use serde_json::{Value, json};
use std::any::Any;
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Waker};
use tower::Service;
use tower_lsp::ExitedError;
use tower_lsp::jsonrpc::{Error, Id, Request, Response};
use tower_lsp::lsp_types::ClientCapabilities;

/// Requests whose answers grow with the draft. They go to handlers of our own, which return a ticket for their JSON.
pub const PREPARED: [(&str, &str); 8] = [
    ("textDocument/diagnostic", "rapporteur/diagnostic"),
    ("textDocument/documentSymbol", "rapporteur/documentSymbol"),
    ("textDocument/foldingRange", "rapporteur/foldingRange"),
    ("textDocument/documentLink", "rapporteur/documentLink"),
    ("textDocument/semanticTokens/full", "rapporteur/semanticTokens/full"),
    ("textDocument/semanticTokens/full/delta", "rapporteur/semanticTokens/full/delta"),
    ("textDocument/semanticTokens/range", "rapporteur/semanticTokens/range"),
    ("workspace/symbol", "rapporteur/symbol"),
];

/// What the client has said about the end.
#[derive(Debug, Default)]
pub struct Lifecycle {
    shutdown: AtomicBool,
    exit: AtomicBool,
}

impl Lifecycle {
    /// Whether `exit` has come.
    pub fn is_over(&self) -> bool {
        self.exit.load(Ordering::Acquire)
    }

    /// The exit code that the protocol asks for: 0 after `shutdown`, else 1.
    pub fn exit_code(&self) -> u8 {
        if self.shutdown.load(Ordering::Acquire) { 0 } else { 1 }
    }
}

/// An answer that may still be under way.
pub type Pending = Pin<Box<dyn Future<Output = Option<Answer>> + Send>>;

/// What a message came to: the answer, or the work that will give it.
pub enum Outcome {
    /// Done; notifications have no answer.
    Done(Option<Answer>),
    /// Under way. Nothing that later messages could see is left to be changed.
    Pending(Pending),
}

/// The repaired service.
pub struct Intake<Inner> {
    inner: Inner,
    lifecycle: Arc<Lifecycle>,
    shelf: Arc<Shelf>,
}

impl<Inner> Intake<Inner> {
    /// Stands before `inner`, which lays long answers on the shelf.
    pub fn new(inner: Inner, lifecycle: Arc<Lifecycle>, shelf: Arc<Shelf>) -> Self {
        Intake { inner, lifecycle, shelf }
    }
}

impl<Inner> Service<Request> for Intake<Inner>
where
    Inner: Service<Request, Response = Option<Response>, Error = ExitedError>,
    Inner::Future: Send + 'static,
{
    type Response = Outcome;
    type Error = ExitedError;
    type Future = std::future::Ready<Result<Outcome, ExitedError>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), ExitedError>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let (request, prepared) = prepare(request);
        let method = request.method().to_owned();
        let id = request.id().cloned();
        if method == "exit" && id.is_none() {
            self.lifecycle.exit.store(true, Ordering::Release);
        }
        let hello = (method == "initialize").then(|| request.params().cloned());
        let future = self.inner.call(request);
        let (lifecycle, shelf) = (self.lifecycle.clone(), self.shelf.clone());
        let mut future: Pending = Box::pin(async move {
            let response = match AssertUnwindSafe(future).catch_unwind().await {
                Ok(response) => response.ok().flatten()?,
                Err(panic) => return id.map(|id| internal_error(id, &method, panic.as_ref())),
            };
            if method == "shutdown" && response.is_ok() {
                lifecycle.shutdown.store(true, Ordering::Release);
            }
            let response = match hello {
                Some(params) => beyond_the_types(params.as_ref(), response),
                None => response,
            };
            Some(if prepared { take_up(&shelf, response) } else { Answer::Plain(response) })
        });
        let outcome = match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(answer) => Outcome::Done(answer),
            Poll::Pending => Outcome::Pending(future),
        };
        std::future::ready(Ok(outcome))
    }
}

/// Drops parameters that are `null` (clients send them where a method has none, and the library refuses that), and sends
/// requests with long answers to their handlers.
fn prepare(request: Request) -> (Request, bool) {
    let (method, id, params) = request.into_parts();
    let other = PREPARED.iter().find(|(name, _)| *name == method).map(|(_, ours)| *ours);
    let mut params = params.filter(|params| !params.is_null());
    match &*method {
        // Their parameters are nothing, and whatever else is sent there means nothing.
        "shutdown" | "exit" => params = None,
        "initialize" => params.iter_mut().for_each(prune_capabilities),
        _ => {}
    }
    let mut builder = Request::build(other.map_or(method, Into::into));
    if let Some(params) = params {
        builder = builder.params(params);
    }
    if let Some(id) = id {
        builder = builder.id(id);
    }
    (builder.finish(), other.is_some())
}

/// Leaves of a client's capabilities what the library's types can hold. They are of one version of the protocol: a value that
/// a later one added must not keep a client from starting.
fn prune_capabilities(params: &mut Value) {
    let Some(capabilities) = params.get_mut("capabilities") else { return };
    let understood = |capabilities: &Value| ClientCapabilities::deserialize(capabilities).is_ok();
    if understood(capabilities) {
        return;
    }
    let Some(areas) = capabilities.as_object_mut() else {
        *capabilities = json!({});
        return;
    };
    for (area, features) in areas.iter_mut() {
        let alone = |name: &str, value: &Value| json!({area.as_str(): {name: value}});
        match features {
            Value::Object(features) => features.retain(|name, value| understood(&alone(name, value))),
            _ => *features = Value::Null,
        }
    }
}

/// The answer to `initialize` with what the library's types have no place for.
fn beyond_the_types(params: Option<&Value>, response: Response) -> Response {
    let (id, mut body) = response.into_parts();
    if let Ok(result) = &mut body {
        offer_beyond_the_types(params, result);
    }
    Response::from_parts(id, body)
}

/// The answer that a response's ticket stands for.
fn take_up(shelf: &Shelf, response: Response) -> Answer {
    let (id, body) = response.into_parts();
    let answer = body.as_ref().ok().and_then(Value::as_u64).and_then(|ticket| shelf.take(ticket));
    match answer {
        Some(answer) => Answer::Prepared(id, answer),
        None => Answer::Plain(Response::from_parts(id, body)),
    }
}

/// The answer to a request whose handler panicked.
fn internal_error(id: Id, method: &str, panic: &(dyn Any + Send)) -> Answer {
    tracing::error!(method, reason = reason_of(panic), "a handler panicked");
    let mut error = Error::internal_error();
    error.message = format!("{method} failed inside the server").into();
    Answer::Plain(Response::from_error(id, error))
}

/// What a panic said.
pub fn reason_of(panic: &(dyn Any + Send)) -> &str {
    panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no reason given")
}
