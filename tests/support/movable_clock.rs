//! A wall clock that a test can move under a running program (libfaketime). The monotonic clock is left alone, as it
//! is when somebody sets the clock of a laptop or when it wakes from suspend.

use std::{fs, path::PathBuf, process::Command};

use super::{process, surroundings::Surroundings};

/// The clock of the program under test.
pub struct MovableClock {
    file: PathBuf,
}

impl MovableClock {
    pub fn new(surroundings: &Surroundings) -> Self {
        let clock = Self { file: surroundings.path("clock") };
        clock.write("+0");
        clock
    }

    /// Sets it to a local time of the surroundings, `YYYY-MM-DD HH:MM:SS`; it goes on from there.
    pub fn set(&self, surroundings: &Surroundings, local: &str) {
        let ahead = seconds(surroundings, Some(local)) - seconds(surroundings, None);
        self.write(&format!("{ahead:+}"));
    }

    fn write(&self, offset: &str) {
        let new = self.file.with_extension("new");
        fs::write(&new, offset).expect("the clock can be set");
        fs::rename(new, &self.file).expect("the clock is set in one step");
    }

    /// Makes a command, and what it starts, live by this clock.
    pub fn govern(&self, command: &mut Command) {
        command
            .env("LD_PRELOAD", library().expect("the caller looked for libfaketime"))
            .env("FAKETIME_TIMESTAMP_FILE", &self.file)
            .env("FAKETIME_DONT_FAKE_MONOTONIC", "1")
            .env("FAKETIME_CACHE_DURATION", "1")
            .env("NO_FAKE_STAT", "1");
    }
}

/// Takes away the memory that libfaketime shares and leaves behind when a program is ended by a signal.
pub fn sweep() {
    for entry in fs::read_dir("/dev/shm").into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let owner = ["faketime_shm_", "sem.faketime_sem_"].iter().find_map(|begin| name.strip_prefix(begin));
        if owner.and_then(|id| id.parse().ok()).is_some_and(|id| !process::exists(id)) {
            fs::remove_file(entry.path()).ok();
        }
    }
}

/// Where the library is that stands between a program and the clock.
pub fn library() -> Option<PathBuf> {
    let machines = fs::read_dir("/usr/lib").ok()?.flatten();
    machines.map(|machine| machine.path().join("faketime/libfaketimeMT.so.1")).find(|path| path.exists())
}

/// Seconds since 1970 of a local time in the zone of the surroundings, or of now.
fn seconds(surroundings: &Surroundings, local: Option<&str>) -> i64 {
    let mut date = surroundings.command("date");
    if let Some(local) = local {
        date.args(["-d", local]);
    }
    let output = date.arg("+%s").output().expect("date runs");
    String::from_utf8_lossy(&output.stdout).trim().parse().expect("date understands the time")
}
