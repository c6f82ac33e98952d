//! Other programs' files, all together; skipped where they are not at hand.

use std::{fs, path::PathBuf};

use goodturn_core::{
    exchange::{decode, read_vcards},
    model::PersonFacts,
    ops::ExportFormat,
    wire::ImportOptions,
};

use serde_json::{Value, json};

use crate::{cast::*, found_files};

/// The files of some folders of the corpus, in the order of its index.
fn files(folders: &[&str]) -> Option<Vec<PathBuf>> {
    let (corpus, names) = found_files::files(folders)?;
    Some(names.into_iter().map(|name| corpus.join(name)).collect())
}

/// A file for people, or many of them; pictures are left out, for they take minutes.
const PEOPLE: [&str; 5] = ["vcard/", "csv/", "ldif/", "ics/", "mail/"];

/// Mixes a list, the same in each run.
fn shuffle(paths: &mut [PathBuf], seed: u64) {
    let mut state = seed;
    for last in (1..paths.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let chosen = usize::try_from(state >> 33).expect("31 bits") % (last + 1);
        paths.swap(last, chosen);
    }
}

/// Everybody with what is known of them, and every encounter, whatever ids they have. Which of two mails of one day
/// counts as the first is left open: it is the one that was read first.
fn everybody(world: &World) -> Vec<String> {
    let people = world.book.people("", 100_000).expect("people").people;
    let mut people: Vec<String> = people
        .into_iter()
        .map(|mut person| {
            (person.id, person.met_at) = (None, None);
            serde_json::to_string(&person).expect("JSON")
        })
        .collect();
    let path = world.file("all.json", "");
    world.book.export(ExportFormat::Json, &path).expect("an export");
    let document: Value = serde_json::from_slice(&fs::read(path).expect("the export")).expect("JSON");
    let encounters = document["tables"]["encounter"].as_array().expect("encounters").iter();
    people.extend(encounters.map(|row| json!([row["met_on"], row["place"], row["note"]]).to_string()));
    people.sort();
    people
}

#[test]
fn in_whichever_order_the_files_come_the_people_are_the_same() {
    let Some(paths) = files(&PEOPLE) else { return };
    let [here, there] = [1, 2].map(|seed| {
        let mut paths = paths.clone();
        shuffle(&mut paths, seed);
        let world = World::new();
        for path in paths {
            world.book.import_paths(&[path], &ImportOptions::default(), &mut |_| true).expect("an import");
        }
        everybody(&world)
    });
    assert!(here.len() > 100, "the corpus holds more than a hundred people: {}", here.len());
    let differ: Vec<_> = here.iter().filter(|one| !there.contains(one)).collect();
    let missing: Vec<_> = there.iter().filter(|one| !here.contains(one)).collect();
    assert!(differ.is_empty() && missing.is_empty(), "one way: {differ:#?}\nthe other way: {missing:#?}");
}

#[test]
fn no_agent_of_the_corpus_is_in_the_card_around_it() {
    let Some(paths) = files(&["vcard/"]) else { return };
    let mut with_agents = 0;
    for path in paths {
        let Ok(text) = fs::read(&path).map_err(|_| ()).and_then(|bytes| decode(&bytes).map_err(|_| ())) else {
            continue;
        };
        let without = without_agents(&text);
        with_agents += usize::from(without != text);
        assert_eq!(facts(&text), facts(&without), "{}: the agent is somebody else", path.display());
    }
    println!("corpus: {with_agents} files with agents");
    assert!(with_agents > 5, "there are agents in the corpus: {with_agents}");
}

fn facts(text: &str) -> Vec<PersonFacts> {
    read_vcards(text).filter_map(|card| card.ok().map(|card| card.facts)).collect()
}

/// The text without its AGENT properties: the line, what is folded below it, and the card that stands there instead.
fn without_agents(text: &str) -> String {
    let mut kept = String::new();
    let (mut depth, mut after_agent) = (0, false);
    for line in text.split_inclusive('\n') {
        let plain = line.trim().to_ascii_uppercase();
        let is_fold = line.starts_with([' ', '\t']);
        match plain.as_str() {
            "BEGIN:VCARD" if after_agent || depth > 0 => depth += 1,
            "END:VCARD" if depth > 0 => depth -= 1,
            _ if depth > 0 && opens_within(&plain) => depth += 1,
            _ if depth > 0 || after_agent && is_fold => {
                after_agent = after_agent && is_fold;
                continue;
            }
            _ if is_agent(&plain) => {
                depth += usize::from(opens_within(&plain));
                after_agent = depth == 0;
                continue;
            }
            _ => kept.push_str(line),
        }
        after_agent = false;
    }
    kept
}

fn is_agent(line: &str) -> bool {
    let name = line.split([':', ';']).next().unwrap_or_default();
    name.rsplit('.').next() == Some("AGENT")
}

/// Whether a card begins on the line of the property, and is not over on it.
fn opens_within(line: &str) -> bool {
    is_agent(line) && line.ends_with(":BEGIN:VCARD")
}
