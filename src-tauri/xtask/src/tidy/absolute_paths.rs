//! The repository runs anywhere: no file names a folder of one machine.

use super::Complaint;
use crate::tree::Tree;

/// Beginnings of somebody's folders. Split, so that this file does not break its own rule.
const BEGINNINGS: [&str; 6] = [
    concat!("/ho", "me/"),
    concat!("/ro", "ot/"),
    concat!("/Us", "ers/"),
    concat!("/wo", "rk/main"),
    concat!("/wo", "rk/shared"),
    concat!("C:\\Us", "ers\\"),
];

/// Where made-up paths of made-up people stand.
const MADE_UP: [&str; 2] = ["tests/fixtures/", "ui/src/ipc/mock"];

pub fn complaints(tree: &Tree) -> Vec<Complaint> {
    tree.files
        .iter()
        .filter(|file| !MADE_UP.iter().any(|place| file.path.starts_with(place)))
        .flat_map(|file| {
            file.lines()
                .filter_map(|(line, text)| Some((line, BEGINNINGS.iter().find(|start| begins_a_path(text, start))?)))
                .map(|(line, start)| Complaint::at(file, line, format!("names a path of one machine ({start}…)")))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// `example.org/home/` goes on from a host and `~/Users` from a home: neither is a path from the root.
fn begins_a_path(text: &str, start: &str) -> bool {
    text.match_indices(start).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || ".~/}-_*".contains(c))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_one_machine_is_refused() {
        let home = concat!("let dir = \"/ho", "me/ada/cards\";");
        let address = concat!("see https://example.org/ho", "me/cards");
        let found = complaints(&Tree::of(&[("a.rs", home), ("b.md", address)]));
        assert_eq!(found.len(), 1, "a web address is no path: {found:?}");
        assert_eq!(found[0].path, "a.rs", "somebody's home is one");
    }
}
