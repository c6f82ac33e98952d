//! The queue of pop-ups: claimed, shown, answered; what was shown never rings again.

use goodturn_core::{
    id::{CommitmentId, PersonId},
    model::{CommitmentKind, Settings},
    remind::Queue,
    wire::{CommitmentDraft, PopupState},
};

use crate::cast::*;

fn claim(world: &World) -> Vec<CommitmentId> {
    let now = goodturn_core::clock::Clock::now(&world.clock);
    world.book.claim_due(now).expect("claims").into_iter().map(|popup| popup.id).collect()
}

/// One round of the loop with a working screen.
fn ring(world: &World) -> Vec<CommitmentId> {
    let claimed = claim(world);
    world.book.mark_shown(&claimed, goodturn_core::clock::Clock::now(&world.clock)).expect("shown");
    claimed
}

fn promised() -> (World, PersonId, CommitmentId) {
    let world = World::new();
    let jane = world.add(JANE);
    let id = world.promise(jane, "Send the deck", "tomorrow");
    (world, jane, id)
}

const NONE: [CommitmentId; 0] = [];

#[test]
fn it_rings_once_on_the_morning_it_is_due_and_waits_in_the_inbox() {
    let (world, _, id) = promised();
    assert_eq!(claim(&world), NONE, "not today");
    let next = world.book.next_ring().expect("an answer").expect("something is ahead");
    assert_eq!(next.to_rfc3339(), "2026-11-22T08:00:00+00:00", "tomorrow at nine, in Berlin");
    world.clock_shows("2026-11-22T09:00");
    let popup = world.book.claim_due(next).expect("claims").remove(0);
    assert_eq!(
        (popup.id, popup.person.as_deref(), popup.what.as_str()),
        (id, Some("Jane Doe"), "Send the deck"),
        "its words"
    );
    assert_eq!(popup.kind, CommitmentKind::Promise, "its kind");
    assert_eq!(claim(&world), NONE, "claimed once");
    assert_eq!(world.book.unanswered(&[id]).expect("an answer"), [id], "nobody has answered");
    world.book.mark_shown(&[id], next).expect("shown");
    assert_eq!(ring(&world), NONE, "and shown once");
    let inbox = world.book.inbox().expect("the Inbox");
    assert_eq!(inbox.reminders.len(), 1, "it stays in the Inbox until it is answered");
    assert_eq!(inbox.reminders[0].delivered_at.as_deref(), Some("2026-11-22T08:00:00+00:00"), "and says when it rang");
    world.book.complete_commitments(&[id]).map(drop).expect("done");
    assert!(world.book.inbox().expect("the Inbox").reminders.is_empty(), "answered, it leaves");
    assert_eq!(world.book.unanswered(&[id]).expect("an answer"), NONE, "and asks no more");
    assert_eq!(world.book.next_ring().expect("an answer"), None, "nothing is ahead");
}

#[test]
fn a_claim_that_was_not_shown_is_given_back() {
    let (world, _, id) = promised();
    world.clock_shows("2026-11-22T09:00");
    assert_eq!(claim(&world), [id], "claimed");
    world.book.release_claims(&[id]).expect("released");
    assert_eq!(claim(&world), [id], "the screen was not there: again");
    world.book.reset_claims().expect("reset");
    assert_eq!(claim(&world), [id], "the program ended before it was shown: again");
}

#[test]
fn after_a_crash_claims_are_given_back_and_shown_ones_are_not() {
    let (world, jane, first) = promised();
    let second = world.promise(jane, "call", "in 2 days");
    world.clock_shows("2026-11-22T09:00");
    assert_eq!(ring(&world), [first], "the first is shown");
    world.clock_shows("2026-11-23T09:00");
    assert_eq!(claim(&world), [second], "the second only claimed, then the power fails");
    let (folder, clock) = world.close();
    let book = goodturn_core::Book::open(&folder.path().join("data"), clock.clone()).expect("the book again");
    book.reset_claims().expect("reset");
    let now = goodturn_core::clock::Clock::now(&clock);
    let again: Vec<_> = book.claim_due(now).expect("claims").iter().map(|popup| popup.id).collect();
    assert_eq!(again, [second], "only what was not shown");
}

#[test]
fn a_shown_pop_up_that_was_lost_with_its_service_rings_again() {
    let (world, _, id) = promised();
    world.clock_shows("2026-11-22T09:00");
    ring(&world);
    world.book.release_claims(&[id]).expect("released");
    assert_eq!(ring(&world), [id], "nobody can have seen it");
    assert_eq!(ring(&world), NONE, "now somebody has");
}

#[test]
fn what_was_shown_never_rings_again_whatever_is_undone() {
    let (world, jane, id) = promised();
    world.clock_shows("2026-11-22T09:00");
    ring(&world);
    world.book.complete_commitments(&[id]).map(drop).expect("done");
    world.book.undo().expect("an undo");
    assert_eq!(ring(&world), NONE, "done and undone: it was seen");
    assert_eq!(world.book.inbox().expect("the Inbox").reminders.len(), 1, "it is back in the Inbox");
    world.book.trash_people(&[jane]).expect("in the trash");
    world.book.undo().expect("an undo");
    assert_eq!(ring(&world), NONE, "thrown away and brought back: it was seen");
    while world.book.undo().expect("an undo").value.is_some() {}
    assert_eq!(ring(&world), NONE, "it does not exist");
    world.book.redo().expect("a redo of the person");
    world.book.redo().expect("a redo of the promise");
    assert_eq!(ring(&world), NONE, "written down again by redo: it was seen");
    assert_eq!(world.due_by("2026-11-22T09:00").len(), 1, "though it is still to be done");
}

#[test]
fn snoozed_it_rings_again_and_undoing_the_snooze_does_not_ring_a_third_time() {
    let (world, _, id) = promised();
    world.clock_shows("2026-11-22T09:00");
    ring(&world);
    world.book.snooze_commitments(&[id], "tomorrow").map(drop).expect("put off");
    assert_eq!(ring(&world), NONE, "quiet until then");
    assert!(world.book.inbox().expect("the Inbox").reminders.is_empty(), "and out of the Inbox");
    world.clock_shows("2026-11-23T09:00");
    assert_eq!(ring(&world), [id], "tomorrow has come");
    world.book.undo().expect("an undo");
    assert_eq!(ring(&world), NONE, "for its first date it rang already");
    world.book.redo().expect("a redo");
    assert_eq!(ring(&world), NONE, "and for its second");
}

#[test]
fn a_moment_that_is_asked_for_again_by_a_clock_put_back_rings_again() {
    let (world, person, id) = promised();
    world.clock_shows("2026-11-22T09:00");
    ring(&world);
    world.clock_shows("2026-11-21T20:00");
    world.book.snooze_commitments(&[id], "tomorrow").map(drop).expect("put off until a day on which it rang");
    world.clock_shows("2026-11-22T09:00");
    assert_eq!(ring(&world), [id], "that was asked for");
    world.clock_shows("2026-11-21T20:00");
    world.book.renegotiate_commitment(id, "tomorrow", "").expect("agreed anew");
    world.clock_shows("2026-11-22T09:00");
    assert_eq!(ring(&world), [id], "and so was that");
    let draft = |when: &str| CommitmentDraft {
        person,
        kind: CommitmentKind::Promise,
        what: "send it".into(),
        when: when.into(),
        details: None,
    };
    world.book.edit_commitment(id, &draft("2026-11-22")).expect("other words");
    assert_eq!(ring(&world), NONE, "other words are not another time");
    world.book.edit_commitment(id, &draft("2026-11-24")).expect("another day");
    world.clock_shows("2026-11-21T20:00");
    world.book.edit_commitment(id, &draft("2026-11-22")).expect("and back");
    world.clock_shows("2026-11-22T09:00");
    assert_eq!(ring(&world), [id], "the form asked for that day");
}

#[test]
fn a_snooze_that_comes_while_the_pop_up_appears_is_kept() {
    let (world, _, id) = promised();
    world.clock_shows("2026-11-22T09:00");
    assert_eq!(claim(&world), [id], "it is about to appear");
    world.book.snooze_commitments(&[id], "tomorrow").map(drop).expect("put off in the window meanwhile");
    world.book.mark_shown(&[id], goodturn_core::clock::Clock::now(&world.clock)).expect("then the screen answers");
    world.book.rederive_rings().expect("rederived");
    world.clock_shows("2026-11-23T09:00");
    assert_eq!(ring(&world), [id], "the snooze still rings");
}

#[test]
fn an_edit_to_another_day_rings_then() {
    let (world, person, id) = promised();
    world.clock_shows("2026-11-22T09:00");
    ring(&world);
    let draft = CommitmentDraft {
        person,
        kind: CommitmentKind::Promise,
        what: "send it".into(),
        when: "2026-11-25".into(),
        details: None,
    };
    world.book.edit_commitment(id, &draft).expect("an edit");
    assert_eq!(ring(&world), NONE, "not yet");
    world.clock_shows("2026-11-25T09:00");
    assert_eq!(ring(&world), [id], "on the new day");
}

#[test]
fn a_journey_moves_the_morning_and_never_rings_twice() {
    let (world, _, id) = promised();
    world.clock.travel(chrono_tz::America::New_York);
    world.book.rederive_rings().expect("rederived");
    world.clock_shows("2026-11-22T08:59");
    assert_eq!(ring(&world), NONE, "nine in Berlin is the middle of the night here");
    world.clock_shows("2026-11-22T09:00");
    assert_eq!(ring(&world), [id], "nine o'clock where the laptop is");
    world.clock.travel(chrono_tz::Pacific::Honolulu);
    world.book.rederive_rings().expect("rederived");
    world.clock_shows("2026-11-22T09:00");
    assert_eq!(ring(&world), NONE, "further west the same morning comes again, but it has rung");
}

#[test]
fn a_time_of_day_is_meant_where_one_is() {
    let world = World::new();
    world.promise(world.add(JANE), "call", "tomorrow 14:00");
    let next = || world.book.next_ring().expect("an answer").expect("a ring").to_rfc3339();
    assert_eq!(next(), "2026-11-22T13:00:00+00:00", "two o'clock in Berlin");
    world.clock.travel(chrono_tz::Europe::Lisbon);
    world.book.rederive_rings().expect("rederived");
    assert_eq!(next(), "2026-11-22T14:00:00+00:00", "two o'clock in Lisbon");
}

#[test]
fn nobody_in_the_trash_rings_and_next_ring_knows() {
    let (world, jane, id) = promised();
    world.book.trash_people(&[jane]).expect("in the trash");
    assert_eq!(world.book.next_ring().expect("an answer"), None, "nothing to wake for");
    world.clock_shows("2026-11-22T09:00");
    assert_eq!(ring(&world), NONE, "quiet");
    world.book.restore_people(&[jane]).expect("restored");
    assert_eq!(ring(&world), [id], "and heard");
}

#[test]
fn five_hundred_due_at_once_are_claimed_in_one_step_longest_due_first() {
    let world = World::new();
    let jane = world.add(JANE);
    let mut ids: Vec<_> =
        (0..500).map(|n| world.promise(jane, "thing", if n % 2 == 0 { "tomorrow" } else { "today 23:00" })).collect();
    world.clock_shows("2026-11-23T09:00");
    let claimed = ring(&world);
    ids.sort_by_key(|id| (id.0 % 2, *id));
    assert_eq!(claimed.len(), 500, "all of them");
    assert_eq!(claimed, ids, "those of last evening before those of the morning");
}

#[test]
fn the_line_about_reminders_says_what_comes_and_what_waits() {
    let (world, _, id) = promised();
    world.capture("marta.vcf", MARTA.card());
    let health = world.book.reminder_health(PopupState::Unknown, String::new()).expect("health");
    assert_eq!(health.next_label.as_deref(), Some("tomorrow 09:00"), "in words");
    assert_eq!(health.inbox, 1, "one capture waits");
    world.clock_shows("2026-11-22T09:00");
    let health = world.book.reminder_health(PopupState::Silent, String::new()).expect("health");
    assert_eq!(health.inbox, 2, "the capture, and the reminder that nobody was told of");
    assert_eq!(ring(&world), [id], "it rings");
    let health = world.book.reminder_health(PopupState::Working, String::new()).expect("health");
    assert_eq!((health.next_label, health.inbox), (None, 1), "what popped up does not call a second time");
}

#[test]
fn the_inbox_tells_what_popped_up_from_what_could_not() {
    let (world, jane, id) = promised();
    world.clock_shows("2026-11-22T09:00");
    let waits = |world: &World| {
        let inbox = world.book.inbox().expect("the Inbox");
        (inbox.reminders.iter().map(|item| item.id).collect::<Vec<_>>(), inbox.unshown)
    };
    assert_eq!(waits(&world), (vec![id], vec![id]), "it has rung and nobody was told");
    let claimed = claim(&world);
    assert_eq!(waits(&world).1, [id], "asked for, it is not shown yet");
    let now = goodturn_core::clock::Clock::now(&world.clock);
    world.book.mark_shown(&claimed, now).expect("shown");
    assert_eq!(waits(&world), (vec![id], vec![]), "it was shown and stays");
    let later = world.promise(jane, "Call her", "today 10:00");
    world.clock_shows("2026-11-22T10:00");
    assert_eq!(waits(&world), (vec![later, id], vec![later]), "each for itself");
    world.book.release_claims(&[id]).expect("its service is gone");
    assert_eq!(waits(&world).1, [later, id], "a pop-up that went with its service is to be shown again");
}

#[test]
fn a_changed_morning_does_not_ring_what_has_rung() {
    let (world, _, _) = promised();
    world.clock_shows("2026-11-22T09:00");
    ring(&world);
    let later = Settings { morning: "11:00:00".parse().expect("a time"), ..Settings::default() };
    world.book.save_settings(&later).expect("saved");
    world.clock_shows("2026-11-22T11:00");
    assert_eq!(ring(&world), NONE, "it was seen this morning");
}
