//! The people around you, each with the part they play.

use rusqlite::{Connection, named_params};

use super::Tx;
use crate::{Result, id::PersonId, model::TeamPart};

/// Gives somebody a part, or takes it from them.
pub fn set(tx: &Tx<'_>, part: TeamPart, person: PersonId, plays: bool) -> Result<()> {
    let sql = match plays {
        true => "INSERT OR IGNORE INTO teammate (part, person) VALUES (:part, :person)",
        false => "DELETE FROM teammate WHERE part = :part AND person = :person",
    };
    tx.prepare_cached(sql)?.execute(named_params! { ":part": part.word(), ":person": person.0 })?;
    Ok(())
}

/// Who plays a part, in the order in which they were asked; whoever is in the trash left out.
pub fn of_part(conn: &Connection, part: TeamPart) -> Result<Vec<PersonId>> {
    let mut statement = conn.prepare_cached(
        "SELECT person FROM teammate JOIN person_listed USING (person) WHERE part = :part ORDER BY id",
    )?;
    let people = statement.query_map(named_params! { ":part": part.word() }, |row| Ok(PersonId(row.get("person")?)))?;
    Ok(people.collect::<rusqlite::Result<_>>()?)
}
