//! Files for other programs.

use std::{fs, path::Path};

use crate::{Error, Result};

/// Writes a file by way of one that is renamed when it is complete; what stood there before stays until then.
///
/// # Errors
/// `File` where it cannot be written; nothing half is left.
pub(super) fn write_file(path: &Path, content: &[u8]) -> Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(".partial");
    let partial = path.with_file_name(name);
    let written = fs::write(&partial, content).and_then(|()| fs::rename(&partial, path));
    written.map_err(|error| {
        let _ = fs::remove_file(&partial);
        Error::file(path, error)
    })
}
