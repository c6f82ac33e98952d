//! How you came to know somebody, who knows whom, and the way to somebody you would like to know.

use goodturn_core::{
    id::PersonId,
    model::{EncounterDraft, PersonFacts, Standing},
    ops::ExportFormat,
    wire::{ChainKind, ChainLink, PeopleFilter, PeopleQuery, SeenDraft},
};
use proptest::prelude::*;

use crate::cast::*;

fn met_through(world: &World, person: PersonId, on: &str, place: &str, through: &str) {
    let draft = EncounterDraft {
        people: vec![person],
        on: on.parse().ok(),
        place: place.into(),
        through: through.into(),
        ..EncounterDraft::default()
    };
    world.book.log_encounter(&draft).expect("an encounter");
}

fn chain(world: &World, person: PersonId) -> Vec<ChainLink> {
    world.book.person_page(person).expect("a page").chain
}

fn words(chain: &[ChainLink]) -> Vec<String> {
    chain.iter().map(ChainLink::in_words).collect()
}

fn wanted(world: &World, name: &str) -> PersonId {
    let facts = PersonFacts { name: name.into(), standing: Standing::Want, ..PersonFacts::default() };
    world.book.add_person(&facts).expect("a person").value.id
}

#[test]
fn a_chain_leads_over_any_number_of_people_and_events() {
    let world = World::new();
    let [ingrid, marta, jane] = [INGRID, MARTA, JANE].map(|one| world.add(one));
    met_through(&world, ingrid, "2016-03-01", "Alumni dinner", "");
    met_through(&world, marta, "2018-05-02", "Harbour days", "ingrid sorensen");
    met_through(&world, jane, "2025-11-20", "RustConf Berlin", "Marta Kowalska");
    assert_eq!(
        words(&chain(&world, jane)),
        ["Ingrid Sørensen, Alumni dinner 2016", "Harbour days", "Marta Kowalska", "RustConf Berlin"]
    );
    let links = chain(&world, jane);
    assert_eq!((links[0].person, links[1].kind), (Some(ingrid), ChainKind::Place), "each leads somewhere");
    world.book.set_introducer(ingrid, Some(jane)).expect("a circle");
    assert_eq!(chain(&world, jane).len(), 4, "a circle ends where it began: {:?}", words(&chain(&world, jane)));
}

#[test]
fn a_chain_leads_over_a_community_where_the_place_is_called_as_one() {
    let world = World::new();
    let [ingrid, jane] = [INGRID, JANE].map(|one| world.add(one));
    met_through(&world, ingrid, "2016-03-01", "Harbour choir", "");
    met_through(&world, jane, "2025-11-20", "harbour  CHOIR", "Ingrid Sørensen");
    let link = || chain(&world, jane).pop().expect("a link");
    assert_eq!(link().kind, ChainKind::Place, "nothing is in a community of that name: nothing is guessed");
    let seen = SeenDraft { community: "#Harbour Choir".into(), ..SeenDraft::new(Some(ingrid), None, "lent a boat") };
    world.book.log_seen(&seen).expect("help among others");
    assert_eq!((link().kind, link().label.as_str()), (ChainKind::Community, "harbour  CHOIR"), "as it was written");
    assert!(world.book.community(&link().label).is_ok(), "it leads to its page");
    world.book.undo().expect("an undo");
    assert_eq!(link().kind, ChainKind::Place);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_chain_over_people_and_communities_never_circles(
        met in prop::collection::vec((0..6_usize, 0..4_usize, prop::option::of(0..6_usize)), 1..16)
    ) {
        let world = World::new();
        let people = EVERYBODY.map(|one| world.add(one));
        let places = ["", "choir", "Chamber", "the station"];
        for community in ["Choir", "chamber"] {
            let seen = SeenDraft { community: community.into(), ..SeenDraft::new(Some(people[0]), None, "help") };
            world.book.log_seen(&seen).expect("help among others");
        }
        for (who, place, by) in met {
            met_through(&world, people[who], "2026-01-01", places[place], "");
            if by != Some(who) {
                world.book.set_introducer(people[who], by.map(|by| people[by])).expect("said");
            }
        }
        for person in people {
            let links = chain(&world, person);
            let mut passed: Vec<PersonId> = links.iter().filter_map(|link| link.person).collect();
            prop_assert!(!passed.contains(&person), "nobody leads to themselves");
            let many = passed.len();
            passed.sort_unstable();
            passed.dedup();
            prop_assert_eq!(passed.len(), many, "nobody is passed twice");
            for link in links.iter().filter(|link| link.person.is_none()) {
                let is_community = ["choir", "Chamber"].contains(&link.label.as_str());
                prop_assert_eq!(link.kind == ChainKind::Community, is_community, "{}", link.label);
            }
        }
    }
}

#[test]
fn a_name_that_two_share_is_asked_about_and_never_guessed() {
    let world = World::new();
    let [first, second] = [world.add_named("Marta Kowalska"), world.add_named("Marta Kowalska")];
    let jane = world.add(JANE);
    met_through(&world, jane, "2026-11-20", "", "Marta Kowalska");
    let link = chain(&world, jane).pop().expect("a link");
    assert_eq!((link.kind, link.person, link.choices.len()), (ChainKind::Name, None, 2), "which of them is open");
    let before = world.picture();
    world.book.set_introducer(jane, Some(second)).expect("chosen");
    assert_eq!(chain(&world, jane)[0].person, Some(second), "as you said");
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "open again");
    world.book.trash_people(&[first]).expect("trashed");
    met_through(&world, jane, "2026-11-21", "", "Marta Kowalska");
    assert_eq!(chain(&world, jane)[0].person, Some(second), "one of that name is left, and is meant");
}

#[test]
fn words_that_are_corrected_take_their_link_along() {
    let world = World::new();
    let [marta, samuel, jane] = [MARTA, SAMUEL, JANE].map(|one| world.add(one));
    met_through(&world, jane, "2026-11-20", "", "Marta Kowalska");
    let page = world.book.person_page(jane).expect("a page");
    assert_eq!(page.introducer.map(|by| by.id), Some(marta));
    let id = page.story.iter().find_map(|line| match line {
        goodturn_core::wire::StoryLine::Encounter { id, .. } => Some(*id),
        _ => None,
    });
    let corrected = EncounterDraft {
        people: vec![jane],
        on: "2026-11-20".parse().ok(),
        through: "Samuel Okafor".into(),
        ..EncounterDraft::default()
    };
    world.book.edit_encounter(id.expect("the encounter"), &corrected).expect("corrected");
    let page = world.book.person_page(jane).expect("a page");
    assert_eq!(page.introducer.map(|by| by.id), Some(samuel), "it was Samuel");
}

#[test]
fn the_way_to_somebody_begins_with_whom_you_are_warm_with() {
    let world = World::new();
    let [marta, samuel] = [MARTA, SAMUEL].map(|one| world.add(one));
    let [jane, boss] = [wanted(&world, "Jane Doe"), wanted(&world, "Big Boss")];
    world.met(samuel, "2017-02-01", "Fair");
    world.met(marta, "2026-11-10", "Harbour");
    world.met(marta, "2026-11-12", "Harbour");
    world.book.add_tie(jane, marta, "studied together").expect("a tie");
    world.book.add_tie(samuel, jane, "").expect("a tie");
    world.book.add_tie(boss, jane, "").expect("a tie");
    let paths = world.book.paths_to(jane).expect("paths");
    let names: Vec<Vec<&str>> =
        paths.paths.iter().map(|path| path.steps.iter().map(|step| step.person.name.as_str()).collect()).collect();
    assert_eq!(names, [["Marta Kowalska", "Jane Doe"], ["Samuel Okafor", "Jane Doe"]], "the warm one first");
    let steps = &paths.paths[0].steps;
    assert_eq!(
        (steps[0].why.as_str(), steps[1].why.as_str()),
        ("You met 2 times, last 9 days ago", "They know each other: studied together")
    );
    let far = world.book.paths_to(boss).expect("paths");
    assert_eq!(far.paths[0].steps.len(), 3, "over somebody you do not know yet");
    let item = world.book.ask_for_introduction(marta, jane).expect("written down").value;
    assert_eq!(
        (item.person.as_ref().map(|to| to.id), item.what.as_str(), item.due.as_str()),
        (Some(marta), "Ask for an introduction to Jane Doe", "2026-11-22")
    );
    let mail = world.book.request_mail(marta, jane).expect("a draft");
    assert!(
        mail.body.contains("It was good to see you at Harbour.") && mail.body.contains("Jane Doe"),
        "{}",
        mail.body
    );
    let lonely = world.add_named("Nobody Knows");
    assert!(world.book.paths_to(lonely).expect("paths").paths.is_empty(), "where there is no way, none is made up");
}

#[test]
fn people_are_linked_by_what_they_went_through_together() {
    let world = World::new();
    let [jane, marta] = [JANE, MARTA].map(|one| world.add(one));
    let both = EncounterDraft {
        people: vec![jane, marta],
        on: "2026-11-05".parse().ok(),
        place: "Fair".into(),
        ..EncounterDraft::default()
    };
    world.book.log_encounter(&both).expect("an encounter");
    let mut colleague = PersonFacts { standing: Standing::Want, ..JANE.facts() };
    colleague.name = "Col League".into();
    colleague.emails.clear();
    let colleague = world.book.add_person(&colleague).expect("a person").value.id;
    let paths = world.book.paths_to(colleague).expect("paths").paths;
    assert_eq!(paths[0].steps[1].why, "Both were at Acme at the same time");
    let paths = world.book.paths_to(marta).expect("paths").paths;
    assert_eq!(paths[0].steps[1].why, "Both were at Fair, 5 Nov 2026");
}

#[test]
fn a_person_can_be_many_things_to_you_and_is_found_by_each() {
    let world = World::new();
    let jane = world.add(JANE);
    world.add(MARTA);
    let before = world.picture();
    let roles = ["Mentor", " customer ", "mentor", ""].map(str::to_owned);
    assert_eq!(world.book.set_roles(jane, &roles).expect("said").value, ["Mentor", "customer"], "each once");
    for text in ["", "doe"] {
        let query = PeopleQuery {
            text: text.into(),
            role: Some("MENTOR".into()),
            filter: PeopleFilter::Everyone,
            ..PeopleQuery::default()
        };
        let page = world.book.list_people(&query).expect("a page");
        assert_eq!((page.total, page.rows[0].id), (1, jane), "{text:?}");
    }
    let offered = world.book.roles().expect("roles");
    assert!(offered.iter().any(|row| row.role == "Mentor" && row.people == 1), "{offered:?}");
    assert!(offered.iter().any(|row| row.role == "supplier" && row.people == 0), "others are offered");
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "nothing was said");
}

#[test]
fn a_tie_is_told_in_plain_words() {
    let world = World::new();
    let jane = world.add(JANE);
    for on in ["2026-11-01", "2026-11-08", "2026-11-15"] {
        let draft = EncounterDraft {
            people: vec![jane],
            on: on.parse().ok(),
            learned: "She sails".into(),
            who_started: Some(goodturn_core::model::WhoStarted::Them),
            ..EncounterDraft::default()
        };
        world.book.log_encounter(&draft).expect("an encounter");
    }
    let tie = world.book.person_page(jane).expect("a page").tie;
    assert_eq!((tie.contact.as_str(), tie.length.as_str()), ("3 encounters, last 6 days ago", "You met 2 weeks ago"));
    assert_eq!(tie.mutuality, "They began, each time that was noted");
    assert!(tie.notice.contains("your turn"), "{}", tie.notice);
}

#[test]
fn ties_introductions_and_roles_travel_in_an_export() {
    let world = World::new();
    let [marta, jane, li] = [MARTA, JANE, LI].map(|one| world.add(one));
    met_through(&world, jane, "2026-11-20", "Fair", "Marta Kowalska");
    world.book.add_tie(marta, li, "old friends").expect("a tie");
    world.book.set_roles(jane, &["mentor".into()]).expect("roles");
    let draft = goodturn_core::wire::IntroductionDraft { person: jane, other: li, why: "both sail".into() };
    world.book.begin_introduction(&draft).expect("begun");
    let file = world.file("book.json", "");
    world.book.export(ExportFormat::Json, &file).expect("an export");
    let other = World::new();
    other.add(SAMUEL);
    for _ in 0..2 {
        other.import("book.json", std::fs::read(&file).expect("the export"));
        let jane = other.book.find_person("Jane Doe").expect("Jane");
        let page = other.book.person_page(jane).expect("a page");
        assert_eq!(
            (words(&page.chain), page.roles),
            (vec!["Marta Kowalska".to_owned(), "Fair".to_owned()], vec!["mentor".to_owned()])
        );
        let board = other.book.introductions().expect("the board").rows;
        assert_eq!((board.len(), board[0].tasks.len()), (1, 1), "once, with what is to be done");
        let li = other.book.find_person("李伟").expect("Li");
        assert_eq!(other.book.person_page(li).expect("a page").knows.len(), 1);
    }
    assert_eq!(other.book.check().expect("a check").problems, Vec::<String>::new());
}
