//! A pause: pop-ups wait until a time in words.

use goodturn_core::{Error, remind::next_allowed, wire::PopupState};

use crate::cast::*;

fn health(world: &World) -> goodturn_core::wire::ReminderHealth {
    world.book.reminder_health(PopupState::Unknown, String::new()).expect("health")
}

#[test]
fn a_pause_is_said_in_words_and_moves_what_comes_next() {
    let world = World::new();
    world.promise(world.add(JANE), "Send the deck", "tomorrow");
    assert_eq!(health(&world).next_label.as_deref(), Some("tomorrow 09:00"));
    let done = world.book.pause_popups("in 2 weeks").expect("a pause");
    assert_eq!(done.changes.subject, "Sat 5 Dec 09:00", "it tells until when, from the morning of that day");
    let paused = health(&world);
    assert_eq!(paused.paused_label.as_deref(), Some("Sat 5 Dec 09:00"));
    assert_eq!(paused.next_label.as_deref(), Some("Sat 5 Dec 09:00"), "nothing comes before");
    world.clock_shows("2026-12-05T09:00");
    assert_eq!(health(&world).paused_until, None, "it ends by itself");
}

#[test]
fn a_pause_is_resumed_and_undone_like_any_other_change() {
    let world = World::new();
    world.book.pause_popups("Monday 14:00").expect("a pause");
    assert_eq!(health(&world).paused_label.as_deref(), Some("Mon 23 Nov 14:00"), "a time of day is kept");
    world.book.resume_popups().expect("back at the desk");
    assert_eq!(health(&world).paused_until, None);
    world.book.undo().expect("an undo");
    assert!(health(&world).paused_until.is_some(), "away again");
    world.book.pause_popups("in 1 hour").expect("another");
    let settings = world.book.settings().expect("settings");
    let now = goodturn_core::clock::Clock::now(&world.clock);
    let end = settings.pause_ends(now, chrono_tz::Europe::Berlin).expect("paused");
    assert_eq!((end - now).num_minutes(), 60, "also for an hour");
    assert_eq!(next_allowed(now, now, &settings, chrono_tz::Europe::Berlin), Some(end));
}

#[test]
fn a_time_that_is_over_or_not_understood_pauses_nothing() {
    let world = World::new();
    for words in ["some day", "yesterday", "2020-01-01"] {
        let refused = world.book.pause_popups(words).expect_err("no pause");
        assert!(matches!(refused, Error::Invalid(_)), "{words}: {refused}");
    }
    assert_eq!(health(&world).paused_until, None);
}

#[test]
fn that_reminders_go_on_without_the_window_is_said_once() {
    let world = World::new();
    assert!(world.book.is_first_close().expect("an answer"), "the first time");
    assert!(!world.book.is_first_close().expect("an answer"), "and never again");
    assert!(world.book.undo().expect("an undo").value.is_none(), "it is nobody's act");
}

#[test]
fn the_tray_tells_what_is_for_today_and_until_when_it_is_quiet() {
    let world = World::new();
    let jane = world.add(JANE);
    for n in 1..=7 {
        world.promise(jane, &format!("Send deck {n}"), "today");
    }
    world.book.pause_popups("tomorrow").expect("a pause");
    let glance = world.book.glance().expect("a glance");
    assert_eq!((glance.due, glance.first.len()), (7, 5), "all are counted, a few are named");
    assert_eq!(glance.first[0].1, "Promised to Jane Doe: Send deck 1", "as in a pop-up");
    assert_eq!(glance.paused_label.as_deref(), Some("tomorrow 09:00"));
}
