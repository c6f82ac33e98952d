//! Communities: help among others, written down and looked at by keys alone.

use crate::support::world::World;

#[test]
fn help_among_others_is_written_down_by_keys_and_the_community_tells_who_gives() {
    let Some(mut world) = World::prepare("community", "2026-11-19 09:00:00") else { return };
    world.asks(&["add", "@Ben Adler #choir met at choir"]);
    world.asks(&["add", "@Ana Souza met at the station ~a piano"]);
    for what in ["drove her home", "printed the scores", "carried chairs"] {
        world.asks(&["gave", "Ana Souza", what, "--community", "choir"]);
    }
    world.open();
    let window = world.window();
    world.goes_to("w");
    window.waits_for("Year in review");
    world.press("5");
    window.waits_for("All 3 good turns of the last year were yours; ask who else would like to help.");
    window.waits_for("A piano");

    world.press("a");
    window.waits_for("It stands in the story of both");
    window.focus("Who helped");
    world.types("Ben Ad");
    window.waits_for("Ben Adler");
    world.press("Tab");
    world.types("Ana S");
    window.waits_for("Ana Souza");
    world.press("Tab");
    world.types("Lent her the van");
    window.waits_for_field("Community or tag", "choir");
    world.press("Return");
    window.waits_for("Help among others: Ben Adler");
    window.waits_for("3 of the 4 good turns of the last year were yours");
    window.waits_for("for Ana Souza");
    let page = world.asks(&["community", "Choir"]);
    assert_eq!(page["gave"][0]["person"]["name"], "Ben Adler", "{page}");
    assert_eq!(page["gave"][0]["deeds"][0]["what"], "Lent her the van", "{page}");
    assert_eq!(world.asks(&["goodwill"])["given"], 3, "it is never counted as yours");

    world.goes_to("p");
    window.waits_for("Something open");
    window.opens("Ben Adler", "Your story");
    window.waits_for("Ben Adler helped Ana Souza");
    window.press("choir");
    window.waits_for("Who was helped");
    world.press("ctrl+z");
    window.waits_for("All 3 good turns of the last year were yours");
}
