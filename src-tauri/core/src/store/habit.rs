//! Small habits, the days on which they were marked, and their pauses (C93).

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, instant, parsed};
use crate::{
    Error, Result,
    id::HabitId,
    model::{HabitCounts, local_to_utc},
    wire::HabitDraft,
};

/// A habit as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Habit {
    /// Its id.
    pub id: HabitId,
    /// What is to be done, and how often.
    pub draft: HabitDraft,
    /// The day on which it was begun.
    pub begun_on: NaiveDate,
    /// The day on which it was ended.
    pub ended_on: Option<NaiveDate>,
}

/// Begins a habit.
pub fn insert(tx: &Tx<'_>, draft: &HabitDraft) -> Result<HabitId> {
    tx.prepare_cached(
        "INSERT INTO habit (what, times, per, counts, begun_on) VALUES (:what, :times, :per, :counts, :today)",
    )?
    .execute(named_params! {
        ":what": draft.what,
        ":times": draft.times,
        ":per": draft.per.word(),
        ":counts": draft.counts.map(HabitCounts::word).unwrap_or_default(),
        ":today": tx.today().to_string(),
    })?;
    Ok(HabitId(tx.last_insert_rowid()))
}

/// Changes what a habit says.
pub fn update(tx: &Tx<'_>, id: HabitId, draft: &HabitDraft) -> Result<()> {
    tx.prepare_cached("UPDATE habit SET what = :what, times = :times, per = :per, counts = :counts WHERE id = :id")?
        .execute(named_params! {
            ":id": id.0,
            ":what": draft.what,
            ":times": draft.times,
            ":per": draft.per.word(),
            ":counts": draft.counts.map(HabitCounts::word).unwrap_or_default(),
        })?;
    Ok(())
}

/// Marks a day on which it was done.
pub fn mark(tx: &Tx<'_>, id: HabitId, on: NaiveDate) -> Result<()> {
    tx.prepare_cached("INSERT INTO habit_mark (habit, marked_on) VALUES (:id, :on)")?
        .execute(named_params! { ":id": id.0, ":on": on.to_string() })?;
    Ok(())
}

/// Begins a pause today; answers whether it was going.
pub fn pause(tx: &Tx<'_>, id: HabitId) -> Result<bool> {
    let paused = tx
        .prepare_cached(
            "INSERT INTO habit_pause (habit, from_date) SELECT :id, :today
             WHERE NOT EXISTS (SELECT 1 FROM habit_pause WHERE habit = :id AND until_date = '')",
        )?
        .execute(named_params! { ":id": id.0, ":today": tx.today().to_string() })?;
    Ok(paused > 0)
}

/// Ends the pause today; answers whether there was one.
pub fn resume(tx: &Tx<'_>, id: HabitId) -> Result<bool> {
    let resumed = tx
        .prepare_cached("UPDATE habit_pause SET until_date = :today WHERE habit = :id AND until_date = ''")?
        .execute(named_params! { ":id": id.0, ":today": tx.today().to_string() })?;
    Ok(resumed > 0)
}

/// Ends a habit, or lets it go on; answers whether that is news.
pub fn set_ended(tx: &Tx<'_>, id: HabitId, ended: bool) -> Result<bool> {
    let on = if ended { tx.today().to_string() } else { String::new() };
    let changed = tx
        .prepare_cached("UPDATE habit SET ended_on = :on WHERE id = :id AND (ended_on = '') IS NOT (:on = '')")?
        .execute(named_params! { ":id": id.0, ":on": on })?;
    Ok(changed > 0)
}

/// The days from one on to another on which it was marked by hand.
pub fn marks(conn: &Connection, id: HabitId, from: NaiveDate, until: NaiveDate) -> Result<Vec<NaiveDate>> {
    let mut statement = conn.prepare_cached(
        "SELECT marked_on AS day FROM habit_mark WHERE habit = :id AND marked_on BETWEEN :from AND :until",
    )?;
    let (from, until) = (from.to_string(), until.to_string());
    let days = statement.query_map(named_params! { ":id": id.0, ":from": from, ":until": until }, read_day)?;
    Ok(days.collect::<rusqlite::Result<_>>()?)
}

/// The days from one on to another on which what a habit counts was logged, as often as it was.
pub fn logged(
    conn: &Connection,
    counts: HabitCounts,
    from: NaiveDate,
    until: NaiveDate,
    zone: chrono_tz::Tz,
) -> Result<Vec<NaiveDate>> {
    let sql = match counts {
        HabitCounts::ThankYous => return thanked(conn, from, until, zone),
        HabitCounts::Encounters => "SELECT met_on AS day FROM encounter WHERE met_on BETWEEN :from AND :until",
        HabitCounts::HelpGiven => {
            "SELECT happened_on AS day FROM help WHERE direction = 'given' AND happened_on BETWEEN :from AND :until"
        }
        HabitCounts::Introductions => "SELECT made_on AS day FROM introduction WHERE made_on BETWEEN :from AND :until",
    };
    let (from, until) = (from.to_string(), until.to_string());
    let mut statement = conn.prepare_cached(sql)?;
    let days = statement.query_map(named_params! { ":from": from, ":until": until }, read_day)?;
    Ok(days.collect::<rusqlite::Result<_>>()?)
}

fn thanked(conn: &Connection, from: NaiveDate, until: NaiveDate, zone: chrono_tz::Tz) -> Result<Vec<NaiveDate>> {
    let begins = |day: NaiveDate| local_to_utc(day.and_time(chrono::NaiveTime::MIN), zone).timestamp();
    let mut statement = conn.prepare_cached(
        "SELECT closed_at FROM commitment
         WHERE state <> 'open' AND commitment.state = 'done' AND kind = 'thank_you' AND closed_at >= :from AND closed_at < :until",
    )?;
    let until = until.succ_opt().unwrap_or(until);
    let moments = statement
        .query_map(named_params! { ":from": begins(from), ":until": begins(until) }, |row| row.get("closed_at"))?;
    let moments = moments.collect::<rusqlite::Result<Vec<i64>>>()?;
    Ok(moments.into_iter().map(|at| instant(at).with_timezone(&zone).date_naive()).collect())
}

fn read_day(row: &Row<'_>) -> rusqlite::Result<NaiveDate> {
    parsed(&row.get::<_, String>("day")?, "day")
}

/// Its pauses; one without an end goes on.
pub fn pauses(conn: &Connection, id: HabitId) -> Result<Vec<(NaiveDate, Option<NaiveDate>)>> {
    let mut statement = conn.prepare_cached("SELECT from_date, until_date FROM habit_pause WHERE habit = :id")?;
    let pauses = statement.query_map(named_params! { ":id": id.0 }, |row| {
        let (from, until): (String, String) = (row.get("from_date")?, row.get("until_date")?);
        Ok((parsed(&from, "from_date")?, until.parse().ok()))
    })?;
    Ok(pauses.collect::<rusqlite::Result<_>>()?)
}

const HABIT: &str = "SELECT id, what, times, per, counts, begun_on, ended_on FROM habit";

fn read(row: &Row<'_>) -> rusqlite::Result<Habit> {
    Ok(Habit {
        id: HabitId(row.get("id")?),
        draft: HabitDraft {
            what: row.get("what")?,
            times: row.get("times")?,
            per: parsed(&row.get::<_, String>("per")?, "per")?,
            counts: row.get::<_, String>("counts")?.parse().ok(),
        },
        begun_on: parsed(&row.get::<_, String>("begun_on")?, "begun_on")?,
        ended_on: row.get::<_, String>("ended_on")?.parse().ok(),
    })
}

/// One habit.
///
/// # Errors
/// `NotFound` where it is gone.
pub fn load(conn: &Connection, id: HabitId) -> Result<Habit> {
    let mut statement = conn.prepare_cached(&format!("{HABIT} WHERE id = :id"))?;
    let habit = statement.query_row(named_params! { ":id": id.0 }, read).optional()?;
    habit.ok_or(Error::NotFound { record: "habit", id: id.to_string() })
}

/// All habits: those that go on in the order they were begun, then those that were ended, newest first.
pub fn all(conn: &Connection) -> Result<Vec<Habit>> {
    let mut statement = conn.prepare_cached(&format!("{HABIT} ORDER BY ended_on <> '', ended_on DESC, id"))?;
    let habits = statement.query_map([], read)?;
    Ok(habits.collect::<rusqlite::Result<_>>()?)
}
