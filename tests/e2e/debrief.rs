//! Before a meeting and after it, by keys alone.

use std::time::Duration;

use serde_json::Value;

use crate::{
    cast,
    support::{
        waiting::{PATIENCE, comes_true, wait_for},
        world::World,
    },
};

/// What Jane needs, what was promised to her, and how many meetings with her are open.
fn known(world: &World) -> (Vec<Value>, Vec<Value>, usize) {
    let jane = world.asks(&["show", "Jane Doe"]);
    let list = |key: &str| jane[key].as_array().cloned().expect("a list");
    let of_kind = |kind: &str| list("next").into_iter().filter(|item| item["kind"] == kind).collect::<Vec<_>>();
    let whats = |lines: Vec<Value>| lines.into_iter().map(|line| line["what"].clone()).collect::<Vec<_>>();
    (whats(list("needs")), whats(of_kind("promise")), of_kind("meeting").len())
}

#[test]
fn a_meeting_is_prepared_and_looked_back_on_and_one_undo_takes_the_answers_back() {
    let Some(mut world) = World::prepare("debrief", "2026-11-19 09:00:00") else { return };
    world.asks(&["add", cast::JANE_IN_ONE_LINE]);
    world.open();
    let window = world.window();
    world.goes_to("p");
    window.waits_for("Something open");
    window.opens("Jane Doe", "Your story");
    window.press("Add");
    window.waits_for("Something for Jane Doe");
    world.types("Coffee");
    window.waits_for_field("What", "Coffee");
    window.focus("When");
    world.types("today 14:00");
    window.waits_for("Thu 19 Nov 14:00");
    window.focus("Kind");
    world.press("m");
    window.waits_for("How long");
    window.focus("What");
    world.press("Return");
    window.waits_for("Noted for Jane Doe");

    world.press("p");
    window.waits_for("Prepare for Jane Doe");
    window.waits_for("What do they need now?");
    window.waits_for("Coffee, today 14:00");
    world.press("Escape");

    world.move_clock("2026-11-19 15:10:00");
    wait_for("question on Today", PATIENCE, || {
        world.goes_to("p");
        world.goes_to("t");
        comes_true(Duration::from_secs(2), || window.text().contains("How was it?")).then_some(())
    });
    world.press("b");
    window.waits_for("How was it with Jane Doe?");
    window.waits_for("What do they need now?");
    world.types("a CFO");
    window.waits_for_field("What do they need now?", "a CFO");
    world.press("Tab");
    world.types("send the deck by tuesday");
    window.waits_for("Tue 24 Nov");
    world.press("Return");
    window.waits_for("Looked back: Jane Doe");
    let (needs, promises, meetings) = known(&world);
    assert_eq!(
        (needs, promises, meetings),
        (vec!["A CFO".into()], vec!["Send the deck".into()], 0),
        "all of it is there"
    );

    world.press("ctrl+z");
    window.waits_for("How was it?");
    assert_eq!(known(&world), (vec![], vec![], 1), "and one undo takes all of it back");
}
