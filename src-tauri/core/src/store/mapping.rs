//! What columns of tables hold, as the user said it, each under the signature of its kind of table.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, seconds};
use crate::{
    Error, Result,
    id::MappingId,
    model::{MappedColumn, Mapping},
};

/// A mapping as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptMapping {
    /// Its id.
    pub id: MappingId,
    /// What tells the kind of table.
    pub signature: String,
    /// Name of the file of which it was said.
    pub origin: String,
    /// What the columns hold.
    pub mapping: Mapping,
    /// When it was said, in seconds.
    pub saved_at: i64,
}

const MAPPING: &str = "SELECT id, signature, origin, has_header, columns, saved_at FROM mapping";

fn read(row: &Row<'_>) -> rusqlite::Result<KeptMapping> {
    let columns: Vec<MappedColumn> = serde_json::from_str(&row.get::<_, String>("columns")?).unwrap_or_default();
    Ok(KeptMapping {
        id: MappingId(row.get("id")?),
        signature: row.get("signature")?,
        origin: row.get("origin")?,
        mapping: Mapping { has_header: row.get("has_header")?, columns },
        saved_at: row.get("saved_at")?,
    })
}

/// All mappings, the one that was said last first.
pub fn all(conn: &Connection) -> Result<Vec<KeptMapping>> {
    let mut statement = conn.prepare_cached(&format!("{MAPPING} ORDER BY saved_at DESC, id DESC"))?;
    let mappings = statement.query_map([], read)?;
    Ok(mappings.collect::<rusqlite::Result<_>>()?)
}

/// One mapping.
pub fn load(conn: &Connection, id: MappingId) -> Result<KeptMapping> {
    conn.prepare_cached(&format!("{MAPPING} WHERE id = :id"))?
        .query_row(named_params! { ":id": id.0 }, read)
        .optional()?
        .ok_or(Error::NotFound { record: "mapping", id: id.to_string() })
}

/// Remembers what the columns of a kind of table hold; the same said again is not written.
pub fn remember(tx: &Tx<'_>, signature: &str, origin: &str, mapping: &Mapping) -> Result<()> {
    let columns = serde_json::to_string(&mapping.columns).map_err(|error| Error::Invalid(error.to_string()))?;
    tx.prepare_cached(
        "INSERT INTO mapping (signature, origin, has_header, columns, saved_at)
         VALUES (:signature, :origin, :has_header, :columns, :saved_at)
         ON CONFLICT (signature) DO UPDATE
         SET origin = excluded.origin, has_header = excluded.has_header, columns = excluded.columns,
             saved_at = excluded.saved_at
         WHERE columns <> excluded.columns OR has_header <> excluded.has_header",
    )?
    .execute(named_params! {
        ":signature": signature,
        ":origin": origin,
        ":has_header": mapping.has_header,
        ":columns": columns,
        ":saved_at": seconds(tx.now()),
    })?;
    Ok(())
}

/// Forgets a mapping.
pub fn forget(tx: &Tx<'_>, id: MappingId) -> Result<()> {
    tx.prepare_cached("DELETE FROM mapping WHERE id = :id")?.execute(named_params! { ":id": id.0 })?;
    Ok(())
}
