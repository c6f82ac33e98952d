//! A table that nobody knows: dropped, its columns told by keys, imported; the next of its kind asks nothing.

use crate::support::world::World;

const CLUB: &str = "Wer isch's;Schribmer;Wo gseh;Bsundrigs\n\
    Jane Doe;jane@acme.example;Chlausapéro;spielt Alphorn\n\
    Li Wei;li@star.example;Chlausapéro;\n";
const NEXT_YEAR: &str = "Bsundrigs,Wo gseh,Schribmer,Wer isch's\n\
    ,Brätle,ana@souza.example,Ana Souza\n,Brätle,sam@solar.example,Samuel Okafor\n";

#[test]
fn an_odd_table_is_told_once_by_keys_and_the_next_is_read_at_once() {
    let Some(world) = World::begin("mapping", "2026-11-19 18:00:00") else { return };
    let club = world.file("Verein.csv", CLUB);
    let next = world.file("Verein 2027.csv", NEXT_YEAR);

    world.drop_files(&[club]);
    world.window().waits_for("What do the columns hold?");
    world.window().waits_for("2 people");
    world.window().waits_for("Bsundrigs: spielt Alphorn");
    // Esc keeps it, and Enter in the Inbox opens it again.
    world.press("Escape");
    world.goes_to("i");
    world.window().waits_for("Say what the columns hold");
    world.press("Return");
    world.window().waits_for("Wo gseh: Chlausapéro");
    for key in ["Tab", "Tab"] {
        world.press(key);
    }
    world.types("Where");
    world.window().waits_until_gone("Wo gseh: Chlausapéro");
    world.press("Return");
    world.window().waits_for("Import all 2");
    world.press("Return");
    world.window().waits_for("2 people imported");
    let jane = world.asks(&["show", "Jane Doe"]);
    assert_eq!((&jane["met_at"], &jane["note"]), (&"Chlausapéro".into(), &"Bsundrigs: spielt Alphorn".into()));
    assert_eq!(jane["emails"][0]["value"], "jane@acme.example", "what was guessed was right");
    world.press("Return");

    world.drop_files(&[next]);
    world.window().waits_for("Import all 2");
    assert!(!world.window().text().contains("What do the columns hold?"), "it is known what they hold");
    world.press("Return");
    world.window().waits_for("2 people imported");
    assert_eq!(world.asks(&["show", "Ana Souza"])["met_at"], "Brätle", "in whatever order they stand");
}
