//! Reading files in the background: dropped, chosen in a dialog, or named at the start.

use std::{
    path::PathBuf,
    sync::{Mutex, PoisonError},
    thread,
    time::{Duration, Instant},
};

use goodturn_core::{
    Book, Error, Result,
    id::CaptureId,
    ops::{Arrival, Progress},
    wire::CaptureProgress,
};
use serde::Serialize;
use tauri::{AppHandle, Emitter, Manager};

use crate::{host::Host, window};

/// How often progress is told at most.
const BETWEEN_NEWS: Duration = Duration::from_millis(100);

/// The window listens now: reads what arrived, and asks what was wished, before it did.
pub fn listen(app: &AppHandle) {
    let (paths, wishes) = app.state::<Host>().early.listen();
    read_files(app, paths);
    for (event, wish) in wishes {
        let _ = app.emit(event, wish);
    }
}

/// Raises the window and asks something of its page, as soon as that listens.
pub fn ask(app: &AppHandle, event: &'static str, wish: impl Serialize) {
    window::raise(app);
    let wish = serde_json::to_value(wish).unwrap_or_default();
    if !app.state::<Host>().early.keep_wish(event, &wish) {
        let _ = app.emit(event, wish);
    }
}

/// What arrives while the window does not listen yet.
#[derive(Default)]
pub struct Early(Mutex<Waiting>);

#[derive(Default)]
struct Waiting {
    listens: bool,
    paths: Vec<PathBuf>,
    wishes: Vec<Wish>,
}

/// An event for the page, and what it says.
type Wish = (&'static str, serde_json::Value);

impl Early {
    fn listen(&self) -> (Vec<PathBuf>, Vec<Wish>) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.listens = true;
        (std::mem::take(&mut waiting.paths), std::mem::take(&mut waiting.wishes))
    }

    /// Keeps a wish for later; answers whether it did.
    fn keep_wish(&self, event: &'static str, wish: &serde_json::Value) -> bool {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !waiting.listens {
            waiting.wishes.push((event, wish.clone()));
        }
        !waiting.listens
    }

    /// Keeps paths for later; answers whether it did.
    fn keep(&self, paths: &[PathBuf]) -> bool {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !waiting.listens {
            waiting.paths.extend_from_slice(paths);
        }
        !waiting.listens
    }
}

/// Reads files and folders into the Inbox, telling the window how far it is; the window can stop it.
pub fn read_files(app: &AppHandle, paths: Vec<PathBuf>) {
    if paths.is_empty() || app.state::<Host>().early.keep(&paths) {
        return;
    }
    let app = app.clone();
    thread::spawn(move || read(&app, |book, go_on| book.capture_paths(&paths, go_on)));
}

/// Reads a picture from the clipboard into the Inbox, as [`read_files`] does files.
pub fn read_pasted(app: &AppHandle, picture: Vec<u8>) {
    let app = app.clone();
    thread::spawn(move || read(&app, |book, go_on| book.capture_pasted(picture, go_on)));
}

/// Imports a capture, or looks at it before, telling the window how far it is; the window can stop it.
pub fn watched<T>(
    app: &AppHandle,
    capture: CaptureId,
    work: impl FnOnce(&Book, &mut dyn FnMut(Progress) -> bool) -> Result<T>,
) -> Result<T> {
    let host = app.state::<Host>();
    let run = host.runs.begin();
    let of_this = CaptureProgress { run, importing: Some(capture), ..CaptureProgress::default() };
    let done = work(&host.book(), &mut told_now_and_then(app, &of_this));
    tell(app, CaptureProgress { finished: true, ..of_this });
    done
}

/// Tells the window how far a run is, not too often; answers whether to go on.
fn told_now_and_then(app: &AppHandle, run: &CaptureProgress) -> impl FnMut(Progress) -> bool {
    let mut told: Option<Instant> = None;
    move |Progress { origin, done, total }| {
        if told.is_none_or(|told| told.elapsed() >= BETWEEN_NEWS) {
            told = Some(Instant::now());
            tell(app, CaptureProgress { origin, done, total, ..run.clone() });
        }
        !app.state::<Host>().runs.is_stopped(run.run)
    }
}

fn read(app: &AppHandle, work: impl FnOnce(&Book, &mut dyn FnMut(Progress) -> bool) -> Result<Arrival>) {
    let host = app.state::<Host>();
    let run = host.runs.begin();
    let of_this = CaptureProgress { run, ..CaptureProgress::default() };
    let arrival = work(&host.book(), &mut told_now_and_then(app, &of_this));
    let (captures, problems): (Vec<CaptureId>, Vec<String>) = match arrival {
        Ok(arrival) => (arrival.captures, arrival.problems),
        Err(Error::Stopped) => (Vec::new(), Vec::new()),
        Err(error) => (Vec::new(), vec![error.to_string()]),
    };
    let total = captures.len() as u64;
    tell(app, CaptureProgress { done: total, total, finished: true, captures, problems, ..of_this });
}

fn tell(app: &AppHandle, progress: CaptureProgress) {
    let _ = app.emit("capture-progress", progress);
}
