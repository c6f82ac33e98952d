//! What is yours leaves with you.

use goodturn_core::{
    model::{Direction, ProjectKind, ProjectState, ShareWay},
    ops::ExportFormat,
    wire::{HelpDraft, ImportOptions, ProjectDraft, ProjectStepDraft, ShareDraft, SnippetDraft},
};

use crate::cast::*;

#[test]
fn vcards_go_out_and_come_back_as_the_same_people() {
    let world = World::new();
    for one in EVERYBODY {
        world.add(one);
    }
    let trashed = world.add_named("Nobody Anymore");
    world.book.trash_people(&[trashed]).expect("in the trash");
    let path = world.file("all.vcf", "");
    assert_eq!(world.book.export(ExportFormat::VCard, &path).expect("an export"), 6, "six people, the trash stays");
    let elsewhere = World::new();
    let report =
        elsewhere.book.import_paths(&[path], &ImportOptions::default(), &mut |_| true).expect("an import").value;
    assert_eq!((report.added, report.rejected.len()), (6, 0), "everybody can be read back");
    assert_eq!(elsewhere.everybody(), world.everybody(), "under the same names");
    let jane = |world: &World| {
        let id = world.book.find_person("Jane Doe").expect("Jane");
        world.book.person(id).expect("Jane").facts
    };
    assert_eq!(jane(&elsewhere), jane(&world), "with the same facts");
}

#[test]
fn what_a_card_said_beyond_all_fields_leaves_with_it() {
    let world = World::new();
    world.import("phone.vcf", JANE.card_with(&["X-SHOE-SIZE:38", "ANNIVERSARY:20100605"]));
    world.import("work.vcf", JANE.card_with(&["X-SHOE-SIZE:38", "X-DESK:4.12"]));
    world.import("phone.vcf", JANE.card_with(&["X-SHOE-SIZE:39", "ANNIVERSARY:20100605"]));
    let path = world.file("all.vcf", "");
    world.book.export(ExportFormat::VCard, &path).expect("an export");
    let text = std::fs::read_to_string(&path).expect("the export");
    let count = |line: &str| text.lines().filter(|one| *one == line).count();
    assert_eq!((count("ANNIVERSARY:20100605"), count("X-DESK:4.12"), count("X-SHOE-SIZE:39")), (1, 1, 1), "{text}");
}

#[test]
fn json_holds_every_row_and_is_written_whole_or_not_at_all() {
    let world = World::new();
    let capture = world.capture("jane.vcf", JANE.card());
    world.save(capture, "RustConf");
    let path = world.file("all.json", "what was there before");
    world.book.export(ExportFormat::Json, &path).expect("an export");
    let text = std::fs::read_to_string(&path).expect("the export");
    let document: serde_json::Value = serde_json::from_str(&text).expect("a document");
    assert_eq!(document["format"], "goodturn", "it says what it is");
    for table in ["person", "encounter", "commitment", "source_card", "attachment", "change", "capture"] {
        assert!(document["tables"][table].as_array().is_some_and(|rows| !rows.is_empty()), "{table} is in it");
    }
    assert_eq!(document["tables"]["person"][0]["name"], "Jane Doe", "by name");
    let nowhere = world.data().join("no/such/folder/all.json");
    let failed = world.book.export(ExportFormat::Json, &nowhere).expect_err("there is no such folder");
    assert_eq!(failed.code(), "file", "the file system said no: {failed}");
}

#[test]
fn formats_are_known_by_name() {
    assert_eq!("json".parse::<ExportFormat>().expect("a format"), ExportFormat::Json, "json");
    assert_eq!("vcard".parse::<ExportFormat>().expect("a format"), ExportFormat::VCard, "vcard");
    assert!("pdf".parse::<ExportFormat>().is_err(), "and no others");
}

/// A book in which something of everything happened.
fn lived() -> World {
    let world = World::new();
    let capture = world.capture("jane.vcf", JANE.card());
    world.save(capture, "RustConf");
    let ada = world.add_named("Ada Example");
    let bram = world.add_named("Bram Example");
    let help = HelpDraft::new(Direction::Received, ada, "opened a door");
    let passes_on = Some(world.book.log_help(&help).expect("help").value.id);
    let given =
        HelpDraft { people: vec![bram, ada], passes_on, ..HelpDraft::new(Direction::Given, bram, "opened it wide") };
    let given = world.book.log_help(&given).expect("help").value.id;
    world.book.thank_origin(given).expect("thanks to where it began");
    let words = SnippetDraft { title: "How we hire".into(), text: "Three things".into(), tags: vec!["hiring".into()] };
    let words = world.book.add_snippet(&words).expect("a snippet").value;
    let share = ShareDraft { person: ada, way: ShareWay::Copied, as_help: true, again: false };
    world.book.share_snippet(words, &share).expect("shared");
    let plan = ProjectDraft {
        kind: ProjectKind::ForThem,
        title: "a new career".into(),
        about: String::new(),
        people: vec![ada],
        state: ProjectState::Idea,
    };
    let plan = world.book.add_project(&plan).expect("a project").value;
    world.book.name_contact(plan, bram, true).expect("named");
    let step = ProjectStepDraft { what: "read her letter".into(), when: "friday".into(), person: None };
    world.book.plan_project_step(plan, &step).expect("a step");
    world.book.note_bad_mood(bram, "snapped", "tomorrow").expect("noted");
    let gone = world.add_named("Nobody Anymore");
    world.book.trash_people(&[gone]).expect("in the trash");
    world
}

/// All rows of a book, as an export tells them, without the history and what is this computer's alone.
fn rows(world: &World) -> serde_json::Value {
    let path = world.file("rows.json", "");
    world.book.export(ExportFormat::Json, &path).expect("an export");
    let mut document: serde_json::Value = serde_json::from_slice(&std::fs::read(path).expect("a file")).expect("JSON");
    for table in ["book", "change", "change_row", "delivery", "review_state", "source"] {
        document["tables"].as_object_mut().expect("tables").remove(table);
    }
    for card in document["tables"]["source_card"].as_array_mut().expect("cards") {
        card["source"].take();
    }
    document["tables"].take()
}

#[test]
fn json_comes_back_as_the_same_book_in_an_empty_one() {
    let world = lived();
    let path = world.file("all.json", "");
    world.book.export(ExportFormat::Json, &path).expect("an export");
    let elsewhere = World::new();
    let report =
        elsewhere.book.import_paths(&[path], &ImportOptions::default(), &mut |_| true).expect("an import").value;
    assert_eq!((report.added, report.rejected.len()), (4, 0), "everybody, also who is in the trash: {report:?}");
    assert_eq!(rows(&elsewhere), rows(&world), "with every row");
    assert_eq!(elsewhere.everybody(), world.everybody(), "and they are found");
}

#[test]
fn json_joins_a_book_that_has_people_and_changes_nothing_twice() {
    let world = lived();
    let path = world.file("all.json", "");
    world.book.export(ExportFormat::Json, &path).expect("an export");
    let other = World::new();
    let jane = other.add(JANE);
    let before = rows(&other);
    let import = || {
        other
            .book
            .import_paths(std::slice::from_ref(&path), &ImportOptions::default(), &mut |_| true)
            .expect("an import")
            .value
    };
    let first = import();
    assert_eq!((first.added, first.merged), (3, 1), "Jane was known: {first:?}");
    let story = other.book.person_page(jane).expect("Jane").story;
    assert!(!story.is_empty(), "she has her history now");
    let second = import();
    assert_eq!((second.added, second.merged, second.unchanged), (0, 0, 4), "nothing is doubled: {second:?}");
    other.book.undo().expect("an undo");
    assert_eq!(rows(&other)["person"], before["person"], "and it can be taken back");
}

#[test]
fn json_that_was_cut_or_tampered_with_is_refused_in_words() {
    let world = lived();
    let path = world.file("all.json", "");
    world.book.export(ExportFormat::Json, &path).expect("an export");
    let text = std::fs::read_to_string(&path).expect("the export");
    let half: String = text.chars().take(text.len() / 2).collect();
    for (bad, word) in [
        (half, "not whole"),
        (text.replace("\"person\":", "\"sqlite_schema\":"), "none that Goodturn writes"),
        (text.replace("\"memory_hook\"", "\"memory_hook); DROP TABLE person; --\""), "none that Goodturn writes"),
        (text.replace("\"version\": 1", "\"version\": 99"), "newer Goodturn"),
    ] {
        let elsewhere = World::new();
        let path = elsewhere.file("bad.json", &bad);
        let report =
            elsewhere.book.import_paths(&[path], &ImportOptions::default(), &mut |_| true).expect("an answer").value;
        let reason = report.rejected.first().map(|row| row.reason.clone()).unwrap_or_default();
        assert!(reason.contains(word), "{word}: {reason}");
        assert!(elsewhere.everybody().is_empty(), "nothing of it came in");
    }
}

#[test]
fn a_book_is_restored_from_json_to_the_last_row() {
    let world = lived();
    let path = world.file("all.json", "");
    world.book.export(ExportFormat::Json, &path).expect("an export");
    let folder = folder();
    goodturn_core::Book::restore(folder.path(), world.clock.clone(), &path).expect("restored");
    let book = goodturn_core::Book::open(folder.path(), world.clock.clone()).expect("a book");
    let again = folder.path().join("again.json");
    book.export(ExportFormat::Json, &again).expect("an export");
    let read = |path: &std::path::Path| std::fs::read_to_string(path).expect("an export");
    assert_eq!(read(&again), read(&path), "the history too");
    assert_eq!(book.list_people(&Default::default()).expect("a page").rows.len(), 3, "and people are listed");
}

#[test]
fn a_table_goes_out_inert_and_comes_back() {
    let world = World::new();
    for one in EVERYBODY {
        world.add(one);
    }
    let sly = world.add_named("=HYPERLINK(\"http://evil.example\")");
    let path = world.file("all.csv", "");
    assert_eq!(world.book.export(ExportFormat::Csv, &path).expect("an export"), 7, "everybody");
    let text = std::fs::read_to_string(&path).expect("the table");
    assert!(text.contains("\"'=HYPERLINK"), "a formula is none: {text}");
    let elsewhere = World::new();
    let report =
        elsewhere.book.import_paths(&[path], &ImportOptions::default(), &mut |_| true).expect("an import").value;
    assert_eq!((report.added, report.rejected.len()), (7, 0), "{report:?}");
    assert_eq!(elsewhere.everybody(), world.everybody(), "under the same names");
    let name = world.book.person(sly).expect("she").facts.name;
    assert!(elsewhere.book.find_person(&name).is_ok(), "and what looked like a formula is a name again");
}

#[test]
fn pages_are_written_into_a_new_folder_only() {
    let world = lived();
    let path = world.data().join("pages");
    world.book.export(ExportFormat::Markdown, &path).expect("pages");
    let page = std::fs::read_to_string(path.join("people/Jane Doe.md")).expect("Jane's page");
    assert!(page.starts_with("# Jane Doe\n") && page.contains("RustConf"), "{page}");
    assert!(std::fs::read_to_string(path.join("index.md")).expect("the list").contains("(<people/Jane Doe.md>)"));
    let refused = world.book.export(ExportFormat::Markdown, &path).expect_err("it is full").to_string();
    assert!(refused.contains("not empty"), "{refused}");
}
