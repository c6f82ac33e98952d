//! Why two records are likely one person's, in words.

use super::{Doubt, Kinship, Likeness, Proof};

/// "Same phone; names differ by a middle name", "Same name and organisation; but two birthdays".
pub fn why_double(likeness: &Likeness) -> String {
    let mut same: Vec<&str> = likeness.proofs.iter().map(|proof| proof_word(*proof)).collect();
    let mut parts = Vec::new();
    if likeness.names == Kinship::Same {
        same.insert(0, "name");
    }
    if !same.is_empty() {
        parts.push(format!("Same {}", listed(&same, "and")));
    }
    if let Some(words) = names_word(likeness.names) {
        parts.push(if parts.is_empty() { capitalised(words) } else { words.to_owned() });
    }
    if !likeness.doubts.is_empty() {
        let doubts: Vec<&str> = likeness.doubts.iter().map(|doubt| doubt_word(*doubt)).collect();
        parts.push(format!("but {}", listed(&doubts, "and")));
    }
    parts.join("; ")
}

fn proof_word(proof: Proof) -> &'static str {
    match proof {
        Proof::Uid => "card identifier",
        Proof::Email => "e-mail address",
        Proof::Profile => "profile",
        Proof::Phone => "phone",
        Proof::Birthday => "birthday",
        Proof::Organization => "organisation",
        Proof::Mailbox => "company mail",
    }
}

fn names_word(names: Kinship) -> Option<&'static str> {
    match names {
        Kinship::Same => None,
        Kinship::Longer => Some("names differ by a further name"),
        Kinship::Nickname => Some("one uses a nickname"),
        Kinship::Initial => Some("one name is an initial"),
        Kinship::Spelling => Some("names differ by their spelling"),
        Kinship::Part => Some("one name is a part of the other"),
        Kinship::Given => Some("family names differ"),
        Kinship::Family => Some("given names differ"),
        Kinship::Strangers => Some("names differ"),
    }
}

fn doubt_word(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Birthday => "two birthdays",
        Doubt::Profile => "two profiles",
        Doubt::Email => "two mailboxes at one place",
    }
}

fn listed(words: &[&str], and: &str) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} {and} {last}", most.join(", ")),
    }
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
