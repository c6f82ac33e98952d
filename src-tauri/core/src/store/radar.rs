//! What became of a match of the radar.

use rusqlite::{Connection, named_params};

use super::{Tx, seconds};
use crate::{
    Result,
    id::{CommitmentId, NeedId, OfferId, PersonId},
};

/// Who or what could meet a need: an offer, or somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Giver {
    /// An offer, whoever's it is.
    Offer(OfferId),
    /// Somebody who knows about it, or does it.
    Person(PersonId),
}

/// Notes what became of a match: the promise it was taken up with, or, without one, that it is not for you.
pub fn answer(tx: &Tx<'_>, need: NeedId, giver: Giver, taken_up: Option<CommitmentId>) -> Result<()> {
    let (offer, person) = match giver {
        Giver::Offer(id) => (Some(id.0), None),
        Giver::Person(id) => (None, Some(id.0)),
    };
    tx.prepare_cached(
        "INSERT INTO radar_answer (need, offer, person, answer, commitment, at)
         VALUES (:need, :offer, :person, :answer, :commitment, :at)",
    )?
    .execute(named_params! {
        ":need": need.0,
        ":offer": offer,
        ":person": person,
        ":answer": if taken_up.is_some() { "taken_up" } else { "not_for_me" },
        ":commitment": taken_up.map(|id| id.0),
        ":at": seconds(tx.now()),
    })?;
    Ok(())
}

/// What was answered; whoever's promise was let go may be proposed again.
pub(super) const ANSWERED: &str = "SELECT need, radar_answer.offer, radar_answer.person FROM radar_answer
    LEFT JOIN commitment ON commitment.id = commitment WHERE answer = 'not_for_me' OR state IS NOT 'let_go'";

/// Who or what was answered for a need.
pub fn answered(conn: &Connection, need: NeedId) -> Result<Vec<Giver>> {
    let mut statement = conn.prepare_cached(&format!("SELECT offer, person FROM ({ANSWERED}) WHERE need = :need"))?;
    let rows = statement.query_map(named_params! { ":need": need.0 }, |row| {
        let offer = row.get::<_, Option<i64>>("offer")?.map(|id| Giver::Offer(OfferId(id)));
        let person = row.get::<_, Option<i64>>("person")?.map(|id| Giver::Person(PersonId(id)));
        Ok(offer.or(person))
    })?;
    Ok(rows.filter_map(rusqlite::Result::transpose).collect::<rusqlite::Result<_>>()?)
}
