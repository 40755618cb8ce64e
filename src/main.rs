//! The `rapporteur` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    rapporteur::server::run(rapporteur::server::Options::from_arguments(std::env::args().skip(1)))
}
