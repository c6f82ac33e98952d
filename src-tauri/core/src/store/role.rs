//! What people are to you: customer, mentor, friend (C94).

use rusqlite::{Connection, named_params};

use super::Tx;
use crate::{Result, id::PersonId, model::fold};

/// What a person is to you, as it was said.
pub fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached("SELECT role FROM person_role WHERE person = :person ORDER BY id")?;
    let roles = statement.query_map(named_params! { ":person": person.0 }, |row| row.get("role"))?;
    Ok(roles.collect::<rusqlite::Result<_>>()?)
}

/// Says what a person is to you; what is not among it is taken back.
pub fn set(tx: &Tx<'_>, person: PersonId, roles: &[String]) -> Result<()> {
    let keys: Vec<String> = roles.iter().map(|role| fold(role)).collect();
    tx.prepare_cached(
        "DELETE FROM person_role WHERE person = :person AND match_key NOT IN (SELECT value FROM json_each(:keys))",
    )?
    .execute(named_params! { ":person": person.0, ":keys": serde_json::to_string(&keys).unwrap_or_default() })?;
    let mut add = tx.prepare_cached(
        "INSERT INTO person_role (person, role, match_key) SELECT :person, :role, :key
         WHERE NOT EXISTS (SELECT 1 FROM person_role WHERE person = :person AND match_key = :key)",
    )?;
    for (role, key) in roles.iter().zip(&keys) {
        add.execute(named_params! { ":person": person.0, ":role": role, ":key": key })?;
    }
    Ok(())
}

/// Every role that somebody has, with how many people have it, by name.
pub fn all(conn: &Connection) -> Result<Vec<(String, u32)>> {
    let mut statement = conn.prepare_cached(
        "SELECT min(role) AS name, count(*) AS people FROM person_role
         JOIN person ON person.id = person_role.person AND person.trashed_at IS NULL
         GROUP BY match_key ORDER BY match_key",
    )?;
    let roles = statement.query_map([], |row| Ok((row.get("name")?, row.get("people")?)))?;
    Ok(roles.collect::<rusqlite::Result<_>>()?)
}
