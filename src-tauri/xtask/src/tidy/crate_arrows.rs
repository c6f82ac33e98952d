//! Arrows between the crates: shell and cli see the core, the core sees none of them, nor what they are made of.

use super::{Complaint, names};
use crate::tree::Tree;

/// What the sources below a folder may not name.
const FORBIDDEN: [(&str, &[&str]); 5] = [
    (
        "src-tauri/core/",
        &["tauri", "notify_rust", "zbus", "tokio", "async", "goodturn_cli", "goodturn_popup", "goodturn_shell"],
    ),
    ("src-tauri/cli/", &["tauri", "rusqlite", "notify_rust", "zbus", "goodturn_shell"]),
    ("src-tauri/picture/", &["tauri", "rusqlite", "tokio", "async", "goodturn_core", "goodturn_cli", "goodturn_shell"]),
    ("src-tauri/popup/", &["tauri", "rusqlite", "goodturn_cli", "goodturn_shell"]),
    ("src-tauri/shell/", &["rusqlite", "notify_rust", "calcard"]),
];

pub fn complaints(tree: &Tree) -> Vec<Complaint> {
    FORBIDDEN.iter().flat_map(|(folder, words)| in_sources(tree, folder, words)).collect()
}

fn in_sources(tree: &Tree, folder: &str, words: &[&str]) -> Vec<Complaint> {
    tree.below(folder, &[".rs"])
        .flat_map(|file| {
            file.code()
                .filter_map(|(line, code)| Some((line, words.iter().find(|word| names(code, word))?)))
                .map(|(line, word)| Complaint::at(file, line, format!("`{word}` must not be named below {folder}")))
                .collect::<Vec<_>>()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_core_does_not_see_the_window() {
        let tree = Tree::of(&[("src-tauri/core/src/book.rs", "use tauri::Manager;")]);
        assert_eq!(complaints(&tree).len(), 1, "the arrow goes from the shell to the core");
    }

    #[test]
    fn the_hosts_do_not_see_the_database() {
        let tree = Tree::of(&[
            ("src-tauri/cli/src/lib.rs", "let c = rusqlite::Connection::open(p);"),
            ("src-tauri/shell/ipc/person.rs", "fn f(c: &rusqlite::Connection) {}"),
            ("src-tauri/shell/window.rs", "use tauri::Manager;"),
        ]);
        assert_eq!(complaints(&tree).len(), 2, "both hosts go through the Book; the shell is what names Tauri");
    }
}
