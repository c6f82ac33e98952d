//! The machine of a life: programs over one data folder, each with its loop, its screen and a fuse that ends it anywhere.

use std::{
    collections::BTreeSet,
    path::PathBuf,
    sync::{
        Arc, Mutex, MutexGuard,
        atomic::{AtomicBool, Ordering},
        mpsc::{Sender, channel},
    },
};

use chrono::{DateTime, Utc};
use goodturn_core::{
    Book, Error, Result,
    clock::{Clock, ManualClock},
    id::CommitmentId,
    model::{Delivered, Settings},
    remind::{Delivery, DuePopup, Notifier, Popup, PopupAction, PopupEvent, PopupKey, Queue, Wake, Worker},
};

/// Where a program may end, as by a lost battery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    BeforeTheClaim,
    BetweenClaimAndShow,
    BetweenShowAndRecord,
}

/// How the notification service behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Service {
    #[default]
    Shows,
    Refuses,
}

#[derive(Default)]
struct Fuse {
    set_for: Mutex<Option<End>>,
    burnt: AtomicBool,
}

impl Fuse {
    /// Whether the program is dead; it dies here where this is the place.
    fn ends(&self, here: End) -> bool {
        if *self.set_for.lock().expect("the fuse") == Some(here) {
            self.burnt.store(true, Ordering::Relaxed);
        }
        self.is_burnt()
    }

    fn is_burnt(&self) -> bool {
        self.burnt.load(Ordering::Relaxed)
    }
}

/// The real queue, until the fuse is burnt.
struct Mortal {
    book: Book,
    fuse: Arc<Fuse>,
}

impl Mortal {
    fn living(&self) -> Result<&Book> {
        if self.fuse.is_burnt() { Err(Error::Refused("The program has ended.".into())) } else { Ok(&self.book) }
    }
}

impl Queue for Mortal {
    fn claim_due(&self, now: DateTime<Utc>) -> Result<Vec<DuePopup>> {
        self.fuse.ends(End::BeforeTheClaim);
        let claimed = self.living()?.claim_due(now)?;
        if !claimed.is_empty() {
            self.fuse.ends(End::BetweenClaimAndShow);
        }
        self.living().map(|_| claimed)
    }
    fn mark_shown(&self, ids: &[CommitmentId], at: DateTime<Utc>) -> Result<()> {
        self.fuse.ends(End::BetweenShowAndRecord);
        self.living()?.mark_shown(ids, at)
    }
    fn release_claims(&self, ids: &[CommitmentId]) -> Result<()> {
        self.living()?.release_claims(ids)
    }
    fn reset_claims(&self) -> Result<()> {
        self.living()?.reset_claims()
    }
    fn next_ring(&self) -> Result<Option<DateTime<Utc>>> {
        self.living()?.next_ring()
    }
    fn rederive_rings(&self) -> Result<()> {
        self.living()?.rederive_rings()
    }
    fn unanswered(&self, ids: &[CommitmentId]) -> Result<Vec<CommitmentId>> {
        self.living()?.unanswered(ids)
    }
    fn complete_commitments(&self, ids: &[CommitmentId]) -> Result<()> {
        Queue::complete_commitments(self.living()?, ids)
    }
    fn snooze_commitments(&self, ids: &[CommitmentId], when: &str) -> Result<()> {
        Queue::snooze_commitments(self.living()?, ids, when)
    }
    fn note_delivery(&self, delivered: &Delivered, at: DateTime<Utc>) -> Result<()> {
        self.living()?.note_delivery(delivered, at)
    }
    fn settings(&self) -> Result<Settings> {
        Queue::settings(self.living()?)
    }
    fn poll_other_writers(&self) -> Result<bool> {
        Queue::poll_other_writers(self.living()?)
    }
    fn clock(&self) -> &dyn Clock {
        Queue::clock(&self.book)
    }
}

/// What one program has on the screen.
#[derive(Default)]
struct Screen {
    service: Service,
    shown: Vec<PopupKey>,
    standing: Vec<PopupKey>,
    unanswered: BTreeSet<CommitmentId>,
}

/// The service's end of a program.
struct Shelf {
    screen: Arc<Mutex<Screen>>,
    wake: Sender<Wake>,
    fuse: Arc<Fuse>,
}

impl Notifier for Shelf {
    fn post(&mut self, popup: Popup) {
        if self.fuse.is_burnt() {
            return;
        }
        let mut screen = self.screen.lock().expect("the screen");
        let event = match screen.service {
            Service::Shows => {
                screen.standing.retain(|key| *key != popup.key);
                screen.standing.push(popup.key.clone());
                screen.unanswered.extend(popup.key.ids());
                screen.shown.push(popup.key.clone());
                PopupEvent::Shown(popup.key)
            }
            Service::Refuses => PopupEvent::Failed(popup.key, "Not now".into()),
        };
        self.wake.send(Wake::Popup(event)).expect("the loop listens");
    }

    fn withdraw(&mut self, ids: &[CommitmentId]) {
        let mut screen = self.screen.lock().expect("the screen");
        screen.unanswered.retain(|id| !ids.contains(id));
        screen.drop_answered();
    }
}

impl Screen {
    fn drop_answered(&mut self) {
        let Self { standing, unanswered, .. } = self;
        standing.retain(|key| key.ids().iter().any(|id| unanswered.contains(id)));
    }
}

/// A running program.
pub struct Program {
    pub book: Book,
    worker: Worker,
    screen: Arc<Mutex<Screen>>,
    wake: Sender<Wake>,
    fuse: Arc<Fuse>,
    folder: PathBuf,
}

impl Program {
    pub fn start(folder: PathBuf, clock: &ManualClock) -> Self {
        let book = Book::open(&folder, clock.clone()).expect("the book opens");
        let (wake, wakes) = channel();
        let (screen, fuse) = (Arc::<Mutex<Screen>>::default(), Arc::<Fuse>::default());
        let queue = Mortal { book: book.clone(), fuse: fuse.clone() };
        let shelf = Shelf { screen: screen.clone(), wake: wake.clone(), fuse: fuse.clone() };
        let changed = wake.clone();
        book.observe(move |_| drop(changed.send(Wake::Changed)));
        let dying = fuse.clone();
        let report = move |report| {
            let trouble = matches!(report, goodturn_core::remind::Report::Trouble(_));
            assert!(!trouble || dying.is_burnt(), "the loop is in trouble: {report:?}");
        };
        let worker = Worker::new(Arc::new(queue), Box::new(shelf), wakes, Box::new(report));
        Self { book, worker, screen, wake, fuse, folder }
    }

    fn screen(&self) -> MutexGuard<'_, Screen> {
        self.screen.lock().expect("the screen")
    }

    /// Takes one turn; answers with what it showed, and when it wants to be woken.
    pub fn turn(&mut self) -> (Vec<PopupKey>, Option<DateTime<Utc>>) {
        self.worker.listen();
        let wake_at = self.worker.turn(&self.folder);
        self.worker.listen();
        (std::mem::take(&mut self.screen().shown), wake_at)
    }

    /// Rings once and ends, like the command line; `None` where another loop rings.
    pub fn deliver_once(&mut self) -> Option<(Vec<PopupKey>, Delivery)> {
        let patience = std::time::Duration::from_secs(5);
        let delivery = self.worker.deliver_once(&self.folder, patience).expect("a delivery");
        delivery.map(|delivery| (std::mem::take(&mut self.screen().shown), delivery))
    }

    /// Sets the fuse.
    pub fn will_end(&self, end: End) {
        *self.fuse.set_for.lock().expect("the fuse") = Some(end);
    }

    pub fn has_ended(&self) -> bool {
        self.fuse.is_burnt()
    }

    pub fn service(&self, service: Service) {
        self.screen().service = service;
    }

    pub fn tell(&self, event: PopupEvent) {
        self.wake.send(Wake::Popup(event)).expect("the loop listens");
    }

    /// The pop-ups on the screen.
    pub fn standing(&self) -> Vec<PopupKey> {
        self.screen().standing.clone()
    }

    /// Somebody answers a pop-up.
    pub fn answer(&mut self, key: &PopupKey, action: PopupAction) {
        {
            let mut screen = self.screen();
            screen.unanswered.retain(|id| !key.ids().contains(id));
            screen.drop_answered();
        }
        self.tell(PopupEvent::Acted(key.clone(), action));
        self.worker.listen();
    }

    /// The service dies with all it shows; answers with those that nobody had answered.
    pub fn loses_its_service(&mut self) -> BTreeSet<CommitmentId> {
        let (keys, lost) = {
            let mut screen = self.screen();
            (std::mem::take(&mut screen.standing), std::mem::take(&mut screen.unanswered))
        };
        keys.into_iter().for_each(|key| self.tell(PopupEvent::Failed(key, "The service has gone.".into())));
        for present in [false, true] {
            self.tell(PopupEvent::DaemonChanged { present });
        }
        lost
    }
}
