//! Looking a document up by what people type or paste.

use super::Snapshot;
use crate::corpus::{self, Lookup};

/// The longest text that is read for citations, in bytes: more than any sentence has.
const LONGEST: usize = 10_000;

/// What a text brings up: by itself, as a symbol, a number or words of a title, else by the citations that stand in it, as when a line of
/// a draft was pasted.
pub fn lookup(text: &str) -> Lookup {
    let index = corpus::index();
    let typed = index.lookup(text);
    if !typed.meant.is_empty() || text.len() > LONGEST {
        return typed;
    }
    let snapshot = Snapshot::new(text);
    let mut cited = snapshot.citations().map(|(_, citation)| index.lookup(citation.symbol.as_str()));
    let Some(mut all) = cited.next() else { return typed };
    for mut other in cited {
        all.meant.append(&mut other.meant);
        other.found.retain(|record| !all.found.contains(record));
        all.found.append(&mut other.found);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found = lookup(text).found;
        let symbols: Vec<&str> = found.iter().map(|record| record.symbol_text()).collect();
        assert_eq!(symbols, expected, "{text}");
    }

    #[test]
    fn a_pasted_line_brings_up_what_it_cites() {
        check("65/122", &["A/RES/65/122"]);
        check("resolution 65/122 of 13 December 2010", &["A/RES/65/122"]);
        check(
            "Recalling its resolutions 59/50 of 2 December 2004 and 65/122 of 13 December 2010, and resolution 59/50,",
            &["A/RES/59/50", "A/RES/65/122"],
        );
        check("第59/50号决议", &["A/RES/59/50"]);
        check("résolution 59/50 du 2 décembre 2004", &["A/RES/59/50"]);
        check("resolución 1631 (2005) del Consejo de Seguridad", &["S/RES/1631 (2005)"]);
        check("резолюция 59/50 от 2 декабря 2004 года", &["A/RES/59/50"]);
        check("قرارها ٥٩/٥٠ المؤرخ ٢ كانون الأول/ديسمبر ٢٠٠٤", &["A/RES/59/50"]);
        check("no lighthouse stands here", &[]);
    }
}
