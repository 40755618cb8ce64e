//! Holds messages against the protocol's meta model (3.17): every message of the server in every test goes through here.
//!
//! The model is `tests/protocol/model.json`; `make_model.py` beside it says how it came about. A message must have the
//! properties that its type has, of the right types, and no others: nothing else tells the authors of a server that a client
//! would have to guess.

use serde_json::{Map, Value};
use std::sync::LazyLock;

static MODEL: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../protocol/model.json")).expect("the model is JSON")
});

/// What is wrong with a message of the server, if anything is. `asked` is the method of the request that it answers.
pub fn check(message: &Value, asked: Option<&str>) -> Result<(), String> {
    let Value::Object(fields) = message else { return Err("a message is an object".into()) };
    if fields.get("jsonrpc") != Some(&Value::from("2.0")) {
        return Err("jsonrpc is not 2.0".into());
    }
    let only = |allowed: &[&str]| match fields.keys().find(|key| !allowed.contains(&key.as_str())) {
        Some(key) => Err(format!("a message has no {key}")),
        None => Ok(()),
    };
    if let Some(method) = fields.get("method") {
        only(&["jsonrpc", "method", "params", "id"])?;
        let method = method.as_str().ok_or("a method is a string")?;
        let known = &MODEL["messages"][method];
        if known.is_null() {
            return Err(format!("the protocol has no {method}"));
        }
        if known["direction"] == "clientToServer" {
            return Err(format!("{method} is for clients to send"));
        }
        if known.get("result").is_some() != fields.contains_key("id") {
            return Err(format!("{method}: requests have an id, notifications have none"));
        }
        let params = fields.get("params").unwrap_or(&Value::Null);
        return value(params, &known["params"], &format!("{method}.params"));
    }
    only(&["jsonrpc", "id", "result", "error"])?;
    if !matches!(fields.get("id"), Some(Value::Number(_) | Value::String(_) | Value::Null)) {
        return Err("an answer has an id".into());
    }
    match (fields.get("result"), fields.get("error")) {
        (None, Some(error)) => {
            let whole = error["code"].is_i64() && error["message"].is_string();
            if whole { Ok(()) } else { Err(format!("an error has a code and a message: {error}")) }
        }
        (Some(result), None) => {
            let Some(method) = asked else { return Err("an answer to nothing".into()) };
            match &MODEL["messages"][method] {
                // Our own requests, which exist for tests.
                Value::Null if method.starts_with("rapporteur/") => Ok(()),
                Value::Null => Err(format!("the protocol has no {method}")),
                known => value(result, &known["result"], &format!("{method}.result")),
            }
        }
        _ => Err("an answer has either a result or an error".into()),
    }
}

/// What is wrong with a value of a type; `path` says where it stands.
fn value(value: &Value, kind: &Value, path: &str) -> Result<(), String> {
    match kind {
        Value::String(name) => named(value, name, path),
        Value::Array(parts) => composed(value, parts, path),
        _ => Err(format!("{path}: the model has no type there")),
    }
}

fn composed(found: &Value, parts: &[Value], path: &str) -> Result<(), String> {
    let inner = &parts[1..];
    match (parts[0].as_str().unwrap_or_default(), found) {
        ("or", _) => {
            let mut reasons = Vec::new();
            for kind in inner {
                match value(found, kind, path) {
                    Ok(()) => return Ok(()),
                    Err(reason) => reasons.push(reason),
                }
            }
            // The reason that lies deepest is the one that was meant.
            Err(reasons
                .into_iter()
                .max_by_key(|reason| reason.matches(['.', '[']).count())
                .unwrap_or_default())
        }
        ("array", Value::Array(items)) => items
            .iter()
            .enumerate()
            .try_for_each(|(at, item)| value(item, &inner[0], &format!("{path}[{at}]"))),
        ("map", Value::Object(entries)) => {
            entries.iter().try_for_each(|(key, entry)| value(entry, &inner[0], &format!("{path}.{key}")))
        }
        ("tuple", Value::Array(items)) if items.len() == inner.len() => {
            items.iter().zip(inner).try_for_each(|(item, kind)| value(item, kind, path))
        }
        ("literal", _) if inner.contains(found) => Ok(()),
        (kind, _) => Err(format!("{path}: {found} is no {kind} {inner:?}")),
    }
}

fn named(found: &Value, name: &str, path: &str) -> Result<(), String> {
    let right = match name {
        "any" => true,
        "null" => found.is_null(),
        "string" => found.is_string(),
        "boolean" => found.is_boolean(),
        "decimal" => found.is_number(),
        "integer" => found.as_i64().is_some_and(|number| i32::try_from(number).is_ok()),
        "uinteger" => found.as_u64().is_some_and(|number| number <= i32::MAX as u64),
        _ => {
            if let Some(allowed) = MODEL["enums"][name].as_array() {
                return match allowed.contains(found) {
                    true => Ok(()),
                    false => Err(format!("{path}: {found} is no {name}")),
                };
            }
            if !MODEL["aliases"][name].is_null() {
                return value(found, &MODEL["aliases"][name], path);
            }
            return match (&MODEL["structures"][name], found) {
                (Value::Object(properties), Value::Object(fields)) => {
                    structure(fields, properties, name, path)
                }
                (Value::Object(_), _) => Err(format!("{path}: {found} is no {name}")),
                _ => Err(format!("{path}: the model has no type {name}")),
            };
        }
    };
    if right { Ok(()) } else { Err(format!("{path}: {found} is no {name}")) }
}

fn structure(
    fields: &Map<String, Value>,
    properties: &Map<String, Value>,
    name: &str,
    path: &str,
) -> Result<(), String> {
    for (property, kind) in properties {
        let (property, may_be_absent) = match property.strip_suffix('?') {
            Some(property) => (property, true),
            None => (property.as_str(), false),
        };
        match fields.get(property) {
            Some(found) => value(found, kind, &format!("{path}.{property}"))?,
            None if may_be_absent => {}
            None => return Err(format!("{path}: a {name} has no {property}")),
        }
    }
    let known = |field: &str| properties.contains_key(field) || properties.contains_key(&format!("{field}?"));
    if let Some(field) = fields.keys().find(|field| !known(field)) {
        return Err(format!("{path}: {field} is no property of a {name}"));
    }
    if name == "Range" {
        let place = |end: &str| (fields[end]["line"].as_u64(), fields[end]["character"].as_u64());
        if place("start") > place("end") {
            return Err(format!("{path}: a range ends before it starts"));
        }
    }
    let numbers = fields.get("data").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    if name.starts_with("SemanticTokens")
        && (!numbers.len().is_multiple_of(5) || !numbers.iter().all(Value::is_u64))
    {
        return Err(format!("{path}: a token is five numbers from 0"));
    }
    Ok(())
}
