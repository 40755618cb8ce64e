//! JSON written by hand, for lists that can have tens of thousands of entries and go out after a key stroke.

use crate::text::Position;

/// Writes a range in the protocol's form.
pub fn range(out: &mut Vec<u8>, (start, end): (Position, Position)) {
    out.extend(br#"{"start":"#);
    position(out, start);
    out.extend(br#","end":"#);
    position(out, end);
    out.push(b'}');
}

fn position(out: &mut Vec<u8>, position: Position) {
    out.extend(br#"{"line":"#);
    number(out, position.line);
    out.extend(br#","character":"#);
    number(out, position.character);
    out.push(b'}');
}

/// Writes a number.
pub fn number(out: &mut Vec<u8>, mut number: u32) {
    let start = out.len();
    loop {
        out.push(b'0' + (number % 10) as u8);
        number /= 10;
        if number == 0 {
            break;
        }
    }
    out[start..].reverse();
}

/// Writes a string.
pub fn string(out: &mut Vec<u8>, value: &str) {
    // Nothing can fail in a string that goes to memory.
    let _ = serde_json::to_writer(out, value);
}

/// What was written, as text; `otherwise` should it be none.
pub fn text(out: Vec<u8>, otherwise: &str) -> String {
    // All that is written is text; the check costs little.
    String::from_utf8(out).unwrap_or_else(|_| otherwise.into())
}
