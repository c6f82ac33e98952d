//! Names come from strangers' files: no view puts text into the page as HTML.

use super::Complaint;
use crate::tree::Tree;

const WAYS_IN: [&str; 5] = ["{@html", ".innerHTML", ".outerHTML", "insertAdjacentHTML", "document.write"];

pub fn complaints(tree: &Tree) -> Vec<Complaint> {
    tree.below("ui/src/", &[".svelte", ".ts"])
        .filter(|file| !file.path.ends_with(".test.ts"))
        .flat_map(|file| {
            file.code()
                .filter(|(_, code)| WAYS_IN.iter().any(|way| code.contains(way)))
                .map(|(line, _)| Complaint::at(file, line, "puts text into the page as HTML"))
                .collect::<Vec<_>>()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_from_text_is_refused() {
        let tree = Tree::of(&[
            ("ui/src/person/Name.svelte", "<h1>{name}</h1>\n<p>{@html note}</p>"),
            ("ui/src/person/note.ts", "box.innerHTML = note;"),
            ("ui/src/person/note.test.ts", "document.body.innerHTML = '';"),
        ]);
        assert_eq!(complaints(&tree).len(), 2, "both ways in are seen; plain text and the stage of a test are fine");
    }
}
