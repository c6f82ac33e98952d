//! What is done together with somebody, and for somebody over a longer time.

use goodturn_core::{
    Error,
    id::{PersonId, ProjectId},
    model::{CommitmentDetails, CommitmentKind, CommitmentState, Direction, HelpKind, ProjectKind, ProjectState},
    wire::{
        CommitmentDraft, HelpDraft, IntroductionDraft, Item, MergeDraft, ObjectiveDraft, ObjectiveStepDraft,
        ProjectDraft, ProjectRow, ProjectStepDraft, StoryLine,
    },
};

use crate::cast::*;

fn together(people: &[PersonId], title: &str) -> ProjectDraft {
    ProjectDraft {
        kind: ProjectKind::Together,
        title: title.into(),
        about: String::new(),
        people: people.to_vec(),
        state: ProjectState::Idea,
    }
}

fn begin(world: &World, draft: &ProjectDraft) -> ProjectId {
    world.book.add_project(draft).expect("a project").value
}

fn step(what: &str, when: &str) -> ProjectStepDraft {
    ProjectStepDraft { what: what.into(), when: when.into(), person: None }
}

fn row(world: &World, id: ProjectId) -> ProjectRow {
    let page = world.book.projects().expect("projects");
    page.open.into_iter().chain(page.over).find(|row| row.id == id).expect("the project")
}

#[test]
fn a_project_goes_from_an_idea_over_its_steps_to_what_came_of_it() {
    let world = World::new();
    let (jane, marta) = (world.add(JANE), world.add(MARTA));
    let draft = ProjectDraft { about: "Forty recipes, one per house".into(), ..together(&[jane, marta], "a cookbook") };
    let book = begin(&world, &draft);
    assert_eq!((row(&world, book).title.as_str(), row(&world, book).state), ("A cookbook", ProjectState::Idea));
    assert_eq!(world.found("recipes"), ["Marta Kowalska", "Jane Doe"], "its people are found by it");

    let before = world.picture();
    let ask = world.book.plan_project_step(book, &step("ask the printer", "friday")).expect("a step").value;
    assert_eq!((ask.name(), ask.due.as_str()), (JANE.name, "2026-11-27"), "with whom it is, and an ordinary follow-up");
    assert_eq!(row(&world, book).state, ProjectState::Planned, "with a step it is planned");
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "both are one step");
    let ask = world.book.plan_project_step(book, &step("ask the printer", "friday")).expect("a step").value;
    let photos = ProjectStepDraft { person: Some(marta), ..step("take the pictures", "in 3 weeks") };
    world.book.plan_project_step(book, &photos).expect("a step with Marta");
    world.book.complete_commitments(&[ask.id]).expect("done");
    let steps: Vec<_> = row(&world, book).steps.into_iter().map(|step| (step.what, step.state)).collect();
    let expected = [
        ("Take the pictures".to_owned(), CommitmentState::Open),
        ("Ask the printer".to_owned(), CommitmentState::Done),
    ];
    assert_eq!(steps, expected, "what is open first");
    let story = world.book.person_page(jane).expect("her page").story;
    let done = |line: &StoryLine| matches!(line, StoryLine::Closed { item, .. } if item.what == "Ask the printer");
    assert!(story.iter().any(done), "a step that is done is in the story");

    world.book.set_project_state(book, ProjectState::Done, "It sold out by Christmas").expect("done");
    let page = world.book.projects().expect("projects");
    assert_eq!((page.open.len(), page.over.len()), (0, 1), "it is over");
    assert_eq!(
        (page.over[0].outcome.as_str(), page.over[0].ended_label.as_str()),
        ("It sold out by Christmas", "21 Nov")
    );
    world.book.set_project_state(book, ProjectState::UnderWay, "").expect("a second print");
    let row = row(&world, book);
    assert_eq!((row.ended_label.as_str(), row.outcome.as_str()), ("", "It sold out by Christmas"), "and goes on");
    assert_eq!(world.found("christmas").len(), 2, "what came of it is found");
}

#[test]
fn somebody_is_helped_to_a_new_career_with_steps_contacts_and_introductions() {
    let world = World::new();
    let (jane, marta, li) = (world.add(JANE), world.add(MARTA), world.add(LI));
    let introduce = |one, other| {
        let draft = IntroductionDraft { person: one, other, why: "schools".into() };
        world.book.begin_introduction(&draft).expect("an introduction")
    };
    world.clock_shows("2026-11-22T10:00");
    introduce(jane, li);
    world.clock_shows("2026-11-23T10:00");
    let career = ProjectDraft { kind: ProjectKind::ForThem, ..together(&[jane], "a new career in teaching") };
    let career = begin(&world, &career);
    world.book.name_contact(career, li, true).expect("named");
    world.clock_shows("2026-11-24T10:00");
    introduce(marta, jane);
    let told = row(&world, career);
    assert_eq!(told.contacts.iter().map(|person| person.id).collect::<Vec<_>>(), [li], "who was named to her");
    let made: Vec<_> = told.introductions.iter().map(|made| made.to.id).collect();
    assert_eq!(made, [marta], "an introduction since it was begun, and none from before");
    let of = |person| world.book.person_page(person).expect("a page").projects;
    assert_eq!((of(jane).len(), of(li).len(), of(marta).len()), (1, 1, 0), "on the pages of those who are in it");
    world.book.name_contact(career, li, false).expect("not after all");
    assert!(row(&world, career).contacts.is_empty());
}

#[test]
fn a_step_that_comes_back_still_stands_in_its_project_and_its_objective() {
    let world = World::new();
    let jane = world.add(JANE);
    let choir = begin(&world, &together(&[jane], "a choir"));
    let sing = world.book.plan_project_step(choir, &step("sing together", "2026-11-23")).expect("a step").value;
    let aim = ObjectiveDraft { what: "sing more".into(), ..ObjectiveDraft::default() };
    let aim = world.book.add_objective(&aim).expect("an objective").value;
    let weekly = |what: &str| CommitmentDraft {
        person: jane,
        kind: CommitmentKind::FollowUp,
        what: what.into(),
        when: "2026-11-23".into(),
        details: Some(CommitmentDetails { repeat: "every week".into(), ..CommitmentDetails::default() }),
    };
    let CommitmentDraft { what, when, .. } = weekly("find a song");
    let song = ObjectiveStepDraft { what, when, person: Some(jane), repeat: "every week".into() };
    world.book.edit_commitment(sing.id, &weekly("sing together")).expect("weekly");
    world.book.add_objective_step(aim, &song).expect("weekly");
    let before = world.picture();
    for day in ["2026-11-23T10:00", "2026-11-30T10:00"] {
        world.clock_shows(day);
        let due: Vec<_> = world.due_by(day).into_iter().map(|item| item.id).collect();
        assert_eq!(due.len(), 2, "both are due again on {day}");
        world.book.complete_commitments(&due).expect("done");
    }
    let stands = |steps: Vec<Item>| steps.into_iter().map(|step| (step.state, step.due)).collect::<Vec<_>>();
    let expected = [
        (CommitmentState::Open, "2026-12-07".to_owned()),
        (CommitmentState::Done, "2026-11-30".to_owned()),
        (CommitmentState::Done, "2026-11-23".to_owned()),
    ];
    assert_eq!(stands(row(&world, choir).steps), expected, "three turns of one step");
    assert_eq!(stands(world.book.objective(aim).expect("a page").steps), expected, "and of the other");
    world.book.undo().expect("an undo");
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "and each is taken back with its next turn");
}

#[test]
fn the_next_turn_of_a_follow_up_asks_for_the_same_help_again() {
    let world = World::new();
    let jane = world.add(JANE);
    let draft = HelpDraft { kind: HelpKind::Advice, ..HelpDraft::new(Direction::Given, jane, "how to hire") };
    let asks = world.book.log_help(&draft).expect("help").value.follow_up.expect("advice is asked after");
    let weekly = CommitmentDraft {
        person: jane,
        kind: asks.kind,
        what: asks.what.clone(),
        when: asks.due.clone(),
        details: Some(CommitmentDetails { repeat: "every month".into(), ..CommitmentDetails::default() }),
    };
    world.book.edit_commitment(asks.id, &weekly).expect("monthly");
    world.book.complete_commitments(&[asks.id]).expect("done");
    let next = world.book.person_page(jane).expect("her page").next.remove(0);
    assert_eq!((next.help, next.asks_outcome), (asks.help, true), "what came of it may still be said");
}

#[test]
fn what_is_let_go_lets_its_steps_go_and_what_is_deleted_leaves_them() {
    let world = World::new();
    let jane = world.add(JANE);
    let [one, other] = ["a choir", "a boat"].map(|title| begin(&world, &together(&[jane], title)));
    for project in [one, other] {
        world.book.plan_project_step(project, &step("look for a room", "friday")).expect("a step");
    }
    let open = || world.book.person_page(jane).expect("her page").next.len();
    let before = world.picture();
    world.book.set_project_state(one, ProjectState::LetGo, "").expect("let go");
    assert_eq!((open(), row(&world, one).steps[0].state), (1, CommitmentState::LetGo));
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "with its step");
    world.book.delete_project(other).expect("deleted");
    assert_eq!((open(), world.book.projects().expect("projects").open.len()), (2, 1), "the step stays with Jane");
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "and it is back");
}

#[test]
fn a_project_of_nobody_or_without_a_name_is_refused() {
    let world = World::new();
    let (jane, marta) = (world.add(JANE), world.add(MARTA));
    let choir = begin(&world, &together(&[jane], "a choir"));
    let before = world.picture();
    for draft in [together(&[], "a choir"), together(&[jane], "  "), together(&[PersonId(99)], "a choir")] {
        assert!(world.book.add_project(&draft).is_err(), "{draft:?}");
    }
    let of_marta = ProjectStepDraft { person: Some(marta), ..step("sing", "friday") };
    for draft in [step(" ", "friday"), step("sing", "blursday"), of_marta] {
        let refused = world.book.plan_project_step(choir, &draft);
        assert!(matches!(refused, Err(Error::Invalid(_))), "{draft:?}");
    }
    world.picture().must_be(&before, "nothing was kept");
}

#[test]
fn projects_move_with_a_merge_and_come_back() {
    let world = World::new();
    let (jane, janie, marta) = (world.add(JANE), world.add_named("Janie Doe"), world.add(MARTA));
    let both = begin(&world, &together(&[jane, janie], "a choir"));
    let hers = begin(&world, &together(&[janie], "a boat"));
    world.book.edit_project(hers, &together(&[marta, janie], "a sailing boat")).expect("Marta joins");
    let people = |id| row(&world, id).people.into_iter().map(|person| person.name).collect::<Vec<_>>();
    assert_eq!(people(hers), ["Janie Doe", "Marta Kowalska"]);
    let apart = [both, hers].map(people);
    world.book.merge_people(&MergeDraft { keep: jane, merge: janie, take: vec![] }).expect("merged");
    assert_eq!(
        (people(both), people(hers)),
        (vec!["Jane Doe".to_owned()], vec!["Jane Doe".to_owned(), "Marta Kowalska".to_owned()])
    );
    world.book.take_apart(world.book.merge_of(janie).expect("a merge")).expect("taken apart");
    assert_eq!([both, hers].map(people), apart, "and they are two again");
    world.book.trash_people(&[jane, janie]).expect("in the trash");
    assert_eq!(world.book.projects().expect("projects").open.len(), 1, "a project of nobody is not shown");
}
