//! The pop-up of the day on which an objective is looked at: pending → claimed → shown.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, named_params};

use super::{Tx, parsed, seconds};
use crate::{Result, id::ObjectiveId};

/// Open objectives with the day for which each asks next and was neither claimed nor shown.
const WAITING: &str = "SELECT id, day FROM (
     SELECT objective.id, max(review_on, put_off_until, coalesce(snoozed_until, '')) AS day,
            max(coalesce(rung_for, ''), coalesce(claimed_for, '')) AS settled
     FROM objective LEFT JOIN objective_ring ON objective_ring.objective = objective.id
     WHERE state = 'open' AND review_on <> '')
 WHERE day > settled";

/// The first day for which a pop-up is still to come.
pub fn next_day(conn: &Connection) -> Result<Option<NaiveDate>> {
    let mut statement = conn.prepare_cached(&format!("{WAITING} ORDER BY day LIMIT 1"))?;
    let day: Option<String> = statement.query_row([], |row| row.get("day")).optional()?;
    Ok(day.map(|day| parsed(&day, "day")).transpose()?)
}

/// Claims what asks for a look by a day; answers which.
pub fn claim(tx: &Tx<'_>, by: NaiveDate) -> Result<Vec<ObjectiveId>> {
    let mut statement = tx.prepare_cached(&format!("{WAITING} AND day <= :by ORDER BY day, id"))?;
    let due = statement.query_map(named_params! { ":by": by.to_string() }, |row| {
        Ok((row.get::<_, i64>("id")?, row.get::<_, String>("day")?))
    })?;
    let due = due.collect::<rusqlite::Result<Vec<_>>>()?;
    for (objective, day) in &due {
        tx.prepare_cached(
            "INSERT INTO objective_ring (objective, claimed_for) VALUES (:objective, :day)
             ON CONFLICT (objective) DO UPDATE SET claimed_for = excluded.claimed_for",
        )?
        .execute(named_params! { ":objective": objective, ":day": day })?;
    }
    Ok(due.into_iter().map(|(objective, _)| ObjectiveId(objective)).collect())
}

/// Notes that what was claimed was shown.
pub fn mark_shown(tx: &Tx<'_>) -> Result<()> {
    tx.prepare_cached(
        "UPDATE objective_ring SET rung_before = rung_for, rung_for = claimed_for, claimed_for = '', shown_at = :now
         WHERE claimed_for <> ''",
    )?
    .execute(named_params! { ":now": seconds(tx.now()) })?;
    Ok(())
}

/// Makes what was claimed pending again, and what was shown last by a service that is gone.
pub fn release(tx: &Tx<'_>) -> Result<()> {
    tx.prepare_cached(
        "UPDATE objective_ring SET rung_for = rung_before WHERE claimed_for = ''
             AND shown_at = (SELECT max(shown_at) FROM objective_ring)
             AND NOT EXISTS (SELECT 1 FROM objective_ring WHERE claimed_for <> '')",
    )?
    .execute([])?;
    release_claims(tx)
}

/// Gives claims back: those of a process that ended before it had shown them.
pub fn release_claims(tx: &Tx<'_>) -> Result<()> {
    tx.prepare_cached("UPDATE objective_ring SET claimed_for = '' WHERE claimed_for <> ''")?.execute([])?;
    Ok(())
}

/// Puts off what was shown last, until the morning of a day.
pub fn snooze(tx: &Tx<'_>, until: NaiveDate) -> Result<()> {
    tx.prepare_cached(
        "UPDATE objective_ring SET snoozed_until = :until WHERE objective IN (
             SELECT objective.id FROM objective JOIN objective_ring ON objective_ring.objective = objective.id
             WHERE state = 'open' AND rung_for <> '' AND rung_for >= max(review_on, put_off_until, snoozed_until))",
    )?
    .execute(named_params! { ":until": until.to_string() })?;
    Ok(())
}

/// Whether any that was claimed or shown still asks for a look on a day.
pub fn is_unanswered(conn: &Connection, today: NaiveDate) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "SELECT EXISTS (
             SELECT 1 FROM objective JOIN objective_ring ON objective_ring.objective = objective.id
             WHERE state = 'open' AND review_on <> '' AND max(rung_for, claimed_for) <> ''
                 AND max(review_on, put_off_until, snoozed_until) <= :today) AS found",
    )?;
    Ok(statement.query_row(named_params! { ":today": today.to_string() }, |row| row.get("found"))?)
}

/// Notes of objectives that came from another book what was shown for them there.
pub fn remember(tx: &Tx<'_>, theirs: &Connection, ours: &dyn Fn(i64) -> Option<i64>) -> Result<()> {
    let mut statement = theirs.prepare("SELECT objective, rung_for, rung_before, snoozed_until FROM objective_ring")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let Some(objective) = ours(row.get("objective")?) else { continue };
        tx.prepare_cached(
            "INSERT INTO objective_ring (objective, rung_for, rung_before, snoozed_until)
             VALUES (:objective, :rung_for, :rung_before, :snoozed_until) ON CONFLICT DO NOTHING",
        )?
        .execute(named_params! {
            ":objective": objective,
            ":rung_for": row.get::<_, String>("rung_for")?,
            ":rung_before": row.get::<_, String>("rung_before")?,
            ":snoozed_until": row.get::<_, String>("snoozed_until")?,
        })?;
    }
    Ok(())
}
