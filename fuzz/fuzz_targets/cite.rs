//! What a paragraph points to is read without panicking, stands within it, on character borders, in order.

#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use rapporteur::cite::{self, Context};
use rapporteur::symbol::Organ;
use rapporteur::syntax::Language;
use std::ops::Range;

#[derive(Arbitrary, Debug)]
struct Input<'a> {
    language: u8,
    organ: u8,
    note: bool,
    text: &'a str,
}

fuzz_target!(|input: Input| {
    let organ = match input.organ % 5 {
        0 => None,
        1 => Some(Organ::GeneralAssembly),
        2 => Some(Organ::SecurityCouncil),
        3 => Some(Organ::EconomicAndSocialCouncil),
        _ => Some(Organ::HumanRightsCouncil),
    };
    let language = Language::ALL[input.language as usize % Language::ALL.len()];
    let text = input.text;
    let reading = cite::read(text, Context { language, organ, note: input.note });
    let mut last = 0;
    let mut within = |span: &Range<usize>| {
        assert!(text.get(span.clone()).is_some_and(|piece| !piece.is_empty()), "{span:?} of {text:?}");
        assert!(span.start >= last, "out of order: {span:?}");
        last = span.start;
    };
    reading.citations.iter().for_each(|citation| within(&citation.span));
    for date in reading.citations.iter().filter_map(|citation| citation.date.as_ref()) {
        assert!(text.get(date.span.clone()).is_some(), "the date {:?} of {text:?}", date.span);
    }
});
