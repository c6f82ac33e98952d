//! Nametag's export as JSON (`"version": "1.0"` to `"1.2"`): people, their groups and relationships, the journal.
//!
//! What has no place here is written into the note, a line each.

use serde_json::Value;

use super::{
    RejectedCard, Viewpoint,
    found::Found,
    json::{day, is, lines, members, others, parts, plain, text},
};
use crate::model::{Address, Affiliation, CardReading, Labelled, Occasion, PartialDate, YearlyDay};

/// What is read into a field, or is only Nametag's own business.
const PLACED: &[&str] = &[
    "id",
    "name",
    "middleName",
    "secondLastName",
    "surname",
    "nickname",
    "displayNameOverride",
    "prefix",
    "suffix",
    "organization",
    "jobTitle",
    "photo",
    "anniversary",
    "lastContact",
    "notes",
    "contactReminderEnabled",
    "contactReminderInterval",
    "contactReminderIntervalUnit",
];
/// What an encounter is called of which only the day is known.
const IN_TOUCH: &str = "In touch";

/// Whether a text begins as Nametag writes it.
pub(super) fn is_nametag(head: &str) -> bool {
    head.starts_with("{\"version\":\"1.") && head.contains("\"exportDate\":\"") && head.contains("\"user\":{")
}

/// The people of an export.
pub(super) fn read_nametag(text: &str, view: &Viewpoint) -> Found {
    let document: Value = match serde_json::from_str(text) {
        Ok(document) => document,
        Err(error) => {
            let line = error.line();
            let reason =
                format!("This export of Nametag is not whole: it breaks at line {line}. Nothing of it was read.");
            let text = text.chars().take(80).collect();
            return Found { rejected: vec![RejectedCard { line, reason, text }], ..Found::default() };
        }
    };
    let journal = members(document.get("journalEntries"));
    let mut found = Found::default();
    for (place, person) in members(document.get("people")).into_iter().enumerate() {
        let card = read(person, &journal, place + 1, view);
        match card.facts.called().is_empty() {
            false => found.cards.push(card),
            true => found.rejected.push(RejectedCard {
                line: 0,
                reason: format!("Person {} of the export has no name.", place + 1),
                text: card.raw.chars().take(200).collect(),
            }),
        }
    }
    let alone = journal.iter().filter(|entry| members(entry.get("peopleIds").or(entry.get("people"))).is_empty());
    found.pass_over(
        alone.count(),
        "entry of your journal that names nobody",
        "entries of your journal that name nobody",
    );
    found.explain("this export of Nametag", text)
}

fn read(person: &Value, journal: &[&Value], place: usize, view: &Viewpoint) -> CardReading {
    let raw = serde_json::to_string_pretty(person).unwrap_or_default();
    let mut card = CardReading { uid: text(person, "id"), raw, line: place, ..CardReading::default() };
    name_and_work(person, &mut card);
    reach(person, &mut card);
    let mut note = vec![text(person, "notes")];
    note.extend(others(person, PLACED));
    days(person, &mut card, &mut note);
    note.extend(related(person));
    note.extend(further(person));
    in_touch(person, journal, &mut card, view);
    card.facts.note = lines(note);
    card
}

fn name_and_work(person: &Value, card: &mut CardReading) {
    let facts = &mut card.facts;
    facts.given_name = text(person, "name");
    facts.additional_name = text(person, "middleName");
    facts.family_name = parts(&[&text(person, "surname"), &text(person, "secondLastName")], " ");
    facts.name = match text(person, "displayNameOverride") {
        shown if shown.is_empty() => parts(&[&facts.given_name, &facts.additional_name, &facts.family_name], " "),
        shown => shown,
    };
    (facts.prefix, facts.suffix) = (text(person, "prefix"), text(person, "suffix"));
    facts.nicknames = Some(text(person, "nickname")).filter(|name| !name.is_empty()).into_iter().collect();
    facts.categories = members(person.get("groups")).into_iter().map(plain).filter(|name| !name.is_empty()).collect();
    facts.how_we_connect = person.get("relationshipToUser").map(|one| text(one, "label")).unwrap_or_default();
    let work = Affiliation {
        organization: text(person, "organization"),
        title: text(person, "jobTitle"),
        ..Affiliation::default()
    };
    facts.affiliations = Some(work).filter(|work| *work != Affiliation::default()).into_iter().collect();
}

fn reach(person: &Value, card: &mut CardReading) {
    let labelled = |list: &str, value: &str, label: &str| -> Vec<Labelled> {
        let all = members(person.get(list)).into_iter();
        let all = all.map(|one| Labelled { value: text(one, value), label: text(one, label).to_lowercase() });
        all.filter(|one| !one.value.is_empty()).collect()
    };
    let facts = &mut card.facts;
    facts.emails = labelled("emails", "email", "type");
    facts.phones = labelled("phoneNumbers", "number", "type");
    facts.urls = labelled("urls", "url", "type");
    facts.urls.extend(labelled("imHandles", "handle", "protocol"));
    let address = |one: &Value| Address {
        street: text(one, "streetLine1"),
        extended: text(one, "streetLine2"),
        city: text(one, "locality"),
        region: text(one, "region"),
        postcode: text(one, "postalCode"),
        country: text(one, "country"),
        label: text(one, "type").to_lowercase(),
        ..Address::default()
    };
    let addresses = members(person.get("addresses")).into_iter().map(address);
    facts.addresses = addresses.filter(|one| !one.one_line().is_empty()).collect();
}

/// Birthday, anniversary and other days of the year.
fn days(person: &Value, card: &mut CardReading, note: &mut Vec<String>) {
    for one in members(person.get("importantDates")) {
        let (title, date) = (text(one, "title"), day(one, "date"));
        match date {
            Some(date) if title.to_lowercase().contains("birthday") && card.facts.birthday.is_none() => {
                card.facts.birthday = Some(partial(date));
            }
            Some(date) if !title.is_empty() => card.yearly.push(YearlyDay { label: title, date: partial(date) }),
            _ => note.push(parts(&[&title, &text(one, "date")], ": ")),
        }
    }
    let anniversary =
        day(person, "anniversary").map(|date| YearlyDay { label: "Anniversary".into(), date: partial(date) });
    card.yearly.extend(anniversary);
}

/// A day whose year is unknown stands in 1604, the year that other address books use for it.
fn partial(date: chrono::NaiveDate) -> PartialDate {
    let whole = PartialDate::from(date);
    let yearless = || whole.month_day().and_then(|(month, day)| PartialDate::new(None, Some(month), Some(day)).ok());
    if whole.year() == Some(1604) { yearless().unwrap_or(whole) } else { whole }
}

fn related(person: &Value) -> Vec<String> {
    let line = |one: &Value| {
        let kind = one.get("relationshipType").map(|kind| text(kind, "label")).unwrap_or_default();
        let kind = if kind.is_empty() { "Related to".to_owned() } else { format!("{kind}:") };
        parts(&[&kind, &text(one, "relatedPersonName"), &text(one, "notes")], " ")
    };
    members(person.get("relationships")).into_iter().map(line).collect()
}

/// Fields the user made, and places.
fn further(person: &Value) -> Vec<String> {
    let named = |list: &str, name: &str, value: &str| -> Vec<String> {
        let all = members(person.get(list)).into_iter();
        all.map(|one| parts(&[&text(one, name), &text(one, value)], ": ")).collect()
    };
    let mut all = named("customFields", "key", "value");
    all.extend(named("customFieldValues", "slug", "value"));
    all.extend(members(person.get("locations")).into_iter().map(|one| {
        let point = parts(&[&text(one, "latitude"), &text(one, "longitude")], ", ");
        parts(&["Place", &text(one, "type"), &text(one, "label"), &point], " ")
    }));
    all
}

/// The journal as far as it names the person, the last contact, and how often you wanted to be in touch.
fn in_touch(person: &Value, journal: &[&Value], card: &mut CardReading, view: &Viewpoint) {
    let past = |value: &Value, name: &str| day(value, name).filter(|day| *day <= view.today());
    for entry in journal {
        let ids: Vec<String> = members(entry.get("peopleIds")).into_iter().map(plain).collect();
        let names: Vec<String> = members(entry.get("people")).into_iter().map(plain).collect();
        let meant = if ids.is_empty() { names.contains(&card.facts.name) } else { ids.contains(&card.uid) };
        let (true, Some(on)) = (meant, past(entry, "date")) else { continue };
        let title = text(entry, "title");
        card.occasions.push(Occasion {
            key: text(entry, "id"),
            what: if title.is_empty() { IN_TOUCH.to_owned() } else { title },
            note: text(entry, "body"),
            was: Some(on),
            raw: entry.to_string(),
            ..Occasion::default()
        });
    }
    let last = past(person, "lastContact").filter(|on| !card.occasions.iter().any(|one| one.was == Some(*on)));
    card.occasions.extend(last.map(|on| Occasion {
        key: format!("last contact of {}", card.uid),
        what: IN_TOUCH.to_owned(),
        was: Some(on),
        ..Occasion::default()
    }));
    let number: Option<u32> = text(person, "contactReminderInterval").parse().ok();
    let unit = match text(person, "contactReminderIntervalUnit").to_uppercase().as_str() {
        "DAYS" => Some(1),
        "WEEKS" => Some(7),
        "MONTHS" => Some(30),
        "YEARS" => Some(365),
        _ => None,
    };
    let every = number.zip(unit).and_then(|(number, unit)| number.checked_mul(unit));
    card.every_days = every.filter(|days| *days > 0 && is(person, "contactReminderEnabled"));
}
