//! Positions convert both ways in the three encodings, and no position of a client is a reason to panic.

#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use rapporteur::text::{Edit, Encoding, Position, Text, to_edit_range, to_offset, to_position};

#[derive(Arbitrary, Debug)]
struct Input<'a> {
    text: &'a str,
    insert: &'a str,
    start: (u32, u32),
    end: (u32, u32),
}

fuzz_target!(|input: Input| {
    let text = Text::new(input.text);
    for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
        for (offset, _) in input.text.char_indices() {
            let position = to_position(&text, offset, encoding);
            let back = to_offset(&text, position, encoding);
            // Within a CRLF there is no position: it becomes the end of its line.
            let within_crlf = offset > 0 && &input.text.as_bytes()[offset - 1..=offset] == b"\r\n";
            assert_eq!(back, if within_crlf { offset - 1 } else { offset }, "{position:?} {encoding:?}");
        }
        let (start, end) = (Position::new(input.start.0, input.start.1), Position::new(input.end.0, input.end.1));
        let range = to_edit_range(&text, start, end, encoding);
        assert!(range.start <= range.end && input.text.get(range.clone()).is_some(), "{range:?}");
        let mut edited = text.clone();
        edited.apply(&Edit::replace(range.clone(), input.insert));
        let mut expected = input.text.to_owned();
        expected.replace_range(range, input.insert);
        assert_eq!(edited.to_string(), expected);
    }
});
