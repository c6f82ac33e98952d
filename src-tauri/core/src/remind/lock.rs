//! Only one loop rings at a time.

use std::{
    fs::{File, OpenOptions, TryLockError},
    path::Path,
};

use crate::{Error, Result};

/// Held by the loop that rings; the system lets it go when the process ends, however it ends.
#[derive(Debug)]
pub struct RemindLock(#[allow(dead_code, reason = "the lock lasts as long as the file is open")] File);

impl RemindLock {
    /// Takes `remind.lock` in the data folder; `None` while another loop has it.
    ///
    /// # Errors
    /// [`Error::File`] where the folder cannot be written to or the file system knows no locks.
    pub fn try_take(folder: &Path) -> Result<Option<Self>> {
        let path = folder.join("remind.lock");
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|source| Error::file(&path, source))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(source)) => Err(Error::file(path, source)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_loop_stands_by_until_the_first_ends() {
        let folder = tempfile::tempdir().expect("a folder");
        let first = RemindLock::try_take(folder.path()).expect("a lock");
        assert!(first.is_some(), "nobody rings yet");
        assert!(RemindLock::try_take(folder.path()).expect("an answer").is_none(), "the first one rings");
        drop(first);
        assert!(RemindLock::try_take(folder.path()).expect("an answer").is_some(), "the first one has gone");
    }

    #[test]
    fn a_folder_that_is_not_there_is_said() {
        let folder = tempfile::tempdir().expect("a folder");
        let missing = RemindLock::try_take(&folder.path().join("none"));
        assert!(matches!(missing, Err(Error::File { .. })), "{missing:?}");
    }
}
