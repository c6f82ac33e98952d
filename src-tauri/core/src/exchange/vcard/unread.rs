//! Properties of a card that stand in no field: kept with it as it came, and written back when the person is given away
//! as a card, so that another program loses nothing by the way through this one.

use calcard::vcard::{VCardProperty as Kind, VCardValue};

use super::{
    Version,
    line::CardText,
    parameter::{Encoding, Parameters, split_head},
    person::unread_lines,
    property::Property,
    write::base64,
};

/// Properties of which a person has one, or that are not about the person.
const NOT_WRITTEN: &[Kind] = &[
    Kind::Begin,
    Kind::End,
    Kind::Version,
    Kind::N,
    Kind::Fn,
    Kind::Uid,
    Kind::Photo,
    Kind::Source,
    Kind::Clientpidmap,
];

/// Properties of earlier versions that are about the card or somebody else, or that an address says too.
const OLD_ONES: &[&str] = &["AGENT", "LABEL", "PROFILE", "NAME", "MAILER"];

/// A property that is in no field.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct UnreadProperty {
    name: String,
    /// Its parameters as they are written, each after a semicolon; without the encoding.
    parameters: String,
    /// Its value as a card holds it: escaped, on one line, base64 where `media_type` is told.
    value: String,
    /// What kind of file the value is; blank where it is none.
    media_type: String,
    /// What it is called, where a line beside it says so.
    label: String,
}

/// The properties of a card, as it came, that stand in no field and can be written back.
pub fn read_unread(card: &str) -> Vec<UnreadProperty> {
    let (lines, labels) = unread_lines(card);
    let read = |line: &String| {
        let property = Property::read(line)?;
        if OLD_ONES.iter().any(|name| property.name.eq_ignore_ascii_case(name))
            || NOT_WRITTEN.contains(&property.kind)
            || !is_name(property.name)
        {
            return None;
        }
        let label = labels.get(&property.group.to_ascii_lowercase()).cloned().unwrap_or_default();
        Some(UnreadProperty {
            name: property.name.to_owned(),
            parameters: parameters(line, &property.parameters),
            value: value(&property)?,
            media_type: media_type(&property),
            label,
        })
    };
    lines.iter().filter_map(read).collect()
}

/// Letters, digits and hyphens (RFC 6350 §3.3).
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// As they stand, where every program of today reads them so; else the types alone, as vCard 2.1 writes them bare.
fn parameters(line: &str, read: &Parameters) -> String {
    let head = split_head(line).map(|(head, _)| head).unwrap_or_default();
    let (_, written) = head.split_once(';').unwrap_or((head, ""));
    let is_named = |parameter: &str| parameter.split_once('=').is_some_and(|(name, _)| is_name(name.trim()));
    let is_plain = read.encoding.is_none() && read.charset.is_none() && !written.chars().any(char::is_control);
    if written.is_empty() {
        String::new()
    } else if is_plain && written.split(';').all(is_named) {
        format!(";{written}")
    } else {
        let types: Vec<&str> = read.types.iter().map(String::as_str).filter(|word| is_name(word)).collect();
        if types.is_empty() { String::new() } else { format!(";TYPE={}", types.join(",")) }
    }
}

/// The value as it is written; `None` where it should be base64 and is not.
fn value(property: &Property<'_>) -> Option<String> {
    if property.parameters.encoding != Some(Encoding::Base64) {
        return Some(property.value.trim().replace("\r\n", "\\n").replace(['\r', '\n'], "\\n"));
    }
    match property.values().into_iter().next()? {
        VCardValue::Binary(file) => Some(base64(&file.data)),
        // Bytes that are letters too.
        VCardValue::Text(text) if text.trim() != property.value.trim() => Some(base64(text.as_bytes())),
        _ => None,
    }
}

fn media_type(property: &Property<'_>) -> String {
    if property.parameters.encoding != Some(Encoding::Base64) {
        return String::new();
    }
    let of = |family: &str, usual: &str| {
        let kind = property.parameters.types.first().map_or(usual, String::as_str);
        if kind.contains('/') { kind.to_owned() } else { format!("{family}/{kind}") }
    };
    match property.kind {
        Kind::Logo => of("image", "jpeg"),
        Kind::Sound => of("audio", "basic"),
        Kind::Key => of("application", "pgp-keys"),
        _ => "application/octet-stream".to_owned(),
    }
}

/// Writes them behind what is in fields.
pub(super) fn write_unread(card: &mut CardText, unread: &[UnreadProperty], version: Version) {
    for UnreadProperty { name, parameters, value, media_type, label } in unread {
        let group = if label.is_empty() { String::new() } else { format!("{}.", card.next_group()) };
        if !label.is_empty() {
            card.text(&format!("{group}X-ABLABEL"), label);
        }
        match (media_type.as_str(), version) {
            ("", _) => card.plain(&format!("{group}{name}{parameters}"), value),
            (_, Version::V3) => card.plain(&format!("{group}{name};ENCODING=b{parameters}"), value),
            (media_type, Version::V4) => {
                card.plain(&format!("{group}{name}"), &format!("data:{media_type};base64,{value}"));
            }
        }
    }
}
