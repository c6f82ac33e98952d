//! Ties in words: why two people know each other, how warm your own tie is, and its four plain facts (C105, C108). The
//! words are in `words/tie.en.toml`.

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::NaiveDate;

use super::{date_label, month_label, since_label};
use crate::{
    model::{Link, LinkKind, WhoStarted, fill},
    wire::TieFacts,
};

type Words = BTreeMap<String, BTreeMap<String, String>>;

static ENGLISH: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../words/tie.en.toml")).unwrap_or_default());

/// Of so many of the last encounters it is looked at who began.
const LOOKED_AT: usize = 5;
/// So many must say it.
const FEWEST: usize = 3;

fn say(table: &str, key: &str, values: &[(&str, &str)]) -> String {
    let form = ENGLISH.get(table).and_then(|words| words.get(key)).map_or("", String::as_str);
    fill(form, values)
}

/// Why two people know each other.
pub fn link_words(link: &Link) -> String {
    let on = link.on.map(date_label).unwrap_or_default();
    let values = [("how", link.how.as_str()), ("on", on.as_str())];
    let key = match link.kind {
        LinkKind::Knows if !link.how.is_empty() => "knows_how",
        LinkKind::Encounter if link.how.is_empty() => "encounter_on",
        kind => kind.word(),
    };
    say("link", key, &values)
}

/// How often you met somebody, and when last, as a fact: "3 encounters, last 12 days ago".
pub fn contact_words(encounters: u32, last: Option<NaiveDate>, today: NaiveDate) -> String {
    met("contact", "none", encounters, last, today)
}

/// How warm the tie between you and somebody is: how often you met, and when last.
pub fn warmth_words(encounters: u32, last: Option<NaiveDate>, today: NaiveDate) -> String {
    met("you", "never", encounters, last, today)
}

fn met(table: &str, none: &str, encounters: u32, last: Option<NaiveDate>, today: NaiveDate) -> String {
    let Some(last) = last else { return say(table, none, &[]) };
    let key = if encounters == 1 { "once" } else { "often" };
    say(table, key, &[("count", &encounters.to_string()), ("last", &since_label(last, today))])
}

/// What the facts of a tie are made of, from its encounters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TieMeasure {
    /// Days of the encounters, newest first.
    pub met_on: Vec<NaiveDate>,
    /// How many of them say what you learned.
    pub learned: u32,
    /// How many of them say what you shared.
    pub shared: u32,
    /// Who began, newest first, where it was noted.
    pub started: Vec<WhoStarted>,
}

fn times(table: &str, [zero, one, many]: [&str; 3], count: u32) -> String {
    let key = match count {
        0 => zero,
        1 => one,
        _ => many,
    };
    say(table, key, &[("count", &count.to_string())])
}

/// Contact, sharing, length and mutuality of a tie, each in a plain sentence; never a figure to compare people by.
pub fn tie_facts(measure: &TieMeasure, today: NaiveDate) -> TieFacts {
    if measure.met_on.is_empty() {
        return TieFacts { contact: say("contact", "none", &[]), ..TieFacts::default() };
    }
    let count = u32::try_from(measure.met_on.len()).unwrap_or(u32::MAX);
    let (first, last) = (measure.met_on.last().copied(), measure.met_on.first().copied());
    let began = |who: WhoStarted| {
        let count = measure.started.iter().filter(|started| **started == who).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    };
    let (me, them) = (began(WhoStarted::Me), began(WhoStarted::Them));
    let [my, their] = [me, them].map(|count| times("mutuality", ["many", "one", "many"], count));
    let mutuality = match (me, them) {
        (0, 0) => "none",
        (0, _) => "only_them",
        (_, 0) => "only_me",
        _ => "both",
    };
    let [learned, shared] =
        [measure.learned, measure.shared].map(|count| times("sharing", ["none", "once", "times"], count));
    let sharing = match (measure.learned, measure.shared) {
        (0, 0) => "none",
        (_, 0) => "learned",
        (0, _) => "shared",
        _ => "both",
    };
    TieFacts {
        contact: contact_words(count, last, today),
        sharing: say("sharing", sharing, &[("learned", &learned), ("shared", &shared)]),
        length: match first {
            Some(first) if (today - first).num_days() >= 365 => {
                say("length", "long", &[("month", &month_label(first))])
            }
            first => say("length", "new", &[("since", &since_label(first.unwrap_or(today), today))]),
        },
        mutuality: say("mutuality", mutuality, &[("me", &my), ("them", &their)]),
        notice: who_starts(&measure.started),
    }
}

/// Whether it was always the same of both who began, of the last five encounters that say it and at least three; blank
/// where it was not.
pub fn who_starts(started: &[WhoStarted]) -> String {
    let lately = &started[..started.len().min(LOOKED_AT)];
    let all = |who: WhoStarted| lately.len() >= FEWEST && lately.iter().all(|started| *started == who);
    match (all(WhoStarted::Me), all(WhoStarted::Them)) {
        (true, _) => say("notice", "never_them", &[]),
        (_, true) => say("notice", "never_me", &[]),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn a_tie_is_told_in_four_plain_sentences() {
        let today = day("2026-11-21");
        let measure = TieMeasure {
            met_on: vec![day("2026-11-19"), day("2026-09-12"), day("2020-03-01")],
            learned: 2,
            shared: 1,
            started: vec![WhoStarted::Me, WhoStarted::Them, WhoStarted::Me],
        };
        let facts = tie_facts(&measure, today);
        assert_eq!(facts.contact, "3 encounters, last 2 days ago");
        assert_eq!(facts.sharing, "You noted what you learned 2 times, what you shared once");
        assert_eq!(facts.length, "You have known each other since March 2020");
        assert_eq!((facts.mutuality.as_str(), facts.notice.as_str()), ("You began 2 times, they began once", ""));
        let nothing = tie_facts(&TieMeasure::default(), today);
        assert_eq!((nothing.contact.as_str(), nothing.length.as_str()), ("No encounter yet", ""));
    }

    #[test]
    fn it_is_noticed_who_never_begins() {
        use WhoStarted::{Me, Them};
        assert!(who_starts(&[Them, Them, Them]).contains("your turn"));
        assert_eq!(who_starts(&[Me, Me, Me, Me, Me, Them]), "It was always you who began, lately.");
        assert_eq!((who_starts(&[Them, Them]), who_starts(&[Them, Me, Them])), (String::new(), String::new()));
    }

    #[test]
    fn every_link_has_its_words() {
        for kind in LinkKind::ALL {
            let link = |how: &str, on| Link {
                from: crate::id::PersonId(1),
                to: crate::id::PersonId(2),
                kind: *kind,
                how: how.into(),
                on,
            };
            assert!(!link_words(&link("", Some(day("2026-11-21")))).is_empty(), "{kind:?}");
            assert!(!link_words(&link("RustConf", None)).contains('{'), "{kind:?}");
        }
    }
}
