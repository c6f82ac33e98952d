//! The SQLite file: the only module that names rusqlite.
//!
//! One file a noun; each function is one statement or a few. Writes happen only inside [`Tx`], which `Book::transact`
//! alone can make. Absent on purpose: business rules, the clock, any row that is read by position.

pub mod address;
pub mod affiliation;
pub mod amends;
pub mod ask;
pub mod attachment;
pub mod backup;
pub mod capture;
pub mod commitment;
pub mod community;
pub mod contact_point;
pub mod debrief;
pub mod delivery;
pub mod difference;
pub mod dormant;
pub mod double;
pub mod encounter;
pub mod found;
pub mod function;
mod group;
pub mod habit;
pub mod health;
pub mod help;
pub mod help_chain;
pub mod help_seen;
pub mod introduction;
pub mod journal;
pub mod knowledge;
pub mod letter;
pub mod mapping;
pub mod means;
pub mod merge;
mod migrate;
pub mod need;
pub mod nominee;
pub mod objective;
pub mod objective_ring;
pub mod offer;
pub mod offer_use;
mod open;
pub mod own_card;
pub mod pair;
pub mod people;
pub mod person;
pub mod project;
pub mod radar;
pub mod reminder;
pub mod rhythm;
pub mod role;
pub mod rows;
pub mod scenario;
#[cfg(test)]
mod schema_test;
pub mod search;
pub mod setting;
pub mod snippet;
pub mod source;
pub mod stage;
pub mod tag_group;
pub mod teammate;
pub mod tie;
pub mod topic;
mod tx;
pub mod weekly_review;
pub mod who;
pub mod yearly_date;

pub use migrate::SCHEMA_VERSION;
pub use open::{DATABASE, Readers, Writer, remove};
pub use rusqlite::Error as SqlError;
pub use tx::Tx;

/// A connection; named so that the modules above need not name rusqlite.
pub type Db = rusqlite::Connection;

use chrono::{DateTime, Utc};

/// Begins a write; it holds the file alone until it is committed or dropped.
pub(crate) fn begin(writer: &mut Writer) -> crate::Result<rusqlite::Transaction<'_>> {
    Ok(writer.conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?)
}

/// An instant as the store keeps it: seconds since 1970, UTC.
pub(crate) fn seconds(instant: DateTime<Utc>) -> i64 {
    instant.timestamp()
}

/// The instant of stored seconds; the far ends of time where they are out of range.
pub(crate) fn instant(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).unwrap_or(if seconds < 0 {
        DateTime::<Utc>::MIN_UTC
    } else {
        DateTime::<Utc>::MAX_UTC
    })
}

/// Reads a word or date that the store's own constraints keep valid.
pub(crate) fn parsed<T: std::str::FromStr>(text: &str, column: &str) -> rusqlite::Result<T> {
    text.parse().map_err(|_| rusqlite::Error::InvalidColumnType(0, column.to_owned(), rusqlite::types::Type::Text))
}
