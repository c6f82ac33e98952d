//! Practice cards, and what of their questions is answered already.

use chrono::NaiveDate;

use super::{need, offer, person};
use crate::{
    Book, Result,
    id::PersonId,
    insight::{self, Finds, Known},
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
    facts: PersonFacts,
    needs: &[NeedLine],
    offers: &[OfferLine],
) -> Result<Vec<String>> {
    Ok(insight::open_questions(&known(db, id, facts, needs, offers)?, MOST_TO_LEARN))
}

fn of_person(db: &Db, id: PersonId, today: NaiveDate) -> Result<Known> {
    let met = store::encounter::of_person(db, id)?;
    let (needs, offers) = (need::needs(db, id, &met, today)?, offer::offers(db, id, &met, today)?);
    known(db, id, store::person::load(db, id)?, &needs, &offers)
}

/// What is known of the things that open questions find out.
fn known(db: &Db, id: PersonId, facts: PersonFacts, needs: &[NeedLine], offers: &[OfferLine]) -> Result<Known> {
    let channel = store::rhythm::load(db, id)?.channel.map(|channel| channel.word().replace('_', " "));
    let need = needs.first().map(|need| need.what.clone());
    let offer = offers.first().map(|offer| offer.what.clone());
    Ok(Known::from([
        (Finds::Work, person::headline(&facts)),
        (Finds::Birthday, facts.birthday.as_ref().map(person::birthday_label).unwrap_or_default()),
        (Finds::CaresAbout, facts.cares_about),
        (Finds::HowWeConnect, facts.how_we_connect),
        (Finds::MemoryHook, facts.memory_hook),
        (Finds::Needs, need.unwrap_or_default()),
        (Finds::Offers, offer.unwrap_or_default()),
        (Finds::Channel, channel.unwrap_or_default()),
    ]))
}
