//! Who is recognised on the sheet, by the rule of an import: certain, likely, or nobody.

use goodturn_core::model::Settings;

use crate::cast::*;

/// How sure it is that a card is of somebody known, and why; only who is certain is merged by Enter.
fn verdict(world: &World, card: &str) -> String {
    let capture = world.book.capture_text(card).expect("a capture");
    let review = world.book.review_capture(capture).expect("a review");
    let Some(known) = review.known else { return "nobody".into() };
    let merged = known.certain.then_some(known.person.id);
    assert_eq!(review.answer.merge_into, merged, "who is only likely is asked");
    format!("{}: {}", if known.certain { "certain" } else { "likely" }, known.why)
}

fn card(lines: &[&str]) -> String {
    format!("BEGIN:VCARD\r\nVERSION:3.0\r\n{}\r\nEND:VCARD\r\n", lines.join("\r\n"))
}

#[test]
fn the_sheet_recognises_jane_by_the_rule_of_an_import() {
    let world = World::new();
    world.add(JANE);
    for (lines, expected) in [
        (&["FN:J. Doe", "EMAIL:Jane@ACME.example"][..], "certain: Same e-mail address; one name is an initial"),
        (&["FN:JANE DOE", "ORG:acme;Research"], "certain: Same name and organisation"),
        (&["FN:Jane D.", "TEL:0049 (30) 1234567"], "likely: Same phone; one name is an initial"),
        (&["FN:Jane Doe"], "likely: Same name"),
        (&["FN:Jane Doe", "ORG:Globex"], "nobody"),
        (&["FN:Peter Pan", "EMAIL:jane@acme.example"], "nobody"),
    ] {
        assert_eq!(verdict(&world, &card(lines)), expected, "{lines:?}");
    }
}

#[test]
fn the_same_card_identifier_is_the_same_person() {
    let world = World::new();
    let first = world.capture("jane.vcf", card(&["FN:Jane Doe", "UID:urn:uuid:1234"]));
    world.save(first, "");
    let married = verdict(&world, &card(&["FN:Jane Roe", "UID:urn:uuid:1234"]));
    assert_eq!(married, "certain: Same card identifier; family names differ");
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
    assert_eq!(verdict(&world, &JANE.card()), "nobody", "who was thrown away does not come back by merging");
}

#[test]
fn numbers_written_without_a_country_are_the_same_once_the_country_is_known() {
    let world = World::new();
    world.import("anna.vcf", card(&["FN:Anna Berg", "TEL:030 7654321"]));
    let international = card(&["FN:A. Berg", "TEL:+49 30 7654321"]);
    assert_eq!(verdict(&world, &international), "nobody", "nobody can tell which country 030 is in");
    let settings = Settings { phone_region: "DE".into(), ..Settings::default() };
    world.book.save_settings(&settings).expect("saved settings");
    let same = "likely: Same phone; one name is an initial";
    assert_eq!(verdict(&world, &international), same, "numbers that were kept before are read anew");
    world.book.undo().expect("an undo");
    assert_eq!(verdict(&world, &international), "nobody", "undo goes back the whole way");
}
