//! The daemons of real desktops: each shows what is due, one takes the place of another, and much becomes one.

use std::fmt::Write;

use crate::{
    cast,
    support::{
        bus::Listener,
        desktop::{Desktop, DesktopDaemon},
        waiting::wait_for,
        world::{CLOCK_IS_NOTICED, World},
    },
};

const STAYS: &str = "Goodturn keeps reminding you";
const JANE: &str = "Write to Jane Doe";

fn is_here(desktop: Desktop) -> bool {
    if !desktop.is_here() {
        assert!(std::env::var_os("CI").is_none(), "the daemon of {desktop:?} is missing: run `make setup`");
        eprintln!("SKIPPED, the daemon of {desktop:?} is missing; `make setup` installs it");
    }
    desktop.is_here()
}

fn waits_for_titles(listener: &Listener, titles: &[&str]) {
    wait_for("pop-up", CLOCK_IS_NOTICED, || (listener.titles().len() >= titles.len()).then_some(()));
    assert_eq!(listener.titles(), titles, "what was asked for, by any daemon");
}

/// The window is closed, Jane comes due, and the desktop's own daemon shows her.
fn reminds_on(desktop: Desktop, name: &'static str) {
    if !is_here(desktop) {
        return;
    }
    let Some(mut world) = World::prepare(name, "2026-11-19 18:00:00") else { return };
    let listener = Listener::start(world.surroundings());
    world.open();
    world.asks(&["add", cast::JANE_IN_ONE_LINE]);
    let daemon = DesktopDaemon::start(world.surroundings(), desktop);
    world.closes_window();
    world.waits_for_window(false);
    waits_for_titles(&listener, &[STAYS]);
    daemon.waits_for_popup(world.surroundings(), true);
    world.move_clock("2026-11-20 09:00:00");
    waits_for_titles(&listener, &[STAYS, JANE]);
    daemon.waits_for_popup(world.surroundings(), true);
    let due = world.asks(&["due", "--at", "2026-11-20T10:00"]);
    assert!(due["items"][0]["delivered_at"].is_string(), "its answer was heard: {due}");
}

#[test]
fn xfce_shows_what_is_due_while_the_window_is_closed() {
    reminds_on(Desktop::Xfce, "desktop_xfce");
}

#[test]
fn flashback_shows_what_is_due_while_the_window_is_closed() {
    reminds_on(Desktop::Flashback, "desktop_flashback");
}

#[test]
fn the_daemon_that_takes_the_place_of_another_shows_what_is_next() {
    if ![Desktop::Xfce, Desktop::Flashback].into_iter().all(is_here) {
        return;
    }
    let Some(mut world) = World::prepare("daemon_replaced", "2026-11-19 18:00:00") else { return };
    let listener = Listener::start(world.surroundings());
    world.start_daemon();
    world.open();
    for line in
        ["@Jane Doe met at RustConf today", "@Jane Doe !send the deck on 21 November", "@Jane Doe !call on 22 November"]
    {
        world.asks(&["add", line]);
    }
    world.move_clock("2026-11-20 09:00:00");
    waits_for_titles(&listener, &[JANE]);
    world.click_popup("Done");
    world.waits_until_popups_are_gone();
    world.end_daemon();

    let days = [
        (Desktop::Xfce, "2026-11-21 09:00:00", vec![JANE, "Promised to Jane Doe: Send the deck"]),
        (
            Desktop::Flashback,
            "2026-11-22 09:00:00",
            vec![JANE, "Promised to Jane Doe: Send the deck", "Promised to Jane Doe: Call"],
        ),
    ];
    for (desktop, day, titles) in days {
        let daemon = DesktopDaemon::start(world.surroundings(), desktop);
        world.move_clock(day);
        waits_for_titles(&listener, &titles);
        daemon.waits_for_popup(world.surroundings(), true);
        daemon.waits_for_popup(world.surroundings(), false);
    }
    let due = world.asks(&["due", "--at", "2026-11-22T10:00"]);
    let delivered = due["items"].as_array().expect("a list").iter().filter(|item| item["delivered_at"].is_string());
    assert_eq!(delivered.count(), 2, "both are still to be done, and both were shown: {due}");
}

#[test]
fn five_hundred_at_once_are_one_pop_up_and_all_in_the_inbox() {
    let Some(mut world) = World::prepare("five_hundred", "2026-11-19 18:00:00") else { return };
    let listener = Listener::start(world.surroundings());
    world.start_daemon();
    let mut cards = String::new();
    for n in 1..=500 {
        let _ = write!(cards, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Guest {n}\r\nN:{n};Guest;;;\r\nEND:VCARD\r\n");
    }
    let file = world.file("guests.vcf", cards).display().to_string();
    world.asks(&["import", "--met-at", "RustConf", &file]);
    world.open();
    world.closes_window();
    world.waits_for_window(false);
    waits_for_titles(&listener, &[STAYS]);
    world.move_clock("2026-11-20 09:00:00");
    waits_for_titles(&listener, &[STAYS, "500 things for today"]);
    assert_eq!(world.waits_for_popup(2).summary, "500 things for today", "one pop-up for all");

    let due = world.asks(&["due", "--at", "2026-11-20T10:00"]);
    let items = due["items"].as_array().expect("a list");
    let delivered = items.iter().filter(|item| item["delivered_at"].is_string()).count();
    assert_eq!((items.len(), delivered), (500, 500), "each of them is noted as shown");
    world.starts_again(&[]);
    world.waits_for_window(true);
    world.goes_to("i");
    world.window().waits_for("500");
    world.goes_to("s");
    world.window().press("Read the log");
    world.window().waits_for("500 things for today");
    world.stays_quiet(2);
}
