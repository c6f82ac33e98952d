//! Which help passes which on, and whether whoever began it was thanked.

use rusqlite::{Connection, OptionalExtension, named_params};

use super::Tx;
use crate::{
    Result,
    id::{CommitmentId, HelpId},
    model::{Channel, CommitmentState},
};

/// Says what help passes on, or came of; `None` says that it stands for itself. Answers whether that is news.
pub fn set(tx: &Tx<'_>, help: HelpId, passes_on: Option<HelpId>) -> Result<bool> {
    let Some(passes_on) = passes_on else {
        let gone = tx
            .prepare_cached("DELETE FROM help_chain WHERE help = :help")?
            .execute(named_params! { ":help": help.0 })?;
        return Ok(gone > 0);
    };
    let changed = tx
        .prepare_cached(
            "INSERT INTO help_chain (help, passes_on) VALUES (:help, :passes_on)
             ON CONFLICT (help) DO UPDATE SET passes_on = excluded.passes_on WHERE passes_on <> excluded.passes_on",
        )?
        .execute(named_params! { ":help": help.0, ":passes_on": passes_on.0 })?;
    Ok(changed > 0)
}

/// Every link: a help, and the one it passes on.
pub fn all(conn: &Connection) -> Result<Vec<(HelpId, HelpId)>> {
    let mut statement = conn.prepare_cached("SELECT help, passes_on FROM help_chain ORDER BY help")?;
    let links = statement.query_map([], |row| Ok((HelpId(row.get("help")?), HelpId(row.get("passes_on")?))))?;
    Ok(links.collect::<rusqlite::Result<_>>()?)
}

/// How help was thanked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thanks {
    /// Where the thank-you stands.
    pub state: CommitmentState,
    /// By which way.
    pub channel: Option<Channel>,
    /// When it was said, in seconds.
    pub closed_at: Option<i64>,
}

/// The thank-you for a help.
pub fn thanks(conn: &Connection, help: HelpId) -> Result<Option<Thanks>> {
    let mut statement = conn
        .prepare_cached("SELECT state, channel, closed_at FROM commitment WHERE help = :help AND kind = 'thank_you'")?;
    let thanks = statement.query_row(named_params! { ":help": help.0 }, |row| {
        Ok(Thanks {
            state: super::parsed(&row.get::<_, String>("state")?, "state")?,
            channel: row.get::<_, String>("channel")?.parse().ok(),
            closed_at: row.get("closed_at")?,
        })
    });
    Ok(thanks.optional()?)
}

/// Whether whoever gave the first help of a chain was thanked for what came of it, or is to be.
pub fn origin_is_thanked(conn: &Connection, first: HelpId) -> Result<bool> {
    let mut statement =
        conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM commitment WHERE origin = :first) AS thanked")?;
    Ok(statement.query_row(named_params! { ":first": first.0 }, |row| row.get("thanked"))?)
}

/// Says that a thank-you is to whoever gave the first help of a chain.
pub fn mark_origin(tx: &Tx<'_>, thanks: CommitmentId, first: HelpId) -> Result<()> {
    tx.prepare_cached("UPDATE commitment SET origin = :first WHERE id = :id")?
        .execute(named_params! { ":id": thanks.0, ":first": first.0 })?;
    Ok(())
}
