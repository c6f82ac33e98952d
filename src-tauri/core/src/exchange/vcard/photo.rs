//! Portraits: inline in base64, as a `data:` address, or only linked; a link is never followed.

use calcard::vcard::VCardValue;

use super::property::Property;
use crate::model::Photo;

/// First bytes of pictures, and their media types.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"\xFF\xD8\xFF", "image/jpeg"),
    (b"\x89PNG", "image/png"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"<svg", "image/svg+xml"),
];

/// Reads a `PHOTO`; `None` where it is neither a picture nor an address.
pub(super) fn read_photo(property: &Property<'_>) -> Option<Photo> {
    match property.values().into_iter().next()? {
        VCardValue::Binary(picture) => stored(property, picture.content_type, picture.data),
        VCardValue::Text(text) => from_text(property, text.trim()),
        _ => None,
    }
}

/// A portrait from its bytes; `None` where they are no picture.
pub(in crate::exchange) fn stored_photo(data: Vec<u8>) -> Option<Photo> {
    let media_type = media_type_of(&data)?.to_owned();
    Some(Photo::Stored { media_type, bytes: data.len(), data })
}

fn from_text(property: &Property<'_>, text: &str) -> Option<Photo> {
    let lower = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    if lower.starts_with("http://") || lower.starts_with("https://") {
        return Some(Photo::Url { url: text.to_owned() });
    }
    if media_type_of(text.as_bytes()).is_some() {
        return stored(property, None, text.as_bytes().to_vec());
    }
    let undeclared = property.parameters.encoding.is_none() && text.len() > 64 && !text.contains(':');
    match undeclared.then(|| property.values_as_base64().into_iter().next())?? {
        VCardValue::Binary(picture) => stored(property, picture.content_type, picture.data),
        _ => None,
    }
}

fn stored(property: &Property<'_>, said: Option<String>, data: Vec<u8>) -> Option<Photo> {
    let said = said.filter(|media_type| media_type.contains('/')).unwrap_or_else(|| declared(property));
    let media_type = media_type_of(&data).map_or(said, str::to_owned);
    if data.is_empty() { None } else { Some(Photo::Stored { media_type, bytes: data.len(), data }) }
}

/// The media type that the parameters name.
fn declared(property: &Property<'_>) -> String {
    if !property.parameters.media_type.is_empty() {
        return property.parameters.media_type.clone();
    }
    match property.parameters.types.first().map(|word| word.trim_start_matches("image/")) {
        Some("jpg") => "image/jpeg".to_owned(),
        Some(word) => format!("image/{word}"),
        None => "application/octet-stream".to_owned(),
    }
}

/// The media type that the bytes themselves tell.
fn media_type_of(data: &[u8]) -> Option<&'static str> {
    if data.starts_with(b"RIFF") && data.get(8..12) == Some(b"WEBP") {
        return Some("image/webp");
    }
    SIGNATURES.iter().find(|(signature, _)| data.starts_with(signature)).map(|(_, media_type)| *media_type)
}
