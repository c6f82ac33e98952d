//! Dated ties between people, organisations and roles.

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

use super::Tx;
use crate::{
    Result,
    id::PersonId,
    model::{Affiliation, PartialDate, fold},
};

fn text(date: Option<PartialDate>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// Adds the affiliations of a person, which are heard of today.
pub fn insert_all(tx: &Tx<'_>, person: PersonId, affiliations: &[Affiliation]) -> Result<()> {
    insert_known(tx, person, affiliations, &[])
}

/// Adds affiliations; one that is among `known` was heard of when it is said there, another today.
fn insert_known(tx: &Tx<'_>, person: PersonId, affiliations: &[Affiliation], known: &[Heard]) -> Result<()> {
    let heard_on = |affiliation: &Affiliation| {
        let same = known.iter().find(|heard| heard.affiliation == *affiliation);
        same.map_or(Some(tx.today()), |heard| heard.on).map(|day| day.to_string()).unwrap_or_default()
    };
    let mut statement = tx.prepare_cached(
        "INSERT INTO affiliation (person, position, organization, match_key, department, title, role, from_date, until_date,
             heard_on)
         VALUES (:person, :position, :organization, :match_key, :department, :title, :role, :from, :until, :heard_on)",
    )?;
    for (position, affiliation) in affiliations.iter().enumerate() {
        statement.execute(named_params! {
            ":person": person.0,
            ":position": i64::try_from(position).unwrap_or(i64::MAX),
            ":organization": affiliation.organization,
            ":match_key": fold(&affiliation.organization),
            ":department": affiliation.department,
            ":title": affiliation.title,
            ":role": affiliation.role,
            ":from": text(affiliation.from),
            ":until": text(affiliation.until),
            ":heard_on": heard_on(affiliation),
        })?;
    }
    Ok(())
}

/// Puts other affiliations in the place of those a person had.
pub fn replace_all(tx: &Tx<'_>, person: PersonId, affiliations: &[Affiliation]) -> Result<()> {
    let known = heard(tx, person)?;
    tx.prepare_cached("DELETE FROM affiliation WHERE person = :person")?
        .execute(named_params! { ":person": person.0 })?;
    insert_known(tx, person, affiliations, &known)
}

/// A place of work, and the day on which it was heard of last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// The place of work.
    pub affiliation: Affiliation,
    /// The day, where it is known.
    pub on: Option<NaiveDate>,
}

/// The affiliations of a person with the days on which they were heard of.
pub fn heard(conn: &Connection, person: PersonId) -> Result<Vec<Heard>> {
    let mut statement =
        conn.prepare_cached("SELECT heard_on FROM affiliation WHERE person = :person ORDER BY position")?;
    let days = statement.query_map(named_params! { ":person": person.0 }, |row| row.get::<_, String>("heard_on"))?;
    let days: Vec<String> = days.collect::<rusqlite::Result<_>>()?;
    let heard = load(conn, person)?.into_iter().zip(days);
    Ok(heard.map(|(affiliation, on)| Heard { affiliation, on: on.parse().ok() }).collect())
}

/// Notes that a person still works where they did, as of today.
pub fn confirm(tx: &Tx<'_>, person: PersonId) -> Result<()> {
    tx.prepare_cached(
        "UPDATE affiliation SET heard_on = :today WHERE person = :person AND until_date = '' AND heard_on <> :today",
    )?
    .execute(named_params! { ":person": person.0, ":today": tx.today().to_string() })?;
    Ok(())
}

/// The affiliations of a person.
pub fn load(conn: &Connection, person: PersonId) -> Result<Vec<Affiliation>> {
    let mut statement = conn.prepare_cached(
        "SELECT organization, department, title, role, from_date, until_date
         FROM affiliation WHERE person = :person ORDER BY position",
    )?;
    let affiliations = statement.query_map(named_params! { ":person": person.0 }, |row| {
        Ok(Affiliation {
            organization: row.get("organization")?,
            department: row.get("department")?,
            title: row.get("title")?,
            role: row.get("role")?,
            from: row.get::<_, String>("from_date")?.parse().ok(),
            until: row.get::<_, String>("until_date")?.parse().ok(),
        })
    })?;
    Ok(affiliations.collect::<rusqlite::Result<_>>()?)
}

/// Whether two people belong to one organisation now.
pub fn share_one(conn: &Connection, one: PersonId, other: PersonId) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM affiliation AS mine JOIN affiliation AS theirs USING (match_key)
             WHERE mine.person = :one AND theirs.person = :other AND match_key <> ''
                 AND mine.until_date = '' AND theirs.until_date = '') AS found",
    )?;
    Ok(statement.query_row(named_params! { ":one": one.0, ":other": other.0 }, |row| row.get("found"))?)
}
