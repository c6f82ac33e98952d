//! The ten-minute session.

use goodturn_core::{
    model::CommitmentKind,
    wire::{CommitmentDraft, SectionKind},
};

use crate::cast::*;

#[test]
fn an_empty_book_and_an_empty_day_are_told_apart() {
    let world = World::new();
    let today = world.book.today().expect("today");
    assert_eq!((today.date_label.as_str(), today.people, today.minutes), ("Saturday, 21 November", 0, 0), "nobody yet");
    assert!(today.sections.is_empty() && today.coming.is_empty(), "nothing to do");
    world.add(JANE);
    assert_eq!(world.book.today().expect("today").people, 1, "somebody, but nothing due");
}

#[test]
fn promises_come_first_then_thanks_then_follow_ups_then_dates() {
    let world = World::new();
    let person = world.add(JANE);
    for kind in [
        CommitmentKind::Birthday,
        CommitmentKind::CheckIn,
        CommitmentKind::ThankYou,
        CommitmentKind::Card,
        CommitmentKind::Promise,
        CommitmentKind::Meeting,
    ] {
        let draft = CommitmentDraft { person, kind, what: "something".into(), when: "today".into(), details: None };
        world.book.add_commitment(&draft).expect("a commitment");
    }
    let today = world.book.today().expect("today");
    let kinds: Vec<_> = today.sections.iter().map(|section| (section.kind, section.items.len())).collect();
    assert_eq!(
        kinds,
        [(SectionKind::Promised, 1), (SectionKind::ThankYou, 1), (SectionKind::FollowUp, 2), (SectionKind::Dates, 2)],
        "in the order of what is owed to yourself"
    );
    assert_eq!(today.minutes, 15, "a card takes longest, a date to meet is only looked up");
}

#[test]
fn the_longest_overdue_comes_first_and_says_since_when_and_why() {
    let world = World::new();
    let jane = world.add(JANE);
    world.met(jane, "2026-11-20", "RustConf Berlin");
    world.promise(jane, "Send the deck", "tomorrow");
    world.promise(jane, "Call", "today 18:00");
    world.clock_shows("2026-11-24T10:00");
    let today = world.book.today().expect("today");
    let told: Vec<_> = today.sections[0]
        .items
        .iter()
        .map(|item| (item.what.as_str(), item.due_label.as_str(), item.overdue))
        .collect();
    assert_eq!(told, [("Call", "since Sat", true), ("Send the deck", "since Sun", true)], "since when");
    let card = &today.sections[1].items[0];
    assert_eq!(card.why, "You met at RustConf Berlin, 4 days ago · address known", "and why");
}

#[test]
fn later_things_are_only_announced() {
    let world = World::new();
    let jane = world.add(JANE);
    for (what, when) in [
        ("Tonight", "today 23:30"),
        ("Soon", "tomorrow"),
        ("Two", "in 2 days"),
        ("Three", "in 3 days"),
        ("Four", "in 4 days"),
    ] {
        world.promise(jane, what, when);
    }
    let today = world.book.today().expect("today");
    assert_eq!(today.sections[0].items.len(), 1, "all of today, until midnight");
    let coming: Vec<_> = today.coming.iter().map(|item| item.what.as_str()).collect();
    assert_eq!(coming, ["Soon", "Two", "Three"], "three things ahead and no more");
    let tomorrow = world.book.today_on("2026-11-22".parse().expect("a date")).expect("tomorrow");
    assert_eq!(tomorrow.sections[0].items.len(), 2, "seen from tomorrow, today's is overdue");
}

#[test]
fn what_is_snoozed_leaves_today_and_comes_back() {
    let world = World::new();
    let id = world.promise(world.add(JANE), "Send the deck", "today");
    world.book.snooze_commitments(&[id], "next week").expect("put off");
    let today = world.book.today().expect("today");
    assert!(today.sections.is_empty(), "gone from today");
    assert_eq!(today.coming.len(), 1, "but announced");
    world.clock_shows("2026-11-30T10:00");
    assert_eq!(world.book.today().expect("today").sections.len(), 1, "and back");
}
