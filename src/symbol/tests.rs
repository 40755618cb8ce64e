//! Every kind of symbol, read, printed, named and linked.

use expect_test::expect;
use proptest::prelude::*;

use super::*;

/// One of each kind that the grammar knows, as official texts print them.
const EXAMPLES: &str = "\
A/RES/70/1\n\
A/RES/79/109\n\
A/RES/217 (III)\n\
A/RES/1514 (XV)\n\
A/RES/2200 (XXI)\n\
A/RES/1874 (S-IV)\n\
A/RES/3201 (S-VI)\n\
A/RES/2252 (ES-V)\n\
A/RES/S-10/2\n\
A/RES/S-23/3\n\
A/RES/ES-10/15\n\
A/RES/ES-11/1\n\
A/RES/55/180 B\n\
A/RES/76/84 A-B\n\
A/RES/75/254 A-C\n\
A/80/L.17\n\
A/C.3/80/L.1\n\
A/C.1/70/L.5\n\
A/C.5/77/L.5\n\
A/75/L.69/Add.1\n\
A/56/61\n\
A/77/175\n\
A/74/53/Add.1\n\
A/60/88/Corr.2\n\
A/69/53/Add.1/Corr.1\n\
A/75/810/Rev.1\n\
A/77/6 (Sect. 26)\n\
A/77/6 (Sect. 29A)\n\
A/77/6 (Sect. 3)/Add.1\n\
A/77/6 (Introduction)\n\
A/73/12 (Part I)\n\
A/76/5 (Vol. III)\n\
A/75/49 (Vol. I)\n\
A/48/42 (Supp)\n\
A/62/PV.117\n\
A/C.6/72/SR.14\n\
A/S-12/32\n\
A/ES-10/273/Corr.1\n\
A/INF/75/3/Rev.1\n\
A/520/Rev.20\n\
A/AC.109/2024/13\n\
A/AC.109/2019/L.18\n\
A/AC.105/C.1/121\n\
A/AC.154/415\n\
A/AC.292/2022/INF/4\n\
A/AC.297/2025/CRP.2/Rev.5\n\
A/CONF.189/12\n\
A/CONF.229/2017/8\n\
A/CONF.192/BMS/2022/1\n\
A/CONF.48/14/Rev.1\n\
A/HRC/17/31\n\
A/HRC/22/17/Add.4\n\
A/HRC/RES/39/2\n\
A/HRC/RES/S-28/1\n\
A/HRC/54/L.3\n\
A/HRC/WG.2/17/2\n\
A/HRC/47/CRP.1\n\
A/HRC/PRST/OS/13/1\n\
S/RES/1325 (2000)\n\
S/RES/2723 (2024)\n\
S/RES/50 (1948)\n\
S/RES/1970 (2011)\n\
S/RES/2035 (2012)\n\
S/2006/997\n\
S/2016/738/Rev.1\n\
S/PRST/2015/22\n\
S/PV.9171\n\
S/AC.51/2017/2\n\
S/INF/69\n\
S/26560\n\
E/RES/2023/16\n\
E/RES/1980/67\n\
E/RES/2088 (LXIII)\n\
E/2020/27\n\
E/2023/SR.45\n\
E/CN.4/2001/2\n\
E/CN.4/1998/53/Add.2\n\
E/CN.4/Sub.2/2000/46\n\
E/CN.16/2018/CRP.3\n\
E/HLPF/2022/6\n\
E/FFDF/2024/3\n\
E/ECE/1494\n\
ST/SGB/2018/1/Rev.2\n\
ST/SGB/2013/4/Amend.1\n\
ST/AI/2019/4\n\
ST/SG/AC.10/48/Add.1\n\
UNEP/EA.5/Res.14\n\
UNEP/EA.4/HLS.1\n\
UNEP/CBD/COP/10/27\n\
FCCC/CP/2015/10/Add.1\n\
FCCC/PA/CMA/2021/10/Add.1\n\
ICCD/COP(15)/23/Add.1\n\
CCW/CONF.VI/11\n\
NPT/CONF.2020/16\n\
ISBA/26/A/19\n\
TD/B/EDE/4/3\n\
CRC/C/GC/25\n\
HSP/GC/22/3\n\
A/79/302-S/2024/600\n\
A/77/277-S/2022/606\n\
A/48/486-S/26560\n\
A/56/1026-S/2002/932\n\
A/69/711-S/2015/1\n\
A/57/759-S/2003/332\n\
A/65/517-S/2010/534\n\
A/63/538-E/2009/4\n\
E/CN.4/2001/2-E/CN.4/Sub.2/2000/46";

fn read(text: &str) -> String {
    Symbol::parse(text).map(|symbol| symbol.to_string()).unwrap_or_default()
}

#[test]
fn every_example_prints_as_it_was_read() {
    for example in EXAMPLES.lines() {
        assert_eq!(read(example), example);
        let small = example.to_lowercase();
        assert_eq!(read(&small), example, "from {small}");
        let link = example.replace(' ', "");
        assert_eq!(read(&link), example, "from {link}");
    }
}

#[test]
fn every_example_is_described() {
    let all: Vec<String> =
        EXAMPLES.lines().filter_map(Symbol::parse).map(|s| format!("{s}: {}", s.describe())).collect();
    expect![[r#"
        A/RES/70/1: General Assembly, 70th session, resolution 1
        A/RES/79/109: General Assembly, 79th session, resolution 109
        A/RES/217 (III): General Assembly, 3rd session, resolution 217
        A/RES/1514 (XV): General Assembly, 15th session, resolution 1514
        A/RES/2200 (XXI): General Assembly, 21st session, resolution 2200
        A/RES/1874 (S-IV): General Assembly, 4th special session, resolution 1874
        A/RES/3201 (S-VI): General Assembly, 6th special session, resolution 3201
        A/RES/2252 (ES-V): General Assembly, 5th emergency special session, resolution 2252
        A/RES/S-10/2: General Assembly, 10th special session, resolution 2
        A/RES/S-23/3: General Assembly, 23rd special session, resolution 3
        A/RES/ES-10/15: General Assembly, 10th emergency special session, resolution 15
        A/RES/ES-11/1: General Assembly, 11th emergency special session, resolution 1
        A/RES/55/180 B: General Assembly, 55th session, resolution 180, part B
        A/RES/76/84 A-B: General Assembly, 76th session, resolution 84, parts A to B
        A/RES/75/254 A-C: General Assembly, 75th session, resolution 254, parts A to C
        A/80/L.17: General Assembly, 80th session, limited-distribution document 17
        A/C.3/80/L.1: General Assembly, Third Committee (Social, Humanitarian and Cultural), 80th session, limited-distribution document 1
        A/C.1/70/L.5: General Assembly, First Committee (Disarmament and International Security), 70th session, limited-distribution document 5
        A/C.5/77/L.5: General Assembly, Fifth Committee (Administrative and Budgetary), 77th session, limited-distribution document 5
        A/75/L.69/Add.1: General Assembly, 75th session, limited-distribution document 69, addendum 1
        A/56/61: General Assembly, 56th session, document 61
        A/77/175: General Assembly, 77th session, document 175
        A/74/53/Add.1: General Assembly, 74th session, document 53, addendum 1
        A/60/88/Corr.2: General Assembly, 60th session, document 88, corrigendum 2
        A/69/53/Add.1/Corr.1: General Assembly, 69th session, document 53, addendum 1, corrigendum 1
        A/75/810/Rev.1: General Assembly, 75th session, document 810, revision 1
        A/77/6 (Sect. 26): General Assembly, 77th session, document 6, section 26
        A/77/6 (Sect. 29A): General Assembly, 77th session, document 6, section 29A
        A/77/6 (Sect. 3)/Add.1: General Assembly, 77th session, document 6, section 3, addendum 1
        A/77/6 (Introduction): General Assembly, 77th session, document 6, introduction
        A/73/12 (Part I): General Assembly, 73rd session, document 12, part I
        A/76/5 (Vol. III): General Assembly, 76th session, document 5, volume III
        A/75/49 (Vol. I): General Assembly, 75th session, document 49, volume I
        A/48/42 (Supp): General Assembly, 48th session, document 42, supplement
        A/62/PV.117: General Assembly, 62nd session, verbatim record of meeting 117
        A/C.6/72/SR.14: General Assembly, Sixth Committee (Legal), 72nd session, summary record of meeting 14
        A/S-12/32: General Assembly, 12th special session, document 32
        A/ES-10/273/Corr.1: General Assembly, 10th emergency special session, document 273, corrigendum 1
        A/INF/75/3/Rev.1: General Assembly, 75th session, information document 3, revision 1
        A/520/Rev.20: General Assembly, document 520, revision 20
        A/AC.109/2024/13: General Assembly, Special Committee on decolonization, 2024, document 13
        A/AC.109/2019/L.18: General Assembly, Special Committee on decolonization, 2019, limited-distribution document 18
        A/AC.105/C.1/121: General Assembly, Committee on the Peaceful Uses of Outer Space, subcommittee 1, document 121
        A/AC.154/415: General Assembly, Committee on Relations with the Host Country, document 415
        A/AC.292/2022/INF/4: General Assembly, ad hoc committee 292, 2022, information document 4
        A/AC.297/2025/CRP.2/Rev.5: General Assembly, ad hoc committee 297, 2025, conference room paper 2, revision 5
        A/CONF.189/12: General Assembly, conference 189, document 12
        A/CONF.229/2017/8: General Assembly, conference 229, 2017, document 8
        A/CONF.192/BMS/2022/1: General Assembly, conference 192, BMS, 2022, document 1
        A/CONF.48/14/Rev.1: General Assembly, conference 48, document 14, revision 1
        A/HRC/17/31: Human Rights Council, 17th session, document 31
        A/HRC/22/17/Add.4: Human Rights Council, 22nd session, document 17, addendum 4
        A/HRC/RES/39/2: Human Rights Council, 39th session, resolution 2
        A/HRC/RES/S-28/1: Human Rights Council, 28th special session, resolution 1
        A/HRC/54/L.3: Human Rights Council, 54th session, limited-distribution document 3
        A/HRC/WG.2/17/2: Human Rights Council, working group 2, 17th session, document 2
        A/HRC/47/CRP.1: Human Rights Council, 47th session, conference room paper 1
        A/HRC/PRST/OS/13/1: Human Rights Council, 13th organizational session, statement by the President 1
        S/RES/1325 (2000): Security Council, resolution 1325 of 2000
        S/RES/2723 (2024): Security Council, resolution 2723 of 2024
        S/RES/50 (1948): Security Council, resolution 50 of 1948
        S/RES/1970 (2011): Security Council, resolution 1970 of 2011
        S/RES/2035 (2012): Security Council, resolution 2035 of 2012
        S/2006/997: Security Council, 2006, document 997
        S/2016/738/Rev.1: Security Council, 2016, document 738, revision 1
        S/PRST/2015/22: Security Council, 2015, statement by the President 22
        S/PV.9171: Security Council, verbatim record of meeting 9171
        S/AC.51/2017/2: Security Council, ad hoc committee 51, 2017, document 2
        S/INF/69: Security Council, information document 69
        S/26560: Security Council, document 26560
        E/RES/2023/16: Economic and Social Council, 2023, resolution 16
        E/RES/1980/67: Economic and Social Council, 1980, resolution 67
        E/RES/2088 (LXIII): Economic and Social Council, 63rd session, resolution 2088
        E/2020/27: Economic and Social Council, 2020, document 27
        E/2023/SR.45: Economic and Social Council, 2023, summary record of meeting 45
        E/CN.4/2001/2: Economic and Social Council, Commission on Human Rights, 2001, document 2
        E/CN.4/1998/53/Add.2: Economic and Social Council, Commission on Human Rights, 1998, document 53, addendum 2
        E/CN.4/Sub.2/2000/46: Economic and Social Council, Commission on Human Rights, subcommission 2, 2000, document 46
        E/CN.16/2018/CRP.3: Economic and Social Council, Commission on Science and Technology for Development, 2018, conference room paper 3
        E/HLPF/2022/6: Economic and Social Council, high-level political forum on sustainable development, 2022, document 6
        E/FFDF/2024/3: Economic and Social Council, forum on financing for development follow-up, 2024, document 3
        E/ECE/1494: Economic and Social Council, Economic Commission for Europe, document 1494
        ST/SGB/2018/1/Rev.2: Secretariat, 2018, Secretary-General’s bulletin 1, revision 2
        ST/SGB/2013/4/Amend.1: Secretariat, 2013, Secretary-General’s bulletin 4, amendment 1
        ST/AI/2019/4: Secretariat, 2019, administrative instruction 4
        ST/SG/AC.10/48/Add.1: Secretariat, Secretary-General, ad hoc committee 10, document 48, addendum 1
        UNEP/EA.5/Res.14: United Nations Environment Programme, United Nations Environment Assembly, 5th session, resolution 14
        UNEP/EA.4/HLS.1: United Nations Environment Programme, United Nations Environment Assembly, 4th session, high-level segment document 1
        UNEP/CBD/COP/10/27: United Nations Environment Programme, Convention on Biological Diversity, Conference of the Parties, 10th session, document 27
        FCCC/CP/2015/10/Add.1: United Nations Framework Convention on Climate Change, Conference of the Parties, 2015, document 10, addendum 1
        FCCC/PA/CMA/2021/10/Add.1: United Nations Framework Convention on Climate Change, Paris Agreement, Meeting of the Parties to the Paris Agreement, 2021, document 10, addendum 1
        ICCD/COP(15)/23/Add.1: United Nations Convention to Combat Desertification, Conference of the Parties, 15th session, document 23, addendum 1
        CCW/CONF.VI/11: Convention on Certain Conventional Weapons, 6th conference, document 11
        NPT/CONF.2020/16: Treaty on the Non-Proliferation of Nuclear Weapons, conference of 2020, document 16
        ISBA/26/A/19: International Seabed Authority, 26th session, Assembly, document 19
        TD/B/EDE/4/3: United Nations Conference on Trade and Development, Trade and Development Board, EDE, 4th session, document 3
        CRC/C/GC/25: Convention on the Rights of the Child, Committee, general comment 25
        HSP/GC/22/3: United Nations Human Settlements Programme, governing council, 22nd session, document 3
        A/79/302-S/2024/600: General Assembly, 79th session, document 302; also Security Council, 2024, document 600
        A/77/277-S/2022/606: General Assembly, 77th session, document 277; also Security Council, 2022, document 606
        A/48/486-S/26560: General Assembly, 48th session, document 486; also Security Council, document 26560
        A/56/1026-S/2002/932: General Assembly, 56th session, document 1026; also Security Council, 2002, document 932
        A/69/711-S/2015/1: General Assembly, 69th session, document 711; also Security Council, 2015, document 1
        A/57/759-S/2003/332: General Assembly, 57th session, document 759; also Security Council, 2003, document 332
        A/65/517-S/2010/534: General Assembly, 65th session, document 517; also Security Council, 2010, document 534
        A/63/538-E/2009/4: General Assembly, 63rd session, document 538; also Economic and Social Council, 2009, document 4
        E/CN.4/2001/2-E/CN.4/Sub.2/2000/46: Economic and Social Council, Commission on Human Rights, 2001, document 2; also Economic and Social Council, Commission on Human Rights, subcommission 2, 2000, document 46"#]].assert_eq(&all.join("\n"));
}

#[test]
fn every_example_could_exist() {
    for example in EXAMPLES.lines() {
        assert_eq!(Symbol::parse(example).map(|s| s.could_exist()), Some(Ok(())), "{example}");
    }
}

#[test]
fn spellings() {
    for (text, canonical) in [
        ("a/res/65/122", "A/RES/65/122"),
        ("A/hrc/RES/49/1", "A/HRC/RES/49/1"),
        ("HRC/RES/5/1", "A/HRC/RES/5/1"),
        ("A/Res/72/269", "A/RES/72/269"),
        ("A/77/367/corr.1", "A/77/367/Corr.1"),
        ("A/RES/67/234b", "A/RES/67/234 B"),
        ("A/RES/46/36L", "A/RES/46/36 L"),
        ("A/78/6(sect.8)", "A/78/6 (Sect. 8)"),
        ("A/48/42(SUPP)", "A/48/42 (Supp)"),
        ("fr/A/79/302", "A/79/302"),
        ("/en/S/RES/1325(2000)", "S/RES/1325 (2000)"),
        ("S/RES/1325\u{a0}(2000)", "S/RES/1325 (2000)"),
        ("S/RES/1325", "S/RES/1325"),
        ("A/RES/65/122.", "A/RES/65/122"),
        ("А/65/122", "A/65/122"), // a Cyrillic А
        ("Ａ／ＲＥＳ／６５／１２２", "A/RES/65/122"),
        ("S/RES/1325（2000）", "S/RES/1325 (2000)"),
        ("A/RES/٦٥/١٢٢", "A/RES/65/122"),
        ("\u{200f}A/RES/65/122\u{200e}", "A/RES/65/122"),
        ("A/RES/1514 (د-15)", "A/RES/1514 (XV)"),
        ("A/RES/3201 (دإ-6)", "A/RES/3201 (S-VI)"),
        ("A/RES/2252 (دإط-5)", "A/RES/2252 (ES-V)"),
        ("A/RES/دإ-30/1", "A/RES/S-30/1"),
        ("A/RES/د إ ط \u{2011} 11/1", "A/RES/ES-11/1"),
        ("A/RES/ES\u{2011}11/1", "A/RES/ES-11/1"),
        ("A/RES/217 (III) A", "A/RES/217 A (III)"),
        ("A/RES/217(III)[A]", "A/RES/217 A (III)"),
        ("A/RES/3419 A to D (XXX)", "A/RES/3419 A-D (XXX)"),
        ("A/RES/31/6 A and B", "A/RES/31/6 A-B"),
        ("A/72/707–S/2018/43", "A/72/707-S/2018/43"),
        ("A/61/636-S/2006/980/Corr.1", "A/61/636-S/2006/980/Corr.1"),
        ("A/RES/1514 (Ⅹ Ⅴ)", ""),
        ("A/RES/1514 (ⅩⅤ)", "A/RES/1514 (XV)"),
        ("A/79/1*", "A/79/1*"),
        ("A/RES/53/77aa", "A/RES/53/77 AA"),
        ("s/agenda/8979", "S/Agenda/8979"),
        ("UNEP/OZL.PRO.28/12", "UNEP/OzL.Pro.28/12"),
    ] {
        assert_eq!(read(text), canonical, "{text}");
    }
}

#[test]
fn what_is_no_symbol() {
    for text in [
        "",
        "A",
        "A/",
        "/",
        "A//1",
        "and/or",
        "24/7",
        "65/122",
        "A/C.3",
        "A/RES",
        "A/RES/65",
        "A/RES/1514 (IIII)",
        "S/RES/5/1",
        "A/RES/1325 (2000)",
        "X/79/1",
        "A/foo bar/1",
        "A/RES/65/1.5",
        "A/RES/A/59/2005",
        "A/RES/65/122 ABC",
        "1/CP.21",
        "A/RES/123456/1",
        "E/RES/1325 (2000)",
        "S/RES/187 (35",
        "N/A",
    ] {
        assert_eq!(read(text), "", "{text}");
    }
}

#[test]
fn what_people_type() {
    let all: Vec<String> = [
        "65/122",
        "a/res/65/122",
        "1631(2005)",
        "SC 1325",
        "1325",
        "217A(III)",
        "217 A (III)",
        "resolution 60/1",
        "HRC 48/13",
        "5/1",
        "2006/23",
        "2005/213",
        "S-30/1",
        "ES-11/1",
        "S/PRST/2010/1",
        "PRST/2010/1",
        "A/79/302-S/2024/600",
        "A/DEC/58/521",
        "decision 58/521",
        "58/521",
        "Security Council resolution 1325 (2000)",
        "HRC/RES/5/1",
        "https://docs.un.org/en/A/RES/65/122",
        "https://undocs.org/S/RES/1325(2000)",
        "دإ-30/1",
        "res. 46/36 L",
        "31/6 A and B",
        "1503 (XLVIII)",
        "٦٥/١٢٢",
        "٥٠/٥٩",
        "ECOSOC decision 2005/213",
        "1631/2005",
        "SC 2254/2015",
        "80/2005",
        "2015/54",
        "hello",
        "",
    ]
    .iter()
    .map(|text| {
        let found: Vec<String> = typed(text).iter().map(Symbol::to_string).collect();
        format!("{text}: {}", found.join(", "))
    })
    .collect();
    expect![[r#"
        65/122: A/RES/65/122, A/HRC/DEC/65/122, A/DEC/65/122, A/HRC/RES/65/122
        a/res/65/122: A/RES/65/122
        1631(2005): S/RES/1631 (2005)
        SC 1325: S/RES/1325
        1325: S/RES/1325
        217A(III): A/RES/217 A (III), E/RES/217 A (III)
        217 A (III): A/RES/217 A (III), E/RES/217 A (III)
        resolution 60/1: A/RES/60/1, A/HRC/RES/60/1
        HRC 48/13: A/HRC/RES/48/13, A/HRC/DEC/48/13
        5/1: A/HRC/RES/5/1, A/RES/5/1, A/HRC/DEC/5/1, A/DEC/5/1
        2006/23: E/RES/2006/23, E/DEC/2006/23
        2005/213: E/DEC/2005/213, E/RES/2005/213
        S-30/1: A/RES/S-30/1, A/HRC/RES/S-30/1, A/DEC/S-30/1, A/HRC/DEC/S-30/1
        ES-11/1: A/RES/ES-11/1, A/HRC/RES/ES-11/1, A/DEC/ES-11/1, A/HRC/DEC/ES-11/1
        S/PRST/2010/1: S/PRST/2010/1
        PRST/2010/1: S/PRST/2010/1
        A/79/302-S/2024/600: A/79/302-S/2024/600
        A/DEC/58/521: A/DEC/58/521
        decision 58/521: A/DEC/58/521, A/HRC/DEC/58/521
        58/521: A/DEC/58/521, A/HRC/DEC/58/521, A/RES/58/521, A/HRC/RES/58/521
        Security Council resolution 1325 (2000): S/RES/1325 (2000)
        HRC/RES/5/1: A/HRC/RES/5/1
        https://docs.un.org/en/A/RES/65/122: A/RES/65/122
        https://undocs.org/S/RES/1325(2000): S/RES/1325 (2000)
        دإ-30/1: A/RES/S-30/1, A/HRC/RES/S-30/1, A/DEC/S-30/1, A/HRC/DEC/S-30/1
        res. 46/36 L: A/RES/46/36 L, A/HRC/RES/46/36 L
        31/6 A and B: A/RES/31/6 A-B, A/HRC/RES/31/6 A-B, A/DEC/31/6 A-B, A/HRC/DEC/31/6 A-B
        1503 (XLVIII): E/RES/1503 (XLVIII)
        ٦٥/١٢٢: A/RES/65/122, A/HRC/DEC/65/122, A/DEC/65/122, A/HRC/RES/65/122
        ٥٠/٥٩: A/RES/50/59, A/HRC/RES/50/59, A/DEC/50/59, A/HRC/DEC/50/59, A/RES/59/50, A/HRC/RES/59/50, A/DEC/59/50, A/HRC/DEC/59/50
        ECOSOC decision 2005/213: E/DEC/2005/213
        1631/2005: S/RES/1631 (2005)
        SC 2254/2015: S/RES/2254 (2015)
        80/2005: S/RES/80 (2005)
        2015/54: E/RES/2015/54, E/DEC/2015/54
        hello: 
        : "#]]
    .assert_eq(&all.join("\n"));
}

#[test]
fn kinds_series_and_parts() {
    let all: Vec<String> = [
        "A/RES/46/36 L",
        "A/RES/217 A (III)",
        "A/RES/76/84 A-B",
        "S/RES/1631 (2005)",
        "S/RES/1631",
        "E/DEC/2005/213",
        "S/PRST/2010/1",
        "A/80/L.17/Rev.1",
        "A/62/PV.117",
        "A/79/302-S/2024/600",
        "UNEP/EA.5/Res.14",
        "A/RES/S-30/1/Corr.1",
    ]
    .iter()
    .filter_map(|text| Symbol::parse(text))
    .map(|s| {
        let number = s.number().map(|n| n.to_string());
        format!("{s}: {:?}, {:?}, {number:?}, {:?}, {}", s.kind(), s.organ(), s.series(), s.first_part())
    })
    .collect();
    expect![[r#"
        A/RES/46/36 L: Resolution, Some(GeneralAssembly), Some("46/36 L"), Some("A/RES/46"), A/RES/46/36 L
        A/RES/217 A (III): Resolution, Some(GeneralAssembly), Some("217 A (III)"), Some("A/RES (III)"), A/RES/217 A (III)
        A/RES/76/84 A-B: Resolution, Some(GeneralAssembly), Some("76/84"), Some("A/RES/76"), A/RES/76/84 A-B
        S/RES/1631 (2005): Resolution, Some(SecurityCouncil), Some("1631 (2005)"), Some("S/RES"), S/RES/1631 (2005)
        S/RES/1631: Resolution, Some(SecurityCouncil), None, None, S/RES/1631
        E/DEC/2005/213: Decision, Some(EconomicAndSocialCouncil), Some("2005/213"), Some("E/DEC/2005"), E/DEC/2005/213
        S/PRST/2010/1: Statement, Some(SecurityCouncil), None, Some("S/PRST/2010"), S/PRST/2010/1
        A/80/L.17/Rev.1: Draft, Some(GeneralAssembly), None, None, A/80/L.17/Rev.1
        A/62/PV.117: MeetingRecord, Some(GeneralAssembly), None, None, A/62/PV.117
        A/79/302-S/2024/600: Document, Some(GeneralAssembly), None, None, A/79/302
        UNEP/EA.5/Res.14: Resolution, None, None, None, UNEP/EA.5/Res.14
        A/RES/S-30/1/Corr.1: Resolution, Some(GeneralAssembly), Some("S-30/1"), Some("A/RES/S-30"), A/RES/S-30/1/Corr.1"#]].assert_eq(&all.join("\n"));
}

#[test]
fn links() {
    let url =
        |text: &str, language: &str| Symbol::parse(text).and_then(|s| s.url(language)).unwrap_or_default();
    assert_eq!(url("A/RES/65/122", "zh"), "https://docs.un.org/zh/A/RES/65/122");
    assert_eq!(url("A/RES/217 A (III)", "fr"), "https://docs.un.org/fr/A/RES/217(III)");
    assert_eq!(url("S/RES/1325 (2000)", "ar"), "https://docs.un.org/ar/S/RES/1325(2000)");
    assert_eq!(url("A/RES/46/36 L", "ru"), "https://docs.un.org/ru/A/RES/46/36L");
    assert_eq!(url("A/79/302-S/2024/600", "es"), "https://docs.un.org/es/A/79/302");
    for (text, language) in [("A/DEC/58/521", "en"), ("S/RES/1325", "en"), ("A/RES/65/122", "de")] {
        assert_eq!(url(text, language), "");
    }
}

#[test]
fn numbers_that_cannot_exist() {
    let all: Vec<String> = [
        "A/RES/1514 (XXXI)",
        "A/RES/3601 (XXX)",
        "A/RES/30/1",
        "A/RES/2005/60",
        "A/RES/S-6/1",
        "A/RES/ES-5/1",
        "A/RES/1 (S-VIII)",
        "A/RES/1 (ES-VI)",
        "A/RES/65/0",
        "A/RES/650/1",
        "S/RES/1325 (1940)",
        "E/RES/1503 (LXIV)",
        "E/RES/1950/1",
        "E/RES/65/1",
        "A/HRC/RES/5 (III)",
        "A/HRC/RES/2023/1",
        "S/PRST/1985/1",
    ]
    .iter()
    .map(|text| {
        format!("{text}: {}", Symbol::parse(text).and_then(|s| s.could_exist().err()).unwrap_or_default())
    })
    .collect();
    expect![[r#"
        A/RES/1514 (XXXI): the General Assembly has had no roman session XXXI: they ended with the thirtieth (XXX) in 1975
        A/RES/3601 (XXX): the last resolution with a roman session is 3541 (XXX)
        A/RES/30/1: the General Assembly has numbered its resolutions in this way since the thirty-first session
        A/RES/2005/60: the General Assembly numbers by the session, not by the year
        A/RES/S-6/1: special sessions have been numbered in this way since the eighth
        A/RES/ES-5/1: emergency special sessions have been numbered in this way since the sixth
        A/RES/1 (S-VIII): special sessions have roman numbers only up to the seventh (S-VII)
        A/RES/1 (ES-VI): emergency special sessions have roman numbers only up to the fifth (ES-V)
        A/RES/65/0: numbers start at 1
        A/RES/650/1: the General Assembly has had no such session
        S/RES/1325 (1940): the Security Council adopted no resolution in 1940
        E/RES/1503 (LXIV): the Economic and Social Council has had no roman session LXIV: they ended with the sixty-third (LXIII) in 1977
        E/RES/1950/1: the Economic and Social Council has numbered its resolutions by the year since 1978
        E/RES/65/1: the Economic and Social Council has numbered its resolutions by the year since 1978
        A/HRC/RES/5 (III): the Human Rights Council numbers by the session, with a slash
        A/HRC/RES/2023/1: the Human Rights Council has had no such session
        S/PRST/1985/1: presidential statements of the Security Council have been numbered by the year since 1994"#]].assert_eq(&all.join("\n"));
}

#[test]
fn roman_numerals() {
    for n in 1..4000 {
        assert_eq!(parse_roman(&roman(n)), Some(n));
    }
    for text in ["", "IIII", "IC", "XXXX", "VX", "A", "IIX", "MMMM", "(X)", "VV"] {
        assert_eq!(parse_roman(text), None, "{text}");
    }
    assert_eq!(parse_roman("xlviii"), Some(48));
}

fn session_strategy() -> impl Strategy<Value = Session> {
    prop_oneof![
        (1u32..200).prop_map(Session::Regular),
        (1u32..99).prop_map(Session::Special),
        (1u32..99).prop_map(Session::Emergency),
    ]
}

fn number_strategy() -> impl Strategy<Value = Number> {
    let part = || proptest::option::of(proptest::char::range('A', 'Z'));
    prop_oneof![
        (session_strategy(), 1u32..99_999, part()).prop_map(|(session, number, part)| Number::Slashed {
            session,
            number,
            part
        }),
        (session_strategy(), 1u32..9999, part()).prop_map(|(session, number, part)| Number::Bracketed {
            number,
            part,
            session
        }),
        (1u32..9999, 1900u32..2999).prop_map(|(number, year)| Number::Yearly { number, year }),
    ]
}

fn same_after_printing(symbol: &Symbol) -> Result<(), TestCaseError> {
    let again = Symbol::parse(symbol.as_str());
    prop_assert_eq!(again.as_ref(), Some(symbol));
    Ok(())
}

/// What the fuzz target `symbol` found.
#[test]
fn what_is_read_can_be_read_again() {
    for text in ["E/2-A /E", "E/2-A\n/\nE/1", "E/E2 (د-39S)", "A/د-15", "A/RES/1 (د-15)", "E/E ( )"] {
        if let Some(symbol) = Symbol::parse(text) {
            assert_eq!(Symbol::parse(symbol.as_str()), Some(symbol), "{text}");
        }
    }
    assert_eq!(Symbol::parse("E/E2 (د-39S)"), None);
}

proptest! {
    #[test]
    fn numbers_print_and_read_back(number in number_strategy()) {
        prop_assert_eq!(Number::parse(&number.to_string()), Some(number));
        let organ = match number {
            Number::Yearly { .. } => Organ::SecurityCouncil,
            _ => Organ::GeneralAssembly,
        };
        for symbol in [Symbol::resolution(organ, number), Symbol::decision(organ, number)] {
            same_after_printing(&symbol)?;
            prop_assert_eq!(symbol.number(), Some(number));
        }
    }

    #[test]
    fn what_is_read_prints_and_reads_back(text in "[ASETaset][a-zA-Z0-9/.() *~-]{0,24}") {
        if let Some(symbol) = Symbol::parse(&text) {
            same_after_printing(&symbol)?;
            for part in symbol.parts() {
                same_after_printing(&part)?;
            }
        }
    }

    #[test]
    fn assembled_documents_read_back(parts in proptest::collection::vec(
        prop_oneof![
            Just("C.3"), Just("79"), Just("L.17"), Just("HRC"), Just("RES"), Just("Add.1"), Just("S-30"), Just("ES-11"),
            Just("6 (Sect. 8)"), Just("A-S"), Just("2024"), Just("1 (IV)"), Just("INF"), Just("COP(15)"), Just("65/1 A"),
        ], 1..6)) {
        if let Some(symbol) = Symbol::parse(&format!("A/{}", parts.join("/"))) {
            same_after_printing(&symbol)?;
        }
    }

    #[test]
    fn any_text_is_harmless(text in ".{0,60}") {
        for text in [text.clone(), format!("A/{text}"), format!("A/RES/{text}"), format!("S/RES/1 ({text})"), format!("{text}/A-S/{text}")] {
            if let Some(symbol) = Symbol::parse(&text) {
                same_after_printing(&symbol)?;
                let _ = (symbol.describe(), symbol.kind(), symbol.could_exist(), symbol.url("en"), symbol.series());
            }
            let _ = typed(&text);
            let document = Symbol::document(&text);
            let _ = (document.describe(), document.kind(), document.could_exist(), document.url("en"), document.series());
            let _ = (document.parts(), document.number(), document.organ());
        }
    }
}
