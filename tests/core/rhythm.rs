//! Keeping in touch: rhythms of people and circles, and ties that fade.

use goodturn_core::{
    id::PersonId,
    model::{Channel, CommitmentKind, PersonFacts, Rhythm},
    wire::CommitmentDraft,
};

use crate::cast::*;

fn fading(world: &World) -> Vec<String> {
    let fading = world.book.today().expect("today").fading;
    fading.into_iter().map(|tie| format!("{}: {}", tie.person.name, tie.why)).collect()
}

fn every(world: &World, person: PersonId, days: u32) {
    let rhythm = Rhythm { every_days: Some(days), ..Rhythm::default() };
    world.book.set_rhythm(person, &rhythm).expect("a rhythm");
}

#[test]
fn a_tie_fades_when_its_time_is_over_and_an_encounter_of_any_kind_resets_it() {
    let world = World::new();
    let jane = world.add(JANE);
    world.met(jane, "2026-08-01", "Meetup");
    assert!(fading(&world).is_empty(), "nobody is nagged about without being asked");
    every(&world, jane, 90);
    let open: Vec<_> = world.due_by("2030-01-01T00:00").into_iter().map(|item| item.id).collect();
    world.book.complete_commitments(&open).expect("nothing else is open");
    assert_eq!(fading(&world), ["Jane Doe: Last in touch 3 months ago · you wanted every 3 months"]);
    world.met(jane, "2026-11-21", "");
    assert!(fading(&world).is_empty(), "the cadence begins anew");
    world.book.undo().expect("an undo");
    assert_eq!(fading(&world).len(), 1, "and undo knows it too");
}

#[test]
fn a_circle_speaks_for_everybody_in_it() {
    let world = World::new();
    let tagged = |name: &str, tags: &[&str]| PersonFacts {
        name: name.into(),
        categories: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        ..PersonFacts::default()
    };
    let friend = world.book.add_person(&tagged("Ana", &["Friends"])).expect("Ana").value.id;
    world.book.add_person(&tagged("Ben", &["work"])).expect("Ben");
    world.book.set_circle("friends", 30).expect("a circle");
    world.clock_shows("2027-01-10T10:00");
    assert_eq!(fading(&world), ["Ana: Not in touch yet · you wanted every month"], "only who is in it");
    every(&world, friend, 0);
    assert!(fading(&world).is_empty(), "never said of one person counts before the circle");
    world.book.undo().expect("an undo");
    world.book.set_circle("friends", 0).expect("dissolved");
    assert!(fading(&world).is_empty() && world.book.circles().expect("circles").is_empty(), "no circle, no rhythm");
}

#[test]
fn today_shows_three_at_most_and_nobody_with_whom_something_is_open() {
    let world = World::new();
    let people: Vec<_> = ["Ana", "Ben", "Cem", "Dora", "Eve"].into_iter().map(|name| world.add_named(name)).collect();
    for (person, days) in people.iter().zip([10, 20, 30, 40, 50]) {
        every(&world, *person, days);
    }
    world.clock_shows("2027-06-01T10:00");
    let names = |world: &World| -> Vec<String> {
        world.book.today().expect("today").fading.into_iter().map(|tie| tie.person.name).collect()
    };
    assert_eq!(names(&world), ["Ana", "Ben", "Cem"], "the three that fade longest");
    let check_in = CommitmentDraft {
        person: people[0],
        kind: CommitmentKind::CheckIn,
        what: "hear how she is".into(),
        when: "tomorrow".into(),
        details: None,
    };
    world.book.add_commitment(&check_in).expect("a check-in");
    assert_eq!(names(&world), ["Ben", "Cem", "Dora"], "what is under way need not be shown");
    world.book.let_rest(people[1], "in 2 months").expect("rest");
    assert_eq!(names(&world), ["Cem", "Dora", "Eve"], "and who rests is left in peace");
}

#[test]
fn a_personal_tie_is_heard_of_once_a_year() {
    let world = World::new();
    let jane = world.add(JANE);
    world.book.set_rhythm(jane, &Rhythm { personal: true, ..Rhythm::default() }).expect("personal");
    world.clock_shows("2027-11-20T10:00");
    assert!(fading(&world).is_empty(), "not yet a year");
    world.clock_shows("2027-11-22T10:00");
    assert_eq!(fading(&world), ["Jane Doe: Not in touch yet · you wanted once a year"]);
}

#[test]
fn more_than_respects_their_time_is_gently_said() {
    let world = World::new();
    let jane = world.add(JANE);
    let rhythm = Rhythm { most_a_month: Some(1), channel: Some(Channel::Mail), ..Rhythm::default() };
    world.book.set_rhythm(jane, &rhythm).expect("a ceiling");
    world.met(jane, "2026-11-10", "");
    let page = world.book.person_page(jane).expect("her page").rhythm;
    assert_eq!((page.note.as_str(), page.rhythm.channel), ("", Some(Channel::Mail)), "once is fine");
    world.met(jane, "2026-11-20", "");
    let note = world.book.person_page(jane).expect("her page").rhythm.note;
    assert_eq!(note, "2 encounters in 30 days: more than they may have time for.");
}
