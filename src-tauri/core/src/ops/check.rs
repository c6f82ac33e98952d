//! Health, backups and restoring.

use std::path::{Path, PathBuf};

use crate::{
    Book, Error, Result,
    book::lock_alone,
    clock::Clock,
    insight,
    store::{self, Writer, backup},
    wire::{Check, PeopleFilter, PopupState, ReminderHealth},
};

/// Folders that other programs keep in step with a server; a live database in one gets damaged.
const SYNCHRONISED: &[&str] =
    &["Dropbox", "OneDrive", "Nextcloud", "ownCloud", "Google Drive", "iCloud", "Syncthing", "pCloud"];

impl Book {
    /// Integrity and health of the file; reads all of it.
    ///
    /// # Errors
    /// `Store` where the file cannot be read at all.
    pub fn check(&self) -> Result<Check> {
        let warning = self.folder_warning();
        self.read(|db| {
            let mut problems = store::health::problems(db)?;
            problems.extend(warning);
            Ok(Check {
                ok: problems.is_empty(),
                schema_version: store::SCHEMA_VERSION,
                problems,
                next_reminder: store::reminder::next_ring(db)?.map(|ring| store::instant(ring).to_rfc3339()),
                people: store::person::count(db, PeopleFilter::Everyone, "")?,
                database_bytes: store::health::database_bytes(db)?,
            })
        })
    }

    /// A warning about where the data folder lies; `None` where it lies well.
    pub fn folder_warning(&self) -> Option<String> {
        let names = self.dir().components().map(|part| part.as_os_str().to_string_lossy().into_owned());
        let cloud =
            names.into_iter().find_map(|name| SYNCHRONISED.iter().find(|cloud| name.starts_with(**cloud)).copied())?;
        Some(format!(
            "The data folder lies in {cloud}. A file that is open while {cloud} copies it can be damaged: move the folder out, and keep backups there instead."
        ))
    }

    /// The line about reminders: what comes next, and what waits.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn reminder_health(&self, popups: PopupState, detail: String) -> Result<ReminderHealth> {
        let (zone, today) = (self.clock().zone(), self.clock().today());
        self.read(|db| {
            let next = store::reminder::next_ring(db)?.map(store::instant);
            Ok(ReminderHealth {
                next: next.map(|next| next.to_rfc3339()),
                next_label: next.map(|next| insight::moment_label(next.with_timezone(&zone).naive_local(), today)),
                popups,
                detail,
                inbox: store::capture::waiting_count(db)? + store::reminder::shown_count(db)?,
            })
        })
    }

    /// Copies everything to one file; without a path, to the folder of backups under today's date, where no backup takes
    /// the place of another.
    ///
    /// # Errors
    /// `File` where it cannot be written; no half copy is left.
    pub fn backup(&self, path: Option<&Path>) -> Result<PathBuf> {
        let path = match path {
            Some(path) if path.is_dir() => untaken(path, &self.backup_name()),
            Some(path) => path.to_owned(),
            None => {
                let folder = self.dir().join("backups");
                std::fs::create_dir_all(&folder).map_err(|error| Error::file(&folder, error))?;
                untaken(&folder, &self.backup_name())
            }
        };
        self.with_writer(|writer| backup::copy_database(&writer.conn, &path))?;
        Ok(path)
    }

    /// What a backup made now is called.
    pub fn backup_name(&self) -> String {
        format!("goodturn-{}.db", self.clock().local().format("%Y-%m-%d-%H%M%S"))
    }

    /// Puts a backup in the place of a folder's data, of which it makes a backup first; answers where that is.
    ///
    /// # Errors
    /// `Refused` where the folder is open, or the file is damaged, newer, or no backup; nothing has changed then.
    pub fn restore(dir: &Path, clock: impl Clock + Clone + 'static, path: &Path) -> Result<PathBuf> {
        if !path.is_file() {
            return Err(Error::Refused(format!("There is no file {}. Nothing was changed.", path.display())));
        }
        let before = Self::open(dir, clock.clone())?.backup(None)?;
        let alone = lock_alone(dir)?;
        backup::restore_database(&mut Writer::open(dir)?.conn, path)?;
        drop(alone);
        Self::open(dir, clock)?;
        Ok(before)
    }
}

/// A file of that name in a folder, or of that name and a number where it is taken.
fn untaken(folder: &Path, name: &str) -> PathBuf {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let names = std::iter::once(name.to_owned()).chain((2_u64..).map(|number| format!("{stem}-{number}.{ending}")));
    names.map(|name| folder.join(name)).find(|path| !path.exists()).unwrap_or_else(|| folder.join(name))
}
