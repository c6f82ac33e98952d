//! Keeping in touch, counted from the last encounter.

use crate::support::world::World;

#[test]
fn a_tie_fades_until_a_talk_is_logged() {
    let Some(mut world) = World::prepare("rhythm", "2026-11-19 09:00:00") else { return };
    world.asks(&["add", "@Jane Doe met at RustConf on 2025-06-12"]);
    let open = world.asks(&["due", "--at", "2030-01-01T00:00"]);
    for item in open["items"].as_array().into_iter().flatten() {
        world.asks(&["done", item["id"].as_str().expect("an id")]);
    }
    world.open();
    let window = world.window();
    world.goes_to("p");
    window.waits_for("Something open");
    window.opens("Jane Doe", "As it comes");
    window.opens("Change how you keep in touch", "A personal tie");
    window.ticks("A personal tie", || world.press("space"));
    window.press("Save");
    window.waits_for("Once a year");

    world.goes_to("t");
    window.waits_for("Fading ties");
    window.waits_for("you wanted once a year");
    world.press("l");
    window.waits_for("What happened");
    world.press("ctrl+Return");
    window.waits_for("Talk logged: Jane Doe");
    window.waits_until_gone("Fading ties");
}
