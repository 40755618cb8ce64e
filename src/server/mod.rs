//! The language server: tower-lsp at the edge. The only module that knows the protocol.
//!
//! What a message goes through:
//!
//! ```text
//! transport → frame → connection → intake → the library's service → backend
//!                         ↑                                            │ changes: world → document → the core
//!                       outbox ← work (on the version taken) ←─────────┘ requests: one file a feature
//! ```
//!
//! - Changes are made, and the version that a request is answered on is taken, strictly in the order of the messages
//!   ([`intake`]).
//! - Whoever computes does so on an immutable version, on other threads, and stops when nobody waits any more ([`work`]).
//! - Nothing waits for a set time: a burst of edits is read in one step because no request stands between them, and findings
//!   are begun when all that the client has written is handled ([`world`], [`publisher`]).

mod abilities;
mod actions;
mod backend;
mod code_lenses;
mod completion;
mod config;
mod connection;
mod convert;
mod definition;
mod diagnostics;
mod document;
mod frame;
mod hover;
mod inlay_hints;
mod intake;
mod json;
mod library;
mod network;
mod outbox;
mod outline;
mod parent;
mod prepared;
mod probe;
mod progress;
mod publisher;
mod record;
mod references;
mod rename;
mod renumber;
mod restructure;
mod selection_ranges;
mod semantic_tokens;
mod settings;
mod status;
mod transport;
mod work;
mod workspace_symbols;
mod world;

use backend::Backend;
use intake::{Intake, Lifecycle};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::oneshot;
use tower_lsp::LspService;

/// How long what is still to be written may take at the end.
const LAST_WORDS: Duration = Duration::from_millis(500);

/// How the server is started.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The editor's process, whose end ends the server; `initialize` may name it too.
    pub client_process_id: Option<u32>,
}

/// Serves the client on standard input and output until it says `exit`, stops writing, or is gone.
///
/// Returns what the program should end with: success if the client said `shutdown` before, else failure.
pub fn run(options: Options) -> ExitCode {
    // One thread reads, takes changes in and writes: a second one would take turns with it, and wake it for every message.
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .max_blocking_threads(work::THREADS + transport::THREADS)
        .enable_all()
        .build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => {
            tracing::error!(%error, "the server cannot start");
            return ExitCode::from(2);
        }
    };
    // On a worker: the main thread is none, and every wake-up of it would cost a switch of threads.
    let code = runtime.block_on(async { tokio::spawn(serve(options)).await.unwrap_or(2) });
    // Work that nobody waits for any more must not hold the end up.
    runtime.shutdown_background();
    ExitCode::from(code)
}

async fn serve(options: Options) -> u8 {
    let (input, output) = transport::standard_streams();
    let lifecycle = Arc::new(Lifecycle::default());
    let (outbox, outgoing) = outbox::Outbox::new();
    let (close, closing) = oneshot::channel();
    let (name_editor, mut editor) = tokio::sync::watch::channel(options.client_process_id);

    let writer = tokio::spawn(outgoing.write_to(output, closing));
    let mut backend = None;
    let builder = LspService::build(|client| {
        let made = Backend::new(client, outbox.clone(), name_editor);
        backend = Some(made.clone());
        made
    });
    let (service, socket) = probe::register(Backend::register(builder)).finish();
    let (world, shelf) = backend.map(|backend| (backend.world, backend.shelf)).unwrap_or_default();
    let intake = Intake::new(service, lifecycle.clone(), shelf);

    let parent = async {
        match editor.wait_for(Option::is_some).await.map(|process| *process) {
            Ok(Some(process)) => parent::gone(process).await,
            _ => std::future::pending().await,
        }
    };
    tokio::select! {
        () = connection::serve(input, outbox, socket, intake, lifecycle.clone(), || world.pause()) => {}
        () = parent => {}
    }
    let _ = close.send(());
    let _ = tokio::time::timeout(LAST_WORDS, writer).await;
    lifecycle.exit_code()
}
