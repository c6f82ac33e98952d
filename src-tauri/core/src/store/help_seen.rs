//! Help among others: what you saw, and had no part in.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, parsed, seconds};
use crate::{
    Error, Result,
    id::{PersonId, SeenId},
    model::HelpKind,
};

/// Help among others that is about to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSeen {
    /// Who helped, where it is known.
    pub giver: Option<PersonId>,
    /// Who was helped, where it is known.
    pub receiver: Option<PersonId>,
    /// How.
    pub kind: HelpKind,
    /// With what, in your words.
    pub what: String,
    /// The community it was in, or a tag.
    pub community: String,
    /// The civil day.
    pub on: NaiveDate,
}

/// Help among others as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Its id.
    pub id: SeenId,
    /// What was written down.
    pub new: NewSeen,
}

/// Adds help that was seen.
pub fn insert(tx: &Tx<'_>, new: &NewSeen) -> Result<SeenId> {
    tx.prepare_cached(
        "INSERT INTO help_seen (giver, receiver, kind, what, community, happened_on, created_at)
         VALUES (:giver, :receiver, :kind, :what, :community, :on, :created_at)",
    )?
    .execute(named_params! {
        ":giver": new.giver.map(|id| id.0),
        ":receiver": new.receiver.map(|id| id.0),
        ":kind": new.kind.word(),
        ":what": new.what,
        ":community": new.community,
        ":on": new.on.to_string(),
        ":created_at": seconds(tx.now()),
    })?;
    Ok(SeenId(tx.last_insert_rowid()))
}

/// Writes help that was seen anew.
pub fn update(tx: &Tx<'_>, id: SeenId, new: &NewSeen) -> Result<()> {
    let changed = tx
        .prepare_cached(
            "UPDATE help_seen SET giver = :giver, receiver = :receiver, kind = :kind, what = :what,
                 community = :community, happened_on = :on
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": id.0,
            ":giver": new.giver.map(|id| id.0),
            ":receiver": new.receiver.map(|id| id.0),
            ":kind": new.kind.word(),
            ":what": new.what,
            ":community": new.community,
            ":on": new.on.to_string(),
        })?;
    if changed == 0 { Err(gone(id)) } else { Ok(()) }
}

/// Forgets help that was seen.
pub fn delete(tx: &Tx<'_>, id: SeenId) -> Result<()> {
    tx.prepare_cached("DELETE FROM help_seen WHERE id = :id")?.execute(named_params! { ":id": id.0 })?;
    Ok(())
}

const SEEN: &str = "SELECT id, giver, receiver, kind, what, community, happened_on FROM help_seen";
/// Nobody of it is in the trash, or became somebody else.
const TOLD: &str = "NOT EXISTS (SELECT 1 FROM person WHERE person.id IN (giver, receiver)
    AND (trashed_at IS NOT NULL OR merged_into IS NOT NULL))";

fn read(row: &Row<'_>) -> rusqlite::Result<Seen> {
    Ok(Seen {
        id: SeenId(row.get("id")?),
        new: NewSeen {
            giver: row.get::<_, Option<i64>>("giver")?.map(PersonId),
            receiver: row.get::<_, Option<i64>>("receiver")?.map(PersonId),
            kind: parsed(&row.get::<_, String>("kind")?, "kind")?,
            what: row.get("what")?,
            community: row.get("community")?,
            on: parsed(&row.get::<_, String>("happened_on")?, "happened_on")?,
        },
    })
}

fn gone(id: SeenId) -> Error {
    Error::NotFound { record: "help", id: id.to_string() }
}

/// One of them.
///
/// # Errors
/// `NotFound` where it is gone.
pub fn load(conn: &Connection, id: SeenId) -> Result<Seen> {
    let mut statement = conn.prepare_cached(&format!("{SEEN} WHERE id = :id"))?;
    statement.query_row(named_params! { ":id": id.0 }, read).optional()?.ok_or_else(|| gone(id))
}

/// Help that a person gave or got, newest first.
pub fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<Seen>> {
    let mut statement = conn.prepare_cached(&format!(
        "{SEEN} WHERE (giver = :person OR receiver = :person) AND {TOLD} ORDER BY happened_on DESC, id DESC"
    ))?;
    let seen = statement.query_map(named_params! { ":person": person.0 }, read)?;
    Ok(seen.collect::<rusqlite::Result<_>>()?)
}

/// Help in a community, under any of its spellings, newest first.
pub fn in_community(conn: &Connection, names: &[String]) -> Result<Vec<Seen>> {
    let mut statement = conn.prepare_cached(&format!(
        "{SEEN} WHERE community <> '' AND community IN (SELECT value FROM json_each(:names)) AND {TOLD}
         ORDER BY happened_on DESC, id DESC"
    ))?;
    let names = serde_json::to_string(names).unwrap_or_default();
    let seen = statement.query_map(named_params! { ":names": names }, read)?;
    Ok(seen.collect::<rusqlite::Result<_>>()?)
}
