//! Somebody is lost touch with, is written to, and answers.

use crate::support::world::World;

#[test]
fn somebody_you_lost_touch_with_is_written_to_and_their_news_is_kept() {
    let Some(mut world) = World::prepare("dormant", "2026-11-19 09:00:00") else { return };
    world.asks(&["add", "@Li Wei, Globex met at RustConf 2023-05-04"]);
    world.open();
    let window = world.window();
    world.goes_to("l");
    window.waits_for("Name five people you may need one day");
    world.press("6");
    window.waits_for("RustConf, May 2023, and not since");
    world.press("r");
    window.waits_for("Catch up with Li Wei");
    window.waits_for("we last met at RustConf in May 2023");
    world.press("ctrl+Return");
    window.waits_for("Written to Li Wei");
    let due = world.asks(&["due", "--at", "2027-12-31T00:00"]);
    assert_eq!(due["items"].as_array().map(Vec::len), Some(1), "one thing is left to do: {due}");
    assert_eq!(due["items"][0]["what"], "See whether they wrote back, and how they are");

    world.press("r");
    window.waits_for("What is new with Li Wei?");
    window.focus("What they told you");
    world.types("Moved to Hamburg");
    window.waits_for_field("What they told you", "Moved to Hamburg");
    window.focus("Works now at");
    world.types("Initech");
    window.waits_for_field("Works now at", "Initech");
    world.press("ctrl+Return");
    window.waits_for("Noted what is new with Li Wei");
    let page = world.asks(&["show", "Li Wei"]);
    let places: Vec<_> = page["affiliations"].as_array().into_iter().flatten().collect();
    let at = |n: usize| places.get(n).map(|work| (work["organization"].clone(), work["until"].is_null()));
    assert_eq!(at(0), Some(("Initech".into(), true)), "where they are now: {page}");
    assert_eq!(at(1), Some(("Globex".into(), false)), "and where they were: {page}");
}
