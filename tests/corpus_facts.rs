//! Facts of the index that must not change unseen.

use rapporteur::corpus::{self, Vote};
use rapporteur::symbol::Symbol;

fn symbol(text: &str) -> Symbol {
    Symbol::parse(text).unwrap_or_else(|| panic!("{text} is no symbol"))
}

fn date(text: &str) -> String {
    corpus::index().date(&symbol(text)).map(|date| date.to_string()).unwrap_or_default()
}

#[test]
fn days_of_adoption() {
    for (text, day) in [
        ("A/RES/59/50", "2004-12-02"),
        ("A/RES/65/122", "2010-12-13"),
        ("A/RES/75/268", "2021-03-25"),
        ("A/RES/217 A (III)", "1948-12-10"),
        ("A/RES/S-30/1", "2016-04-19"),
        ("S/RES/1631 (2005)", "2005-10-17"),
        ("S/PRST/2010/1", "2010-01-13"),
        ("A/RES/60/288", "2006-09-08"),
        ("A/RES/70/1", "2015-09-25"),
    ] {
        assert_eq!(date(text), day, "{text}");
    }
}

#[test]
fn votes() {
    let vote = |text: &str| corpus::index().record(&symbol(text)).and_then(|record| record.vote());
    assert_eq!(vote("A/RES/77/13"), Some(Vote::Recorded { yes: 51, no: 7, abstain: 70 }));
    assert_eq!(vote("A/RES/ES-11/1"), Some(Vote::Recorded { yes: 141, no: 5, abstain: 35 }));
}

#[test]
fn titles() {
    let record = corpus::index().record(&symbol("A/RES/65/122")).unwrap();
    let title = "Cooperation between the United Nations and the Collective Security Treaty Organization";
    assert_eq!(record.title(), Some(title));
}
