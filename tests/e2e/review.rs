//! The weekly review by the keys alone, and its pop-up a week later.

use crate::support::{
    waiting::wait_for,
    world::{CLOCK_IS_NOTICED, World},
};

/// All that is open by the end of the decade is done, so that nothing but the review pops up.
fn does_everything_else(world: &World) {
    let open = world.asks(&["due", "--at", "2029-12-31T00:00"]);
    for item in open["items"].as_array().into_iter().flatten() {
        world.asks(&["done", item["id"].as_str().expect("an id")]);
    }
}

#[test]
fn a_week_is_looked_through_and_the_review_asks_again_a_week_later() {
    let Some(mut world) = World::prepare("review", "2026-11-20 10:00:00") else { return };
    let daemon = world.start_fake_daemon();
    world.asks(&["add", "@Jane Doe met at RustConf !send the deck today"]);
    world.asks(&["add", "@Li Wei met at RustConf !name two suppliers today"]);
    world.open();
    let window = world.window();
    window.waits_for("Send the deck");
    wait_for("digest or single pop-ups", CLOCK_IS_NOTICED, || (daemon.count() >= 2).then_some(()));

    world.goes_to("r");
    window.waits_for("Open promises");
    window.waits_for("1 of 2");
    world.press("d");
    window.waits_for("Done: Jane Doe");
    world.press("s");
    window.waits_for("Snooze until");
    window.press("Let it go …");
    window.focus("Why, if you like");
    world.types("He found them himself");
    world.press("Return");
    window.waits_for("Let go: Li Wei");
    window.waits_for("All decided here.");
    world.press("Right");
    window.waits_for("Next week");
    world.press("ctrl+Return");
    window.waits_for("That was your week");
    window.waits_for("The review asks again Fri 27 Nov 16:00");
    let review = world.asks(&["review"]);
    assert_eq!(review["note"]["last"], "2026-11-20", "the day is noted");
    assert_eq!(review["parts"][0]["items"][0]["what"], "Send the deck", "what was kept is kept");

    does_everything_else(&world);
    world.asks(&["add", "@Jane Doe !call her on 2026-12-05"]);
    let before = daemon.count();
    world.goes_to("p");
    window.waits_for("Something open");
    world.move_clock("2026-11-27 16:00:00");
    wait_for("pop-up", CLOCK_IS_NOTICED, || (daemon.count() > before).then_some(()));
    let popup = daemon.posted().pop().expect("a pop-up");
    assert_eq!(popup.title, "Your week, in ten minutes");
    assert!(popup.body.contains("an open promise · last review: Fri 20 Nov"), "it says why: {}", popup.body);
    assert_eq!(popup.buttons(), ["Snooze"], "nothing is done by a button that was not looked at");

    daemon.click(popup.number, "default");
    window.waits_for("Open promises");
    window.waits_for("Call her");
    assert_eq!(daemon.count(), before + 1, "once is enough");
}
