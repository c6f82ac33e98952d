//! Pairs of people who could be introduced: who is looked at, and which pairs were set aside.

use rusqlite::{Connection, named_params};

use super::{Tx, seconds};
use crate::{Result, id::PersonId};

/// The people you met last, the latest first.
pub fn met_last(conn: &Connection, limit: u32) -> Result<Vec<PersonId>> {
    let mut statement = conn.prepare_cached(
        "SELECT person FROM person_listed WHERE wanted = 0 AND last_met <> '' ORDER BY last_met DESC, person DESC LIMIT :limit",
    )?;
    let people = statement.query_map(named_params! { ":limit": limit }, |row| Ok(PersonId(row.get("person")?)))?;
    Ok(people.collect::<rusqlite::Result<_>>()?)
}

/// Remembers that two people are not to be introduced.
pub fn set_aside(tx: &Tx<'_>, one: PersonId, other: PersonId) -> Result<()> {
    if is_set_aside(tx, one, other)? {
        return Ok(());
    }
    tx.prepare_cached("INSERT INTO pair_set_aside (person, other, created_at) VALUES (:one, :other, :created_at)")?
        .execute(named_params! { ":one": one.0, ":other": other.0, ":created_at": seconds(tx.now()) })?;
    Ok(())
}

/// Whether two people are not to be introduced.
pub fn is_set_aside(conn: &Connection, one: PersonId, other: PersonId) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM pair_set_aside
             WHERE person = :one AND other = :other OR person = :other AND other = :one) AS found",
    )?;
    Ok(statement.query_row(named_params! { ":one": one.0, ":other": other.0 }, |row| row.get("found"))?)
}
