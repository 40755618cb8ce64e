//! Spanish.

use super::{readings, readings_in};
use crate::cite::Context;
use crate::symbol::Organ;
use crate::syntax::Language;
use expect_test::expect;

#[test]
fn lists_and_organs() {
    let found = readings(
        Language::Spanish,
        &[
            "Recordando su resolución 59/50, de 2 de diciembre de 2004,",
            "Recordando sus resoluciones 47/135, de 18 de diciembre de 1992, 59/265 y 59/266, de 23 de diciembre de 2004,",
            "Recordando las resoluciones 42/207 C y 2480 B (XXIII), de 21 de diciembre de 1968,",
            "la resolución 181 (II) de la Asamblea General relativa a Palestina, de fecha 29 de noviembre de 1947,",
            "la resolución 43 (1948) del Consejo de Seguridad, de 1° de abril de 1948,",
            "la resolución 48/13 del Consejo de Derechos Humanos, de 8 de octubre de 2021, y su decisión 58/521,",
            "las resoluciones 2006/23 y 2023/16 del Consejo Económico y Social,",
            "el informe (A/79/302-S/2024/600) y A/74/53 y Corr.1,",
        ],
    );
    expect![[r#"
        Recordando su resolución 59/50, de 2 de diciembre de 2004,
          "59/50" A/RES/59/50 of 2004-12-02
        Recordando sus resoluciones 47/135, de 18 de diciembre de 1992, 59/265 y 59/266, de 23 de diciembre de 2004,
          "47/135" A/RES/47/135 of 1992-12-18
          "59/265" A/RES/59/265 of 2004-12-23
          "59/266" A/RES/59/266 of 2004-12-23
        Recordando las resoluciones 42/207 C y 2480 B (XXIII), de 21 de diciembre de 1968,
          "42/207 C" A/RES/42/207 C
          "2480 B (XXIII)" A/RES/2480 B (XXIII) of 1968-12-21
        la resolución 181 (II) de la Asamblea General relativa a Palestina, de fecha 29 de noviembre de 1947,
          "181 (II)" A/RES/181 (II) of 1947-11-29
        la resolución 43 (1948) del Consejo de Seguridad, de 1° de abril de 1948,
          "43 (1948)" S/RES/43 (1948) of 1948-04-01
        la resolución 48/13 del Consejo de Derechos Humanos, de 8 de octubre de 2021, y su decisión 58/521,
          "48/13" A/HRC/RES/48/13 of 2021-10-08
          "58/521" A/DEC/58/521
        las resoluciones 2006/23 y 2023/16 del Consejo Económico y Social,
          "2006/23" E/RES/2006/23
          "2023/16" E/RES/2023/16
        el informe (A/79/302-S/2024/600) y A/74/53 y Corr.1,
          "A/79/302-S/2024/600" A/79/302
          "A/74/53" A/74/53
          "Corr.1" A/74/53/Corr.1
    "#]].assert_eq(&found);
}

#[test]
fn references_and_treaties() {
    let found = readings_in(
        Context { language: Language::Spanish, organ: Some(Organ::GeneralAssembly), note: true },
        &[
            "Resolución 60/288.",
            "Naciones Unidas, *Treaty Series*, vol. 2896, núm. 50518.",
            "en el párrafo 5 supra y en los párrafos 3 a 7 de la presente resolución",
            "el apartado c) del párrafo 1 de la presente resolución",
            "el párrafo 5 de la resolución 59/50 y el párrafo 12 de su informe",
            "la sección II infra y el anexo de la presente resolución",
        ],
    );
    expect![[r#"
        Resolución 60/288.
          "60/288" A/RES/60/288
        Naciones Unidas, *Treaty Series*, vol. 2896, núm. 50518.
          treaty "Treaty Series*, vol. 2896, núm. 50518" 2896 50518
        en el párrafo 5 supra y en los párrafos 3 a 7 de la presente resolución
          here "5" paragraph Some(5) []
          here "3" paragraph Some(3) []
          here "7" paragraph Some(7) []
        el apartado c) del párrafo 1 de la presente resolución
          here "1" paragraph Some(1) ["c"]
        el párrafo 5 de la resolución 59/50 y el párrafo 12 de su informe
          "59/50" A/RES/59/50, paragraph 5
        la sección II infra y el anexo de la presente resolución
          here "II" Section(2)
          here "anexo" Annex(None)
    "#]]
    .assert_eq(&found);
}

#[test]
fn false_friends() {
    let found = readings(
        Language::Spanish,
        &["el ejercicio 2021/22, la decisión 1/CP.21, el Convenio núm. 182, página 59/50"],
    );
    expect![[r#"
        el ejercicio 2021/22, la decisión 1/CP.21, el Convenio núm. 182, página 59/50
    "#]]
    .assert_eq(&found);
}
