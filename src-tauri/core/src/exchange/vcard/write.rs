//! Writing vCard 4.0 (RFC 6350) and, for older programs, 3.0 (RFC 2426).
//!
//! What is yours alone — standing, what they care about, how you connect, the memory hook, past affiliations — is
//! not written: a card is made to be given away.

use super::{
    label::label,
    line::CardText,
    unread::{UnreadProperty, write_unread},
};
use crate::model::{Address, Affiliation, Labelled, PartialDate, PersonFacts, Photo};

/// Which version is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// 3.0, which every program reads.
    V3,
    /// 4.0, the present standard.
    V4,
}

/// Writes one card, folded at 75 octets and with CRLF line ends, with what else a card once said. A blank `uid` is left
/// out.
pub fn write_vcard(facts: &PersonFacts, uid: &str, unread: &[UnreadProperty], version: Version) -> String {
    let mut card = CardText::default();
    card.plain("BEGIN", "VCARD");
    card.plain("VERSION", if version == Version::V4 { "4.0" } else { "3.0" });
    if !uid.is_empty() {
        card.text("UID", uid);
    }
    write_name(&mut card, facts);
    let jobs: Vec<_> = facts.affiliations.iter().filter(|affiliation| affiliation.until.is_none()).collect();
    for job in &jobs {
        let group = if jobs.len() > 1 { format!("{}.", card.next_group()) } else { String::new() };
        write_affiliation(&mut card, &group, job);
    }
    for email in &facts.emails {
        write_labelled(&mut card, "EMAIL", email);
    }
    for phone in &facts.phones {
        write_labelled(&mut card, "TEL", phone);
    }
    for address in &facts.addresses {
        write_address(&mut card, address);
    }
    for url in &facts.urls {
        write_labelled(&mut card, "URL", url);
    }
    if let Some(birthday) = &facts.birthday {
        write_birthday(&mut card, birthday, version);
    }
    if !facts.categories.is_empty() {
        card.list("CATEGORIES", &facts.categories);
    }
    if !facts.note.is_empty() {
        card.text("NOTE", &facts.note);
    }
    if let Some(photo) = &facts.photo {
        write_photo(&mut card, photo, version);
    }
    write_unread(&mut card, unread, version);
    card.plain("END", "VCARD");
    card.finish()
}

fn write_name(card: &mut CardText, facts: &PersonFacts) {
    card.text("FN", &facts.name);
    let parts = [&facts.family_name, &facts.given_name, &facts.additional_name, &facts.prefix, &facts.suffix];
    card.structured("N", &parts.map(String::as_str));
    // A line for each: some programs read only the first of a list.
    for nickname in &facts.nicknames {
        card.text("NICKNAME", nickname);
    }
}

/// The lines of one of several affiliations share a group, so that a second job keeps its own title; the lines of the
/// only one have none, for the cameras of phones skip lines with a group.
fn write_affiliation(card: &mut CardText, group: &str, affiliation: &Affiliation) {
    if !(affiliation.organization.is_empty() && affiliation.department.is_empty()) {
        let parts = [affiliation.organization.as_str(), affiliation.department.as_str()];
        let parts = if affiliation.department.is_empty() { &parts[..1] } else { &parts[..] };
        card.structured(&format!("{group}ORG"), parts);
    }
    for (name, text) in [("TITLE", &affiliation.title), ("ROLE", &affiliation.role)] {
        if !text.is_empty() {
            card.text(&format!("{group}{name}"), text);
        }
    }
}

fn write_labelled(card: &mut CardText, name: &str, item: &Labelled) {
    let head = labelled_head(card, name, &item.label);
    card.text(&head, &item.value);
}

/// `TEL;TYPE=work,cell`, or a group with Apple's label where the label is not made of such words.
fn labelled_head(card: &mut CardText, name: &str, wanted: &str) -> String {
    if wanted.is_empty() {
        return name.to_owned();
    }
    let words: Vec<String> = wanted.split(' ').map(str::to_owned).collect();
    let plain = |word: &String| {
        !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    if words.iter().all(plain) && !words.contains(&"pref".to_owned()) && label(&words) == wanted && no_twins(&words) {
        return format!("{name};TYPE={}", words.join(","));
    }
    let group = card.next_group();
    card.text(&format!("{group}.X-ABLABEL"), wanted);
    format!("{group}.{name}")
}

fn no_twins(words: &[String]) -> bool {
    words.iter().enumerate().all(|(index, word)| !words.iter().take(index).any(|earlier| earlier == word))
}

fn write_address(card: &mut CardText, address: &Address) {
    let head = labelled_head(card, "ADR", &address.label);
    let parts = [
        &address.pobox,
        &address.extended,
        &address.street,
        &address.city,
        &address.region,
        &address.postcode,
        &address.country,
    ];
    card.structured(&head, &parts.map(String::as_str));
}

/// 3.0 knows no birthday without a year; Apple's 1604 says it in a way that most programs understand.
fn write_birthday(card: &mut CardText, birthday: &PartialDate, version: Version) {
    match (birthday.year(), birthday.month_day()) {
        (None, Some((month, day))) if version == Version::V3 => {
            card.plain("BDAY;X-APPLE-OMIT-YEAR=1604", &format!("1604-{month:02}-{day:02}"));
        }
        (None, Some((month, day))) => card.plain("BDAY", &format!("--{month:02}{day:02}")),
        (Some(year), Some((month, day))) if version == Version::V4 => {
            card.plain("BDAY", &format!("{year:04}{month:02}{day:02}"));
        }
        _ => card.plain("BDAY", &birthday.to_string()),
    }
}

fn write_photo(card: &mut CardText, photo: &Photo, version: Version) {
    match photo {
        Photo::Url { url } if version == Version::V4 => card.plain("PHOTO", url),
        Photo::Url { url } => card.plain("PHOTO;VALUE=uri", url),
        Photo::Stored { data, .. } if data.is_empty() => {}
        Photo::Stored { media_type, data, .. } if version == Version::V4 => {
            card.plain("PHOTO", &format!("data:{media_type};base64,{}", base64(data)));
        }
        Photo::Stored { media_type, data, .. } => {
            let kind = media_type.trim_start_matches("image/").to_ascii_uppercase();
            card.plain(&format!("PHOTO;ENCODING=b;TYPE={kind}"), &base64(data));
        }
    }
}

/// RFC 4648 §4.
pub(super) fn base64(data: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(data.len().div_ceil(3) * 4);
    for chunk in data.chunks(3) {
        let octet = |index: usize| u32::from(chunk.get(index).copied().unwrap_or_default());
        let bits = octet(0) << 16 | octet(1) << 8 | octet(2);
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place) & 63) as usize];
            text.push(if place <= chunk.len() { char::from(letter) } else { '=' });
        }
    }
    text
}
