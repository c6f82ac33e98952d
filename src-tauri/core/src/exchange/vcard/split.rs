//! A text cut into cards, with the line on which each begins.

use crate::exchange::sniff::{closes_card, opens_card};

/// A card, or text between cards.
#[derive(Clone, Copy)]
pub(in crate::exchange) struct Block<'a> {
    /// Its first line, from 1.
    pub line: usize,
    /// All of it, line ends included.
    pub text: &'a str,
    /// Whether it begins with `BEGIN:VCARD`.
    pub is_card: bool,
    /// Whether it ends with its `END:VCARD`.
    pub is_closed: bool,
}

/// A line of a text.
#[derive(Clone, Copy)]
pub(in crate::exchange) struct PhysicalLine<'a> {
    /// Its number, from 1.
    pub number: usize,
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where the next one begins.
    pub next: usize,
    /// The line without its end.
    pub text: &'a str,
}

/// The lines of a text that ends them with CRLF, LF or CR.
pub(in crate::exchange) fn physical_lines(text: &str) -> impl Iterator<Item = PhysicalLine<'_>> {
    let bytes = text.as_bytes();
    let (mut start, mut number) = (0, 0);
    std::iter::from_fn(move || {
        let rest = bytes.get(start..).filter(|rest| !rest.is_empty())?;
        let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        let content = end.unwrap_or(rest.len());
        let line_end = match rest.get(content..) {
            Some([b'\r', b'\n', ..]) => 2,
            Some([_, ..]) => 1,
            _ => 0,
        };
        number += 1;
        let next = start + content + line_end;
        let line = PhysicalLine { number, start, next, text: text.get(start..start + content).unwrap_or_default() };
        start = next;
        Some(line)
    })
}

/// How deep one is in cards within cards (`AGENT` of vCard 2.1 and 3.0).
#[derive(Default)]
pub(super) struct Nesting {
    depth: usize,
    agent_expected: bool,
}

/// What a line does to the card it stands in.
#[derive(PartialEq, Eq)]
pub(super) enum Step {
    /// It is a line of the card itself.
    Own,
    /// It belongs to a card within.
    Nested,
    /// It opens another card, which is not within.
    Opens,
    /// It closes the card itself.
    Closes,
}

impl Nesting {
    /// Takes the next line after `BEGIN:VCARD`.
    pub fn step(&mut self, line: &str) -> Step {
        if line.trim().is_empty() {
            return if self.depth > 0 { Step::Nested } else { Step::Own };
        }
        let expected = std::mem::take(&mut self.agent_expected);
        if opens_card(line) {
            if !expected {
                return Step::Opens;
            }
            self.depth += 1;
            return Step::Nested;
        }
        if closes_card(line) {
            if self.depth == 0 {
                return Step::Closes;
            }
            self.depth -= 1;
            return Step::Nested;
        }
        let nested = self.depth > 0;
        match agent_value(line) {
            Some("") => self.agent_expected = true,
            Some(value) if opens_card(value) => self.depth += 1,
            _ => {}
        }
        if nested { Step::Nested } else { Step::Own }
    }
}

/// The value of an `AGENT` line.
fn agent_value(line: &str) -> Option<&str> {
    if !line.as_bytes().iter().take(32).any(|byte| byte.eq_ignore_ascii_case(&b'g')) {
        return None;
    }
    let (head, value) = line.split_once(':')?;
    let name = head.split(';').next().unwrap_or(head);
    let name = name.rsplit('.').next().unwrap_or(name);
    name.trim().eq_ignore_ascii_case("agent").then(|| value.trim())
}

/// Cuts a text into cards and what stands between them; blank stretches are left out.
pub(in crate::exchange) fn blocks(text: &str) -> impl Iterator<Item = Block<'_>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = physical_lines(text).peekable();
    std::iter::from_fn(move || {
        loop {
            let first = lines.next()?;
            let is_card = opens_card(first.text);
            let mut nesting = Nesting::default();
            let (mut end, mut is_closed) = (first.next, false);
            while let Some(line) = lines.peek() {
                if is_card {
                    match nesting.step(line.text) {
                        Step::Opens => break,
                        Step::Closes => is_closed = true,
                        Step::Own | Step::Nested => {}
                    }
                } else if opens_card(line.text) {
                    break;
                }
                end = line.next;
                lines.next();
                if is_closed {
                    break;
                }
            }
            let block = text.get(first.start..end).unwrap_or_default();
            if !block.trim().is_empty() {
                let blank_lines = block.len() - block.trim_start().len();
                let skipped = physical_lines(block).take_while(|line| line.next <= blank_lines).count();
                return Some(Block { line: first.number + skipped, text: block, is_card, is_closed });
            }
        }
    })
}
