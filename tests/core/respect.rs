//! The five rules in one place (C137): sincere, without payback, respectful of time, true to promises, grateful.

use goodturn_core::{
    id::PersonId,
    model::{CommitmentKind, Direction, EncounterDraft, Settings},
    wire::{CommitmentDraft, DebriefDraft, GentleNote, HelpDraft, IntroductionDraft, IntroductionMail, SnippetDraft},
};

use crate::cast::*;

fn asked(world: &World, person: PersonId, on: &str, asked: &str) {
    let draft =
        EncounterDraft { people: vec![person], on: on.parse().ok(), asked: asked.into(), ..EncounterDraft::default() };
    world.book.log_encounter(&draft).expect("an encounter");
}

fn gentle(world: &World, person: PersonId) -> Vec<GentleNote> {
    world.book.person_page(person).expect("a page").gentle
}

fn gave(world: &World, person: PersonId) {
    let draft =
        HelpDraft { on: "2020-01-01".parse().ok(), ..HelpDraft::new(Direction::Given, person, "Read her draft") };
    world.book.log_help(&draft).expect("help");
}

#[test]
fn an_ask_above_your_limit_is_gently_said_and_never_stopped() {
    let world = World::new();
    let jane = world.add(JANE);
    gave(&world, jane);
    world.met(jane, "2026-11-15", "");
    asked(&world, jane, "2026-11-01", "a letter");
    assert!(!world.book.person_page(jane).expect("a page").asks_enough, "a second is as many as you mean to make");
    asked(&world, jane, "2026-11-10", "a loan");
    let page = world.book.person_page(jane).expect("a page");
    assert!(page.asks_enough && page.gentle.is_empty(), "one more would be above, and nothing is blamed yet");
    let answers = DebriefDraft { asked: "a room".into(), ..DebriefDraft::about(jane) };
    let preview = world.book.preview_debrief(&answers).expect("a preview");
    assert_eq!(preview.gentle, Some(GentleNote::ManyAsks), "before it is written down");
    world.book.debrief(&answers).expect("it is kept all the same");
    assert_eq!(gentle(&world, jane), [GentleNote::ManyAsks]);
    let none = Settings { most_asks: 0, ..Settings::default() };
    world.book.save_settings(&none).expect("saved");
    assert!(gentle(&world, jane).is_empty(), "whoever sets no limit hears nothing");
    world.book.save_settings(&Settings::default()).expect("saved");
    world.clock_shows("2027-06-21T10:00");
    assert!(gentle(&world, jane).is_empty(), "asks of half a year ago count no more");
}

#[test]
fn every_draft_says_one_true_detail() {
    let world = World::new();
    let [jane, marta] = [world.add(JANE), world.add(MARTA)];
    for person in [jane, marta] {
        let mut facts = world.book.person(person).expect("known").facts;
        facts.cares_about = "Schools in Berlin".into();
        world.book.edit_person(person, &facts).expect("known");
    }
    let mut drafts = Vec::new();
    for kind in [CommitmentKind::ThankYou, CommitmentKind::CheckIn, CommitmentKind::Meeting, CommitmentKind::Promise] {
        let draft =
            CommitmentDraft { person: jane, kind, what: "Her advice".into(), when: "friday".into(), details: None };
        let id = world.book.add_commitment(&draft).expect("written down").value.id;
        drafts.push(world.book.mail_draft(id).expect("a draft").body);
    }
    let why = "both care about schools".to_owned();
    let begun =
        world.book.begin_introduction(&IntroductionDraft { person: jane, other: marta, why }).expect("begun").value;
    drafts.push(world.book.introduction_mail(begun.id, IntroductionMail::AskPerson).expect("a draft").body);
    drafts.push(world.book.reconnect(jane).expect("a page").body);
    let (title, text, tags) = ("How we hire".into(), "Three things first.".into(), Vec::new());
    let snippet = world.book.add_snippet(&SnippetDraft { title, text, tags }).expect("written down").value;
    drafts.push(world.book.snippet_mail(snippet, jane).expect("a draft").body);
    for draft in drafts {
        assert_eq!(draft.matches("Schools in Berlin").count(), 1, "one detail, once: {draft}");
    }
}
