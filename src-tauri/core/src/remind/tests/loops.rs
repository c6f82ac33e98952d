//! The loop itself, in a thread.

use std::{
    sync::atomic::Ordering,
    thread,
    time::{Duration, Instant},
};

use super::{super::*, cast::*};

fn eventually(why: &str, mut come: impl FnMut() -> bool) {
    let start = Instant::now();
    while !come() {
        assert!(start.elapsed() < Duration::from_secs(5), "{why}");
        thread::sleep(Duration::from_millis(5));
    }
}

/// A loop in a thread, stopped when the story ends.
struct Running {
    desk: std::sync::Arc<FakeBook>,
    screen: Screen,
    wake: std::sync::mpsc::Sender<Wake>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Running {
    fn start(desk: Desk, folder: &std::path::Path) -> Self {
        let Desk { book, screen, worker, wake, .. } = desk;
        let folder = folder.to_owned();
        Self { desk: book, screen, wake, thread: Some(thread::spawn(move || worker.run(&folder))) }
    }

    fn tell(&self, wake: Wake) {
        self.wake.send(wake).expect("the loop listens");
    }

    fn posts(&self) -> usize {
        self.screen.posted.lock().expect("posts").len()
    }

    fn stop(&mut self) {
        let _ = self.wake.send(Wake::Stop);
        if let Some(thread) = self.thread.take() {
            thread.join().expect("the loop ends");
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.wake.send(Wake::Stop);
    }
}

#[test]
fn a_write_wakes_the_loop() {
    let folder = tempfile::tempdir().expect("a folder");
    let running = Running::start(Desk::at("10:00"), folder.path());
    running.desk.promise(JANE, "2026-11-21");
    running.tell(Wake::Changed);
    eventually("the loop sleeps on", || running.posts() == 1);
    running.tell(Wake::Popup(PopupEvent::Shown(PopupKey::Item(JANE))));
    eventually("the pop-up is not noted as shown", || running.desk.state(JANE) == State::Shown);
}

#[test]
fn the_loop_sleeps_until_the_moment_and_no_longer() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::at("10:00");
    desk.book.promise(JANE, "2026-11-22");
    desk.book.clock.set(local("2026-11-22", "09:00", chrono_tz::Europe::Berlin) - chrono::Duration::milliseconds(300));
    let running = Running::start(desk, folder.path());
    thread::sleep(Duration::from_millis(50));
    running.desk.clock.set(local("2026-11-22", "09:00", chrono_tz::Europe::Berlin));
    eventually("the loop waits for its longest tick", || running.posts() == 1);
}

#[test]
fn a_second_loop_stands_by_but_shows_a_test() {
    let folder = tempfile::tempdir().expect("a folder");
    let lock = RemindLock::try_take(folder.path()).expect("a lock").expect("nobody has it");
    let desk = Desk::at("10:00");
    desk.book.promise(JANE, "2026-11-21");
    let running = Running::start(desk, folder.path());
    running.tell(Wake::TestPopup);
    eventually("the test pop-up did not come", || running.posts() == 1);
    assert_eq!(running.screen.take()[0].key, PopupKey::Test, "and nothing else, while another loop rings");
    drop(lock);
    running.tell(Wake::Changed);
    eventually("the second loop does not take over", || running.posts() == 1);
}

#[test]
fn an_answer_that_the_disk_refused_is_kept_until_it_takes_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::at("10:00");
    desk.book.promise(JANE, "2026-11-21");
    let running = Running::start(desk, folder.path());
    eventually("nothing rings", || running.posts() == 1);
    running.tell(Wake::Popup(PopupEvent::Shown(PopupKey::Item(JANE))));
    eventually("not shown", || running.desk.state(JANE) == State::Shown);
    running.desk.full_disk.store(true, Ordering::Relaxed);
    running.tell(Wake::Popup(PopupEvent::Acted(PopupKey::Item(JANE), PopupAction::Done)));
    running.tell(Wake::Changed);
    thread::sleep(Duration::from_millis(50));
    running.desk.full_disk.store(false, Ordering::Relaxed);
    running.tell(Wake::Changed);
    eventually("Done was forgotten", || running.desk.state(JANE) == State::Closed);
}

#[test]
fn another_process_can_answer_for_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::at("10:00");
    desk.book.promise(JANE, "2026-11-21");
    let mut running = Running::start(desk, folder.path());
    eventually("nothing rings", || running.posts() == 1);
    running.tell(Wake::Popup(PopupEvent::Shown(PopupKey::Item(JANE))));
    eventually("not shown", || running.desk.state(JANE) == State::Shown);
    running.desk.complete_commitments(&[JANE]).expect("done in the terminal");
    running.desk.others_wrote.store(true, Ordering::Relaxed);
    running.tell(Wake::Popup(PopupEvent::DaemonChanged { present: true }));
    let withdrawn = running.screen.withdrawn.clone();
    eventually("the pop-up stays", || *withdrawn.lock().expect("withdrawals") == [JANE]);
    running.stop();
}

#[test]
fn one_delivery_waits_for_the_system_and_leaves_no_buttons() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = Desk::at("10:00");
    desk.book.promise(JANE, "2026-11-21");
    desk.wake.send(Wake::Popup(PopupEvent::Shown(PopupKey::Item(JANE)))).expect("an answer");
    let delivery = desk.worker.deliver_once(folder.path(), Duration::from_secs(2)).expect("a delivery");
    assert_eq!(delivery, Some(Delivery { shown: vec![JANE], ..Delivery::default() }));
    assert!(!desk.screen.take()[0].buttons, "nobody would listen to them");
    assert_eq!(desk.book.state(JANE), State::Shown);
}

#[test]
fn one_delivery_gives_a_stopped_system_up_and_keeps_it_due() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = Desk::at("10:00");
    desk.book.promise(JANE, "2026-11-21");
    let delivery = desk.worker.deliver_once(folder.path(), Duration::from_millis(20)).expect("a delivery");
    assert!(delivery.is_some_and(|delivery| delivery.shown.is_empty() && delivery.trouble.is_some()));
    assert_eq!(desk.book.state(JANE), State::Pending, "it stays due");
    assert_eq!(*desk.screen.withdrawn.lock().expect("withdrawals"), [JANE], "and does not come after we have gone");
}

#[test]
fn one_delivery_leaves_the_ringing_to_a_loop_that_rings() {
    let folder = tempfile::tempdir().expect("a folder");
    let _lock = RemindLock::try_take(folder.path()).expect("a lock").expect("nobody has it");
    let mut desk = Desk::at("10:00");
    desk.book.promise(JANE, "2026-11-21");
    assert_eq!(desk.worker.deliver_once(folder.path(), Duration::from_secs(1)).expect("an answer"), None);
    assert_eq!(desk.book.state(JANE), State::Pending);
}
