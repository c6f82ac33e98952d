//! A process that belongs to a test and ends with it.

use std::{
    fs::{self, File},
    io,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use super::waiting::comes_true;

/// How long a process may take to end when it is asked to, before it is made to.
const MANNERS: Duration = Duration::from_secs(3);

/// A running process; it is ended by its id when this is dropped.
pub struct Process {
    child: Child,
}

impl Process {
    /// Starts a program whose output goes to the end of a log.
    pub fn start(command: &mut Command, log: &Path) -> Self {
        let out = appending(log);
        let err = out.try_clone().expect("a second handle of the log");
        Self::spawn(command.stdout(out).stderr(err))
    }

    /// Starts a program whose standard output is read by the test.
    pub fn start_piped(command: &mut Command, log: &Path) -> Self {
        Self::spawn(command.stdout(Stdio::piped()).stderr(appending(log)))
    }

    fn spawn(command: &mut Command) -> Self {
        let child = command.stdin(Stdio::null()).spawn();
        Self { child: child.unwrap_or_else(|error| panic!("{:?} cannot be started: {error}", command.get_program())) }
    }

    /// The process and its pipes.
    pub fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    /// Its id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Whether it still runs.
    pub fn runs(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Asks it to end, makes it end where it does not, and waits for it.
    pub fn end(&mut self) {
        signal("TERM", self.id());
        if !comes_true(MANNERS, || !self.runs()) {
            self.child.kill().ok();
        }
        self.child.wait().ok();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.end();
    }
}

/// Sends a signal (`TERM`, `KILL`, `STOP`, `CONT`) to one process.
pub fn signal(name: &str, id: u32) {
    Command::new("kill").arg(format!("-{name}")).arg(id.to_string()).stderr(Stdio::null()).status().ok();
}

/// Whether a process with this id exists and is not a zombie.
pub fn exists(id: u32) -> bool {
    fs::read_to_string(format!("/proc/{id}/stat"))
        .ok()
        .and_then(|stat| stat.rsplit_once(')').map(|(_, rest)| !rest.trim_start().starts_with('Z')))
        .unwrap_or(false)
}

/// The direct children of a process.
pub fn children(id: u32) -> Vec<u32> {
    let tasks = fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten().flatten();
    tasks
        .filter_map(|task| fs::read_to_string(task.path().join("children")).ok())
        .flat_map(|ids| ids.split_whitespace().filter_map(|id| id.parse().ok()).collect::<Vec<_>>())
        .collect()
}

fn appending(log: &Path) -> File {
    let opened: io::Result<File> = File::options().create(true).append(true).open(log);
    opened.unwrap_or_else(|error| panic!("{} cannot be written: {error}", log.display()))
}
