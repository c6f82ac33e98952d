//! What is not known of somebody yet, as quiet questions (C138); the words are in `words/knowledge.en.toml`.

use std::{collections::BTreeMap, sync::LazyLock};

use crate::model::Gap;

type Words = BTreeMap<String, BTreeMap<String, String>>;

static ENGLISH: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../words/knowledge.en.toml")).unwrap_or_default());

/// What is known, by what was worth knowing; blank or absent is not known.
pub type Answers = BTreeMap<Gap, String>;

/// What is not known yet, in the order in which it is asked for.
pub fn gaps(known: &Answers) -> Vec<Gap> {
    let is_known = |gap: &Gap| known.get(gap).is_some_and(|what| !what.trim().is_empty());
    Gap::ALL.iter().copied().filter(|gap| !is_known(gap)).collect()
}

/// The question about a gap.
pub fn gap_question(gap: Gap) -> &'static str {
    ENGLISH.get("question").and_then(|words| words.get(gap.word())).map_or("", String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_blank_is_asked_and_every_question_has_words() {
        let known = Answers::from([(Gap::CaresAbout, " ".into()), (Gap::Work, "CTO at Acme".into())]);
        let open = gaps(&known);
        assert_eq!(open[..2], [Gap::CaresAbout, Gap::Needs]);
        assert_eq!(open.len(), Gap::ALL.len() - 1);
        assert!(Gap::ALL.iter().all(|gap| gap_question(*gap).ends_with('?')));
    }
}
