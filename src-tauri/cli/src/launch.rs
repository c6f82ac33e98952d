//! Where the window opens, and on what.

use std::path::{Path, PathBuf};

/// Name of the demo's folder within the user's own.
const DEMO: &str = "demo";

/// How the window was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Launch {
    /// The data folder.
    pub data_dir: PathBuf,
    /// Files to be read at once.
    pub files: Vec<PathBuf>,
}

/// The data folder of the platform, or `GOODTURN_DATA_DIR`.
pub fn data_dir() -> PathBuf {
    if let Some(named) = std::env::var_os("GOODTURN_DATA_DIR").filter(|named| !named.is_empty()) {
        return named.into();
    }
    match directories::ProjectDirs::from("app", "", "goodturn") {
        Some(dirs) => dirs.data_local_dir().to_owned(),
        None => PathBuf::from("goodturn-data"),
    }
}

/// The folder of the made-up network beside a user's own data.
pub fn demo_dir(home: &Path) -> PathBuf {
    if is_demo(home) { home.to_owned() } else { home.join(DEMO) }
}

/// Whether a folder is that of the made-up network.
pub fn is_demo(dir: &Path) -> bool {
    dir.file_name().is_some_and(|name| name == DEMO)
}

/// The user's own folder, seen from that of the made-up network.
pub fn home_of_demo(dir: &Path) -> PathBuf {
    if is_demo(dir) { dir.parent().unwrap_or(dir).to_owned() } else { dir.to_owned() }
}
