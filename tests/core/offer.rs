//! What is needed and offered, by you, by people and by communities; your team, and whom to go to for what.

use goodturn_core::{
    Error,
    id::PersonId,
    model::{Holder, Means, Ready, ResourceKind, TeamPart},
    ops::ExportFormat,
    wire::{DebriefDraft, HolderLine, MergeDraft, NeedDraft, OfferDraft, OffersPage},
};
use proptest::prelude::*;

use crate::cast::*;

pub fn need(holder: Holder, what: &str) -> NeedDraft {
    NeedDraft { holder, what: what.into(), kind: None, until: String::new() }
}

pub fn offer(holder: Holder, what: &str) -> OfferDraft {
    let (limits, until) = (String::new(), String::new());
    let what = what.into();
    OfferDraft { holder, what, kind: None, limits, most_a_month: None, most_in_all: None, known_for: false, until }
}

pub fn of(id: PersonId) -> Holder {
    Holder::Person { id }
}

fn community(name: &str) -> Holder {
    Holder::Community { name: name.into() }
}

fn page(world: &World) -> OffersPage {
    world.book.offers_page().expect("the list of offers")
}

#[test]
fn you_people_and_communities_need_and_offer_and_each_ends_when_it_is_over() {
    let world = World::new();
    let jane = world.add(JANE);
    let until = NeedDraft { kind: Some(ResourceKind::Talent), until: "2027-06-30".into(), ..need(of(jane), "a CFO") };
    let cfo = world.book.add_need(&until).expect("a need").value;
    world.book.add_need(&need(Holder::Me, "a printer")).expect("a need");
    world.book.add_need(&need(community("#chamber"), "a hall")).expect("a need");
    let needs = world.book.needs("").expect("all needs");
    let said: Vec<_> =
        needs.iter().map(|row| (row.what.as_str(), row.holder.name(), row.until_label.as_str())).collect();
    let expected = [("A hall", "chamber", ""), ("A printer", "", ""), ("A CFO", "Jane Doe", "until 30 Jun 2027")];
    assert_eq!(said, expected, "the last one first, and the sign of a tag is no part of its word");
    assert_eq!(needs[2].kind, Some(ResourceKind::Talent), "of what kind");
    assert_eq!(world.book.needs("jane").expect("hers").len(), 1, "also by whose it is");

    let limited = OfferDraft { limits: "two hours a month".into(), ..offer(Holder::Me, "an hour on budgets") };
    let mine = world.book.add_offer(&OfferDraft { known_for: true, ..limited.clone() }).expect("an offer").value;
    world.book.add_offer(&offer(of(jane), "a room for forty")).expect("an offer");
    let row = page(&world).mine.remove(0);
    assert_eq!(
        (row.what.as_str(), row.limits.as_str(), row.known_for),
        ("An hour on budgets", "two hours a month", true)
    );
    assert_eq!(world.found("forty"), ["Jane Doe"], "what people offer is found");
    let edited = OfferDraft { until: "2026-11-20".into(), ..limited };
    world.book.edit_offer(mine, &edited).expect("edited");
    assert!(page(&world).mine.is_empty(), "what ended yesterday stands no more");
    let before = world.picture();
    world.book.end_need(cfo).expect("over");
    assert_eq!(world.book.needs("").expect("needs").len(), 2, "needed no more");
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "or is it");
    world.book.trash_people(&[jane]).expect("in the trash");
    assert_eq!(world.book.needs("").expect("needs").len(), 2, "whoever is in the trash needs nothing");
    assert!(world.book.offers("room").expect("offers").is_empty(), "and offers nothing");
}

#[test]
fn what_says_nothing_or_is_nobodys_is_refused() {
    let world = World::new();
    let before = world.picture();
    for draft in [need(Holder::Me, "  "), need(community("#"), "a hall"), need(of(PersonId(99)), "a hall")] {
        assert!(world.book.add_need(&draft).is_err(), "{draft:?}");
    }
    let refused = world.book.add_offer(&OfferDraft { until: "blursday".into(), ..offer(Holder::Me, "a hall") });
    assert!(matches!(refused, Err(Error::Invalid(_))), "no day: {refused:?}");
    world.picture().must_be(&before, "nothing was kept");
}

#[test]
fn an_offer_of_the_quick_line_and_of_a_talk_is_a_record_and_an_old_note_stays_readable() {
    let world = World::new();
    world.book.add_line("@Jane Doe met at RustConf =can host a meetup", None).expect("a line");
    let jane = world.book.find_person("Jane Doe").expect("Jane");
    world.clock_shows("2026-11-22T10:00");
    let answers = DebriefDraft {
        offers: "a look at our budget\nCan host a meetup".into(),
        note: "They offer: a boat".into(),
        ..DebriefDraft::about(jane)
    };
    world.book.debrief(&answers).expect("looked back");
    let offers = world.book.person_page(jane).expect("her page").offers;
    let said: Vec<_> = offers.iter().map(|offer| (offer.what.as_str(), offer.id.is_some())).collect();
    let expected = [("A look at our budget", true), ("Can host a meetup", true), ("a boat", false)];
    assert_eq!(said, expected, "said twice it is one, and what stands in a note is told as well");
    assert_eq!(world.book.brief(jane).expect("a brief").offers.len(), 3, "before a meeting too");
    world.book.undo().expect("an undo");
    assert_eq!(world.book.person_page(jane).expect("her page").offers.len(), 1, "one undo takes the talk back");
}

#[test]
fn what_somebody_brings_is_found_and_whoever_is_willing_able_or_important_stands_out() {
    let world = World::new();
    let (jane, marta) = (world.add(JANE), world.add(MARTA));
    world.met(jane, "2026-01-10", "RustConf");
    world.met(marta, "2026-11-10", "RustConf");
    let means = Means {
        knows_about: " compilers \n\ngrid permits".into(),
        position: "decides on the budget".into(),
        influence: "the board".into(),
        importance: 3,
        willing: Some(Ready::NotYet),
        able: Some(Ready::Yes),
    };
    world.book.set_means(jane, &means).expect("said");
    world.book.set_means(marta, &Means { importance: 3, ..Means::default() }).expect("said");
    assert_eq!(world.book.means(jane).expect("hers").knows_about, "compilers\ngrid permits", "one topic a line");
    for word in ["compilers", "budget", "board"] {
        assert_eq!(world.found(word), ["Jane Doe"], "{word} is found");
    }
    let team = world.book.team().expect("the team");
    let placed: Vec<_> = team.quadrants.iter().filter(|one| !one.people.is_empty()).collect();
    assert_eq!(
        (placed.len(), placed[0].willing, placed[0].able),
        (1, Ready::NotYet, Ready::Yes),
        "able, not yet willing"
    );
    let cold: Vec<_> = team.cold.iter().map(|one| one.person.name.as_str()).collect();
    assert_eq!(cold, ["Jane Doe"], "both are important; only she was not met for half a year");
    world.book.undo().expect("an undo");
    world.book.undo().expect("an undo");
    assert_eq!(world.book.means(jane).expect("hers"), Means::default(), "taken back");
    assert!(matches!(world.book.set_means(jane, &Means { importance: 4, ..means }), Err(Error::Invalid(_))));
}

#[test]
fn a_team_has_its_vacancies_and_the_directory_its_empty_functions() {
    let world = World::new();
    let (jane, marta) = (world.add(JANE), world.add(MARTA));
    world.book.set_teammate(TeamPart::Critic, jane, true).expect("a critic");
    let vacant =
        |world: &World| world.book.team().expect("the team").parts.iter().filter(|part| part.people.is_empty()).count();
    assert_eq!(vacant(&world), 4, "one part of five is played");
    let id = world.book.add_function("Payroll").expect("a function").value;
    world.book.fill_function(id, Some(jane), false).expect("filled");
    world.book.fill_function(id, Some(marta), true).expect("with a backup");
    let told = |world: &World| {
        let all = world.book.directory().expect("the directory");
        let empty = all.iter().filter(|one| one.person.is_none()).count();
        let row = all.into_iter().find(|one| one.name == "Payroll");
        (empty, row.map(|row| [row.person, row.backup].map(|who| who.map(|who| who.name).unwrap_or_default())))
    };
    assert_eq!(told(&world), (8, Some(["Jane Doe".into(), "Marta Kowalska".into()])), "the others are empty");
    let before = world.picture();
    world.book.delete_function(id).expect("gone");
    assert_eq!(told(&world), (8, None));
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "with whoever filled it");
    assert!(matches!(world.book.rename_function(id, "IT support"), Err(Error::Invalid(_))), "there is one already");
    world.book.rename_function(id, "Wages").expect("renamed");
    world.book.trash_people(&[jane]).expect("in the trash");
    assert_eq!((told(&world).0, vacant(&world)), (9, 5), "whoever is gone fills nothing and plays nothing");
}

#[test]
fn two_who_are_merged_bring_all_of_it_along_and_take_it_back_when_they_come_apart() {
    let world = World::new();
    let (jane, double) = (world.add(JANE), world.add_named("J. Doe"));
    world.book.add_need(&need(of(double), "a CFO")).expect("a need");
    world.book.add_offer(&offer(of(double), "a room")).expect("an offer");
    world.book.set_teammate(TeamPart::Mentor, double, true).expect("a mentor");
    let says = |knows: &str| Means { knows_about: knows.into(), ..Means::default() };
    world.book.set_means(jane, &says("boats")).expect("said");
    world.book.set_means(double, &Means { willing: Some(Ready::Yes), ..says("compilers") }).expect("said");
    let functions = world.book.directory().expect("the directory");
    world.book.fill_function(functions[0].id, Some(double), false).expect("filled");
    let before = world.picture();
    world.book.merge_people(&MergeDraft { keep: jane, merge: double, take: Vec::new() }).expect("merged");
    let hers = world.book.person_page(jane).expect("her page");
    assert_eq!((hers.needs.len(), hers.offers.len()), (1, 1), "she has both");
    assert_eq!(
        (hers.means.knows_about.as_str(), hers.means.willing),
        ("boats\ncompilers", Some(Ready::Yes)),
        "and knows both"
    );
    assert_eq!(world.book.directory().expect("it")[0].person.as_ref().map(|who| who.id), Some(jane), "and does both");
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "undone");
    world.book.redo().expect("a redo");
    world.book.take_apart(world.book.merge_of(double).expect("a merge")).expect("taken apart");
    let [one, other] = [jane, double].map(|id| world.book.person_page(id).expect("a page"));
    assert_eq!((one.needs.len(), other.needs.len(), other.offers.len()), (0, 1, 1), "to whom they came from");
    assert_eq!((one.means.knows_about.as_str(), other.means.knows_about.as_str()), ("boats", "compilers"));
    assert_eq!(
        world.book.team().expect("the team").parts[0].people[0].person.id,
        double,
        "the mentor is the other again"
    );
}

#[test]
fn an_export_and_its_import_lose_nothing_of_it() {
    let world = World::new();
    let jane = world.add(JANE);
    world.book.add_need(&NeedDraft { until: "2027-06-30".into(), ..need(of(jane), "a lawyer") }).expect("a need");
    world.book.add_need(&need(community("chamber"), "a hall")).expect("a need");
    world
        .book
        .add_offer(&OfferDraft { limits: "in May".into(), ..offer(Holder::Me, "an hour on budgets") })
        .expect("one");
    world.book.set_teammate(TeamPart::Cheer, jane, true).expect("a part");
    let functions = world.book.directory().expect("the directory");
    world.book.fill_function(functions[2].id, Some(jane), false).expect("filled");
    world.book.set_means(jane, &Means { knows_about: "tax".into(), ..Means::default() }).expect("said");
    let file = world.data().join("all.json");
    world.book.export(ExportFormat::Json, &file).expect("an export");
    let other = World::new();
    other.import("all.json", std::fs::read(&file).expect("the export"));
    let told = |world: &World| {
        let book = &world.book;
        let jane = book.find_person("Jane Doe").expect("Jane");
        let strip = |row: HolderLine| row.name().to_owned();
        let needs: Vec<_> =
            book.needs("").expect("needs").into_iter().map(|row| (row.what, strip(row.holder), row.until)).collect();
        let offers: Vec<_> = page(world).mine.into_iter().map(|row| (row.what, row.limits)).collect();
        let team = book.team().expect("the team").parts.into_iter().map(|part| part.people.len()).collect::<Vec<_>>();
        let filled =
            book.directory().expect("it").into_iter().map(|one| (one.name, one.person.is_some())).collect::<Vec<_>>();
        (needs, offers, team, filled, book.means(jane).expect("hers"))
    };
    assert_eq!(told(&other), told(&world), "the other book says the same");
    assert_eq!(other.book.who_can_help("tax", false).expect("an answer").people.len(), 1, "and its words are known");
}

#[derive(Debug, Clone, Copy)]
enum Act {
    Need,
    EditNeed,
    EndNeed,
    Offer,
    EndOffer,
    Bring,
    Team,
    Fill,
}

fn act(world: &World, act: Act, a: usize, people: &[PersonId]) {
    let book = &world.book;
    let person = people[a % people.len()];
    let what = ["a lawyer for permits", "an engineer", "castings", "tax advice"][a % 4];
    let holder = [Holder::Me, of(person), community("chamber")][a % 3].clone();
    let needs = book.needs("").expect("needs");
    let offers = book.offers("").expect("offers");
    match act {
        Act::Need => drop(book.add_need(&need(holder, what)).expect("a need")),
        Act::EditNeed if !needs.is_empty() => {
            drop(book.edit_need(needs[a % needs.len()].id, &need(holder, what)).expect("edited"));
        }
        Act::EndNeed if !needs.is_empty() => drop(book.end_need(needs[a % needs.len()].id).expect("over")),
        Act::Offer => drop(book.add_offer(&offer(holder, what)).expect("an offer")),
        Act::EndOffer if !offers.is_empty() => drop(book.end_offer(offers[a % offers.len()].id).expect("over")),
        Act::Bring => {
            let means =
                Means { knows_about: what.into(), importance: u8::try_from(a % 4).expect("small"), ..Means::default() };
            drop(book.set_means(person, &means).expect("said"));
        }
        Act::Team => drop(book.set_teammate(TeamPart::ALL[a % 5], person, a.is_multiple_of(2)).expect("a part")),
        Act::Fill => {
            let all = book.directory().expect("the directory");
            let who = (!a.is_multiple_of(3)).then_some(person);
            drop(book.fill_function(all[a % all.len()].id, who, a.is_multiple_of(2)).expect("filled"));
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_said_of_needs_and_offers_undo_restores_all(acts in prop::collection::vec((prop::sample::select(vec![
        Act::Need, Act::EditNeed, Act::EndNeed, Act::Offer, Act::EndOffer, Act::Bring, Act::Team, Act::Fill,
    ]), 0..30_usize), 1..14)) {
        let world = World::new();
        let people = [JANE, MARTA].map(|one| world.add(one));
        let begin = world.picture();
        let mut undoable = 0;
        for (what, a) in acts {
            let before = world.book.history(100).expect("a history").len();
            act(&world, what, a, &people);
            undoable += world.book.history(100).expect("a history").len() - before;
        }
        let end = (world.picture(), world.book.could_help(9).expect("the radar"));
        for _ in 0..undoable {
            world.book.undo().expect("an undo");
        }
        world.picture().must_be(&begin, "all is taken back");
        prop_assert!(world.book.could_help(9).expect("the radar").is_empty(), "and its words are forgotten");
        for _ in 0..undoable {
            world.book.redo().expect("a redo");
        }
        world.picture().must_be(&end.0, "and made again");
        prop_assert_eq!(world.book.could_help(9).expect("the radar"), end.1, "with its words");
    }
}
