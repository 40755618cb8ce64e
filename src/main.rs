//! The `rapporteur` program: a language server, or one of the commands of the command line.

use clap::Parser;
use rapporteur::cli::{self, Cli, Command, Serve};
use rapporteur::server;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Cli::parse();
    match &arguments.command {
        None => serve(&arguments.serve),
        Some(Command::Serve(how)) => serve(how),
        Some(command) => ExitCode::from(cli::run(command)),
    }
}

fn serve(how: &Serve) -> ExitCode {
    if let Some(file) = &how.log
        && let Err(reason) = cli::log_to(file)
    {
        eprintln!("rapporteur: {reason}");
        return ExitCode::from(2);
    }
    server::run(server::Options { client_process_id: how.client_process_id })
}
