//! What you know about who you know: what is not known is asked, and what is old is offered to be confirmed.

use goodturn_core::{
    id::PersonId,
    model::{Fact, Gap, Holder},
    wire::{Knowledge, MergeDraft, NeedDraft, Question},
};

use crate::cast::*;

fn knowledge(world: &World, person: PersonId) -> Knowledge {
    world.book.person_page(person).expect("a page").knowledge
}

fn asked(world: &World, person: PersonId) -> Vec<&'static str> {
    knowledge(world, person).gaps.into_iter().map(|line| line.gap.word()).collect()
}

/// "work: CTO at Acme (today)", the old ones with a mark.
fn told(world: &World, person: PersonId) -> Vec<String> {
    let line = |fact: goodturn_core::wire::KnownFact| {
        let mark = if fact.is_old { "?" } else { "" };
        format!("{}: {} ({}){mark}", fact.fact.word(), fact.what, fact.said_label)
    };
    knowledge(world, person).facts.into_iter().map(line).collect()
}

#[test]
fn what_is_not_known_is_asked_until_it_is_answered_in_place() {
    let world = World::new();
    let ana = world.add_named("Ana Lima");
    assert_eq!(
        asked(&world, ana),
        ["cares_about", "work", "needs", "offers", "how_we_connect", "reach", "birthday"],
        "a name alone"
    );
    let before = world.picture();
    for (gap, answer) in [
        (Gap::CaresAbout, "Sailing"),
        (Gap::Work, "Head of Sales at Nordwind"),
        (Gap::Needs, "a bookkeeper"),
        (Gap::Offers, "a room for meetings"),
        (Gap::HowWeConnect, "Rowing club"),
        (Gap::Reach, "ana@nordwind.example"),
        (Gap::Birthday, "12 April"),
    ] {
        world.book.answer_gap(ana, gap, answer).expect("learned");
    }
    assert!(asked(&world, ana).is_empty(), "everything is known");
    let facts = world.book.person(ana).expect("Ana").facts;
    assert_eq!((facts.headline().as_str(), facts.affiliations[0].from), ("Head of Sales at Nordwind", None));
    assert_eq!(facts.birthday.map(|date| date.to_string()).as_deref(), Some("--04-12"));
    assert_eq!(facts.emails[0].value, "ana@nordwind.example");
    assert_eq!(world.found("bookkeeper"), ["Ana Lima"], "and found");
    for _ in 0..7 {
        world.book.undo().expect("an undo");
    }
    world.picture().must_be(&before, "each answer can be taken back");
    assert!(world.book.answer_gap(ana, Gap::Reach, "somehow").is_err(), "that is no way to reach anybody");
    assert!(world.book.answer_gap(ana, Gap::CaresAbout, " ").is_err(), "nothing is no answer");
}

#[test]
fn what_is_known_shows_its_age_and_what_is_old_is_confirmed_or_changed() {
    let world = World::new();
    let jane = world.add(JANE);
    world.book.answer_gap(jane, Gap::CaresAbout, "Schools").expect("learned");
    let holder = Holder::Person { id: jane };
    let need = NeedDraft { holder, what: "A CFO".into(), kind: None, until: String::new() };
    world.book.add_need(&need).expect("a need");
    assert_eq!(
        told(&world, jane),
        ["work: CTO at Acme (today)", "cares_about: Schools (today)"],
        "new needs stand above"
    );
    world.clock_shows("2028-11-25T10:00");
    assert_eq!(
        told(&world, jane),
        ["work: CTO at Acme (2 years ago)?", "cares_about: Schools (2 years ago)?", "need: A CFO (2 years ago)?"]
    );
    let asked = world.book.brief(jane).expect("a brief").questions;
    let still = Question::StillCares { what: "Schools".into(), said_label: "November 2026".into() };
    assert!(asked.contains(&still), "the same rule before a meeting: {asked:?}");

    let before = world.picture();
    let need = knowledge(&world, jane).facts[2].need;
    for fact in Fact::ALL {
        world.book.confirm_fact(jane, *fact, need.filter(|_| *fact == Fact::Need)).expect("still so");
    }
    assert_eq!(told(&world, jane), ["work: CTO at Acme (today)", "cares_about: Schools (today)"], "all of it is fresh");
    for _ in 0..3 {
        world.book.undo().expect("an undo");
    }
    world.picture().must_be(&before, "a confirmation can be taken back");

    world.book.answer_gap(jane, Gap::Work, "Head of Research, Globex").expect("changed");
    world.book.answer_gap(jane, Gap::CaresAbout, "Libraries").expect("changed");
    let jobs = world.book.person(jane).expect("Jane").facts.affiliations;
    assert_eq!((jobs[0].organization.as_str(), jobs[0].title.as_str()), ("Globex", "Head of Research"));
    assert_eq!(
        jobs[1].until.map(|until| until.to_string()).as_deref(),
        Some("2028-11"),
        "what she did stays with its years"
    );
    assert_eq!(told(&world, jane)[1..], ["work: Head of Research at Globex (today)", "cares_about: Libraries (today)"]);
}

#[test]
fn who_is_made_of_two_keeps_the_age_of_what_they_care_about() {
    let world = World::new();
    let [jane, other] = [world.add(JANE), world.add_named("J. Doe")];
    world.book.answer_gap(other, Gap::CaresAbout, "Schools").expect("learned");
    world.clock_shows("2027-11-25T10:00");
    let before = world.picture();
    world.book.merge_people(&MergeDraft { keep: jane, merge: other, take: Vec::new() }).expect("merged");
    assert!(
        told(&world, jane).contains(&"cares_about: Schools (a year ago)".to_owned())
            || told(&world, jane).contains(&"cares_about: Schools (12 months ago)".to_owned()),
        "{:?}",
        told(&world, jane)
    );
    let merge = world.book.merge_of(jane).expect("the merge");
    world.book.take_apart(merge).expect("apart");
    assert!(!asked(&world, other).contains(&"cares_about") && asked(&world, jane).contains(&"cares_about"));
    world.book.undo().expect("apart");
    world.book.undo().expect("the merge");
    world.picture().must_be(&before, "and nothing else has changed");
}
