//! Time is an argument: only `core/src/clock.rs` reads the system's.

use super::Complaint;
use crate::tree::Tree;

const THE_ONE_READER: &str = "src-tauri/core/src/clock.rs";
const READINGS: [&str; 4] = ["SystemTime::now", "Utc::now", "Local::now", "UNIX_EPOCH.elapsed"];

pub fn complaints(tree: &Tree) -> Vec<Complaint> {
    let crates = ["core/", "cli/", "popup/", "shell/"];
    tree.below("src-tauri/", &[".rs"])
        .filter(|file| file.path != THE_ONE_READER)
        .filter(|file| crates.iter().any(|name| file.path["src-tauri/".len()..].starts_with(name)))
        .flat_map(|file| {
            file.code()
                .filter(|(_, code)| READINGS.iter().any(|reading| code.contains(reading)))
                .map(|(line, _)| Complaint::at(file, line, "reads the system's time; take a `Clock`"))
                .collect::<Vec<_>>()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_clock_reads_the_time() {
        let reading = "let now = Utc::now();";
        let tree = Tree::of(&[
            (THE_ONE_READER, reading),
            ("src-tauri/core/src/ops/person.rs", reading),
            ("src-tauri/shell/ipc/person.rs", "// never Utc::now()"),
        ]);
        let found = complaints(&tree);
        assert_eq!(found.len(), 1, "the clock may, a comment does not: {found:?}");
        assert_eq!(found[0].path, "src-tauri/core/src/ops/person.rs", "the operation may not");
    }
}
