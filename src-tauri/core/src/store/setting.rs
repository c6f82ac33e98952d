//! Settings, as one JSON document under one name.

use rusqlite::{Connection, OptionalExtension, named_params};

use super::Tx;
use crate::{Result, model::Settings};

const NAME: &str = "settings";

/// The settings; defaults where none were saved.
pub fn load(conn: &Connection) -> Result<Settings> {
    let mut statement = conn.prepare_cached("SELECT value FROM setting WHERE name = :name")?;
    let value: Option<String> =
        statement.query_row(named_params! { ":name": NAME }, |row| row.get("value")).optional()?;
    Ok(value.and_then(|value| serde_json::from_str(&value).ok()).unwrap_or_default())
}

/// Saves the settings; equal ones are not written.
pub fn save(tx: &Tx<'_>, settings: &Settings) -> Result<()> {
    if load(tx)? == *settings {
        return Ok(());
    }
    let value = serde_json::to_string(settings).map_err(|error| crate::Error::Invalid(error.to_string()))?;
    tx.prepare_cached(
        "INSERT INTO setting (name, value) VALUES (:name, :value)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )?
    .execute(named_params! { ":name": NAME, ":value": value })?;
    Ok(())
}
