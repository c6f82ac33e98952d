//! Help, given and received: what it was, how much it took, which way it went. Neither side is kept count of.

use chrono::Days;
use serde::{Deserialize, Serialize};

use super::words::words;

words! {
    /// Which way help went.
    Direction {
        /// You helped them.
        Given "given",
        /// They helped you; there is something to thank for (product: the thank-you rule).
        Received "received",
    }
}

words! {
    /// What kind of help it was (C4, C111).
    HelpKind {
        /// Any other.
        Help "help",
        /// Something to know.
        Information "information",
        /// A thing, a room, money, time.
        Resources "resources",
        /// What was good and what was not.
        Feedback "feedback",
        /// Somebody to talk to: an introduction, a reference.
        Contacts "contacts",
        /// A kind word at the right time.
        Encouragement "encouragement",
        /// What to do.
        Advice "advice",
        /// A door that was closed.
        OpenedDoor "opened_door",
        /// Word of an opportunity.
        ToldOf "told_of",
        /// That it was theirs, said before others (C110).
        Credit "credit",
    }
}

words! {
    /// With what somebody is generous (C132).
    Generosity {
        /// Whom they know.
        Connections "connections",
        /// What they can.
        Knowledge "knowledge",
        /// What they heard.
        Information "information",
    }
}

impl HelpKind {
    /// With what this is generous; `None` for what is neither of the three.
    pub const fn generosity(self) -> Option<Generosity> {
        match self {
            Self::Contacts | Self::OpenedDoor => Some(Generosity::Connections),
            Self::Advice | Self::Feedback => Some(Generosity::Knowledge),
            Self::Information | Self::ToldOf => Some(Generosity::Information),
            Self::Help | Self::Resources | Self::Encouragement | Self::Credit => None,
        }
    }

    /// Where such help that was given is followed up: on the first working day after so many days. Advice is asked after
    /// in three weeks (C78), of credit they are told on the next working day (C110).
    pub const fn followed_up_after(self) -> Option<Days> {
        match self {
            Self::Advice => Some(Days::new(20)),
            Self::Credit => Some(Days::new(0)),
            _ => None,
        }
    }
}

words! {
    /// How much help took, in words.
    Effort {
        /// A few minutes.
        Small "small",
        /// An hour or so.
        Hour "hour",
        /// Much more.
        Much "much",
    }
}

impl Effort {
    /// Minutes that an effort stands for where nobody counted them: a quarter of an hour, an hour, half a day.
    pub const fn minutes(self) -> u32 {
        match self {
            Self::Small => 15,
            Self::Hour => 60,
            Self::Much => 240,
        }
    }
}
