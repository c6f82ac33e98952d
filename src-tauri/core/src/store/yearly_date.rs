//! Birthdays and other days of the year.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, named_params};

use super::Tx;
use crate::{
    Result,
    id::{PersonId, YearlyDateId},
    model::{PartialDate, Whose},
};

/// A day of the year that belongs to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearlyDate {
    /// Its id.
    pub id: YearlyDateId,
    /// Whose.
    pub person: PersonId,
    /// What it is, such as "wedding day".
    pub label: String,
    /// The day, with or without its year.
    pub date: PartialDate,
    /// Days before it on which it is told.
    pub notice_days: u32,
}

/// Adds a day of the year.
pub fn insert(
    tx: &Tx<'_>,
    person: PersonId,
    label: &str,
    date: &PartialDate,
    notice_days: u32,
) -> Result<YearlyDateId> {
    tx.prepare_cached(
        "INSERT INTO yearly_date (person, label, date, notice_days) VALUES (:person, :label, :date, :notice_days)",
    )?
    .execute(named_params! {
        ":person": person.0, ":label": label, ":date": date.to_string(), ":notice_days": notice_days,
    })?;
    Ok(YearlyDateId(tx.last_insert_rowid()))
}

/// Forgets a day of the year; answers whether it was there.
pub fn delete(tx: &Tx<'_>, id: YearlyDateId) -> Result<bool> {
    let gone = tx.prepare_cached("DELETE FROM yearly_date WHERE id = :id")?.execute(named_params! { ":id": id.0 })?;
    Ok(gone > 0)
}

const YEARLY_DATE: &str = "SELECT id, person, label, date, notice_days FROM yearly_date";

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<YearlyDate> {
    Ok(YearlyDate {
        id: YearlyDateId(row.get("id")?),
        person: PersonId(row.get("person")?),
        label: row.get("label")?,
        date: super::parsed(&row.get::<_, String>("date")?, "date")?,
        notice_days: row.get("notice_days")?,
    })
}

/// The days of a person, in the order they were written down.
pub fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<YearlyDate>> {
    let mut statement = conn.prepare_cached(&format!("{YEARLY_DATE} WHERE person = :person ORDER BY id"))?;
    let dates = statement.query_map(named_params! { ":person": person.0 }, read)?;
    Ok(dates.collect::<rusqlite::Result<_>>()?)
}

/// One day of the year.
pub fn load(conn: &Connection, id: YearlyDateId) -> Result<Option<YearlyDate>> {
    let mut statement = conn.prepare_cached(&format!("{YEARLY_DATE} WHERE id = :id"))?;
    Ok(statement.query_row(named_params! { ":id": id.0 }, read).optional()?)
}

/// All days of the year of people outside the trash.
pub fn all(conn: &Connection) -> Result<Vec<YearlyDate>> {
    let mut statement =
        conn.prepare_cached(&format!("{YEARLY_DATE} WHERE person IN (SELECT person FROM person_listed) ORDER BY id"))?;
    let dates = statement.query_map([], read)?;
    Ok(dates.collect::<rusqlite::Result<_>>()?)
}

/// People outside the trash whose birthday falls on a month and day written `MM-DD`.
pub fn born_on(conn: &Connection, month_day: &str, whose: Whose) -> Result<Vec<(PersonId, PartialDate)>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, birthday FROM person JOIN person_listed ON person_listed.person = person.id
         WHERE substr(birthday, -5) = :day AND birthday <> '' AND trashed_at IS NULL
             AND (birthday LIKE '--%' OR length(birthday) = 10) AND (:everybody OR fades_on <> '')
         ORDER BY id",
    )?;
    let people = statement
        .query_map(named_params! { ":day": month_day, ":everybody": whose == Whose::Everybody }, |row| {
            Ok((PersonId(row.get("id")?), super::parsed(&row.get::<_, String>("birthday")?, "birthday")?))
        })?;
    Ok(people.collect::<rusqlite::Result<_>>()?)
}

/// The last day for which dates were looked up.
pub fn planned(conn: &Connection) -> Result<Option<NaiveDate>> {
    let mut statement = conn.prepare_cached("SELECT day FROM day_planned")?;
    let day: Option<String> = statement.query_row([], |row| row.get("day")).optional()?;
    Ok(day.and_then(|day| day.parse().ok()))
}

/// Notes for which day dates were looked up.
pub fn set_planned(tx: &Tx<'_>, day: NaiveDate) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO day_planned (id, day) VALUES (1, :day) ON CONFLICT (id) DO UPDATE SET day = excluded.day",
    )?
    .execute(named_params! { ":day": day.to_string() })?;
    Ok(())
}
