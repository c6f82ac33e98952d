//! Help that was received, the thank-you for it, and what came of it.

use crate::{cast, support::world::World};

#[test]
fn help_makes_a_thank_you_that_is_said_and_told_of_later() {
    let Some(mut world) = World::prepare("help", "2026-11-19 09:00:00") else { return };
    world.asks(&["add", cast::JANE_IN_ONE_LINE]);
    world.open();
    let window = world.window();
    world.goes_to("p");
    window.waits_for("Something open");
    window.opens("Jane Doe", "Your story");

    world.press("h");
    window.waits_for("How Jane Doe helped you");
    window.focus("What they did");
    world.types("Read my draft");
    world.press("Return");
    window.waits_for("To thank: Jane Doe");

    world.goes_to("w");
    let thanks = window.row("Read my draft");
    assert!(thanks.contains("Help"), "the desk says what for: {thanks}");
    world.press("d");
    window.waits_for("Nobody is waiting for a thank-you");
    world.press("t");
    window.waits_for("Tell Jane Doe what came of it");
    window.waits_for("Thu 10 Dec");
    world.press("Return");
    window.waits_for("Noted for Jane Doe");

    let due = world.asks(&["due", "--at", "2026-12-10T12:00"]).to_string();
    assert!(due.contains("Tell them what came of it: Read my draft"), "three weeks later it is due: {due}");
    assert!(!due.contains("thank_you"), "and the thank-you is said: {due}");
}
