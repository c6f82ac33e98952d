//! One model for everything you mean to do for somebody: follow-up, promise, thank-you, card, meeting ….

use chrono::{DateTime, Days, Duration, NaiveTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::{Due, words::words};
use crate::id::{CommitmentId, EncounterId, HelpId, PersonId};

words! {
    /// What kind of act it is.
    CommitmentKind {
        /// Write or call after an encounter (C70, C87).
        FollowUp "follow_up",
        /// Something you said you would do (C137, rule 4).
        Promise "promise",
        /// Thanks for help, an introduction, a tip (C137, rule 5).
        ThankYou "thank_you",
        /// A hand-written card (C88).
        Card "card",
        /// A date to meet.
        Meeting "meeting",
        /// Just to hear how they are (C113).
        CheckIn "check_in",
        /// Their birthday.
        Birthday "birthday",
        /// They did well (C81).
        Congratulation "congratulation",
    }
}

words! {
    /// Where a commitment stands.
    CommitmentState {
        /// To be done.
        Open "open",
        /// Done.
        Done "done",
        /// Dropped, on purpose.
        LetGo "let_go",
        /// Open, and quiet until a later time.
        Snoozed "snoozed",
    }
}

words! {
    /// A way to be in touch.
    Channel {
        /// Face to face.
        InPerson "in_person",
        /// By e-mail.
        Mail "mail",
        /// By phone.
        Call "call",
        /// By video call.
        Video "video",
        /// By short message.
        Message "message",
        /// By post.
        Post "post",
    }
}

/// How long a meeting is where nobody said it, in minutes.
const USUAL_MINUTES: u32 = 60;
/// The hour of the evening in which a meeting of a whole day is over.
const EVENING: u32 = 18;

/// What else was meant by a commitment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CommitmentDetails {
    /// How it comes back, in words or as a rule of RFC 5545 ("every month"); blank where it does not.
    pub repeat: String,
    /// Days before its day on which it rings.
    pub notice_days: u32,
    /// By which way it is done.
    pub channel: Option<Channel>,
    /// How long a meeting is, in minutes; `None` is not said.
    pub minutes: Option<u32>,
}

/// How a closed commitment was kept, by its day; visible to you alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Kept {
    /// On its day or before.
    InTime,
    /// After its day.
    Late,
}

/// A commitment as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Commitment {
    /// Its id.
    pub id: CommitmentId,
    /// To whom; a step of an objective may concern nobody.
    pub person: Option<PersonId>,
    /// Of which kind.
    pub kind: CommitmentKind,
    /// What is to be done, such as "send the deck".
    pub what: String,
    /// When it is due, as it was meant.
    pub due: Due,
    /// Until when it was put off, if it was.
    pub snoozed_until: Option<Due>,
    /// `Open`, `Done` or `LetGo`; `Snoozed` is computed.
    pub state: CommitmentState,
    /// The encounter it came from.
    pub encounter: Option<EncounterId>,
    /// Why it was let go, in your words.
    pub reason: String,
    /// When it was written down.
    pub created_at: DateTime<Utc>,
    /// When it was done or let go.
    pub closed_at: Option<DateTime<Utc>>,
    /// What else was meant.
    pub details: CommitmentDetails,
    /// The help it thanks for.
    pub help: Option<HelpId>,
    /// How often it was agreed anew.
    pub agreed_anew: u32,
}

impl Commitment {
    /// The moment it asks for, as it was meant: its due, or until when it was put off.
    pub fn asks_for(&self) -> Due {
        self.snoozed_until.unwrap_or(self.due)
    }

    /// The moment at which it is shown next: what it asks for, earlier by its notice unless it was put off.
    pub fn rings(&self) -> Due {
        let notice = Days::new(u64::from(self.details.notice_days));
        match self.snoozed_until {
            Some(until) => until,
            None => Due { date: self.due.date.checked_sub_days(notice).unwrap_or(self.due.date), ..self.due },
        }
    }

    /// How long it is, in minutes.
    pub fn minutes(&self) -> u32 {
        self.details.minutes.unwrap_or(USUAL_MINUTES)
    }

    /// The instant at which it is over: after its length, or in the evening of its day.
    pub fn ends(&self, home: Tz) -> DateTime<Utc> {
        let evening = NaiveTime::from_hms_opt(EVENING, 0, 0).unwrap_or_default();
        let begins = self.due.instant(evening, home);
        match self.due.time {
            Some(_) => begins + Duration::minutes(i64::from(self.minutes())),
            None => begins,
        }
    }

    /// Whether it is a meeting that is over and of which nothing was said: open, and not put off beyond `now`.
    pub fn asks_how_it_was(&self, home: Tz, now: DateTime<Utc>) -> bool {
        let evening = NaiveTime::from_hms_opt(EVENING, 0, 0).unwrap_or_default();
        let waits = self.snoozed_until.is_some_and(|until| until.instant(evening, home) > now);
        self.kind == CommitmentKind::Meeting && self.state == CommitmentState::Open && self.ends(home) <= now && !waits
    }

    /// How a promise was kept; `None` for what was not promised, while it is open, and where it was let go.
    pub fn kept(&self, home: Tz) -> Option<Kept> {
        let is_kept = self.kind == CommitmentKind::Promise && self.state == CommitmentState::Done;
        let closed = self.closed_at.filter(|_| is_kept)?;
        let day = closed.with_timezone(&self.due.zone.unwrap_or(home)).date_naive();
        Some(if day <= self.due.date { Kept::InTime } else { Kept::Late })
    }
}
