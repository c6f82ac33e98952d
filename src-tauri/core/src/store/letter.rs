//! What hand-written cards say, and what became of them.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::Tx;
use crate::{Result, id::CommitmentId, model::Letter};

/// A card as it is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeptLetter {
    /// Its four parts.
    pub letter: Letter,
    /// When it was sent.
    pub sent_on: Option<NaiveDate>,
    /// What came back; blank while nothing did.
    pub reply: String,
}

fn read(row: &Row<'_>) -> rusqlite::Result<KeptLetter> {
    Ok(KeptLetter {
        letter: Letter {
            opening: row.get("opening")?,
            detail: row.get("detail")?,
            call: row.get("offer")?,
            greeting: row.get("closing")?,
        },
        sent_on: row.get::<_, String>("sent_on")?.parse().ok(),
        reply: row.get("reply")?,
    })
}

/// The card of a commitment, if it was begun.
pub fn load(conn: &Connection, id: CommitmentId) -> Result<Option<KeptLetter>> {
    let mut statement = conn
        .prepare_cached("SELECT opening, detail, offer, closing, sent_on, reply FROM letter WHERE commitment = :id")?;
    Ok(statement.query_row(named_params! { ":id": id.0 }, read).optional()?)
}

/// Keeps the card of a commitment.
pub fn keep(tx: &Tx<'_>, id: CommitmentId, kept: &KeptLetter) -> Result<()> {
    if load(tx, id)?.as_ref() == Some(kept) {
        return Ok(());
    }
    tx.prepare_cached(
        "INSERT INTO letter (commitment, opening, detail, offer, closing, sent_on, reply)
         VALUES (:id, :opening, :detail, :offer, :closing, :sent_on, :reply)
         ON CONFLICT (commitment) DO UPDATE SET opening = excluded.opening, detail = excluded.detail,
             offer = excluded.offer, closing = excluded.closing, sent_on = excluded.sent_on, reply = excluded.reply",
    )?
    .execute(named_params! {
        ":id": id.0,
        ":opening": kept.letter.opening,
        ":detail": kept.letter.detail,
        ":offer": kept.letter.call,
        ":closing": kept.letter.greeting,
        ":sent_on": kept.sent_on.map(|day| day.to_string()).unwrap_or_default(),
        ":reply": kept.reply,
    })?;
    Ok(())
}
