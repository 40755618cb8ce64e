//! Russian: what the outline of a draft in it is recognised by.

use super::{Repeats, Side, Words};
use crate::symbol::Organ;
use crate::syntax::extent::Extent;
use crate::syntax::form::{Form, Token, ends, skip, word};
use crate::syntax::opening::Mood;

/// The words.
pub const WORDS: Words = Words {
    organ_lines: &[
        ("Генеральная Ассамблея", Organ::GeneralAssembly),
        ("Совет Безопасности", Organ::SecurityCouncil),
        ("Экономический и Социальный Совет", Organ::EconomicAndSocialCouncil),
        ("Совет по правам человека", Organ::HumanRightsCouncil),
    ],
    organ_names: &[
        ("Генеральная Ассамблея", Organ::GeneralAssembly),
        ("Совет Безопасности", Organ::SecurityCouncil),
        ("Экономический и Социальный Совет", Organ::EconomicAndSocialCouncil),
        ("Совет по правам человека", Organ::HumanRightsCouncil),
    ],
    other_organs: &[
        ("Комиссия", "Комиссия"),
        ("Комитет", "Комитет"),
        ("Конференция", "Конференция"),
        ("Форум", "Форум"),
        ("Совещание", "Совещание"),
        ("Группа", "Группа"),
        ("Совет", "Совет"),
        ("Конгресс", "Конгресс"),
        ("", "комиссия"),
        ("", "комитет"),
        ("", "конференция"),
        ("", "форум"),
        ("", "совещание"),
        ("", "группа"),
        ("", "совет"),
        ("", "конгресс"),
        ("", "ассамблея"),
        ("", "саммит"),
    ],
    to_letter: &["к "],
    ordinals: &[],
    item: ("Пункт", "повестки дня"),
    drafts: &["проект резолюции", "проект решения"],
    submitted: &["представлен"],
    head_words: &["сессия", "омитет", "Совет", "Ассамблея"],
    note_heads: &["См. ", "Там же", "Резолюция ", "Официальные отчеты", "United Nations, Treaty Series"],
    annex: &["Приложение", "Добавление"],
    meeting: &["пленарное заседание", "заседание"],
    frequent: &[],
    months: [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    adopted: &["Принята", "Принято"],
    repeats: Repeats {
        also: "также", further: "далее", operative: Side::After, preambular: Side::After
    },
    extent: Extent {
        adverbs: &["также", "далее", "вновь", "ещё раз", "еще раз"],
        with: &["с", "со"],
        feelings: &[
            "обеспокоенностью",
            "озабоченностью",
            "удовлетворением",
            "сожалением",
            "тревогой",
            "интересом",
            "признательностью",
        ],
        own: &[],
        own_ends: &[],
        own_never: &[],
        theirs: &["свою", "свое", "своё", "свой", "о своей", "о своем", "о своём"],
        and: &["и"],
    },
    objects: &[
        "тем",
        "том",
        "на",
        "о",
        "об",
        "в",
        "во",
        "с",
        "к",
        "за",
        "свою",
        "свое",
        "своё",
        "свой",
        "своего",
        "своем",
        "своей",
        "свои",
        "том",
        "государства",
        "важность",
        "необходимость",
        "необходимым",
        "важным",
        "серьезную",
        "озабоченность",
        "обеспокоенность",
        "глубокую",
        "признательность",
        "сожаление",
        "решимость",
        "намерение",
        "поддержку",
    ],
    openings: include_str!("../../../lexicon/opening-words.ru.tsv"),
    form: Form::Words(form),
};

/// The form of opening words: an adverbial participle ("взвешивая", "пересчитав"), "будучи" with a short participle, the third
/// person singular ("пересчитывает"), with adverbs and "с …" before ("с изумлением").
fn form(tokens: &[Token<'_>]) -> Option<(Mood, usize)> {
    let adverb = |word: &str| {
        matches!(word, "также" | "вновь" | "далее" | "ещё" | "еще" | "раз" | "не" | "по-прежнему")
            || ends(word, &["о"], 5) && !ends(word, &["ство", "ого", "его", "ние"], 1)
    };
    let mut first = skip(tokens, 0, adverb);
    if matches!(word(tokens, first), "с" | "со") {
        let manner =
            skip(tokens, first + 1, |word| ends(word, &["ем", "ом", "ью", "ой", "ей", "им", "ым"], 4));
        if manner == first + 1 {
            return None;
        }
        first = skip(tokens, manner, adverb);
    }
    let verb = word(tokens, first);
    if verb == "будучи" {
        let behind = skip(tokens, first + 1, adverb);
        let short = ends(word(tokens, behind), &["ен", "ена", "на", "ым", "ой", "ными", "та"], 4);
        return short.then(|| (Mood::Preambular, skip(tokens, behind + 1, adverb)));
    }
    let behind = skip(tokens, first + 1, adverb);
    let adjective = ends(verb, &["ская", "цкая", "щая", "вшая", "овая", "евая"], 1)
        || ends(verb, &["ная"], 1) && !ends(verb, &["иная", "зная", "оминая"], 1)
        || ends(verb, &["ия", "ья", "емя"], 1)
        || matches!(verb, "каждая" | "другая" | "большая" | "единая" | "для");
    let gerund = ends(verb, &["ая", "яя", "уя", "ея", "ясь", "ась", "шись", "вши", "дя", "ня", "мя"], 4)
        || ends(verb, &["ав", "ив", "ев", "ув", "яв", "ыв"], 5);
    if gerund && !adjective && !ends(verb, &["став"], 1) {
        return Some((Mood::Preambular, behind));
    }
    let noun = ends(verb, &["тет", "ссет"], 1)
        || matches!(verb, "совет" | "бюджет" | "кредит" | "лимит" | "дефицит" | "аудит" | "пакет")
        || matches!(verb, "может" | "будет" | "следует" | "должен" | "предмет" | "ответ" | "расчет");
    let person = ends(verb, &["ает", "яет", "ует", "еет", "ит", "ет", "ёт", "ется", "ится", "ётся"], 5);
    (person && !noun).then_some((Mood::Operative, behind))
}
