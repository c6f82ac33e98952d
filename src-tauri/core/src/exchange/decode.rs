//! Bytes to text: byte-order marks, UTF-16 with and without one, UTF-8, and the code pages of older programs.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{Unreadable, charset};

/// How much of a document is looked at to tell what it is.
const SAMPLE: usize = 64 * 1024;

/// First bytes of files that are often taken for a card or a note, and what they are.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"RIFF", "a recording"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "an archive or an office document"),
    (b"\x1F\x8B", "an archive"),
    (b"7z\xBC\xAF", "an archive"),
    (b"\xD0\xCF\x11\xE0", "an old office document"),
    (b"\x7FELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
];

/// Turns the bytes of a document into text.
///
/// # Errors
/// When it is empty, or when it is a picture, an archive, a program or any other data that is not text.
pub fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    if let Some(text) = marked(bytes) {
        return some_text(text?);
    }
    if let Some((_, what)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Err(Unreadable::NotText(what));
    }
    let bytes = without_trailing_nuls(bytes);
    if let Some(encoding) = utf16_by_its_nuls(bytes) {
        return some_text(strict(encoding, bytes)?);
    }
    if is_binary(bytes) {
        return Err(Unreadable::NotText("a data file"));
    }
    if has_japanese_escapes(bytes) {
        return some_text(ISO_2022_JP.decode_without_bom_handling(bytes).0.into_owned());
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => some_text(text.to_owned()),
        Err(_) => some_text(charset::decode_legacy(bytes)),
    }
}

/// The code page in which these bytes make most sense; never UTF-8.
pub(super) fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Text, with what cannot be decoded shown as `�`; windows-1252 where a declared label means nothing.
pub(super) fn lossy(encoding: Option<&'static Encoding>, bytes: &[u8]) -> String {
    encoding.unwrap_or(WINDOWS_1252).decode_without_bom_handling(bytes).0.into_owned()
}

fn some_text(text: String) -> Result<String, Unreadable> {
    if text.trim().is_empty() { Err(Unreadable::Empty) } else { Ok(text) }
}

/// Text that says by a byte-order mark how it is written.
fn marked(bytes: &[u8]) -> Option<Result<String, Unreadable>> {
    let (encoding, length) = Encoding::for_bom(bytes)?;
    let body = bytes.get(length..).unwrap_or_default();
    if encoding == encoding_rs::UTF_8 {
        return Some(match std::str::from_utf8(body) {
            Ok(text) => Ok(text.to_owned()),
            Err(_) if is_binary(body) => Err(Unreadable::NotText("a data file")),
            Err(_) => Ok(charset::decode_legacy(body)),
        });
    }
    Some(strict(encoding, body))
}

/// UTF-16 in which nearly everything makes sense; a cut last letter does no harm.
fn strict(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, Unreadable> {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let (mut wrong, mut all) = (0_usize, 0_usize);
    for letter in text.chars() {
        all += 1;
        wrong += usize::from(letter == '\u{fffd}' || is_control(letter));
    }
    if wrong > 2 + all / 50 { Err(Unreadable::NotText("a data file")) } else { Ok(text.into_owned()) }
}

/// Text of mostly Latin letters, line ends and marks has a NUL in every second byte when it is UTF-16.
fn utf16_by_its_nuls(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(SAMPLE) & !1).unwrap_or_default();
    let pairs = sample.len() / 2;
    let nuls = |place: usize| sample.iter().skip(place).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second) = (nuls(0), nuls(1));
    let many = |count: usize| count * 5 > pairs;
    let few = |count: usize| count * 50 <= pairs;
    match (first, second) {
        _ if pairs < 2 => None,
        (first, second) if many(second) && few(first) => Some(UTF_16LE),
        (first, second) if many(first) && few(second) => Some(UTF_16BE),
        _ => None,
    }
}

/// Data rather than text: a NUL, or more control characters than a text has.
fn is_binary(bytes: &[u8]) -> bool {
    let sample = bytes.get(..bytes.len().min(SAMPLE)).unwrap_or_default();
    let controls = sample.iter().filter(|byte| is_control(char::from(**byte)) && **byte < 0x80).count();
    sample.contains(&0) || controls > 4 + sample.len() / 100
}

fn is_control(letter: char) -> bool {
    matches!(letter, '\0'..='\x08' | '\x0E'..='\x1A' | '\x1C'..='\x1F' | '\x7F')
}

/// Some programs pad a file with NULs to the size of a disk block.
fn without_trailing_nuls(bytes: &[u8]) -> &[u8] {
    let end = bytes.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
    let padded = bytes.len() - end > 1;
    if padded { bytes.get(..end).unwrap_or_default() } else { bytes }
}

/// ISO-2022-JP switches alphabets with escape sequences and looks like ASCII otherwise.
fn has_japanese_escapes(bytes: &[u8]) -> bool {
    let sample = bytes.get(..bytes.len().min(SAMPLE)).unwrap_or_default();
    sample.windows(3).any(|three| matches!(three, b"\x1B$B" | b"\x1B$@"))
}
