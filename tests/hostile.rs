//! What no editor should send and nobody should open: the program answers, says what is wrong, and lives.

#[path = "cli_common/mod.rs"]
mod cli_common;
mod client;

use cli_common::Folder;
use client::{Client, URI, change, frame};
use serde_json::{Value, json};

const DRAFT: &str = "The General Assembly,\n\nRecalling its resolution 59/50 of 2 December 2004,\n\n1. Decides to meet on 31 June 2025;\n\n2. Thanks the Secretary-General.\n";

fn hover(client: &mut Client, line: u32, character: u32) -> Value {
    let place = json!({"line": line, "character": character});
    client.ask("textDocument/hover", json!({"textDocument": {"uri": URI}, "position": place}))
}

fn rules(report: &Value) -> Vec<&str> {
    report["items"].as_array().into_iter().flatten().filter_map(|item| item["code"].as_str()).collect()
}

#[test]
fn places_that_are_none_are_the_nearest_that_are() {
    let most = u32::MAX;
    let mut client = Client::pulling();
    client.open(DRAFT);
    for (line, character) in [(0, most), (2, most), (most, 0), (most, most), (2, 3)] {
        hover(&mut client, line, character);
        for method in ["definition", "documentHighlight", "references", "codeAction"] {
            let place = json!({"line": line, "character": character});
            client.ask(
                &format!("textDocument/{method}"),
                json!({
                    "textDocument": {"uri": URI},
                    "position": place,
                    "range": {"start": place, "end": {"line": 0, "character": 0}},
                    "context": {"includeDeclaration": true, "diagnostics": []},
                }),
            );
        }
    }
    // Ends in the wrong order are swapped, columns clamped.
    client.change(2, (4, most), (4, 0), "1. Decides to meet on 30 June 2025;");
    assert_eq!(client.held().1, DRAFT.replace("31 June", "30 June"));
    assert_eq!(rules(&client.pull(None)), Vec::<&str>::new());
}

#[test]
fn changes_far_outside_are_told_and_healed_by_the_whole_text() {
    let mut client = Client::pulling();
    client.open(DRAFT);
    for version in 2..50 {
        client.change(version, (u32::MAX, 0), (0, u32::MAX), "x");
    }
    let told = client.notification("window/showMessage");
    assert!(told["message"].as_str().unwrap().contains("no longer agree"), "{told}");
    client.replace(50, DRAFT);
    assert_eq!(rules(&client.pull(None)), ["impossible-date"]);
    // It was said once.
    assert!(
        client
            .wait_for(std::time::Duration::ZERO, |message| message["method"] == "window/showMessage")
            .is_none()
    );
}

#[test]
fn messages_that_are_none_are_answered_with_an_error() {
    let mut client = Client::pulling();
    client.open(DRAFT);
    let wrapped = |body: &[u8]| [format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes(), body].concat();
    let nested = format!("{{\"jsonrpc\":\"2.0\",\"method\":\"x\",\"params\":{}", "[".repeat(1_000_000));
    for body in [nested.as_bytes(), b"{\"method\": \"\xFF\xFE\"}", b"\0\0\0\0", b"", b"null", b"[]"] {
        client.raw(&wrapped(body));
        assert!(client.answer_without_id()["error"]["code"].is_i64());
    }
    // Parameters of the wrong kind are the fault of one message.
    for params in
        [json!(null), json!(7), json!({"textDocument": []}), json!({"textDocument": {"uri": "no uri"}})]
    {
        client.send(&json!({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": params}));
        client.send(&json!({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": params}));
        client.ask_in_vain("textDocument/hover", params);
    }
    assert_eq!(client.held(), (1, DRAFT.to_owned()));
    assert!(client.finish().is_some_and(|status| status.success()));
}

/// Texts that are long in one way and leave nothing to hold on to.
fn monsters() -> Vec<(&'static str, String)> {
    let line = |piece: &str, size: usize| piece.repeat(size / piece.len());
    vec![
        ("one line of words", line("Recalling that all shall do so, ", 1_000_000)),
        (
            "one line of citations",
            format!("Recalling its resolutions {}", line("59/50, 60/288 and ", 200_000)),
        ),
        ("one line of digits", line("1234567890", 400_000)),
        ("one line of slashes", line("/", 200_000)),
        ("brackets", line("(", 200_000)),
        ("brackets of all kinds", line("([{<«“（", 200_000)),
        ("markers", line("¹", 200_000)),
        ("open markers", line("[^", 200_000)),
        ("emphasis", line("*_", 200_000)),
        ("comments", line("<!-- rapporteur: allow ", 200_000)),
        ("labels", line("(a) ", 200_000)),
        ("short lines", line("a\n", 100_000)),
        ("empty lines", line("\n", 400_000)),
        ("rules", line("---\n", 100_000)),
        ("headings", line("# I\n\n", 100_000)),
        ("notes", line("¹ Ibid.\n", 100_000)),
        ("numbers", line("1.\n", 100_000)),
        ("Arabic marks", line("\u{64B}", 200_000)),
        ("controls", line("\u{202E}\u{2067}", 200_000)),
        ("Chinese", line("回顾其第59/50号决议、", 200_000)),
    ]
}

#[test]
#[ignore = "takes half a minute: .ci/run runs it"]
fn no_text_is_too_long_or_too_odd_for_an_editor() {
    let mut client = Client::pulling();
    client.open(DRAFT);
    for ((what, text), version) in monsters().into_iter().zip((2..).step_by(4)) {
        // What is wrong before the monster and behind it is found: it is not passed over in silence.
        client.replace(version, &format!("{DRAFT}\n{text}\n\n{DRAFT}"));
        let impossible = |client: &mut Client| {
            let report = client.pull(None);
            rules(&report).into_iter().filter(|rule| *rule == "impossible-date").count()
        };
        assert_eq!(impossible(&mut client), 2, "{what}");
        client.change(version + 1, (6, 1), (6, 2), "x");
        client.change(version + 2, (6, 3), (6, 3), "\n\n1. Decides to meet on 31 April 2025;\n\n");
        assert!(impossible(&mut client) >= 2, "{what}, edited");
        hover(&mut client, 6, 1);
        client.ask("textDocument/documentSymbol", json!({"textDocument": {"uri": URI}}));
    }
    let params = change(1_000, (0, 0), (0, 0), "");
    client.raw(&frame(&json!({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": params})));
    assert!(client.finish().is_some_and(|status| status.success()));
}

#[test]
#[ignore = "takes half a minute: .ci/run runs it"]
fn no_text_is_too_long_or_too_odd_for_the_command_line() {
    let folder = Folder::new("hostile");
    for (what, text) in monsters() {
        folder.write("monster.txt", format!("{DRAFT}\n{text}\n\n{DRAFT}"));
        let run = folder.run(&["check", "--format", "json", "--rule", "impossible-date", "monster.txt"]);
        assert_eq!((run.code, run.err.as_str()), (1, ""), "{what}");
        assert_eq!(run.json().as_array().map(Vec::len), Some(2), "{what}");
        for command in [["renumber", "--check"], ["cites", "--format=jsonl"], ["outline", "--format=json"]] {
            let run = folder.run(&[command[0], command[1], "monster.txt"]);
            assert!(run.code < 2 && run.err.is_empty(), "{what}: {command:?} {}", run.err);
        }
    }
}
