//! The weekly review: when it was finished, where it was left, and for which days its pop-up came.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::Tx;
use crate::{
    Result,
    model::{ReviewPast, ReviewStep},
};

/// The day of the last review that was finished.
pub fn finished_on(conn: &Connection) -> Result<Option<NaiveDate>> {
    let mut statement =
        conn.prepare_cached("SELECT finished_on FROM weekly_review ORDER BY finished_on DESC LIMIT 1")?;
    let day: Option<String> = statement.query_row([], |row| row.get("finished_on")).optional()?;
    Ok(day.and_then(|day| day.parse().ok()))
}

/// Notes that a review was finished on a day; a second one of that day changes nothing.
pub fn finish(tx: &Tx<'_>, day: NaiveDate) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO weekly_review (finished_on) SELECT :day
         WHERE NOT EXISTS (SELECT 1 FROM weekly_review WHERE finished_on = :day)",
    )?
    .execute(named_params! { ":day": day.to_string() })?;
    Ok(())
}

/// The step at which a review of a day was left.
pub fn left_at(conn: &Connection, day: NaiveDate) -> Result<Option<ReviewStep>> {
    let mut statement = conn.prepare_cached("SELECT left_at FROM review_state WHERE left_on = :day")?;
    let step: Option<String> =
        statement.query_row(named_params! { ":day": day.to_string() }, |row| row.get("left_at")).optional()?;
    Ok(step.and_then(|step| step.parse().ok()))
}

/// Notes the step at which the review of a day stands; `None` forgets it.
pub fn leave(tx: &Tx<'_>, day: NaiveDate, step: Option<ReviewStep>) -> Result<()> {
    tx.prepare_cached("UPDATE review_state SET left_on = :day, left_at = :step")?.execute(named_params! {
        ":day": day.to_string(),
        ":step": step.map(ReviewStep::word).unwrap_or_default(),
    })?;
    Ok(())
}

/// What is known of reviews and their pop-ups; one that is on its way counts as shown.
pub fn past(conn: &Connection) -> Result<ReviewPast> {
    let mut statement = conn
        .prepare_cached("SELECT max(rung_for, claimed_for) AS rung_for, passed_for, snoozed_until FROM review_state")?;
    let day = |row: &Row<'_>, column: &str| row.get::<_, String>(column).map(|text| text.parse().ok());
    let kept = statement.query_row([], |row| {
        Ok(ReviewPast {
            rung_for: day(row, "rung_for")?,
            passed_for: day(row, "passed_for")?,
            snoozed_until: day(row, "snoozed_until")?,
            finished_on: None,
        })
    })?;
    Ok(ReviewPast { finished_on: finished_on(conn)?, ..kept })
}

/// Claims the pop-up for a day; answers whether nobody has.
pub fn claim(tx: &Tx<'_>, day: NaiveDate) -> Result<bool> {
    let claimed = tx
        .prepare_cached("UPDATE review_state SET claimed_for = :day WHERE claimed_for = '' AND rung_for < :day")?
        .execute(named_params! { ":day": day.to_string() })?;
    Ok(claimed > 0)
}

/// Notes that the claimed pop-up was shown.
pub fn mark_shown(tx: &Tx<'_>) -> Result<()> {
    tx.prepare_cached(
        "UPDATE review_state SET rung_before = rung_for, rung_for = claimed_for, claimed_for = ''
         WHERE claimed_for <> ''",
    )?
    .execute([])?;
    Ok(())
}

/// Makes the pop-up pending again that was claimed, or shown by a service that is gone.
pub fn release(tx: &Tx<'_>) -> Result<()> {
    tx.prepare_cached(
        "UPDATE review_state SET rung_for = iif(claimed_for = '', rung_before, rung_for), claimed_for = ''",
    )?
    .execute([])?;
    Ok(())
}

/// Gives a claim back: that of a process that ended before it had shown it.
pub fn release_claim(tx: &Tx<'_>) -> Result<()> {
    tx.prepare_cached("UPDATE review_state SET claimed_for = ''")?.execute([])?;
    Ok(())
}

/// Lets a day and all before it pass without a pop-up.
pub fn pass(tx: &Tx<'_>, day: NaiveDate) -> Result<()> {
    tx.prepare_cached("UPDATE review_state SET passed_for = max(passed_for, :day)")?
        .execute(named_params! { ":day": day.to_string() })?;
    Ok(())
}

/// Puts the pop-up off until the morning of a day.
pub fn snooze(tx: &Tx<'_>, until: NaiveDate) -> Result<()> {
    tx.prepare_cached("UPDATE review_state SET snoozed_until = :until")?
        .execute(named_params! { ":until": until.to_string() })?;
    Ok(())
}
