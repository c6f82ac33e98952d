//! Quiet hours hold pop-ups back until they end, and not a minute longer.

use crate::{cast, support::world::World};

#[test]
fn what_comes_due_in_quiet_hours_pops_up_once_when_they_end() {
    let Some(world) = World::begin("quiet", "2026-11-19 18:00:00") else { return };
    world.asks(&["add", cast::JANE_IN_ONE_LINE]);
    world.goes_to("s");
    world.window().focus("Keep some hours quiet");
    world.press("space");
    world.window().waits_for_field("Until", "07:00");
    world.window().focus("Until");
    world.press("ctrl+a");
    world.types("10:00");
    world.press("Return");
    world.window().waits_for("Settings saved");

    world.move_clock("2026-11-20 09:00:00");
    world.stays_quiet(0);
    world.window().waits_for("Next reminder today 10:00");
    world.press("Tab");
    world.goes_to("i");
    world.window().waits_for("Jane Doe");
    world.move_clock("2026-11-20 09:59:40");
    assert_eq!(world.waits_for_popup(1).summary, "Write to Jane Doe", "it waited for the end of the quiet hours");
    let due = world.asks(&["due", "--at", "2026-11-20T10:30"]);
    let delivered = due["items"][0]["delivered_at"].as_str().expect("it is noted").to_owned();
    assert!(delivered.as_str() >= "2026-11-20T09:00:00", "ten o'clock in Berlin, not before: {delivered}");
    assert!(delivered.as_str() < "2026-11-20T09:00:30", "and not after: {delivered}");
    world.stays_quiet(1);
}
