//! What is given for longer: advice that is asked after, credit, snippets, projects, amends.

use goodturn_core::{
    Error,
    id::PersonId,
    model::{CommitmentKind, Direction, HelpKind, Holder},
    wire::{GoodwillQuery, HelpDraft, HelpKept, HelpLine, OfferDraft, StoryLine},
};

use crate::cast::*;

fn gave(kind: HelpKind, person: PersonId, what: &str) -> HelpDraft {
    HelpDraft { kind, ..HelpDraft::new(Direction::Given, person, what) }
}

fn keep(world: &World, draft: &HelpDraft) -> HelpKept {
    world.book.log_help(draft).expect("help").value
}

fn stories(world: &World, query: &GoodwillQuery) -> Vec<HelpLine> {
    world.book.goodwill(query).expect("goodwill").stories
}

#[test]
fn advice_is_asked_after_in_three_weeks_and_the_answer_is_what_came_of_it() {
    let world = World::new();
    let jane = world.add(JANE);
    let advice = HelpDraft { topic: "hiring".into(), ..gave(HelpKind::Advice, jane, "how to ask for references") };
    let kept = keep(&world, &advice);
    let ask = kept.follow_up.expect("a follow-up");
    assert_eq!(
        (ask.what.as_str(), ask.kind),
        ("Ask how it worked out: How to ask for references", CommitmentKind::FollowUp)
    );
    assert_eq!((ask.due.as_str(), ask.asks_outcome), ("2026-12-12", true), "in three weeks");
    let told = &stories(&world, &GoodwillQuery::default())[0];
    assert_eq!((told.topic.as_str(), told.follow_up_label.as_str()), ("hiring", "Sat 12 Dec"));
    assert_eq!(world.found("hiring"), ["Jane Doe"], "what it was about is found");

    let before = world.picture();
    assert!(world.book.complete_with_outcome(ask.id, " She hired Marta ").expect("done").value);
    let told = &stories(&world, &GoodwillQuery::default())[0];
    assert_eq!((told.outcome.as_str(), told.follow_up_label.as_str()), ("She hired Marta", ""), "it asks no more");
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "both are one step");
    world.book.complete_with_outcome(ask.id, " ").expect("done without words");
    assert_eq!(stories(&world, &GoodwillQuery::default())[0].outcome, "", "nothing is known");
}

#[test]
fn the_question_after_advice_comes_on_another_day_or_not_at_all() {
    let world = World::new();
    let (jane, marta) = (world.add(JANE), world.add(MARTA));
    let when = |words: &str| HelpDraft {
        follow_up: Some(words.into()),
        ..gave(HelpKind::Advice, jane, &format!("what to do {words}"))
    };
    assert_eq!(keep(&world, &when("2027-01-15")).follow_up.map(|ask| ask.due), Some("2027-01-15".to_owned()));
    let unasked = keep(&world, &when(""));
    assert_eq!(unasked.follow_up, None, "not at all");
    assert!(matches!(world.book.log_help(&when("blursday")), Err(Error::Invalid(_))), "that is no day");
    assert_eq!(keep(&world, &gave(HelpKind::Help, jane, "a lift")).follow_up, None, "a lift is a lift");
    let got = HelpDraft { kind: HelpKind::Advice, ..HelpDraft::new(Direction::Received, jane, "how to rest") };
    assert_eq!(keep(&world, &got).follow_up, None, "they may ask after theirs");
    let older = HelpDraft { on: "2026-11-10".parse().ok(), ..gave(HelpKind::Advice, jane, "how to begin") };
    let ask = keep(&world, &older).follow_up.expect("a follow-up");
    assert_eq!(ask.due, "2026-12-01", "three weeks after it was given");

    let late = HelpDraft { follow_up: Some("in 2 weeks".into()), ..when("") };
    world.book.edit_help(unasked.id, &late).expect("a second thought");
    let open = || world.book.person_page(jane).expect("her page").next;
    assert_eq!(open().iter().filter(|item| item.help == Some(unasked.id)).count(), 1, "asked after all");
    world.book.edit_help(unasked.id, &HelpDraft { people: vec![marta], ..late }).expect("it was Marta");
    let hers = world.book.person_page(marta).expect("her page").next;
    assert_eq!(hers.iter().filter(|item| item.help == Some(unasked.id)).count(), 1, "and once, of her");
    let promise = world.promise(jane, "Send the deck", "friday");
    assert!(world.book.complete_with_outcome(promise, "sent").is_err(), "a promise asks for no outcome");
}

#[test]
fn advice_is_told_by_its_topic_and_what_you_are_known_for_is_offered() {
    let world = World::new();
    let (jane, marta) = (world.add(JANE), world.add(MARTA));
    let offer = OfferDraft {
        holder: Holder::Me,
        what: "budgets".into(),
        kind: None,
        limits: String::new(),
        most_a_month: None,
        most_in_all: None,
        known_for: true,
        until: String::new(),
    };
    world.book.add_offer(&offer).expect("an offer");
    world.book.add_offer(&OfferDraft { what: "a room".into(), known_for: false, ..offer }).expect("an offer");
    for (person, topic) in [(jane, "Budgets"), (marta, "hiring"), (jane, "hiring")] {
        keep(&world, &HelpDraft { topic: topic.into(), ..gave(HelpKind::Advice, person, "what to do") });
    }
    assert_eq!(world.book.advice_topics().expect("topics"), ["Budgets", "hiring"], "known for first, each once");
    let page = world.book.goodwill(&GoodwillQuery { topic: "hiring".into(), ..GoodwillQuery::default() });
    let page = page.expect("goodwill");
    assert_eq!((page.stories.len(), page.given), (2, 2), "two about hiring");
    assert_eq!(page.topics, ["Budgets", "hiring"], "which can be chosen");
}

#[test]
fn credit_is_written_down_with_before_whom_and_they_are_told_once() {
    let world = World::new();
    let jane = world.add(JANE);
    let credit =
        HelpDraft { before_whom: "the board".into(), ..gave(HelpKind::Credit, jane, "the idea of the four-day week") };
    let tell = keep(&world, &credit).follow_up.expect("a follow-up");
    assert_eq!(tell.what, "Tell them that you gave them the credit: The idea of the four-day week");
    assert_eq!((tell.due.as_str(), tell.asks_outcome), ("2026-11-22", false), "on the next working day");
    let line = || {
        let story = world.book.person_page(jane).expect("her page").story;
        story.into_iter().find_map(|line| if let StoryLine::Help(help) = line { Some(help) } else { None })
    };
    let told = line().expect("her story tells it");
    assert_eq!((told.how, told.before_whom.as_str()), (HelpKind::Credit, "the board"));
    assert_eq!(told.follow_up_label, "tomorrow", "she was not told yet");
    assert_eq!(world.found("board"), ["Jane Doe"], "before whom is found");
    world.book.complete_commitments(&[tell.id]).expect("told");
    assert_eq!(line().expect("her story").follow_up_label, "", "she knows");
    let knows = HelpDraft { follow_up: Some(String::new()), ..credit };
    assert_eq!(keep(&world, &knows).follow_up, None, "who was there need not be told");
}

#[test]
fn what_you_did_for_your_customers_is_told_apart() {
    let world = World::new();
    let (jane, marta, li) = (world.add(JANE), world.add(MARTA), world.add(LI));
    let role = |person, role: &str| world.book.set_roles(person, &[role.to_owned()]).expect("a role");
    role(jane, "Customer");
    role(marta, "employer");
    keep(&world, &gave(HelpKind::Help, jane, "fixed her report on a Sunday"));
    keep(&world, &gave(HelpKind::Help, marta, "wrote the handbook"));
    let both = HelpDraft { people: vec![li, jane], ..gave(HelpKind::Contacts, li, "brought them together") };
    keep(&world, &both);
    let of = |role: &str| -> Vec<String> {
        let query = GoodwillQuery { role: role.into(), ..GoodwillQuery::default() };
        stories(&world, &query).into_iter().map(|help| help.what).collect()
    };
    assert_eq!(
        of("customer"),
        ["Brought them together", "Fixed her report on a Sunday"],
        "also where she is one of two"
    );
    assert_eq!(of("employer"), ["Wrote the handbook"]);
    assert_eq!(of("supplier"), Vec::<String>::new());
    let roles = world.book.goodwill(&GoodwillQuery::default()).expect("goodwill").roles;
    assert_eq!(roles, ["Customer", "employer"], "which can be chosen");
}
