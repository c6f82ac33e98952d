//! Pairs of people who are likely one, and what the user said of each.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, person::read_ref, seconds};
use crate::{
    Error, Result,
    id::{DoubleId, PersonId},
    model::PointKind,
    wire::PersonRef,
};

/// What the user said of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PairState {
    /// They were merged.
    Merged,
    /// They are two people, for good.
    Different,
}

impl PairState {
    fn word(self) -> &'static str {
        match self {
            Self::Merged => "merged",
            Self::Different => "different",
        }
    }
}

/// A pair that waits for a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Its id.
    pub id: DoubleId,
    /// Who was there first.
    pub one: PersonId,
    /// The other.
    pub other: PersonId,
    /// Why, as JSON.
    pub why: String,
}

fn ordered(one: PersonId, other: PersonId) -> (PersonId, PersonId) {
    if one < other { (one, other) } else { (other, one) }
}

/// Adds a pair that nothing is known of; answers whether it is new.
pub fn propose(tx: &Tx<'_>, one: PersonId, other: PersonId, why: &str, weight: i64) -> Result<bool> {
    let (one, other) = ordered(one, other);
    // Not `OR IGNORE`, which would use up an id for each pair that is known.
    let added = tx
        .prepare_cached(
            "INSERT INTO double (one, other, why, weight, found_at)
             SELECT :one, :other, :why, :weight, :at
             WHERE NOT EXISTS (SELECT 1 FROM double WHERE one = :one AND other = :other)",
        )?
        .execute(named_params! {
            ":one": one.0, ":other": other.0, ":why": why, ":weight": weight, ":at": seconds(tx.now()),
        })?;
    Ok(added > 0)
}

/// Forgets the open pairs that are not among some.
pub fn keep_only(tx: &Tx<'_>, pairs: &std::collections::HashSet<(PersonId, PersonId)>) -> Result<()> {
    let open: Vec<(i64, (PersonId, PersonId))> = tx
        .prepare_cached("SELECT id, one, other FROM double WHERE state = 'open'")?
        .query_map([], |row| Ok((row.get("id")?, (PersonId(row.get("one")?), PersonId(row.get("other")?)))))?
        .collect::<rusqlite::Result<_>>()?;
    let mut forget = tx.prepare_cached("DELETE FROM double WHERE id = :id")?;
    for (id, _) in open.into_iter().filter(|(_, pair)| !pairs.contains(pair)) {
        forget.execute(named_params! { ":id": id })?;
    }
    Ok(())
}

/// Notes what is known of a pair.
pub fn set_state(tx: &Tx<'_>, one: PersonId, other: PersonId, state: PairState) -> Result<()> {
    let (one, other) = ordered(one, other);
    let known = tx
        .prepare_cached("UPDATE double SET state = :state WHERE one = :one AND other = :other")?
        .execute(named_params! { ":one": one.0, ":other": other.0, ":state": state.word() })?;
    if known == 0 {
        tx.prepare_cached(
            "INSERT INTO double (one, other, why, weight, found_at, state) VALUES (:one, :other, '', 0, :at, :state)",
        )?
        .execute(named_params! {
            ":one": one.0, ":other": other.0, ":at": seconds(tx.now()), ":state": state.word(),
        })?;
    }
    Ok(())
}

/// Everybody of whom the user said that they are somebody else than a person.
pub fn others_than(conn: &Connection, person: PersonId) -> Result<Vec<PersonId>> {
    let mut statement = conn.prepare_cached(
        "SELECT other AS id FROM double WHERE one = :id AND state = 'different'
         UNION SELECT one FROM double WHERE other = :id AND state = 'different'",
    )?;
    let ids = statement.query_map(named_params! { ":id": person.0 }, |row| Ok(PersonId(row.get("id")?)))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Pairs wait only while both people are there.
const OPEN: &str = "FROM double JOIN person AS first ON first.id = one JOIN person AS second ON second.id = other
     WHERE state = 'open' AND first.trashed_at IS NULL AND second.trashed_at IS NULL";

fn read(row: &Row<'_>) -> rusqlite::Result<Pair> {
    Ok(Pair {
        id: DoubleId(row.get("id")?),
        one: PersonId(row.get("one")?),
        other: PersonId(row.get("other")?),
        why: row.get("why")?,
    })
}

/// Pairs that wait for a look, the surest first.
pub fn open(conn: &Connection, limit: u32) -> Result<Vec<Pair>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT double.id, one, other, why {OPEN} ORDER BY weight DESC, double.id LIMIT :limit"
    ))?;
    let pairs = statement.query_map(named_params! { ":limit": limit }, read)?;
    Ok(pairs.collect::<rusqlite::Result<_>>()?)
}

/// How many pairs wait for a look.
pub fn open_count(conn: &Connection) -> Result<u64> {
    let mut statement = conn.prepare_cached(&format!("SELECT count(*) AS n {OPEN}"))?;
    Ok(statement.query_row([], |row| row.get::<_, i64>("n"))?.unsigned_abs())
}

/// A pair that waits for a look.
///
/// # Errors
/// `NotFound` where it does not, or no longer.
pub fn load(conn: &Connection, id: DoubleId) -> Result<Pair> {
    conn.prepare_cached(&format!("SELECT double.id, one, other, why {OPEN} AND double.id = :id"))?
        .query_row(named_params! { ":id": id.0 }, read)
        .optional()?
        .ok_or(Error::NotFound { record: "pair", id: id.to_string() })
}

/// The names of both people of a pair.
pub fn people(conn: &Connection, pair: &Pair) -> Result<[PersonRef; 2]> {
    let mut statement = conn.prepare_cached("SELECT id, name FROM person WHERE id = :id")?;
    let mut name = |id: PersonId| statement.query_row(named_params! { ":id": id.0 }, read_ref);
    Ok([name(pair.one)?, name(pair.other)?])
}

/// What of people outside the trash is compared, one call each: card identifier and birthday.
pub fn each_person(conn: &Connection, mut tell: impl FnMut(PersonId, String, String)) -> Result<()> {
    let mut statement = conn.prepare_cached("SELECT id, uid, birthday FROM person WHERE trashed_at IS NULL")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        tell(PersonId(row.get("id")?), row.get("uid")?, row.get("birthday")?);
    }
    Ok(())
}

/// Every e-mail address, phone number and web address: whose, of which kind, and its key.
pub fn each_point(conn: &Connection, mut tell: impl FnMut(PersonId, PointKind, String)) -> Result<()> {
    let mut statement =
        conn.prepare_cached("SELECT person, match_key FROM contact_point WHERE match_key <> '' AND kind = :kind")?;
    for kind in [PointKind::Email, PointKind::Phone, PointKind::Url] {
        let mut rows = statement.query(named_params! { ":kind": kind.word() })?;
        while let Some(row) = rows.next()? {
            tell(PersonId(row.get("person")?), kind, row.get("match_key")?);
        }
    }
    Ok(())
}

/// Every organisation somebody belongs or belonged to.
pub fn each_organization(conn: &Connection, mut tell: impl FnMut(PersonId, &str)) -> Result<()> {
    let mut statement = conn.prepare_cached("SELECT person, organization FROM affiliation WHERE organization <> ''")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        tell(PersonId(row.get("person")?), row.get_ref("organization")?.as_str().unwrap_or_default());
    }
    Ok(())
}
