//! English.

use super::{readings, readings_in};
use crate::cite::Context;
use crate::symbol::Organ;
use crate::syntax::Language;
use expect_test::expect;

#[test]
fn lists() {
    let found = readings(
        Language::English,
        &[
            "Recalling its resolution 59/50 of 2 December 2004,",
            "Recalling its resolutions 64/256 of 2 March 2010, 65/122 of 13 December 2010 and 67/6 of 19 November 2012 on cooperation,",
            "Recalling resolutions 46/36 L of 9 December 1991, 49/75 I and 53/77 AA of 4 December 1998,",
            "Guided by its resolutions 31/6 A and B of 26 October 1976,",
            "Recalling Assembly resolutions 36/226 A to C and Security Council resolutions 1325 (2000) and 1889 (2009),",
            "Recalling resolutions 70/262 and 2282 (2016) of 27 April 2016 on peace,",
            "Recalling resolutions 1807 (XVII) and 1819 (XVII) of 14 and 18 December 1962,",
            "in particular its resolutions on the sea, including 49/28 of 6 December 1994 and, most recently, 77/248,",
            "pursuant to\nGeneral\u{a0}Assembly resolution\u{a0}59/50 of 2\u{a0}December\n2004 and Security Council resolution 1631\n(2005);",
            "Referring to its resolution [59/50](#) of 2 December 2004 and to resolution [1631 \\(2005\\)](#),",
            "Noting [47/1 of 22.09.1992](https://example.org/47-1) and [777 (1992) of 19.09.1992](https://example.org/777),",
            "Recalling resolution 59/50¹ of 2 December 2004 and resolution 65/122<sup>2</sup> of 13 December 2010,",
            "adopted by resolution 55/2 of 31 April 2000,",
            "Recalling its resolution **60/1** and “Resolution 60/2”,",
        ],
    );
    expect![[r#"
        Recalling its resolution 59/50 of 2 December 2004,
          "59/50" A/RES/59/50 of 2004-12-02
        Recalling its resolutions 64/256 of 2 March 2010, 65/122 of 13 December 2010 and 67/6 of 19 November 2012 on cooperation,
          "64/256" A/RES/64/256 of 2010-03-02
          "65/122" A/RES/65/122 of 2010-12-13
          "67/6" A/RES/67/6 of 2012-11-19
        Recalling resolutions 46/36 L of 9 December 1991, 49/75 I and 53/77 AA of 4 December 1998,
          "46/36 L" A/RES/46/36 L of 1991-12-09
          "49/75 I" A/RES/49/75 I
          "53/77 AA" A/RES/53/77 AA of 1998-12-04
        Guided by its resolutions 31/6 A and B of 26 October 1976,
          "31/6 A" A/RES/31/6 A of 1976-10-26
          "B" A/RES/31/6 B of 1976-10-26
        Recalling Assembly resolutions 36/226 A to C and Security Council resolutions 1325 (2000) and 1889 (2009),
          "36/226 A" A/RES/36/226 A
          "C" A/RES/36/226 C
          "1325 (2000)" S/RES/1325 (2000)
          "1889 (2009)" S/RES/1889 (2009)
        Recalling resolutions 70/262 and 2282 (2016) of 27 April 2016 on peace,
          "70/262" A/RES/70/262 of 2016-04-27
          "2282 (2016)" S/RES/2282 (2016) of 2016-04-27
        Recalling resolutions 1807 (XVII) and 1819 (XVII) of 14 and 18 December 1962,
          "1807 (XVII)" A/RES/1807 (XVII) of 1962-12-14
          "1819 (XVII)" A/RES/1819 (XVII) of 1962-12-18
        in particular its resolutions on the sea, including 49/28 of 6 December 1994 and, most recently, 77/248,
          "49/28" A/RES/49/28 of 1994-12-06
          "77/248" A/RES/77/248
        pursuant to
        General Assembly resolution 59/50 of 2 December
        2004 and Security Council resolution 1631
        (2005);
          "59/50" A/RES/59/50 of 2004-12-02
          "1631\n(2005)" S/RES/1631 (2005)
        Referring to its resolution [59/50](#) of 2 December 2004 and to resolution [1631 \(2005\)](#),
          "59/50" A/RES/59/50 of 2004-12-02
          "1631 \\(2005\\)" S/RES/1631 (2005)
        Noting [47/1 of 22.09.1992](https://example.org/47-1) and [777 (1992) of 19.09.1992](https://example.org/777),
          "47/1" A/RES/47/1 of 1992-09-22
          "777 (1992)" S/RES/777 (1992) of 1992-09-19
        Recalling resolution 59/50¹ of 2 December 2004 and resolution 65/122<sup>2</sup> of 13 December 2010,
          "59/50" A/RES/59/50 of 2004-12-02
          "65/122" A/RES/65/122 of 2010-12-13
        adopted by resolution 55/2 of 31 April 2000,
          "55/2" A/RES/55/2 of no day "31 April 2000"
        Recalling its resolution **60/1** and “Resolution 60/2”,
          "60/1" A/RES/60/1
          "60/2" A/RES/60/2
    "#]].assert_eq(&found);
}

#[test]
fn organs() {
    let found = readings(
        Language::English,
        &[
            "Recalling Human Rights Council resolutions 5/1 and 5/2 of 18 June 2007,",
            "Recalling Council resolution 31/4 and General Assembly resolution 60/251,",
            "Recalling that the Human Rights Council, in its resolution 48/13 of 8 October 2021, spoke of a right,",
            "Recalling its decisions 58/521 of 8 December 2003 and 60/559 of 6 June 2006,",
            "Recalling Economic and Social Council resolution 2006/23 of 27 July 2006 and decision 2005/213,",
            "Recalling Economic and Social Council resolutions 1503 (XLVIII) of 27 May 1970 and 155 C (VII),",
            "Recalling resolutions 217 A (III), 3201 (S-VI), 2252 (ES-V), S-30/1 and ES-11/1 of 2 March 2022,",
            "Recalling Commission on Human Rights resolution 2005/69 of 20 April 2005,",
            "Recalling United Nations Environment Assembly resolution 5/14 of 2 March 2022,",
            "Recalling Commission on the Status of Women resolution 54/1,",
            "the Security Council, in its resolution 1325 of 31 October 2000,",
            "UNSCR 1325, UNGA resolutions 59/50 (2 December 2004) & 70/1, resolution of the United Nations General Assembly 65/122",
        ],
    );
    expect![[r#"
        Recalling Human Rights Council resolutions 5/1 and 5/2 of 18 June 2007,
          "5/1" A/HRC/RES/5/1 of 2007-06-18
          "5/2" A/HRC/RES/5/2 of 2007-06-18
        Recalling Council resolution 31/4 and General Assembly resolution 60/251,
          "31/4" A/HRC/RES/31/4
          "60/251" A/RES/60/251
        Recalling that the Human Rights Council, in its resolution 48/13 of 8 October 2021, spoke of a right,
          "48/13" A/HRC/RES/48/13 of 2021-10-08
        Recalling its decisions 58/521 of 8 December 2003 and 60/559 of 6 June 2006,
          "58/521" A/DEC/58/521 of 2003-12-08
          "60/559" A/DEC/60/559 of 2006-06-06
        Recalling Economic and Social Council resolution 2006/23 of 27 July 2006 and decision 2005/213,
          "2006/23" E/RES/2006/23 of 2006-07-27
          "2005/213" E/DEC/2005/213
        Recalling Economic and Social Council resolutions 1503 (XLVIII) of 27 May 1970 and 155 C (VII),
          "1503 (XLVIII)" E/RES/1503 (XLVIII) of 1970-05-27
          "155 C (VII)" E/RES/155 C (VII)
        Recalling resolutions 217 A (III), 3201 (S-VI), 2252 (ES-V), S-30/1 and ES-11/1 of 2 March 2022,
          "217 A (III)" A/RES/217 A (III)
          "3201 (S-VI)" A/RES/3201 (S-VI)
          "2252 (ES-V)" A/RES/2252 (ES-V)
          "S-30/1" A/RES/S-30/1
          "ES-11/1" A/RES/ES-11/1 of 2022-03-02
        Recalling Commission on Human Rights resolution 2005/69 of 20 April 2005,
          "2005/69" E/CN.4/RES/2005/69 of 2005-04-20
        Recalling United Nations Environment Assembly resolution 5/14 of 2 March 2022,
          "5/14" UNEP/EA.5/Res.14 of 2022-03-02
        Recalling Commission on the Status of Women resolution 54/1,
          "54/1" E/CN.6/RES/54/1
        the Security Council, in its resolution 1325 of 31 October 2000,
          "1325" S/RES/1325 (2000) of 2000-10-31
        UNSCR 1325, UNGA resolutions 59/50 (2 December 2004) & 70/1, resolution of the United Nations General Assembly 65/122
          "1325" S/RES/1325 (2000)
          "59/50" A/RES/59/50 of 2004-12-02
          "70/1" A/RES/70/1
          "65/122" A/RES/65/122
    "#]]
    .assert_eq(&found);
    let found = readings_in(
        Context { language: Language::English, organ: Some(Organ::HumanRightsCouncil), note: false },
        &[
            "Recalling its resolutions 48/13 of 8 October 2021 and S-28/1 of 18 May 2018,",
            "Recalling General Assembly resolution 48/141 of 20 December 1993,",
            "Recalling also its decision 19/101 and resolution 66/137,",
        ],
    );
    expect![[r#"
        Recalling its resolutions 48/13 of 8 October 2021 and S-28/1 of 18 May 2018,
          "48/13" A/HRC/RES/48/13 of 2021-10-08
          "S-28/1" A/HRC/RES/S-28/1 of 2018-05-18
        Recalling General Assembly resolution 48/141 of 20 December 1993,
          "48/141" A/RES/48/141 of 1993-12-20
        Recalling also its decision 19/101 and resolution 66/137,
          "19/101" A/HRC/DEC/19/101
          "66/137" A/RES/66/137
    "#]]
    .assert_eq(&found);
    let found = readings_in(
        Context { language: Language::English, organ: Some(Organ::EconomicAndSocialCouncil), note: false },
        &[
            "Recalling its resolutions 1996/31 of 25 July 1996, 11 (II) of 21 June 1946 and decision 2017/206,",
        ],
    );
    expect![[r#"
        Recalling its resolutions 1996/31 of 25 July 1996, 11 (II) of 21 June 1946 and decision 2017/206,
          "1996/31" E/RES/1996/31 of 1996-07-25
          "11 (II)" E/RES/11 (II) of 1946-06-21
          "2017/206" E/DEC/2017/206
    "#]]
    .assert_eq(&found);
    let found = readings_in(
        Context { language: Language::English, organ: Some(Organ::SecurityCouncil), note: false },
        &[
            "Recalling its resolutions 242 and 338,",
            "Recalling resolution 1970 (2011) and resolution 2312 (2106),",
        ],
    );
    expect![[r#"
        Recalling its resolutions 242 and 338,
          "242" S/RES/242 (1967)
          "338" S/RES/338 (1973)
        Recalling resolution 1970 (2011) and resolution 2312 (2106),
          "1970 (2011)" S/RES/1970 (2011)
          "2312 (2106)" S/RES/2312 (2106)
    "#]]
    .assert_eq(&found);
    let found = readings_in(
        Context { language: Language::English, organ: None, note: false },
        &["according to resolution 48/13 nobody knows", "according to resolution 48/13 of 8 October 2021"],
    );
    expect![[r#"
        according to resolution 48/13 nobody knows
          "48/13" A/RES/48/13, or A/HRC/RES/48/13
        according to resolution 48/13 of 8 October 2021
          "48/13" A/HRC/RES/48/13 of 2021-10-08
    "#]]
    .assert_eq(&found);
}

#[test]
fn documents() {
    let found = readings(
        Language::English,
        &[
            "the report of the Secretary-General (A/79/302-S/2024/600),",
            "the statement by its President of 13 January 2010 (S/PRST/2010/1) and S/PRST/2013/12 of 6 August 2013,",
            "documents A/C.3/80/L.1, FCCC/CP/2015/10/Add.1, A/77/6 (Sect. 26), A/77/6 (Sect. 3)/Add.1 and A/73/12 (Part I).",
            "See A/4531 and Corr.1 and Add.1 to 3; E/CN.4/2001/2-E/CN.4/Sub.2/2000/46.",
            "A/RES/59/50, S/RES/1631 (2005), A/RES/217 A (III), A/HRC/RES/S-28/1, А/RES/60/1, A/RES/69/96 A-B.",
            "ICCD/COP(15)/23/Add.1, CRC/C/GC/25, A/ES\u{2011}10/273, A/S-10/AC.1/1-8 and TD/541/Add.2.",
            "Official Records, Seventy-ninth Session, Supplement No. 53 (A/79/53).",
            "and/or, he/she, A/B testing, km/h, A/HRC, https://undocs.org/A/79/302 and GC(68)/RES/8, GOV/2006/15",
        ],
    );
    expect![[r#"
        the report of the Secretary-General (A/79/302-S/2024/600),
          "A/79/302-S/2024/600" A/79/302
        the statement by its President of 13 January 2010 (S/PRST/2010/1) and S/PRST/2013/12 of 6 August 2013,
          "S/PRST/2010/1" S/PRST/2010/1 of 2010-01-13
          "S/PRST/2013/12" S/PRST/2013/12 of 2013-08-06
        documents A/C.3/80/L.1, FCCC/CP/2015/10/Add.1, A/77/6 (Sect. 26), A/77/6 (Sect. 3)/Add.1 and A/73/12 (Part I).
          "A/C.3/80/L.1" A/C.3/80/L.1
          "FCCC/CP/2015/10/Add.1" FCCC/CP/2015/10/Add.1
          "A/77/6 (Sect. 26)" A/77/6 (Sect. 26)
          "A/77/6 (Sect. 3)/Add.1" A/77/6 (Sect. 3)/Add.1
          "A/73/12 (Part I)" A/73/12 (Part I)
        See A/4531 and Corr.1 and Add.1 to 3; E/CN.4/2001/2-E/CN.4/Sub.2/2000/46.
          "A/4531" A/4531
          "Corr.1" A/4531/Corr.1
          "Add.1" A/4531/Add.1
          "3" A/4531/Add.3
          "E/CN.4/2001/2-E/CN.4/Sub.2/2000/46" E/CN.4/2001/2
        A/RES/59/50, S/RES/1631 (2005), A/RES/217 A (III), A/HRC/RES/S-28/1, А/RES/60/1, A/RES/69/96 A-B.
          "A/RES/59/50" A/RES/59/50
          "S/RES/1631 (2005)" S/RES/1631 (2005)
          "A/RES/217 A (III)" A/RES/217 A (III)
          "A/HRC/RES/S-28/1" A/HRC/RES/S-28/1
          "А/RES/60/1" A/RES/60/1
          "A/RES/69/96 A-B" A/RES/69/96 A
        ICCD/COP(15)/23/Add.1, CRC/C/GC/25, A/ES‑10/273, A/S-10/AC.1/1-8 and TD/541/Add.2.
          "ICCD/COP(15)/23/Add.1" ICCD/COP(15)/23/Add.1
          "CRC/C/GC/25" CRC/C/GC/25
          "A/ES‑10/273" A/ES-10/273
          "A/S-10/AC.1/1-8" A/S-10/AC.1/1-8
          "TD/541/Add.2" TD/541/Add.2
        Official Records, Seventy-ninth Session, Supplement No. 53 (A/79/53).
          "A/79/53" A/79/53
        and/or, he/she, A/B testing, km/h, A/HRC, https://undocs.org/A/79/302 and GC(68)/RES/8, GOV/2006/15
    "#]].assert_eq(&found);
}

#[test]
fn pin_points_and_references() {
    let found = readings(
        Language::English,
        &[
            "Recalling paragraph 5 of its resolution 59/50 and paragraph 12 (b) of General Assembly resolution 65/122,",
            "See resolution 59/50, para. 5.",
            "as set out in paragraph 5 above and in paragraphs 3 to 7 of the present resolution,",
            "in accordance with subparagraph (b) of paragraph 5 above and subparagraphs (a) and (c) below;",
            "the Fund described in section II below and annex I to the present resolution;",
            "the plan contained in the annex to the present resolution;",
            "Recalls paragraph 218 of the Durban Declaration, article 6, paragraph 3 thereof, and paragraph 12 of his report;",
            "section XVIII of its resolution 71/272 A and the annex to resolution 49/57;",
        ],
    );
    expect![[r#"
        Recalling paragraph 5 of its resolution 59/50 and paragraph 12 (b) of General Assembly resolution 65/122,
          "59/50" A/RES/59/50, paragraph 5
          "65/122" A/RES/65/122, paragraph 12 (b)
        See resolution 59/50, para. 5.
          "59/50" A/RES/59/50, paragraph 5
        as set out in paragraph 5 above and in paragraphs 3 to 7 of the present resolution,
          here "5" paragraph Some(5) []
          here "3" paragraph Some(3) []
          here "7" paragraph Some(7) []
        in accordance with subparagraph (b) of paragraph 5 above and subparagraphs (a) and (c) below;
          here "5" paragraph Some(5) ["b"]
          here "(a)" paragraph None ["a"]
          here "(c)" paragraph None ["c"]
        the Fund described in section II below and annex I to the present resolution;
          here "II" Section(2)
          here "I" Annex(Some(1))
        the plan contained in the annex to the present resolution;
          here "annex" Annex(None)
        Recalls paragraph 218 of the Durban Declaration, article 6, paragraph 3 thereof, and paragraph 12 of his report;
        section XVIII of its resolution 71/272 A and the annex to resolution 49/57;
          "71/272 A" A/RES/71/272 A
          "49/57" A/RES/49/57
    "#]].assert_eq(&found);
}

#[test]
fn treaties() {
    let found = readings_in(
        Context { language: Language::English, organ: Some(Organ::GeneralAssembly), note: true },
        &[
            "United Nations, *Treaty Series*, vol. 2896, No. 50518.",
            "Ibid., vol. 729, No. 10485.",
            "United Nations, Treaty Series, vols. 1465 and 2375, No. 24841.",
            "United Nations, Treaty Series, vol. 75, Nos. 970–973.",
            "Ibid., Seventy-ninth Session, Supplement No. 53 (A/79/53).",
        ],
    );
    expect![[r#"
        United Nations, *Treaty Series*, vol. 2896, No. 50518.
          treaty "Treaty Series*, vol. 2896, No. 50518" 2896 50518
        Ibid., vol. 729, No. 10485.
          treaty "Ibid., vol. 729, No. 10485" 729 10485
        United Nations, Treaty Series, vols. 1465 and 2375, No. 24841.
          treaty "Treaty Series, vols. 1465 and 2375, No. 24841" 1465 24841
          treaty "Treaty Series, vols. 1465 and 2375, No. 24841" 2375 24841
        United Nations, Treaty Series, vol. 75, Nos. 970–973.
          treaty "Treaty Series, vol. 75, Nos. 970–973" 75 970
          treaty "Treaty Series, vol. 75, Nos. 970–973" 75 971
          treaty "Treaty Series, vol. 75, Nos. 970–973" 75 972
          treaty "Treaty Series, vol. 75, Nos. 970–973" 75 973
        Ibid., Seventy-ninth Session, Supplement No. 53 (A/79/53).
          "A/79/53" A/79/53
    "#]]
    .assert_eq(&found);
}

#[test]
fn notes() {
    let found = readings_in(
        Context { language: Language::English, organ: Some(Organ::GeneralAssembly), note: true },
        &[
            "Resolution 60/288.",
            "79/158.",
            "¹ 79/158.",
            "[^2]: See resolution 70/1.",
            "2/ Resolution 217 A (III), annex.",
            "p. 4/7",
        ],
    );
    expect![[r#"
        Resolution 60/288.
          "60/288" A/RES/60/288
        79/158.
          "79/158" A/RES/79/158
        ¹ 79/158.
          "79/158" A/RES/79/158
        [^2]: See resolution 70/1.
          "70/1" A/RES/70/1
        2/ Resolution 217 A (III), annex.
          "217 A (III)" A/RES/217 A (III)
        p. 4/7
    "#]]
    .assert_eq(&found);
}

#[test]
fn false_friends() {
    let found = readings(
        Language::English,
        &[
            "25-19331 4/7",
            "for the financial periods 2021/22 to 2023/24 and the 2025/26 period",
            "Recalling resolution 70/1, the budget for 2021/22, help 24/7 and vol. 1249, No. 20378",
            "decision 1/CP.21, decisions 2/CP.27 and 2/CMA.4, decision 14/5 of the Conference of the Parties",
            "A/56/1026-S/2002/932, annex II, resolution 14/221",
            "general comment No. 24 (2019) and Convention No. 182 (1999)",
            "65/122. Cooperation between two organizations",
            "ratio 3/4, 12/10/2004, page 59/50",
            "World Health Assembly resolution 74/7 and a draft resolution on 60/40",
        ],
    );
    expect![[r#"
        25-19331 4/7
        for the financial periods 2021/22 to 2023/24 and the 2025/26 period
        Recalling resolution 70/1, the budget for 2021/22, help 24/7 and vol. 1249, No. 20378
          "70/1" A/RES/70/1
        decision 1/CP.21, decisions 2/CP.27 and 2/CMA.4, decision 14/5 of the Conference of the Parties
        A/56/1026-S/2002/932, annex II, resolution 14/221
          "A/56/1026-S/2002/932" A/56/1026
        general comment No. 24 (2019) and Convention No. 182 (1999)
        65/122. Cooperation between two organizations
        ratio 3/4, 12/10/2004, page 59/50
        World Health Assembly resolution 74/7 and a draft resolution on 60/40
    "#]]
    .assert_eq(&found);
}

#[test]
fn other_bodies_in_session_and_dates_behind_titles() {
    let found = readings(
        Language::English,
        &[
            "Noting the adoption by the Economic and Social Commission for Asia and the Pacific, at its seventy-ninth session, of resolution 79/8 of 19 May 2023 on a basin,",
            "Noting the report of the Commission at its seventy-ninth session, and General Assembly resolution 79/8,",
            "reducing the strength set by resolution 1990 (2011) to 640 officers, and by resolution 1990 (2011) to 2046 (2012),",
        ],
    );
    expect![[r#"
        Noting the adoption by the Economic and Social Commission for Asia and the Pacific, at its seventy-ninth session, of resolution 79/8 of 19 May 2023 on a basin,
        Noting the report of the Commission at its seventy-ninth session, and General Assembly resolution 79/8,
          "79/8" A/RES/79/8
        reducing the strength set by resolution 1990 (2011) to 640 officers, and by resolution 1990 (2011) to 2046 (2012),
          "1990 (2011)" S/RES/1990 (2011)
          "1990 (2011)" S/RES/1990 (2011)
          "2046 (2012)" S/RES/2046 (2012)
    "#]].assert_eq(&found);
}
