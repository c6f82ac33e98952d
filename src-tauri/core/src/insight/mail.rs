//! The first words of a mail to somebody, by what it is for; the words are in `words/mail.en.toml`.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

use crate::model::{CommitmentKind, fill_known};

static ENGLISH: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../words/mail.en.toml")).unwrap_or_default());

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    subject: BTreeMap<String, String>,
    body: BTreeMap<String, Vec<String>>,
    plain: BTreeMap<String, String>,
    frame: BTreeMap<String, String>,
}

/// What is known for a mail; blank is unknown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MailFacts<'a> {
    /// The person, as you speak to them.
    pub name: &'a str,
    /// You, as you sign.
    pub me: &'a str,
    /// What is to be done.
    pub what: &'a str,
    /// Event or place of the encounter it came from.
    pub place: &'a str,
    /// One true detail about them, as a sentence; it is left out where the place says one (C137, rule 1).
    pub detail: &'a str,
}

/// Subject and text of a mail that keeps a commitment of a kind, for the writer to change.
pub fn compose_mail(kind: CommitmentKind, facts: &MailFacts<'_>) -> (String, String) {
    let subject = ENGLISH.subject.get(kind.word()).and_then(|line| fill(line, facts)).unwrap_or_default();
    let body = ENGLISH.body.get(kind.word()).map(Vec::as_slice).unwrap_or_default();
    let says_place = body.iter().any(|line| line.contains("{place}") && fill(line, facts).is_some());
    let detail = (!says_place && !facts.detail.is_empty()).then(|| facts.detail.to_owned());
    let mut said: Vec<String> = body.iter().filter_map(|line| fill(line, facts)).chain(detail).collect();
    if said.is_empty() {
        said.extend(ENGLISH.plain.get(kind.word()).cloned());
    }
    (subject, frame_mail(said, facts))
}

/// Lines of a mail between its salutation and its greeting.
pub fn frame_mail(body: impl IntoIterator<Item = String>, facts: &MailFacts<'_>) -> String {
    let said = |key: &str| ENGLISH.frame.get(key).and_then(|line| fill(line, facts));
    let salutation = said("salutation").or_else(|| said("salutation_plain")).unwrap_or_default();
    framed(salutation, body, facts.me)
}

/// Lines between a salutation and the greeting that every mail ends with.
pub(super) fn framed(salutation: String, body: impl IntoIterator<Item = String>, me: &str) -> String {
    let mut lines = vec![salutation, String::new()];
    lines.extend(body);
    lines.push(String::new());
    lines.extend(ENGLISH.frame.get("greeting").cloned());
    lines.push(me.to_owned());
    lines.join("\n").trim().to_owned()
}

/// A line with its blanks filled; `None` where one of them is not known.
fn fill(line: &str, facts: &MailFacts<'_>) -> Option<String> {
    fill_known(line, &[("name", facts.name), ("me", facts.me), ("what", facts.what), ("place", facts.place)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_known_is_said() {
        let known = MailFacts { name: "Jane", me: "Kim", what: "Send the deck", place: "RustConf", detail: "" };
        let (subject, body) = compose_mail(CommitmentKind::Promise, &known);
        assert_eq!(subject, "Send the deck, as promised");
        assert_eq!(body, "Dear Jane,\n\nAs promised: Send the deck.\n\nWarm regards,\nKim");
        let detailed = MailFacts { detail: "I remember what you care about: schools.", ..known };
        let (_, thanks) = compose_mail(CommitmentKind::ThankYou, &detailed);
        assert!(thanks.contains("Thank you: Send the deck.\nI remember what you care about: schools.\n"), "{thanks}");
        let (_, met) = compose_mail(CommitmentKind::FollowUp, &detailed);
        assert!(met.contains("RustConf") && !met.contains("schools"), "one detail is enough: {met}");
        let (subject, body) = compose_mail(CommitmentKind::FollowUp, &MailFacts::default());
        assert_eq!(
            (subject.as_str(), body.as_str()),
            ("Nice to meet you", "Hello,\n\nIt was good to meet you.\n\nWarm regards,")
        );
    }

    #[test]
    fn every_kind_has_its_words() {
        for kind in CommitmentKind::ALL {
            let facts = MailFacts { name: "Jane", me: "Kim", what: "x", place: "y", detail: "" };
            let (subject, body) = compose_mail(*kind, &facts);
            assert!(!subject.is_empty() && body.contains("Jane") && body.lines().count() > 4, "{kind:?}: {body}");
        }
    }
}
