//! The words of a language as data: `core/words/en.toml`, read once.

mod phrases;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use chrono::NaiveTime;
use serde::{Deserialize, Deserializer, de};

pub(in crate::exchange) use phrases::{PhraseMap, Phrases};

static ENGLISH: LazyLock<Words> = LazyLock::new(|| parse(include_str!("../../../words/en.toml")).unwrap_or_default());

/// The words that are used. A file that cannot be read is a file without words; a test sees to it that it can.
pub(super) fn words() -> &'static Words {
    &ENGLISH
}

fn parse(text: &str) -> Result<Words, toml::de::Error> {
    toml::from_str(text)
}

/// All words of a language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub when: WhenWords,
    pub note: NoteWords,
    pub line: LineWords,
}

/// Words for days and times.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WhenWords {
    pub lead: Phrases,
    pub at: Phrases,
    #[serde(rename = "in")]
    pub within: Phrases,
    pub ago: Phrases,
    pub hence: Phrases,
    pub filler: Phrases,
    pub this: Phrases,
    pub next: Phrases,
    pub last: Phrases,
    pub start_of: Phrases,
    pub end_of: Phrases,
    pub the: Phrases,
    pub of: Phrases,
    pub am: Phrases,
    pub pm: Phrases,
    pub ordinal: BTreeSet<String>,
    pub article: Phrases,
    pub shy: BTreeSet<String>,
    pub verbs: BTreeSet<String>,
    pub days: PhraseMap<i64>,
    pub moments: PhraseMap<Moment>,
    pub ends: PhraseMap<Unit>,
    pub weekdays: PhraseMap<u32>,
    pub months: PhraseMap<u32>,
    pub numbers: PhraseMap<u32>,
    pub units: PhraseMap<Unit>,
    pub times: PhraseMap<ClockTime>,
}

/// A day and a time of day in one word: "tonight".
#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) struct Moment {
    pub days: i64,
    pub time: ClockTime,
}

/// A time of day written `HH:MM`.
#[derive(Debug, Clone, Copy)]
pub(super) struct ClockTime(pub NaiveTime);

impl<'de> Deserialize<'de> for ClockTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        NaiveTime::parse_from_str(&text, "%H:%M").map(Self).map_err(de::Error::custom)
    }
}

/// A span of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Weekend,
    Month,
    Quarter,
    Year,
}

/// Words of notes and signatures.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NoteWords {
    pub prefixes: BTreeSet<String>,
    pub suffixes: BTreeSet<String>,
    pub particles: BTreeSet<String>,
    pub titles: BTreeSet<String>,
    pub title_modifiers: BTreeSet<String>,
    pub organizations: BTreeSet<String>,
    pub departments: BTreeSet<String>,
    pub at: Phrases,
    pub greetings: BTreeSet<String>,
    pub subjects: Phrases,
    pub fillers: Phrases,
    pub countries: BTreeSet<String>,
    pub streets: BTreeSet<String>,
    pub street_endings: Vec<String>,
    pub units: BTreeSet<String>,
    pub boxes: Phrases,
    pub joints: Phrases,
    pub small: BTreeSet<String>,
    pub articles: Phrases,
    pub of: Phrases,
    /// What a line says before its colon, and the field it means; `phone:work` adds a label.
    pub labels: BTreeMap<String, String>,
    pub cues: Cues,
    pub promise: PromiseWords,
    pub verbs: Verbs,
}

/// Words with which a phrase about the encounter begins.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cues {
    pub met: Phrases,
    pub through: Phrases,
    pub need: Phrases,
    pub promise: Phrases,
    pub modal: Phrases,
    pub work: Phrases,
    pub remember: Phrases,
    pub theirs: Phrases,
}

/// How a thing promised becomes an act.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PromiseWords {
    pub receivers: Phrases,
    pub infinitives: Phrases,
    pub give: String,
    pub verbs: BTreeMap<String, String>,
}

/// Verbs that can be the act itself.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Verbs {
    pub act: BTreeSet<String>,
}

/// Words of the quick line.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LineWords {
    pub encounter: Phrases,
    pub meeting: Phrases,
    pub place: Phrases,
    pub stop: BTreeSet<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_english_words_can_be_read() {
        let words = parse(include_str!("../../../words/en.toml")).expect("en.toml follows the shape of Words");
        assert!(words.note.titles.contains("cto") && words.note.labels.contains_key("tel"));
    }

    #[test]
    fn every_label_names_a_field_that_is_read() {
        let known = [
            "name",
            "sender",
            "organization",
            "title",
            "role",
            "department",
            "email",
            "phone",
            "url",
            "address",
            "birthday",
            "nickname",
            "met_at",
            "met_on",
            "through",
            "remember",
            "they_need",
            "promised",
            "categories",
            "note",
        ];
        for (label, field) in &words().note.labels {
            let field = field.split(':').next().unwrap_or_default();
            assert!(known.contains(&field), "{label} means {field}, which nothing reads");
        }
    }
}
