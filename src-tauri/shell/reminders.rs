//! The reminder loop beside the window: its thread, and what it last said about pop-ups.

use std::{
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        mpsc::{self, Sender},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use goodturn_core::{
    Book,
    change::{Changes, Topic},
    remind::{PopupKey, Report, Wake, Worker},
    wire::{Item, PopupState},
};
use goodturn_popup::Desktop;
use tauri::{AppHandle, Emitter, Manager};

use crate::{arrivals, tray::Tray, window};

/// How long *Test pop-up* waits for the system.
const TEST_PATIENCE: Duration = Duration::from_secs(6);
/// How long the end of the loop is waited for.
const FAREWELL: Duration = Duration::from_secs(2);
/// How often it is looked at meanwhile.
const GLANCE: Duration = Duration::from_millis(5);

/// A running reminder loop.
pub struct Reminders {
    wakes: Sender<Wake>,
    said: Arc<Mutex<Said>>,
    ringing: Mutex<Option<JoinHandle<()>>>,
}

struct Said {
    popups: PopupState,
    detail: String,
    tested: Option<Sender<Option<String>>>,
}

impl Reminders {
    /// Starts the loop for a book.
    pub fn start(app: &AppHandle, book: &Book) -> Self {
        let (wakes, woken) = mpsc::channel();
        let said = Arc::new(Mutex::new(Said { popups: PopupState::Unknown, detail: String::new(), tested: None }));
        let notifier = goodturn_popup::start(Desktop::default(), wakes.clone());
        let report = listen(app.clone(), book.clone(), said.clone());
        let worker = Worker::new(Arc::new(book.clone()), Box::new(notifier), woken, report);
        let dir = book.dir().to_owned();
        let ringing = Mutex::new(Some(thread::spawn(move || worker.run(&dir))));
        Self { wakes, said, ringing }
    }

    /// Asks the loop to look again, after a write.
    pub fn look_again(&self) {
        let _ = self.wakes.send(Wake::Changed);
    }

    /// Tells the loop whether a window is looked at.
    pub fn watched(&self, watched: bool) {
        let _ = self.wakes.send(Wake::Watched(watched));
    }

    /// Says that reminders go on without the window.
    pub fn say_it_stays(&self) {
        let _ = self.wakes.send(Wake::SayItStays);
    }

    /// Ends the loop, and waits until the pop-ups with buttons are closed, which nobody would hear any more; not for
    /// longer than two seconds.
    pub fn stop(&self) {
        let _ = self.wakes.send(Wake::Stop);
        let Some(ringing) = lock(&self.ringing).take() else { return };
        let start = Instant::now();
        while !ringing.is_finished() && start.elapsed() < FAREWELL {
            thread::sleep(GLANCE);
        }
        if ringing.is_finished() && ringing.join().is_err() {
            eprintln!("goodturn: reminders: the loop ended in a panic");
        }
    }

    /// Whether pop-ups can be shown, and what the system said last.
    pub fn popups(&self) -> (PopupState, String) {
        let said = lock(&self.said);
        (said.popups.clone(), said.detail.clone())
    }

    /// Shows a pop-up now and waits a little for the system; `Ok` where it was shown, else why not in plain words.
    pub fn test(&self) -> Result<(), String> {
        let (tell, told) = mpsc::channel();
        lock(&self.said).tested = Some(tell);
        let _ = self.wakes.send(Wake::TestPopup);
        match told.recv_timeout(TEST_PATIENCE) {
            Ok(None) => Ok(()),
            Ok(Some(why)) => Err(why),
            Err(_) => Err("The system has not answered.".into()),
        }
    }
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

fn listen(app: AppHandle, book: Book, said: Arc<Mutex<Said>>) -> Box<dyn FnMut(Report) + Send> {
    Box::new(move |report| match report {
        Report::Opened(key) => open(&app, &book, &key),
        Report::Popups(trouble) => {
            {
                let mut said = lock(&said);
                said.popups = if trouble.is_some() { PopupState::Silent } else { PopupState::Working };
                said.detail = trouble.unwrap_or_default();
            }
            let _ = app.emit("changed", Changes { topics: vec![Topic::Reminders], ..Changes::default() });
        }
        Report::Tested(trouble) => {
            if let Some(tell) = lock(&said).tested.take() {
                let _ = tell.send(trouble);
            }
        }
        Report::Turned => {
            let topics = vec![Topic::Commitments, Topic::Reminders, Topic::Settings];
            let _ = app.emit("changed", Changes { topics, ..Changes::default() });
            app.state::<Tray>().look_again();
        }
        Report::Trouble(error) => eprintln!("goodturn: reminders: {error}"),
    })
}

/// Shows what a pop-up stands for: the person of a single one or the objective that it is a step of, Today for a digest, the review.
fn open(app: &AppHandle, book: &Book, key: &PopupKey) {
    match key {
        PopupKey::Notice => window::raise(app),
        PopupKey::Review => arrivals::ask(app, "open-review", ()),
        PopupKey::Objectives => arrivals::ask(app, "open-objectives", ()),
        PopupKey::Item(id) => match book.commitment(*id).ok() {
            Some(Item { person: None, objective: Some(objective), .. }) => {
                arrivals::ask(app, "open-objectives", objective.id);
            }
            item => arrivals::ask(app, "open-person", item.and_then(|item| item.person).map(|person| person.id)),
        },
        PopupKey::Digest(_) | PopupKey::Test => arrivals::ask(app, "open-person", ()),
    }
}
