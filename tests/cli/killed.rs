//! The loop that rings is killed while another stands by: it takes over, nothing is lost, and little comes twice.

use std::{
    io::{BufRead, BufReader},
    thread,
    time::{Duration, Instant},
};

use goodturn_core::{
    Book,
    clock::SystemClock,
    id::{CommitmentId, PersonId},
    model::{CommitmentKind, PersonFacts},
    remind::Queue,
    wire::CommitmentDraft,
};

use crate::{
    daemon::{FakeDaemon, PrivateBus},
    desk::Desk,
};

const DESKS: u64 = 10;
const ON_A_DESK: usize = 100;
const DAY: &str = "2098-06-01";
const MORNING: &str = "2098-06-01T09:30:00Z";
/// A loop that stands by looks every 15 seconds whether the one that rings is still there.
const IT_TAKES_OVER: Duration = Duration::from_secs(60);

fn eventually(why: &str, mut come: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !come() {
        assert!(begun.elapsed() < IT_TAKES_OVER, "{why}");
        thread::sleep(Duration::from_millis(20));
    }
}

fn promise(book: &Book, person: PersonId, what: String) -> CommitmentId {
    let draft = CommitmentDraft { person, kind: CommitmentKind::Promise, what, when: DAY.into(), details: None };
    book.add_commitment(&draft).expect("a promise").value.id
}

/// A loop that rings for a service that is slow to answer, another that stands by, and a kill soon after the service has
/// gone on: before the pop-up, between it and its record, or after both.
fn one_takes_over_from_the_other(soon: Duration) {
    let bus = PrivateBus::start();
    let daemon = FakeDaemon::start(&bus);
    let desk = Desk::new().with("DBUS_SESSION_BUS_ADDRESS", bus.address());
    let book = Book::open(&desk.data(), SystemClock).expect("a book");
    let facts = PersonFacts { name: "Jane Doe".into(), ..PersonFacts::default() };
    let person = book.add_person(&facts).expect("Jane").value.id;
    let ids: Vec<_> = (0..ON_A_DESK).map(|n| promise(&book, person, format!("Send deck {n}"))).collect();

    daemon.stop();
    let mut rings = desk.spawn(&["remind", "--at", MORNING]);
    eventually("nothing is claimed", || book.unanswered(&ids).expect("an answer").len() == ON_A_DESK);
    let mut stands_by = desk.spawn(&["remind", "--at", MORNING]);
    let mut words = BufReader::new(stands_by.stderr.take().expect("its words")).lines();
    let first = words.next().expect("a line").expect("words");
    assert!(first.contains("stands by"), "it says so: {first}");
    daemon.go_on();
    thread::sleep(soon);
    rings.kill().expect("it is killed");
    rings.wait().expect("it has ended");
    promise(&book, person, "Call, too".into());

    let morning = MORNING.parse().expect("an instant");
    let all_delivered = || {
        let items = book.due(morning).expect("what is due").items;
        items.len() == ON_A_DESK + 1 && items.iter().all(|item| item.delivered_at.is_some())
    };
    eventually("what waited is lost, or the other did not take over", all_delivered);
    assert!(stands_by.try_wait().expect("an answer").is_none(), "and it goes on ringing");
    stands_by.kill().expect("the end of the story");
    stands_by.wait().expect("it has ended");

    let titles: Vec<_> = daemon.posted().into_iter().map(|posted| posted.title).collect();
    let all = format!("{} things for today", ON_A_DESK + 1);
    let (hundred, last) = (format!("{ON_A_DESK} things for today"), "Promised to Jane Doe: Call, too".to_owned());
    let twice = vec![hundred.clone(), hundred.clone(), last.clone()];
    let fine = [vec![all.clone()], vec![hundred.clone(), all], vec![hundred, last], twice];
    assert!(fine.contains(&titles), "each once, or twice where the kill came before its record: {titles:?}");
}

#[test]
fn who_stands_by_takes_over_from_a_killed_loop_and_no_promise_of_a_thousand_is_lost() {
    thread::scope(|scope| {
        for desk in 0..DESKS {
            scope.spawn(move || one_takes_over_from_the_other(Duration::from_millis(desk * 4)));
        }
    });
}
