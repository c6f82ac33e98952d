//! The five who may be needed one day, by quarter (C17, C18).

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, parsed};
use crate::{
    Error, Result,
    id::{CommitmentId, NomineeId, PersonId},
    model::Quarter,
};

/// Somebody who was nominated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nominee {
    /// Its id.
    pub id: NomineeId,
    /// Who.
    pub person: PersonId,
    /// For which quarter.
    pub quarter: Quarter,
    /// Why.
    pub reason: String,
    /// The commitment to make an offer.
    pub offer: Option<CommitmentId>,
    /// The day on which they took it up.
    pub accepted_on: Option<NaiveDate>,
}

/// Nominates somebody.
pub fn insert(tx: &Tx<'_>, person: PersonId, quarter: Quarter, reason: &str) -> Result<NomineeId> {
    tx.prepare_cached(
        "INSERT INTO nominee (person, quarter, reason, nominated_on) VALUES (:person, :quarter, :reason, :today)",
    )?
    .execute(named_params! {
        ":person": person.0,
        ":quarter": quarter.to_string(),
        ":reason": reason,
        ":today": tx.today().to_string(),
    })?;
    Ok(NomineeId(tx.last_insert_rowid()))
}

/// Notes which commitment makes the offer.
pub fn set_offer(tx: &Tx<'_>, id: NomineeId, offer: CommitmentId) -> Result<()> {
    tx.prepare_cached("UPDATE nominee SET offer = :offer, accepted_on = '' WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":offer": offer.0 })?;
    Ok(())
}

/// Notes on which day the offer was taken up, or that it was not; answers whether that is news.
pub fn set_accepted(tx: &Tx<'_>, id: NomineeId, on: Option<NaiveDate>) -> Result<bool> {
    let on = on.map(|on| on.to_string()).unwrap_or_default();
    let changed = tx
        .prepare_cached("UPDATE nominee SET accepted_on = :on WHERE id = :id AND (accepted_on = '') IS NOT (:on = '')")?
        .execute(named_params! { ":id": id.0, ":on": on })?;
    Ok(changed > 0)
}

/// Ends a nomination; it stays in the history. Answers whether that is news.
pub fn end(tx: &Tx<'_>, id: NomineeId) -> Result<bool> {
    let changed = tx
        .prepare_cached("UPDATE nominee SET ended_on = :today WHERE id = :id AND ended_on = ''")?
        .execute(named_params! { ":id": id.0, ":today": tx.today().to_string() })?;
    Ok(changed > 0)
}

const NOMINEE: &str = "SELECT nominee.id, nominee.person, quarter, reason, offer, accepted_on FROM nominee
     JOIN person_listed ON person_listed.person = nominee.person";

fn read(row: &Row<'_>) -> rusqlite::Result<Nominee> {
    let quarter: String = row.get("quarter")?;
    Ok(Nominee {
        id: NomineeId(row.get("id")?),
        person: PersonId(row.get("person")?),
        quarter: quarter.parse().map_err(|()| rusqlite::Error::InvalidColumnName("quarter".into()))?,
        reason: row.get("reason")?,
        offer: row.get::<_, Option<i64>>("offer")?.map(CommitmentId),
        accepted_on: match row.get::<_, String>("accepted_on")? {
            on if on.is_empty() => None,
            on => Some(parsed(&on, "accepted_on")?),
        },
    })
}

/// One nominee.
///
/// # Errors
/// `NotFound` where they are gone.
pub fn load(conn: &Connection, id: NomineeId) -> Result<Nominee> {
    let mut statement = conn.prepare_cached(&format!("{NOMINEE} WHERE nominee.id = :id"))?;
    let nominee = statement.query_row(named_params! { ":id": id.0 }, read).optional()?;
    nominee.ok_or(Error::NotFound { record: "nominee", id: id.to_string() })
}

/// Who is nominated for a quarter, in the order they were named.
pub fn of_quarter(conn: &Connection, quarter: Quarter) -> Result<Vec<Nominee>> {
    let mut statement =
        conn.prepare_cached(&format!("{NOMINEE} WHERE quarter = :quarter AND ended_on = '' ORDER BY nominee.id"))?;
    let nominees = statement.query_map(named_params! { ":quarter": quarter.to_string() }, read)?;
    Ok(nominees.collect::<rusqlite::Result<_>>()?)
}

/// Who was nominated before a quarter, the latest first; also those whose nomination was ended.
pub fn before(conn: &Connection, quarter: Quarter) -> Result<Vec<Nominee>> {
    let mut statement =
        conn.prepare_cached(&format!("{NOMINEE} WHERE quarter < :quarter ORDER BY quarter DESC, nominee.id"))?;
    let nominees = statement.query_map(named_params! { ":quarter": quarter.to_string() }, read)?;
    Ok(nominees.collect::<rusqlite::Result<_>>()?)
}
