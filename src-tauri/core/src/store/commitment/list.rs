//! Commitments as lists show them.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Params, named_params};

use super::{Listed, read};
use crate::{
    Error, Result,
    id::{CommitmentId, PersonId},
    model::CommitmentKind,
};

/// The query of commitments with what a list says about them, of those that are wanted.
macro_rules! list {
    ($wanted:literal) => {
        concat!(include_str!("list_commitments.sql"), " WHERE ", $wanted)
    };
}

/// One commitment.
pub fn load(conn: &Connection, id: CommitmentId) -> Result<Listed> {
    let mut statement = conn.prepare_cached(list!("commitment.id = :id"))?;
    statement
        .query_row(named_params! { ":id": id.0 }, read)
        .optional()?
        .ok_or(Error::NotFound { record: "commitment", id: id.to_string() })
}

fn listed(conn: &Connection, sql: &str, key: impl Params) -> Result<Vec<Listed>> {
    let mut statement = conn.prepare_cached(sql)?;
    let items = statement.query_map(key, read)?;
    Ok(items.collect::<rusqlite::Result<_>>()?)
}

/// Open commitments that ring by a moment, people in the trash left out, longest due first.
pub fn ringing_by(conn: &Connection, moment: i64, limit: u32) -> Result<Vec<Listed>> {
    let sql = list!(
        "reminder.state <> 'closed' AND reminder.ring_at <= :moment AND person.trashed_at IS NULL
          ORDER BY reminder.ring_at, reminder.commitment LIMIT :limit"
    );
    listed(conn, sql, named_params! { ":moment": moment, ":limit": limit })
}

/// The next open commitments that ring after a moment.
pub fn ringing_after(conn: &Connection, moment: i64, limit: u32) -> Result<Vec<Listed>> {
    let sql = list!(
        "reminder.state <> 'closed' AND reminder.ring_at > :moment AND person.trashed_at IS NULL
          ORDER BY reminder.ring_at, reminder.commitment LIMIT :limit"
    );
    listed(conn, sql, named_params! { ":moment": moment, ":limit": limit })
}

/// Open commitments that have rung by a moment, whether or not their pop-up could be shown, newest first.
pub fn rung(conn: &Connection, moment: i64, limit: u32) -> Result<Vec<Listed>> {
    let sql = list!(
        "reminder.state <> 'closed' AND reminder.ring_at <= :moment AND person.trashed_at IS NULL
          ORDER BY reminder.ring_at DESC, reminder.commitment DESC LIMIT :limit"
    );
    listed(conn, sql, named_params! { ":moment": moment, ":limit": limit })
}

/// Open commitments of a kind, people in the trash left out, oldest first.
pub fn open_of_kind(conn: &Connection, kind: CommitmentKind) -> Result<Vec<Listed>> {
    let sql = list!(
        "reminder.state <> 'closed' AND commitment.kind = :kind AND person.trashed_at IS NULL
          ORDER BY commitment.created_at, commitment.id"
    );
    listed(conn, sql, named_params! { ":kind": kind.word() })
}

/// Commitments of a kind that were done, people in the trash left out, newest first.
pub fn done_of_kind(conn: &Connection, kind: CommitmentKind, limit: u32) -> Result<Vec<Listed>> {
    let sql = list!(
        "commitment.state = 'done' AND commitment.kind = :kind AND person.trashed_at IS NULL
          ORDER BY commitment.closed_at DESC, commitment.id DESC LIMIT :limit"
    );
    listed(conn, sql, named_params! { ":kind": kind.word(), ":limit": limit })
}

/// Open commitments of a kind that ring by a moment, people in the trash left out, those that ring first.
pub fn open_by(conn: &Connection, kind: CommitmentKind, by: i64, limit: u32) -> Result<Vec<Listed>> {
    let sql = list!(
        "reminder.state <> 'closed' AND reminder.ring_at <= :by AND commitment.kind = :kind
              AND person.trashed_at IS NULL
          ORDER BY reminder.ring_at, reminder.commitment LIMIT :limit"
    );
    listed(conn, sql, named_params! { ":kind": kind.word(), ":by": by, ":limit": limit })
}

/// How many open commitments of a kind ring by a moment.
pub fn count_open_by(conn: &Connection, kind: CommitmentKind, by: i64) -> Result<u32> {
    let mut statement = conn.prepare_cached(
        "SELECT count(*) AS n FROM reminder JOIN commitment ON commitment.id = reminder.commitment
         LEFT JOIN person ON person.id = commitment.person
         WHERE reminder.state <> 'closed' AND reminder.ring_at <= :by AND commitment.kind = :kind
             AND person.trashed_at IS NULL",
    )?;
    Ok(statement.query_row(named_params! { ":kind": kind.word(), ":by": by }, |row| row.get("n"))?)
}

/// Promises, thanks and cards that were done after a moment and by another, in seconds, newest first.
pub fn kept_between(conn: &Connection, after: i64, by: i64) -> Result<Vec<Listed>> {
    let sql = list!(
        "commitment.state = 'done' AND closed_at > :after AND closed_at <= :by
              AND commitment.kind IN ('promise', 'thank_you', 'card') AND person.trashed_at IS NULL
          ORDER BY closed_at DESC, commitment.id DESC"
    );
    listed(conn, sql, named_params! { ":after": after, ":by": by })
}

/// Open commitments that ask for attention on a day from one to another, in the order of these days; `by` is the end of
/// the last one, in seconds.
pub fn asking_between(conn: &Connection, days: (NaiveDate, NaiveDate), by: i64) -> Result<Vec<Listed>> {
    let (from, until) = (days.0.to_string(), days.1.to_string());
    let sql = list!(
        "reminder.state <> 'closed' AND reminder.ring_at <= :by AND person.trashed_at IS NULL
              AND iif(snooze_date = '', due_date, snooze_date) BETWEEN :from AND :until
          ORDER BY iif(snooze_date = '', due_date, snooze_date), reminder.ring_at, commitment.id"
    );
    listed(conn, sql, named_params! { ":by": by, ":from": from, ":until": until })
}

/// All commitments to a person: open ones by when they ring, then closed ones, newest first.
pub fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<Listed>> {
    let sql = list!(
        "commitment.person = :person
          ORDER BY commitment.state <> 'open', commitment.closed_at DESC, reminder.ring_at, commitment.id"
    );
    listed(conn, sql, named_params! { ":person": person.0 })
}
