//! What an import could not read, as a file: to be mended and imported again.

use std::path::Path;

use super::out::write_file;
use crate::{Book, Result, exchange::write_rows, wire::Rejected};

impl Book {
    /// Writes what was rejected as a table: the file, the line, why, and the text.
    ///
    /// # Errors
    /// `File` where it cannot be written; what stood there before is then unchanged.
    pub fn save_rejected(path: &Path, rejected: &[Rejected]) -> Result<()> {
        let rows = rejected.iter().map(|row| {
            let line = if row.line == 0 { String::new() } else { row.line.to_string() };
            vec![row.path.clone(), line, row.reason.clone(), row.text.clone()]
        });
        write_file(path, &write_rows(&["file", "line", "reason", "text"], rows)?)
    }
}
