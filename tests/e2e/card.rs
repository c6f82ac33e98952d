//! A business card: dropped, saved with one key, written the next morning, and gone for good.

use crate::{cast, support::world::World};

#[test]
fn a_dropped_card_is_written_the_next_morning_and_gone_for_good() {
    let Some(mut world) = World::begin("card", "2026-11-19 18:00:00") else { return };
    let card = world.file("from the fair/Jané Doe.vcf", cast::JANE_AT_HOME);

    world.drop_files(&[card]);
    world.window().waits_for_field("Name", "Jane Doe");
    world.press("Return");
    world.window().waits_for("Jane Doe saved");

    let jane = world.asks(&["show", "Jane Doe"]);
    assert_eq!(jane["organization"], "Acme", "the person has what stood on the card");
    assert_eq!(jane["met_on"], "2026-11-19", "the drop is the encounter");
    let due = world.asks(&["due", "--at", "2026-11-20T09:00"]);
    assert_eq!(due["items"][0]["kind"], "card", "the postal address makes the follow-up a card by hand");
    assert_eq!(due["items"].as_array().map(Vec::len), Some(1), "one encounter makes one follow-up");
    assert_eq!(world.popups(), [], "nothing pops up before its time");

    world.move_clock("2026-11-20 09:00:00");
    let popup = world.waits_for_popup(1);
    assert_eq!(popup.summary, "Write a card to Jane Doe", "the title says what to do and with whom");
    world.click_popup("Done");
    world.waits_until_popups_are_gone();
    world.window().waits_for("Nothing more today");
    assert_eq!(cast::open_items(&world, "2027-12-31T00:00"), 0, "Done closed the commitment");

    world.restart();
    world.stays_quiet(1);
    world.window().waits_for("Nothing more today");
}

#[test]
fn a_snoozed_card_comes_back_the_next_morning() {
    let Some(world) = World::begin("snooze", "2026-11-19 18:00:00") else { return };
    world.asks(&["add", cast::JANE_IN_ONE_LINE]);

    world.move_clock("2026-11-20 09:00:00");
    assert_eq!(world.waits_for_popup(1).summary, "Write to Jane Doe", "without an address it is a follow-up");
    world.click_popup("Snooze");
    world.waits_until_popups_are_gone();
    assert_eq!(cast::open_items(&world, "2026-11-20T23:59"), 0, "it is put off …");
    assert_eq!(cast::open_items(&world, "2026-11-21T09:00"), 1, "… until the next morning, and not done");

    world.move_clock("2026-11-20 18:00:00");
    world.stays_quiet(1);
    world.move_clock("2026-11-21 09:00:00");
    assert_eq!(world.waits_for_popup(2).summary, "Write to Jane Doe", "the same words the next morning");
    world.click_popup("Done");
    world.waits_until_popups_are_gone();
    assert_eq!(cast::open_items(&world, "2027-12-31T00:00"), 0, "now it is done");
}

#[test]
fn a_crash_while_a_popup_is_shown_loses_nothing() {
    let Some(mut world) = World::begin("crash", "2026-11-19 18:00:00") else { return };
    world.asks(&["add", cast::JANE_IN_ONE_LINE]);
    world.move_clock("2026-11-20 09:00:00");
    world.waits_for_popup(1);

    world.crash_and_restart();
    world.window().waits_for("Jane Doe");
    assert_eq!(cast::open_items(&world, "2026-11-20T09:00"), 1, "the commitment is still open");
    world.stays_quiet(1);
}
