//! The pop-up of the day on which an objective is looked at: by the same loop, over the real file.

use std::sync::atomic::Ordering;

use chrono_tz::Europe::Berlin;

use super::{
    super::*,
    book::{Program, saturday},
    cast::*,
};
use crate::{id::ObjectiveId, model::LookEvery, wire::ObjectiveDraft};

const TITLE: &str = "Look at what you set out to do";
const NOTHING: [&str; 0] = [];

fn begin(program: &Program, what: &str) -> ObjectiveId {
    let draft = ObjectiveDraft { what: what.into(), every: Some(LookEvery::Week), ..ObjectiveDraft::default() };
    program.book.add_objective(&draft).expect("an objective").value
}

fn goes_on(program: &mut Program, day: &str, time: &str) -> Vec<String> {
    program.clock.set(local(day, time, Berlin));
    program.step();
    program.screen.titles()
}

fn is_shown(program: &mut Program) {
    program.hear(PopupEvent::Shown(PopupKey::Objectives));
}

#[test]
fn on_its_day_it_pops_up_once_and_again_for_the_next() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut program = Program::over(folder.path(), &saturday("10:00"));
    let id = begin(&program, "Know three people in rail");
    assert_eq!(program.step().wake_at, Some(local("2026-11-28", "09:00", Berlin)), "in the morning of its day");
    assert_eq!(goes_on(&mut program, "2026-11-28", "08:59"), NOTHING);
    program.clock.set(local("2026-11-28", "09:00", Berlin));
    program.step();
    let popup = program.screen.take().remove(0);
    assert_eq!((popup.title.as_str(), popup.body.as_str()), (TITLE, "Know three people in rail"));
    is_shown(&mut program);
    assert_eq!(goes_on(&mut program, "2026-11-29", "09:00"), NOTHING, "once is enough");
    program.worker.settle().expect("settled");
    assert_eq!(program.screen.looks_withdrawn.load(Ordering::Relaxed), 0, "it still asks");
    program.book.review_objective(id, "Well", "").expect("a look");
    program.worker.settle().expect("settled");
    assert_eq!(program.screen.looks_withdrawn.load(Ordering::Relaxed), 1, "what was looked at asks no more");
    program.book.undo().expect("undone");
    assert_eq!(goes_on(&mut program, "2026-11-30", "09:00"), NOTHING, "what fired never fires again");
    program.book.redo().expect("redone");
    assert_eq!(goes_on(&mut program, "2026-12-06", "09:00"), [TITLE], "a week after the look");
}

#[test]
fn a_crash_before_it_was_shown_loses_nothing_and_a_screen_that_is_gone_gets_it_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut program = Program::over(folder.path(), &saturday("10:00"));
    begin(&program, "Know three people in rail");
    assert_eq!(goes_on(&mut program, "2026-12-02", "15:00"), [TITLE], "the laptop was off on its day");
    let clock = program.clock.clone();
    drop(program);
    let mut again = Program::over(folder.path(), &clock);
    again.step();
    assert_eq!(again.screen.titles(), [TITLE], "claimed, and never shown: again");
    is_shown(&mut again);
    again.hear(PopupEvent::Failed(PopupKey::Objectives, "The notification service stopped.".into()));
    again.hear(PopupEvent::DaemonChanged { present: true });
    assert_eq!(goes_on(&mut again, "2026-12-02", "15:05"), [TITLE], "nobody can have seen it");
    is_shown(&mut again);
    let mut third = Program::over(folder.path(), &clock);
    third.step();
    assert_eq!(third.screen.titles(), NOTHING, "shown: not again");
}

#[test]
fn snooze_brings_it_back_in_the_morning_and_put_off_or_ended_it_is_silent() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut program = Program::over(folder.path(), &saturday("10:00"));
    let id = begin(&program, "Know three people in rail");
    assert_eq!(goes_on(&mut program, "2026-11-28", "09:00"), [TITLE]);
    is_shown(&mut program);
    program.hear(PopupEvent::Acted(PopupKey::Objectives, PopupAction::Snooze));
    assert_eq!(goes_on(&mut program, "2026-11-28", "20:00"), NOTHING);
    assert_eq!(goes_on(&mut program, "2026-11-29", "09:00"), [TITLE], "tomorrow morning");
    is_shown(&mut program);
    program.book.put_off_objective(id, "2026-12-10").expect("put off");
    assert_eq!(goes_on(&mut program, "2026-12-09", "09:00"), NOTHING);
    assert_eq!(goes_on(&mut program, "2026-12-10", "09:00"), [TITLE]);
    is_shown(&mut program);
    program.book.review_objective(id, "Well", "").expect("a look");
    program.book.end_objective(id, true, "").expect("reached");
    assert_eq!(goes_on(&mut program, "2027-02-01", "09:00"), NOTHING, "nobody asks for what has ended");
    assert_eq!(program.step().wake_at, None);
}

#[test]
fn several_are_one_pop_up_and_it_joins_the_digest() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut program = Program::over(folder.path(), &saturday("10:00"));
    begin(&program, "Know three people in rail");
    begin(&program, "Give two talks");
    program.clock.set(local("2026-11-28", "09:00", Berlin));
    program.step();
    let popup = program.screen.take().remove(0);
    assert_eq!(popup.title, "Look at 2 things you set out to do");
    assert_eq!(popup.body, "Know three people in rail · Give two talks");
    is_shown(&mut program);
    for name in ["Jane Doe", "Li Wei", "Amara Okafor"] {
        program.meet(name);
    }
    begin(&program, "Learn to ask");
    program.clock.set(local("2026-12-05", "09:00", Berlin));
    program.step();
    let digest = program.screen.take().remove(0);
    assert_eq!(digest.title, "4 things for today", "three follow-ups and one objective");
    assert!(digest.body.ends_with("and a look at your objectives"), "{}", digest.body);
}
