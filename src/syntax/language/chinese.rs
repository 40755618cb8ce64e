//! Chinese: what the outline of a draft in it is recognised by.

use super::{Language, Repeats, Side, Words};
use crate::symbol::Organ;
use crate::syntax::extent::Extent;
use crate::syntax::form::Form;
use crate::syntax::opening::{self, Mood};
use crate::text::is_letter;

/// The words.
pub const WORDS: Words = Words {
    organ_lines: &[
        ("大会", Organ::GeneralAssembly),
        ("安全理事会", Organ::SecurityCouncil),
        ("经济及社会理事会", Organ::EconomicAndSocialCouncil),
        ("人权理事会", Organ::HumanRightsCouncil),
        ("安全理事會", Organ::SecurityCouncil),
        ("大會", Organ::GeneralAssembly),
    ],
    organ_names: &[
        ("大会", Organ::GeneralAssembly),
        ("安全理事会", Organ::SecurityCouncil),
        ("经济及社会理事会", Organ::EconomicAndSocialCouncil),
        ("人权理事会", Organ::HumanRightsCouncil),
    ],
    other_organs: &[("", "委员会"), ("", "会议"), ("", "论坛"), ("", "峰会"), ("", "理事会")],
    to_letter: &[],
    ordinals: &[],
    item: ("议程项目", ""),
    drafts: &["决议草案", "决定草案"],
    submitted: &["提交"],
    head_words: &["会议", "委员会", "理事会", "大会"],
    note_heads: &["见", "同上", "《大会正式记录", "联合国，《条约汇编》"],
    annex: &["附件", "附录", "附文"],
    meeting: &["次全体会议", "次会议"],
    frequent: &[],
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    adopted: &[],
    repeats: Repeats { also: "又", further: "还", operative: Side::Before, preambular: Side::Before },
    extent: Extent {
        adverbs: &[],
        with: &[],
        feelings: &[],
        own: &[],
        own_ends: &[],
        own_never: &[],
        theirs: &[],
        and: &["并"],
    },
    objects: &[
        "其", "致力", "承诺", "决心", "打算", "严重", "关切", "赞赏", "震惊", "全力", "最", "支持", "深为",
        "大力", "需要", "必须",
    ],
    openings: include_str!("../../../lexicon/opening-words.zh.tsv"),
    form: Form::Text(form),
};

/// The opening of a text by its form, and where it ends: an adverb before an opening of the lexicon ("再一次请"), the manner
/// before one ("十分惊奇地注意到"), a feeling ("感到惊奇的是").
fn form(text: &str) -> Option<(Mood, usize)> {
    const ADVERBS: [&str; 14] = [
        "又",
        "还",
        "再次",
        "再一次",
        "再",
        "并",
        "也",
        "更",
        "进一步",
        "重新",
        "同样",
        "兹",
        "特此",
        "一并",
    ];
    let lexicon = |from: usize| {
        let (opening, end) = opening::read(&text[from..], Language::Chinese, None)?;
        Some((opening.mood, from + end))
    };
    let mut start = 0;
    while let Some(adverb) =
        ADVERBS.iter().filter(|adverb| text[start..].starts_with(**adverb)).max_by_key(|adverb| adverb.len())
    {
        start += adverb.len();
        if let Some(found) = lexicon(start) {
            return Some(found);
        }
    }
    // Up to ten characters of manner or feeling.
    let reach: usize = text[start..].chars().take(10).take_while(|c| is_letter(*c)).map(char::len_utf8).sum();
    let head = &text[start..start + reach];
    if let Some(at) = head.find('地')
        && at > 0
        && let Some(found) = lexicon(start + at + '地'.len_utf8())
    {
        return Some(found);
    }
    let feels = ["感到", "表示", "深感", "深表", "对此"].iter().any(|feels| head.starts_with(feels));
    let end = feels.then(|| head.find("的是")).flatten()?;
    Some((Mood::Both, start + end + "的是".len()))
}
