//! The property lines of a card: folds joined, soft line breaks of quoted-printable and stray base64 lines included.

use std::borrow::Cow;

use calcard::{common::IanaParse, vcard::VCardProperty};

use super::{
    parameter::{Encoding, encoding_in},
    split::{Nesting, Step, physical_lines},
};

/// One property, unfolded.
pub(super) struct LogicalLine<'a> {
    /// The property as it would stand on one line.
    pub text: Cow<'a, str>,
    /// Whether it belongs to a card within the card.
    pub nested: bool,
    /// How its value is written, once its head is complete.
    encoding: Option<Option<Encoding>>,
}

/// Longest head of a property, in bytes; behind it no colon is looked for any more.
const LONGEST_HEAD: usize = 4096;

impl LogicalLine<'_> {
    fn encoding(&mut self) -> Option<Encoding> {
        if let Some(known) = self.encoding {
            return known;
        }
        let complete = self.text.len() > LONGEST_HEAD || self.text.contains(':');
        let found = if complete {
            encoding_in(self.text.get(..self.text.floor_char_boundary(LONGEST_HEAD)).unwrap_or_default())
        } else {
            None
        };
        self.encoding = complete.then_some(found);
        found
    }
}

/// Joins the lines of a card, without `BEGIN` and `END`.
pub(super) fn logical_lines(card: &str) -> Vec<LogicalLine<'_>> {
    let mut lines: Vec<LogicalLine<'_>> = Vec::new();
    let mut nesting = Nesting::default();
    let mut after_blank = false;
    for line in physical_lines(card).skip(1) {
        let nested = match nesting.step(line.text) {
            Step::Closes | Step::Opens => break,
            step => step == Step::Nested,
        };
        let joined = lines.last_mut().is_some_and(|last| last.nested == nested && join(last, line.text, after_blank));
        after_blank = line.text.trim().is_empty();
        if !joined && !after_blank {
            lines.push(LogicalLine { text: Cow::Borrowed(line.text), nested, encoding: None });
        }
    }
    for line in &mut lines {
        close_soft_break(line);
    }
    lines
}

/// Appends a line to the property before it where it continues that one.
fn join(last: &mut LogicalLine<'_>, line: &str, after_blank: bool) -> bool {
    if last.text.trim_end().ends_with('=') && last.encoding() == Some(Encoding::QuotedPrintable) {
        if line.trim().is_empty() || starts_property(line) {
            return false;
        }
        let keep = last.text.trim_end().len() - 1;
        last.text.to_mut().truncate(keep);
        last.text.to_mut().push_str(line);
        return true;
    }
    if let Some(rest) = line.strip_prefix([' ', '\t']) {
        let text = if last.encoding() == Some(Encoding::Base64) { rest.trim() } else { rest };
        last.text.to_mut().push_str(text);
        return true;
    }
    if after_blank || line.trim().is_empty() {
        return false;
    }
    if is_base64(line) && last.encoding() == Some(Encoding::Base64) {
        last.text.to_mut().push_str(line.trim());
        return true;
    }
    if !has_head(line) && !starts_property(line) && is_running_text(&last.text) {
        let keep = last.text.trim_end().trim_end_matches('\\').len();
        last.text.to_mut().truncate(keep);
        last.text.to_mut().push_str("\\n");
        last.text.to_mut().push_str(line.trim_end());
        return true;
    }
    false
}

/// A soft break after which nothing followed.
fn close_soft_break(line: &mut LogicalLine<'_>) {
    if line.text.trim_end().ends_with('=') && line.encoding() == Some(Encoding::QuotedPrintable) {
        let keep = line.text.trim_end().trim_end_matches('=').len();
        line.text.to_mut().truncate(keep);
    }
}

fn is_base64(line: &str) -> bool {
    line.trim().bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'='))
}

/// Whether a line begins with something that can be the name of a property.
fn has_head(line: &str) -> bool {
    let Some((head, _)) = line.split_once(':') else { return false };
    let name = head.split(';').next().unwrap_or(head).trim();
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_'))
}

/// Whether a line certainly begins a property, even where a soft break announced a continuation.
fn starts_property(line: &str) -> bool {
    let name = line.split([':', ';']).next().unwrap_or_default();
    let known = name.len() < line.len() && !name.bytes().any(|byte| byte.is_ascii_lowercase());
    known && (VCardProperty::parse(name.as_bytes()).is_some() || (name.starts_with("X-") && has_head(line)))
}

/// Properties whose text some programs write over several lines without folding them.
fn is_running_text(property: &str) -> bool {
    let name = property.split([':', ';']).next().unwrap_or_default();
    ["NOTE", "ADR", "LABEL"].iter().any(|known| name.eq_ignore_ascii_case(known))
}
