//! Communities: who helps there besides you, how often you were there to sell, and how evenings left you.

use goodturn_core::{
    Error,
    id::{PersonId, SeenId},
    model::{Direction, EncounterDraft, Felt, HelpKind, Holder, PersonFacts, Settings},
    ops::ExportFormat,
    wire::{CommunityPage, CommunityPerson, DebriefDraft, HelpDraft, MergeDraft, NeedDraft, SeenDraft, StoryLine},
};
use proptest::prelude::*;

use crate::cast::*;

fn saw(world: &World, giver: Option<PersonId>, receiver: Option<PersonId>, what: &str, on: &str) -> SeenId {
    let draft = SeenDraft { community: "Choir".into(), on: on.parse().ok(), ..SeenDraft::new(giver, receiver, what) };
    world.book.log_seen(&draft).expect("help among others").value
}

fn helped(world: &World, direction: Direction, person: PersonId, what: &str, on: &str) {
    let draft = HelpDraft { community: "choir".into(), on: on.parse().ok(), ..HelpDraft::new(direction, person, what) };
    world.book.log_help(&draft).expect("help");
}

fn tagged(world: &World, person: PersonId, tag: &str) {
    let facts: PersonFacts = world.book.person(person).expect("a person").facts;
    world.book.edit_person(person, &PersonFacts { categories: vec![tag.into()], ..facts }).expect("a tag");
}

fn choir(world: &World) -> CommunityPage {
    world.book.community("choir").expect("the choir")
}

fn told(people: &[CommunityPerson]) -> Vec<(&str, Vec<&str>)> {
    let told = people.iter().map(|one| {
        let deeds = one.deeds.iter().map(|deed| deed.what.as_str()).collect();
        (one.person.name.as_str(), deeds)
    });
    told.collect()
}

fn seen_by(world: &World, person: PersonId) -> Vec<SeenId> {
    let story = world.book.person_page(person).expect("a page").story;
    let seen = |line| if let StoryLine::Seen(seen) = line { Some(seen.id) } else { None };
    story.into_iter().filter_map(seen).collect()
}

#[test]
fn help_among_others_is_told_of_both_found_and_never_counted_as_yours() {
    let world = World::new();
    let [jane, marta, li] = [JANE, MARTA, LI].map(|one| world.add(one));
    let before = world.picture();
    let id = saw(&world, Some(jane), Some(marta), "lent her the van", "2026-11-01");
    assert_eq!((seen_by(&world, jane), seen_by(&world, marta)), (vec![id], vec![id]), "in the story of both");
    assert_eq!(world.found("van").len(), 2, "both are found by it");
    let goodwill = world.book.goodwill(&goodturn_core::wire::GoodwillQuery::default()).expect("goodwill");
    assert_eq!((goodwill.given, goodwill.received, goodwill.stories.len()), (0, 0, 0), "none of it is yours");
    assert!(world.book.thank_yous().expect("the desk").open.is_empty(), "and you have nobody to thank");
    let only = SeenDraft { kind: HelpKind::Contacts, ..SeenDraft::new(None, Some(li), "got a name for the lease") };
    world.book.edit_seen(id, &only).expect("edited");
    assert_eq!((seen_by(&world, jane).len(), seen_by(&world, li).len()), (0, 1), "it was Li; by whom is not known");
    assert_eq!((world.found("van").len(), world.found("lease").len()), (0, 1));
    world.book.delete_seen(id).expect("forgotten");
    assert!(world.found("lease").is_empty());
    for _ in 0..3 {
        world.book.undo().expect("an undo");
    }
    world.picture().must_be(&before, "all of it is taken back");
    for (giver, receiver, what) in [(None, None, "x"), (Some(jane), Some(jane), "x"), (Some(jane), None, " ")] {
        let refused = world.book.log_seen(&SeenDraft::new(giver, receiver, what)).expect_err("refused");
        assert!(matches!(refused, Error::Invalid(_)), "{refused}");
    }
    let ahead = SeenDraft { on: "2026-11-22".parse().ok(), ..SeenDraft::new(Some(jane), None, "x") };
    assert!(world.book.log_seen(&ahead).is_err(), "that day lies ahead");
}

#[test]
fn a_community_tells_who_gives_who_was_helped_and_that_it_is_not_only_you() {
    let world = World::new();
    let [jane, marta, li, samuel] = [JANE, MARTA, LI, SAMUEL].map(|one| world.add(one));
    assert!(world.book.communities().expect("a list").is_empty(), "nothing is guessed");
    assert!(matches!(world.book.community("choir"), Err(Error::Invalid(_))), "nothing has that name");
    tagged(&world, samuel, "#choir");
    let draft = |holder, what: &str| NeedDraft { holder, what: what.into(), kind: None, until: String::new() };
    world.book.add_need(&draft(Holder::Community { name: "CHOIR".into() }, "a piano")).expect("a need");
    world.book.add_need(&draft(Holder::Person { id: samuel }, "a lift on Tuesdays")).expect("a need");
    world.book.add_need(&draft(Holder::Person { id: jane }, "a CFO")).expect("a need");
    let page = choir(&world);
    assert_eq!(page.people.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Samuel Okafor"]);
    assert!(page.sentence.starts_with("Nothing is written down here"), "{}", page.sentence);

    for day in ["2026-09-01", "2026-10-01", "2026-11-01"] {
        helped(&world, Direction::Given, samuel, &format!("drove him home on {day}"), day);
    }
    assert_eq!(
        choir(&world).sentence,
        "All 3 good turns of the last year were yours; ask who else would like to help."
    );
    saw(&world, Some(jane), Some(marta), "lent her the van", "2026-11-02");
    saw(&world, Some(jane), Some(samuel), "printed the scores", "2026-11-04");
    saw(&world, Some(marta), None, "stayed to clear up", "2026-11-03");
    saw(&world, Some(jane), Some(samuel), "long ago", "2024-01-01");
    helped(&world, Direction::Received, li, "a chair", "2026-11-10");
    let page = choir(&world);
    assert_eq!(page.sentence, "李伟, Jane Doe, Marta Kowalska and you help here.", "the latest first");
    assert_eq!(
        told(&page.gave),
        [
            ("李伟", vec!["A chair"]),
            ("Jane Doe", vec!["Printed the scores", "Lent her the van", "Long ago"]),
            ("Marta Kowalska", vec!["Stayed to clear up"])
        ],
        "by date, never by how much"
    );
    let got = told(&page.helped);
    assert_eq!(got.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["Samuel Okafor", "Marta Kowalska"]);
    assert_eq!(got[0].1, ["Printed the scores", "Drove him home on 2026-11-01", "Drove him home on 2026-10-01"]);
    let needs: Vec<&str> = page.needs.iter().map(|need| need.what.as_str()).collect();
    assert_eq!(needs, ["A CFO", "A lift on Tuesdays", "A piano"], "of all who are of it now");
    assert_eq!(page.yours.len(), 3, "what you gave here, newest first");
    assert_eq!(page.yours[0].what, "Drove him home on 2026-11-01");
    let rows = world.book.communities().expect("a list");
    assert_eq!(rows.len(), 1, "however it is written: {rows:?}");
    assert_eq!((rows[0].people, rows[0].needs, rows[0].turns), (4, 3, 7), "{rows:?}");
    world.book.trash_people(&[jane]).expect("in the trash");
    assert_eq!(told(&choir(&world).gave).len(), 2, "nobody in the trash is told of");
}

#[test]
fn help_among_others_moves_with_a_merge_and_travels_in_an_export() {
    let world = World::new();
    let [jane, marta] = [JANE, MARTA].map(|one| world.add(one));
    let janie = world.add_named("Janie Doe");
    let gave = saw(&world, Some(janie), Some(marta), "lent her the van", "2026-11-01");
    let got = saw(&world, Some(marta), Some(janie), "gave it back full", "2026-11-02");
    saw(&world, Some(jane), Some(janie), "is one with herself", "2026-11-03");
    let before = world.picture();
    world.book.merge_people(&MergeDraft { keep: jane, merge: janie, take: vec![] }).expect("merged");
    assert_eq!(seen_by(&world, jane), [got, gave], "both ways, and nobody helped herself");
    world.book.take_apart(world.book.merge_of(janie).expect("a merge")).expect("taken apart");
    assert_eq!((seen_by(&world, jane).len(), seen_by(&world, janie).len()), (1, 3), "and they are two again");
    for _ in 0..2 {
        world.book.undo().expect("an undo");
    }
    world.picture().must_be(&before, "as it was");
    let lunch =
        EncounterDraft { people: vec![jane], selling: true, felt: Some(Felt::Tired), ..EncounterDraft::default() };
    world.book.log_encounter(&lunch).expect("an encounter");
    let file = world.file("book.json", "");
    world.book.export(ExportFormat::Json, &file).expect("an export");
    let other = World::new();
    other.add(SAMUEL);
    for _ in 0..2 {
        other.import("book.json", std::fs::read(&file).expect("the export"));
        let marta = other.book.find_person("Marta Kowalska").expect("Marta");
        assert_eq!(seen_by(&other, marta).len(), 2, "once, however often it is imported");
        let jane = other.book.find_person("Jane Doe").expect("Jane");
        let story = other.book.person_page(jane).expect("a page").story;
        let felt =
            |line: &StoryLine| matches!(line, StoryLine::Encounter { selling: true, felt: Some(Felt::Tired), .. });
        assert!(story.iter().any(felt), "{story:?}");
    }
    assert_eq!(other.book.check().expect("a check").problems, Vec::<String>::new());
}

#[test]
fn to_come_only_to_sell_is_gently_said_from_five_touches_on() {
    let world = World::new();
    let [jane, marta] = [JANE, MARTA].map(|one| world.add(one));
    for one in [jane, marta] {
        tagged(&world, one, "chamber");
    }
    let touch = |person, on: &str, selling| {
        let draft = EncounterDraft { people: vec![person], on: on.parse().ok(), selling, ..EncounterDraft::default() };
        world.book.log_encounter(&draft).expect("an encounter");
    };
    let page = || world.book.community("Chamber").expect("the chamber");
    assert_eq!(page().touches, "", "you never met");
    for on in ["2026-06-01", "2026-07-01", "2026-08-01", "2026-09-01"] {
        touch(jane, on, true);
    }
    assert_eq!(page().touches, "You were in touch with its people 4 times in the last year, each time to sell.");
    assert_eq!(page().selling, "", "four times say nothing yet");
    let debrief = DebriefDraft { selling: true, felt: Some(Felt::Fine), ..DebriefDraft::about(marta) };
    let met = world.book.debrief(&debrief).expect("looked back").value.encounter;
    assert!(page().selling.contains("at most half of the time"), "{}", page().selling);
    let hers = world.book.person_page(jane).expect("a page");
    assert!(hers.gentle.is_empty(), "nothing of it is said of a person: {:?}", hers.gentle);
    let settings = world.book.settings().expect("settings");
    world.book.save_settings(&Settings { most_selling: 0, ..settings.clone() }).expect("saved");
    assert_eq!(page().selling, "", "no limit, no note");
    assert!(world.book.save_settings(&Settings { most_selling: 101, ..settings.clone() }).is_err());
    world.book.save_settings(&settings).expect("saved");
    touch(marta, "2026-10-01", false);
    touch(marta, "2025-10-01", true);
    assert_eq!(page().touches, "You were in touch with its people 6 times in the last year, to sell 5 of these times.");
    let opened = world.book.open_debrief(marta, None, met).expect("the sheet").answers;
    assert!(opened.selling && opened.felt == Some(Felt::Fine), "what was said stands in the sheet");
}

#[test]
fn how_evenings_left_you_is_told_by_size_and_place_and_in_the_year() {
    let world = World::new();
    let [jane, marta, li] = [JANE, MARTA, LI].map(|one| world.add(one));
    let felt = |people: &[PersonId], on: &str, place: &str, felt| {
        let draft = EncounterDraft {
            people: people.to_vec(),
            on: on.parse().ok(),
            place: place.into(),
            felt: Some(felt),
            ..EncounterDraft::default()
        };
        world.book.log_encounter(&draft).expect("an encounter").value
    };
    felt(&[jane, marta], "2026-01-10", "Chamber breakfast", Felt::Tired);
    felt(&[jane, li], "2026-02-10", "Chamber breakfast", Felt::Tired);
    felt(&[jane], "2026-03-10", "", Felt::Lifted);
    felt(&[marta], "2026-04-10", "", Felt::Lifted);
    let trend = || world.book.how_it_felt().expect("a trend");
    assert!(trend().is_empty(), "four say nothing");
    felt(&[li], "2026-05-10", "", Felt::Fine);
    assert_eq!(trend(), ["One to one: it lifted you 2 of 3 times."]);
    let last = felt(&[marta, li], "2026-06-10", "chamber breakfast", Felt::Tired);
    let words = [
        "One to one: it lifted you 2 of 3 times.",
        "With more people: it tired you 3 of 3 times.",
        "chamber breakfast: it tired you 3 of 3 times.",
    ];
    assert_eq!(trend(), words);
    assert_eq!(world.book.year(None).expect("the year").felt, words);
    assert!(world.book.year(Some(2025)).expect("a year").felt.is_empty());
    world.book.delete_encounter(last).expect("deleted");
    assert_eq!(trend(), words[..1], "what is not there is not told");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_seen_among_others_is_undone_step_by_step(acts in prop::collection::vec((0..4_usize, 0..7_usize, 0..7_usize), 1..14)) {
        let world = World::new();
        let people = EVERYBODY.map(|one| world.add(one));
        let mut pictures = Vec::new();
        let mut seen: Vec<SeenId> = Vec::new();
        for (act, a, b) in acts {
            let was = world.picture();
            let draft = SeenDraft {
                community: ["", "choir", "#Choir"][b % 3].into(),
                kind: HelpKind::ALL[a],
                ..SeenDraft::new(people.get(a).copied(), people.get(b).copied(), format!("thing {b}"))
            };
            let at = |n: usize| (!seen.is_empty()).then(|| seen[n % seen.len()]);
            let changes = match (act, at(a)) {
                (0 | 1, _) => world.book.log_seen(&draft).ok().map(|done| {
                    seen.push(done.value);
                    done.changes
                }),
                (2, Some(id)) => world.book.edit_seen(id, &draft).ok().map(|done| done.changes),
                (_, Some(id)) => world.book.delete_seen(id).ok().map(|done| done.changes),
                _ => None,
            };
            if changes.is_some_and(|changes| changes.change.is_some()) {
                pictures.push(was);
            }
            for row in world.book.communities().expect("a list") {
                world.book.community(&row.name).expect("each can be opened");
            }
        }
        while let Some(was) = pictures.pop() {
            world.book.undo().expect("an undo");
            world.picture().must_be(&was, "each step is taken back");
        }
    }
}
