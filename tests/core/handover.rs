//! What other programs are given: mails, invitations, a calendar.

use std::fs;

use goodturn_core::{
    model::{CommitmentDetails, CommitmentKind, Me, Settings},
    ops::ExportFormat,
    wire::CommitmentDraft,
};

use crate::cast::*;

fn meeting(world: &World) -> goodturn_core::id::CommitmentId {
    let draft = CommitmentDraft {
        person: world.add(JANE),
        kind: CommitmentKind::Meeting,
        what: "Coffee with Jane; and cake, too".into(),
        when: "2026-12-01 14:00".into(),
        details: None,
    };
    world.book.add_commitment(&draft).expect("a meeting").value.id
}

#[test]
fn a_mail_is_handed_over_as_a_draft_and_nothing_is_sent() {
    let world = World::new();
    let jane = world.add(JANE);
    let id = world.promise(jane, "Send the deck", "friday");
    let draft = world.book.mail_draft(id).expect("a draft");
    assert!(draft.mailto.starts_with("mailto:jane@acme.example?"), "to her: {}", draft.mailto);
    assert_eq!((draft.subject.as_str(), draft.is_cut), ("Send the deck, as promised", false));
    let path = world.data().join("draft.eml");
    world.book.write_mail(id, &path).expect("a file");
    let mail = fs::read_to_string(&path).expect("the file");
    assert!(mail.contains("X-Unsent: 1") && mail.contains("jane@acme.example"), "a draft: {mail}");
    assert_eq!(world.book.commitment(id).expect("it").state, goodturn_core::model::CommitmentState::Open, "still open");
    let nobody = world.add_named("Nobody");
    let lost = world.promise(nobody, "Write", "friday");
    assert!(world.book.mail_draft(lost).expect_err("no address").to_string().contains("e-mail"), "it is said");
}

#[test]
fn a_meeting_becomes_an_invitation() {
    let world = World::new();
    let me = Me { name: "Kim".into(), email: "kim@home.example".into(), ..Me::default() };
    world.book.save_settings(&Settings { me, ..Settings::default() }).expect("settings");
    let id = meeting(&world);
    let path = world.data().join("coffee.ics");
    world.book.write_invitation(id, &path).expect("an invitation");
    let text = fs::read_to_string(&path).expect("the file");
    assert!(text.contains("METHOD:REQUEST") && text.contains("TZID=Europe/Berlin:20261201T140000"), "{text}");
    assert!(text.contains("DURATION:PT1H"), "an hour where nobody said how long: {text}");
    assert!(text.contains("jane@acme.example") && text.contains("kim@home.example"), "both are named: {text}");
    let jane = world.book.find_person("Jane Doe").expect("Jane");
    let promise = world.promise(jane, "Send the deck", "friday");
    assert!(world.book.write_invitation(promise, &path).is_err(), "a promise is no meeting");
}

#[test]
fn the_calendar_holds_what_is_open_and_is_kept_where_it_is_asked_for() {
    let world = World::new();
    let id = meeting(&world);
    let jane = world.book.find_person("Jane Doe").expect("Jane");
    let promise = world.promise(jane, "Send the deck", "friday");
    let path = world.data().join("all.ics");
    assert_eq!(world.book.export(ExportFormat::Calendar, &path).expect("an export"), 2, "both are open");
    let text = fs::read_to_string(&path).expect("the file");
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 2, "{text}");
    world.book.keep_feed().expect("nothing to do");
    assert!(!world.book.feed_path().exists(), "nobody asked for it");
    world.book.save_settings(&Settings { calendar_feed: true, ..Settings::default() }).expect("settings");
    world.book.keep_feed().expect("a feed");
    world.book.complete_commitments(&[id]).expect("met");
    world.book.keep_feed().expect("a feed");
    let text = fs::read_to_string(world.book.feed_path()).expect("the feed");
    assert!(text.contains(&promise.to_string()) && !text.contains(&format!("{id}@")), "only what is open: {text}");
    world.book.save_settings(&Settings::default()).expect("settings");
    world.book.keep_feed().expect("no feed");
    assert!(!world.book.feed_path().exists(), "and it goes when it is not wanted");
}

#[test]
fn a_meeting_is_as_long_as_it_is_said_to_be() {
    let world = World::new();
    let id = meeting(&world);
    let item = world.book.commitment(id).expect("the meeting");
    let draft = CommitmentDraft {
        person: item.person.as_ref().expect("somebody").id,
        kind: item.kind,
        what: item.what,
        when: "2026-12-01 14:00".into(),
        details: Some(CommitmentDetails { minutes: Some(30), ..CommitmentDetails::default() }),
    };
    assert_eq!(world.book.edit_commitment(id, &draft).expect("an edit").value.minutes, Some(30), "half an hour");
    let path = world.data().join("coffee.ics");
    world.book.write_invitation(id, &path).expect("an invitation");
    let text = fs::read_to_string(&path).expect("the file");
    assert!(text.contains("DURATION:PT30M"), "{text}");
    let endless = CommitmentDetails { minutes: Some(0), ..CommitmentDetails::default() };
    let refused = world.book.edit_commitment(id, &CommitmentDraft { details: Some(endless), ..draft });
    assert!(refused.is_err(), "a meeting of no time is none");
}

#[test]
fn entries_of_two_books_are_never_the_same_in_a_calendar_and_those_of_one_always_are() {
    let uid = |world: &World| {
        let id = meeting(world);
        let path = world.data().join("coffee.ics");
        let written = || {
            world.book.write_invitation(id, &path).expect("an invitation");
            let text = fs::read_to_string(&path).expect("the file");
            text.lines().find(|line| line.starts_with("UID:")).expect("a name").to_owned()
        };
        assert_eq!(written(), written(), "the same at each writing");
        written()
    };
    let (here, there) = (World::new(), World::new());
    let (one, other) = (uid(&here), uid(&there));
    assert!(one.starts_with("UID:c1@") && other.starts_with("UID:c1@"), "the same commitment: {one} {other}");
    assert_ne!(one, other, "of another book");
    let (folder, clock) = here.close();
    let again = goodturn_core::Book::open(&folder.path().join("data"), clock).expect("the book again");
    let path = folder.path().join("again.ics");
    again.write_feed(&path).expect("the feed");
    assert!(fs::read_to_string(&path).expect("the feed").contains(&one), "the feed says it as the invitation did");
}
