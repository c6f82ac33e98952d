//! How often to be in touch: with a person, with a circle, and who has not been heard of for longer.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, instant};
use crate::{
    Error, Result,
    id::{CircleId, PersonId},
    model::{Channel, Rhythm, fold},
};

fn read(row: &Row<'_>) -> rusqlite::Result<Rhythm> {
    Ok(Rhythm {
        every_days: row.get("every_days")?,
        personal: row.get("is_personal")?,
        channel: row.get::<_, String>("preferred_channel")?.parse().ok(),
        most_a_month: row.get("most_a_month")?,
        rest_until: row.get::<_, String>("rest_until")?.parse().ok(),
    })
}

/// The rhythm of a person.
///
/// # Errors
/// `NotFound` where there is nobody under that id.
pub fn load(conn: &Connection, person: PersonId) -> Result<Rhythm> {
    let mut statement = conn.prepare_cached(
        "SELECT every_days, is_personal, preferred_channel, most_a_month, rest_until FROM person WHERE id = :id",
    )?;
    statement
        .query_row(named_params! { ":id": person.0 }, read)
        .optional()?
        .ok_or(Error::NotFound { record: "person", id: person.to_string() })
}

/// Gives a person another rhythm.
pub fn set(tx: &Tx<'_>, person: PersonId, rhythm: &Rhythm) -> Result<()> {
    if load(tx, person)? == *rhythm {
        return Ok(());
    }
    tx.prepare_cached(
        "UPDATE person SET every_days = :every_days, is_personal = :personal, preferred_channel = :channel,
             most_a_month = :most_a_month, rest_until = :rest_until
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": person.0,
        ":every_days": rhythm.every_days,
        ":personal": rhythm.personal,
        ":channel": rhythm.channel.map(Channel::word).unwrap_or_default(),
        ":most_a_month": rhythm.most_a_month,
        ":rest_until": rhythm.rest_until.map(|day| day.to_string()).unwrap_or_default(),
    })?;
    Ok(())
}

/// A circle: everybody who carries a category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Circle {
    /// Its id.
    pub id: CircleId,
    /// The category, as it was written.
    pub name: String,
    /// Days between two encounters with each of them.
    pub every_days: u32,
}

/// All circles by name.
pub fn circles(conn: &Connection) -> Result<Vec<Circle>> {
    let mut statement = conn.prepare_cached("SELECT id, name, every_days FROM circle ORDER BY match_key")?;
    let circles = statement.query_map([], |row| {
        Ok(Circle { id: CircleId(row.get("id")?), name: row.get("name")?, every_days: row.get("every_days")? })
    })?;
    Ok(circles.collect::<rusqlite::Result<_>>()?)
}

/// Gives the circle of a category a rhythm; 0 days dissolves it.
pub fn set_circle(tx: &Tx<'_>, name: &str, every_days: u32) -> Result<()> {
    let key = fold(name);
    if every_days == 0 {
        tx.prepare_cached("DELETE FROM circle WHERE match_key = :key")?.execute(named_params! { ":key": key })?;
        return Ok(());
    }
    tx.prepare_cached(
        "INSERT INTO circle (name, match_key, every_days) VALUES (:name, :key, :every_days)
         ON CONFLICT (match_key) DO UPDATE SET name = excluded.name, every_days = excluded.every_days",
    )?
    .execute(named_params! { ":name": name.trim(), ":key": key, ":every_days": every_days })?;
    Ok(())
}

/// The rhythms of the circles that a person is in, in days.
pub fn circles_of(conn: &Connection, person: PersonId) -> Result<Vec<u32>> {
    days_of_circles(conn, person.0, &days_by_category(conn)?)
}

fn days_by_category(conn: &Connection) -> Result<BTreeMap<String, u32>> {
    Ok(circles(conn)?.into_iter().map(|circle| (fold(&circle.name), circle.every_days)).collect())
}

fn days_of_circles(conn: &Connection, person: i64, circles: &BTreeMap<String, u32>) -> Result<Vec<u32>> {
    let mut statement =
        conn.prepare_cached("SELECT value FROM contact_point WHERE person = :person AND kind = 'category'")?;
    let names = statement.query_map(named_params! { ":person": person }, |row| row.get::<_, String>("value"))?;
    let mut days = Vec::new();
    for name in names {
        days.extend(circles.get(&fold(&name?)).copied());
    }
    Ok(days)
}

/// Derives for the people who were touched when their ties begin to fade.
pub fn derive_stale(conn: &Connection) -> Result<()> {
    let circles = days_by_category(conn)?;
    let mut touched = conn.prepare_cached(include_str!("rhythm/touched_people.sql"))?;
    let mut fade = conn.prepare_cached("UPDATE person_listed SET fades_on = :day WHERE person = :person")?;
    let mut rows = touched.query(named_params! { ":circles": !circles.is_empty() })?;
    let mut fading = Vec::new();
    while let Some(row) = rows.next()? {
        let person: i64 = row.get("person")?;
        let met: String = row.get("last_met")?;
        let counted_from = met.parse().unwrap_or(instant(row.get("created_at")?).date_naive());
        let days = days_of_circles(conn, person, &circles)?;
        fading.extend(read(row)?.fades_on(counted_from, &days).map(|day| (person, day)));
    }
    for (person, day) in fading {
        fade.execute(named_params! { ":person": person, ":day": day.to_string() })?;
    }
    Ok(())
}

/// Somebody who has not been heard of for longer than you wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fading {
    /// Who.
    pub person: PersonId,
    /// Since when.
    pub since: NaiveDate,
    /// Day of the last encounter.
    pub last_met: Option<NaiveDate>,
}

/// Ties that fade on a day, longest first; with whom something is open already, are left out.
pub fn fading(conn: &Connection, day: NaiveDate, limit: u32) -> Result<Vec<Fading>> {
    let mut statement = conn.prepare_cached(
        "SELECT person, fades_on, last_met FROM person_listed
         WHERE fades_on <> '' AND fades_on <= :day AND wanted = 0 AND something_open = 0
         ORDER BY fades_on, person LIMIT :limit",
    )?;
    let fading = statement.query_map(named_params! { ":day": day.to_string(), ":limit": limit }, |row| {
        Ok(Fading {
            person: PersonId(row.get("person")?),
            since: super::parsed(&row.get::<_, String>("fades_on")?, "fades_on")?,
            last_met: row.get::<_, String>("last_met")?.parse().ok(),
        })
    })?;
    Ok(fading.collect::<rusqlite::Result<_>>()?)
}
