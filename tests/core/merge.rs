//! Two people become one without losing a thing, and are taken apart again whenever.

use goodturn_core::{
    id::PersonId,
    model::{Direction, EncounterDraft, PersonFacts, Rhythm},
    wire::{HelpDraft, MergeDraft, PersonPage, StoryLine},
};
use proptest::prelude::*;

use crate::cast::*;

/// Jane twice: as her card has her, and as somebody noted her, each with a history.
struct Twice {
    world: World,
    jane: PersonId,
    janie: PersonId,
}

fn twice() -> Twice {
    let world = World::new();
    let jane = world.add(JANE);
    let mut facts = PersonFacts { name: "Janie Doe".into(), birthday: "1985-04-12".parse().ok(), ..JANE.facts() };
    facts.emails[0].value = "janie@home.example".into();
    facts.categories = vec!["sailing".into()];
    facts.note = "Likes tea.".into();
    facts.phones.clear();
    let janie = world.book.add_person(&facts).expect("a person").value.id;
    world.met(jane, "2026-11-01", "Meetup");
    let both = EncounterDraft {
        people: vec![jane, janie],
        on: "2026-11-05".parse().ok(),
        place: "Fair".into(),
        ..EncounterDraft::default()
    };
    world.book.log_encounter(&both).expect("an encounter");
    world.met(janie, "2026-11-10", "Harbour");
    world.promise(janie, "Send the chart", "friday");
    world.book.log_help(&HelpDraft::new(Direction::Received, janie, "lent her boat")).expect("help");
    world.book.add_yearly_date(janie, "Wedding day", &"--06-01".parse().expect("a day"), 7).expect("a date");
    world.book.set_rhythm(janie, &Rhythm { every_days: Some(30), ..Rhythm::default() }).expect("a rhythm");
    Twice { world, jane, janie }
}

fn page(world: &World, id: PersonId) -> PersonPage {
    world.book.person_page(id).expect("a page")
}

fn places(page: &PersonPage) -> Vec<&str> {
    let met = page.story.iter().filter_map(|line| match line {
        StoryLine::Encounter { place, .. } => Some(place.as_str()),
        _ => None,
    });
    met.collect()
}

impl Twice {
    fn merge(&self, take: &[&str]) {
        let take = take.iter().map(|field| (*field).to_owned()).collect();
        let draft = MergeDraft { keep: self.jane, merge: self.janie, take };
        self.world.book.merge_people(&draft).expect("merged");
    }

    fn take_apart(&self) {
        let merge = page(&self.world, self.jane).merged[0].merge;
        self.world.book.take_apart(merge).expect("taken apart");
    }
}

#[test]
fn a_merge_keeps_the_history_and_the_values_of_both() {
    let twice = twice();
    let world = &twice.world;
    twice.merge(&[]);
    let jane = page(world, twice.jane);
    let facts = &jane.person.facts;
    assert_eq!(
        (facts.name.as_str(), facts.note.as_str()),
        ("Jane Doe", "Likes tea."),
        "hers stands, the other completes"
    );
    assert_eq!(facts.emails.len(), 2, "both addresses");
    assert_eq!(
        (facts.birthday.is_some(), facts.categories.len(), facts.phones.len()),
        (true, 1, 1),
        "and whatever one had"
    );
    assert_eq!(places(&jane), ["Harbour", "Fair", "Meetup"], "whom you met where, the fair once");
    assert!(jane.next.iter().any(|item| item.what == "Send the chart"), "the promise still reminds: {:?}", jane.next);
    assert!(jane.story.iter().any(|line| matches!(line, StoryLine::Help(_))), "the help is hers");
    assert_eq!(jane.rhythm.every_days, Some(30), "and how often to be in touch");
    assert_eq!(world.book.yearly_dates(twice.jane).expect("dates").len(), 1, "and her wedding day");
    assert_eq!(world.everybody(), ["Jane Doe"], "one Jane is on the list");
    assert_eq!(world.found("sailing"), ["Jane Doe"], "search knows");
    assert_eq!(
        world.names("", goodturn_core::wire::PeopleFilter::Trash),
        Vec::<String>::new(),
        "nobody is in the trash"
    );
    assert_eq!(world.book.check().expect("a check").problems, Vec::<String>::new());
}

#[test]
fn field_by_field_the_other_value_may_be_taken() {
    let twice = twice();
    twice.merge(&["name"]);
    assert_eq!(page(&twice.world, twice.jane).person.facts.name, "Janie Doe");
}

#[test]
fn the_id_of_who_was_merged_leads_to_who_stayed() {
    let twice = twice();
    twice.merge(&[]);
    assert_eq!(page(&twice.world, twice.janie).person.id, Some(twice.jane), "links still lead somewhere");
    assert_eq!(twice.world.book.find_person(&twice.janie.to_string()).expect("somebody"), twice.jane);
}

#[test]
fn a_merge_is_undone_and_redone_exactly() {
    let twice = twice();
    let before = twice.world.picture();
    twice.merge(&["name"]);
    let after = twice.world.picture();
    twice.world.book.undo().expect("an undo");
    twice.world.picture().must_be(&before, "both are as they were");
    assert_eq!(twice.world.everybody(), ["Jane Doe", "Janie Doe"]);
    twice.world.book.redo().expect("a redo");
    twice.world.picture().must_be(&after, "and one again");
}

#[test]
fn taken_apart_after_edits_both_are_back_and_each_edit_is_where_it_belongs() {
    let twice = twice();
    let world = &twice.world;
    let (jane_before, janie_before) = (page(world, twice.jane), page(world, twice.janie));
    twice.merge(&[]);
    let mut facts = page(world, twice.jane).person.facts;
    facts.memory_hook = "red glasses".into();
    facts.emails.push(goodturn_core::model::Labelled { value: "jane@new.example".into(), label: String::new() });
    world.book.edit_person(twice.jane, &facts).expect("an edit");
    world.met(twice.jane, "2026-11-20", "Opera");
    let chart = page(world, twice.jane).next.iter().find(|item| item.what == "Send the chart").expect("the promise").id;
    world.book.complete_commitments(&[chart]).expect("done");
    twice.take_apart();
    let (jane, janie) = (page(world, twice.jane), page(world, twice.janie));
    assert_eq!(janie.person.facts, janie_before.person.facts, "who was merged is as she was");
    assert_eq!(places(&janie), ["Harbour", "Fair"], "with her encounters");
    assert!(
        janie.story.iter().any(|line| matches!(line, StoryLine::Closed { item, .. } if item.id == chart)),
        "what moved goes back, also where it was done since"
    );
    assert_eq!(janie.rhythm, janie_before.rhythm);
    let emails: Vec<_> = jane.person.facts.emails.iter().map(|email| email.value.as_str()).collect();
    assert_eq!(emails, [JANE.email, "jane@new.example"], "what was added since stays with who stayed");
    assert_eq!(jane.person.facts.memory_hook, "red glasses", "and what was edited");
    assert_eq!(
        (jane.person.facts.birthday, jane.person.facts.note.as_str()),
        (None, ""),
        "what came from the other is gone"
    );
    assert_eq!(places(&jane), ["Opera", "Fair", "Meetup"], "the new encounter stays");
    assert_eq!(jane.rhythm, jane_before.rhythm);
    assert_eq!(world.book.look_for_doubles(&mut |_, _| true).expect("a look").value, 0, "they are two people for good");
    assert_eq!(world.book.check().expect("a check").problems, Vec::<String>::new());
}

#[test]
fn an_encounter_that_was_edited_since_goes_back_as_well() {
    let twice = twice();
    twice.merge(&[]);
    let page_of_jane = page(&twice.world, twice.jane);
    let harbour = page_of_jane.story.iter().find_map(|line| match line {
        StoryLine::Encounter { id, place, .. } if place == "Harbour" => Some(*id),
        _ => None,
    });
    let draft = EncounterDraft {
        people: vec![twice.jane],
        on: "2026-11-11".parse().ok(),
        place: "The harbour".into(),
        ..EncounterDraft::default()
    };
    twice.world.book.edit_encounter(harbour.expect("the harbour"), &draft).expect("an edit");
    twice.take_apart();
    assert_eq!(places(&page(&twice.world, twice.janie)), ["The harbour", "Fair"], "with the edit");
}

#[test]
fn merges_upon_merges_come_apart_one_by_one() {
    let twice = twice();
    let world = &twice.world;
    let marta = world.add(MARTA);
    let before = [marta, twice.jane, twice.janie].map(|id| page(world, id).person);
    twice.merge(&[]);
    world.book.merge_people(&MergeDraft { keep: marta, merge: twice.jane, take: vec![] }).expect("merged");
    assert_eq!(page(world, twice.janie).person.id, Some(marta), "the id leads on and on");
    let inner = world.book.merge_of(twice.janie).expect("the first merge");
    assert!(world.book.take_apart(inner).is_err(), "the outer one comes first");
    world.book.take_apart(world.book.merge_of(twice.jane).expect("the second")).expect("taken apart");
    world.book.take_apart(inner).expect("taken apart");
    assert_eq!([marta, twice.jane, twice.janie].map(|id| page(world, id).person), before, "all three are back");
}

#[test]
fn an_import_is_undone_although_somebody_was_merged_into_who_it_added() {
    let world = World::new();
    let source = world.import("jane.vcf", JANE.card()).value.source.expect("a batch");
    let jane = world.book.find_person("Jane Doe").expect("Jane");
    let janie = world.add_named("Janie Doe");
    world.promise(janie, "Send the chart", "friday");
    world.book.merge_people(&MergeDraft { keep: jane, merge: janie, take: vec![] }).expect("merged");
    world.book.undo_source(source).expect("taken back");
    assert_eq!(world.everybody(), ["Janie Doe"], "who was there before is there again");
    assert_eq!(page(&world, janie).next.len(), 1, "with what was promised her");
}

#[test]
fn an_import_is_undone_although_two_whom_it_added_were_merged() {
    let world = World::new();
    let before = world.picture();
    let source = world.import("all.vcf", cards(&EVERYBODY)).value.source.expect("a batch");
    let [keep, merge] =
        [JANE, SAMUEL].map(|one| world.book.people(one.family, 1).expect("people").people[0].id.expect("an id"));
    world.book.merge_people(&MergeDraft { keep, merge, take: vec![] }).expect("merged");
    world.book.undo_source(source).expect("taken back");
    world.picture().must_be(&before, "nobody is left");
}

#[test]
fn what_cannot_be_merged_says_why() {
    let twice = twice();
    let book = &twice.world.book;
    let draft = |keep, merge| MergeDraft { keep, merge, take: vec![] };
    assert!(book.merge_people(&draft(twice.jane, twice.jane)).is_err(), "nobody is merged with themselves");
    book.trash_people(&[twice.janie]).expect("in the trash");
    assert!(book.merge_people(&draft(twice.jane, twice.janie)).is_err(), "nor with somebody in the trash");
    assert!(book.merge_of(twice.jane).is_err(), "and what was not merged cannot be taken apart");
}

/// Every table that hangs on a person, so that a new one is not forgotten by the merge.
#[test]
fn whatever_hangs_on_a_person_moves_or_is_theirs() {
    let schema = include_str!("../../docs/schema.sql");
    let mut tables: Vec<&str> = Vec::new();
    for table in schema.split("CREATE TABLE ").skip(1) {
        let body = table.split(";\n").next().unwrap_or_default();
        let name = table.split([' ', '(']).next().unwrap_or_default().trim_matches('"');
        if body.contains("REFERENCES person (id)") {
            tables.push(name);
        }
    }
    let moved = [
        "commitment",
        "help",
        "help_person",
        "help_seen",
        "snippet_share",
        "project_person",
        "amends",
        "yearly_date",
        "source_card",
        "person_attachment",
        "difference",
        "need",
        "person_role",
        "tie",
        "introduction",
        "pair_set_aside",
        "nominee",
        "objective_person",
        "scenario_role",
        "stage_step",
        "dormant_answer",
        "offer",
        "radar_answer",
        "function_person",
        "teammate",
        "encounter_person",
    ];
    let theirs = ["person", "contact_point", "address", "affiliation", "person_merge", "double", "debrief"];
    tables.retain(|table| !moved.contains(table) && !theirs.contains(table));
    assert_eq!(tables, Vec::<&str>::new(), "decide in store/merge.rs whether its rows move");
}

fn some_facts() -> impl Strategy<Value = PersonFacts> {
    (0..6_usize, 0..6_usize, any::<[bool; 4]>()).prop_map(|(who, other, has)| {
        let (one, other) = (EVERYBODY[who].facts(), EVERYBODY[other].facts());
        PersonFacts {
            emails: if has[0] { [one.emails.clone(), other.emails].concat() } else { one.emails.clone() },
            note: if has[1] { "a note".into() } else { String::new() },
            birthday: if has[2] { "1985-04-12".parse().ok() } else { None },
            affiliations: if has[3] { other.affiliations } else { one.affiliations.clone() },
            ..one
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whoever_is_merged_comes_apart_as_they_were(one in some_facts(), other in some_facts(), take in prop::collection::vec(prop::sample::select(vec!["name", "birthday"]), 0..2)) {
        let world = World::new();
        let [keep, merge] = [&one, &other].map(|facts| world.book.add_person(facts).expect("a person").value.id);
        world.met(merge, "2026-11-20", "Meetup");
        let before = [keep, merge].map(|id| page(&world, id).person);
        let take = take.into_iter().map(str::to_owned).collect();
        let was = world.picture();
        world.book.merge_people(&MergeDraft { keep, merge, take }).expect("merged");
        let is = world.picture();
        world.book.undo().expect("an undo");
        world.picture().must_be(&was, "undone at once");
        world.book.redo().expect("a redo");
        world.picture().must_be(&is, "and redone");
        world.book.take_apart(world.book.merge_of(merge).expect("a merge")).expect("taken apart");
        prop_assert_eq!([keep, merge].map(|id| page(&world, id).person), before, "both are as they were");
    }
}
