//! Help received.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, parsed, seconds};
use crate::{
    Error, Result,
    id::{EncounterId, HelpId, PersonId},
    model::HelpKind,
};

/// Help that is about to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewHelp {
    /// Who helped.
    pub person: PersonId,
    /// How.
    pub kind: HelpKind,
    /// With what, in your words.
    pub what: String,
    /// When.
    pub on: NaiveDate,
    /// The encounter at which it happened.
    pub encounter: Option<EncounterId>,
}

/// Help as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Help {
    /// Its id.
    pub id: HelpId,
    /// What was written down.
    pub new: NewHelp,
    /// What came of it; blank while nobody knows.
    pub outcome: String,
}

/// Adds help.
pub fn insert(tx: &Tx<'_>, new: &NewHelp) -> Result<HelpId> {
    tx.prepare_cached(
        "INSERT INTO help (person, kind, what, received_on, encounter, created_at)
         VALUES (:person, :kind, :what, :received_on, :encounter, :created_at)",
    )?
    .execute(named_params! {
        ":person": new.person.0,
        ":kind": new.kind.word(),
        ":what": new.what,
        ":received_on": new.on.to_string(),
        ":encounter": new.encounter.map(|id| id.0),
        ":created_at": seconds(tx.now()),
    })?;
    Ok(HelpId(tx.last_insert_rowid()))
}

/// Notes what came of help; answers whether that is news.
pub fn set_outcome(tx: &Tx<'_>, id: HelpId, outcome: &str) -> Result<bool> {
    let changed = tx
        .prepare_cached("UPDATE help SET outcome = :outcome WHERE id = :id AND outcome <> :outcome")?
        .execute(named_params! { ":id": id.0, ":outcome": outcome })?;
    Ok(changed > 0)
}

/// Forgets help; its thank-you stays where it was said, and goes where it is open.
pub fn delete(tx: &Tx<'_>, id: HelpId) -> Result<()> {
    tx.prepare_cached("DELETE FROM commitment WHERE help = :id AND state = 'open'")?
        .execute(named_params! { ":id": id.0 })?;
    tx.prepare_cached("DELETE FROM help WHERE id = :id")?.execute(named_params! { ":id": id.0 })?;
    Ok(())
}

const HELP: &str = "SELECT id, person, kind, what, received_on, encounter, outcome FROM help";

fn read(row: &Row<'_>) -> rusqlite::Result<Help> {
    Ok(Help {
        id: HelpId(row.get("id")?),
        new: NewHelp {
            person: PersonId(row.get("person")?),
            kind: parsed(&row.get::<_, String>("kind")?, "kind")?,
            what: row.get("what")?,
            on: parsed(&row.get::<_, String>("received_on")?, "received_on")?,
            encounter: row.get::<_, Option<i64>>("encounter")?.map(EncounterId),
        },
        outcome: row.get("outcome")?,
    })
}

/// One help.
///
/// # Errors
/// `NotFound` where it is gone.
pub fn load(conn: &Connection, id: HelpId) -> Result<Help> {
    let mut statement = conn.prepare_cached(&format!("{HELP} WHERE id = :id"))?;
    statement
        .query_row(named_params! { ":id": id.0 }, read)
        .optional()?
        .ok_or(Error::NotFound { record: "help", id: id.to_string() })
}

/// Help by a person, newest first.
pub fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<Help>> {
    let mut statement =
        conn.prepare_cached(&format!("{HELP} WHERE person = :person ORDER BY received_on DESC, id DESC"))?;
    let helps = statement.query_map(named_params! { ":person": person.0 }, read)?;
    Ok(helps.collect::<rusqlite::Result<_>>()?)
}
