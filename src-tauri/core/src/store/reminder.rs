//! The queue of pop-ups: pending → claimed → shown, and closed once the commitment is.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use rusqlite::{Connection, OptionalExtension, named_params};

use super::{Tx, seconds};
use crate::{Result, id::CommitmentId, model::Due};

/// Derives when the commitments that were written ring, and whether they still must.
pub fn derive_stale(conn: &Connection, morning: NaiveTime, zone: Tz) -> Result<()> {
    let mut stale = conn.prepare_cached(include_str!("reminder/stale_reminders.sql"))?;
    let mut upsert = conn.prepare_cached(include_str!("reminder/upsert_reminder.sql"))?;
    let mut rows = stale.query([])?;
    while let Some(row) = rows.next()? {
        let (date, time): (String, String) = (row.get("date")?, row.get("time")?);
        let due = Due {
            date: super::parsed(&date, "date")?,
            time: NaiveTime::parse_from_str(&time, "%H:%M:%S").ok(),
            zone: row.get::<_, String>("zone")?.parse().ok(),
        };
        upsert.execute(named_params! {
            ":commitment": row.get::<_, i64>("commitment")?,
            ":meant": meant(&due),
            ":ring_at": seconds(due.instant(morning, zone)),
            ":open": row.get::<_, bool>("open")?,
        })?;
    }
    conn.prepare_cached("DELETE FROM reminder_stale")?.execute([])?;
    Ok(())
}

/// Meetings of two days whose pop-up was shown, and that did not ring again for being over.
pub fn shown_meetings(conn: &Connection, from: NaiveDate, until: NaiveDate) -> Result<Vec<CommitmentId>> {
    let mut statement = conn.prepare_cached(
        "SELECT reminder.commitment FROM reminder JOIN commitment ON commitment.id = reminder.commitment
         WHERE reminder.state = 'shown' AND commitment.kind = 'meeting' AND due_date BETWEEN :from AND :until
             AND instr(rung_for, meant || '+after ') = 0",
    )?;
    let key = named_params! { ":from": from.to_string(), ":until": until.to_string() };
    let ids = statement.query_map(key, |row| Ok(CommitmentId(row.get("commitment")?)))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Lets a meeting whose pop-up was shown ring again, because it is over.
pub fn ring_after(tx: &Tx<'_>, id: CommitmentId, at: i64) -> Result<()> {
    tx.prepare_cached(
        "UPDATE reminder SET state = 'pending', ring_at = :at, meant = meant || '+after'
         WHERE commitment = :id AND state = 'shown'",
    )?
    .execute(named_params! { ":id": id.0, ":at": at })?;
    Ok(())
}

/// Whether the queue was derived for this zone; triggers see to another morning time.
pub fn is_derived_for(conn: &Connection, zone: Tz) -> Result<bool> {
    let mut statement = conn.prepare_cached("SELECT zone FROM reminder_zone")?;
    let known: Option<String> = statement.query_row([], |row| row.get("zone")).optional()?;
    Ok(known.as_deref() == Some(zone.name()))
}

/// Asks for all open commitments to be derived anew, after the zone changed.
pub fn mark_all_stale(tx: &Tx<'_>) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO reminder_zone (id, zone) VALUES (1, :zone) ON CONFLICT (id) DO UPDATE SET zone = excluded.zone",
    )?
    .execute(named_params! { ":zone": tx.zone().name() })?;
    tx.prepare_cached(
        "INSERT OR IGNORE INTO reminder_stale (commitment) SELECT id FROM commitment WHERE state = 'open'",
    )?
    .execute([])?;
    Ok(())
}

/// Claims what is due and has not been shown, people in the trash left out; longest due first.
pub fn claim(tx: &Tx<'_>, moment: i64, limit: u32) -> Result<Vec<CommitmentId>> {
    let mut statement = tx.prepare_cached(include_str!("reminder/claim_reminders.sql"))?;
    let claimed = statement.query_map(named_params! { ":moment": moment, ":limit": limit }, |row| {
        Ok(CommitmentId(row.get("commitment")?))
    })?;
    Ok(claimed.collect::<rusqlite::Result<_>>()?)
}

/// Forgets that a commitment popped up for a moment, because that moment was asked for anew.
pub fn forget_rung(tx: &Tx<'_>, id: CommitmentId, moment: &Due) -> Result<()> {
    tx.prepare_cached("UPDATE reminder SET rung_for = replace(rung_for, :meant || ' ', '') WHERE commitment = :id")?
        .execute(named_params! { ":id": id.0, ":meant": meant(moment) })?;
    Ok(())
}

fn meant(moment: &Due) -> String {
    let time = moment.time.map(|time| time.format("%H:%M:%S").to_string());
    format!("{}T{}", moment.date, time.unwrap_or_default())
}

/// Notes that the pop-up of a claimed commitment was shown; one that was put off meanwhile rings again.
pub fn mark_shown(tx: &Tx<'_>, id: CommitmentId, at: i64) -> Result<()> {
    tx.prepare_cached(
        "UPDATE reminder SET shown_at = :at,
             rung_for = CASE WHEN state = 'pending' OR instr(rung_for, meant || ' ') > 0 THEN rung_for
                             ELSE rung_for || meant || ' ' END,
             state = CASE state WHEN 'claimed' THEN 'shown' ELSE state END
         WHERE commitment = :id",
    )?
    .execute(named_params! { ":id": id.0, ":at": at })?;
    Ok(())
}

/// Makes a pop-up pending again that was claimed, or shown by a service that is gone; an answered one stays closed.
pub fn release(tx: &Tx<'_>, id: CommitmentId) -> Result<()> {
    tx.prepare_cached(
        "UPDATE reminder SET state = 'pending', rung_for = replace(rung_for, meant || ' ', '')
         WHERE commitment = :id AND state IN ('claimed', 'shown')",
    )?
    .execute(named_params! { ":id": id.0 })?;
    Ok(())
}

/// Whether a pop-up was claimed or shown and its commitment still asks for an answer.
pub fn is_unanswered(conn: &Connection, id: CommitmentId) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "SELECT count(*) AS n FROM reminder WHERE commitment = :id AND state IN ('claimed', 'shown')",
    )?;
    Ok(statement.query_row(named_params! { ":id": id.0 }, |row| row.get::<_, i64>("n"))? > 0)
}

/// Gives all claims back: those of a process that ended before it had shown them.
pub fn release_all(tx: &Tx<'_>) -> Result<()> {
    tx.prepare_cached("UPDATE reminder SET state = 'pending' WHERE state = 'claimed'")?.execute([])?;
    Ok(())
}

/// When the next pop-up is due, in seconds.
pub fn next_ring(conn: &Connection) -> Result<Option<i64>> {
    let mut statement = conn.prepare_cached(
        "SELECT reminder.ring_at FROM reminder INDEXED BY reminder_waiting
         JOIN commitment ON commitment.id = reminder.commitment
         LEFT JOIN person ON person.id = commitment.person
         WHERE reminder.state = 'pending' AND person.trashed_at IS NULL
         ORDER BY reminder.ring_at LIMIT 1",
    )?;
    Ok(statement.query_row([], |row| row.get("ring_at")).optional()?)
}

/// How many reminders have rung by a moment and have not popped up so far.
pub fn unshown_count(conn: &Connection, moment: i64) -> Result<u32> {
    let mut statement = conn.prepare_cached(
        "SELECT count(*) AS n FROM reminder JOIN commitment ON commitment.id = reminder.commitment
         LEFT JOIN person ON person.id = commitment.person
         WHERE reminder.state IN ('pending', 'claimed') AND reminder.ring_at <= :moment AND person.trashed_at IS NULL",
    )?;
    Ok(statement.query_row(named_params! { ":moment": moment }, |row| row.get("n"))?)
}

/// Notes of commitments that came from another book what was shown for them there, so that it is not shown again.
pub fn remember_rung(tx: &Tx<'_>, theirs: &Connection, ours: &dyn Fn(i64) -> Option<i64>) -> Result<()> {
    let mut statement = theirs
        .prepare("SELECT commitment, meant, ring_at, state, rung_for, shown_at FROM reminder ORDER BY commitment")?;
    let mut insert = tx.prepare_cached(
        "INSERT INTO reminder (commitment, meant, ring_at, state, rung_for, shown_at)
         VALUES (:commitment, :meant, :ring_at, iif(:state = 'claimed', 'pending', :state), :rung_for, :shown_at)
         ON CONFLICT DO NOTHING",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let Some(commitment) = ours(row.get("commitment")?) else { continue };
        insert.execute(named_params! {
            ":commitment": commitment,
            ":meant": row.get::<_, String>("meant")?,
            ":ring_at": row.get::<_, i64>("ring_at")?,
            ":state": row.get::<_, String>("state")?,
            ":rung_for": row.get::<_, String>("rung_for")?,
            ":shown_at": row.get::<_, Option<i64>>("shown_at")?,
        })?;
    }
    Ok(())
}
