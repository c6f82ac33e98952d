//! A time you were, or will be, together or in touch with somebody, as a calendar, a mail or a message tells it.

use chrono::NaiveDate;

use super::{Channel, Due, WhoStarted};

/// One event, mail or conversation, as far as it concerns one person.
///
/// Neither `was` nor `comes` means that it was called off or declined.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Occasion {
    /// What everybody's copy of it shares, such as the UID of an event; with the person it tells what is known already.
    pub key: String,
    /// What it is about: the summary of an event, the subject of a mail.
    pub what: String,
    /// What else belongs to it, such as where it is.
    pub note: String,
    /// By which way you were in touch.
    pub channel: Option<Channel>,
    /// Who wrote.
    pub who_started: Option<WhoStarted>,
    /// The civil day on which it took place, the last one where it came back.
    pub was: Option<NaiveDate>,
    /// When it will take place, the next time where it comes back.
    pub comes: Option<Due>,
    /// The rule by which that comes back, counted from it; blank where it does not, or a rule cannot say it all.
    pub repeat: String,
    /// As it came, without what concerns others.
    pub raw: String,
}

impl Occasion {
    /// What changes when anything of it does.
    pub fn print(&self) -> String {
        format!("{}\n{:?}\n{:?}\n{}", self.key, self.was, self.comes, self.raw)
    }
}
