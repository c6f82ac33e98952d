//! A mailbox cut into messages (RFC 4155, and the mboxo, mboxrd and mboxcl that came before it).
//!
//! A message begins with a line `From …` after a blank one, where the next line is the field of a header: programs
//! have left such lines unquoted in the middle of texts. Where a message says how long it is, and that leads to the
//! next one, it is believed. One `>` before a quoted `From ` is taken off.

use std::borrow::Cow;

use super::sign::field_name;

/// A message of a mailbox.
pub(super) struct Message<'a> {
    /// Its first line, from 1.
    pub line: usize,
    /// All of it, without the line `From …`.
    pub text: Cow<'a, [u8]>,
}

/// The messages; a text that is no mailbox is one message.
pub(super) fn messages(bytes: &[u8]) -> Vec<Message<'_>> {
    let start = bytes.iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or(bytes.len());
    let first = line_of(bytes, 0, start);
    let body = bytes.get(start..).unwrap_or_default();
    if !body.starts_with(b"From ") {
        let (line, text) = without_count(first, body);
        return vec![Message { line, text: Cow::Borrowed(text) }];
    }
    let mut messages = Vec::new();
    let (mut at, mut number) = (0, first);
    while at < body.len() {
        let head = at + line_length(body, at);
        let end = end_of(body, head);
        let text = body.get(head..end).unwrap_or_default();
        messages.push(Message { line: number + 1, text: unquoted(text) });
        number += line_of(body, at, end) - 1;
        at = end;
    }
    messages
}

/// The line on which a place is, counted from 1 at another.
fn line_of(bytes: &[u8], from: usize, to: usize) -> usize {
    1 + bytes.get(from..to).unwrap_or_default().iter().filter(|byte| **byte == b'\n').count()
}

/// Apple's `.emlx` begins with the length of the message.
fn without_count(line: usize, body: &[u8]) -> (usize, &[u8]) {
    let length = line_length(body, 0);
    let (first, rest) = body.split_at(length);
    let is_count = first.trim_ascii().iter().all(u8::is_ascii_digit) && !first.trim_ascii().is_empty();
    if is_count { (line + 1, rest) } else { (line, body) }
}

/// Bytes of the line at a place, its end included.
fn line_length(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |end| end + 1)
}

fn line_at(bytes: &[u8], at: usize) -> &[u8] {
    bytes.get(at..at + line_length(bytes, at)).unwrap_or_default().trim_ascii_end()
}

/// Where the message ends whose header begins at a place.
fn end_of(body: &[u8], head: usize) -> usize {
    let mut at = head;
    let mut length = None;
    while at < body.len() && !line_at(body, at).is_empty() {
        let line = line_at(body, at);
        if line.get(..15).is_some_and(|name| name.eq_ignore_ascii_case(b"content-length:")) {
            let digits = line.get(15..).map(|value| String::from_utf8_lossy(value.trim_ascii()).into_owned());
            length = digits.and_then(|digits| digits.parse::<usize>().ok());
        }
        at += line_length(body, at);
    }
    let text = (at + line_length(body, at)).min(body.len());
    length.and_then(|length| said_end(body, text.checked_add(length)?)).unwrap_or_else(|| next_message(body, text))
}

/// The place a length leads to, after blank lines, where a message begins there or nothing more comes.
fn said_end(body: &[u8], end: usize) -> Option<usize> {
    let rest = body.get(end..)?;
    let blank = rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    let after = rest.get(blank..)?;
    (after.is_empty() || begins_message(body, end + blank)).then_some(end + blank)
}

fn next_message(body: &[u8], from: usize) -> usize {
    let mut at = from;
    let mut after_blank = true;
    while at < body.len() {
        if after_blank && begins_message(body, at) {
            return at;
        }
        after_blank = line_at(body, at).is_empty();
        at += line_length(body, at);
    }
    body.len()
}

/// Whether a line `From …` stands at a place, and a field of a header on the next.
fn begins_message(body: &[u8], at: usize) -> bool {
    let is_from = body.get(at..).is_some_and(|rest| rest.starts_with(b"From "));
    is_from && field_name(&String::from_utf8_lossy(line_at(body, at + line_length(body, at)))).is_some()
}

/// Takes one `>` off quoted lines `>From `, `>>From ` ….
fn unquoted(text: &[u8]) -> Cow<'_, [u8]> {
    let is_quoted = |line: &[u8]| {
        let marks = line.iter().take_while(|byte| **byte == b'>').count();
        marks > 0 && line.get(marks..).is_some_and(|rest| rest.starts_with(b"From "))
    };
    if !text.split_inclusive(|byte| *byte == b'\n').any(is_quoted) {
        return Cow::Borrowed(text);
    }
    let lines = text.split_inclusive(|byte| *byte == b'\n');
    Cow::Owned(
        lines
            .flat_map(|line| if is_quoted(line) { line.get(1..).unwrap_or_default() } else { line })
            .copied()
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(mailbox: &str) -> Vec<(usize, String)> {
        let read = messages(mailbox.as_bytes()).into_iter();
        read.map(|message| (message.line, String::from_utf8_lossy(&message.text).trim().to_owned())).collect()
    }

    #[test]
    fn a_mailbox_is_cut_where_messages_begin() {
        let mailbox = "From - Sat\nFrom: a@b.example\n\nFrom here on\n\nFrom the heart\n>From me\n>>From you\n\nFrom - Sun\nTo: c@d.example\n\nx\n";
        let read = texts(mailbox);
        assert_eq!(read.len(), 2, "{read:?}");
        assert!(read[0].1.ends_with("From here on\n\nFrom the heart\nFrom me\n>From you"), "{}", read[0].1);
        assert_eq!(read[1], (11, "To: c@d.example\n\nx".to_owned()), "with the line on which it begins");
    }

    #[test]
    fn a_length_that_leads_to_the_next_message_is_believed() {
        let body = "\nFrom x\nSubject: quoted in full\n";
        let said = format!("From - Sat\nContent-Length: {}\n\n{body}\nFrom - Sun\nTo: c@d.example\n\nx\n", body.len());
        assert_eq!(texts(&said).len(), 2, "what is quoted begins no message");
        let wrong = said.replace(&format!("Length: {}", body.len()), "Length: 9999999");
        assert_eq!(texts(&wrong).len(), 3, "a length that leads nowhere is not");
    }

    #[test]
    fn a_single_message_is_one_and_apples_count_is_no_part_of_it() {
        assert_eq!(texts("From: a@b.example\n\nFrom x\nTo: y\n").len(), 1);
        assert_eq!(texts("1234\nFrom: a@b.example\n"), [(2, "From: a@b.example".to_owned())]);
    }
}
