//! The protocol's methods, each handed to the file that knows it.
//!
//! What a handler does before its first `.await` is done in the order of the messages (see [`super::intake`]): changes are
//! complete by then, and requests have taken the version that they work on.

use super::diagnostics::pulled;
use super::library::Library;
use super::outbox::Outbox;
use super::prepared::{Prepared, Shelf, Ticket};
use super::progress::Reporter;
use super::settings::{DiagnosticsMode, ServerSettings, rules_section};
use super::work::{Lane, Pool};
use super::world::{Open, World};
use super::{
    abilities, actions, code_lenses, completion, definition, hover, inlay_hints, network, publisher, record,
    references, rename, renumber, restructure, selection_ranges, status,
};
use crate::ide::Cancel;
use crate::rules::Settings;
use serde_json::Value;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::sync::watch;
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::*;
use tower_lsp::{Client, LanguageServer, LspServiceBuilder};

/// How long a client may take to answer a question of ours.
const PATIENCE: Duration = Duration::from_secs(30);

/// The server as the library sees it; cheap to copy.
#[derive(Clone)]
pub struct Backend {
    /// To ask the client something.
    pub client: Client,
    /// The open drafts.
    pub world: Arc<World>,
    /// Where requests compute.
    pub pool: Pool,
    /// The documents that citations lead to.
    pub library: Arc<Library>,
    /// Long answers on their way.
    pub shelf: Arc<Shelf>,
    outbox: Outbox,
    editor: Arc<watch::Sender<Option<u32>>>,
}

impl Backend {
    /// A server without drafts. `editor` is told the process that `initialize` names.
    pub fn new(client: Client, outbox: Outbox, editor: watch::Sender<Option<u32>>) -> Backend {
        Backend {
            client,
            world: Arc::default(),
            pool: Pool::new(),
            library: Arc::default(),
            shelf: Arc::default(),
            outbox,
            editor: Arc::new(editor),
        }
    }

    /// Adds the handlers whose answers are written without the library (see [`super::intake::PREPARED`]), and our own request.
    pub fn register(builder: LspServiceBuilder<Backend>) -> LspServiceBuilder<Backend> {
        builder
            .custom_method("rapporteur/diagnostic", Backend::pull_diagnostics)
            .custom_method("rapporteur/documentSymbol", Backend::document_symbols)
            .custom_method("rapporteur/foldingRange", Backend::folding_ranges)
            .custom_method("rapporteur/documentLink", Backend::document_links)
            .custom_method("rapporteur/semanticTokens/full", Backend::all_tokens)
            .custom_method("rapporteur/semanticTokens/full/delta", Backend::changed_tokens)
            .custom_method("rapporteur/semanticTokens/range", Backend::tokens_of_range)
            .custom_method("rapporteur/symbol", Backend::symbols)
            .custom_method("rapporteur/status", Backend::status)
    }

    /// Answers the request `method` by `job` on the newest version of the draft at `uri`; `None` if there is none or if that
    /// is what `job` says.
    ///
    /// To be called before the first `.await` of a handler.
    pub async fn on_draft<Answer, Output>(
        &self,
        lane: Lane,
        method: &'static str,
        uri: &Url,
        job: impl FnOnce(&Open, &Cancel) -> Answer + Send + 'static,
    ) -> Result<Option<Output>>
    where
        Answer: Into<Option<Output>> + Send + 'static,
    {
        let Some(open) = self.world.get(uri) else { return Ok(None) };
        Ok(self.pool.run(lane, method, move |cancel| job(&open, cancel)).await?.into())
    }

    /// What was agreed with the client.
    pub fn settings(&self) -> Option<&ServerSettings> {
        self.world.settings.get()
    }

    async fn status(&self, params: status::StatusParams) -> Result<Option<Value>> {
        status::status(self, params).await
    }

    /// Answers a request of [`super::intake::PREPARED`].
    pub fn prepared(&self, answer: impl Into<Prepared>) -> Result<Ticket> {
        Ok(self.shelf.put(answer.into()))
    }

    async fn pull_diagnostics(&self, params: DocumentDiagnosticParams) -> Result<Ticket> {
        let previous = params.previous_result_id;
        let answer = self
            .on_draft(
                Lane::WholeText,
                "textDocument/diagnostic",
                &params.text_document.uri,
                move |open, cancel| {
                    open.report(cancel).map(|report| pulled(Some(&report), previous.as_deref()))
                },
            )
            .await?;
        self.prepared(answer.unwrap_or_else(|| pulled(None, None)))
    }

    /// Looks for the findings of a draft that was just opened: a client that asks for them does so within moments, and the whole draft is
    /// to be read for the first answer.
    fn look_ahead(&self, uri: Url) {
        let this = self.clone();
        tokio::spawn(async move {
            if let Some(open) = this.world.get(&uri) {
                let _ = this
                    .pool
                    .run(Lane::WholeText, "textDocument/diagnostic", move |_| open.report(&open.superseded))
                    .await;
            }
        });
    }

    /// Asks the client for its settings, and takes them over when they come.
    fn fetch_settings(&self) {
        let this = self.clone();
        tokio::spawn(async move {
            let item = ConfigurationItem { scope_uri: None, section: Some("rapporteur".into()) };
            let answer = tokio::time::timeout(PATIENCE, this.client.configuration(vec![item])).await;
            if let Ok(Ok(settings)) = answer
                && let Some(settings @ Value::Object(_)) = settings.first()
            {
                this.configure(settings);
            }
        });
    }

    fn configure(&self, settings: &Value) {
        let (settings, problems) = Settings::from_json(&rules_section(settings));
        self.complain(problems);
        self.reconfigure(Some(settings));
    }

    /// Looks at the settings files again, and takes the client's settings over if there are new ones.
    fn reconfigure(&self, client: Option<Settings>) {
        let (changed, problems) = self.world.configure(client);
        self.complain(problems);
        let pulls = self.settings().is_some_and(|agreed| {
            agreed.diagnostics == DiagnosticsMode::Pull && agreed.refreshes_diagnostics
        });
        if changed && pulls {
            let client = self.client.clone();
            tokio::spawn(async move {
                let _ = tokio::time::timeout(PATIENCE, client.workspace_diagnostic_refresh()).await;
            });
        }
        // What a client was given before it was ready it asks for anew by itself.
        if changed && self.world.ready.load(Ordering::Relaxed) {
            self.refresh();
        }
    }

    /// Tells the client to ask anew for what depends on the settings.
    fn refresh(&self) {
        let Some(agreed) = self.settings() else { return };
        let (hints, lenses) =
            (agreed.abilities.refreshes_inlay_hints, agreed.abilities.refreshes_code_lenses);
        let client = self.client.clone();
        tokio::spawn(async move {
            if hints {
                let _ = tokio::time::timeout(PATIENCE, client.inlay_hint_refresh()).await;
            }
            if lenses {
                let _ = tokio::time::timeout(PATIENCE, client.code_lens_refresh()).await;
            }
        });
    }

    /// Tells the person what is wrong with the settings, if anything is.
    fn complain(&self, problems: Vec<String>) {
        if !problems.is_empty() {
            self.warn(format!("Rapporteur's settings: {}", problems.join("; ")));
        }
    }

    /// Has the client apply an edit. Not waited for: there are clients that answer nothing before they have the answer to their own
    /// request.
    pub fn apply(&self, edit: WorkspaceEdit) {
        let client = self.client.clone();
        tokio::spawn(async move { client.apply_edit(edit).await });
    }

    /// Tells the person something, when the messages before are handled.
    fn warn(&self, message: String) {
        tracing::warn!(message);
        let client = self.client.clone();
        tokio::spawn(async move { client.show_message(MessageType::WARNING, message).await });
    }
}

#[tower_lsp::async_trait]
impl LanguageServer for Backend {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        let folder = workspace_folder(&params).and_then(|folder| folder.to_file_path().ok());
        let file = folder.map(|folder| self.world.settings_below(&folder)).unwrap_or_default();
        let folders = params.workspace_folders.iter().flatten().map(|folder| folder.uri.clone());
        self.library.open_folders(folders.chain(params.root_uri.clone()));
        let agreed =
            self.world.settings.get_or_init(|| ServerSettings::negotiate(&params, file.delivery)).clone();
        if agreed.abilities.progress {
            let _ = self.library.reporter.set(Reporter::to(&self.client));
        }
        if let Some(process) = params.process_id {
            self.editor.send_if_modified(|editor| editor.replace(process).is_none());
        }
        if let Some(options) = &params.initialization_options {
            self.configure(options);
        }
        Ok(InitializeResult {
            capabilities: capabilities(&agreed),
            server_info: Some(ServerInfo {
                name: env!("CARGO_PKG_NAME").into(),
                version: Some(env!("CARGO_PKG_VERSION").into()),
            }),
        })
    }

    async fn initialized(&self, _: InitializedParams) {
        let Some(agreed) = self.settings() else { return };
        // A client that says it twice is not told everything twice.
        if self.world.ready.swap(true, Ordering::Relaxed) {
            return;
        }
        if agreed.diagnostics == DiagnosticsMode::Push {
            tokio::spawn(publisher::publish(self.world.clone(), self.pool.clone(), self.outbox.clone()));
        }
        if agreed.asks_configuration {
            self.fetch_settings();
        }
        if agreed.registers_configuration {
            let client = self.client.clone();
            let registration = Registration {
                id: "rapporteur-configuration".into(),
                method: "workspace/didChangeConfiguration".into(),
                register_options: Some(serde_json::json!({"section": "rapporteur"})),
            };
            tokio::spawn(async move {
                let _ = tokio::time::timeout(PATIENCE, client.register_capability(vec![registration])).await;
            });
        }
    }

    async fn shutdown(&self) -> Result<()> {
        Ok(())
    }

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        let uri = params.text_document.uri.clone();
        let problems = self.world.open(params.text_document);
        self.complain(problems);
        if self.settings().is_some_and(|agreed| agreed.diagnostics == DiagnosticsMode::Pull) {
            self.look_ahead(uri);
        }
    }

    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        let VersionedTextDocumentIdentifier { uri, version } = params.text_document;
        if let Err(reason) = self.world.change(&uri, version, params.content_changes) {
            self.warn(format!(
                "Rapporteur and the editor no longer agree about this text ({reason}). Save or reopen it."
            ));
        }
    }

    async fn did_save(&self, params: DidSaveTextDocumentParams) {
        self.world.save(&params.text_document.uri, params.text.as_deref());
        // It may be a settings file that was saved, or one that was written elsewhere meanwhile.
        self.reconfigure(None);
    }

    async fn did_close(&self, params: DidCloseTextDocumentParams) {
        self.world.close(&params.text_document.uri);
    }

    async fn did_change_configuration(&self, params: DidChangeConfigurationParams) {
        let told = params.settings.get("rapporteur").is_some();
        if !told && self.settings().is_some_and(|agreed| agreed.asks_configuration) {
            self.fetch_settings();
        } else {
            self.configure(&params.settings);
        }
    }

    async fn did_change_watched_files(&self, _: DidChangeWatchedFilesParams) {
        self.reconfigure(None);
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        hover::hover(self, params).await
    }

    async fn goto_definition(&self, params: GotoDefinitionParams) -> Result<Option<GotoDefinitionResponse>> {
        definition::definition(self, params).await
    }

    async fn references(&self, params: ReferenceParams) -> Result<Option<Vec<Location>>> {
        references::references(self, params).await
    }

    async fn document_highlight(
        &self,
        params: DocumentHighlightParams,
    ) -> Result<Option<Vec<DocumentHighlight>>> {
        references::highlights(self, params).await
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        actions::actions(self, params).await
    }

    async fn code_action_resolve(&self, action: CodeAction) -> Result<CodeAction> {
        actions::resolve(self, action).await
    }

    async fn formatting(&self, params: DocumentFormattingParams) -> Result<Option<Vec<TextEdit>>> {
        renumber::format(self, params).await
    }

    async fn on_type_formatting(
        &self,
        params: DocumentOnTypeFormattingParams,
    ) -> Result<Option<Vec<TextEdit>>> {
        restructure::on_type(self, params).await
    }

    async fn completion(&self, params: CompletionParams) -> Result<Option<CompletionResponse>> {
        completion::completion(self, params).await
    }

    async fn completion_resolve(&self, item: CompletionItem) -> Result<CompletionItem> {
        completion::resolve(self, item).await
    }

    async fn inlay_hint(&self, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>> {
        inlay_hints::inlay_hints(self, params).await
    }

    async fn selection_range(&self, params: SelectionRangeParams) -> Result<Option<Vec<SelectionRange>>> {
        selection_ranges::selection_ranges(self, params).await
    }

    async fn code_lens(&self, params: CodeLensParams) -> Result<Option<Vec<CodeLens>>> {
        code_lenses::code_lenses(self, params).await
    }

    async fn prepare_rename(
        &self,
        params: TextDocumentPositionParams,
    ) -> Result<Option<PrepareRenameResponse>> {
        rename::prepare(self, params).await
    }

    async fn rename(&self, params: RenameParams) -> Result<Option<WorkspaceEdit>> {
        rename::rename(self, params).await
    }

    async fn symbol_resolve(&self, symbol: WorkspaceSymbol) -> Result<WorkspaceSymbol> {
        self.symbol_place(symbol).await
    }

    async fn prepare_call_hierarchy(
        &self,
        params: CallHierarchyPrepareParams,
    ) -> Result<Option<Vec<CallHierarchyItem>>> {
        network::prepare_calls(self, params).await
    }

    async fn outgoing_calls(
        &self,
        params: CallHierarchyOutgoingCallsParams,
    ) -> Result<Option<Vec<CallHierarchyOutgoingCall>>> {
        network::outgoing(self, params).await
    }

    async fn incoming_calls(
        &self,
        params: CallHierarchyIncomingCallsParams,
    ) -> Result<Option<Vec<CallHierarchyIncomingCall>>> {
        network::incoming(self, params).await
    }

    async fn prepare_type_hierarchy(
        &self,
        params: TypeHierarchyPrepareParams,
    ) -> Result<Option<Vec<TypeHierarchyItem>>> {
        network::prepare_types(self, params).await
    }

    async fn supertypes(
        &self,
        params: TypeHierarchySupertypesParams,
    ) -> Result<Option<Vec<TypeHierarchyItem>>> {
        network::kin(self, params.item, false).await
    }

    async fn subtypes(&self, params: TypeHierarchySubtypesParams) -> Result<Option<Vec<TypeHierarchyItem>>> {
        network::kin(self, params.item, true).await
    }

    async fn execute_command(&self, params: ExecuteCommandParams) -> Result<Option<Value>> {
        match &*params.command {
            record::COMMAND => return record::execute(self, params.arguments).await,
            actions::FIX_ALL_COMMAND => return actions::execute(self, params.arguments).await,
            code_lenses::COMMAND => return code_lenses::execute(self, params.arguments).await,
            _ => {}
        }
        renumber::execute(self, params).await
    }
}

/// The folder that the client works in, if it names one.
fn workspace_folder(params: &InitializeParams) -> Option<Url> {
    let first = params.workspace_folders.as_ref().and_then(|folders| folders.first());
    first.map(|folder| folder.uri.clone()).or_else(|| params.root_uri.clone())
}

fn capabilities(agreed: &ServerSettings) -> ServerCapabilities {
    let mut capabilities = ServerCapabilities {
        position_encoding: Some(agreed.encoding_kind()),
        text_document_sync: Some(TextDocumentSyncCapability::Options(TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::INCREMENTAL),
            // With the text: a draft that we and the client no longer agree about is agreed about again when it is saved.
            save: Some(TextDocumentSyncSaveOptions::SaveOptions(SaveOptions { include_text: Some(true) })),
            ..TextDocumentSyncOptions::default()
        })),
        diagnostic_provider: (agreed.diagnostics == DiagnosticsMode::Pull).then(|| {
            DiagnosticServerCapabilities::Options(DiagnosticOptions {
                identifier: Some("rapporteur".into()),
                ..DiagnosticOptions::default()
            })
        }),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        document_highlight_provider: Some(OneOf::Left(true)),
        document_symbol_provider: Some(OneOf::Left(true)),
        folding_range_provider: Some(FoldingRangeProviderCapability::Simple(true)),
        document_link_provider: Some(DocumentLinkOptions {
            resolve_provider: Some(false),
            work_done_progress_options: WorkDoneProgressOptions::default(),
        }),
        document_formatting_provider: Some(OneOf::Left(true)),
        document_on_type_formatting_provider: Some(DocumentOnTypeFormattingOptions {
            first_trigger_character: "\n".into(),
            more_trigger_character: None,
        }),
        code_action_provider: Some(CodeActionProviderCapability::Options(CodeActionOptions {
            code_action_kinds: Some(vec![
                CodeActionKind::QUICKFIX,
                CodeActionKind::REFACTOR_REWRITE,
                actions::FIX_ALL,
                actions::RENUMBER,
            ]),
            resolve_provider: agreed.abilities.resolves_actions.then_some(true),
            ..CodeActionOptions::default()
        })),
        execute_command_provider: Some(ExecuteCommandOptions {
            commands: [renumber::COMMAND, actions::FIX_ALL_COMMAND]
                .into_iter()
                .chain(restructure::OFFERS.iter().map(|offer| offer.command))
                .map(str::to_owned)
                .collect(),
            ..ExecuteCommandOptions::default()
        }),
        ..ServerCapabilities::default()
    };
    abilities::offer(agreed, &mut capabilities);
    capabilities
}
