//! Reading the compiled tables where they lie.

/// All texts of the index, one a line; the first line is empty.
pub(super) static TEXTS: &str = include_str!(concat!(env!("OUT_DIR"), "/texts.txt"));

/// A row of little-endian `u32`.
#[derive(Clone, Copy)]
pub(super) struct Table(&'static [u8]);

/// A table over included bytes.
pub(super) const fn table(bytes: &'static [u8]) -> Table {
    Table(bytes)
}

impl Table {
    /// The word at an index; 0 behind the end.
    pub(super) fn get(self, index: usize) -> u32 {
        let at = index * 4;
        let word = self.0.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
        word.map_or(0, u32::from_le_bytes)
    }

    /// The number of words.
    pub(super) const fn len(self) -> usize {
        self.0.len() / 4
    }
}

/// The list of a node in postings: the starts of all lists, and of the end, stand before the lists.
pub(super) fn postings(table: Table, nodes: usize, node: usize) -> impl ExactSizeIterator<Item = u32> {
    let (start, end) = if node < nodes { (table.get(node), table.get(node + 1)) } else { (0, 0) };
    let first = nodes + 1;
    (start as usize..end.max(start) as usize).map(move |at| table.get(first + at))
}

/// The text at an offset; `None` for the empty one.
pub(super) fn text(offset: u32) -> Option<&'static str> {
    let rest = TEXTS.get(offset as usize..)?;
    let end = memchr::memchr(b'\n', rest.as_bytes())?;
    rest.get(..end).filter(|text| !text.is_empty())
}

/// A day as the tables pack it.
pub(super) fn date(packed: u32) -> Option<super::Date> {
    if packed == 0 {
        return None;
    }
    super::Date::new((packed >> 16) as i16, (packed >> 8 & 0xff) as i8, (packed & 0xff) as i8).ok()
}

/// A map over included bytes.
///
/// The bytes are the build script's, not a user's: that they are a map is decided when the program is built.
pub(super) fn map(bytes: &'static [u8]) -> fst::Map<&'static [u8]> {
    fst::Map::new(bytes).expect("the build script wrote a map")
}
