//! Phrases of one or more words, found at a place in a text; the longest wins.

use std::collections::{BTreeMap, HashMap};

use chrono_tz::Tz;
use serde::{Deserialize, Deserializer};

use crate::exchange::when::Token;

/// Phrases that each stand for a value.
#[derive(Debug)]
pub(in crate::exchange) struct PhraseMap<T> {
    by_first: HashMap<String, Vec<(Vec<String>, T)>>,
}

/// Phrases that stand for nothing but themselves.
pub(in crate::exchange) type Phrases = PhraseMap<()>;

impl<T> Default for PhraseMap<T> {
    fn default() -> Self {
        Self { by_first: HashMap::new() }
    }
}

impl<T> PhraseMap<T> {
    /// Phrases with their values.
    pub fn new(phrases: impl IntoIterator<Item = (String, T)>) -> Self {
        let mut map = Self::default();
        for (phrase, value) in phrases {
            let mut words = phrase.split_whitespace().map(str::to_lowercase);
            if let Some(first) = words.next() {
                map.by_first.entry(first).or_default().push((words.collect(), value));
            }
        }
        for phrases in map.by_first.values_mut() {
            phrases.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        map
    }

    /// The longest phrase that begins at a token, and how many tokens it takes.
    pub fn at(&self, tokens: &[Token<'_>], start: usize) -> Option<(usize, &T)> {
        let first = tokens.get(start)?;
        self.by_first.get(&first.lower)?.iter().find_map(|(rest, value)| {
            let follows = |(index, word): (usize, &String)| {
                tokens.get(start + 1 + index).is_some_and(|token| !token.after_break && token.lower == *word)
            };
            rest.iter().enumerate().all(follows).then_some((rest.len() + 1, value))
        })
    }

    /// The value of a text that is one phrase and nothing else, in lower case.
    pub fn whole(&self, text: &str) -> Option<&T> {
        self.iter().find_map(|(phrase, value)| (phrase == text).then_some(value))
    }

    /// All phrases, in no order.
    pub fn iter(&self) -> impl Iterator<Item = (String, &T)> {
        self.by_first.iter().flat_map(|(first, phrases)| {
            phrases.iter().map(move |(rest, value)| {
                let words: Vec<&str> = std::iter::once(first).chain(rest).map(String::as_str).collect();
                (words.join(" "), value)
            })
        })
    }

    /// How many tokens the longest phrase takes; 0 where none begins here.
    pub fn length_at(&self, tokens: &[Token<'_>], start: usize) -> usize {
        self.at(tokens, start).map_or(0, |(length, _)| length)
    }
}

impl<'de, T: Deserialize<'de> + Listed> Deserialize<'de> for PhraseMap<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::list(deserializer).map(Self::new)
    }
}

/// How phrases are written down: as a table with their values, or as a mere list.
pub(in crate::exchange) trait Listed: Sized {
    /// Reads the phrases.
    fn list<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<(String, Self)>, D::Error>;
}

impl Listed for () {
    fn list<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<(String, Self)>, D::Error> {
        Ok(Vec::<String>::deserialize(deserializer)?.into_iter().map(|phrase| (phrase, ())).collect())
    }
}

macro_rules! tables {
    ($($value:ty),*) => {$(
        impl Listed for $value {
            fn list<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<(String, Self)>, D::Error> {
                Ok(BTreeMap::<String, $value>::deserialize(deserializer)?.into_iter().collect())
            }
        }
    )*};
}

tables!(i64, u32, super::Moment, super::Unit, super::ClockTime, Tz, Vec<Tz>);
