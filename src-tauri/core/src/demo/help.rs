//! What made-up people and you did for each other, some of it passed on.

use std::collections::VecDeque;

use chrono::NaiveDate;
use serde::Deserialize;

use super::{Deed, Met, dice::Dice, promise::after, words::read};
use crate::model::{Direction, Effort, HelpKind};

/// Dice of their own, so that what is told of help changes nothing else in the network.
const OWN: u64 = 0x6865_6c70;
/// Among so many of the last deeds, whatever is passed on is looked for.
const REMEMBERED: usize = 60;

#[derive(Default, Deserialize)]
pub(super) struct Deeds {
    given: Vec<Told>,
    received: Vec<Told>,
    communities: Vec<String>,
}

#[derive(Deserialize)]
struct Told {
    kind: HelpKind,
    effort: Effort,
    what: String,
    #[serde(default)]
    topic: String,
    #[serde(default)]
    came: String,
}

/// Deeds that are told one after the other, each with its number.
pub(super) struct Teller {
    seed: u64,
    words: Deeds,
    told: usize,
    /// What could be passed on, or have come to something: which way it went, its day, its number.
    known: VecDeque<(Direction, NaiveDate, usize)>,
}

impl Teller {
    pub fn new(seed: u64) -> Self {
        let words = read(include_str!("../../words/demo/help.toml"));
        Self { seed: seed ^ OWN, words, told: 0, known: VecDeque::new() }
    }

    /// Notes deeds that were told by hand.
    pub fn heard(&mut self, deeds: &[Deed]) {
        for deed in deeds {
            self.remember(deed.direction, deed.on);
        }
    }

    fn remember(&mut self, direction: Direction, on: NaiveDate) {
        self.known.push_back((direction, on, self.told));
        self.told += 1;
        if self.known.len() > REMEMBERED {
            self.known.pop_front();
        }
    }

    /// What came of the encounters with one person.
    pub fn deeds(&mut self, index: usize, met: &[Met], today: NaiveDate) -> Vec<Deed> {
        let mut dice = Dice::of(self.seed, index as u64);
        let days = met.iter().map(|met| met.on).filter(|on| *on < after(today, -8));
        let days: Vec<NaiveDate> = days.filter(|_| dice.percent(16)).collect();
        days.into_iter().filter_map(|on| self.deed(&mut dice, on)).collect()
    }

    fn deed(&mut self, dice: &mut Dice, on: NaiveDate) -> Option<Deed> {
        let direction = if dice.percent(62) { Direction::Given } else { Direction::Received };
        let of = if direction == Direction::Given { &self.words.given } else { &self.words.received };
        let told = dice.pick(of)?;
        let earlier: Vec<usize> = self
            .known
            .iter()
            .filter(|(other, day, _)| *other != direction && *day < on)
            .map(|(_, _, number)| *number)
            .collect();
        let deed = Deed {
            direction,
            kind: told.kind,
            effort: Some(told.effort),
            what: told.what.clone(),
            story: String::new(),
            topic: told.topic.clone(),
            community: if dice.percent(40) { dice.word(&self.words.communities).to_owned() } else { String::new() },
            came: if dice.percent(60) { told.came.clone() } else { String::new() },
            on,
            passes_on: if dice.percent(8) { dice.pick(&earlier).copied() } else { None },
        };
        self.remember(direction, on);
        Some(deed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_deed_can_be_read() {
        let words: Deeds = read(include_str!("../../words/demo/help.toml"));
        assert_eq!((words.given.len(), words.received.len(), words.communities.len()), (10, 8, 5));
    }
}
