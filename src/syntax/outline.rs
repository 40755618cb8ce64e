//! The outline: what each block is, from the blocks before it.
//!
//! A fold from left to right. All that a block's role can depend on is the block, the one after it, the draft's
//! [`Setting`], and the [`State`] that the blocks before left behind; so where the state after an edit is what it was
//! before, the rest of the outline is what it was.

mod headings;
mod levels;
mod masthead;
mod notes;
mod openings;
mod pieces;
mod quotes;
mod subject;

use super::annex::annex_heading;
use super::block::Block;
use super::ending::End;
use super::form;
use super::label;
use super::language::Language;
use super::line::line_end;
use super::opening::Mood;
use super::organ_line::organ_name;
use super::paragraph::{Kind, LabelStyle, Part};
use super::shape::Own;
use super::votes::language_of;
use crate::symbol::Organ;
use levels::Levels;
pub(in crate::syntax) use masthead::title_lines;
pub(in crate::syntax) use notes::note_line;
use openings::{opening_of, strip_emphasis};
use pieces::Unfinished;
use quotes::Quote;

/// What the whole draft decides about the reading of each block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The draft's language.
    pub language: Language,
    /// Whether any organ's line stands in it: without one, the first opening words start the preamble.
    pub organ_lines: bool,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Nothing but white space.
    Empty,
    /// It starts a paragraph.
    Start(Head),
    /// It goes on with the paragraph whose last piece stands so many blocks before.
    Continues(u32),
}

/// What the outline knows of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// What it is.
    pub kind: Kind,
    /// The part it stands in.
    pub part: Part,
    /// Its language.
    pub language: Language,
    /// Who speaks.
    pub organ: Option<Organ>,
    /// The resolution of the file, from 0.
    pub resolution: u32,
    /// The section, from 0.
    pub section: u32,
    /// The label's style and value, where it bears one.
    pub label: Option<(LabelStyle, u32)>,
    /// The level of an operative paragraph.
    pub level: u8,
    /// A note typed with a plain number: how many bytes of it are the number.
    pub plain_note: Option<u8>,
    /// Where the opening words stand in the block's text.
    pub opening: Option<(u32, u32)>,
}

/// Where in a resolution the fold stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Zone {
    Head,
    Preamble,
    Operative,
    After,
    Annex,
}

/// How many blocks a page's notes and heads can be that part the pieces of a paragraph.
pub const REACH: u32 = 40;

/// What the blocks before leave behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    zone: Zone,
    part: Part,
    organ: Option<Organ>,
    resolutions: u32,
    section: u32,
    levels: Levels,
    unfinished: Option<Unfinished>,
    quote: Option<Quote>,
    /// A rule came directly before: plain numbers start notes.
    ruled: bool,
    last_plain_note: u32,
    /// The block before was a section's heading.
    headed: bool,
    /// Operative paragraphs bear numbers in this resolution.
    numbered: bool,
    blank_before: u32,
}

impl Default for State {
    fn default() -> State {
        State {
            zone: Zone::Head,
            part: Part::Main,
            organ: None,
            resolutions: 0,
            section: 0,
            levels: Levels::default(),
            unfinished: None,
            quote: None,
            ruled: false,
            last_plain_note: 0,
            headed: false,
            numbered: false,
            blank_before: 0,
        }
    }
}

impl State {
    /// Takes the next block and tells its role.
    pub fn step(&mut self, block: &Block, next: Option<&Block>, setting: &Setting) -> Role {
        if block.text.is_empty() {
            return Role::Empty;
        }
        if let Some(unfinished) = &mut self.unfinished {
            unfinished.back += 1;
            unfinished.gap |= self.blank_before >= 2;
            if unfinished.back > REACH {
                self.unfinished = None;
            }
        }
        let role = self.role(block, next, setting);
        self.blank_before = block.shape.blank_after;
        role
    }

    fn role(&mut self, block: &Block, next: Option<&Block>, setting: &Setting) -> Role {
        let shape = &block.shape;
        let content = &*block.text;
        let language = language_of(block, setting.language);
        let ruled = std::mem::replace(&mut self.ruled, false);
        let headed = std::mem::replace(&mut self.headed, false);

        if self.star_note(content) {
            return self.note(None, None, language);
        }
        match shape.own {
            Own::Comment => return self.aside(Kind::Comment, language),
            Own::Rule => {
                self.ruled = true;
                return self.aside(Kind::Furniture, language);
            }
            Own::Furniture => return self.aside(Kind::Furniture, language),
            Own::Symbol if self.zone != Zone::Head && content.len() < 400 => {
                return self.aside(Kind::Furniture, language);
            }
            _ => {}
        }
        if let Some(note) = &shape.note {
            let label = note.value.map(|value| (LabelStyle::Decimal, value));
            return self.note(label, None, language);
        }
        if let Some((length, value)) = self.plain_note(content, ruled, shape.opens, language) {
            self.last_plain_note = value;
            self.ruled = true;
            return self.note(Some((LabelStyle::Decimal, value)), Some(length as u8), language);
        }
        if let Some(line) = shape.organ_line {
            let opens_next =
                next.is_some_and(|n| n.shape.opens || n.shape.label.is_some() || n.shape.emphasis.is_some());
            if line.comma || line.sure && opens_next || self.zone == Zone::Head && opens_next {
                return self.organ_line(line.organ, language);
            }
        }
        let in_letter = self.zone == Zone::Head && shape.end == End::Open;
        if content.len() < 500 && annex_heading(&content[..line_end(content, 0).0], in_letter).is_some() {
            self.unfinished = None;
            self.quote = None;
            self.zone = if self.zone == Zone::Head { Zone::Head } else { Zone::Annex };
            self.part = Part::Annex;
            self.section += 1;
            self.levels.close();
            return self.start(Kind::AnnexHeading, language, None, 0);
        }
        let between = matches!(self.zone, Zone::Head | Zone::After | Zone::Annex)
            || content.len() < 300 && self.unfinished.is_none_or(|u| u.end == End::Stop);
        if shape.own == Own::Title && between {
            if self.zone != Zone::Head {
                self.zone = Zone::Head;
                self.part = Part::Main;
            }
            self.unfinished = None;
            self.quote = None;
            return self.start(Kind::Title, language, None, 0);
        }
        let body = matches!(self.zone, Zone::Preamble | Zone::Operative);
        let quoted = body && self.quoted(block);
        let role = match self.zone {
            Zone::Head => self.in_head(block, next, setting, language),
            _ if quoted => {
                self.unfinished = Some(Unfinished { back: 0, end: shape.end, gap: false, labelled: false });
                self.start(Kind::Text, language, None, 0)
            }
            Zone::Preamble | Zone::Operative => self.in_body(block, language, headed),
            Zone::After | Zone::Annex => self.in_annex(block, language),
        };
        match role {
            Role::Start(head) if matches!(head.kind, Kind::Preambular | Kind::Operative) => {
                Role::Start(Head { opening: head.opening.or_else(|| opening_of(block, next, &head)), ..head })
            }
            role => role,
        }
    }

    fn in_head(
        &mut self,
        block: &Block,
        next: Option<&Block>,
        setting: &Setting,
        language: Language,
    ) -> Role {
        let shape = &block.shape;
        let content = &*block.text;
        if self.part == Part::Annex {
            return self.in_annex(block, language);
        }
        if !setting.organ_lines && shape.opens && content.len() > 20 && shape.heading == 0 {
            self.zone = Zone::Preamble;
            return self.in_body(block, language, false);
        }
        if !setting.organ_lines
            && let Some(role) = self.spoken(block, language)
        {
            return role;
        }
        // An excerpt can begin within the operative part of one resolution and go on with the next.
        let plain = shape
            .label
            .as_ref()
            .is_some_and(|l| !l.bracketed && matches!(l.values[0], Some((LabelStyle::Decimal, _))));
        if plain && shape.opens && content.len() > 40 {
            self.zone = Zone::Operative;
            return self.in_body(block, language, false);
        }
        let before_line =
            next.is_some_and(|n| n.shape.organ_line.is_some_and(|line| line.comma || line.sure));
        let above_draft = next.is_some_and(|n| masthead::is_title_above(content, &n.text, language));
        let titled = (before_line || above_draft)
            && shape.organ_line.is_none()
            && !organ_name(content, language)
            && !masthead::is_no_title(content, language)
            && !content.starts_with(['[', '('])
            && ![":*", "：*"].iter().any(|mark| content.contains(mark))
            && shape.end == End::Open
            && shape.label.is_none();
        let kind = if titled {
            Kind::Title
        } else if content.len() > 280
            && (shape.end == End::Stop || content.lines().any(|line| line.len() > 200))
        {
            Kind::Letter
        } else {
            Kind::Masthead
        };
        self.start(kind, language, None, 0)
    }

    fn in_body(&mut self, block: &Block, language: Language, headed: bool) -> Role {
        let shape = &block.shape;
        let content = &*block.text;
        // English, French and Spanish open with a capital: small letters go on with a sentence.
        let capital = matches!(language, Language::English | Language::French | Language::Spanish);
        let sentence = capital && shape.lower && shape.label.is_none() && shape.emphasis.is_none();
        let found = if sentence { None } else { block.opening(language, self.organ) };
        let opens = found.is_some() || shape.emphasis.is_some();

        if self.section_heading(block, language, opens, headed) {
            self.unfinished = None;
            self.headed = true;
            return self.start(Kind::Heading, language, None, 0);
        }
        if let Some(reading) = &shape.label {
            let upper =
                matches!(reading.values[0], Some((LabelStyle::LatinUpper | LabelStyle::RomanUpper, _)));
            if !upper || opens {
                // Dashes in place of numbers: below the preamble they open operative paragraphs.
                let operative = found.is_some_and(|(opening, _)| opening.mood == Mood::Operative);
                if self.zone == Zone::Preamble && operative {
                    self.levels.clear();
                }
                let (style, value, level) = self.place(reading, shape.indent);
                if self.zone == Zone::Preamble && level == 1 && (style != LabelStyle::Bullet || operative) {
                    self.zone = Zone::Operative;
                }
                self.numbered |= level == 1 && matches!(style, LabelStyle::Decimal | LabelStyle::Chinese)
                    || style == LabelStyle::Decimal;
                self.unfinished = Some(Unfinished { back: 0, end: shape.end, gap: false, labelled: true });
                return self.start(Kind::Operative, language, Some((style, value)), level);
            }
        }
        if self.closing(block, language, found.is_some()) {
            self.zone = Zone::After;
            self.unfinished = None;
            return self.start(Kind::Closing, language, None, 0);
        }
        let formed = (found.is_none() && !sentence)
            .then(|| form::read(strip_emphasis(&content[shape.body..]), language))
            .flatten()
            .map(|(mood, _)| mood);
        // Behind the notes of a page a paragraph that opens with nothing goes on with the one that a comma cut.
        let goes_on = self.zone == Zone::Preamble
            && !opens
            && formed.is_none()
            && shape.label.is_none()
            && shape.end != End::Open
            && self.unfinished.is_some_and(|u| u.gap && u.end == End::Comma && !u.labelled);
        if goes_on || self.resumes(block) && !(opens && self.no_accident(language)) {
            return self.resume(shape.end);
        }
        let mood = found.map(|(opening, _)| opening.mood);
        // Chinese opens both kinds with the same words: there the mark at the end tells.
        let mood = mood.map(|mood| if language == Language::Chinese { Mood::Both } else { mood });
        let comma = matches!(shape.end, End::Comma | End::Open);
        let kind = match (self.zone, mood) {
            (_, Some(Mood::Preambular)) => Kind::Preambular,
            (Zone::Operative, Some(Mood::Operative)) => Kind::Operative,
            (Zone::Operative, Some(Mood::Both)) if shape.end == End::Comma && (headed || !self.numbered) => {
                Kind::Preambular
            }
            (Zone::Operative, Some(Mood::Both)) => Kind::Operative,
            (Zone::Operative, _) if shape.emphasis.is_some() && shape.end == End::Comma && headed => {
                Kind::Preambular
            }
            // The form is a guess: the mark at the end has to agree with it.
            (Zone::Operative, _) => match (formed, shape.end) {
                (Some(Mood::Preambular | Mood::Both), End::Comma) if headed || !self.numbered => {
                    Kind::Preambular
                }
                (Some(Mood::Operative | Mood::Both), End::Semicolon | End::Stop | End::Colon) => {
                    Kind::Operative
                }
                _ => Kind::Text,
            },
            (_, Some(Mood::Operative)) => Kind::Operative,
            // What is announced by words that only operative paragraphs open with.
            (_, Some(Mood::Both))
                if shape.end == End::Colon && found.is_some_and(|(opening, _)| opening.only_operative()) =>
            {
                Kind::Operative
            }
            _ if !comma && shape.end != End::Colon && (opens || content.len() > 80) => Kind::Operative,
            _ => Kind::Preambular,
        };
        let level = u8::from(kind == Kind::Operative);
        if kind == Kind::Operative && self.zone == Zone::Preamble {
            self.zone = Zone::Operative;
        }
        if kind == Kind::Preambular && (headed || !self.numbered) {
            self.zone = Zone::Preamble;
        }
        match kind {
            Kind::Preambular => self.levels.preambular(),
            Kind::Operative => self.levels.unnumbered(),
            _ => self.levels.text(),
        }
        self.unfinished = Some(Unfinished { back: 0, end: shape.end, gap: false, labelled: false });
        self.start(kind, language, None, level)
    }

    fn in_annex(&mut self, block: &Block, language: Language) -> Role {
        let shape = &block.shape;
        let opens = shape.opens || shape.emphasis.is_some();
        if self.section_heading(block, language, opens, false) {
            self.unfinished = None;
            return self.start(Kind::Heading, language, None, 0);
        }
        if self.zone == Zone::After && self.closing(block, language, opens) {
            return self.start(Kind::Closing, language, None, 0);
        }
        if let Some(reading) = &shape.label {
            let (style, value, level) = self.place(reading, shape.indent);
            self.unfinished = Some(Unfinished { back: 0, end: shape.end, gap: false, labelled: true });
            return self.start(Kind::Operative, language, Some((style, value)), level);
        }
        if self.resumes(block) {
            return self.resume(shape.end);
        }
        self.unfinished = Some(Unfinished { back: 0, end: shape.end, gap: false, labelled: false });
        self.start(Kind::Text, language, None, 0)
    }

    /// The label's reading that fits the lists that are open, and its level.
    fn place(&mut self, reading: &label::Reading, indent: u32) -> (LabelStyle, u32, u8) {
        let behind_colon = self.unfinished.is_some_and(|u| u.end == End::Colon);
        self.levels.place(reading, indent, behind_colon)
    }

    /// A paragraph that stands beside the text: it parts the pieces of others without ending them.
    fn aside(&mut self, kind: Kind, language: Language) -> Role {
        self.gap();
        self.start(kind, language, None, 0)
    }

    fn organ_line(&mut self, organ: Option<Organ>, language: Language) -> Role {
        self.zone = Zone::Preamble;
        self.organ = organ;
        if self.resolutions > 0 {
            self.section += 1;
        }
        self.resolutions += 1;
        self.numbered = false;
        self.levels.clear();
        self.unfinished = None;
        self.quote = None;
        self.start(Kind::OrganLine, language, None, 0)
    }

    fn start(&self, kind: Kind, language: Language, label: Option<(LabelStyle, u32)>, level: u8) -> Role {
        Role::Start(Head {
            kind,
            part: self.part,
            language,
            organ: self.organ,
            resolution: self.resolutions.saturating_sub(1),
            section: self.section,
            label,
            level,
            plain_note: None,
            opening: None,
        })
    }
}
