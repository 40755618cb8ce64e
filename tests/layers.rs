//! The layers of ARCHITECTURE.md, held: a module imports its own layer and those to its left, never to its right, and only
//! the edges know the protocol, the command line and files.

use std::fs;
use std::path::{Path, PathBuf};

/// The layers from the lowest up. The two edges share the last place and must not import each other.
const LAYERS: [&str; 9] = ["text", "symbol", "corpus", "syntax", "cite", "rules", "ide", "server", "cli"];

/// Names that may be written only in some layers.
const FENCES: [(&str, &[&str]); 6] = [
    ("tower_lsp", &["server"]),
    ("lsp_types", &["server"]),
    ("tokio", &["server"]),
    ("clap", &["cli"]),
    ("std::fs", &["server", "cli"]),
    ("std::io", &["server", "cli"]),
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn imports_point_downwards() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut faults = Vec::new();
    for (level, layer) in LAYERS.iter().enumerate() {
        let mut files = Vec::new();
        sources(&root.join(layer), &mut files);
        assert!(!files.is_empty(), "no sources of the layer {layer}");
        for file in files {
            let source = fs::read_to_string(&file).unwrap();
            for (number, line) in source.lines().enumerate() {
                let code = line.split("//").next().unwrap();
                let place = || format!("{}:{}", file.strip_prefix(&root).unwrap().display(), number + 1);
                for (above, name) in LAYERS.iter().enumerate() {
                    let higher = above > level || (*layer == "cli" && *name == "server");
                    if higher && above != level && code.contains(&format!("crate::{name}")) {
                        faults.push(format!("{}: {layer} imports {name}", place()));
                    }
                }
                for (name, allowed) in FENCES {
                    if code.contains(name) && !allowed.contains(layer) {
                        faults.push(format!("{}: {name} outside of {allowed:?}", place()));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
