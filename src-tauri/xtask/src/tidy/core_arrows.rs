//! Arrows inside the core, as in docs/architecture.md.

use super::{Complaint, names};
use crate::tree::{SourceFile, Tree};

const CORE: &str = "src-tauri/core/src/";

/// What a module of the core may not name of its siblings.
const FORBIDDEN: [(&str, &[&str]); 8] = [
    ("model", &["store", "ops", "exchange", "remind", "wire", "insight", "book", "change"]),
    ("wire", &["store", "ops", "exchange", "remind", "insight", "book"]),
    ("insight", &["store", "ops", "exchange", "remind", "book"]),
    ("store", &["ops", "exchange", "remind", "insight", "book"]),
    ("exchange", &["store", "ops", "remind", "wire", "insight", "book"]),
    ("demo", &["store", "ops", "exchange", "remind", "wire", "insight", "book", "change", "clock", "id"]),
    ("print", &["store", "ops", "exchange", "remind", "wire", "insight", "book", "change", "clock"]),
    ("remind", &["store", "ops", "exchange", "wire", "insight", "book"]),
];

/// The store, and the error that carries what SQLite said.
const MAY_NAME_SQLITE: [&str; 2] = ["store", "error"];

pub fn complaints(tree: &Tree) -> Vec<Complaint> {
    tree.below(CORE, &[".rs"])
        .filter(|file| !tree.is_a_test_module(file))
        .flat_map(|file| sibling_arrows(file).into_iter().chain(sqlite(file)))
        .collect()
}

fn sibling_arrows(file: &SourceFile) -> Vec<Complaint> {
    let module = module_of(file);
    let Some((_, forbidden)) = FORBIDDEN.iter().find(|(name, _)| *name == module) else { return Vec::new() };
    siblings_named(file)
        .into_iter()
        .filter(|(_, sibling)| forbidden.contains(&sibling.as_str()))
        .map(|(line, sibling)| Complaint::at(file, line, format!("`{module}` must not name `{sibling}`")))
        .collect()
}

/// What follows `crate::` in a file, with its line; of `use crate::{a::B, c}` both `a` and `c`.
fn siblings_named(file: &SourceFile) -> Vec<(usize, String)> {
    let mut siblings = Vec::new();
    let mut depth_in_group = None;
    for (line, code) in file.code() {
        let mut rest = code;
        while !rest.is_empty() {
            if let Some(depth) = depth_in_group {
                rest = read_group(rest, depth, &mut depth_in_group, |name| siblings.push((line, name.to_owned())));
            } else if let Some((_, after)) = rest.split_once("crate::") {
                depth_in_group = after.starts_with('{').then_some(0);
                if depth_in_group.is_none() {
                    siblings.push((line, first_word(after).to_owned()));
                }
                rest = after;
            } else {
                break;
            }
        }
    }
    siblings
}

/// Reads on in the braces of `use crate::{…}` and tells the first word of each of its members; returns what is left.
fn read_group<'a>(code: &'a str, depth: usize, depth_after: &mut Option<usize>, mut tell: impl FnMut(&str)) -> &'a str {
    let mut depth = depth;
    let mut word_begins = depth == 1;
    for (at, c) in code.char_indices() {
        match c {
            '{' => (depth, word_begins) = (depth + 1, depth == 0),
            '}' => depth -= 1,
            ',' => word_begins = depth == 1,
            c if c.is_whitespace() => {}
            _ if word_begins && depth == 1 => {
                tell(first_word(&code[at..]));
                word_begins = false;
            }
            _ => {}
        }
        if depth == 0 {
            *depth_after = None;
            return &code[at + 1..];
        }
    }
    *depth_after = Some(depth);
    ""
}

fn first_word(code: &str) -> &str {
    code.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
}

fn sqlite(file: &SourceFile) -> Vec<Complaint> {
    if MAY_NAME_SQLITE.contains(&module_of(file)) {
        return Vec::new();
    }
    file.code()
        .filter(|(_, code)| names(code, "rusqlite"))
        .map(|(line, _)| Complaint::at(file, line, "`rusqlite` must not be named outside store/"))
        .collect()
}

fn module_of(file: &SourceFile) -> &str {
    let inside = file.path.strip_prefix(CORE).unwrap_or_default();
    inside.split(['/', '.']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_names_no_module_above_it() {
        let tree = Tree::of(&[
            ("src-tauri/core/src/model/person.rs", "use crate::store::row;"),
            ("src-tauri/core/src/model/due.rs", "use crate::{Result, id::PersonId};"),
            ("src-tauri/core/src/ops/person.rs", "use crate::{model::Person, store};"),
        ]);
        let found = complaints(&tree);
        assert_eq!(found.len(), 1, "ids below and operations above are fine: {found:?}");
        assert_eq!(found[0].path, "src-tauri/core/src/model/person.rs", "the model may not see the store");
    }

    #[test]
    fn a_group_over_many_lines_hides_nothing() {
        let source = "use crate::{\n    id::{self, PersonId},\n    model::{Person,\n        store},\n    ops,\n};\n";
        let tree = Tree::of(&[("src-tauri/core/src/store/person.rs", source)]);
        let found = complaints(&tree);
        assert_eq!(found.len(), 1, "`store` in the braces of `model` is another name: {found:?}");
        assert_eq!(found[0].line, Some(5), "`ops` is named in the fifth line");
    }

    #[test]
    fn a_path_in_the_middle_of_code_counts() {
        let tree = Tree::of(&[("src-tauri/core/src/exchange/vcard.rs", "let p = f(crate::store::open());")]);
        assert_eq!(complaints(&tree).len(), 1, "files go in and out through the operations");
    }

    #[test]
    fn only_the_store_names_sqlite() {
        let tree = Tree::of(&[
            ("src-tauri/core/src/ops/person.rs", "fn f(c: &rusqlite::Connection) {}"),
            ("src-tauri/core/src/store/person.rs", "use rusqlite::Connection;"),
        ]);
        assert_eq!(complaints(&tree).len(), 1, "the operation goes through the store");
    }
}
