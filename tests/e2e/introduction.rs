//! Two people are brought together, step by step, by keys alone.

use crate::support::world::World;

/// What is open, as its words, and to whom.
fn open(world: &World) -> Vec<(String, String, String)> {
    let due = world.asks(&["due", "--at", "2027-12-31T00:00"]);
    let items = due["items"].as_array().cloned().expect("`due` lists items");
    let word = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    items.iter().map(|item| (word(&item["kind"]), word(&item["person"]["name"]), word(&item["what"]))).collect()
}

/// Lets go of all that is open: the follow-ups of those who were just written down.
pub(crate) fn lets_go_of_all(world: &World) {
    let due = world.asks(&["due", "--at", "2027-12-31T00:00"]);
    for item in due["items"].as_array().expect("items") {
        world.asks(&["letgo", item["id"].as_str().expect("an id")]);
    }
}

/// What is open, what was promised left out.
fn left_to_do(world: &World) -> Vec<(String, String, String)> {
    let mut all = open(world);
    all.retain(|(kind, ..)| kind != "promise");
    all
}

/// From the board of introductions, where one is begun, to the thanks of both, step by step and by keys.
pub(crate) fn is_led_to_thanks(world: &World, first: &str, second: &str) {
    let window = world.window();
    for (key, stands) in [
        ("d", format!("You asked {first} today")),
        ("y", format!("{first} would like to; ask {second} now")),
        ("d", format!("you asked {second} today")),
        ("y", "Both would like to".to_owned()),
        ("d", "You introduced them today".to_owned()),
        ("d", "They met today".to_owned()),
    ] {
        world.press(key);
        window.waits_for(&stands);
        let left = left_to_do(world);
        assert_eq!(left.len(), 1, "after “{stands}” one thing is left to do: {left:?}");
    }
    world.press("d");
    window.waits_for(&format!("What came of {first} meeting {second}"));
    window.focus("In your words");
    world.types("He does her books");
    world.press("Return");
    window.waits_for("both wait for your thanks");
    let thanks: Vec<_> = left_to_do(world).into_iter().map(|(kind, person, _)| (kind, person)).collect();
    let expected = [("thank_you", first), ("thank_you", second)];
    assert_eq!(thanks, expected.map(|(kind, person)| (kind.to_owned(), person.to_owned())), "thanks both ways");

    world.press("2");
    window.waits_for("Say thank you");
    world.press("d");
    window.waits_for(&format!("Done: {first}"));
    window.waits_for("Said lately");
    world.press("d");
    window.waits_for("Nobody is waiting for a thank-you");
    world.press("3");
    window.waits_for("Done lately");
}

#[test]
fn an_introduction_is_made_step_by_step_until_both_are_thanked() {
    let Some(mut world) = World::prepare("introduction", "2026-11-19 09:00:00") else { return };
    world.asks(&["add", "@Ana Souza, Bakery"]);
    world.asks(&["add", "@Tom Becker, School"]);
    lets_go_of_all(&world);
    world.open();
    let window = world.window();
    world.goes_to("w");
    window.waits_for("Introductions");
    world.press("3");
    window.waits_for("Nobody is being introduced");

    world.press("i");
    window.waits_for("Who is asked first");
    window.focus("Who is asked first");
    world.types("ana");
    window.waits_for("Ana Souza");
    window.focus("Whom they could meet");
    world.types("tom");
    window.waits_for("Tom Becker");
    window.focus("What they could have of each other");
    world.types("She needs a CFO");
    world.press("Return");
    window.waits_for("Ask Ana Souza first");

    is_led_to_thanks(&world, "Ana Souza", "Tom Becker");
    let board = world.asks(&["introductions"]);
    assert_eq!((&board["rows"][0]["stage"], open(&world).len()), (&"done".into(), 0), "both were thanked: {board}");
}

#[test]
fn a_page_leads_to_who_introduced_them_and_to_the_way() {
    let Some(mut world) = World::prepare("paths", "2026-11-19 09:00:00") else { return };
    let cards = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Marta Kowalska\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Yuki Tanaka\r\nEND:VCARD\r\n";
    let file = world.file("two.vcf", cards);
    world.asks(&["import", &file.to_string_lossy(), "--met-at", "Alumni dinner"]);
    world.asks(&["tie", "Marta Kowalska", "Yuki Tanaka", "studied together"]);
    world.open();
    let window = world.window();
    world.goes_to("p");
    window.waits_for("Something open");
    window.opens("Yuki Tanaka", "Your story");
    window.waits_for("studied together");
    world.press("v");
    window.waits_for("The way to Yuki Tanaka");
    window.waits_for("They know each other: studied together");
    window.press("Ask Marta Kowalska for an introduction");
    window.waits_for("To ask for an introduction: Marta Kowalska");
    let asked = open(&world).into_iter().any(|(_, person, what)| {
        (person.as_str(), what.as_str()) == ("Marta Kowalska", "Ask for an introduction to Yuki Tanaka")
    });
    assert!(asked, "{:?}", open(&world));
}
