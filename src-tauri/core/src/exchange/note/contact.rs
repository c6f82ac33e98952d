//! Ways to reach somebody, found in running text by their form: e-mail addresses, phone numbers, web addresses.

use std::ops::Range;

use super::number;
use crate::exchange::words::words;

/// What a way to reach somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::exchange) enum ContactKind {
    Email,
    Phone,
    Url,
}

/// A way to reach somebody.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::exchange) struct Contact {
    pub kind: ContactKind,
    /// As written.
    pub value: String,
    /// "cell", "fax" …; blank where nothing is said.
    pub label: String,
    /// The words it was read from.
    pub from: String,
}

/// Endings of web addresses that are known even where nothing else tells an address from a word with a dot.
const ENDINGS: &[&str] = &[
    "com", "org", "net", "edu", "gov", "io", "dev", "app", "ai", "co", "me", "info", "biz", "eu", "de", "at", "ch",
    "uk", "fr", "it", "es", "pt", "nl", "be", "lu", "dk", "se", "no", "fi", "is", "pl", "cz", "sk", "hu", "ro", "bg",
    "gr", "tr", "ie", "us", "ca", "mx", "br", "ar", "cl", "in", "cn", "jp", "kr", "sg", "au", "nz", "za", "example",
];

/// Takes the ways to reach somebody out of a text, together with the labels beside them.
pub(in crate::exchange) fn take_contacts(text: &str) -> (String, Vec<Contact>) {
    let mut found = addresses(text);
    let taken: Vec<Range<usize>> = found.iter().map(|(range, _)| range.clone()).collect();
    for range in number::numbers(text) {
        if !taken.iter().any(|other| other.start < range.end && range.start < other.end) {
            let value = text.get(range.clone()).unwrap_or_default().trim().to_owned();
            found.push((range, Contact { kind: ContactKind::Phone, value, label: String::new(), from: String::new() }));
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    let (mut rest, mut contacts, mut end) = (String::with_capacity(text.len()), Vec::new(), 0);
    for (range, mut contact) in found {
        let before = text.get(end..range.start).unwrap_or_default();
        let (before, leading) = label_before(before);
        let after = text.get(range.end..).unwrap_or_default();
        let (trailing, length) = label_after(after);
        contact.label = if leading.is_empty() { trailing } else { leading };
        contact.from = text.get(end + before.len()..range.end + length).unwrap_or_default().trim().to_owned();
        rest.push_str(before);
        rest.push(' ');
        contacts.push(contact);
        end = range.end + length;
    }
    rest.push_str(text.get(end..).unwrap_or_default());
    (rest, contacts)
}

/// E-mail and web addresses, by the words that blanks and brackets part.
fn addresses(text: &str) -> Vec<(Range<usize>, Contact)> {
    let mut found = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive(|letter: char| {
        letter.is_whitespace() || matches!(letter, ',' | ';' | '|' | '<' | '>' | '(' | ')' | '[' | ']' | '"')
    }) {
        let word = piece.trim_end_matches(|letter: char| letter.is_whitespace() || ",;|<>()[]\"".contains(letter));
        let word = word.trim_end_matches(['.', ':', '!', '?', '\'']);
        let contact =
            |kind, value: &str| Contact { kind, value: value.to_owned(), label: String::new(), from: String::new() };
        let labelled =
            word.split_once(':').filter(|(label, rest)| is_label(label) && !rest.starts_with("//") && !rest.is_empty());
        let (skipped, bare) = labelled.map_or((0, word), |(label, rest)| (label.len() + 1, rest));
        if let Some(address) = email(bare) {
            found.push((start + skipped..start + word.len(), contact(ContactKind::Email, address)));
        } else if is_url(bare) {
            found.push((start + skipped..start + word.len(), contact(ContactKind::Url, bare)));
        }
        start += piece.len();
    }
    found
}

fn is_label(word: &str) -> bool {
    word.eq_ignore_ascii_case("mailto") || words().note.labels.contains_key(&word.to_lowercase())
}

/// The e-mail address that a word is.
pub(super) fn email(word: &str) -> Option<&str> {
    let (local, domain) = word.split_once('@')?;
    let plain = |letter: char| letter.is_alphanumeric() || ".-_+%'&=/#~".contains(letter);
    let sound = !local.is_empty() && local.chars().all(plain) && !domain.contains('@') && is_domain(domain);
    sound.then_some(word)
}

fn is_domain(text: &str) -> bool {
    let mut parts = text.split('.');
    let sound = |part: &str| !part.is_empty() && part.chars().all(|letter| letter.is_alphanumeric() || letter == '-');
    let last = text.rsplit('.').next().unwrap_or_default();
    text.contains('.') && parts.all(sound) && last.chars().count() >= 2 && last.chars().all(char::is_alphabetic)
}

fn is_url(word: &str) -> bool {
    let lower = word.to_lowercase();
    if lower.starts_with("http://") || lower.starts_with("https://") {
        return lower.len() > 10;
    }
    let host = lower.split(['/', '?']).next().unwrap_or_default();
    let ending = host.rsplit('.').next().unwrap_or_default();
    let known = lower.starts_with("www.") || ENDINGS.contains(&ending);
    let letters =
        host.split('.').next().is_some_and(|name| name.chars().filter(|letter| letter.is_alphabetic()).count() >= 2);
    known && letters && is_domain(host) && !host.ends_with(".js")
}

/// The text without the label at its end ("Mobile:", "T"), and what the label says.
fn label_before(text: &str) -> (&str, String) {
    let trimmed = text.trim_end().trim_end_matches([':', '.', '(', '=']).trim_end();
    let word = trimmed.rsplit(|letter: char| !(letter.is_alphanumeric() || letter == '-')).next().unwrap_or_default();
    let start = trimmed.len() - word.len();
    match label_of(word) {
        Some(label) => (trimmed.get(..start).unwrap_or_default(), label),
        None => (text, String::new()),
    }
}

/// A label in brackets behind: "(mobile)"; and how long it is.
fn label_after(text: &str) -> (String, usize) {
    let inside = text.trim_start().strip_prefix('(').and_then(|rest| rest.split_once(')'));
    match inside.and_then(|(word, _)| Some((label_of(word.trim())?, word))) {
        Some((label, word)) => (label, text.len() - text.trim_start().len() + word.len() + 2),
        None => (String::new(), 0),
    }
}

fn label_of(word: &str) -> Option<String> {
    let meaning = words().note.labels.get(&word.to_lowercase())?;
    let (field, label) = meaning.split_once(':').unwrap_or((meaning, ""));
    matches!(field, "phone" | "email" | "url").then(|| label.to_owned())
}
