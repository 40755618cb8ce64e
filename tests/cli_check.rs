//! `rapporteur check`, the real program.

mod cli_common;

use cli_common::{Folder, RIGHT, WRONG};
use expect_test::expect;

#[test]
fn findings_are_shown_with_their_lines() {
    let folder = Folder::new("check-text");
    let run = folder.write("draft.txt", WRONG).run(&["check", "draft.txt"]);
    expect![[r#"
        error[wrong-date]: A/RES/59/50 was adopted on 2 December 2004
         --> draft.txt:3:35
          |
        3 | Recalling its resolution 59/50 of 12 December 2004 and Security Council resolution 1631 (2006),
          |                                   ^^^^^^^^^^^^^^^^
          |
          = fix: Write “2 December 2004”

        error[wrong-year]: Security Council resolution 1631 is of 2005, not of 2006
         --> draft.txt:3:84
          |
        3 | Recalling its resolution 59/50 of 12 December 2004 and Security Council resolution 1631 (2006),
          |                                                                                    ^^^^^^^^^^^
          |
          = fix: Write “2005”

        error[paragraph-number]: Number 3 follows number 1: a paragraph is missing between them
         --> draft.txt:7:1
          |
        7 | 3. Takes note of paragraph 9 above.
          | ^^
          |
          = note: the paragraph before is in line 5
          = fix: Renumber the draft

        error[reference-target]: There is no paragraph 9 in this draft
         --> draft.txt:7:28
          |
        7 | 3. Takes note of paragraph 9 above.
          |                            ^

        4 errors in 1 draft; 3 with a fix.
    "#]]
    .assert_eq(&run.out);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
}

#[test]
fn a_right_draft_gives_nothing() {
    let folder = Folder::new("check-right");
    let run = folder.write("draft.txt", RIGHT).run(&["check", "draft.txt"]);
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "No findings in 1 draft.\n", ""));
}

#[test]
fn json_has_lines_and_columns_from_zero_in_scalar_values() {
    let folder = Folder::new("check-json");
    // An astral character before the date: one column, not two.
    let draft = "大会，\r\n\r\n𠀀回顾其2004年11月2日第59/50号决议，\r\n";
    let run = folder.write("草案.md", draft).run(&["check", "--format", "json", "草案.md"]);
    expect![[r#"
        [
          {
            "column": 4,
            "end_column": 14,
            "end_line": 2,
            "file": "草案.md",
            "fixable": true,
            "line": 2,
            "message": "A/RES/59/50 was adopted on 2 December 2004",
            "rule": "wrong-date",
            "severity": "error"
          }
        ]"#]]
    .assert_eq(&serde_json::to_string_pretty(&run.json()).unwrap());
    assert_eq!(run.code, 1);
    let none = folder.write("right.txt", RIGHT).run(&["check", "--format", "json", "right.txt"]);
    assert_eq!((none.code, none.out.as_str()), (0, "[]\n"));
}

/// Holds a value against a schema of `tests/schemas`.
#[track_caller]
fn conforms(value: &serde_json::Value, schema: &str) {
    let text =
        std::fs::read_to_string(format!("{}/tests/schemas/{schema}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    compiler.add_resource("schema.json", serde_json::from_str(&text).unwrap()).unwrap();
    let schema = compiler.compile("schema.json", &mut schemas).unwrap();
    if let Err(error) = schemas.validate(value, schema) {
        panic!("{error:#}");
    }
}

#[test]
fn output_for_programs_conforms_to_its_schemas() {
    let folder = Folder::new("check-schemas");
    folder
        .write("a wrong draft.txt", WRONG)
        .write("right.md", RIGHT)
        .write("草案.txt", "大会，\n\n回顾其2004年11月2日第59/50号决议，\n");
    let run =
        |format: &str, paths: &[&str]| folder.run(&[&["check", "--format", format], paths].concat()).json();
    for paths in [&["."][..], &["right.md"]] {
        conforms(&run("json", paths), "check.json");
        conforms(&run("sarif", paths), "sarif-2.1.0.json");
    }
    // The schema is one that says no.
    let mut broken = run("sarif", &["."]);
    broken["runs"][0]["results"][0]["level"] = "grave".into();
    assert!(std::panic::catch_unwind(|| conforms(&broken, "sarif-2.1.0.json")).is_err());
}

#[test]
fn safe_fixes_are_applied_and_the_rest_is_reported() {
    let folder = Folder::new("check-fix");
    // A small initial is mended unasked; which of date and number is wrong is for a person to say.
    let draft = "The General Assembly,\n\nrecalling its resolution 59/50 of 12 December 2004,\n\n1. Decides to meet;\n\n2. Decides to adjourn.\n";
    let mended = draft.replace("recalling", "Recalling");
    let shown = folder.write("draft.txt", draft).run(&["check", "--diff", "draft.txt"]);
    let changed: Vec<&str> =
        shown.out.lines().filter(|line| line.starts_with(['-', '+']) && !line.ends_with(".txt")).collect();
    assert_eq!(
        changed,
        [
            "-recalling its resolution 59/50 of 12 December 2004,",
            "+Recalling its resolution 59/50 of 12 December 2004,"
        ]
    );
    assert_eq!((shown.code, folder.read("draft.txt").as_str()), (1, draft));
    let run = folder.run(&["check", "--fix", "draft.txt"]);
    expect![[r#"
        error[wrong-date]: A/RES/59/50 was adopted on 2 December 2004
         --> draft.txt:3:35
          |
        3 | Recalling its resolution 59/50 of 12 December 2004,
          |                                   ^^^^^^^^^^^^^^^^
          |
          = fix: Write “2 December 2004”

        warning[operative-repeat]: The paragraph before opens with the same words: “Also decides” is expected here
         --> draft.txt:7:4
          |
        7 | 2. Decides to adjourn.
          |    ^^^^^^^
          |
          = note: the opening before is in line 5
          = fix: Write “Also decides”

        1 place mended.
        1 error, 1 warning in 1 draft; 2 with a fix.
    "#]].assert_eq(&run.out);
    assert_eq!(folder.read("draft.txt"), mended);
    // Again: nothing is left to mend.
    let again = folder.run(&["check", "--diff", "draft.txt"]);
    assert_eq!((again.code, again.out.as_str()), (0, ""));
    let piped = folder.run_with(&["check", "--fix", "-"], draft);
    assert_eq!(piped.out, mended);
    assert!(piped.err.contains("wrong-date"), "{}", piped.err);
}

#[test]
fn sarif_has_what_its_schema_requires() {
    let folder = Folder::new("check-sarif");
    let run = folder.write("my draft.txt", WRONG).run(&["check", "--format", "sarif", "my draft.txt"]);
    let log = run.json();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert!(!run["tool"]["driver"]["name"].as_str().unwrap().is_empty());
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 4);
    for result in results {
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        assert_eq!(rules[result["ruleIndex"].as_u64().unwrap() as usize]["id"], result["ruleId"]);
        let location = &result["locations"][0]["physicalLocation"];
        assert_eq!(location["artifactLocation"]["uri"], "my%20draft.txt");
        assert!(location["region"]["startLine"].as_u64().unwrap() >= 1);
        assert!(location["region"]["startColumn"].as_u64().unwrap() >= 1);
    }
    let fix = &results[0]["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(fix["insertedContent"]["text"], "2 December 2004");
    assert_eq!(fix["deletedRegion"]["startLine"], 3);
    assert_eq!(fix["deletedRegion"]["startColumn"], 35);
}

#[test]
fn one_rule_can_be_asked_for_and_an_unknown_one_is_named() {
    let folder = Folder::new("check-rule");
    folder.write("draft.txt", WRONG);
    let rules = |arguments: &[&str]| -> Vec<String> {
        let run = folder.run(&[&["check", "--format", "json", "draft.txt"], arguments].concat());
        run.json()
            .as_array()
            .unwrap()
            .iter()
            .map(|finding| finding["rule"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(rules(&["--rule", "wrong-date"]), ["wrong-date"]);
    assert_eq!(rules(&["--rule", "R03", "--rule", "s08"]), ["wrong-date", "paragraph-number"]);
    let run = folder.run(&["check", "--rule", "wrong-dat", "draft.txt"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert_eq!(run.err, "rapporteur: there is no rule “wrong-dat”; did you mean “wrong-date”?\n");
}

#[test]
fn settings_are_those_of_the_nearest_file_above() {
    let folder = Folder::new("check-settings");
    folder
        .write("rapporteur.toml", "[rules]\nwrong-date = \"hint\"\nwrong-year = \"off\"\nS08 = \"info\"\nR23 = \"hint\"\nwrong-dat = \"off\"\n")
        .write("deep/below/draft.txt", WRONG);
    let run = folder.run(&["check", "--format", "json", "deep"]);
    let severities: Vec<String> = run
        .json()
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| {
            format!("{}={}", finding["rule"].as_str().unwrap(), finding["severity"].as_str().unwrap())
        })
        .collect();
    assert_eq!(severities, ["wrong-date=hint", "paragraph-number=info", "reference-target=hint"]);
    // Nothing is a warning or worse.
    assert_eq!(run.code, 0);
    assert!(
        run.err.ends_with("rapporteur.toml: there is no rule “wrong-dat”; did you mean “wrong-date”?\n"),
        "{}",
        run.err
    );
}

#[test]
fn a_comment_silences_a_rule() {
    let folder = Folder::new("check-silence");
    let draft =
        WRONG.replace("Recalling its", "<!-- rapporteur: allow wrong-date, wrong-year -->\n\nRecalling its");
    let run = folder.run_with(&["check", "--format", "json", "-"], &draft);
    let rules: Vec<_> =
        run.json().as_array().unwrap().iter().map(|finding| finding["rule"].clone()).collect();
    assert_eq!(rules, ["paragraph-number", "reference-target"]);
}

#[test]
fn standard_input_folders_and_patterns() {
    let folder = Folder::new("check-paths");
    folder
        .write("b.md", RIGHT)
        .write("a.txt", WRONG)
        .write("sub/c.unres", WRONG)
        .write("sub/notes.csv", WRONG);
    let files = |arguments: &[&str], input: &str| -> Vec<String> {
        let run = folder.run_with(&[&["check", "--format", "json"], arguments].concat(), input);
        let mut files: Vec<String> = run
            .json()
            .as_array()
            .unwrap()
            .iter()
            .map(|finding| finding["file"].as_str().unwrap().to_owned())
            .collect();
        files.dedup();
        files
    };
    let below = |path: &[&str]| path.join(std::path::MAIN_SEPARATOR_STR);
    assert_eq!(files(&["-"], WRONG), ["-"]);
    assert_eq!(files(&["."], ""), ["a.txt".to_owned(), below(&["sub", "c.unres"])]);
    assert_eq!(files(&["sub", "a.txt", "a.txt"], ""), [below(&["sub", "c.unres"]), "a.txt".to_owned()]);
    assert_eq!(files(&["*.txt"], ""), ["a.txt"]);
    assert_eq!(files(&["**/*.{txt,unres}"], ""), ["a.txt".to_owned(), below(&["sub", "c.unres"])]);
    assert_eq!(files(&["sub/*"], ""), [below(&["sub", "c.unres"])]);
}

#[test]
fn what_cannot_be_read_is_said_and_the_rest_is_checked() {
    let folder = Folder::new("check-bad");
    folder
        .write("good.txt", RIGHT)
        .write("latin.txt", b"R\xE9solution\n")
        .write("nul.txt", b"The General\0Assembly,\n")
        .write("wide.txt", b"\xFF\xFET\0h\0e\0")
        .write("mark.txt", "\u{feff}The Security Council,\n")
        .write("empty.txt", "");
    std::fs::create_dir(folder.path().join("nothing")).unwrap();
    let run = folder.run(&[
        "check",
        "good.txt",
        "latin.txt",
        "nul.txt",
        "wide.txt",
        "mark.txt",
        "empty.txt",
        "gone.txt",
        "nothing",
        "*.none",
        "[",
    ]);
    assert_eq!((run.code, run.out.as_str()), (2, "No findings in 3 drafts.\n"));
    expect![[r#"
        rapporteur: nothing: no drafts (.txt, .md, .unres) in this folder
        rapporteur: *.none: no file matches
        rapporteur: [: no such file, and no pattern: unclosed character class; missing ']'
        rapporteur: latin.txt: not in UTF-8 (line 1, byte 2); save it as UTF-8
        rapporteur: nul.txt: a NUL byte in line 1: this is no text
        rapporteur: wide.txt: the text is in UTF-16; save it as UTF-8
        rapporteur: gone.txt: there is no such file or folder
    "#]]
    .assert_eq(&run.err);
    let sarif = folder.run(&["check", "--format", "sarif", "gone.txt"]);
    assert_eq!(sarif.json()["runs"][0]["invocations"][0]["executionSuccessful"], false);
    assert_eq!(sarif.code, 2);
}

#[test]
fn a_mad_draft_is_checked_all_the_same() {
    let folder = Folder::new("check-mad");
    let brackets = "(".repeat(200_000) + &"[^".repeat(100_000) + &"<!-- rapporteur: allow ".repeat(20_000);
    let run = folder.run_with(&["check", "-"], &brackets);
    assert_eq!(run.err, "");
    assert!(run.code < 2);
    let escape = "The General Assembly,\n\nRecalling its resolution \u{1b}[31m65/999 of 1 January 2011,\n";
    let run = folder.run_with(&["check", "-"], escape);
    assert!(!run.out.contains('\u{1b}'), "{}", run.out);
}

#[test]
fn a_reader_that_leaves_is_no_fault() {
    use std::io::Read;
    use std::process::{Command, Stdio};
    let folder = Folder::new("check-pipe");
    folder.write("draft.txt", WRONG.repeat(2_000));
    let mut child = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .args(["check", "draft.txt"])
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = child.stdout.take().unwrap();
    let mut some = [0; 64];
    out.read_exact(&mut some).unwrap();
    drop(out);
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert!(output.status.code().is_some());
}

#[test]
fn the_examples_show_every_kind_of_finding() {
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/examples");
    let run = Folder::new("check-examples").run(&["check", "--format", "json", examples]);
    let findings = run.json();
    let all = findings.as_array().unwrap();
    for rule in [
        "wrong-date",
        "wrong-year",
        "unknown-number",
        "impossible-date",
        "paragraph-number",
        "subparagraph-label",
        "reference-target",
        "footnote-without-note",
        "note-without-marker",
        "note-order",
    ] {
        assert!(all.iter().any(|finding| finding["rule"] == rule), "no example of {rule}");
    }
    for language in ["ar", "en", "es", "fr", "ru", "zh"] {
        let mark = format!(".{language}.");
        let count = all.iter().filter(|finding| finding["file"].as_str().unwrap().contains(&mark)).count();
        assert!((3..=9).contains(&count), "{count} findings in the example in {language}");
    }
    assert_eq!(run.code, 1);
}
