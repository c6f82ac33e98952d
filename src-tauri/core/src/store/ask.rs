//! What you asked somebody for, beside what you asked at encounters: requests for an introduction, and asking whether
//! they want one.

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

use super::{Tx, parsed};
use crate::{
    Result,
    id::{CommitmentId, PersonId},
};

/// Says that a commitment asks for an introduction to somebody.
pub fn set_asks_for(tx: &Tx<'_>, commitment: CommitmentId, to: PersonId) -> Result<()> {
    tx.prepare_cached("UPDATE commitment SET asks_for = :to WHERE id = :id")?
        .execute(named_params! { ":id": commitment.0, ":to": to.0 })?;
    Ok(())
}

/// The days of such asks: of a request for an introduction the day it is meant for, unless it was let go; of an
/// introduction you make, the day on which they were asked for their yes.
pub fn days(conn: &Connection, person: PersonId) -> Result<Vec<NaiveDate>> {
    let mut statement = conn.prepare_cached(
        "SELECT due_date AS day FROM commitment WHERE person = :person AND asks_for IS NOT NULL AND state <> 'let_go'
         UNION ALL SELECT asked_person FROM introduction WHERE person = :person AND asked_person <> ''
         UNION ALL SELECT asked_other FROM introduction WHERE other = :person AND asked_other <> ''",
    )?;
    let days = statement
        .query_map(named_params! { ":person": person.0 }, |row| parsed(&row.get::<_, String>("day")?, "day"))?;
    Ok(days.collect::<rusqlite::Result<_>>()?)
}
