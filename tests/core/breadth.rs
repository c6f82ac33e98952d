//! The breadth of a network (C135): who carries the tags of the groups that were named, and of which nobody yet.

use goodturn_core::{
    id::{PersonId, TagGroupId},
    model::Stage,
    wire::{BreadthGroup, MergeDraft, PeopleQuery},
};

use crate::cast::*;

/// Writes somebody down who carries tags.
fn tagged(world: &World, name: &str, tags: &[&str]) -> PersonId {
    let id = world.add_named(name);
    let facts = world.book.person(id).expect("a person").facts;
    let categories = tags.iter().map(|tag| (*tag).to_owned()).collect();
    world.book.edit_person(id, &goodturn_core::model::PersonFacts { categories, ..facts }).expect("tags");
    id
}

fn words(tags: &[&str]) -> Vec<String> {
    tags.iter().map(|tag| (*tag).to_owned()).collect()
}

fn fields(world: &World) -> TagGroupId {
    world.book.add_tag_group("Field", &words(&["medicine", "Law", "crafts"])).expect("a group").value
}

fn only_group(world: &World) -> BreadthGroup {
    world.book.breadth().expect("the breadth").groups.remove(0)
}

fn counted(world: &World) -> Vec<(String, u64, u64)> {
    only_group(world).tags.into_iter().map(|tag| (tag.tag, tag.people, tag.close)).collect()
}

fn names(world: &World, query: &PeopleQuery) -> Vec<String> {
    world.book.list_people(query).expect("a list").rows.into_iter().map(|row| row.name).collect()
}

/// Ana and Bob are in medicine, Bob in law as well, and of Cleo nothing is said.
fn three(world: &World) -> [PersonId; 3] {
    let people = [
        tagged(world, "Ana Lima", &["medicine", "berlin"]),
        tagged(world, "Bob Ray", &["LAW", "Medicine"]),
        tagged(world, "Cleo Ito", &["berlin"]),
    ];
    fields(world);
    people
}

#[test]
fn nothing_is_shown_before_a_group_is_named() {
    let world = World::new();
    tagged(&world, "Ana Lima", &["medicine"]);
    let breadth = world.book.breadth().expect("the breadth");
    assert_eq!((breadth.groups.len(), breadth.people), (0, 1));
    assert_eq!(breadth.known_tags, ["medicine"], "what is said already is offered for a first group");
}

#[test]
fn a_group_counts_who_carries_its_tags_and_names_those_nobody_has_yet() {
    let world = World::new();
    let [ana, bob, cleo] = three(&world);
    world.book.set_stage(bob, Stage::Trusted, "Called back at once").expect("a step");
    assert_eq!(counted(&world), [("medicine".into(), 2, 1), ("Law".into(), 1, 1)], "in whatever letters");
    let group = only_group(&world);
    assert_eq!((group.nobody_yet, group.unsaid), (words(&["crafts"]), 1));

    world.book.set_circle("berlin", 30).expect("a circle");
    assert_eq!(counted(&world)[0], ("medicine".into(), 2, 2), "whoever is in a circle is close as well");
    world.book.trash_people(&[ana]).expect("in the trash");
    assert_eq!(counted(&world)[0], ("medicine".into(), 1, 1), "nobody in the trash counts");
    world.book.trash_people(&[cleo]).expect("in the trash");
    assert_eq!(only_group(&world).unsaid, 0);
}

#[test]
fn a_tag_and_what_is_not_said_open_the_list_of_these_people() {
    let world = World::new();
    three(&world);
    let group = only_group(&world);
    let tag = |tag: &str| PeopleQuery { tag: Some(tag.into()), ..PeopleQuery::default() };
    assert_eq!(names(&world, &tag("law")), ["Bob Ray"]);
    assert_eq!(names(&world, &tag("Medicine")), ["Ana Lima", "Bob Ray"]);
    assert_eq!(
        names(&world, &PeopleQuery { text: "ana".into(), ..tag("medicine") }),
        ["Ana Lima"],
        "and searches in it"
    );
    let unsaid = PeopleQuery { unsaid: Some(group.id), ..PeopleQuery::default() };
    assert_eq!(names(&world, &unsaid), ["Cleo Ito"], "as many as were counted");
}

#[test]
fn a_group_is_found_by_its_name_and_its_tags() {
    let world = World::new();
    three(&world);
    for words in ["fiel", "crafts"] {
        let found = world.book.find(words, 5).expect("an answer");
        assert_eq!(found.iter().map(|row| row.what.as_str()).collect::<Vec<_>>(), ["Field"], "{words}");
    }
}

#[test]
fn a_tag_that_is_written_anew_and_people_who_are_merged_count_once() {
    let world = World::new();
    let [ana, bob, _] = three(&world);
    let facts = world.book.person(ana).expect("Ana").facts;
    let other = goodturn_core::model::PersonFacts { categories: words(&["MEDICINE", "crafts"]), ..facts };
    world.book.edit_person(ana, &other).expect("other words");
    assert_eq!(counted(&world).len(), 3, "a tag nobody had is there");
    world.book.merge_people(&MergeDraft { keep: ana, merge: bob, take: vec![] }).expect("one person");
    assert_eq!(
        counted(&world),
        [("medicine".into(), 1, 0), ("Law".into(), 1, 0), ("crafts".into(), 1, 0)],
        "who is one person counts once"
    );
}

#[test]
fn a_group_is_changed_forgotten_and_brought_back() {
    let world = World::new();
    three(&world);
    let id = only_group(&world).id;
    let before = world.picture();
    world.book.edit_tag_group(id, "Profession", &words(&["law", " #crafts ", "law", ""])).expect("other tags");
    let group = only_group(&world);
    assert_eq!(
        (group.name.as_str(), group.tags.len(), group.unsaid),
        ("Profession", 1, 2),
        "medicine is no part of it"
    );
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "undo restores every tag");
    world.book.delete_tag_group(id).expect("forgotten");
    assert_eq!(names(&world, &PeopleQuery { tag: Some("law".into()), ..PeopleQuery::default() }), ["Bob Ray"]);
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "and the group");
    for (name, tags) in [("", vec!["law"]), ("Country", vec![]), ("field", vec!["law"])] {
        assert!(world.book.add_tag_group(name, &words(&tags)).is_err(), "{name:?} with {tags:?} is no new group");
    }
}

#[test]
fn groups_come_along_with_a_whole_book_and_one_of_the_same_name_stays_one() {
    let world = World::new();
    three(&world);
    let path = world.data().join("all.json");
    world.book.export(goodturn_core::ops::ExportFormat::Json, &path).expect("an export");
    let text = std::fs::read(&path).expect("the export");
    let other = World::new();
    other.import("all.json", &text);
    assert_eq!(counted(&other), counted(&world));
    other.import("all.json", &text);
    assert_eq!(other.book.breadth().expect("the breadth").groups.len(), 1, "and again changes nothing");
}
