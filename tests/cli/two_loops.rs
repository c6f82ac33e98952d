//! Two programs remind on the same data at the same moment: nothing comes twice, and nothing is lost.

use std::collections::BTreeSet;

use goodturn_core::{
    Book,
    clock::SystemClock,
    model::{CommitmentKind, PersonFacts},
    wire::CommitmentDraft,
};
use serde_json::Value;

use crate::{
    daemon::{FakeDaemon, PrivateBus},
    desk::{Desk, Ran},
};

const DAYS: usize = 20;
const A_DAY: usize = 50;

/// A thousand promises, fifty of them due on each day.
fn promised_a_thousand(desk: &Desk) {
    let book = Book::open(&desk.data(), SystemClock).expect("a book");
    let facts = PersonFacts { name: "Jane Doe".into(), ..PersonFacts::default() };
    let person = book.add_person(&facts).expect("Jane").value.id;
    for n in 0..DAYS * A_DAY {
        let when = day(n / A_DAY);
        let what = format!("Send deck {n}");
        let draft = CommitmentDraft { person, kind: CommitmentKind::Promise, what, when, details: None };
        book.add_commitment(&draft).expect("a promise");
    }
}

fn day(n: usize) -> String {
    format!("2098-06-{:02}", n + 1)
}

fn shown(delivered: &Value) -> Vec<String> {
    let items = delivered["shown"].as_array().expect("what was shown");
    items.iter().map(|item| item["id"].as_str().expect("an id").to_owned()).collect()
}

#[test]
fn two_loops_over_a_thousand_things_show_each_once() {
    let bus = PrivateBus::start();
    let daemon = FakeDaemon::start(&bus);
    let desk = Desk::new().with("DBUS_SESSION_BUS_ADDRESS", bus.address());
    promised_a_thousand(&desk);

    let mut told = Vec::new();
    for n in 0..DAYS {
        let at = format!("{}T09:30", day(n));
        let both = [(); 2].map(|()| desk.spawn(&["remind", "--once", "--at", &at, "--json"]));
        for one in both {
            let ran = Ran::of(one.wait_with_output().expect("it ends")).done();
            told.extend(shown(&ran.document()));
        }
    }
    let different: BTreeSet<_> = told.iter().collect();
    assert_eq!(told.len(), different.len(), "none twice");
    assert_eq!(told.len(), DAYS * A_DAY, "none lost");
    assert_eq!(daemon.count(), DAYS, "one digest a day");
    let titles: BTreeSet<String> = daemon.posted().into_iter().map(|posted| posted.title).collect();
    assert_eq!(titles, BTreeSet::from([format!("{A_DAY} things for today")]), "each of the whole day");
}

#[test]
fn two_loops_ask_for_the_weekly_review_once() {
    let bus = PrivateBus::start();
    let daemon = FakeDaemon::start(&bus);
    let desk = Desk::new().with("DBUS_SESSION_BUS_ADDRESS", bus.address());
    let book = Book::open(&desk.data(), SystemClock).expect("a book");
    let mut settings = book.settings().expect("settings");
    settings.review.reminds = Some(true);
    book.save_settings(&settings).expect("it is asked for on Fridays at four");

    for (week, friday) in ["2098-06-06", "2098-06-13"].into_iter().enumerate() {
        let at = format!("{friday}T16:30");
        let both = [(); 2].map(|()| desk.spawn(&["remind", "--once", "--at", &at, "--json"]));
        let told =
            both.map(|one| Ran::of(one.wait_with_output().expect("it ends")).done().document()["review"].clone());
        assert_eq!(told.iter().filter(|shown| **shown == true).count(), 1, "one of them: {told:?}");
        assert_eq!(daemon.count(), week + 1, "one a week");
    }
    assert_eq!(daemon.posted()[0].title, "Your week, in ten minutes");
}
