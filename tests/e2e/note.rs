//! A note about somebody, with a promise in it.

use crate::{cast, support::world::World};

const NOTE: &str = "Jane Doe, CTO at Acme, jane@acme.example, +49 30 1234567. \
                    Met at RustConf Berlin, loves sailing, promised her the deck by Friday\n";

#[test]
fn a_dropped_note_keeps_its_promise_until_it_is_kept() {
    let Some(world) = World::begin("note", "2026-11-18 18:00:00") else { return };
    let note = world.file("jane.md", NOTE);

    world.drop_files(&[note]);
    world.window().waits_for_field("Name", "Jane Doe");
    world.window().waits_for_field("Met at", "RustConf Berlin");
    world.press("Return");
    world.window().waits_for("Jane Doe saved");

    let jane = world.asks(&["show", "Jane Doe"]);
    assert_eq!(jane["title"], "CTO", "the role is read");
    assert_eq!(jane["emails"][0]["value"], "jane@acme.example", "so is the e-mail address");
    assert_eq!(cast::open_items(&world, "2026-11-20T09:00"), 2, "the follow-up of Thursday and the promise of Friday");

    world.move_clock("2026-11-19 09:00:00");
    assert_eq!(world.waits_for_popup(1).summary, "Write to Jane Doe", "Thursday brings the follow-up alone");
    world.click_popup("Done");
    world.waits_until_popups_are_gone();

    world.move_clock("2026-11-20 09:00:00");
    let promise = world.waits_for_popup(2).summary;
    assert!(
        promise.starts_with("Promised to Jane Doe") && promise.contains("deck"),
        "Friday brings the promise: {promise}"
    );
    world.click_popup("Done");
    world.waits_until_popups_are_gone();
    world.window().waits_for("Nothing more today");
    assert_eq!(cast::open_items(&world, "2027-12-31T00:00"), 0, "both are done");
}
