//! The reminder loop over a million commitments, beside a bare query on the same table.

use std::{
    path::Path,
    sync::{
        Arc,
        mpsc::{Sender, channel},
    },
};

use chrono::{DateTime, Duration, Utc};
use goodturn_core::{
    clock::{Clock, ManualClock},
    remind::{Notifier, Popup, PopupEvent, Queue, Wake, Worker},
    wire::ImportOptions,
};
use rusqlite::{Connection, OpenFlags, named_params};

use super::measure::{Times, tell, tell_times, timed};

const PEOPLE: usize = 1_000;
const COMMITMENTS: i64 = 1_000_000;
/// A hundred looks, and as many minutes in each of which one comes due.
const LOOKS: [(); 100] = [(); 100];

/// A service that shows everything at once.
struct Shows(Sender<Wake>);

impl Notifier for Shows {
    fn post(&mut self, popup: Popup) {
        self.0.send(Wake::Popup(PopupEvent::Shown(popup.key))).expect("the loop listens");
    }
    fn withdraw(&mut self, _: &[goodturn_core::id::CommitmentId]) {}
}

/// Writes them down as one import would: half of them closed, the open ones a minute apart from now on, by the
/// triggers of the file.
fn fill(file: &Path, now: DateTime<Utc>) {
    let db = Connection::open(file).expect("the file");
    let fill = "WITH RECURSIVE n(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n + 1 < :many)
        INSERT INTO commitment (person, kind, what, due_date, due_time, due_zone, state, created_at, closed_at)
        SELECT (SELECT min(id) FROM person) + n % :people, 'promise', 'Thing ' || n,
               date(:now, (n / 2) || ' minutes'), time(:now, (n / 2) || ' minutes'), 'UTC',
               iif(n % 2 = 0, 'open', 'done'), :created, iif(n % 2 = 0, NULL, :created) FROM n";
    let now_text = now.format("%Y-%m-%d %H:%M:%S").to_string();
    let values = named_params! {
        ":many": COMMITMENTS, ":people": PEOPLE as i64, ":now": now_text, ":created": now.timestamp(),
    };
    db.execute(fill, values).expect("a million commitments");
}

pub fn measure() {
    let clock = super::clock();
    let (folder, book) = super::new_book(&clock);
    super::network::import(&book, "cards.vcf", &super::network::cards(0, PEOPLE), &ImportOptions::default());
    let file = folder.path().join("goodturn.db");
    fill(&file, clock.now() + Duration::minutes(1));
    let (derived, ()) = timed(|| book.reset_claims().expect("all rings derived"));
    println!("\nThe reminder loop over {COMMITMENTS} commitments, half of them open");
    println!("{:<52} {:>10.3} ms", "all rings derived for the first time", derived.as_secs_f64() * 1000.0);

    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
    let bare = Connection::open_with_flags(&file, flags).expect("the file");
    let mut query = bare.prepare("SELECT min(ring_at) AS next FROM reminder WHERE state = 'pending'").expect("a query");
    let anchor = Times::of(&LOOKS, |()| {
        query.query_row([], |row| row.get::<_, i64>("next")).expect("a row");
    });
    let next = Times::of(&LOOKS, |()| {
        book.next_ring().expect("an answer");
    });
    tell_times("bare query: the earliest that waits", &anchor, "–");
    tell_times("due query: when the next one rings", &next, "1 ms");
    tell("due query p95", next.percentile(95), "bare query", anchor.percentile(95));
    turns(&book, &clock, folder.path());
}

fn turns(book: &goodturn_core::Book, clock: &ManualClock, folder: &Path) {
    let (wake, wakes) = channel();
    let mut worker = Worker::new(Arc::new(book.clone()), Box::new(Shows(wake)), wakes, Box::new(drop));
    assert!(worker.turn(folder).is_some(), "something is ahead");
    let mut turn = || {
        let next = worker.turn(folder);
        worker.listen();
        next.expect("something is ahead")
    };
    let begin = clock.now();
    let idle = Times::of(&LOOKS, |()| assert!(turn() > begin, "nothing is due"));
    tell_times("a step with nothing due", &idle, "5 ms");
    let mut now = begin;
    let ringing = Times::of(&LOOKS, |()| {
        now += Duration::minutes(1);
        clock.set(now);
        turn();
    });
    tell_times("a step with one due: claimed, shown and noted", &ringing, "5 ms");
    let shown = book.list_deliveries().expect("the log").len();
    assert_eq!(shown, LOOKS.len() + 1, "each minute one was shown");
}
