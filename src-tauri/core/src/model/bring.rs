//! How several cards make one person, and how a newer version of a card is brought to what is known.

use std::cmp::Reverse;

use super::{
    Labelled, PersonFacts, Photo, fold, match_email, match_url,
    merge::{NAME, SINGLES, digits, merge},
};

/// What several cards say of one person, in whatever order they came: the fullest name first, then the rest of each.
pub fn unite_cards(mut cards: Vec<PersonFacts>) -> PersonFacts {
    cards.sort_by_cached_key(|card| {
        let parts = SINGLES.iter().filter(|(field, read, _)| NAME.contains(field) && !read(card).is_empty()).count();
        let letters = card.name.chars().filter(|letter| letter.is_alphabetic()).count();
        let lists = card.emails.len() + card.phones.len() + card.affiliations.len() + card.addresses.len();
        (Reverse((parts, letters, lists)), serde_json::to_string(card).unwrap_or_default())
    });
    let mut cards = cards.into_iter();
    let first = cards.next().unwrap_or_default();
    cards.fold(first, |all, card| merge(&all, &card, &|_| false))
}

/// Brings to what is known the step from what cards said before to what they say now, and answers with it the fields
/// in which something else stands than they said before: there what is known stays. Fields that no card has told
/// before are filled only where nothing is known.
pub fn bring(known: &PersonFacts, before: &PersonFacts, now: &PersonFacts) -> (PersonFacts, Vec<&'static str>) {
    let mut brought = known.clone();
    let mut differ = Vec::new();
    let same = |field: &str, one: &PersonFacts, other: &PersonFacts| {
        let of_name = NAME.contains(&field);
        let mut fields = SINGLES.iter().filter(|(name, ..)| *name == field || (of_name && NAME.contains(name)));
        fields.all(|(_, read, _)| read(one) == read(other))
    };
    for (field, read, copy) in SINGLES {
        if same(field, known, before) || (read(known).is_empty() && read(before).is_empty()) {
            copy(&mut brought, now);
        } else {
            let no_news = same(field, before, now) || read(known) == read(now);
            let first_told = read(before).is_empty() || read(now).is_empty();
            let name_differs = NAME.contains(field) && differ.iter().any(|name| NAME.contains(name));
            if !(no_news || first_told || name_differs) {
                differ.push(*field);
            }
        }
    }
    if picture(known) == picture(before) || known.photo.is_none() {
        brought.photo.clone_from(&now.photo);
    }
    brought.note = bring_note(&known.note, &before.note, &now.note);
    let point = |key: fn(&str) -> String| move |point: &Labelled| key(&point.value);
    brought.emails = bring_list(&known.emails, &before.emails, &now.emails, point(match_email));
    brought.phones = bring_list(&known.phones, &before.phones, &now.phones, point(digits));
    brought.urls = bring_list(&known.urls, &before.urls, &now.urls, point(match_url));
    let word = |word: &String| fold(word);
    brought.nicknames = bring_list(&known.nicknames, &before.nicknames, &now.nicknames, word);
    brought.categories = bring_list(&known.categories, &before.categories, &now.categories, word);
    let place = |address: &super::Address| fold(&address.one_line());
    brought.addresses = bring_list(&known.addresses, &before.addresses, &now.addresses, place);
    brought.affiliations = if known.affiliations == before.affiliations {
        now.affiliations.clone()
    } else {
        let job = |job: &super::Affiliation| fold(&format!("{}|{}|{}", job.organization, job.title, job.role));
        let brought = bring_list(&known.affiliations, &before.affiliations, &now.affiliations, job);
        let with = |affiliations| PersonFacts { affiliations, ..PersonFacts::default() };
        merge(&with(Vec::new()), &with(brought), &|_| false).affiliations
    };
    (brought, differ)
}

/// The fields of `from` by name, copied into `into`; those that are not single values are left alone.
pub fn take_fields(into: &mut PersonFacts, from: &PersonFacts, fields: &[&str]) {
    let names = fields.iter().any(|field| NAME.contains(field));
    for (field, _, copy) in SINGLES {
        if fields.contains(field) || (names && NAME.contains(field)) {
            copy(into, from);
        }
    }
}

/// One field as text; blank where it is none of single values.
pub fn field_text(facts: &PersonFacts, field: &str) -> String {
    SINGLES.iter().find(|(name, ..)| *name == field).map(|(_, read, _)| read(facts)).unwrap_or_default()
}

/// A photo without its bytes, which stay in the store.
fn picture(facts: &PersonFacts) -> Option<(String, usize)> {
    match &facts.photo {
        Some(Photo::Stored { media_type, bytes, .. }) => Some((media_type.clone(), *bytes)),
        Some(Photo::Url { url }) => Some((url.clone(), 0)),
        None => None,
    }
}

fn bring_note(known: &str, before: &str, now: &str) -> String {
    if known == before {
        return now.to_owned();
    }
    let told = |text: &str, paragraph: &str| text.split("\n\n").any(|one| one.trim() == paragraph);
    let fresh =
        now.split("\n\n").map(str::trim).filter(|one| !one.is_empty() && !told(before, one) && !known.contains(one));
    let all: Vec<&str> = std::iter::once(known.trim_end()).filter(|note| !note.is_empty()).chain(fresh).collect();
    all.join("\n\n")
}

fn bring_list<T: Clone + PartialEq>(known: &[T], before: &[T], now: &[T], key: impl Fn(&T) -> String) -> Vec<T> {
    if known == before {
        return now.to_vec();
    }
    let is_gone = |value: &T| before.contains(value) && !now.iter().any(|one| key(one) == key(value));
    let newer =
        |value: &T| now.iter().find(|one| before.contains(value) && key(one) == key(value)).unwrap_or(value).clone();
    let mut brought: Vec<T> = known.iter().filter(|value| !is_gone(value)).map(newer).collect();
    for value in now {
        let has = |values: &[T]| values.iter().any(|one| key(one) == key(value));
        if !has(&brought) && !has(before) {
            brought.push(value.clone());
        }
    }
    brought
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jane(title: &str, email: &str) -> PersonFacts {
        PersonFacts {
            name: "Jane Doe".into(),
            affiliations: vec![super::super::Affiliation {
                organization: "Acme".into(),
                title: title.into(),
                ..Default::default()
            }],
            emails: vec![Labelled { value: email.into(), label: "work".into() }],
            birthday: "1985-04-12".parse().ok(),
            ..PersonFacts::default()
        }
    }

    #[test]
    fn whichever_card_comes_first_the_person_is_the_same() {
        let (one, other) = (jane("CTO", "jane@acme.example"), jane("", "jd@acme.example"));
        let here = unite_cards(vec![one.clone(), other.clone()]);
        assert_eq!(here, unite_cards(vec![other.clone(), one, other]), "nor does it matter how often it comes");
        assert_eq!(here.emails.len(), 2, "no value is lost");
    }

    #[test]
    fn a_newer_card_brings_its_changes_and_leaves_what_the_user_wrote() {
        let (before, now) = (jane("CTO", "jane@acme.example"), jane("CEO", "jane@new.example"));
        assert_eq!(bring(&before, &before, &now), (now.clone(), vec![]), "nothing was edited: it is as the card says");
        let mut known = before.clone();
        known.emails.push(Labelled { value: "jane@home.example".into(), label: String::new() });
        known.note = "Sails.".into();
        let (brought, differ) = bring(&known, &before, &now);
        let emails: Vec<_> = brought.emails.iter().map(|email| email.value.as_str()).collect();
        assert_eq!(emails, ["jane@home.example", "jane@new.example"], "hers is replaced, the user's stays");
        assert_eq!((brought.headline().as_str(), brought.note.as_str(), differ), ("CEO at Acme", "Sails.", vec![]));
    }

    #[test]
    fn where_the_user_wrote_something_else_the_card_asks() {
        let before = jane("CTO", "jane@acme.example");
        let known = PersonFacts { birthday: "1985-04-13".parse().ok(), ..before.clone() };
        let now = PersonFacts { birthday: "1985-05-12".parse().ok(), ..before.clone() };
        let (brought, differ) = bring(&known, &before, &now);
        assert_eq!((brought.birthday, differ), (known.birthday, vec!["birthday"]), "it stays and is asked about");
        assert_eq!(
            bring(&known, &before, &before),
            (known.clone(), vec![]),
            "the card says nothing new: nothing to ask"
        );
        assert_eq!(bring(&known, &PersonFacts::default(), &now).1, Vec::<&str>::new(), "a first card only completes");
    }
}
