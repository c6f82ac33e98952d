//! What people need.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, parsed, seconds};
use crate::{
    Error, Result,
    id::{EncounterId, NeedId, PersonId},
};

/// A need that is about to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNeed {
    /// Whose.
    pub person: PersonId,
    /// What, in their words or yours.
    pub what: String,
    /// The day it was said.
    pub said_on: NaiveDate,
    /// The encounter at which it was said.
    pub encounter: Option<EncounterId>,
}

/// A need as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// Its id.
    pub id: NeedId,
    /// What was written down.
    pub new: NewNeed,
}

/// Adds a need. One that is said again in the same words is as old as the day it was said last.
pub fn insert(tx: &Tx<'_>, new: &NewNeed) -> Result<NeedId> {
    let same = of_person(tx, new.person)?.into_iter().find(|need| need.new.what.eq_ignore_ascii_case(&new.what));
    if let Some(need) = same {
        tx.prepare_cached("UPDATE need SET said_on = :said_on, encounter = :encounter WHERE id = :id")?.execute(
            named_params! {
                ":id": need.id.0,
                ":said_on": new.said_on.max(need.new.said_on).to_string(),
                ":encounter": new.encounter.map(|id| id.0),
            },
        )?;
        return Ok(need.id);
    }
    tx.prepare_cached(
        "INSERT INTO need (person, what, said_on, encounter, created_at)
         VALUES (:person, :what, :said_on, :encounter, :created_at)",
    )?
    .execute(named_params! {
        ":person": new.person.0,
        ":what": new.what,
        ":said_on": new.said_on.to_string(),
        ":encounter": new.encounter.map(|id| id.0),
        ":created_at": seconds(tx.now()),
    })?;
    Ok(NeedId(tx.last_insert_rowid()))
}

/// Notes that a need is over; answers whether that is news.
pub fn end(tx: &Tx<'_>, id: NeedId) -> Result<bool> {
    let changed = tx
        .prepare_cached("UPDATE need SET over_on = :today WHERE id = :id AND over_on = ''")?
        .execute(named_params! { ":id": id.0, ":today": tx.today().to_string() })?;
    Ok(changed > 0)
}

const NEED: &str = "SELECT id, person, what, said_on, encounter FROM need";

fn read(row: &Row<'_>) -> rusqlite::Result<Need> {
    Ok(Need {
        id: NeedId(row.get("id")?),
        new: NewNeed {
            person: PersonId(row.get("person")?),
            what: row.get("what")?,
            said_on: parsed(&row.get::<_, String>("said_on")?, "said_on")?,
            encounter: row.get::<_, Option<i64>>("encounter")?.map(EncounterId),
        },
    })
}

/// One need.
///
/// # Errors
/// `NotFound` where it is gone.
pub fn load(conn: &Connection, id: NeedId) -> Result<Need> {
    let mut statement = conn.prepare_cached(&format!("{NEED} WHERE id = :id"))?;
    statement
        .query_row(named_params! { ":id": id.0 }, read)
        .optional()?
        .ok_or(Error::NotFound { record: "need", id: id.to_string() })
}

/// What a person needs, said last first; what is over left out.
pub fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<Need>> {
    let mut statement =
        conn.prepare_cached(&format!("{NEED} WHERE person = :person AND over_on = '' ORDER BY said_on DESC, id DESC"))?;
    let needs = statement.query_map(named_params! { ":person": person.0 }, read)?;
    Ok(needs.collect::<rusqlite::Result<_>>()?)
}
