//! `rapporteur cites`, `outline`, `renumber`, `rule`, `lookup`, `corpus`, the real program.

mod cli_common;

use cli_common::{Folder, RIGHT, WRONG};
use expect_test::expect;

#[test]
fn citations_are_one_object_a_line() {
    let folder = Folder::new("cites");
    let run = folder.write("draft.txt", WRONG).run(&["cites", "--format", "jsonl", "draft.txt"]);
    expect![[r#"
        {"adopted":"2004-12-02","column":25,"date":"2004-12-12","end_column":30,"end_line":2,"file":"draft.txt","known":true,"line":2,"symbol":"A/RES/59/50","text":"59/50","title":"Observer status for the Collective Security Treaty Organization in the General Assembly"}
        {"adopted":null,"column":83,"date":null,"end_column":94,"end_line":2,"file":"draft.txt","known":false,"line":2,"symbol":"S/RES/1631 (2006)","text":"1631 (2006)","title":null}
    "#]]
    .assert_eq(&run.out);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let text = folder.run(&["cites", "draft.txt"]);
    assert!(text.out.starts_with("draft.txt:3:26  A/RES/59/50 "), "{}", text.out);
    assert_eq!(folder.run(&["cites", "gone.txt"]).code, 2);
}

#[test]
fn the_draft_itself_is_no_citation() {
    let folder = Folder::new("cites-own");
    let draft = "A/RES/59/50\n\nGeneral Assembly\n\n59/50. Observer status\n\nThe General Assembly,\n\nRecalling its resolution 65/122 of 13 December 2010,\n\n1. Decides to adjourn.\n";
    let run = folder.run_with(&["cites", "--format", "jsonl", "-"], draft);
    assert_eq!(run.out.lines().count(), 1, "{}", run.out);
    assert!(run.out.contains("A/RES/65/122"), "{}", run.out);
}

#[test]
fn an_outline_has_the_parts_of_a_draft() {
    let folder = Folder::new("outline");
    let run = folder.write("draft.txt", RIGHT).run(&["outline", "--format", "json", "draft.txt"]);
    let outline = run.json();
    expect![[r#"
        {
          "language": "ru",
          "organ": "GA",
          "paragraphs": [
            {
              "kind": "preambular",
              "label": null,
              "level": 1,
              "line": 2,
              "opening": "ссылаясь",
              "part": "main"
            },
            {
              "kind": "operative",
              "label": "1.",
              "level": 1,
              "line": 4,
              "opening": "просит",
              "part": "main"
            },
            {
              "kind": "operative",
              "label": "2.",
              "level": 1,
              "line": 6,
              "opening": "постановляет",
              "part": "main"
            }
          ],
          "session": null,
          "symbol": null,
          "title": null
        }"#]]
    .assert_eq(&serde_json::to_string_pretty(&outline).unwrap());
    let text = folder.run(&["outline", "draft.txt"]);
    assert!(text.out.contains("    5      1. просит Генерального секретаря"), "{}", text.out);
    assert_eq!(folder.write("other.txt", WRONG).run(&["outline", "."]).code, 2);
}

#[test]
fn a_right_draft_is_not_renumbered() {
    let folder = Folder::new("renumber-right");
    folder.write("draft.txt", RIGHT);
    let check = folder.run(&["renumber", "--check", "draft.txt"]);
    assert_eq!((check.code, check.out.as_str()), (0, ""));
    let through = folder.run_with(&["renumber", "-"], RIGHT);
    assert_eq!((through.code, through.out.as_str()), (0, RIGHT));
    folder.run(&["renumber", "--write", "draft.txt"]);
    assert_eq!(folder.read("draft.txt"), RIGHT);
}

#[test]
fn a_gap_is_closed() {
    let folder = Folder::new("renumber-gap");
    let draft = "\u{feff}The General Assembly,\n\nRecalling its work,\n\n1. Requests a report;\n\n3. Decides to adjourn.\n";
    folder.write("draft.txt", draft);
    let check = folder.run(&["renumber", "--check", "draft.txt"]);
    assert_eq!((check.code, check.out.as_str()), (1, "draft.txt: 1 place would change\n"));
    let difference = folder.run(&["renumber", "draft.txt"]);
    assert!(
        difference.out.contains("\n-3. Decides to adjourn.\n+2. Decides to adjourn.\n"),
        "{}",
        difference.out
    );
    assert_eq!(folder.read("draft.txt"), draft);
    let write = folder.run(&["renumber", "--write", "draft.txt"]);
    assert_eq!((write.code, write.out.as_str()), (0, "draft.txt: 1 place changed\n"));
    assert_eq!(folder.read("draft.txt"), draft.replace("3. Decides", "2. Decides"));
    assert_eq!(folder.run(&["renumber", "--check", "--write", "draft.txt"]).code, 2);
}

#[test]
fn rules_are_listed_and_explained() {
    let folder = Folder::new("rule");
    let list = folder.run(&["rule"]);
    assert_eq!(list.code, 0);
    assert!(list.out.lines().any(|line| line.starts_with("wrong-date ")), "{}", list.out);
    let one = folder.run(&["rule", "R03"]);
    assert_eq!(one.code, 0);
    assert!(one.out.starts_with("wrong-date (R03)\n\nA citation with another date"), "{}", one.out);
    let none = folder.run(&["rule", "paragraph-numbers"]);
    assert_eq!(none.code, 2);
    assert_eq!(
        none.err,
        "rapporteur: there is no rule “paragraph-numbers”; did you mean “paragraph-number”?\n"
    );
}

#[test]
fn the_index_answers() {
    let folder = Folder::new("lookup");
    let found = folder.run(&["lookup", "65/122"]);
    assert_eq!(found.code, 0);
    assert!(
        found.out.starts_with("A/RES/65/122  Cooperation between the United Nations and the Collective"),
        "{}",
        found.out
    );
    assert_eq!(
        folder.run(&["lookup", "--format", "json", "1631(2005)"]).json()[0]["records"][0]["date"],
        "2005-10-17"
    );
    assert_eq!(folder.run(&["lookup", "65/999"]).code, 1);
    assert_eq!(folder.run(&["corpus"]).code, 0);
}

#[test]
fn usage_errors_are_two_and_help_is_none() {
    let folder = Folder::new("usage");
    assert_eq!(folder.run(&["check"]).code, 2);
    assert_eq!(folder.run(&["nonsense"]).code, 2);
    assert_eq!(folder.run(&["check", "--format", "yaml", "-"]).code, 2);
    let help = folder.run(&["--help"]);
    assert_eq!(help.code, 0);
    for command in ["serve", "check", "renumber", "cites", "outline", "lookup", "corpus", "rule"] {
        assert!(help.out.contains(&format!("\n  {command}")), "{command}: {}", help.out);
    }
    assert_eq!(folder.run(&["--version"]).code, 0);
}
