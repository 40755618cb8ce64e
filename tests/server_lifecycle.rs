//! Start, end, and all that is not as it should be: held against the real program.

mod client;

use client::{Client, PATIENCE, URI, frame, program};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

#[test]
fn exit_after_shutdown_is_success() {
    let client = Client::pulling();
    assert_eq!(client.finish().and_then(|status| status.code()), Some(0));
}

#[test]
fn exit_without_shutdown_is_failure() {
    let mut client = Client::pulling();
    client.notify("exit", Value::Null);
    assert_eq!(client.end(PATIENCE).and_then(|status| status.code()), Some(1));
}

#[test]
fn exit_does_not_wait_for_work() {
    let mut client = Client::pulling();
    for _ in 0..8 {
        client.request("rapporteur/test/work", json!({"milliseconds": 600_000}));
    }
    assert_eq!(client.finish().and_then(|status| status.code()), Some(0));
}

#[test]
fn the_end_of_messages_is_the_end() {
    let mut client = Client::pulling();
    client.request("rapporteur/test/work", json!({"milliseconds": 600_000}));
    client.hang_up();
    assert_eq!(client.end(PATIENCE).and_then(|status| status.code()), Some(1));
}

#[test]
fn answers_under_way_are_given_before_the_end() {
    let mut client = Client::pulling();
    client.open("Recalling");
    let id = client.request("rapporteur/test/work", json!({"milliseconds": 50}));
    client.hang_up();
    assert_eq!(client.answer(id)["result"], true);
}

#[test]
fn parameters_may_be_null_missing_or_empty() {
    for params in [Some(Value::Null), None, Some(json!({}))] {
        let mut client = Client::pulling();
        let mut request = json!({"jsonrpc": "2.0", "id": 99, "method": "shutdown"});
        if let Some(params) = params {
            request["params"] = params;
        }
        client.send(&request);
        let answer = client.answer(99);
        assert!(answer.get("error").is_none() && answer["result"].is_null(), "{answer}");
    }
}

#[test]
fn requests_out_of_time_and_unknown_ones_are_refused() {
    let mut client = Client::start();
    assert_eq!(client.ask_in_vain("textDocument/hover", json!({})), -32002);
    client.initialize(json!({}), json!({}));
    assert_eq!(client.ask_in_vain("textDocument/unheardOf", json!({})), -32601);
    assert_eq!(client.ask_in_vain("textDocument/hover", json!({"position": 1})), -32602);
    client.notify("$/unheardOf", json!({}));
    client.notify("unheardOf", json!({}));
    client.ask("shutdown", Value::Null);
    assert_eq!(client.ask_in_vain("textDocument/hover", json!({})), -32600);
}

#[test]
fn what_is_no_message_is_answered_with_an_error_and_passed_over() {
    let mut client = Client::pulling();
    for (bytes, code) in [
        (&b"Content-Length: 5\r\n\r\n{oops"[..], -32700),
        (b"Content-Length: 4\r\n\r\n\"\xff\xfe\"", -32700),
        (b"Content-Length: 2\r\n\r\n[]", -32600),
        (b"Content-Length: 2\r\n\r\n{}", -32600),
        (b"Content-Length: many\r\n\r\n", -32700),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", -32700),
        (b"Content-Length: 33\r\n\r\n{\"method\":\"a\",\"id\":{\"no\":\"id\"}  }", -32600),
    ] {
        client.raw(bytes);
        let answer = client.answer_without_id();
        assert_eq!(answer["error"]["code"], code, "{}: {answer}", String::from_utf8_lossy(bytes));
    }
    let deep = format!(r#"{{"method": "a", "params": {}{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
    client.raw(format!("Content-Length: {}\r\n\r\n{deep}", deep.len()).as_bytes());
    assert_eq!(client.answer_without_id()["error"]["code"], -32700);
    client.open("still here");
    assert_eq!(client.held().1, "still here");
}

#[test]
fn arguments_of_editors_are_accepted() {
    for arguments in [&["--stdio"][..], &["serve"], &["serve", "--stdio"], &["--clientProcessId=1"]] {
        let mut command = program();
        command.args(arguments);
        let mut client = Client::of(command);
        client.initialize(json!({}), json!({}));
        assert_eq!(client.finish().and_then(|status| status.code()), Some(0), "{arguments:?}");
    }
}

/// Node gives its children sockets, not pipes.
#[cfg(unix)]
#[test]
fn sockets_and_files_do_as_well_as_pipes() {
    use std::os::fd::OwnedFd;
    use std::os::unix::net::UnixStream;

    let script: Vec<u8> = [
        json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}),
        json!({"jsonrpc": "2.0", "id": 2, "method": "shutdown"}),
        json!({"jsonrpc": "2.0", "method": "exit"}),
    ]
    .iter()
    .flat_map(frame)
    .collect();

    let (ours, theirs) = UnixStream::pair().unwrap();
    let (answers, theirs_too) = UnixStream::pair().unwrap();
    let mut process =
        program().stdin(OwnedFd::from(theirs)).stdout(OwnedFd::from(theirs_too)).spawn().unwrap();
    (&ours).write_all(&script).unwrap();
    let mut seen = String::new();
    (&answers).read_to_string(&mut seen).unwrap();
    assert!(seen.contains("positionEncoding") && seen.contains(r#""id":2"#), "{seen}");
    assert_eq!(process.wait().unwrap().code(), Some(0));

    let folder = std::env::temp_dir().join(format!("rapporteur-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("script");
    std::fs::write(&path, &script).unwrap();
    let output = program().stdin(std::fs::File::open(&path).unwrap()).output().unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(String::from_utf8_lossy(&output.stdout).contains(r#""id":2"#));
    assert_eq!(output.status.code(), Some(0));
}

/// The editor is killed, and a process of its holds the pipe open.
#[cfg(unix)]
#[test]
fn the_end_of_the_editor_is_the_end() {
    let program = env!("CARGO_BIN_EXE_rapporteur");
    let hello = json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}});
    let body = hello.to_string();
    // The sleeping process keeps the server's input open; the shell is the editor.
    let script = format!(
        r#"{{ printf 'Content-Length: {}\r\n\r\n%s' '{body}'; exec sleep 120; }} | "{program}" --clientProcessId $$ & echo $!; wait"#,
        body.len(),
    );
    let mut editor =
        Command::new("sh").args(["-c", &script]).stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
    let mut output = BufReader::new(editor.stdout.take().unwrap());
    let mut line = String::new();
    output.read_line(&mut line).unwrap();
    let server: i32 = line.trim().parse().unwrap();
    // Its answer shows that it runs.
    output.read_line(&mut line).unwrap();
    editor.kill().unwrap();
    editor.wait().unwrap();
    let start = std::time::Instant::now();
    let gone = || !runs(server);
    while !gone() && start.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(100));
    }
    assert!(gone(), "the server outlived its editor");
}

#[cfg(unix)]
fn runs(process: i32) -> bool {
    rustix::process::Pid::from_raw(process)
        .is_some_and(|process| rustix::process::test_kill_process(process).is_ok())
}

#[test]
fn capabilities_of_other_versions_of_the_protocol_do_no_harm() {
    let mut client = Client::with(
        json!({
            "general": {"positionEncodings": ["utf-8"]},
            "workspace": {"workspaceEdit": {"failureHandling": "of-the-future"}, "configuration": true},
            "textDocument": {"diagnostic": {}, "hover": {"contentFormat": ["html"]}, "completion": 7},
            "window": "yes",
            "unheardOf": [],
        }),
        json!({}),
    );
    assert_eq!(client.capabilities["positionEncoding"], "utf-8");
    assert!(client.capabilities["diagnosticProvider"].is_object());
    client.open("here");
    assert_eq!(client.held().1, "here");
}

#[test]
fn a_draft_that_was_never_opened_has_nothing() {
    let mut client = Client::pulling();
    let place = json!({"textDocument": {"uri": URI}, "position": {"line": 0, "character": 0}});
    assert!(client.ask("textDocument/hover", place).is_null());
    assert_eq!(client.pull(None), json!({"kind": "full", "items": []}));
    client.notify("textDocument/didClose", json!({"textDocument": {"uri": URI}}));
    client.change(7, (0, 0), (0, 0), "x");
    client.change(8, (0, 0), (0, 0), "x");
    assert!(client.notification("window/showMessage")["message"].as_str().unwrap().contains("opened"));
    client.open("now it is");
    assert_eq!(client.held(), (1, "now it is".into()));
    // That is said once.
    assert_eq!(client.wait_for(Duration::ZERO, |message| message["method"] == "window/showMessage"), None);
}
