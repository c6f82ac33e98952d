//! An import, opened: what it did, and with whom, until it is taken back.

use goodturn_core::wire::{CardOutcome, MergeDraft, SourcePage};

use crate::cast::*;

fn who(page: &SourcePage) -> Vec<(&str, CardOutcome)> {
    page.people.iter().map(|one| (one.person.name.as_str(), one.outcome)).collect()
}

#[test]
fn an_import_is_opened_with_its_people_and_what_it_did_with_each() {
    let world = World::new();
    world.add(JANE);
    world.add(LI);
    let file = JANE.card_with(&["BDAY:1985-04-12"]) + &cards(&[MARTA, SAMUEL]) + &LI.card();
    let source =
        world.import("fair.vcf", file + "BEGIN:VCARD\r\nVERSION:3.0\r\nEMAIL\r\n").value.source.expect("a batch");
    let page = world.book.source_page(source, 200).expect("the page");
    let counts = (page.source.added, page.source.merged, page.source.unchanged, page.source.rejected);
    assert_eq!(counts, (2, 1, 1, 1), "each count is kept");
    assert_eq!(page.source.format, "vcard", "and what the file was");
    let li = LI.facts().name;
    let everybody = [
        ("Jane Doe", CardOutcome::Merged),
        ("Marta Kowalska", CardOutcome::Added),
        ("Samuel Okafor", CardOutcome::Added),
        (li.as_str(), CardOutcome::Unchanged),
    ];
    assert_eq!(who(&page), everybody, "who learned something comes first, who was known with all of it last");
    assert_eq!(page.people[0].headline, JANE.facts().headline(), "each with what they do");
    let short = world.book.source_page(source, 2).expect("the page");
    assert_eq!(
        (short.total, who(&short)),
        (4, everybody[..2].to_vec()),
        "of many, the first ones and how many there are"
    );
}

#[test]
fn an_import_that_was_taken_back_shows_nobody_and_everybody_once_it_is_made_again() {
    let world = World::new();
    world.add(JANE);
    let source =
        world.import("all.vcf", JANE.card_with(&["NOTE:likes tea"]) + &MARTA.card()).value.source.expect("a batch");
    let before = world.book.source_page(source, 200).expect("the page");
    world.book.undo_source(source).expect("taken back");
    let gone = world.book.source_page(source, 200).expect("the page");
    assert_eq!((gone.source.undone, gone.total, who(&gone)), (true, 0, vec![]), "it says so, and lists nobody");
    assert_eq!((gone.source.added, gone.source.merged), (1, 1), "what it did is remembered");
    world.book.redo().expect("a redo");
    assert_eq!(world.book.source_page(source, 200).expect("the page"), before, "made again, it is as before");
}

#[test]
fn who_met_somebody_by_an_import_learned_by_it_and_who_is_in_the_trash_is_not_listed() {
    let world = World::new();
    let jane = world.add(JANE);
    let met = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:e1\r\nSUMMARY:Lunch\r\nDTSTART:20251103T110000Z\r\n\
               ATTENDEE;CN=Jane Doe:mailto:jane@acme.example\r\nATTENDEE;CN=Ada Pok:mailto:ada@x.example\r\n\
               END:VEVENT\r\nEND:VCALENDAR\r\n";
    let report = world.import("lunch.ics", met).value;
    let source = report.source.expect("a batch");
    let page = world.book.source_page(source, 200).expect("the page");
    assert_eq!(who(&page), [("Jane Doe", CardOutcome::Merged), ("Ada Pok", CardOutcome::Added)], "a meeting is news");
    world.book.trash_people(&[jane]).expect("in the trash");
    let page = world.book.source_page(source, 200).expect("the page");
    assert_eq!((page.total, who(&page)), (1, vec![("Ada Pok", CardOutcome::Added)]), "she is not shown any more");
}

#[test]
fn who_was_merged_since_is_listed_as_whom_they_became() {
    let world = World::new();
    let jane = world.add(JANE);
    let source = world.import("all.vcf", cards(&[MARTA, LI])).value.source.expect("a batch");
    let marta = world.book.find_person("Marta Kowalska").expect("Marta");
    let draft = MergeDraft { keep: jane, merge: marta, take: vec![] };
    world.book.merge_people(&draft).expect("merged");
    let page = world.book.source_page(source, 200).expect("the page");
    let li = LI.facts().name;
    let now = [("Jane Doe", CardOutcome::Merged), (li.as_str(), CardOutcome::Added)];
    assert_eq!(who(&page), now, "Jane was here before and learned what Marta's card said");
}

#[test]
fn an_import_that_is_not_there_cannot_be_opened() {
    let world = World::new();
    let wrong = world.book.source_page(goodturn_core::id::SourceId(7), 200);
    assert!(matches!(wrong, Err(goodturn_core::Error::NotFound { .. })), "{wrong:?}");
}

#[test]
fn a_confirmed_card_and_several_files_are_opened_alike() {
    let world = World::new();
    let capture = world.capture("jane.vcf", JANE.card());
    world.save(capture, "RustConf");
    let paths = [world.file("a.vcf", MARTA.card()), world.file("b.csv", "Name,Email\nAda Pok,ada@x.example\n")];
    let options = goodturn_core::wire::ImportOptions::default();
    world.book.import_paths(&paths, &options, &mut |_| true).expect("an import");
    let opened = |at: usize| {
        let source = world.book.list_sources().expect("sources").remove(at);
        world.book.source_page(source.id, 200).expect("the page")
    };
    assert_eq!((opened(1).source.format.as_str(), who(&opened(1))), ("vcard", vec![("Jane Doe", CardOutcome::Added)]));
    let both = opened(0);
    assert_eq!(both.source.format, "csv, vcard", "each kind of file is named once");
    assert_eq!(who(&both), [("Ada Pok", CardOutcome::Added), ("Marta Kowalska", CardOutcome::Added)], "by name");
}
