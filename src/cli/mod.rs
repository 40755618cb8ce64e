//! The same core without an editor.
//!
//! One file a command. [`run`] carries out all of them but the language server, which is another edge: `main` starts it.
//! Exit codes: 0 all well, 1 something was found (as each command says), 2 something could not be done.

mod analysis;
mod check;
mod cites;
mod cites_graph;
mod cites_table;
pub mod corpus;
mod excerpt;
mod input;
pub mod lookup;
mod outline;
mod output;
mod renumber;
mod rewrite;
mod rule;
mod sarif;

use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// What `rapporteur` is started with.
#[derive(Parser, Debug)]
#[command(
    name = "rapporteur",
    version,
    about = "Reads, checks and renumbers drafts of United Nations resolutions, in six languages",
    long_about = "Reads, checks and renumbers drafts of United Nations resolutions, in six languages.\n\n\
                  Without a command it is a language server on standard input and output.",
    after_help = "PATH is a draft, a folder (its .txt, .md and .unres files), a pattern such as 'drafts/**/*.md', \
                  or - for standard input.\n\
                  Exit status: 0 all well, 1 something was found, 2 something could not be done.",
    args_conflicts_with_subcommands = true
)]
pub struct Cli {
    /// The command; the language server if there is none.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// How the language server is started where no command is given.
    #[command(flatten)]
    pub serve: Serve,
}

/// How the language server is started.
#[derive(Args, Clone, Debug, Default)]
pub struct Serve {
    /// Speak on standard input and output, as it does anyway
    #[arg(long)]
    pub stdio: bool,
    /// The editor's process, whose end ends the server
    #[arg(long = "clientProcessId", value_name = "N")]
    pub client_process_id: Option<u32>,
    /// Write a log to this file
    #[arg(long, value_name = "FILE")]
    pub log: Option<PathBuf>,
}

/// A command.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Start the language server, as without a command
    Serve(Serve),
    /// Report what is wrong in drafts
    Check(check::Arguments),
    /// Renumber paragraphs, footnotes and the references to them
    Renumber(renumber::Arguments),
    /// List every citation
    Cites(cites::Arguments),
    /// Show the structure of a draft
    Outline(outline::Arguments),
    /// Show what is known of a document
    Lookup(lookup::Arguments),
    /// Show what the index contains and where its holes are
    Corpus(corpus::Arguments),
    /// List the rules, or explain one
    Rule(rule::Arguments),
}

/// Carries out a command on standard input and output and returns the exit code. [`Command::Serve`] is not one of them: 2.
pub fn run(command: &Command) -> u8 {
    output::to_standard_output(|out| match command {
        Command::Serve(_) => Ok(2),
        Command::Check(arguments) => check::run(arguments, out),
        Command::Renumber(arguments) => renumber::run(arguments, out),
        Command::Cites(arguments) => cites::run(arguments, out),
        Command::Outline(arguments) => outline::run(arguments, out),
        Command::Lookup(arguments) => lookup::run(arguments, out),
        Command::Corpus(arguments) => corpus::run(arguments, out),
        Command::Rule(arguments) => rule::run(arguments, out),
    })
}

/// Writes what the program logs to the end of a file, from now on.
///
/// # Errors
///
/// The reason, for a person, if the file cannot be written.
pub fn log_to(file: &std::path::Path) -> Result<(), String> {
    let name = file.display();
    let opened = std::fs::OpenOptions::new().create(true).append(true).open(file);
    let opened = opened.map_err(|error| format!("{name}: {error}"))?;
    tracing_subscriber::fmt()
        .with_writer(std::sync::Mutex::new(opened))
        .with_ansi(false)
        .try_init()
        .map_err(|error| error.to_string())
}
