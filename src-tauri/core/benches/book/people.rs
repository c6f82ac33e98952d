//! The list of people and one person's page.

use goodturn_core::{
    Book,
    id::PersonId,
    wire::{PeopleFilter, PeopleQuery},
};

use super::measure::{Times, tell_times};

const LOOKS: [(); 30] = [(); 30];

pub fn measure(book: &Book, people: usize) {
    println!("\nLists of {people} people");
    for filter in [PeopleFilter::Everyone, PeopleFilter::SomethingOpen, PeopleFilter::BeenAWhile, PeopleFilter::Wanted]
    {
        let query = PeopleQuery { filter, ..PeopleQuery::default() };
        let looks = Times::of(&LOOKS, |()| {
            book.list_people(&query).expect("a page");
        });
        tell_times(&format!("first page of {filter:?}, 200 rows"), &looks, "p95 16 ms");
    }
    let middle = PeopleQuery { after: Some("p1/marta".into()), ..PeopleQuery::default() };
    let looks = Times::of(&LOOKS, |()| {
        book.list_people(&middle).expect("a page");
    });
    tell_times("a page from the middle", &looks, "p95 16 ms");
    let ids: Vec<_> = (1..=200).map(|n| PersonId(n * i64::try_from(people).unwrap_or(1) / 220)).collect();
    let pages = Times::of(&ids, |id| {
        book.person_page(*id).expect("a page");
    });
    tell_times("a person's page", &pages, "p95 16 ms");
    let looks = Times::of(&LOOKS, |()| {
        book.dormant().expect("ties that sleep");
    });
    tell_times("people you lost touch with", &looks, "p95 20 ms");
}
