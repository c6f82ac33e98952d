//! From a due commitment to a pressed button: the book's file, the loop, the adapter, a bus and a service.
#![cfg(all(unix, not(target_os = "macos")))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]
#![allow(missing_docs, reason = "the names of the tests are their meaning")]

#[path = "../../../tests/support/daemon.rs"]
mod daemon;

use std::{
    path::Path,
    sync::{
        Arc, Mutex,
        mpsc::{Sender, channel},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use chrono::{DateTime, Utc};
use chrono_tz::Europe::Berlin;
use daemon::{FakeDaemon, Manner, PrivateBus};
use goodturn_core::{
    Book,
    clock::{Clock, ManualClock},
    id::CommitmentId,
    model::{CommitmentKind, CommitmentState, PersonFacts},
    remind::{Report, Wake, Worker},
    wire::CommitmentDraft,
};
use goodturn_popup::{Desktop, start};

const EVENING: &str = "2026-11-21T17:00:00Z";
const MORNING: &str = "2026-11-22T08:00:00Z";

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

fn eventually(why: &str, mut come: impl FnMut() -> bool) {
    let start = Instant::now();
    while !come() {
        assert!(start.elapsed() < Duration::from_secs(10), "{why}");
        thread::sleep(Duration::from_millis(5));
    }
}

/// The program as it runs: book, loop and adapter. It ends with the value.
struct Program {
    book: Book,
    wake: Sender<Wake>,
    reports: Arc<Mutex<Vec<String>>>,
    ringing: Option<JoinHandle<()>>,
}

impl Program {
    fn start(folder: &Path, clock: &ManualClock, bus: &str) -> Self {
        let book = Book::open(folder, clock.clone()).expect("the book");
        let (wake, wakes) = channel();
        let changed = wake.clone();
        book.observe(move |_| drop(changed.send(Wake::Changed)));
        let deadline = Duration::from_millis(400);
        let desktop = Desktop { bus: Some(bus.to_owned()), deadline, ..Desktop::default() };
        let reports = Arc::<Mutex<Vec<String>>>::default();
        let told = reports.clone();
        let report = move |report: Report| told.lock().expect("reports").push(format!("{report:?}"));
        let notifier = Box::new(start(desktop, wake.clone()));
        let worker = Worker::new(Arc::new(book.clone()), notifier, wakes, Box::new(report));
        let folder = folder.to_owned();
        let ringing = Some(thread::spawn(move || worker.run(&folder)));
        Self { book, wake, reports, ringing }
    }

    fn follow_up(&self, name: &str) -> CommitmentId {
        let facts = PersonFacts { name: name.into(), ..PersonFacts::default() };
        let person = self.book.add_person(&facts).expect("a person").value.id;
        let (kind, what, when) = (CommitmentKind::FollowUp, "write".to_owned(), "tomorrow".to_owned());
        self.book
            .add_commitment(&CommitmentDraft { person, kind, what, when, details: None })
            .expect("a follow-up")
            .value
            .id
    }

    fn is(&self, id: CommitmentId, state: CommitmentState) -> bool {
        self.book.commitment(id).is_ok_and(|item| item.state == state)
    }

    fn was_delivered(&self, id: CommitmentId) -> bool {
        self.book.commitment(id).is_ok_and(|item| item.delivered_at.is_some())
    }

    fn time_passes(&self, clock: &ManualClock, to: &str) {
        clock.set(instant(to));
        self.wake.send(Wake::Changed).expect("the loop listens");
    }

    fn was_told(&self, what: &str) -> bool {
        self.reports.lock().expect("reports").iter().any(|report| report.contains(what))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.wake.send(Wake::Stop);
        if let Some(ringing) = self.ringing.take() {
            let _ = ringing.join();
        }
    }
}

/// A laptop in Berlin on a Saturday evening.
struct Laptop {
    folder: tempfile::TempDir,
    clock: ManualClock,
    bus: PrivateBus,
}

impl Laptop {
    fn on_saturday_evening() -> Self {
        let clock = ManualClock::new(instant(EVENING), Berlin);
        Self { folder: tempfile::tempdir().expect("a folder"), clock, bus: PrivateBus::start() }
    }

    fn program(&self) -> Program {
        Program::start(self.folder.path(), &self.clock, self.bus.address())
    }
}

#[test]
fn the_next_morning_a_pop_up_says_write_to_jane_doe_and_done_closes_it_for_good() {
    let laptop = Laptop::on_saturday_evening();
    let daemon = FakeDaemon::start(&laptop.bus);
    let program = laptop.program();
    let id = program.follow_up("Jane Doe");
    thread::sleep(Duration::from_millis(100));
    assert_eq!(daemon.count(), 0, "not in the evening");

    program.time_passes(&laptop.clock, MORNING);
    let posted = daemon.wait_for(1).remove(0);
    assert_eq!((posted.title.as_str(), posted.buttons()), ("Write to Jane Doe", vec!["Done", "Snooze"]));
    eventually("it is not noted as shown", || program.was_delivered(id));
    daemon.click(posted.number, "done");
    eventually("Done does nothing", || program.is(id, CommitmentState::Done));
    drop(program);

    let restarted = laptop.program();
    restarted.time_passes(&laptop.clock, "2026-11-23T08:00:00Z");
    thread::sleep(Duration::from_millis(150));
    assert_eq!(daemon.count(), 1, "once, restarts included");
}

#[test]
fn snooze_brings_it_back_the_next_morning() {
    let laptop = Laptop::on_saturday_evening();
    let daemon = FakeDaemon::start(&laptop.bus);
    let program = laptop.program();
    let id = program.follow_up("Jane Doe");
    program.time_passes(&laptop.clock, MORNING);
    let number = daemon.wait_for(1)[0].number;
    daemon.click(number, "snooze");
    eventually("Snooze does nothing", || program.is(id, CommitmentState::Snoozed));
    assert_eq!(daemon.count(), 1);
    program.time_passes(&laptop.clock, "2026-11-23T08:00:00Z");
    assert_eq!(daemon.wait_for(2)[1].title, "Write to Jane Doe");
}

#[test]
fn a_click_tells_the_host_what_to_open() {
    let laptop = Laptop::on_saturday_evening();
    let daemon = FakeDaemon::start(&laptop.bus);
    let program = laptop.program();
    let id = program.follow_up("Jane Doe");
    program.time_passes(&laptop.clock, MORNING);
    let number = daemon.wait_for(1)[0].number;
    daemon.click(number, "default");
    eventually("nothing opens", || program.was_told(&format!("Opened(Item({id:?}))")));
}

#[test]
fn a_service_that_appears_gets_what_is_due_and_only_once() {
    let laptop = Laptop::on_saturday_evening();
    let program = laptop.program();
    let id = program.follow_up("Jane Doe");
    program.time_passes(&laptop.clock, MORNING);
    eventually("nobody is missed", || program.was_told("No notification service is running"));
    assert!(!program.was_delivered(id), "it was not shown to anybody");
    let mut daemon = FakeDaemon::absent(laptop.bus.address(), Manner::default());
    daemon.appear();
    daemon.wait_for(1);
    eventually("it is not noted as shown", || program.was_delivered(id));
    thread::sleep(Duration::from_millis(200));
    assert_eq!(daemon.count(), 1);
}

#[test]
fn a_stopped_service_shows_it_once_when_it_goes_on() {
    let laptop = Laptop::on_saturday_evening();
    let daemon = FakeDaemon::start(&laptop.bus);
    let program = laptop.program();
    let id = program.follow_up("Jane Doe");
    daemon.stop();
    program.time_passes(&laptop.clock, MORNING);
    eventually("the silence is not told", || program.was_told("has not answered"));
    program.time_passes(&laptop.clock, "2026-11-22T10:00:00Z");
    daemon.go_on();
    daemon.wait_for(1);
    eventually("it is not noted as shown", || program.was_delivered(id));
    thread::sleep(Duration::from_millis(200));
    assert_eq!(daemon.count(), 1, "waiting two hours is no reason to ask twice");
}

#[test]
fn a_service_killed_while_it_shows_it_gets_it_again() {
    let laptop = Laptop::on_saturday_evening();
    let mut daemon = FakeDaemon::start(&laptop.bus);
    let program = laptop.program();
    let id = program.follow_up("Jane Doe");
    program.time_passes(&laptop.clock, MORNING);
    daemon.wait_for(1);
    eventually("it is not noted as shown", || program.was_delivered(id));
    daemon.vanish();
    eventually("the loss is not told", || program.was_told("stopped"));
    daemon.appear();
    let number = daemon.wait_for(2)[1].number;
    daemon.click(number, "done");
    eventually("Done does nothing", || program.is(id, CommitmentState::Done));
}

#[test]
fn done_in_the_window_takes_the_pop_up_away() {
    let laptop = Laptop::on_saturday_evening();
    let daemon = FakeDaemon::start(&laptop.bus);
    let program = laptop.program();
    let id = program.follow_up("Jane Doe");
    program.time_passes(&laptop.clock, MORNING);
    let number = daemon.wait_for(1)[0].number;
    eventually("it is not noted as shown", || program.was_delivered(id));
    program.book.complete_commitments(&[id]).expect("done");
    daemon.wait_for_close(number);
}

#[test]
fn without_a_bus_the_program_works_and_what_is_due_waits() {
    let laptop = Laptop::on_saturday_evening();
    let nowhere = format!("unix:path={}", laptop.folder.path().join("none").display());
    let program = Program::start(laptop.folder.path(), &laptop.clock, &nowhere);
    let id = program.follow_up("Jane Doe");
    program.time_passes(&laptop.clock, MORNING);
    eventually("the lack is not told", || program.was_told("no message bus"));
    assert_eq!(program.book.due(laptop.clock.now()).expect("a list").items[0].id, id, "it waits where it can be seen");
}

#[test]
fn the_test_pop_up_is_answered() {
    let laptop = Laptop::on_saturday_evening();
    let daemon = FakeDaemon::start(&laptop.bus);
    let program = laptop.program();
    program.wake.send(Wake::TestPopup).expect("the loop listens");
    daemon.wait_for(1);
    eventually("nothing is answered", || program.was_told("Tested(None)"));
}
