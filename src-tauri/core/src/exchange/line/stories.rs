//! Stories of quick lines. It is Saturday 21 November 2026, 10:30.

use chrono::{NaiveDate, NaiveDateTime};
use proptest::prelude::*;

use super::{Line, PieceKind, read_line};
use crate::model::{LocalTime, PromiseDraft};

fn now() -> LocalTime {
    let saturday = NaiveDateTime::parse_from_str("2026-11-21T10:30", "%Y-%m-%dT%H:%M").expect("a Saturday");
    LocalTime::new(saturday, chrono_tz::Europe::Berlin)
}

fn read(line: &str) -> Line {
    read_line(line, now())
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

#[test]
fn the_line_of_the_manual_is_understood_whole() {
    let line = read(
        "@Jane Doe, Acme met at RustConf yesterday #berlin !send the deck by friday ~needs a CFO +introduced me to Li",
    );
    assert_eq!((line.person.as_str(), line.organization.as_str()), ("Jane Doe", "Acme"));
    assert_eq!((line.met_at.as_str(), line.met_on), ("RustConf", day("2026-11-20")));
    assert_eq!(line.tags, ["berlin"]);
    let deck = PromiseDraft { what: "send the deck".into(), when: Some("by friday".into()), due: day("2026-11-27") };
    assert_eq!(line.promises, [deck]);
    assert_eq!(line.needs, ["a CFO"]);
    assert_eq!(line.help_received, ["introduced me to Li"]);
    assert_eq!(line.note, "", "every word has its place");
    let kinds: Vec<PieceKind> = line.pieces.iter().map(|piece| piece.kind).collect();
    use PieceKind::{HelpReceived, MetAt, MetOn, Need, Organization, Person, Promise, Tag};
    assert_eq!(kinds, [Person, Organization, MetAt, MetOn, Tag, Promise, Need, HelpReceived], "chips come as typed");
}

#[test]
fn a_person_may_be_typed_in_many_ways() {
    for (line, person, title, organization) in [
        ("@Jane Doe", "Jane Doe", "", ""),
        ("@jane doe, acme met at rustconf", "jane doe", "", "acme"),
        ("@Jane Doe, CTO at Acme met at RustConf", "Jane Doe", "CTO", "Acme"),
        ("@Jane Doe, CTO, Acme, met at RustConf", "Jane Doe", "CTO", "Acme"),
        ("@Jane Doe met at RustConf", "Jane Doe", "", ""),
        ("@Jane loves sailing", "Jane", "", ""),
        ("@\"The Doe\" met at RustConf", "The Doe", "", ""),
        ("@Ludwig van Beethoven, Vienna Music GmbH #music", "Ludwig van Beethoven", "", "Vienna Music GmbH"),
        ("Met Jane Doe at RustConf", "Jane Doe", "", ""),
        ("Met Jane at RustConf", "Jane", "", ""),
        ("Coffee with Li Wei yesterday", "Li Wei", "", ""),
        ("Jane Doe, Acme: talked about Rust", "Jane Doe", "", "Acme"),
        ("李 小龍 met at RustConf", "李 小龍", "", ""),
    ] {
        let read = read(line);
        let got = (read.person.as_str(), read.title.as_str(), read.organization.as_str());
        assert_eq!(got, (person, title, organization), "{line}");
    }
}

#[test]
fn who_cannot_be_told_is_left_blank() {
    for line in
        ["", "   ", "talked about Rust", "!send the deck by friday", "#berlin", "remember the milk", "+49 30 1234567"]
    {
        assert_eq!(read(line).person, "", "{line:?} names nobody");
    }
}

#[test]
fn places_days_and_ways_to_reach_are_found_in_the_free_text() {
    let line = read("@Jane Doe at the Friday market on Monday, jane@acme.example +49 30 1234567 she knows everybody");
    assert_eq!(line.met_at, "the Friday market");
    assert_eq!(line.met_on, day("2026-11-16"));
    assert_eq!((line.emails, line.phones), (vec!["jane@acme.example".to_owned()], vec!["+49 30 1234567".to_owned()]));
    assert_eq!(line.note, "she knows everybody");
}

#[test]
fn sigils_count_only_where_a_word_begins() {
    let line = read("@Jane Doe 50% of R&D is C# and 1+1=2, great! ^gave her my notes =can review contracts");
    assert_eq!(line.note, "50% of R&D is C# and 1+1=2, great!");
    assert_eq!(line.help_given, ["gave her my notes"]);
    assert_eq!(line.offers, ["can review contracts"]);
    assert!(line.tags.is_empty() && line.promises.is_empty());
}

#[test]
fn a_promise_without_a_date_has_none() {
    let line = read("@Li !call back");
    assert_eq!(line.promises, [PromiseDraft { what: "call back".into(), when: None, due: None }]);
}

proptest! {
    #[test]
    fn any_line_is_answered(line in ".{0,200}") {
        let _ = read(&line);
    }

    #[test]
    fn no_word_of_a_line_vanishes(
        words in prop::collection::vec(prop::sample::select(vec![
            "@Jane", "Doe,", "Acme", "met", "at", "RustConf", "yesterday", "#berlin", "!send", "the", "deck", "by", "friday", "~needs",
            "a", "CFO", "+introduced", "me", "=offers", "^gave", "jane@acme.example", "and", "loves", "sailing.", "tomorrow", "Li",
        ]), 1..14),
    ) {
        let line = words.join(" ");
        let read = read(&line);
        let kept = read.pieces.iter().map(|piece| piece.text.to_lowercase()).collect::<Vec<_>>().join(" ");
        for word in ["jane", "acme", "rustconf", "berlin", "deck", "cfo", "sailing", "introduced", "offers", "gave", "li"] {
            let typed = line.to_lowercase().split(|letter: char| !letter.is_alphanumeric()).any(|part| part == word);
            prop_assert!(!typed || kept.contains(word), "{} is gone from {} ({:?})", word, line, read);
        }
    }
}
