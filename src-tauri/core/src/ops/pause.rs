//! A pause: pop-ups wait until a time, then come as one digest.

use chrono::{NaiveDateTime, Timelike};

use super::when;
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    insight,
    model::Settings,
    store,
};

impl Book {
    /// Holds pop-ups back until a time in words, such as "Monday" or "in 2 weeks"; a day begins at the morning time.
    ///
    /// # Errors
    /// `Invalid` where the words are not understood or name a time that is over; nothing is changed then.
    pub fn pause_popups(&self, until: &str) -> Result<Done<Settings>> {
        let (now, zone) = (self.clock().now(), self.clock().zone());
        let due = when::read(until, self.clock().local(), false)?;
        let end = due.instant(self.settings()?.morning, zone);
        if end <= now {
            return Err(Error::Invalid("That time is over. Name one that is still to come.".into()));
        }
        let end = whole_minute(end.with_timezone(&zone).naive_local());
        let label = insight::moment_label(end, self.clock().today());
        self.save_pause(Op::new(Verb::PausePopups, label), Some(end))
    }

    /// Lets pop-ups come again.
    ///
    /// # Errors
    /// `Store` where the file cannot be written.
    pub fn resume_popups(&self) -> Result<Done<Settings>> {
        self.save_pause(Op::new(Verb::ResumePopups, ""), None)
    }

    fn save_pause(&self, op: Op, paused_until: Option<NaiveDateTime>) -> Result<Done<Settings>> {
        self.transact(op, |tx| {
            let settings = Settings { paused_until, ..tx.settings().clone() };
            store::setting::save(tx, &settings)?;
            Ok(settings)
        })
    }
}

fn whole_minute(time: NaiveDateTime) -> NaiveDateTime {
    time.with_second(0).and_then(|time| time.with_nanosecond(0)).unwrap_or(time)
}
