//! Jumps of short drafts.

use super::{Place, definition, record_page};
use crate::ide::testing::{english, fixture};
use crate::ide::{Snapshot, numbered_paragraph, occurrences};
use crate::symbol::Symbol;
use crate::syntax::Language;
use expect_test::{Expect, expect};

fn check(text: &str, expected: Expect) {
    let (snapshot, offset) = fixture(text);
    let whole = snapshot.draft().text();
    let shown: Vec<String> = definition(&snapshot, offset)
        .into_iter()
        .map(|target| match target.place {
            Place::Here(range) => format!("{} → {}", &whole[target.origin], &whole[range]),
            Place::Document { symbol, paragraph } => {
                format!("{} → {symbol} {}", &whole[target.origin], paragraph.unwrap_or_default())
            }
        })
        .collect();
    expected.assert_eq(&shown.join("\n"));
}

fn check_together(text: &str, expected: Expect) {
    let (snapshot, offset) = fixture(text);
    let whole = snapshot.draft().text();
    let shown: Vec<String> = occurrences(&snapshot, offset)
        .into_iter()
        .map(|range| format!("{}:{}", whole[..range.start].matches('\n').count() + 1, &whole[range]))
        .collect();
    expected.assert_eq(&shown.join(" | "));
}

#[test]
fn citations_lead_to_their_document() {
    check(
        &english("1. Recalls its resolution 59/$050 of 2 December 2004.\n"),
        expect!["59/50 → A/RES/59/50 "],
    );
    check(
        &english("1. Recalls paragraph 5 of its resolution 59/$050 of 2 December 2004.\n"),
        expect!["59/50 → A/RES/59/50 5"],
    );
    // A slip of the pen leads to what was meant.
    check(
        &english("1. Recalls Security Council resolution 1631$0 (2006).\n"),
        expect!["1631 (2006) → S/RES/1631 (2005) "],
    );
}

#[test]
fn the_word_before_a_reference_leads_where_the_number_does() {
    for (head, text) in [
        ("The General Assembly,", "1. Decides;\n\n2. Recalls para$0graph 1 above.\n"),
        ("L’Assemblée générale,", "1. Décide ;\n\n2. Rappelle le $0paragraphe 1 ci-dessus.\n"),
        ("La Asamblea General,", "1. Decide;\n\n2. Recuerda el párrafo$0 1 supra.\n"),
        ("Генеральная Ассамблея,", "1. постановляет;\n\n2. ссылается на пун$0кт 1 выше.\n"),
        ("إن الجمعية العامة،", "1 - تقرر؛\n\n2 - تشير إلى الف$0قرة 1 أعلاه.\n"),
    ] {
        let (snapshot, offset) = fixture(&format!("{head}\n\n{text}"));
        let whole = snapshot.draft().text();
        let found = definition(&snapshot, offset);
        assert!(
            matches!(&found[..], [target] if matches!(&target.place, Place::Here(range) if whole[range.clone()].starts_with('1'))),
            "{text}: {found:?}"
        );
    }
    check(
        &english("1. Decides;\n\n2. Approves the an$0nex I to the present resolution.\n\nAnnex I\n\nText\n"),
        expect!["I → Annex I"],
    );
    // A word that joins, and one that stands elsewhere.
    check(&english("1. Decides;\n\n2. Recalls paragraphs 1 an$0d 2 above.\n"), expect![""]);
    check(&english("1. Decides;\n\n2. Reca$0lls the study in paragraph 1 above.\n"), expect![""]);
}

#[test]
fn notes_lead_to_their_markers_and_back() {
    let text = "1. Takes note of the report,¹ and the study.¹\n\n¹ A/79/302.\n";
    check(&english(&text.replacen(",¹", ",¹$0", 1)), expect!["¹ → ¹ A/79/302."]);
    check(&english(&text.replacen("\n¹ ", "\n$0¹ ", 1)), expect!["¹ → ¹"]);
    check_together(&english(&text.replacen("\n¹ ", "\n$0¹ ", 1)), expect!["5:¹ | 5:¹ | 7:¹"]);
    check(
        &english("1. Takes note of the report.[^a$0]\n\n[^a]: A/79/302.\n"),
        expect!["[^a] → [^a]: A/79/302."],
    );
    check(&english("1. Takes note of the report.^1$0\n\n^1 A/79/302.\n"), expect!["^1 → ^1 A/79/302."]);
}

#[test]
fn references_lead_to_their_paragraph() {
    let text = "1. Requests the Secretary-General:\n\n(a) To count;\n\n(b) To report;\n\n2. Recalls paragraph 1 (b) above, and paragraph 1 above.\n";
    check(&english(&text.replacen("(b) above", "($0b) above", 1)), expect!["1 (b) → (b) To report;"]);
    check(
        &english(&text.replacen("paragraph 1 above", "paragraph $01 above", 1)),
        expect!["1 → 1. Requests the Secretary-General:"],
    );
    check_together(&english(&text.replacen("\n(b)", "\n($0b)", 1)), expect!["9:(b) | 11:1 (b)"]);
    check_together(&english(&format!("$0{text}")), expect!["5:1. | 11:1"]);
}

#[test]
fn sections_and_annexes_are_found() {
    check(&english("I\n\n1. Decides to adjourn;\n\nII\n\n2. Recalls section I$0 above.\n"), expect!["I → I"]);
    check(
        &english(
            "1. Decides to adopt the text set out in the annex$0 to the present resolution.\n\nAnnex\n\nThe text\n",
        ),
        expect!["annex → Annex"],
    );
}

#[test]
fn an_annex_without_an_owner_is_the_drafts_own_if_it_has_such() {
    let annexes = "\n\nAnnex I\n\nRules on lighthouses\n\nAnnex II\n\nRules on ferries\n";
    let of = |line: &str| english(&format!("1. {line}{annexes}"));
    check(&of("Adopts the rules set out in annex I$0I;"), expect!["II → Annex II"]);
    check(&of("Adopts the rules set out in annexes $0I and II, as amended;"), expect!["I → Annex I"]);
    check(&of("Adopts the rules set out in annex II$0I;"), expect![[""]]);
    check(&of("Adopts the rules set out in annex I$0I to the Convention;"), expect![[""]]);
    check(&of("Recalls resolution 48/162, annex I$0I;"), expect![[""]]);
    check(&of("Recalls the Montreal Protocol annex I$0I;"), expect![[""]]);
    check(&of("Adopts the rules set out in the an$0nex;"), expect![[""]]);
    check(
        "L’Assemblée générale,\n\n1. Adopte les règles figurant à l’annexe I$0I ;\n\nAnnexe I\n\nA\n\nAnnexe II\n\nB\n",
        expect!["II → Annexe II"],
    );
    check(
        "La Asamblea General,\n\n1. Aprueba las reglas que figuran en el anexo I$0I;\n\nAnexo I\n\nA\n\nAnexo II\n\nB\n",
        expect!["II → Anexo II"],
    );
    check(
        "Генеральная Ассамблея,\n\n1. утверждает правила, изложенные в приложении I$0I;\n\nПриложение I\n\nА\n\nПриложение II\n\nБ\n",
        expect!["II → Приложение II"],
    );
    check(
        "إن الجمعية العامة،\n\n1 - تعتمد القواعد الواردة في المرفق الث$0اني؛\n\nالمرفق الأول\n\nأ\n\nالمرفق الثاني\n\nب\n",
        expect!["الثاني → المرفق الثاني"],
    );
    check(
        &english("1. Adopts the rules set out in the an$0nex;\n\nAnnex\n\nRules\n"),
        expect!["annex → Annex"],
    );
}

#[test]
fn one_document_all_over_the_draft() {
    check_together(
        &english(
            "1. Recalls its resolution 59/$050 of 2 December 2004;\n\n2. Recalls also its resolutions 59/48 and 59/50 of 2 December 2004.\n",
        ),
        expect!["5:59/50 | 7:59/50"],
    );
}

#[test]
fn numbered_paragraphs_are_found() {
    let snapshot = Snapshot::new(&english("1. Decides to adjourn;\n\n2. Decides to resume.\n"));
    let found =
        numbered_paragraph(snapshot.draft(), "2 (b)").map(|range| snapshot.draft().text()[range].to_owned());
    assert_eq!(found.as_deref(), Some("2. Decides to resume."));
    assert_eq!(numbered_paragraph(snapshot.draft(), "7"), None);
}

#[test]
fn record_pages_work_in_turn() {
    let symbol = Symbol::parse("A/RES/65/122").expect("a symbol");
    let page = record_page(&symbol, Language::French);
    expect![[r#"
        # A/RES/65/122

        Cooperation between the United Nations and the Collective Security Treaty Organization  
        Coopération entre l’Organisation des Nations Unies et l’Organisation du Traité de sécurité collective (so in A/RES/75/276)

        General Assembly, 65th session, resolution 122  
        Adopted on 13 December 2010, meeting A/65/PV.64  
        Agenda item 122 (f)  
        Draft A/65/L.6

        ## Official document

        - en: <https://docs.un.org/en/A/RES/65/122>
        - fr: <https://docs.un.org/fr/A/RES/65/122>
        - es: <https://docs.un.org/es/A/RES/65/122>
        - ru: <https://docs.un.org/ru/A/RES/65/122>
        - zh: <https://docs.un.org/zh/A/RES/65/122>
        - ar: <https://docs.un.org/ar/A/RES/65/122>

        ## On the same subject

        - A/RES/64/256 of 2 March 2010: Cooperation between the United Nations and the Collective Security Treaty Organization
        - A/RES/65/122 of 13 December 2010: Cooperation between the United Nations and the Collective Security Treaty Organization
        - A/RES/67/6 of 19 November 2012: Cooperation between the United Nations and the Collective Security Treaty Organization
        - A/RES/69/12 of 11 November 2014: Cooperation between the United Nations and the Collective Security Treaty Organization
        - A/RES/71/12 of 21 November 2016: Cooperation between the United Nations and the Collective Security Treaty Organization
        - A/RES/73/331 of 25 July 2019: Cooperation between the United Nations and the Collective Security Treaty Organization
        - A/RES/75/276 of 28 April 2021: Coopération entre l’Organisation des Nations Unies et l’Organisation du Traité de sécurité collective
        - A/RES/77/13 of 21 November 2022: Coopération entre l’Organisation des Nations Unies et l’Organisation du Traité de sécurité collective
        - A/RES/79/10 of 18 November 2024: Coopération entre l’Organisation des Nations Unies et l’Organisation du Traité de sécurité collective

        ## It is cited by (resolutions since 2020)

        - A/RES/75/276 of 28 April 2021: Coopération entre l’Organisation des Nations Unies et l’Organisation du Traité de sécurité collective
        - A/RES/77/13 of 21 November 2022: Coopération entre l’Organisation des Nations Unies et l’Organisation du Traité de sécurité collective
        - A/RES/79/10 of 18 November 2024: Coopération entre l’Organisation des Nations Unies et l’Organisation du Traité de sécurité collective

        The index is an aid and no official record.
    "#]].assert_eq(&page);
    let snapshot = Snapshot::new(&page);
    let cited: Vec<String> =
        snapshot.citations().map(|(_, citation)| citation.symbol.to_string()).take(6).collect();
    expect!["A/RES/75/276 A/65/PV.64 A/65/L.6 A/RES/64/256 A/RES/67/6 A/RES/69/12"]
        .assert_eq(&cited.join(" "));
}

#[test]
fn words_that_stand_for_what_was_cited() {
    let draft = "1. Recalls its resolution 59/50, affirms the said resolution and welcomes the report¹ and the plan;²\n\n____\n¹ See resolution 65/122.\n² Ibid.; see note 1.\n";
    check(&english(&draft.replace("said", "sa$0id")), expect!["said resolution → A/RES/59/50 "]);
    check(&english(&draft.replace("Ibid", "Ib$0id")), expect!["Ibid. → A/RES/65/122 "]);
    check(&english(&draft.replace("note 1", "no$0te 1")), expect!["note 1 → ¹ See resolution 65/122."]);
}
