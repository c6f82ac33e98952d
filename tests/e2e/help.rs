//! Help given and received, the thank-you for it, and what came of it.

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
    window.waits_for("Year in review");
    world.press("2");
    window.waits_for("Thanks to say");
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

#[test]
fn a_quick_line_makes_exactly_one_thank_you_and_help_that_passes_it_on() {
    let Some(mut world) = World::prepare("goodwill", "2026-11-19 09:00:00") else { return };
    world.asks(&["add", "@Marta Kowalska met at the choir"]);
    world.open();
    let window = world.window();
    window.waits_for("Marta Kowalska");
    world.press("n");
    window.focus("Quick line");
    world.types("@Jane Doe, Acme met at RustConf +the hiring checklist");
    window.waits_for("the hiring checklist");
    world.press("Return");
    window.waits_for("The hiring checklist");
    let due = world.asks(&["due", "--at", "2026-11-20T12:00"])["items"].to_string();
    assert_eq!(due.matches("\"thank_you\"").count(), 1, "one help, one thank-you: {due}");

    world.goes_to("w");
    window.waits_for("Year in review");
    window.waits_for("from Jane Doe");
    world.press("shift+h");
    window.waits_for("What you did");
    window.focus("Who");
    world.types("Marta");
    window.waits_for("Marta Kowalska");
    window.focus("What you did");
    world.types("Gave it to the choir");
    world.press("Return");
    window.waits_for("You helped Marta Kowalska");
    let told = world.asks(&["goodwill"]);
    assert_eq!((told["given"].as_u64(), told["received"].as_u64()), (Some(1), Some(1)), "one each way: {told}");

    world.press("2");
    window.waits_for("Thanks to say");
    let thanks = window.row("The hiring checklist");
    assert!(thanks.contains("Jane Doe"), "the desk says whom: {thanks}");
    world.press("d");
    window.waits_for("Nobody is waiting for a thank-you");
    let due = world.asks(&["due", "--at", "2027-01-01T12:00"])["items"].to_string();
    assert!(!due.contains("\"thank_you\""), "it is said, once: {due}");
}
