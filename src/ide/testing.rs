//! What the tests of this layer share.

use super::Snapshot;

/// A draft with a cursor: the place of `$0`, which is taken out.
pub fn fixture(text: &str) -> (Snapshot, usize) {
    let at = text.find("$0").expect("a fixture has a cursor $0");
    (Snapshot::new(&text.replacen("$0", "", 1)), at)
}

/// A short English draft of our own with a body.
pub fn english(body: &str) -> String {
    format!("The General Assembly,\n\nRecalling its earlier work on the matter,\n\n{body}")
}

/// The text with edits applied.
pub fn applied(text: &str, edits: &[crate::text::Edit]) -> String {
    let mut text = text.to_owned();
    for edit in edits.iter().rev() {
        text.replace_range(edit.range.clone(), &edit.insert);
    }
    text
}
