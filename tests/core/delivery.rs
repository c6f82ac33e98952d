//! The log of what became of pop-ups.

use goodturn_core::{
    clock::Clock,
    model::{Delivered, Outcome},
    ops::ExportFormat,
    remind::Queue,
};

use crate::cast::*;

fn note(world: &World, title: &str, outcome: Outcome, detail: &str) {
    let line = Delivered { commitment: None, title: title.into(), outcome, detail: detail.into() };
    world.book.note_delivery(&line, world.clock.now()).expect("a line");
}

#[test]
fn the_log_says_when_what_and_whom_and_the_newest_is_first() {
    let world = World::new();
    let id = world.promise(world.add(JANE), "Send the deck", "tomorrow");
    let title = "Promised to Jane Doe: Send the deck".to_owned();
    let shown = Delivered { commitment: Some(id), title, outcome: Outcome::Shown, detail: String::new() };
    world.book.note_delivery(&shown, world.clock.now()).expect("a line");
    world.clock_shows("2026-11-22T09:00");
    note(&world, "4 things for today", Outcome::Failed, "Nobody shows it.");

    let lines = world.book.list_deliveries().expect("the log");
    assert_eq!(lines.iter().map(|line| line.outcome).collect::<Vec<_>>(), [Outcome::Failed, Outcome::Shown]);
    assert_eq!((lines[0].at_label.as_str(), lines[0].detail.as_str()), ("today 09:00", "Nobody shows it."));
    let person = lines[1].person.as_ref().expect("whom it was about");
    assert_eq!(person.name, "Jane Doe");
    assert!(
        world
            .book
            .undo()
            .expect("an undo")
            .value
            .is_some_and(|change| change.verb != goodturn_core::change::Verb::ChangeSettings),
        "the log is nobody's act"
    );
    assert_eq!(world.book.list_deliveries().expect("the log").len(), 2, "and stays whatever is undone");
}

#[test]
fn a_failure_that_repeats_is_counted_and_the_log_does_not_grow_for_ever() {
    let world = World::new();
    for _ in 0..5 {
        note(&world, "Thank Li Wei", Outcome::Failed, "Nobody shows it.");
        note(&world, "Write to Jane Doe", Outcome::Failed, "Nobody shows it.");
    }
    let lines = world.book.list_deliveries().expect("the log");
    assert_eq!(lines.iter().map(|line| line.times).collect::<Vec<_>>(), [5, 5], "one line each");
    note(&world, "Thank Li Wei", Outcome::Shown, "");
    note(&world, "Thank Li Wei", Outcome::Failed, "Nobody shows it.");
    assert_eq!(
        world.book.list_deliveries().expect("the log").len(),
        4,
        "a new failure after it was shown is a new line"
    );
    for _ in 0..1_100 {
        note(&world, "Thank Li Wei", Outcome::Shown, "");
    }
    let path = world.file("all.json", "");
    world.book.export(ExportFormat::Json, &path).expect("an export");
    let document: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(&path).expect("the export")).expect("a document");
    let kept = document["tables"]["delivery"].as_array().map(Vec::len);
    assert_eq!(kept, Some(1_000), "the newest thousand are kept");
}
