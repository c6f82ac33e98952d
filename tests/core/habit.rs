//! Small habits: what was kept is told, what was not is no reproach.

use goodturn_core::{
    Error,
    id::HabitId,
    model::{CommitmentKind, HabitCounts, HabitPer},
    ops::ExportFormat,
    wire::{CommitmentDraft, HabitDraft, HabitRow, ImportOptions},
};

use crate::cast::*;

fn draft(times: u32, per: HabitPer, counts: Option<HabitCounts>) -> HabitDraft {
    HabitDraft { what: "thank two people".into(), times, per, counts }
}

fn begin(world: &World, draft: &HabitDraft) -> HabitId {
    world.book.add_habit(draft).expect("a habit").value
}

fn going(world: &World) -> Vec<HabitRow> {
    world.book.habits().expect("habits").going
}

fn now(world: &World) -> (String, String) {
    let row = going(world).remove(0);
    (row.now_label, row.before_label)
}

fn said(now: &str, before: &str) -> (String, String) {
    (now.to_owned(), before.to_owned())
}

#[test]
fn a_habit_is_marked_by_hand_and_told_week_by_week() {
    let world = World::new();
    let id = begin(&world, &draft(2, HabitPer::Week, None));
    assert_eq!(going(&world)[0].aim_label, "twice a week");
    assert_eq!(now(&world), said("This week is still open", ""), "nobody is told of zero");
    world.book.mark_habit(id, "").expect("today");
    assert_eq!(now(&world).0, "1 of 2 this week");
    world.book.mark_habit(id, "yesterday").expect("and yesterday");
    assert_eq!(now(&world).0, "Done for this week");
    world.book.undo().expect("undone");
    assert_eq!(now(&world).0, "1 of 2 this week");
    world.book.redo().expect("redone");
    assert!(matches!(world.book.mark_habit(id, "2026-12-24"), Err(Error::Invalid(_))), "that day is ahead");
    world.clock_shows("2026-11-24T10:00");
    assert_eq!(now(&world), said("This week is still open", "Kept last week"), "a new week begins");
    world.clock_shows("2026-12-15T10:00");
    assert_eq!(now(&world).1, "1 of the last 4 weeks", "a week that was missed is not spoken of");
}

#[test]
fn what_was_logged_counts_by_itself() {
    let world = World::new();
    let jane = world.add(JANE);
    begin(&world, &draft(1, HabitPer::Week, Some(HabitCounts::Encounters)));
    begin(&world, &draft(2, HabitPer::Month, Some(HabitCounts::ThankYous)));
    world.met(jane, "2026-11-20", "the fair");
    assert_eq!(now(&world).0, "Done for this week", "the talk was yesterday");
    let thanks = CommitmentDraft {
        person: jane,
        kind: CommitmentKind::ThankYou,
        what: "For her word".into(),
        when: "today".into(),
        details: None,
    };
    let thanks = world.book.add_commitment(&thanks).expect("a thank-you").value;
    assert_eq!(going(&world)[1].now_label, "This month is still open", "it is not said yet");
    world.book.complete_commitments(&[thanks.id]).expect("said");
    assert_eq!(going(&world)[1].now_label, "1 of 2 this month");
}

#[test]
fn a_pause_leaves_its_weeks_out_and_an_ended_habit_can_be_taken_up_again() {
    let world = World::new();
    let id = begin(&world, &draft(1, HabitPer::Week, None));
    world.book.mark_habit(id, "").expect("today");
    world.clock_shows("2026-11-23T10:00");
    assert!(world.book.pause_habit(id, true).expect("paused").value);
    assert!(!world.book.pause_habit(id, true).expect("it rests already").value);
    assert!(going(&world)[0].paused);
    assert!(world.book.weekly_review().expect("a review").habits.is_empty(), "the review does not speak of it");
    world.clock_shows("2026-12-15T10:00");
    world.book.pause_habit(id, false).expect("going on");
    assert_eq!(now(&world).1, "Kept before it rested", "three weeks of rest are left out");
    assert_eq!(world.book.weekly_review().expect("a review").habits.len(), 1);
    let before = world.picture();
    world.book.end_habit(id, true).expect("ended");
    assert!(going(&world).is_empty());
    assert!(matches!(world.book.mark_habit(id, ""), Err(Error::Invalid(_))));
    world.book.undo().expect("undone");
    world.picture().must_be(&before, "as it was");
}

#[test]
fn a_habit_is_changed_refused_where_it_makes_no_sense_and_travels_as_json() {
    let world = World::new();
    world.add(JANE);
    let id = begin(&world, &draft(2, HabitPer::Week, None));
    for bad in [draft(0, HabitPer::Week, None), HabitDraft { what: " ".into(), ..draft(1, HabitPer::Week, None) }] {
        assert!(matches!(world.book.edit_habit(id, &bad), Err(Error::Invalid(_))), "{bad:?}");
    }
    world.book.mark_habit(id, "").expect("today");
    world.book.edit_habit(id, &draft(1, HabitPer::Month, None)).expect("changed");
    assert_eq!(now(&world).0, "Done for this month", "what was done stays done");
    let path = world.file("all.json", "");
    world.book.export(ExportFormat::Json, &path).expect("an export");
    let elsewhere = World::new();
    elsewhere.book.import_paths(&[path], &ImportOptions::default(), &mut |_| true).expect("an import");
    let (mut here, mut there) = (going(&world), going(&elsewhere));
    here[0].id = id;
    there[0].id = id;
    assert_eq!(here, there);
}
