//! A card by hand: composed from what is known, printed, sent.

use crate::{
    cast,
    support::{
        waiting::{PATIENCE, wait_for},
        world::World,
    },
};

#[test]
fn a_card_is_composed_printed_and_sent() {
    let Some(world) = World::begin("letter", "2026-11-19 18:00:00") else { return };
    let card = world.file("Jane Doe.vcf", cast::JANE_AT_HOME);
    world.drop_files(&[card]);
    world.window().waits_for_field("Name", "Jane Doe");
    world.press("Return");
    world.window().waits_for("Jane Doe saved");

    world.goes_to("p");
    world.window().opens("Jane Doe", "Your story");
    world.press("w");
    world.window().waits_for("A card to Jane Doe");
    world.window().waits_for("Goes to");
    world.window().opens("Print", "Envelope C6");
    world.window().press("Envelope C6");
    let pdf = world.at_home("envelope.pdf");
    world.waits_for_dialog("Save File");
    world.press("ctrl+a");
    world.types(&pdf.to_string_lossy());
    world.press("Return");
    let bytes = wait_for("printed envelope", PATIENCE, || std::fs::read(&pdf).ok().filter(|bytes| !bytes.is_empty()));
    assert!(bytes.starts_with(b"%PDF"), "it is a PDF");

    world.window().waits_for("A card to Jane Doe");
    world.window().press("It is sent");
    world.window().waits_until_gone("A card to Jane Doe");
    assert_eq!(cast::open_items(&world, "2027-12-31T00:00"), 0, "a sent card is a kept one");
}
