//! Health, backups, restoring, and files that are refused.

use std::{fs, path::Path};

use goodturn_core::{Book, Error, clock::ManualClock};

use crate::cast::*;

fn restore(folder: &Path, clock: &ManualClock, from: &Path) -> goodturn_core::Result<std::path::PathBuf> {
    Book::restore(&folder.join("data"), clock.clone(), from)
}

fn names(folder: &Path, clock: &ManualClock) -> Vec<String> {
    let book = Book::open(&folder.join("data"), clock.clone()).expect("the book");
    book.people("", 100).expect("people").people.into_iter().map(|person| person.facts.name).collect()
}

#[test]
fn a_sound_book_says_so() {
    let world = World::new();
    world.promise(world.add(JANE), "Send the deck", "tomorrow");
    let check = world.book.check().expect("a check");
    assert!(check.ok && check.problems.is_empty(), "nothing is wrong: {:?}", check.problems);
    assert_eq!(check.people, 1, "it counts people");
    assert_eq!(check.next_reminder.as_deref(), Some("2026-11-22T08:00:00+00:00"), "and knows what comes next");
    assert!(check.database_bytes > 0 && check.schema_version > 0, "and how it is kept");
}

#[test]
fn a_folder_that_is_synchronised_is_warned_about() {
    let folder = folder();
    let clock = ManualClock::new(instant("2026-11-21T10:00", chrono_tz::Europe::Berlin), chrono_tz::Europe::Berlin);
    let book = Book::open(&folder.path().join("Dropbox/goodturn"), clock).expect("a book");
    assert!(book.folder_warning().is_some_and(|warning| warning.contains("Dropbox")), "it names the culprit");
    assert!(!book.check().expect("a check").ok, "and the check says so");
    assert_eq!(World::new().book.folder_warning(), None, "an ordinary folder is fine");
}

#[test]
fn a_backup_brings_everything_back() {
    let world = World::new();
    world.add(JANE);
    let backup = world.book.backup(None).expect("a backup");
    assert!(backup.starts_with(world.data().join("backups")), "it is kept with the data: {}", backup.display());
    world.add(MARTA);
    let (folder, clock) = world.close();
    let before = restore(folder.path(), &clock, &backup).expect("restored");
    assert_eq!(names(folder.path(), &clock), ["Jane Doe"], "as it was then");
    assert_ne!(before, backup, "even in the same second no backup replaces another");
    restore(folder.path(), &clock, &before).expect("restored");
    assert_eq!(names(folder.path(), &clock), ["Jane Doe", "Marta Kowalska"], "what was replaced was kept as well");
}

#[test]
fn a_backup_is_one_whole_file_of_its_own() {
    let world = World::new();
    world.add(JANE);
    let path = world.file("mine.db", "something older");
    assert_eq!(world.book.backup(Some(&path)).expect("a backup"), path, "where it was asked for");
    let beside: Vec<_> = fs::read_dir(path.parent().expect("a folder")).expect("a listing").flatten().collect();
    let names: Vec<_> = beside.iter().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    assert!(
        !names.iter().any(|name| name.contains("partial") || name.ends_with("-wal")),
        "nothing beside it: {names:?}"
    );
    let refused = world.book.backup(Some(&world.data().join("no/such/folder/mine.db"))).expect_err("nowhere to write");
    assert_eq!(refused.code(), "file", "the file system said no: {refused}");
}

#[test]
fn a_damaged_foreign_or_missing_backup_is_refused_and_nothing_changes() {
    let world = World::new();
    world.add(JANE);
    let good = world.book.backup(None).expect("a backup");
    let mut bytes = fs::read(&good).expect("the backup");
    let half = bytes.len() / 2;
    bytes.truncate(half);
    let damaged = [
        world.file("half.db", &bytes),
        world.file("text.db", "this is no database at all, whatever its name may say"),
        world.file("empty.db", ""),
        world.data().join("gone.db"),
    ];
    let mut scrambled = fs::read(&good).expect("the backup");
    scrambled[4096..].iter_mut().for_each(|byte| *byte ^= 0x5a);
    let scrambled = world.file("scrambled.db", scrambled);
    let (folder, clock) = world.close();
    for bad in damaged.iter().chain([&scrambled]) {
        let refused = restore(folder.path(), &clock, bad).expect_err("it is no backup");
        assert!(matches!(refused, Error::Refused(_)), "{}: {refused:?}", bad.display());
        assert!(refused.to_string().contains("Nothing was changed"), "it says so: {refused}");
        assert_eq!(names(folder.path(), &clock), ["Jane Doe"], "and it is true");
    }
}

#[test]
fn an_open_book_is_not_replaced() {
    let world = World::new();
    world.add(JANE);
    let backup = world.book.backup(None).expect("a backup");
    let refused = Book::restore(&world.data(), world.clock.clone(), &backup).expect_err("the window is open");
    assert!(
        matches!(refused, Error::Refused(_)) && refused.to_string().contains("Close"),
        "it says what to do: {refused}"
    );
    assert_eq!(world.everybody(), ["Jane Doe"], "nothing was changed");
}

#[test]
fn a_book_that_cannot_be_opened_any_more_is_put_aside_and_restored() {
    let world = World::new();
    world.add(JANE);
    let kept = world.file("kept.db", "");
    world.book.backup(Some(&kept)).expect("a backup");
    let (folder, clock) = world.close();
    let data = folder.path().join("data/goodturn.db");
    fs::write(&data, "the disk has eaten it").expect("damage");
    assert!(Book::open(&folder.path().join("data"), clock.clone()).is_err(), "it cannot be opened");
    let aside = restore(folder.path(), &clock, &kept).expect("restored all the same");
    assert_eq!(names(folder.path(), &clock), ["Jane Doe"], "she is back");
    assert_eq!(
        fs::read_to_string(aside).expect("the damaged file"),
        "the disk has eaten it",
        "and nothing was deleted"
    );
}

#[test]
fn a_newer_file_is_refused_in_plain_words_and_left_alone() {
    let world = World::new();
    world.add(JANE);
    let (folder, clock) = world.close();
    let data = folder.path().join("data/goodturn.db");
    set_header_number(&data, 60, 99);
    let before = fs::read(&data).expect("the file");
    let refused = Book::open(&folder.path().join("data"), clock).map(drop).expect_err("it comes from the future");
    assert!(matches!(refused, Error::Refused(_)), "{refused:?}");
    let said = refused.to_string();
    assert!(said.contains("newer Goodturn") && said.contains("Nothing was changed"), "in plain words: {said}");
    assert_eq!(fs::read(&data).expect("the file"), before, "not a byte differs");
}

#[test]
fn a_newer_backup_is_refused_too() {
    let world = World::new();
    world.add(JANE);
    let backup = world.book.backup(None).expect("a backup");
    let (folder, clock) = world.close();
    set_header_number(&backup, 60, 99);
    let refused = restore(folder.path(), &clock, &backup).expect_err("it comes from the future");
    assert!(refused.to_string().contains("newer Goodturn"), "{refused}");
    assert_eq!(names(folder.path(), &clock), ["Jane Doe"], "nothing was changed");
}

#[test]
fn another_programs_file_is_refused_and_left_as_it_is() {
    let world = World::new();
    world.add(JANE);
    let backup = world.book.backup(None).expect("a backup");
    let (folder, clock) = world.close();
    let other = folder.path().join("other");
    fs::create_dir(&other).expect("a folder");
    let data = other.join("goodturn.db");
    fs::copy(&backup, &data).expect("a database");
    set_header_number(&data, 68, 0x1234_5678);
    let before = fs::read(&data).expect("the file");
    let refused = Book::open(&other, clock.clone()).map(drop).expect_err("it is not ours");
    assert!(matches!(refused, Error::Refused(_)) && refused.to_string().contains("another program"), "{refused}");
    assert_eq!(fs::read(&data).expect("the file"), before, "not a byte differs");
    fs::write(&data, vec![7_u8; 5000]).expect("something else");
    let refused = Book::open(&other, clock).map(drop).expect_err("it is no database");
    assert!(matches!(refused, Error::Refused(_)), "{refused:?}");
    assert_eq!(fs::read(&data).expect("the file"), vec![7_u8; 5000], "and is left as it is");
}

/// Writes a big-endian number into the header of a database file (sqlite.org/fileformat.html, "The Database Header").
fn set_header_number(path: &Path, at: usize, number: u32) {
    let mut bytes = fs::read(path).expect("a database");
    bytes[at..at + 4].copy_from_slice(&number.to_be_bytes());
    fs::write(path, bytes).expect("the database");
}
