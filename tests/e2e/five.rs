//! The five: named, each with an offer and its day, and the pop-up on that day.

use crate::support::world::World;

#[test]
fn five_are_named_each_with_an_offer_and_on_its_day_the_pop_up_comes() {
    let Some(world) = World::begin("five", "2026-11-19 09:00:00") else { return };
    let window = world.window();
    world.goes_to("l");
    window.waits_for("Name five people you may need one day");
    for (name, offer) in [
        ("Jane Doe", "Read her draft"),
        ("Samuel Okafor", "Name two suppliers"),
        ("Ana Lima", "Look over her talk"),
        ("Bram Vos", "Send the checklist"),
        ("Chidi Eze", "Introduce him to Li"),
    ] {
        world.press("a");
        window.waits_for("Whom may you need one day?");
        window.focus("Who");
        world.types(name);
        window.waits_for("will be written down");
        window.focus("Why them");
        world.types("Somebody to rely on");
        window.waits_for_field("Why them", "Somebody to rely on");
        window.focus("What you could offer them first");
        world.types(offer);
        window.waits_for_field("What you could offer them first", offer);
        window.focus("When");
        world.press("ctrl+a");
        world.types("tomorrow");
        window.waits_for("Fri 20 Nov");
        world.press("Return");
        window.waits_for(&format!("Offer tomorrow: {offer}"));
    }
    assert!(!window.text().contains("seats are free"), "all five are named");
    let five = world.asks(&["five"]);
    assert_eq!(five["nominees"].as_array().map(Vec::len), Some(5));
    assert_eq!(five["free"], 0);

    world.move_clock("2026-11-20 09:00:30");
    let popup = world.waits_for_popup(1);
    assert_eq!(popup.summary, "5 things for today", "more than three at once come as one");
    world.goes_to("t");
    window.waits_for("Send the checklist");
}
