//! `rapporteur cites --format csv` and `--format dot`, the real program.

mod cli_common;

use cli_common::Folder;
use expect_test::expect;

const DRAFT: &str = "The General Assembly,\n\nRecalling its resolution 59/50 of 2 December 2004 and its resolutions 65/122 and 59/50,\n\nRecalling also resolution 1631\n(2005) and resolution 59/999,\n\n1. Decides to adjourn.\n";

#[test]
fn a_table_for_spreadsheets() {
    let folder = Folder::new("cites-csv");
    let run = folder.write("a, \"b\".txt", DRAFT).run(&["cites", "--format", "csv", "a, \"b\".txt"]);
    assert!(run.out.lines().count() > 1 && run.out.ends_with("\r\n"));
    expect![[r#"
        file,line,column,text,symbol,date,known,title,adopted
        "a, ""b"".txt",3,26,59/50,A/RES/59/50,2004-12-02,true,Observer status for the Collective Security Treaty Organization in the General Assembly,2004-12-02
        "a, ""b"".txt",3,71,65/122,A/RES/65/122,,true,Cooperation between the United Nations and the Collective Security Treaty Organization,2010-12-13
        "a, ""b"".txt",3,82,59/50,A/RES/59/50,,true,Observer status for the Collective Security Treaty Organization in the General Assembly,2004-12-02
        "a, ""b"".txt",5,27,"1631
        (2005)",S/RES/1631 (2005),,true,Cooperation between the United Nations and regional organizations in maintaining international peace and security,2005-10-17
        "a, ""b"".txt",6,23,59/999,A/RES/59/999,,false,,
    "#]].assert_eq(&run.out.replace("\r\n", "\n"));
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(folder.run(&["cites", "--format", "csv", "gone.txt"]).code, 2);
}

#[test]
fn a_graph_of_who_cites_what() {
    let folder = Folder::new("cites-dot");
    folder.write("in/a \"b\" \\ c.txt", DRAFT).write(
        "in/own.txt",
        "A/RES/65/122\n\nGeneral Assembly\n\n65/122. Cooperation\n\nThe General Assembly,\n\nRecalling its resolution 59/50 of 2 December 2004,\n\n1. Decides to adjourn.\n",
    );
    let run = folder.run(&["cites", "--format", "dot", "in"]);
    expect![[r#"
        digraph citations {
          rankdir=LR;
          "A/RES/59/50" [tooltip="Observer status for the Collective Security Treaty Organization in the General Assembly"];
          "A/RES/59/999";
          "A/RES/65/122" [shape=box, tooltip="Cooperation between the United Nations and the Collective Security Treaty Organization"];
          "S/RES/1631 (2005)" [tooltip="Cooperation between the United Nations and regional organizations in maintaining international peace and security"];
          "in/a \"b\" \\ c.txt" [shape=box];
          "A/RES/65/122" -> "A/RES/59/50" [weight=1];
          "in/a \"b\" \\ c.txt" -> "A/RES/59/50" [weight=2];
          "in/a \"b\" \\ c.txt" -> "A/RES/59/999" [weight=1];
          "in/a \"b\" \\ c.txt" -> "A/RES/65/122" [weight=1];
          "in/a \"b\" \\ c.txt" -> "S/RES/1631 (2005)" [weight=1];
        }
    "#]].assert_eq(&run.out);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(folder.run(&["cites", "--format", "dot", "gone.txt"]).code, 2);
}
