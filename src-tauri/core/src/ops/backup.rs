//! Backups, and putting one back.

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
};

use crate::{
    Book, Error, Result,
    book::{create_private_folder, lock_alone},
    clock::Clock,
    exchange,
    store::{Writer, backup, rows::open_filled},
};

impl Book {
    /// Copies everything to one file; without a path, to the folder of backups under today's date.
    ///
    /// # Errors
    /// `File` where it cannot be written; no half copy is left.
    pub fn backup(&self, path: Option<&Path>) -> Result<PathBuf> {
        let path = match path {
            Some(path) if path.is_dir() => free_name(path, &self.backup_name()),
            Some(path) => path.to_owned(),
            None => free_name(&folder(self.dir())?, &self.backup_name()),
        };
        self.with_writer(|writer| backup::copy_database(&writer.conn, &path))?;
        Ok(path)
    }

    /// What a backup made now is called.
    pub fn backup_name(&self) -> String {
        name("goodturn", self.clock())
    }

    /// Puts a backup in the place of a folder's data, of which it makes a backup first; answers where that is. Data that
    /// can no longer be opened is put aside as it is.
    ///
    /// # Errors
    /// `Refused` where the folder is open, or the file is damaged, newer, or no backup; nothing has changed then.
    pub fn restore(dir: &Path, clock: impl Clock + 'static, path: &Path) -> Result<PathBuf> {
        if !path.is_file() {
            return Err(Error::Refused(format!("There is no file {}. Nothing was changed.", path.display())));
        }
        create_private_folder(dir)?;
        let scratch = dir.join(format!("restoring-{}.db", std::process::id()));
        let restored = as_database(path, &scratch).and_then(|backup| put_back(dir, clock, &backup));
        let _ = fs::remove_file(scratch);
        restored
    }
}

/// Puts a database in the place of a folder's data.
fn put_back(dir: &Path, clock: impl Clock + 'static, backup: &Path) -> Result<PathBuf> {
    backup::refuse_unsound(backup)?;
    let alone = lock_alone(dir)?;
    let before = keep_present(dir, &clock)?;
    backup::restore_database(&mut Writer::open(dir)?.conn, backup)?;
    drop(alone);
    // What search and lists know is derived by the first write.
    Book::open(dir, clock)?.transact_silently(&[], |_| Ok(()))?;
    Ok(before)
}

/// A backup as it is; of an export in JSON, a database that is made in `scratch`.
fn as_database(path: &Path, scratch: &Path) -> Result<PathBuf> {
    let mut head = [0; 200];
    let read =
        fs::File::open(path).and_then(|mut file| file.read(&mut head)).map_err(|error| Error::file(path, error))?;
    if !exchange::is_own_document(head.get(..read).unwrap_or_default()) {
        return Ok(path.to_owned());
    }
    let text = fs::read_to_string(path).map_err(|error| Error::file(path, error))?;
    let document = exchange::open_own(&text).map_err(Error::Refused)?;
    open_filled(Some(scratch), document.schema_version, &document.tables, &document.sequences)?;
    Ok(scratch.to_owned())
}

fn keep_present(dir: &Path, clock: &dyn Clock) -> Result<PathBuf> {
    let folder = folder(dir)?;
    let before = free_name(&folder, &name("goodturn", clock));
    match Writer::open(dir).and_then(|writer| backup::copy_database(&writer.conn, &before)) {
        Ok(()) => Ok(before),
        Err(Error::Store(_) | Error::Refused(_)) => {
            let aside = free_name(&folder, &name("put-aside", clock));
            backup::put_aside(dir, &aside)?;
            Ok(aside)
        }
        Err(error) => Err(error),
    }
}

fn folder(dir: &Path) -> Result<PathBuf> {
    let folder = dir.join("backups");
    fs::create_dir_all(&folder).map_err(|error| Error::file(&folder, error))?;
    Ok(folder)
}

fn name(what: &str, clock: &dyn Clock) -> String {
    format!("{what}-{}.db", clock.local().format("%Y-%m-%d-%H%M%S"))
}

/// That name, or with a number where a file of the folder has it.
fn free_name(folder: &Path, name: &str) -> PathBuf {
    let numbered = |n: u32| folder.join(name.replace(".db", &format!("-{n}.db")));
    let first = folder.join(name);
    if first.exists() { (2..).map(numbered).find(|path| !path.exists()).unwrap_or(first) } else { first }
}
