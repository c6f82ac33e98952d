//! A text cut into records: folded lines joined, base64 decoded (RFC 2849, notes 2 and 8).

use base64::{Engine, engine::general_purpose::STANDARD};

/// The value of an attribute.
pub(super) enum Value {
    /// Text.
    Text(String),
    /// Bytes that are no text.
    Bytes(Vec<u8>),
    /// The address of a file or page, which is not followed, or base64 that is broken.
    Unread,
}

/// A record as it came.
pub(super) struct Record<'a> {
    /// Its first line, from 1.
    pub line: usize,
    /// All of it.
    pub text: &'a str,
    /// Names in lower case, and values, in their order.
    pub attributes: Vec<(String, Value)>,
}

impl Record<'_> {
    /// The texts of an attribute.
    pub fn texts(&self, name: &str) -> impl Iterator<Item = String> {
        self.attributes.iter().filter_map(move |(known, value)| match value {
            Value::Text(text) if known == name => Some(text.clone()),
            _ => None,
        })
    }
}

/// The records of a text, which blank lines keep apart.
pub(super) fn records(text: &str) -> impl Iterator<Item = Record<'_>> {
    let mut start = 0;
    let mut number = 1;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
            let (line, first) = (number, start);
            for piece in rest.split_inclusive('\n') {
                start += piece.len();
                number += 1;
                if piece.trim().is_empty() {
                    break;
                }
            }
            let record = text.get(first..start).unwrap_or_default();
            let attributes: Vec<_> = unfolded(record).iter().filter_map(|line| attribute(line)).collect();
            if attributes.iter().any(|(name, _)| name != "version") {
                return Some(Record { line, text: record.trim_end(), attributes });
            }
        }
    })
}

/// Lines without their folds and comments; a line that begins with a blank goes on with the one before.
fn unfolded(record: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in record.lines() {
        match (line.strip_prefix(' '), lines.last_mut()) {
            (Some(more), Some(last)) => last.push_str(more),
            _ => lines.push(line.to_owned()),
        }
    }
    lines.retain(|line| !line.starts_with('#'));
    lines
}

fn attribute(line: &str) -> Option<(String, Value)> {
    let (name, value) = line.split_once(':')?;
    let value = match (value.strip_prefix(':'), value.strip_prefix('<')) {
        (Some(encoded), _) => match STANDARD.decode(encoded.trim()) {
            Ok(bytes) => String::from_utf8(bytes).map_or_else(|error| Value::Bytes(error.into_bytes()), Value::Text),
            Err(_) => Value::Unread,
        },
        (_, Some(_)) => Value::Unread,
        _ => Value::Text(value.trim().to_owned()),
    };
    Some((name.trim().to_ascii_lowercase(), value))
}
