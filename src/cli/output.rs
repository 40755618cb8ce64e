//! Standard output, and what is said on standard error.

use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};

/// Runs a command that writes to standard output and returns its exit code: 2, with the reason on standard error, where it could
/// not write. A reader that has gone away (`… | head`) is no fault: nothing is said.
pub fn to_standard_output(command: impl FnOnce(&mut dyn Write) -> anyhow::Result<u8>) -> u8 {
    let mut out = BufWriter::new(io::stdout().lock());
    let result = command(&mut out).and_then(|code| {
        out.flush()?;
        Ok(code)
    });
    match result {
        Ok(code) => code,
        Err(error) if is_broken_pipe(&error) => {
            // What is still buffered would only fail again.
            let _ = out.into_parts();
            0
        }
        Err(error) => {
            complain(&format!("{error:#}"));
            2
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let broken = |error: &io::Error| error.kind() == ErrorKind::BrokenPipe;
        cause.downcast_ref::<io::Error>().is_some_and(broken)
            || cause.downcast_ref::<serde_json::Error>().and_then(|error| error.io_error_kind())
                == Some(ErrorKind::BrokenPipe)
    })
}

/// Says on standard error what could not be done.
pub fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "rapporteur: {message}");
}

/// Whether standard output takes colour: a terminal, unless `NO_COLOR` is set; `CLICOLOR_FORCE` wins over both.
pub fn in_colour() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0");
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    set("CLICOLOR_FORCE")
        || io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty()) && !dumb
}

/// `1 error`, `3 errors`.
pub fn count(number: usize, one: &str) -> String {
    format!("{number} {one}{}", if number == 1 { "" } else { "s" })
}
