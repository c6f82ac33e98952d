//! Two people who are brought together, step by step.

use goodturn_core::{
    Error,
    id::{IntroductionId, PersonId},
    model::{CommitmentKind, IntroductionStage, IntroductionStep as Step, PersonFacts, Which},
    wire::{IntroductionDraft, IntroductionMail, IntroductionRow, Item, MergeDraft, StepDraft, StoryLine},
};

use crate::cast::*;

struct Two {
    world: World,
    ana: PersonId,
    li: PersonId,
    id: IntroductionId,
}

fn begin(world: &World, person: PersonId, other: PersonId) -> IntroductionRow {
    let draft = IntroductionDraft { person, other, why: "She needs a CFO".into() };
    world.book.begin_introduction(&draft).expect("begun").value
}

fn two() -> Two {
    let world = World::new();
    let facts = PersonFacts {
        name: "Ana Souza".into(),
        given_name: "Ana".into(),
        cares_about: "Local bread".into(),
        ..MARTA.facts()
    };
    let ana = world.book.add_person(&facts).expect("Ana").value.id;
    let li = world.add(LI);
    let id = begin(&world, ana, li).id;
    Two { world, ana, li, id }
}

impl Two {
    fn step(&self, step: Step) -> IntroductionRow {
        let draft = StepDraft { step, on: None, outcome: "They work together".into(), tell: vec![] };
        self.world.book.step_introduction(self.id, &draft).expect("it fits").value
    }

    fn row(&self) -> IntroductionRow {
        self.world.book.introduction(self.id).expect("it is there")
    }

    fn steps(&self, steps: &[Step]) -> IntroductionRow {
        steps.iter().for_each(|step| drop(self.step(*step)));
        self.row()
    }

    fn due(&self) -> Vec<Item> {
        self.world.due_by("2028-01-01T00:00")
    }

    fn told(&self, person: PersonId) -> (String, bool) {
        let story = self.world.book.person_page(person).expect("a page").story;
        let told = story.into_iter().find_map(|line| match line {
            StoryLine::Introduction { stands, open, .. } => Some((stands, open)),
            _ => None,
        });
        told.expect("it is told")
    }
}

const BOTH_YES: [Step; 4] = [Step::AskPerson, Step::YesPerson, Step::AskOther, Step::YesOther];

fn what(items: &[Item]) -> Vec<(&str, &str, &str)> {
    items.iter().map(|item| (item.name(), item.what.as_str(), item.due.as_str())).collect()
}

#[test]
fn each_step_closes_what_was_to_be_done_and_makes_the_next() {
    let two = two();
    assert_eq!(
        what(&two.row().tasks),
        [("Ana Souza", "Ask whether an introduction to 李伟 is welcome", "2026-11-22")],
        "one is asked first, on the next working day"
    );
    for (step, stage, whom, says, due) in [
        (Step::AskPerson, IntroductionStage::Waiting, "Ana Souza", "Hear about", "2026-11-28"),
        (Step::YesPerson, IntroductionStage::ToAsk, "李伟", "Ask whether an introduction to Ana Souza", "2026-11-22"),
        (Step::AskOther, IntroductionStage::Waiting, "李伟", "Hear about", "2026-11-28"),
        (Step::YesOther, IntroductionStage::ToMake, "Ana Souza", "Introduce them", "2026-11-22"),
        (Step::Made, IntroductionStage::Made, "Ana Souza", "Ask whether they and 李伟 have met", "2026-12-05"),
        (Step::Met, IntroductionStage::Met, "Ana Souza", "Ask what came of", "2026-12-05"),
    ] {
        let row = two.step(step);
        assert_eq!((row.stage, row.tasks.len()), (stage, 1), "{step:?} leaves one thing to do");
        let task = &row.tasks[0];
        assert_eq!((task.name(), task.due.as_str()), (whom, due), "{step:?}");
        assert!(task.what.starts_with(says), "{}", task.what);
        assert_eq!(two.due().len(), 1, "and nothing else asks");
    }
    let told = two.step(Step::Outcome);
    let thanks: Vec<_> = told.tasks.iter().map(|task| (task.name(), task.kind)).collect();
    assert_eq!(
        thanks,
        [("Ana Souza", CommitmentKind::ThankYou), ("李伟", CommitmentKind::ThankYou)],
        "thanks both ways"
    );
    assert_eq!(two.world.book.thank_yous().expect("the desk").open.len(), 2, "they are on the desk");
    let over = two.step(Step::Thanked);
    assert_eq!((over.stage, over.tasks.len(), over.steps.len()), (IntroductionStage::Done, 0, 0), "it is over");
    assert!(two.due().is_empty(), "and asks no more");
}

#[test]
fn who_did_nothing_for_you_is_only_told() {
    let two = two();
    two.steps(&[&BOTH_YES[..], &[Step::Made, Step::Met]].concat());
    let draft = StepDraft { step: Step::Outcome, on: None, outcome: "A job".into(), tell: vec![Which::Other] };
    let row = two.world.book.step_introduction(two.id, &draft).expect("told").value;
    let kinds: Vec<_> = row.tasks.iter().map(|task| task.kind).collect();
    assert_eq!(kinds, [CommitmentKind::ThankYou, CommitmentKind::FollowUp]);
    assert_eq!(row.tasks[1].what, "Tell them what came of meeting Ana Souza");
}

#[test]
fn what_is_done_from_today_makes_its_step() {
    let two = two();
    let done = |row: IntroductionRow| {
        let ids: Vec<_> = row.tasks.iter().map(|task| task.id).collect();
        two.world.book.complete_commitments(&ids).expect("done");
        two.row()
    };
    assert_eq!(done(two.row()).stage, IntroductionStage::Waiting, "she was asked");
    two.step(Step::YesPerson);
    assert_eq!(done(two.row()).stage, IntroductionStage::Waiting, "he was asked");
    two.step(Step::YesOther);
    assert_eq!(done(two.row()).stage, IntroductionStage::Made, "they were introduced");
    two.steps(&[Step::Met, Step::Outcome]);
    assert_eq!(done(two.row()).stage, IntroductionStage::Done, "both were thanked, in one go");
    assert!(two.due().is_empty());
}

#[test]
fn a_no_is_told_to_nobody() {
    let two = two();
    let row = two.steps(&[Step::AskPerson, Step::YesPerson, Step::AskOther, Step::NoOther]);
    assert_eq!(row.stage, IntroductionStage::Done);
    assert!(row.stands.contains("would rather not"), "you know: {}", row.stands);
    assert_eq!(two.told(two.ana), ("It did not come about".into(), false), "her page says no more");
    assert!(two.told(two.li).0.contains("would rather not"), "his own does");
    assert_eq!(
        what(&two.due()),
        [("Ana Souza", "Tell them that the introduction to 李伟 will not come about", "2026-11-22")],
        "she is not left waiting, and hears not why"
    );
    let refused = two.world.book.introduction_mail(two.id, IntroductionMail::Both).expect_err("it is over");
    assert!(matches!(refused, Error::Invalid(_)), "{refused}");
}

#[test]
fn a_step_that_does_not_fit_is_refused_and_changes_nothing() {
    let two = two();
    let before = two.world.picture();
    for (step, on) in [(Step::Made, None), (Step::YesPerson, None), (Step::AskPerson, "2026-11-22".parse().ok())] {
        let draft = StepDraft { step, on, outcome: String::new(), tell: vec![] };
        let refused = two.world.book.step_introduction(two.id, &draft).expect_err("it makes no sense");
        assert!(matches!(refused, Error::Invalid(_)), "{refused}");
    }
    let again = IntroductionDraft { person: two.li, other: two.ana, why: "again".into() };
    assert!(two.world.book.begin_introduction(&again).is_err(), "it is begun already");
    two.world.picture().must_be(&before, "nothing was kept");
}

#[test]
fn undo_takes_a_step_back_with_all_that_it_did() {
    let two = two();
    let mut pictures = vec![two.world.picture()];
    let steps = [&BOTH_YES[..], &[Step::Made, Step::Met, Step::Outcome, Step::Thanked]].concat();
    for step in &steps {
        two.step(*step);
        pictures.push(two.world.picture());
    }
    let last = pictures.pop().expect("a picture");
    for picture in pictures.iter().rev() {
        two.world.book.undo().expect("an undo");
        two.world.picture().must_be(picture, "as before the step");
    }
    steps.iter().for_each(|_| drop(two.world.book.redo().expect("a redo")));
    two.world.picture().must_be(&last, "and made again");
}

#[test]
fn the_drafts_say_one_true_detail_and_go_to_whom_they_are_for() {
    let two = two();
    let ask = two.world.book.introduction_mail(two.id, IntroductionMail::AskPerson).expect("a draft");
    assert!(ask.mailto.starts_with("mailto:") && ask.mailto.contains("marta@wisla.example"), "{}", ask.mailto);
    assert_eq!(ask.subject, "May I introduce you to 李伟?");
    assert!(ask.body.contains("I remember what you care about: Local bread."), "{}", ask.body);
    assert!(ask.body.contains("She needs a CFO"), "{}", ask.body);
    let other = two.world.book.introduction_mail(two.id, IntroductionMail::AskOther).expect("a draft");
    assert!(!other.body.contains("Local bread"), "what she cares about is not his to read: {}", other.body);
    let path = two.world.file("both.eml", "");
    two.world.book.write_introduction_mail(two.id, IntroductionMail::Both, &path).expect("a file");
    let both = std::fs::read_to_string(path).expect("the file");
    assert!(both.contains("marta@wisla.example") && both.contains("li.wei@star.example"), "to both: {both}");
}

#[test]
fn the_board_goes_with_a_merge_and_comes_back_apart() {
    let two = two();
    let world = &two.world;
    let double = world.add_named("Anna Souza");
    begin(world, double, two.li);
    world.book.add_tie(double, two.li, "").expect("a tie");
    world.book.set_roles(double, &["Mentor".into()]).expect("a role");
    let before = world.picture();
    world.book.merge_people(&MergeDraft { keep: two.ana, merge: double, take: vec![] }).expect("merged");
    let board = world.book.introductions().expect("the board").rows;
    assert!(board.len() == 2 && board.iter().all(|row| row.person.id == two.ana), "both are hers");
    assert_eq!(world.book.person_page(two.ana).expect("a page").roles, ["Mentor"]);
    world.book.undo().expect("apart");
    world.picture().must_be(&before, "as before");
    world.book.redo().expect("merged again");
    let merge = world.book.person_page(two.ana).expect("a page").merged[0].merge;
    world.book.take_apart(merge).expect("apart");
    let page = world.book.person_page(double).expect("a page");
    assert_eq!((page.roles, page.knows.len()), (vec!["Mentor".to_owned()], 1), "what was hers is hers again");
    assert!(page.story.iter().any(|line| matches!(line, StoryLine::Introduction { .. })), "the introduction too");
}

#[test]
fn who_could_be_introduced_is_said_with_its_reason_and_forgotten_for_good() {
    let world = World::new();
    world.book.add_line("@Ana Souza, Bakery met at the market ~a CFO until June", None).expect("Ana");
    world.book.add_line("@Tom Becker, School met at the market hall =a CFO on Fridays", None).expect("Tom");
    let ideas = world.book.introductions().expect("the board").ideas;
    assert_eq!(ideas.len(), 1, "{ideas:?}");
    assert_eq!(ideas[0].reasons, ["Ana Souza needs “A CFO until June”; Tom Becker: A CFO on Fridays"]);
    world.book.set_pair_aside(ideas[0].other.id, ideas[0].person.id).expect("set aside");
    assert!(world.book.introductions().expect("the board").ideas.is_empty(), "not again, either way round");
    world.book.undo().expect("an undo");
    assert_eq!(world.book.introductions().expect("the board").ideas.len(), 1, "undo brings the idea back");
    world.book.add_tie(ideas[0].person.id, ideas[0].other.id, "neighbours").expect("a tie");
    assert!(world.book.introductions().expect("the board").ideas.is_empty(), "who know each other need nobody");
}
