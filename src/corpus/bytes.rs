//! Reading the compiled tables where they lie.

/// All texts of the index, one a line; the first line is empty.
static TEXTS: &str = include_str!(concat!(env!("OUT_DIR"), "/texts.txt"));

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
    pub(super) fn len(self) -> usize {
        self.0.len() / 4
    }
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
pub(super) fn map(bytes: &'static [u8]) -> fst::Map<&'static [u8]> {
    fst::Map::new(bytes).expect("the build script wrote a map")
}
