//! Why a commitment matters now, in one line, from the records it came from, and what is written down by itself. The
//! words are in `words/act.en.toml`.

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::NaiveDate;

use super::since_label;
use crate::model::{CommitmentKind, HelpKind, fill};

type Words = BTreeMap<String, BTreeMap<String, String>>;

static ENGLISH: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../words/act.en.toml")).unwrap_or_default());

fn word(table: &str, key: &str) -> &'static str {
    ENGLISH.get(table).and_then(|words| words.get(key)).map_or("", String::as_str)
}

/// The reason for a commitment: where it came from, how long ago, and what makes it possible.
///
/// `encounter` is the day and place of the encounter it came from; `has_address` says whether a letter can be sent.
pub fn why_now(
    kind: CommitmentKind,
    encounter: Option<(NaiveDate, &str)>,
    written_on: NaiveDate,
    has_address: bool,
    today: NaiveDate,
) -> String {
    let (key, place, on) = match encounter {
        Some((on, "")) => ("on", "", on),
        Some((on, place)) => ("at", place, on),
        None if matches!(kind, CommitmentKind::FollowUp | CommitmentKind::Card) => ("noted_only", "", written_on),
        None => ("noted", "", written_on),
    };
    let values = [("act", word("act", kind.word())), ("place", place), ("since", &since_label(on, today))];
    let why = fill(word("why", key), &values);
    if kind == CommitmentKind::Card && has_address { fill(word("why", "with_address"), &[("why", &why)]) } else { why }
}

/// The reason for a step of an objective that concerns nobody.
pub fn why_step(objective: &str) -> String {
    fill(word("why", "step"), &[("objective", objective)])
}

/// What the next-day rule writes down: to write, or to write a card.
pub fn nice_to_meet_you(kind: CommitmentKind) -> &'static str {
    word("made", kind.word())
}

/// What is written down to tell a helper what came of it.
pub fn tell_what_came(what: &str) -> String {
    fill(word("made", "outcome"), &[("what", what)])
}

/// What is written down to thank whoever a chain began with.
pub fn thank_origin(what: &str) -> String {
    fill(word("made", "origin"), &[("what", what)])
}

/// What is written down to follow up help that was given; blank for a kind that is not followed up.
pub fn follow_up_help(kind: HelpKind, what: &str) -> String {
    fill(word("made", kind.word()), &[("what", what)])
}

/// What is written down to put right that a bad mood was passed on.
pub fn put_right(what: &str) -> String {
    fill(word("made", "amends"), &[("what", what)])
}

/// What is written down for a birthday, with the age where it is known.
pub fn birthday_wish(age: Option<i32>) -> String {
    match age {
        Some(age) => fill(word("made", "birthday_age"), &[("age", &age.to_string())]),
        None => word("made", "birthday").to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_names_the_place_and_how_long_ago() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a date");
        let met = NaiveDate::from_ymd_opt(2026, 11, 19).expect("a date");
        let why = |kind, encounter, address| why_now(kind, encounter, met, address, today);
        assert_eq!(
            why(CommitmentKind::Promise, Some((met, "RustConf Berlin")), false),
            "You promised it at RustConf Berlin, 2 days ago"
        );
        assert_eq!(why(CommitmentKind::Card, Some((met, "")), true), "You met 2 days ago · address known");
        assert_eq!(why(CommitmentKind::FollowUp, None, false), "You wrote it down 2 days ago");
    }

    #[test]
    fn every_kind_has_its_words_and_a_place_is_never_read_as_a_blank() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a date");
        for kind in CommitmentKind::ALL {
            assert!(!why_now(*kind, None, day, false, day).starts_with([',', ' ']), "{kind:?}");
        }
        let why = why_now(CommitmentKind::Promise, Some((day, "{since} Bar")), day, false, day);
        assert_eq!(why, "You promised it at {since} Bar, today");
        assert_eq!(nice_to_meet_you(CommitmentKind::Card), "Write a card: nice to meet you");
        assert_eq!(birthday_wish(Some(41)), "Wish a happy birthday (41)");
    }
}
