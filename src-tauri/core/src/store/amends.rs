//! Bad moods that were passed on, and what puts them right.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, parsed, seconds};
use crate::{
    Error, Result,
    id::{AmendsId, CommitmentId, PersonId},
};

/// That a bad mood was passed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amends {
    /// Its id.
    pub id: AmendsId,
    /// To whom.
    pub person: PersonId,
    /// What happened.
    pub what: String,
    /// The civil day.
    pub on: NaiveDate,
    /// What puts it right.
    pub commitment: Option<CommitmentId>,
}

/// Notes that a bad mood was passed on today.
pub fn insert(tx: &Tx<'_>, person: PersonId, what: &str, commitment: CommitmentId) -> Result<AmendsId> {
    tx.prepare_cached(
        "INSERT INTO amends (person, what, happened_on, commitment, created_at)
         VALUES (:person, :what, :today, :commitment, :created_at)",
    )?
    .execute(named_params! {
        ":person": person.0,
        ":what": what,
        ":today": tx.today().to_string(),
        ":commitment": commitment.0,
        ":created_at": seconds(tx.now()),
    })?;
    Ok(AmendsId(tx.last_insert_rowid()))
}

/// Forgets it, with what would put it right while that is open.
pub fn delete(tx: &Tx<'_>, id: AmendsId) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM commitment WHERE state = 'open' AND id = (SELECT commitment FROM amends WHERE id = :id)",
    )?
    .execute(named_params! { ":id": id.0 })?;
    tx.prepare_cached("DELETE FROM amends WHERE id = :id")?.execute(named_params! { ":id": id.0 })?;
    Ok(())
}

const AMENDS: &str = "SELECT id, person, what, happened_on, commitment FROM amends";

fn read(row: &Row<'_>) -> rusqlite::Result<Amends> {
    Ok(Amends {
        id: AmendsId(row.get("id")?),
        person: PersonId(row.get("person")?),
        what: row.get("what")?,
        on: parsed(&row.get::<_, String>("happened_on")?, "happened_on")?,
        commitment: row.get::<_, Option<i64>>("commitment")?.map(CommitmentId),
    })
}

/// One of them.
///
/// # Errors
/// `NotFound` where it is gone.
pub fn load(conn: &Connection, id: AmendsId) -> Result<Amends> {
    let mut statement = conn.prepare_cached(&format!("{AMENDS} WHERE id = :id"))?;
    statement
        .query_row(named_params! { ":id": id.0 }, read)
        .optional()?
        .ok_or(Error::NotFound { record: "note", id: id.to_string() })
}

/// Those of a person, newest first.
pub fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<Amends>> {
    let mut statement =
        conn.prepare_cached(&format!("{AMENDS} WHERE person = :person ORDER BY happened_on DESC, id DESC"))?;
    let notes = statement.query_map(named_params! { ":person": person.0 }, read)?;
    Ok(notes.collect::<rusqlite::Result<_>>()?)
}
