//! Compiles the tables of facts in `corpus/` into the index that the binary includes: `corpus.fst` (symbol to record number)
//! and flat tables. The same tables give the same bytes. A bad row stops the build.

// The library's own answer to what a letter is comes after this.
#![allow(clippy::disallowed_methods)]

#[path = "build/compile.rs"]
mod compile;
#[allow(dead_code, unused_imports)]
#[path = "src/corpus/layout.rs"]
mod layout;
#[path = "build/series.rs"]
mod series;
#[allow(dead_code, unused_imports)]
#[path = "src/symbol/mod.rs"]
mod symbol;
#[path = "build/table.rs"]
mod table;

use std::path::Path;
use std::{env, fs, process};

fn main() {
    for path in ["corpus", "build.rs", "build", "src/symbol", "src/corpus/layout.rs"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let root = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    let out = env::var_os("OUT_DIR").unwrap_or_default();
    if let Err(reason) = build(&Path::new(&root).join("corpus"), Path::new(&out)) {
        // The reason alone, without the trace of a panic.
        println!("cargo::error={reason}");
        process::exit(1);
    }
}

fn build(tables: &Path, out: &Path) -> Result<(), String> {
    let read = |name: &str| {
        let path = tables.join(name);
        fs::read_to_string(&path).map_err(|error| format!("corpus/{name}: {error}"))
    };
    let texts: Vec<(&str, String)> =
        compile::TABLES.iter().map(|name| Ok((*name, read(name)?))).collect::<Result<_, String>>()?;
    for (name, bytes) in compile::compile(&texts)? {
        fs::write(out.join(name), bytes).map_err(|error| format!("{name}: {error}"))?;
    }
    Ok(())
}
