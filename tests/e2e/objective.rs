//! What somebody aims for, and the small things they do often, by keys alone.

use crate::{introduction::lets_go_of_all, support::world::World};

/// To the objectives, the third last of the parts of Plan, where something shows.
fn goes_to_objectives(world: &World, shows: &str) {
    let window = world.window();
    world.goes_to("l");
    window.waits_for("Name five people you may need one day");
    for shows in ["Small cards for before and after a talk", "Small things, often", shows] {
        world.press("comma");
        window.waits_for(shows);
    }
}

#[test]
fn an_objective_gets_its_next_step_in_the_weekly_review_and_a_habit_is_marked() {
    let Some(mut world) = World::prepare("objective", "2026-11-19 09:00:00") else { return };
    world.asks(&["add", "@Jane Doe, Acme"]);
    lets_go_of_all(&world);
    world.open();
    let window = world.window();
    goes_to_objectives(&world, "What would you like to come of it?");
    world.press("a");
    window.waits_for("You see that it is reached when");
    window.focus("What you want to come of it");
    world.types("Know three people in rail");
    window.waits_for_field("What you want to come of it", "Know three people in rail");
    world.press("Return");
    window.waits_for("No next step yet");

    world.goes_to("r");
    window.waits_for("Your plan");
    window.waits_for("It has no next step");
    world.press("o");
    window.waits_for("What is the next step?");
    window.focus("What you will do");
    world.types("ask who buys sensors");
    window.waits_for_field("What you will do", "ask who buys sensors");
    window.focus("With whom");
    world.types("jane");
    window.waits_for_field("With whom", "jane");
    window.waits_for("Jane Doe");
    window.focus("When");
    world.press("ctrl+a");
    world.types("friday");
    window.waits_for_field("When", "friday");
    world.press("Return");
    window.waits_until_gone("What is the next step?");
    let due = world.asks(&["due", "--at", "2026-11-20T12:00"]);
    assert_eq!(due["items"][0]["what"], "Ask who buys sensors", "it reminds like everything that is to be done");
    assert_eq!(due["items"][0]["person"]["name"], "Jane Doe");

    goes_to_objectives(&world, "Ask who buys sensors");
    world.press("period");
    window.waits_for("Small things, often");
    world.press("a");
    window.waits_for("What small thing would you do?");
    window.focus("What");
    world.types("Thank two people");
    window.waits_for_field("What", "Thank two people");
    world.press("Return");
    window.waits_for("Did it");
    world.press("d");
    window.waits_for("1 of 2 this week");
    world.press("ctrl+z");
    window.waits_until_gone("1 of 2 this week");
}
