//! The window is closed and the reminders go on; a second start brings it back, with a tray or without.

use crate::{
    cast,
    support::{
        waiting::{PATIENCE, wait_for},
        world::{CLOCK_IS_NOTICED, World},
    },
};

const STAYS: &str = "Goodturn keeps reminding you";

/// Closes the window, lets Jane come due, and calls the window back by a second start.
fn reminds_without_a_window_and_comes_back(world: &World) {
    world.closes_window();
    world.waits_for_window(false);
    assert_eq!(world.waits_for_popup(1).summary, STAYS, "the first time it says that it stays");
    world.move_clock("2026-11-20 09:00:00");
    assert_eq!(world.waits_for_popup(2).summary, "Write to Jane Doe", "nobody needs to look at the window");

    world.starts_again(&[]);
    world.waits_for_window(true);
    world.goes_to("i");
    world.window().waits_for("Jane Doe");
    world.closes_window();
    world.waits_for_window(false);
    world.starts_again(&["--hidden"]);
    assert!(!world.is_window_visible(), "what starts at login calls nobody");
    world.starts_again(&[]);
    world.waits_for_window(true);
    assert_eq!(world.popups().len(), 2, "that it stays was said once");
}

#[test]
fn with_a_tray_the_closed_window_goes_on_reminding() {
    let Some(mut world) = World::prepare("closed_tray", "2026-11-19 18:00:00") else { return };
    let tray = world.start_tray();
    world.start_daemon();
    world.open();
    world.asks(&["add", cast::JANE_IN_ONE_LINE]);
    wait_for("icon in the tray", PATIENCE, || (!tray.icons().is_empty()).then_some(()));
    reminds_without_a_window_and_comes_back(&world);
}

#[test]
fn without_a_tray_the_closed_window_is_not_lost() {
    let Some(world) = World::begin("closed_no_tray", "2026-11-19 18:00:00") else { return };
    world.asks(&["add", cast::JANE_IN_ONE_LINE]);
    reminds_without_a_window_and_comes_back(&world);
}

#[test]
fn who_does_not_want_it_closes_the_program_with_the_window() {
    let Some(world) = World::begin("closed_for_good", "2026-11-19 18:00:00") else { return };
    world.goes_to("s");
    world.window().waits_for("start Goodturn again to see the window");
    world.window().focus("Keep reminding when the window is closed");
    world.press("space");
    world.window().waits_for("Settings saved");
    let program = world.program();
    world.closes_window();
    world.waits_for_the_end(program);
}

#[test]
fn a_hidden_start_shows_nothing_and_reminds() {
    let Some(world) = World::prepare("hidden_start", "2026-11-19 18:00:00") else { return };
    let daemon = world.start_fake_daemon();
    world.asks(&["add", cast::JANE_IN_ONE_LINE]);
    let _program = world.open_hidden();
    assert!(!world.is_window_visible(), "nobody asked for a window");
    world.move_clock("2026-11-20 09:00:00");
    wait_for("pop-up", CLOCK_IS_NOTICED, || (daemon.count() == 1).then_some(()));
    assert!(!world.is_window_visible(), "a pop-up is no window");
    daemon.click(1, "default");
    world.waits_for_window(true);
    world.waits_for_title("Jane Doe");
}

#[test]
fn the_tray_tells_what_is_due_pauses_captures_and_quits() {
    let Some(mut world) = World::prepare("tray_menu", "2026-11-20 10:00:00") else { return };
    let tray = world.start_tray();
    world.asks(&["add", "@Jane Doe met at RustConf yesterday !send the deck today"]);
    world.open();
    let icon = wait_for("icon in the tray", PATIENCE, || tray.icons().pop());
    let promised = "Promised to Jane Doe: Send the deck".to_owned();
    wait_for("promise in the menu", PATIENCE, || world.tray_menu(&icon).contains(&promised).then_some(()));
    let menu = world.tray_menu(&icon);
    for words in ["1 for today", "Open Goodturn", "Quick capture", "Pause pop-ups", "Until tomorrow", "Quit"] {
        assert!(menu.iter().any(|there| there == words), "“{words}” is in the menu: {menu:?}");
    }

    world.press_in_tray(&icon, "Until tomorrow");
    world.window().waits_for("Pop-ups wait until tomorrow 09:00");
    let resume = "Resume pop-ups, paused until tomorrow 09:00";
    wait_for("way to resume", PATIENCE, || world.tray_menu(&icon).contains(&resume.to_owned()).then_some(()));
    world.press_in_tray(&icon, resume);
    world.window().waits_until_gone("Pop-ups wait until");

    world.closes_window();
    world.waits_for_window(false);
    world.press_in_tray(&icon, &promised);
    world.waits_for_window(true);
    world.window().waits_for("RustConf");
    let program = world.program();
    world.press_in_tray(&icon, "Quit");
    world.waits_for_the_end(program);
}

#[test]
fn starting_at_login_is_asked_for_and_taken_back() {
    let Some(world) = World::begin("login", "2026-11-19 18:00:00") else { return };
    let entry = world.at_home(".config/autostart/Goodturn.desktop");
    world.goes_to("s");
    world.window().waits_for("Start at login, without a window");
    assert!(!entry.exists(), "nobody asked for it");
    world.window().focus("Start at login, without a window");
    world.press("space");
    let words = wait_for("entry of the system", PATIENCE, || std::fs::read_to_string(&entry).ok());
    assert!(words.contains("--hidden"), "it starts without a window: {words}");
    world.press("space");
    wait_for("end of the entry", PATIENCE, || (!entry.exists()).then_some(()));
}
