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
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(b"BEGIN:VCARD\nFN:Jane\nEND:VCARD").expect("written");
    let archive = open_archive("jane.vcf.gz", &packed.finish().expect("packed")).expect("an archive");
    assert_eq!(names(&archive), ["jane.vcf"]);
}

proptest! {
    #[test]
    fn any_bytes_are_answered(tail in prop::collection::vec(any::<u8>(), 0..400), cut in 0_usize..200, flip in any::<u8>()) {
        let mut bytes = zip_of(&[("a.vcf", b"BEGIN:VCARD\nFN:Jane\nEND:VCARD"), ("b.csv", b"Name,Email\nJane,a@b.example")]);
        let place = cut % bytes.len();
        bytes[place] ^= flip;
        let _ = open_archive("a.zip", &bytes);
        let _ = open_archive("a.zip", &[b"PK\x03\x04", tail.as_slice()].concat());
        let _ = open_archive("a.gz", &[b"\x1F\x8B", tail.as_slice()].concat());
    }
}
