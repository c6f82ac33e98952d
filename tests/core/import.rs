//! Many cards at once: looked at before, counted, recognised, taken back whole.

use std::path::PathBuf;

use goodturn_core::{
    Error,
    model::CommitmentKind,
    wire::{CardOutcome, ImportOptions, ImportReport},
};

use crate::cast::*;

const BROKEN: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nEMAIL\r\n";

fn counts(report: &ImportReport) -> (u32, u32, u32, usize) {
    (report.added, report.merged, report.unchanged, report.rejected.len())
}

#[test]
fn a_rehearsal_says_exactly_what_the_import_then_does() {
    let world = World::new();
    world.add(JANE);
    let file = format!("{}{}", JANE.card_with(&["BDAY:1985-04-12"]), cards(&[MARTA, SAMUEL, LI]));
    let before = world.picture();
    let dry = ImportOptions { dry_run: true, ..ImportOptions::default() };
    let rehearsed = world.import_with("all.vcf", &file, &dry).value;
    world.picture().must_be(&before, "a rehearsal writes nothing");
    assert_eq!(world.book.list_sources().expect("sources"), [], "no batch either");
    let done = world.import("all.vcf", &file);
    assert_eq!(counts(&rehearsed), counts(&done.value), "the counts are the same");
    assert_eq!(counts(&done.value), (3, 1, 0, 0), "three new, one learned her birthday");
    let names = |report: &ImportReport| report.people.iter().map(|one| one.person.facts.clone()).collect::<Vec<_>>();
    assert_eq!(names(&rehearsed), names(&done.value), "and so are the people");
    let kept: Vec<_> = rehearsed.people.iter().map(|one| one.person.id.is_some()).collect();
    assert_eq!(kept, [true, false, false, false], "Jane is known, who are not kept have no id");
    let outcomes = |report: &ImportReport| report.people.iter().map(|one| one.outcome).collect::<Vec<_>>();
    assert_eq!(outcomes(&rehearsed), [CardOutcome::Merged, CardOutcome::Added, CardOutcome::Added, CardOutcome::Added]);
    assert_eq!(outcomes(&done.value), outcomes(&rehearsed), "each row says what becomes of it");
    assert!(rehearsed.source.is_none() && done.value.source.is_some(), "only the real run is a batch");
}

#[test]
fn of_many_people_those_who_learn_something_are_shown_first() {
    let world = World::new();
    world.add(JANE);
    let guests = (1..=1200).map(|n| format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Guest {n}\r\nEND:VCARD\r\n"));
    let cards = format!("{}{}", guests.collect::<String>(), JANE.card_with(&["BDAY:1985-04-12"]));
    let preview = world.book.preview_import(world.capture("fair.vcf", cards), &mut |_| true).expect("a preview");
    let names: Vec<_> = preview.people.iter().map(|one| one.person.facts.name.as_str()).collect();
    assert_eq!((names.len(), &names[..2]), (1000, &["Jane Doe", "Guest 1"][..]), "the last card is not lost to sight");
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let world = World::new();
    world.import("all.vcf", cards(&EVERYBODY));
    let once = world.picture();
    let sources = world.book.list_sources().expect("sources");
    let again = world.import("all.vcf", cards(&EVERYBODY));
    assert_eq!(counts(&again.value), (0, 0, 6, 0), "everybody is known with all of it");
    assert_eq!((again.changes.change, again.value.source), (None, None), "nothing to undo, no batch");
    world.picture().must_be(&once, "not a row differs");
    assert_eq!(world.book.list_sources().expect("sources"), sources, "no empty batch is listed");
}

#[test]
fn a_card_in_another_order_or_version_merges_into_who_is_known() {
    let world = World::new();
    world.import("one.vcf", cards(&[JANE, MARTA]));
    let other = "BEGIN:VCARD\r\nVERSION:4.0\r\nEMAIL:jane@acme.example\r\nFN:Doe, Jane\r\nURL:https://jane.example\r\nEND:VCARD\r\n";
    let report = world.import("two.vcf", other).value;
    assert_eq!(counts(&report), (0, 1, 0, 0), "she learned her web address");
    assert_eq!(world.everybody(), ["Jane Doe", "Marta Kowalska"], "and kept her name");
}

#[test]
fn a_broken_card_between_two_good_ones_stops_neither() {
    let world = World::new();
    let file = format!("{}{BROKEN}{}", JANE.card(), MARTA.card());
    let report = world.import("mixed.vcf", file).value;
    assert_eq!(counts(&report), (2, 0, 0, 1), "both good ones are in, the broken one is counted");
    let rejected = &report.rejected[0];
    assert!(rejected.line > 1 && !rejected.reason.is_empty(), "it says where and why: {rejected:?}");
    let source = &world.book.list_sources().expect("sources")[0];
    assert_eq!((source.added, source.rejected, source.undone), (2, 1, false), "the batch remembers the counts");
}

#[test]
fn undoing_an_import_restores_everything() {
    let world = World::new();
    let jane = world.add(JANE);
    world.met(jane, "2026-11-20", "Meetup");
    let before = world.picture();
    let options = ImportOptions { met_at: "RustConf".into(), met_on: None, dry_run: false };
    let done = world.import_with("all.vcf", JANE.card_with(&["NOTE:likes tea"]) + &cards(&[MARTA, LI]), &options);
    let after = world.picture();
    let source = done.value.source.expect("a batch");
    let undone = world.book.undo_source(source).expect("taken back");
    assert!(undone.value.undone, "the batch is marked");
    world.picture().must_be(&before, "who was added is gone, who was changed is as before");
    assert_eq!(world.found("tea"), Vec::<String>::new(), "search has forgotten it too");
    assert!(world.book.undo_source(source).is_err(), "it cannot be taken back twice");
    world.book.redo().expect("a redo");
    world.picture().must_be(&after, "redo makes it whole again");
    assert!(!world.book.source(source).expect("the batch").undone, "and the batch says so");
}

#[test]
fn undoing_an_import_keeps_what_was_said_since() {
    let world = World::new();
    let jane = world.add(JANE);
    let done = world.import("jane.vcf", JANE.card_with(&["NOTE:likes tea", "BDAY:1985-04-12"]));
    let mut facts = world.book.person(jane).expect("Jane").facts;
    facts.note = "likes coffee after all".into();
    world.book.edit_person(jane, &facts).expect("an edit");
    world.book.undo_source(done.value.source.expect("a batch")).expect("taken back");
    let facts = world.book.person(jane).expect("Jane").facts;
    assert_eq!(facts.note, "likes coffee after all", "a later word is not taken back");
    assert_eq!(facts.birthday, None, "what the import had added is");
}

#[test]
fn met_at_gives_everybody_an_encounter_and_a_follow_up() {
    let world = World::new();
    let options = ImportOptions {
        met_at: "RustConf Berlin".into(),
        met_on: Some("2026-11-20".parse().expect("a date")),
        dry_run: false,
    };
    world.import_with("all.vcf", cards(&[JANE, MARTA]), &options);
    let due = world.due_by("2026-11-22T23:00");
    let kinds: Vec<_> = due.iter().map(|item| (item.name(), item.kind)).collect();
    assert_eq!(
        kinds,
        [("Jane Doe", CommitmentKind::Card), ("Marta Kowalska", CommitmentKind::FollowUp)],
        "the next-day rule holds for batches as well"
    );
    assert_eq!(due[0].why, "You met at RustConf Berlin, 2 days ago · address known", "with its reason, as of then");
}

#[test]
fn an_address_book_without_encounters_makes_no_work() {
    let world = World::new();
    world.import("all.vcf", cards(&EVERYBODY));
    assert!(world.due_by("2099-01-01T00:00").is_empty(), "a thousand cards are not a thousand chores");
}

#[test]
fn a_stopped_import_keeps_nothing() {
    let world = World::new();
    let path = world.file("all.vcf", cards(&EVERYBODY));
    let before = world.picture();
    let stopped = world.book.import_paths(&[path], &ImportOptions::default(), &mut |_| false);
    assert!(matches!(stopped, Err(Error::Stopped)), "it says that it was stopped");
    world.picture().must_be(&before, "not a row was kept");
    assert_eq!(world.book.list_sources().expect("sources"), [], "no half batch is listed");
}

#[test]
fn files_that_cannot_be_read_are_reported_and_the_others_come_in() {
    let world = World::new();
    let good = world.file("jane.vcf", JANE.card());
    let empty = world.file("empty.vcf", "");
    let paths = [good, empty, PathBuf::from("/nowhere/at all.vcf")];
    let report = world.book.import_paths(&paths, &ImportOptions::default(), &mut |_| true).expect("an import").value;
    assert_eq!(counts(&report), (1, 0, 0, 2), "one came in, two are named");
    assert!(report.rejected.iter().all(|rejected| !rejected.reason.is_empty()), "each says why: {report:?}");
    assert_eq!(report.files.len(), 3, "file by file");
}

#[test]
fn a_folder_of_cards_is_one_batch() {
    let world = World::new();
    let folder = world.data().with_file_name("cards");
    std::fs::create_dir(&folder).expect("a folder");
    for one in EVERYBODY {
        std::fs::write(folder.join(format!("{}.vcf", one.given)), one.card()).expect("a card");
    }
    let report = world.book.import_paths(&[folder], &ImportOptions::default(), &mut |_| true).expect("an import").value;
    assert_eq!((report.added, report.files.len()), (6, 6), "everybody came in");
    assert_eq!(world.book.list_sources().expect("sources").len(), 1, "as one batch");
}

#[test]
fn a_capture_of_many_cards_is_previewed_and_imported_whole() {
    let world = World::new();
    let capture = world.capture("all.vcf", cards(&EVERYBODY));
    assert_eq!(world.book.inbox().expect("the Inbox").captures[0].cards, 6, "it says how many");
    assert!(world.book.review_capture(capture).is_err(), "several cards have no single review");
    assert_eq!(world.book.preview_import(capture, &mut |_| true).expect("a preview").added, 6, "what would come of it");
    assert!(world.everybody().is_empty(), "a look writes nothing");
    let waiting = world.picture();
    world.book.import_capture(capture, &ImportOptions::default(), &mut |_| true).expect("an import");
    assert_eq!(world.everybody().len(), 6, "everybody came in");
    assert_eq!(world.book.inbox().expect("the Inbox").captures, [], "and it left the Inbox");
    world.book.undo().expect("an undo");
    world.picture().must_be(&waiting, "undo brings the capture back and takes the people out");
}

#[test]
fn one_person_on_two_cards_of_one_file_is_one_person() {
    let world = World::new();
    let report = world.import("twice.vcf", JANE.card() + &JANE.card_with(&["NOTE:second card"])).value;
    assert_eq!(counts(&report), (1, 1, 0, 0), "the second card is hers too");
    assert_eq!(world.everybody(), ["Jane Doe"], "one Jane");
}

#[test]
fn a_saved_card_is_listed_as_a_source_that_stands_until_it_is_undone() {
    let world = World::new();
    let capture = world.capture("jane.vcf", JANE.card());
    world.save(capture, "");
    let source = world.book.list_sources().expect("sources").remove(0);
    assert_eq!((source.added, source.undone), (1, false), "it made one person and stands");
    world.book.undo_source(source.id).expect("taken back");
    assert!(world.everybody().is_empty(), "by its source as well");
    assert!(world.book.source(source.id).expect("the source").undone, "and it says so");
}

#[test]
fn what_could_not_be_read_is_saved_as_a_table_with_line_and_reason() {
    let world = World::new();
    let table = "Name,Email,Company\nAda,ada@x.example,Acme\nBob,bob@x.example,=Cup, Inc\n";
    let path = world.file("people.csv", table);
    let options = ImportOptions { dry_run: true, ..ImportOptions::default() };
    let report = world.book.import_paths(&[path], &options, &mut |_| true).expect("a look").value;
    let saved = world.data().join("rejected.csv");
    goodturn_core::Book::save_rejected(&saved, &report.rejected).expect("a file");
    let text = std::fs::read_to_string(&saved).expect("the table");
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("file,line,reason,text"));
    let row = lines.next().expect("the row");
    assert!(row.contains(",3,") && row.contains("4 cells") && row.contains("bob@x.example"), "{row}");
}

#[test]
fn of_a_file_of_thousands_every_card_arrives_in_its_place_and_a_changed_one_changes_alone() {
    let world = World::new();
    let card = |n: usize, title: &str| {
        format!(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Nr{n}\r\nTITLE:{title}\r\nUID:n{n}\r\nEMAIL:n{n}@ada.example\r\nEND:VCARD\r\n"
        )
    };
    let file = |changed: usize| -> String {
        let cards = (0..5000).map(|n| card(n, if n == changed { "Captain" } else { "Sailor" }));
        format!("{}lost words\r\n", cards.collect::<String>())
    };
    let report = world.import("crew.vcf", file(5000)).value;
    assert_eq!(counts(&report), (5000, 0, 0, 1), "all of them, and what stands behind them is named");
    assert_eq!(report.rejected[0].line, 5000 * 7 + 1, "by its line");
    let again = world.import("crew.vcf", file(4321)).value;
    assert_eq!(counts(&again), (0, 1, 4999, 1), "one was made captain");
    assert_eq!(world.found("captain"), ["Ada Nr4321"], "and it is the right one");
}
