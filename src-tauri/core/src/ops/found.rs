//! Finding what is no person: objectives, projects, offers and needs that are yours or of a community, snippets, habits,
//! help.
//!
//! **The rule.** Each typed word begins a word of it or of the name it goes by, and at least one is a word of its own: a
//! name alone finds the person. What begins with what was typed comes first, then whatever has every word in what it
//! says, then the rest; of equals what is not over, then by kind, then the newest.

use std::cmp::Reverse;

use crate::{
    Book, Result, insight,
    model::fold,
    store::{self, found::Candidate},
    wire::FoundRow,
};

/// Letters and digits, folded and with single spaces between words.
fn words_of(text: &str) -> String {
    let letters: String =
        fold(text).chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn has(words: &str, wanted: &str) -> bool {
    words.split(' ').any(|word| word.starts_with(wanted))
}

/// How well something is meant, the best first; `None` where it is not.
fn rank(one: &Candidate, typed: &str) -> Option<u8> {
    let what = words_of(&one.what);
    let own = format!("{what} {}", words_of(&one.more));
    let all = format!("{own} {}", words_of(&one.whose));
    let wanted = || typed.split(' ');
    if !wanted().all(|word| has(&all, word)) || !wanted().any(|word| has(&own, word)) {
        return None;
    }
    Some(match () {
        () if what.starts_with(typed) => 0,
        () if wanted().all(|word| has(&what, word)) => 1,
        () => 2,
    })
}

impl Book {
    /// What is no person and has the typed words, best first by the rule of this file; at most so many.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn find(&self, text: &str, most: usize) -> Result<Vec<FoundRow>> {
        let (typed, today) = (words_of(text), self.clock().today());
        if typed.is_empty() {
            return Ok(Vec::new());
        }
        let among = self.read(|db| {
            let mut among = store::found::own(db, today)?;
            among.extend(store::found::help(db, text)?);
            Ok(among)
        })?;
        let mut found: Vec<(u8, Candidate)> =
            among.into_iter().filter_map(|one| Some((rank(&one, &typed)?, one))).collect();
        found.sort_by_key(|(rank, one)| (*rank, one.is_over, one.kind, Reverse(one.row)));
        let row = |(_, one): (u8, Candidate)| FoundRow {
            kind: one.kind,
            id: one.id(),
            on_label: one.help.map(|(_, on)| insight::story_day_label(on, today)).unwrap_or_default(),
            person: one.help.map(|(person, _)| person),
            what: one.what,
            whose: one.whose,
        };
        Ok(found.into_iter().take(most).map(row).collect())
    }
}
