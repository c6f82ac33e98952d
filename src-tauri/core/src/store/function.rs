//! Whom to go to for what.

use rusqlite::{Connection, OptionalExtension, named_params};

use super::Tx;
use crate::{
    Error, Result,
    id::{FunctionId, PersonId},
    model::fold,
};

/// A function, and who fills it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Function {
    /// Its id.
    pub id: FunctionId,
    /// Its name.
    pub name: String,
    /// Whom to go to.
    pub person: Option<PersonId>,
    /// Who stands behind them.
    pub backup: Option<PersonId>,
}

/// Adds a function; one of the same name is the one that is there.
pub fn insert(tx: &Tx<'_>, name: &str) -> Result<FunctionId> {
    tx.prepare_cached("INSERT OR IGNORE INTO function (name, match_key) VALUES (:name, :key)")?
        .execute(named_params! { ":name": name, ":key": fold(name) })?;
    let id = tx
        .prepare_cached("SELECT id FROM function WHERE match_key = :key")?
        .query_row(named_params! { ":key": fold(name) }, |row| row.get("id"))?;
    Ok(FunctionId(id))
}

/// Gives a function another name; answers whether no other has it.
pub fn rename(tx: &Tx<'_>, id: FunctionId, name: &str) -> Result<bool> {
    let changed = tx
        .prepare_cached("UPDATE OR IGNORE function SET name = :name, match_key = :key WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":name": name, ":key": fold(name) })?;
    Ok(changed > 0)
}

/// Takes a function out of the directory.
pub fn delete(tx: &Tx<'_>, id: FunctionId) -> Result<()> {
    tx.prepare_cached("DELETE FROM function WHERE id = :id")?.execute(named_params! { ":id": id.0 })?;
    Ok(())
}

/// Says who fills a function, or who stands behind them; `None` is nobody.
pub fn fill(tx: &Tx<'_>, id: FunctionId, person: Option<PersonId>, is_backup: bool) -> Result<()> {
    tx.prepare_cached("DELETE FROM function_person WHERE function = :id AND is_backup = :is_backup")?
        .execute(named_params! { ":id": id.0, ":is_backup": is_backup })?;
    if let Some(person) = person {
        tx.prepare_cached(
            "INSERT INTO function_person (function, person, is_backup) VALUES (:id, :person, :is_backup)",
        )?
        .execute(named_params! { ":id": id.0, ":person": person.0, ":is_backup": is_backup })?;
    }
    Ok(())
}

const FUNCTION: &str = "SELECT function.id, function.name,
        (SELECT person FROM function_person JOIN person_listed USING (person)
         WHERE function = function.id AND is_backup = 0) AS person,
        (SELECT person FROM function_person JOIN person_listed USING (person)
         WHERE function = function.id AND is_backup = 1) AS backup
    FROM function";

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Function> {
    Ok(Function {
        id: FunctionId(row.get("id")?),
        name: row.get("name")?,
        person: row.get::<_, Option<i64>>("person")?.map(PersonId),
        backup: row.get::<_, Option<i64>>("backup")?.map(PersonId),
    })
}

/// The whole directory by name; whoever is in the trash fills nothing.
pub fn all(conn: &Connection) -> Result<Vec<Function>> {
    let mut statement = conn.prepare_cached(&format!("{FUNCTION} ORDER BY match_key"))?;
    let all = statement.query_map([], read)?;
    Ok(all.collect::<rusqlite::Result<_>>()?)
}

/// One function.
///
/// # Errors
/// `NotFound` where it is gone.
pub fn load(conn: &Connection, id: FunctionId) -> Result<Function> {
    let mut statement = conn.prepare_cached(&format!("{FUNCTION} WHERE function.id = :id"))?;
    statement
        .query_row(named_params! { ":id": id.0 }, read)
        .optional()?
        .ok_or(Error::NotFound { record: "function", id: id.to_string() })
}
