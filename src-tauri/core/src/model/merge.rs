//! How what a card says and what is known become one, without losing a value.

use std::collections::HashSet;

use super::{Address, Affiliation, Labelled, PersonFacts, fold, match_email, match_url};

/// A field that holds one value, by its name on the wire.
pub(super) type Single = (&'static str, fn(&PersonFacts) -> String, fn(&mut PersonFacts, &PersonFacts));

/// Fields of which there can be only one value, in the order they are shown.
pub(super) const SINGLES: &[Single] = &[
    ("name", |facts| facts.name.clone(), |into, from| into.name.clone_from(&from.name)),
    ("given_name", |facts| facts.given_name.clone(), |into, from| into.given_name.clone_from(&from.given_name)),
    ("family_name", |facts| facts.family_name.clone(), |into, from| into.family_name.clone_from(&from.family_name)),
    (
        "additional_name",
        |facts| facts.additional_name.clone(),
        |into, from| into.additional_name.clone_from(&from.additional_name),
    ),
    ("prefix", |facts| facts.prefix.clone(), |into, from| into.prefix.clone_from(&from.prefix)),
    ("suffix", |facts| facts.suffix.clone(), |into, from| into.suffix.clone_from(&from.suffix)),
    (
        "birthday",
        |facts| facts.birthday.map(|date| date.to_string()).unwrap_or_default(),
        |into, from| into.birthday = from.birthday,
    ),
    ("cares_about", |facts| facts.cares_about.clone(), |into, from| into.cares_about.clone_from(&from.cares_about)),
    (
        "how_we_connect",
        |facts| facts.how_we_connect.clone(),
        |into, from| into.how_we_connect.clone_from(&from.how_we_connect),
    ),
    ("memory_hook", |facts| facts.memory_hook.clone(), |into, from| into.memory_hook.clone_from(&from.memory_hook)),
    ("said_as", |facts| facts.said_as.clone(), |into, from| into.said_as.clone_from(&from.said_as)),
];

/// Fields that are one name and change together.
pub(super) const NAME: &[&str] = &["name", "given_name", "family_name", "additional_name", "prefix", "suffix"];

/// What differs in one field between the known person and the card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Name of the field on the wire.
    pub field: &'static str,
    /// What is known; blank where nothing is.
    pub known: String,
    /// What the card says.
    pub card: String,
    /// Whether both are kept.
    pub both: bool,
}

/// Joins a card into what is known. Lists are united; of a field with one value the card's stands where nothing was
/// known or where `card_wins` says so for the field's name; a second note is added to the first.
pub fn merge(known: &PersonFacts, card: &PersonFacts, card_wins: &dyn Fn(&str) -> bool) -> PersonFacts {
    let mut merged = known.clone();
    for (field, read, copy) in SINGLES {
        let (old, new) = (read(known), read(card));
        if !new.is_empty() && (old.is_empty() || (old != new && card_wins(field))) {
            copy(&mut merged, card);
        }
    }
    if merged.photo.is_none() || (card.photo.is_some() && card_wins("photo") && !is_same_picture(known, card)) {
        merged.photo = card.photo.clone().or(merged.photo);
    }
    if !card.note.is_empty() && !known.note.contains(card.note.trim()) {
        merged.note = [known.note.trim_end(), card.note.trim()]
            .into_iter()
            .filter(|note| !note.is_empty())
            .collect::<Vec<_>>()
            .join("\n\n");
    }
    unite(&mut merged.emails, &card.emails, |email: &Labelled| match_email(&email.value));
    unite(&mut merged.phones, &card.phones, |phone: &Labelled| digits(&phone.value));
    unite(&mut merged.urls, &card.urls, |url: &Labelled| match_url(&url.value));
    unite(&mut merged.nicknames, &card.nicknames, |name: &String| fold(name));
    unite(&mut merged.categories, &card.categories, |tag: &String| fold(tag));
    unite(&mut merged.addresses, &card.addresses, |address: &Address| fold(&address.one_line()));
    unite_affiliations(&mut merged.affiliations, &card.affiliations);
    merged
}

fn is_same_picture(known: &PersonFacts, card: &PersonFacts) -> bool {
    use super::Photo;
    match (&known.photo, &card.photo) {
        (Some(Photo::Stored { bytes: old, .. }), Some(Photo::Stored { bytes: new, .. })) => old == new,
        (old, new) => old == new,
    }
}

pub(super) fn digits(number: &str) -> String {
    number.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
}

fn unite<T: Clone>(into: &mut Vec<T>, from: &[T], key: impl Fn(&T) -> String) {
    let mut seen: HashSet<String> = into.iter().map(&key).collect();
    into.extend(from.iter().filter(|value| seen.insert(key(value))).cloned());
}

/// A new role at the same organisation completes the one that is known where that had none.
fn unite_affiliations(into: &mut Vec<Affiliation>, from: &[Affiliation]) {
    for card in from {
        let same_place = |known: &&mut Affiliation| fold(&known.organization) == fold(&card.organization);
        let completes = |known: &Affiliation| {
            (known.title.is_empty() || card.title.is_empty() || fold(&known.title) == fold(&card.title))
                && (known.role.is_empty() || card.role.is_empty() || fold(&known.role) == fold(&card.role))
        };
        match into.iter_mut().filter(same_place).find(|known| completes(known)) {
            Some(known) => {
                for (old, new) in [
                    (&mut known.title, &card.title),
                    (&mut known.role, &card.role),
                    (&mut known.department, &card.department),
                ] {
                    if old.is_empty() {
                        old.clone_from(new);
                    }
                }
            }
            None => into.push(card.clone()),
        }
    }
}

/// What a card would add to, or says otherwise than, what is known.
pub fn differences(known: &PersonFacts, card: &PersonFacts) -> Vec<Difference> {
    let mut found: Vec<Difference> = SINGLES
        .iter()
        .map(|(field, read, _)| Difference { field, known: read(known), card: read(card), both: false })
        .filter(|difference| !difference.card.is_empty() && difference.card != difference.known)
        .collect();
    let merged = merge(known, card, &|_| false);
    let mut list = |field, known: Vec<String>, merged: Vec<String>| {
        if merged.len() > known.len() {
            let card = merged[known.len()..].join(", ");
            found.push(Difference { field, known: known.join(", "), card, both: true });
        }
    };
    let values = |points: &[Labelled]| points.iter().map(|point| point.value.clone()).collect::<Vec<_>>();
    let works = |facts: &PersonFacts| facts.affiliations.iter().map(describe).collect::<Vec<_>>();
    let places = |facts: &PersonFacts| facts.addresses.iter().map(Address::one_line).collect::<Vec<_>>();
    list("affiliations", works(known), works(&merged));
    list("emails", values(&known.emails), values(&merged.emails));
    list("phones", values(&known.phones), values(&merged.phones));
    list("addresses", places(known), places(&merged));
    list("urls", values(&known.urls), values(&merged.urls));
    list("nicknames", known.nicknames.clone(), merged.nicknames.clone());
    list("categories", known.categories.clone(), merged.categories.clone());
    if merged.note != known.note {
        found.push(Difference { field: "note", known: known.note.clone(), card: card.note.clone(), both: true });
    }
    found
}

/// One field of two people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Name of the field on the wire.
    pub field: &'static str,
    /// What the one says.
    pub one: String,
    /// What the other says.
    pub other: String,
    /// Whether both are kept when they are merged.
    pub both: bool,
}

/// Every field of which one of two people says something, in the order they are shown.
pub fn side_by_side(one: &PersonFacts, other: &PersonFacts) -> Vec<Side> {
    let single = |(field, read, _): &Single| Side { field, one: read(one), other: read(other), both: false };
    let points = |points: &[Labelled]| points.iter().map(|point| point.value.clone()).collect::<Vec<_>>().join("\n");
    let jobs = |facts: &PersonFacts| facts.affiliations.iter().map(describe).collect::<Vec<_>>().join("\n");
    let places = |facts: &PersonFacts| facts.addresses.iter().map(Address::one_line).collect::<Vec<_>>().join("\n");
    // The parts of a name go with the whole.
    let whole = |(field, ..): &&Single| *field == "name" || !NAME.contains(field);
    let mut sides: Vec<Side> = SINGLES.iter().filter(whole).map(single).collect();
    if let (Some(_), Some(_)) = (&one.photo, &other.photo) {
        let there = || "photo".to_owned();
        sides.insert(1, Side { field: "photo", one: there(), other: there(), both: false });
    }
    let mut both = |field, one: String, other: String| sides.push(Side { field, one, other, both: true });
    both("emails", points(&one.emails), points(&other.emails));
    both("phones", points(&one.phones), points(&other.phones));
    both("urls", points(&one.urls), points(&other.urls));
    both("affiliations", jobs(one), jobs(other));
    both("addresses", places(one), places(other));
    both("nicknames", one.nicknames.join("\n"), other.nicknames.join("\n"));
    both("categories", one.categories.join("\n"), other.categories.join("\n"));
    both("note", one.note.clone(), other.note.clone());
    sides.retain(|side| !side.one.is_empty() || !side.other.is_empty());
    sides
}

fn describe(affiliation: &Affiliation) -> String {
    let does = if affiliation.title.is_empty() { &affiliation.role } else { &affiliation.title };
    [does.as_str(), affiliation.organization.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jane() -> PersonFacts {
        PersonFacts {
            name: "Jane Doe".into(),
            emails: vec![Labelled { value: "jane@acme.example".into(), label: "work".into() }],
            affiliations: vec![Affiliation { organization: "Acme".into(), ..Affiliation::default() }],
            note: "Sails.".into(),
            ..PersonFacts::default()
        }
    }

    #[test]
    fn a_second_address_is_added_and_the_same_one_is_not_doubled() {
        let card = PersonFacts {
            name: "Jane Doe".into(),
            emails: vec![
                Labelled { value: "JANE@acme.example".into(), label: String::new() },
                Labelled { value: "jane@home.example".into(), label: "home".into() },
            ],
            ..PersonFacts::default()
        };
        let merged = merge(&jane(), &card, &|_| false);
        let emails: Vec<_> = merged.emails.iter().map(|email| email.value.as_str()).collect();
        assert_eq!(emails, ["jane@acme.example", "jane@home.example"]);
    }

    #[test]
    fn a_known_value_stays_unless_the_user_says_otherwise() {
        let card = PersonFacts { name: "Jane A. Doe".into(), ..PersonFacts::default() };
        assert_eq!(merge(&jane(), &card, &|_| false).name, "Jane Doe");
        assert_eq!(merge(&jane(), &card, &|field| field == "name").name, "Jane A. Doe");
    }

    #[test]
    fn a_title_completes_the_job_that_was_known() {
        let card = PersonFacts {
            affiliations: vec![Affiliation {
                organization: "ACME".into(),
                title: "CTO".into(),
                ..Affiliation::default()
            }],
            ..PersonFacts::default()
        };
        let merged = merge(&jane(), &card, &|_| false);
        assert_eq!(merged.affiliations.len(), 1, "it is the same job");
        assert_eq!(merged.headline(), "CTO at Acme");
    }

    #[test]
    fn merging_twice_is_merging_once() {
        let card = PersonFacts { note: "Likes tea.".into(), categories: vec!["berlin".into()], ..jane() };
        let once = merge(&jane(), &card, &|_| false);
        assert_eq!(merge(&once, &card, &|_| false), once);
        assert_eq!(differences(&once, &card), Vec::new(), "nothing is left to add");
    }
}
