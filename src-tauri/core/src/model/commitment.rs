//! One model for everything you mean to do for somebody: follow-up, promise, thank-you, card, meeting ….

use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::Due;
use crate::id::{CommitmentId, EncounterId, PersonId};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $variant:ident $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[cfg_attr(test, derive(ts_rs::TS))]
        pub enum $name { $($(#[$item])* $variant,)* }

        impl $name {
            /// Every value, in the order they are shown.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The word that stands for it in the store and on the wire.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }

        impl FromStr for $name {
            type Err = ();
            fn from_str(word: &str) -> Result<Self, ()> {
                Self::ALL.iter().copied().find(|value| value.word() == word).ok_or(())
            }
        }
    };
}

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

/// A commitment as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Commitment {
    /// Its id.
    pub id: CommitmentId,
    /// To whom.
    pub person: PersonId,
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
}

impl Commitment {
    /// The moment for which it asks to be shown next, as it was meant.
    pub fn rings(&self) -> &Due {
        self.snoozed_until.as_ref().unwrap_or(&self.due)
    }
}
