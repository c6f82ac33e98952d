//! One person: added, edited, thrown away, brought back.

use goodturn_core::{
    Error,
    id::PersonId,
    model::{Affiliation, Labelled, PersonFacts, Standing},
    wire::PeopleFilter,
};

use crate::cast::*;

#[test]
fn everything_that_is_said_about_a_person_is_kept() {
    let world = World::new();
    let said = PersonFacts {
        prefix: "Dr.".into(),
        additional_name: "Anne".into(),
        suffix: "PhD".into(),
        nicknames: vec!["Janie".into()],
        urls: vec![Labelled { value: "https://jane.example".into(), label: "blog".into() }],
        birthday: "--04-12".parse().ok(),
        note: "Line one\nline two".into(),
        categories: vec!["berlin".into(), "rust".into()],
        standing: Standing::Want,
        cares_about: "schools".into(),
        how_we_connect: "both sail".into(),
        memory_hook: "red scarf".into(),
        affiliations: vec![
            Affiliation { organization: "Acme".into(), title: "CTO".into(), ..Affiliation::default() },
            Affiliation {
                organization: "Globex".into(),
                role: "Engineer".into(),
                from: "2010".parse().ok(),
                until: "2015-06".parse().ok(),
                ..Affiliation::default()
            },
        ],
        ..JANE.facts()
    };
    let id = world.book.add_person(&said).expect("a person").value.id;
    assert_eq!(world.book.person(id).expect("Jane").facts, said, "to the letter");
    let edited = PersonFacts { emails: said.emails.iter().rev().cloned().collect(), note: String::new(), ..said };
    world.book.edit_person(id, &edited).expect("an edit");
    assert_eq!(world.book.person(id).expect("Jane").facts, edited, "and so are her edits");
}

#[test]
fn a_person_is_called_by_what_is_known() {
    let world = World::new();
    let called = |facts: PersonFacts| world.book.add_person(&facts).expect("a person").value.name;
    let parts = PersonFacts { given_name: " Jane ".into(), family_name: "Doe".into(), ..PersonFacts::default() };
    assert_eq!(called(parts), "Jane Doe", "the parts of her name");
    let shop = Affiliation { organization: "Corner Shop".into(), ..Affiliation::default() };
    assert_eq!(called(PersonFacts { affiliations: vec![shop], ..PersonFacts::default() }), "Corner Shop", "the place");
    let email = Labelled { value: "who@where.example".into(), label: String::new() };
    assert_eq!(
        called(PersonFacts { emails: vec![email], ..PersonFacts::default() }),
        "who",
        "the beginning of the address"
    );
    let nobody = world.book.add_person(&PersonFacts { name: "  ".into(), ..PersonFacts::default() });
    assert!(matches!(nobody, Err(Error::Invalid(_))), "nobody is refused in plain words");
}

#[test]
fn the_trash_is_left_whole() {
    let world = World::new();
    let jane = world.add(JANE);
    world.met(jane, "2026-11-01", "Meetup");
    let whole = world.picture();
    assert_eq!(world.book.trash_people(&[jane]).expect("in the trash").value, 1, "one went");
    assert!(world.everybody().is_empty() && world.found("jane").is_empty(), "out of list and search");
    assert_eq!(world.names("", PeopleFilter::Trash), ["Jane Doe"], "but in the trash");
    assert_eq!(world.names("doe", PeopleFilter::Trash), ["Jane Doe"], "where she can be searched for");
    assert!(world.book.person_page(jane).expect("her page").trashed, "her page can still be read");
    assert_eq!(world.book.restore_people(&[jane]).expect("restored").value, 1, "and back");
    assert_eq!(world.found("jane"), ["Jane Doe"], "she is found again");
    world.picture().must_be(&whole, "with everything she had");
}

#[test]
fn who_is_gone_is_said() {
    let world = World::new();
    let gone = PersonId(99);
    assert!(matches!(world.book.person(gone), Err(Error::NotFound { .. })), "to look at");
    assert!(matches!(world.book.edit_person(gone, &JANE.facts()), Err(Error::NotFound { .. })), "to edit");
    assert!(matches!(world.book.trash_people(&[gone]), Err(Error::NotFound { .. })), "to throw away");
}

#[test]
fn a_name_finds_one_person_or_says_who_could_be_meant() {
    let world = World::new();
    let jane = world.add(JANE);
    world.add(MARTA);
    assert_eq!(world.book.find_person("jane doe").expect("one"), jane, "however it is written");
    assert_eq!(world.book.find_person(&jane.to_string()).expect("one"), jane, "by id");
    assert_eq!(world.book.find_person("kowal").expect("one"), PersonId(jane.0 + 1), "by the beginning of a name");
    world.add(JANE);
    let several = world.book.find_person("Jane Doe").expect_err("two of that name");
    assert!(several.to_string().contains("p1") && several.to_string().contains("p3"), "it names both: {several}");
    assert!(matches!(world.book.find_person("Zoe"), Err(Error::NotFound { .. })), "or nobody");
}

#[test]
fn a_text_too_long_for_a_field_is_refused() {
    let world = World::new();
    let novel = PersonFacts { note: "x".repeat(200_000), ..JANE.facts() };
    assert!(matches!(world.book.add_person(&novel), Err(Error::Invalid(_))), "a document is no note");
    assert!(world.everybody().is_empty(), "nothing was kept");
}
