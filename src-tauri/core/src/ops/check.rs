//! Health: of the file, of the folder it lies in, of the reminders.

use chrono::{DateTime, Utc};

use crate::{
    Book, Result, insight, remind, store,
    wire::{Check, PopupState, ReminderHealth},
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
        let (warning, now) = (self.folder_warning(), self.clock().now());
        self.read(|db| {
            let mut problems = store::health::problems(db)?;
            problems.extend(warning);
            Ok(Check {
                ok: problems.is_empty(),
                schema_version: store::SCHEMA_VERSION,
                problems,
                next_reminder: self.next_ring_of(db, now)?.map(|ring| ring.to_rfc3339()),
                people: store::people::count(db, &store::people::Among::EVERYONE)?,
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
        let (zone, now, today) = (self.clock().zone(), self.clock().now(), self.clock().today());
        let settings = self.settings()?;
        let pause = settings.pause_ends(now, zone);
        let label = |at: DateTime<Utc>| insight::moment_label(at.with_timezone(&zone).naive_local(), today);
        self.read(|db| {
            let ring = self.next_ring_of(db, now)?;
            let next = ring.and_then(|ring| remind::next_allowed(ring, now, &settings, zone));
            Ok(ReminderHealth {
                next: next.map(|next| next.to_rfc3339()),
                next_label: next.map(label),
                paused_until: pause.map(|end| end.to_rfc3339()),
                paused_label: pause.map(label),
                popups,
                detail,
                inbox: store::capture::waiting_count(db)? + store::reminder::unshown_count(db, now.timestamp())?,
            })
        })
    }
}
