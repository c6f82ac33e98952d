//! What somebody needs after a talk, and how you could help: your own offer, and a third person.

use serde_json::Value;

use crate::{
    cast,
    support::{waiting::PATIENCE, waiting::wait_for, world::World},
};

/// Open promises to Jane, by their words.
fn promised(world: &World) -> Vec<Value> {
    let next = world.asks(&["show", "Jane Doe"])["next"].as_array().cloned().expect("a list");
    next.into_iter().filter(|item| item["kind"] == "promise").map(|item| item["what"].clone()).collect()
}

#[test]
fn a_need_said_at_a_talk_shows_on_today_with_my_offer_and_a_third_person() {
    let Some(mut world) = World::prepare("radar", "2026-11-19 15:00:00") else { return };
    world.asks(&["add", cast::JANE_IN_ONE_LINE]);
    world.asks(&["add", "@Li Wei, CFO at Globex met at the chamber yesterday"]);
    world.asks(&["offer", "add", "an hour with a team that looks for its first CFO"]);
    world.open();
    let window = world.window();
    world.goes_to("p");
    window.opens("Jane Doe", "Your story");
    world.press("b");
    window.waits_for("How was it with Jane Doe?");
    window.waits_for("What do they need now?");
    world.types("a part-time CFO until June");
    window.waits_for_field("What do they need now?", "a part-time CFO until June");
    world.press("Return");
    window.waits_for("Looked back: Jane Doe");
    window.waits_for("You know Li Wei, CFO at Globex");

    world.goes_to("t");
    window.waits_for("People you could help");
    window.waits_for("You offer this: an hour with a team that looks for its first CFO");
    window.waits_for("one more way");
    // The second way is put beside the first, and chosen.
    wait_for("row of the need", PATIENCE, || {
        world.press("j");
        window.text().contains("Offer it").then_some(())
    });
    world.press("o");
    window.waits_for("Help Jane Doe");
    window.waits_for("You know Li Wei, CFO at Globex");
    world.press("Return");
    window.waits_until_gone("Help Jane Doe");
    let offered = "An hour with a team that looks for its first CFO";
    assert_eq!(promised(&world), [Value::from(offered)], "my offer is a dated promise");
    window.waits_for("You know Li Wei, CFO at Globex");
    window.waits_for("Introduce");

    world.press("h");
    window.waits_for("Who can help?");
    world.types("a CFO");
    window.waits_for("Li Wei");
    window.waits_for("One encounter, yesterday");
    world.press("Escape");
    world.press("ctrl+z");
    wait_for("promise to be taken back", PATIENCE, || promised(&world).is_empty().then_some(()));
}
