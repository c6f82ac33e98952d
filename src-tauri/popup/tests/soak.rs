//! Ten thousand reminders through the loop and the bus: neither memory nor descriptors grow.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]
#![allow(missing_docs, reason = "the names of the tests are their meaning")]

#[path = "../../../tests/support/daemon.rs"]
mod daemon;

use std::{
    fs,
    process::Command,
    sync::{Arc, mpsc::channel},
    thread,
    time::{Duration, Instant},
};

use chrono::{DateTime, Utc};
use chrono_tz::Europe::Berlin;
use daemon::{FakeDaemon, PrivateBus};
use goodturn_core::{
    Book,
    clock::ManualClock,
    model::{CommitmentKind, Outcome, PersonFacts},
    remind::{Queue, Wake, Worker},
    wire::{CommitmentDraft, Delivery},
};
use goodturn_popup::{Desktop, start};

const MANY: usize = 10_000;
/// What a heap may breathe.
const MOST_GROWTH_KB: i64 = 4_096;
const THE_BUS: &str = "GOODTURN_SOAK_BUS";

/// How many reminders; `GOODTURN_SOAK` asks for fewer where time is short.
fn reminders() -> usize {
    std::env::var("GOODTURN_SOAK").ok().and_then(|many| many.parse().ok()).unwrap_or(MANY)
}

/// One promise a minute from an hour on.
fn promise_all(book: &Book) {
    let facts = PersonFacts { name: "Jane Doe".into(), ..PersonFacts::default() };
    let person = book.add_person(&facts).expect("Jane").value.id;
    let begin = *book.clock().local() + chrono::Duration::hours(1);
    for n in 0..reminders() {
        let when = begin + chrono::Duration::minutes(i64::try_from(n).expect("a small number"));
        let (when, what) = (when.format("%Y-%m-%d %H:%M").to_string(), format!("Thing {n}"));
        let draft = CommitmentDraft { person, kind: CommitmentKind::Promise, what, when, details: None };
        book.add_commitment(&draft).expect("a promise");
    }
}

fn resident_kb() -> i64 {
    let status = fs::read_to_string("/proc/self/status").expect("what the system knows");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("its memory");
    line.trim_end_matches("kB").trim().parse().expect("a number")
}

fn descriptors() -> usize {
    fs::read_dir("/proc/self/fd").map(Iterator::count).expect("its descriptors")
}

/// The program: it is run by the test below, in a process of its own, so that the service's memory is not its own.
#[test]
#[ignore = "the test below runs it"]
fn the_program() {
    let Ok(bus) = std::env::var(THE_BUS) else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let now: DateTime<Utc> = "2026-11-02T08:00:00Z".parse().expect("an instant");
    let clock = ManualClock::new(now, Berlin);
    let book = Book::open(folder.path(), clock.clone()).expect("a book");
    promise_all(&book);
    let (wake, wakes) = channel();
    let notifier = Box::new(start(Desktop { bus: Some(bus), ..Desktop::default() }, wake.clone()));
    let worker = Worker::new(Arc::new(book.clone()), notifier, wakes, Box::new(drop));
    let home = folder.path().to_owned();
    let ringing = thread::spawn(move || worker.run(&home));

    let (mut measured, many) = (Vec::new(), reminders());
    // By the first mark everything has been used once.
    let marks = [many / 10, many / 2, many];
    for n in 1..=many {
        let Some(next) = book.next_ring().expect("an answer") else { panic!("{n}: nothing is ahead") };
        clock.set(next);
        wake.send(Wake::Changed).expect("the loop listens");
        let begun = Instant::now();
        // What was shown before may be withdrawn in the same minute, and is told of too.
        let told = |line: &Delivery| line.at == next.to_rfc3339() && line.outcome == Outcome::Shown;
        let shown = || book.list_deliveries().expect("the log").iter().take(5).any(told);
        while !shown() {
            assert!(begun.elapsed() < Duration::from_secs(20), "{n} is not shown");
            thread::sleep(Duration::from_millis(1));
        }
        if marks.contains(&n) {
            println!("after {n:>6} reminders: {:>7} kB of memory, {:>3} descriptors", resident_kb(), descriptors());
            measured.push((resident_kb(), descriptors()));
        }
    }
    wake.send(Wake::Stop).expect("the loop listens");
    ringing.join().expect("it ends");
    let ((early, few), (late, more)) = (measured[0], measured[2]);
    assert!(late - early < MOST_GROWTH_KB, "memory grew from {early} kB to {late} kB");
    assert_eq!(few, more, "descriptors");
}

#[test]
#[ignore = "minutes; run it with --ignored"]
fn ten_thousand_reminders_leave_memory_and_descriptors_flat() {
    let bus = PrivateBus::start();
    let daemon = FakeDaemon::start(&bus);
    let itself = std::env::current_exe().expect("this program");
    let mut program = Command::new(itself);
    program.args(["the_program", "--exact", "--ignored", "--nocapture"]).env(THE_BUS, bus.address());
    let ended = program.status().expect("it runs");
    assert!(ended.success(), "{ended}");
    assert_eq!(daemon.count(), reminders(), "each was shown once");
}
