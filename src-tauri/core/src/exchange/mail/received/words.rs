//! The words of mail that was received, as data: `core/words/received.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

static WORDS: LazyLock<ReceivedWords> =
    LazyLock::new(|| toml::from_str(include_str!("../../../../words/received.toml")).unwrap_or_default());

/// The words that are used; a test sees to it that they can be read.
pub(super) fn words() -> &'static ReceivedWords {
    &WORDS
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReceivedWords {
    nobody_before: Vec<String>,
    nobody_within: Vec<String>,
    nobody_inner_end: Vec<String>,
    nobody_after: Vec<String>,
    nobody_host: Vec<String>,
    pub junk: Vec<String>,
    pub quoted_before: Vec<String>,
    pub quoted_after: Vec<String>,
    pub passed_on: Vec<String>,
    pub months: Vec<Vec<String>>,
    pub field: FieldWords,
}

/// What the lines above a mail that is passed on are called.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FieldWords {
    pub from: Vec<String>,
    pub at: Vec<String>,
    pub to: Vec<String>,
    pub copy: Vec<String>,
    pub subject: Vec<String>,
    pub beside: Vec<String>,
}

/// Whether a line says that a mail follows that is passed on.
pub(super) fn passes_on(line: &str) -> bool {
    let plain = line.trim_matches(|c: char| c.is_whitespace() || "-_*:".contains(c)).to_lowercase();
    words().passed_on.contains(&plain)
}

/// Whether an address is a machine's or a list's.
pub(super) fn is_nobody(address: &str) -> bool {
    let address = address.trim().to_lowercase();
    let Some((inner, host)) = address.rsplit_once('@') else { return true };
    let words = words();
    let begins = |word: &String| match word.strip_suffix('@') {
        Some(whole) => inner == whole,
        None => {
            inner == word
                || inner.strip_prefix(word.as_str()).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
        }
    };
    words.nobody_before.iter().any(begins)
        || words.nobody_within.iter().any(|word| inner.contains(word.as_str()))
        || words.nobody_inner_end.iter().any(|word| inner.ends_with(word.as_str()))
        || words.nobody_after.iter().any(|word| address.ends_with(word.as_str()))
        || words.nobody_host.iter().any(|word| host.starts_with(word.as_str()))
}

#[test]
fn machines_and_lists_are_nobody_and_people_are_somebody() {
    for address in [
        "no-reply@shop.example",
        "MAILER-DAEMON@x.example",
        "bounces+12@mail.example",
        "rust-users@lists.example",
        "notifications@github.com",
        "dev-request@acme.example",
        "team@googlegroups.com",
        "root@localhost",
        "undisclosed",
    ] {
        assert!(is_nobody(address), "{address}");
    }
    for address in ["jane@acme.example", "rooth@acme.example", "digestible@x.example", "bouncer@club.example"] {
        assert!(!is_nobody(address), "{address}");
    }
}
