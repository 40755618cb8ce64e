//! How the compiled tables are laid out: shared by the build script that writes them and the index that reads them.
//!
//! A table is a row of little-endian `u32`. Texts stand in one file, one a line; a field that is a text holds the offset of its
//! line in bytes, and 0 (an empty line) where it is not known. A field that names another row holds its number plus one, and
//! 0 for none.

/// Fields of a record, in order.
pub mod record {
    /// The canonical symbol (text).
    pub const SYMBOL: usize = 0;
    /// The English title (text).
    pub const TITLE: usize = 1;
    /// The day of adoption: `year << 16 | month << 8 | day`, or 0.
    pub const DATE: usize = 2;
    /// The record of the meeting (text).
    pub const MEETING: usize = 3;
    /// The draft (text).
    pub const DRAFT: usize = 4;
    /// The report of the committee (text).
    pub const REPORT: usize = 5;
    /// The agenda item (text).
    pub const AGENDA: usize = 6;
    /// The kind of vote, below: `kind << 16 | abstentions`.
    pub const VOTE: usize = 7;
    /// `votes in favour << 16 | votes against`.
    pub const TALLY: usize = 8;
    /// The one before in the same series (row).
    pub const PREVIOUS: usize = 9;
    /// The next in the same series (row).
    pub const NEXT: usize = 10;
    /// The titles in other languages (row).
    pub const TRANSLATION: usize = 11;
    /// The number of fields.
    pub const FIELDS: usize = 12;
}

/// Kinds of vote in [`record::VOTE`].
pub mod vote {
    /// Not known.
    pub const UNKNOWN: u32 = 0;
    /// A recorded vote with its tally.
    pub const RECORDED: u32 = 1;
    /// Adopted without a vote.
    pub const WITHOUT: u32 = 2;
    /// Adopted by acclamation.
    pub const ACCLAMATION: u32 = 3;
}

/// The languages of a row of titles in other languages, in the order of its fields.
pub const TRANSLATED: [&str; 5] = ["fr", "es", "ru", "zh", "ar"];

/// The six languages, in the order of the fields of treaties, agenda items and Member States.
pub const LANGUAGES: [&str; 6] = ["en", "fr", "es", "ru", "zh", "ar"];

/// Fields of an instrument, in order.
pub mod instrument {
    /// The first of the titles in the six languages (texts).
    pub const TITLE: usize = 0;
    /// The day of adoption, as in a record.
    pub const DATE: usize = 6;
    /// The place of adoption (text).
    pub const PLACE: usize = 7;
    /// The volume of the Treaty Series, or 0.
    pub const VOLUME: usize = 8;
    /// The first registration number in the Treaty Series, or 0.
    pub const NUMBER: usize = 9;
    /// The last registration number, if there are several, else as the first.
    pub const LAST_NUMBER: usize = 10;
    /// The resolution that adopted it, as cited (text).
    pub const RESOLUTION: usize = 11;
    /// The document that it stands in (text).
    pub const DOCUMENT: usize = 12;
    /// The number of fields.
    pub const FIELDS: usize = 13;
}

/// Fields of an agenda item, in order.
pub mod agenda {
    /// The organ, `GA`, `ECOSOC` or `HRC` (text).
    pub const ORGAN: usize = 0;
    /// The session or year, `65`, `ES-10`, `2021` (text).
    pub const SESSION: usize = 1;
    /// The item as printed, `11 (b)` (text).
    pub const ITEM: usize = 2;
    /// The first of the titles in the six languages (texts).
    pub const TITLE: usize = 3;
    /// The number of fields.
    pub const FIELDS: usize = 9;
}

/// Fields of a Member State, in order.
pub mod member {
    /// The three-letter code (text).
    pub const CODE: usize = 0;
    /// The first of the short names in the six languages (texts).
    pub const NAME: usize = 1;
    /// The first of the formal names in the six languages (texts).
    pub const FORMAL: usize = 7;
    /// The first of the articles in English, French and Spanish (texts).
    pub const ARTICLE: usize = 13;
    /// The number of fields.
    pub const FIELDS: usize = 16;
}

/// Fields of a row of coverage, in order.
pub mod coverage {
    /// The series, `A/RES/65` (text).
    pub const SERIES: usize = 0;
    /// How many numbers are there.
    pub const NUMBERS: usize = 1;
    /// Up to which number none is missing.
    pub const COMPLETE_TO: usize = 2;
    /// The highest number that is there.
    pub const HIGHEST: usize = 3;
    /// The last number of the series, or 0 where it is not known.
    pub const LAST_KNOWN: usize = 4;
    /// The number of fields.
    pub const FIELDS: usize = 5;
}
