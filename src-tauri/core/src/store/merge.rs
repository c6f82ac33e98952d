//! Two people who became one: what moved, and what was written, so that it can be taken apart.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};

use super::{Tx, instant, seconds};
use crate::{
    Error, Result,
    id::{ChangeId, MergeId, PersonId},
    model::{Means, PersonFacts, Rhythm},
};

/// Tables whose rows belong to a person and move with a merge, besides encounters. What is a fact of the person (contact_point, address,
/// affiliation) is written to the survivor and stays with the merged one as it was.
pub const MOVED: &[&str] = &[
    "commitment",
    "help",
    "help_person",
    "snippet_share",
    "project_person",
    "amends",
    "yearly_date",
    "source_card",
    "person_attachment",
    "difference",
    "need",
    "offer",
    "radar_answer",
    "function_person",
    "teammate",
    "nominee",
    "objective_person",
    "scenario_role",
    "stage_step",
    "dormant_answer",
    "person_role",
];
/// Tables in which a person stands in one of two columns; under both names what moved is kept.
pub const MOVED_IN_PAIRS: &[(&str, &str, &str)] = &[
    ("tie", "tie", "person"),
    ("tie of other", "tie", "other"),
    ("help_seen", "help_seen", "giver"),
    ("help_seen of receiver", "help_seen", "receiver"),
    ("introduction", "introduction", "person"),
    ("introduction of other", "introduction", "other"),
    ("commitment asking for", "commitment", "asks_for"),
    ("pair_set_aside", "pair_set_aside", "person"),
    ("pair_set_aside of other", "pair_set_aside", "other"),
];
/// Under this name what moved holds the encounters themselves: who was there is written anew with each edit.
const ENCOUNTERS: &str = "encounter";
/// The encounters at which both were; there the row of the merged one stays, and is not shown.
const SHARED: &str = "shared_encounter";

/// A person at one moment, as far as a merge changes them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Portrait {
    /// What is known.
    pub facts: PersonFacts,
    /// How often to be in touch.
    pub rhythm: Rhythm,
    /// What they can bring.
    #[serde(default)]
    pub means: Means,
    /// The attachment of the photo.
    pub photo: Option<i64>,
    /// The card identifier.
    pub uid: String,
    /// When it was said last what they care about.
    #[serde(default)]
    pub cares_about_on: Option<chrono::NaiveDate>,
}

/// Ids of rows by table.
pub type Moved = BTreeMap<String, Vec<i64>>;

/// A merge as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Merge {
    /// Its id.
    pub id: MergeId,
    /// Who stayed.
    pub survivor: PersonId,
    /// Who was merged.
    pub merged: PersonId,
    /// When.
    pub at: chrono::DateTime<chrono::Utc>,
    /// The survivor before.
    pub before: Portrait,
    /// The survivor after.
    pub after: Portrait,
    /// What moved.
    pub moved: Moved,
}

/// A person as they are.
///
/// # Errors
/// `NotFound` where there is nobody under that id.
pub fn portrait(conn: &Connection, id: PersonId) -> Result<Portrait> {
    Ok(Portrait {
        facts: super::person::load(conn, id)?,
        rhythm: super::rhythm::load(conn, id)?,
        means: super::means::load(conn, id)?,
        photo: super::person::photo_id(conn, id)?,
        uid: super::person::uid(conn, id)?,
        cares_about_on: super::knowledge::cares_about_on(conn, id)?,
    })
}

/// Gives the survivor the card identifier of the one who had it.
pub fn set_uid(tx: &Tx<'_>, id: PersonId, uid: &str) -> Result<()> {
    tx.prepare_cached("UPDATE person SET uid = :uid WHERE id = :id AND uid <> :uid")?
        .execute(named_params! { ":id": id.0, ":uid": uid })?;
    Ok(())
}

/// Moves everything that hangs on one person to another.
pub fn move_all(tx: &Tx<'_>, from: PersonId, to: PersonId) -> Result<Moved> {
    let mut moved = Moved::new();
    let single = MOVED.iter().map(|table| (*table, *table, "person"));
    for (name, table, column) in single.chain(MOVED_IN_PAIRS.iter().copied()) {
        let before = ids(tx, &format!("SELECT id FROM {table} WHERE {column} = :key"), from.0)?;
        tx.prepare_cached(&format!("UPDATE OR IGNORE {table} SET {column} = :to WHERE {column} = :from"))?
            .execute(named_params! { ":from": from.0, ":to": to.0 })?;
        let left = ids(tx, &format!("SELECT id FROM {table} WHERE {column} = :key"), from.0)?;
        moved.insert(name.to_owned(), before.into_iter().filter(|id| !left.contains(id)).collect());
    }
    let met = ids(tx, "SELECT encounter AS id FROM encounter_person WHERE person = :key", from.0)?;
    tx.prepare_cached(
        "UPDATE encounter_person SET person = :to WHERE person = :from
             AND encounter NOT IN (SELECT encounter FROM encounter_person WHERE person = :to)",
    )?
    .execute(named_params! { ":from": from.0, ":to": to.0 })?;
    let shared = ids(tx, "SELECT encounter AS id FROM encounter_person WHERE person = :key", from.0)?;
    moved.insert(SHARED.to_owned(), shared.clone());
    moved.insert(ENCOUNTERS.to_owned(), met.into_iter().filter(|id| !shared.contains(id)).collect());
    moved.retain(|_, ids| !ids.is_empty());
    Ok(moved)
}

/// Moves back what a merge moved, as far as it is still there and with the survivor.
pub fn move_back(tx: &Tx<'_>, merge: &Merge) -> Result<()> {
    for (table, ids) in &merge.moved {
        let sql = match table.as_str() {
            SHARED => "INSERT OR IGNORE INTO encounter_person (encounter, person, met_on)
                 SELECT encounter, :merged, met_on FROM encounter_person WHERE encounter = :id AND person = :survivor"
                .to_owned(),
            ENCOUNTERS => {
                "UPDATE OR IGNORE encounter_person SET person = :merged WHERE encounter = :id AND person = :survivor"
                    .to_owned()
            }
            table if MOVED.contains(&table) => {
                format!("UPDATE OR IGNORE {table} SET person = :merged WHERE id = :id AND person = :survivor")
            }
            name => match MOVED_IN_PAIRS.iter().find(|(kept, ..)| *kept == name) {
                Some((_, table, column)) => {
                    format!("UPDATE OR IGNORE {table} SET {column} = :merged WHERE id = :id AND {column} = :survivor")
                }
                None => continue,
            },
        };
        let mut statement = tx.prepare_cached(&sql)?;
        for id in ids {
            statement.execute(named_params! {
                ":id": id, ":survivor": merge.survivor.0, ":merged": merge.merged.0,
            })?;
        }
    }
    Ok(())
}

/// Writes a merge down.
pub fn insert(
    tx: &Tx<'_>,
    [survivor, merged]: [PersonId; 2],
    [before, after]: [&Portrait; 2],
    moved: &Moved,
) -> Result<MergeId> {
    let json = |portrait: &Portrait| serde_json::to_string(portrait).unwrap_or_default();
    tx.prepare_cached(
        "INSERT INTO person_merge (survivor, merged, at, before, after, moved)
         VALUES (:survivor, :merged, :at, :before, :after, :moved)",
    )?
    .execute(named_params! {
        ":survivor": survivor.0,
        ":merged": merged.0,
        ":at": seconds(tx.now()),
        ":before": json(before),
        ":after": json(after),
        ":moved": serde_json::to_string(moved).unwrap_or_default(),
    })?;
    Ok(MergeId(tx.last_insert_rowid()))
}

/// Forgets a merge that was taken apart.
pub fn delete(tx: &Tx<'_>, id: MergeId) -> Result<()> {
    tx.prepare_cached("DELETE FROM person_merge WHERE id = :id")?.execute(named_params! { ":id": id.0 })?;
    Ok(())
}

const MERGE: &str = "SELECT id, survivor, merged, at, before, after, moved FROM person_merge";

fn read(row: &Row<'_>) -> rusqlite::Result<Merge> {
    Ok(Merge {
        id: MergeId(row.get("id")?),
        survivor: PersonId(row.get("survivor")?),
        merged: PersonId(row.get("merged")?),
        at: instant(row.get("at")?),
        before: json(row, "before")?,
        after: json(row, "after")?,
        moved: json(row, "moved")?,
    })
}

fn json<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    serde_json::from_str(&row.get::<_, String>(column)?)
        .map_err(|_| rusqlite::Error::InvalidColumnType(0, column.to_owned(), rusqlite::types::Type::Text))
}

/// One merge.
///
/// # Errors
/// `NotFound` where it does not exist, or was taken apart.
pub fn load(conn: &Connection, id: MergeId) -> Result<Merge> {
    conn.prepare_cached(&format!("{MERGE} WHERE id = :id"))?
        .query_row(named_params! { ":id": id.0 }, read)
        .optional()?
        .ok_or(Error::NotFound { record: "merge", id: id.to_string() })
}

/// The merge by which somebody went into another.
pub fn of_merged(conn: &Connection, person: PersonId) -> Result<Option<Merge>> {
    let mut statement = conn.prepare_cached(&format!("{MERGE} WHERE merged = :id ORDER BY id DESC LIMIT 1"))?;
    Ok(statement.query_row(named_params! { ":id": person.0 }, read).optional()?)
}

/// Merges into a person, newest first.
pub fn of_survivor(conn: &Connection, person: PersonId) -> Result<Vec<Merge>> {
    let mut statement = conn.prepare_cached(&format!("{MERGE} WHERE survivor = :id ORDER BY id DESC"))?;
    let merges = statement.query_map(named_params! { ":id": person.0 }, read)?;
    Ok(merges.collect::<rusqlite::Result<_>>()?)
}

/// Merges with somebody whom some change added, but which it did not make itself, newest first.
pub fn since_added(conn: &Connection, change: ChangeId) -> Result<Vec<MergeId>> {
    let ids = ids(conn, include_str!("merge/merges_since_added.sql"), change.0)?;
    Ok(ids.into_iter().map(MergeId).collect())
}

fn ids(conn: &Connection, sql: &str, key: i64) -> Result<Vec<i64>> {
    let mut statement = conn.prepare_cached(sql)?;
    let ids = statement.query_map(named_params! { ":key": key }, |row| row.get("id"))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}
