//! One contact of Monica's export.

use std::collections::HashMap;

use serde_json::Value;

use super::{name_of, properties, uuid, values};
use crate::{
    exchange::{
        Viewpoint,
        json::{day, is, lines, members, others, parts, plain, text},
    },
    model::{Address, Affiliation, CardReading, Labelled, PartialDate, PersonFacts},
};

/// What is read into a field, is only Monica's own business, or changes whenever somebody looks.
const PLACED: &[&str] = &[
    "first_name",
    "middle_name",
    "last_name",
    "nickname",
    "description",
    "job",
    "company",
    "tags",
    "birthdate",
    "first_met_date",
    "first_met_through",
    "deceased_date",
    "is_dead",
    "is_partial",
    "is_active",
    "is_starred",
    "last_talked_to",
    "last_consulted_at",
    "number_of_views",
    "stay_in_touch_frequency",
    "stay_in_touch_trigger_date",
    "vcard",
    "distant_etag",
    "avatar",
];
/// What differs between two exports although nobody wrote anything.
const RESTLESS: &[&str] = &["last_consulted_at", "number_of_views", "avatar", "distant_etag"];

/// What is needed to read a contact beside itself.
pub(super) struct Reader<'a> {
    pub view: &'a Viewpoint,
    /// Names of everybody, by their identifiers.
    pub named: &'a HashMap<String, String>,
    pub activities: HashMap<String, &'a Value>,
    /// Kinds of ways to reach somebody.
    pub kinds: HashMap<String, &'a Value>,
    pub relationships: Vec<&'a Value>,
}

impl Reader<'_> {
    /// Reads a contact.
    pub fn read(&self, contact: &Value, place: usize) -> CardReading {
        let about = properties(contact);
        let mut card = CardReading { uid: uuid(contact), raw: steady(contact), line: place, ..CardReading::default() };
        self.name_and_work(about, &mut card.facts);
        self.reach(contact, &mut card.facts);
        self.met(about, &mut card);
        let mut note = vec![text(about, "description")];
        note.extend(values(contact, "note").iter().map(|one| text(properties(one), "body")));
        note.extend(others(about, PLACED));
        note.extend(self.deceased(about));
        note.extend(self.related(&card.uid));
        self.history(contact, &mut card, &mut note);
        card.facts.note = lines(note);
        card
    }

    fn name_and_work(&self, about: &Value, facts: &mut PersonFacts) {
        facts.given_name = text(about, "first_name");
        facts.additional_name = text(about, "middle_name");
        facts.family_name = text(about, "last_name");
        facts.name = parts(&[&facts.given_name, &facts.additional_name, &facts.family_name], " ");
        facts.nicknames = Some(text(about, "nickname")).filter(|name| !name.is_empty()).into_iter().collect();
        facts.categories = members(about.get("tags")).into_iter().map(plain).filter(|tag| !tag.is_empty()).collect();
        facts.birthday = about.get("birthdate").and_then(special_date);
        let work =
            Affiliation { organization: text(about, "company"), title: text(about, "job"), ..Affiliation::default() };
        facts.affiliations = Some(work).filter(|work| *work != Affiliation::default()).into_iter().collect();
    }

    fn reach(&self, contact: &Value, facts: &mut PersonFacts) {
        for field in values(contact, "contact_field") {
            let value = text(properties(field), "data");
            let kind = self.kinds.get(&text(properties(field), "type")).map_or(&Value::Null, |kind| properties(kind));
            let label = |name: String| Labelled { value: value.clone(), label: name };
            match text(kind, "type").as_str() {
                _ if value.is_empty() => {}
                "email" => facts.emails.push(label(String::new())),
                "phone" => facts.phones.push(label(String::new())),
                _ if value.contains('@') && !value.contains('/') && value.contains('.') && !value.starts_with('@') => {
                    facts.emails.push(label(String::new()));
                }
                _ => facts.urls.push(label(text(kind, "name").to_lowercase())),
            }
        }
        let address = |one: &&Value| {
            let about = properties(one);
            Address {
                street: text(about, "street"),
                city: text(about, "city"),
                region: text(about, "province"),
                postcode: text(about, "postal_code"),
                country: text(about, "country"),
                label: text(about, "name").to_lowercase(),
                ..Address::default()
            }
        };
        let addresses = values(contact, "address");
        facts.addresses = addresses.iter().map(address).filter(|one| !one.one_line().is_empty()).collect();
    }

    /// How you came to know each other, and how often you wanted to be in touch.
    fn met(&self, about: &Value, card: &mut CardReading) {
        let met = about.get("first_met_date").and_then(special_date);
        card.met_on = met.and_then(|day| day.to_string().parse().ok()).filter(|day| *day <= self.view.today());
        card.through = self.named.get(&text(about, "first_met_through")).cloned().unwrap_or_default();
        if card.met_on.is_none() && !card.through.is_empty() {
            card.facts.how_we_connect = format!("Through {}", card.through);
        }
        card.every_days = text(about, "stay_in_touch_frequency").parse().ok().filter(|days| *days > 0);
    }

    fn deceased(&self, about: &Value) -> Option<String> {
        let day = about.get("deceased_date").and_then(special_date).map(|day| format!(" on {day}"));
        is(about, "is_dead").then(|| format!("Died{}", day.unwrap_or_default()))
    }

    fn related(&self, uid: &str) -> Vec<String> {
        let mine = self.relationships.iter().map(|one| properties(one)).filter(|one| text(one, "contact_is") == uid);
        mine.filter_map(|one| {
            let whose = self.named.get(&text(one, "of_contact")).filter(|name| !name.is_empty())?;
            Some(format!("{} of {whose}", capital(&text(one, "type").replace('_', " "))))
        })
        .collect()
    }

    /// Who is meant by an identifier; blank where nobody is.
    pub fn name(&self, uuid: &str) -> &str {
        self.named.get(uuid).map_or("", String::as_str)
    }
}

pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A day that may be without its year; one that was only reckoned from an age tells the year alone.
fn special_date(value: &Value) -> Option<PartialDate> {
    let day = day(value, "date")?;
    let partial = PartialDate::from(day);
    match (is(value, "is_age_based"), is(value, "is_year_unknown")) {
        (true, _) => PartialDate::new(partial.year(), None, None).ok(),
        (_, true) => {
            let (month, day) = partial.month_day()?;
            PartialDate::new(None, Some(month), Some(day)).ok()
        }
        _ => Some(partial),
    }
}

/// A contact as it came, without what differs although nobody wrote anything.
fn steady(contact: &Value) -> String {
    let mut steady = contact.clone();
    if let Some(properties) = steady.get_mut("properties").and_then(Value::as_object_mut) {
        properties.retain(|name, _| !RESTLESS.contains(&name.as_str()));
    }
    if let Some(whole) = steady.as_object_mut() {
        whole.remove("updated_at");
    }
    let printed = serde_json::to_string_pretty(&steady).unwrap_or_default();
    if printed.len() > 2 { printed } else { name_of(contact) }
}
