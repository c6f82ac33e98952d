use super::{super::*, cast::*};
use std::sync::atomic::Ordering;

fn failed(desk: &mut Desk) {
    desk.hear(PopupEvent::Failed(PopupKey::Item(JANE), "No notification service is running.".into()));
}

#[test]
fn a_silent_system_is_tried_again_after_ever_longer_pauses() {
    let mut desk = Desk::at("10:00");
    desk.book.promise(JANE, "2026-11-21");
    let start = desk.now();
    let mut tries = vec![];
    while tries.len() < 5 {
        let step = desk.step();
        let now = desk.now();
        if !step.fired.is_empty() {
            tries.push((now - start).num_seconds());
            failed(&mut desk);
        }
        let wake_at = desk.step().wake_at.expect("it waits to be tried again");
        assert!(wake_at > now, "no loop without a pause");
        desk.book.clock.set(wake_at);
    }
    assert_eq!(tries, [0, 15, 45, 105, 225]);
    assert_eq!(desk.told(), [r#"Popups(Some("No notification service is running."))"#], "said once, not five times");
}

#[test]
fn a_service_that_appears_is_used_at_once() {
    let mut desk = Desk::at("10:00");
    desk.book.promise(JANE, "2026-11-21");
    desk.step();
    failed(&mut desk);
    assert!(desk.step().fired.is_empty(), "not in the same second");
    desk.hear(PopupEvent::DaemonChanged { present: true });
    assert_eq!(desk.step().fired, [JANE]);
    desk.hear(PopupEvent::Shown(PopupKey::Item(JANE)));
    assert_eq!(desk.told().last().map(String::as_str), Some("Popups(None)"), "and it is said that they work again");
}

#[test]
fn a_service_that_dies_with_the_pop_up_on_screen_gets_it_again() {
    let mut desk = Desk::at("10:00");
    desk.book.promise(JANE, "2026-11-21");
    desk.step();
    desk.hear(PopupEvent::Shown(PopupKey::Item(JANE)));
    failed(&mut desk);
    desk.hear(PopupEvent::DaemonChanged { present: false });
    desk.hear(PopupEvent::DaemonChanged { present: true });
    assert_eq!(desk.step().fired, [JANE], "nobody has answered it");
}

#[test]
fn a_service_that_dies_after_done_changes_nothing() {
    let mut desk = Desk::at("10:00");
    desk.book.promise(JANE, "2026-11-21");
    desk.step();
    desk.hear(PopupEvent::Shown(PopupKey::Item(JANE)));
    desk.hear(PopupEvent::Acted(PopupKey::Item(JANE), PopupAction::Done));
    failed(&mut desk);
    desk.hear(PopupEvent::DaemonChanged { present: true });
    assert!(desk.step().fired.is_empty(), "it is done");
    assert_eq!(desk.book.state(JANE), State::Closed);
}

#[test]
fn a_late_answer_is_waited_for_and_not_asked_for_twice() {
    let mut desk = Desk::at("10:00");
    desk.book.promise(JANE, "2026-11-21");
    desk.step();
    desk.hear(PopupEvent::Late(PopupKey::Item(JANE)));
    desk.clock_shows("2026-11-21", "18:00");
    assert!(desk.step().fired.is_empty(), "the system still has it");
    desk.hear(PopupEvent::Shown(PopupKey::Item(JANE)));
    assert_eq!(desk.screen.take().len(), 1, "shown exactly once");
    assert_eq!(desk.told().len(), 2, "silent, then working");
}

#[test]
fn the_test_pop_up_is_answered_and_touches_no_commitment() {
    let mut desk = Desk::at("10:00");
    desk.book.promise(JANE, "2026-11-21");
    desk.hear(PopupEvent::Failed(PopupKey::Test, "No bus.".into()));
    assert_eq!(desk.told(), [r#"Tested(Some("No bus."))"#, r#"Popups(Some("No bus."))"#]);
    assert_eq!(desk.step().fired, [JANE], "a failed test does not hold back a reminder");
}

#[test]
fn a_full_disk_claims_nothing_and_posts_nothing() {
    let mut desk = Desk::at("10:00");
    desk.book.promise(JANE, "2026-11-21");
    desk.book.full_disk.store(true, Ordering::Relaxed);
    assert!(desk.worker.step(desk.now()).is_err());
    assert!(desk.screen.take().is_empty(), "nothing is shown that is not claimed");
    desk.book.full_disk.store(false, Ordering::Relaxed);
    assert_eq!(desk.step().fired, [JANE]);
}
