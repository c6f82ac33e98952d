//! Fields in which a newer version of a card differs from what the user wrote.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::Tx;
use crate::{
    Error, Result,
    id::{DifferenceId, PersonId},
};

/// A difference that waits for a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Its id.
    pub id: DifferenceId,
    /// Whose.
    pub person: PersonId,
    /// The row of the card.
    pub card: i64,
    /// Name of the field on the wire.
    pub field: String,
}

/// Adds a difference; one in the same field that waited is settled by it.
pub fn propose(tx: &Tx<'_>, person: PersonId, card: i64, field: &str) -> Result<()> {
    tx.prepare_cached("DELETE FROM difference WHERE person = :person AND field = :field AND state = 'open'")?
        .execute(named_params! { ":person": person.0, ":field": field })?;
    tx.prepare_cached("INSERT INTO difference (person, card, field) VALUES (:person, :card, :field)")?
        .execute(named_params! { ":person": person.0, ":card": card, ":field": field })?;
    Ok(())
}

/// Notes what the user chose: the card's value, or what stood.
pub fn settle(tx: &Tx<'_>, id: DifferenceId, taken: bool) -> Result<()> {
    tx.prepare_cached("UPDATE difference SET state = :state WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":state": if taken { "taken" } else { "kept" } })?;
    Ok(())
}

const WAITING: &str = "SELECT difference.id, person, card, field
     FROM difference JOIN person ON person.id = difference.person WHERE state = 'open' AND trashed_at IS NULL";

fn read(row: &Row<'_>) -> rusqlite::Result<Waiting> {
    Ok(Waiting {
        id: DifferenceId(row.get("id")?),
        person: PersonId(row.get("person")?),
        card: row.get("card")?,
        field: row.get("field")?,
    })
}

/// Differences that wait for a look, oldest first.
pub fn open(conn: &Connection, limit: u32) -> Result<Vec<Waiting>> {
    let mut statement = conn.prepare_cached(&format!("{WAITING} ORDER BY difference.id LIMIT :limit"))?;
    let waiting = statement.query_map(named_params! { ":limit": limit }, read)?;
    Ok(waiting.collect::<rusqlite::Result<_>>()?)
}

/// How many differences wait for a look.
pub fn open_count(conn: &Connection) -> Result<u64> {
    let mut statement = conn.prepare_cached(&format!("SELECT count(*) AS n FROM ({WAITING})"))?;
    Ok(statement.query_row([], |row| row.get::<_, i64>("n"))?.unsigned_abs())
}

/// A difference that waits for a look.
///
/// # Errors
/// `NotFound` where it does not, or no longer.
pub fn load(conn: &Connection, id: DifferenceId) -> Result<Waiting> {
    conn.prepare_cached(&format!("{WAITING} AND difference.id = :id"))?
        .query_row(named_params! { ":id": id.0 }, read)
        .optional()?
        .ok_or(Error::NotFound { record: "difference", id: id.to_string() })
}
