//! A write that is under way.

use std::{cell::Cell, ops::Deref};

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use rusqlite::Connection;

use super::{reminder, search, setting, topic};
use crate::{
    Result,
    id::SourceId,
    model::{LocalTime, Settings},
};

/// A transaction, with the moment and the zone in which it was begun. Only `Book::transact` makes one.
pub struct Tx<'a> {
    pub(crate) conn: &'a Connection,
    now: DateTime<Utc>,
    zone: Tz,
    settings: Settings,
    source: Cell<Option<SourceId>>,
}

impl<'a> Tx<'a> {
    pub(crate) fn new(conn: &'a Connection, now: DateTime<Utc>, zone: Tz) -> Result<Self> {
        Ok(Self { conn, now, zone, settings: setting::load(conn)?, source: Cell::default() })
    }

    /// The same write as if it were made at another moment: for what is told afterwards.
    pub(crate) fn as_of(&self, moment: DateTime<Utc>) -> Tx<'a> {
        Tx {
            conn: self.conn,
            now: moment,
            zone: self.zone,
            settings: self.settings.clone(),
            source: self.source.clone(),
        }
    }

    /// The settings as they were when the write was begun.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Says that what is written belongs to an import, with which it can be taken back.
    pub fn belongs_to(&self, source: SourceId) {
        self.source.set(Some(source));
    }

    /// The import that what is written belongs to.
    pub(crate) fn source(&self) -> Option<SourceId> {
        self.source.get()
    }

    /// The moment at which the write was begun.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// The zone of the laptop.
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// The local date and time.
    pub fn local(&self) -> LocalTime {
        LocalTime::of(self.now, self.zone)
    }

    /// The civil day.
    pub fn today(&self) -> NaiveDate {
        self.local().date()
    }

    /// Brings what is derived (search, the queue of reminders) up to what was written; the last step before a commit.
    pub(crate) fn settle(&self) -> Result<()> {
        search::index_stale(self.conn)?;
        topic::index_stale(self.conn)?;
        let morning = setting::load(self.conn)?.morning;
        reminder::derive_stale(self.conn, morning, self.zone)
    }
}

impl Deref for Tx<'_> {
    type Target = Connection;
    fn deref(&self) -> &Connection {
        self.conn
    }
}
