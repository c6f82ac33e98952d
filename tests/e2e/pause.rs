//! A pause holds pop-ups back, and ends at one press.

use crate::{cast, support::world::World};

#[test]
fn a_pause_holds_pop_ups_back_until_it_ends() {
    let Some(world) = World::begin("pause", "2026-11-19 18:00:00") else { return };
    world.asks(&["add", cast::JANE_IN_ONE_LINE]);
    world.goes_to("s");
    world.window().focus("Pause until");
    world.types("in 2 weeks");
    world.window().waits_for("Thu 3 Dec");
    world.press("Return");
    world.window().waits_for("Pop-ups paused until Thu 3 Dec 09:00");
    world.move_clock("2026-11-20 09:00:00");
    world.stays_quiet(0);

    world.goes_to("t");
    world.window().waits_for("Pop-ups wait until Thu 3 Dec 09:00");
    world.window().press("Resume");
    assert_eq!(world.waits_for_popup(1).summary, "Write to Jane Doe", "what waited comes at once");
    world.window().waits_until_gone("Pop-ups wait");
    world.goes_to("s");
    world.window().press("Read the log");
    world.window().waits_for("Write to Jane Doe");
}
