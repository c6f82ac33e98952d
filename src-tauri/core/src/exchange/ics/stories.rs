use chrono::{DateTime, Utc};
use chrono_tz::{America::New_York, Europe::Berlin, Tz};

use super::*;
use crate::{
    exchange::Mailbox,
    model::{CommitmentKind, CommitmentState, Due},
};

pub(super) fn due(text: &str, zone: Option<Tz>) -> Due {
    match text.split_once('T') {
        Some((date, time)) => {
            Due { date: date.parse().expect("a date"), time: Some(format!("{time}:00").parse().expect("a time")), zone }
        }
        None => Due::on(text.parse().expect("a date")),
    }
}

pub(super) fn stamp() -> DateTime<Utc> {
    "2026-11-22T08:00:00Z".parse().expect("an instant")
}

fn mailbox(name: &str, email: &str) -> Mailbox {
    Mailbox { name: name.into(), email: email.into() }
}

pub(super) fn coffee() -> Meeting {
    Meeting {
        uid: "meeting-7@goodturn".into(),
        sequence: 0,
        title: "Coffee, with Zoë; and a long talk about everything that was left over from RustConf Berlin".into(),
        start: due("2026-11-24T10:30", Some(Berlin)),
        repeat: String::new(),
        minutes: 90,
        place: "Café Blå, Torstr. 1".into(),
        note: "Bring the deck.\nAsk about \\ backslashes".into(),
        organiser: mailbox("Jo \"JJ\" Doe", "jo@example.org"),
        attendees: vec![mailbox("Zoë Müller, CTO", "zoe@example.com")],
    }
}

pub(super) fn promise(uid: &str, due: Due) -> FeedItem {
    FeedItem {
        uid: uid.into(),
        summary: "Promised to Zoë: send the deck".into(),
        due,
        repeat: String::new(),
        minutes: None,
        description: "You promised it at RustConf Berlin, 2 days ago".into(),
        kind: CommitmentKind::Promise,
        state: CommitmentState::Open,
        modified: stamp(),
    }
}

fn unfolded(ics: &str) -> Vec<String> {
    ics.replace("\r\n ", "").lines().map(str::to_owned).collect()
}

#[test]
fn an_invitation_asks_for_an_answer() {
    let ics = write_invitation(&coffee(), New_York, stamp());
    let lines = unfolded(&ics);
    for line in [
        "METHOD:REQUEST",
        "DTSTAMP:20261122T080000Z",
        "DTSTART;TZID=Europe/Berlin:20261124T103000",
        "DURATION:PT1H30M",
        "LOCATION:Café Blå\\, Torstr. 1",
        "DESCRIPTION:Bring the deck.\\nAsk about \\\\ backslashes",
        "ORGANIZER;CN=\"Jo 'JJ' Doe\":mailto:jo@example.org",
        "TZID:Europe/Berlin",
    ] {
        assert!(lines.iter().any(|found| found == line), "{line} is missing in\n{ics}");
    }
    assert!(ics.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{ics}");
}

#[test]
fn without_an_address_of_yours_it_is_an_entry_without_people() {
    let alone = Meeting { organiser: mailbox("Jo", ""), ..coffee() };
    let ics = write_invitation(&alone, New_York, stamp());
    assert!(ics.contains("METHOD:PUBLISH") && !ics.contains("ATTENDEE") && !ics.contains("ORGANIZER"), "{ics}");
}

#[test]
fn a_time_without_a_zone_is_told_in_the_zone_of_the_laptop() {
    let meeting = Meeting { start: due("2026-07-01T09:00", None), ..coffee() };
    let ics = write_invitation(&meeting, New_York, stamp());
    assert!(ics.contains("DTSTART;TZID=America/New_York:20260701T090000"), "another person reads it elsewhere: {ics}");
}

#[test]
fn a_time_that_the_clock_skips_is_the_first_that_there_is() {
    let meeting = Meeting { start: due("2026-03-29T02:30", Some(Berlin)), ..coffee() };
    assert!(write_invitation(&meeting, Berlin, stamp()).contains("DTSTART;TZID=Europe/Berlin:20260329T030000"));
}

#[test]
fn a_feed_has_what_is_open_as_days_that_stay_free() {
    let items = [
        promise("1@goodturn", due("2026-11-24", None)),
        FeedItem { state: CommitmentState::Done, ..promise("2@goodturn", due("2026-11-25", None)) },
        FeedItem { state: CommitmentState::LetGo, ..promise("3@goodturn", due("2026-11-25", None)) },
        promise("4@goodturn", due("2026-11-26T14:00", None)),
    ];
    let ics = write_feed("Goodturn", 1, &items);
    let lines = unfolded(&ics);
    assert_eq!(lines.iter().filter(|line| *line == "BEGIN:VEVENT").count(), 2, "what is done is gone: {ics}");
    for line in [
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Goodturn",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "DTSTART;VALUE=DATE:20261124",
        "DTEND;VALUE=DATE:20261125",
        "TRANSP:TRANSPARENT",
        "CATEGORIES:Promise",
        "DTSTART:20261126T140000",
    ] {
        assert!(lines.iter().any(|found| found == line), "{line} is missing in\n{ics}");
    }
    assert_eq!(ics, write_feed("Goodturn", 1, &items), "the same items give the same bytes");
}
