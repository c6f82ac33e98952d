//! People by their address, each once, with everything that one file tells of them.

use std::collections::{BTreeSet, HashMap};

use super::mail::Mailbox;
use crate::model::{CardReading, Confidence, FieldOrigin, Labelled, Occasion, match_email};

/// Files that tell of fewer gatherings do not tell whose they are.
const FEWEST_GATHERINGS: usize = 3;

/// People in the order in which they came.
#[derive(Debug, Default)]
pub(super) struct Roll {
    cards: Vec<CardReading>,
    places: HashMap<String, usize>,
    /// Where the occasions of each card are, by their keys.
    occasions: HashMap<(usize, String), usize>,
}

impl Roll {
    /// Somebody with an address, and the line on which they stand first. A name that is known is kept.
    pub fn person(&mut self, mailbox: &Mailbox, line: usize) -> &mut CardReading {
        let place = self.place(mailbox, line);
        // The place was made now or before; there is no other.
        let card = &mut self.cards[place];
        if card.facts.emails.is_empty() {
            card.facts.emails.push(Labelled { value: mailbox.email.clone(), label: String::new() });
            card.origins.push(origin("emails", &mailbox.email));
            card.raw.clone_from(&mailbox.email);
        }
        if card.facts.name.is_empty() && !mailbox.name.is_empty() {
            card.facts.name.clone_from(&mailbox.name);
            card.raw = format!("{} <{}>", mailbox.name, mailbox.email);
            card.origins.push(origin("name", &card.raw));
        }
        card
    }

    fn place(&mut self, mailbox: &Mailbox, line: usize) -> usize {
        *self.places.entry(match_email(&mailbox.email)).or_insert_with(|| {
            self.cards.push(CardReading { line, ..CardReading::default() });
            self.cards.len() - 1
        })
    }

    /// Adds an occasion to somebody who is in already, in the place of an older one of the same key.
    pub fn add(&mut self, mailbox: &Mailbox, line: usize, occasion: Occasion) {
        let key = (self.place(mailbox, line), occasion.key.clone());
        let known = self.occasions.get(&key).copied();
        let occasions = &mut self.person(mailbox, line).occasions;
        match known.and_then(|at| occasions.get_mut(at)) {
            Some(known) => *known = occasion,
            None => {
                occasions.push(occasion);
                let at = occasions.len() - 1;
                self.occasions.insert(key, at);
            }
        }
    }

    /// Everybody.
    pub fn finish(self) -> Vec<CardReading> {
        self.cards
    }
}

fn origin(field: &str, from: &str) -> FieldOrigin {
    FieldOrigin { field: field.to_owned(), from: from.to_owned(), confidence: Confidence::Certain, place: None }
}

/// Who stands in every gathering of several, where only one does: the one whose file it is.
pub(super) fn who_is_everywhere<'a>(gatherings: impl Iterator<Item = &'a BTreeSet<String>>) -> Option<String> {
    let mut count = 0;
    let mut everywhere: Option<BTreeSet<String>> = None;
    for people in gatherings.filter(|people| people.len() > 1) {
        count += 1;
        everywhere = Some(match everywhere {
            None => people.clone(),
            Some(so_far) => so_far.intersection(people).cloned().collect(),
        });
    }
    let everywhere = everywhere.filter(|who| count >= FEWEST_GATHERINGS && who.len() == 1)?;
    everywhere.into_iter().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whose_file_it_is_shows_when_only_one_is_everywhere() {
        let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
        let three = [set(&["me", "jane"]), set(&["me", "li"]), set(&["bob", "me"])];
        assert_eq!(who_is_everywhere(three.iter()).as_deref(), Some("me"));
        assert_eq!(who_is_everywhere(three[..2].iter()), None, "two could be chance");
        let twins = [set(&["me", "jane"]), set(&["me", "jane"]), set(&["me", "jane"])];
        assert_eq!(who_is_everywhere(twins.iter()), None, "either of them could be");
        let alone = [set(&["jane"]), set(&["jane"]), set(&["jane"])];
        assert_eq!(who_is_everywhere(alone.iter()), None, "a file need not name its owner");
    }
}
