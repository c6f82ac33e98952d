//! Who could be introduced to whom. Of any book, however large, the people you met last are looked at.

use chrono::NaiveDate;

use super::{introduction, need, offer};
use crate::{
    Book, Result,
    change::{Done, Op, Verb},
    id::PersonId,
    insight::{Candidate, PairIdea, pair_ideas},
    model::Warmth,
    store::{self, Db},
    wire::{Introductions, PairRow},
};

/// So many of the people you met last are looked at.
const LOOKED_AT: u32 = 300;
/// Pairs that are shown.
const MOST: usize = 5;

/// Introductions that are over, shown at most.
const MOST_OVER: u32 = 20;

fn candidate(db: &Db, person: PersonId, today: NaiveDate) -> Result<Candidate> {
    let facts = store::person::load(db, person)?;
    let met = store::encounter::of_person(db, person)?;
    let count = u32::try_from(met.len()).unwrap_or(u32::MAX);
    let works = facts.affiliations.iter().filter(|job| job.until.is_none());
    let mut offers: Vec<String> =
        works.map(|job| if job.title.is_empty() { &job.role } else { &job.title }).cloned().collect();
    offers.extend(offer::offers(db, person, &met, today)?.into_iter().map(|offer| offer.what));
    offers.retain(|offer| !offer.is_empty());
    Ok(Candidate {
        person,
        warmth: Warmth::of(met.first().and_then(|met| met.draft.on), count, today),
        tags: facts.categories,
        cares_about: facts.cares_about,
        needs: need::needs(db, person, &met, today)?.into_iter().map(|need| need.what).collect(),
        offers,
        name: facts.name,
    })
}

/// Whether two people are not to be introduced: they know each other, work at one place, or were set aside.
fn know(db: &Db, one: PersonId, other: PersonId) -> Result<bool> {
    Ok(store::tie::know_each_other(db, one, other)?
        || store::pair::is_set_aside(db, one, other)?
        || store::affiliation::share_one(db, one, other)?)
}

/// Pairs that could be introduced, the best first.
fn ideas(db: &Db, today: NaiveDate) -> Result<Vec<PairRow>> {
    let people = store::pair::met_last(db, LOOKED_AT)?;
    let people: Vec<Candidate> =
        people.into_iter().map(|person| candidate(db, person, today)).collect::<Result<_>>()?;
    let ideas = pair_ideas(&people, MOST, &mut |one, other| know(db, one.person, other.person))?;
    ideas.iter().map(|idea| row(db, &people, idea)).collect()
}

fn row(db: &Db, people: &[Candidate], idea: &PairIdea) -> Result<PairRow> {
    let (one, other) = (&people[idea.one], &people[idea.other]);
    Ok(PairRow {
        person: store::person::reference(db, one.person)?,
        other: store::person::reference(db, other.person)?,
        reasons: idea.fits.iter().map(|fit| fit.words(one, other)).collect(),
    })
}

impl Book {
    /// The board: introductions that are not over, those that were lately, and who could be introduced.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn introductions(&self) -> Result<Introductions> {
        let (zone, now, today) = (self.clock().zone(), self.clock().now(), self.clock().today());
        self.read(|db| {
            let kept = store::introduction::open(db)?.into_iter().chain(store::introduction::over(db, MOST_OVER)?);
            Ok(Introductions {
                rows: kept.map(|kept| introduction::row(db, kept, zone, now)).collect::<Result<_>>()?,
                ideas: ideas(db, today)?,
            })
        })
    }

    /// Says that two people are not to be introduced; they are not suggested again.
    ///
    /// # Errors
    /// `NotFound` where one is gone.
    pub fn set_pair_aside(&self, one: PersonId, other: PersonId) -> Result<Done<()>> {
        let names = self.both_names(one, other)?;
        self.transact(Op::new(Verb::SetPairAside, names), |tx| store::pair::set_aside(tx, one, other))
    }
}
