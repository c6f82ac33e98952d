//! Pictures of business cards and of codes: what `goodturn-picture` sees on them, read into fields.
//!
//! A code that names somebody is believed; otherwise the letters are read as a note is, and what a code says besides
//! (a web address, a number) joins them. A picture yields a card also where nothing could be read on it: somebody looks
//! at it and types.

mod meaning;
mod mecard;
mod place;
mod profile;
mod sight;

use chrono::NaiveDate;
use goodturn_picture::{Kind, Letters, Photo};

use super::{Unreadable, read_note};
use crate::model::{CardReading, Confidence, FieldOrigin, Labelled};
use meaning::{Meaning, meaning};
use place::{Text, put_places};
use sight::Sight;
pub use sight::{Stopped, look, was_looked_at};

/// Whether bytes begin like a picture.
pub fn is_picture(bytes: &[u8]) -> bool {
    Kind::of(bytes).is_some()
}

/// The media type of a picture; `None` where it is none.
pub fn media_type(bytes: &[u8]) -> Option<&'static str> {
    Kind::of(bytes).map(Kind::media_type)
}

/// A picture as it is shown: upright, at most 2000 pixels long, a JPEG whatever it was.
///
/// # Errors
/// When it cannot be decoded.
pub fn show_picture(bytes: &[u8]) -> Result<Vec<u8>, Unreadable> {
    let photo = Photo::open(bytes).map_err(sight::refused)?;
    photo.shown().ok_or_else(|| Unreadable::Refused("This picture cannot be shown.".to_owned()))
}

/// Reads a picture. What was looked at before is not looked at again.
pub(super) fn read_picture(bytes: &[u8], today: NaiveDate) -> Result<Vec<CardReading>, Unreadable> {
    let sight = look(bytes, &mut || true).map_err(|stopped| Unreadable::Refused(stopped.to_string()))??;
    let mut cards = Vec::new();
    for code in &sight.codes {
        if let Meaning::Cards(read) = meaning(&code.text, today) {
            cards.extend(read.into_iter().map(|card| placed(card, code)));
        }
    }
    if cards.is_empty() {
        cards.push(from_letters(&sight, today));
    }
    Ok(cards)
}

/// A card that a code holds whole.
fn placed(mut card: CardReading, code: &goodturn_picture::Code) -> CardReading {
    card.origins.iter_mut().for_each(|origin| origin.place = Some(code.place));
    card
}

/// What stands on the card in letters, and what its codes say besides.
fn from_letters(sight: &Sight, today: NaiveDate) -> CardReading {
    let text = Text::of(match &sight.letters {
        Some(Letters::Read(lines)) => lines,
        _ => &[],
    });
    let mut card = match text.is_blank() {
        true => CardReading { line: 1, ..CardReading::default() },
        false => read_note(&text.whole, today),
    };
    put_places(&mut card, &text);
    let mut said = Vec::new();
    for code in &sight.codes {
        said.push(add(&mut card, code, meaning(&code.text, today)));
    }
    let codes = sight.codes.iter().map(|code| code.text.as_str());
    let all: Vec<&str> = codes.chain([text.whole.as_str()]).filter(|text| !text.trim().is_empty()).collect();
    card.raw = all.join("\n");
    said.push(remark(sight, &card));
    said.retain(|text| !text.is_empty());
    card.remark = said.join(" ");
    card
}

/// Adds what a code says to a card, and answers what is to be said about it.
fn add(card: &mut CardReading, code: &goodturn_picture::Code, meaning: Meaning) -> String {
    let (field, list, value) = match meaning {
        Meaning::Email(address) => ("emails", &mut card.facts.emails, address),
        Meaning::Phone(number) => ("phones", &mut card.facts.phones, number),
        Meaning::Profile { url, name } => {
            if card.facts.name.is_empty() && !name.is_empty() {
                card.facts.name = name;
                card.origins.push(origin("name", code, Confidence::Likely));
            }
            ("urls", &mut card.facts.urls, url)
        }
        Meaning::Link(url) if !card.facts.name.is_empty() => ("urls", &mut card.facts.urls, url),
        Meaning::Link(url) => return format!("The code on it is a link that names nobody: {url}"),
        Meaning::Other(what) => return format!("The code on it is {what}, which names nobody."),
        Meaning::Cards(_) => return String::new(),
    };
    if !list.iter().any(|known| known.value == value) {
        list.push(Labelled { value, label: String::new() });
        card.origins.push(origin(field, code, Confidence::Certain));
    }
    String::new()
}

fn origin(field: &str, code: &goodturn_picture::Code, confidence: Confidence) -> FieldOrigin {
    let from = code.text.trim().chars().take(200).collect();
    FieldOrigin { field: field.to_owned(), from, confidence, place: Some(code.place) }
}

/// Why there is less than one expects.
fn remark(sight: &Sight, card: &CardReading) -> String {
    let text = match &sight.letters {
        Some(Letters::NotInstalled) => {
            "The letters on it cannot be read here, because Tesseract is not installed (on Debian and Ubuntu: \
             tesseract-ocr). The picture is kept; type what it says."
        }
        Some(Letters::Failed) => "The letters on it could not be read. The picture is kept; type what it says.",
        Some(Letters::Read(_)) if card.raw.trim().is_empty() => {
            "Nothing that could be read was found on it. The picture is kept; type what it says."
        }
        _ => "",
    };
    text.to_owned()
}

#[cfg(test)]
mod stories;
