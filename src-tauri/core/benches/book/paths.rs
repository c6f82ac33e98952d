//! The way to a wanted person, a person's page, and the board of introductions.

use goodturn_core::{
    Book,
    id::PersonId,
    model::{PersonFacts, Standing},
};

use super::measure::{Times, tell_times};

const WANTED: i64 = 100;

pub fn measure(book: &Book, people: usize) {
    println!("\nTies among {people} people");
    let everybody = i64::try_from(people).unwrap_or(1);
    let wanted: Vec<PersonId> = (0..WANTED)
        .map(|n| {
            let name = format!("Wanted {n}");
            let facts = PersonFacts { name, standing: Standing::Want, ..PersonFacts::default() };
            let id = book.add_person(&facts).expect("a person").value.id;
            for step in 1..=5 {
                let other = PersonId((n * 997 + step * 7919) % everybody + 1);
                book.add_tie(id, other, "").expect("a tie");
                book.add_tie(other, PersonId(other.0 % everybody + 1), "").expect("a tie");
            }
            id
        })
        .collect();
    let ways = Times::of(&wanted, |id| {
        book.paths_to(*id).expect("paths");
    });
    tell_times("the way to a wanted person", &ways, "p95 50 ms");
    let boards = Times::of(&[(); 10], |()| {
        book.introductions().expect("the board");
    });
    tell_times("the board, with who could be introduced", &boards, "p95 200 ms");
}
