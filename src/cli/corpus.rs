//! `rapporteur corpus`: what the bundled index has, and where its holes are.

use std::collections::BTreeMap;
use std::io::Write;

use clap::Args;

use crate::corpus::{self, Coverage};
use crate::symbol::{Kind, Organ};

/// What `rapporteur corpus` takes: nothing yet.
#[derive(Args, Clone, Debug)]
pub struct Arguments {}

/// Counted of one organ's documents of one kind.
#[derive(Default)]
struct Count {
    records: usize,
    titles: usize,
    dates: usize,
    votes: usize,
}

/// Writes what is in the index. Returns the exit code, 0.
///
/// # Errors
///
/// If it cannot be written.
pub fn run(_: &Arguments, out: &mut dyn Write) -> anyhow::Result<u8> {
    let index = corpus::index();
    let mut counts: BTreeMap<(Option<Organ>, Kind), Count> = BTreeMap::new();
    let mut translated = [0; LANGUAGES.len()];
    let mut in_series = 0;
    for record in index.records() {
        let symbol = record.symbol();
        let count = counts.entry((symbol.organ(), record.kind())).or_default();
        count.records += 1;
        count.titles += usize::from(record.title().is_some());
        count.dates += usize::from(record.date().is_some());
        count.votes += usize::from(record.vote().is_some());
        for (language, count) in LANGUAGES.iter().zip(&mut translated) {
            *count += usize::from(record.title_in(language).is_some());
        }
        in_series += usize::from(record.previous().is_some() || record.next().is_some());
    }
    let (bytes, _) = index.size();
    writeln!(out, "{} records, {:.1} MB in the program.", index.len(), bytes as f64 / 1e6)?;
    writeln!(out)?;
    writeln!(out, "{:<42} {:>7} {:>7} {:>7} {:>7}", "", "records", "titles", "dates", "votes")?;
    for ((organ, kind), count) in &counts {
        let name = format!("{}, {}", organ_name(*organ), kind_name(*kind));
        let Count { records, titles, dates, votes } = count;
        writeln!(out, "{name:<42} {records:>7} {titles:>7} {dates:>7} {votes:>7}")?;
    }
    writeln!(out)?;
    let titles: Vec<String> =
        LANGUAGES.iter().zip(translated).map(|(language, n)| format!("{language} {n}")).collect();
    writeln!(out, "Official titles in other languages: {}.", titles.join(", "))?;
    writeln!(out, "In a series with others of the same title: {in_series}.")?;
    writeln!(out, "Citations between documents, from resolutions of 2020 and later: {}.", index.citations())?;
    let treaties = index.instruments().filter(|instrument| instrument.treaty_series().is_some()).count();
    writeln!(
        out,
        "Instruments: {}, of them {treaties} with their place in the Treaty Series.",
        index.instruments().len()
    )?;
    writeln!(out, "Agenda items: {}. Member States: {}.", index.agenda().len(), index.members().len())?;
    writeln!(out)?;
    let complete: Vec<&str> = index.coverage().filter(Coverage::is_complete).map(|c| c.series).collect();
    writeln!(out, "Complete, so that an absent number does not exist ({}):", complete.len())?;
    writeln!(out, "  {}", complete.join(" "))?;
    writeln!(out, "With holes:")?;
    for row in index.coverage().filter(|c| !c.is_complete()) {
        let Coverage { series, numbers, complete_to, highest, last_known } = row;
        let last =
            last_known.map_or("last number not known".to_owned(), |last| format!("last number {last}"));
        writeln!(
            out,
            "  {series:<10} {numbers} numbers, without a gap up to {complete_to}, the highest {highest}; {last}"
        )?;
    }
    writeln!(
        out,
        "Everything else (the Assembly before 1976, its special sessions and decisions, the two other councils,"
    )?;
    writeln!(out, "presidential statements): what is there is there; of what is not, nothing can be said.")?;
    writeln!(out)?;
    writeln!(
        out,
        "The United Nations is the source of the facts and gives no warranty for them. The index is no official record."
    )?;
    Ok(0)
}

const LANGUAGES: [&str; 5] = ["fr", "es", "ru", "zh", "ar"];

fn organ_name(organ: Option<Organ>) -> &'static str {
    match organ {
        Some(Organ::GeneralAssembly) => "General Assembly",
        Some(Organ::SecurityCouncil) => "Security Council",
        Some(Organ::EconomicAndSocialCouncil) => "Economic and Social Council",
        Some(Organ::HumanRightsCouncil) => "Human Rights Council",
        None => "other bodies",
    }
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Resolution => "resolutions",
        Kind::Decision => "decisions",
        Kind::Statement => "statements",
        Kind::Draft | Kind::MeetingRecord | Kind::Document => "documents",
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    #[test]
    fn what_is_in_it() {
        let mut out = Vec::new();
        super::run(&super::Arguments {}, &mut out).unwrap();
        expect![[r#"
            24895 records, 5.2 MB in the program.

                                                       records  titles   dates   votes
            General Assembly, resolutions                18412   18017   18219    7105
            General Assembly, decisions                    226     226     222       0
            Security Council, resolutions                 2825    2805    2824    2706
            Security Council, statements                  1271    1266    1271       0
            Economic and Social Council, resolutions       446     320     316       0
            Economic and Social Council, decisions          62      20      41       0
            Human Rights Council, resolutions             1642    1574    1359    1390
            Human Rights Council, decisions                 11       0      11       0

            Official titles in other languages: fr 2251, es 2269, ru 2220, zh 2213, ar 2194.
            In a series with others of the same title: 14152.
            Citations between documents, from resolutions of 2020 and later: 52230.
            Instruments: 510, of them 73 with their place in the Treaty Series.
            Agenda items: 1528. Member States: 193.

            Complete, so that an absent number does not exist (32):
              A/RES/31 A/RES/32 A/RES/33 A/RES/34 A/RES/35 A/RES/36 A/RES/37 A/RES/38 A/RES/39 A/RES/40 A/RES/44 A/RES/45 A/RES/53 A/RES/54 A/RES/57 A/RES/58 A/RES/59 A/RES/61 A/RES/62 A/RES/63 A/RES/64 A/RES/65 A/RES/67 A/RES/68 A/RES/71 A/RES/72 A/RES/73 A/RES/75 A/RES/76 A/RES/77 A/RES/78 A/RES/79
            With holes:
              A/RES/41   212 numbers, without a gap up to 187, the highest 213; last number 213
              A/RES/42   231 numbers, without a gap up to 230, the highest 232; last number 232
              A/RES/43   231 numbers, without a gap up to 230, the highest 233; last number not known
              A/RES/46   225 numbers, without a gap up to 221, the highest 242; last number not known
              A/RES/47   223 numbers, without a gap up to 220, the highest 236; last number not known
              A/RES/48   235 numbers, without a gap up to 214, the highest 264; last number not known
              A/RES/49   235 numbers, without a gap up to 218, the highest 250; last number not known
              A/RES/50   243 numbers, without a gap up to 40, the highest 246; last number not known
              A/RES/51   230 numbers, without a gap up to 223, the highest 243; last number not known
              A/RES/52   251 numbers, without a gap up to 190, the highest 252; last number not known
              A/RES/55   283 numbers, without a gap up to 183, the highest 285; last number not known
              A/RES/56   297 numbers, without a gap up to 171, the highest 299; last number not known
              A/RES/60   188 numbers, without a gap up to 10, the highest 289; last number not known
              A/RES/66   193 numbers, without a gap up to 3, the highest 297; last number not known
              A/RES/69   326 numbers, without a gap up to 3, the highest 327; last number 327
              A/RES/70   278 numbers, without a gap up to 251, the highest 305; last number not known
              A/RES/74   303 numbers, without a gap up to 267, the highest 307; last number not known
              A/RES/80   265 numbers, without a gap up to 250, the highest 267; last number not known
              S/RES      2825 numbers, without a gap up to 2825, the highest 2825; last number not known
            Everything else (the Assembly before 1976, its special sessions and decisions, the two other councils,
            presidential statements): what is there is there; of what is not, nothing can be said.

            The United Nations is the source of the facts and gives no warranty for them. The index is no official record.
        "#]].assert_eq(&String::from_utf8(out).unwrap());
    }
}
