//! The window and the command line over one folder.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use goodturn_core::{Book, change::Topic};

use crate::cast::*;

#[test]
fn a_write_of_another_program_is_noticed_once() {
    let world = World::new();
    let other = world.second_program();
    assert!(!world.book.poll_other_writers().expect("an answer"), "nobody has written");
    let heard = Arc::new(AtomicUsize::new(0));
    let ears = heard.clone();
    world.book.observe(move |changes| {
        if changes.topics.contains(&Topic::People) {
            ears.fetch_add(1, Ordering::Relaxed);
        }
    });
    other.add_person(&JANE.facts()).expect("a person");
    assert!(world.book.poll_other_writers().expect("an answer"), "the other one has");
    assert!(!world.book.poll_other_writers().expect("an answer"), "that is known now");
    assert_eq!(heard.load(Ordering::Relaxed), 1, "observers were told once");
    assert_eq!(world.everybody(), ["Jane Doe"], "and see her");
    world.add(MARTA);
    assert!(!world.book.poll_other_writers().expect("an answer"), "an own write is no news");
    assert_eq!(heard.load(Ordering::Relaxed), 2, "it was told when it was made");
}

#[test]
fn each_can_undo_what_the_other_did() {
    let world = World::new();
    let other = world.second_program();
    other.add_person(&JANE.facts()).expect("a person");
    world.book.undo().expect("an undo");
    assert_eq!(other.people("", 10).expect("people").total, 0, "gone for both");
    other.redo().expect("a redo");
    assert_eq!(world.everybody(), ["Jane Doe"], "and back for both");
}

#[test]
fn both_write_at_once_and_nothing_is_lost() {
    let world = World::new();
    let books = [world.book.clone(), world.second_program(), world.second_program()];
    thread::scope(|scope| {
        for (writer, book) in books.iter().enumerate() {
            scope.spawn(move || {
                for n in 0..20 {
                    let facts = goodturn_core::model::PersonFacts {
                        name: format!("Person {writer}-{n}"),
                        ..goodturn_core::model::PersonFacts::default()
                    };
                    book.add_person(&facts).expect("a person");
                }
            });
        }
    });
    assert_eq!(world.everybody().len(), 60, "all sixty are there");
    assert_eq!(world.book.history(100).expect("a history").len(), 60, "each with its change");
    for left in (0..60).rev() {
        world.book.undo().expect("an undo");
        assert_eq!(world.everybody().len(), left, "each change takes back one person");
    }
}

#[test]
fn many_may_open_a_new_folder_at_the_same_moment() {
    for _ in 0..30 {
        let folder = folder();
        let clock = World::new().clock;
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| Book::open(folder.path(), clock.clone()).map(drop).expect("it opens"));
            }
        });
    }
}
