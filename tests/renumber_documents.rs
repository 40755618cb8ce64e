//! Official texts are numbered as they should be: renumbering leaves nearly all of them alone. Texts that are not here are
//! skipped.

use rapporteur::ide::{Snapshot, renumber};
use std::path::{Path, PathBuf};

fn documents() -> Option<PathBuf> {
    let shared = std::env::var_os("RAPPORTEUR_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let documents = shared.join("documents/un");
    documents.is_dir().then_some(documents)
}

#[test]
fn official_texts_stay_as_they_are() {
    let Some(documents) = documents() else {
        eprintln!("skipped: no documents/un beside the package or at RAPPORTEUR_SHARED");
        return;
    };
    let (mut all, mut same) = (0, 0);
    for language in ["ar", "en", "es", "fr", "ru", "zh"] {
        let (mut here, mut kept) = (0, 0);
        let Ok(folder) = std::fs::read_dir(documents.join(language)) else { continue };
        let mut files: Vec<PathBuf> = folder.flatten().map(|entry| entry.path()).collect();
        files.sort();
        for file in files {
            let text_like = file.extension().is_some_and(|e| e == "md" || e == "txt" || e == "unres");
            let Some(text) = std::fs::read_to_string(&file).ok().filter(|_| text_like) else { continue };
            here += 1;
            let edits = renumber(&Snapshot::new(&text));
            if edits.is_empty() {
                kept += 1;
                continue;
            }
            eprintln!("{}: {} edits", file.strip_prefix(&documents).unwrap_or(&file).display(), edits.len());
            for edit in edits.iter().take(3) {
                let line = text[..edit.range.start].matches('\n').count() + 1;
                let around: String = text[edit.range.start..].chars().take(60).collect();
                eprintln!("    line {line}: {:?} for {around:?}", edit.insert);
            }
        }
        eprintln!("{language}: {kept} of {here} unchanged");
        (all, same) = (all + here, same + kept);
    }
    eprintln!("all: {same} of {all} unchanged");
    assert!(same * 1000 >= all * 990, "{same} of {all}");
}
