use chrono::{TimeZone, Utc};

use super::*;
use crate::id::CommitmentId;

fn due(kind: CommitmentKind, person: &str, what: &str) -> DuePopup {
    let ring = Utc.with_ymd_and_hms(2026, 11, 22, 8, 0, 0).unwrap();
    let why = "You met yesterday at RustConf Berlin.".to_owned();
    DuePopup {
        id: CommitmentId(7),
        kind,
        person: Some(person.into()),
        what: what.into(),
        why,
        clocks: None,
        is_over: false,
        ring,
    }
}

fn title(kind: CommitmentKind, what: &str) -> String {
    single(&due(kind, "Jane Doe", what), true).title
}

#[test]
fn what_concerns_nobody_is_called_by_what_is_to_be_done_also_in_a_digest() {
    let alone = DuePopup { person: None, ..due(CommitmentKind::FollowUp, "", "Read the programme") };
    assert_eq!(single(&alone, true).title, "Read the programme");
    let with_jane = due(CommitmentKind::FollowUp, "Jane Doe", "write");
    assert_eq!(digest(&[with_jane, alone], &[], true).body, "Jane Doe, Read the programme");
}

#[test]
fn a_title_says_what_to_do_and_with_whom() {
    let titles = CommitmentKind::ALL.iter().map(|kind| title(*kind, "send the deck")).collect::<Vec<_>>();
    assert_eq!(
        titles,
        [
            "Write to Jane Doe",
            "Promised to Jane Doe: send the deck",
            "Thank Jane Doe",
            "Write a card to Jane Doe",
            "Meet Jane Doe",
            "Say hello to Jane Doe",
            "Jane Doe has a birthday",
            "Congratulate Jane Doe",
        ]
    );
    assert_eq!(title(CommitmentKind::Promise, " "), "Keep your promise to Jane Doe", "a promise without words");
}

#[test]
fn the_body_says_why_or_else_what() {
    let mut item = due(CommitmentKind::Meeting, "Jane Doe", "coffee at the station");
    assert_eq!(single(&item, true).body, "You met yesterday at RustConf Berlin.");
    item.why.clear();
    assert_eq!(single(&item, true).body, "coffee at the station", "better than an empty pop-up");
}

#[test]
fn a_meeting_that_is_over_asks_how_it_was() {
    let over = DuePopup { is_over: true, ..due(CommitmentKind::Meeting, "Jane Doe", "coffee") };
    assert_eq!(single(&over, true).title, "How was it with Jane Doe?");
}

#[test]
fn a_digest_counts_things_and_names_people_once() {
    let mut five: Vec<_> = ["Jane Doe", "Li Wei", "Amara Okafor", "Jane Doe", "Ingrid Sørensen", "Tom Ó Briain"]
        .iter()
        .map(|name| due(CommitmentKind::FollowUp, name, ""))
        .collect();
    let popup = digest(&five, &[], true);
    assert_eq!(popup.title, "6 things for today");
    assert_eq!(popup.body, "Jane Doe, Li Wei, Amara Okafor, Ingrid Sørensen and 1 more");
    five.truncate(4);
    assert_eq!(digest(&five, &[], true).body, "Jane Doe, Li Wei, Amara Okafor", "nobody is left out");
}

#[test]
fn a_name_is_never_read_as_a_template_nor_breaks_the_line() {
    let item = due(CommitmentKind::Promise, "{what}\n\u{7}Doe", "a {person}\0");
    assert_eq!(single(&item, true).title, "Promised to {what} Doe: a {person}");
}

#[test]
fn a_very_long_promise_is_cut() {
    let long = title(CommitmentKind::Promise, &"word ".repeat(100));
    assert_eq!(long.chars().count(), TITLE, "{long}");
    assert!(long.ends_with('…'), "the cut can be seen: {long}");
}

#[test]
fn every_trouble_says_what_happened_and_what_was_kept() {
    let refused = Trouble::Refused("limit reached.".into());
    for each in [Trouble::NoBus, Trouble::NoService, Trouble::Gone, Trouble::Late, refused] {
        let said = trouble(&each);
        assert!(said.ends_with("The Inbox holds what is due.") && !said.contains(['{', '}']), "{said}");
    }
}

#[test]
fn buttons_and_the_test_have_words() {
    assert_eq!([Button::Done, Button::Snooze, Button::Open].map(button), ["Done", "Snooze", "Open"]);
    let test = test_popup();
    assert!(!test.title.is_empty() && !test.body.is_empty() && !test.buttons, "{test:?}");
}
