//! Calendars and mail of other programs through the real program: everybody with an address is found.

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::{Value, json};

use crate::{desk::Desk, found_files};

/// Guests in the corpus that are no people: a group, whose members are not named.
const NOBODY: &[&str] = &["employee-a@example.com"];

fn found(desk: &Desk, path: &Path) -> BTreeSet<String> {
    let report = desk.run(&["import", "--dry-run", "--json", &path.display().to_string()]).document();
    let people = report["people"].as_array().into_iter().flatten();
    let emails = people.flat_map(|person| person["emails"].as_array().cloned().unwrap_or_default());
    emails.filter_map(|email| Some(email["value"].as_str()?.to_lowercase())).collect()
}

/// The addresses after `mailto:` in the guests of events, told without a reader of calendars.
fn guests(text: &str) -> BTreeSet<String> {
    let joined = text.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "");
    let events = joined.split("BEGIN:VEVENT").skip(1).filter_map(|event| event.split("END:VEVENT").next());
    let lines =
        events.flat_map(|event| event.split("BEGIN:VALARM").next().unwrap_or_default().lines().map(str::to_lowercase));
    let named = lines.filter(|line| line.starts_with("attendee") || line.starts_with("organizer"));
    let address = named.filter_map(|line| Some(line.rsplit_once("mailto:")?.1.trim_matches(['"', ' ']).to_owned()));
    address.filter(|address| address.rsplit_once('@').is_some_and(|(_, host)| !host.is_empty())).collect()
}

/// The addresses in `From`, `To` and `Cc`, as another program's test tells them.
fn written(told: &Value) -> BTreeSet<String> {
    let fields = told["parts"][0]["headers"].as_array().into_iter().flatten();
    let wanted = fields.filter(|field| ["from", "to", "cc"].iter().any(|name| field["name"] == *name));
    wanted.flat_map(|field| addresses(&field["value"])).collect()
}

fn addresses(value: &Value) -> Vec<String> {
    match value {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, value)| match (name.as_str(), value.as_str()) {
                ("address", Some(address)) if address.contains('@') => vec![address.to_lowercase()],
                _ => addresses(value),
            })
            .collect(),
        Value::Array(items) => items.iter().flat_map(addresses).collect(),
        _ => Vec::new(),
    }
}

#[track_caller]
fn all_found(kind: &str, wanted: &[(String, BTreeSet<String>, BTreeSet<String>)]) {
    let total: usize = wanted.iter().map(|(_, wanted, _)| wanted.len()).sum();
    let missing: Vec<String> = wanted
        .iter()
        .flat_map(|(name, wanted, got)| wanted.difference(got).map(move |address| format!("{name}: {address}")))
        .collect();
    println!("{kind}: {} of {total} addresses found", total - missing.len());
    assert!(total > 5 && missing.is_empty(), "missing: {missing:#?}");
}

#[test]
fn every_guest_in_the_calendars_of_the_corpus_is_found() {
    let Some((folder, names)) = found_files::files(&["ics/"]) else { return };
    let desk = Desk::new();
    let compare = |name: &String| {
        let bytes = fs::read(folder.join(name)).expect("a file of the corpus");
        let mut wanted = guests(&String::from_utf8_lossy(&bytes));
        wanted.retain(|address| !NOBODY.contains(&address.as_str()));
        (name.clone(), wanted, found(&desk, &folder.join(name)))
    };
    all_found("ics", &names.iter().map(compare).collect::<Vec<_>>());
}

#[test]
fn everybody_in_the_mail_of_the_corpus_is_found() {
    let Some((folder, names)) = found_files::files(&["mail/"]) else { return };
    let desk = Desk::new();
    let told = names.iter().filter_map(|name| {
        let beside = folder.join(name).with_extension("json");
        let told: Value = serde_json::from_str(&fs::read_to_string(beside).ok()?).ok()?;
        Some((name.clone(), written(&told), found(&desk, &folder.join(name))))
    });
    let mut all: Vec<_> = told.collect();
    for (name, addresses) in [
        ("mbox_mboxrd", &["author@example.com", "recipient@example.com"][..]),
        ("mbox_unquoted", &["author@example.com", "recipient@example.com"]),
        ("badly-folded-headers.eml", &["recipient@example.com", "sender@example.com"]),
        ("bad-charset.eml", &["test@example.com"]),
        ("utf8MailboxStrings.eml", &["k.hoerst@invalid", "new@thunderbird.bug"]),
        ("outlook-test-invite.eml", &["marge@example.org", "homer@example.org"]),
    ] {
        let path = format!("mail/mozilla__releases-comm-central/{name}");
        let wanted = addresses.iter().map(|address| (*address).to_owned()).collect();
        let got = found(&desk, &folder.join(&path));
        all.push((path, wanted, got));
    }
    all_found("mail", &all);
}

#[test]
fn a_calendar_in_a_folder_says_what_it_passed_over_and_nothing_read_is_a_failure() {
    let desk = Desk::new();
    let alone = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20200101\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\n";
    let guest = "BEGIN:VEVENT\r\nUID:2\r\nDTSTART:20200102\r\nSUMMARY:Lunch\r\nATTENDEE;CN=Jane Doe:mailto:jane@acme.example\r\nEND:VEVENT\r\n";
    desk.file("all/my.ics", format!("{alone}{guest}END:VCALENDAR\r\n"));
    let folder = desk.path("all").display().to_string();
    let said = desk.run(&["import", &folder]).done();
    assert!(
        said.out.contains("1 read, 1 new") && said.err.contains("1 event without other people"),
        "{}{}",
        said.out,
        said.err
    );
    let jane = desk.json(&["show", "Jane Doe"]);
    let last = if jane["person"].is_null() { &jane["last_encounter"] } else { &jane["person"]["last_encounter"] };
    assert_eq!(last, &json!("2020-01-02"), "{jane}");

    let nothing = desk.file("alone.ics", format!("{alone}END:VCALENDAR\r\n"));
    let failed = desk.run(&["import", "--json", &nothing]).failed();
    let reason = failed.document()["rejected"][0]["reason"].as_str().expect("a reason").to_owned();
    assert!(reason.contains("1 event without other people"), "{reason}");
}
