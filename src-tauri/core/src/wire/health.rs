//! Health, settings and where the window is, on the wire.

use serde::{Deserialize, Serialize};

use crate::model::Settings;

/// Integrity and health (interface.md: `check`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Check {
    /// Whether nothing is wrong.
    pub ok: bool,
    /// Version of the tables.
    #[cfg_attr(test, ts(type = "number"))]
    pub schema_version: i64,
    /// What is wrong, in plain words.
    pub problems: Vec<String>,
    /// When the next pop-up comes, RFC 3339.
    pub next_reminder: Option<String>,
    /// How many people there are.
    #[cfg_attr(test, ts(type = "number"))]
    pub people: u64,
    /// Size of the database in bytes.
    #[cfg_attr(test, ts(type = "number"))]
    pub database_bytes: u64,
}

/// Whether pop-ups can be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum PopupState {
    /// Nothing was tried yet.
    Unknown,
    /// The last one was shown.
    Working,
    /// The system does not take them; the Inbox holds what is due.
    Silent,
}

/// The line at the foot of the rail, and the reminder settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReminderHealth {
    /// The next pop-up, RFC 3339.
    pub next: Option<String>,
    /// In words: "today 14:00", "Mon 23 Nov 09:00".
    pub next_label: Option<String>,
    /// When the pause ends that holds pop-ups back, RFC 3339; absent while nothing is paused.
    pub paused_until: Option<String>,
    /// In words: "Mon 30 Nov 09:00".
    pub paused_label: Option<String>,
    /// Whether pop-ups can be shown.
    pub popups: PopupState,
    /// What the system answered last, in plain words.
    pub detail: String,
    /// How many captures wait in the Inbox, and reminders that could not pop up.
    pub inbox: u32,
}

/// What the window needs to know before anything else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Welcome {
    /// Version of the program.
    pub version: String,
    /// Whether the made-up network of the demo is open.
    pub demo: bool,
    /// The data folder.
    pub folder: String,
    /// A warning about the data folder, such as that it is synchronised by another program.
    pub warning: Option<String>,
    /// Settings.
    pub settings: Settings,
}
