//! Text that is not UTF-8: a document in one code page, or a card whose properties each name their own.
//!
//! vCard 2.1 lets every property say `CHARSET=…`, and programs say it wrongly or not at all. Each logical line is
//! therefore read as UTF-8 where it is that, else as it says where that works, else as the whole document looks.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::decode;

/// Decodes bytes that are not UTF-8 throughout.
pub(super) fn decode_legacy(bytes: &[u8]) -> String {
    let joined = join_cut_letters(bytes);
    if let Ok(text) = std::str::from_utf8(&joined) {
        return text.to_owned();
    }
    let guess = decode::guess(&strange_lines(&joined));
    if !is_card(&joined) {
        return mostly_utf8(&joined).unwrap_or_else(|| decode::lossy(Some(guess), &joined));
    }
    logical_lines(&joined).into_iter().map(|line| decode_line(line, guess)).collect()
}

/// Decodes the octets of one value that may name its code page, such as a quoted-printable one.
pub(super) fn decode_value(bytes: &[u8], declared: Option<&str>) -> String {
    mostly_utf8(bytes).unwrap_or_else(|| as_declared(bytes, declared, decode::guess(bytes)))
}

/// UTF-8 of which at most a letter in twenty was broken, as when a program cut a value at a fixed length.
fn mostly_utf8(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    let broken = text.chars().filter(|letter| *letter == '\u{fffd}').count();
    let sound = text.chars().filter(|letter| !letter.is_ascii()).count() - broken;
    (broken * 20 <= sound).then(|| text.into_owned())
}

fn decode_line(line: &[u8], guess: &'static Encoding) -> String {
    mostly_utf8(line).unwrap_or_else(|| as_declared(line, declared_charset(line).as_deref(), guess))
}

/// The declared code page is believed unless it cannot be, or is the Latin default in which everything can be read.
fn as_declared(bytes: &[u8], declared: Option<&str>, guess: &'static Encoding) -> String {
    let declared = declared.and_then(|label| Encoding::for_label(label.as_bytes()));
    let fits = |encoding: &'static Encoding| !encoding.decode_without_bom_handling(bytes).1;
    let encoding = match declared {
        Some(declared) if declared == WINDOWS_1252 && !is_latin(guess) && strange(bytes) >= 6 => guess,
        Some(declared) if fits(declared) => declared,
        _ if guess == UTF_8 => WINDOWS_1252,
        _ => guess,
    };
    decode::lossy(Some(encoding), bytes)
}

fn is_latin(encoding: &'static Encoding) -> bool {
    [
        WINDOWS_1252,
        encoding_rs::WINDOWS_1250,
        encoding_rs::WINDOWS_1254,
        encoding_rs::WINDOWS_1257,
        encoding_rs::ISO_8859_2,
    ]
    .contains(&encoding)
}

fn strange(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| !byte.is_ascii()).count()
}

/// The value of the `CHARSET` parameter of a property line.
fn declared_charset(line: &[u8]) -> Option<String> {
    let head = line.split(|byte| *byte == b':').next()?;
    let head = std::str::from_utf8(head).ok()?;
    head.split(';').find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches('"').to_owned())
    })
}

fn is_card(bytes: &[u8]) -> bool {
    let marker = b"begin:vcard";
    bytes.windows(marker.len()).any(|window| window.eq_ignore_ascii_case(marker))
}

/// The lines that are not ASCII, on which a guess is made; base64 and property names would only blur it.
fn strange_lines(bytes: &[u8]) -> Vec<u8> {
    let lines = bytes.split_inclusive(|byte| *byte == b'\n');
    lines.filter(|line| !line.is_ascii()).take(4000).flatten().copied().collect()
}

/// Property lines together with their folded continuations, line ends included.
fn logical_lines(bytes: &[u8]) -> Vec<&[u8]> {
    let mut lines = Vec::new();
    let mut start = 0;
    for (index, byte) in bytes.iter().enumerate() {
        let next = bytes.get(index + 1);
        let line_end = *byte == b'\n' || (*byte == b'\r' && next != Some(&b'\n'));
        if line_end && !matches!(next, Some(b' ' | b'\t')) {
            lines.push(bytes.get(start..=index).unwrap_or_default());
            start = index + 1;
        }
    }
    lines.push(bytes.get(start..).unwrap_or_default());
    lines
}

/// Takes out folds that cut a UTF-8 letter in two, which RFC 6350 §3.2 allows writers to do.
fn join_cut_letters(bytes: &[u8]) -> Vec<u8> {
    let mut joined = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, tail)) = rest.split_first() {
        match fold_length(rest) {
            Some(length)
                if ends_in_cut_letter(&joined) && rest.get(length).is_some_and(|byte| (0x80..0xC0).contains(byte)) =>
            {
                rest = rest.get(length..).unwrap_or_default();
            }
            _ => {
                joined.push(*first);
                rest = tail;
            }
        }
    }
    joined
}

/// How many bytes a fold takes: a line end and one blank.
fn fold_length(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [b'\r', b'\n', b' ' | b'\t', ..] => Some(3),
        [b'\n', b' ' | b'\t', ..] => Some(2),
        _ => None,
    }
}

fn ends_in_cut_letter(bytes: &[u8]) -> bool {
    let tail = bytes.get(bytes.len().saturating_sub(3)..).unwrap_or_default();
    (0..tail.len()).any(|start| {
        let part = tail.get(start..).unwrap_or_default();
        part.first().is_some_and(|byte| *byte >= 0xC2)
            && std::str::from_utf8(part).is_err_and(|error| error.valid_up_to() == 0 && error.error_len().is_none())
    })
}
