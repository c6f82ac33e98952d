//! *Who can help?* (C2, C68, C136): a need in free words leads to people, each with the reasons.
//!
//! **The rule.** People come in the order of their strongest reason: they offer it, they know about it, they do or did it,
//! your notes on them have every word. Of one reason whoever has more of the words comes first, then whom you met last,
//! then whom you met more often. `model::topic` says when words meet. Somebody who is wanted is not known yet and cannot be
//! asked; they are found through somebody who knows them.
//!
//! *Knows someone* asks the same, also of those who are wanted, and answers with whoever leads to one of the twenty best:
//! who introduced them to you, who was at an encounter with them, who works with them now. Whoever leads to a better one
//! comes first, then in that order, then by the warmth of your tie.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, HashSet},
};

use chrono::NaiveDate;

use super::{
    person::headline,
    reason::{self, Tier, Told},
};
use crate::{
    Book, Result,
    id::PersonId,
    insight::{self, Tied},
    model::{Affiliation, Topic, fold},
    store::{
        self, Db,
        who::{self, Column},
    },
    wire::{WhoPage, WhoRow},
};

/// People who are answered.
const MOST_PEOPLE: usize = 20;
/// People of one organisation who are looked at.
const MOST_COLLEAGUES: u32 = 20;

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

/// Somebody who leads to another, and how.
struct Leading {
    to: usize,
    how: usize,
    person: PersonId,
    place: String,
}

/// Who leads to a person: who introduced them, who was there with them, who works with them.
fn leading_to(db: &Db, to: usize, person: PersonId, today: NaiveDate) -> Result<Vec<Leading>> {
    let mut leading: Vec<Leading> = Vec::new();
    let all = [who::introducers(db, person)?, who::met_with(db, person)?];
    for (how, people) in all.into_iter().enumerate() {
        leading.extend(people.into_iter().map(|person| Leading { to, how, person, place: String::new() }));
    }
    let lasts = |work: &&Affiliation| !work.organization.is_empty() && insight::is_current(work, today);
    let own = store::affiliation::load(db, person)?;
    for place in own.iter().filter(lasts).map(|work| &work.organization).collect::<BTreeSet<_>>() {
        for colleague in who::at_organization(db, place, MOST_COLLEAGUES)? {
            let works = store::affiliation::load(db, colleague)?;
            if colleague != person && works.iter().filter(lasts).any(|work| fold(&work.organization) == fold(place)) {
                leading.push(Leading { to, how: 2, person: colleague, place: place.clone() });
            }
        }
    }
    Ok(leading)
}

fn connectors(db: &Db, topic: &Topic, today: NaiveDate) -> Result<Vec<WhoRow>> {
    let known = knowers(db, topic, true, today)?;
    let mut ranked = Vec::new();
    for (to, person) in known.iter().enumerate() {
        for leading in leading_to(db, to, *person, today)? {
            if let Some((false, last_met)) = who::listed(db, leading.person)? {
                let (encounters, _) = who::counts(db, leading.person)?;
                ranked.push((leading, last_met, encounters));
            }
        }
    }
    ranked.sort_by(|(one, one_met, one_count), (other, other_met, other_count)| {
        (one.to, one.how).cmp(&(other.to, other.how)).then_with(|| {
            (Reverse(one_met), Reverse(one_count), one.person).cmp(&(
                Reverse(other_met),
                Reverse(other_count),
                other.person,
            ))
        })
    });
    let mut seen = HashSet::new();
    ranked.retain(|(leading, ..)| seen.insert(leading.person));
    let rows = ranked.into_iter().take(MOST_PEOPLE).map(|(leading, ..)| {
        let Some(known) = known.get(leading.to).copied() else { return Ok(None) };
        let Some(best) = reason::all(db, topic, known, today)?.into_iter().next() else { return Ok(None) };
        let name = store::person::reference(db, known)?;
        let tied = match leading.how {
            0 => Tied::Introduced,
            1 => Tied::Met,
            _ => Tied::Works(&leading.place),
        };
        let line = insight::knows_someone_line(&tied, &name.name, &best.line, best.tier == Tier::Work);
        Ok(Some(WhoRow { knows: Some(name), ..row(db, leading.person, vec![line], today)? }))
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
