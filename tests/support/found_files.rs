//! Real files by other programs, which tests read where they are at hand.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The folder of the corpus, where it is at hand.
pub fn folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
    let found = folder.join("index.tsv").is_file();
    if !found {
        eprintln!("The corpus is not at hand ({}); nothing was checked.", folder.display());
    }
    found.then_some(folder)
}

/// The names of the files in some folders of the corpus, in the order of its index; what only tells of them is left out.
pub fn files(folders: &[&str]) -> Option<(PathBuf, Vec<String>)> {
    let corpus = folder()?;
    let index = fs::read_to_string(corpus.join("index.tsv")).expect("the index");
    let names = index.lines().skip(1).filter_map(|row| row.split('\t').next());
    let wanted = |name: &&str| folders.iter().any(|folder| name.starts_with(folder)) && !name.ends_with(".json");
    Some((corpus.clone(), names.filter(wanted).map(str::to_owned).collect()))
}
