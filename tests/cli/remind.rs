use std::{
    io::{BufRead, BufReader},
    process::Command,
    time::{Duration, Instant},
};

use serde_json::json;

use crate::{
    daemon::{FakeDaemon, PrivateBus},
    desk::{Desk, ITEM, Ran, has_keys},
};

const LATER: &str = "2098-06-01T09:30";

fn desk_on(bus: &PrivateBus) -> Desk {
    Desk::new().with("DBUS_SESSION_BUS_ADDRESS", bus.address())
}

#[test]
fn what_is_due_pops_up_once() {
    let bus = PrivateBus::start();
    let daemon = FakeDaemon::start(&bus);
    let desk = desk_on(&bus);
    let id = desk.add("@Jane Doe, Acme met at RustConf !send the deck 2098-06-01");
    desk.run(&["done", "c2"]).done();

    let delivered = desk.json(&["remind", "--once", "--at", LATER]);
    has_keys(&delivered, &["shown", "waiting", "trouble", "other_loop"]);
    has_keys(&delivered["shown"][0], ITEM);
    assert_eq!((&delivered["shown"][0]["id"], &delivered["trouble"]), (&json!(id), &json!(null)));
    assert!(delivered["shown"][0]["delivered_at"].as_str().is_some(), "and it is noted: {delivered}");
    let posted = daemon.wait_for(1);
    assert!(posted[0].title.contains("Jane Doe"), "{:?}", posted[0]);
    assert!(posted[0].buttons().is_empty(), "nobody would hear a button");

    let again = desk.run(&["remind", "--once", "--at", LATER]).done();
    assert!(again.out.contains("Nothing new is due"), "{}", again.out);
    assert_eq!(daemon.count(), 1, "once is once");
    assert_eq!(desk.json(&["due", "--at", LATER])["items"][0]["id"], json!(id), "it stays due until it is done");
}

#[test]
fn without_anybody_to_show_it_what_is_due_stays_due() {
    let desk = Desk::new();
    let id = desk.add("@Jane Doe met at RustConf !send the deck 2098-06-01");
    desk.run(&["done", "c2"]).done();
    let ran = desk.run(&["remind", "--once", "--at", LATER, "--json"]).failed();
    let delivered = ran.document();
    assert_eq!((&delivered["shown"], &delivered["waiting"][0]["id"]), (&json!([]), &json!(id)));
    assert!(delivered["trouble"].as_str().is_some_and(|words| words.contains("pop-ups")), "{delivered}");
    assert!(ran.err.contains("pop-ups"), "in plain words: {}", ran.err);

    let bus = PrivateBus::start();
    let daemon = FakeDaemon::start(&bus);
    let desk = desk.with("DBUS_SESSION_BUS_ADDRESS", bus.address());
    desk.run(&["remind", "--once", "--at", LATER]).done();
    assert_eq!(daemon.wait_for(1).len(), 1, "it pops up once there is somebody");
}

#[test]
fn the_loop_reminds_until_it_is_asked_to_end_and_others_leave_it_alone() {
    let bus = PrivateBus::start();
    let daemon = FakeDaemon::start(&bus);
    let desk = desk_on(&bus);
    desk.add("@Jane Doe met at RustConf !send the deck 2098-06-01");
    let mut ringing = desk.spawn(&["remind", "--at", LATER]);
    let mut words = BufReader::new(ringing.stderr.take().expect("its words")).lines();
    let first = words.next().expect("a line").expect("words");
    assert!(first.contains("Next reminder"), "it says what comes: {first}");
    daemon.wait_for(1);

    let other = desk.json(&["remind", "--once", "--at", LATER]);
    assert_eq!((&other["other_loop"], &other["shown"]), (&json!(true), &json!([])));
    let second = desk.run(&["remind", "--once", "--at", LATER]).done();
    assert!(second.out.contains("already"), "it says so: {}", second.out);

    let asked = Command::new("kill").args(["-TERM", &ringing.id().to_string()]).status().expect("a signal");
    assert!(asked.success());
    let begun = Instant::now();
    let ended = ringing.wait().expect("it ends");
    assert!(ended.success(), "being asked to end is no failure: {ended}");
    assert!(begun.elapsed() < Duration::from_secs(5), "it ends at once");
}

#[test]
fn nothing_due_is_no_failure_even_without_anybody_to_show_it() {
    let desk = Desk::new();
    let ran: Ran = desk.run(&["remind", "--once"]).done();
    assert!(ran.out.contains("Nothing new is due"), "{}", ran.out);
}
