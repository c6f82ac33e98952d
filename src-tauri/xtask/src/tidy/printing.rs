//! The core says nothing by itself: no printing.

use super::Complaint;
use crate::tree::Tree;

const PRINTING: [&str; 5] = ["println!", "eprintln!", "print!", "eprint!", "dbg!"];

pub fn complaints(tree: &Tree) -> Vec<Complaint> {
    tree.below("src-tauri/core/src/", &[".rs"])
        .filter(|file| !tree.is_a_test_module(file))
        .flat_map(|file| {
            file.code()
                .filter(|(_, code)| PRINTING.iter().any(|macro_name| code.contains(macro_name)))
                .map(|(line, _)| Complaint::at(file, line, "prints; the core returns values and errors"))
                .collect::<Vec<_>>()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_of_tests_may_say_what_it_found() {
        let tree = Tree::of(&[
            ("src-tauri/core/src/exchange/mod.rs", "mod csv;\n#[cfg(test)]\nmod corpus;\n"),
            ("src-tauri/core/src/exchange/corpus.rs", "println!(\"97 of 100\");"),
            ("src-tauri/core/src/exchange/csv.rs", "println!(\"97 of 100\");"),
        ]);
        let found = complaints(&tree);
        assert_eq!(found.len(), 1, "only what is built into the program: {found:?}");
        assert_eq!(found[0].path, "src-tauri/core/src/exchange/csv.rs", "the reader itself is silent");
    }

    #[test]
    fn the_core_may_not_print_and_the_cli_may() {
        let tree = Tree::of(&[
            ("src-tauri/core/src/book.rs", "fn f() {\n    println!(\"open\");\n}"),
            ("src-tauri/cli/src/lib.rs", "println!(\"open\");"),
        ]);
        let found = complaints(&tree);
        assert_eq!(found.len(), 1, "one line prints in the core: {found:?}");
        assert_eq!(found[0].line, Some(2), "and it is named");
    }
}
