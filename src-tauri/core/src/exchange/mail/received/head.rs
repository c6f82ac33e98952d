//! The lines above a mail that is passed on within another one's text: From, Sent, To, Subject, in whatever order and
//! language.

use super::words::{FieldWords, passes_on, words};
use crate::exchange::mail::{Mailbox, natural_name};

/// Most lines such a head has, long lists of receivers included.
pub(super) const MOST_LINES: usize = 40;
/// Most letters in the name of a field.
const LONGEST_NAME: usize = 24;

/// Whom and what a mail names that is passed on.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    /// Who wrote.
    pub from: Vec<Mailbox>,
    /// To whom, copies included.
    pub to: Vec<Mailbox>,
    /// When, in its own words.
    pub at: String,
    /// What it is about.
    pub subject: String,
    /// How many lines it has.
    pub lines: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    From,
    At,
    To,
    Copy,
    Subject,
    Beside,
}

/// Reads the head that begins with the first of some lines, quotation marks taken off. `is_announced` says that a line
/// before it tells that a mail follows; without that it must be whole, because notes have lines with colons as well.
pub(super) fn read_head(lines: &[&str], is_announced: bool) -> Option<Head> {
    let mut fields: Vec<(Field, String)> = Vec::new();
    let mut used = 0;
    for (at, line) in lines.iter().enumerate().take(MOST_LINES) {
        let fresh = field(line).filter(|(field, _)| fields.iter().all(|(known, _)| known != field));
        match (fresh, fields.last_mut()) {
            (Some((field, value)), _) => fields.push((field, value.to_owned())),
            (None, None) => return None,
            // A page that was made plain has empty lines between the fields.
            (None, Some(_)) if line.trim().is_empty() => {
                let next = lines.get(at + 1).and_then(|next| field(next));
                if next.is_none_or(|(field, _)| fields.iter().any(|(known, _)| *known == field)) {
                    break;
                }
            }
            (None, Some((field, value))) if goes_on(*field, value, line) => {
                value.push(' ');
                value.push_str(line.trim());
            }
            (None, Some(_)) => break,
        }
        used = at + 1;
    }
    let value = |wanted: Field| fields.iter().find(|(field, _)| *field == wanted).map(|(_, value)| value.as_str());
    let has = |wanted: Field| usize::from(value(wanted).is_some_and(|value| !value.is_empty()));
    let known = has(Field::From) + has(Field::At) + has(Field::To) + has(Field::Subject);
    let head = Head {
        from: mailboxes(value(Field::From)?),
        to: [Field::To, Field::Copy].into_iter().filter_map(value).flat_map(mailboxes).collect(),
        at: value(Field::At).unwrap_or_default().to_owned(),
        subject: value(Field::Subject).unwrap_or_default().to_owned(),
        lines: used,
    };
    let is_whole = known == 4 || (known == 3 && !head.from.is_empty());
    (is_whole || (is_announced && known >= 2)).then_some(head)
}

/// Whether a line goes on with what the one before it began to say.
fn goes_on(field: Field, value: &str, line: &str) -> bool {
    let is_list = matches!(field, Field::To | Field::Copy);
    value.is_empty()
        || line.starts_with([' ', '\t'])
        || (is_list && (value.ends_with([',', ';']) || line.contains('@')))
}

fn field(line: &str) -> Option<(Field, &str)> {
    let (name, value) = line.split_once([':', '：'])?;
    let name = name.trim_matches(|c: char| c.is_whitespace() || c == '*');
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return None;
    }
    let name = name.to_lowercase();
    let FieldWords { from, at, to, copy, subject, beside } = &words().field;
    let known = [
        (from, Field::From),
        (at, Field::At),
        (to, Field::To),
        (copy, Field::Copy),
        (subject, Field::Subject),
        (beside, Field::Beside),
    ];
    let (_, field) = known.into_iter().find(|(names, _)| names.contains(&name))?;
    Some((field, value.trim_matches(|c: char| c.is_whitespace() || c == '*')))
}

/// Whether a head may begin with a line; most lines are told by this alone.
pub(super) fn may_begin(line: &str) -> bool {
    matches!(field(line), Some((Field::From | Field::At | Field::Subject | Field::To, _)))
}

/// Whether one of the last lines before a head tells that a mail follows.
pub(super) fn is_announced(before: &[&str]) -> bool {
    before.iter().rev().find(|line| !line.trim().is_empty()).is_some_and(|line| passes_on(line))
}

/// Everybody in a list as programs write it for people to read: with commas or semicolons, names turned around without
/// quotes, addresses as links. Who has no address that can be written to is left out.
fn mailboxes(list: &str) -> Vec<Mailbox> {
    let list = list
        .replace('*', "")
        .replace("[mailto:", "<")
        .replace("<mailto:", "<")
        .replace("mailto:", "")
        .replace(']', ">");
    let mut found: Vec<Mailbox> = Vec::new();
    for piece in list.split_inclusive('>').flat_map(|piece| piece.split(';')) {
        let (named, address) = match piece.split_once('<') {
            Some((named, rest)) => (named, rest.split(['<', '>']).next().unwrap_or_default().trim()),
            None => (piece, ""),
        };
        let mut rest = named.trim_start_matches(|c: char| c.is_whitespace() || c == ',' || c == '>');
        while let Some((first, behind)) = rest.split_once(',').or((!rest.is_empty()).then_some((rest, ""))) {
            if !add(&mut found, "", first) {
                break;
            }
            rest = behind.trim_start();
        }
        add(&mut found, rest, address);
    }
    found
}

fn add(found: &mut Vec<Mailbox>, name: &str, address: &str) -> bool {
    let mailbox = Mailbox { name: natural_name(name), email: address.trim().to_owned() };
    let is_one = mailbox.address().is_some();
    if is_one && found.iter().all(|known| known.email != mailbox.email) {
        found.push(mailbox);
    }
    is_one
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(list: &str) -> Vec<String> {
        mailboxes(list).into_iter().map(|one| format!("{} <{}>", one.name, one.email)).collect()
    }

    #[test]
    fn a_list_is_read_as_programs_write_it() {
        let both = ["Jane Doe <jane@acme.example>", "Bob Ray <bob@ray.example>"];
        for list in [
            "Jane Doe <jane@acme.example>, Bob Ray <bob@ray.example>",
            "Doe, Jane <jane@acme.example>; Ray, Bob <bob@ray.example>",
            "Doe, Jane <jane@acme.example>, Ray, Bob <bob@ray.example>",
            "\"Doe, Jane\" <jane@acme.example>; 'Bob Ray' [mailto:bob@ray.example]",
            "Jane Doe <jane@acme.example<mailto:jane@acme.example>>; Bob Ray <mailto:bob@ray.example>",
        ] {
            assert_eq!(told(list), both, "{list}");
        }
        assert_eq!(told("jane@acme.example, bob@ray.example"), [" <jane@acme.example>", " <bob@ray.example>"]);
        assert_eq!(
            told("jane@acme.example, Bob Ray <bob@ray.example>"),
            [" <jane@acme.example>", "Bob Ray <bob@ray.example>"]
        );
        assert!(told("Jane Doe; Bob Ray").is_empty(), "nobody without an address");
    }

    #[test]
    fn lines_with_colons_are_no_head() {
        let is_head = |text: &str| read_head(&text.lines().collect::<Vec<_>>(), false).is_some();
        assert!(is_head("From: Bob Ray <bob@ray.example>\nSent: Friday\nSubject: The deck"));
        assert!(is_head("Von: Ray, Bob\nGesendet: Freitag\nAn: Jane Doe\nBetreff: Deck"), "a name alone, but whole");
        for note in
            ["From: Berlin\nTo: Paris\nHello", "Date: tomorrow\nSubject: tea", "From: the top\n\nTo: the bottom", ""]
        {
            assert!(!is_head(note), "{note}");
        }
    }
}
