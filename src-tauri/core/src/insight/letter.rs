//! The text of a hand-written card, composed from what is known of an encounter (C88).
//!
//! Only what was written down is said: a part of which nothing is known stays empty, for you to fill or to leave. The
//! words are in `words/letter.en.toml`.

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use crate::model::Letter;

static ENGLISH: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../words/letter.en.toml")).unwrap_or_default());

type Sentences = BTreeMap<String, String>;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    salutation: Sentences,
    met: Sentences,
    seen: Sentences,
    detail: Sentences,
    call: Sentences,
    greeting: Sentences,
    date: DateWords,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct DateWords {
    this_year: String,
    other_year: String,
    months: Vec<String>,
}

/// What is known for a card; blank is unknown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LetterFacts<'a> {
    /// The person, as you speak to them.
    pub name: &'a str,
    /// You, as you sign.
    pub me: &'a str,
    /// Event or place of the encounter.
    pub place: &'a str,
    /// Day of the encounter.
    pub met_on: Option<NaiveDate>,
    /// Whether you had met before that day.
    pub met_before: bool,
    /// What brings them back to mind.
    pub memory_hook: &'a str,
    /// What they care about.
    pub cares_about: &'a str,
    /// What you promised, such as "send the deck".
    pub promise: &'a str,
    /// The day by which.
    pub promise_due: Option<NaiveDate>,
    /// What they need, such as "a CFO".
    pub need: &'a str,
}

/// Composes a card as it would be written today.
///
/// One detail only: what they care about goes before the memory hook, which was noted for you and not for them. One
/// call only: your promise goes before an offer to help with what they need.
pub fn compose_letter(facts: &LetterFacts<'_>, today: NaiveDate) -> Letter {
    Letter {
        opening: opening(facts, today),
        detail: detail(facts),
        call: call(facts, today),
        greeting: greeting(facts),
    }
}

fn opening(facts: &LetterFacts<'_>, today: NaiveDate) -> String {
    let (name, place) = (phrase(facts.name), phrase(facts.place));
    let day = facts.met_on.map(|day| date(day, today)).unwrap_or_default();
    let sentences = if facts.met_before { &ENGLISH.seen } else { &ENGLISH.met };
    let key = match (place.is_empty(), day.is_empty()) {
        (false, false) => "place_day",
        (false, true) => "place",
        (true, false) => "day",
        (true, true) => "",
    };
    let met = say(sentences, key, &[("place", &place), ("day", &day)]);
    let salutation = match (name.is_empty(), met.is_empty()) {
        (false, _) => say(&ENGLISH.salutation, "named", &[("name", facts.name.trim())]),
        (true, false) => say(&ENGLISH.salutation, "plain", &[]),
        (true, true) => String::new(),
    };
    [salutation, met].into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn detail(facts: &LetterFacts<'_>) -> String {
    let (cares_about, hook) = (phrase(facts.cares_about), phrase(facts.memory_hook));
    let key = if cares_about.is_empty() { "hook" } else { "cares_about" };
    if cares_about.is_empty() && hook.is_empty() {
        return String::new();
    }
    say(&ENGLISH.detail, key, &[("cares_about", &cares_about), ("hook", &hook)])
}

fn call(facts: &LetterFacts<'_>, today: NaiveDate) -> String {
    let (promise, need) = (within_sentence(&phrase(facts.promise)), phrase(facts.need));
    if !promise.is_empty() {
        return match facts.promise_due.filter(|due| *due > today) {
            Some(due) => say(&ENGLISH.call, "promise_by", &[("promise", &promise), ("by", &date(due, today))]),
            None => say(&ENGLISH.call, "promise", &[("promise", &promise)]),
        };
    }
    if need.is_empty() { String::new() } else { say(&ENGLISH.call, "need", &[("need", &need)]) }
}

fn greeting(facts: &LetterFacts<'_>) -> String {
    let me = facts.me.trim();
    say(&ENGLISH.greeting, if me.is_empty() { "plain" } else { "named" }, &[("me", me)])
}

/// A fact as part of a sentence: on one line, without the stop at its end.
fn phrase(fact: &str) -> String {
    let words: Vec<&str> = fact.split_whitespace().collect();
    words.join(" ").trim_end_matches(['.', ',', ';', '!']).to_owned()
}

/// What began a line, after other words: its first letter small, unless it is one of a name in capitals.
fn within_sentence(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => words.to_owned(),
    }
}

fn date(day: NaiveDate, today: NaiveDate) -> String {
    let words = &ENGLISH.date;
    let form = if day.year() == today.year() { &words.this_year } else { &words.other_year };
    let month = words.months.get(day.month0() as usize).map_or("", String::as_str);
    fill(form, &[("day", &day.day().to_string()), ("month", month), ("year", &day.year().to_string())])
}

fn say(sentences: &Sentences, key: &str, values: &[(&str, &str)]) -> String {
    sentences.get(key).map(|sentence| fill(sentence, values)).unwrap_or_default()
}

/// Fills the braces of a sentence; braces in a value stay what they are.
fn fill(sentence: &str, values: &[(&str, &str)]) -> String {
    let parts = sentence.split(['{', '}']).enumerate().map(|(index, part)| match index % 2 {
        0 => part,
        _ => values.iter().find(|(name, _)| *name == part).map_or("", |(_, value)| value),
    });
    parts.collect()
}

#[cfg(test)]
mod stories;
