//! How help that was given is followed up: advice asked after, credit told of.

use rusqlite::{Connection, OptionalExtension, named_params};

use crate::{
    Result,
    id::{CommitmentId, HelpId, PersonId},
    store::Tx,
};

/// The open follow-up of help.
pub fn open_follow_up(conn: &Connection, help: HelpId) -> Result<Option<CommitmentId>> {
    let mut statement = conn.prepare_cached(
        "SELECT id FROM commitment WHERE help = :help AND kind = 'follow_up' AND state = 'open' ORDER BY id LIMIT 1",
    )?;
    let open = statement.query_row(named_params! { ":help": help.0 }, |row| row.get("id").map(CommitmentId));
    Ok(open.optional()?)
}

/// Whether help has, or had, a follow-up.
pub fn is_followed_up(conn: &Connection, help: HelpId) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM commitment WHERE help = :help AND kind = 'follow_up') AS followed",
    )?;
    Ok(statement.query_row(named_params! { ":help": help.0 }, |row| row.get("followed"))?)
}

/// The open follow-ups of help are with somebody else now.
pub fn move_follow_up(tx: &Tx<'_>, help: HelpId, person: PersonId) -> Result<()> {
    tx.prepare_cached(
        "UPDATE commitment SET person = :person WHERE help = :help AND kind = 'follow_up' AND state = 'open'",
    )?
    .execute(named_params! { ":help": help.0, ":person": person.0 })?;
    Ok(())
}
