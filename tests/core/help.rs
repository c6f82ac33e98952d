//! Help received, and the thanks for it.

use goodturn_core::{
    Error,
    id::PersonId,
    model::{Channel, CommitmentKind, HelpKind},
    wire::{HelpDraft, StoryLine},
};

use crate::cast::*;

fn helped(person: PersonId, what: &str) -> HelpDraft {
    HelpDraft {
        person,
        kind: HelpKind::Help,
        what: what.into(),
        on: None,
        channel: Some(Channel::Call),
        encounter: None,
    }
}

#[test]
fn help_makes_exactly_one_thank_you_with_its_age_and_channel() {
    let world = World::new();
    let jane = world.add(JANE);
    let draft = HelpDraft { on: "2026-11-14".parse().ok(), ..helped(jane, "read my draft") };
    let thanks = world.book.receive_help(&draft).expect("help").value;
    assert_eq!((thanks.kind, thanks.what.as_str()), (CommitmentKind::ThankYou, "Read my draft"), "what to thank for");
    assert_eq!((thanks.due.as_str(), thanks.channel), ("2026-11-22", Some(Channel::Call)), "tomorrow, by phone");
    let desk = world.book.thank_yous().expect("the desk");
    assert_eq!((desk.open.len(), desk.said.len()), (1, 0), "exactly one is open");
    assert_eq!((desk.open[0].age_label.as_str(), desk.open[0].kind), ("7 days ago", Some(HelpKind::Help)), "how old");
    world.book.complete_commitments(&[thanks.id]).expect("said");
    let desk = world.book.thank_yous().expect("the desk");
    assert_eq!((desk.open.len(), desk.said.len()), (0, 1), "said once, gone from the desk");
    assert_eq!(world.due_by("2027-12-31T00:00").len(), 0, "and it asks no more");
}

#[test]
fn a_plus_in_the_quick_line_is_help_and_its_one_thank_you() {
    let world = World::new();
    world.book.add_line("@Jane Doe, Acme met at RustConf +introduced me to Marta", None).expect("a line");
    let desk = world.book.thank_yous().expect("the desk");
    assert_eq!(desk.open.len(), 1, "one help, one thank-you");
    assert_eq!(desk.open[0].item.what, "Introduced me to Marta");
    let jane = world.book.find_person("Jane Doe").expect("Jane");
    let story = world.book.person_page(jane).expect("her page").story;
    assert!(
        story.iter().any(|line| matches!(line, StoryLine::Help { what, .. } if what == "Introduced me to Marta")),
        "it is told"
    );
}

#[test]
fn what_came_of_it_can_be_noted_and_told_later() {
    let world = World::new();
    let jane = world.add(JANE);
    let thanks = world.book.receive_help(&helped(jane, "the tip about the job")).expect("help").value;
    world.book.complete_commitments(&[thanks.id]).expect("thanked");
    let later = world.book.tell_outcome(thanks.id, "in 3 weeks").expect("a follow-up").value;
    assert_eq!(later.what, "Tell them what came of it: The tip about the job");
    assert_eq!((later.due.as_str(), later.kind), ("2026-12-12", CommitmentKind::FollowUp), "in three weeks");
    let help = thanks.help.expect("the help it thanks for");
    world.book.note_outcome(help, "I got the job").expect("a note");
    assert_eq!(world.book.thank_yous().expect("the desk").said[0].outcome, "I got the job");
}

#[test]
fn forgetting_help_takes_its_open_thank_you_along_and_undo_brings_both_back() {
    let world = World::new();
    let jane = world.add(JANE);
    let thanks = world.book.receive_help(&helped(jane, "lunch")).expect("help").value;
    let before = world.picture();
    world.book.delete_help(thanks.help.expect("a help")).expect("forgotten");
    assert!(world.book.thank_yous().expect("the desk").open.is_empty(), "nothing to thank for");
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "both are back");
}

#[test]
fn help_without_words_or_from_tomorrow_is_refused() {
    let world = World::new();
    let jane = world.add(JANE);
    for draft in [helped(jane, " "), HelpDraft { on: "2026-11-22".parse().ok(), ..helped(jane, "lunch") }] {
        let refused = world.book.receive_help(&draft).expect_err("it makes no sense");
        assert!(matches!(refused, Error::Invalid(_)), "{refused}");
    }
    assert!(world.book.thank_yous().expect("the desk").open.is_empty(), "nothing was kept");
}
