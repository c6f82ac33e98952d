//! A promise that is put off, agreed anew, and kept.

use crate::support::world::World;

#[test]
fn a_promise_is_agreed_anew_and_then_kept_in_time() {
    let Some(mut world) = World::prepare("promise", "2026-11-19 09:00:00") else { return };
    world.asks(&["add", "@Jane Doe !send the deck today"]);
    world.open();
    let window = world.window();
    window.waits_for("Send the deck");

    world.press("a");
    window.waits_for("Agree anew with Jane Doe");
    window.focus("Now for");
    world.types("next Friday");
    window.waits_for("Fri 27 Nov");
    world.press("Return");
    window.waits_for("Agreed anew with Jane Doe");

    world.move_clock("2026-11-27 08:00:00");
    world.goes_to("p");
    window.waits_for("Something open");
    window.opens("Jane Doe", "agreed anew once");
    // The follow-up of the first day stands above it.
    world.press("j");
    world.press("d");
    window.waits_for("Kept in time · Promise");
}

#[test]
fn a_promise_is_put_off_to_a_typed_time() {
    let Some(mut world) = World::prepare("snooze", "2026-11-19 09:00:00") else { return };
    world.asks(&["add", "@Jane Doe !send the deck today"]);
    world.open();
    let window = world.window();
    window.waits_for("Send the deck");
    world.press("s");
    window.waits_for("Snooze until");
    window.focus("Or a date");
    world.types("next Tuesday 9am");
    window.waits_for("Tue 24 Nov 09:00");
    world.press("Return");
    window.waits_for("Snoozed: Jane Doe");
    let due = |at: &str| world.asks(&["due", "--at", at])["items"].as_array().map_or(0, Vec::len);
    assert_eq!(
        (due("2026-11-24T08:59"), due("2026-11-24T09:00")),
        (1, 2),
        "beside the follow-up, it comes at the minute that was typed"
    );
}
