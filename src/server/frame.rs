//! Messages on the wire: a header with the length of the body, then the body.
//!
//! Whatever comes in, reading goes on: a header or a body that makes no sense is reported and skipped.

use std::ops::Range;
use tokio::io::{AsyncRead, AsyncReadExt};

/// The longest body that is read, in bytes. A longer one is reported and skipped.
const LONGEST_BODY: usize = 1 << 30;
/// The longest header that is waited for. Real ones have some forty bytes.
const LONGEST_HEADER: usize = 1 << 16;
/// How much is read ahead. Little, so that a client that writes faster than we work is held up by the pipe: what it asks then
/// waits behind fewer edits.
const READ_AHEAD: usize = 1 << 14;

/// One step of reading.
#[derive(Debug, PartialEq, Eq)]
pub enum Frame<'input> {
    /// A message's body.
    Body(&'input [u8]),
    /// Something that is no message, with the reason.
    Broken(String),
    /// Nothing more will come.
    End,
}

/// Cuts a stream of bytes into messages.
pub struct Frames<Input> {
    input: Input,
    buffer: Vec<u8>,
    /// The part of the buffer that has not been handed out yet starts here.
    start: usize,
    /// How many coming bytes belong to a message that is too long to be read.
    skip: usize,
}

/// What the buffered bytes begin with.
enum Head {
    /// A message, wholly there.
    Whole(Range<usize>),
    /// A message that lacks so many bytes.
    Lacks(usize),
    /// Something else, to be dropped up to there.
    Garbage(usize, String),
    /// A message too long: its body starts there and has so many bytes.
    TooLong(usize, usize),
}

impl<Input: AsyncRead + Unpin> Frames<Input> {
    /// Reads messages from `input`.
    pub fn new(input: Input) -> Self {
        Frames { input, buffer: Vec::new(), start: 0, skip: 0 }
    }

    /// Whether the next message is already there, so that [`Frames::next`] will not wait.
    pub fn has_more(&self) -> bool {
        matches!(self.head(), Head::Whole(_))
    }

    /// Waits for the next message. An error of the stream is its end.
    pub async fn next(&mut self) -> Frame<'_> {
        loop {
            if self.skip > 0 {
                let dropped = self.skip.min(self.buffer.len() - self.start);
                self.start += dropped;
                self.skip -= dropped;
            }
            if self.skip == 0 {
                match self.head() {
                    Head::Whole(body) => {
                        self.start = body.end;
                        return Frame::Body(&self.buffer[body]);
                    }
                    Head::Lacks(count) => self.make_room(count),
                    Head::Garbage(end, reason) => {
                        self.start = end;
                        return Frame::Broken(reason);
                    }
                    Head::TooLong(body, length) => {
                        self.start = body;
                        self.skip = length;
                        return Frame::Broken(format!("a message of {length} bytes is too long to be read"));
                    }
                }
            } else {
                self.make_room(0);
            }
            match self.input.read_buf(&mut self.buffer).await {
                Ok(0) | Err(_) => return Frame::End,
                Ok(_) => {}
            }
        }
    }

    /// Drops what has been handed out, and makes room for what is to come.
    fn make_room(&mut self, lacking: usize) {
        self.buffer.drain(..self.start);
        self.start = 0;
        // The room of one long message is not kept for the short ones that follow it.
        if self.buffer.len() + lacking < READ_AHEAD && self.buffer.capacity() > 32 * READ_AHEAD {
            self.buffer.shrink_to(READ_AHEAD);
        }
        // A length is only a promise: room is made as bytes arrive.
        self.buffer.reserve(lacking.clamp(READ_AHEAD, 256 * READ_AHEAD));
    }

    fn head(&self) -> Head {
        let bytes = &self.buffer[self.start..];
        let Some(end) = memchr::memmem::find(&bytes[..bytes.len().min(LONGEST_HEADER)], b"\r\n\r\n") else {
            if bytes.len() >= LONGEST_HEADER {
                return Head::Garbage(self.buffer.len(), "no header where one was expected".into());
            }
            return Head::Lacks(0);
        };
        let body = end + 4;
        match content_length(&bytes[..end]) {
            Err(reason) => Head::Garbage(self.start + body, reason),
            Ok(length) if length > LONGEST_BODY => Head::TooLong(self.start + body, length),
            Ok(length) if bytes.len() - body < length => Head::Lacks(length - (bytes.len() - body)),
            Ok(length) => Head::Whole(self.start + body..self.start + body + length),
        }
    }
}

/// The length that a header names. Other fields are ignored, and so is what stands before the field's name on its line: it
/// belongs to something that went wrong before.
fn content_length(header: &[u8]) -> Result<usize, String> {
    const NAME: &[u8] = b"content-length:";
    for line in header.split(|byte| *byte == b'\n') {
        let Some(at) = line.windows(NAME.len()).rposition(|part| part.eq_ignore_ascii_case(NAME)) else {
            continue;
        };
        let value = line[at + NAME.len()..].trim_ascii();
        return std::str::from_utf8(value).ok().and_then(|digits| digits.parse().ok()).ok_or_else(|| {
            format!("no length: {:?}", String::from_utf8_lossy(&value[..value.len().min(80)]))
        });
    }
    Err("a header without Content-Length".into())
}

/// The header of a message whose body has so many bytes.
pub fn header(length: usize) -> Vec<u8> {
    format!("Content-Length: {length}\r\n\r\n").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    fn read(input: &[u8]) -> String {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let mut frames = Frames::new(input);
            let mut seen = Vec::new();
            loop {
                let frame = frames.next().await;
                seen.push(match &frame {
                    Frame::Body(body) => format!("body {}", String::from_utf8_lossy(body)),
                    Frame::Broken(reason) => format!("broken: {reason}"),
                    Frame::End => return seen.join("\n"),
                });
            }
        })
    }

    #[test]
    fn messages_are_cut_apart() {
        expect![[r#"
            body {}
            body [1]
            body "#]]
        .assert_eq(&read(
            b"Content-Length: 2\r\n\r\n{}content-length:3\r\nContent-Type: x; charset=utf-8\r\n\r\n[1]Content-Length: 0\r\n\r\n",
        ));
    }

    #[test]
    fn reading_goes_on_after_nonsense() {
        expect![[r#"
            broken: a header without Content-Length
            body {}
            broken: no length: "-4"
            body []
            broken: a message of 9999999999 bytes is too long to be read"#]]
        .assert_eq(&read(
            b"GET / HTTP/1.1\r\n\r\nhelloContent-Length: 2\r\n\r\n{}Content-Length: -4\r\n\r\nContent-Length: 2\r\n\r\n[]Content-Length: 9999999999\r\n\r\nabc",
        ));
    }

    #[test]
    fn a_flood_without_header_is_dropped() {
        let mut input = vec![b'x'; LONGEST_HEADER + 9];
        input.extend_from_slice(b"Content-Length: 2\r\n\r\n{}");
        let seen = read(&input);
        assert!(seen.starts_with("broken: no header"), "{seen}");
    }
}
