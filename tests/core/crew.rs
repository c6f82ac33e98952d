//! The five, the crew and the ladder.

use goodturn_core::{
    Error,
    id::PersonId,
    model::{EncounterDraft, Stage},
    wire::OfferState,
};

use crate::cast::*;

fn talk(world: &World, person: PersonId, on: &str) {
    let draft = EncounterDraft { people: vec![person], on: on.parse().ok(), ..EncounterDraft::default() };
    world.book.log_encounter(&draft).expect("an encounter");
}

#[test]
fn a_nominee_gets_an_offer_that_is_planned_made_and_accepted() {
    let world = World::new();
    let jane = world.add(JANE);
    let nominee = world.book.nominate(jane, "knows every CFO in town").expect("a seat").value;
    let state = || world.book.five().expect("the board").nominees[0].state;
    assert_eq!(state(), OfferState::Nothing, "an offer comes first");
    assert!(matches!(world.book.note_offer_accepted(nominee, true), Err(Error::Invalid(_))), "nothing to accept");
    let offer = world.book.plan_offer(nominee, "look over her talk", "friday").expect("an offer").value;
    assert_eq!((state(), offer.what.as_str()), (OfferState::Planned, "Look over her talk"));
    world.book.complete_commitments(&[offer.id]).expect("made");
    assert_eq!(state(), OfferState::Made);
    world.book.note_offer_accepted(nominee, true).expect("accepted");
    assert_eq!(state(), OfferState::Accepted);
    world.book.undo().expect("undone");
    assert_eq!(state(), OfferState::Made, "what they said is taken back, the offer stays made");
}

#[test]
fn an_offer_is_planned_anew_and_one_that_was_let_go_counts_as_nothing() {
    let world = World::new();
    let jane = world.add(JANE);
    let nominee = world.book.nominate(jane, "").expect("a seat").value;
    let first = world.book.plan_offer(nominee, "read her draft", "friday").expect("an offer").value;
    let second = world.book.plan_offer(nominee, "introduce her to Li", "in 2 weeks").expect("another").value;
    assert_eq!(world.book.commitment(first.id).expect("it").state, goodturn_core::model::CommitmentState::LetGo);
    world.book.let_go_commitments(&[second.id], "").expect("let go");
    let board = world.book.five().expect("the board");
    assert_eq!((board.nominees[0].state, board.nominees[0].offer.is_none()), (OfferState::Nothing, true));
}

#[test]
fn there_are_five_seats_and_each_takes_one_person() {
    let world = World::new();
    let jane = world.add(JANE);
    let first = world.book.nominate(jane, "").expect("a seat").value;
    assert!(matches!(world.book.nominate(jane, ""), Err(Error::Invalid(_))), "once is enough");
    for name in ["Ana Lima", "Bram Vos", "Chidi Eze", "Dara Kim"] {
        world.book.nominate_new(name, "").expect("somebody who is not here yet is written down");
    }
    assert_eq!(world.book.people("Chidi", 5).expect("people").total, 1);
    let full = world.book.nominate_new("Eve Stone", "").expect_err("five are enough");
    assert!(full.to_string().contains("Let one go"), "{full}");
    assert_eq!(world.book.people("Eve Stone", 5).expect("people").total, 0, "and nobody was written down for it");
    world.book.end_nomination(first).expect("a free seat");
    assert_eq!(world.book.five().expect("the board").free, 1);
    assert!(matches!(world.book.nominate_new("  ", ""), Err(Error::Invalid(_))));
}

#[test]
fn with_a_new_quarter_the_seats_are_free_and_the_five_before_are_remembered() {
    let world = World::new();
    let jane = world.add(JANE);
    world.book.nominate(jane, "knows every CFO in town").expect("a seat");
    world.clock_shows("2027-01-02T09:00");
    let board = world.book.five().expect("the board");
    assert_eq!((board.quarter_label.as_str(), board.free), ("January to March 2027", 5));
    assert_eq!(board.before[0].quarter_label, "October to December 2026");
    assert_eq!(board.before[0].nominees[0].reason, "knows every CFO in town");
    world.book.nominate(jane, "still does").expect("nominated again");
    assert_eq!(world.book.five().expect("the board").nominees.len(), 1);
}

#[test]
fn a_scenario_shows_who_fills_each_role_and_which_are_empty() {
    let world = World::new();
    let jane = world.add(JANE);
    let ideas = world.book.crew().expect("the crew").ideas;
    let idea = ideas.first().expect("an idea to begin with").clone();
    let scenario = world.book.add_scenario(&idea.name, &idea.roles).expect("a scenario").value;
    assert!(!world.book.crew().expect("the crew").ideas.contains(&idea), "it is taken");
    let own = world.book.add_role(scenario, "somebody who laughs with me").expect("a role").value;
    talk(&world, jane, "2026-11-19");
    world.book.fill_role(own, Some(jane)).expect("filled");
    let crew = world.book.crew().expect("the crew");
    let roles = &crew.scenarios[0].roles;
    let last = roles.last().expect("a role");
    assert_eq!((last.what.as_str(), last.last_met.as_str()), ("Somebody who laughs with me", "2 days ago"));
    assert_eq!(roles.iter().filter(|role| role.person.is_none()).count(), idea.roles.len(), "the others are empty");
    assert_eq!(world.book.people("laughs", 5).expect("people").total, 1, "a role is found by search");
    world.book.trash_people(&[jane]).expect("trashed");
    assert!(world.book.crew().expect("the crew").scenarios[0].roles.iter().all(|role| role.person.is_none()));
    world.book.undo().expect("back");
    world.book.delete_scenario(scenario).expect("gone");
    assert!(world.book.crew().expect("the crew").scenarios.is_empty());
    world.book.undo().expect("back");
    assert_eq!(world.book.crew().expect("the crew"), crew, "with every role and who fills it");
}

#[test]
fn a_tie_climbs_with_evidence_and_one_that_stands_still_is_listed() {
    let world = World::new();
    let jane = world.add(JANE);
    talk(&world, jane, "2026-11-18");
    talk(&world, jane, "2026-11-19");
    let page = world.book.stage(jane).expect("a page");
    assert_eq!((page.shown, page.evidence.as_slice()), (Some(Stage::Acquaintance), &["2 encounters".to_owned()][..]));
    world.book.set_stage(jane, Stage::Contact, "wrote to me unasked").expect("a step");
    assert_eq!(world.book.person(jane).expect("Jane").stage, Some(Stage::Contact));
    assert_eq!(world.book.people("unasked", 5).expect("people").total, 1, "what speaks for it is found by search");
    assert!(world.book.ladder().expect("a ladder").stalled.is_empty());
    world.clock_shows("2027-06-01T09:00");
    let ladder = world.book.ladder().expect("a ladder");
    assert_eq!(ladder.stalled[0].person.id, jane, "half a year later");
    assert_eq!(ladder.rungs[2].people, ladder.stalled);
    world.book.set_stage(jane, Stage::Trusted, "").expect("a step");
    assert!(world.book.ladder().expect("a ladder").stalled.is_empty(), "trusted ties may rest");
    assert_eq!(world.book.stage(jane).expect("a page").steps.len(), 2, "and the way there is kept");
}

#[test]
fn a_merge_keeps_seats_roles_and_steps_of_both() {
    let world = World::new();
    let jane = world.add(JANE);
    let twin = world.book.add_person(&JANE.facts()).expect("her again").value.id;
    let scenario = world.book.add_scenario("A storm", &["a pilot".into()]).expect("a scenario").value;
    let role = world.book.crew().expect("the crew").scenarios[0].roles[0].id;
    world.book.fill_role(role, Some(twin)).expect("filled");
    world.book.nominate(twin, "steady hands").expect("a seat");
    world.book.set_stage(twin, Stage::Ally, "").expect("a step");
    let merge = goodturn_core::wire::MergeDraft { keep: jane, merge: twin, take: Vec::new() };
    world.book.merge_people(&merge).expect("one person");
    let crew = world.book.crew().expect("the crew");
    assert_eq!(crew.scenarios[0].roles[0].person.as_ref().map(|person| person.id), Some(jane));
    assert_eq!(world.book.five().expect("the board").nominees[0].person.id, jane);
    assert_eq!(world.book.person(jane).expect("Jane").stage, Some(Stage::Ally));
    assert_eq!(crew.scenarios[0].id, scenario);
}
