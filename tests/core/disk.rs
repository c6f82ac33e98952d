//! A disk that is full, and a folder that may not be written to.
#![cfg(target_os = "linux")]

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use goodturn_core::{
    Book,
    model::{PersonFacts, Settings},
};

use crate::cast::*;

/// A small disk of its own, where this user may mount one.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    /// A disk of so many kilobytes; `None`, with a message, where it cannot be had.
    fn of(kilobytes: u32) -> Option<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        let options = format!("size={kilobytes}k,mode=0700");
        if mount(&["-t", "tmpfs", "-o", &options, "tmpfs"], folder.path()) {
            return Some(Self(folder));
        }
        eprintln!("skipped: this user may not mount a small disk");
        None
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn make_read_only(&self) {
        assert!(mount(&["-o", "remount,ro"], self.path()), "the disk can be made read-only");
    }

    /// A file that takes up room, until it is deleted.
    fn ballast(&self, kilobytes: usize) -> PathBuf {
        let ballast = self.path().join("ballast");
        fs::write(&ballast, vec![0_u8; kilobytes * 1024]).expect("ballast");
        ballast
    }

    /// Takes up what room is left.
    fn fill(&self) {
        let mut file = fs::File::create(self.path().join("rest")).expect("a file");
        while file.write_all(&[0; 512]).is_ok() {}
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(self.path()).status();
    }
}

fn mount(arguments: &[&str], on: &Path) -> bool {
    let status = Command::new("mount").args(arguments).arg(on).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

fn person(n: usize) -> PersonFacts {
    PersonFacts { name: format!("Person {n:04}"), note: "x".repeat(2_000), ..PersonFacts::default() }
}

#[test]
fn a_full_disk_is_said_and_what_was_there_stays() {
    let Some(disk) = SmallDisk::of(3_000) else { return };
    let ballast = disk.ballast(1_000);
    let clock = World::new().clock;
    let book = Book::open(&disk.path().join("data"), clock).expect("a book");
    let mut kept = 0;
    let refused = loop {
        match book.add_person(&person(kept)) {
            Ok(_) => kept += 1,
            Err(error) => break error,
        }
        assert!(kept < 10_000, "the disk must be full some time");
    };
    assert_eq!(refused.code(), "store", "{refused}");
    assert!(refused.to_string().contains("full"), "it says what is the matter: {refused}");
    assert!(kept > 10, "until then it worked");
    let count = |book: &Book| book.people("", 1).expect("people").total;
    assert_eq!(count(&book), kept as u64, "everybody who was acknowledged is there, and nobody else");
    disk.fill();
    let other = Settings { next_day_rule: false, ..Settings::default() };
    let saved = book.save_settings(&other).is_ok();
    let expected = if saved { other } else { Settings::default() };
    assert_eq!(book.settings().expect("settings"), expected, "what little still fits is kept whole, or not at all");
    let outside = tempfile::tempdir().expect("a folder");
    let no_room = book.backup(None).expect_err("no room for a backup here");
    assert!(matches!(no_room.code(), "file" | "store"), "{no_room}");
    let left = fs::read_dir(disk.path().join("data/backups")).map_or(0, Iterator::count);
    assert_eq!(left, 0, "no half backup is left");
    book.backup(Some(&outside.path().join("rescue.db"))).expect("but elsewhere there is");
    fs::remove_file(ballast).expect("room is made");
    book.add_person(&person(kept)).expect("it works again");
    assert_eq!(book.check().expect("a check").problems, Vec::<String>::new(), "and is sound");
}

#[test]
fn a_folder_that_may_not_be_written_is_said_and_left_alone() {
    let Some(disk) = SmallDisk::of(4_000) else { return };
    let (data, clock) = (disk.path().join("data"), World::new().clock);
    Book::open(&data, clock.clone()).expect("a book").add_person(&JANE.facts()).expect("a person");
    let before = fs::read(data.join("goodturn.db")).expect("the file");
    disk.make_read_only();
    let refused = Book::open(&data, clock.clone()).map(drop).expect_err("nothing can be written there");
    assert_eq!(refused.code(), "file", "the file system said no: {refused}");
    assert!(refused.to_string().contains("goodturn"), "it says where: {refused}");
    let nowhere = Book::open(&disk.path().join("new"), clock).map(drop).expect_err("nor can a new one be made");
    assert_eq!(nowhere.code(), "file", "{nowhere}");
    assert_eq!(fs::read(data.join("goodturn.db")).expect("the file"), before, "not a byte differs");
}
