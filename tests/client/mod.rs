//! A small language client that talks to the real program over pipes.
#![allow(dead_code, reason = "every test binary uses its own part of it")]

pub mod model;

use serde_json::{Value, json};
use std::collections::{HashMap, VecDeque};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How long an answer is waited for before a test fails. Machines that test can be very busy.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// The draft that most tests open.
pub const URI: &str = "file:///drafts/draft.txt";

/// A running server and our side of the conversation.
pub struct Client {
    /// The program.
    pub process: Child,
    input: Option<ChildStdin>,
    messages: Receiver<Value>,
    /// What came while something else was waited for.
    kept: VecDeque<Value>,
    next_id: i64,
    /// The methods of the requests that are sent, by id.
    asked: HashMap<i64, String>,
    /// The methods of all messages of the server, and of the requests that it answered: each held against the meta model.
    pub checked: Vec<String>,
    /// Whether requests of the server are left without reply until [`Client::reply_to_all`].
    pub silent: bool,
    unanswered: Vec<Value>,
    /// What the server said it can do.
    pub capabilities: Value,
    /// The address of the folder that we work in.
    pub folder: Option<String>,
}

/// The program under test, with the requests that exist for tests.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
    command.env("RAPPORTEUR_CACHE", std::env::temp_dir().join("rapporteur-tests"));
    command.env("RAPPORTEUR_TEST", "1").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    command
}

fn read_messages(output: ChildStdout) -> Receiver<Value> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut output = BufReader::new(output);
        loop {
            let mut length = 0;
            loop {
                let mut line = String::new();
                if output.read_line(&mut line).unwrap_or(0) == 0 {
                    return;
                }
                match line.trim_end().strip_prefix("Content-Length: ") {
                    Some(number) => length = number.parse().expect("a length"),
                    None if line.trim_end().is_empty() => break,
                    None => {}
                }
            }
            let mut body = vec![0; length];
            if output.read_exact(&mut body).is_err() {
                return;
            }
            let message = serde_json::from_slice(&body).expect("JSON from the server");
            if sender.send(message).is_err() {
                return;
            }
        }
    });
    receiver
}

impl Client {
    /// Starts the program without a word.
    pub fn start() -> Client {
        Client::of(program())
    }

    /// Starts this program without a word.
    pub fn of(mut command: Command) -> Client {
        let mut process = command.spawn().expect("the program starts");
        let input = process.stdin.take();
        let messages = read_messages(process.stdout.take().expect("a pipe"));
        Client {
            process,
            input,
            messages,
            kept: VecDeque::new(),
            next_id: 0,
            asked: HashMap::new(),
            checked: Vec::new(),
            silent: false,
            unanswered: Vec::new(),
            capabilities: Value::Null,
            folder: None,
        }
    }

    /// Starts the program and agrees with it on these capabilities and options.
    pub fn with(capabilities: Value, options: Value) -> Client {
        let mut client = Client::start();
        client.initialize(capabilities, options);
        client
    }

    /// A client that counts columns in bytes and pulls diagnostics.
    pub fn pulling() -> Client {
        Client::with(
            json!({"general": {"positionEncodings": ["utf-8"]}, "textDocument": {"diagnostic": {}}}),
            json!({}),
        )
    }

    /// A client that counts columns in UTF-16 and is told diagnostics.
    pub fn pushed() -> Client {
        Client::with(json!({}), json!({}))
    }

    /// Says hello.
    pub fn initialize(&mut self, capabilities: Value, options: Value) {
        let answer = self.ask(
            "initialize",
            json!({
                "processId": std::process::id(),
                "rootUri": self.folder,
                "capabilities": capabilities,
                "initializationOptions": options,
            }),
        );
        self.capabilities = answer["capabilities"].clone();
        self.notify("initialized", json!({}));
    }

    /// Writes bytes as they are. A server that is gone is no error here.
    pub fn raw(&mut self, bytes: &[u8]) {
        if let Some(input) = &mut self.input {
            let _ = input.write_all(bytes).and_then(|()| input.flush());
        }
    }

    /// Sends a message.
    pub fn send(&mut self, message: &Value) {
        self.raw(&frame(message));
    }

    /// Sends a notification.
    pub fn notify(&mut self, method: &str, params: Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    /// Sends a request; returns its id.
    pub fn request(&mut self, method: &str, params: Value) -> i64 {
        self.next_id += 1;
        self.asked.insert(self.next_id, method.to_owned());
        self.send(&json!({"jsonrpc": "2.0", "id": self.next_id, "method": method, "params": params}));
        self.next_id
    }

    /// Sends a request and waits for its result.
    pub fn ask(&mut self, method: &str, params: Value) -> Value {
        let id = self.request(method, params);
        let answer = self.answer(id);
        assert!(answer.get("error").is_none(), "{method}: {answer}");
        answer["result"].clone()
    }

    /// Sends a request and waits for the code of its error.
    pub fn ask_in_vain(&mut self, method: &str, params: Value) -> i64 {
        let id = self.request(method, params);
        let answer = self.answer(id);
        answer["error"]["code"].as_i64().unwrap_or_else(|| panic!("{method}: no error in {answer}"))
    }

    /// Waits for the answer to the request `id`.
    pub fn answer(&mut self, id: i64) -> Value {
        self.wait_for(PATIENCE, |message| message.get("method").is_none() && message["id"] == id)
            .unwrap_or_else(|| panic!("no answer to request {id}"))
    }

    /// Waits for an answer to something that had no readable id.
    pub fn answer_without_id(&mut self) -> Value {
        self.wait_for(PATIENCE, |message| message.get("method").is_none() && message["id"].is_null())
            .expect("an answer without id")
    }

    /// Waits for the next notification `method`.
    pub fn notification(&mut self, method: &str) -> Value {
        self.wait_for(PATIENCE, |message| message["method"] == method)
            .unwrap_or_else(|| panic!("no {method}"))["params"]
            .take()
    }

    /// Waits for a message that `wanted` accepts; keeps the others.
    pub fn wait_for(&mut self, patience: Duration, wanted: impl Fn(&Value) -> bool) -> Option<Value> {
        if let Some(at) = self.kept.iter().position(&wanted) {
            return self.kept.remove(at);
        }
        let end = Instant::now() + patience;
        loop {
            let message = match self.messages.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(message) => message,
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return None,
            };
            self.check(&message);
            if message.get("method").is_some() && message.get("id").is_some() {
                self.unanswered.push(message.clone());
                if !self.silent {
                    self.reply_to_all();
                }
            }
            if wanted(&message) {
                return Some(message);
            }
            self.kept.push_back(message);
        }
    }

    /// Holds a message of the server against the meta model.
    fn check(&mut self, message: &Value) {
        let asked = message["id"].as_i64().and_then(|id| self.asked.get(&id)).map(String::as_str);
        // Tests that write bytes of their own have ids of their own.
        if message.get("result").is_some() && asked.is_none() {
            return;
        }
        if let Err(reason) = model::check(message, asked) {
            panic!("not of the protocol: {reason}\n{message}");
        }
        self.checked.extend(asked.or(message["method"].as_str()).map(str::to_owned));
    }

    /// How many requests of the server wait for a reply.
    pub fn waiting(&self) -> usize {
        self.unanswered.len()
    }

    /// Replies to all requests of the server: settings are unknown, all else is accepted.
    pub fn reply_to_all(&mut self) {
        for request in std::mem::take(&mut self.unanswered) {
            let result = match request["method"].as_str() {
                Some("workspace/configuration") => {
                    json!(vec![Value::Null; request["params"]["items"].as_array().map_or(0, Vec::len)])
                }
                Some("workspace/applyEdit") => json!({"applied": true}),
                _ => Value::Null,
            };
            self.send(&json!({"jsonrpc": "2.0", "id": request["id"], "result": result}));
        }
    }

    /// Opens the draft.
    pub fn open(&mut self, text: &str) {
        self.notify(
            "textDocument/didOpen",
            json!({"textDocument": {"uri": URI, "languageId": "plaintext", "version": 1, "text": text}}),
        );
    }

    /// Changes the draft between two places, each line and column.
    pub fn change(&mut self, version: i64, start: (u32, u32), end: (u32, u32), text: &str) {
        self.notify("textDocument/didChange", change(version, start, end, text));
    }

    /// Replaces the draft.
    pub fn replace(&mut self, version: i64, text: &str) {
        self.notify(
            "textDocument/didChange",
            json!({"textDocument": {"uri": URI, "version": version}, "contentChanges": [{"text": text}]}),
        );
    }

    /// The version and text of the draft that a request sees.
    pub fn held(&mut self) -> (i64, String) {
        let held = self.ask("rapporteur/test/text", json!({"uri": URI}));
        (held["version"].as_i64().unwrap_or(-1), held["text"].as_str().unwrap_or_default().to_owned())
    }

    /// Pulls the draft's diagnostics.
    pub fn pull(&mut self, previous: Option<&str>) -> Value {
        self.ask(
            "textDocument/diagnostic",
            json!({"textDocument": {"uri": URI}, "previousResultId": previous}),
        )
    }

    /// Says `shutdown` and `exit`; returns how the program ended.
    pub fn finish(mut self) -> Option<ExitStatus> {
        self.ask("shutdown", Value::Null);
        self.notify("exit", Value::Null);
        self.end(PATIENCE)
    }

    /// Closes the server's input.
    pub fn hang_up(&mut self) {
        self.input = None;
    }

    /// Waits for the program's end, leaving its input as it is.
    pub fn end(&mut self, patience: Duration) -> Option<ExitStatus> {
        let end = Instant::now() + patience;
        while Instant::now() < end {
            if let Some(status) = self.process.try_wait().expect("a child of ours") {
                return Some(status);
            }
            thread::sleep(Duration::from_millis(2));
        }
        None
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A message with its header.
pub fn frame(message: &Value) -> Vec<u8> {
    let body = message.to_string();
    format!("Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

/// The parameters of a change between two places, each line and column.
pub fn change(version: i64, start: (u32, u32), end: (u32, u32), text: &str) -> Value {
    json!({
        "textDocument": {"uri": URI, "version": version},
        "contentChanges": [{
            "range": {
                "start": {"line": start.0, "character": start.1},
                "end": {"line": end.0, "character": end.1},
            },
            "text": text,
        }],
    })
}

/// The capabilities of a client that can do everything that the server makes use of.
pub fn everything() -> Value {
    json!({
        "general": {"positionEncodings": ["utf-16"]},
        "window": {"workDoneProgress": true, "showDocument": {"support": true}},
        "workspace": {
            "applyEdit": true,
            "configuration": true,
            "workspaceEdit": {"documentChanges": true},
            "didChangeConfiguration": {"dynamicRegistration": true},
            "symbol": {"resolveSupport": {"properties": ["location.range"]}},
            "inlayHint": {"refreshSupport": true},
            "codeLens": {"refreshSupport": true},
            "semanticTokens": {"refreshSupport": true},
            "diagnostics": {"refreshSupport": true},
        },
        "textDocument": {
            "diagnostic": {},
            "publishDiagnostics": {"relatedInformation": true},
            "hover": {"contentFormat": ["markdown", "plaintext"]},
            "definition": {"linkSupport": true},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
            "completion": {"completionItem": {
                "snippetSupport": true,
                "labelDetailsSupport": true,
                "documentationFormat": ["markdown", "plaintext"],
                "resolveSupport": {"properties": ["documentation"]},
            }},
            "codeAction": {"dataSupport": true, "resolveSupport": {"properties": ["edit"]}},
            "inlayHint": {},
            "semanticTokens": {
                "requests": {"range": true, "full": {"delta": true}},
                "tokenTypes": ["keyword"],
                "tokenModifiers": [],
                "formats": ["relative"],
            },
            "selectionRange": {},
            "codeLens": {},
            "callHierarchy": {},
            "typeHierarchy": {},
            "rename": {"prepareSupport": true},
        },
        "experimental": {"commands": {"commands": ["rapporteur.showReferences"]}},
    })
}
