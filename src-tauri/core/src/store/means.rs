//! What somebody can bring, and who stands out by it.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::Tx;
use crate::{
    Error, Result,
    id::PersonId,
    model::{Means, Ready},
};

fn read(row: &Row<'_>) -> rusqlite::Result<Means> {
    Ok(Means {
        knows_about: row.get("knows_about")?,
        position: row.get("position")?,
        influence: row.get("influence")?,
        importance: row.get("importance")?,
        willing: row.get::<_, String>("willing")?.parse().ok(),
        able: row.get::<_, String>("able")?.parse().ok(),
    })
}

/// What a person can bring.
///
/// # Errors
/// `NotFound` where there is nobody under that id.
pub fn load(conn: &Connection, person: PersonId) -> Result<Means> {
    let mut statement = conn.prepare_cached(
        "SELECT knows_about, position, influence, importance, willing, able FROM person WHERE id = :id",
    )?;
    statement
        .query_row(named_params! { ":id": person.0 }, read)
        .optional()?
        .ok_or(Error::NotFound { record: "person", id: person.to_string() })
}

/// Says what a person can bring.
pub fn set(tx: &Tx<'_>, person: PersonId, means: &Means) -> Result<()> {
    if load(tx, person)? == *means {
        return Ok(());
    }
    tx.prepare_cached(
        "UPDATE person SET knows_about = :knows_about, position = :position, influence = :influence,
             importance = :importance, willing = :willing, able = :able
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": person.0,
        ":knows_about": means.knows_about,
        ":position": means.position,
        ":influence": means.influence,
        ":importance": means.importance,
        ":willing": means.willing.map(Ready::word).unwrap_or_default(),
        ":able": means.able.map(Ready::word).unwrap_or_default(),
    })?;
    Ok(())
}

fn people(conn: &Connection, sql: &str, params: &[(&str, &dyn rusqlite::ToSql)]) -> Result<Vec<PersonId>> {
    let mut statement = conn.prepare_cached(sql)?;
    let ids = statement.query_map(params, |row| Ok(PersonId(row.get("id")?)))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// People of whom is known whether they are willing and able, by name; those in the trash left out.
pub fn of_quadrant(conn: &Connection, willing: Ready, able: Ready) -> Result<Vec<PersonId>> {
    people(
        conn,
        "SELECT person.id FROM person JOIN person_listed ON person_listed.person = person.id
         WHERE willing = :willing AND able = :able ORDER BY person_listed.sort_key, person.id",
        &[(":willing", &willing.word()), (":able", &able.word())],
    )
}

/// People of some importance whom you have not met since before a day, or never: the most important first, then whom you
/// have not met for longest.
pub fn important_but_cold(conn: &Connection, least: u8, before: &str) -> Result<Vec<PersonId>> {
    people(
        conn,
        "SELECT person.id FROM person JOIN person_listed ON person_listed.person = person.id
         WHERE importance > 0 AND importance >= :least AND last_met < :before
         ORDER BY importance DESC, last_met, person_listed.sort_key, person.id",
        &[(":least", &least), (":before", &before)],
    )
}
