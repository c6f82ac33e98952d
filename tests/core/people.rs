//! The list: by name, page by page, by filter.

use std::collections::BTreeSet;

use goodturn_core::{
    Error,
    model::{PersonFacts, Standing},
    wire::{PeopleFilter, PeoplePage, PeopleQuery},
};

use crate::cast::*;

fn page(world: &World, after: Option<String>, limit: u32) -> PeoplePage {
    world.book.list_people(&PeopleQuery { after, limit, ..PeopleQuery::default() }).expect("a page")
}

#[test]
fn a_thousand_people_are_paged_without_gap_or_double() {
    let world = World::new();
    let names = (0..1000).map(|n| format!("Person {:03}", n % 250)).collect::<Vec<_>>();
    let file: String =
        names.iter().map(|name| format!("BEGIN:VCARD\nVERSION:4.0\nFN:{name}\nNOTE:{name}\nEND:VCARD\n")).collect();
    let file: String = file
        .split_inclusive("END:VCARD\n")
        .enumerate()
        .map(|(n, card)| card.replace("NOTE:", &format!("NOTE:{n} ")))
        .collect();
    assert_eq!(world.import("many.vcf", file).value.added, 1000, "four of each name are four people");
    let (mut seen, mut order, mut after) = (BTreeSet::new(), Vec::new(), None);
    loop {
        let page = page(&world, after, 64);
        assert_eq!(page.total, 1000, "the total does not depend on the page");
        for row in page.rows {
            assert!(seen.insert(row.id), "{} is shown twice", row.id);
            order.push((row.name, row.id));
        }
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(seen.len(), 1000, "everybody was shown");
    assert!(order.is_sorted(), "by name, then by id");
}

#[test]
fn a_person_who_comes_between_two_pages_shifts_nothing() {
    let world = World::new();
    for one in [JANE, MARTA, SAMUEL] {
        world.add(one);
    }
    let first = page(&world, None, 2);
    world.add_named("Aaron");
    let second = page(&world, first.next, 2);
    assert_eq!(second.rows.len(), 1, "one is left");
    assert_eq!(second.rows[0].name, "Samuel Okafor", "the one after the last, whoever came before");
}

#[test]
fn names_are_sorted_as_they_are_read() {
    let world = World::new();
    for name in ["Zoë", "Łukasz", "lea", "Ödön", "Max", "李伟"] {
        world.add_named(name);
    }
    assert_eq!(world.everybody(), ["lea", "Łukasz", "Max", "Ödön", "Zoë", "李伟"], "accents and case aside");
}

#[test]
fn a_row_says_in_a_few_words_who_they_are() {
    let world = World::new();
    let jane = world.add(JANE);
    world.met(jane, "2026-11-18", "RustConf Berlin");
    world.promise(jane, "Send the deck", "today");
    world.promise(jane, "Ask about the flat", "in 3 weeks");
    let row = page(&world, None, 10).rows.remove(0);
    assert_eq!(row.headline, "CTO at Acme", "what she does");
    assert_eq!(row.met_at, "RustConf Berlin", "where you met");
    assert_eq!(row.last_met, "3 days ago", "when last");
    assert_eq!(row.next, "Send the deck, today", "what is next");
    assert_eq!(row.hit, None, "nothing was searched for");
}

#[test]
fn filters_leave_who_they_name() {
    let world = World::new();
    let (jane, marta, samuel) = (world.add(JANE), world.add(MARTA), world.add(SAMUEL));
    let wanted = PersonFacts { name: "Ada Lovelace".into(), standing: Standing::Want, ..PersonFacts::default() };
    world.book.add_person(&wanted).expect("a person");
    world.met(jane, "2026-11-01", "Meetup");
    world.met(marta, "2026-05-01", "Book fair");
    world.promise(samuel, "write", "tomorrow");
    assert_eq!(world.names("", PeopleFilter::SomethingOpen), ["Samuel Okafor"], "something open");
    assert_eq!(world.names("", PeopleFilter::BeenAWhile), ["Marta Kowalska", "Samuel Okafor"], "half a year, or never");
    assert_eq!(world.names("", PeopleFilter::Wanted), ["Ada Lovelace"], "would like to know");
    assert_eq!(world.everybody().len(), 4, "everyone");
    assert_eq!(world.names("marta", PeopleFilter::BeenAWhile), ["Marta Kowalska"], "search within a filter");
    assert_eq!(world.names("jane", PeopleFilter::BeenAWhile), Vec::<String>::new(), "she was met lately");
    for filter in [PeopleFilter::Everyone, PeopleFilter::SomethingOpen, PeopleFilter::BeenAWhile, PeopleFilter::Wanted]
    {
        let page = world.book.list_people(&PeopleQuery { filter, ..PeopleQuery::default() }).expect("a page");
        assert_eq!(page.total, page.rows.len() as u64, "{filter:?} counts what it shows");
    }
}

#[test]
fn a_filter_follows_every_write() {
    let world = World::new();
    let jane = world.add(JANE);
    let total =
        |filter| world.book.list_people(&PeopleQuery { filter, ..PeopleQuery::default() }).expect("a page").total;
    assert_eq!(total(PeopleFilter::BeenAWhile), 1, "never met");
    let met = world.met(jane, "2026-11-20", "Meetup").value;
    assert_eq!((total(PeopleFilter::BeenAWhile), total(PeopleFilter::SomethingOpen)), (0, 1), "met, with a follow-up");
    world.book.undo().expect("an undo");
    assert_eq!((total(PeopleFilter::BeenAWhile), total(PeopleFilter::SomethingOpen)), (1, 0), "undone");
    world.book.redo().expect("a redo");
    world.book.delete_encounter(met).expect("deleted");
    assert_eq!(total(PeopleFilter::BeenAWhile), 1, "not met after all");
    let id = world.due_by("2027-01-01T00:00")[0].id;
    world.book.complete_commitments(&[id]).expect("done");
    assert_eq!(total(PeopleFilter::SomethingOpen), 0, "nothing open");
    world.met(jane, "2026-11-20", "Meetup");
    world.clock_shows("2027-08-01T10:00");
    assert_eq!(total(PeopleFilter::BeenAWhile), 1, "time passes without a write");
}

#[test]
fn a_place_in_no_list_is_refused() {
    let world = World::new();
    let query = PeopleQuery { after: Some("nowhere".into()), ..PeopleQuery::default() };
    assert!(matches!(world.book.list_people(&query), Err(Error::Invalid(_))), "in plain words");
}
