//! The noun is the coordinate: folders and files that say nothing about what they hold are refused.

use super::Complaint;
use crate::tree::Tree;

const SAY_NOTHING: [&str; 8] = ["util", "utils", "helper", "helpers", "manager", "managers", "service", "services"];

pub fn complaints(tree: &Tree) -> Vec<Complaint> {
    let ours = |path: &str| ["src-tauri/", "ui/src/", "tests/", "scripts/"].iter().any(|root| path.starts_with(root));
    tree.files
        .iter()
        .filter(|file| ours(&file.path))
        .filter_map(|file| {
            let part = file.path.split('/').map(stem).find(|part| SAY_NOTHING.contains(part))?;
            Some(Complaint::about(&file.path, format!("`{part}` names nothing; name the noun it is about")))
        })
        .collect()
}

fn stem(part: &str) -> &str {
    part.split('.').next().unwrap_or(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_or_file_that_names_nothing_is_refused() {
        let tree = Tree::of(&[
            ("src-tauri/core/src/util/dates.rs", ""),
            ("ui/src/kit/helpers.ts", ""),
            ("src-tauri/core/src/model/person.rs", ""),
        ]);
        assert_eq!(complaints(&tree).len(), 2, "the folder and the file, not the noun");
    }
}
