//! What a Model UN conference asks for: the table `[model-un]` of the settings.

use std::collections::BTreeMap;

/// How a Model UN conference wants the opening words of operative paragraphs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OperativeOpening {
    /// Set off in any way.
    #[default]
    Any,
    /// In italics.
    Italic,
    /// In bold.
    Bold,
    /// Underlined.
    Underlined,
}

impl OperativeOpening {
    /// The words for it in settings, in the order of the variants.
    pub const NAMES: [&'static str; 4] = ["any", "italic", "bold", "underlined"];

    const ALL: [OperativeOpening; 4] = [
        OperativeOpening::Any,
        OperativeOpening::Italic,
        OperativeOpening::Bold,
        OperativeOpening::Underlined,
    ];
}

/// What a Model UN conference asks of a draft. `None` where it was not set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Conference {
    /// The number of delegations in the committee.
    pub delegations: Option<u32>,
    /// How many of a hundred delegations have to be sponsors or signatories.
    pub support: Option<u32>,
    /// How deep sub-clauses may go: 3 for `1.` `(a)` `(i)`.
    pub depth: Option<u32>,
    /// The most clauses (preambular and operative paragraphs without their sub-clauses).
    pub clauses: Option<u32>,
    /// The most words.
    pub words: Option<u32>,
    /// How the opening words of operative paragraphs are set off.
    pub operative_opening: Option<OperativeOpening>,
}

impl Conference {
    /// Its whole-number settings: the key in the settings, what it means.
    pub const NUMBERS: [(&'static str, &'static str); 5] = [
        ("delegations", "The number of delegations in the committee."),
        (
            "support",
            "How many of a hundred delegations have to be sponsors or signatories (20 if nothing is set).",
        ),
        ("depth", "How deep sub-clauses may go: 3 for 1. (a) (i) (4 if nothing is set)."),
        ("clauses", "The most preambular and operative clauses, sub-clauses not counted."),
        ("words", "The most words."),
    ];

    fn number(&mut self, key: &str) -> Option<&mut Option<u32>> {
        Some(match key {
            "delegations" => &mut self.delegations,
            "support" => &mut self.support,
            "depth" => &mut self.depth,
            "clauses" => &mut self.clauses,
            "words" => &mut self.words,
            _ => return None,
        })
    }

    /// Reads the table as written. What cannot be read goes to `problems`, one sentence each.
    pub(super) fn read(
        written: &BTreeMap<String, serde_json::Value>,
        problems: &mut Vec<String>,
    ) -> Conference {
        let mut conference = Conference::default();
        for (key, value) in written {
            if let Some(number) = conference.number(key) {
                let whole = value.as_u64().and_then(|value| u32::try_from(value).ok());
                *number = whole.filter(|value| *value > 0);
                if number.is_none() {
                    problems.push(format!("model-un.{key} cannot be {value}; it is a whole number from 1"));
                }
            } else if key == "operative-opening" {
                let place = OperativeOpening::NAMES.iter().position(|name| value.as_str() == Some(*name));
                conference.operative_opening = place.map(|place| OperativeOpening::ALL[place]);
                if place.is_none() {
                    problems.push(format!(
                        "model-un.operative-opening cannot be {value}; it can be any, italic, bold or underlined"
                    ));
                }
            } else {
                problems.push(format!(
                    "there is no setting “model-un.{key}”; there are delegations, support, depth, clauses, words and operative-opening"
                ));
            }
        }
        conference
    }

    /// These settings, and where they say nothing those of `wider`.
    pub(super) fn over(&self, wider: &Conference) -> Conference {
        Conference {
            delegations: self.delegations.or(wider.delegations),
            support: self.support.or(wider.support),
            depth: self.depth.or(wider.depth),
            clauses: self.clauses.or(wider.clauses),
            words: self.words.or(wider.words),
            operative_opening: self.operative_opening.or(wider.operative_opening),
        }
    }
}
