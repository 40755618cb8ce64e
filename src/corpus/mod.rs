//! The bundled index of facts keyed by symbol: read-only, ready at start without work.

/// A day of the civil calendar.
pub type Date = jiff::civil::Date;
