//! The five rules in one place (C137): sincere, without payback, respectful of time, true to promises, grateful.

use goodturn_core::{
    id::PersonId,
    model::{CommitmentKind, Direction, EncounterDraft, IntroductionStep, Settings},
    wire::{
        CommitmentDraft, DebriefDraft, GentleNote, HelpDraft, IntroductionDraft, IntroductionMail, SnippetDraft,
        StepDraft,
    },
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
fn asking_for_an_introduction_and_for_a_yes_to_one_are_asks_like_others() {
    let world = World::new();
    let [jane, marta, samuel, li] = [JANE, MARTA, SAMUEL, LI].map(|one| world.add(one));
    gave(&world, jane);
    world.met(jane, "2026-11-15", "");
    let enough = || world.book.person_page(jane).expect("a page").asks_enough;
    asked(&world, jane, "2026-11-01", "a letter");
    assert!(!enough(), "a second is as many as you mean to make");
    let request = world.book.ask_for_introduction(jane, samuel).expect("written down").value;
    assert!(enough(), "a request that is planned is the second");
    world.book.let_go_commitments(&[request.id], "").expect("let go");
    assert!(!enough(), "what is let go was never asked");
    world.book.reopen_commitments(&[request.id]).expect("after all");
    world.book.complete_commitments(&[request.id]).expect("asked");
    assert!(enough() && gentle(&world, jane).is_empty(), "one more would be above, and nothing is blamed yet");

    let draft = IntroductionDraft { person: marta, other: jane, why: "schools".into() };
    let row = world.book.begin_introduction(&draft).expect("begun").value;
    let step = |step| {
        let draft = StepDraft { step, on: None, outcome: String::new(), tell: vec![] };
        world.book.step_introduction(row.id, &draft).expect("a step");
    };
    step(IntroductionStep::AskPerson);
    assert!(gentle(&world, jane).is_empty(), "Marta was asked, and Jane not yet");
    step(IntroductionStep::YesPerson);
    step(IntroductionStep::AskOther);
    assert_eq!(gentle(&world, jane), [GentleNote::ManyAsks], "now she was");
    let answers = DebriefDraft { asked: "a room".into(), ..DebriefDraft::about(jane) };
    assert_eq!(world.book.preview_debrief(&answers).expect("a preview").gentle, Some(GentleNote::ManyAsks));
    world.book.add_tie(jane, li, "").expect("they know each other");
    assert!(
        world.book.paths_to(li).expect("ways").paths[0].asks_enough,
        "the way over her says so before she is asked"
    );
    world.clock_shows("2027-06-21T10:00");
    assert!(!world.book.paths_to(li).expect("ways").paths[0].asks_enough, "half a year later it does not");
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
