//! The outline: what each block is, from the blocks before it.
//!
//! A fold from left to right. All that a block's role can depend on is the block, the one after it, the draft's
//! [`Setting`], and the [`State`] that the blocks before left behind; so where the state after an edit is what it was
//! before, the rest of the outline is what it was.

use super::block::{self, Block, End, Own};
use super::language::Language;
use super::opening::Mood;
use super::paragraph::{Kind, LabelStyle, Part};
use super::{form, label, marker};
use crate::symbol::Organ;

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

/// A level of labels that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Open {
    style: LabelStyle,
    bracketed: bool,
    last: u32,
    level: u8,
    /// How far a bullet is set in.
    indent: u32,
}

/// The paragraph that a later block may go on with; `back` counts the blocks since its last piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Unfinished {
    back: u32,
    end: End,
    /// Notes, furniture or several blank lines stand between.
    gap: bool,
    labelled: bool,
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
    levels: Vec<Open>,
    /// The level that the first letters below an unnumbered paragraph get is one more than this.
    base: u8,
    unfinished: Option<Unfinished>,
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
            levels: Vec::new(),
            base: 0,
            unfinished: None,
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
        if let Some((length, value)) = self.plain_note(content, ruled) {
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
        if block::annex_heading(
            content.lines().next().unwrap_or(""),
            self.zone == Zone::Head && shape.end == End::Open,
        )
        .is_some()
            && content.len() < 500
        {
            self.unfinished = None;
            self.zone = if self.zone == Zone::Head { Zone::Head } else { Zone::Annex };
            self.part = Part::Annex;
            self.section += 1;
            self.levels.clear();
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
            return self.start(Kind::Title, language, None, 0);
        }
        let role = match self.zone {
            Zone::Head => self.in_head(block, next, setting, language),
            Zone::Preamble | Zone::Operative => self.in_body(block, language, headed),
            Zone::After | Zone::Annex => self.in_annex(block, language),
        };
        match role {
            Role::Start(head) if matches!(head.kind, Kind::Preambular | Kind::Operative) => {
                Role::Start(Head { opening: opening_of(block, &head), ..head })
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
        let titled = before_line
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

        if self.section_heading(block, opens) {
            self.unfinished = None;
            self.headed = true;
            return self.start(Kind::Heading, language, None, 0);
        }
        if let Some(reading) = &shape.label {
            let upper =
                matches!(reading.values[0], Some((LabelStyle::LatinUpper | LabelStyle::RomanUpper, _)));
            if !upper || opens {
                let (style, value, level) = self.place(reading, shape.indent);
                if self.zone == Zone::Preamble && level == 1 && style != LabelStyle::Bullet {
                    self.zone = Zone::Operative;
                }
                self.numbered |= style == LabelStyle::Decimal;
                self.unfinished = Some(Unfinished { back: 0, end: shape.end, gap: false, labelled: true });
                return self.start(Kind::Operative, language, Some((style, value)), level);
            }
        }
        if self.closing(block, language, found.is_some()) {
            self.zone = Zone::After;
            self.unfinished = None;
            return self.start(Kind::Closing, language, None, 0);
        }
        if self.resumes(block) && !(opens && self.no_accident(language)) {
            return self.resume(shape.end);
        }
        let mood = found.map(|(opening, _)| opening.mood);
        let formed = (found.is_none() && !sentence)
            .then(|| form::read(strip_emphasis(&content[shape.body..]), language))
            .flatten()
            .map(|(mood, _)| mood);
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
            Kind::Preambular => self.levels.clear(),
            // It takes the place of a number: what is numbered goes on behind it, what stands below it starts anew.
            Kind::Operative => {
                self.levels.retain(|open| open.level <= 1);
                if let Some(open) = self.levels.first_mut() {
                    open.last += 1;
                }
            }
            _ => {}
        }
        if self.levels.is_empty() {
            self.base = 1;
        }
        self.unfinished = Some(Unfinished { back: 0, end: shape.end, gap: false, labelled: false });
        self.start(kind, language, None, level)
    }

    fn in_annex(&mut self, block: &Block, language: Language) -> Role {
        let shape = &block.shape;
        let opens = shape.opens || shape.emphasis.is_some();
        if self.section_heading(block, opens) {
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

    /// A paragraph that stands beside the text: it parts the pieces of others without ending them.
    fn aside(&mut self, kind: Kind, language: Language) -> Role {
        self.gap();
        self.start(kind, language, None, 0)
    }

    fn note(&mut self, label: Option<(LabelStyle, u32)>, plain_note: Option<u8>, language: Language) -> Role {
        self.gap();
        let Role::Start(head) = self.start(Kind::Note, language, label, 0) else { return Role::Empty };
        Role::Start(Head { plain_note, ..head })
    }

    fn gap(&mut self) {
        if let Some(unfinished) = &mut self.unfinished {
            unfinished.gap = true;
        }
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
        self.base = 0;
        self.unfinished = None;
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

    /// Whether the block can go on with the paragraph before: that one is unfinished, and this one does not look like a start.
    fn resumes(&self, block: &Block) -> bool {
        let Some(unfinished) = self.unfinished else { return false };
        let shape = &block.shape;
        if shape.heading > 0 || shape.organ_line.is_some() {
            return false;
        }
        match unfinished.end {
            End::Open => {
                unfinished.gap
                    || shape.lower
                    || shape.label.is_none() && block.text.starts_with(|c: char| label::digit(c).is_some())
            }
            End::Comma => {
                unfinished.gap && (shape.lower || unfinished.labelled) || unfinished.labelled && shape.lower
            }
            End::Stop => unfinished.gap && shape.lower,
            End::Semicolon | End::Colon => false,
        }
    }

    fn resume(&mut self, end: End) -> Role {
        let Some(unfinished) = &mut self.unfinished else { return Role::Empty };
        let back = unfinished.back;
        *unfinished = Unfinished { end, gap: false, back: 0, ..*unfinished };
        Role::Continues(back)
    }

    /// Whether opening words at the head of a block are no accident of the page break: in the languages that write them
    /// with a capital they never are; in the others they may stand anywhere in a sentence.
    fn no_accident(&self, language: Language) -> bool {
        let certain = matches!(language, Language::English | Language::French | Language::Spanish);
        certain || self.unfinished.is_none_or(|u| !u.gap || u.end != End::Open)
    }

    fn section_heading(&mut self, block: &Block, opens: bool) -> bool {
        let shape = &block.shape;
        let content = &*block.text;
        let short = content.len() < 240 && content.chars().count() < 130;
        if !short || shape.end == End::Comma || shape.end == End::Semicolon {
            return false;
        }
        let numbered = match &shape.label {
            Some(reading) => match reading.values[0] {
                Some((LabelStyle::LatinUpper | LabelStyle::RomanUpper | LabelStyle::Chinese, _))
                    if !reading.bracketed =>
                {
                    true
                }
                _ => shape.heading > 0,
            },
            None => {
                let bare = content.trim_matches(['*', '#', ' ', '_', '\u{A0}']);
                bare.len() <= 6
                    && !bare.is_empty()
                    && bare.bytes().all(|b| b.is_ascii_uppercase())
                    && (bare.len() == 1 || label::roman(bare).is_some())
            }
        };
        if numbered && !(opens && shape.end != End::Open) {
            self.section += 1;
            self.levels.clear();
            self.base = 0;
            return true;
        }
        if shape.heading > 0 {
            return true;
        }
        let all = shape
            .emphasis
            .as_ref()
            .is_some_and(|run| content[run.end..].trim_matches(['*', '_', ' ']).is_empty());
        if all && shape.end == End::Open && shape.label.is_none() && !shape.opens {
            return true;
        }
        let resumes = self.resumes(block);
        shape.label.is_none()
            && shape.end == End::Open
            && !opens
            && !shape.lower
            && !resumes
            && !content.starts_with(['[', '(', '|'])
            && !content.contains('|')
    }

    fn closing(&self, block: &Block, language: Language, opens: bool) -> bool {
        let content = &*block.text;
        if content.len() > 500
            || block.shape.label.is_some()
            || matches!(block.shape.end, End::Colon | End::Semicolon)
        {
            return false;
        }
        let digits = content.chars().any(|c| label::digit(c).is_some() || marker::superscript(c).is_some());
        let words = language.words();
        let bare = content.trim_start_matches(['*', '_', '[', '(']);
        if digits && words.adopted.iter().any(|word| bare.starts_with(word)) {
            return true;
        }
        if content.len() > 220 || opens {
            return false;
        }
        if words.meeting.iter().any(|word| content.contains(word)) {
            return digits && content.chars().count() < 120 || content.chars().count() < 60;
        }
        self.zone == Zone::After && digits && words.months.iter().any(|month| content.contains(month))
    }

    /// A note below the page with a star for its number ("* Reissued for technical reasons."): no item of a list, which a
    /// colon announces or an item before.
    fn star_note(&self, content: &str) -> bool {
        let star = content.strip_prefix('*').or_else(|| content.strip_prefix("\\*"));
        let listed = self.levels.last().is_some_and(|open| open.style == LabelStyle::Bullet)
            || self.unfinished.is_some_and(|u| u.end == End::Colon);
        star.is_some_and(|rest| {
            rest.starts_with([' ', '\u{A0}', '\t']) && !rest.trim_start().starts_with('*')
        }) && !listed
    }

    /// A note typed with a plain number: behind a rule, or the next of a row of such notes.
    fn plain_note(&self, content: &str, ruled: bool) -> Option<(usize, u32)> {
        if !ruled && self.last_plain_note == 0 {
            return None;
        }
        let (length, value) = label::digits(content)?;
        let rest = &content[length..];
        let rest = rest.strip_prefix('/').unwrap_or(rest);
        let text = rest.trim_start_matches([' ', '\u{A0}', '\t']);
        let spaced = text.len() < rest.len() && !text.is_empty();
        let next = value == self.last_plain_note + 1;
        let after = text.chars().next().is_some_and(|c| !matches!(c, '-' | '–' | '.'));
        (spaced && after && value < 1000 && (next || ruled && self.last_plain_note == 0))
            .then_some((length, value))
    }

    /// The level of a bullet: of the list that is set in as far, or one below the list that is set in less.
    fn place_bullet(&mut self, indent: u32) -> (LabelStyle, u32, u8) {
        let bullets = |open: &Open| open.style == LabelStyle::Bullet;
        let known = self.levels.iter().rposition(|open| bullets(open) && open.indent <= indent + 1);
        let at = known.or_else(|| self.levels.iter().position(bullets));
        if let Some(at) = at.filter(|at| indent <= self.levels[*at].indent + 1) {
            self.levels.truncate(at + 1);
            return (LabelStyle::Bullet, 0, self.levels[at].level);
        }
        let level = (self.levels.last().map_or(self.base, |open| open.level) + 1).min(9);
        self.levels.push(Open { style: LabelStyle::Bullet, bracketed: false, last: 0, level, indent });
        (LabelStyle::Bullet, 0, level)
    }

    /// Finds the level of a label among those that are open, and decides what it is where it can be read in two ways.
    fn place(&mut self, reading: &label::Reading, indent: u32) -> (LabelStyle, u32, u8) {
        if let Some((LabelStyle::Bullet, _)) = reading.values[0] {
            return self.place_bullet(indent);
        }
        let letters = |style| matches!(style, LabelStyle::Latin | LabelStyle::Cyrillic);
        let same = |open: &Open, style: LabelStyle| {
            (open.style == style || letters(open.style) && letters(style))
                && (open.bracketed == reading.bracketed || style == LabelStyle::Bullet)
        };
        let values = || reading.values.iter().flatten().copied();
        // The next of a list that is open, the innermost first.
        for at in (0..self.levels.len()).rev() {
            for (style, value) in values() {
                let open = self.levels[at];
                if same(&open, style) && value == open.last + 1 {
                    self.levels.truncate(at + 1);
                    self.levels[at].last = value;
                    return (style, value, open.level);
                }
            }
        }
        let (style, value) =
            values().find(|(_, value)| *value == 1).or(values().next()).unwrap_or((LabelStyle::Bullet, 0));
        let plain = style == LabelStyle::Decimal && !reading.bracketed;
        // Behind a colon a list that starts anew stands below the paragraph that announces it.
        let announced = self.unfinished.is_some_and(|u| u.end == End::Colon) && value == 1 && plain;
        if announced && !self.levels.is_empty() {
            let level = (self.levels.last().map_or(self.base, |open| open.level) + 1).min(9);
            self.levels.push(Open { style, bracketed: false, last: value, level, indent });
            return (style, value, level);
        }
        // Else the list that the number is least far ahead of; among those that it would go back in, the innermost.
        let lists = self.levels.iter().enumerate().filter(|(_, open)| same(open, style));
        let nearest =
            lists.max_by_key(|(at, open)| if value > open.last { (1, open.last as usize) } else { (0, *at) });
        if let Some(at) = nearest.map(|(at, _)| at) {
            self.levels.truncate(at + 1);
            self.levels[at].last = value;
            return (style, value, self.levels[at].level);
        }
        if plain {
            self.levels.clear();
            self.base = 0;
        }
        let above = self.levels.last().map_or(self.base, |open| open.level);
        let level = (above + 1).min(9);
        self.levels.push(Open { style, bracketed: reading.bracketed, last: value, level, indent });
        (style, value, level)
    }
}

/// A text without the emphasis marks at its head.
pub fn strip_emphasis(text: &str) -> &str {
    text.trim_start_matches(['*', '_'])
}

/// The longest emphasised run that is taken for opening words, in characters.
const LONGEST_OPENING: usize = 120;

/// The opening words: what is emphasised at the head of the body, else the lexicon's longest match, else what has the form of
/// opening words where they are to be expected.
fn opening_of(block: &Block, head: &Head) -> Option<(u32, u32)> {
    let shape = &block.shape;
    if let Some(run) = &shape.emphasis {
        let words = &block.text[run.clone()];
        let bare = words.trim_end_matches([',', '،', '，', ' ', '\u{A0}']);
        if bare.chars().count() <= LONGEST_OPENING {
            return Some((run.start as u32, (run.start + bare.len()) as u32));
        }
    }
    let bare = strip_emphasis(&block.text[shape.body..]);
    let start = block.text.len() - bare.len();
    let end = match block.opening(head.language, head.organ) {
        Some((_, end)) => end,
        None => {
            let expected = head.part == Part::Main && head.level <= 1;
            let (mood, end) = expected.then(|| form::read(bare, head.language)).flatten()?;
            let fits = mood == Mood::Both || (mood == Mood::Operative) == (head.kind == Kind::Operative);
            fits.then_some(end)?
        }
    };
    Some((start as u32, (start + end) as u32))
}

/// A block's own language: by its script, else by its frequent words where they tell, else the draft's.
fn language_of(block: &Block, draft: Language) -> Language {
    let votes = block.shape.votes;
    let all: u32 = votes.iter().sum();
    let (best, most) = Language::ALL
        .into_iter()
        .map(|l| (l, votes[l as usize]))
        .max_by_key(|(_, v)| *v)
        .unwrap_or((draft, 0));
    let latin = |l: Language| matches!(l, Language::English | Language::French | Language::Spanish);
    if best == draft || all == 0 {
        return draft;
    }
    // Few words of a Latin language say little; a script says all.
    let clear = if latin(best) && latin(draft) {
        most >= 60 && most * 2 > all + votes[draft as usize]
    } else {
        most * 3 > all * 2 && most > 20
    };
    if clear { best } else { draft }
}
