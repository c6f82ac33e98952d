//! The pop-up of the weekly review: by the same loop, over the real file.

use std::sync::atomic::Ordering;

use chrono_tz::Europe::Berlin;

use super::{
    super::*,
    book::{Program, saturday},
    cast::*,
};
use crate::model::{Outcome, QuietHours, ReviewPlan, Settings};

/// A program on Saturday whose review asks for itself on Fridays at four.
fn reminded(folder: &std::path::Path) -> Program {
    let program = Program::over(folder, &saturday("10:00"));
    plan(&program, |settings| settings.review.reminds = Some(true));
    program
}

fn plan(program: &Program, change: impl Fn(&mut Settings)) {
    let mut settings = program.book.settings().expect("settings");
    change(&mut settings);
    program.book.save_settings(&settings).expect("saved");
}

fn goes_on(program: &mut Program, day: &str, time: &str) -> Vec<String> {
    program.clock.set(local(day, time, Berlin));
    program.step();
    program.screen.titles()
}

const TITLE: &str = "Your week, in ten minutes";
const NOTHING: [&str; 0] = [];

#[test]
fn it_pops_up_once_a_week_and_not_for_the_days_before_it_was_chosen() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut program = reminded(folder.path());
    assert_eq!(program.step().wake_at, Some(local("2026-11-27", "16:00", Berlin)), "yesterday is over");
    assert_eq!(goes_on(&mut program, "2026-11-27", "15:59"), NOTHING);
    assert_eq!(goes_on(&mut program, "2026-11-27", "16:00"), [TITLE]);
    program.hear(PopupEvent::Shown(PopupKey::Review));
    assert_eq!(goes_on(&mut program, "2026-11-27", "18:00"), NOTHING, "once is enough");
    program.book.undo().expect("an undo of the setting");
    program.book.redo().expect("and a redo");
    assert_eq!(goes_on(&mut program, "2026-11-28", "09:00"), NOTHING, "what fired never fires again");
    assert_eq!(goes_on(&mut program, "2026-12-04", "16:00"), [TITLE], "a week later it does");
}

#[test]
fn missed_it_comes_at_the_next_start_and_a_crash_before_it_was_shown_loses_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut program = reminded(folder.path());
    assert_eq!(goes_on(&mut program, "2026-11-30", "08:00"), [TITLE], "the laptop was off on Friday");
    let clock = program.clock.clone();
    drop(program);
    let mut again = Program::over(folder.path(), &clock);
    again.step();
    assert_eq!(again.screen.titles(), [TITLE], "claimed, and never shown: again");
    again.hear(PopupEvent::Shown(PopupKey::Review));
    let mut third = Program::over(folder.path(), &clock);
    third.step();
    assert_eq!(third.screen.titles(), NOTHING, "shown: not again");
}

#[test]
fn of_two_loops_one_shows_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut first = reminded(folder.path());
    let clock = first.clock.clone();
    let mut second = Program::over(folder.path(), &clock);
    clock.set(local("2026-11-27", "16:00", Berlin));
    first.step();
    second.step();
    let shown = [first.screen.titles(), second.screen.titles()].concat();
    assert_eq!(shown, [TITLE], "the claim is committed before it is shown");
}

#[test]
fn snooze_brings_it_back_in_the_morning_and_the_log_tells_both() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut program = reminded(folder.path());
    goes_on(&mut program, "2026-11-27", "16:00");
    program.hear(PopupEvent::Shown(PopupKey::Review));
    program.hear(PopupEvent::Acted(PopupKey::Review, PopupAction::Snooze));
    assert_eq!(program.step().wake_at, Some(local("2026-11-28", "09:00", Berlin)));
    assert_eq!(goes_on(&mut program, "2026-11-28", "09:00"), [TITLE]);
    let log = program.book.list_deliveries().expect("the log");
    let told: Vec<_> = log.iter().map(|line| (line.title.as_str(), line.outcome)).collect();
    assert_eq!(told, [(TITLE, Outcome::Snoozed), (TITLE, Outcome::Shown)], "newest first");
}

#[test]
fn quiet_hours_and_a_pause_hold_it_back_and_it_joins_the_digest() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut program = reminded(folder.path());
    plan(&program, |settings| {
        let hour = |hour| chrono::NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour");
        settings.quiet_hours = Some(QuietHours { from: hour(15), until: hour(7) });
        settings.working_days = (1..=5).collect();
    });
    assert_eq!(goes_on(&mut program, "2026-11-27", "16:00"), NOTHING, "quiet from three on");
    assert_eq!(goes_on(&mut program, "2026-11-28", "10:00"), NOTHING, "a day off");
    program.book.pause_popups("2026-12-02").expect("a pause");
    assert_eq!(goes_on(&mut program, "2026-11-30", "10:00"), NOTHING, "a pause");
    program.clock.set(local("2026-12-01", "10:00", Berlin));
    for name in ["Jane Doe", "Li Wei", "Amara Okafor"] {
        program.meet(name);
    }
    program.clock.set(local("2026-12-02", "09:00", Berlin));
    program.step();
    let posted = program.screen.take().remove(0);
    assert_eq!(posted.title, "4 things for today", "three follow-ups and the review");
    assert!(posted.body.ends_with("and your weekly review"), "{}", posted.body);
    program.hear(PopupEvent::Shown(posted.key.clone()));
    program.hear(PopupEvent::Acted(posted.key, PopupAction::Snooze));
    assert_eq!(goes_on(&mut program, "2026-12-03", "09:00"), ["4 things for today"], "put off together");
}

#[test]
fn a_review_that_was_made_takes_its_pop_up_away_and_one_made_before_brings_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut program = reminded(folder.path());
    goes_on(&mut program, "2026-11-27", "16:00");
    program.hear(PopupEvent::Shown(PopupKey::Review));
    program.worker.settle().expect("settled");
    assert_eq!(program.screen.looks_withdrawn.load(Ordering::Relaxed), 0, "it still asks");
    program.book.finish_review().expect("made");
    program.worker.settle().expect("settled");
    assert_eq!(program.screen.looks_withdrawn.load(Ordering::Relaxed), 1);
    program.clock.set(local("2026-12-03", "12:00", Berlin));
    program.book.finish_review().expect("made on Thursday");
    assert_eq!(goes_on(&mut program, "2026-12-04", "16:00"), NOTHING, "nobody asks for what is done");
}

#[test]
fn a_screen_that_is_gone_gets_it_again_and_a_click_is_told_to_the_host() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut program = reminded(folder.path());
    goes_on(&mut program, "2026-11-27", "16:00");
    program.hear(PopupEvent::Shown(PopupKey::Review));
    program.hear(PopupEvent::Failed(PopupKey::Review, "The notification service stopped.".into()));
    program.hear(PopupEvent::DaemonChanged { present: true });
    assert_eq!(goes_on(&mut program, "2026-11-27", "16:05"), [TITLE], "nobody can have seen it");
}

#[test]
fn the_first_review_that_is_finished_turns_it_on_unless_it_was_turned_off() {
    let folder = tempfile::tempdir().expect("a folder");
    let program = Program::over(folder.path(), &saturday("10:00"));
    assert_eq!(program.book.settings().expect("settings").review, ReviewPlan::default(), "silent at first");
    let note = program.book.finish_review().expect("made").value;
    assert_eq!(note.next_label.as_deref(), Some("Fri 27 Nov 16:00"), "and it says so");
    program.book.undo().expect("an undo");
    assert_eq!(program.book.settings().expect("settings").review.reminds, None);
    plan(&program, |settings| settings.review.reminds = Some(false));
    program.book.finish_review().expect("made");
    assert_eq!(program.book.settings().expect("settings").review.reminds, Some(false), "no is no");
}

#[test]
fn it_names_what_is_open() {
    let due = DueReview { last_label: Some("Fri 20 Nov".into()), promises: 3, thanks: 1, cards: 0 };
    assert_eq!(
        look_popup(&DueLook::Review(due), true).body,
        "3 open promises, a thank-you to say · last review: Fri 20 Nov"
    );
    assert!(
        look_popup(&DueLook::Review(DueReview::default()), true).body.starts_with("Nothing is open"),
        "and a quiet week is one"
    );
}
