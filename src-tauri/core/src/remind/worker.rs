//! What the loop does at each step, without waiting for anything.

use std::sync::{Arc, mpsc::Receiver};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Offset, TimeZone, Utc};
use chrono_tz::Tz;

use super::{
    DueLook, Look, Notifier, Popup, PopupAction, PopupEvent, PopupKey, Queue, RemindLock, Trouble, backoff::Backoff,
    digest, first_allowed, ledger::Ledger, look_popup, single, stays_popup, test_popup, titles::Titles, trouble,
};
use crate::{Error, Result, id::CommitmentId, model::Settings};

/// More pop-ups than this at once become one digest.
const SINGLES: usize = 3;
/// What *Snooze* on a pop-up means, in the words of a typed time.
const SNOOZE: &str = "tomorrow";

/// Why the loop wakes before its time.
#[derive(Debug)]
pub enum Wake {
    /// Something was written in this process.
    Changed,
    /// Something happened to a pop-up.
    Popup(PopupEvent),
    /// The user asked to see a pop-up.
    TestPopup,
    /// The window was closed for the first time: say that reminders go on.
    SayItStays,
    /// The window was brought up, or put away: what others write is to be seen sooner, or nothing needs to wake.
    Watched(bool),
    /// The program ends.
    Stop,
}

/// What a step did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The commitments whose pop-ups were posted.
    pub fired: Vec<CommitmentId>,
    /// When the next one can come; `None` while nothing waits.
    pub wake_at: Option<DateTime<Utc>>,
}

/// What the loop tells its host.
#[derive(Debug)]
pub enum Report {
    /// A pop-up was clicked: show what it stands for.
    Opened(PopupKey),
    /// Whether pop-ups can be shown; in plain words why not. Told when it changes.
    Popups(Option<String>),
    /// What became of the test pop-up: shown, or in plain words why not.
    Tested(Option<String>),
    /// Another day has begun, or a pause has begun or ended: what is shown of them is old.
    Turned,
    /// The book could not be read or written; it is tried again.
    Trouble(Error),
}

/// What was delivered by a run without a loop.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Delivery {
    /// The commitments whose pop-ups the system has taken.
    pub shown: Vec<CommitmentId>,
    /// The looks among what the system has taken.
    pub looks: Vec<Look>,
    /// In plain words, why others could not be shown; they stay due.
    pub trouble: Option<String>,
}

/// The reminder loop. [`Worker::step`] is its testable half; [`Worker::run`] waits between the steps.
pub struct Worker {
    pub(super) queue: Arc<dyn Queue>,
    pub(super) notifier: Box<dyn Notifier>,
    pub(super) wakes: Receiver<Wake>,
    pub(super) report: Box<dyn FnMut(Report) + Send>,
    pub(super) ledger: Ledger,
    /// The titles of the pop-ups that are out.
    pub(super) titles: Titles,
    /// Answers that the book could not take yet.
    pub(super) owed: Vec<PopupEvent>,
    /// Whether somebody looks at what others write.
    pub(super) watched: bool,
    /// Whether clicks will be listened to.
    pub(super) buttons: bool,
    /// Held while it rings.
    pub(super) lock: Option<RemindLock>,
    backoff: Backoff,
    told: Option<Option<String>>,
    derived_for: Option<(Tz, FixedOffset, NaiveTime)>,
    turned_at: Option<(NaiveDate, bool)>,
}

impl Worker {
    /// A loop over `queue` that shows through `notifier`, is woken by `wakes` and tells its host by `report`.
    pub fn new(
        queue: Arc<dyn Queue>,
        notifier: Box<dyn Notifier>,
        wakes: Receiver<Wake>,
        report: Box<dyn FnMut(Report) + Send>,
    ) -> Self {
        Self {
            queue,
            notifier,
            wakes,
            report,
            ledger: Ledger::default(),
            titles: Titles::default(),
            owed: Vec::new(),
            watched: true,
            buttons: true,
            lock: None,
            backoff: Backoff::default(),
            told: None,
            derived_for: None,
            turned_at: None,
        }
    }

    /// Claims what is due at `now` in one durable transaction, then posts it; nothing in quiet hours, on days off, or
    /// while the system is left alone after a failure.
    ///
    /// # Errors
    /// What the queue fails with; nothing was posted that is not claimed.
    pub fn step(&mut self, now: DateTime<Utc>) -> Result<Step> {
        let settings = self.queue.settings()?;
        let zone = self.queue.clock().zone();
        let may_ring = first_allowed(now, &settings, zone) == Some(now) && self.backoff.retry_at(now).is_none();
        let fired = if may_ring { self.fire(now)? } else { Vec::new() };
        Ok(Step { fired, wake_at: self.wake_at(now, &settings, zone)? })
    }

    fn fire(&mut self, now: DateTime<Utc>) -> Result<Vec<CommitmentId>> {
        let due = self.queue.claim_due(now)?;
        let looks: Vec<DueLook> = Look::ALL.into_iter().filter_map(|look| self.claim_look(look, now)).collect();
        if due.len() + looks.len() > SINGLES {
            let popup = digest(&due, &looks, self.buttons);
            looks.iter().for_each(|look| self.ledger.look_posted(look.look(), &popup.key));
            self.post(popup);
        } else {
            due.iter().for_each(|item| self.post(single(item, self.buttons)));
            for look in &looks {
                let popup = look_popup(look, self.buttons);
                self.ledger.look_posted(look.look(), &popup.key);
                self.post(popup);
            }
        }
        Ok(due.iter().map(|item| item.id).collect())
    }

    /// A look waits for the next step where it cannot be claimed: what was claimed before it is posted all the same.
    fn claim_look(&mut self, look: Look, now: DateTime<Utc>) -> Option<DueLook> {
        self.queue.claim_look(look, now).unwrap_or_else(|error| {
            (self.report)(Report::Trouble(error));
            None
        })
    }

    fn post(&mut self, popup: Popup) {
        self.ledger.posted(popup.key.ids());
        self.titles.posted(&popup);
        self.notifier.post(popup);
    }

    fn wake_at(&self, now: DateTime<Utc>, settings: &Settings, zone: Tz) -> Result<Option<DateTime<Utc>>> {
        let Some(ring) = self.queue.next_ring()? else { return Ok(None) };
        let earliest = ring.max(now).max(self.backoff.retry_at(now).unwrap_or(now));
        Ok(first_allowed(earliest, settings, zone))
    }

    /// Shows the pop-up that the user asked for, whatever the hour.
    pub(super) fn test(&mut self) {
        self.post(test_popup());
    }

    /// Says that reminders go on without the window.
    pub(super) fn say_it_stays(&mut self) {
        self.post(stays_popup(self.buttons));
    }

    /// Takes in what became of a pop-up.
    ///
    /// # Errors
    /// What the queue fails with; the event can then be taken in again.
    pub fn hear(&mut self, event: &PopupEvent, now: DateTime<Utc>) -> Result<()> {
        self.take(event, now)?;
        if let Some(delivered) = self.titles.record(event)
            && let Err(error) = self.queue.note_delivery(&delivered, now)
        {
            (self.report)(Report::Trouble(error));
        }
        Ok(())
    }

    fn take(&mut self, event: &PopupEvent, now: DateTime<Utc>) -> Result<()> {
        match event {
            PopupEvent::Shown(key) => self.was_shown(key, now),
            PopupEvent::Late(key) => {
                self.tell(key, Some(trouble(&Trouble::Late)));
                Ok(())
            }
            PopupEvent::Failed(key, why) => self.was_lost(key, why, now),
            PopupEvent::Acted(key, action) => self.was_answered(key, *action),
            PopupEvent::Closed(key) => {
                self.forget(key);
                Ok(())
            }
            PopupEvent::DaemonChanged { present } => {
                if *present {
                    self.backoff.forget();
                }
                Ok(())
            }
        }
    }

    fn was_shown(&mut self, key: &PopupKey, now: DateTime<Utc>) -> Result<()> {
        let known = self.ledger.known(key.ids());
        if !known.is_empty() {
            self.queue.mark_shown(&known, now)?;
            self.ledger.shown(&known);
        }
        for look in self.ledger.looks_of(key) {
            self.queue.mark_look_shown(look)?;
            self.ledger.look_shown(look);
        }
        self.backoff.forget();
        self.tell(key, None);
        Ok(())
    }

    fn was_lost(&mut self, key: &PopupKey, why: &str, now: DateTime<Utc>) -> Result<()> {
        let known = self.ledger.known(key.ids());
        if !known.is_empty() {
            self.queue.release_claims(&known)?;
            self.ledger.forget(&known);
            self.backoff.failed(now);
        }
        for look in self.ledger.looks_of(key) {
            self.queue.release_look(look)?;
            self.ledger.forget_look(look);
            self.backoff.failed(now);
        }
        self.tell(key, Some(why.to_owned()));
        Ok(())
    }

    fn was_answered(&mut self, key: &PopupKey, action: PopupAction) -> Result<()> {
        match action {
            PopupAction::Done => self.queue.complete_commitments(key.ids())?,
            PopupAction::Snooze => self.snooze(key)?,
            PopupAction::Open => (self.report)(Report::Opened(key.clone())),
        }
        self.forget(key);
        Ok(())
    }

    fn snooze(&self, key: &PopupKey) -> Result<()> {
        if !key.ids().is_empty() {
            self.queue.snooze_commitments(key.ids(), SNOOZE)?;
        }
        self.ledger.looks_of(key).into_iter().try_for_each(|look| self.queue.snooze_look(look, SNOOZE))
    }

    fn forget(&mut self, key: &PopupKey) {
        self.ledger.forget(key.ids());
        self.ledger.looks_of(key).into_iter().for_each(|look| self.ledger.forget_look(look));
    }

    fn tell(&mut self, key: &PopupKey, trouble: Option<String>) {
        if *key == PopupKey::Test {
            (self.report)(Report::Tested(trouble.clone()));
        }
        if self.told.as_ref() != Some(&trouble) {
            self.told = Some(trouble.clone());
            (self.report)(Report::Popups(trouble));
        }
    }

    /// Takes pop-ups back whose commitments were answered, put off or deleted elsewhere.
    ///
    /// # Errors
    /// What the queue fails with.
    pub fn settle(&mut self) -> Result<()> {
        self.settle_looks()?;
        let out = self.ledger.all();
        if out.is_empty() {
            return Ok(());
        }
        let open = self.queue.unanswered(&out)?;
        let settled: Vec<_> = out.into_iter().filter(|id| !open.contains(id)).collect();
        if !settled.is_empty() {
            self.notifier.withdraw(&settled);
            self.ledger.forget(&settled);
            self.titles.withdrawn(&settled);
        }
        Ok(())
    }

    fn settle_looks(&mut self) -> Result<()> {
        for (look, key) in self.ledger.looks() {
            if self.queue.is_look_unanswered(look)? {
                continue;
            }
            if key == look.key() {
                self.notifier.withdraw_look(look);
                self.titles.forget(&key);
            }
            self.ledger.forget_look(look);
        }
        Ok(())
    }

    /// Tells its host where another day has begun, and derives all instants anew where the zone, its distance from UTC or the morning time is not what it was.
    ///
    /// # Errors
    /// What the queue fails with.
    pub fn follow_the_clock(&mut self, now: DateTime<Utc>) -> Result<()> {
        let zone = self.queue.clock().zone();
        let settings = self.queue.settings()?;
        let state = Some((now.with_timezone(&zone).date_naive(), settings.pause_ends(now, zone).is_some()));
        if self.turned_at != state && std::mem::replace(&mut self.turned_at, state).is_some() {
            (self.report)(Report::Turned);
        }
        let here = (zone, zone.offset_from_utc_datetime(&now.naive_utc()).fix(), settings.morning);
        if self.derived_for != Some(here) {
            self.queue.rederive_rings()?;
            self.derived_for = Some(here);
        }
        Ok(())
    }
}
