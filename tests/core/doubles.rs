//! Two records of one person: found, looked at, merged, told apart.

use goodturn_core::{Error, id::PersonId, model::PersonFacts, wire::MergeDraft};

use crate::cast::*;

fn pairs(world: &World) -> Vec<(String, String, String)> {
    let waiting = world.book.doubles().expect("doubles").doubles;
    waiting.into_iter().map(|row| (row.one.name, row.other.name, row.why)).collect()
}

fn look(world: &World) -> u64 {
    world.book.look_for_doubles(&mut |_, _| true).expect("a look").value
}

/// Somebody with an organisation.
fn add(world: &World, name: &str, organization: &str) -> PersonId {
    let facts = PersonFacts { name: name.into(), ..JANE.facts() };
    let mut facts = PersonFacts { emails: vec![], phones: vec![], addresses: vec![], ..facts };
    (facts.given_name, facts.family_name) = (String::new(), String::new());
    facts.affiliations[0].organization = organization.into();
    world.book.add_person(&facts).expect("a person").value.id
}

#[test]
fn people_who_are_inside_are_looked_through_on_demand() {
    let world = World::new();
    add(&world, "Robert Smith", "Acme");
    add(&world, "Bob Smith", "Acme GmbH");
    add(&world, "Bob Smith", "Globex");
    assert_eq!(look(&world), 1, "the one at Globex is somebody else");
    let expected = ("Robert Smith".into(), "Bob Smith".into(), "Same organisation; one uses a nickname".into());
    assert_eq!(pairs(&world), [expected], "with the reason in words");
    assert_eq!(look(&world), 1, "a second look finds nothing new");
    assert_eq!(world.book.inbox().expect("the Inbox").doubles, 1, "the Inbox tells of it");
}

#[test]
fn an_import_merges_who_is_certain_and_asks_about_who_is_likely() {
    let world = World::new();
    world.add(JANE);
    let file = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Janie Doe\r\nORG:Acme\r\nEND:VCARD\r\n".to_owned()
        + &JANE.card_with(&["URL:https://jane.example"]);
    let report = world.import("some.vcf", file).value;
    assert_eq!((report.added, report.merged, report.likely_doubles), (1, 1, 1), "one is certain, one is likely");
    assert_eq!(world.everybody(), ["Jane Doe", "Janie Doe"], "the likely one waits beside");
    world.book.undo_source(report.source.expect("a batch")).expect("taken back");
    assert_eq!(pairs(&world), [], "the question goes with the import");
}

#[test]
fn different_people_are_not_asked_about_again() {
    let world = World::new();
    add(&world, "Robert Smith", "Acme");
    add(&world, "Bob Smith", "Acme");
    look(&world);
    let id = world.book.doubles().expect("doubles").doubles[0].id;
    world.book.tell_apart(id).expect("told apart");
    assert_eq!((look(&world), pairs(&world)), (0, vec![]), "for good");
    world.book.undo().expect("an undo");
    assert_eq!(pairs(&world).len(), 1, "until it is taken back");
}

#[test]
fn a_pair_vanishes_when_one_is_thrown_away_or_merged() {
    let world = World::new();
    let robert = add(&world, "Robert Smith", "Acme");
    let bob = add(&world, "Bob Smith", "Acme");
    look(&world);
    world.book.trash_people(&[bob]).expect("in the trash");
    assert_eq!(pairs(&world), [], "nothing is left to ask");
    world.book.restore_people(&[bob]).expect("restored");
    assert_eq!(pairs(&world).len(), 1, "it comes back with the person");
    world.book.merge_people(&MergeDraft { keep: robert, merge: bob, take: vec![] }).expect("merged");
    assert_eq!((look(&world), pairs(&world)), (0, vec![]));
}

#[test]
fn a_pair_that_no_longer_agrees_is_forgotten_by_the_next_look() {
    let world = World::new();
    add(&world, "Robert Smith", "Acme");
    let bob = add(&world, "Bob Smith", "Acme");
    look(&world);
    let mut facts = world.book.person(bob).expect("Bob").facts;
    facts.name = "Billie Jones".into();
    world.book.edit_person(bob, &facts).expect("an edit");
    assert_eq!(look(&world), 0);
}

#[test]
fn a_look_that_is_stopped_leaves_what_was_known() {
    let world = World::new();
    add(&world, "Robert Smith", "Acme");
    add(&world, "Bob Smith", "Acme");
    look(&world);
    let before = world.picture();
    let stopped = world.book.look_for_doubles(&mut |_, _| false);
    assert!(matches!(stopped, Err(Error::Stopped)), "it says that it was stopped");
    world.picture().must_be(&before, "not a row differs");
}

#[test]
fn two_people_are_shown_side_by_side() {
    let world = World::new();
    let jane = world.add(JANE);
    let other = add(&world, "Jane Ann Doe", "Acme");
    world.met(jane, "2026-11-20", "Meetup");
    let pair = world.book.compare_people(jane, other).expect("a pair");
    assert_eq!(pair.why, "Same organisation; names differ by a further name");
    assert_eq!((pair.left.encounters, pair.right.encounters), (1, 0));
    let name = pair.fields.iter().find(|field| field.field == "name").expect("the name");
    assert_eq!((name.left.as_str(), name.right.as_str(), name.both), ("Jane Doe", "Jane Ann Doe", false));
    let emails = pair.fields.iter().find(|field| field.field == "emails").expect("the addresses");
    assert_eq!((emails.left.as_str(), emails.right.as_str(), emails.both), (JANE.email, "", true));
}
