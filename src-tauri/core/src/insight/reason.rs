//! Why somebody could help, in words (`words/reason.en.toml`).

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::{Datelike, NaiveDate};

use crate::model::{Affiliation, PartialDate, PersonFacts, fill};

type Words = BTreeMap<String, BTreeMap<String, String>>;

static ENGLISH: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../words/reason.en.toml")).unwrap_or_default());

fn say(table: &str, key: &str, values: &[(&str, &str)]) -> String {
    fill(ENGLISH.get(table).and_then(|words| words.get(key)).map_or("", String::as_str), values)
}

/// Why somebody could help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason<'a> {
    /// You offer it.
    MyOffer(&'a str),
    /// They offer it.
    Offer(&'a str),
    /// They know about it.
    Knows(&'a str),
    /// They do it, or did.
    Work(&'a Affiliation),
    /// Your notes on them have the words.
    Notes(&'a str),
}

/// A reason, in words that follow a name; one of yours is a sentence.
pub fn reason_line(reason: &Reason<'_>, today: NaiveDate) -> String {
    match reason {
        Reason::MyOffer(what) => say("reason", "my_offer", &[("what", &within(what))]),
        Reason::Offer(what) => say("reason", "offer", &[("what", &within(what))]),
        Reason::Knows(what) => say("reason", "knows", &[("what", &within(what))]),
        Reason::Notes(what) => say("reason", "notes", &[("what", what)]),
        Reason::Work(work) => {
            let job = Affiliation { until: None, ..(*work).clone() };
            let does = PersonFacts { affiliations: vec![job], ..PersonFacts::default() }.headline();
            let when = work.until.map(|until| partial_label(&until, today)).unwrap_or_default();
            let key = match (is_current(work, today), work.until.is_some()) {
                (true, false) => "does",
                (true, true) => "does_until",
                (false, _) if when.is_empty() => "did",
                (false, _) => "did_until",
            };
            say("reason", key, &[("what", &does), ("when", &when)])
        }
    }
}

/// Whether somebody still works there on a day; an end that is told by month or year is its last day.
pub fn is_current(work: &Affiliation, today: NaiveDate) -> bool {
    let Some(until) = work.until else { return true };
    let Some(year) = until.year() else { return false };
    let day = until.month_day().map_or(31, |(_, day)| day);
    (year, until.month().unwrap_or(12), day) >= (today.year(), today.month(), today.day())
}

/// "June", "June 2027", "2024".
fn partial_label(date: &PartialDate, today: NaiveDate) -> String {
    let Some(year) = date.year() else { return date.to_string() };
    let day = date.month().and_then(|month| NaiveDate::from_ymd_opt(year, month, 1));
    match day {
        Some(day) if year == today.year() => day.format("%B").to_string(),
        Some(day) => day.format("%B %Y").to_string(),
        None => year.to_string(),
    }
}

/// Words as they stand within a sentence: "A look at your books" is "a look at your books", "CFO work" stays.
fn within(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.next()) {
        (Some(first), second) if second.is_none_or(|second| !second.is_uppercase()) => {
            first.to_lowercase().chain(words.chars().skip(1)).collect()
        }
        _ => words.to_owned(),
    }
}

/// Why somebody meets a need, as a sentence with their name: "You know Li Wei, CFO at Acme until June".
pub fn match_line(name: &str, why: &str, is_work: bool) -> String {
    let key = if is_work && !why.starts_with("was ") { "does" } else { "who" };
    say("match", key, &[("name", name), ("why", why)])
}

/// Why a community meets a need, as a sentence.
pub fn community_line(name: &str, why: &str) -> String {
    say("match", "community", &[("name", name), ("why", why)])
}

/// How somebody is tied to another who can help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tied<'a> {
    /// They introduced them to you.
    Introduced,
    /// They were at one encounter with you.
    Met,
    /// They work for one organisation.
    Works(&'a str),
}

/// Why somebody knows somebody: "introduced Li Wei to you, who is CFO at Acme".
pub fn knows_someone_line(tied: &Tied<'_>, name: &str, why: &str, is_work: bool) -> String {
    let why =
        if is_work && !why.starts_with("was ") { say("knows_someone", "is", &[("why", why)]) } else { why.to_owned() };
    let (key, place) = match tied {
        Tied::Introduced => ("introduced", ""),
        Tied::Met => ("met", ""),
        Tied::Works(place) => ("works", *place),
    };
    say("knows_someone", key, &[("name", name), ("why", &why), ("place", place)])
}

/// What there was between you, as a count in words; blank where nothing is written down.
pub fn goodwill_line(helped_you: u32) -> String {
    match helped_you {
        0 => String::new(),
        1 => "helped you once".into(),
        2 => "helped you twice".into(),
        count => format!("helped you {count} times"),
    }
}

/// What is promised where a match is taken up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TakenUp<'a> {
    /// Your own offer.
    Offer(&'a str),
    /// What a community offers, by its name.
    Community(&'a str, &'a str),
    /// That somebody is asked on behalf of a community.
    ForCommunity(&'a str, &'a str),
}

/// The words of that promise.
pub fn taken_up_line(taken_up: &TakenUp<'_>) -> String {
    let (key, name, what) = match taken_up {
        TakenUp::Offer(what) => ("offer", "", *what),
        TakenUp::Community(name, what) => ("community", *name, *what),
        TakenUp::ForCommunity(name, what) => ("for_community", *name, *what),
    };
    let what = if key == "offer" { what.to_owned() } else { within(what) };
    say("promise", key, &[("name", name), ("what", &what)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dated_post_is_told_with_its_end_and_in_its_tense() {
        let today: NaiveDate = "2026-11-21".parse().expect("a date");
        let work = |until: &str| Affiliation {
            title: "CFO".into(),
            organization: "Acme".into(),
            until: until.parse().ok(),
            ..Affiliation::default()
        };
        let said = |until: &str| reason_line(&Reason::Work(&work(until)), today);
        assert_eq!(said(""), "CFO at Acme", "no end");
        assert_eq!(said("2027-06"), "CFO at Acme until June 2027");
        assert_eq!(said("2026-12-31"), "CFO at Acme until December");
        assert_eq!(said("2026-11"), "CFO at Acme until November", "to the last day of the month");
        assert_eq!(said("2026-11-20"), "was CFO at Acme until November", "since yesterday");
        assert_eq!(said("2024"), "was CFO at Acme until 2024");
    }

    #[test]
    fn every_sentence_is_there() {
        let today: NaiveDate = "2026-11-21".parse().expect("a date");
        assert_eq!(
            reason_line(&Reason::MyOffer("A look at your books"), today),
            "You offer this: a look at your books"
        );
        assert_eq!(
            reason_line(&Reason::Knows("CFO work"), today),
            "knows about CFO work",
            "what is written large stays"
        );
        assert_eq!(
            knows_someone_line(&Tied::Works("Acme"), "Li Wei", "CFO at Acme", true),
            "works with Li Wei at Acme, who is CFO at Acme"
        );
        assert_eq!(match_line("Li", "CFO at Acme", true), "You know Li, CFO at Acme");
        assert_eq!(match_line("Li", "knows about tax", false), "You know Li, who knows about tax");
        assert_eq!(community_line("chamber", "offers this: a hall"), "chamber offers this: a hall");
        assert_eq!(knows_someone_line(&Tied::Met, "Li", "was CFO", true), "was with Li, who was CFO");
        assert_eq!(
            taken_up_line(&TakenUp::ForCommunity("the choir", "A hall")),
            "Ask whether they can help the choir: a hall"
        );
        assert_eq!(goodwill_line(2), "helped you twice");
    }
}
