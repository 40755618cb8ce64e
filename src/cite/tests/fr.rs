//! French.

use super::{readings, readings_in};
use crate::cite::Context;
use crate::symbol::Organ;
use crate::syntax::Language;
use expect_test::expect;

#[test]
fn lists_and_organs() {
    let found = readings(
        Language::French,
        &[
            "Rappelant sa résolution 59/50 du 2 décembre 2004,",
            "Rappelant ses résolutions 64/256 du 2 mars 2010, 65/122 du 13 décembre 2010 et 67/6 du 19 novembre 2012,",
            "Rappelant les résolutions 1807 (XVII) et 1819 (XVII) de l’Assemblée générale, en date des 14 et 18 décembre 1962,",
            "Rappelant ses résolutions 36/226 A et B du 17 décembre 1981 et 60/247 A à C,",
            "Rappelant ses résolutions 36/226 A et B et 60/247 A à C, en date des 17 décembre 1981 et 23 décembre 2005,",
            "Rappelant la résolution 44 (1948) du 1er avril 1948 et la résolution 43 (1948) du 1<sup>er</sup> avril 1948,",
            "Rappelant la résolution 48/13 du Conseil des droits de l'homme, en date du 8 octobre 2021,",
            "que l’Assemblée générale, dans sa résolution 60/251, a créé le Conseil,",
            "les résolutions 2006/23 et 1503 (XLVIII) du Conseil économique et social et sa décision 58/521,",
            "la résolution 2005/69 de la Commission des droits de l’homme et la résolution 5/14 de l’Assemblée des Nations Unies pour l’environnement,",
            "ses déclarations en date des 29 juin 1998 (S/PRST/1998/18), 12 février 1999 (S/PRST/1999/6) et 8 juillet 1999 (S/PRST/1999/21),",
            "le document A/65/L.6 et Add.1, et E/2000/23 et Corr.1,",
        ],
    );
    expect![[r#"
        Rappelant sa résolution 59/50 du 2 décembre 2004,
          "59/50" A/RES/59/50 of 2004-12-02
        Rappelant ses résolutions 64/256 du 2 mars 2010, 65/122 du 13 décembre 2010 et 67/6 du 19 novembre 2012,
          "64/256" A/RES/64/256 of 2010-03-02
          "65/122" A/RES/65/122 of 2010-12-13
          "67/6" A/RES/67/6 of 2012-11-19
        Rappelant les résolutions 1807 (XVII) et 1819 (XVII) de l’Assemblée générale, en date des 14 et 18 décembre 1962,
          "1807 (XVII)" A/RES/1807 (XVII) of 1962-12-14
          "1819 (XVII)" A/RES/1819 (XVII) of 1962-12-18
        Rappelant ses résolutions 36/226 A et B du 17 décembre 1981 et 60/247 A à C,
          "36/226 A" A/RES/36/226 A of 1981-12-17
          "B" A/RES/36/226 B of 1981-12-17
          "60/247 A" A/RES/60/247 A
          "C" A/RES/60/247 C
        Rappelant ses résolutions 36/226 A et B et 60/247 A à C, en date des 17 décembre 1981 et 23 décembre 2005,
          "36/226 A" A/RES/36/226 A of 1981-12-17
          "B" A/RES/36/226 B of 1981-12-17
          "60/247 A" A/RES/60/247 A of 2005-12-23
          "C" A/RES/60/247 C of 2005-12-23
        Rappelant la résolution 44 (1948) du 1er avril 1948 et la résolution 43 (1948) du 1<sup>er</sup> avril 1948,
          "44 (1948)" S/RES/44 (1948) of 1948-04-01
          "43 (1948)" S/RES/43 (1948) of 1948-04-01
        Rappelant la résolution 48/13 du Conseil des droits de l'homme, en date du 8 octobre 2021,
          "48/13" A/HRC/RES/48/13 of 2021-10-08
        que l’Assemblée générale, dans sa résolution 60/251, a créé le Conseil,
          "60/251" A/RES/60/251
        les résolutions 2006/23 et 1503 (XLVIII) du Conseil économique et social et sa décision 58/521,
          "2006/23" E/RES/2006/23
          "1503 (XLVIII)" E/RES/1503 (XLVIII)
          "58/521" A/DEC/58/521
        la résolution 2005/69 de la Commission des droits de l’homme et la résolution 5/14 de l’Assemblée des Nations Unies pour l’environnement,
          "2005/69" E/CN.4/RES/2005/69
          "5/14" UNEP/EA.5/Res.14
        ses déclarations en date des 29 juin 1998 (S/PRST/1998/18), 12 février 1999 (S/PRST/1999/6) et 8 juillet 1999 (S/PRST/1999/21),
          "S/PRST/1998/18" S/PRST/1998/18 of 1998-06-29
          "S/PRST/1999/6" S/PRST/1999/6 of 1999-02-12
          "S/PRST/1999/21" S/PRST/1999/21 of 1999-07-08
        le document A/65/L.6 et Add.1, et E/2000/23 et Corr.1,
          "A/65/L.6" A/65/L.6
          "Add.1" A/65/L.6/Add.1
          "E/2000/23" E/2000/23
          "Corr.1" E/2000/23/Corr.1
    "#]].assert_eq(&found);
}

#[test]
fn references_and_treaties() {
    let found = readings_in(
        Context { language: Language::French, organ: Some(Organ::GeneralAssembly), note: true },
        &[
            "Résolution 60/288.",
            "Nations Unies, *Recueil des Traités*, vol. 2896, n° 50518.",
            "*Ibid.*, vol. 729, n° 10485.",
            "visées au paragraphe 5 ci-dessus et à l’alinéa b) du paragraphe 3 de la présente résolution",
            "au paragraphe 5 de la résolution 59/50 et au paragraphe 12 de son rapport",
            "à la section II ci-dessous et à l’annexe I de la présente résolution",
            "les paragraphes 3 à 7 supra",
        ],
    );
    expect![[r#"
        Résolution 60/288.
          "60/288" A/RES/60/288
        Nations Unies, *Recueil des Traités*, vol. 2896, n° 50518.
          treaty "Recueil des Traités*, vol. 2896, n° 50518" 2896 50518
        *Ibid.*, vol. 729, n° 10485.
          treaty "Ibid.*, vol. 729, n° 10485" 729 10485
        visées au paragraphe 5 ci-dessus et à l’alinéa b) du paragraphe 3 de la présente résolution
          here "5" paragraph Some(5) []
          here "3" paragraph Some(3) ["b"]
        au paragraphe 5 de la résolution 59/50 et au paragraphe 12 de son rapport
          "59/50" A/RES/59/50, paragraph 5
        à la section II ci-dessous et à l’annexe I de la présente résolution
          here "II" Section(2)
          here "I" Annex(Some(1))
        les paragraphes 3 à 7 supra
          here "3" paragraph Some(3) []
          here "7" paragraph Some(7) []
    "#]]
    .assert_eq(&found);
}

#[test]
fn false_friends() {
    let found = readings(
        Language::French,
        &[
            "l’exercice 2021/22, la décision 1/CP.21, la Convention n° 182 (1999), page 59/50",
            "24 heures sur 24, 24/7",
        ],
    );
    expect![[r#"
        l’exercice 2021/22, la décision 1/CP.21, la Convention n° 182 (1999), page 59/50
        24 heures sur 24, 24/7
    "#]]
    .assert_eq(&found);
}

#[test]
fn other_bodies_in_session_and_dates_behind_titles() {
    let found = readings(
        Language::French,
        &[
            "Notant l’adoption, par la Commission économique et sociale pour l’Asie et le Pacifique, à sa soixante-dix-neuvième session, de la résolution 79/8 sur un bassin,",
        ],
    );
    expect![[r#"
        Notant l’adoption, par la Commission économique et sociale pour l’Asie et le Pacifique, à sa soixante-dix-neuvième session, de la résolution 79/8 sur un bassin,
    "#]].assert_eq(&found);
}
