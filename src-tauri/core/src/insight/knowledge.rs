//! What is known of somebody, and what is not yet, as quiet questions (C138); the words are in `words/knowledge.en.toml`.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

use crate::model::Gap;

type Words = BTreeMap<String, BTreeMap<String, String>>;

static ENGLISH: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../words/knowledge.en.toml")).unwrap_or_default());

/// Something that can be known of somebody, and that an open question finds out (C67).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are the meaning")]
pub enum Finds {
    /// Nothing that would be kept.
    #[default]
    Nothing,
    CaresAbout,
    Work,
    Needs,
    Offers,
    HowWeConnect,
    Reach,
    MemoryHook,
    Birthday,
    Channel,
}

impl From<Gap> for Finds {
    fn from(gap: Gap) -> Self {
        match gap {
            Gap::CaresAbout => Self::CaresAbout,
            Gap::Work => Self::Work,
            Gap::Needs => Self::Needs,
            Gap::Offers => Self::Offers,
            Gap::HowWeConnect => Self::HowWeConnect,
            Gap::Reach => Self::Reach,
            Gap::Birthday => Self::Birthday,
        }
    }
}

/// What is known of somebody already; what is not known is not in it, or blank.
pub type Known = BTreeMap<Finds, String>;

/// Whether something of somebody is known.
pub(super) fn is_known(known: &Known, finds: Finds) -> bool {
    known.get(&finds).is_some_and(|what| !what.trim().is_empty())
}

/// What is not known yet, in the order in which it is asked for.
pub fn gaps(known: &Known) -> Vec<Gap> {
    Gap::ALL.iter().copied().filter(|gap| !is_known(known, (*gap).into())).collect()
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
        let known = Known::from([(Finds::CaresAbout, " ".into()), (Finds::Work, "CTO at Acme".into())]);
        let open = gaps(&known);
        assert_eq!(open[..2], [Gap::CaresAbout, Gap::Needs]);
        assert_eq!(open.len(), Gap::ALL.len() - 1);
        assert!(Gap::ALL.iter().all(|gap| gap_question(*gap).ends_with('?')));
    }
}
