//! Your own card: kept, drawn, handed over; and cards given and received. Now is Saturday, 21 November 2026.

use std::fs;

use goodturn_core::{
    Error,
    id::PersonId,
    model::{EncounterDraft, Labelled, Me, OwnCard, Settings},
    ops::ExportFormat,
    print::Fonts,
    wire::{DebriefDraft, GentleNote, ImportOptions, StoryLine},
};

use crate::cast::*;

fn row(value: &str, label: &str) -> Labelled {
    Labelled { value: value.into(), label: label.into() }
}

fn kim() -> OwnCard {
    OwnCard {
        name: "Kim Lee".into(),
        title: "Editor".into(),
        organization: "Lanternhouse".into(),
        phones: vec![row("+49 30 901820", "mobile")],
        emails: vec![row("kim@lanternhouse.example", "work"), row("kim@home.example", "")],
        urls: vec![row("https://lanternhouse.example", "")],
        line: "Known for honest reviews".into(),
    }
}

#[test]
fn a_card_is_kept_signs_mails_and_is_undone_in_one_step() {
    let world = World::new();
    let me = Me { name: "Kim".into(), email: "me@home.example".into(), address: "Elm Rd 2".into(), ..Me::default() };
    world.book.save_settings(&Settings { me, ..Settings::default() }).expect("settings");
    let before = world.picture();
    let first = world.book.own_card().expect("the card").card;
    assert_eq!((first.name.as_str(), first.emails), ("Kim", vec![row("me@home.example", "")]), "you said that already");

    let saved = world.book.save_own_card(&kim()).expect("saved").value;
    assert_eq!((saved.card, saved.headline.as_str()), (kim(), "Editor at Lanternhouse"));
    let me = world.book.settings().expect("settings").me;
    assert_eq!((me.name.as_str(), me.email.as_str()), ("Kim Lee", "kim@lanternhouse.example"), "so you sign");
    assert_eq!(me.address, "Elm Rd 2", "the rest of you stays");
    let me = Me { email: "new@lanternhouse.example".into(), ..me };
    world.book.save_settings(&Settings { me, ..world.book.settings().expect("settings") }).expect("settings");
    let emails = world.book.own_card().expect("the card").card.emails;
    assert_eq!(emails, [row("new@lanternhouse.example", "work"), row("kim@home.example", "")], "it is said once");

    world.book.undo().expect("an undo");
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "as it was");
    assert_eq!(world.book.own_card().expect("the card").card.name, "Kim");
}

#[test]
fn a_card_without_a_name_or_with_what_is_no_address_is_refused() {
    let world = World::new();
    for wrong in [
        OwnCard { name: "  ".into(), ..kim() },
        OwnCard { emails: vec![row("kim at home", "")], ..kim() },
        OwnCard { line: "x".repeat(501), ..kim() },
        OwnCard { phones: (0..11).map(|number| row(&number.to_string(), "")).collect(), ..kim() },
    ] {
        let refused = world.book.save_own_card(&wrong).expect_err("it makes no sense");
        assert!(matches!(refused, Error::Invalid(_)), "{wrong:?}: {refused}");
    }
    assert!(world.book.own_card().expect("the card").card.is_blank(), "nothing was kept");
    let path = world.data().join("card.vcf");
    let refused = world.book.write_own_card(&path).expect_err("nothing to write");
    assert!(refused.to_string().contains("Write your name") && !path.exists(), "{refused}");
    world.book.save_own_card(&kim()).expect("saved");
    world.book.save_own_card(&OwnCard::default()).expect("cleared");
    assert!(world.book.own_card().expect("the card").card.is_blank(), "a card can be put away again");
}

#[test]
fn the_files_of_a_card_are_read_by_other_programs_and_by_this_one() {
    let world = World::new();
    world.book.save_own_card(&kim()).expect("saved");
    let [vcf, svg, pdf] = ["kim.vcf", "kim.svg", "kim.pdf"].map(|name| world.data().join(name));
    world.book.write_own_card(&vcf).expect("a vCard");
    world.book.write_own_code(&svg).expect("a picture");
    let report = world.book.print_own_card(&pdf, &Fonts::bundled()).expect("a sheet");
    assert_eq!(report.missing, "", "every letter");
    assert!(fs::read(&pdf).expect("the sheet").starts_with(b"%PDF"));
    assert!(fs::read_to_string(&svg).expect("the picture").starts_with("<svg "));
    let other = World::new();
    other.book.import_paths(&[vcf], &ImportOptions::default(), &mut |_| true).expect("an import");
    let found = other.book.find_person("Kim Lee").expect("Kim");
    let page = other.book.person_page(found).expect("a page");
    assert_eq!(page.headline, "Editor at Lanternhouse");
    assert_eq!(page.person.facts.note, "Known for honest reviews");
    assert_eq!(page.person.facts.emails, kim().emails);
}

#[test]
fn a_code_says_what_it_leaves_out() {
    let world = World::new();
    let long = OwnCard { line: "known for ".repeat(45), ..kim() };
    let page = world.book.save_own_card(&long).expect("saved").value;
    let code = page.code.expect("a code");
    assert_eq!(code.left_out, std::slice::from_ref(&page.card.line), "the whole card is kept, the code says less");
    assert!(page.vcard.contains("NOTE:"), "a file has room");
    let shorter = world.book.preview_own_card(&kim());
    assert_eq!(shorter.code.expect("a code").left_out, [""; 0]);
    assert_eq!(world.book.own_card().expect("the card").card, page.card, "a look keeps nothing");
    let endless = OwnCard { name: "K".repeat(450), ..OwnCard::default() };
    assert_eq!(world.book.save_own_card(&endless).expect("saved").value.code, None);
    let refused = world.book.write_own_code(&world.data().join("kim.svg")).expect_err("too long");
    assert!(refused.to_string().contains("too long"), "{refused}");
}

#[test]
fn a_card_travels_in_an_export_to_a_book_in_which_nobody_is() {
    let world = World::new();
    world.book.save_own_card(&kim()).expect("saved");
    let jane = world.add(JANE);
    log(&world, EncounterDraft { gave_card: true, ..with(jane) });
    let file = world.file("book.json", "");
    world.book.export(ExportFormat::Json, &file).expect("an export");
    let other = World::new();
    other.import("book.json", fs::read(&file).expect("the export"));
    assert_eq!(other.book.own_card().expect("the card").card, kim());
    let jane = other.book.find_person("Jane Doe").expect("Jane");
    assert!(cards(&other, jane).contains(&(true, false)), "and so does what was given");
}

fn with(person: PersonId) -> EncounterDraft {
    EncounterDraft { people: vec![person], ..EncounterDraft::default() }
}

fn log(world: &World, draft: EncounterDraft) {
    world.book.log_encounter(&draft).expect("an encounter");
}

/// Of each encounter, newest first: whether you gave your card, and whether you got theirs.
fn cards(world: &World, person: PersonId) -> Vec<(bool, bool)> {
    let told = world.book.person_page(person).expect("a page").story.into_iter();
    told.filter_map(|line| match line {
        StoryLine::Encounter { gave_card, got_card, .. } => Some((gave_card, got_card)),
        _ => None,
    })
    .collect()
}

#[test]
fn a_card_given_without_a_way_to_write_is_gently_said() {
    let world = World::new();
    let ana = world.add_named("Ana Souza");
    let notes = |person| world.book.person_page(person).expect("a page").gentle;
    log(&world, with(ana));
    assert_eq!(notes(ana), [], "no card was given");
    log(&world, EncounterDraft { gave_card: true, ..with(ana) });
    assert_eq!(cards(&world, ana)[0], (true, false));
    assert_eq!(notes(ana), [GentleNote::OnlyMyCard]);
    log(&world, EncounterDraft { got_card: true, ..with(ana) });
    assert_eq!(notes(ana), [], "you have theirs");
    let jane = world.add(JANE);
    log(&world, EncounterDraft { gave_card: true, ..with(jane) });
    assert_eq!(notes(jane), [], "you know where to write");
}

#[test]
fn cards_are_told_in_a_look_back_and_undone_with_it() {
    let world = World::new();
    let ana = world.add_named("Ana Souza");
    let opened = world.book.open_debrief(ana, None, None).expect("the sheet");
    assert!(opened.met_lately, "somebody new can be written to");
    let before = world.picture();
    let said = DebriefDraft { gave_card: true, got_card: true, ..DebriefDraft::about(ana) };
    let met = world.book.debrief(&said).expect("kept").value.encounter;
    assert_eq!(cards(&world, ana), [(true, true)]);
    let again = world.book.open_debrief(ana, None, met).expect("the sheet").answers;
    assert!(again.gave_card && again.got_card, "what was said stands in the sheet");
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "as it was");
}

#[test]
fn a_first_mail_has_one_true_detail_and_the_card_beneath() {
    let world = World::new();
    world.book.save_own_card(&kim()).expect("saved");
    let jane = world.add(JANE);
    world.met(jane, "2026-11-20", "RustConf");
    let page = world.book.person_page(jane).expect("a page");
    assert!(page.met_lately, "yesterday");
    let mail = world.book.first_mail(jane).expect("a mail");
    assert_eq!(
        mail.body,
        "Dear Jane,\n\nIt was good to meet you at RustConf.\n\nWarm regards,\nKim Lee\nEditor at Lanternhouse\n\
         +49 30 901820\nkim@lanternhouse.example\nkim@home.example\nhttps://lanternhouse.example\n\
         Known for honest reviews"
    );
    assert_eq!((mail.last_met.as_str(), mail.has_email, mail.has_card), ("yesterday", true, true));
    let draft = world.book.first_mail_draft(jane).expect("a draft");
    assert!(draft.mailto.starts_with("mailto:jane@acme.example?") && draft.mailto.contains("Editor%20at"));
    let path = world.data().join("draft.eml");
    world.book.write_first_mail(jane, &path).expect("a file");
    let eml = fs::read_to_string(&path).expect("the file");
    assert!(eml.contains("card.vcf") && eml.contains("FN:Kim Lee"), "the card goes with the file: {eml}");
}

#[test]
fn a_first_mail_without_place_or_detail_invents_nothing_and_knows_its_follow_up() {
    let world = World::new();
    let samuel = world.add(SAMUEL);
    log(&world, with(samuel));
    let mail = world.book.first_mail(samuel).expect("a mail");
    assert_eq!(mail.body, "Dear Samuel,\n\nIt was good to meet you.\n\nWarm regards,", "nobody signs yet");
    let follow_up = mail.follow_up.expect("that of the next-day rule");
    world.book.complete_commitments(&[follow_up.id]).expect("done");
    assert_eq!(world.book.first_mail(samuel).expect("a mail").follow_up, None);
    let old = world.add(MARTA);
    world.met(old, "2026-11-01", "");
    assert!(!world.book.person_page(old).expect("a page").met_lately, "three weeks ago is late");
    let nobody = world.add_named("Nobody");
    assert!(world.book.first_mail_draft(nobody).expect_err("no address").to_string().contains("e-mail"));
}
