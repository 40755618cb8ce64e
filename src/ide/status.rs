//! What a draft is, in few words: for a status bar.

use super::Snapshot;
use crate::symbol::Organ;
use crate::syntax::{Draft, Language};

/// In whose name a draft speaks, in which language, and what it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// The language of most of it.
    pub language: Language,
    /// See [`organ_code`].
    pub organ: Option<&'static str>,
    /// Its own symbol, as typed.
    pub symbol: Option<String>,
    /// The session: `79`, `S-30`, `ES-11`.
    pub session: Option<String>,
    /// Its title, as typed.
    pub title: Option<String>,
}

/// What a draft is.
pub fn status(snapshot: &Snapshot) -> Status {
    let draft = snapshot.draft();
    Status {
        language: draft.language(),
        organ: organ_code(draft),
        symbol: draft.symbol().map(str::to_owned),
        session: draft.session().map(str::to_owned),
        title: draft.title().map(str::to_owned),
    }
}

/// The organ in whose name a draft speaks: `GA`, `SC`, `ECOSOC`, `HRC`; `MUN` for a committee of a Model United Nations; `None` where
/// nothing tells.
pub fn organ_code(draft: &Draft) -> Option<&'static str> {
    if draft.is_model() {
        return Some("MUN");
    }
    Some(match draft.organ()? {
        Organ::GeneralAssembly => "GA",
        Organ::SecurityCouncil => "SC",
        Organ::EconomicAndSocialCouncil => "ECOSOC",
        Organ::HumanRightsCouncil => "HRC",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        let Status { language, organ, symbol, session, title } = status(&Snapshot::new(text));
        let known = [organ.map(str::to_owned), symbol, session, title];
        let known: Vec<String> = known.into_iter().map(|part| part.unwrap_or_else(|| "-".into())).collect();
        expected.assert_eq(&format!("{} | {}", language.code(), known.join(" | ")));
    }

    #[test]
    fn what_a_draft_is() {
        check(
            "A/79/L.991\n\nGeneral Assembly\n\nSeventy-ninth session\n\nMobile libraries\n\nThe General Assembly,\n\n1. Decides to read.\n",
            expect!["en | GA | A/79/L.991 | 79 | Mobile libraries"],
        );
        check(
            "# Conseil de sécurité\n\n*Le Conseil de sécurité*,\n\n*Rappelant* ses résolutions sur les phares et sur la mer,\n\n\
             1. *Demande* aux États de garder les phares et de faire rapport sur leur état ;\n\n2. *Décide* de rester saisi de la question.\n",
            expect!["fr | SC | - | - | -"],
        );
        check("", expect!["en | - | - | - | -"]);
    }
}
