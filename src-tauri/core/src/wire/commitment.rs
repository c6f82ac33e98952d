//! Commitments, Today and due lists on the wire (interface.md: `item`, `due`, `today`).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    id::{CommitmentId, EncounterId, HelpId, PersonId},
    model::{Channel, CommitmentDetails, CommitmentKind, CommitmentState, Kept},
};

/// A person, just enough to name them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonRef {
    /// Their id.
    pub id: PersonId,
    /// Their name as it is shown.
    pub name: String,
}

/// One commitment as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Item {
    /// Its id.
    pub id: CommitmentId,
    /// Its kind.
    pub kind: CommitmentKind,
    /// To whom; `null` where it concerns nobody, as a step of an objective may.
    pub person: Option<PersonRef>,
    /// The objective that it is a step of.
    pub objective: Option<super::ObjectiveRef>,
    /// What is to be done.
    pub what: String,
    /// Why now, in one line.
    pub why: String,
    /// `YYYY-MM-DD`, or RFC 3339 where a time was meant; the snoozed-until moment does not change it.
    pub due: String,
    /// The zone of the tz database in which that time was said; `null` follows the laptop.
    pub zone: Option<String>,
    /// What that zone is called: "New York".
    pub zone_name: Option<String>,
    /// `due` on the clocks of the laptop, `YYYY-MM-DDTHH:MM`, where they show something else.
    pub here: Option<String>,
    /// The moment it asks for attention next, in words: "today", "since Thu", "Fri 27 Nov", "today 14:00", "today 13:00
    /// New York · 19:00 here".
    pub due_label: String,
    /// Whether that moment lies before today.
    pub overdue: bool,
    /// Until when it is snoozed, in the form of `due`.
    pub snoozed_until: Option<String>,
    /// Where it stands.
    pub state: CommitmentState,
    /// When a pop-up for it was last shown, RFC 3339.
    pub delivered_at: Option<String>,
    /// The encounter it came from.
    pub encounter: Option<EncounterId>,
    /// The rule by which it comes back (RFC 5545 §3.3.10).
    pub repeat: Option<String>,
    /// Days before its day on which it rings.
    pub notice_days: u32,
    /// By which way it is done.
    pub channel: Option<Channel>,
    /// How long a meeting is, in minutes; `null` is not said.
    pub minutes: Option<u32>,
    /// The help it thanks for.
    pub help: Option<HelpId>,
    /// Whether it asks what came of advice: done with words, they are what came of it.
    pub asks_outcome: bool,
    /// How it was kept, once it is done.
    pub kept: Option<Kept>,
    /// How often it was agreed anew.
    pub agreed_anew: u32,
}

impl Item {
    /// The name of whom it concerns; blank where that is nobody.
    pub fn name(&self) -> &str {
        self.person.as_ref().map_or("", |person| &person.name)
    }
}

/// Sections of Today, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum SectionKind {
    /// Promises.
    Promised,
    /// Thank-yous.
    ThankYou,
    /// Follow-ups, cards and check-ins.
    FollowUp,
    /// Meetings, birthdays and congratulations.
    Dates,
}

/// Items of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Section {
    /// Which section.
    pub kind: SectionKind,
    /// What is in it, most urgent first.
    pub items: Vec<Item>,
}

/// The Today screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Today {
    /// The day it is made for, `YYYY-MM-DD`.
    #[cfg_attr(test, ts(type = "string"))]
    pub date: NaiveDate,
    /// That day in words: "Saturday, 21 November".
    pub date_label: String,
    /// Talks that are over and were not looked back on, and answers that were begun; not among the sections.
    pub debriefs: Vec<super::DebriefAsk>,
    /// Sections that have items.
    pub sections: Vec<Section>,
    /// How many minutes it is likely to take.
    pub minutes: u32,
    /// How many people there are at all, so that an empty day and an empty book can be told apart.
    #[cfg_attr(test, ts(type = "number"))]
    pub people: u64,
    /// The next commitments after today, at most three.
    pub coming: Vec<Item>,
    /// People you could help, at most three (C71).
    pub could_help: Vec<super::CouldHelp>,
    /// Ties that fade, longest first, at most three.
    pub fading: Vec<super::FadingTie>,
    /// What fits into the minutes of the box; absent where none is offered or nothing is due.
    pub time_box: Option<TimeBox>,
    /// When the weekly review was made, and whether it asks for itself.
    pub review: super::ReviewNote,
}

/// A box of minutes with the first things of the day in it, to be used or ignored (C118).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TimeBox {
    /// What fits in it, in the order of Today.
    pub items: Vec<CommitmentId>,
    /// Minutes they are likely to take.
    pub minutes: u32,
    /// Minutes after which the box ends.
    pub budget: u32,
}

/// Open commitments due by a moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DueList {
    /// The items, longest due first.
    pub items: Vec<Item>,
}

/// A commitment to be written down or changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CommitmentDraft {
    /// To whom.
    pub person: PersonId,
    /// Its kind.
    pub kind: CommitmentKind,
    /// What is to be done.
    pub what: String,
    /// When, in words: "by Friday", "tomorrow 14:00", "2026-12-01".
    pub when: String,
    /// What else is meant; `null` leaves it as it is.
    #[serde(default)]
    pub details: Option<CommitmentDetails>,
}

/// A typed time, as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WhenReading {
    /// `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` where a time was meant.
    pub due: String,
    /// In words: "Fri 27 Nov", "Fri 27 Nov 14:00", "Fri 27 Nov 13:00 New York · 19:00 here".
    pub label: String,
    /// The zone of the tz database that was said.
    pub zone: Option<String>,
}

/// A place whose zone can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ZoneChoice {
    /// The zone, as the tz database calls it.
    pub zone: String,
    /// The place: "San Francisco".
    pub city: String,
    /// What its clocks show now, `HH:MM`.
    pub clock: String,
}
