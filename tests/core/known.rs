//! Who is recognised: by e-mail, phone, card identifier, or name and organisation; by a name alone never.

use goodturn_core::{model::Settings, wire::MatchRule};

use crate::cast::*;

fn rule(world: &World, card: &str) -> Option<MatchRule> {
    let capture = world.book.capture_text(card).expect("a capture");
    world.book.review_capture(capture).expect("a review").known.map(|known| known.rule)
}

fn card(lines: &[&str]) -> String {
    format!("BEGIN:VCARD\r\nVERSION:3.0\r\n{}\r\nEND:VCARD\r\n", lines.join("\r\n"))
}

#[test]
fn each_rule_recognises_jane() {
    let world = World::new();
    world.add(JANE);
    for (lines, expected) in [
        (&["FN:J. Doe", "EMAIL:Jane@ACME.example"][..], MatchRule::Email),
        (&["FN:Jane D.", "TEL:0049 (30) 1234567"], MatchRule::Phone),
        (&["FN:JANE DOE", "ORG:acme;Research"], MatchRule::NameAndOrganization),
    ] {
        assert_eq!(rule(&world, &card(lines)), Some(expected), "{lines:?}");
    }
}

#[test]
fn a_name_alone_is_never_enough() {
    let world = World::new();
    world.add(JANE);
    assert_eq!(rule(&world, &card(&["FN:Jane Doe"])), None, "there are many Jane Does");
    assert_eq!(rule(&world, &card(&["FN:Jane Doe", "ORG:Globex"])), None, "and this one works elsewhere");
}

#[test]
fn the_same_card_identifier_is_the_same_person() {
    let world = World::new();
    let first = world.capture("jane.vcf", card(&["FN:Jane Doe", "UID:urn:uuid:1234"]));
    world.save(first, "");
    assert_eq!(rule(&world, &card(&["FN:Jane Roe", "UID:urn:uuid:1234"])), Some(MatchRule::Uid), "she has married");
}

#[test]
fn a_shared_mailbox_asks_and_an_import_does_not_merge_strangers() {
    let world = World::new();
    world.import("office.vcf", card(&["FN:Jane Doe", "EMAIL:office@acme.example"]));
    let report = world.import("more.vcf", card(&["FN:Peter Pan", "EMAIL:office@acme.example"])).value;
    assert_eq!((report.added, report.merged), (1, 0), "two names at one mailbox are two people");
    assert_eq!(world.everybody(), ["Jane Doe", "Peter Pan"], "both are kept");
}

#[test]
fn a_family_shares_a_phone_and_stays_two_people() {
    let world = World::new();
    world.import("mother.vcf", card(&["FN:Anna Berg", "TEL:+49 30 7654321"]));
    let report = world.import("daughter.vcf", card(&["FN:Lena Berg", "TEL:+49 30 7654321"])).value;
    assert_eq!(report.added, 1, "a shared phone and family name is a family");
}

#[test]
fn somebody_in_the_trash_is_not_merged_into() {
    let world = World::new();
    let jane = world.add(JANE);
    world.book.trash_people(&[jane]).expect("in the trash");
    assert_eq!(rule(&world, &JANE.card()), None, "who was thrown away does not come back by merging");
}

#[test]
fn numbers_written_without_a_country_are_the_same_once_the_country_is_known() {
    let world = World::new();
    world.import("anna.vcf", card(&["FN:Anna Berg", "TEL:030 7654321"]));
    let international = card(&["FN:A. Berg", "TEL:+49 30 7654321"]);
    assert_eq!(rule(&world, &international), None, "nobody can tell which country 030 is in");
    let settings = Settings { phone_region: "DE".into(), ..Settings::default() };
    world.book.save_settings(&settings).expect("saved settings");
    assert_eq!(rule(&world, &international), Some(MatchRule::Phone), "numbers that were kept before are read anew");
    world.book.undo().expect("an undo");
    assert_eq!(rule(&world, &international), None, "undo goes back the whole way");
}
