//! What is yours leaves with you.

use goodturn_core::{ops::ExportFormat, wire::ImportOptions};

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
    assert!("pdf".parse::<ExportFormat>().is_err(), "and no others yet");
}
