//! The rules, one to a file. Each reads the tree and says what breaks it.

mod absolute_paths;
mod capabilities;
mod clocks;
mod core_arrows;
mod crate_arrows;
mod folder_names;
mod no_score;
mod printing;
mod raw_html;
mod sizes;
mod ui_arrows;

use std::fmt;

use crate::tree::{SourceFile, Tree};

/// One thing that breaks a rule, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct Complaint {
    path: String,
    line: Option<usize>,
    what: String,
}

impl Complaint {
    fn at(file: &SourceFile, line: usize, what: impl Into<String>) -> Self {
        Self { path: file.path.clone(), line: Some(line), what: what.into() }
    }

    fn about(path: impl Into<String>, what: impl Into<String>) -> Self {
        Self { path: path.into(), line: None, what: what.into() }
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(out, "{}:{line}: {}", self.path, self.what),
            None => write!(out, "{}: {}", self.path, self.what),
        }
    }
}

type Rule = fn(&Tree) -> Vec<Complaint>;

const RULES: [Rule; 11] = [
    absolute_paths::complaints,
    capabilities::complaints,
    clocks::complaints,
    core_arrows::complaints,
    crate_arrows::complaints,
    folder_names::complaints,
    no_score::complaints,
    printing::complaints,
    raw_html::complaints,
    sizes::complaints,
    ui_arrows::complaints,
];

/// What every rule has to say about the tree.
pub fn complaints(tree: &Tree) -> Vec<Complaint> {
    RULES.iter().flat_map(|rule| rule(tree)).collect()
}

/// Whether `code` names `path` (`tauri`, `crate::store`) as a path of its own, not as a part of a longer word.
fn names(code: &str, path: &str) -> bool {
    code.match_indices(path).any(|(start, _)| {
        let before = code[..start].chars().next_back();
        let after = code[start + path.len()..].chars().next();
        let part_of_word = |c: char| c.is_alphanumeric() || c == '_';
        !before.is_some_and(|c| part_of_word(c) || c == '-' || c == '"')
            && !after.is_some_and(|c| part_of_word(c) || c == '-')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_named_as_a_whole_word_only() {
        assert!(names("use tauri::Manager;", "tauri"), "an import names the crate");
        assert!(!names("use tauri_build::build;", "tauri"), "another crate only begins like it");
        assert!(!names("let retauri = 1;", "tauri"), "a longer word is another word");
        assert!(names("fn f(x: crate::store::Row)", "crate::store"), "a path in a signature counts");
    }

    #[test]
    fn a_complaint_points_at_its_line() {
        let tree = Tree::of(&[("a.rs", "x")]);
        assert_eq!(Complaint::at(&tree.files[0], 3, "is wrong").to_string(), "a.rs:3: is wrong");
        assert_eq!(Complaint::about("docs", "is gone").to_string(), "docs: is gone");
    }
}
