//! Where the window opens, and on what.

use std::path::{Path, PathBuf};

/// The environment variable that names the data folder where `--data-dir` does not.
const DATA_DIR_VARIABLE: &str = "GOODTURN_DATA_DIR";
/// Name of the demo's folder within the user's own.
const DEMO: &str = "demo";

/// How the window was asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Launch {
    /// The data folder.
    pub data_dir: PathBuf,
    /// Files to be read at once, as they were named.
    pub files: Vec<PathBuf>,
    /// Whether the window stays in the background until it is asked for.
    pub hidden: bool,
}

/// The data folder where a call names none: `GOODTURN_DATA_DIR`, or the platform's own (`~/.local/share/goodturn`,
/// `~/Library/Application Support/app.goodturn`, `%LOCALAPPDATA%\goodturn\data`).
pub fn data_dir() -> PathBuf {
    if let Some(named) = std::env::var_os(DATA_DIR_VARIABLE).filter(|named| !named.is_empty()) {
        return absolute(Path::new(&named));
    }
    usual_data_dir()
}

/// The platform's own data folder, whatever the environment says.
pub fn usual_data_dir() -> PathBuf {
    match directories::ProjectDirs::from("app", "", "goodturn") {
        Some(dirs) => dirs.data_local_dir().to_owned(),
        None => absolute(Path::new("goodturn-data")),
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

/// A path that stays the same when the present folder changes.
pub(crate) fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demo_lies_within_the_users_own_folder_and_leads_back() {
        let home = Path::new("home");
        let demo = demo_dir(home);
        assert_eq!(home_of_demo(&demo), home, "leaving the demo leads back");
        assert_eq!(demo_dir(&demo), demo, "there is no demo of the demo");
        assert_eq!(home_of_demo(home), home, "who is at home stays there");
    }
}
