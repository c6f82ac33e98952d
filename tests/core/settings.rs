//! Settings, and what follows from them.

use goodturn_core::{
    Error,
    model::{QuietHours, Settings},
};

use crate::cast::*;

fn time(text: &str) -> chrono::NaiveTime {
    format!("{text}:00").parse().expect("a time")
}

#[test]
fn defaults_hold_until_something_is_saved() {
    let world = World::new();
    assert_eq!(world.book.settings().expect("settings"), Settings::default(), "nothing was chosen yet");
    let night = QuietHours { from: time("21:00"), until: time("07:00") };
    let mine = Settings {
        morning: time("08:15"),
        quiet_hours: Some(night),
        working_days: vec![1, 2, 3],
        ..Settings::default()
    };
    world.book.save_settings(&mine).expect("saved");
    assert_eq!(world.book.settings().expect("settings"), mine, "and kept");
    assert_eq!(world.second_program().settings().expect("settings"), mine, "for every program");
}

#[test]
fn the_morning_time_moves_when_everything_rings() {
    let world = World::new();
    world.promise(world.add(JANE), "Send the deck", "tomorrow");
    world.book.save_settings(&Settings { morning: time("07:30"), ..Settings::default() }).expect("saved");
    assert_eq!(world.due_by("2026-11-22T07:29").len(), 0, "not before");
    assert_eq!(world.due_by("2026-11-22T07:30").len(), 1, "at the new time");
    world.book.undo().expect("an undo");
    assert_eq!(world.due_by("2026-11-22T07:30").len(), 0, "undone, the old time holds again");
    assert_eq!(world.due_by("2026-11-22T09:00").len(), 1, "at nine");
    world.book.redo().expect("a redo");
    assert_eq!(world.due_by("2026-11-22T07:30").len(), 1, "redone, the new one");
}

#[test]
fn what_makes_no_sense_is_refused_and_nothing_is_saved() {
    let world = World::new();
    let quiet = |from, until| Some(QuietHours { from: time(from), until: time(until) });
    for wrong in [
        Settings { working_days: vec![0], ..Settings::default() },
        Settings { working_days: vec![8], ..Settings::default() },
        Settings { working_days: vec![], ..Settings::default() },
        Settings { quiet_hours: quiet("07:00", "07:00"), ..Settings::default() },
        Settings { phone_region: "Germany".into(), ..Settings::default() },
    ] {
        let refused = world.book.save_settings(&wrong).expect_err("it makes no sense");
        assert!(matches!(refused, Error::Invalid(_)), "{wrong:?}: {refused}");
    }
    assert_eq!(world.book.settings().expect("settings"), Settings::default(), "nothing was saved");
}
