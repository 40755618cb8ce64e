//! Order, versions, cancelling, no deadlock: held against the real program.

mod client;

use client::{Client, URI, change, frame};
use serde_json::json;
use std::time::{Duration, Instant};

#[test]
fn a_burst_of_edits_is_applied_in_order() {
    let mut client = Client::pulling();
    client.open("\n");
    let mut expected = String::new();
    let mut burst = Vec::new();
    for version in 2..20_002 {
        // Typed at the end of the line, now and then deleted at its start.
        let letter = char::from(b'a' + (version % 26) as u8);
        let (start, end, text) = match version % 5 == 0 && expected.len() > 3 {
            true => ((0, 0), (0, 2), String::new()),
            false => {
                let column = expected.len() as u32;
                ((0, column), (0, column), letter.to_string())
            }
        };
        expected.replace_range(start.1 as usize..end.1 as usize, &text);
        let params = change(version, start, end, &text);
        burst.extend(frame(&json!({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": params})));
    }
    client.raw(&burst);
    assert_eq!(client.held(), (20_001, expected + "\n"));
}

#[test]
fn a_request_is_answered_on_the_version_it_was_sent_for() {
    let mut client = Client::pulling();
    client.open("");
    let mut asked = Vec::new();
    for version in 2..5_002 {
        client.change(version, (0, 0), (0, 0), "x");
        asked.push((version, client.request("rapporteur/test/text", json!({"uri": URI}))));
    }
    for (version, id) in asked {
        let answer = client.answer(id);
        assert_eq!(answer["result"]["version"], version);
        assert_eq!(answer["result"]["text"].as_str().unwrap().len() as i64, version - 1);
    }
}

#[test]
fn slow_work_holds_nothing_up() {
    let mut client = Client::pulling();
    client.open("Recalling its resolution 59/50");
    let slow: Vec<_> =
        (0..64).map(|_| client.request("rapporteur/test/work", json!({"milliseconds": 100_000}))).collect();

    let start = Instant::now();
    client.ask("rapporteur/test/text", json!({"uri": URI}));
    client.ask("textDocument/hover", hover_at(0, 26));
    eprintln!("a request and a hover beside 64 slow requests: {:?}", start.elapsed());

    // Those that work, and those that wait for their turn.
    for id in [slow[63], slow[0], slow[30]] {
        let start = Instant::now();
        client.notify("$/cancelRequest", json!({"id": id}));
        assert_eq!(client.answer(id)["error"]["code"], -32800);
        eprintln!("cancelled: {:?}", start.elapsed());
    }
    for id in slow.iter().filter(|id| ![slow[63], slow[0], slow[30]].contains(id)) {
        client.notify("$/cancelRequest", json!({"id": id}));
        assert_eq!(client.answer(*id)["error"]["code"], -32800);
    }
    // The work itself has stopped: there is room for more.
    assert_eq!(client.ask("rapporteur/test/work", json!({"milliseconds": 1})), true);
}

#[test]
fn handlers_that_wait_for_the_client_do_not_block_it() {
    let mut client = Client::pulling();
    client.silent = true;
    client.open("");
    let waiting: Vec<_> =
        (0..8).map(|_| client.request("rapporteur/test/ask", json!({"uri": URI}))).collect();
    for version in 2..302 {
        client.change(version, (0, 0), (0, 0), "x");
    }
    assert_eq!(client.held().0, 301);
    while client.waiting() < 8 {
        client.wait_for(Duration::from_millis(50), |_| false);
    }
    client.silent = false;
    client.reply_to_all();
    for id in waiting {
        assert_eq!(client.answer(id)["result"], 1);
    }
}

#[test]
fn panics_are_errors_of_one_request() {
    let mut client = Client::pulling();
    client.open("kept");
    for place in ["handler", "work", "later"] {
        let id = client.request("rapporteur/test/panic", json!(place));
        let answer = client.answer(id);
        assert_eq!(answer["error"]["code"], -32603, "{place}");
        assert!(answer["error"]["message"].as_str().unwrap().contains("rapporteur/test/panic"), "{answer}");
    }
    assert_eq!(client.held(), (1, "kept".into()));
}

fn hover_at(line: u32, character: u32) -> serde_json::Value {
    json!({"textDocument": {"uri": URI}, "position": {"line": line, "character": character}})
}
