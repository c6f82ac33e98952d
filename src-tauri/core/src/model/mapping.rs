//! What the columns of a table hold, as the user says it.

use serde::{Deserialize, Serialize};

/// A column, and what it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MappedColumn {
    /// Its name in the table, or "Column 3" where nothing names it.
    pub name: String,
    /// A field such as `given_name`, with a label such as `phone:work`; `keep` writes "name: value" into the note, `skip`
    /// leaves it to the original alone.
    pub holds: String,
}

/// What the columns of a table hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Mapping {
    /// Whether the first row names the columns.
    pub has_header: bool,
    /// The columns, in the order of the table it was said of.
    pub columns: Vec<MappedColumn>,
}

impl Mapping {
    /// All of it in one line a column: two mappings that read a row alike print alike.
    pub fn print(&self) -> String {
        self.columns.iter().map(|column| format!("{}={}\n", column.name, column.holds)).collect()
    }
}

/// A column of a table, with what can be told about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TableColumn {
    /// Its name in the table, or "Column 3" where nothing names it.
    pub name: String,
    /// The first values in it, each once.
    pub samples: Vec<String>,
    /// What it holds, or seems to hold, as in [`MappedColumn`].
    pub holds: String,
}
