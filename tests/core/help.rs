//! Help, given and received, and the thanks for it.

use goodturn_core::{
    Error,
    id::PersonId,
    model::{Channel, CommitmentKind, Direction, Effort, HelpKind},
    wire::{DebriefDraft, GentleNote, HelpDraft, HelpLine, Item, StoryLine},
};

use crate::cast::*;

fn helped(person: PersonId, what: &str) -> HelpDraft {
    HelpDraft { channel: Some(Channel::Call), ..HelpDraft::new(Direction::Received, person, what) }
}

fn received(world: &World, draft: &HelpDraft) -> Item {
    world.book.log_help(draft).expect("help").value.thanks.expect("a thank-you")
}

/// Help between you and somebody, newest first.
fn told(world: &World, person: PersonId) -> Vec<HelpLine> {
    let story = world.book.person_page(person).expect("a page").story;
    let helps = story.into_iter().filter_map(|line| match line {
        StoryLine::Help(help) => Some(help),
        _ => None,
    });
    helps.collect()
}

#[test]
fn help_makes_exactly_one_thank_you_with_its_age_and_channel() {
    let world = World::new();
    let jane = world.add(JANE);
    let thanks = received(&world, &HelpDraft { on: "2026-11-14".parse().ok(), ..helped(jane, "read my draft") });
    assert_eq!((thanks.kind, thanks.what.as_str()), (CommitmentKind::ThankYou, "Read my draft"), "what to thank for");
    assert_eq!((thanks.due.as_str(), thanks.channel), ("2026-11-22", Some(Channel::Call)), "tomorrow, by phone");
    let desk = world.book.thank_yous().expect("the desk");
    assert_eq!((desk.open.len(), desk.said.len()), (1, 0), "exactly one is open");
    assert_eq!((desk.open[0].age_label.as_str(), desk.open[0].kind), ("7 days ago", Some(HelpKind::Help)), "how old");
    world.book.complete_commitments(&[thanks.id]).expect("said");
    let desk = world.book.thank_yous().expect("the desk");
    assert_eq!((desk.open.len(), desk.said.len()), (0, 1), "said once, gone from the desk");
    assert_eq!(world.due_by("2027-12-31T00:00").len(), 0, "and it asks no more");
    let line = &told(&world, jane)[0];
    assert_eq!(
        (line.thanked_by, line.thanked_label.as_str()),
        (Some(Channel::Call), "21 Nov"),
        "and the story tells it"
    );
}

#[test]
fn help_of_every_kind_is_told_both_ways_on_the_page_of_everybody_who_was_in_it() {
    let world = World::new();
    let (jane, marta) = (world.add(JANE), world.add(MARTA));
    let given = HelpDraft {
        people: vec![jane, marta],
        kind: HelpKind::Information,
        effort: Some(Effort::Small),
        minutes: Some(10),
        story: "The hiring checklist, as a file.".into(),
        community: "alumni".into(),
        outcome: "Two people were hired".into(),
        on: "2026-10-03".parse().ok(),
        ..HelpDraft::new(Direction::Given, jane, "sent the checklist")
    };
    let kept = world.book.log_help(&given).expect("help").value;
    assert_eq!(kept.thanks, None, "what was given asks for no thanks");
    let door = HelpDraft { kind: HelpKind::OpenedDoor, ..helped(jane, "the board seat") };
    received(&world, &door);
    assert_eq!(world.book.thank_yous().expect("the desk").open.len(), 1, "one thank-you, for what was received");
    let ways: Vec<_> = told(&world, jane).iter().map(|help| (help.direction, help.how)).collect();
    assert_eq!(
        ways,
        [(Direction::Received, HelpKind::OpenedDoor), (Direction::Given, HelpKind::Information)],
        "both ways, newest first"
    );
    let line = &told(&world, marta)[0];
    let names: Vec<_> = line.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Jane Doe", "Marta Kowalska"], "Marta was in it as well");
    assert_eq!((line.effort, line.minutes, line.on_label.as_str()), (Some(Effort::Small), Some(10), "3 Oct"));
    for words in ["checklist", "hiring", "alumni", "hired"] {
        let mut found = world.found(words);
        found.sort();
        assert_eq!(found, ["Jane Doe", "Marta Kowalska"], "both are found by “{words}”");
    }
}

#[test]
fn help_is_written_anew_and_its_thank_you_follows() {
    let world = World::new();
    let (jane, marta) = (world.add(JANE), world.add(MARTA));
    let help = world.book.log_help(&helped(jane, "lunch")).expect("help").value.id;
    let before = world.picture();
    let open = || -> Vec<String> {
        world
            .book
            .thank_yous()
            .expect("the desk")
            .open
            .into_iter()
            .map(|thanks| thanks.item.name().to_owned())
            .collect()
    };
    world.book.edit_help(help, &helped(marta, "lunch")).expect("an edit");
    assert_eq!(open(), ["Marta Kowalska"], "it was Marta who is to be thanked");
    world.book.edit_help(help, &HelpDraft::new(Direction::Given, marta, "lunch")).expect("an edit");
    assert_eq!(open(), Vec::<String>::new(), "it was you who paid");
    assert_eq!(told(&world, marta)[0].direction, Direction::Given);
    world.book.undo().expect("an undo");
    world.book.undo().expect("another");
    world.picture().must_be(&before, "all of it is as it was");
}

#[test]
fn a_plus_in_the_quick_line_is_help_and_its_one_thank_you() {
    let world = World::new();
    world.book.add_line("@Jane Doe, Acme met at RustConf +introduced me to Marta", None).expect("a line");
    let desk = world.book.thank_yous().expect("the desk");
    assert_eq!(desk.open.len(), 1, "one help, one thank-you");
    assert_eq!(desk.open[0].item.what, "Introduced me to Marta");
    let jane = world.book.find_person("Jane Doe").expect("Jane");
    assert_eq!(told(&world, jane)[0].what, "Introduced me to Marta", "it is told");
    world.book.add_line("@Jane Doe ^read her draft", None).expect("a line");
    assert_eq!(told(&world, jane)[0].direction, Direction::Given, "and a caret is help given");
    assert_eq!(world.book.thank_yous().expect("the desk").open.len(), 1, "which makes no thank-you");
}

#[test]
fn a_debrief_keeps_help_both_ways_and_notices_an_ask_before_anything_was_given() {
    let world = World::new();
    let jane = world.add(JANE);
    let asks = DebriefDraft { asked: "a letter of reference".into(), ..DebriefDraft::about(jane) };
    let noticed = |answers: &DebriefDraft| world.book.preview_debrief(answers).expect("a preview").gentle;
    assert_eq!(noticed(&asks), Some(GentleNote::GiveFirst), "nothing was given yet");
    let gave = DebriefDraft { gave: "the name of a printer\n".into(), helped: "read my draft".into(), ..asks.clone() };
    assert_eq!(noticed(&gave), None, "something was, at this talk");
    world.book.debrief(&gave).expect("a debrief");
    let ways: Vec<_> = told(&world, jane).iter().map(|help| (help.direction, help.what.clone())).collect();
    let read = (Direction::Received, "Read my draft".to_owned());
    assert!(ways.contains(&(Direction::Given, "The name of a printer".to_owned())) && ways.contains(&read), "{ways:?}");
    assert_eq!(world.found("reference"), ["Jane Doe"], "an ask is found");
    assert_eq!(noticed(&asks), None, "and from then on nothing is noticed");
    assert!(world.book.person_page(jane).expect("her page").gentle.is_empty());
}

#[test]
fn what_came_of_it_can_be_noted_and_told_later() {
    let world = World::new();
    let jane = world.add(JANE);
    let thanks = received(&world, &helped(jane, "the tip about the job"));
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
    let (jane, marta) = (world.add(JANE), world.add(MARTA));
    let lunch = HelpDraft { people: vec![jane, marta], ..helped(jane, "lunch") };
    let help = world.book.log_help(&lunch).expect("help").value.id;
    let onward = HelpDraft { passes_on: Some(help), ..HelpDraft::new(Direction::Given, marta, "dinner") };
    world.book.log_help(&onward).expect("help");
    let before = world.picture();
    world.book.delete_help(help).expect("forgotten");
    assert!(world.book.thank_yous().expect("the desk").open.is_empty(), "nothing to thank for");
    assert!(world.book.chains().expect("chains").is_empty(), "and nothing is passed on");
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "all of it is back");
}

#[test]
fn help_that_makes_no_sense_is_refused() {
    let world = World::new();
    let jane = world.add(JANE);
    let ahead = HelpDraft { on: "2026-11-22".parse().ok(), ..helped(jane, "lunch") };
    let nobody = HelpDraft { people: vec![], ..helped(jane, "lunch") };
    let in_no_time = HelpDraft { minutes: Some(0), ..helped(jane, "lunch") };
    for draft in [helped(jane, " "), ahead, nobody, in_no_time] {
        let refused = world.book.log_help(&draft).expect_err("it makes no sense");
        assert!(matches!(refused, Error::Invalid(_)), "{refused}");
    }
    assert!(world.book.thank_yous().expect("the desk").open.is_empty(), "nothing was kept");
}
