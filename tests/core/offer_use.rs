//! An offer has its limits: it is taken up so often and no more, and nobody is told of it until there is room again.

use goodturn_core::{
    Error,
    id::{NeedId, OfferId, PersonId},
    model::{Direction, Holder},
    ops::ExportFormat,
    wire::{HelpDraft, ImportOptions, OfferDraft, OfferRow, RadarDraft},
};

use crate::{
    cast::*,
    offer::{need, of, offer},
};

fn hour(world: &World, most_a_month: Option<u32>, most_in_all: Option<u32>) -> OfferId {
    let draft = OfferDraft { most_a_month, most_in_all, ..offer(Holder::Me, "an hour on budgets") };
    world.book.add_offer(&draft).expect("an offer").value
}

fn row(world: &World) -> OfferRow {
    world.book.offers_page().expect("the page").mine.remove(0)
}

fn stands(world: &World) -> (String, bool, usize) {
    let row = row(world);
    (row.used_label, row.is_full, row.takers.len())
}

fn is(label: &str, full: bool, takers: usize) -> (String, bool, usize) {
    (label.to_owned(), full, takers)
}

fn take_up(world: &World, need: NeedId, offer: OfferId, when: &str) {
    let draft = RadarDraft { need, offer: Some(offer), person: None, when: when.into() };
    world.book.take_up(&draft).expect("taken up");
}

fn gave(world: &World, person: PersonId, offer: OfferId, on: &str) {
    let draft =
        HelpDraft { offer: Some(offer), on: on.parse().ok(), ..HelpDraft::new(Direction::Given, person, "an hour") };
    world.book.log_help(&draft).expect("help");
}

#[test]
fn what_was_given_and_promised_of_an_offer_counts_until_its_limit_of_the_month_is_reached() {
    let world = World::new();
    let [jane, marta, samuel] = [JANE, MARTA, SAMUEL].map(|one| world.add(one));
    let offer = hour(&world, Some(2), None);
    let [hers, _] = [jane, samuel].map(|who| world.book.add_need(&need(of(who), "a budget")).expect("a need").value);
    assert_eq!(stands(&world), is("0 of 2 this month", false, 2));
    gave(&world, marta, offer, "2026-10-30");
    assert_eq!(stands(&world), is("0 of 2 this month", false, 2), "last month is over");
    gave(&world, marta, offer, "2026-11-02");
    let before = world.picture();
    take_up(&world, hers, offer, "friday");
    assert_eq!(stands(&world), is("2 of 2 this month", true, 0), "a promise counts, and nobody else is proposed");
    assert!(world.book.could_help(9).expect("the radar").is_empty(), "the radar is silent of it, too");
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "nothing was promised");
    assert_eq!(stands(&world), is("1 of 2 this month", false, 2));

    take_up(&world, hers, offer, "friday");
    gave(&world, jane, offer, "2026-11-21");
    assert_eq!(stands(&world), is("2 of 2 this month", true, 0), "a promise that became help counts once");
    assert_eq!(row(&world).times_taken_up, 3, "in all");
    world.clock_shows("2026-12-01T10:00");
    assert_eq!(stands(&world), is("0 of 2 this month", false, 1), "a new month, and Jane has what she needed");
    assert_eq!(world.book.could_help(9).expect("the radar").len(), 1);
}

#[test]
fn a_limit_in_all_is_reached_for_good_and_what_is_let_go_makes_room() {
    let world = World::new();
    let (jane, samuel) = (world.add(JANE), world.add(SAMUEL));
    let offer = hour(&world, None, Some(1));
    let [hers, _] = [jane, samuel].map(|who| world.book.add_need(&need(of(who), "a budget")).expect("a need").value);
    take_up(&world, hers, offer, "friday");
    world.clock_shows("2027-03-01T10:00");
    assert_eq!(stands(&world), is("1 of 1 in all", true, 0));
    let promise = world.book.person_page(jane).expect("her page").next.remove(0);
    world.book.let_go_commitments(&[promise.id], "no time").expect("let go");
    assert_eq!(stands(&world), is("0 of 1 in all", false, 2), "there is room again, for her too");
    gave(&world, jane, offer, "2027-02-28");
    let edited = HelpDraft { offer: None, ..HelpDraft::new(Direction::Given, jane, "an hour") };
    let help = world.book.goodwill(&Default::default()).expect("the stories").stories.remove(0);
    assert_eq!((help.offer, stands(&world).1), (Some(offer), true), "the story says of which offer it came");
    world.book.edit_help(help.id, &edited).expect("it was something else");
    assert!(!stands(&world).1);
}

#[test]
fn whose_offer_is_taken_up_as_often_as_it_can_be_is_not_who_can_help() {
    let world = World::new();
    let jane = world.add(JANE);
    let draft = OfferDraft { most_in_all: Some(1), ..offer(of(jane), "a hall for forty") };
    let hall = world.book.add_offer(&draft).expect("hers").value;
    let found = || world.book.who_can_help("a hall", false).expect("an answer").people.len();
    assert_eq!(found(), 1);
    crate::radar::take_up_for_a_community(&world, hall);
    assert_eq!(found(), 0, "it is taken");
}

#[test]
fn a_limit_is_at_least_once_and_travels_with_the_offer() {
    let world = World::new();
    let jane = world.add(JANE);
    let never = OfferDraft { most_a_month: Some(0), ..offer(Holder::Me, "a room") };
    assert!(matches!(world.book.add_offer(&never), Err(Error::Invalid(_))), "that is no offer");
    let hour = hour(&world, Some(3), Some(9));
    gave(&world, jane, hour, "2026-11-20");
    let file = world.file("all.json", "");
    world.book.export(ExportFormat::Json, &file).expect("an export");
    let other = World::new();
    other.book.import_paths(&[file], &ImportOptions::default(), &mut |_| true).expect("an import");
    assert_eq!(stands(&other), is("1 of 3 this month · 1 of 9 in all", false, 0), "with the help that came of it");
    let again = offer(Holder::Me, "An hour on budgets");
    world.book.add_offer(&again).expect("made again");
    assert_eq!(row(&world).most_a_month, Some(3), "and is not forgotten where nothing is said of it");
}
