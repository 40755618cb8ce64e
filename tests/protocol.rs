//! Every kind of message that the server sends, held against the protocol's meta model (3.17).
//!
//! The client of these tests checks every message in every test (`client/model.rs`); here is a walk through all that is offered,
//! and proof that the check sees what is wrong.

mod client;

use client::{Client, URI, everything, model};
use serde_json::{Value, json};

const DRAFT: &str = "A/C.3/79/L.5\nSeventy-ninth session\nAgenda item 71 (b)\n\n# Lamps and 𝄞 lighthouses\n\nThe General Assembly,\n\n*Recalling* its resolutions 59/50 and 70/1 of 25 September 2015,[^1] and 31 April 2004,\n\nI\n\nKeepers\n\n1. *Requests* the Secretary-General to apply paragraph 2 below;\n\n2. *Decides* to meet:\n\n(a) In spring;\n\n4. Decides to stay.\n\n[^1]: United Nations, Treaty Series, vol. 999, No. 14668.\n";

/// A request of every kind that the server offers, with its parameters at a place.
fn requests(line: u32, character: u32) -> Vec<(&'static str, Value)> {
    let document = json!({"uri": URI});
    let position = json!({"line": line, "character": character});
    let all = json!({"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}});
    let here = json!({"textDocument": document, "position": position});
    let whole = json!({"textDocument": document});
    let range = json!({"textDocument": document, "range": all});
    vec![
        ("textDocument/hover", here.clone()),
        ("textDocument/definition", here.clone()),
        ("textDocument/documentHighlight", here.clone()),
        ("textDocument/completion", here.clone()),
        ("textDocument/prepareRename", here.clone()),
        ("textDocument/prepareCallHierarchy", here.clone()),
        ("textDocument/prepareTypeHierarchy", here),
        (
            "textDocument/references",
            json!({"textDocument": document, "position": position, "context": {"includeDeclaration": true}}),
        ),
        ("textDocument/documentSymbol", whole.clone()),
        ("textDocument/foldingRange", whole.clone()),
        ("textDocument/documentLink", whole.clone()),
        ("textDocument/codeLens", whole.clone()),
        ("textDocument/diagnostic", whole.clone()),
        ("textDocument/semanticTokens/full", whole),
        (
            "textDocument/semanticTokens/full/delta",
            json!({"textDocument": document, "previousResultId": "0"}),
        ),
        ("textDocument/semanticTokens/range", range.clone()),
        ("textDocument/inlayHint", range),
        ("textDocument/selectionRange", json!({"textDocument": document, "positions": [position]})),
        (
            "textDocument/codeAction",
            json!({"textDocument": document, "range": all, "context": {"diagnostics": []}}),
        ),
        (
            "textDocument/formatting",
            json!({"textDocument": document, "options": {"tabSize": 4, "insertSpaces": true}}),
        ),
        ("workspace/symbol", json!({"query": "70/1"})),
        ("workspace/symbol", json!({"query": "lighthouses"})),
    ]
}

#[test]
fn all_that_is_offered_speaks_the_protocol() {
    for capabilities in [everything(), json!({})] {
        let modest = capabilities == json!({});
        let mut client = Client::with(capabilities, json!({}));
        client.open(DRAFT);
        if modest {
            client.notification("textDocument/publishDiagnostics");
        }
        let places: Vec<(u32, u32)> = DRAFT
            .lines()
            .enumerate()
            .flat_map(|(line, text)| {
                let columns = text.encode_utf16().count() as u32;
                (0..=columns).step_by(17).chain([columns]).map(move |column| (line as u32, column))
            })
            .collect();
        for (line, character) in places {
            for (method, params) in requests(line, character) {
                client.ask(method, params);
            }
        }
        // What earlier answers lead to.
        let at = |line: u32, character: u32| json!({"textDocument": {"uri": URI}, "position": {"line": line, "character": character}});
        let items = client.ask("textDocument/completion", at(8, 1))["items"].clone();
        if let Some(item) = items.as_array().and_then(|items| items.first()) {
            client.ask("completionItem/resolve", item.clone());
        }
        let item = client.ask("textDocument/prepareCallHierarchy", at(8, 40))[0].clone();
        assert!(item.is_object(), "{item}");
        client.ask("callHierarchy/outgoingCalls", json!({"item": item}));
        client.ask("callHierarchy/incomingCalls", json!({"item": item}));
        let item = client.ask("textDocument/prepareTypeHierarchy", at(8, 30))[0].clone();
        client.ask("typeHierarchy/supertypes", json!({"item": item}));
        client.ask("typeHierarchy/subtypes", json!({"item": item}));
        let rename = |line: u32, character: u32, name: &str| json!({"textDocument": {"uri": URI}, "position": {"line": line, "character": character}, "newName": name});
        client.ask("textDocument/rename", rename(14, 0, "7"));
        assert_eq!(client.ask_in_vain("textDocument/rename", rename(14, 0, "2")), -32803);
        let symbols = client.ask("workspace/symbol", json!({"query": "70/1"}));
        if !modest {
            client.ask("workspaceSymbol/resolve", symbols[0].clone());
        }
        let all = json!({"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}});
        let actions = json!({"textDocument": {"uri": URI}, "range": all, "context": {"diagnostics": []}});
        for action in client.ask("textDocument/codeAction", actions).as_array().expect("actions") {
            if !modest {
                client.ask("codeAction/resolve", action.clone());
            }
        }
        for (command, arguments) in [
            ("rapporteur.renumber", json!([URI])),
            ("rapporteur.fixAll", json!([URI, null])),
            ("rapporteur.record", json!(["70/1", URI])),
            ("rapporteur.showPlaces", json!([URI, "citations"])),
        ] {
            client.ask("workspace/executeCommand", json!({"command": command, "arguments": arguments}));
        }
        client.notification("window/showMessage");
        client.notify(
            "workspace/didChangeConfiguration",
            json!({"settings": {"rapporteur": {"inlayHints": "title"}}}),
        );
        if !modest {
            client
                .wait_for(client::PATIENCE, |message| message["method"] == "workspace/inlayHint/refresh")
                .unwrap();
        }
        assert!(client.checked.len() > 300);
        // What is offered was asked for, and what was asked for is offered.
        let offered = client.capabilities.as_object().unwrap();
        let features = [
            "completionProvider",
            "inlayHintProvider",
            "semanticTokensProvider",
            "selectionRangeProvider",
            "codeLensProvider",
            "workspaceSymbolProvider",
            "callHierarchyProvider",
            "typeHierarchyProvider",
            "renameProvider",
        ];
        for feature in features {
            assert_eq!(offered.contains_key(feature), !modest, "{feature}");
        }
        assert!(client.finish().unwrap().success());
    }
}

#[test]
fn the_check_sees_what_is_wrong() {
    let answer = |result: Value| json!({"jsonrpc": "2.0", "id": 1, "result": result});
    let range = json!({"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 3}});
    let turned = json!({"start": {"line": 1, "character": 0}, "end": {"line": 0, "character": 3}});
    let right = [
        ("textDocument/hover", json!({"contents": {"kind": "markdown", "value": "x"}, "range": range})),
        ("textDocument/hover", Value::Null),
        ("textDocument/completion", json!({"isIncomplete": false, "items": [{"label": "x", "kind": 14}]})),
        ("textDocument/semanticTokens/full", json!({"data": [0, 1, 2, 3, 4]})),
        ("textDocument/diagnostic", json!({"kind": "unchanged", "resultId": "1"})),
    ];
    for (method, result) in right {
        assert_eq!(model::check(&answer(result), Some(method)), Ok(()));
    }
    let wrong = [
        ("textDocument/hover", json!({"contents": {"kind": "html", "value": "x"}})),
        ("textDocument/hover", json!({"contents": "x", "range": turned})),
        ("textDocument/hover", json!({"contents": "x", "span": range})),
        ("textDocument/hover", json!({"range": range})),
        ("textDocument/completion", json!({"items": []})),
        ("textDocument/completion", json!({"isIncomplete": false, "items": [{"label": "x", "kind": 99}]})),
        (
            "textDocument/completion",
            json!({"isIncomplete": false, "items": [{"label": "x", "detail": null}]}),
        ),
        ("textDocument/semanticTokens/full", json!({"data": [0, 1, 2, 3]})),
        ("textDocument/semanticTokens/full", json!({"data": [0, 1, 2, 3, -4]})),
        ("textDocument/diagnostic", json!({"kind": "unchanged"})),
        ("textDocument/unheardOf", Value::Null),
    ];
    for (method, result) in wrong {
        assert!(model::check(&answer(result.clone()), Some(method)).is_err(), "{method} {result}");
    }
    let wrong = [
        json!({"jsonrpc": "2.0", "method": "textDocument/hover", "id": 1, "params": {}}),
        json!({"jsonrpc": "2.0", "method": "window/showMessage", "params": {"type": 9, "message": "x"}}),
        json!({"jsonrpc": "2.0", "method": "window/showMessage", "id": 1, "params": {"type": 1, "message": "x"}}),
        json!({"jsonrpc": "2.0", "id": 1, "result": null, "error": {"code": 1, "message": "x"}}),
        json!({"jsonrpc": "2.0", "id": 1, "error": {"message": "x"}}),
        json!({"id": 1, "result": null}),
    ];
    for message in wrong {
        assert!(model::check(&message, Some("textDocument/hover")).is_err(), "{message}");
    }
}
