//! The features that editors show around and within the text, against the real program.

mod client;

use client::{Client, URI, everything};
use serde_json::{Value, json};

fn with(text: &str) -> Client {
    let mut client = Client::with(everything(), json!({}));
    client.open(text);
    client
}

fn at(line: u32, character: u32) -> Value {
    json!({"textDocument": {"uri": URI}, "position": {"line": line, "character": character}})
}

/// The text with the edits of the protocol carried out (columns in UTF-16).
fn applied(text: &str, edits: &Value) -> String {
    let offset = |place: &Value| {
        let line = place["line"].as_u64().unwrap() as usize;
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let mut left = place["character"].as_u64().unwrap() as usize;
        let mut at = start;
        for c in text[start..].chars() {
            if left == 0 {
                break;
            }
            left -= c.len_utf16();
            at += c.len_utf8();
        }
        at
    };
    let mut edits: Vec<_> = edits
        .as_array()
        .unwrap()
        .iter()
        .map(|edit| {
            let range = offset(&edit["range"]["start"])..offset(&edit["range"]["end"]);
            (range, edit["newText"].as_str().unwrap().to_owned())
        })
        .collect();
    edits.sort_by_key(|(range, _)| range.start);
    let mut text = text.to_owned();
    for (range, insert) in edits.into_iter().rev() {
        text.replace_range(range, &insert);
    }
    text
}

const DRAFT: &str = "A/RES/70/1\n\n# 𝄞 Lamps\n\nThe General Assembly,\n\nRecalling its resolutions 59/50 and 68/163,[^1]\n\n1. Decides to act;\n\n2. Requests action under paragraph 1 above.\n\n[^1]: A/79/1.\n";

#[test]
fn completion_in_both_guises() {
    let text = "The General Assembly,\n\nRecalling 𝄞 its resolution 70/\n\n[^1]: \n";
    let mut client = with(text);
    let list = client.ask("textDocument/completion", at(2, 32));
    let first = &list["items"][0];
    assert_eq!(first["label"], "70/1");
    assert_eq!(first["filterText"], "70/1");
    assert_eq!(applied(text, &json!([first["textEdit"]])), text.replace("70/", "70/1 of 25 September 2015"));
    assert!(first["labelDetails"]["description"].as_str().unwrap().contains("2030 Agenda"), "{first}");
    assert_eq!(first.get("documentation"), None);
    let told = client.ask("completionItem/resolve", first.clone());
    assert!(told["documentation"]["value"].as_str().unwrap().contains("25 September 2015"), "{told}");
    assert_eq!(told["documentation"]["kind"], "markdown");
    let notes = client.ask("textDocument/completion", at(4, 6))["items"].clone();
    let series =
        notes.as_array().unwrap().iter().find(|item| item["label"].as_str().unwrap().contains("Treaty"));
    let series = series.unwrap_or_else(|| panic!("{notes}"));
    assert_eq!(series["insertTextFormat"], 2);
    assert!(series["textEdit"]["newText"].as_str().unwrap().contains("vol. $1, No. $2."), "{series}");

    // A client without snippets, Markdown and labels of two parts.
    let mut client = Client::with(json!({"textDocument": {"completion": {}}}), json!({}));
    client.open(text);
    let list = client.ask("textDocument/completion", at(2, 32));
    let first = list["items"][0].clone();
    assert!(first["detail"].as_str().unwrap().contains("2030 Agenda") && first.get("labelDetails").is_none());
    assert_eq!(client.ask("completionItem/resolve", first)["documentation"]["kind"], "plaintext");
    let notes = client.ask("textDocument/completion", at(4, 6))["items"].clone();
    assert!(!notes.to_string().contains('$'), "{notes}");
}

#[test]
fn hints_follow_the_settings() {
    let mut client = with(DRAFT);
    let whole = json!({"textDocument": {"uri": URI}, "range": {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}}});
    let hints = client.ask("textDocument/inlayHint", whole.clone());
    assert_eq!(hints[0]["label"], "of 2 December 2004");
    assert_eq!(hints[0]["position"], json!({"line": 6, "character": 31}));
    assert_eq!(applied(DRAFT, &hints[0]["textEdits"]), DRAFT.replace("59/50", "59/50 of 2 December 2004"));
    let mut set = |value: &str| {
        let settings = json!({"settings": {"rapporteur": {"inlayHints": value}}});
        client.notify("workspace/didChangeConfiguration", settings);
        client
            .wait_for(client::PATIENCE, |message| message["method"] == "workspace/inlayHint/refresh")
            .unwrap();
        client.ask("textDocument/inlayHint", whole.clone())
    };
    let titles = set("title");
    assert!(titles[0]["tooltip"].as_str().unwrap().starts_with("A/RES/59/50: "), "{titles}");
    assert_eq!(titles.as_array().map(Vec::len), Some(2));
    assert_eq!(set("off"), json!([]));
    // Where it is set in the options from the start.
    let mut client = Client::with(everything(), json!({"inlayHints": "off"}));
    client.open(DRAFT);
    assert_eq!(client.ask("textDocument/inlayHint", whole), json!([]));
}

#[test]
fn tokens_change_by_what_is_typed() {
    let mut client = with(DRAFT);
    let legend = client.capabilities["semanticTokensProvider"]["legend"].clone();
    let document = json!({"uri": URI});
    let full = client.ask("textDocument/semanticTokens/full", json!({"textDocument": document}));
    let data = |answer: &Value| -> Vec<u64> {
        answer["data"].as_array().unwrap().iter().map(|number| number.as_u64().unwrap()).collect()
    };
    let mut held = data(&full);
    let citations = |held: &[u64]| {
        let number =
            legend["tokenTypes"].as_array().unwrap().iter().position(|name| name == "function").unwrap();
        held.chunks(5).filter(|token| token[3] == number as u64).count()
    };
    assert_eq!(citations(&held), 3);
    // Another citation on the same line, then one that nothing changes for.
    let mut previous = full["resultId"].clone();
    client.change(2, (6, 31), (6, 31), ", 60/1");
    let changed = client.ask(
        "textDocument/semanticTokens/full/delta",
        json!({"textDocument": document, "previousResultId": previous}),
    );
    let edits = changed["edits"].as_array().unwrap();
    assert_eq!(edits.len(), 1);
    assert!(edits[0]["data"].as_array().map_or(0, Vec::len) <= 10, "{changed}");
    for edit in edits {
        let start = edit["start"].as_u64().unwrap() as usize;
        let count = edit["deleteCount"].as_u64().unwrap() as usize;
        let insert = edit["data"].as_array().cloned().unwrap_or_default();
        held.splice(start..start + count, insert.iter().map(|number| number.as_u64().unwrap()));
    }
    assert_eq!(citations(&held), 4);
    let whole = client.ask("textDocument/semanticTokens/full", json!({"textDocument": document}));
    assert_eq!(held, data(&whole));
    previous = whole["resultId"].clone();
    let same = client.ask(
        "textDocument/semanticTokens/full/delta",
        json!({"textDocument": document, "previousResultId": previous}),
    );
    assert_eq!(same["edits"], json!([]));
    // One who has something else is given all.
    let other = client.ask(
        "textDocument/semanticTokens/full/delta",
        json!({"textDocument": document, "previousResultId": "7"}),
    );
    assert_eq!(data(&other), held);
    let line = json!({"start": {"line": 8, "character": 0}, "end": {"line": 8, "character": 5}});
    let some =
        client.ask("textDocument/semanticTokens/range", json!({"textDocument": document, "range": line}));
    assert_eq!(data(&some).len(), 10);
}

#[test]
fn selections_grow_to_the_whole() {
    let mut client = with(DRAFT);
    let places = json!([{"line": 6, "character": 27}, {"line": 2, "character": 5}]);
    let grown =
        client.ask("textDocument/selectionRange", json!({"textDocument": {"uri": URI}, "positions": places}));
    assert_eq!(grown.as_array().map(Vec::len), Some(2));
    let mut range = &grown[0];
    assert_eq!(
        range["range"],
        json!({"start": {"line": 6, "character": 26}, "end": {"line": 6, "character": 31}})
    );
    let mut steps = 1;
    while range.get("parent").is_some() {
        range = &range["parent"];
        steps += 1;
    }
    assert!(steps >= 4);
    assert_eq!(
        range["range"],
        json!({"start": {"line": 0, "character": 0}, "end": {"line": 13, "character": 0}})
    );
}

#[test]
fn lenses_for_clients_with_and_without_a_list() {
    let mut client = with(DRAFT);
    let lenses = client.ask("textDocument/codeLens", json!({"textDocument": {"uri": URI}}));
    let of = |lenses: &Value, word: &str| {
        let found = lenses
            .as_array()
            .unwrap()
            .iter()
            .find(|lens| lens["command"]["title"].as_str().unwrap().starts_with(word));
        found.cloned().unwrap_or_else(|| panic!("no {word} in {lenses}"))
    };
    let cites = of(&lenses, "cites 3 documents");
    assert_eq!(cites["command"]["command"], "rapporteur.showReferences");
    assert_eq!(cites["command"]["arguments"][2].as_array().map(Vec::len), Some(3));
    assert_eq!(cites["range"]["start"]["line"], 2);
    let cited = of(&lenses, "cited by")["command"].clone();
    assert_eq!(cited["command"], "rapporteur.showPlaces");
    client.ask(
        "workspace/executeCommand",
        json!({"command": cited["command"], "arguments": cited["arguments"]}),
    );
    let message = client.notification("window/showMessage");
    assert!(message["message"].as_str().unwrap().starts_with("cited by"), "{message}");

    let mut client = Client::with(json!({"textDocument": {"codeLens": {}}}), json!({}));
    client.open(DRAFT);
    let lenses = client.ask("textDocument/codeLens", json!({"textDocument": {"uri": URI}}));
    let cites = of(&lenses, "cites")["command"].clone();
    assert_eq!(cites["command"], "rapporteur.showPlaces");
    client.ask(
        "workspace/executeCommand",
        json!({"command": cites["command"], "arguments": cites["arguments"]}),
    );
    assert_eq!(client.notification("window/showMessage")["message"], "cites 3 documents: lines 7, 13");
    client.notify(
        "workspace/didChangeConfiguration",
        json!({"settings": {"rapporteur": {"codeLenses": false}}}),
    );
    assert_eq!(client.ask("textDocument/codeLens", json!({"textDocument": {"uri": URI}})), json!([]));
}

#[test]
fn documents_are_found_by_what_is_typed() {
    let mut client = with(DRAFT);
    for query in ["59/50", "a/res/59/50", "GA 59/50"] {
        let found = client.ask("workspace/symbol", json!({"query": query}));
        assert!(found[0]["name"].as_str().unwrap().starts_with("A/RES/59/50 "), "{query}: {found}");
        assert_eq!(found[0]["location"].get("range"), None);
        let placed = client.ask("workspaceSymbol/resolve", found[0].clone());
        let path = placed["location"]["uri"].as_str().unwrap().strip_prefix("file://").unwrap().to_owned();
        assert!(std::fs::read_to_string(path).unwrap().starts_with("# A/RES/59/50"));
    }
    let found = client.ask("workspace/symbol", json!({"query": "lamps"}));
    assert_eq!(found[0]["location"]["uri"], URI);
    // A client that cannot ask later is given places at once.
    let mut client = Client::with(json!({"workspace": {"symbol": {}}}), json!({}));
    let found = client.ask("workspace/symbol", json!({"query": "59/50"}));
    assert!(found[0]["location"]["range"].is_object(), "{found}");
    assert_eq!(client.ask("workspace/symbol", json!({"query": ""})), json!([]));
}

#[test]
fn the_network_of_citations_as_calls() {
    let mut client = with(DRAFT);
    // The draft itself, from its own symbol.
    let own = client.ask("textDocument/prepareCallHierarchy", at(0, 5))[0].clone();
    assert_eq!((own["name"].as_str(), own["uri"].as_str()), (Some("A/RES/70/1"), Some(URI)));
    let cites = client.ask("callHierarchy/outgoingCalls", json!({"item": own}));
    assert_eq!(cites.as_array().map(Vec::len), Some(3));
    assert_eq!(cites[0]["to"]["name"], "A/RES/59/50");
    assert_eq!(cites[0]["fromRanges"][0]["start"], json!({"line": 6, "character": 26}));
    // A cited document: the draft cites it.
    let cited = client.ask("textDocument/prepareCallHierarchy", at(6, 28))[0].clone();
    assert_eq!(cited["name"], "A/RES/59/50");
    let citing = client.ask("callHierarchy/incomingCalls", json!({"item": cited}));
    assert_eq!(citing[0]["from"]["uri"], URI);
    assert_eq!(citing[0]["fromRanges"][0]["start"], json!({"line": 6, "character": 26}));
    // On a record page, by the index.
    let page = client
        .ask("workspace/executeCommand", json!({"command": "rapporteur.record", "arguments": ["78/215"]}));
    let uri = page["uri"].as_str().unwrap();
    let text = std::fs::read_to_string(uri.strip_prefix("file://").unwrap()).unwrap();
    client.notify(
        "textDocument/didOpen",
        json!({"textDocument": {"uri": uri, "languageId": "markdown", "version": 1, "text": text}}),
    );
    let here = json!({"textDocument": {"uri": uri}, "position": {"line": 0, "character": 5}});
    let item = client.ask("textDocument/prepareCallHierarchy", here)[0].clone();
    assert_eq!(item["name"], "A/RES/78/215");
    let cites = client.ask("callHierarchy/outgoingCalls", json!({"item": item}));
    let earlier = cites.as_array().unwrap().iter().find(|call| call["to"]["name"] == "A/RES/76/173").unwrap();
    let line = earlier["fromRanges"][0]["start"]["line"].as_u64().unwrap() as usize;
    assert!(text.lines().nth(line).unwrap().starts_with("- A/RES/76/173"), "{earlier}");
}

#[test]
fn the_series_as_types() {
    let mut client = with("The General Assembly,\n\nRecalling its resolution 76/173,\n");
    let item = client.ask("textDocument/prepareTypeHierarchy", at(2, 27))[0].clone();
    assert_eq!(item["name"], "A/RES/76/173");
    let before = client.ask("typeHierarchy/supertypes", json!({"item": item}));
    assert_eq!(before[0]["name"], "A/RES/74/157");
    let after = client.ask("typeHierarchy/subtypes", json!({"item": item}));
    assert_eq!(after[0]["name"], "A/RES/78/215");
    assert_eq!(client.ask("textDocument/prepareTypeHierarchy", at(2, 2)), Value::Null);
}

#[test]
fn rename_is_prepared_done_and_refused() {
    let mut client = with(DRAFT);
    let prepared = client.ask("textDocument/prepareRename", at(8, 0));
    assert_eq!(prepared["placeholder"], "1");
    assert_eq!(client.ask("textDocument/prepareRename", at(4, 3)), Value::Null);
    let renamed = |line: u32, character: u32, name: &str| json!({"textDocument": {"uri": URI}, "position": {"line": line, "character": character}, "newName": name});
    let edit = client.ask("textDocument/rename", renamed(8, 0, "7"));
    let change = &edit["documentChanges"][0];
    assert_eq!(change["textDocument"]["version"], 1);
    assert_eq!(
        applied(DRAFT, &change["edits"]),
        DRAFT.replace("1. Decides", "7. Decides").replace("paragraph 1 above", "paragraph 7 above")
    );
    let edit = client.ask("textDocument/rename", renamed(12, 3, "4"));
    assert_eq!(applied(DRAFT, &edit["documentChanges"][0]["edits"]), DRAFT.replace("[^1]", "[^4]"));
    let id = client.request("textDocument/rename", renamed(8, 0, "2"));
    let refused = client.answer(id);
    assert_eq!(refused["error"]["code"], -32803);
    assert!(refused["error"]["message"].as_str().unwrap().contains("line 11"), "{refused}");
}

#[test]
fn progress_while_a_workspace_is_read() {
    let folder = std::env::temp_dir().join(format!("rapporteur-workspace-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    for number in 0..450 {
        let text = format!("A/C.3/79/L.{number}\n\n# Lamps\n\nThe General Assembly,\n\nRecalling,\n");
        std::fs::write(folder.join(format!("{number}.txt")), text).unwrap();
    }
    let mut client = Client::start();
    client.folder = Some(format!("file://{}", folder.display()));
    client.initialize(everything(), json!({}));
    client.open("The General Assembly,\n\nRecalling document A/C.3/79/L.17 and resolution 59/50,\n");
    // One that no file bears: all are read.
    client.ask("textDocument/definition", at(2, 50));
    let begin = client.notification("$/progress");
    assert_eq!(begin["value"]["kind"], "begin");
    assert_eq!(client.notification("$/progress")["value"]["message"], "200 files");
    assert_eq!(client.notification("$/progress")["value"]["message"], "400 files");
    assert_eq!(client.notification("$/progress")["value"]["kind"], "end");
    let found = client.ask("textDocument/definition", at(2, 25));
    assert!(found[0]["targetUri"].as_str().unwrap().ends_with("/17.txt"), "{found}");
    // What is known is not read again.
    let again = client.wait_for(std::time::Duration::ZERO, |message| message["method"] == "$/progress");
    assert_eq!(again, None);
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_record_is_found_or_its_absence_explained() {
    let mut client = with(DRAFT);
    let find = |text: &str| json!({"command": "rapporteur.record", "arguments": [text, URI]});
    let found = client.ask("workspace/executeCommand", find("sc 1325"));
    assert_eq!(found["symbol"], "S/RES/1325 (2000)");
    assert!(found["uri"].as_str().unwrap().starts_with("file:///"));
    // The open draft bears this one.
    assert_eq!(client.ask("workspace/executeCommand", find("70/1"))["uri"], URI);
    for text in ["65/999", "nothing at all"] {
        assert_eq!(client.ask_in_vain("workspace/executeCommand", find(text)), -32803, "{text}");
    }
}
