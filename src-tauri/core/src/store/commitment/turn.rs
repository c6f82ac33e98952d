//! The next turn of a commitment that comes back.

use rusqlite::{Connection, named_params};

use super::NewCommitment;
use crate::{Result, id::CommitmentId, store::Tx};

/// Whether a commitment of a repetition is there for its day, open or not.
pub fn is_written_down(conn: &Connection, new: &NewCommitment) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM commitment WHERE person IS :person AND kind = :kind AND what = :what
             AND due_date = :date AND repeat = :repeat) AS found",
    )?;
    let key = named_params! {
        ":person": new.person.map(|id| id.0),
        ":kind": new.kind.word(),
        ":what": new.what,
        ":date": new.due.date.to_string(),
        ":repeat": new.details.repeat,
    };
    Ok(statement.query_row(key, |row| row.get("found"))?)
}

/// Says that the next turn belongs to whatever the one before belongs to: its project, its objective, the
/// help that it follows up, and whom it asks an introduction to. A thank-you thanks once, so the next one is no thanks for the same help.
pub fn carry_on(tx: &Tx<'_>, before: CommitmentId, next: CommitmentId) -> Result<()> {
    let turns = named_params! { ":before": before.0, ":next": next.0 };
    tx.prepare_cached(
        "UPDATE commitment SET project = before.project, asks_for = before.asks_for,
             help = iif(before.kind = 'thank_you', NULL, before.help)
         FROM commitment AS before WHERE before.id = :before AND commitment.id = :next",
    )?
    .execute(turns)?;
    tx.prepare_cached(
        "INSERT INTO objective_step (objective, commitment)
         SELECT objective, :next FROM objective_step WHERE commitment = :before",
    )?
    .execute(turns)?;
    Ok(())
}
