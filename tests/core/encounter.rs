//! Encounters.

use goodturn_core::{
    Error,
    id::{EncounterId, PersonId},
    model::{CommitmentKind, EncounterDraft, Settings},
};

use crate::cast::*;

fn with(people: Vec<PersonId>) -> EncounterDraft {
    EncounterDraft { people, place: "Meetup".into(), ..EncounterDraft::default() }
}

#[test]
fn the_first_encounter_makes_a_follow_up_and_the_second_does_not() {
    let world = World::new();
    let jane = world.add(JANE);
    world.book.log_encounter(&with(vec![jane])).expect("an encounter");
    let due = world.due_by("2026-11-22T09:00");
    assert_eq!(due.len(), 1, "one follow-up for the next day");
    assert_eq!(due[0].kind, CommitmentKind::Card, "by hand, as her address is known");
    world.book.log_encounter(&with(vec![jane])).expect("an encounter");
    assert_eq!(world.due_by("2026-12-31T09:00").len(), 1, "still one");
}

#[test]
fn long_past_and_crowded_encounters_make_no_follow_up() {
    let world = World::new();
    let (jane, marta) = (world.add(JANE), world.add(MARTA));
    world.met(jane, "2019-05-01", "Old times");
    world.book.log_encounter(&with(vec![jane, marta])).expect("an encounter");
    assert!(world.due_by("2026-12-31T09:00").is_empty(), "years ago, or in company, nobody expects a card tomorrow");
}

#[test]
fn the_rule_can_be_switched_off_and_keeps_to_working_days() {
    let world = World::new();
    let weekdays = Settings { working_days: (1..=5).collect(), ..Settings::default() };
    world.book.save_settings(&weekdays).expect("saved");
    world.book.log_encounter(&with(vec![world.add(JANE)])).expect("an encounter");
    assert_eq!(world.due_by("2026-11-30T09:00")[0].due, "2026-11-23", "after a Saturday comes Monday");
    world.book.save_settings(&Settings { next_day_rule: false, ..Settings::default() }).expect("saved");
    world.book.log_encounter(&with(vec![world.add(MARTA)])).expect("an encounter");
    assert_eq!(world.due_by("2026-11-30T09:00").len(), 1, "switched off, nothing more is made");
}

#[test]
fn an_encounter_needs_somebody_and_lies_not_ahead() {
    let world = World::new();
    let jane = world.add(JANE);
    assert!(matches!(world.book.log_encounter(&with(vec![])), Err(Error::Invalid(_))), "with whom?");
    let stranger = with(vec![PersonId(99)]);
    assert!(matches!(world.book.log_encounter(&stranger), Err(Error::NotFound { .. })), "nobody has that id");
    let ahead = EncounterDraft { on: Some("2026-11-22".parse().expect("a date")), ..with(vec![jane]) };
    assert!(matches!(world.book.log_encounter(&ahead), Err(Error::Invalid(_))), "tomorrow is a commitment");
    assert!(matches!(world.book.delete_encounter(EncounterId(9)), Err(Error::NotFound { .. })), "nothing to delete");
}

#[test]
fn the_story_is_told_newest_first_and_the_list_says_when_last() {
    let world = World::new();
    let jane = world.add(JANE);
    world.met(jane, "2026-11-14", "Lunch");
    world.met(jane, "2025-03-02", "RustConf");
    let page = world.book.person_page(jane).expect("her page");
    let days: Vec<_> = page
        .story
        .iter()
        .map(|line| match line {
            goodturn_core::wire::StoryLine::Encounter { on_label, first, .. } => (on_label.as_str(), *first),
            goodturn_core::wire::StoryLine::Closed { on_label, .. }
            | goodturn_core::wire::StoryLine::Introduction { on_label, .. }
            | goodturn_core::wire::StoryLine::Amends { on_label, .. } => (on_label.as_str(), false),
            goodturn_core::wire::StoryLine::Help(help) => (help.on_label.as_str(), false),
            goodturn_core::wire::StoryLine::Seen(seen) => (seen.on_label.as_str(), false),
        })
        .collect();
    assert_eq!(days, [("14 Nov", false), ("2 Mar 2025", true)], "the oldest is the first, though written down last");
    assert_eq!(page.person.met_at.as_deref(), Some("RustConf"), "where it began");
    assert_eq!(page.person.last_encounter.map(|on| on.to_string()).as_deref(), Some("2026-11-14"), "when last");
}

#[test]
fn editing_moves_it_to_another_day_and_other_people() {
    let world = World::new();
    let (jane, marta) = (world.add(JANE), world.add(MARTA));
    let id = world.met(jane, "2026-11-14", "Lunch").value;
    let draft = EncounterDraft { on: Some("2026-11-10".parse().expect("a date")), ..with(vec![marta]) };
    world.book.edit_encounter(id, &draft).expect("an edit");
    assert_eq!(world.book.person(jane).expect("Jane").last_encounter, None, "Jane was not there after all");
    let marta = world.book.person(marta).expect("Marta");
    assert_eq!(marta.last_encounter.map(|on| on.to_string()).as_deref(), Some("2026-11-10"), "Marta was, on that day");
    assert_eq!(marta.met_at.as_deref(), Some("Meetup"), "at the new place");
}

#[test]
fn somebody_in_the_trash_was_there_all_the_same() {
    let world = World::new();
    let (jane, marta) = (world.add(JANE), world.add(MARTA));
    let draft = with(vec![jane, marta]);
    let id = world.book.log_encounter(&draft).expect("an encounter").value;
    world.book.trash_people(&[marta]).expect("into the trash");
    let named = |world: &World| match &world.book.person_page(jane).expect("Jane's page").story[..] {
        [goodturn_core::wire::StoryLine::Encounter { people, .. }] => people.iter().map(|who| who.id).collect(),
        other => panic!("one encounter: {other:?}"),
    };
    let there: Vec<PersonId> = named(&world);
    assert_eq!(there, [jane, marta], "what happened is told as it was");
    world.book.edit_encounter(id, &draft).expect("an edit of what was said");
    assert_eq!(named(&world), there, "an edit takes nobody away");
    world.book.restore_people(&[marta]).expect("brought back");
    assert_eq!(world.book.person_page(marta).expect("Marta's page").story.len(), 1, "and she has her story again");
}
