//! Cards and calendars that come with a mail.

use mail_parser::{Message, MessagePart, MimeHeaders, PartType};

use crate::exchange::{Viewpoint, decode, event::read_events, found::Found, vcard::read_vcards};

/// Largest attachment that is looked at, in bytes.
const MOST_BYTES: usize = 4 * 1024 * 1024;

enum Kind {
    Card,
    Calendar,
}

/// Reads what is attached, each text once; a calendar comes often both within the mail and beside it.
pub(super) fn read(mail: &Message<'_>, view: &Viewpoint) -> Found {
    let mut found = Found::default();
    let mut seen: Vec<String> = Vec::new();
    for part in &mail.parts {
        let Some((kind, text)) = kind_of(part).and_then(|kind| Some((kind, text_of(part)?))) else { continue };
        let plain: String = text.split_whitespace().collect();
        if seen.contains(&plain) {
            continue;
        }
        seen.push(plain);
        match kind {
            Kind::Card => found.cards.extend(read_vcards(&text).filter_map(Result::ok)),
            Kind::Calendar => found.cards.extend(read_events(&text, view).cards),
        }
    }
    found
}

/// Adds what one mail brought to what others did.
pub(super) fn merge(into: &mut Found, from: Found) {
    into.cards.extend(from.cards);
}

fn kind_of(part: &MessagePart<'_>) -> Option<Kind> {
    let media = part.content_type().map(|media| format!("{}/{}", media.ctype(), media.subtype().unwrap_or_default()));
    let ending = part.attachment_name().and_then(|name| Some(name.rsplit_once('.')?.1.to_ascii_lowercase()));
    match (media.unwrap_or_default().to_ascii_lowercase().as_str(), ending.as_deref()) {
        ("text/vcard" | "text/x-vcard" | "text/directory", _) | (_, Some("vcf")) => Some(Kind::Card),
        ("text/calendar" | "application/ics" | "text/x-vcalendar", _) | (_, Some("ics" | "vcs")) => {
            Some(Kind::Calendar)
        }
        _ => None,
    }
}

fn text_of(part: &MessagePart<'_>) -> Option<String> {
    match &part.body {
        PartType::Text(text) | PartType::Html(text) if text.len() <= MOST_BYTES => Some(text.to_string()),
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) if bytes.len() <= MOST_BYTES => decode(bytes).ok(),
        _ => None,
    }
}
