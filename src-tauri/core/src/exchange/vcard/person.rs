//! A card's properties, put into the fields of a person.

use std::{
    collections::{HashMap, HashSet},
    hash::Hash,
};

use calcard::vcard::VCardProperty as Kind;

use super::{
    address::{read_address, read_label},
    birthday::read_birthday,
    label::{label, own_label},
    name,
    photo::read_photo,
    property::Property,
    unfold::logical_lines,
    work::Work,
};
use crate::model::{Address, CardReading, Confidence, FieldOrigin, Labelled};

/// Longest piece of an original line that is kept with a field.
const ORIGIN_LETTERS: usize = 200;

/// Instant-messenger properties of many programs, and the service each stands for.
const MESSENGERS: &[&str] = &[
    "AIM",
    "ICQ",
    "MSN",
    "JABBER",
    "SKYPE",
    "SKYPE-USERNAME",
    "YAHOO",
    "GADUGADU",
    "GROUPWISE",
    "QQ",
    "GOOGLE-TALK",
    "TWITTER",
    "TELEGRAM",
    "SIGNAL",
];

/// Something of which a card may give several, in the order of their preference.
struct Ranked<T> {
    preference: u32,
    group: String,
    value: T,
}

#[derive(Default)]
struct Draft {
    reading: CardReading,
    names: Vec<Ranked<String>>,
    emails: Vec<Ranked<Labelled>>,
    phones: Vec<Ranked<Labelled>>,
    urls: Vec<Ranked<Labelled>>,
    addresses: Vec<Ranked<Address>>,
    printed: Vec<Address>,
    labels: HashMap<String, String>,
    notes: Vec<String>,
    work: Work,
    has_parts: bool,
}

/// Most properties of a card.
const MOST_LINES: usize = 5000;

/// Reads one card, from its `BEGIN` to its end; `None` where it has more lines than any person's.
pub(super) fn read_card(card: &str) -> Option<CardReading> {
    let mut draft = Draft::default();
    let lines = logical_lines(card);
    if lines.len() > MOST_LINES {
        return None;
    }
    for line in lines {
        let used = !line.nested && Property::read(&line.text).is_some_and(|property| draft.take(&property));
        if !used {
            draft.reading.unread_lines += 1;
        }
    }
    Some(draft.finish())
}

/// The lines of a card that go into no field, unfolded, and by their groups the labels of all.
pub(super) fn unread_lines(card: &str) -> (Vec<String>, HashMap<String, String>) {
    let mut draft = Draft::default();
    let lines = logical_lines(card).into_iter().filter(|line| !line.nested);
    let unread = lines.filter(|line| !Property::read(&line.text).is_some_and(|property| draft.take(&property)));
    let unread = unread.map(|line| line.text.into_owned()).collect();
    draft.labels.remove("");
    (unread, draft.labels)
}

impl Draft {
    /// Takes a property; `false` where it says something that went into no field.
    fn take(&mut self, property: &Property<'_>) -> bool {
        if matches!(property.kind, Kind::Version | Kind::Prodid | Kind::Rev | Kind::Begin | Kind::End) {
            return true;
        }
        if property.value.trim_matches([' ', ';', ',']).is_empty() {
            return true;
        }
        let Some(field) = self.put(property) else { return false };
        if !field.is_empty() {
            let from = beginning(property.line).to_owned();
            self.reading.origins.push(FieldOrigin {
                field: field.to_owned(),
                from,
                confidence: Confidence::Certain,
                place: None,
            });
        }
        true
    }

    /// Puts a property into its field and tells which; blank where it only labels another.
    fn put(&mut self, property: &Property<'_>) -> Option<&'static str> {
        let facts = &mut self.reading.facts;
        match property.kind {
            Kind::Fn => push(&mut self.names, property, Some(property.text()).filter(|name| !name.is_empty()), "name"),
            Kind::N => {
                let parts = property.parts(" ");
                let some = !self.has_parts && parts.iter().any(|part| !part.is_empty());
                some.then(|| {
                    self.has_parts = true;
                    name::take_parts(facts, parts);
                    "family_name"
                })
            }
            Kind::Nickname => extend(&mut facts.nicknames, property.texts()).then_some("nicknames"),
            Kind::Categories => extend(&mut facts.categories, property.texts()).then_some("categories"),
            Kind::Org => self.work.take_organization(property).then_some("affiliations"),
            Kind::Title => self.work.take_title(property).then_some("affiliations"),
            Kind::Role => self.work.take_role(property).then_some("affiliations"),
            Kind::Email => push(&mut self.emails, property, labelled(property, email_value(property)), "emails"),
            Kind::Tel => push(&mut self.phones, property, labelled(property, phone_value(property)), "phones"),
            Kind::Url => push(&mut self.urls, property, labelled(property, property.text()), "urls"),
            Kind::Impp | Kind::Socialprofile => push(&mut self.urls, property, profile(property), "urls"),
            Kind::Adr => push(&mut self.addresses, property, read_address(property), "addresses"),
            Kind::Bday => self.put_birthday(property),
            Kind::Note => Some(property.text()).filter(|note| !note.is_empty()).map(|note| {
                self.notes.push(note);
                "note"
            }),
            Kind::Photo if facts.photo.is_none() => {
                facts.photo = read_photo(property);
                facts.photo.is_some().then_some("photo")
            }
            Kind::Uid if self.reading.uid.is_empty() => {
                self.reading.uid = property.text();
                (!self.reading.uid.is_empty()).then_some("")
            }
            Kind::Other(_) => self.put_other(property),
            _ => None,
        }
    }

    fn put_birthday(&mut self, property: &Property<'_>) -> Option<&'static str> {
        let facts = &mut self.reading.facts;
        if facts.birthday.is_some() || property.parameters.value_type == "text" {
            return None;
        }
        facts.birthday = read_birthday(&property.value);
        facts.birthday.is_some().then_some("birthday")
    }

    /// Properties that are no part of the standard and yet widely written.
    fn put_other(&mut self, property: &Property<'_>) -> Option<&'static str> {
        let name = property.name.to_ascii_uppercase();
        match name.as_str() {
            "X-ABLABEL" => {
                let label = own_label(&property.text());
                if !label.is_empty() {
                    self.labels.entry(property.group.to_ascii_lowercase()).or_insert(label);
                }
                Some("")
            }
            "X-SOCIALPROFILE" => push(&mut self.urls, property, profile(property), "urls"),
            "LABEL" => {
                self.printed.push(read_label(property)?);
                Some("addresses")
            }
            "X-ANDROID-CUSTOM" => {
                let parts = property.value.split(';').collect::<Vec<_>>();
                let nickname = parts.first().is_some_and(|kind| kind.ends_with("/nickname"));
                let value = parts.get(1).map(|value| value.trim().to_owned()).filter(|_| nickname)?;
                extend(&mut self.reading.facts.nicknames, vec![value]).then_some("nicknames")
            }
            _ => {
                let service = name.strip_prefix("X-").filter(|service| MESSENGERS.contains(service))?;
                let value = Some(property.text()).filter(|value| !value.is_empty())?;
                let label = service.trim_end_matches("-USERNAME").to_ascii_lowercase();
                push(&mut self.urls, property, Some(Labelled { value, label }), "urls")
            }
        }
    }

    fn finish(mut self) -> CardReading {
        self.labels.remove("");
        let labels = std::mem::take(&mut self.labels);
        let own = |group: &str| labels.get(group).cloned();
        let facts = &mut self.reading.facts;
        facts.emails = ranked(self.emails, &own);
        facts.phones = ranked(self.phones, &own);
        facts.urls = ranked(self.urls, &own);
        self.addresses.sort_by_key(|address| address.preference);
        for address in self.addresses {
            let label = own(&address.group).unwrap_or(address.value.label);
            facts.addresses.push(Address { label, ..address.value });
        }
        if facts.addresses.is_empty() {
            facts.addresses = self.printed;
        } else {
            self.reading.unread_lines += self.printed.len();
        }
        unique(&mut facts.nicknames, Clone::clone);
        unique(&mut facts.categories, Clone::clone);
        facts.affiliations = self.work.affiliations();
        facts.note = self.notes.join("\n");
        self.names.sort_by_key(|name| name.preference);
        facts.name = match self.names.into_iter().next() {
            Some(name) => name.value,
            None => facts.called(),
        };
        self.reading
    }
}

fn push<T>(
    list: &mut Vec<Ranked<T>>,
    property: &Property<'_>,
    value: Option<T>,
    field: &'static str,
) -> Option<&'static str> {
    list.push(Ranked {
        preference: property.parameters.preference,
        group: property.group.to_ascii_lowercase(),
        value: value?,
    });
    Some(field)
}

/// The beginning of a line, as much of it as is kept with a field.
fn beginning(line: &str) -> &str {
    if line.len() <= ORIGIN_LETTERS {
        return line;
    }
    line.char_indices().nth(ORIGIN_LETTERS).map_or(line, |(end, _)| line.get(..end).unwrap_or(line))
}

/// Adds what is not blank; `false` where nothing stood in the property.
fn extend(list: &mut Vec<String>, values: Vec<String>) -> bool {
    let before = list.len();
    list.extend(values.into_iter().filter(|value| !value.is_empty()));
    list.len() > before
}

/// Leaves out what is said twice.
fn unique<T, K: Eq + Hash>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let mut seen = HashSet::new();
    list.retain(|item| seen.insert(key(item)));
}

/// Puts the preferred ones first, gives them their owner's labels, and leaves out what is said twice.
fn ranked(mut list: Vec<Ranked<Labelled>>, own: &impl Fn(&str) -> Option<String>) -> Vec<Labelled> {
    list.sort_by_key(|item| item.preference);
    let with_label = |item: Ranked<Labelled>| {
        let label = own(&item.group).unwrap_or(item.value.label);
        Labelled { label, ..item.value }
    };
    let mut values: Vec<Labelled> = list.into_iter().map(with_label).collect();
    unique(&mut values, |item| (item.value.clone(), item.label.clone()));
    values
}

fn labelled(property: &Property<'_>, value: String) -> Option<Labelled> {
    (!value.is_empty()).then(|| Labelled { value, label: label(&property.parameters.types) })
}

fn email_value(property: &Property<'_>) -> String {
    let text = property.text();
    let bare = strip_scheme(&text, "mailto:");
    let bracketed = bare.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
    bracketed.unwrap_or(bare).trim().to_owned()
}

/// A number as written; `tel:+49-30-1;ext=102` becomes "+49-30-1 ext. 102" (RFC 3966).
fn phone_value(property: &Property<'_>) -> String {
    let text = property.text();
    let number = strip_scheme(&text, "tel:");
    if number.len() == text.len() {
        return text;
    }
    let mut parts = number.split(';');
    let plain = parts.next().unwrap_or(number).trim();
    match parts.find_map(|part| part.strip_prefix("ext=")) {
        Some(extension) => format!("{plain} ext. {extension}"),
        None => plain.to_owned(),
    }
}

/// A messenger or a profile, labelled with its service where no other label is given.
fn profile(property: &Property<'_>) -> Option<Labelled> {
    let text = property.text();
    let value = strip_scheme(&text, "x-apple:").to_owned();
    let labelled = labelled(property, value)?;
    let scheme = labelled.value.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    let service = scheme.filter(|scheme| !scheme.starts_with("http")).unwrap_or_default();
    let label = if labelled.label.is_empty() { service } else { labelled.label };
    Some(Labelled { label, ..labelled })
}

fn strip_scheme<'a>(text: &'a str, scheme: &str) -> &'a str {
    match text.get(..scheme.len()) {
        Some(start) if start.eq_ignore_ascii_case(scheme) => text.get(scheme.len()..).unwrap_or_default().trim(),
        _ => text,
    }
}
