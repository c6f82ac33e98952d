//! Thousands of connections at once: looked at, imported, reviewed by keys, and taken back whole.

use serde_json::Value;

use crate::{cast, linkedin, support::world::World};

const ARCHIVE: &str = "Basic_LinkedInDataExport.zip";
const BOB: &str = "@Bob Smith, Acme met at the Fair";

/// What the book holds, as a terminal tells it.
fn the_book(world: &World) -> [Value; 3] {
    [world.asks(&["people"]), world.asks(&["due", "--at", "2030-01-01T00:00"]), world.asks(&["doubles"])]
}

fn people(world: &World) -> Value {
    world.asks(&["people", "--limit", "1"])["total"].take()
}

fn prepares_bob_and_jane(name: &'static str) -> Option<World> {
    let world = World::prepare(name, "2026-11-19 09:00:00")?;
    world.asks(&["add", BOB]);
    world.asks(&["import", &world.file("jane.vcf", cast::JANE_AT_HOME).to_string_lossy()]);
    Some(world)
}

#[test]
fn five_thousand_connections_are_looked_at_imported_reviewed_and_taken_back() {
    let Some(mut world) = prepares_bob_and_jane("import") else { return };
    let before = the_book(&world);
    world.open();
    let window = world.window();

    world.drop_files(&[world.file(ARCHIVE, linkedin::export(5000))]);
    window.waits_long_for("4999 cards in Basic_LinkedInDataExport.zip");
    for said in [
        "Nothing is written before you say so.",
        "4998 new people",
        "1 known, with something new",
        "1 could not be read",
        "Passed over: 1 other file in the archive.",
        "Line 5003",
        "LinkedIn leaves it blank where an account was closed.",
        "The first 1000 of 4999 are shown; all are imported.",
    ] {
        window.waits_for(said);
    }
    let first = window.table_row(1);
    assert!(first.contains("Jane Doe") && first.contains("learns more"), "who is known comes first: {first}");
    assert!(window.table_row(2).ends_with("new"), "the others are new: {}", window.table_row(2));
    assert_eq!(people(&world), 2, "nothing is written by looking");

    world.press("Return");
    window.waits_long_for(" of 4999 …");
    world.press("Escape");
    world.goes_to("p");
    window.waits_for("Bob Smith");
    window.waits_for("Importing Connections.csv");
    window.waits_long_for("Imported Basic_LinkedInDataExport.zip");
    assert_eq!(people(&world), 5000, "Jane was known, who has no name is nobody");

    world.press("ctrl+k");
    world.types("doubles");
    window.waits_for("Look for doubles");
    world.press("Return");
    window.waits_for("1 of 2 · Same organisation; one uses a nickname");
    window.waits_for("Robert Smith");
    world.press("Right");
    world.press("Return");
    window.waits_for("2 of 2 · Same organisation; one uses a nickname");
    window.waits_for("Samuel Okafor");
    world.press("Return");
    window.waits_for("Nobody waits for a look");
    assert_eq!(people(&world), 4998, "two were merged");
    let robert = world.asks(&["show", "Robert Smith"]);
    let told = (&robert["name"], &robert["title"], robert["story"].as_array().map(Vec::len));
    assert_eq!(
        told,
        (&"Robert Smith".into(), &"CFO".into(), Some(2)),
        "Bob is Robert now, with both stories: {robert}"
    );
    world.press("Escape");

    world.goes_to("s");
    window.press("Open Basic_LinkedInDataExport.zip");
    window.waits_for("Whom it brought");
    window.press("Take it all back");
    window.waits_long_for("Basic_LinkedInDataExport.zip taken back");
    let after = the_book(&world);
    assert_eq!(after, before, "the book is as before");
}

#[test]
fn a_stopped_import_keeps_nothing_and_the_same_file_again_brings_nothing_new() {
    let Some(mut world) = prepares_bob_and_jane("stopped") else { return };
    let before = the_book(&world);
    world.open();
    let window = world.window();
    let archive = world.file(ARCHIVE, linkedin::export(3000));

    world.drop_files(std::slice::from_ref(&archive));
    window.waits_long_for("2999 cards in");
    world.press("Return");
    window.waits_long_for(" of 2999 …");
    world.press("s");
    window.waits_long_for("Stopped");
    assert_eq!(the_book(&world), before, "nothing of it is kept");

    window.waits_for("Import all 2999");
    world.press("Return");
    window.waits_long_for("2999 people imported");
    window.waits_for("2 pairs are likely one person");
    world.press("Return");
    window.waits_until_gone("2999 people imported");
    let once = the_book(&world);

    world.drop_files(&[archive]);
    window.waits_long_for("Nothing new: everybody in this file is here already, with all of it.");
    world.press("Return");
    window.waits_until_gone("Nothing new");
    assert_eq!(the_book(&world), once, "not a person, promise or pair more");
    world.goes_to("i");
    window.waits_until_gone("2999 cards");

    world.goes_to("s");
    window.waits_for("nobody new");
    window.press("Take back Basic_LinkedInDataExport.zip");
    window.waits_for("Basic_LinkedInDataExport.zip taken back");
    assert_eq!(the_book(&world), once, "what brought nothing takes nothing with it");
}
