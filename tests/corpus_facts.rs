//! Facts of the index that must not change unseen, and what it says where it has none.

use std::fs;
use std::path::Path;

use rapporteur::corpus::{self, Answer, Record, Status, Vote};
use rapporteur::symbol::Symbol;

#[path = "../build/table.rs"]
mod table;

fn symbol(text: &str) -> Symbol {
    Symbol::parse(text).unwrap_or_else(|| panic!("{text} is no symbol"))
}

fn record(text: &str) -> Record {
    corpus::index().record(&symbol(text)).unwrap_or_else(|| panic!("{text} has no record"))
}

fn date(text: &str) -> String {
    corpus::index().date(&symbol(text)).map(|date| date.to_string()).unwrap_or_default()
}

fn symbols(records: impl IntoIterator<Item = Record>) -> Vec<&'static str> {
    records.into_iter().map(Record::symbol_text).collect()
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
        ("S/RES/1631", "2005-10-17"),
        ("S/PRST/2010/1", "2010-01-13"),
        ("A/RES/60/288", "2006-09-08"),
        ("A/RES/70/1", "2015-09-25"),
    ] {
        assert_eq!(date(text), day, "{text}");
    }
}

#[test]
fn votes() {
    let vote = |yes, no, abstain| Some(Vote::Recorded { yes, no, abstain });
    assert_eq!(record("A/RES/77/13").vote(), vote(51, 7, 70));
    assert_eq!(record("A/RES/ES-11/1").vote(), vote(141, 5, 35));
    assert_eq!(record("A/RES/65/122").vote(), None);
    assert_eq!(record("A/RES/79/302").vote(), Some(Vote::WithoutVote));
}

#[test]
fn titles() {
    let record = record("A/RES/65/122");
    let title = "Cooperation between the United Nations and the Collective Security Treaty Organization";
    assert_eq!(record.title(), Some(title));
    assert_eq!(record.title_in("en"), Some(title));
    assert_eq!(record.title_in("de"), None);
    // Its own French title is not known, but that of a later resolution of the series is.
    assert_eq!(record.title_in("fr"), None);
    let french = "Coopération entre l’Organisation des Nations Unies et l’Organisation du Traité de sécurité collective";
    let (found, bearer) = record.title_of_series_in("fr").unwrap();
    assert_eq!((found, bearer.title_in("fr")), (french, Some(french)));
}

#[test]
fn every_field() {
    let record = record("A/RES/65/122");
    assert_eq!(record.symbol(), symbol("A/RES/65/122"));
    assert_eq!(record.meeting(), Some("A/65/PV.64"));
    assert_eq!(record.draft(), Some("A/65/L.6"));
    assert_eq!(record.report(), None);
    assert_eq!(record.agenda(), Some("122 (f)"));
    assert_eq!(record.answer(), Answer::Exact);
}

#[test]
fn counts() {
    let index = corpus::index();
    assert_eq!(index.len(), 24_895);
    let count = |prefix: &str| index.prefix(prefix).count();
    let all = ["A/RES/", "A/DEC/", "S/RES/", "S/PRST/", "E/RES/", "E/DEC/", "A/HRC/RES/", "A/HRC/DEC/"];
    assert_eq!(all.map(count), [18_412, 226, 2_825, 1_075, 446, 62, 1_642, 11]);
    assert_eq!(index.records().filter(|record| record.title().is_some()).count(), 24_228);
    assert_eq!(index.records().filter(|record| record.date().is_some()).count(), 24_263);
    assert_eq!(index.citations(), 52_230);
    assert_eq!(index.instruments().len(), 510);
    assert_eq!(index.members().len(), 193);
    assert_eq!(index.agenda().len(), 1_528);
    assert_eq!(index.coverage().filter(|row| row.is_complete()).count(), 32);
}

#[test]
fn series() {
    let index = corpus::index();
    let whole = index.whole_series(&symbol("A/RES/65/122"));
    assert_eq!(
        symbols(whole),
        [
            "A/RES/64/256",
            "A/RES/65/122",
            "A/RES/67/6",
            "A/RES/69/12",
            "A/RES/71/12",
            "A/RES/73/331",
            "A/RES/75/276",
            "A/RES/77/13",
            "A/RES/79/10"
        ]
    );
    let near = index.series(&symbol("A/RES/65/122"));
    assert_eq!((symbols(near.previous), symbols(near.next)), (vec!["A/RES/64/256"], vec!["A/RES/67/6"]));
    // Agenda items of the Security Council are no series; nor is a title that many parts share.
    assert!(index.whole_series(&symbol("S/RES/1631 (2005)")).is_empty());
    assert!(index.whole_series(&symbol("A/RES/31/6 A")).is_empty());
    // Parts can follow months after the first, so a resolution counts from the first day of all its parts.
    let first_day = |record: Record| {
        let symbol = record.symbol();
        let whole = symbol.with_number(symbol.number()?.with_part(None))?;
        index.dates(&whole).first().copied()
    };
    for record in index.records() {
        if let Some(next) = record.next() {
            let in_order = first_day(record).zip(first_day(next)).is_none_or(|(day, later)| day <= later);
            assert!(in_order && next != record, "{} before {}", record.symbol_text(), next.symbol_text());
        }
    }
}

#[test]
fn parts_and_wholes() {
    let index = corpus::index();
    assert_eq!(record("A/RES/46/36 L").answer(), Answer::Exact);
    assert_eq!(record("A/RES/65/122 B").answer(), Answer::WholeForPart);
    let whole = record("A/RES/46/36");
    assert_eq!((whole.symbol_text(), whole.answer()), ("A/RES/46/36 A", Answer::PartForWhole));
    assert_eq!(record("A/RES/217 (III)").symbol_text(), "A/RES/217 A (III)");
    assert_eq!(record("A/RES/76/84 A-B").answer(), Answer::PartForWhole);
    // Its parts were adopted on several days, so the whole has no single one.
    assert_eq!(date("A/RES/46/36"), "");
    let days: Vec<String> = index.dates(&symbol("A/RES/46/36")).iter().map(ToString::to_string).collect();
    assert_eq!(days, ["1991-12-06", "1991-12-09"]);
    assert_eq!(date("A/RES/76/84"), "2021-12-09");
    assert_eq!(index.record(&symbol("A/RES/46/36 Z")), None);
}

#[test]
fn status_is_never_surer_than_the_facts() {
    let status = |text: &str| corpus::index().status(&symbol(text));
    assert_eq!(status("A/RES/65/122"), Status::Known);
    assert_eq!(status("A/79/302"), Status::NotCovered);
    assert_eq!(status("A/RES/46/36"), Status::Known);
    assert_eq!(status("A/RES/46/36 Z"), Status::NotCovered);
    // Complete, with a known end.
    let Status::Impossible { reason } = status("A/RES/65/317") else { panic!() };
    assert_eq!(reason, "the last resolution of that session is 65/316");
    // With holes: silence.
    assert_eq!(status("A/RES/66/9"), Status::NotCovered);
    assert_eq!(status("A/RES/66/400"), Status::NotCovered);
    assert_eq!(status("A/RES/81/1"), Status::NotCovered);
    assert_eq!(status("A/DEC/58/521"), Status::NotCovered);
    assert_eq!(status("A/HRC/RES/60/99"), Status::NotCovered);
    assert_eq!(status("E/RES/1990/1"), Status::NotCovered);
    assert_eq!(status("S/RES/9999 (2031)"), Status::NotCovered);
    let Status::Impossible { reason } = status("S/RES/9999 (1990)") else { panic!() };
    assert_eq!(reason, "resolution 2825 is already of 2026, and higher numbers are later");
    assert_eq!(status("S/RES/1325 (2001)"), Status::WrongYear { right: symbol("S/RES/1325 (2000)") });
    assert_eq!(status("A/RES/1514 (XVI)"), Status::WrongSession { right: symbol("A/RES/1514 (XV)") });
    assert!(matches!(status("A/RES/1514 (XXXI)"), Status::Impossible { .. }));
    assert!(matches!(status("A/RES/12/7"), Status::Impossible { .. }));
}

#[test]
fn a_hole_in_a_complete_session_is_the_only_unknown() {
    // Where the index is complete it has every number, so nothing of it can be unknown but by a mistake in the tables.
    let index = corpus::index();
    for row in index.coverage() {
        let missing = |number: &u32| index.record(&symbol(&format!("{}/{number}", row.series))).is_none();
        if row.series != "S/RES" {
            assert_eq!((1..=row.complete_to).filter(missing).count(), 0, "{}", row.series);
        }
    }
}

#[test]
fn what_people_type() {
    let found = |text: &str| symbols(corpus::index().lookup(text).found);
    for (text, expected) in [
        ("65/122", "A/RES/65/122"),
        ("a/res/65/122", "A/RES/65/122"),
        ("1631(2005)", "S/RES/1631 (2005)"),
        ("SC 1325", "S/RES/1325 (2000)"),
        ("217A(III)", "A/RES/217 A (III)"),
        ("resolution 60/1", "A/RES/60/1"),
        ("HRC 48/13", "A/HRC/RES/48/13"),
        ("2006/23", "E/RES/2006/23"),
        ("S-30/1", "A/RES/S-30/1"),
        ("دإ-30/1", "A/RES/S-30/1"),
        ("ES-11/1", "A/RES/ES-11/1"),
        ("٦٥/١٢٢", "A/RES/65/122"),
        ("https://docs.un.org/en/S/RES/1325(2000)", "S/RES/1325 (2000)"),
    ] {
        assert_eq!(found(text).first(), Some(&expected), "{text}");
    }
}

#[test]
fn what_comes_nearest() {
    let nearest = |text: &str| symbols(corpus::index().lookup(text).nearest);
    assert_eq!(nearest("65/122"), Vec::<&str>::new());
    assert_eq!(nearest("1325 (2001)")[0], "S/RES/1325 (2000)");
    assert_eq!(nearest("65/317")[0], "A/RES/65/316");
    assert_eq!(nearest("65/1222")[..2], ["A/RES/65/222", "A/RES/65/122"]);
    assert_eq!(nearest("A/RSE/65/122"), ["A/RES/65/122"]);
    assert_eq!(nearest("collective security treaty")[0], "A/RES/79/10");
    assert_eq!(nearest("qwertyuiop"), Vec::<&str>::new());
}

#[test]
fn title_search() {
    let search = |words: &str| symbols(corpus::index().search_titles(words, 3));
    assert_eq!(search("Collective Security Treaty"), ["A/RES/79/10", "A/RES/77/13", "A/RES/75/276"]);
    assert_eq!(search("treaty collective secur"), search("treaty  COLLECTIVE secur"));
    assert_eq!(search("universal declaration of human rights").len(), 3);
    assert_eq!(search(" - "), Vec::<&str>::new());
    assert!(corpus::index().search_titles("the", 0).is_empty());
}

#[test]
fn citations_both_ways() {
    let index = corpus::index();
    let cited = symbol("A/RES/65/122");
    let citing: Vec<Symbol> = index.cited_by(&cited).collect();
    assert_eq!(index.cited_by(&cited).len(), 3);
    assert!(citing.iter().all(|resolution| index.cites(resolution).any(|other| other == cited)));
    // Documents without records are cited too.
    let charter = index.cites(&symbol("A/HRC/RES/54/1")).find(|other| index.record(other).is_none()).unwrap();
    assert!(index.cited_by(&charter).any(|resolution| resolution == symbol("A/HRC/RES/54/1")));
    assert_eq!(index.cited_by(&symbol("A/1/1")).len(), 0);
}

#[test]
fn treaties() {
    let treaty = corpus::index().treaty(729, 10485).unwrap();
    assert_eq!(treaty.title(), Some("Treaty on the Non-Proliferation of Nuclear Weapons"));
    assert_eq!(treaty.title_in("fr"), Some("Traité sur la non-prolifération des armes nucléaires"));
    assert_eq!(treaty.treaty_series(), Some((729, 10485, 10485)));
    assert_eq!(corpus::index().treaty(729, 1), None);
    let found = corpus::index().instrument("Convention relative aux droits de l’enfant").unwrap();
    assert_eq!(found.date().map(|day| day.to_string()).as_deref(), Some("1989-11-20"));
}

#[test]
fn agenda_members_and_sessions() {
    let index = corpus::index();
    let france = index.members().find(|member| member.code() == "FRA").unwrap();
    assert_eq!((france.name_in("en"), france.article_in("fr")), (Some("France"), Some("la")));
    let item = index.agenda_item("ECOSOC", "2021", "2").unwrap();
    assert_eq!(item.title_in("en"), Some("Adoption of the agenda and other organizational matters"));
    assert_eq!(
        index.sessions().find(|days| days.session == 54).unwrap().opened.unwrap().to_string(),
        "2023-09-11"
    );
}

#[test]
fn rows_are_checked() {
    let read =
        |text: &str| table::Table::read("t.tsv", text, &["symbol", "date"]).map(|table| table.rows.len());
    assert_eq!(read("symbol\tdate\nA/RES/65/122\t2010-12-13\n"), Ok(1));
    let fault = |text: &str| read(text).unwrap_err().to_string();
    assert_eq!(fault("symbol\nx"), "corpus/t.tsv:1: the columns must be symbol, date, not symbol");
    assert_eq!(fault("symbol\tdate\na\tb\na\n"), "corpus/t.tsv:3: 1 columns instead of 2");
    assert_eq!(fault("symbol\tdate\na\t b\n"), "corpus/t.tsv:2: spaces around `b`");

    assert_eq!(table::date(""), Ok(0));
    assert_eq!(table::date("2004-02-29"), Ok(2004 << 16 | 2 << 8 | 29));
    for bad in ["2005-02-29", "2005-13-01", "2005-00-10", "2005-1-1", "1800-01-01", "today", "2005-01-01-01"]
    {
        assert!(table::date(bad).is_err(), "{bad}");
    }
    assert_eq!(table::vote("51-7-70"), Ok(table::Vote::Recorded(51, 7, 70)));
    assert_eq!(table::vote("without vote"), Ok(table::Vote::Without));
    assert_eq!(table::vote("by acclamation"), Ok(table::Vote::Acclamation));
    assert_eq!(table::vote(""), Ok(table::Vote::Unknown));
    for bad in ["51-7", "500-0-0", "yes", "1-2-3-4"] {
        assert!(table::vote(bad).is_err(), "{bad}");
    }
    let canonical = |text: &str| Symbol::parse(text).map(|symbol| symbol.to_string());
    assert_eq!(table::symbol("A/RES/65/122", canonical), Ok("A/RES/65/122"));
    let must = "the symbol `a/res/65/122` must be written `A/RES/65/122`";
    assert_eq!(table::symbol("a/res/65/122", canonical), Err(must.to_owned()));
    assert_eq!(table::symbol("nonsense", canonical), Err("`nonsense` is no symbol".to_owned()));
    assert_eq!(table::number("12"), Ok(12));
    assert!(table::number("x").is_err());
    assert_eq!(table::session("ES-10"), Ok(()));
    assert!(table::session("X-10").is_err());
    assert_eq!(
        table::treaty_series("United Nations, Treaty Series, vol. 729, No. 10485"),
        Ok((729, 10485, 10485))
    );
    assert!(table::treaty_series("vol. 729").is_err());
}

#[test]
fn a_fault_says_where() {
    let table = table::Table::read("t.tsv", "symbol\tdate\n\nx", &["symbol", "date"]);
    assert_eq!(table.err().map(|fault| fault.line), Some(2));
    let table = table::Table::read("t.tsv", "symbol\tdate\na\tnever\n", &["symbol", "date"]).unwrap();
    let row: &table::Row = &table.rows[0];
    let fault: table::Fault = table.at(row, table::date(row.fields[1])).unwrap_err();
    assert_eq!(fault.to_string(), "corpus/t.tsv:2: `never` is no date (YYYY-MM-DD)");
}

#[test]
fn every_table_is_described() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let readme = fs::read_to_string(folder.join("README.md")).unwrap();
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.ends_with(".tsv") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let (header, rows) = text.split_once('\n').unwrap();
        let count = rows.lines().count();
        let heading = format!("## `{name}`: {count} rows");
        assert!(readme.contains(&heading), "corpus/README.md lacks \"{heading}\"");
        for column in header.split('\t') {
            assert!(
                readme.contains(&format!("`{column}`")),
                "corpus/README.md does not name {column} of {name}"
            );
        }
    }
}
