//! Levels: which list a label belongs to, and how deep that list stands.

use crate::syntax::label;
use crate::syntax::paragraph::LabelStyle;

/// The lists that are open, the outermost first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Levels {
    open: Vec<Open>,
    /// The level that the first letters below an unnumbered paragraph get is one more than this.
    base: u8,
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

impl Levels {
    /// Closes all lists; what follows without a number above it starts at the first level.
    pub(super) fn clear(&mut self) {
        *self = Levels::default();
    }

    /// Closes all lists, at a heading that starts no new count.
    pub(super) fn close(&mut self) {
        self.open.clear();
    }

    /// An unnumbered paragraph of the preamble: what bears letters stands below it.
    pub(super) fn preambular(&mut self) {
        self.open.clear();
        self.base = 1;
    }

    /// An operative paragraph without a number takes the place of one: what is numbered goes on behind it, what stands below
    /// it starts anew.
    pub(super) fn unnumbered(&mut self) {
        self.open.retain(|open| open.level <= 1);
        match self.open.first_mut() {
            Some(open) => open.last += 1,
            None => self.base = 1,
        }
    }

    /// Any other paragraph: what bears letters and belongs to no list stands below it.
    pub(super) fn text(&mut self) {
        if self.open.is_empty() {
            self.base = 1;
        }
    }

    /// Whether a label is the next number of the outermost list.
    pub(super) fn is_next(&self, reading: &label::Reading) -> bool {
        let outermost = self.open.first().filter(|open| open.level == 1 && !open.bracketed);
        outermost.is_some_and(|open| {
            !reading.bracketed && reading.values.iter().flatten().any(|v| *v == (open.style, open.last + 1))
        })
    }

    /// Whether the innermost list has bullets.
    pub(super) fn in_bullets(&self) -> bool {
        self.open.last().is_some_and(|open| open.style == LabelStyle::Bullet)
    }

    /// The level of a bullet: of the list that is set in as far, or one below the list that is set in less.
    fn place_bullet(&mut self, indent: u32) -> (LabelStyle, u32, u8) {
        let bullets = |open: &Open| open.style == LabelStyle::Bullet;
        let known = self.open.iter().rposition(|open| bullets(open) && open.indent <= indent + 1);
        let at = known.or_else(|| self.open.iter().position(bullets));
        if let Some(at) = at.filter(|at| indent <= self.open[*at].indent + 1) {
            self.open.truncate(at + 1);
            return (LabelStyle::Bullet, 0, self.open[at].level);
        }
        let level = (self.open.last().map_or(self.base, |open| open.level) + 1).min(9);
        self.open.push(Open { style: LabelStyle::Bullet, bracketed: false, last: 0, level, indent });
        (LabelStyle::Bullet, 0, level)
    }

    /// Finds the level of a label among those that are open, and decides what it is where it can be read in two ways.
    pub(super) fn place(
        &mut self,
        reading: &label::Reading,
        indent: u32,
        behind_colon: bool,
    ) -> (LabelStyle, u32, u8) {
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
        for at in (0..self.open.len()).rev() {
            for (style, value) in values() {
                let open = self.open[at];
                if same(&open, style) && value == open.last + 1 {
                    self.open.truncate(at + 1);
                    self.open[at].last = value;
                    return (style, value, open.level);
                }
            }
        }
        let (style, value) =
            values().find(|(_, value)| *value == 1).or(values().next()).unwrap_or((LabelStyle::Bullet, 0));
        // In old Chinese texts 一、 counts the paragraphs; elsewhere it stands below 1.
        let decimal = self.open.iter().any(|open| open.style == LabelStyle::Decimal && !open.bracketed);
        let plain =
            !reading.bracketed && (style == LabelStyle::Decimal || style == LabelStyle::Chinese && !decimal);
        // Behind a colon a list that starts anew stands below the paragraph that announces it.
        let announced = behind_colon && value == 1 && plain;
        if announced && !self.open.is_empty() {
            let level = (self.open.last().map_or(self.base, |open| open.level) + 1).min(9);
            self.open.push(Open { style, bracketed: false, last: value, level, indent });
            return (style, value, level);
        }
        // Else the list that the number is least far ahead of; among those that it would go back in, the innermost.
        let lists = self.open.iter().enumerate().filter(|(_, open)| same(open, style));
        let nearest =
            lists.max_by_key(|(at, open)| if value > open.last { (1, open.last as usize) } else { (0, *at) });
        if let Some(at) = nearest.map(|(at, _)| at) {
            self.open.truncate(at + 1);
            self.open[at].last = value;
            return (style, value, self.open[at].level);
        }
        if plain {
            self.open.clear();
            self.base = 0;
        }
        let above = self.open.last().map_or(self.base, |open| open.level);
        let level = (above + 1).min(9);
        self.open.push(Open { style, bracketed: reading.bracketed, last: value, level, indent });
        (style, value, level)
    }
}
