//! The waiting half of the loop.

use std::{path::Path, time::Duration};

use chrono::{DateTime, Utc};

use super::{Delivery, PopupEvent, RemindLock, Report, Trouble, Wake, Worker, trouble};
use crate::{Error, Result};

/// The longest wait while a window is looked at: timers stand still while a laptop sleeps, so the wall clock is read this
/// often, and what other programs wrote is seen.
const TICK: Duration = Duration::from_secs(15);
/// The longest wait while no window is there.
const QUIET_TICK: Duration = Duration::from_secs(30);

impl Worker {
    /// Rings until it is told to stop or nobody is left to wake it. While another loop rings for the same data folder
    /// it stands by. Trouble with the book is reported and tried again.
    pub fn run(mut self, folder: &Path) {
        loop {
            let wake_at = self.turn(folder);
            if !self.wait(wake_at) {
                return;
            }
        }
    }

    /// One turn of the loop, without waiting: claims and posts what is due, or stands by while another loop rings for the
    /// same data folder. Answers when the next pop-up can come.
    pub fn turn(&mut self, folder: &Path) -> Option<DateTime<Utc>> {
        if self.lock.is_none() {
            self.lock = self.try_begin(folder);
        }
        if self.lock.is_some() { self.round() } else { None }
    }

    /// Takes in what it was told since, without waiting; false when it was told to end.
    pub fn listen(&mut self) -> bool {
        let told = self.wakes.try_iter().collect();
        self.answer_all(told)
    }

    /// Posts what is due, waits until the system has taken it, and returns; `None` where another loop rings.
    ///
    /// The pop-ups have no buttons, because nobody would listen to them. A system that says nothing for `patience` is
    /// given up: what it has not taken stays due.
    ///
    /// # Errors
    /// What the queue or the lock fails with.
    pub fn deliver_once(&mut self, folder: &Path, patience: Duration) -> Result<Option<Delivery>> {
        let Some(_lock) = RemindLock::try_take(folder)? else { return Ok(None) };
        self.buttons = false;
        self.begin()?;
        let now = self.queue.clock().now();
        let fired = self.step(now)?.fired;
        let mut delivery = Delivery::default();
        while !self.ledger.unanswered().is_empty() || !self.ledger.unanswered_looks().is_empty() {
            match self.wakes.recv_timeout(patience) {
                Ok(Wake::Popup(event)) => self.hear_once(&event, now, &mut delivery)?,
                Ok(_) => {}
                Err(_) => {
                    self.give_up()?;
                    delivery.trouble = Some(trouble(&Trouble::Late));
                }
            }
        }
        delivery.shown.retain(|id| fired.contains(id));
        Ok(Some(delivery))
    }

    fn hear_once(&mut self, event: &PopupEvent, now: DateTime<Utc>, delivery: &mut Delivery) -> Result<()> {
        match event {
            PopupEvent::Shown(key) => {
                delivery.shown.extend(self.ledger.known(key.ids()));
                delivery.looks.extend(self.ledger.looks_of(key));
            }
            PopupEvent::Failed(_, why) => delivery.trouble = Some(why.clone()),
            _ => {}
        }
        self.hear(event, now)
    }

    fn give_up(&mut self) -> Result<()> {
        let late = self.ledger.unanswered();
        let now = self.queue.clock().now();
        for delivered in self.titles.given_up() {
            self.queue.note_delivery(&delivered, now)?;
        }
        self.notifier.withdraw(&late);
        self.queue.release_claims(&late)?;
        self.ledger.forget(&late);
        for look in self.ledger.unanswered_looks() {
            self.notifier.withdraw_look(look);
            self.queue.release_look(look)?;
            self.ledger.forget_look(look);
        }
        Ok(())
    }

    fn try_begin(&mut self, folder: &Path) -> Option<RemindLock> {
        let lock = RemindLock::try_take(folder).and_then(|lock| {
            if lock.is_some() {
                self.begin()?;
            }
            Ok(lock)
        });
        self.reported(lock).flatten()
    }

    /// Takes over from a loop that may have ended anywhere.
    fn begin(&mut self) -> Result<()> {
        self.queue.reset_claims()?;
        self.follow_the_clock(self.queue.clock().now())
    }

    /// One turn of the loop; answers when the next pop-up can come.
    fn round(&mut self) -> Option<DateTime<Utc>> {
        let now = self.queue.clock().now();
        for event in std::mem::take(&mut self.owed) {
            self.take_in(event);
        }
        let looked = self.look_around(now);
        self.reported(looked);
        let step = self.step(now);
        self.reported(step).and_then(|step| step.wake_at)
    }

    fn look_around(&mut self, now: DateTime<Utc>) -> Result<()> {
        if self.queue.poll_other_writers()? {
            self.settle()?;
        }
        self.follow_the_clock(now)
    }

    /// Waits for the next thing to do; false when the program ends.
    fn wait(&mut self, wake_at: Option<DateTime<Utc>>) -> bool {
        let now = self.queue.clock().now();
        let ahead = wake_at.and_then(|at| (at - now).to_std().ok()).filter(|ahead| !ahead.is_zero());
        let tick = if self.watched { TICK } else { QUIET_TICK };
        let first = match self.wakes.recv_timeout(ahead.unwrap_or(tick).min(tick)) {
            Ok(wake) => wake,
            Err(std::sync::mpsc::RecvTimeoutError::Timeout) => return true,
            Err(std::sync::mpsc::RecvTimeoutError::Disconnected) => return false,
        };
        let mut wakes = vec![first];
        wakes.extend(self.wakes.try_iter());
        self.answer_all(wakes)
    }

    fn answer_all(&mut self, wakes: Vec<Wake>) -> bool {
        let changed = wakes.iter().any(|wake| matches!(wake, Wake::Changed));
        let go_on = wakes.into_iter().all(|wake| self.answer(wake));
        if go_on && changed {
            let settled = self.settle();
            self.reported(settled);
        }
        go_on
    }

    fn answer(&mut self, wake: Wake) -> bool {
        match wake {
            Wake::Changed => {}
            Wake::Popup(event) => self.take_in(event),
            Wake::TestPopup => self.test(),
            Wake::SayItStays => self.say_it_stays(),
            Wake::Watched(watched) => self.watched = watched,
            Wake::Stop => return false,
        }
        true
    }

    /// Takes an event in, or keeps it for the next round where the store cannot write just now.
    fn take_in(&mut self, event: PopupEvent) {
        let heard = self.hear(&event, self.queue.clock().now());
        if matches!(heard, Err(Error::Store(_) | Error::File { .. })) {
            self.owed.push(event);
        }
        self.reported(heard);
    }

    fn reported<T>(&mut self, outcome: Result<T>) -> Option<T> {
        outcome.map_err(|error| (self.report)(Report::Trouble(error))).ok()
    }
}
