//! Odd forms of citations: what lists, joined symbols, letters, dates and other bodies do to their reading.

use super::{readings, readings_in};
use crate::cite::Context;
use crate::symbol::Organ;
use crate::syntax::Language;
use expect_test::expect;

#[test]
fn a_keyword_behind_a_chinese_list_closes_only_its_own_items() {
    let found = readings(
        Language::Chinese,
        &[
            "回顾其2004年12月2日第59/50号决议和2003年12月8日第58/521号决定，",
            "回顾1974年5月1日第3201(S-VI)号决议、1962年12月14日第1807(XVII)号、1974年5月1日第3201(S-VI)和3202(S-VI)号决议，",
        ],
    );
    expect![[r#"
        回顾其2004年12月2日第59/50号决议和2003年12月8日第58/521号决定，
          "59/50" A/RES/59/50 of 2004-12-02
          "58/521" A/DEC/58/521 of 2003-12-08
        回顾1974年5月1日第3201(S-VI)号决议、1962年12月14日第1807(XVII)号、1974年5月1日第3201(S-VI)和3202(S-VI)号决议，
          "3201(S-VI)" A/RES/3201 (S-VI) of 1974-05-01
          "1807(XVII)" A/RES/1807 (XVII) of 1962-12-14
          "3201(S-VI)" A/RES/3201 (S-VI) of 1974-05-01
          "3202(S-VI)" A/RES/3202 (S-VI) of 1974-05-01
    "#]].assert_eq(&found);
}

#[test]
fn the_assembly_is_named_in_a_council_text() {
    let context =
        Context { language: Language::Chinese, organ: Some(Organ::HumanRightsCouncil), note: false };
    let found = readings_in(
        context,
        &[
            "回顾大会2006年3月15日第60/251号决议，",
            "回顾大会第60/251号决议和理事会2007年6月18日第5/1号决议，",
            "遵循大会1948年12月10日第217 A(III)号、2006年3月15日第60/251号决议，",
            "又回顾大会关于人权的2006年3月15日第60/251号决议以及第65/281号决议，",
        ],
    );
    expect![[r#"
        回顾大会2006年3月15日第60/251号决议，
          "60/251" A/RES/60/251 of 2006-03-15
        回顾大会第60/251号决议和理事会2007年6月18日第5/1号决议，
          "60/251" A/RES/60/251
          "5/1" A/HRC/RES/5/1 of 2007-06-18
        遵循大会1948年12月10日第217 A(III)号、2006年3月15日第60/251号决议，
          "217 A(III)" A/RES/217 A (III) of 1948-12-10
          "60/251" A/RES/60/251 of 2006-03-15
        又回顾大会关于人权的2006年3月15日第60/251号决议以及第65/281号决议，
          "60/251" A/RES/60/251 of 2006-03-15
          "65/281" A/RES/65/281
    "#]]
    .assert_eq(&found);
}

#[test]
fn letters() {
    let found =
        readings(Language::Arabic, &["إذ تشير إلى قرارها 217 ألف (د-3) المؤرخ 10 كانون الأول/ديسمبر 1948،"]);
    expect![[r#"
        إذ تشير إلى قرارها 217 ألف (د-3) المؤرخ 10 كانون الأول/ديسمبر 1948،
          "217 ألف (د-3)" A/RES/217 A (III) of 1948-12-10
    "#]]
    .assert_eq(&found);
    let found = readings(
        Language::Russian,
        &[
            "ссылаясь на свои резолюции 31/6 A и В и 46/36 L от 9 декабря 1991 года,",
            "отмечая резолюцию 14/221 Совета Лиги арабских государств и резолюцию Совета Лиги арабских государств 14/221,",
        ],
    );
    expect![[r#"
        ссылаясь на свои резолюции 31/6 A и В и 46/36 L от 9 декабря 1991 года,
          "31/6 A" A/RES/31/6 A
          "В" A/RES/31/6 B
          "46/36 L" A/RES/46/36 L of 1991-12-09
        отмечая резолюцию 14/221 Совета Лиги арабских государств и резолюцию Совета Лиги арабских государств 14/221,
    "#]].assert_eq(&found);
}

#[test]
fn joined_symbols() {
    let found = readings(
        Language::English,
        &[
            "See A/31/188/Add.1 and Add.1/Corr.1, A/4531/Add.1 and Corr.1 and A/4531/Add.1 and Add.2.",
            "See A/80/412 and Corr.1 and 2, and A/80/412 and Add.1 to 3.",
            "Having considered documents A/S-10/AC.1/10 and 11, and A/C.3/80/L.1 and L.2,",
            "the report (A/79/302) and 310 others, A/79/302 and 303 people, A/79 and 80, A/79/302 and 303.5",
        ],
    );
    expect![[r#"
        See A/31/188/Add.1 and Add.1/Corr.1, A/4531/Add.1 and Corr.1 and A/4531/Add.1 and Add.2.
          "A/31/188/Add.1" A/31/188/Add.1
          "Add.1/Corr.1" A/31/188/Add.1/Corr.1
          "A/4531/Add.1" A/4531/Add.1
          "Corr.1" A/4531/Add.1/Corr.1
          "A/4531/Add.1" A/4531/Add.1
          "Add.2" A/4531/Add.2
        See A/80/412 and Corr.1 and 2, and A/80/412 and Add.1 to 3.
          "A/80/412" A/80/412
          "Corr.1" A/80/412/Corr.1
          "2" A/80/412/Corr.2
          "A/80/412" A/80/412
          "Add.1" A/80/412/Add.1
          "3" A/80/412/Add.3
        Having considered documents A/S-10/AC.1/10 and 11, and A/C.3/80/L.1 and L.2,
          "A/S-10/AC.1/10" A/S-10/AC.1/10
          "11" A/S-10/AC.1/11
          "A/C.3/80/L.1" A/C.3/80/L.1
          "L.2" A/C.3/80/L.2
        the report (A/79/302) and 310 others, A/79/302 and 303 people, A/79 and 80, A/79/302 and 303.5
          "A/79/302" A/79/302
          "A/79/302" A/79/302
          "A/79" A/79
          "A/79/302" A/79/302
    "#]]
    .assert_eq(&found);
    let found = readings(
        Language::Spanish,
        &["Véanse E/2025/48 y Add.1 y 2, A/4531 y A/4531/Add.1, y las resoluciones 53/243 A y B."],
    );
    expect![[r#"
        Véanse E/2025/48 y Add.1 y 2, A/4531 y A/4531/Add.1, y las resoluciones 53/243 A y B.
          "E/2025/48" E/2025/48
          "Add.1" E/2025/48/Add.1
          "2" E/2025/48/Add.2
          "A/4531" A/4531
          "A/4531/Add.1" A/4531/Add.1
          "53/243 A" A/RES/53/243 A
          "B" A/RES/53/243 B
    "#]]
    .assert_eq(&found);
}

#[test]
fn dates_of_lists_and_of_other_things() {
    let found = readings(
        Language::Spanish,
        &[
            "Recordando sus resoluciones 1807 (XVII) y 1819 (XVII), de fechas 14 y 18 de diciembre de 1962, y 2200 A (XXI), de 16 de diciembre de 1966,",
            "aplicó la resolución 2577 (2021), el 3 de diciembre de 2023, y la resolución 59/50, aprobada el 2 de diciembre de 2004,",
        ],
    );
    expect![[r#"
        Recordando sus resoluciones 1807 (XVII) y 1819 (XVII), de fechas 14 y 18 de diciembre de 1962, y 2200 A (XXI), de 16 de diciembre de 1966,
          "1807 (XVII)" A/RES/1807 (XVII) of 1962-12-14
          "1819 (XVII)" A/RES/1819 (XVII) of 1962-12-18
          "2200 A (XXI)" A/RES/2200 A (XXI) of 1966-12-16
        aplicó la resolución 2577 (2021), el 3 de diciembre de 2023, y la resolución 59/50, aprobada el 2 de diciembre de 2004,
          "2577 (2021)" S/RES/2577 (2021)
          "59/50" A/RES/59/50 of 2004-12-02
    "#]].assert_eq(&found);
    let found = readings(
        Language::English,
        &[
            "the report on resolution 1593 (2005) on 10 July 2025 and resolution 1593 (2005) on 31 March 2005,",
            "resolution 59/50, adopted on 3 December 2004, and the resolution 59/50 (3 December 2004),",
            "the Council, in resolution 1325 on 31 October 2000, spoke",
            "Recalling document A/RES/75/291 of 2 July 2021 and document A/RES/59/50 of 2 December 2004,",
            "Recalling resolution A/RES/59/50 of 3 December 2004 and A/RES/65/122 of 13 December 2010, and A/79/302 of 1 August 2024,",
        ],
    );
    expect![[r#"
        the report on resolution 1593 (2005) on 10 July 2025 and resolution 1593 (2005) on 31 March 2005,
          "1593 (2005)" S/RES/1593 (2005)
          "1593 (2005)" S/RES/1593 (2005) of 2005-03-31
        resolution 59/50, adopted on 3 December 2004, and the resolution 59/50 (3 December 2004),
          "59/50" A/RES/59/50 of 2004-12-03
          "59/50" A/RES/59/50 of 2004-12-03
        the Council, in resolution 1325 on 31 October 2000, spoke
          "1325" S/RES/1325 (2000) of 2000-10-31
        Recalling document A/RES/75/291 of 2 July 2021 and document A/RES/59/50 of 2 December 2004,
          "A/RES/75/291" A/RES/75/291
          "A/RES/59/50" A/RES/59/50 of 2004-12-02
        Recalling resolution A/RES/59/50 of 3 December 2004 and A/RES/65/122 of 13 December 2010, and A/79/302 of 1 August 2024,
          "A/RES/59/50" A/RES/59/50 of 2004-12-03
          "A/RES/65/122" A/RES/65/122 of 2010-12-13
          "A/79/302" A/79/302 of 2024-08-01
    "#]].assert_eq(&found);
    let found = readings(
        Language::French,
        &[
            "appliquée par la résolution 1593 (2005), le 10 juillet 2025, et la résolution 59/50 adoptée le 2 décembre 2004",
        ],
    );
    expect![[r#"
        appliquée par la résolution 1593 (2005), le 10 juillet 2025, et la résolution 59/50 adoptée le 2 décembre 2004
          "1593 (2005)" S/RES/1593 (2005)
          "59/50" A/RES/59/50 of 2004-12-02
    "#]].assert_eq(&found);
    let found = readings(
        Language::Arabic,
        &["القرار 1593 (2005) في 10 تموز/يوليه 2025 والقرار 59/50 المتخذ في 2 كانون الأول/ديسمبر 2004"],
    );
    expect![[r#"
        القرار 1593 (2005) في 10 تموز/يوليه 2025 والقرار 59/50 المتخذ في 2 كانون الأول/ديسمبر 2004
          "1593 (2005)" S/RES/1593 (2005)
          "59/50" A/RES/59/50 of 2004-12-02
    "#]]
    .assert_eq(&found);
}

#[test]
fn a_wrong_year_is_still_a_citation() {
    let found = readings(
        Language::English,
        &[
            "Recalling its resolutions 2149 (2014) on one country, 2151 (2015) on the reform of another sector, and 2553 (2020),",
            "Recalling its resolutions 2121 (2013), 2151 (2015) and 2553 (2020),",
        ],
    );
    expect![[r#"
        Recalling its resolutions 2149 (2014) on one country, 2151 (2015) on the reform of another sector, and 2553 (2020),
          "2149 (2014)" S/RES/2149 (2014)
          "2151 (2015)" S/RES/2151 (2015)
          "2553 (2020)" S/RES/2553 (2020)
        Recalling its resolutions 2121 (2013), 2151 (2015) and 2553 (2020),
          "2121 (2013)" S/RES/2121 (2013)
          "2151 (2015)" S/RES/2151 (2015)
          "2553 (2020)" S/RES/2553 (2020)
    "#]].assert_eq(&found);
    let found = readings(Language::Chinese, &["回顾第2121(2013)、2151(2015)和2553(2020)号决议，"]);
    expect![[r#"
        回顾第2121(2013)、2151(2015)和2553(2020)号决议，
          "2121(2013)" S/RES/2121 (2013)
          "2151(2015)" S/RES/2151 (2015)
          "2553(2020)" S/RES/2553 (2020)
    "#]]
    .assert_eq(&found);
}

#[test]
fn other_bodies() {
    let found = readings(
        Language::English,
        &[
            "Noting Economic and Social Commission for Asia and the Pacific resolution 79/8, ESCAP resolution 79/8 and resolution 79/8 of the Economic Commission for Africa,",
            "the Economic Commission for Latin America and the Caribbean, in its resolution 79/8,",
            "African Commission on Human and Peoples’ Rights resolution 542 (LXXIII) of 9 November 2022,",
            "Commission on Population and Development resolution 2021/1 and Population Commission resolution 2021/1,",
        ],
    );
    expect![[r#"
        Noting Economic and Social Commission for Asia and the Pacific resolution 79/8, ESCAP resolution 79/8 and resolution 79/8 of the Economic Commission for Africa,
        the Economic Commission for Latin America and the Caribbean, in its resolution 79/8,
        African Commission on Human and Peoples’ Rights resolution 542 (LXXIII) of 9 November 2022,
        Commission on Population and Development resolution 2021/1 and Population Commission resolution 2021/1,
          "2021/1" E/CN.9/RES/2021/1
          "2021/1" E/CN.9/RES/2021/1
    "#]].assert_eq(&found);
    let found = readings(
        Language::French,
        &[
            "la résolution 79/8 de la Commission économique et sociale pour l’Asie et le Pacifique, la Commission africaine, dans sa résolution 542 (LXXIII),",
        ],
    );
    expect![[r#"
        la résolution 79/8 de la Commission économique et sociale pour l’Asie et le Pacifique, la Commission africaine, dans sa résolution 542 (LXXIII),
    "#]].assert_eq(&found);
    let found = readings(
        Language::Spanish,
        &["la resolución 79/8 de la Comisión Económica para América Latina y el Caribe,"],
    );
    expect![[r#"
        la resolución 79/8 de la Comisión Económica para América Latina y el Caribe,
    "#]]
    .assert_eq(&found);
    let found = readings(
        Language::Russian,
        &["резолюция 79/8 Экономической и социальной комиссии для Азии и Тихого океана,"],
    );
    expect![[r#"
        резолюция 79/8 Экономической и социальной комиссии для Азии и Тихого океана,
    "#]]
    .assert_eq(&found);
    let found = readings(Language::Arabic, &["قرار اللجنة الاقتصادية والاجتماعية لآسيا والمحيط الهادئ 79/8،"]);
    expect![[r#"
        قرار اللجنة الاقتصادية والاجتماعية لآسيا والمحيط الهادئ 79/8،
    "#]]
    .assert_eq(&found);
    let found = readings(
        Language::Chinese,
        &[
            "注意到亚洲及太平洋经济社会委员会第79/8号决议，",
            "回顾人口与发展委员会关于渔港、集市和住房的2021年4月23日第2021/1号决议，",
        ],
    );
    expect![[r#"
        注意到亚洲及太平洋经济社会委员会第79/8号决议，
        回顾人口与发展委员会关于渔港、集市和住房的2021年4月23日第2021/1号决议，
          "2021/1" E/CN.9/RES/2021/1 of 2021-04-23
    "#]]
    .assert_eq(&found);
}
