//! A meeting in another zone: typed in the quick line, shown on both clocks, and popping up at the right instant.

use crate::support::world::World;

#[test]
fn a_meeting_typed_in_another_zone_shows_both_clocks_and_pops_up_when_it_is_that_time_here() {
    let Some(world) = World::begin("zone", "2026-11-19 09:00:00") else { return };
    let window = world.window();
    world.press("n");
    window.focus("Quick line");
    world.types("@Jane Doe !meet on the budget tomorrow 1 pm New York");
    window.waits_for("Fri 20 Nov 13:00 New York · 19:00 here");
    world.press("Return");
    window.waits_for("tomorrow 13:00 New York · 19:00 here");
    let meeting = world.asks(&["due", "--at", "2026-11-20T19:00"])["items"][1].clone();
    assert_eq!(meeting["kind"], "meeting");
    assert_eq!(meeting["due"], "2026-11-20T13:00:00-05:00", "as it was meant");
    assert_eq!(meeting["here"], "2026-11-20T19:00", "and as it is here");

    world.move_clock("2026-11-20 09:00:00");
    assert_eq!(world.waits_for_popup(1).summary, "Write to Jane Doe", "the follow-up of the day after");
    world.move_clock("2026-11-20 18:59:30");
    world.stays_quiet(1);
    world.move_clock("2026-11-20 19:00:00");
    let popup = world.waits_for_popup(2);
    assert_eq!(popup.summary, "Meet Jane Doe");
    assert!(popup.body.starts_with("today 13:00 New York · 19:00 here"), "it says when that is here: {}", popup.body);
    world.goes_to("t");
    window.waits_for("13:00 New York");
}
