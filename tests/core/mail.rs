//! Mail and archives on their way in. Now is Saturday, 21 November 2026, ten o'clock in Berlin.

use std::io::{Cursor, Write};

use goodturn_core::{
    id::PersonId,
    model::{Channel, Me, Settings},
    wire::StoryLine,
};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::cast::*;

fn world() -> World {
    let world = World::new();
    let me = Me { name: "Jo Me".into(), email: "me@home.example".into(), ..Me::default() };
    world.book.save_settings(&Settings { me, ..Settings::default() }).expect("saved settings");
    world
}

fn mail(id: u32, from: &str, date: &str, subject: &str) -> String {
    format!(
        "From - x\nFrom: {from}\nTo: Jo <me@home.example>\nDate: {date}\nMessage-ID: <{id}@x>\nSubject: {subject}\n\n\
         Hello\n-- \nJane Doe\nCTO\nAcme GmbH\n+49 30 1234567\n\n"
    )
}

/// An archive with members.
pub fn zip_of(members: &[(&str, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in members {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a member");
        zip.write_all(content.as_bytes()).expect("its content");
    }
    zip.finish().expect("an archive").into_inner()
}

fn met(world: &World, person: PersonId) -> Vec<(String, String, Option<Channel>)> {
    let page = world.book.person_page(person).expect("a page");
    let told = page.story.into_iter().filter_map(|line| match line {
        StoryLine::Encounter { on, place, channel, .. } => Some((on.to_string(), place, channel)),
        _ => None,
    });
    told.collect()
}

#[test]
fn a_mailbox_brings_people_and_the_newest_mail_of_each() {
    let world = world();
    let jane = "\"Doe, Jane\" <jane@acme.example>";
    let old = mail(1, jane, "Mon, 01 Jun 2026 09:00:00 +0000", "Old");
    let new = mail(2, jane, "Fri, 20 Nov 2026 23:30:00 +0000", "New");
    let mailbox = [new.clone(), old.clone()].concat();
    world.import("Inbox.mbox", &mailbox);
    let person = world.book.find_person("Jane Doe").expect("she is known");
    assert_eq!(
        met(&world, person),
        [("2026-11-21".into(), "New".into(), Some(Channel::Mail))],
        "past midnight in Berlin"
    );
    let facts = world.book.person(person).expect("a person").facts;
    assert_eq!((facts.headline().as_str(), facts.phones.len()), ("CTO at Acme GmbH", 1), "by her signature");
    assert!(world.due_by("2026-12-31T09:00").is_empty(), "old mail asks for nothing");

    let before = world.picture();
    let again = world.import("Inbox.mbox", &mailbox).value;
    assert_eq!((again.unchanged, again.source), (1, None));
    world.picture().must_be(&before, "the same mailbox changes nothing");
    world.clock_shows("2026-12-01T10:00");
    world.import("Inbox.mbox", [mailbox, mail(3, jane, "Mon, 30 Nov 2026 09:00:00 +0000", "Newer")].concat());
    assert_eq!(met(&world, person).len(), 2, "a newer mail is one more encounter");
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "which undo takes back");
}

#[test]
fn linkedins_whole_export_is_one_archive() {
    let world = world();
    let connections = "Notes:\n\"preamble\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n\
         Jane,Doe,https://www.linkedin.com/in/jane-doe,,Acme,CTO,15 Jan 2023\n";
    let messages = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n\
         1,,Jane Doe,https://www.linkedin.com/in/jane-doe,Jo Export,https://www.linkedin.com/in/jo-export,2024-05-02 14:03:22 UTC,,Hi,INBOX\n";
    let export = zip_of(&[
        ("Connections.csv", connections.into()),
        ("messages.csv", messages.into()),
        ("Profile.csv", "First Name,Last Name,Headline\nJo,Export,Founder\n".into()),
        ("Invitations.csv", "From,To,Sent At\nX,Y,1/1/23\n".into()),
    ]);
    let me = Me { email: "me@home.example".into(), ..Me::default() };
    world.book.save_settings(&Settings { me, ..Settings::default() }).expect("saved settings");
    let report = world.import("export.zip", &export).value;
    assert_eq!(world.everybody(), ["Jane Doe"], "the owner, who is in Profile.csv, is nobody new");
    let files: Vec<_> =
        report.files.iter().map(|file| (file.path.rsplit_once("export.zip"), file.format.as_str())).collect();
    let ends: Vec<_> =
        files.iter().map(|(path, format)| (path.map(|(_, end)| end).unwrap_or_default(), *format)).collect();
    assert_eq!(ends, [("", "archive"), ("/Connections.csv", "linkedin"), ("/messages.csv", "messages")]);
    assert_eq!(report.files[0].passed_over, ["1 other file in the archive"]);
    let jane = world.book.find_person("Jane Doe").expect("she is known");
    let last = &met(&world, jane)[0];
    assert_eq!((last.0.as_str(), last.2), ("2024-05-02", Some(Channel::Message)), "the last message with her");
    let before = world.picture();
    world.import("export.zip", &export);
    world.picture().must_be(&before, "the same archive changes nothing");
}

#[test]
fn an_archive_waits_in_the_inbox_and_comes_in_whole() {
    let world = world();
    let archive = zip_of(&[
        ("cards/a.vcf", JANE.card()),
        ("b.vcf", MARTA.card()),
        ("c.vcf", "nothing".into()),
        ("d.zip", "PK".into()),
    ]);
    let capture = world.capture("cards.zip", &archive);
    let waiting = &world.book.inbox().expect("the Inbox").captures[0];
    assert_eq!(waiting.cards, 2, "both cards are seen");
    assert!(waiting.problem.as_ref().is_some_and(|problem| problem.contains("c.vcf")), "{:?}", waiting.problem);
    world.book.import_capture(capture, &Default::default(), &mut |_| true).expect("an import");
    assert_eq!(world.everybody(), ["Jane Doe", "Marta Kowalska"]);
}

#[test]
fn a_mail_dropped_alone_is_reviewed_with_its_day() {
    let world = world();
    let capture =
        world.capture("jane.eml", mail(1, "Jane Doe <jane@acme.example>", "Fri, 20 Nov 2026 09:00:00 +0000", "Deck"));
    let answer = world.book.review_capture(capture).expect("a review").answer;
    assert_eq!((answer.met_on.as_str(), answer.met_at.as_str()), ("2026-11-20", "Deck"));
    world.book.save_capture(capture, &answer).expect("saved");
    assert_eq!(met(&world, world.book.find_person("Jane").expect("known")).len(), 1);
}
