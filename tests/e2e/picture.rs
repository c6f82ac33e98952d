//! Pictures of cards: a code and letters fill the sheet, each line shows its place; without Tesseract it is typed.

use serde_json::json;

use crate::{
    drawn,
    support::{
        waiting::{PATIENCE, wait_for},
        world::World,
    },
};

const MECARD: &str = "MECARD:N:Doe,Jane;TEL:+4930901820;EMAIL:jane@acme.example;;";
/// A card on a dark table, a little askew; made of card.svg beside it.
const CARD: &[u8] = include_bytes!("../fixtures/card.png");

/// Where a line is framed on the picture, once it has the focus.
fn framed(world: &World, line: &str) -> String {
    world.window().focus(line);
    let body =
        "return [...document.querySelectorAll('figure polygon.halo')].map((e) => e.getAttribute('points')).join()";
    wait_for("frame on the picture", PATIENCE, || {
        let places = world.window().driver().script(body, &[]).ok()?;
        places.as_str().filter(|places| !places.is_empty()).map(str::to_owned)
    })
}

#[test]
fn a_dropped_code_fills_the_sheet_and_enter_saves() {
    let Some(world) = World::begin("code", "2026-11-19 18:00:00") else { return };
    world.drop_files(&[world.file("badge.bmp", drawn::code(MECARD))]);
    let window = world.window();
    window.waits_long_for("Met at");
    window.waits_for_field("Name", "Jane Doe");
    window.waits_for_field("Mail", "jane@acme.example");
    window.waits_for_field("Phone", "+4930901820");
    assert_eq!(framed(&world, "Name"), framed(&world, "Mail"), "all of it stood in the code, which is framed");
    world.press("Return");
    window.waits_for("Jane Doe saved");
    assert_eq!(world.asks(&["show", "Jane Doe"])["emails"][0]["value"], "jane@acme.example");
}

#[test]
fn a_photographed_card_is_read_and_each_line_shows_its_place() {
    let Some(world) = World::begin("photo", "2026-11-19 18:00:00") else { return };
    world.drop_files(&[world.file("IMG 4711.png", CARD)]);
    let window = world.window();
    window.waits_long_for("Met at");
    window.waits_for_field("Name", "Mara Quell");
    window.waits_for_field("Organisation", "Nordwind Foods GmbH");
    window.waits_for_field("Mail", "mara.quell@nordwind.example");
    let places = ["Name", "Organisation", "Mail"].map(|line| framed(&world, line));
    assert!(places[0] != places[1] && places[1] != places[2], "each is framed where it stood: {places:?}");
    world.press("Return");
    window.waits_for("Mara Quell saved");
    let mara = world.asks(&["show", "Mara Quell"]);
    assert_eq!((&mara["title"], &mara["organization"]), (&json!("Head of Purchasing"), &json!("Nordwind Foods GmbH")));
}

#[test]
fn without_tesseract_the_picture_is_kept_and_typed_from() {
    let Some(mut world) = World::prepare("no_letters", "2026-11-19 18:00:00") else { return };
    world.lacks("tesseract");
    world.open();
    world.drop_files(&[world.file("card.png", CARD)]);
    let window = world.window();
    window.waits_long_for("Tesseract is not installed");
    window.waits_for("The picture is kept; type what it says.");
    window.focus("Name");
    world.types("Mara Quell");
    world.press("Return");
    window.waits_for("Mara Quell saved");
    let mara = world.asks(&["show", "Mara Quell"]);
    assert_eq!(mara["attachments"].as_array().map(Vec::len), Some(1), "the picture is kept with her: {mara}");
}
