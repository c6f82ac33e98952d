//! Files for other programs.

use std::{
    fs::{self, File},
    io::{BufWriter, Write},
    path::Path,
};

use crate::{Error, Result};

/// Writes a file by way of one that is renamed when it is complete; what stood there before stays until then.
///
/// # Errors
/// `File` where it cannot be written, and what `fill` fails with; nothing half is left.
pub(super) fn replace_file<T>(path: &Path, fill: impl FnOnce(&mut BufWriter<File>) -> Result<T>) -> Result<T> {
    let failed = |error| Error::file(path, error);
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(".partial");
    let partial = path.with_file_name(name);
    let mut out = BufWriter::new(File::create(&partial).map_err(failed)?);
    let finished = fill(&mut out).and_then(|value| {
        let file = out.into_inner().map_err(|error| failed(error.into_error()))?;
        file.sync_all().map_err(failed)?;
        fs::rename(&partial, path).map_err(failed)?;
        Ok(value)
    });
    if finished.is_err() {
        let _ = fs::remove_file(&partial);
    }
    finished
}

/// Writes a content that is whole already, as [`replace_file`] does.
pub(super) fn write_file(path: &Path, content: &[u8]) -> Result<()> {
    replace_file(path, |out| out.write_all(content).map_err(|error| Error::file(path, error)))
}
