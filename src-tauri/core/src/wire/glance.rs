//! What is seen without the window: the tray and its menu, and whether the program is there at all.

use serde::{Deserialize, Serialize};

use super::PersonRef;

/// What the tray tells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Glance {
    /// How many things there are for today.
    pub due: usize,
    /// The first of them: with whom, or `None` where it concerns nobody, and what to do.
    pub first: Vec<(Option<PersonRef>, String)>,
    /// When the pause ends, in words; `None` while nothing is paused.
    pub paused_label: Option<String>,
}

/// Whether the program is there when no window is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Residence {
    /// Whether it could go on without its window and be called back.
    pub can_stay: bool,
    /// Whether this desktop shows an icon for it.
    pub tray: bool,
    /// Whether it starts at login, without a window.
    pub at_login: bool,
}
