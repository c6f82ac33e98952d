//! The words of calendars as data: `core/words/event.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

static WORDS: LazyLock<EventWords> =
    LazyLock::new(|| toml::from_str(include_str!("../../../words/event.toml")).unwrap_or_default());

/// The words that are used; a test sees to it that they can be read.
pub(super) fn words() -> &'static EventWords {
    &WORDS
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EventWords {
    pub birthday_before: Vec<String>,
    pub birthday_after: Vec<String>,
    pub birthday_not: Vec<String>,
    pub nobody_before: Vec<String>,
    pub nobody_after: Vec<String>,
    pub video: Vec<String>,
}

#[test]
fn the_words_of_calendars_can_be_read() {
    assert!(!words().birthday_after.is_empty() && words().video.iter().all(|word| *word == word.to_lowercase()));
}
