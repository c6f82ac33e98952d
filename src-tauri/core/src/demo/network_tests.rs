use std::collections::{BTreeSet, HashSet};

use super::*;
use crate::model::CommitmentState;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day")
}

fn network(people: u32, seed: u64) -> Vec<Somebody> {
    Network::new(DemoSize { people, seed }, today()).collect()
}

#[test]
fn the_same_seed_makes_the_same_people() {
    let people = network(300, 1);
    assert_eq!(people.len(), 300);
    assert!(people == network(300, 1), "chance is repeatable");
    assert!(people != network(300, 2), "another seed makes others");
    assert!(network(40, 1) == people[..40], "a small network is the beginning of a large one");
}

#[test]
fn names_are_of_many_scripts_and_can_be_found_in_latin_letters() {
    let people = network(1000, 1);
    let has = |range: std::ops::RangeInclusive<char>| {
        people.iter().any(|person| person.facts.name.chars().any(|letter| range.contains(&letter)))
    };
    assert!(
        has('一'..='鿿') && has('가'..='힣') && has('א'..='ת') && has('ا'..='ي') && has('а'..='я') && has('α'..='ω')
    );
    for person in people.iter().filter(|person| !person.facts.name.chars().any(|letter| letter.is_ascii_alphabetic())) {
        assert!(!person.facts.nicknames.is_empty(), "{} is also written in Latin letters", person.facts.name);
    }
    let names: HashSet<&str> = people.iter().map(|person| person.facts.name.as_str()).collect();
    assert!(names.len() > 950, "few share a name: {}", names.len());
}

#[test]
fn nobody_can_be_reached() {
    let people = network(2500, 3);
    let emails: Vec<&str> =
        people.iter().flat_map(|person| &person.facts.emails).map(|email| email.value.as_str()).collect();
    assert!(emails.iter().all(|email| email.ends_with(".example") && email.is_ascii()), "addresses lead nowhere");
    assert_eq!(emails.iter().collect::<HashSet<_>>().len(), emails.len(), "and no two are the same");
    assert!(people.iter().flat_map(|person| &person.facts.phones).all(|phone| !phone.value.contains('#')));
}

#[test]
fn today_belongs_to_the_cast() {
    let people = network(2500, 1);
    let open = |person: &Somebody| -> Vec<NaiveDate> {
        person.commitments.iter().filter(|act| act.closed.is_none()).map(|act| act.due).collect()
    };
    let soon = promise::after(today(), 2);
    let due: Vec<&str> = people
        .iter()
        .filter(|person| open(person).iter().any(|due| *due <= soon))
        .map(|person| person.facts.name.as_str())
        .collect();
    let cast = ["Marta Kowalska", "Jane Doe", "Samuel Okafor", "Priya Raman", "Li Wei", "Ana Souza", "Tom Becker"];
    assert_eq!(due, [&cast[..], &["Ingrid Sørensen"]].concat());
    let ahead: usize = people.iter().map(|person| open(person).len()).sum();
    assert!((200..800).contains(&ahead), "a calendar that can be lived with: {ahead}");
}

#[test]
fn the_past_is_in_order() {
    for person in network(1500, 1) {
        let days: Vec<NaiveDate> = person.met.iter().map(|met| met.on).collect();
        assert!(days.is_sorted() && days.iter().all(|day| *day < today()), "{}: {days:?}", person.facts.name);
        assert!(days.first().is_none_or(|first| *first == person.since), "written down when they were met");
        for act in &person.commitments {
            assert!(act.written <= today() && act.from.is_none_or(|from| act.written >= person.met[from].on));
            let Some((state, on, reason)) = &act.closed else { continue };
            assert!(*on < today() && *on >= act.written, "{}: {act:?}", person.facts.name);
            assert_eq!(*state == CommitmentState::LetGo, !reason.is_empty(), "what was let go says why");
        }
    }
}

#[test]
fn the_network_is_varied() {
    let people = network(1000, 1);
    let share = |what: &dyn Fn(&Somebody) -> bool| people.iter().filter(|person| what(person)).count();
    let with_year = |person: &Somebody| person.facts.birthday.is_some_and(|day| day.year().is_some());
    let kinds: BTreeSet<_> = people.iter().flat_map(|person| &person.commitments).map(|act| act.kind).collect();
    assert_eq!(kinds.len(), 8, "all kinds of commitments: {kinds:?}");
    assert!(share(&with_year) > 100 && share(&|person| person.facts.birthday.is_some() && !with_year(person)) > 100);
    assert!(share(&|person| person.facts.has_postal_address()) > 100);
    assert!(share(&|person| person.facts.affiliations.len() > 1) > 200);
    assert!(share(&|person| person.facts.standing == Standing::Want) > 10);
    assert!(share(&|person| person.met.first().is_some_and(|met| !met.draft.through.is_empty())) > 200);
    assert!(share(&|person| person.met.iter().any(|met| met.draft.note.contains("They need: "))) > 200);
    let events: usize = people.iter().map(|person| person.met.len() + person.commitments.len()).sum();
    assert!((7000..14_000).contains(&events), "about ten a person: {events}");
}
