//! The open handle: everything the program can do with a data folder hangs on [`Book`].
//!
//! Invariants: every write goes through [`Book::transact`]; it commits or rolls back, is written into the journal, and
//! says which topics went stale. Reads run on their own connections and never wait for a write.

use std::{
    collections::BTreeSet,
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use crate::{
    Error, Result,
    change::{Changes, Done, Op, Topic},
    clock::Clock,
    id::ChangeId,
    store::{self, Db, Readers, Tx, Writer, journal},
};

type Observer = Box<dyn Fn(&Changes) + Send + Sync>;

/// What is about to be taken back or made again.
#[derive(Default)]
pub(crate) struct Toggle<T> {
    /// What it was.
    pub op: Option<Op>,
    /// Its changes, in the order in which they are toggled.
    pub changes: Vec<ChangeId>,
    /// What to answer.
    pub value: T,
}

/// Name of the file that is locked while a data folder is open.
const LOCK: &str = "goodturn.lock";

/// An open data folder; clones share it.
#[derive(Clone)]
pub struct Book {
    shared: Arc<Shared>,
}

struct Shared {
    dir: PathBuf,
    clock: Box<dyn Clock>,
    writer: Mutex<Writer>,
    readers: Readers,
    observers: Mutex<Vec<Observer>>,
    _lock: File,
}

impl Book {
    /// Opens the data folder, making it where it does not exist.
    ///
    /// # Errors
    /// `File` where the folder cannot be made or locked, `Refused` where its file is newer, not ours, or is being
    /// restored by another program.
    pub fn open(dir: &Path, clock: impl Clock + 'static) -> Result<Self> {
        create_private_folder(dir)?;
        let lock = lock_shared(dir)?;
        let writer = Writer::open(dir)?;
        let shared = Shared {
            dir: dir.to_owned(),
            clock: Box::new(clock),
            writer: Mutex::new(writer),
            readers: Readers::new(dir),
            observers: Mutex::default(),
            _lock: lock,
        };
        Ok(Self { shared: Arc::new(shared) })
    }

    /// The data folder.
    pub fn dir(&self) -> &Path {
        &self.shared.dir
    }

    /// The clock it was opened with.
    pub fn clock(&self) -> &dyn Clock {
        self.shared.clock.as_ref()
    }

    /// Calls back after every committed write, also after writes of other programs that were noticed.
    pub fn observe(&self, observer: impl Fn(&Changes) + Send + Sync + 'static) {
        self.lock_observers().push(Box::new(observer));
    }

    fn lock_observers(&self) -> MutexGuard<'_, Vec<Observer>> {
        self.shared.observers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lock_writer(&self) -> MutexGuard<'_, Writer> {
        self.shared.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs a read on one snapshot of the data.
    ///
    /// # Errors
    /// Those of `body`, and `Store` where the file cannot be read.
    pub fn read<T>(&self, body: impl FnOnce(&Db) -> Result<T>) -> Result<T> {
        self.shared.readers.read(body)
    }

    /// The one door for writes that can be undone.
    ///
    /// # Errors
    /// Those of `body`, after which nothing has changed, and `Store` where the file cannot be written.
    pub fn transact<T>(&self, op: Op, body: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<Done<T>> {
        self.transact_in(op, None, body)
    }

    /// [`Book::transact`] as one part of a longer piece of work: what continues the same first change is undone with it.
    ///
    /// # Errors
    /// As [`Book::transact`].
    pub fn transact_in<T>(
        &self,
        op: Op,
        first: Option<ChangeId>,
        body: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<Done<T>> {
        self.write(|tx| {
            let marks = journal::mark(tx)?;
            let value = body(tx)?;
            let topics = journal::topics(tx, &marks)?;
            let entry = journal::Entry { op: &op, at: tx.now().timestamp(), batch: first, source: tx.source() };
            let change = journal::record(tx, &entry, &marks)?;
            let mut topics = with_reminders(topics.into_iter().collect());
            match (tx.source(), change) {
                (Some(_), Some(_)) => topics.push(Topic::Sources),
                (Some(source), None) => store::source::delete(tx, source)?,
                (None, _) => {}
            }
            Ok(Done { value, changes: Changes { topics, change, verb: Some(op.verb), subject: op.subject.clone() } })
        })
    }

    /// The door for writes that are nobody's act and cannot be undone: deliveries, captures that arrive.
    ///
    /// # Errors
    /// As [`Book::transact`].
    pub fn transact_silently<T>(&self, topics: &[Topic], body: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<Done<T>> {
        self.write(|tx| {
            let value = body(tx)?;
            Ok(Done { value, changes: Changes { topics: topics.to_vec(), ..Changes::default() } })
        })
    }

    /// Takes changes back, or makes them again, in the order in which `find` names them; they stay or go together.
    pub(crate) fn toggle<T>(&self, find: impl FnOnce(&Tx<'_>) -> Result<Toggle<T>>) -> Result<Done<T>> {
        self.write(|tx| {
            let Toggle { op, changes, value } = find(tx)?;
            let marks = journal::mark(tx)?;
            let mut topics = BTreeSet::new();
            for change in changes {
                journal::toggle(tx, change)?;
                topics.extend(journal::topics(tx, &marks)?);
                topics.extend(journal::source_of(tx, change)?.map(|_| Topic::Sources));
            }
            let topics = with_reminders(topics.into_iter().collect());
            let (verb, subject) = op.map(|op| (op.verb, op.subject)).unzip();
            let changes = Changes { topics, change: None, verb, subject: subject.unwrap_or_default() };
            Ok(Done { value, changes })
        })
    }

    /// Makes a write and takes it back at once: for looking at what it would do.
    pub(crate) fn rehearse<T>(&self, body: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        let (now, zone) = (self.clock().now(), self.clock().zone());
        let mut writer = self.lock_writer();
        let writing = store::begin(&mut writer)?;
        body(&Tx::new(&writing, now, zone)?)
    }

    fn write<T>(&self, body: impl FnOnce(&Tx<'_>) -> Result<Done<T>>) -> Result<Done<T>> {
        let (now, zone) = (self.clock().now(), self.clock().zone());
        let done = {
            let mut writer = self.lock_writer();
            let writing = store::begin(&mut writer)?;
            let tx = Tx::new(&writing, now, zone)?;
            let done = body(&tx)?;
            tx.settle()?;
            writing.commit()?;
            done
        };
        self.notify(&done.changes);
        Ok(done)
    }

    fn notify(&self, changes: &Changes) {
        if !changes.topics.is_empty() {
            self.lock_observers().iter().for_each(|observer| observer(changes));
        }
    }

    /// Looks whether another program has written, and tells the observers that everything may be stale if so.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn poll_other_writers(&self) -> Result<bool> {
        let wrote = self.lock_writer().others_wrote()?;
        if wrote {
            let topics = vec![
                Topic::People,
                Topic::Encounters,
                Topic::Commitments,
                Topic::Captures,
                Topic::Doubles,
                Topic::Sources,
                Topic::Settings,
                Topic::Reminders,
            ];
            self.notify(&Changes { topics, ..Changes::default() });
        }
        Ok(wrote)
    }

    /// Runs a write that touches much of the file, with more memory than a write has as a rule.
    pub(crate) fn roomy<T>(&self, body: impl FnOnce() -> Result<T>) -> Result<T> {
        self.with_writer(|writer| writer.widen())?;
        let done = body();
        self.with_writer(|writer| writer.narrow())?;
        done
    }

    /// Runs a piece of work on the writing connection outside a transaction: backups.
    pub(crate) fn with_writer<T>(&self, body: impl FnOnce(&mut Writer) -> Result<T>) -> Result<T> {
        body(&mut self.lock_writer())
    }
}

fn with_reminders(mut topics: Vec<Topic>) -> Vec<Topic> {
    let moves_reminders = topics
        .iter()
        .any(|topic| matches!(topic, Topic::Commitments | Topic::Settings | Topic::People | Topic::Captures));
    if moves_reminders {
        topics.push(Topic::Reminders);
    }
    topics
}

/// Makes a folder that only its owner can look into.
pub(crate) fn create_private_folder(dir: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir).map_err(|error| Error::file(dir, error))
}

/// Several programs may have a folder open at once; one that replaces the file needs it alone.
fn lock_shared(dir: &Path) -> Result<File> {
    let (file, path) = open_lock(dir)?;
    match file.try_lock_shared() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Error::Refused(
            "Another Goodturn is restoring a backup into this folder. Wait until it has finished, then try again."
                .into(),
        )),
        Err(TryLockError::Error(error)) => Err(Error::file(path, error)),
    }
}

/// Locks a folder for a program that replaces its file; nobody else may have it open.
pub(crate) fn lock_alone(dir: &Path) -> Result<File> {
    let (file, path) = open_lock(dir)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            Err(Error::Refused("Goodturn is open. Close its window, then try again; nothing was changed.".into()))
        }
        Err(TryLockError::Error(error)) => Err(Error::file(path, error)),
    }
}

fn open_lock(dir: &Path) -> Result<(File, PathBuf)> {
    let path = dir.join(LOCK);
    let file = File::options().create(true).truncate(false).write(true).read(true).open(&path);
    Ok((file.map_err(|error| Error::file(&path, error))?, path))
}
