//! What can be done about the place under the cursor: the fixes of its findings, of all like them, of all that is safe; renumbering.

use super::backend::Backend;
use super::convert::{to_bytes, to_offset, to_workspace_edit};
use super::work::Lane;
use super::world::Open;
use super::{renumber, restructure};
use crate::ide::{self, Fix, FixAll};
use crate::rules::Rule;
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::{
    CodeAction, CodeActionContext, CodeActionKind, CodeActionOrCommand, CodeActionParams, CodeActionResponse,
    CodeActionTriggerKind, NumberOrString, WorkspaceEdit,
};

/// The kind of the action that renumbers. A source action: it is about the draft, not about the place, and editors show no
/// light bulb for it.
pub const RENUMBER: CodeActionKind = CodeActionKind::new("source.renumber");

/// The kind of the action that applies every safe fix: what an editor asks for that mends a text when it is saved.
pub const FIX_ALL: CodeActionKind = CodeActionKind::new("source.fixAll.rapporteur");

/// Answers `textDocument/codeAction`.
pub async fn actions(backend: &Backend, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
    let uri = params.text_document.uri;
    let versioned = backend.settings().is_some_and(|agreed| agreed.versioned_edits);
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
                    if cancel.is_set() {
                        return None;
                    }
                    actions.push(quick_fix(open, fix, &context, versioned)?);
                }
                for rule in rules {
                    if cancel.is_set() {
                        return None;
                    }
                    let (edits, count) = ide::fix_all(&open.snapshot, FixAll::Rule(rule));
                    // One fix alone is offered above.
                    if count > 1 {
                        let title = format!("Fix all {count} findings of “{}”", rule.name);
                        let edit = to_workspace_edit(open, edits, versioned)?;
                        actions.push(action(title, CodeActionKind::QUICKFIX, edit));
                    }
                }
            }
            if wanted(&FIX_ALL) {
                let (edits, count) = ide::fix_all(&open.snapshot, FixAll::Safe);
                if count > 0 {
                    let title = format!("Apply all safe fixes ({count})");
                    actions.push(action(title, FIX_ALL, to_workspace_edit(open, edits, versioned)?));
                }
            }
            // No light bulb at every paragraph: these are offered to those who ask.
            let unasked =
                context.only.is_none() && context.trigger_kind == Some(CodeActionTriggerKind::AUTOMATIC);
            if !unasked {
                actions.extend(restructure::actions(open, to_offset(open, range.start), versioned, wanted)?);
            }
            if wanted(&RENUMBER) {
                let command = renumber::command(&open.uri);
                actions.push(CodeActionOrCommand::CodeAction(CodeAction {
                    title: command.title.clone(),
                    kind: Some(RENUMBER),
                    command: Some(command),
                    ..CodeAction::default()
                }));
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
    Some(CodeActionOrCommand::CodeAction(CodeAction {
        title: fix.title,
        kind: Some(CodeActionKind::QUICKFIX),
        diagnostics: (!diagnostics.is_empty()).then_some(diagnostics),
        edit: Some(to_workspace_edit(open, fix.edits, versioned)?),
        is_preferred: fix.preferred.then_some(true),
        ..CodeAction::default()
    }))
}

fn action(title: String, kind: CodeActionKind, edit: WorkspaceEdit) -> CodeActionOrCommand {
    CodeActionOrCommand::CodeAction(CodeAction {
        title,
        kind: Some(kind),
        edit: Some(edit),
        ..CodeAction::default()
    })
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
