//! What the index knows about a symbol, as far as reading needs it.

use crate::corpus::{Date, index};
use crate::symbol::Symbol;

/// The date of adoption.
pub(super) fn adopted(symbol: &Symbol) -> Option<Date> {
    index().date(symbol)
}

/// Whether the index has it.
pub(super) fn known(symbol: &Symbol) -> bool {
    index().record(symbol).is_some()
}

/// The Security Council's resolution of a number, whose year the number alone tells.
pub(super) fn security_council(number: u32) -> Option<Symbol> {
    index().sc_by_number(number)
}
