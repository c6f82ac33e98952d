//! Of what kind something is that is needed or offered, guessed from its words (`words/kind.en.toml`).

use std::{collections::BTreeMap, sync::LazyLock};

use crate::model::{ResourceKind, stems};

static ENGLISH: LazyLock<Vec<(ResourceKind, Vec<String>)>> = LazyLock::new(|| {
    let lists: BTreeMap<String, String> = toml::from_str(include_str!("../../words/kind.en.toml")).unwrap_or_default();
    let read = |kind: &ResourceKind| Some((*kind, stems(lists.get(kind.word())?)));
    ResourceKind::ALL.iter().filter_map(read).collect()
});

/// The kind most of whose words stand in a text; `None` where none of them does. A suggestion.
pub fn guess_kind(what: &str) -> Option<ResourceKind> {
    let said = stems(what);
    let count = |words: &Vec<String>| said.iter().filter(|word| words.contains(word)).count();
    let counted = ENGLISH.iter().map(|(kind, words)| (*kind, count(words))).filter(|(_, count)| *count > 0);
    // Of equals the first.
    counted.rev().max_by_key(|(_, count)| *count).map(|(kind, _)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_guessed_where_a_word_tells_it_and_left_open_elsewhere() {
        for (what, kind) in [
            ("a part-time CFO until June", Some(ResourceKind::Talent)),
            ("a hall for two hundred", Some(ResourceKind::Equipment)),
            ("advice on tax", Some(ResourceKind::Advice)),
            ("investors who think in decades", Some(ResourceKind::Capital)),
            ("a boat", None),
        ] {
            assert_eq!(guess_kind(what), kind, "{what}");
        }
    }

    #[test]
    fn every_kind_has_its_words() {
        let known: Vec<ResourceKind> = ENGLISH.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(known, ResourceKind::ALL, "one list for each kind");
    }
}
