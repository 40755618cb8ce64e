//! What a client can do with the features that it must have said it knows, and what is offered to it.

use super::semantic_tokens::legend;
use super::settings::ServerSettings;
use super::{code_lenses, record};
use serde_json::Value;
use tower_lsp::lsp_types::*;

/// What a client can do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Abilities {
    /// It asks what can be written.
    pub completion: bool,
    /// Completions may have places to fill in.
    pub snippets: bool,
    /// Completions may show something beside their label.
    pub label_details: bool,
    /// Documentation of completions may be Markdown.
    pub markdown_documentation: bool,
    /// It shows what is not in the text.
    pub inlay_hints: bool,
    /// It can be told to ask for them anew.
    pub refreshes_inlay_hints: bool,
    /// It colours by our reading: whole texts, what has changed of them, parts.
    pub tokens: Option<TokenRequests>,
    /// It grows selections.
    pub selection_ranges: bool,
    /// It shows lines above the text.
    pub code_lenses: bool,
    /// It can be told to ask for them anew.
    pub refreshes_code_lenses: bool,
    /// It has the command that lists places.
    pub shows_references: bool,
    /// It searches the workspace for symbols.
    pub workspace_symbols: bool,
    /// It asks where a symbol stands only when it goes there.
    pub resolves_locations: bool,
    /// It asks for the edit of a code action only when the action is chosen.
    pub resolves_actions: bool,
    /// It shows what cites what.
    pub call_hierarchy: bool,
    /// It shows what follows what.
    pub type_hierarchy: bool,
    /// It renames.
    pub rename: bool,
    /// It asks first whether something can be renamed.
    pub prepares_rename: bool,
    /// It shows how far long work is.
    pub progress: bool,
}

/// How a client asks for tokens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TokenRequests {
    /// Of a whole text.
    pub full: bool,
    /// What has changed since the last time.
    pub delta: bool,
    /// Of a part.
    pub range: bool,
}

/// The command of a client that lists places; see [`code_lenses`].
pub const SHOW_REFERENCES: &str = "rapporteur.showReferences";

impl Abilities {
    /// Reads what a client says of itself.
    pub fn of(params: &InitializeParams) -> Abilities {
        let ClientCapabilities { text_document, workspace, window, experimental, .. } = &params.capabilities;
        let (nothing, no_workspace) = Default::default();
        let text: &TextDocumentClientCapabilities = text_document.as_ref().unwrap_or(&nothing);
        let workspace: &WorkspaceClientCapabilities = workspace.as_ref().unwrap_or(&no_workspace);
        let item = text.completion.as_ref().and_then(|completion| completion.completion_item.as_ref());
        let formats = item.and_then(|item| item.documentation_format.as_deref()).unwrap_or_default();
        let options = params.initialization_options.as_ref().map(super::settings::own_section);
        let lists = [
            experimental.as_ref().and_then(|all| all.pointer("/commands/commands")),
            options.and_then(|options| options.get("commands")),
        ];
        let has_command = |name: &str| {
            let named = lists.iter().flatten().filter_map(|list| list.as_array()).flatten();
            named.filter_map(Value::as_str).any(|known| known == name)
        };
        Abilities {
            completion: text.completion.is_some(),
            snippets: item.and_then(|item| item.snippet_support) == Some(true),
            label_details: item.and_then(|item| item.label_details_support) == Some(true),
            markdown_documentation: formats.contains(&MarkupKind::Markdown),
            inlay_hints: text.inlay_hint.is_some(),
            refreshes_inlay_hints: workspace.inlay_hint.as_ref().and_then(|hints| hints.refresh_support)
                == Some(true),
            tokens: text.semantic_tokens.as_ref().map(|tokens| {
                let (full, delta) = match &tokens.requests.full {
                    Some(SemanticTokensFullOptions::Bool(full)) => (*full, false),
                    Some(SemanticTokensFullOptions::Delta { delta }) => (true, *delta == Some(true)),
                    None => (false, false),
                };
                TokenRequests { full, delta, range: tokens.requests.range == Some(true) }
            }),
            selection_ranges: text.selection_range.is_some(),
            code_lenses: text.code_lens.is_some(),
            refreshes_code_lenses: workspace.code_lens.as_ref().and_then(|lenses| lenses.refresh_support)
                == Some(true),
            shows_references: has_command(SHOW_REFERENCES),
            workspace_symbols: workspace.symbol.is_some(),
            resolves_locations: workspace
                .symbol
                .as_ref()
                .and_then(|symbol| symbol.resolve_support.as_ref())
                .is_some_and(|resolve| resolve.properties.iter().any(|name| name.starts_with("location"))),
            resolves_actions: text.code_action.as_ref().is_some_and(|action| {
                let resolve = action.resolve_support.as_ref();
                action.data_support == Some(true)
                    && resolve.is_some_and(|resolve| resolve.properties.iter().any(|name| name == "edit"))
            }),
            call_hierarchy: text.call_hierarchy.is_some(),
            type_hierarchy: text.type_hierarchy.is_some(),
            rename: text.rename.is_some(),
            prepares_rename: text.rename.as_ref().and_then(|rename| rename.prepare_support) == Some(true),
            progress: window.as_ref().and_then(|window| window.work_done_progress) == Some(true),
        }
    }
}

/// Adds to what is offered to every client that which is offered to this one.
pub fn offer(agreed: &ServerSettings, capabilities: &mut ServerCapabilities) {
    let can = &agreed.abilities;
    let no_progress = WorkDoneProgressOptions::default;
    capabilities.completion_provider = can.completion.then(|| CompletionOptions {
        resolve_provider: Some(true),
        trigger_characters: Some(["/", "^", "“", "«"].map(str::to_owned).to_vec()),
        ..CompletionOptions::default()
    });
    capabilities.inlay_hint_provider = can.inlay_hints.then_some(OneOf::Left(true));
    capabilities.semantic_tokens_provider = can.tokens.filter(|asks| asks.full || asks.range).map(|asks| {
        SemanticTokensServerCapabilities::SemanticTokensOptions(SemanticTokensOptions {
            work_done_progress_options: no_progress(),
            legend: legend(),
            range: asks.range.then_some(true),
            full: asks.full.then_some(match asks.delta {
                true => SemanticTokensFullOptions::Delta { delta: Some(true) },
                false => SemanticTokensFullOptions::Bool(true),
            }),
        })
    });
    capabilities.selection_range_provider =
        can.selection_ranges.then_some(SelectionRangeProviderCapability::Simple(true));
    capabilities.code_lens_provider =
        can.code_lenses.then_some(CodeLensOptions { resolve_provider: Some(false) });
    capabilities.workspace_symbol_provider = can.workspace_symbols.then(|| match can.resolves_locations {
        true => OneOf::Right(WorkspaceSymbolOptions {
            work_done_progress_options: no_progress(),
            resolve_provider: Some(true),
        }),
        false => OneOf::Left(true),
    });
    capabilities.call_hierarchy_provider =
        can.call_hierarchy.then_some(CallHierarchyServerCapability::Simple(true));
    capabilities.rename_provider = can.rename.then(|| match can.prepares_rename {
        true => OneOf::Right(RenameOptions {
            prepare_provider: Some(true),
            work_done_progress_options: no_progress(),
        }),
        false => OneOf::Left(true),
    });
    if let Some(commands) = &mut capabilities.execute_command_provider {
        commands.commands.push(record::COMMAND.into());
        if can.code_lenses {
            commands.commands.push(code_lenses::COMMAND.into());
        }
    }
}

/// Adds to the answer to `initialize` what the library's types cannot hold.
pub fn offer_beyond_the_types(params: Option<&Value>, result: &mut Value) {
    let asked = params.and_then(|params| params.pointer("/capabilities/textDocument/typeHierarchy"));
    if asked.is_some_and(Value::is_object)
        && let Some(capabilities) = result.get_mut("capabilities").and_then(Value::as_object_mut)
    {
        capabilities.insert("typeHierarchyProvider".into(), Value::Bool(true));
    }
}
