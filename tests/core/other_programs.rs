//! Those who come from Monica or Nametag bring their people with all that was lived with them.

use goodturn_core::{
    exchange::read,
    id::PersonId,
    model::CommitmentKind,
    wire::{ImportReport, PersonPage, StoryLine},
};
use proptest::prelude::*;

use crate::cast::*;

const MONICA: &str = include_str!("../fixtures/monica.json");
const NAMETAG: &str = include_str!("../fixtures/nametag.json");

fn page(world: &World, name: &str) -> PersonPage {
    world.book.person_page(id(world, name)).expect("a page")
}

fn id(world: &World, name: &str) -> PersonId {
    world.book.find_person(name).expect("known")
}

fn lived(page: &PersonPage) -> Vec<String> {
    let encounters = page.story.iter().filter_map(|line| match line {
        StoryLine::Encounter { place, .. } => Some(place.clone()),
        _ => None,
    });
    encounters.collect()
}

fn counts(report: &ImportReport) -> (u32, u32, u32, usize) {
    (report.added, report.merged, report.unchanged, report.rejected.len())
}

#[test]
fn monica_brings_people_and_what_was_lived_with_them() {
    let world = World::new();
    let report = world.import("monica.json", MONICA).value;
    assert_eq!((counts(&report), report.files[0].format.as_str()), ((2, 0, 0, 0), "monica"));
    let passed = report.files[0].passed_over.join(", ");
    assert!(passed.contains("only named in a relationship") && passed.contains("journal"), "it says so: {passed}");
    let jane = page(&world, "Jane Q. Doe");
    let facts = &jane.person.facts;
    assert_eq!((facts.headline().as_str(), facts.nicknames.as_slice()), ("CTO at Acme", &["JD".to_owned()][..]));
    assert_eq!(facts.birthday.map(|day| day.to_string()).as_deref(), Some("--04-12"), "the year was unknown");
    assert_eq!(facts.emails[0].value, "jane@acme.example");
    assert_eq!((facts.phones[0].value.as_str(), facts.urls[0].label.as_str()), ("+49 30 1234567", "facebook"));
    assert_eq!((facts.addresses[0].city.as_str(), facts.categories.len()), ("Berlin", 2));
    for kept in [
        "Builds bridges.",
        "Met her brother too.",
        "Food preferences: no nuts",
        "Partner of Tom",
        "Gift: A kite",
        "You owe them 20 EUR",
        "Pet: Rex",
        "Moved to Berlin",
        "Done · 2025-01-02 · Return the book",
        "Reminder: Coffee, 2020-01-01, every 2 week",
    ] {
        assert!(facts.note.as_str().contains(kept), "{kept} is kept: {}", facts.note);
    }
    assert!(!facts.note.contains("Number of views"), "what is Monica's own business is not");
    let story = format!("{:?}", jane.story);
    for lived in ["Dinner at the harbour", "Talked until late", "About the bridge", "And again", "They: Yes!"] {
        assert!(story.contains(lived), "{lived} was lived: {story}");
    }
    assert_eq!(lived(&jane).len(), 4, "dinner, a day with two calls, a conversation, and how they met");
    let due = world.due_by("2027-12-31T00:00");
    let whats: Vec<_> = due.iter().filter(|item| item.kind == CommitmentKind::Promise).map(|item| &item.what).collect();
    assert_eq!(whats.len(), 2, "the task and the single reminder are promises: {due:?}");
    assert!(due.iter().any(|item| item.due == "2026-12-24" && item.what == "Ask about the move"));
    let yearly = world.book.yearly_dates(id(&world, "Jane Q. Doe")).expect("days");
    assert_eq!(yearly[0].label, "Wedding day", "a reminder of each year is a day of the year");
    assert_eq!(jane.rhythm.rhythm.every_days, Some(30), "and how often they wanted to be in touch is kept");
    assert_eq!(lived(&page(&world, "Li Wei")), ["Dinner at the harbour"], "who was there shares the evening");
}

#[test]
fn nametag_brings_people_and_what_was_lived_with_them() {
    let world = World::new();
    let report = world.import("nametag-export.json", NAMETAG).value;
    assert_eq!((counts(&report), report.files[0].format.as_str()), ((2, 0, 0, 0), "nametag"));
    let jane = page(&world, "Jane Doe");
    let facts = &jane.person.facts;
    assert_eq!((facts.prefix.as_str(), facts.headline().as_str()), ("Dr.", "CTO at Acme"));
    assert_eq!(facts.birthday.map(|day| day.to_string()).as_deref(), Some("--04-12"));
    assert_eq!((facts.emails[0].label.as_str(), facts.urls.len()), ("work", 2), "a blog and a chat");
    assert_eq!((facts.categories.as_slice(), facts.how_we_connect.as_str()), (&["Book club".to_owned()][..], "Friend"));
    for kept in ["Builds bridges.", "Sibling: Li Wei twins", "Shoe size: 39", "favourite-tea: Sencha"] {
        assert!(facts.note.contains(kept), "{kept} is kept: {}", facts.note);
    }
    assert_eq!(lived(&jane).len(), 2, "the dinner and the last contact: {:?}", jane.story);
    let labels: Vec<_> = world.book.yearly_dates(id(&world, "Jane Doe")).expect("days");
    assert_eq!(labels.len(), 2, "a marathon and an anniversary: {labels:?}");
    assert_eq!(jane.rhythm.rhythm.every_days, Some(60));
}

#[test]
fn the_same_export_twice_changes_nothing_and_a_newer_one_its_news() {
    for (name, text, old, new) in [
        ("monica.json", MONICA, "\"no nuts\"", "\"no nuts, no milk\""),
        ("nametag.json", NAMETAG, "\"Sencha\"", "\"Oolong\""),
    ] {
        let world = World::new();
        world.import(name, text);
        let once = world.picture();
        let looked_at = text.replace("\"number_of_views\": 17", "\"number_of_views\": 18");
        assert_eq!(counts(&world.import(name, looked_at).value), (0, 0, 2, 0), "{name}: known with all of it");
        world.picture().must_be(&once, "not a row differs");
        let promised = world.due_by("2027-12-31T00:00").len();
        let newer = world.import(name, text.replace(old, new));
        assert_eq!(counts(&newer.value), (0, 1, 1, 0), "{name}: one learned something");
        assert_eq!(world.due_by("2027-12-31T00:00").len(), promised, "what was promised is not promised twice");
        world.book.undo().expect("an undo");
        world.picture().must_be(&once, "and it can be taken back");
    }
}

#[test]
fn one_person_alone_comes_with_their_history_through_the_sheet() {
    let world = World::new();
    let mut document: serde_json::Value = serde_json::from_str(NAMETAG).expect("JSON");
    document["people"].as_array_mut().expect("people").truncate(1);
    let id = world.capture("nametag.json", as_written(&document));
    let saved = world.save(id, "").value;
    assert_eq!(lived(&world.book.person_page(saved.person.id).expect("a page")).len(), 2, "all of it");
}

#[test]
fn what_is_not_whole_is_refused_in_words() {
    for (name, text) in [("monica.json", MONICA), ("nametag.json", NAMETAG)] {
        let half: String = text.chars().take(text.chars().count() / 2).collect();
        let world = World::new();
        let report = world.import(name, half).value;
        assert_eq!(counts(&report), (0, 0, 0, 1));
        assert!(report.rejected[0].reason.contains("not whole"), "{:?}", report.rejected);
    }
    let world = World::new();
    let nobody = "{\"version\":\"1.2\",\"exportDate\":\"2026-01-01\",\"user\":{},\"people\":[]}";
    let report = world.import("nametag.json", nobody).value;
    assert!(report.rejected[0].reason.contains("There is nobody"), "success on nothing is no success");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    /// However an export is mutilated, it is read or refused, and never read as nothing without a word.
    #[test]
    fn mutilated_exports_never_succeed_on_nothing(monica in any::<bool>(), cuts in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..400, 0_usize..6), 1..6)) {
        let mut letters: Vec<char> = if monica { MONICA } else { NAMETAG }.chars().collect();
        for (at, length, what) in cuts {
            let start = at.index(letters.len());
            let end = (start + length).min(letters.len());
            let put: Vec<char> = ["", "null", "[]", "{}", "\"", "-1e999"][what].chars().collect();
            letters.splice(start..end, put);
            if letters.is_empty() {
                return Ok(());
            }
        }
        let text: String = letters.into_iter().collect();
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
        if let Ok(reading) = read("export.json", text.as_bytes(), day) {
            prop_assert!(!reading.cards.is_empty() || !reading.rejected.is_empty(), "{text}");
        }
    }

    /// Nor where it is whole JSON, but something of it is of another kind than it should be.
    #[test]
    fn exports_of_another_shape_never_succeed_on_nothing(monica in any::<bool>(), hits in prop::collection::vec((0_usize..400, 0_usize..6), 1..12)) {
        let mut document: serde_json::Value = serde_json::from_str(if monica { MONICA } else { NAMETAG }).expect("JSON");
        for (at, what) in hits {
            let other = [serde_json::json!(null), 7.into(), true.into(), "x".into(), serde_json::json!([[]]), serde_json::json!({"a": 1})];
            let mut left = at;
            replace(&mut document, &mut left, &other[what]);
        }
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
        if let Ok(reading) = read("export.json", as_written(&document).as_bytes(), day) {
            prop_assert!(!reading.cards.is_empty() || !reading.rejected.is_empty(), "{document}");
        }
    }
}

/// A document with what tells whose it is at its beginning, as both programs write it.
fn as_written(document: &serde_json::Value) -> String {
    let Some(members) = document.as_object() else { return document.to_string() };
    let rank = |name: &str| ["version", "app_version", "exportDate", "user"].iter().position(|one| *one == name);
    let mut members: Vec<_> = members.iter().collect();
    members.sort_by_key(|(name, _)| rank(name).unwrap_or(9));
    let lines: Vec<String> = members.iter().map(|(name, value)| format!("{name:?}:{value}")).collect();
    format!("{{{}}}", lines.join(","))
}

/// Puts something else in the place of the value that is reached after so many others.
fn replace(value: &mut serde_json::Value, left: &mut usize, other: &serde_json::Value) -> bool {
    if *left == 0 {
        *value = other.clone();
        return true;
    }
    *left -= 1;
    match value {
        serde_json::Value::Array(members) => members.iter_mut().any(|member| replace(member, left, other)),
        serde_json::Value::Object(members) => members.values_mut().any(|member| replace(member, left, other)),
        _ => false,
    }
}
