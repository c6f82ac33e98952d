//! Practice cards, and what of their questions is answered already.

use chrono::NaiveDate;

use super::{knowledge::known, need, offer};
use crate::{
    Book, Result,
    id::PersonId,
    insight::{self, Known},
    model::PersonFacts,
    store::{self, Db},
    wire::{NeedLine, OfferLine, PracticeTopic},
};

/// Open questions that stand on the page before a talk, at most.
const MOST_TO_LEARN: usize = 3;

impl Book {
    /// The practice cards; with a person, what is known of them stands at each open question (C67).
    ///
    /// # Errors
    /// `NotFound` where the person does not exist.
    pub fn practice(&self, person: Option<PersonId>) -> Result<Vec<PracticeTopic>> {
        let today = self.clock().today();
        let known = person.map(|id| self.read(|db| of_person(db, id, today))).transpose()?;
        Ok(insight::practice_topics(&known.unwrap_or_default()))
    }
}

/// What to find out about a person: open questions of which nothing is known.
pub(super) fn to_learn(
    db: &Db,
    id: PersonId,
    facts: &PersonFacts,
    needs: &[NeedLine],
    offers: &[OfferLine],
) -> Result<Vec<String>> {
    Ok(insight::open_questions(&known(db, id, facts, needs, offers)?, MOST_TO_LEARN))
}

fn of_person(db: &Db, id: PersonId, today: NaiveDate) -> Result<Known> {
    let met = store::encounter::of_person(db, id)?;
    let (needs, offers) = (need::needs(db, id, &met, today)?, offer::offers(db, id, &met, today)?);
    known(db, id, &store::person::load(db, id)?, &needs, &offers)
}
