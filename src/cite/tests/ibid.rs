//! "Ibid.", "See note 5", "the said resolution" in six languages, and what they stand for.

use crate::cite::{Cited, Context, IbidKind, Reading, antecedents, read};
use crate::symbol::Organ;
use crate::syntax::Language;
use expect_test::expect;
use std::fmt::Write as _;

fn reading(language: Language, text: &str, note: bool) -> Reading {
    read(text, Context { language, organ: Some(Organ::GeneralAssembly), note })
}

#[test]
fn what_stands_for_something_before() {
    let notes = [
        (Language::English, "Ibid., para. 5."),
        (Language::English, "Ibid."),
        (Language::English, "See note 5 above."),
        (Language::English, "See footnote 12."),
        (Language::English, "Takes note of 5 reports; the note 5 pages long."),
        (Language::English, "Ibid., Seventy-ninth Session, Supplement No. 53 (A/79/53)."),
        (Language::English, "Ibid., vol. 729, No. 10485."),
        (Language::French, "Ibid."),
        (Language::French, "Voir note 5 ci-dessus ; voir la note 7."),
        (Language::Spanish, "Ibid., párr. 5; Ídem."),
        (Language::Spanish, "Véase la nota 5."),
        (Language::Russian, "Там же, пункт 5."),
        (Language::Russian, "См. сноску 5 выше."),
        (Language::Arabic, "المرجع نفسه."),
        (Language::Arabic, "انظر الحاشية 5 أعلاه."),
        (Language::Chinese, "同上，第5段。"),
        (Language::Chinese, "见注5。"),
        (Language::Chinese, "见上文脚注 12。"),
    ];
    let mut found = String::new();
    for (language, note) in notes {
        writeln!(found, "{note}").unwrap();
        for ibid in reading(language, note, true).ibid {
            writeln!(found, "  {:?} {:?}", &note[ibid.span], ibid.kind).unwrap();
        }
    }
    expect![[r#"
        Ibid., para. 5.
          "Ibid." SameAsBefore
        Ibid.
          "Ibid." SameAsBefore
        See note 5 above.
          "note 5" Note(5)
        See footnote 12.
          "footnote 12" Note(12)
        Takes note of 5 reports; the note 5 pages long.
        Ibid., Seventy-ninth Session, Supplement No. 53 (A/79/53).
        Ibid., vol. 729, No. 10485.
        Ibid.
          "Ibid." SameAsBefore
        Voir note 5 ci-dessus ; voir la note 7.
          "note 5" Note(5)
          "note 7" Note(7)
        Ibid., párr. 5; Ídem.
          "Ibid." SameAsBefore
          "Ídem" SameAsBefore
        Véase la nota 5.
          "nota 5" Note(5)
        Там же, пункт 5.
          "Там же" SameAsBefore
        См. сноску 5 выше.
          "сноску 5" Note(5)
        المرجع نفسه.
          "المرجع نفسه" SameAsBefore
        انظر الحاشية 5 أعلاه.
          "الحاشية 5" Note(5)
        同上，第5段。
          "同上" SameAsBefore
        见注5。
          "见注5" Note(5)
        见上文脚注 12。
          "见上文脚注 12" Note(12)
    "#]]
    .assert_eq(&found);
    assert_eq!(reading(Language::Russian, "жили там же в 2005 году", false).ibid, []);
}

#[test]
fn notes_are_bound_to_what_they_stand_for() {
    let texts = [
        "Resolution 70/1.",
        "United Nations, Treaty Series, vol. 2896, No. 50518.",
        "Ibid.",
        "See note 1 above and A/79/302; ibid., para. 7.",
        "Ibid.",
        "A book by somebody.",
        "Ibid.",
        "See note 3 above; see note 9 below; see note 99 below.",
        "Resolution 59/50.",
    ];
    let readings: Vec<Reading> = texts.iter().map(|text| reading(Language::English, text, true)).collect();
    let notes: Vec<(Option<u32>, &Reading)> = (1..).map(Some).zip(&readings).collect();
    let mut found = String::new();
    for (text, bound) in texts.iter().zip(antecedents(&notes)) {
        writeln!(found, "{text}").unwrap();
        for antecedent in bound {
            match antecedent {
                None => writeln!(found, "  nothing"),
                Some(antecedent) => match antecedent.cited {
                    Cited::Document(symbol) => writeln!(found, "  {symbol} of note {}", antecedent.note + 1),
                    Cited::Treaty { number, .. } => {
                        writeln!(found, "  treaty {number} of note {}", antecedent.note + 1)
                    }
                },
            }
            .unwrap();
        }
    }
    expect![[r#"
        Resolution 70/1.
        United Nations, Treaty Series, vol. 2896, No. 50518.
        Ibid.
          treaty 50518 of note 2
        See note 1 above and A/79/302; ibid., para. 7.
          A/RES/70/1 of note 1
          A/79/302 of note 4
        Ibid.
          A/79/302 of note 4
        A book by somebody.
        Ibid.
          nothing
        See note 3 above; see note 9 below; see note 99 below.
          treaty 50518 of note 2
          A/RES/59/50 of note 9
          nothing
        Resolution 59/50.
    "#]]
    .assert_eq(&found);
    assert_eq!(readings[2].ibid[0].kind, IbidKind::SameAsBefore);
}

#[test]
fn the_said_resolution() {
    let lines = [
        (
            Language::English,
            "Recalling resolution 59/50 and decision 58/521, as well as the said resolution and the said decision,",
        ),
        (Language::English, "the said resolution 59/50 and the said resolution,"),
        (Language::English, "the said resolution,"),
        (Language::French, "Rappelant la résolution 59/50 et notant que ladite résolution"),
        (Language::Spanish, "Recordando la resolución 59/50 y que en dicha resolución"),
        (Language::Russian, "ссылаясь на резолюцию 59/50 и на то, что в указанной резолюции"),
        (Language::Arabic, "إذ تشير إلى القرار 59/50 وإلى أن القرار المذكور"),
        (Language::Chinese, "回顾第59/50号决议，注意到该决议规定，该决议草案"),
    ];
    let mut found = String::new();
    for (language, line) in lines {
        writeln!(found, "{line}").unwrap();
        let reading = reading(language, line, false);
        for said in &reading.said {
            let meant = &reading.citations[said.citation].symbol;
            writeln!(found, "  {:?} {meant}", &line[said.span.clone()]).unwrap();
        }
    }
    expect![[r#"
        Recalling resolution 59/50 and decision 58/521, as well as the said resolution and the said decision,
          "said resolution" A/RES/59/50
          "said decision" A/DEC/58/521
        the said resolution 59/50 and the said resolution,
          "said resolution" A/RES/59/50
        the said resolution,
        Rappelant la résolution 59/50 et notant que ladite résolution
          "ladite résolution" A/RES/59/50
        Recordando la resolución 59/50 y que en dicha resolución
          "dicha resolución" A/RES/59/50
        ссылаясь на резолюцию 59/50 и на то, что в указанной резолюции
          "указанной резолюции" A/RES/59/50
        إذ تشير إلى القرار 59/50 وإلى أن القرار المذكور
          "القرار المذكور" A/RES/59/50
        回顾第59/50号决议，注意到该决议规定，该决议草案
          "该决议" A/RES/59/50
    "#]]
    .assert_eq(&found);
}
