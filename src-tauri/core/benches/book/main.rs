//! How fast the core is on a large book, each figure beside an anchor of the same run. `make bench` runs it.
//!
//! `GOODTURN_BENCH_PEOPLE` sets the size (100 000); `-- import`, `-- people`, `-- reminders`, `-- paths` or `-- giving`
//! measures that alone. Absolute times differ between machines; the ratios are what counts.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a measurement that cannot be made must stop")]

mod doubles;
mod due;
mod floor;
mod giving;
mod import;
mod measure;
mod network;
mod paths;
mod people;
mod reminders;
mod search;

use chrono::{DateTime, Utc};
use goodturn_core::{Book, clock::ManualClock};

/// Saturday 21 November 2026, ten in the morning in Berlin.
pub fn clock() -> ManualClock {
    let now: DateTime<Utc> = "2026-11-21T09:00:00Z".parse().expect("an instant");
    ManualClock::new(now, chrono_tz::Europe::Berlin)
}

/// A new book in a folder of its own, on the disk that holds temporary files.
pub fn new_book(clock: &ManualClock) -> (tempfile::TempDir, Book) {
    let folder = tempfile::tempdir().expect("a folder");
    let book = Book::open(folder.path(), clock.clone()).expect("a book");
    (folder, book)
}

fn main() {
    let only = |what: &str| std::env::args().any(|word| word == what);
    if only("reminders") {
        return reminders::measure();
    }
    let people = std::env::var("GOODTURN_BENCH_PEOPLE").ok().and_then(|size| size.parse().ok()).unwrap_or(100_000);
    if only("giving") {
        let (folder, book, clock) = network::full_book(people);
        return giving::measure(&book, folder.path(), &clock, people);
    }
    if only("people") {
        return people::measure(&network::full_book(people).1, people);
    }
    if only("paths") {
        return paths::measure(&network::full_book(people).1, people);
    }
    import::measure(people);
    if only("import") {
        return;
    }
    reminders::measure();
    let (folder, book, clock) = network::full_book(people);
    search::measure(&book, folder.path(), people);
    people::measure(&book, people);
    paths::measure(&book, people);
    doubles::measure(&book, people);
    due::measure(&book, &clock);
    giving::measure(&book, folder.path(), &clock, people);
}
