//! What became of pop-ups.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, named_params};

use super::Tx;
use crate::{
    Error, Result,
    id::{CommitmentId, PersonId},
    model::{Delivered, Outcome},
    wire::PersonRef,
};

/// How many lines are kept.
const KEPT: u32 = 1000;

/// A line as it is kept.
pub struct Listed {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub delivered: Delivered,
    /// How often, one after the other.
    pub times: u32,
    /// Whom it was about, where that is one person who is still there.
    pub person: Option<PersonRef>,
}

/// Writes a line; a failure that only repeats the last of the same pop-up is counted there instead.
pub fn note(tx: &Tx<'_>, at: i64, delivered: &Delivered) -> Result<()> {
    let repeated = delivered.outcome == Outcome::Failed
        && tx.prepare_cached(include_str!("delivery/repeat_delivery.sql"))?.execute(named_params! {
            ":at": at, ":title": delivered.title, ":detail": delivered.detail,
        })? > 0;
    if !repeated {
        tx.prepare_cached(include_str!("delivery/insert_delivery.sql"))?.execute(named_params! {
            ":at": at,
            ":commitment": delivered.commitment.map(|id| id.0),
            ":title": delivered.title,
            ":outcome": delivered.outcome.word(),
            ":detail": delivered.detail,
        })?;
        tx.prepare_cached("DELETE FROM delivery WHERE id <= (SELECT max(id) FROM delivery) - :kept")?
            .execute(named_params! { ":kept": KEPT })?;
    }
    Ok(())
}

/// The newest lines, newest first.
pub fn list(conn: &Connection, limit: u32) -> Result<Vec<Listed>> {
    let mut statement = conn.prepare_cached(include_str!("delivery/list_deliveries.sql"))?;
    let mut rows = statement.query(named_params! { ":limit": limit })?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        let word: String = row.get("outcome")?;
        let outcome = Outcome::from_word(&word)
            .ok_or_else(|| Error::Invalid(format!("The log of deliveries holds an unknown word: {word}.")))?;
        let (person, name): (Option<i64>, Option<String>) = (row.get("person")?, row.get("name")?);
        lines.push(Listed {
            at: super::instant(row.get("at")?),
            delivered: Delivered {
                commitment: row.get::<_, Option<i64>>("commitment")?.map(CommitmentId),
                title: row.get("title")?,
                outcome,
                detail: row.get("detail")?,
            },
            times: row.get("times")?,
            person: person.zip(name).map(|(id, name)| PersonRef { id: PersonId(id), name }),
        });
    }
    Ok(lines)
}
