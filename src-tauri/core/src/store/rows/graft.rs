//! Rows of another book, added to this one under new ids; what is here already is not added again.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, Row, params_from_iter, types::Value};

use super::{Column, columns, insertion, tables};
use crate::{Result, store::Tx};

/// A graft that is under way.
pub struct Graft<'a> {
    from: &'a Connection,
    tx: &'a Tx<'a>,
    ids: HashMap<String, HashMap<i64, i64>>,
    fresh: HashMap<String, HashSet<i64>>,
}

/// A row on its way, its references told in this book's ids.
struct Moved {
    values: Vec<Value>,
    /// Rows that it belongs to, by table.
    parents: Vec<(String, i64)>,
}

impl<'a> Graft<'a> {
    /// Prepares to add rows of `from`.
    pub fn new(from: &'a Connection, tx: &'a Tx<'a>) -> Self {
        Self { from, tx, ids: HashMap::new(), fresh: HashMap::new() }
    }

    /// Says that a row of the other book is one of this book.
    pub fn know(&mut self, table: &str, theirs: i64, ours: i64) {
        self.ids.entry(table.to_owned()).or_default().insert(theirs, ours);
    }

    /// The row of this book that one of the other has become.
    pub fn ours(&self, table: &str, theirs: i64) -> Option<i64> {
        self.ids.get(table)?.get(&theirs).copied()
    }

    /// Whether a row of this book was added by this graft.
    pub fn is_fresh(&self, table: &str, ours: i64) -> bool {
        self.fresh.get(table).is_some_and(|fresh| fresh.contains(&ours))
    }

    /// Adds the rows of a table that are not known yet; answers the rows that something was added to, by their tables.
    pub fn add(&mut self, table: &str) -> Result<Vec<(String, i64)>> {
        self.add_where(table, |_, _| true)
    }

    /// [`Graft::add`] for those rows alone that belong to rows which were added too.
    pub fn add_to_fresh(&mut self, table: &str) -> Result<Vec<(String, i64)>> {
        self.add_where(table, |graft, moved| moved.parents.iter().all(|(parent, ours)| graft.is_fresh(parent, *ours)))
    }

    fn add_where(&mut self, table: &str, wanted: impl Fn(&Self, &Moved) -> bool) -> Result<Vec<(String, i64)>> {
        let columns = columns(self.tx, table)?;
        let own: Vec<&Column> = columns.iter().filter(|column| column.name != "id").collect();
        let names: Vec<&str> = own.iter().map(|column| column.name.as_str()).collect();
        let insert = insertion(table, &names);
        let telling = telling(self.tx, table, &own)?;
        let here = self.rows_here(table, &telling)?;
        let places: Vec<usize> =
            (0..names.len()).filter(|place| names.get(*place).is_some_and(|name| telling.contains(name))).collect();
        let mut touched = Vec::new();
        let mut statement = self.from.prepare(&format!("SELECT id, {} FROM {table} ORDER BY id", names.join(", ")))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let theirs: i64 = row.get("id")?;
            if self.ours(table, theirs).is_some() {
                continue;
            }
            let Some(moved) = self.moved(row, &own)?.filter(|moved| wanted(self, moved)) else { continue };
            if let Some(ours) = here.get(&key(places.iter().filter_map(|place| moved.values.get(*place)))) {
                self.know(table, theirs, *ours);
                continue;
            }
            self.tx.prepare_cached(&insert)?.execute(params_from_iter(&moved.values))?;
            let ours = self.tx.last_insert_rowid();
            self.know(table, theirs, ours);
            self.fresh.entry(table.to_owned()).or_default().insert(ours);
            touched.extend(moved.parents);
        }
        Ok(touched)
    }

    /// Takes a row over; `None` where it belongs to one that was not.
    fn moved(&self, row: &Row<'_>, columns: &[&Column]) -> Result<Option<Moved>> {
        let mut moved = Moved { values: Vec::new(), parents: Vec::new() };
        for column in columns {
            let value: Value = row.get(column.name.as_str())?;
            let (Some(parent), Value::Integer(theirs)) = (&column.parent, &value) else {
                moved.values.push(value);
                continue;
            };
            match self.ours(parent, *theirs) {
                Some(ours) => {
                    moved.parents.push((parent.clone(), ours));
                    moved.values.push(Value::Integer(ours));
                }
                None if column.may_be_null => moved.values.push(Value::Null),
                None => return Ok(None),
            }
        }
        Ok(Some(moved))
    }

    fn rows_here(&self, table: &str, names: &[&str]) -> Result<HashMap<String, i64>> {
        let mut statement = self.tx.prepare(&format!("SELECT id, {} FROM {table}", names.join(", ")))?;
        let rows = statement.query_map([], |row| {
            let values = names.iter().map(|name| row.get::<_, Value>(*name)).collect::<rusqlite::Result<Vec<_>>>()?;
            Ok((key(values.iter()), row.get("id")?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// What two rows have in common that are one.
fn key<'v>(values: impl Iterator<Item = &'v Value>) -> String {
    format!("{:?}", values.collect::<Vec<_>>())
}

/// The columns by which a row of a table is told from others: those of which there is only one, or else all that are
/// not binary.
fn telling<'c>(conn: &Connection, table: &str, columns: &[&'c Column]) -> Result<Vec<&'c str>> {
    let mut statement = conn.prepare_cached(
        "SELECT info.name FROM pragma_index_list(:table) AS list, pragma_index_info(list.name) AS info
         WHERE list.\"unique\" = 1 AND list.partial = 0",
    )?;
    let unique = statement.query_map(rusqlite::named_params! { ":table": table }, |row| row.get("name"))?;
    let unique: HashSet<String> = unique.collect::<rusqlite::Result<_>>()?;
    let tells = |column: &&&Column| match unique.is_empty() {
        true => !column.holds_bytes,
        false => unique.contains(&column.name),
    };
    Ok(columns.iter().filter(tells).map(|column| column.name.as_str()).collect())
}

/// The tables of a book in such an order that what a row belongs to comes before it.
pub fn in_order(conn: &Connection) -> Result<Vec<String>> {
    let mut left = tables(conn)?;
    let mut order: Vec<String> = Vec::new();
    while !left.is_empty() {
        let mut waiting = Vec::new();
        for table in std::mem::take(&mut left) {
            let parents = columns(conn, &table)?.into_iter().filter_map(|column| column.parent);
            let ready = parents.into_iter().all(|parent| parent == table || order.contains(&parent));
            if ready { order.push(table) } else { waiting.push(table) }
        }
        left = waiting;
    }
    Ok(order)
}
