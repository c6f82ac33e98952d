//! The facts that other programs' tests assert about their own files, looked for in what an import would bring.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

use crate::{desk::Desk, found_files};

/// The share of the asserted facts that must be found in each format, in percent.
const WANTED: usize = 97;

#[test]
fn the_facts_of_other_programs_are_found_in_every_format() {
    let Some(folder) = found_files::folder() else { return };
    let expected = expected(&folder);
    let desk = Desk::new();
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    for (name, expectation) in &expected {
        let format = name.split('/').next().unwrap_or_default().to_owned();
        if !READ.contains(&format.as_str()) {
            continue;
        }
        let path: PathBuf = folder.join(name);
        let report = desk.run(&["import", "--dry-run", "--json", &path.display().to_string()]).document();
        tallies.entry(format).or_default().file(name, expectation, &report);
    }
    let mut short = Vec::new();
    for (format, tally) in &tallies {
        println!("{format}: {} of {} facts found", tally.found, tally.total);
        tally.missing.iter().for_each(|line| println!("  missing {line}"));
        if tally.found * 100 < tally.total * WANTED {
            short.push(format);
        }
    }
    assert!(short.is_empty(), "fewer than {WANTED} % of the facts: {short:?}");
}

/// Photos of codes that must be read, of all there are.
const CODES_WANTED: usize = 13;

#[test]
fn the_codes_of_other_programs_photos_are_read() {
    let Some(folder) = found_files::folder() else { return };
    let desk = Desk::new();
    let (mut read, mut contacts, mut missing) = (0, 0, Vec::new());
    let expected = expected(&folder);
    let photos: Vec<_> = expected.iter().filter(|(name, _)| name.starts_with("qr/")).collect();
    for (name, expectation) in &photos {
        let path = folder.join(name).display().to_string();
        let report = desk.run(&["import", "--dry-run", "--json", &path]).document();
        let person = &report["people"][0];
        let contact = expectation["contact"].as_object();
        let found = match contact {
            Some(facts) => facts.iter().flat_map(|(fact, value)| compare(person, fact, value)).all(|(_, holds)| holds),
            // A code that names nobody is said in words, and nobody is made of it.
            None => person.is_null() && text(&report["rejected"][0]["text"]).starts_with(text(&expectation["text"])),
        };
        read += usize::from(found);
        contacts += usize::from(found && contact.is_some());
        if !found {
            missing.push(format!("{name}: {report}"));
        }
    }
    println!("qr: {read} of {} codes read, {contacts} of them name somebody", photos.len());
    missing.iter().for_each(|line| println!("  missing {line}"));
    assert!(read >= CODES_WANTED.min(photos.len()) && !photos.is_empty(), "{read} of {}", photos.len());
}

#[test]
fn a_photo_of_a_card_is_read_without_touching_a_key() {
    let Some(folder) = found_files::folder() else { return };
    if Command::new("tesseract").arg("--version").output().is_err() {
        eprintln!("Tesseract is not installed; the photo of a card was not read.");
        return;
    }
    // The desk of the other tests has no path, so no Tesseract.
    let (bare, desk) = (Desk::new(), Desk::new().with("PATH", &std::env::var("PATH").expect("a path")));
    for (name, expectation) in expected(&folder).iter().filter(|(name, _)| name.starts_with("cardphoto/")) {
        let path = folder.join(name).display().to_string();
        let report = desk.run(&["import", "--dry-run", "--json", &path]).document();
        let without = bare.run(&["import", "--dry-run", "--json", &path]).failed().document();
        let reason = text(&without["rejected"][0]["reason"]).to_owned();
        assert!(reason.contains("Tesseract is not installed"), "without it that is said: {reason}");
        let person = &report["people"][0];
        let (mut found, mut missing) = (0, Vec::new());
        for (fact, value) in expectation.as_object().into_iter().flatten() {
            let checks = match fact.as_str() {
                "url" => {
                    vec![(value.to_string(), texts(&person["urls"], "value").iter().any(|url| url == text(value)))]
                }
                "department" => {
                    vec![(value.to_string(), texts(&person["affiliations"], fact).contains(&text(value).to_owned()))]
                }
                "tels" => all_in(
                    &value.as_object().into_iter().flatten().map(|(_, number)| number.clone()).collect(),
                    &texts(&person["phones"], "value"),
                ),
                _ => compare(person, fact, value),
            };
            for (what, holds) in checks {
                found += usize::from(holds);
                if !holds {
                    missing.push(format!("{fact} {what}"));
                }
            }
        }
        println!("{name}: {found} facts found, missing {missing:?}");
        let needed = ["fn", "email", "org"];
        let lost: Vec<_> = missing.iter().filter(|line| needed.iter().any(|fact| line.starts_with(fact))).collect();
        assert!(found >= needed.len() && lost.is_empty(), "name, e-mail and company: {lost:?} in {report}");
    }
}

fn expected(folder: &Path) -> BTreeMap<String, Value> {
    let text = fs::read_to_string(folder.join("expected.json")).expect("the expectations");
    serde_json::from_str(&text).expect("JSON")
}

/// The folders of the corpus whose files can be read.
const READ: &[&str] = &["vcard", "csv", "ldif", "cardtext"];

#[derive(Default)]
struct Tally {
    found: usize,
    total: usize,
    missing: Vec<String>,
}

impl Tally {
    fn check(&mut self, what: String, holds: bool) {
        self.total += 1;
        self.found += usize::from(holds);
        if !holds {
            self.missing.push(what);
        }
    }

    fn file(&mut self, name: &str, expectation: &Value, report: &Value) {
        let people = report["people"].as_array().cloned().unwrap_or_default();
        let file = &report["files"][0];
        if let Some(count) = expectation["n_cards"].as_u64() {
            let answered = file["read"].as_u64().unwrap_or_default() + nameless(report);
            self.check(format!("{name}: {count} cards, not {answered}: {}", report["rejected"]), answered == count);
        }
        let single = expectation["cards"].is_null().then(|| vec![expectation.clone()]);
        let cards = expectation["cards"].as_array().cloned().or(single).unwrap_or_default();
        for (index, facts) in cards.iter().enumerate() {
            let person = people.get(index).cloned().unwrap_or_default();
            for (fact, value) in facts.as_object().into_iter().flatten() {
                for (what, holds) in compare(&person, fact, value) {
                    self.check(format!("{name}: card {}: {fact} {what}", index + 1), holds);
                }
            }
        }
    }
}

/// Rows that say that somebody is there, but not who: they are answered, not imported.
fn nameless(report: &Value) -> u64 {
    let rejected = report["rejected"].as_array().into_iter().flatten();
    rejected.filter(|row| row["reason"].as_str().is_some_and(|reason| reason.contains("account was closed"))).count()
        as u64
}

/// What is asserted about one fact, and whether each part of it holds.
fn compare(person: &Value, fact: &str, value: &Value) -> Vec<(String, bool)> {
    let values = |list: &str| texts(&person[list], "value");
    let at = |key: &str| texts(&person["affiliations"], key);
    let count = |list: &str, holds: fn(u64, u64) -> bool| {
        let got = person[list].as_array().map_or(0, Vec::len) as u64;
        vec![(format!("{value}, not {got}"), holds(got, value.as_u64().unwrap_or_default()))]
    };
    match fact {
        "fn" => {
            let names = strings(value);
            let holds = names.is_empty() || names.iter().any(|name| same(name, text(&person["name"])));
            vec![(format!("{value}, not {}", person["name"]), holds)]
        }
        "fn_not" => vec![(value.to_string(), !strings(value).iter().any(|name| same(name, text(&person["name"]))))],
        "display_name" => vec![(value.to_string(), same(text(value), text(&person["name"])))],
        "n" => name_parts(person, value),
        "emails" => all_in(value, &values("emails")),
        "tels" if value.is_array() => all_in(value, &values("phones")),
        "urls" => all_in(value, &values("urls")),
        "nicknames" => {
            let got: Vec<String> =
                person["nicknames"].as_array().into_iter().flatten().map(|name| text(name).to_owned()).collect();
            all_in(value, &[got.clone(), vec![got.join(",")]].concat())
        }
        "categories" => all_in(value, &strings(&person["categories"])),
        "titles" => all_in(value, &at("title")),
        "roles" => all_in(value, &at("role")),
        "orgs" => organizations(person, value),
        "notes" if value.is_array() => strings(value)
            .iter()
            .map(|note| (note.clone(), plain(text(&person["note"])).contains(&plain(note))))
            .collect(),
        "bdays" => {
            let got = text(&person["birthday"]);
            let born = |day: &String| !got.is_empty() && plain_day(day).starts_with(&plain_day(got));
            vec![(format!("{value}, not {got}"), strings(value).iter().any(born))]
        }
        "connected_on" => vec![(format!("{value}, not {}", person["met_on"]), text(value) == text(&person["met_on"]))],
        "adrs" => {
            let checks =
                value.as_array().into_iter().flatten().map(|parts| (parts.to_string(), has_address(person, parts)));
            checks.collect()
        }
        "adrs_count" => count("addresses", |got, wanted| got == wanted),
        "tels_count" => count("phones", |got, wanted| got == wanted),
        "tels_count_min" => count("phones", |got, wanted| got >= wanted),
        "email" => all_in(&Value::Array(vec![value.clone()]), &values("emails")),
        "org" => vec![(
            value.to_string(),
            at("organization").iter().any(|org| org.to_lowercase().contains(&text(value).to_lowercase())),
        )],
        "title" => all_in(&Value::Array(vec![value.clone()]), &at("title")),
        "tel_digits" | "fax_digits" => {
            let digits = |number: &String| number.chars().filter(char::is_ascii_digit).collect::<String>();
            vec![(value.to_string(), values("phones").iter().any(|number| digits(number) == text(value)))]
        }
        "photos" => {
            let photos = value.as_array().into_iter().flatten().take(1);
            photos.map(|photo| (photo.to_string(), is_photo(&person["photo"], photo))).collect()
        }
        // What has no field stays in the original.
        _ => Vec::new(),
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(only) => vec![only.clone()],
        list => list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect(),
    }
}

fn texts(list: &Value, key: &str) -> Vec<String> {
    list.as_array().into_iter().flatten().map(|item| text(&item[key]).to_owned()).collect()
}

/// Blanks, commas and line ends are a matter of taste, and so is the `tel:` before a number.
fn plain(text: &str) -> String {
    let bare = text.trim().trim_start_matches("tel:").replace(";ext=", " ext. ");
    bare.replace([',', '\r', '\n', '\t'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plain_day(day: &str) -> String {
    day.trim_start_matches("--").replace('-', "")
}

fn same(one: &str, other: &str) -> bool {
    plain(one) == plain(other)
}

fn all_in(value: &Value, got: &[String]) -> Vec<(String, bool)> {
    let wanted = strings(value).into_iter();
    wanted.map(|wanted| (format!("{wanted} in {got:?}"), got.iter().any(|got| same(&wanted, got)))).collect()
}

fn name_parts(person: &Value, value: &Value) -> Vec<(String, bool)> {
    let parts = [
        ("family", "family_name"),
        ("given", "given_name"),
        ("additional", "additional_name"),
        ("prefixes", "prefix"),
        ("suffixes", "suffix"),
    ];
    let wanted = parts.into_iter().filter_map(|(key, own)| Some((value[key].as_str()?, text(&person[own]))));
    wanted.map(|(wanted, got)| (format!("{wanted}, not {got}"), same(wanted, got))).collect()
}

fn organizations(person: &Value, value: &Value) -> Vec<(String, bool)> {
    let places = person["affiliations"].as_array().cloned().unwrap_or_default();
    let check = |wanted: &Value| {
        let parts = strings(wanted);
        let is_there = |at: &Value| {
            same(&parts[0], text(&at["organization"])) && same(&parts[1..].join(", "), text(&at["department"]))
        };
        (format!("{wanted} in {places:?}"), places.iter().any(is_there))
    };
    value.as_array().into_iter().flatten().map(check).collect()
}

fn has_address(person: &Value, wanted: &Value) -> bool {
    let parts = [
        ("pobox", "pobox"),
        ("ext", "extended"),
        ("street", "street"),
        ("locality", "city"),
        ("region", "region"),
        ("postal", "postcode"),
        ("country", "country"),
    ];
    person["addresses"].as_array().into_iter().flatten().any(|address| {
        parts.iter().all(|(key, own)| wanted[key].as_str().is_none_or(|wanted| same(wanted, text(&address[own]))))
    })
}

fn is_photo(photo: &Value, wanted: &Value) -> bool {
    let bytes = wanted["bytes"].as_u64().is_none_or(|bytes| photo["bytes"].as_u64() == Some(bytes));
    let kind = wanted["mime"].as_str().is_none_or(|kind| text(&photo["media_type"]) == kind);
    let url = wanted["url"].as_str().is_none_or(|url| text(&photo["url"]) == url);
    !photo.is_null() && bytes && kind && url
}
