//! Commands that move paragraphs, their code actions, and the next number while typing: held against the real program.

mod client;

use client::{Client, URI};
use serde_json::{Value, json};
use std::time::Duration;

const DRAFT: &str = "The General Assembly,\n\nRecalling its work,\n\n1. Requests a 𝄞 report;\n\n2. Notes the study;\n\n3. Recalls paragraph 2 above.\n";

/// The text after the edits of a workspace edit of the one draft, columns in UTF-16.
fn applied(text: &str, edit: &Value) -> String {
    let edits = match edit["documentChanges"].as_array() {
        Some(changes) => changes[0]["edits"].clone(),
        None => edit["changes"][URI].clone(),
    };
    text_after(text, &edits)
}

fn text_after(text: &str, edits: &Value) -> String {
    let offset = |position: &Value| {
        let line = position["line"].as_u64().expect("a line") as usize;
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let mut units = position["character"].as_u64().expect("a character") as usize;
        let rest = text[start..].char_indices().find(|(_, c)| {
            let here = units == 0;
            units = units.saturating_sub(c.len_utf16());
            here
        });
        rest.map_or(text.len(), |(at, _)| start + at)
    };
    let mut edits: Vec<(usize, usize, usize, &str)> = edits
        .as_array()
        .expect("edits")
        .iter()
        .enumerate()
        .map(|(at, edit)| {
            let range = &edit["range"];
            (offset(&range["start"]), offset(&range["end"]), at, edit["newText"].as_str().expect("a text"))
        })
        .collect();
    edits.sort_unstable();
    let mut after = text.to_owned();
    for (start, end, _, new) in edits.into_iter().rev() {
        after.replace_range(start..end, new);
    }
    after
}

fn run(command: &str, line: u32, character: u32) -> Value {
    json!({"command": command, "arguments": [URI, {"line": line, "character": character}]})
}

#[test]
fn a_command_moves_a_paragraph_and_says_where_the_cursor_belongs() {
    let mut client = Client::with(
        json!({
            "workspace": {"workspaceEdit": {"documentChanges": true}},
            "window": {"showDocument": {"support": true}},
        }),
        json!({}),
    );
    let commands = client.capabilities["executeCommandProvider"]["commands"].clone();
    for command in ["moveParagraphUp", "moveParagraphDown", "indentParagraph", "outdentParagraph"] {
        let name = Value::from(format!("rapporteur.{command}"));
        assert!(commands.as_array().expect("commands").contains(&name), "{name}");
    }
    client.open(DRAFT);
    let result = client.ask("workspace/executeCommand", run("rapporteur.moveParagraphUp", 6, 9));
    assert_eq!(result, json!({"position": {"line": 4, "character": 9}}));
    let apply = client
        .wait_for(Duration::from_secs(20), |message| message["method"] == "workspace/applyEdit")
        .expect("an edit");
    let edit = &apply["params"]["edit"];
    assert_eq!(edit["documentChanges"][0]["textDocument"]["version"], 1);
    assert_eq!(
        applied(DRAFT, edit),
        "The General Assembly,\n\nRecalling its work,\n\n1. Notes the study;\n\n2. Requests a 𝄞 report;\n\n3. Recalls paragraph 1 above.\n"
    );
    let show = client
        .wait_for(Duration::from_secs(20), |message| message["method"] == "window/showDocument")
        .expect("the cursor is placed");
    let at = json!({"line": 4, "character": 9});
    assert_eq!(show["params"]["selection"], json!({"start": at, "end": at}));

    // Nothing to do, and nothing to do it with.
    assert!(client.ask("workspace/executeCommand", run("rapporteur.moveParagraphUp", 4, 2)).is_null());
    assert!(client.ask("workspace/executeCommand", run("rapporteur.outdentParagraph", 0, 2)).is_null());
    let bare = json!({"command": "rapporteur.indentParagraph", "arguments": [URI]});
    assert_eq!(client.ask_in_vain("workspace/executeCommand", bare), -32602);
}

/// What is offered from one place to another.
fn offered(client: &mut Client, from: (u32, u32), to: (u32, u32), context: Value) -> Vec<Value> {
    let at = |(line, character): (u32, u32)| json!({"line": line, "character": character});
    let range = json!({"start": at(from), "end": at(to)});
    let params = json!({"textDocument": {"uri": URI}, "range": range, "context": context});
    client.ask("textDocument/codeAction", params).as_array().expect("actions").clone()
}

/// The edit that the server asks for next.
fn asked_edit(client: &mut Client) -> Value {
    let asked = |message: &Value| message["method"] == "workspace/applyEdit";
    client.wait_for(Duration::from_secs(20), asked).expect("an edit")["params"]["edit"].clone()
}

#[test]
fn code_actions_run_the_commands() {
    let mut client = Client::with(json!({}), json!({}));
    client.open(DRAFT);
    let mut offered = |context: Value| offered(&mut client, (6, 9), (6, 9), context);
    let kinds = |actions: &[Value]| -> Vec<String> {
        let kinds = actions.iter().filter_map(|action| action["kind"].as_str());
        kinds.filter(|kind| kind.starts_with("refactor")).map(str::to_owned).collect()
    };
    let actions = offered(json!({"diagnostics": [], "only": ["refactor.rewrite"]}));
    assert_eq!(
        kinds(&actions),
        ["moveUp", "moveDown", "indent", "insertAbove", "insertBelow"]
            .map(|name| format!("refactor.rewrite.{name}"))
    );
    // A light bulb is not lit at every paragraph.
    assert_eq!(kinds(&offered(json!({"diagnostics": [], "triggerKind": 2}))), Vec::<String>::new());
    assert_eq!(kinds(&offered(json!({"diagnostics": [], "triggerKind": 1}))).len(), 5);
    let indent = actions.iter().find(|action| action["kind"] == "refactor.rewrite.indent").expect("one");
    client.ask("workspace/executeCommand", indent["command"].clone());
    assert_eq!(
        applied(DRAFT, &asked_edit(&mut client)),
        "The General Assembly,\n\nRecalling its work,\n\n1. Requests a 𝄞 report;\n\n(a) Notes the study;\n\n2. Recalls paragraph 1 (a) above.\n"
    );
}

/// The text after a move of the paragraph at a place, which the client makes its own as a version, and where the cursor is then.
fn moved(client: &mut Client, text: &str, version: i64, command: &str, place: &Value) -> (String, Value) {
    let params = json!({"command": command, "arguments": [URI, place]});
    let place = client.ask("workspace/executeCommand", params)["position"].clone();
    let after = applied(text, &asked_edit(client));
    client.replace(version, &after);
    (after, place)
}

#[test]
fn a_paragraph_that_moves_back_restores_the_text() {
    // The official text repeats the verb without "also": nothing shows that once the paragraph has moved away.
    const BARE: &str = "The General Assembly,\n\n1. Requests the Committee to report;\n\n2. Requests the Committee to count;\n\n3. Notes the plan;\n\n4. Decides to adjourn.\n";
    const FAR: &str = "The General Assembly,\n\n1. Requests the Committee to report;\n\n2. Notes the plan;\n\n3. Decides to adjourn;\n\n4. Requests the Committee to count.\n";
    let mut client = Client::with(json!({}), json!({}));
    client.open(BARE);
    let (down, up) = ("rapporteur.moveParagraphDown", "rapporteur.moveParagraphUp");
    let (near, place) = moved(&mut client, BARE, 2, down, &json!({"line": 4, "character": 5}));
    let (far, place) = moved(&mut client, &near, 3, down, &place);
    assert_eq!(far, FAR);
    let (again, place) = moved(&mut client, &far, 4, up, &place);
    assert_eq!(again, near);
    let (bare, place) = moved(&mut client, &again, 5, up, &place);
    assert_eq!(bare, BARE);
    assert_eq!(place, json!({"line": 4, "character": 5}));

    // Where something was typed since, the text alone tells.
    let (near, place) = moved(&mut client, BARE, 6, down, &place);
    let typed = near.replace("to count", "to draw");
    client.replace(7, &typed);
    let (back, _) = moved(&mut client, &typed, 8, up, &place);
    assert_eq!(
        back,
        BARE.replace("2. Requests the Committee to count", "2. Also requests the Committee to draw")
    );
}

/// A draft with two wrong dates, no comma behind them, and a comma for a semicolon; then with the dates and with the marks mended.
const WRONG: &str = "The General Assembly,\n\nRecalling its resolution 59/50 of 12 December 2004 and its resolution 65/122 of 3 December 2010\n\n1. Decides to adjourn,\n\n2. Decides to return.\n";
const DATED: &str = "The General Assembly,\n\nRecalling its resolution 59/50 of 2 December 2004 and its resolution 65/122 of 13 December 2010\n\n1. Decides to adjourn,\n\n2. Decides to return.\n";
const MARKED: &str = "The General Assembly,\n\nRecalling its resolution 59/50 of 12 December 2004 and its resolution 65/122 of 3 December 2010,\n\n1. Decides to adjourn;\n\n2. Decides to return.\n";

#[test]
fn many_findings_are_mended_when_the_action_is_chosen() {
    let resolving = json!({
        "textDocument": {"codeAction": {"dataSupport": true, "resolveSupport": {"properties": ["edit"]}}},
        "workspace": {"workspaceEdit": {"documentChanges": true}},
    });
    let mut client = Client::with(resolving, json!({}));
    assert_eq!(client.capabilities["codeActionProvider"]["resolveProvider"], true);
    client.open(WRONG);
    for (kind, title, after) in [
        ("quickfix", "Fix all 2 findings of “wrong-date”", DATED),
        ("source.fixAll.rapporteur", "Apply all safe fixes (2)", MARKED),
    ] {
        let actions = offered(&mut client, (2, 0), (2, 90), json!({"diagnostics": [], "only": [kind]}));
        let action = actions.iter().find(|action| action["title"] == title);
        let action = action.unwrap_or_else(|| panic!("no “{title}” in {actions:#?}"));
        assert_eq!((&action["kind"], action.get("edit")), (&json!(kind), None));
        let whole = client.ask("codeAction/resolve", action.clone());
        assert_eq!(whole["edit"]["documentChanges"][0]["textDocument"]["version"], 1);
        assert_eq!(applied(WRONG, &whole["edit"]), after);
    }
    // There are clients that ask about actions that lack nothing.
    let whole =
        json!({"title": "Renumber paragraphs", "command": {"title": "", "command": "rapporteur.renumber"}});
    assert_eq!(client.ask("codeAction/resolve", whole.clone()), whole);
}

#[test]
fn a_client_that_cannot_ask_for_the_edit_runs_a_command() {
    let mut client = Client::with(json!({}), json!({}));
    assert_eq!(client.capabilities["codeActionProvider"].get("resolveProvider"), None);
    client.open(WRONG);
    for (kind, title, after) in [
        ("quickfix", "Fix all 2 findings of “wrong-date”", DATED),
        ("source.fixAll", "Apply all safe fixes (2)", MARKED),
    ] {
        let actions = offered(&mut client, (2, 0), (2, 90), json!({"diagnostics": [], "only": [kind]}));
        let action = actions.iter().find(|action| action["title"] == title).expect("one");
        assert!(client.ask("workspace/executeCommand", action["command"].clone()).is_null());
        assert_eq!(applied(WRONG, &asked_edit(&mut client)), after);
    }
    for arguments in [json!([]), json!([URI, 7]), json!([URI, "unheard-of"])] {
        let command = json!({"command": "rapporteur.fixAll", "arguments": arguments});
        assert_eq!(client.ask_in_vain("workspace/executeCommand", command), -32602);
    }
}

#[test]
fn the_next_number_is_offered_on_a_new_line() {
    let mut client = Client::with(json!({}), json!({}));
    assert_eq!(client.capabilities["documentOnTypeFormattingProvider"]["firstTriggerCharacter"], "\n");
    client.open(DRAFT);
    // Enter behind the second paragraph.
    client.change(2, (6, 19), (6, 19), "\n");
    let (_, text) = client.held();
    let ask = |line: u32, character: u32, ch: &str| {
        json!({
            "textDocument": {"uri": URI},
            "position": {"line": line, "character": character},
            "ch": ch,
            "options": {"tabSize": 4, "insertSpaces": true},
        })
    };
    let edits = client.ask("textDocument/onTypeFormatting", ask(7, 0, "\n"));
    assert_eq!(
        text_after(&text, &edits),
        "The General Assembly,\n\nRecalling its work,\n\n1. Requests a 𝄞 report;\n\n2. Notes the study;\n\n3. \n\n4. Recalls paragraph 2 above.\n"
    );
    assert!(client.ask("textDocument/onTypeFormatting", ask(6, 4, ";")).is_null());
    assert!(client.ask("textDocument/onTypeFormatting", ask(6, 4, "\n")).is_null());
}
