//! The folder and the environment of one test.

use std::{
    env,
    ffi::OsString,
    fs::{self, Permissions},
    os::unix::fs::{PermissionsExt, symlink},
    path::{Path, PathBuf},
    process::Command,
};

/// A fresh folder, and the variables that keep every program of the test inside it.
pub struct Surroundings {
    folder: tempfile::TempDir,
    variables: Vec<(&'static str, OsString)>,
}

impl Surroundings {
    pub fn new() -> Self {
        let folder = tempfile::Builder::new().prefix("goodturn-e2e-").tempdir().expect("a fresh folder");
        let mut new = Self { folder, variables: Vec::new() };
        for (name, below) in [
            ("HOME", "home"),
            ("XDG_CONFIG_HOME", "home/.config"),
            ("XDG_DATA_HOME", "home/.local/share"),
            ("XDG_CACHE_HOME", "home/.cache"),
            ("XDG_STATE_HOME", "home/.local/state"),
            ("XDG_RUNTIME_DIR", "run"),
            ("GOODTURN_DATA_DIR", "data"),
        ] {
            let path = new.path(below);
            fs::create_dir_all(&path).expect("a folder of the test");
            fs::set_permissions(&path, Permissions::from_mode(0o700)).expect("a private folder");
            new.set(name, path);
        }
        new.set("TZ", "Europe/Berlin");
        new.set("LANG", "C.UTF-8");
        new.set("NO_AT_BRIDGE", "1");
        new.set("GTK_USE_PORTAL", "0");
        new.set("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        new.set("LIBGL_ALWAYS_SOFTWARE", "1");
        new
    }

    /// A path below the test's folder.
    pub fn path(&self, below: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(below)
    }

    /// Where all programs of the test write what they have to say.
    pub fn log(&self, name: &str) -> PathBuf {
        self.path(format!("{name}.log"))
    }

    /// Sets a variable for all programs that are started from now on.
    pub fn set(&mut self, name: &'static str, value: impl Into<OsString>) {
        self.variables.retain(|(known, _)| *known != name);
        self.variables.push((name, value.into()));
    }

    /// Takes a program off the path.
    pub fn hide(&mut self, program: &str) {
        let bin = self.path("bin");
        fs::create_dir_all(&bin).expect("a folder of the test");
        for folder in env::split_paths(&env::var_os("PATH").unwrap_or_default()) {
            let files = fs::read_dir(folder).into_iter().flatten().flatten().filter(|file| file.file_name() != program);
            for file in files {
                // Of two of one name the first is the one that is found.
                symlink(file.path(), bin.join(file.file_name())).ok();
            }
        }
        self.set("PATH", bin);
    }

    /// A program that will run in these surroundings and know of no other display.
    pub fn command(&self, program: impl AsRef<Path>) -> Command {
        let mut command = Command::new(program.as_ref());
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command.env_remove("WAYLAND_DISPLAY").env_remove("GDK_BACKEND").current_dir(self.folder.path());
        command
    }
}
