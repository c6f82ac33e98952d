//! How an encounter left you: three calm choices, for yourself alone (C86).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::words::words;
use crate::id::PersonId;

words! {
    /// How an encounter left you.
    Felt {
        /// It gave you something.
        Lifted "lifted",
        /// Neither.
        Fine "fine",
        /// It took something.
        Tired "tired",
    }
}

/// How one encounter left you.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeltNote {
    /// The civil day.
    pub on: NaiveDate,
    /// Event or place.
    pub place: String,
    /// How it left you.
    pub felt: Felt,
    /// Who was there.
    pub people: Vec<PersonId>,
}
