//! Chinese: what the outline of a draft in it is recognised by.

use super::{Repeats, Side, Words};
use crate::symbol::Organ;

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
    annex: &["附件", "附录", "附文"],
    meeting: &["次全体会议", "次会议"],
    frequent: &[],
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    adopted: &[],
    repeats: Repeats { also: "又", further: "还", operative: Side::Before, preambular: Side::Before },
    adverbs: &[],
    objects: &[
        "其", "致力", "承诺", "决心", "打算", "严重", "关切", "赞赏", "震惊", "全力", "最", "支持", "深为",
        "大力", "需要", "必须",
    ],
    openings: include_str!("../../../lexicon/opening-words.zh.tsv"),
};
