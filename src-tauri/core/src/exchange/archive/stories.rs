use std::io::Write;

use flate2::{Compression, write::GzEncoder};
use proptest::prelude::*;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::*;

/// An archive with members.
pub(crate) fn zip_of(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in members {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a member");
        zip.write_all(content).expect("its content");
    }
    zip.finish().expect("an archive").into_inner()
}

/// A tar archive with members.
fn tar_of(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut tar = tar::Builder::new(Vec::new());
    for (name, content) in members {
        let mut header = tar::Header::new_gnu();
        header.set_size(content.len() as u64);
        header.set_mode(0o644);
        tar.append_data(&mut header, name, *content).expect("a member");
    }
    tar.into_inner().expect("an archive")
}

fn gzip_of(content: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(content).expect("written");
    packed.finish().expect("packed")
}

fn names(archive: &Archive) -> Vec<&str> {
    archive.members.iter().map(|member| member.name.as_str()).collect()
}

#[test]
fn what_can_be_read_is_taken_out_and_the_rest_is_said() {
    let members: [(&str, &[u8]); 7] = [
        ("Takeout/Contacts/All.vcf", b"BEGIN:VCARD"),
        ("Takeout/Mail/All.mbox", b"From "),
        ("Takeout/page.html", b"<p>"),
        ("Takeout/photo.jpg", b"\xFF\xD8"),
        ("Takeout/more.zip", b"PK"),
        ("__MACOSX/All.vcf", b"x"),
        ("../../etc/evil.vcf", b"BEGIN:VCARD"),
    ];
    let archive = open_archive("a.zip", &zip_of(&members)).expect("an archive");
    assert_eq!(names(&archive), ["Takeout/Contacts/All.vcf", "Takeout/Mail/All.mbox", "../../etc/evil.vcf"]);
    assert_eq!(archive.passed_over, ["2 other files in the archive", "1 archive within the archive"]);
}

#[test]
fn of_linkedins_export_only_what_tells_of_others_is_read() {
    let members: [(&str, &[u8]); 4] = [
        ("Connections.csv", b"First Name,Last Name,Connected On\n"),
        ("Profile.csv", b"First Name,Last Name,Headline\nJo,Doe,Founder\n"),
        ("messages.csv", b"CONVERSATION ID\n"),
        ("Invitations.csv", b"From,To\n"),
    ];
    let archive = open_archive("export.zip", &zip_of(&members)).expect("an archive");
    assert_eq!(names(&archive), ["Connections.csv", "messages.csv"]);
    assert_eq!((archive.owner.as_str(), archive.passed_over.len()), ("Jo Doe", 1));
}

#[test]
fn a_bomb_is_refused_by_what_really_comes_out() {
    let zeros = vec![0; 50 * 1024 * 1024];
    let bomb = zip_of(&[("1.vcf", &zeros), ("2.vcf", &zeros), ("3.vcf", &zeros)]);
    assert!(bomb.len() < 1024 * 1024, "it looks small");
    let refused = open_archive("bomb.zip", &bomb).expect_err("more than it may hold").to_string();
    assert!(refused.contains("more than 128 MB"), "{refused}");
}

#[test]
fn office_documents_and_broken_archives_are_told_as_what_they_are() {
    let office = open_archive("a.docx", &zip_of(&[("[Content_Types].xml", b"<x/>")])).expect_err("no archive of cards");
    assert!(office.to_string().contains("office document"), "{office}");
    let whole = zip_of(&[("a.vcf", b"BEGIN:VCARD")]);
    let broken = open_archive("a.zip", &whole[..whole.len() - 9]).expect_err("cut off").to_string();
    assert!(broken.contains("broken"), "{broken}");
}

#[test]
fn a_single_packed_file_is_read_under_its_own_name() {
    let packed = gzip_of(b"BEGIN:VCARD\nFN:Jane\nEND:VCARD");
    let archive = open_archive("jane.vcf.gz", &packed).expect("an archive");
    assert_eq!(names(&archive), ["jane.vcf"]);
}

#[test]
fn a_tar_is_read_like_a_zip_packed_or_not() {
    let deep = format!("Takeout/{}/Contacts/All.vcf", "a folder with a long name/".repeat(8));
    let members: [(&str, &[u8]); 3] =
        [(&deep, b"BEGIN:VCARD\nFN:Jane\nEND:VCARD"), ("Takeout/photo.jpg", b"\xFF\xD8"), ("Takeout/b.tar", b"")];
    let tar = tar_of(&members);
    for (name, bytes) in [("a.tar", tar.clone()), ("a.tgz", gzip_of(&tar)), ("takeout-1", gzip_of(&tar))] {
        let archive = open_archive(name, &bytes).expect("an archive");
        assert_eq!(names(&archive), [deep.as_str()], "{name}");
        assert_eq!(archive.members[0].content.as_deref(), Ok(&b"BEGIN:VCARD\nFN:Jane\nEND:VCARD"[..]));
        assert_eq!(archive.passed_over, ["1 other file in the archive", "1 archive within the archive"]);
    }
    assert!(is_archive(&tar), "also where its name does not say so");
}

#[test]
fn a_tar_that_is_cut_off_or_lies_about_its_size_is_refused() {
    let tar = tar_of(&[("a.vcf", &[b'x'; 5000])]);
    let refused = open_archive("a.tar", &tar[..3000]).expect_err("cut off").to_string();
    assert!(refused.contains("broken"), "{refused}");
    let zeros = vec![0; 140 * 1024 * 1024];
    let bomb = open_archive("a.tar", &tar_of(&[("1.vcf", &zeros)])).expect_err("too much").to_string();
    assert!(bomb.contains("more than 128 MB"), "{bomb}");
}

proptest! {
    #[test]
    fn any_bytes_are_answered(tail in prop::collection::vec(any::<u8>(), 0..400), cut in 0_usize..200, flip in any::<u8>()) {
        let mut bytes = zip_of(&[("a.vcf", b"BEGIN:VCARD\nFN:Jane\nEND:VCARD"), ("b.csv", b"Name,Email\nJane,a@b.example")]);
        let place = cut % bytes.len();
        bytes[place] ^= flip;
        let _ = open_archive("a.zip", &bytes);
        let mut bytes = tar_of(&[("a.vcf", b"BEGIN:VCARD\nFN:Jane\nEND:VCARD")]);
        let place = cut * 7 % bytes.len();
        bytes[place] ^= flip;
        let _ = open_archive("a.tar", &bytes);
        let _ = open_archive("a.zip", &[b"PK\x03\x04", tail.as_slice()].concat());
        let _ = open_archive("a.gz", &[b"\x1F\x8B", tail.as_slice()].concat());
    }
}
