//! The same forms of citations in each language: pin-points, lists with their dates, addenda, decisions, other bodies,
//! supplements, lettered parts, special sessions.

use super::readings;
use crate::syntax::Language;
use expect_test::expect;

#[test]
fn english() {
    let found = readings(
        Language::English,
        &[
            "Recalling paragraph 12 (b) of resolution 71/243 of 21 December 2016 and paragraphs 4 to 6 of its resolution 59/50,",
            "Recalling also resolution 65/1, annex, section III, and section II of the annex to its resolution 60/1,",
            "Recalling further the annex to resolution 46/182 and section IV, paragraph 3, of resolution 61/16,",
            "Noting the reports of the Secretary-General (A/79/302 and Corr.1, A/79/303 and Add.1 to 3 and A/79/304, Add.1 and Add.1/Corr.2),",
            "Recalling its decision 58/521 of 8 December 2003 and decisions 60/551 A and B, and Human Rights Council decision 17/120 of 17 June 2011,",
            "Recalling United Nations Environment Assembly resolution 5/14 of 2 March 2022 and resolutions 4/6 and 4/9 of the Environment Assembly,",
            "Recalling Commission on Human Rights resolution 2004/34 of 19 April 2004 and Commission on the Status of Women resolution 60/2 of 24 March 2016,",
            "Recalling its resolutions 1803 (XVII) and 1819 (XVII) of 14 and 18 December 1962, respectively,",
            "Recalling that resolution 1514 (XV) was adopted on 14 December 1960, and reaffirming the said resolution,",
            "See Official Records of the General Assembly, Seventy-ninth Session, Supplement No. 53 (A/79/53), chap. IV, sect. A.",
            "Recalling its resolutions 31/6 A and B of 3 November 1976 and 46/36 L of 9 December 1991 and Security Council resolutions 242 (1967), 338 (1973) and 1397 (2002),",
            "Noting А/RES/59/50 with a Cyrillic letter, A/RES/５９/５０ in full width, A/79/302‑S/2024/600 with a no-break hyphen,",
            "Recalling Economic and Social Council resolution 2006/23 of 27 July 2006 and resolutions 1503 (XLVIII) of 27 May 1970 and 1235 (XLII) of 6 June 1967 of the Council,",
            "Recalling the letter dated 12 March 2024 from the Permanent Representative of Nauru to the United Nations addressed to the Secretary-General (A/78/811),",
            "Recalling its resolutions S-30/1 of 22 April 2016 and ES-10/22 of 12 December 2023 and 3201 (S-VI) and 3202 (S-VI) of 1 May 1974,",
        ],
    );
    expect![[r#"
        Recalling paragraph 12 (b) of resolution 71/243 of 21 December 2016 and paragraphs 4 to 6 of its resolution 59/50,
          "71/243" A/RES/71/243 of 2016-12-21, paragraph 12 (b)
          "59/50" A/RES/59/50, paragraph 4
        Recalling also resolution 65/1, annex, section III, and section II of the annex to its resolution 60/1,
          "65/1" A/RES/65/1
          "60/1" A/RES/60/1
        Recalling further the annex to resolution 46/182 and section IV, paragraph 3, of resolution 61/16,
          "46/182" A/RES/46/182
          "61/16" A/RES/61/16
        Noting the reports of the Secretary-General (A/79/302 and Corr.1, A/79/303 and Add.1 to 3 and A/79/304, Add.1 and Add.1/Corr.2),
          "A/79/302" A/79/302
          "Corr.1" A/79/302/Corr.1
          "A/79/303" A/79/303
          "Add.1" A/79/303/Add.1
          "3" A/79/303/Add.3
          "A/79/304" A/79/304
          "Add.1" A/79/304/Add.1
          "Add.1/Corr.2" A/79/304/Add.1/Corr.2
        Recalling its decision 58/521 of 8 December 2003 and decisions 60/551 A and B, and Human Rights Council decision 17/120 of 17 June 2011,
          "58/521" A/DEC/58/521 of 2003-12-08
          "60/551 A" A/DEC/60/551 A
          "B" A/DEC/60/551 B
          "17/120" A/HRC/DEC/17/120 of 2011-06-17
        Recalling United Nations Environment Assembly resolution 5/14 of 2 March 2022 and resolutions 4/6 and 4/9 of the Environment Assembly,
          "5/14" UNEP/EA.5/Res.14 of 2022-03-02
          "4/6" UNEP/EA.4/Res.6
          "4/9" UNEP/EA.4/Res.9
        Recalling Commission on Human Rights resolution 2004/34 of 19 April 2004 and Commission on the Status of Women resolution 60/2 of 24 March 2016,
          "2004/34" E/CN.4/RES/2004/34 of 2004-04-19
          "60/2" E/CN.6/RES/60/2 of 2016-03-24
        Recalling its resolutions 1803 (XVII) and 1819 (XVII) of 14 and 18 December 1962, respectively,
          "1803 (XVII)" A/RES/1803 (XVII) of 1962-12-14
          "1819 (XVII)" A/RES/1819 (XVII) of 1962-12-18
        Recalling that resolution 1514 (XV) was adopted on 14 December 1960, and reaffirming the said resolution,
          "1514 (XV)" A/RES/1514 (XV) of 1960-12-14
        See Official Records of the General Assembly, Seventy-ninth Session, Supplement No. 53 (A/79/53), chap. IV, sect. A.
          "A/79/53" A/79/53
        Recalling its resolutions 31/6 A and B of 3 November 1976 and 46/36 L of 9 December 1991 and Security Council resolutions 242 (1967), 338 (1973) and 1397 (2002),
          "31/6 A" A/RES/31/6 A of 1976-11-03
          "B" A/RES/31/6 B of 1976-11-03
          "46/36 L" A/RES/46/36 L of 1991-12-09
          "242 (1967)" S/RES/242 (1967)
          "338 (1973)" S/RES/338 (1973)
          "1397 (2002)" S/RES/1397 (2002)
        Noting А/RES/59/50 with a Cyrillic letter, A/RES/５９/５０ in full width, A/79/302‑S/2024/600 with a no-break hyphen,
          "А/RES/59/50" A/RES/59/50
          "A/RES/５９/５０" A/RES/59/50
          "A/79/302‑S/2024/600" A/79/302
        Recalling Economic and Social Council resolution 2006/23 of 27 July 2006 and resolutions 1503 (XLVIII) of 27 May 1970 and 1235 (XLII) of 6 June 1967 of the Council,
          "2006/23" E/RES/2006/23 of 2006-07-27
          "1503 (XLVIII)" E/RES/1503 (XLVIII) of 1970-05-27
          "1235 (XLII)" E/RES/1235 (XLII) of 1967-06-06
        Recalling the letter dated 12 March 2024 from the Permanent Representative of Nauru to the United Nations addressed to the Secretary-General (A/78/811),
          "A/78/811" A/78/811 of 2024-03-12
        Recalling its resolutions S-30/1 of 22 April 2016 and ES-10/22 of 12 December 2023 and 3201 (S-VI) and 3202 (S-VI) of 1 May 1974,
          "S-30/1" A/RES/S-30/1 of 2016-04-22
          "ES-10/22" A/RES/ES-10/22 of 2023-12-12
          "3201 (S-VI)" A/RES/3201 (S-VI) of 1974-05-01
          "3202 (S-VI)" A/RES/3202 (S-VI) of 1974-05-01
    "#]].assert_eq(&found);
}

#[test]
fn french() {
    let found = readings(
        Language::French,
        &[
            "Rappelant le paragraphe 12 b) de la résolution 71/243 du 21 décembre 2016 et les paragraphes 4 à 6 de sa résolution 59/50,",
            "Rappelant également la résolution 65/1, annexe, section III, et la section II de l’annexe de sa résolution 60/1,",
            "Prenant note des rapports du Secrétaire général (A/79/302 et Corr.1, A/79/303 et Add.1 à 3 et A/79/304, Add.1 et Add.1/Corr.2),",
            "Rappelant sa décision 58/521 du 8 décembre 2003 et les décisions 60/551 A et B, ainsi que la décision 17/120 du Conseil des droits de l’homme en date du 17 juin 2011,",
            "Rappelant la résolution 5/14 de l’Assemblée des Nations Unies pour l’environnement en date du 2 mars 2022 et les résolutions 4/6 et 4/9 de l’Assemblée pour l’environnement,",
            "Rappelant la résolution 2004/34 de la Commission des droits de l’homme, en date du 19 avril 2004, et la résolution 60/2 de la Commission de la condition de la femme, en date du 24 mars 2016,",
            "Rappelant ses résolutions 1803 (XVII) et 1819 (XVII) des 14 et 18 décembre 1962, respectivement,",
            "Rappelant que la résolution 1514 (XV) a été adoptée le 14 décembre 1960, et réaffirmant ladite résolution,",
            "Voir Documents officiels de l’Assemblée générale, soixante-dix-neuvième session, Supplément no 53 (A/79/53), chap. IV, sect. A.",
            "Rappelant ses résolutions 31/6 A et B du 3 novembre 1976 et 46/36 L du 9 décembre 1991 et les résolutions 242 (1967), 338 (1973) et 1397 (2002) du Conseil de sécurité, en date des 22 novembre 1967, 22 octobre 1973 et 12 mars 2002,",
            "Rappelant la résolution 2006/23 du Conseil économique et social, en date du 27 juillet 2006, et les résolutions 1503 (XLVIII) du 27 mai 1970 et 1235 (XLII) du 6 juin 1967 du Conseil,",
            "Rappelant ses résolutions S-30/1 du 22 avril 2016 et ES-10/22 du 12 décembre 2023 et 3201 (S-VI) et 3202 (S-VI) du 1er mai 1974,",
        ],
    );
    expect![[r#"
        Rappelant le paragraphe 12 b) de la résolution 71/243 du 21 décembre 2016 et les paragraphes 4 à 6 de sa résolution 59/50,
          "71/243" A/RES/71/243 of 2016-12-21, paragraph 12 b)
          "59/50" A/RES/59/50, paragraph 4
        Rappelant également la résolution 65/1, annexe, section III, et la section II de l’annexe de sa résolution 60/1,
          "65/1" A/RES/65/1
          "60/1" A/RES/60/1
        Prenant note des rapports du Secrétaire général (A/79/302 et Corr.1, A/79/303 et Add.1 à 3 et A/79/304, Add.1 et Add.1/Corr.2),
          "A/79/302" A/79/302
          "Corr.1" A/79/302/Corr.1
          "A/79/303" A/79/303
          "Add.1" A/79/303/Add.1
          "3" A/79/303/Add.3
          "A/79/304" A/79/304
          "Add.1" A/79/304/Add.1
          "Add.1/Corr.2" A/79/304/Add.1/Corr.2
        Rappelant sa décision 58/521 du 8 décembre 2003 et les décisions 60/551 A et B, ainsi que la décision 17/120 du Conseil des droits de l’homme en date du 17 juin 2011,
          "58/521" A/DEC/58/521 of 2003-12-08
          "60/551 A" A/DEC/60/551 A
          "B" A/DEC/60/551 B
          "17/120" A/HRC/DEC/17/120 of 2011-06-17
        Rappelant la résolution 5/14 de l’Assemblée des Nations Unies pour l’environnement en date du 2 mars 2022 et les résolutions 4/6 et 4/9 de l’Assemblée pour l’environnement,
          "5/14" UNEP/EA.5/Res.14 of 2022-03-02
          "4/6" UNEP/EA.4/Res.6
          "4/9" UNEP/EA.4/Res.9
        Rappelant la résolution 2004/34 de la Commission des droits de l’homme, en date du 19 avril 2004, et la résolution 60/2 de la Commission de la condition de la femme, en date du 24 mars 2016,
          "2004/34" E/CN.4/RES/2004/34 of 2004-04-19
          "60/2" E/CN.6/RES/60/2 of 2016-03-24
        Rappelant ses résolutions 1803 (XVII) et 1819 (XVII) des 14 et 18 décembre 1962, respectivement,
          "1803 (XVII)" A/RES/1803 (XVII) of 1962-12-14
          "1819 (XVII)" A/RES/1819 (XVII) of 1962-12-18
        Rappelant que la résolution 1514 (XV) a été adoptée le 14 décembre 1960, et réaffirmant ladite résolution,
          "1514 (XV)" A/RES/1514 (XV) of 1960-12-14
        Voir Documents officiels de l’Assemblée générale, soixante-dix-neuvième session, Supplément no 53 (A/79/53), chap. IV, sect. A.
          "A/79/53" A/79/53
        Rappelant ses résolutions 31/6 A et B du 3 novembre 1976 et 46/36 L du 9 décembre 1991 et les résolutions 242 (1967), 338 (1973) et 1397 (2002) du Conseil de sécurité, en date des 22 novembre 1967, 22 octobre 1973 et 12 mars 2002,
          "31/6 A" A/RES/31/6 A of 1976-11-03
          "B" A/RES/31/6 B of 1976-11-03
          "46/36 L" A/RES/46/36 L of 1991-12-09
          "242 (1967)" S/RES/242 (1967) of 1967-11-22
          "338 (1973)" S/RES/338 (1973) of 1973-10-22
          "1397 (2002)" S/RES/1397 (2002) of 2002-03-12
        Rappelant la résolution 2006/23 du Conseil économique et social, en date du 27 juillet 2006, et les résolutions 1503 (XLVIII) du 27 mai 1970 et 1235 (XLII) du 6 juin 1967 du Conseil,
          "2006/23" E/RES/2006/23 of 2006-07-27
          "1503 (XLVIII)" E/RES/1503 (XLVIII) of 1970-05-27
          "1235 (XLII)" E/RES/1235 (XLII) of 1967-06-06
        Rappelant ses résolutions S-30/1 du 22 avril 2016 et ES-10/22 du 12 décembre 2023 et 3201 (S-VI) et 3202 (S-VI) du 1er mai 1974,
          "S-30/1" A/RES/S-30/1 of 2016-04-22
          "ES-10/22" A/RES/ES-10/22 of 2023-12-12
          "3201 (S-VI)" A/RES/3201 (S-VI) of 1974-05-01
          "3202 (S-VI)" A/RES/3202 (S-VI) of 1974-05-01
    "#]].assert_eq(&found);
}

#[test]
fn spanish() {
    let found = readings(
        Language::Spanish,
        &[
            "Recordando el párrafo 12 b) de la resolución 71/243, de 21 de diciembre de 2016, y los párrafos 4 a 6 de su resolución 59/50,",
            "Recordando también la resolución 65/1, anexo, sección III, y la sección II del anexo de su resolución 60/1,",
            "Tomando nota de los informes del Secretario General (A/79/302 y Corr.1, A/79/303 y Add.1 a 3 y A/79/304, Add.1 y Add.1/Corr.2),",
            "Recordando su decisión 58/521, de 8 de diciembre de 2003, y las decisiones 60/551 A y B, y la decisión 17/120 del Consejo de Derechos Humanos, de 17 de junio de 2011,",
            "Recordando la resolución 5/14 de la Asamblea de las Naciones Unidas sobre el Medio Ambiente, de 2 de marzo de 2022, y las resoluciones 4/6 y 4/9 de la Asamblea sobre el Medio Ambiente,",
            "Recordando la resolución 2004/34 de la Comisión de Derechos Humanos, de 19 de abril de 2004, y la resolución 60/2 de la Comisión de la Condición Jurídica y Social de la Mujer, de 24 de marzo de 2016,",
            "Recordando sus resoluciones 1803 (XVII) y 1819 (XVII), de 14 y 18 de diciembre de 1962, respectivamente,",
            "Recordando que la resolución 1514 (XV) se aprobó el 14 de diciembre de 1960, y reafirmando dicha resolución,",
            "Véase Documentos Oficiales de la Asamblea General, septuagésimo noveno período de sesiones, Suplemento núm. 53 (A/79/53), cap. IV, secc. A.",
            "Recordando sus resoluciones 31/6 A y B, de 3 de noviembre de 1976, y 46/36 L, de 9 de diciembre de 1991, y las resoluciones del Consejo de Seguridad 242 (1967), de 22 de noviembre de 1967, 338 (1973), de 22 de octubre de 1973, y 1397 (2002),",
            "Recordando la resolución 2006/23 del Consejo Económico y Social, de 27 de julio de 2006, y las resoluciones 1503 (XLVIII) de 27 de mayo de 1970 y 1235 (XLII) de 6 de junio de 1967 del Consejo,",
            "Recordando sus resoluciones S-30/1, de 22 de abril de 2016, y ES-10/22, de 12 de diciembre de 2023, y 3201 (S-VI) y 3202 (S-VI), de 1 de mayo de 1974,",
        ],
    );
    expect![[r#"
        Recordando el párrafo 12 b) de la resolución 71/243, de 21 de diciembre de 2016, y los párrafos 4 a 6 de su resolución 59/50,
          "71/243" A/RES/71/243 of 2016-12-21, paragraph 12 b)
          "59/50" A/RES/59/50, paragraph 4
        Recordando también la resolución 65/1, anexo, sección III, y la sección II del anexo de su resolución 60/1,
          "65/1" A/RES/65/1
          "60/1" A/RES/60/1
        Tomando nota de los informes del Secretario General (A/79/302 y Corr.1, A/79/303 y Add.1 a 3 y A/79/304, Add.1 y Add.1/Corr.2),
          "A/79/302" A/79/302
          "Corr.1" A/79/302/Corr.1
          "A/79/303" A/79/303
          "Add.1" A/79/303/Add.1
          "3" A/79/303/Add.3
          "A/79/304" A/79/304
          "Add.1" A/79/304/Add.1
          "Add.1/Corr.2" A/79/304/Add.1/Corr.2
        Recordando su decisión 58/521, de 8 de diciembre de 2003, y las decisiones 60/551 A y B, y la decisión 17/120 del Consejo de Derechos Humanos, de 17 de junio de 2011,
          "58/521" A/DEC/58/521 of 2003-12-08
          "60/551 A" A/DEC/60/551 A
          "B" A/DEC/60/551 B
          "17/120" A/HRC/DEC/17/120 of 2011-06-17
        Recordando la resolución 5/14 de la Asamblea de las Naciones Unidas sobre el Medio Ambiente, de 2 de marzo de 2022, y las resoluciones 4/6 y 4/9 de la Asamblea sobre el Medio Ambiente,
          "5/14" UNEP/EA.5/Res.14 of 2022-03-02
          "4/6" UNEP/EA.4/Res.6
          "4/9" UNEP/EA.4/Res.9
        Recordando la resolución 2004/34 de la Comisión de Derechos Humanos, de 19 de abril de 2004, y la resolución 60/2 de la Comisión de la Condición Jurídica y Social de la Mujer, de 24 de marzo de 2016,
          "2004/34" E/CN.4/RES/2004/34 of 2004-04-19
          "60/2" E/CN.6/RES/60/2 of 2016-03-24
        Recordando sus resoluciones 1803 (XVII) y 1819 (XVII), de 14 y 18 de diciembre de 1962, respectivamente,
          "1803 (XVII)" A/RES/1803 (XVII) of 1962-12-14
          "1819 (XVII)" A/RES/1819 (XVII) of 1962-12-18
        Recordando que la resolución 1514 (XV) se aprobó el 14 de diciembre de 1960, y reafirmando dicha resolución,
          "1514 (XV)" A/RES/1514 (XV) of 1960-12-14
        Véase Documentos Oficiales de la Asamblea General, septuagésimo noveno período de sesiones, Suplemento núm. 53 (A/79/53), cap. IV, secc. A.
          "A/79/53" A/79/53
        Recordando sus resoluciones 31/6 A y B, de 3 de noviembre de 1976, y 46/36 L, de 9 de diciembre de 1991, y las resoluciones del Consejo de Seguridad 242 (1967), de 22 de noviembre de 1967, 338 (1973), de 22 de octubre de 1973, y 1397 (2002),
          "31/6 A" A/RES/31/6 A of 1976-11-03
          "B" A/RES/31/6 B of 1976-11-03
          "46/36 L" A/RES/46/36 L of 1991-12-09
          "242 (1967)" S/RES/242 (1967) of 1967-11-22
          "338 (1973)" S/RES/338 (1973) of 1973-10-22
          "1397 (2002)" S/RES/1397 (2002)
        Recordando la resolución 2006/23 del Consejo Económico y Social, de 27 de julio de 2006, y las resoluciones 1503 (XLVIII) de 27 de mayo de 1970 y 1235 (XLII) de 6 de junio de 1967 del Consejo,
          "2006/23" E/RES/2006/23 of 2006-07-27
          "1503 (XLVIII)" E/RES/1503 (XLVIII) of 1970-05-27
          "1235 (XLII)" E/RES/1235 (XLII) of 1967-06-06
        Recordando sus resoluciones S-30/1, de 22 de abril de 2016, y ES-10/22, de 12 de diciembre de 2023, y 3201 (S-VI) y 3202 (S-VI), de 1 de mayo de 1974,
          "S-30/1" A/RES/S-30/1 of 2016-04-22
          "ES-10/22" A/RES/ES-10/22 of 2023-12-12
          "3201 (S-VI)" A/RES/3201 (S-VI) of 1974-05-01
          "3202 (S-VI)" A/RES/3202 (S-VI) of 1974-05-01
    "#]].assert_eq(&found);
}

#[test]
fn russian() {
    let found = readings(
        Language::Russian,
        &[
            "ссылаясь на пункт 12 b) резолюции 71/243 от 21 декабря 2016 года и пункты 4–6 своей резолюции 59/50,",
            "ссылаясь также на раздел III приложения к резолюции 65/1 и раздел II приложения к своей резолюции 60/1,",
            "принимая к сведению доклады Генерального секретаря (A/79/302 и Corr.1, A/79/303 и Add.1–3 и A/79/304, Add.1 и Add.1/Corr.2),",
            "ссылаясь на свое решение 58/521 от 8 декабря 2003 года и решения 60/551 A и B, а также на решение 17/120 Совета по правам человека от 17 июня 2011 года,",
            "ссылаясь на резолюцию 5/14 Ассамблеи Организации Объединенных Наций по окружающей среде от 2 марта 2022 года и резолюции 4/6 и 4/9 Ассамблеи по окружающей среде,",
            "ссылаясь на резолюцию 2004/34 Комиссии по правам человека от 19 апреля 2004 года и резолюцию 60/2 Комиссии по положению женщин от 24 марта 2016 года,",
            "ссылаясь на свои резолюции 1803 (XVII) и 1819 (XVII) от 14 и 18 декабря 1962 года соответственно,",
            "напоминая, что резолюция 1514 (XV) была принята 14 декабря 1960 года, и подтверждая указанную резолюцию,",
            "См. Официальные отчеты Генеральной Ассамблеи, семьдесят девятая сессия, Дополнение № 53 (A/79/53), глава IV, раздел A.",
            "ссылаясь на свои резолюции 31/6 A и B от 3 ноября 1976 года и 46/36 L от 9 декабря 1991 года и резолюции Совета Безопасности 242 (1967) от 22 ноября 1967 года, 338 (1973) от 22 октября 1973 года и 1397 (2002),",
            "ссылаясь на резолюцию 2006/23 Экономического и Социального Совета от 27 июля 2006 года и резолюции 1503 (XLVIII) от 27 мая 1970 года и 1235 (XLII) от 6 июня 1967 года Совета,",
            "ссылаясь на свои резолюции S-30/1 от 22 апреля 2016 года и ES-10/22 от 12 декабря 2023 года и 3201 (S-VI) и 3202 (S-VI) от 1 мая 1974 года,",
        ],
    );
    expect![[r#"
        ссылаясь на пункт 12 b) резолюции 71/243 от 21 декабря 2016 года и пункты 4–6 своей резолюции 59/50,
          "71/243" A/RES/71/243 of 2016-12-21, paragraph 12 b)
          "59/50" A/RES/59/50, paragraph 4
        ссылаясь также на раздел III приложения к резолюции 65/1 и раздел II приложения к своей резолюции 60/1,
          "65/1" A/RES/65/1
          "60/1" A/RES/60/1
        принимая к сведению доклады Генерального секретаря (A/79/302 и Corr.1, A/79/303 и Add.1–3 и A/79/304, Add.1 и Add.1/Corr.2),
          "A/79/302" A/79/302
          "Corr.1" A/79/302/Corr.1
          "A/79/303" A/79/303
          "Add.1" A/79/303/Add.1
          "3" A/79/303/Add.3
          "A/79/304" A/79/304
          "Add.1" A/79/304/Add.1
          "Add.1/Corr.2" A/79/304/Add.1/Corr.2
        ссылаясь на свое решение 58/521 от 8 декабря 2003 года и решения 60/551 A и B, а также на решение 17/120 Совета по правам человека от 17 июня 2011 года,
          "58/521" A/DEC/58/521 of 2003-12-08
          "60/551 A" A/DEC/60/551 A
          "B" A/DEC/60/551 B
          "17/120" A/HRC/DEC/17/120 of 2011-06-17
        ссылаясь на резолюцию 5/14 Ассамблеи Организации Объединенных Наций по окружающей среде от 2 марта 2022 года и резолюции 4/6 и 4/9 Ассамблеи по окружающей среде,
          "5/14" UNEP/EA.5/Res.14 of 2022-03-02
          "4/6" UNEP/EA.4/Res.6
          "4/9" UNEP/EA.4/Res.9
        ссылаясь на резолюцию 2004/34 Комиссии по правам человека от 19 апреля 2004 года и резолюцию 60/2 Комиссии по положению женщин от 24 марта 2016 года,
          "2004/34" E/CN.4/RES/2004/34 of 2004-04-19
          "60/2" E/CN.6/RES/60/2 of 2016-03-24
        ссылаясь на свои резолюции 1803 (XVII) и 1819 (XVII) от 14 и 18 декабря 1962 года соответственно,
          "1803 (XVII)" A/RES/1803 (XVII) of 1962-12-14
          "1819 (XVII)" A/RES/1819 (XVII) of 1962-12-18
        напоминая, что резолюция 1514 (XV) была принята 14 декабря 1960 года, и подтверждая указанную резолюцию,
          "1514 (XV)" A/RES/1514 (XV) of 1960-12-14
        См. Официальные отчеты Генеральной Ассамблеи, семьдесят девятая сессия, Дополнение № 53 (A/79/53), глава IV, раздел A.
          "A/79/53" A/79/53
        ссылаясь на свои резолюции 31/6 A и B от 3 ноября 1976 года и 46/36 L от 9 декабря 1991 года и резолюции Совета Безопасности 242 (1967) от 22 ноября 1967 года, 338 (1973) от 22 октября 1973 года и 1397 (2002),
          "31/6 A" A/RES/31/6 A of 1976-11-03
          "B" A/RES/31/6 B of 1976-11-03
          "46/36 L" A/RES/46/36 L of 1991-12-09
          "242 (1967)" S/RES/242 (1967) of 1967-11-22
          "338 (1973)" S/RES/338 (1973) of 1973-10-22
          "1397 (2002)" S/RES/1397 (2002)
        ссылаясь на резолюцию 2006/23 Экономического и Социального Совета от 27 июля 2006 года и резолюции 1503 (XLVIII) от 27 мая 1970 года и 1235 (XLII) от 6 июня 1967 года Совета,
          "2006/23" E/RES/2006/23 of 2006-07-27
          "1503 (XLVIII)" E/RES/1503 (XLVIII) of 1970-05-27
          "1235 (XLII)" E/RES/1235 (XLII) of 1967-06-06
        ссылаясь на свои резолюции S-30/1 от 22 апреля 2016 года и ES-10/22 от 12 декабря 2023 года и 3201 (S-VI) и 3202 (S-VI) от 1 мая 1974 года,
          "S-30/1" A/RES/S-30/1 of 2016-04-22
          "ES-10/22" A/RES/ES-10/22 of 2023-12-12
          "3201 (S-VI)" A/RES/3201 (S-VI) of 1974-05-01
          "3202 (S-VI)" A/RES/3202 (S-VI) of 1974-05-01
    "#]].assert_eq(&found);
}

#[test]
fn chinese() {
    let found = readings(
        Language::Chinese,
        &[
            "回顾2016年12月21日第71/243号决议第12(b)段和其第59/50号决议第4至6段，",
            "又回顾第65/1号决议附件第三节以及其第60/1号决议附件第二节，",
            "注意到秘书长的报告(A/79/302和Corr.1、A/79/303和Add.1-3以及A/79/304、Add.1和Add.1/Corr.2)，",
            "回顾其2003年12月8日第58/521号决定和第60/551 A和B号决定，以及人权理事会2011年6月17日第17/120号决定，",
            "回顾联合国环境大会2022年3月2日第5/14号决议以及环境大会第4/6和4/9号决议，",
            "回顾人权委员会2004年4月19日第2004/34号决议和妇女地位委员会2016年3月24日第60/2号决议，",
            "回顾其1962年12月14日和18日第1803(XVII)和1819(XVII)号决议，",
            "回顾第1514(XV)号决议于1960年12月14日通过，并重申该决议，",
            "见《大会正式记录，第七十九届会议，补编第53号》(A/79/53)，第四章，A节。",
            "回顾其1976年11月3日第31/6 A和B号、1991年12月9日第46/36 L号决议以及安全理事会1967年11月22日第242(1967)号、1973年10月22日第338(1973)号和第1397(2002)号决议，",
            "回顾经济及社会理事会2006年7月27日第2006/23号决议以及1970年5月27日第1503(XLVIII)号和1967年6月6日第1235(XLII)号决议，",
            "回顾其2016年4月22日S-30/1号和2023年12月12日ES-10/22号决议以及1974年5月1日第3201(S-VI)和3202(S-VI)号决议，",
        ],
    );
    expect![[r#"
        回顾2016年12月21日第71/243号决议第12(b)段和其第59/50号决议第4至6段，
          "71/243" A/RES/71/243 of 2016-12-21, paragraph 12(b)
          "59/50" A/RES/59/50
        又回顾第65/1号决议附件第三节以及其第60/1号决议附件第二节，
          "65/1" A/RES/65/1
          "60/1" A/RES/60/1
        注意到秘书长的报告(A/79/302和Corr.1、A/79/303和Add.1-3以及A/79/304、Add.1和Add.1/Corr.2)，
          "A/79/302" A/79/302
          "Corr.1" A/79/302/Corr.1
          "A/79/303" A/79/303
          "Add.1" A/79/303/Add.1
          "3" A/79/303/Add.3
          "A/79/304" A/79/304
          "Add.1" A/79/304/Add.1
          "Add.1/Corr.2" A/79/304/Add.1/Corr.2
        回顾其2003年12月8日第58/521号决定和第60/551 A和B号决定，以及人权理事会2011年6月17日第17/120号决定，
          "58/521" A/DEC/58/521 of 2003-12-08
          "60/551 A" A/DEC/60/551 A
          "B" A/DEC/60/551 B
          "17/120" A/HRC/DEC/17/120 of 2011-06-17
        回顾联合国环境大会2022年3月2日第5/14号决议以及环境大会第4/6和4/9号决议，
          "5/14" UNEP/EA.5/Res.14 of 2022-03-02
          "4/6" UNEP/EA.4/Res.6
          "4/9" UNEP/EA.4/Res.9
        回顾人权委员会2004年4月19日第2004/34号决议和妇女地位委员会2016年3月24日第60/2号决议，
          "2004/34" E/CN.4/RES/2004/34 of 2004-04-19
          "60/2" E/CN.6/RES/60/2 of 2016-03-24
        回顾其1962年12月14日和18日第1803(XVII)和1819(XVII)号决议，
          "1803(XVII)" A/RES/1803 (XVII) of 1962-12-14
          "1819(XVII)" A/RES/1819 (XVII) of 1962-12-18
        回顾第1514(XV)号决议于1960年12月14日通过，并重申该决议，
          "1514(XV)" A/RES/1514 (XV) of 1960-12-14
        见《大会正式记录，第七十九届会议，补编第53号》(A/79/53)，第四章，A节。
          "A/79/53" A/79/53
        回顾其1976年11月3日第31/6 A和B号、1991年12月9日第46/36 L号决议以及安全理事会1967年11月22日第242(1967)号、1973年10月22日第338(1973)号和第1397(2002)号决议，
          "31/6 A" A/RES/31/6 A of 1976-11-03
          "B" A/RES/31/6 B of 1976-11-03
          "46/36 L" A/RES/46/36 L of 1991-12-09
          "242(1967)" S/RES/242 (1967) of 1967-11-22
          "338(1973)" S/RES/338 (1973) of 1973-10-22
          "1397(2002)" S/RES/1397 (2002)
        回顾经济及社会理事会2006年7月27日第2006/23号决议以及1970年5月27日第1503(XLVIII)号和1967年6月6日第1235(XLII)号决议，
          "2006/23" E/RES/2006/23 of 2006-07-27
          "1503(XLVIII)" E/RES/1503 (XLVIII) of 1970-05-27
          "1235(XLII)" E/RES/1235 (XLII) of 1967-06-06
        回顾其2016年4月22日S-30/1号和2023年12月12日ES-10/22号决议以及1974年5月1日第3201(S-VI)和3202(S-VI)号决议，
          "S-30/1" A/RES/S-30/1 of 2016-04-22
          "ES-10/22" A/RES/ES-10/22 of 2023-12-12
          "3201(S-VI)" A/RES/3201 (S-VI) of 1974-05-01
          "3202(S-VI)" A/RES/3202 (S-VI) of 1974-05-01
    "#]].assert_eq(&found);
}

#[test]
fn arabic() {
    let found = readings(
        Language::Arabic,
        &[
            "إذ تشير إلى الفقرة 12 (ب) من القرار 71/243 المؤرخ 21 كانون الأول/ديسمبر 2016 والفقرات 4 إلى 6 من قرارها 59/50،",
            "وإذ تشير أيضا إلى القرار 65/1، المرفق، الجزء ثالثا، والجزء ثانيا من مرفق قرارها 60/1،",
            "وإذ تحيط علما بتقارير الأمين العام (A/79/302 و Corr.1 و A/79/303 و Add.1 إلى 3 و A/79/304 و Add.1 و Add.1/Corr.2)،",
            "وإذ تشير إلى مقررها 58/521 المؤرخ 8 كانون الأول/ديسمبر 2003 والمقررين 60/551 ألف وباء، ومقرر مجلس حقوق الإنسان 17/120 المؤرخ 17 حزيران/يونيه 2011،",
            "وإذ تشير إلى قرار جمعية الأمم المتحدة للبيئة 5/14 المؤرخ 2 آذار/مارس 2022 وقراري جمعية البيئة 4/6 و 4/9،",
            "وإذ تشير إلى قرار لجنة حقوق الإنسان 2004/34 المؤرخ 19 نيسان/أبريل 2004 وقرار لجنة وضع المرأة 60/2 المؤرخ 24 آذار/مارس 2016،",
            "وإذ تشير إلى قراريها 1803 (د-17) و 1819 (د-17) المؤرخين 14 و 18 كانون الأول/ديسمبر 1962، على التوالي،",
            "وإذ تشير إلى أن القرار 1514 (د-15) اتخذ في 14 كانون الأول/ديسمبر 1960، وإذ تعيد تأكيد القرار المذكور،",
            "انظر الوثائق الرسمية للجمعية العامة، الدورة التاسعة والسبعون، الملحق رقم 53 (A/79/53)، الفصل الرابع، الفرع ألف.",
            "وإذ تشير إلى قراريها 31/6 ألف وباء المؤرخ 3 تشرين الثاني/نوفمبر 1976 و 46/36 لام المؤرخ 9 كانون الأول/ديسمبر 1991 وقرارات مجلس الأمن 242 (1967) المؤرخ 22 تشرين الثاني/نوفمبر 1967 و 338 (1973) المؤرخ 22 تشرين الأول/أكتوبر 1973 و 1397 (2002)،",
            "وإذ تشير إلى قرار المجلس الاقتصادي والاجتماعي 2006/23 المؤرخ 27 تموز/يوليه 2006 وقراري المجلس 1503 (د-48) المؤرخ 27 أيار/مايو 1970 و 1235 (د-42) المؤرخ 6 حزيران/يونيه 1967،",
            "وإذ تشير إلى قراراتها دإ-30/1 المؤرخ 22 نيسان/أبريل 2016 ودإط-10/22 المؤرخ 12 كانون الأول/ديسمبر 2023 و 3201 (دإ-6) و 3202 (دإ-6) المؤرخين 1 أيار/مايو 1974،",
        ],
    );
    expect![[r#"
        إذ تشير إلى الفقرة 12 (ب) من القرار 71/243 المؤرخ 21 كانون الأول/ديسمبر 2016 والفقرات 4 إلى 6 من قرارها 59/50،
          "71/243" A/RES/71/243 of 2016-12-21, paragraph 12 (ب)
          "59/50" A/RES/59/50, paragraph 4
        وإذ تشير أيضا إلى القرار 65/1، المرفق، الجزء ثالثا، والجزء ثانيا من مرفق قرارها 60/1،
          "65/1" A/RES/65/1
          "60/1" A/RES/60/1
        وإذ تحيط علما بتقارير الأمين العام (A/79/302 و Corr.1 و A/79/303 و Add.1 إلى 3 و A/79/304 و Add.1 و Add.1/Corr.2)،
          "A/79/302" A/79/302
          "Corr.1" A/79/302/Corr.1
          "A/79/303" A/79/303
          "Add.1" A/79/303/Add.1
          "3" A/79/303/Add.3
          "A/79/304" A/79/304
          "Add.1" A/79/304/Add.1
          "Add.1/Corr.2" A/79/304/Add.1/Corr.2
        وإذ تشير إلى مقررها 58/521 المؤرخ 8 كانون الأول/ديسمبر 2003 والمقررين 60/551 ألف وباء، ومقرر مجلس حقوق الإنسان 17/120 المؤرخ 17 حزيران/يونيه 2011،
          "58/521" A/DEC/58/521 of 2003-12-08
          "60/551 ألف" A/DEC/60/551 A
          "باء" A/DEC/60/551 B
          "17/120" A/HRC/DEC/17/120 of 2011-06-17
        وإذ تشير إلى قرار جمعية الأمم المتحدة للبيئة 5/14 المؤرخ 2 آذار/مارس 2022 وقراري جمعية البيئة 4/6 و 4/9،
          "5/14" UNEP/EA.5/Res.14 of 2022-03-02
          "4/6" UNEP/EA.4/Res.6
          "4/9" UNEP/EA.4/Res.9
        وإذ تشير إلى قرار لجنة حقوق الإنسان 2004/34 المؤرخ 19 نيسان/أبريل 2004 وقرار لجنة وضع المرأة 60/2 المؤرخ 24 آذار/مارس 2016،
          "2004/34" E/CN.4/RES/2004/34 of 2004-04-19
          "60/2" E/CN.6/RES/60/2 of 2016-03-24
        وإذ تشير إلى قراريها 1803 (د-17) و 1819 (د-17) المؤرخين 14 و 18 كانون الأول/ديسمبر 1962، على التوالي،
          "1803 (د-17)" A/RES/1803 (XVII) of 1962-12-14
          "1819 (د-17)" A/RES/1819 (XVII) of 1962-12-18
        وإذ تشير إلى أن القرار 1514 (د-15) اتخذ في 14 كانون الأول/ديسمبر 1960، وإذ تعيد تأكيد القرار المذكور،
          "1514 (د-15)" A/RES/1514 (XV) of 1960-12-14
        انظر الوثائق الرسمية للجمعية العامة، الدورة التاسعة والسبعون، الملحق رقم 53 (A/79/53)، الفصل الرابع، الفرع ألف.
          "A/79/53" A/79/53
        وإذ تشير إلى قراريها 31/6 ألف وباء المؤرخ 3 تشرين الثاني/نوفمبر 1976 و 46/36 لام المؤرخ 9 كانون الأول/ديسمبر 1991 وقرارات مجلس الأمن 242 (1967) المؤرخ 22 تشرين الثاني/نوفمبر 1967 و 338 (1973) المؤرخ 22 تشرين الأول/أكتوبر 1973 و 1397 (2002)،
          "31/6 ألف" A/RES/31/6 A of 1976-11-03
          "باء" A/RES/31/6 B of 1976-11-03
          "46/36 لام" A/RES/46/36 L of 1991-12-09
          "242 (1967)" S/RES/242 (1967) of 1967-11-22
          "338 (1973)" S/RES/338 (1973) of 1973-10-22
          "1397 (2002)" S/RES/1397 (2002)
        وإذ تشير إلى قرار المجلس الاقتصادي والاجتماعي 2006/23 المؤرخ 27 تموز/يوليه 2006 وقراري المجلس 1503 (د-48) المؤرخ 27 أيار/مايو 1970 و 1235 (د-42) المؤرخ 6 حزيران/يونيه 1967،
          "2006/23" E/RES/2006/23 of 2006-07-27
          "1503 (د-48)" E/RES/1503 (XLVIII) of 1970-05-27
          "1235 (د-42)" E/RES/1235 (XLII) of 1967-06-06
        وإذ تشير إلى قراراتها دإ-30/1 المؤرخ 22 نيسان/أبريل 2016 ودإط-10/22 المؤرخ 12 كانون الأول/ديسمبر 2023 و 3201 (دإ-6) و 3202 (دإ-6) المؤرخين 1 أيار/مايو 1974،
          "دإ-30/1" A/RES/S-30/1 of 2016-04-22
          "دإط-10/22" A/RES/ES-10/22 of 2023-12-12
          "3201 (دإ-6)" A/RES/3201 (S-VI) of 1974-05-01
          "3202 (دإ-6)" A/RES/3202 (S-VI) of 1974-05-01
    "#]].assert_eq(&found);
}
