//! A second start knocks at the window that is open; a command works beside it.

use std::path::Path;

use crate::{cast, support::world::World};

#[test]
fn files_of_a_second_start_open_in_the_window_that_is_there() {
    let Some(world) = World::begin("second_start_files", "2026-11-19 18:00:00") else { return };
    let card = world.file("cards/jane.vcf", cast::JANE_AT_HOME);
    world.goes_to("p");
    let folder = card.parent().expect("its folder");
    world.starts_in(folder, &["--data-dir", "../../data", "jane.vcf"]);
    world.window().waits_for_field("Name", "Jane Doe");
    world.press("Return");
    world.window().waits_for("Jane Doe saved");
    assert_eq!(world.asks(&["people"])["total"], 1, "she came in once");
    assert_eq!(world.windows_on_screen(), 1, "there is one window, whichever way leads to its data");
}

#[test]
fn a_second_start_without_words_raises_the_window() {
    let Some(world) = World::begin("second_start_raise", "2026-11-19 18:00:00") else { return };
    world.puts_the_window_away();
    world.starts_in(Path::new("/"), &[]);
    world.waits_for_the_window_in_front();
    assert_eq!(world.windows_on_screen(), 1, "it is the one that was there");
}

#[test]
fn a_command_in_a_terminal_works_beside_the_open_window() {
    let Some(world) = World::begin("second_start_command", "2026-11-19 18:00:00") else { return };
    let added = world.asks(&["add", "@Jane Doe, Acme met at RustConf yesterday !send the deck today"]);
    world.window().waits_for("Send the deck");
    let said = world.starts_in(Path::new("/"), &["today"]);
    assert!(said.contains("Jane Doe") && said.contains("Send the deck"), "the terminal says what is due: {said}");

    let items = added["items"].as_array().expect("what it made");
    let promise = items.iter().find(|item| item["kind"] == "promise").expect("the promise");
    world.starts_in(Path::new("/"), &["done", promise["id"].as_str().expect("an id")]);
    world.window().waits_until_gone("Send the deck");
    assert_eq!(world.windows_on_screen(), 1, "no command opened a second one");
}
