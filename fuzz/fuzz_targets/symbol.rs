//! A symbol that was read is printed so that it is read again as the same; whatever is typed is no reason to panic.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rapporteur::corpus;
use rapporteur::symbol::{Symbol, typed};

fuzz_target!(|text: &str| {
    if let Some(symbol) = Symbol::parse(text) {
        let printed = symbol.to_string();
        assert_eq!(Symbol::parse(&printed), Some(symbol.clone()), "{printed:?}");
        let _ = (symbol.kind(), symbol.organ(), symbol.number(), symbol.series(), symbol.parts());
        let _ = (symbol.describe(), symbol.could_exist(), symbol.url("en"));
        let _ = corpus::index().status(&symbol);
    }
    for symbol in typed(text) {
        assert_eq!(Symbol::parse(symbol.as_str()), Some(symbol.clone()), "typed {text:?}");
    }
});
