//! Whether a commitment is here already.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, named_params};

use crate::{
    Result,
    id::{CommitmentId, PersonId},
    model::CommitmentKind,
};

/// Whether a person has a commitment of a kind for a day, open or not.
pub fn exists(conn: &Connection, person: PersonId, kind: CommitmentKind, what: &str, date: NaiveDate) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM commitment WHERE person = :person AND kind = :kind AND due_date = :date
             AND (kind = 'birthday' OR what = :what)) AS found",
    )?;
    let key = named_params! { ":person": person.0, ":kind": kind.word(), ":what": what, ":date": date.to_string() };
    Ok(statement.query_row(key, |row| row.get("found"))?)
}

/// The open meeting with a person of a name on a day.
pub fn open_meeting(conn: &Connection, person: PersonId, what: &str, date: NaiveDate) -> Result<Option<CommitmentId>> {
    let mut statement = conn.prepare_cached(include_str!("open_meeting.sql"))?;
    let key = named_params! { ":person": person.0, ":what": what, ":date": date.to_string() };
    Ok(statement.query_row(key, |row| Ok(CommitmentId(row.get("id")?))).optional()?)
}

/// The open meeting with a person of a name that comes back by a rule; a blank rule is none.
pub fn open_meeting_of_rule(
    conn: &Connection,
    person: PersonId,
    what: &str,
    rule: &str,
) -> Result<Option<CommitmentId>> {
    let mut statement = conn.prepare_cached(
        "SELECT id FROM commitment
         WHERE person = :person AND state = 'open' AND kind = 'meeting' AND what = :what AND repeat = :rule AND :rule <> ''
         ORDER BY id LIMIT 1",
    )?;
    let key = named_params! { ":person": person.0, ":what": what, ":rule": rule };
    Ok(statement.query_row(key, |row| Ok(CommitmentId(row.get("id")?))).optional()?)
}
