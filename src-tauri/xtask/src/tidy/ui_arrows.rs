//! Arrows in the window's sources: one door to Tauri, and a kit that knows no place.

use super::Complaint;
use crate::tree::{SourceFile, Tree};

const THE_ONE_DOOR: &str = "ui/src/ipc/client.ts";
const KIT: &str = "ui/src/kit/";
/// What the kit may see beside itself: the messages, made from the catalogue.
const KIT_MAY_SEE: [&str; 1] = ["ui/src/paraglide"];

pub fn complaints(tree: &Tree) -> Vec<Complaint> {
    tree.below("ui/src/", &[".ts", ".svelte"])
        .flat_map(|file| imports(file).filter_map(|import| refuse(file, import)))
        .collect()
}

fn refuse(file: &SourceFile, (line, from): (usize, &str)) -> Option<Complaint> {
    if from.starts_with("@tauri-apps/") && file.path != THE_ONE_DOOR && !is_test(file) {
        return Some(Complaint::at(file, line, format!("only {THE_ONE_DOOR} imports {from}")));
    }
    let target = resolve(&file.path, from)?;
    let allowed = target.starts_with(KIT) || KIT_MAY_SEE.iter().any(|folder| target.starts_with(folder));
    (file.path.starts_with(KIT) && !allowed)
        .then(|| Complaint::at(file, line, format!("the kit must not import {target}; it knows no place")))
}

fn is_test(file: &SourceFile) -> bool {
    file.path.ends_with(".test.ts")
}

/// The modules a file imports, static and dynamic, with their lines.
fn imports(file: &SourceFile) -> impl Iterator<Item = (usize, &str)> {
    file.code().flat_map(|(line, code)| {
        ["from ", "import ", "import("]
            .into_iter()
            .filter_map(move |before| quoted_after(code, before))
            .map(move |from| (line, from))
    })
}

fn quoted_after<'a>(code: &'a str, before: &str) -> Option<&'a str> {
    let (_, rest) = code.split_once(before)?;
    let quote = rest.chars().next().filter(|c| ['"', '\''].contains(c))?;
    rest[1..].split(quote).next()
}

/// Where a relative import leads, from the root; `None` for a package.
fn resolve(importer: &str, from: &str) -> Option<String> {
    if !from.starts_with('.') {
        return None;
    }
    let mut folders: Vec<&str> = importer.split('/').collect();
    folders.pop();
    for part in from.split('/') {
        match part {
            "." => {}
            ".." => drop(folders.pop()),
            name => folders.push(name),
        }
    }
    Some(folders.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tauri_has_one_door() {
        let import = "import { invoke } from \"@tauri-apps/api/core\";";
        let tree = Tree::of(&[(THE_ONE_DOOR, import), ("ui/src/today/Today.svelte", import)]);
        let found = complaints(&tree);
        assert_eq!(found.len(), 1, "the client may: {found:?}");
        assert_eq!(found[0].path, "ui/src/today/Today.svelte", "a place may not");
    }

    #[test]
    fn the_kit_knows_no_place() {
        let tree = Tree::of(&[
            ("ui/src/kit/List.svelte", "import Row from \"../people/Row.svelte\";\nimport Key from './Key.svelte';"),
            (
                "ui/src/kit/chart/Axis.ts",
                "import { scale } from \"../scale\";\nimport { m } from \"../../paraglide/messages\";",
            ),
            ("ui/src/people/Row.svelte", "import Button from \"../kit/Button.svelte\";"),
        ]);
        let found = complaints(&tree);
        assert_eq!(found.len(), 1, "kit to kit, kit to messages and place to kit are fine: {found:?}");
        assert_eq!(found[0].line, Some(1), "the row of people is a place's");
    }
}
