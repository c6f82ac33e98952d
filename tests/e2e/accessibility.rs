//! The window can be used without seeing, pointing or telling colours apart: axe finds nothing to mend in any place.

use std::{fs, path::PathBuf};

use serde_json::{Value, json};

use crate::{cast, support::world::World};

const AXE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/node_modules/axe-core/axe.min.js");

/// Runs every rule of WCAG 2.2 AA and of good practice, once nothing moves any more.
const RUN: &str = r#"
const done = arguments[arguments.length - 1];
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const ends = (animation) => animation.effect?.getComputedTiming().iterations !== Infinity;
const atRest = Promise.allSettled(document.getAnimations().filter(ends).map((animation) => animation.finished));
atRest
  .then(() => axe.run(document, { runOnly: { type: "tag", values: tags }, preload: false }))
  .then(({ passes, violations }) => done({
    passed: passes.map(({ id }) => id),
    found: violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) =>
      `${id}: ${help}\n    at ${target.join(" ")}\n    ${failureSummary.replaceAll("\n", "\n    ")}`)),
  }))
  .catch((error) => done({ passed: [], found: [String(error)] }));
"#;

/// What was found so far, place by place.
struct Inspection<'a> {
    world: &'a World,
    found: Vec<String>,
}

impl Inspection<'_> {
    fn looks_at(&mut self, place: &str) {
        let driver = self.world.window().driver();
        let axe = fs::read_to_string(AXE).expect("axe-core is among the window's packages: run `make setup`");
        driver.script(&format!("if (!window.axe) {{ {axe} }}"), &[]).expect("axe is loaded");
        let report = driver.script_with_callback(RUN, &[]).expect("axe answers");
        let passed = report["passed"].as_array().expect("axe says which rules hold");
        assert!(passed.contains(&json!("color-contrast")), "axe sees the text of {place}: {report}");
        let found = report["found"].as_array().expect("axe says what it found");
        self.found.extend(found.iter().filter_map(Value::as_str).map(|finding| format!("{place}: {finding}")));
    }
}

/// The demo of a day, with two files in its Inbox.
fn opens_the_demo(world: &mut World) {
    let made = world.asks(&["demo", "--people", "40", "--seed", "1"]);
    let folder = made["folder"].as_str().expect("the demo has a folder").to_owned();
    let both = format!("{}{}", cast::JANE_AT_HOME, cast::LI);
    let files: Vec<PathBuf> =
        vec![world.file("card.vcf", cast::LI), world.file("both.vcf", both), world.file("empty.vcf", "")];
    let files = files.iter().map(|file| file.to_string_lossy());
    let words: Vec<String> = [String::from("--data-dir"), folder].into_iter().chain(files.map(String::from)).collect();
    world.open_with(&words.iter().map(String::as_str).collect::<Vec<_>>());
}

fn every_place_is_clean(world: &World) {
    let mut inspection = Inspection { world, found: Vec::new() };
    inbox_and_sheets(world, &mut inspection);
    today_and_what_opens_over_it(world, &mut inspection);
    people_and_a_person(world, &mut inspection);
    goodwill_and_its_sheets(world, &mut inspection);
    plan_and_its_parts(world, &mut inspection);
    world.goes_to("r");
    world.window().waits_for("min left");
    inspection.looks_at("the weekly review");
    world.goes_to("s");
    world.window().waits_for("Working days");
    inspection.looks_at("Settings");
    assert!(inspection.found.is_empty(), "{}", inspection.found.join("\n\n"));
}

fn inbox_and_sheets(world: &World, inspection: &mut Inspection<'_>) {
    let window = world.window();
    window.waits_for("empty.vcf");
    inspection.looks_at("the Inbox");
    window.press("Li Wei");
    window.press("Review");
    window.waits_for_field("Name", "Li Wei");
    inspection.looks_at("the review sheet");
    world.press("Escape");
    window.press("2 cards");
    window.press("Look through");
    window.waits_for("both.vcf");
    inspection.looks_at("the table of many cards");
    world.press("Escape");
}

fn today_and_what_opens_over_it(world: &World, inspection: &mut Inspection<'_>) {
    let window = world.window();
    world.goes_to("t");
    window.waits_for("Promised");
    inspection.looks_at("Today");
    world.press("s");
    window.waits_for("Next week");
    inspection.looks_at("the choice of a snooze");
    world.press("Escape");
    world.press("ctrl+k");
    window.waits_for("Capture");
    inspection.looks_at("the palette");
    world.press("Escape");
    world.press("question");
    window.waits_for("Anywhere");
    inspection.looks_at("the keys");
    world.press("Escape");
    world.press("n");
    window.waits_for("Open file");
    inspection.looks_at("the capture sheet");
    world.press("Escape");
}

fn people_and_a_person(world: &World, inspection: &mut Inspection<'_>) {
    let window = world.window();
    world.goes_to("p");
    window.waits_for("Jane Doe");
    inspection.looks_at("People");
    window.press("Jane Doe");
    window.waits_for("Your story");
    inspection.looks_at("a person's page");
    window.press("More for Jane Doe");
    window.waits_for("Move to trash");
    inspection.looks_at("the menu of a person");
    world.press("Escape");
    world.press("e");
    window.waits_for_field("Name", "Jane Doe");
    inspection.looks_at("the form of a person");
    world.press("Escape");
    world.press("p");
    window.waits_for("What do they need now?");
    inspection.looks_at("the page before a meeting");
    world.press("Escape");
    world.press("b");
    window.waits_for("Who talked");
    inspection.looks_at("the questions after a talk");
    world.press("Escape");
    world.press("l");
    window.waits_for("What happened");
    inspection.looks_at("the form of a talk");
    world.press("Escape");
}

fn goodwill_and_its_sheets(world: &World, inspection: &mut Inspection<'_>) {
    let window = world.window();
    window.press("Change how you keep in touch");
    window.waits_for("How often");
    inspection.looks_at("the sheet of a rhythm");
    world.press("Escape");
    window.press("Add a day of the year");
    window.waits_for("What day it is");
    inspection.looks_at("the sheet of a day of the year");
    world.press("Escape");
    world.goes_to("w");
    window.waits_for("Show as table");
    inspection.looks_at("the stories of Goodwill");
    world.press("h");
    window.waits_for("What they did");
    inspection.looks_at("the sheet of help");
    world.press("Escape");
    world.press("y");
    window.waits_for("What came back");
    inspection.looks_at("the year");
    world.press("Escape");
    world.press("r");
    window.waits_for("What went well?");
    inspection.looks_at("the sheet of a success");
    world.press("Escape");
    world.press("3");
    window.waits_for("You could introduce");
    inspection.looks_at("the introductions of Goodwill");
    world.press("5");
    window.waits_for("Who was helped");
    inspection.looks_at("the communities of Goodwill");
    world.press("a");
    window.waits_for("It stands in the story of both");
    inspection.looks_at("the sheet of help among others");
    world.press("Escape");
    world.press("4");
    window.waits_for("Began with Marta Kowalska");
    inspection.looks_at("the chains of Goodwill");
    world.press("2");
    window.waits_for("Thanks to say");
    inspection.looks_at("the thank-yous of Goodwill");
}

fn plan_and_its_parts(world: &World, inspection: &mut Inspection<'_>) {
    world.goes_to("l");
    for (key, shows) in [
        ("1", "seat is free"),
        ("2", "I lose my job"),
        ("3", "How close a tie is"),
        ("4", "Willing and able"),
        ("5", "Behind them"),
        ("6", "Catch up …"),
        ("7", "Who could you meet?"),
        ("8", "Who could be helped"),
        ("9", "Under way and thought of"),
        ("period", "Find a snippet"),
        ("period", "Know three people in rail"),
        ("period", "Talk to somebody new"),
        ("period", "Open questions"),
    ] {
        world.press(key);
        world.window().waits_for(shows);
        inspection.looks_at(&format!("Plan, where it shows “{shows}”"));
    }
    world.press("comma");
    world.window().waits_for("Talk to somebody new");
    an_objective_and_its_sheets(world, inspection);
}

fn an_objective_and_its_sheets(world: &World, inspection: &mut Inspection<'_>) {
    let window = world.window();
    world.press("a");
    window.waits_for("How often");
    inspection.looks_at("the sheet of a habit");
    world.press("Escape");
    world.press("comma");
    window.waits_for("Know three people in rail");
    for (key, shows) in [("a", "You see that it is reached when"), ("r", "How it goes"), ("y", "In a sentence")] {
        world.press(key);
        window.waits_for(shows);
        inspection.looks_at(&format!("the sheet of an objective that asks “{shows}”"));
        world.press("Escape");
    }
    world.press("Return");
    window.waits_for("All objectives");
    inspection.looks_at("an objective");
    world.press("Escape");
}

#[test]
fn axe_finds_nothing_to_mend_in_the_light() {
    let Some(mut world) = World::prepare("axe_light", "2026-11-19 09:00:00") else { return };
    world.start_daemon();
    opens_the_demo(&mut world);
    every_place_is_clean(&world);
}

#[test]
fn axe_finds_nothing_to_mend_in_the_dark() {
    let Some(mut world) = World::prepare("axe_dark", "2026-11-19 09:00:00") else { return };
    world.likes_the_dark();
    opens_the_demo(&mut world);
    let dark = world.window().driver().script("return matchMedia('(prefers-color-scheme: dark)').matches", &[]);
    assert_eq!(dark, Ok(json!(true)), "the window follows the desktop into the dark");
    every_place_is_clean(&world);
}
