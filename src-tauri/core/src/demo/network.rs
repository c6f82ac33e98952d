//! The made-up people, one after the other.

use std::collections::{HashMap, VecDeque};

use chrono::{Datelike, NaiveDate};

use super::{
    DemoSize, Met, Somebody, cast, community,
    dice::Dice,
    help::Teller,
    meeting,
    name::{self, Called},
    promise, reach,
    words::{Field, WORDS, Words},
    work,
};
use crate::model::{PartialDate, PersonFacts, Standing};

/// Among so many of the last people, whoever introduces somebody is looked for.
const ACQUAINTANCES: usize = 400;
/// How often another name is tried where one is taken.
const TRIES: usize = 4;

/// The made-up people of a seed, as of a day: first the cast, then whoever the dice make.
pub struct Network {
    size: DemoSize,
    today: NaiveDate,
    cast: VecDeque<Somebody>,
    made: usize,
    /// Who could introduce somebody: name, first day, place in the network.
    known: VecDeque<(String, NaiveDate, usize)>,
    /// What was told of help.
    helps: Teller,
    /// How often each mailbox was given away.
    mailboxes: HashMap<String, u32>,
}

impl Network {
    /// A network of some size, as of a day.
    pub fn new(size: DemoSize, today: NaiveDate) -> Self {
        let mut cast: VecDeque<Somebody> = cast::people(today).into();
        cast.truncate(size.people as usize);
        let helps = Teller::new(size.seed);
        Self { size, today, cast, made: 0, known: VecDeque::new(), helps, mailboxes: HashMap::new() }
    }

    fn make(&mut self, index: usize) -> Option<Somebody> {
        let words: &Words = &WORDS;
        let dice = &mut Dice::of(self.size.seed, index as u64);
        let called = self.fresh_name(dice, words)?;
        let place = words.places.get(called.place())?;
        let field = dice.pick(&words.fields)?;
        let mut facts = PersonFacts::default();
        called.write_into(&mut facts);
        facts.affiliations = work::affiliations(dice, words, field, self.size.people, self.today);
        let number = self.take_mailbox(&called);
        reach::write_into(&mut facts, dice, &words.texts, &called, place, number);
        describe(&mut facts, dice, words, field, self.today);
        if dice.percent(3) {
            return Some(self.wanted(facts, dice, words));
        }
        let first = meeting::first_event(dice, &words.events, self.today)?;
        let mut met = meeting::encounters(dice, words, field, first, self.today);
        self.introduce(dice, &mut met);
        let commitments = promise::commitments(dice, &words.texts, &met, facts.birthday, self.today);
        let deeds = self.helps.deeds(index, &met, self.today);
        Some(Somebody { facts, since: first.0, met, commitments, deeds })
    }

    fn fresh_name<'a>(&self, dice: &mut Dice, words: &'a Words) -> Option<Called<'a>> {
        let mut called = None;
        for _ in 0..TRIES {
            let names = name::culture(dice, &words.names)?;
            called = name::name(dice, names);
            if called.as_ref().is_some_and(|called| !self.mailboxes.contains_key(&called.mailbox())) {
                break;
            }
        }
        called
    }

    /// How many people had the same mailbox before.
    fn take_mailbox(&mut self, called: &Called<'_>) -> u32 {
        let taken = self.mailboxes.entry(called.mailbox()).or_default();
        *taken += 1;
        *taken - 1
    }

    fn wanted(&self, facts: PersonFacts, dice: &mut Dice, words: &Words) -> Somebody {
        let note = dice.word(&words.texts.wants).to_owned();
        let facts = PersonFacts { standing: Standing::Want, note, memory_hook: String::new(), ..facts };
        let since = promise::after(self.today, -dice.days(10, 300));
        Somebody { facts, since, met: Vec::new(), commitments: Vec::new(), deeds: Vec::new() }
    }

    /// Some are introduced by somebody you knew already, who then was there as well.
    fn introduce(&self, dice: &mut Dice, met: &mut [Met]) {
        let Some(first) = met.first_mut().filter(|_| dice.percent(35)) else { return };
        let met_on = first.on;
        let known: Vec<_> = self.known.iter().filter(|(_, since, _)| *since < met_on).collect();
        if let Some((name, _, index)) = dice.pick(&known) {
            first.draft.through.clone_from(name);
            first.with = dice.percent(25).then_some(*index);
        }
    }

    fn remember(&mut self, person: &Somebody, index: usize) {
        if let Some(first) = person.met.first() {
            self.known.push_back((person.facts.name.clone(), first.on, index));
        }
        if self.known.len() > ACQUAINTANCES {
            self.known.pop_front();
        }
    }
}

impl Iterator for Network {
    type Item = Somebody;

    fn next(&mut self) -> Option<Somebody> {
        if self.made >= self.size.people as usize {
            return None;
        }
        let index = self.made;
        let mut person = match self.cast.pop_front() {
            Some(person) => {
                self.helps.heard(&person.deeds);
                person
            }
            None => self.make(index)?,
        };
        let is_customer = person.facts.categories.iter().any(|tag| tag == "customers");
        community::feel(self.size.seed, index, is_customer, &mut person.met, self.today);
        self.remember(&person, index);
        self.made += 1;
        Some(person)
    }
}

fn describe(facts: &mut PersonFacts, dice: &mut Dice, words: &Words, field: &Field, today: NaiveDate) {
    let texts = &words.texts;
    let some = |dice: &mut Dice, chance: usize, of: &[String]| {
        if dice.percent(chance) { dice.word(of).to_owned() } else { String::new() }
    };
    facts.memory_hook = some(dice, 55, &texts.hooks);
    facts.cares_about = some(dice, 40, &texts.cares);
    facts.how_we_connect = some(dice, 25, &texts.connect);
    facts.birthday = dice.percent(35).then(|| birthday(dice, today)).flatten();
    facts.categories =
        [(60, std::slice::from_ref(&field.tag)), (35, texts.tags.as_slice()), (15, texts.tags.as_slice())]
            .into_iter()
            .map(|(chance, of)| some(dice, chance, of))
            .filter(|tag| !tag.is_empty())
            .collect();
    facts.categories.dedup();
}

fn birthday(dice: &mut Dice, today: NaiveDate) -> Option<PartialDate> {
    let year = today.year() - i32::try_from(dice.days(22, 70)).unwrap_or(40);
    let (month, day) = (u32::try_from(dice.days(1, 12)).ok()?, u32::try_from(dice.days(1, 28)).ok()?);
    PartialDate::new(dice.percent(55).then_some(year), Some(month), Some(day)).ok()
}

#[cfg(test)]
#[path = "network_tests.rs"]
mod tests;
