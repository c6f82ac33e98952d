//! Answers after a talk that were put aside, and talks that were not looked back on yet.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, parsed, seconds};
use crate::{
    Result,
    id::{EncounterId, PersonId},
    wire::{DebriefDraft, PersonRef},
};

/// Answers that were put aside.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// To whom they belong.
    pub person: PersonRef,
    /// The answers.
    pub answers: DebriefDraft,
    /// When they were put aside, in seconds.
    pub at: i64,
}

/// Puts answers aside in the place of those that were there for the person.
pub fn keep(tx: &Tx<'_>, answers: &DebriefDraft) -> Result<()> {
    let text = serde_json::to_string(answers).map_err(|error| crate::Error::Invalid(error.to_string()))?;
    tx.prepare_cached(
        "INSERT INTO debrief (person, meeting, encounter, answers, kept_at)
         VALUES (:person, :meeting, :encounter, :answers, :at)
         ON CONFLICT (person) DO UPDATE SET meeting = excluded.meeting, encounter = excluded.encounter,
             answers = excluded.answers, kept_at = excluded.kept_at",
    )?
    .execute(named_params! {
        ":person": answers.person.0,
        ":meeting": answers.meeting.map(|id| id.0),
        ":encounter": answers.encounter.map(|id| id.0),
        ":answers": text,
        ":at": seconds(tx.now()),
    })?;
    Ok(())
}

/// Forgets the answers that were put aside for a person; answers whether there were any.
pub fn forget(tx: &Tx<'_>, person: PersonId) -> Result<bool> {
    let gone = tx
        .prepare_cached("DELETE FROM debrief WHERE person = :person")?
        .execute(named_params! { ":person": person.0 })?;
    Ok(gone > 0)
}

const KEPT: &str = "SELECT debrief.person, person.name, meeting, encounter, answers, kept_at
     FROM debrief JOIN person ON person.id = debrief.person WHERE person.trashed_at IS NULL";

/// What is gone since then is no part of the answers any more; those of another version begin anew.
fn read(row: &Row<'_>) -> rusqlite::Result<Kept> {
    let person = PersonRef { id: PersonId(row.get("person")?), name: row.get("name")? };
    let answers: Option<DebriefDraft> = serde_json::from_str(&row.get::<_, String>("answers")?).ok();
    Ok(Kept {
        answers: DebriefDraft {
            person: person.id,
            meeting: row.get::<_, Option<i64>>("meeting")?.map(crate::id::CommitmentId),
            encounter: row.get::<_, Option<i64>>("encounter")?.map(EncounterId),
            ..answers.unwrap_or_else(|| DebriefDraft::about(person.id))
        },
        person,
        at: row.get("kept_at")?,
    })
}

/// The answers that were put aside for a person.
pub fn of_person(conn: &Connection, person: PersonId) -> Result<Option<Kept>> {
    let mut statement = conn.prepare_cached(&format!("{KEPT} AND debrief.person = :person"))?;
    Ok(statement.query_row(named_params! { ":person": person.0 }, read).optional()?)
}

/// All answers that were put aside, oldest first.
pub fn all(conn: &Connection) -> Result<Vec<Kept>> {
    let mut statement = conn.prepare_cached(&format!("{KEPT} ORDER BY kept_at, debrief.id"))?;
    let kept = statement.query_map([], read)?;
    Ok(kept.collect::<rusqlite::Result<_>>()?)
}

/// Somebody with whom you were lately, and the talk was not looked back on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Talked {
    /// Who.
    pub person: PersonRef,
    /// The encounter.
    pub encounter: EncounterId,
    /// The civil day.
    pub on: NaiveDate,
    /// Event or place.
    pub place: String,
}

/// Notes that a talk was looked back on.
pub fn mark_looked_back(tx: &Tx<'_>, encounter: EncounterId) -> Result<()> {
    tx.prepare_cached("UPDATE encounter SET looked_back = 1 WHERE id = :id AND looked_back = 0")?
        .execute(named_params! { ":id": encounter.0 })?;
    Ok(())
}

/// The last talks with each person, of those since a day that were not looked back on, in the order they were written down; people in the trash left out.
pub fn talked_since(conn: &Connection, day: NaiveDate, limit: u32) -> Result<Vec<Talked>> {
    let mut statement = conn.prepare_cached(include_str!("debrief/talked_since.sql"))?;
    let talked = statement.query_map(named_params! { ":day": day.to_string(), ":limit": limit }, |row| {
        Ok(Talked {
            person: PersonRef { id: PersonId(row.get("person")?), name: row.get("name")? },
            encounter: EncounterId(row.get("encounter")?),
            on: parsed(&row.get::<_, String>("met_on")?, "met_on")?,
            place: row.get("place")?,
        })
    })?;
    Ok(talked.collect::<rusqlite::Result<_>>()?)
}
