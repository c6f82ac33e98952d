//! Small on purpose: a file longer than the budget is split at a noun's seam.

use super::Complaint;
use crate::tree::Tree;

/// Lines a hand-written source file may have.
const BUDGET: usize = 400;
const COUNTED: [&str; 6] = [".rs", ".ts", ".svelte", ".css", ".sh", ".py"];
const GENERATED: [&str; 1] = ["ui/src/ipc/wire.ts"];

pub fn complaints(tree: &Tree) -> Vec<Complaint> {
    tree.below("", &COUNTED)
        .filter(|file| !GENERATED.contains(&file.path.as_str()))
        .filter_map(|file| {
            let lines = file.text.lines().count();
            (lines > BUDGET).then(|| Complaint::about(&file.path, format!("{lines} lines; the budget is {BUDGET}")))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_over_the_budget_is_refused() {
        let (full, over) = ("line\n".repeat(BUDGET), "line\n".repeat(BUDGET + 1));
        let tree = Tree::of(&[("a.rs", &full), ("b.svelte", &over), ("ui/src/ipc/wire.ts", &over), ("note.md", &over)]);
        let found = complaints(&tree);
        assert_eq!(found.len(), 1, "a full file, a generated one and prose are fine: {found:?}");
        assert_eq!(found[0].path, "b.svelte", "one line too many is too many");
    }
}
