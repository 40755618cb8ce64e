//! Arabic: what the outline of a draft in it is recognised by.

use super::{Repeats, Side, Words};
use crate::symbol::Organ;
use crate::syntax::extent::Extent;
use crate::syntax::form::{Form, Token, ends, skip, word};
use crate::syntax::opening::Mood;

/// The words.
pub const WORDS: Words = Words {
    organ_lines: &[
        ("إن الجمعية العامة", Organ::GeneralAssembly),
        ("إن مجلس الأمن", Organ::SecurityCouncil),
        ("إن المجلس الاقتصادي والاجتماعي", Organ::EconomicAndSocialCouncil),
        ("إن مجلس حقوق الإنسان", Organ::HumanRightsCouncil),
        ("الجمعية العامة", Organ::GeneralAssembly),
        ("مجلس الأمن", Organ::SecurityCouncil),
    ],
    organ_names: &[
        ("الجمعية العامة", Organ::GeneralAssembly),
        ("مجلس الأمن", Organ::SecurityCouncil),
        ("المجلس الاقتصادي والاجتماعي", Organ::EconomicAndSocialCouncil),
        ("مجلس حقوق الإنسان", Organ::HumanRightsCouncil),
    ],
    other_organs: &[
        ("إن ", "لجنة"),
        ("إن ", "اللجنة"),
        ("إن ", "مؤتمر"),
        ("إن ", "المؤتمر"),
        ("إن ", "مجلس"),
        ("إن ", "المنتدى"),
        ("إن ", "منتدى"),
        ("إن ", "القمة"),
        ("إن ", "المجلس"),
    ],
    to_letter: &["رسالة", "ل", "الرسالة", "ب"],
    ordinals: &[
        "الأول",
        "الثاني",
        "الثالث",
        "الرابع",
        "الخامس",
        "السادس",
        "السابع",
        "الثامن",
        "التاسع",
        "العاشر",
    ],
    item: ("البند", "جدول الأعمال"),
    drafts: &["مشروع قرار", "مشروع القرار", "مشروع مقرر"],
    submitted: &["مقدم"],
    head_words: &["الدورة", "اللجنة", "المجلس", "مجلس", "الجمعية"],
    note_heads: &["انظر ", "المرجع نفسه", "الوثائق الرسمية", "United Nations, Treaty Series"],
    annex: &["المرفق", "مرفق", "الضميمة", "التذييل", "ضميمة", "تذييل"],
    meeting: &["الجلسة العامة", "الجلسة"],
    frequent: &[],
    months: [
        "كانون الثاني/يناير",
        "شباط/فبراير",
        "آذار/مارس",
        "نيسان/أبريل",
        "أيار/مايو",
        "حزيران/يونيه",
        "تموز/يوليه",
        "آب/أغسطس",
        "أيلول/سبتمبر",
        "تشرين الأول/أكتوبر",
        "تشرين الثاني/نوفمبر",
        "كانون الأول/ديسمبر",
    ],
    adopted: &["اتخذ هذا القرار", "الذي اتخذه", "اعتمد"],
    repeats: Repeats {
        also: "أيضا", further: "كذلك", operative: Side::After, preambular: Side::After
    },
    extent: Extent {
        adverbs: &["أيضا", "كذلك", "من جديد", "مرة أخرى"],
        with: &["مع", "ب-"],
        feelings: &[
            "القلق",
            "التقدير",
            "الأسف",
            "الارتياح",
            "الاهتمام",
            "الجزع",
            "الامتنان",
            "قلق",
            "تقدير",
            "أسف",
            "ارتياح",
        ],
        own: &[],
        own_ends: &[],
        own_never: &[],
        theirs: &[],
        and: &[],
    },
    objects: &[
        "إلى",
        "على",
        "عن",
        "أهمية",
        "ضرورة",
        "قرارها",
        "قراره",
        "الالتزام",
        "التزامها",
        "التزامه",
        "في",
        "من",
        "بأن",
        "أن",
        "ب",
    ],
    openings: include_str!("../../../lexicon/opening-words.ar.tsv"),
    form: Form::Words(form),
};

/// The form of opening words: "إذ" or "وقد" with a verb, an accusative with "منها", the imperfect in the gender of the organ
/// ("تستغرب" the Assembly, "يستغرب" a council).
fn form(tokens: &[Token<'_>]) -> Option<(Mood, usize)> {
    let adverb = |word: &str| matches!(word, "أيضا" | "كذلك" | "مجددا" | "بشدة" | "بقوة");
    let article = |word: &str| word.starts_with("ال");
    let first = word(tokens, 0);
    if matches!(first, "إذ" | "وإذ" | "اذ" | "واذ" | "قد" | "وقد") {
        let negated = matches!(word(tokens, 1), "لا" | "لم" | "ما");
        let verb = if negated { 2 } else { 1 };
        let found = !word(tokens, verb).is_empty() && !article(word(tokens, verb));
        return found.then(|| (Mood::Preambular, skip(tokens, resolve(tokens, verb + 1), adverb)));
    }
    // "لا يزال يشعر بالجزع": still to do something is a verb of two words.
    if first == "لا" && matches!(word(tokens, 1), "يزال" | "تزال") {
        let verb = if word(tokens, 2) == "مع" && word(tokens, 3) == "ذلك" { 4 } else { 2 };
        let feels =
            matches!(word(tokens, verb), "يشعر" | "تشعر") && word(tokens, verb + 1).starts_with("بال");
        let end = verb + 1 + usize::from(feels);
        return word(tokens, verb)
            .starts_with(['ي', 'ت'])
            .then(|| (Mood::Operative, skip(tokens, end, adverb)));
    }
    if ends(first, &["ا"], 4) && matches!(word(tokens, 1), "منها" | "منه") {
        return Some((Mood::Preambular, 2));
    }
    let letters: Vec<char> = first.chars().collect();
    // "تعزيز", "تعداد": nouns of action.
    let noun = letters.len() == 5 && matches!(letters[3], 'ي' | 'ا' | 'و')
        || ends(first, &["ة", "ات", "ية", "اً", "ا"], 1);
    let person = matches!(letters.first(), Some('ت' | 'ي')) && letters.len() >= 3;
    (person && !noun).then(|| (Mood::Operative, skip(tokens, resolve(tokens, 1), adverb)))
}

/// The index behind "العزم" at `at`: "عقد العزم", to be determined, is one verb.
fn resolve(tokens: &[Token<'_>], at: usize) -> usize {
    at + usize::from(word(tokens, at) == "العزم" && word(tokens, at - 1).contains("عقد"))
}
