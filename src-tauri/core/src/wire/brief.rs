//! One page about somebody, before a meeting.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Item, Match, PersonRef, RhythmPage, StoryLine};
use crate::id::{NeedId, OfferId};

/// Something a person needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NeedLine {
    /// Its id; `null` where it stands in the note of an encounter.
    pub id: Option<NeedId>,
    /// What.
    pub what: String,
    /// The civil day on which it was said.
    #[cfg_attr(test, ts(type = "string"))]
    pub said_on: NaiveDate,
    /// How long ago that was, in words.
    pub said_label: String,
    /// "until 30 Jun"; blank where it has no end.
    pub until_label: String,
    /// Who could meet it, best first; only a person's page asks.
    pub matches: Vec<Match>,
}

/// Something a person can offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfferLine {
    /// Its id; `null` where it stands in the note of an encounter.
    pub id: Option<OfferId>,
    /// What.
    pub what: String,
    /// How long ago it was said, in words.
    pub said_label: String,
}

/// A day of the year that is near.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NearDate {
    /// What day it is; blank is the birthday.
    pub label: String,
    /// When it is next, in words.
    pub day_label: String,
}

/// Something to ask next time; what is known of it is old, or it is always worth asking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Question {
    /// What do they need now? Always asked (C12).
    NeedsNow,
    /// Do they still work there? It was not heard of for a year.
    StillAt {
        /// "CTO at Acme".
        does: String,
        /// The month in which it was heard of last: "March 2024".
        heard_label: String,
    },
    /// Do they still need it? It was not said for three months.
    StillNeeds {
        /// What.
        what: String,
        /// The month in which it was said last.
        said_label: String,
    },
    /// Do they still care about it? It was not said for two years.
    StillCares {
        /// What.
        what: String,
        /// The month in which it was said last.
        said_label: String,
    },
    /// How is it now? You learned it a month ago or more, when you talked last.
    HowIsIt {
        /// What you learned.
        what: String,
        /// The month in which you did.
        said_label: String,
    },
}

/// How the last talks went: both ways, or to one side. No figure, and nothing to compare people by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Trend {
    /// Both ways.
    Even,
    /// They talked more.
    TheyMore,
    /// You talked more.
    IMore,
    /// To one side before, and both ways now.
    MoreEven,
}

/// The page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Brief {
    /// About whom.
    pub person: PersonRef,
    /// How their name is said; blank where nobody wrote it down.
    pub said_as: String,
    /// What friends say.
    pub nicknames: Vec<String>,
    /// "CTO at Acme, Berlin".
    pub headline: String,
    /// The day for which it is made, in words: "Saturday, 21 November".
    pub made_label: String,
    /// The next meeting with them, or the one that is just over.
    pub meeting: Option<Item>,
    /// Day of the first encounter in words; blank where there was none.
    pub met_label: String,
    /// How you came to know each other, from you to them.
    pub chain: Vec<String>,
    /// How you connect.
    pub how_we_connect: String,
    /// What brings them back to mind.
    pub memory_hook: String,
    /// What they care about.
    pub cares_about: String,
    /// When you talked last: always an encounter.
    pub last_talk: Option<StoryLine>,
    /// How the last talks went; `null` while fewer than two were looked back on.
    pub trend: Option<Trend>,
    /// Open questions about what is not known of them yet (C67).
    pub to_learn: Vec<String>,
    /// What they need, said last first.
    pub needs: Vec<NeedLine>,
    /// What they can offer.
    pub offers: Vec<OfferLine>,
    /// What you promised.
    pub promised: Vec<Item>,
    /// What you have to thank for.
    pub thanks: Vec<Item>,
    /// What else is open between you.
    pub open: Vec<Item>,
    /// Days of the year within the next month.
    pub dates: Vec<NearDate>,
    /// How often to be in touch.
    pub rhythm: RhythmPage,
    /// What to ask.
    pub questions: Vec<Question>,
}
