//! Texts, columns and findings as client and server exchange them: held against the real program.

mod client;

use client::{Client, URI, change, frame};
use serde_json::{Value, json};

/// All that makes columns differ: an astral character, a combining mark, line separators that end no line, CRLF and CR.
const TEXT: &str =
    "1. 𝄞 e\u{301} réaffirme\u{2028}suite\u{b}fin\u{85}\r\nвторая 第二 ثان\rthird 👩\u{200d}⚖ end\n";

/// The position of the byte at `offset` in the client's units, counted in the plainest way.
fn place(text: &str, offset: usize, encoding: &str) -> (u32, u32) {
    let before = &text[..offset];
    let unified = before.replace("\r\n", "\n").replace('\r', "\n");
    let line = unified.matches('\n').count();
    let start = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let column = match encoding {
        "utf-8" => before[start..].len(),
        "utf-16" => before[start..].encode_utf16().count(),
        _ => before[start..].chars().count(),
    };
    (line as u32, column as u32)
}

#[test]
fn edits_in_three_encodings() {
    for encoding in ["utf-8", "utf-16", "utf-32"] {
        let mut client = Client::with(
            json!({"general": {"positionEncodings": ["utf-8", "utf-16", "utf-32"]}}),
            json!({"positionEncoding": encoding}),
        );
        assert_eq!(client.capabilities["positionEncoding"], encoding);
        client.open(TEXT);
        let mut model = TEXT.to_owned();
        let mut version = 1;
        for needle in ["𝄞", "\u{301}", "fin", "第二", "ثان", "⚖", "end"] {
            let at = model.find(needle).unwrap();
            let (start, end) = (place(&model, at, encoding), place(&model, at + needle.len(), encoding));
            version += 1;
            client.change(version, start, end, "<é𝄞>");
            model.replace_range(at..at + needle.len(), "<é𝄞>");
            assert_eq!(client.held(), (version, model.clone()), "{encoding}: {needle}");
        }
    }
}

#[test]
fn encodings_are_negotiated() {
    for (offered, chosen) in [
        (Value::Null, "utf-16"),
        (json!(["utf-16"]), "utf-16"),
        (json!(["utf-32", "utf-8", "utf-16"]), "utf-8"),
        (json!(["utf-32"]), "utf-16"),
        (json!([]), "utf-16"),
    ] {
        let client = Client::with(json!({"general": {"positionEncodings": offered}}), json!({}));
        assert_eq!(client.capabilities["positionEncoding"], chosen);
    }
}

#[test]
fn columns_past_the_end_are_clamped() {
    let mut client = Client::pushed();
    client.open("ab\r\ncd");
    client.change(2, (0, 99), (0, u32::MAX), "!");
    assert_eq!(client.held(), (2, "ab!\r\ncd".into()));
    client.change(3, (1, 2), (2, 0), "?");
    assert_eq!(client.held(), (3, "ab!\r\ncd?".into()));
    // The wrong way round, and within a surrogate pair.
    client.replace(4, "𝄞xy");
    client.change(5, (0, 3), (0, 1), "-");
    assert_eq!(client.held(), (5, "-y".into()));
}

#[test]
fn one_message_can_hold_many_changes() {
    let mut client = Client::pulling();
    client.open("one two");
    let mut params = change(2, (0, 0), (0, 3), "1\n");
    let more = change(2, (1, 1), (1, 4), "2")["contentChanges"][0].clone();
    params["contentChanges"].as_array_mut().unwrap().push(more);
    client.notify("textDocument/didChange", params);
    assert_eq!(client.held(), (2, "1\n 2".into()));
}

#[test]
fn a_change_that_cannot_be_made_is_told_once_and_healed_by_the_whole_text() {
    for heal in ["change", "save", "open"] {
        let mut client = Client::pulling();
        client.open("one\ntwo");
        client.change(2, (9, 0), (9, 1), "x");
        client.change(3, (9, 0), (9, 1), "x");
        client.change(4, (0, 0), (0, 0), "x");
        let message = client.notification("window/showMessage");
        assert!(message["message"].as_str().unwrap().contains("line 9"), "{message}");
        // Nothing is said about a text that we do not know.
        assert_eq!(client.pull(None), json!({"kind": "full", "items": []}));
        assert_eq!(client.held(), (-1, String::new()));
        let version = match heal {
            "change" => {
                client.replace(5, "whole");
                5
            }
            "save" => {
                client.notify("textDocument/didSave", json!({"textDocument": {"uri": URI}, "text": "whole"}));
                4
            }
            _ => {
                client.open("whole");
                1
            }
        };
        assert_eq!(client.held(), (version, "whole".into()), "{heal}");
        client.change(version + 1, (0, 5), (0, 5), "!");
        assert_eq!(client.held(), (version + 1, "whole!".into()), "{heal}");
        let again =
            client.wait_for(std::time::Duration::ZERO, |message| message["method"] == "window/showMessage");
        assert_eq!(again, None);
    }
}

#[test]
fn renumbering_can_be_had_in_three_ways() {
    let mut client = Client::pulling();
    client.open(
        "The General Assembly,\n\nRecalling its work,\n\n1. Decides to meet;\n\n2. Decides to adjourn.\n",
    );
    let draft = json!({"uri": URI});
    let options = json!({"tabSize": 4, "insertSpaces": true});
    let edits = client.ask("textDocument/formatting", json!({"textDocument": draft, "options": options}));
    assert_eq!(edits, json!([]), "it is numbered well");
    let range = json!({"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}});
    let mut offered = |only: Value| {
        let context = json!({"diagnostics": [], "only": only});
        client.ask(
            "textDocument/codeAction",
            json!({"textDocument": draft, "range": range, "context": context}),
        )
    };
    for only in [Value::Null, json!(["source"]), json!(["source.renumber", "quickfix"])] {
        assert_eq!(offered(only)[0]["command"]["arguments"], json!([URI]));
    }
    assert_eq!(offered(json!(["refactor"])), json!([]));
    let run = |name: &str, arguments: Value| json!({"command": name, "arguments": arguments});
    assert!(client.ask("workspace/executeCommand", run("rapporteur.renumber", json!([URI]))).is_null());
    assert_eq!(client.ask_in_vain("workspace/executeCommand", run("rapporteur.renumber", json!([]))), -32602);
    assert_eq!(
        client.ask_in_vain("workspace/executeCommand", run("rapporteur.unheardOf", json!([URI]))),
        -32602
    );
    assert_eq!(
        client.wait_for(std::time::Duration::ZERO, |message| message["method"] == "workspace/applyEdit"),
        None
    );
}

#[test]
fn lists_are_null_for_a_draft_that_is_not_open() {
    let mut client = Client::pulling();
    for method in ["documentSymbol", "foldingRange", "documentLink", "formatting"] {
        let options = json!({"tabSize": 4, "insertSpaces": true});
        let params = json!({"textDocument": {"uri": URI}, "options": options});
        assert!(client.ask(&format!("textDocument/{method}"), params).is_null(), "{method}");
    }
    client.open("The General Assembly,\n\n1. Decides.\n");
    for method in ["documentSymbol", "foldingRange", "documentLink"] {
        let params = json!({"textDocument": {"uri": URI}});
        assert!(client.ask(&format!("textDocument/{method}"), params).is_array(), "{method}");
    }
}

/// A draft with exactly one thing wrong.
const WRONG: &str = "The General Assembly,\n\nRecalling its resolution 59/50 of 31 April 2004,\n\n1. Decides to remain seized of the matter.\n";

#[test]
fn pulled_findings_are_sent_again_only_when_they_differ() {
    let mut client = Client::pulling();
    assert!(client.capabilities["diagnosticProvider"].is_object());
    client.open(WRONG);
    let first = client.pull(None);
    assert_eq!(first["kind"], "full");
    assert!(!first["items"].as_array().unwrap().is_empty());
    let id = first["resultId"].as_str().unwrap().to_owned();
    assert_eq!(client.pull(Some(&id)), json!({"kind": "unchanged", "resultId": id}));
    // Behind the finding nothing moves it.
    client.change(2, (4, 42), (4, 42), "!");
    assert_eq!(client.pull(Some(&id))["kind"], "unchanged");
    client.change(3, (0, 0), (0, 0), "\n");
    let moved = client.pull(Some(&id));
    assert_eq!(moved["kind"], "full");
    assert_ne!(moved["resultId"], id.as_str());
    // Never both ways to one client.
    let pushed = client.wait_for(std::time::Duration::from_millis(100), |message| {
        message["method"] == "textDocument/publishDiagnostics"
    });
    assert_eq!(pushed, None);
}

#[test]
fn pushed_findings_bear_their_version_and_end_with_the_draft() {
    let mut client = Client::pushed();
    assert!(client.capabilities.get("diagnosticProvider").is_none());
    client.notify("initialized", json!({}));
    client.open(WRONG);
    let first = client.notification("textDocument/publishDiagnostics");
    assert_eq!((first["version"].as_i64(), first["uri"].as_str()), (Some(1), Some(URI)));
    assert!(!first["diagnostics"].as_array().unwrap().is_empty());
    // The same findings of the next version are told too: the client waits for its number.
    client.change(2, (4, 42), (4, 42), "!");
    let second = client.notification("textDocument/publishDiagnostics");
    assert_eq!((second["version"].as_i64(), &second["diagnostics"]), (Some(2), &first["diagnostics"]));
    client.notify("textDocument/didClose", json!({"textDocument": {"uri": URI}}));
    let last = client.notification("textDocument/publishDiagnostics");
    assert_eq!(last, json!({"uri": URI, "diagnostics": []}));
}

#[test]
fn settings_come_from_the_nearest_file_and_from_the_client() {
    let folder = std::env::temp_dir().join(format!("rapporteur-settings-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("drafts")).unwrap();
    let file = folder.join("rapporteur.toml");
    std::fs::write(&file, "[rules]\nimpossible-date = \"hint\"\n").unwrap();
    let uri = format!("file://{}", folder.join("drafts").join("draft.txt").display());

    let mut client = Client::with(
        json!({"textDocument": {"diagnostic": {}}}),
        json!({"rules": {"impossible-date": "warning"}}),
    );
    let draft = json!({"uri": uri, "languageId": "plaintext", "version": 1, "text": WRONG});
    client.notify("textDocument/didOpen", json!({"textDocument": draft}));
    client.open(WRONG);
    let severity = |client: &mut Client, uri: &str| {
        let report = client.ask("textDocument/diagnostic", json!({"textDocument": {"uri": uri}}));
        let items = report["items"].as_array().unwrap();
        items.iter().find(|item| item["code"] == "impossible-date").map(|item| item["severity"].clone())
    };
    // The file goes before the client, and the client before what holds where nothing is set.
    assert_eq!((severity(&mut client, &uri), severity(&mut client, URI)), (Some(json!(4)), Some(json!(2))));

    // A file is looked at again when something is saved. (Its time of change need not have moved: its absence shows.)
    std::fs::remove_file(&file).unwrap();
    client.notify("textDocument/didSave", json!({"textDocument": {"uri": URI}}));
    assert_eq!(severity(&mut client, &uri), Some(json!(2)));

    let settings = json!({"rapporteur": {"rules": {"impossible-date": "off", "unheard-of": "off"}}});
    client.notify("workspace/didChangeConfiguration", json!({"settings": settings}));
    assert_eq!(severity(&mut client, &uri), None);
    let message = client.notification("window/showMessage");
    assert!(message["message"].as_str().unwrap().contains("unheard-of"), "{message}");
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn findings_can_be_mended_where_they_stand() {
    let mut client = Client::with(
        json!({
            "textDocument": {"diagnostic": {}},
            "workspace": {"workspaceEdit": {"documentChanges": true}},
        }),
        json!({}),
    );
    client.open(
        "The General Assembly,\n\nRecalling its resolution 59/50 of 12 December 2004,\n\n1. Decides.\n",
    );
    let report = client.pull(None);
    let finding = &report["items"][0];
    assert_eq!(finding["code"], "wrong-date", "{report}");
    let actions = client.ask(
        "textDocument/codeAction",
        json!({
            "textDocument": {"uri": URI},
            "range": finding["range"],
            "context": {"diagnostics": [finding], "only": ["quickfix"]},
        }),
    );
    let action = &actions[0];
    assert_eq!(action["diagnostics"][0]["code"], "wrong-date", "{actions}");
    let change = &action["edit"]["documentChanges"][0];
    assert_eq!(change["textDocument"], json!({"uri": URI, "version": 1}));
    assert!(change["edits"][0]["newText"].as_str().unwrap().starts_with('2'), "{change}");
}

#[test]
fn a_client_that_could_pull_can_choose_to_be_told() {
    let mut client = Client::with(
        json!({"textDocument": {"diagnostic": {}}}),
        json!({"rapporteur": {"diagnostics": {"mode": "push"}}}),
    );
    assert!(client.capabilities.get("diagnosticProvider").is_none());
    client.open(WRONG);
    assert_eq!(client.notification("textDocument/publishDiagnostics")["version"], 1);
}

#[test]
fn a_storm_of_edits_ends_with_the_last_version() {
    let mut client = Client::pushed();
    client.open(WRONG);
    let mut burst = Vec::new();
    for version in 2..20_002 {
        let params = change(version, (0, 0), (0, 0), "x");
        burst.extend(frame(&json!({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": params})));
    }
    client.raw(&burst);
    let mut told = Vec::new();
    while told.last() != Some(&20_001) {
        let params = client.notification("textDocument/publishDiagnostics");
        told.push(params["version"].as_i64().unwrap());
    }
    assert!(told.is_sorted() && told.len() < 20_000, "{told:?}");
    eprintln!("20,000 edits were told {} times", told.len());
    assert_eq!(client.held().0, 20_001);
}

#[test]
fn texts_of_any_kind_are_survived() {
    let mut client = Client::pulling();
    let long = "x".repeat(3_000_000);
    let nested = "(".repeat(1_000_000);
    for (version, text) in
        ["", "\0\0\0", "\u{feff}", "\r\r\n\n\r", "\u{202e}\u{2067}", &long, &nested].iter().enumerate()
    {
        let version = version as i64 + 2;
        if version == 2 {
            client.open(text);
        } else {
            client.replace(version, text);
        }
        client.change(version + 100, (0, 0), (0, 1), "é");
        client.pull(None);
        client.ask(
            "textDocument/hover",
            json!({"textDocument": {"uri": URI}, "position": {"line": 0, "character": 1}}),
        );
        assert!(client.held().1.starts_with('é'));
    }
}
