//! A table whose columns nobody knows: guessed, said once, and read at once from then on.

use goodturn_core::{
    id::CaptureId,
    model::{MappedColumn, Mapping},
    ops::{Audience, Document, SaidOfTables},
    wire::{CaptureRow, ImportOptions},
};
use proptest::prelude::*;

use crate::{cast::*, mail::zip_of};

const CLUB: &str = "Wer isch's;Schribmer;Lüüt aa;Wo gseh;Bsundrigs\n\
    Jane Doe;jane@acme.example;+49 30 1234567;Chlaus-Apéro;spielt Alphorn\n\
    Li Wei;li@star.example;;Chlaus-Apéro;\n\
    ;;;Chlaus-Apéro;niemer\n";
/// The same columns in another order, written otherwise.
const NEXT_YEAR: &str = "LÜÜT AA,Schribmer,Wer isch’s,Bsundrigs,Wo gseh\n,ana@souza.example,Ana Souza,,Brätle\n";

fn row(world: &World, id: CaptureId) -> CaptureRow {
    let inbox = world.book.inbox().expect("the Inbox");
    inbox.captures.into_iter().find(|row| row.id == id).expect("it waits")
}

fn said(world: &World, id: CaptureId, holds: &[(&str, &str)]) -> Mapping {
    let page = world.book.open_mapping(id, None).expect("a table");
    let column = |one: goodturn_core::model::TableColumn| {
        let said = holds.iter().find(|(name, _)| *name == one.name).map_or(one.holds, |(_, holds)| (*holds).to_owned());
        MappedColumn { name: one.name, holds: said }
    };
    Mapping { has_header: page.has_header, columns: page.columns.into_iter().map(column).collect() }
}

fn person(world: &World, name: &str) -> goodturn_core::wire::Person {
    world.book.person(world.book.find_person(name).expect("known")).expect("a person")
}

#[test]
fn a_table_nobody_knows_waits_with_its_columns_and_what_they_seem_to_hold() {
    let world = World::new();
    let id = world.capture("verein.csv", CLUB);
    let waiting = row(&world, id);
    assert_eq!((waiting.cards, waiting.is_table, waiting.kept), (0, true, true), "nothing is read, nothing is lost");
    assert!(waiting.problem.is_some_and(|why| why.contains("what the columns")), "it says what is missing");
    let page = world.book.open_mapping(id, None).expect("its columns");
    assert!(page.has_header && !page.remembered, "the first row names them: {page:?}");
    let holds: Vec<_> = page.columns.iter().map(|column| (column.name.as_str(), column.holds.as_str())).collect();
    let guessed = [
        ("Wer isch's", "name"),
        ("Schribmer", "email"),
        ("Lüüt aa", "phone"),
        ("Wo gseh", "keep"),
        ("Bsundrigs", "keep"),
    ];
    assert_eq!(holds, guessed, "values tell what names do not");
    assert_eq!(page.columns[0].samples, ["Jane Doe", "Li Wei"], "with values to recognise it by");
}

#[test]
fn what_would_come_of_a_mapping_is_shown_and_writes_nothing() {
    let world = World::new();
    let id = world.capture("verein.csv", CLUB);
    let before = world.picture();
    let preview = world.book.preview_mapping(id, &said(&world, id, &[("Wo gseh", "met_at")])).expect("a preview");
    assert_eq!((preview.read, preview.rejected), (2, 1), "two people and a row that is nobody");
    assert!(preview.why.is_some_and(|why| why.starts_with("Line 4: ")), "which says where");
    let jane = &preview.people[0];
    assert_eq!((jane.facts.name.as_str(), jane.line), ("Jane Doe", 2));
    assert_eq!(jane.facts.note, "Bsundrigs: spielt Alphorn", "what has no field stands in the note behind its name");
    assert_eq!(jane.beside, ["Chlaus-Apéro"], "where they were met");
    world.picture().must_be(&before, "looking changes nothing");
}

#[test]
fn said_once_the_next_table_of_that_kind_is_read_at_once() {
    let world = World::new();
    let id = world.capture("verein.csv", CLUB);
    let other = world.capture("verein-alt.csv", CLUB.replace("Jane Doe", "Joan Doe"));
    let done = world.book.save_mapping(id, &said(&world, id, &[])).expect("remembered");
    assert_eq!(done.value.cards, 2, "it can be imported now");
    assert_eq!((row(&world, id).cards, row(&world, other).cards), (2, 2), "and so can what waited of its kind");
    let report = world.book.import_capture(id, &ImportOptions::default(), &mut |_| true).expect("an import").value;
    assert_eq!((report.added, report.rejected.len()), (2, 1));
    let next = world.capture("verein-27.csv", NEXT_YEAR);
    assert_eq!((row(&world, next).cards, row(&world, next).title.as_str()), (1, "Ana Souza"), "in whatever order");
    let report = world.import("verein-28.csv", NEXT_YEAR).value;
    assert_eq!((report.added, report.files[0].columns.len()), (1, 5), "from files named to the program as well");
    assert_eq!(person(&world, "Ana Souza").facts.note, "Wo gseh: Brätle");
}

#[test]
fn saying_and_forgetting_can_be_taken_back() {
    let world = World::new();
    let id = world.capture("verein.csv", CLUB);
    let before = world.picture();
    world.book.save_mapping(id, &said(&world, id, &[])).expect("remembered");
    let known = world.picture();
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "it asks again");
    world.book.redo().expect("a redo");
    world.picture().must_be(&known, "and does not");
    let listed = world.book.list_mappings().expect("a list");
    assert_eq!((listed[0].origin.as_str(), listed[0].columns[0].holds.as_str()), ("verein.csv", "name"));
    world.book.forget_mapping(listed[0].id).expect("forgotten");
    assert_eq!((row(&world, id).cards, world.book.list_mappings().expect("a list").len()), (0, 0), "it asks again");
    world.book.undo().expect("an undo");
    world.picture().must_be(&known, "as if it had not been forgotten");
}

#[test]
fn a_table_without_names_is_told_by_what_its_values_look_like() {
    let world = World::new();
    let id = world.capture("liste.csv", "Jane;Doe;jane@acme.example\nLi;Wei;li@star.example\n");
    let page = world.book.open_mapping(id, None).expect("its columns");
    assert!(!page.has_header, "a mail address names no column");
    assert_eq!(page.columns[2].name, "Column 3");
    let mapping = said(&world, id, &[("Column 1", "given_name"), ("Column 2", "family_name")]);
    assert_eq!(world.book.save_mapping(id, &mapping).expect("remembered").value.cards, 2, "the first row is a person");
    let next = world.import("liste-2.csv", "Ana;Souza;ana@souza.example\n").value;
    assert_eq!((next.added, next.people[0].person.facts.name.as_str()), (1, "Ana Souza"));
    let known = world.import("known.csv", "Vorname;Nachname;E-Mail\nZoe;Roth;zoe@roth.example\n").value;
    assert_eq!(known.people.len(), 1, "a table that is known is not taken for one without names: {known:?}");
    let named = world.import("gwaesser.csv", "Fluss;Tal;Sitz\nAare;Hasli;info@hasli.example\n").value;
    assert_eq!(named.added, 0, "names of columns are nobody, however like the rest is: {named:?}");
}

#[test]
fn names_of_columns_can_be_told_from_people_where_the_program_cannot() {
    let world = World::new();
    let id = world.capture("zwoi.csv", "Jane Doe;Acme;Bern\nLi Wei;Star;Thun\n");
    assert!(world.book.open_mapping(id, None).expect("a table").has_header, "most tables name their columns");
    let page = world.book.open_mapping(id, Some(false)).expect("a table");
    assert_eq!(page.columns[0].samples, ["Jane Doe", "Li Wei"], "now the first row is a person");
    assert_eq!(page.columns[0].holds, "name");
    let columns = page.columns.into_iter().map(|one| MappedColumn { name: one.name, holds: one.holds }).collect();
    let done = world.book.save_mapping(id, &Mapping { has_header: false, columns }).expect("remembered");
    assert_eq!(done.value.cards, 2);
    let other = world.capture("drei.csv", "Fluss;Tal;See\nAare;Haslital;Thunersee\n");
    assert_eq!(row(&world, other).cards, 0, "plain text is no kind by which another table is known");
}

#[test]
fn a_table_that_is_known_in_part_can_be_said_too_and_loses_nothing() {
    let world = World::new();
    let text = "Name,Email,Lieblingsziit,Firma,Firma\nJane Doe,jane@acme.example,Herbst,Acme,Oath\n";
    let id = world.capture("halb.csv", text);
    assert_eq!(row(&world, id).cards, 1, "it is read as it is");
    let unasked = world.book.preview_import(id, &mut |_| true).expect("a rehearsal");
    assert_eq!(unasked.files[0].columns[2].holds, "skip", "which leaves what is unknown in the original");
    let page = world.book.open_mapping(id, None).expect("its columns");
    assert_eq!(page.columns[2].holds, "keep", "what is unknown would go into the note");
    let mapping = said(&world, id, &[]);
    world.book.save_mapping(id, &mapping).expect("remembered");
    let report = world.book.import_capture(id, &ImportOptions::default(), &mut |_| true).expect("an import").value;
    let jane = &report.people[0].person.facts;
    assert_eq!(jane.note, "Lieblingsziit: Herbst");
    let work: Vec<_> = jane.affiliations.iter().map(|job| job.organization.as_str()).collect();
    assert_eq!(work, ["Acme", "Oath"], "two columns of one field are two places of work");
}

#[test]
fn tables_in_an_archive_are_asked_for_one_after_the_other() {
    let world = World::new();
    let other = "Dä Name;Poschtfach\nJonas Meier;12\n";
    let members = [("verein/mitglieder.csv", CLUB), ("verein/alti.csv", other)];
    let id = world.capture("verein.zip", zip_of(&members.map(|(name, content)| (name, content.to_owned()))));
    let waiting = row(&world, id);
    assert_eq!((waiting.cards, waiting.is_table), (0, true), "{waiting:?}");
    assert_eq!(world.book.open_mapping(id, None).expect("its columns").origin, "verein/mitglieder.csv");
    world.book.save_mapping(id, &said(&world, id, &[])).expect("remembered");
    assert_eq!((row(&world, id).cards, row(&world, id).is_table), (2, true), "the other still asks");
    let preview = world.book.preview_import(id, &mut |_| true).expect("a rehearsal");
    let asked: Vec<_> = preview.files.iter().map(|file| (file.read, file.columns.is_empty())).collect();
    assert_eq!(asked, [(2, true), (0, false)], "only what is asked for is told");
    assert_eq!(world.book.open_mapping(id, None).expect("its columns").origin, "verein/alti.csv");
    world.book.save_mapping(id, &said(&world, id, &[("Dä Name", "name")])).expect("remembered");
    assert_eq!(row(&world, id).cards, 3);
    let page = world.book.open_mapping(id, None).expect("its columns");
    assert_eq!((page.origin.as_str(), page.remembered), ("verein/mitglieder.csv", true), "it can be said anew");
}

#[test]
fn a_table_of_which_is_known_where_but_not_who_asks() {
    let world = World::new();
    let table = "Vornaam;Nochname;Poscht;PLZ;Ort;Firma\nJane;Doe;jane@acme.example;3000;Bern;Acme\n";
    let id = world.capture("wer.csv", table);
    assert_eq!(row(&world, id).cards, 0, "nobody is called Acme because the names are in dialect");
    let page = world.book.open_mapping(id, None).expect("its columns");
    let holds: Vec<_> = page.columns.iter().map(|column| column.holds.as_str()).collect();
    assert_eq!(holds, ["given_name", "family_name", "email", "postcode", "city", "organization"]);
    assert_eq!(
        world.import("firmen.csv", "Firma;Telefon;Ort\nAcme;030 1234567;Bern\n").value.added,
        1,
        "a firm is one"
    );
}

#[test]
fn the_same_file_said_otherwise_teaches_whom_it_brought() {
    let world = World::new();
    let text = "Wer,Schribmer,Gebore\nJane Doe,jane@acme.example,14.03.1980\n";
    let table = |holds: &[(&str, &str)]| SaidOfTables {
        columns: holds
            .iter()
            .map(|(name, holds)| MappedColumn { name: (*name).into(), holds: (*holds).into() })
            .collect(),
        has_header: None,
    };
    let file = || [Document::new("wer.csv", "wer.csv", Ok(text.as_bytes().to_vec())).into()];
    let import = |said: &SaidOfTables| {
        world
            .book
            .import_tables(&file(), said, &ImportOptions::default(), Audience::Report(100), &mut |_| true)
            .expect("an import")
            .value
    };
    let first = import(&table(&[("Wer", "name"), ("3", "skip")]));
    assert_eq!((first.added, first.people[0].person.facts.birthday), (1, None));
    assert_eq!(import(&table(&[])).unchanged, 1, "nothing new is said");
    let second = import(&table(&[("Gebore", "birthday")]));
    assert_eq!((second.added, second.merged), (0, 1), "she is known, and learned: {second:?}");
    assert_eq!(person(&world, "Jane Doe").facts.birthday.map(|day| day.to_string()).as_deref(), Some("1980-03-14"));
    let wrong = |said: &SaidOfTables| {
        let failed =
            world.book.import_tables(&file(), said, &ImportOptions::default(), Audience::Report(100), &mut |_| true);
        failed.expect_err("refused").to_string()
    };
    assert!(wrong(&table(&[("Wär", "name")])).contains("Its columns are: Wer, Schribmer, Gebore"));
    assert!(wrong(&table(&[("Wer", "nome")])).contains("It can hold: name, given_name"));
}

#[test]
fn nobody_and_no_table_are_refused_in_words() {
    let world = World::new();
    let id = world.capture("verein.csv", CLUB);
    let nobody: Vec<_> = ["Wer isch's", "Schribmer", "Lüüt aa", "Bsundrigs"].map(|name| (name, "skip")).to_vec();
    let refused = world.book.save_mapping(id, &said(&world, id, &nobody)).expect_err("nobody would come of it");
    assert!(refused.to_string().contains("Say which column"), "{refused}");
    let card = world.capture("jane.vcf", JANE.card());
    assert!(world.book.open_mapping(card, None).is_err_and(|error| error.to_string().contains("no table")));
    let pasted = world.book.capture_text("Wer\tWo\tWas\nJane Doe\tBern\tCTO\nLi Wei\tThun\tEditor").expect("taken");
    assert!(world.book.open_mapping(pasted, None).is_ok(), "cells copied from a spreadsheet are a table");
}

#[test]
fn formulas_are_text_and_markup_is_text() {
    let world = World::new();
    let id = world.capture("boes.csv", "Wer;Was;Schribmer\n=HYPERLINK(\"http://x\");<b>fett</b>;a@x.example\n");
    let mapping = said(&world, id, &[("Wer", "name"), ("Was", "note")]);
    let preview = world.book.preview_mapping(id, &mapping).expect("a preview");
    assert_eq!(preview.people[0].facts.name, "=HYPERLINK(\"http://x\")", "as it stands, run by nobody");
    assert_eq!(preview.people[0].facts.note, "<b>fett</b>");
}

fn a_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-zäöü]{0,8}",
        "[a-z]{1,5}@[a-z]{1,5}\\.example",
        "\\+?[0-9 ]{0,12}",
        "[\"',;\t\n=@<>]{0,4}",
        ".{0,6}"
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    /// Whatever stands in a table, asking, showing and saying never fails but in words, and the next import of the same
    /// text brings what the preview said.
    #[test]
    fn what_is_shown_is_what_comes(rows in prop::collection::vec(prop::collection::vec(a_cell(), 1..5), 1..8),
                                   holds in prop::collection::vec(0_usize..8, 5), delimiter in 0_usize..3) {
        let delimiter = [",", ";", "\t"][delimiter];
        let text: Vec<String> = rows.iter().map(|row| row.join(delimiter)).collect();
        let world = World::new();
        let id = world.capture("zufall.csv", text.join("\n"));
        let Ok(page) = world.book.open_mapping(id, None) else { return Ok(()) };
        let fields = ["name", "email", "phone:work", "keep", "skip", "birthday", "family_name", "met_on"];
        let columns = page.columns.iter().zip(holds.iter().cycle());
        let columns = columns.map(|(one, pick)| MappedColumn { name: one.name.clone(), holds: fields[*pick].into() });
        let mapping = Mapping { has_header: page.has_header, columns: columns.collect() };
        let preview = world.book.preview_mapping(id, &mapping).expect("a preview");
        match world.book.save_mapping(id, &mapping) {
            Err(refused) => prop_assert_eq!(preview.read, 0, "{}", refused),
            Ok(done) => {
                prop_assert_eq!(done.value.cards, preview.read);
                let report = world.book.import_capture(id, &ImportOptions::default(), &mut |_| true).expect("an import");
                let read: u32 = report.value.files.iter().map(|file| file.read).sum();
                prop_assert_eq!(read, preview.read, "{:?}", report.value.rejected);
                prop_assert_eq!(report.value.rejected.len(), preview.rejected as usize);
            }
        }
    }
}
