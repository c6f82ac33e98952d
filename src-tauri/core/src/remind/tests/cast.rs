//! A book in memory, a screen, and the people on it.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex, MutexGuard,
        atomic::{AtomicBool, AtomicUsize, Ordering},
        mpsc::{self, Sender},
    },
};

use chrono::{DateTime, Duration, NaiveDate, TimeZone, Utc};
use chrono_tz::{Europe::Berlin, Tz};

use super::super::*;
use crate::{
    Error, Result,
    clock::{Clock, ManualClock},
    id::CommitmentId,
    model::{CommitmentKind, Delivered, Due, Settings},
};

pub const JANE: CommitmentId = CommitmentId(1);
pub const LI: CommitmentId = CommitmentId(2);
pub const AMARA: CommitmentId = CommitmentId(3);
pub const INGRID: CommitmentId = CommitmentId(4);
pub const NAMES: [&str; 5] = ["Jane Doe", "Li Wei", "Amara Okafor", "Ingrid Sørensen", "Tom Ó Briain"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Pending,
    Claimed,
    Shown,
    Closed,
}

#[derive(Debug, Clone)]
pub struct Row {
    pub due: Due,
    pub ring: DateTime<Utc>,
    pub rung_for: Option<DateTime<Utc>>,
    pub state: State,
}

/// The queue of the store, without a store.
pub struct FakeBook {
    pub clock: ManualClock,
    pub rows: Mutex<BTreeMap<CommitmentId, Row>>,
    pub settings: Mutex<Settings>,
    pub full_disk: AtomicBool,
    pub others_wrote: AtomicBool,
    pub log: Mutex<Vec<Delivered>>,
}

impl FakeBook {
    pub fn rows(&self) -> MutexGuard<'_, BTreeMap<CommitmentId, Row>> {
        self.rows.lock().expect("rows")
    }

    pub fn state(&self, id: CommitmentId) -> State {
        self.rows()[&id].state
    }

    /// A follow-up for a day, shown at the morning time.
    pub fn promise(&self, id: CommitmentId, day: &str) {
        let due = Due::on(day.parse::<NaiveDate>().expect("a day"));
        let ring = self.instant(due);
        self.rows().insert(id, Row { due, ring, rung_for: None, state: State::Pending });
    }

    fn instant(&self, due: Due) -> DateTime<Utc> {
        due.instant(self.settings.lock().expect("settings").morning, self.clock.zone())
    }

    fn write(&self, ids: &[CommitmentId], change: impl Fn(&mut Row)) -> Result<()> {
        if self.full_disk.load(Ordering::Relaxed) {
            return Err(Error::file("book.db", std::io::Error::from(std::io::ErrorKind::StorageFull)));
        }
        let mut rows = self.rows();
        for id in ids {
            change(rows.get_mut(id).expect("a row"));
        }
        Ok(())
    }
}

impl Queue for FakeBook {
    fn claim_due(&self, now: DateTime<Utc>) -> Result<Vec<DuePopup>> {
        let mut due: Vec<_> = self
            .rows()
            .iter()
            .filter(|(_, row)| row.state == State::Pending && row.ring <= now)
            .map(|(id, row)| (row.ring, *id))
            .collect();
        due.sort();
        self.write(&due.iter().map(|(_, id)| *id).collect::<Vec<_>>(), |row| row.state = State::Claimed)?;
        Ok(due.into_iter().map(|(ring, id)| popup(id, ring)).collect())
    }

    fn mark_shown(&self, ids: &[CommitmentId], _: DateTime<Utc>) -> Result<()> {
        self.write(ids, |row| {
            row.rung_for = row.rung_for.max(Some(row.ring));
            if row.state == State::Claimed {
                row.state = State::Shown;
            }
        })
    }

    fn release_claims(&self, ids: &[CommitmentId]) -> Result<()> {
        self.write(ids, |row| {
            if matches!(row.state, State::Claimed | State::Shown) {
                row.state = State::Pending;
            }
        })
    }

    fn reset_claims(&self) -> Result<()> {
        self.rows().values_mut().filter(|row| row.state == State::Claimed).for_each(|row| row.state = State::Pending);
        Ok(())
    }

    fn next_ring(&self) -> Result<Option<DateTime<Utc>>> {
        Ok(self.rows().values().filter(|row| row.state == State::Pending).map(|row| row.ring).min())
    }

    fn rederive_rings(&self) -> Result<()> {
        for row in self.rows().values_mut().filter(|row| row.state != State::Closed) {
            row.ring = self.instant(row.due);
            if row.rung_for.is_some_and(|rung| row.ring <= rung) && row.state == State::Pending {
                row.state = State::Shown;
            }
        }
        Ok(())
    }

    fn unanswered(&self, ids: &[CommitmentId]) -> Result<Vec<CommitmentId>> {
        let waits = |id: &CommitmentId| matches!(self.state(*id), State::Claimed | State::Shown);
        Ok(ids.iter().copied().filter(waits).collect())
    }

    fn complete_commitments(&self, ids: &[CommitmentId]) -> Result<()> {
        self.write(ids, |row| row.state = State::Closed)
    }

    fn snooze_commitments(&self, ids: &[CommitmentId], when: &str) -> Result<()> {
        assert_eq!(when, "tomorrow", "Snooze means tomorrow morning");
        let due = Due::on(self.clock.today() + Duration::days(1));
        let ring = self.instant(due);
        self.write(ids, |row| *row = Row { due, ring, rung_for: row.rung_for, state: State::Pending })
    }

    fn note_delivery(&self, delivered: &Delivered, _: DateTime<Utc>) -> Result<()> {
        self.log.lock().expect("the log").push(delivered.clone());
        Ok(())
    }

    fn settings(&self) -> Result<Settings> {
        Ok(self.settings.lock().expect("settings").clone())
    }

    fn poll_other_writers(&self) -> Result<bool> {
        Ok(self.others_wrote.swap(false, Ordering::Relaxed))
    }

    fn clock(&self) -> &dyn Clock {
        &self.clock
    }
}

fn popup(id: CommitmentId, ring: DateTime<Utc>) -> DuePopup {
    let person = NAMES[usize::try_from(id.0 - 1).expect("a small id") % NAMES.len()].to_owned();
    let why = "You met at RustConf Berlin.".to_owned();
    DuePopup {
        id,
        kind: CommitmentKind::FollowUp,
        person: Some(person),
        what: String::new(),
        why,
        clocks: None,
        is_over: false,
        ring,
    }
}

/// What was posted and taken back.
#[derive(Debug, Clone, Default)]
pub struct Screen {
    pub posted: Arc<Mutex<Vec<Popup>>>,
    pub withdrawn: Arc<Mutex<Vec<CommitmentId>>>,
    /// How often a look was taken back.
    pub looks_withdrawn: Arc<AtomicUsize>,
}

impl Screen {
    /// The pop-ups posted since the last look.
    pub fn take(&self) -> Vec<Popup> {
        std::mem::take(&mut self.posted.lock().expect("posts"))
    }

    pub fn titles(&self) -> Vec<String> {
        self.take().into_iter().map(|popup| popup.title).collect()
    }
}

impl Notifier for Screen {
    fn post(&mut self, popup: Popup) {
        self.posted.lock().expect("posts").push(popup);
    }

    fn withdraw(&mut self, ids: &[CommitmentId]) {
        self.withdrawn.lock().expect("withdrawals").extend(ids);
    }

    fn withdraw_look(&mut self, _look: Look) {
        self.looks_withdrawn.fetch_add(1, Ordering::Relaxed);
    }
}

/// A desk with a book, a screen and a loop.
pub struct Desk {
    pub book: Arc<FakeBook>,
    pub screen: Screen,
    pub worker: Worker,
    pub wake: Sender<Wake>,
    pub reports: Arc<Mutex<Vec<Report>>>,
}

impl Desk {
    /// In Berlin, at a local time of 21 November 2026, a Saturday.
    pub fn at(time: &str) -> Self {
        let clock = ManualClock::new(local("2026-11-21", time, Berlin), Berlin);
        let book = FakeBook {
            clock,
            rows: Mutex::default(),
            settings: Mutex::default(),
            full_disk: AtomicBool::new(false),
            others_wrote: AtomicBool::new(false),
            log: Mutex::default(),
        };
        Self::over(Arc::new(book))
    }

    /// Another process over the same book.
    pub fn over(book: Arc<FakeBook>) -> Self {
        let (wake, wakes) = mpsc::channel();
        let (screen, reports) = (Screen::default(), Arc::<Mutex<Vec<Report>>>::default());
        let told = reports.clone();
        let report = Box::new(move |report| told.lock().expect("reports").push(report));
        let worker = Worker::new(book.clone(), Box::new(screen.clone()), wakes, report);
        Self { book, screen, worker, wake, reports }
    }

    pub fn clock_shows(&self, day: &str, time: &str) {
        self.book.clock.set(local(day, time, self.book.clock.zone()));
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.book.clock.now()
    }

    pub fn step(&mut self) -> Step {
        self.worker.step(self.now()).expect("a step")
    }

    pub fn hear(&mut self, event: PopupEvent) {
        self.worker.hear(&event, self.book.clock.now()).expect("an event taken in");
    }

    /// What the host was told, in short.
    pub fn told(&self) -> Vec<String> {
        let mut reports = self.reports.lock().expect("reports");
        reports.drain(..).map(|report| format!("{report:?}")).collect()
    }
}

pub fn local(day: &str, time: &str, zone: Tz) -> DateTime<Utc> {
    let naive = format!("{day}T{time}:00").parse::<chrono::NaiveDateTime>().expect("a local time");
    zone.from_local_datetime(&naive).earliest().expect("a time that exists").with_timezone(&Utc)
}
