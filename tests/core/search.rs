//! Anyone is found at once, by any of their words.

use goodturn_core::{
    model::{EncounterDraft, PersonFacts},
    wire::PeopleQuery,
};

use crate::cast::*;

fn full_world() -> World {
    let world = World::new();
    for one in EVERYBODY {
        world.add(one);
    }
    world
}

#[test]
fn by_the_beginning_of_any_name_in_any_case() {
    let world = full_world();
    for words in ["j", "ja", "JANE", "doe", "doe jane", "jane d"] {
        assert_eq!(world.found(words), ["Jane Doe"], "{words:?}");
    }
    assert_eq!(world.found("ane"), Vec::<String>::new(), "the middle of a word is not its beginning");
    assert_eq!(world.found("jane kowalska"), Vec::<String>::new(), "every word must occur");
}

#[test]
fn letters_that_are_their_own_and_accents_fold_away() {
    let world = full_world();
    for words in ["sorensen", "Sørensen", "SØREN", "s\u{f8}r"] {
        assert_eq!(world.found(words), ["Ingrid Sørensen"], "{words:?}");
    }
    world.add_named("Jürgen Möller");
    for words in ["moller", "MÖLLER", "mo\u{308}ller", "ju\u{308}rgen m"] {
        assert_eq!(world.found(words), ["Jürgen Möller"], "{words:?}");
    }
    for words in ["lukasz", "Łuk", "weiss", "weiß", "WEISS", "krakow cafe", "cafe\u{301}", "krako\u{301}w"] {
        assert_eq!(world.found(words), ["Łukasz Weiß"], "{words:?}");
    }
}

#[test]
fn one_character_of_a_chinese_name_is_enough() {
    let world = full_world();
    for words in ["伟", "李", "李伟", "科技", "li.wei"] {
        assert_eq!(world.found(words), ["李伟"], "{words:?}");
    }
    assert_eq!(world.found("技科"), Vec::<String>::new(), "the order of characters counts");
}

#[test]
fn by_parts_of_an_address() {
    let world = full_world();
    for words in ["jane@acme.example", "acme.ex", "@acme", "1234567", "+49 30", "torstraße", "torstrasse 1", "berlin"]
    {
        assert_eq!(world.found(words), ["Jane Doe"], "{words:?}");
    }
}

#[test]
fn by_words_of_a_note_an_encounter_or_a_promise_with_the_words_around_the_hit() {
    let world = full_world();
    let jane = world.book.find_person("Jane Doe").expect("Jane");
    let facts = PersonFacts { note: "Keeps a wooden dinghy on the Wannsee.".into(), ..JANE.facts() };
    world.book.edit_person(jane, &facts).expect("an edit");
    let draft = EncounterDraft {
        people: vec![jane],
        place: "RustConf".into(),
        note: "Talked about kindergartens".into(),
        ..EncounterDraft::default()
    };
    world.book.log_encounter(&draft).expect("an encounter");
    world.promise(jane, "send the spreadsheet", "friday");
    for words in ["wannsee", "dinghy", "rustconf", "kinderg", "spreadsheet"] {
        assert_eq!(world.found(words), ["Jane Doe"], "{words:?}");
    }
    let query = PeopleQuery { text: "wannsee".into(), ..PeopleQuery::default() };
    let hit = world.book.list_people(&query).expect("a page").rows.remove(0).hit.expect("the words around it");
    assert!(hit.contains("dinghy on the Wannsee"), "{hit}");
}

#[test]
fn names_come_before_other_hits() {
    let world = full_world();
    let note = PersonFacts { name: "Zed".into(), note: "friend of Jane".into(), ..PersonFacts::default() };
    world.book.add_person(&note).expect("a person");
    let second = PersonFacts { name: "Mary Jane Watson".into(), ..PersonFacts::default() };
    world.book.add_person(&second).expect("a person");
    assert_eq!(world.found("jane"), ["Jane Doe", "Mary Jane Watson", "Zed"], "begins so, has it, mentions it");
}

#[test]
fn search_follows_every_write() {
    let world = World::new();
    let jane = world.add(JANE);
    world.book.edit_person(jane, &MARTA.facts()).expect("an edit");
    assert_eq!((world.found("jane").len(), world.found("marta").len()), (0, 1), "an edit is found at once");
    world.book.undo().expect("an undo");
    assert_eq!((world.found("jane").len(), world.found("marta").len()), (1, 0), "and so is its undo");
    let met = world.met(jane, "2026-11-20", "Zanzibar").value;
    assert_eq!(world.found("zanzibar").len(), 1, "an encounter is found");
    world.book.delete_encounter(met).expect("deleted");
    assert_eq!(world.found("zanzibar").len(), 0, "until it is deleted");
    world.book.undo().expect("an undo");
    assert_eq!(world.found("zanzibar").len(), 1, "and again after undo");
}

#[test]
fn nothing_typed_breaks_it() {
    let world = full_world();
    for words in ["\"", "'", "*", "-", "a OR b", "NEAR(", "name:jane", "jane*", "(((", "%_\\", "\0", "😀", "AND", "!!!"]
    {
        let query = PeopleQuery { text: words.into(), ..PeopleQuery::default() };
        assert!(world.book.list_people(&query).is_ok(), "{words:?} is only text");
    }
    assert_eq!(world.found("jane*"), ["Jane Doe"], "a star is no letter");
    assert_eq!(world.found("!!!"), Vec::<String>::new(), "no letters, nobody");
}

#[test]
fn the_palette_finds_the_best_and_says_how_many() {
    let world = World::new();
    for n in 0..30 {
        world.add_named(&format!("Anna {n:02}"));
    }
    let found = world.book.people("anna", 5).expect("people");
    assert_eq!((found.total, found.people.len()), (30, 5), "all are counted, the best are shown");
    let query = PeopleQuery { text: "anna".into(), limit: 7, ..PeopleQuery::default() };
    let page = world.book.list_people(&query).expect("a page");
    assert_eq!((page.total, page.rows.len()), (30, 7), "no more than fit beside whatever else is found");
    let all = world.book.people("", 3).expect("people");
    assert_eq!((all.total, all.people.len()), (30, 3), "without words, by name");
}
