//! What the commands work on: the open book and its reminder loop, which change together when the demo is entered or left.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, atomic::AtomicU32},
};

use goodturn_core::{Book, Result, clock::SystemClock};
use tauri::{AppHandle, Emitter, Manager};

use crate::{arrivals::Early, feed::Feed, reminders::Reminders, tray::Tray};

/// The state of the program.
pub struct Host {
    home: PathBuf,
    session: RwLock<Session>,
    /// Runs of reading files: their numbers, and those that were asked to stop.
    pub runs: Runs,
    /// Files that arrived before the window listened.
    pub early: Early,
}

/// Numbers of runs.
#[derive(Default)]
pub struct Runs {
    last: AtomicU32,
    stopped: Mutex<Vec<u32>>,
}

struct Session {
    book: Book,
    reminders: Arc<Reminders>,
    feed: Arc<Feed>,
}

impl Host {
    /// Opens the user's own data folder, or whichever was named at the start.
    pub fn open(app: &AppHandle, home: &Path) -> Result<Self> {
        let session = begin(app, home)?;
        Ok(Self {
            home: home.to_owned(),
            session: RwLock::new(session),
            runs: Runs::default(),
            early: Early::default(),
        })
    }

    /// The book that is open.
    pub fn book(&self) -> Book {
        self.session.read().unwrap_or_else(PoisonError::into_inner).book.clone()
    }

    /// The reminder loop of the book that is open.
    pub fn reminders(&self) -> Arc<Reminders> {
        self.session.read().unwrap_or_else(PoisonError::into_inner).reminders.clone()
    }

    /// The data folder the program was started with.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// Opens another data folder in the place of the present one.
    pub fn move_to(&self, app: &AppHandle, dir: &Path) -> Result<()> {
        let fresh = begin(app, dir)?;
        let old = {
            let mut session = self.session.write().unwrap_or_else(PoisonError::into_inner);
            std::mem::replace(&mut *session, fresh)
        };
        old.reminders.stop();
        old.feed.stop();
        app.state::<Tray>().look_again();
        Ok(())
    }
}

fn begin(app: &AppHandle, dir: &Path) -> Result<Session> {
    let book = Book::open(dir, SystemClock)?;
    let reminders = Arc::new(Reminders::start(app, &book));
    let feed = Arc::new(Feed::start(&book));
    let (app, wakes, calendar) = (app.clone(), reminders.clone(), feed.clone());
    book.observe(move |changes| {
        let _ = app.emit("changed", changes);
        wakes.look_again();
        calendar.look_again();
        app.state::<Tray>().look_again();
    });
    Ok(Session { book, reminders, feed })
}

impl Runs {
    /// A number for a new run.
    pub fn begin(&self) -> u32 {
        self.last.fetch_add(1, std::sync::atomic::Ordering::Relaxed) + 1
    }

    /// Asks a run to stop.
    pub fn stop(&self, run: u32) {
        self.lock().push(run);
    }

    /// Whether a run was asked to stop.
    pub fn is_stopped(&self, run: u32) -> bool {
        self.lock().contains(&run)
    }

    fn lock(&self) -> MutexGuard<'_, Vec<u32>> {
        self.stopped.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
