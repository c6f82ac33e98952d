//! Ties that sleep: why somebody comes to mind (C133), and a letter that asks for nothing (C134). The words are in
//! `words/dormant.en.toml`.
//!
//! The rule. A tie sleeps when there was no encounter for a year, for two where you met only once or twice. Who was a
//! classmate or a former colleague, by your words or by a place and years that you share, is named before whom you met
//! often, and they before whom you hardly know.

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::{Days, NaiveDate};
use serde::Deserialize;

use super::{
    mail::{MailFacts, frame_mail},
    month_label,
};
use crate::model::{Affiliation, DormantReason, PastPlace, SharedYears, fill, fill_known, fold};

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    role: BTreeMap<String, Vec<String>>,
    reason: BTreeMap<String, String>,
    years: BTreeMap<String, String>,
    task: BTreeMap<String, String>,
    letter: BTreeMap<String, String>,
}

static ENGLISH: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../words/dormant.en.toml")).unwrap_or_default());

fn said<'a>(table: &'a BTreeMap<String, String>, key: &str) -> &'a str {
    table.get(key).map_or("", String::as_str)
}

/// The words, folded, by which a role tells of a shared past.
pub fn roles_of_the_past(reason: DormantReason) -> Vec<String> {
    ENGLISH.role.get(reason.word()).into_iter().flatten().map(|role| fold(role)).collect()
}

/// What is known of a tie, as far as it tells whether it sleeps.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Slept<'a> {
    /// What they are to you, as it was said.
    pub roles: &'a [String],
    /// Where they work and worked, and learned.
    pub affiliations: &'a [Affiliation],
    /// How often you met.
    pub times: usize,
    /// The last time.
    pub last_on: Option<NaiveDate>,
    /// Event or place of the last time.
    pub last_place: &'a str,
}

impl Slept<'_> {
    fn is_silent_for(&self, reason: DormantReason, today: NaiveDate) -> bool {
        self.last_on.is_none_or(|last| last < reason.before(today))
    }

    fn by_role(&self, reason: DormantReason) -> Option<String> {
        let words = roles_of_the_past(reason);
        let role = self.roles.iter().find(|role| words.contains(&fold(role)))?;
        Some(fill(said(&ENGLISH.reason, &format!("{}_role", reason.word())), &[("role", role)]))
    }

    fn by_place(&self, reason: DormantReason, past: &[PastPlace]) -> Option<String> {
        let mine = past.iter().filter(|place| place.reason == reason);
        let (place, years) = mine
            .flat_map(|place| self.affiliations.iter().map(move |job| (place, job)))
            .find_map(|(place, job)| place.shared_with(job).map(|years| (place, years)))?;
        let values = [("place", place.name.as_str()), ("years", &years_words(years))];
        Some(fill(said(&ENGLISH.reason, reason.word()), &values))
    }

    fn by_history(&self, reason: DormantReason) -> Option<String> {
        let is_often = self.times >= DormantReason::OFTEN;
        let last = self.last_on.filter(|_| is_often == (reason == DormantReason::Often))?;
        let key = match (reason, self.last_place.is_empty()) {
            (DormantReason::Often, _) => "often",
            (_, false) => "long_ago_at",
            (_, true) => "long_ago",
        };
        let (count, month) = (self.times.to_string(), month_label(last));
        let values = [("count", count.as_str()), ("month", &month), ("place", self.last_place)];
        Some(fill(said(&ENGLISH.reason, key), &values))
    }
}

fn years_words(years: SharedYears) -> String {
    let key = match (years.from, years.until) {
        (Some(from), Some(until)) if from == until => "one",
        (Some(_), Some(_)) => "both",
        (Some(_), None) => "since",
        (None, Some(_)) => "until",
        (None, None) => return String::new(),
    };
    let text = |year: Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
    fill(said(&ENGLISH.years, key), &[("from", &text(years.from)), ("until", &text(years.until))])
}

/// Why a tie that sleeps comes to mind, the first reason first; empty where it does not.
pub fn dormant_reasons(slept: &Slept<'_>, past: &[PastPlace], today: NaiveDate) -> Vec<(DormantReason, String)> {
    let tell = |reason: DormantReason| -> Option<(DormantReason, String)> {
        let words = match reason {
            DormantReason::Classmate | DormantReason::Colleague => {
                slept.by_place(reason, past).or_else(|| slept.by_role(reason))
            }
            DormantReason::Often | DormantReason::LongAgo => slept.by_history(reason),
        };
        words.filter(|_| slept.is_silent_for(reason, today)).map(|words| (reason, words))
    };
    DormantReason::ALL.iter().copied().filter_map(tell).collect()
}

/// What is left to do after writing to somebody.
pub fn follow_up_words() -> &'static str {
    said(&ENGLISH.task, "follow_up")
}

/// From so long after the last encounter on it has been a while.
const A_WHILE: Days = Days::new(120);

/// What is known for a letter after a while; blank is unknown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AfterAWhile<'a> {
    /// The person, as you speak to them.
    pub name: &'a str,
    /// You, as you sign.
    pub me: &'a str,
    /// When you met last.
    pub last_on: Option<NaiveDate>,
    /// Event or place of the last time that had one.
    pub place: &'a str,
    /// What they care about.
    pub cares_about: &'a str,
    /// What they told you last.
    pub learned: &'a str,
    /// Where you both worked or learned.
    pub shared_past: &'a str,
    /// What brings them back to mind.
    pub memory_hook: &'a str,
}

/// Subject and text of a letter to somebody you lost touch with: when you met last, one true detail, how they are. It
/// asks for nothing (C137, rule 1).
pub fn compose_reconnect(facts: &AfterAWhile<'_>, today: NaiveDate) -> (String, String) {
    let month = facts.last_on.map(month_label).unwrap_or_default();
    let place = facts.place.trim();
    let at = if place.is_empty() { String::new() } else { letter_line("at", &[("place", place)]).unwrap_or_default() };
    let opening = match facts.last_on {
        None => "opening_plain",
        Some(on) if on + A_WHILE > today => "opening_lately",
        Some(_) => "opening",
    };
    let opening = fill(said(&ENGLISH.letter, opening), &[("at", &at), ("month", &month)]);
    let mut lines = vec![opening];
    lines.extend(reminded_by(facts));
    lines.extend(["how", "close"].map(|key| said(&ENGLISH.letter, key).to_owned()));
    let frame = MailFacts { name: facts.name, me: facts.me, ..MailFacts::default() };
    let subject = letter_line("subject", &[("name", facts.name)]).unwrap_or_default();
    (subject, frame_mail(lines, &frame))
}

/// One true detail that brought them back to mind: what they care about goes before what they told you, that before a shared past, and the memory hook,
/// which was noted for you, comes last.
fn reminded_by(facts: &AfterAWhile<'_>) -> Option<String> {
    let details = [
        ("cares_about", facts.cares_about),
        ("learned", facts.learned),
        ("shared_past", facts.shared_past),
        ("hook", facts.memory_hook),
    ];
    details.into_iter().find_map(|(key, value)| {
        let blank = if key == "shared_past" { "place" } else { key };
        letter_line(key, &[(blank, value)])
    })
}

/// A line with its blanks filled; `None` where one of them is not known.
fn letter_line(key: &str, values: &[(&str, &str)]) -> Option<String> {
    let one_line = |value: &str| value.split_whitespace().collect::<Vec<_>>().join(" ");
    let known: Vec<(&str, String)> = values
        .iter()
        .map(|(name, value)| (*name, one_line(value).trim_end_matches(['.', ',', ';', '!']).to_owned()))
        .collect();
    let values: Vec<(&str, &str)> = known.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fill_known(said(&ENGLISH.letter, key), &values)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn a_letter_says_one_true_detail_and_asks_for_nothing() {
        let known = AfterAWhile {
            name: "Jane",
            me: "Kim",
            last_on: Some(day("2024-03-02")),
            place: "RustConf",
            cares_about: "Schools in Berlin.",
            learned: "her new house",
            memory_hook: "the red umbrella",
            shared_past: "Acme",
        };
        let (subject, body) = compose_reconnect(&known, day("2026-11-21"));
        assert_eq!(subject, "How are you, Jane?");
        assert_eq!(
            body,
            "Dear Jane,\n\nIt has been a while: we last met at RustConf in March 2024.\n\
             I thought of you because of what you care about: Schools in Berlin.\n\
             How are you, and what are you doing these days?\n\
             Nothing is needed; I would just like to hear from you.\n\nWarm regards,\nKim"
        );
        let detail = |facts: &AfterAWhile<'_>| reminded_by(facts).unwrap_or_default();
        let less = AfterAWhile { cares_about: " ", ..known };
        assert!(detail(&less).contains("her new house"));
        assert!(detail(&AfterAWhile { learned: "", ..less }).contains("our time at Acme"));
        assert!(detail(&AfterAWhile { learned: "", shared_past: "", ..less }).contains("red umbrella"));
        let (_, nothing) =
            compose_reconnect(&AfterAWhile { name: "Jane", ..AfterAWhile::default() }, day("2026-11-21"));
        assert!(
            nothing.starts_with("Dear Jane,\n\nIt has been a while.\nHow are you"),
            "nothing is made up: {nothing}"
        );
    }

    #[test]
    fn a_letter_to_somebody_you_met_lately_does_not_say_that_it_has_been_a_while() {
        let known = AfterAWhile { name: "Jane", last_on: Some(day("2026-11-10")), ..AfterAWhile::default() };
        let (_, body) = compose_reconnect(&known, day("2026-11-21"));
        assert!(body.starts_with("Dear Jane,\n\nIt was good to see you in November 2026."), "{body}");
    }

    #[test]
    fn a_tie_sleeps_after_a_year_and_one_of_a_single_meeting_after_two() {
        let today = day("2026-11-21");
        let reasons = |times: usize, last: &str| -> Vec<String> {
            let slept = Slept { times, last_on: Some(day(last)), last_place: "RustConf", ..Slept::default() };
            dormant_reasons(&slept, &[], today).into_iter().map(|(_, words)| words).collect()
        };
        assert_eq!(reasons(3, "2025-11-20"), ["You met 3 times until November 2025, and not since"]);
        assert!(reasons(3, "2025-11-21").is_empty(), "a year to the day is not over a year");
        assert_eq!(reasons(1, "2024-11-20"), ["RustConf, November 2024, and not since"]);
        assert!(reasons(2, "2024-11-22").is_empty(), "whom you hardly know may wait two years");
    }
}
