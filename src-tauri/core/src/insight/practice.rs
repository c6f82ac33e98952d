//! Practice cards, offline and written by us: the words are in `words/practice.en.toml` (C19, C86, C116).

use std::sync::LazyLock;

use serde::Deserialize;

use super::knowledge::{Finds, Known, is_known};
use crate::wire::{PracticeCard, PracticeTopic};

static ENGLISH: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../words/practice.en.toml")).unwrap_or_default());

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    topic: Vec<Topic>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Topic {
    id: String,
    title: String,
    lead: String,
    cards: Vec<Card>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Card {
    text: String,
    why: String,
    #[serde(default)]
    finds: Finds,
}

/// All cards by topic, with what is known of the one who will be asked.
pub fn practice_topics(known: &Known) -> Vec<PracticeTopic> {
    let card = |card: &Card| PracticeCard {
        text: card.text.clone(),
        why: card.why.clone(),
        known: known.get(&card.finds).cloned().unwrap_or_default(),
    };
    let topics = ENGLISH.topic.iter().map(|topic| PracticeTopic {
        id: topic.id.clone(),
        title: topic.title.clone(),
        lead: topic.lead.clone(),
        cards: topic.cards.iter().map(card).collect(),
    });
    topics.collect()
}

/// Open questions about what is not known of somebody yet, the first of each thing, in the order of the cards.
pub fn open_questions(known: &Known, most: usize) -> Vec<String> {
    let mut asked = Vec::new();
    let cards = ENGLISH.topic.iter().flat_map(|topic| &topic.cards);
    for card in cards.filter(|card| card.finds != Finds::Nothing && !is_known(known, card.finds)) {
        if !asked.iter().any(|(finds, _)| *finds == card.finds) {
            asked.push((card.finds, card.text.clone()));
        }
    }
    asked.into_iter().take(most).map(|(_, text)| text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_has_its_cards_and_every_card_says_why() {
        let topics = practice_topics(&Known::new());
        let ids: Vec<&str> = topics.iter().map(|topic| topic.id.as_str()).collect();
        assert_eq!(ids, ["opening", "questions", "small_talk", "following_up", "asking", "saying_no"]);
        for card in topics.iter().flat_map(|topic| &topic.cards) {
            assert!(!card.text.trim().is_empty() && !card.why.trim().is_empty() && card.known.is_empty(), "{card:?}");
        }
    }

    #[test]
    fn what_is_known_is_marked_and_not_asked() {
        let known = Known::from([(Finds::Work, "CTO at Acme".into()), (Finds::Needs, " ".into())]);
        let topics = practice_topics(&known);
        let marked = topics.iter().flat_map(|topic| &topic.cards).filter(|card| card.known == "CTO at Acme");
        assert_eq!(marked.count(), 2, "both questions about work, and no other");
        let asked = open_questions(&known, 3);
        assert_eq!(asked.len(), 3);
        assert!(asked[0].contains("help you most"), "what is blank is not known: {asked:?}");
        assert!(!asked.iter().any(|line| line.contains("working on")), "{asked:?}");
    }
}
