//! Ties that sleep, on the wire (C133, C134).

use serde::{Deserialize, Serialize};

use super::{Item, PersonRef};
use crate::{
    id::PersonId,
    model::{Channel, DormantReason},
};

/// Somebody you lost touch with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DormantRow {
    /// Who.
    pub person: PersonRef,
    /// "CTO at Acme, Berlin".
    pub headline: String,
    /// When you met last, in words; blank where you never did.
    pub last_met: String,
    /// Why they come to mind, the first reason first.
    pub reasons: Vec<String>,
    /// The import that they came with: "Connections.csv"; blank where they were written down by hand.
    pub source: String,
}

/// Everybody who comes to mind first for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DormantGroup {
    /// Why.
    pub reason: DormantReason,
    /// Who, those you met last first.
    pub people: Vec<DormantRow>,
}

/// Somebody who was written to, and has not answered yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WrittenTo {
    /// Who.
    pub person: PersonRef,
    /// "CTO at Acme, Berlin".
    pub headline: String,
    /// When, in words.
    pub since_label: String,
    /// What is left to do.
    pub follow_up: Item,
}

/// Ties that sleep.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Dormant {
    /// Whose answer is waited for, who was written to first at the top.
    pub written: Vec<WrittenTo>,
    /// Who comes to mind, by reason; a reason that nobody has is left out.
    pub groups: Vec<DormantGroup>,
    /// Whether you said where you worked and learned.
    pub knows_past: bool,
}

/// How to be in touch again with one person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReconnectPage {
    /// Who.
    pub person: PersonRef,
    /// "CTO at Acme, Berlin".
    pub headline: String,
    /// When you met last, in words; blank where you never did.
    pub last_met: String,
    /// Why they come to mind; empty where the tie does not sleep.
    pub reasons: Vec<String>,
    /// Subject of the letter.
    pub subject: String,
    /// The letter: one true detail, and nothing asked for.
    pub body: String,
    /// Whether an e-mail address is known.
    pub has_email: bool,
    /// Set while their answer is waited for.
    pub written: Option<WrittenTo>,
}

/// What is new with somebody who answered; blank is nothing new.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReconnectNews {
    /// Who.
    pub person: PersonId,
    /// When they answered, in words.
    pub when: String,
    /// By which way.
    pub channel: Option<Channel>,
    /// Where they work now.
    pub organization: String,
    /// As what.
    pub title: String,
    /// Since when: `2025` or `2025-03`; blank is this month.
    pub since: String,
    /// Their new e-mail address.
    pub email: String,
    /// Their new phone number.
    pub phone: String,
    /// Street and number of their new address.
    pub street: String,
    /// Its postal code.
    pub postcode: String,
    /// Its town.
    pub city: String,
    /// Its country.
    pub country: String,
    /// What they told you.
    pub learned: String,
}

impl Default for ReconnectNews {
    fn default() -> Self {
        Self {
            person: PersonId(0),
            when: "today".into(),
            channel: Some(Channel::Mail),
            organization: String::new(),
            title: String::new(),
            since: String::new(),
            email: String::new(),
            phone: String::new(),
            street: String::new(),
            postcode: String::new(),
            city: String::new(),
            country: String::new(),
            learned: String::new(),
        }
    }
}
