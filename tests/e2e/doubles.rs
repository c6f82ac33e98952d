//! Two likely doubles are looked at by keys, merged, and that is taken back.

use crate::{cast, support::world::World};

/// Jane again, from another program: her phone under an initial.
const J_DOE: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:J. Doe\r\nTEL:+49 30 1234567\r\nBDAY:1985-04-12\r\nEND:VCARD\r\n";
/// Samuel twice in one file, with a nickname.
const SAMUEL_TWICE: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Samuel Okafor\r\nORG:Lagos Solar\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Sam Okafor\r\nORG:Lagos Solar\r\nEND:VCARD\r\n";

#[test]
fn two_doubles_are_merged_by_keys_and_that_is_undone() {
    let Some(mut world) = World::prepare("doubles", "2026-11-19 09:00:00") else { return };
    for (name, cards) in [("jane.vcf", cast::JANE_AT_HOME), ("phone.vcf", J_DOE), ("work.vcf", SAMUEL_TWICE)] {
        let path = world.file(name, cards);
        world.asks(&["import", &path.to_string_lossy()]);
    }
    let before = world.asks(&["people"]);
    assert_eq!(before["total"], 4, "nobody who is only likely was merged: {before}");
    world.open();
    let window = world.window();
    world.goes_to("i");
    window.waits_for("2 likely doubles");
    window.opens("Look at them", "One person or two?");
    window.waits_for("1 of 2 · Same phone; one name is an initial");
    window.waits_for("Is merged in");
    world.press("Right");
    world.press("Return");
    window.waits_for("2 of 2 · Same organisation; one uses a nickname");
    window.waits_for("Sam Okafor");
    world.press("Return");
    window.waits_for("Nobody waits for a look");
    let people = world.asks(&["people"]).to_string();
    assert!(people.contains("J. Doe") && !people.contains("Jane Doe"), "the right name was chosen: {people}");
    assert!(people.contains("1985-04-12") && people.contains("jane@acme.example"), "nothing is lost: {people}");
    assert_eq!(world.asks(&["people"])["total"], 2);

    world.press("ctrl+z");
    window.waits_for("2 of 2 · Same organisation");
    world.press("ctrl+z");
    window.waits_for("1 of 2 · Same phone");
    assert_eq!(world.asks(&["people"]), before, "everybody is as before");
    world.press("d");
    window.waits_for("2 of 2 · Same organisation");
    world.press("Escape");
    window.waits_for("one likely double");
}
