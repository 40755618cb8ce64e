//! Finding the next byte of a kind: most bytes of a text are of none that the reader stops at, so a stretch of them is looked
//! at at once, without a branch for each.

/// So many bytes are looked at at once.
const STRETCH: usize = 32;

/// The place of the first byte from `from` on that is of a kind; `None` where there is none, or `from` is past the end.
pub(super) fn next(bytes: &[u8], from: usize, of: impl Fn(u8) -> bool) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let (stretches, _) = rest.as_chunks::<STRETCH>();
    let any = |stretch: &[u8; STRETCH]| stretch.iter().fold(false, |any, byte| any | of(*byte));
    let passed = stretches.iter().take_while(|stretch| !any(stretch)).count() * STRETCH;
    rest[passed..].iter().position(|byte| of(*byte)).map(|offset| from + passed + offset)
}
