//! Bad files: told in plain words, nothing lost, nothing run.

use std::fs;

use crate::{cast, support::world::World};

#[test]
fn bad_files_are_told_and_the_good_cards_among_them_are_kept() {
    let Some(world) = World::begin("bad_input", "2026-11-19 18:00:00") else { return };
    let files = [
        world.file("empty.vcf", ""),
        world.file("binary.vcf", [0_u8, 159, 146, 150, 255, 254, 0, 0, 1].repeat(500)),
        world.file("big.txt", "x".repeat(50 * 1024 * 1024)),
        world.file("gone.vcf", cast::JANE_AT_HOME),
        world.file(
            "between.vcf",
            format!("{}BEGIN:VCARD\r\nVERSION:3.0\r\nN:\r\nEND:VCARD\r\n{}", cast::JANE_AT_HOME, cast::LI),
        ),
    ];
    fs::remove_file(&files[3]).expect("a file vanishes before it is dropped");

    world.drop_files(&files);
    world.goes_to("i");
    for (name, why, kept) in [
        ("empty.vcf", "The file is empty.", "nothing of it is kept here"),
        ("binary.vcf", "This is a data file, not text; nothing was read", "a copy stays here"),
        ("big.txt", "The file is too large for a note (50 MB, the limit is 1 MB)", "nothing of it is kept here"),
        ("gone.vcf", "The file is not there any more.", "nothing of it is kept here"),
        ("between.vcf", "One card could not be read (line 11: ", "2 cards"),
    ] {
        let row = world.window().row(name);
        assert!(row.contains(why), "{name} says why: {row}");
        assert!(row.contains(kept), "{name} says what is kept: {row}");
    }
    assert_eq!(world.asks(&["people"])["total"], 0, "nobody is added without a look");

    world.window().press("2 cards");
    world.window().press("Look through");
    world.window().waits_for("One card could not be read");
    world.window().press("Import all 2");
    world.window().waits_for("2 people imported");
    assert_eq!(world.asks(&["people"])["total"], 2, "the good cards on both sides of the broken one came in");
}

#[test]
fn a_name_with_a_script_in_it_is_only_a_name() {
    let Some(world) = World::begin("script", "2026-11-19 18:00:00") else { return };
    let card = world.file("evil.vcf", cast::MALLORY);

    world.drop_files(&[card]);
    let name = "<script>window.stolen=1</script><img src=x onerror=window.stolen=1>";
    world.window().waits_for_field("Name", name);
    world.press("Return");
    world.window().waits_for("saved");
    world.goes_to("p");
    world.window().waits_for("<script>");
    let ran = world.window().driver().script("return Boolean(window.stolen)", &[]);
    assert_eq!(ran.ok(), Some(serde_json::json!(false)), "nothing of it ran");
    let elements =
        world.window().driver().script("return document.querySelectorAll('body script, img[src=x]').length", &[]);
    assert_eq!(elements.ok(), Some(serde_json::json!(0)), "nothing of it became part of the page");
}
