//! What can be done about the place under the cursor: the fixes of its findings, of all like them, of all that is safe; renumbering.

use super::backend::Backend;
use super::convert::{to_bytes, to_workspace_edit};
use super::work::Lane;
use super::world::Open;
use super::{renumber, restructure};
use crate::ide::{self, Fix, FixAll, Mending};
use crate::rules::{Rule, registry, unknown_rule};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types::{
    CodeAction, CodeActionContext, CodeActionKind, CodeActionOrCommand, CodeActionParams, CodeActionResponse,
    CodeActionTriggerKind, Command, NumberOrString, Url, WorkspaceEdit,
};

/// The kind of the action that renumbers. A source action: it is about the draft, not about the place, and editors show no
/// light bulb for it.
pub const RENUMBER: CodeActionKind = CodeActionKind::new("source.renumber");

/// The kind of the action that applies every safe fix: what an editor asks for that mends a text when it is saved.
pub const FIX_ALL: CodeActionKind = CodeActionKind::new("source.fixAll.rapporteur");

/// The command that mends many findings at once, for clients that cannot ask for an action's edit; its arguments are the draft's URI and the
/// rule whose findings are mended, `null` for all that is safe to mend.
pub const FIX_ALL_COMMAND: &str = "rapporteur.fixAll";

/// Mending many findings at once, as the client keeps it until it wants the edit. What it comes to is worked out only then: editors
/// ask for actions at every movement of the cursor, and show their titles.
#[derive(Debug, Serialize, Deserialize)]
struct Deferred {
    uri: Url,
    /// The rule whose findings are mended; `None` for all that is safe to mend.
    rule: Option<String>,
}

impl Deferred {
    fn what(&self) -> Option<FixAll> {
        match &self.rule {
            None => Some(FixAll::Safe),
            Some(name) => registry::find(name).map(FixAll::Rule),
        }
    }

    /// The edit, in the draft as it is now: like the findings that the person sees.
    async fn edit(&self, backend: &Backend) -> Result<Option<WorkspaceEdit>> {
        let Some(what) = self.what() else { return Ok(None) };
        let versioned = backend.settings().is_some_and(|agreed| agreed.versioned_edits);
        backend
            .on_draft(Lane::WholeText, FIX_ALL_COMMAND, &self.uri, move |open, _| {
                let (edits, count) = ide::fix_all(&open.snapshot, what);
                (count > 0).then(|| to_workspace_edit(open, edits, versioned)).flatten()
            })
            .await
    }
}

/// Answers `textDocument/codeAction`.
pub async fn actions(backend: &Backend, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
    let uri = params.text_document.uri;
    let agreed = backend.settings();
    let versioned = agreed.is_some_and(|agreed| agreed.versioned_edits);
    let resolves = agreed.is_some_and(|agreed| agreed.abilities.resolves_actions);
    let (range, context) = (params.range, params.context);
    backend
        .on_draft(Lane::AtCursor, "textDocument/codeAction", &uri, move |open, cancel| {
            let wanted = |kind: &CodeActionKind| {
                context.only.as_ref().is_none_or(|only| only.iter().any(|asked| is_below(kind, asked)))
            };
            let mut actions = Vec::new();
            if wanted(&CodeActionKind::QUICKFIX) {
                let fixes = ide::fixes(&open.snapshot, to_bytes(open, range));
                let mut rules: Vec<&'static Rule> = fixes.iter().map(|fix| fix.rule).collect();
                rules.dedup();
                for fix in fixes {
                    actions.push(quick_fix(open, fix, &context, versioned)?);
                }
                for rule in rules {
                    let count = ide::fixable(&open.snapshot, FixAll::Rule(rule));
                    // One fix alone is offered above.
                    if count > 1 {
                        let title = format!("Fix all {count} findings of “{}”", rule.name);
                        let rule = Some(rule.name.to_owned());
                        actions.push(fix_all(title, CodeActionKind::QUICKFIX, open, rule, resolves));
                    }
                }
            }
            if cancel.is_set() {
                return None;
            }
            if wanted(&FIX_ALL) {
                let count = ide::fixable(&open.snapshot, FixAll::Safe);
                if count > 0 {
                    let title = format!("Apply all safe fixes ({count})");
                    actions.push(fix_all(title, FIX_ALL, open, None, resolves));
                }
            }
            // No light bulb at every paragraph: these are offered to those who ask.
            let unasked =
                context.only.is_none() && context.trigger_kind == Some(CodeActionTriggerKind::AUTOMATIC);
            if !unasked {
                actions.extend(restructure::actions(open, range.start, wanted));
            }
            if wanted(&RENUMBER) {
                let command = renumber::command(&open.uri);
                actions.push(run(command.title.clone(), RENUMBER, command));
            }
            Some(actions)
        })
        .await
}

fn quick_fix(
    open: &Open,
    fix: Fix,
    context: &CodeActionContext,
    versioned: bool,
) -> Option<CodeActionOrCommand> {
    let mends = |code: &Option<NumberOrString>| matches!(code, Some(NumberOrString::String(code)) if code == fix.rule.name);
    let diagnostics: Vec<_> = context.diagnostics.iter().filter(|one| mends(&one.code)).cloned().collect();
    let (edit, command) = match fix.mending {
        Mending::Edits(edits) => (Some(to_workspace_edit(open, edits, versioned)?), None),
        Mending::Renumber => (None, Some(renumber::command(&open.uri))),
    };
    Some(CodeActionOrCommand::CodeAction(CodeAction {
        title: fix.title,
        kind: Some(CodeActionKind::QUICKFIX),
        diagnostics: (!diagnostics.is_empty()).then_some(diagnostics),
        edit,
        command,
        is_preferred: fix.preferred.then_some(true),
        ..CodeAction::default()
    }))
}

/// The action that mends many findings, its edit to be asked for where the client `resolves` actions.
fn fix_all(
    title: String,
    kind: CodeActionKind,
    open: &Open,
    rule: Option<String>,
    resolves: bool,
) -> CodeActionOrCommand {
    if !resolves {
        let arguments = vec![open.uri.as_str().into(), rule.into()];
        let command = Command::new(title.clone(), FIX_ALL_COMMAND.into(), Some(arguments));
        return run(title, kind, command);
    }
    let data = serde_json::to_value(Deferred { uri: open.uri.clone(), rule }).ok();
    CodeActionOrCommand::CodeAction(CodeAction { title, kind: Some(kind), data, ..CodeAction::default() })
}

/// An action that is a command.
pub fn run(title: String, kind: CodeActionKind, command: Command) -> CodeActionOrCommand {
    CodeActionOrCommand::CodeAction(CodeAction {
        title,
        kind: Some(kind),
        command: Some(command),
        ..CodeAction::default()
    })
}

/// Answers `codeAction/resolve`. An action that lacks nothing stays as it is: there are clients that ask about every one.
pub async fn resolve(backend: &Backend, mut action: CodeAction) -> Result<CodeAction> {
    let data = action.data.clone().and_then(|data| serde_json::from_value::<Deferred>(data).ok());
    if let Some(deferred) = data {
        action.edit = deferred.edit(backend).await?;
    }
    Ok(action)
}

/// Answers `workspace/executeCommand` for [`FIX_ALL_COMMAND`].
pub async fn execute(backend: &Backend, arguments: Vec<Value>) -> Result<Option<Value>> {
    let uri = arguments.first().and_then(Value::as_str).and_then(|uri| Url::parse(uri).ok());
    let rule = match arguments.get(1) {
        None | Some(Value::Null) => Some(None),
        Some(rule) => rule.as_str().map(|rule| Some(rule.to_owned())),
    };
    let (Some(uri), Some(rule)) = (uri, rule) else {
        return Err(Error::invalid_params(format!(
            "{FIX_ALL_COMMAND} needs the URI of an open draft, and the name of a rule or null"
        )));
    };
    let deferred = Deferred { uri, rule };
    if deferred.what().is_none() {
        return Err(Error::invalid_params(unknown_rule(deferred.rule.as_deref().unwrap_or_default())));
    }
    if let Some(edit) = deferred.edit(backend).await? {
        backend.apply(edit);
    }
    Ok(None)
}

/// Whether `kind` is `asked` or below it: `source.renumber` is below `source`.
fn is_below(kind: &CodeActionKind, asked: &CodeActionKind) -> bool {
    let rest = kind.as_str().strip_prefix(asked.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.') || asked.as_str().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_a_tree() {
        for asked in ["", "source", "source.renumber"] {
            assert!(is_below(&RENUMBER, &CodeActionKind::from(asked.to_owned())), "{asked}");
        }
        for asked in ["sour", "quickfix", "source.renumber.all", "source.fixAll"] {
            assert!(!is_below(&RENUMBER, &CodeActionKind::from(asked.to_owned())), "{asked}");
        }
    }
}
