//! *Who can help?* (C2, C68, C136): a need in free words leads to people, each with the reasons.
//!
//! **The rule.** People come in the order of their strongest reason: they offer it, they know about it, they do or did it,
//! your notes on them have every word. Of one reason whoever has more of the words comes first, then whom you met last,
//! then whom you met more often. An offer whose limit is reached (`store::offer_use`) is none. `model::topic` says when words meet. Somebody who is wanted is not known yet and cannot be
//! asked; they are found through somebody who knows them.
//!
//! *Knows someone* asks the same, also of those who are wanted, and answers with whoever likely knows one of the twenty
//! best, by what is known of any two people (`model::LinkKind`). Whoever leads to a better one comes first, then by how
//! sure it is that they know each other, then by the warmth of your tie.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap, HashSet},
};

use chrono::NaiveDate;

use super::{
    facts::headline,
    reason::{self, Tier, Told},
};
use crate::{
    Book, Result,
    id::PersonId,
    insight,
    model::{Link, LinkKind, Topic},
    store::{
        self, Db,
        who::{self, Column},
    },
    wire::{WhoPage, WhoRow},
};

/// People who are answered.
const MOST_PEOPLE: usize = 20;

/// Who meets a topic, as far as it is known for the order.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Ranked {
    tier: Tier,
    shared: usize,
    last_met: String,
    encounters: u32,
    person: PersonId,
}

impl Ranked {
    fn order(&self) -> (Tier, Reverse<usize>, Reverse<&str>, Reverse<u32>, PersonId) {
        (self.tier, Reverse(self.shared), Reverse(self.last_met.as_str()), Reverse(self.encounters), self.person)
    }
}

/// The search for people who meet a topic.
struct Search<'a> {
    db: &'a Db,
    topic: &'a Topic,
    today: NaiveDate,
    /// Whether people who are wanted are answered as well.
    with_wanted: bool,
    found: Vec<Ranked>,
    seen: HashSet<PersonId>,
}

impl Search<'_> {
    fn push(&mut self, tier: Tier, shared: usize, last_met: String, person: PersonId) -> Result<()> {
        if self.seen.insert(person) {
            let (encounters, _) = who::counts(self.db, person)?;
            self.found.push(Ranked { tier, shared, last_met, encounters, person });
        }
        Ok(())
    }

    /// Whether nobody who is met less warmly can be among those who are answered.
    fn is_full(&self, last_met: &str) -> bool {
        self.found.len() >= MOST_PEOPLE && self.found.last().is_some_and(|last| last.last_met.as_str() > last_met)
    }

    fn run(mut self) -> Result<Vec<PersonId>> {
        self.offers()?;
        if self.found.len() < MOST_PEOPLE {
            self.knowing()?;
        }
        for count in (1..=self.topic.terms.len()).rev() {
            if self.found.len() < MOST_PEOPLE {
                self.working(count)?;
            }
        }
        if self.found.len() < MOST_PEOPLE {
            self.noted()?;
        }
        self.found.sort_by(|one, other| one.order().cmp(&other.order()));
        Ok(self.found.into_iter().take(MOST_PEOPLE).map(|ranked| ranked.person).collect())
    }

    fn offers(&mut self) -> Result<()> {
        let mut best: BTreeMap<PersonId, (usize, String)> = BTreeMap::new();
        for met in store::topic::offers_meeting(self.db, self.topic, self.today)? {
            let Some(person) = met.person.filter(|_| self.with_wanted || !met.wanted) else { continue };
            let known = best.entry(person).or_insert((0, met.last_met));
            known.0 = known.0.max(met.shared);
        }
        best.into_iter().try_for_each(|(person, (shared, last_met))| self.push(Tier::Offer, shared, last_met, person))
    }

    fn knowing(&mut self) -> Result<()> {
        for met in store::topic::people_knowing(self.db, self.topic)? {
            if let Some(person) = met.person.filter(|_| self.with_wanted || !met.wanted) {
                self.push(Tier::Knows, met.shared, met.last_met, person)?;
            }
        }
        Ok(())
    }

    /// People whose work has at least so many words; those who have more were found before.
    fn working(&mut self, count: usize) -> Result<()> {
        let (db, topic, today) = (self.db, self.topic, self.today);
        let must = (count == 1).then_some(topic.main.as_str());
        who::candidates(db, Column::Work, &topic.terms, count, must, |person, wanted, last_met| {
            if self.is_full(&last_met) {
                return Ok(false);
            }
            if (self.with_wanted || !wanted) && !self.seen.contains(&person) {
                let told = reason::work(db, topic, person, today)?;
                if let Some(told) = told.filter(|told| told.shared >= count) {
                    self.push(Tier::Work, told.shared, last_met, person)?;
                }
            }
            Ok(true)
        })
    }

    fn noted(&mut self) -> Result<()> {
        let (db, topic, today) = (self.db, self.topic, self.today);
        who::candidates(db, Column::Notes, &topic.terms, topic.terms.len(), None, |person, wanted, last_met| {
            if self.is_full(&last_met) {
                return Ok(false);
            }
            if (self.with_wanted || !wanted)
                && !self.seen.contains(&person)
                && let Some(told) = reason::notes(db, topic, person, today)?
            {
                self.push(Tier::Notes, told.shared, last_met, person)?;
            }
            Ok(true)
        })
    }
}

fn knowers(db: &Db, topic: &Topic, with_wanted: bool, today: NaiveDate) -> Result<Vec<PersonId>> {
    if topic.is_blank() {
        return Ok(Vec::new());
    }
    Search { db, topic, today, with_wanted, found: Vec::new(), seen: HashSet::new() }.run()
}

/// Somebody who leads to one of those who are known or wanted, by their place among them.
struct Leading {
    to: usize,
    link: Link,
    last_met: String,
    encounters: u32,
}

impl Leading {
    fn order(&self) -> (usize, LinkKind, Reverse<&str>, Reverse<u32>, PersonId) {
        (self.to, self.link.kind, Reverse(self.last_met.as_str()), Reverse(self.encounters), self.link.to)
    }
}

/// Everybody you know who likely knows one of some people.
fn leading_to(db: &Db, known: &[PersonId]) -> Result<Vec<Leading>> {
    let places: HashMap<PersonId, usize> = known.iter().copied().zip(0..).collect();
    let mut leading = Vec::new();
    for link in store::tie::links_of(db, known)? {
        if let (Some(to), Some((false, last_met))) = (places.get(&link.from).copied(), who::listed(db, link.to)?) {
            let (encounters, _) = who::counts(db, link.to)?;
            leading.push(Leading { to, link, last_met, encounters });
        }
    }
    Ok(leading)
}

fn connectors(db: &Db, topic: &Topic, today: NaiveDate) -> Result<Vec<WhoRow>> {
    let known = knowers(db, topic, true, today)?;
    let mut ranked = leading_to(db, &known)?;
    ranked.sort_by(|one, other| one.order().cmp(&other.order()));
    let mut seen = HashSet::new();
    ranked.retain(|leading| seen.insert(leading.link.to));
    let rows = ranked.into_iter().take(MOST_PEOPLE).map(|Leading { link, .. }| {
        let Some(best) = reason::all(db, topic, link.from, today)?.into_iter().next() else { return Ok(None) };
        let name = store::person::reference(db, link.from)?;
        let introduced = store::tie::introducer(db, link.from)?.is_some_and(|by| by.id == link.to);
        let line = insight::knows_someone_line(&link, introduced, &name.name, &best.line, best.tier == Tier::Work);
        Ok(Some(WhoRow { knows: Some(name), ..row(db, link.to, vec![line], today)? }))
    });
    rows.filter_map(Result::transpose).collect()
}

fn row(db: &Db, person: PersonId, reasons: Vec<String>, today: NaiveDate) -> Result<WhoRow> {
    let (encounters, helped) = who::counts(db, person)?;
    let last_met = store::encounter::span(db, person)?.last_on;
    Ok(WhoRow {
        person: store::person::reference(db, person)?,
        headline: headline(&store::person::load(db, person)?),
        reasons,
        warmth: insight::contact_words(encounters, last_met, today),
        goodwill: insight::goodwill_line(helped),
        knows: None,
    })
}

impl Book {
    /// People who can help with a need in free words; with `knows_someone`, people who know somebody who can. The rule of
    /// their order stands at the head of this file.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn who_can_help(&self, need: &str, knows_someone: bool) -> Result<WhoPage> {
        let today = self.clock().today();
        let topic = Topic::of(need);
        self.read(|db| {
            let people = match knows_someone {
                true => connectors(db, &topic, today)?,
                false => {
                    let told = |person| -> Result<WhoRow> {
                        let all = reason::all(db, &topic, person, today)?;
                        row(db, person, all.into_iter().map(|told: Told| told.line).collect(), today)
                    };
                    knowers(db, &topic, false, today)?.into_iter().map(told).collect::<Result<_>>()?
                }
            };
            Ok(WhoPage { words: topic.terms.clone(), people })
        })
    }
}
