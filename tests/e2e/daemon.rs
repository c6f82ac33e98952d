//! The notification daemon is a stranger: absent, hung or killed, it loses nothing and holds nothing up.

use crate::{
    cast,
    support::{
        waiting::wait_for,
        world::{CLOCK_IS_NOTICED, World},
    },
};

/// The window answers to keys: People, then the Inbox, which holds Jane.
fn the_window_answers_and_the_inbox_holds_jane(world: &World) {
    world.goes_to("p");
    world.window().waits_for("People");
    world.goes_to("i");
    world.window().waits_for("still open");
    world.window().waits_for("Jane Doe");
}

#[test]
fn without_a_daemon_the_inbox_holds_what_is_due_until_one_comes() {
    let Some(mut world) = World::prepare("daemon_absent", "2026-11-19 18:00:00") else { return };
    world.open();
    world.asks(&["add", cast::JANE_IN_ONE_LINE]);
    world.move_clock("2026-11-20 09:00:00");
    world.window().waits_for("Pop-ups cannot be shown here");
    the_window_answers_and_the_inbox_holds_jane(&world);

    world.start_daemon();
    assert_eq!(world.waits_for_popup(1).summary, "Write to Jane Doe", "it is shown once there is somebody to show it");
    world.stays_quiet(1);
}

#[test]
fn a_daemon_that_hangs_holds_nothing_up() {
    let Some(world) = World::begin("daemon_stopped", "2026-11-19 18:00:00") else { return };
    world.asks(&["add", cast::JANE_IN_ONE_LINE]);
    world.daemon().stop();
    world.move_clock("2026-11-20 09:00:00");
    the_window_answers_and_the_inbox_holds_jane(&world);
    assert_eq!(world.popups(), [], "a stopped daemon shows nothing");

    world.daemon().resume();
    assert_eq!(world.waits_for_popup(1).summary, "Write to Jane Doe", "it is shown once the daemon goes on");
    world.stays_quiet(1);
}

#[test]
fn what_a_killed_daemon_showed_is_shown_again_by_the_next() {
    let Some(mut world) = World::begin("daemon_killed", "2026-11-19 18:00:00") else { return };
    world.asks(&["add", cast::JANE_IN_ONE_LINE]);
    world.move_clock("2026-11-20 09:00:00");
    world.waits_for_popup(1);

    world.end_daemon();
    the_window_answers_and_the_inbox_holds_jane(&world);
    world.start_daemon();
    world.waits_for_popup(2);
    world.click_popup("Done");
    world.waits_until_popups_are_gone();
    assert_eq!(cast::open_items(&world, "2027-12-31T00:00"), 0, "its button works like that of the first");
}

#[test]
fn a_popup_says_what_to_do_and_why_and_a_click_opens_it() {
    let Some(mut world) = World::prepare("fake_daemon", "2026-11-19 18:00:00") else { return };
    let daemon = world.start_fake_daemon();
    world.open();
    world.asks(&["add", cast::JANE_IN_ONE_LINE]);
    world.move_clock("2026-11-20 09:00:00");
    wait_for("pop-up", CLOCK_IS_NOTICED, || (daemon.count() > 0).then_some(()));

    let posted = daemon.posted();
    assert_eq!(posted[0].app, "Goodturn", "the program says who it is");
    assert_eq!(posted[0].title, "Write to Jane Doe", "the title says what to do and with whom");
    assert!(posted[0].body.contains("RustConf"), "the body says why: {}", posted[0].body);
    assert_eq!(posted[0].buttons(), ["Done", "Snooze"], "two answers, in this order");

    daemon.click(posted[0].number, "default");
    world.window().waits_for("Jane Doe");
    world.window().waits_for("RustConf");
    assert_eq!(cast::open_items(&world, "2026-11-20T09:00"), 1, "a look at it does not close it");
    assert_eq!(daemon.count(), 1, "it popped up once");
}
