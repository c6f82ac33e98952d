//! Settings, as JSON documents under their names.

use rusqlite::{Connection, OptionalExtension, named_params};
use serde::{Serialize, de::DeserializeOwned};

use super::Tx;
use crate::{Result, model::Settings};

const NAME: &str = "settings";
/// Stands where the file holds a made-up network.
const DEMO: &str = "demo";

/// The settings; defaults where none were saved.
pub fn load(conn: &Connection) -> Result<Settings> {
    Ok(read(conn, NAME)?.unwrap_or_default())
}

/// Saves the settings; equal ones are not written.
pub fn save(tx: &Tx<'_>, settings: &Settings) -> Result<()> {
    if load(tx)? == *settings {
        return Ok(());
    }
    write(tx, NAME, settings)
}

/// What is said of the made-up network a file holds; `None` in a file of a user's own.
pub fn demo<T: DeserializeOwned>(conn: &Connection) -> Result<Option<T>> {
    read(conn, DEMO)
}

/// Says that a file holds a made-up network.
pub fn mark_demo<T: Serialize>(tx: &Tx<'_>, demo: &T) -> Result<()> {
    write(tx, DEMO, demo)
}

/// What tells this book from every other.
pub fn book_uid(conn: &Connection) -> Result<String> {
    Ok(conn.prepare_cached("SELECT uid FROM book")?.query_row([], |row| row.get("uid"))?)
}

pub(super) fn read<T: DeserializeOwned>(conn: &Connection, name: &str) -> Result<Option<T>> {
    let mut statement = conn.prepare_cached("SELECT value FROM setting WHERE name = :name")?;
    let value: Option<String> =
        statement.query_row(named_params! { ":name": name }, |row| row.get("value")).optional()?;
    Ok(value.and_then(|value| serde_json::from_str(&value).ok()))
}

pub(super) fn write<T: Serialize>(tx: &Tx<'_>, name: &str, value: &T) -> Result<()> {
    let value = serde_json::to_string(value).map_err(|error| crate::Error::Invalid(error.to_string()))?;
    tx.prepare_cached(
        "INSERT INTO setting (name, value) VALUES (:name, :value)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )?
    .execute(named_params! { ":name": name, ":value": value })?;
    Ok(())
}
