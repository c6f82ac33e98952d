//! Your own card: written by keys alone, and its code read back from the screen by the program's own reader.

use serde_json::json;

use crate::support::{screen::photograph, world::World};

#[test]
fn the_code_on_the_screen_is_the_card_that_was_written() {
    let Some(world) = World::begin("own_card", "2026-11-19 18:00:00") else { return };
    let window = world.window();
    world.goes_to("y");
    window.waits_for("A phone takes it from the screen");
    window.waits_for_field("Name", "");
    world.types("Kim Lee");
    world.press("Tab");
    world.types("Editor");
    world.press("Tab");
    world.types("Lanternhouse");
    world.press("Tab");
    world.types("+49 30 901820");
    // The label, the cross and the button for another number stand between.
    (0..4).for_each(|_| world.press("Tab"));
    world.types("kim@lanternhouse.example");
    world.press("ctrl+Return");
    window.waits_for("Your card is kept");
    window.waits_for("Scan to keep it");
    window.waits_until_gone("Organisation");

    let picture = world.at_home("screen.png");
    assert!(photograph(world.surroundings(), &picture), "the screen is photographed");
    let read = world.asks(&["import", &picture.to_string_lossy(), "--dry-run"]);
    let person = &read["people"][0];
    assert_eq!((&read["added"], &person["name"]), (&json!(1), &json!("Kim Lee")), "{read}");
    assert_eq!((&person["title"], &person["organization"]), (&json!("Editor"), &json!("Lanternhouse")));
    assert_eq!(person["phones"][0]["value"], "+49 30 901820");
    assert_eq!(person["emails"][0]["value"], "kim@lanternhouse.example");
    assert_eq!(world.asks(&["card"])["card"]["name"], "Kim Lee", "and it is kept");

    world.press("Escape");
    world.press("ctrl+z");
    window.waits_for("Taken back");
    assert_eq!(world.asks(&["card"])["card"]["name"], "", "one undo takes it back");
}
