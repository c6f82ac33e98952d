//! Other programs' cards, and the facts that their own tests assert about them; skipped where they are not at hand.

use std::{fs, path::PathBuf};

use chrono::NaiveDate;
use serde_json::Value;

use crate::{
    exchange::{Reading, read},
    model::{CardReading, Photo},
};

/// The share of the asserted facts that must be found, in percent. What is missing is printed.
const WANTED: usize = 97;

fn corpus() -> Option<PathBuf> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/corpus"));
    let found = folder.join("expected.json").is_file();
    if !found {
        eprintln!("The corpus is not at hand ({}); nothing was checked.", folder.display());
    }
    found.then_some(folder)
}

fn read_file(folder: &std::path::Path, name: &str) -> Reading {
    let bytes = fs::read(folder.join(name)).expect("a file of the corpus");
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a date");
    let nothing = |_| Reading::nothing(crate::exchange::Format::VCard);
    read(name, &bytes, today).unwrap_or_else(nothing)
}

#[test]
fn facts_that_other_programs_assert_are_found() {
    let Some(folder) = corpus() else { return };
    let text = fs::read_to_string(folder.join("expected.json")).expect("the expectations");
    let expected: serde_json::Map<String, Value> = serde_json::from_str(&text).expect("JSON");
    let (mut found, mut total, mut missing) = (0, 0, Vec::new());
    for (name, expectation) in expected.iter().filter(|(name, _)| name.starts_with("vcard/")) {
        let reading = read_file(&folder, name);
        let mut check = |what: String, holds: bool| {
            total += 1;
            found += usize::from(holds);
            if !holds {
                missing.push(format!("{name}: {what}"));
            }
        };
        if let Some(count) = expectation["n_cards"].as_u64() {
            let got = reading.cards.len() as u64;
            check(format!("{count} cards, not {got} ({:?})", reading.rejected), got == count);
        }
        for (index, facts) in expectation["cards"].as_array().into_iter().flatten().enumerate() {
            let blank = CardReading::default();
            let card = reading.cards.get(index).unwrap_or(&blank);
            for (fact, value) in facts.as_object().into_iter().flatten() {
                for (what, holds) in compare(card, fact, value) {
                    check(format!("card {}: {fact} {what}", index + 1), holds);
                }
            }
        }
    }
    println!("corpus: {found} of {total} facts found");
    missing.iter().for_each(|line| println!("  missing {line}"));
    assert!(found * 100 >= total * WANTED, "{found} of {total} facts: fewer than {WANTED} %");
}

#[test]
fn no_file_of_the_corpus_is_lost_or_breaks_the_reader() {
    let Some(folder) = corpus() else { return };
    let index = fs::read_to_string(folder.join("index.tsv")).expect("the index");
    let mut cards = 0;
    for name in index.lines().skip(1).filter_map(|row| row.split('\t').next()).filter(|name| name.starts_with("vcard/"))
    {
        let reading = read_file(&folder, name);
        for card in &reading.cards {
            assert!(!card.raw.trim().is_empty() && card.line > 0, "{name}: every card keeps its original");
        }
        for rejected in &reading.rejected {
            assert!(!rejected.text.trim().is_empty() && rejected.line > 0, "{name}: what is rejected is shown");
        }
        cards += reading.cards.len();
    }
    println!("corpus: {cards} cards");
    assert!(cards > 100, "the corpus holds more than a hundred cards");
}

/// What is asserted about one fact, and whether each part of it holds.
fn compare(card: &CardReading, fact: &str, value: &Value) -> Vec<(String, bool)> {
    let facts = &card.facts;
    let labelled = |list: &[crate::model::Labelled]| list.iter().map(|item| item.value.clone()).collect::<Vec<_>>();
    let addresses: Vec<String> = facts.addresses.iter().map(|address| address.one_line()).collect();
    let count = |got: usize, wanted: fn(u64, u64) -> bool| {
        vec![(value.to_string(), wanted(got as u64, value.as_u64().unwrap_or_default()))]
    };
    match fact {
        "fn" => vec![(value.to_string(), strings(value).iter().any(|name| same(name, &facts.name)))],
        "fn_not" => vec![(value.to_string(), !strings(value).iter().any(|name| same(name, &facts.name)))],
        "display_name" => vec![(value.to_string(), same(value.as_str().unwrap_or_default(), &facts.name))],
        "n" => name_parts(card, value),
        "emails" => all_in(value, &labelled(&facts.emails)),
        "tels" => all_in(value, &labelled(&facts.phones)),
        "urls" => all_in(value, &labelled(&facts.urls)),
        "nicknames" => all_in(value, &[facts.nicknames.as_slice(), &[facts.nicknames.join(",")]].concat()),
        "categories" => all_in(value, &facts.categories),
        "titles" => all_in(value, &facts.affiliations.iter().map(|at| at.title.clone()).collect::<Vec<_>>()),
        "roles" => all_in(value, &facts.affiliations.iter().map(|at| at.role.clone()).collect::<Vec<_>>()),
        "orgs" => organizations(card, value),
        "notes" => {
            strings(value).iter().map(|note| (note.clone(), plain(&facts.note).contains(&plain(note)))).collect()
        }
        "bdays" => vec![(value.to_string(), strings(value).iter().any(|day| is_birthday(card, day)))],
        "uids" => all_in(value, std::slice::from_ref(&card.uid)),
        "adr_contains" => {
            strings(value).iter().map(|part| (part.clone(), addresses.iter().any(|line| line.contains(part)))).collect()
        }
        "adrs" => {
            value.as_array().into_iter().flatten().map(|parts| (parts.to_string(), has_address(card, parts))).collect()
        }
        "photos" => value
            .as_array()
            .into_iter()
            .flatten()
            .take(1)
            .map(|photo| (photo.to_string(), is_photo(card, photo)))
            .collect(),
        "adrs_count" => count(facts.addresses.len(), |got, wanted| got == wanted),
        "tels_count" => count(facts.phones.len(), |got, wanted| got == wanted),
        "tels_count_min" => count(facts.phones.len(), |got, wanted| got >= wanted),
        "photos_count" => count(usize::from(facts.photo.is_some()), |got, wanted| got == wanted),
        // Facts that have no field: they stay in `raw`.
        _ => Vec::new(),
    }
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Blanks, commas and line ends are a matter of taste, and so is the `tel:` before a number.
fn plain(text: &str) -> String {
    let bare = text.trim().trim_start_matches("tel:").replace(";ext=", " ext. ");
    bare.replace([',', '\r', '\n', '\t'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn same(one: &str, other: &str) -> bool {
    plain(one) == plain(other)
}

fn all_in(value: &Value, got: &[String]) -> Vec<(String, bool)> {
    strings(value)
        .into_iter()
        .map(|wanted| (format!("{wanted} in {got:?}"), got.iter().any(|got| same(&wanted, got))))
        .collect()
}

fn name_parts(card: &CardReading, value: &Value) -> Vec<(String, bool)> {
    let facts = &card.facts;
    let parts = [
        ("family", &facts.family_name),
        ("given", &facts.given_name),
        ("additional", &facts.additional_name),
        ("prefixes", &facts.prefix),
        ("suffixes", &facts.suffix),
    ];
    let wanted = parts.into_iter().filter_map(|(key, got)| Some((key, value[key].as_str()?, got)));
    wanted.map(|(key, wanted, got)| (format!("{key} {wanted}, not {got}"), same(wanted, got))).collect()
}

fn organizations(card: &CardReading, value: &Value) -> Vec<(String, bool)> {
    let mut checks = Vec::new();
    for wanted in value.as_array().into_iter().flatten() {
        let parts = strings(wanted);
        let holds = card
            .facts
            .affiliations
            .iter()
            .any(|at| same(&parts[0], &at.organization) && same(&parts[1..].join(", "), &at.department));
        checks.push((format!("{wanted} in {:?}", card.facts.affiliations), holds));
    }
    checks
}

fn is_birthday(card: &CardReading, wanted: &str) -> bool {
    card.facts.birthday.is_some_and(|day| wanted.starts_with(&day.to_string()))
}

fn has_address(card: &CardReading, wanted: &Value) -> bool {
    card.facts.addresses.iter().any(|address| {
        let parts = [
            ("pobox", &address.pobox),
            ("ext", &address.extended),
            ("street", &address.street),
            ("locality", &address.city),
            ("region", &address.region),
            ("postal", &address.postcode),
            ("country", &address.country),
        ];
        parts.into_iter().all(|(key, got)| wanted[key].as_str().is_none_or(|wanted| same(wanted, got)))
    })
}

fn is_photo(card: &CardReading, wanted: &Value) -> bool {
    match &card.facts.photo {
        Some(Photo::Stored { media_type, bytes, .. }) => {
            wanted["bytes"].as_u64().is_none_or(|count| count == *bytes as u64)
                && wanted["mime"].as_str().is_none_or(|mime| mime == media_type)
        }
        Some(Photo::Url { url }) => wanted["url"].as_str() == Some(url),
        None => false,
    }
}
