//! Cards as phones put them into codes: MECARD (NTT DoCoMo, "Phone Directory Registration Function", bar code function
//! for i-mode phones) and BIZCARD. Fields end with `;`, and `\` takes the meaning from the mark behind it.

use crate::{
    exchange::read_birthday,
    model::{Address, Affiliation, CardReading, Confidence, FieldOrigin, Labelled, PersonFacts},
};

/// Reads what stands behind `MECARD:`.
pub(super) fn read_mecard(text: &str) -> CardReading {
    let mut card = CardReading::default();
    for field in fields(text) {
        let facts = &mut card.facts;
        let taken = match field.name.as_str() {
            "N" => name(facts, &field.raw),
            "TEL" | "TEL-AV" => push(&mut facts.phones, "phones", &field.value, ""),
            "EMAIL" => push(&mut facts.emails, "emails", &field.value, ""),
            "URL" => push(&mut facts.urls, "urls", &field.value, ""),
            "ADR" => address(facts, &field.raw),
            "BDAY" => birthday(facts, &field.value),
            "NICKNAME" => nickname(facts, &field.value),
            "ORG" => work(facts, |at| &mut at.organization, &field.value),
            "TITLE" => work(facts, |at| &mut at.title, &field.value),
            "NOTE" | "MEMO" => note(facts, &field.value),
            _ => None,
        };
        card.took(taken, &field);
    }
    card
}

/// Reads what stands behind `BIZCARD:`.
pub(super) fn read_bizcard(text: &str) -> CardReading {
    let mut card = CardReading::default();
    for field in fields(text) {
        let facts = &mut card.facts;
        let taken = match field.name.as_str() {
            "N" => set(&mut facts.given_name, &field.value),
            "X" => set(&mut facts.family_name, &field.value),
            "T" => work(facts, |at| &mut at.title, &field.value),
            "C" => work(facts, |at| &mut at.organization, &field.value),
            "A" => address(facts, &field.raw),
            "B" => push(&mut facts.phones, "phones", &field.value, "work"),
            "M" => push(&mut facts.phones, "phones", &field.value, "mobile"),
            "F" => push(&mut facts.phones, "phones", &field.value, "fax"),
            "E" => push(&mut facts.emails, "emails", &field.value, ""),
            _ => None,
        };
        card.took(taken, &field);
    }
    let parts = [card.facts.given_name.as_str(), card.facts.family_name.as_str()];
    card.facts.name = parts.join(" ").trim().to_owned();
    card
}

/// The first field of a name: `URL` of a bookmark, `TO` of a mail.
pub(super) fn value_of(text: &str, name: &str) -> Option<String> {
    fields(text).into_iter().find(|field| field.name == name).map(|field| field.value)
}

struct Field {
    name: String,
    /// Without its escapes.
    value: String,
    /// As it stands there.
    raw: String,
}

fn fields(text: &str) -> Vec<Field> {
    let field = |piece: String| {
        let (name, raw) = piece.split_once(':')?;
        let value = unescaped(raw).trim().to_owned();
        let named = Field { name: name.trim().to_ascii_uppercase(), value, raw: raw.to_owned() };
        (!named.value.is_empty()).then_some(named)
    };
    split(text, ';').into_iter().filter_map(field).collect()
}

/// Cut at a mark that no `\` stands before.
fn split(text: &str, mark: char) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut escaped = false;
    for letter in text.chars() {
        if letter == mark && !escaped {
            pieces.push(String::new());
            continue;
        }
        escaped = letter == '\\' && !escaped;
        if let Some(last) = pieces.last_mut() {
            last.push(letter);
        }
    }
    pieces
}

fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => plain.extend(letters.next()),
            letter => plain.push(letter),
        }
    }
    plain
}

impl CardReading {
    fn took(&mut self, field: Option<&str>, from: &Field) {
        match field {
            Some(field) => self.origins.push(FieldOrigin {
                field: field.to_owned(),
                from: format!("{}:{}", from.name, from.value),
                confidence: Confidence::Certain,
                place: None,
            }),
            None => self.unread_lines += 1,
        }
    }
}

/// Family name, comma, given name; a name without a comma is whole.
fn name(facts: &mut PersonFacts, raw: &str) -> Option<&'static str> {
    let parts: Vec<String> = split(raw, ',').iter().map(|part| unescaped(part).trim().to_owned()).collect();
    match parts.as_slice() {
        [family, given, ..] if !given.is_empty() && !family.is_empty() => {
            facts.name = format!("{given} {family}");
            facts.given_name.clone_from(given);
            facts.family_name.clone_from(family);
        }
        _ => facts.name = parts.concat(),
    }
    Some("name")
}

/// P.O. box, room, house number, city, prefecture, postal code, country; phones often write it all in one piece.
fn address(facts: &mut PersonFacts, raw: &str) -> Option<&'static str> {
    let parts: Vec<String> = split(raw, ',').iter().map(|part| unescaped(part).trim().to_owned()).collect();
    let address = match parts.as_slice() {
        [pobox, extended, street, city, region, postcode, country] => Address {
            pobox: pobox.clone(),
            extended: extended.clone(),
            street: street.clone(),
            city: city.clone(),
            region: region.clone(),
            postcode: postcode.clone(),
            country: country.clone(),
            label: String::new(),
        },
        _ => Address { street: parts.join(", "), ..Address::default() },
    };
    facts.addresses.push(address);
    Some("addresses")
}

fn birthday(facts: &mut PersonFacts, value: &str) -> Option<&'static str> {
    facts.birthday = facts.birthday.or_else(|| read_birthday(value));
    facts.birthday.map(|_| "birthday")
}

fn nickname(facts: &mut PersonFacts, value: &str) -> Option<&'static str> {
    facts.nicknames.push(value.to_owned());
    Some("nicknames")
}

fn note(facts: &mut PersonFacts, value: &str) -> Option<&'static str> {
    let blank = if facts.note.is_empty() { "" } else { "\n" };
    facts.note = format!("{}{blank}{value}", facts.note);
    Some("note")
}

fn set(field: &mut String, value: &str) -> Option<&'static str> {
    value.clone_into(field);
    Some("name")
}

fn work(facts: &mut PersonFacts, field: impl Fn(&mut Affiliation) -> &mut String, value: &str) -> Option<&'static str> {
    if facts.affiliations.is_empty() {
        facts.affiliations.push(Affiliation::default());
    }
    value.clone_into(field(facts.affiliations.first_mut()?));
    Some("affiliations")
}

fn push(list: &mut Vec<Labelled>, field: &'static str, value: &str, label: &str) -> Option<&'static str> {
    list.push(Labelled { value: value.to_owned(), label: label.to_owned() });
    Some(field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mecard_is_read_with_its_escapes() {
        let text = "N:Doe,Jane;SOUND:do-,je-n;TEL:+4930901820;EMAIL:jane@acme.org;ORG:Acme\\; Sons;\
                    URL:https\\://acme.org;ADR:,,Spreeufer 1,Berlin,,10115,Germany;BDAY:19850412;NOTE:Sails\\, skis;;";
        let card = read_mecard(text);
        let facts = &card.facts;
        assert_eq!((facts.name.as_str(), facts.given_name.as_str()), ("Jane Doe", "Jane"));
        assert_eq!(facts.phones[0].value, "+4930901820");
        assert_eq!(facts.affiliations[0].organization, "Acme; Sons", "an escaped mark ends no field");
        assert_eq!(facts.urls[0].value, "https://acme.org");
        assert_eq!(facts.addresses[0].one_line(), "Spreeufer 1, 10115 Berlin, Germany");
        assert_eq!(facts.note, "Sails, skis");
        assert!(facts.birthday.is_some());
        assert_eq!(card.unread_lines, 1, "how the name sounds has no field and stays in the original");
    }

    #[test]
    fn a_name_with_a_comma_but_no_given_name_is_whole() {
        assert_eq!(read_mecard("N:Google 411,;TEL:18665881077;;").facts.name, "Google 411");
        assert_eq!(read_mecard("N:Sean Owen;;").facts.name, "Sean Owen");
    }

    #[test]
    fn a_bizcard_is_read() {
        let card = read_bizcard("N:Jane;X:Doe;T:CTO;C:Acme;A:Spreeufer 1, Berlin;B:+4930901820;E:jane@acme.org;;");
        assert_eq!((card.facts.name.as_str(), card.facts.headline().as_str()), ("Jane Doe", "CTO at Acme"));
        assert_eq!(card.facts.phones[0].label, "work");
        assert_eq!(card.facts.addresses[0].street, "Spreeufer 1, Berlin");
    }
}
