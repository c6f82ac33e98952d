//! Goodwill on the wire: what was passed on, and what came back. No figure here belongs to a person (C13, C137 rule 2).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{HelpLine, PersonRef};
use crate::{
    id::PersonId,
    model::{Generosity, HelpKind, words::words},
};

words! {
    /// How far back the picture goes.
    Period {
        /// The last twelve months.
        Year "year",
        /// The last three years.
        ThreeYears "three_years",
        /// The last ten years.
        TenYears "ten_years",
        /// From the first help on.
        Everything "everything",
    }
}

/// Which stories are told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GoodwillQuery {
    /// With whom; `null` is everybody.
    pub person: Option<PersonId>,
    /// In which community; blank is any.
    pub community: String,
    /// Advice about what; blank is any.
    pub topic: String,
    /// With whoever is this to you, such as "customer"; blank is anybody.
    pub role: String,
    /// How; `null` is any.
    pub kind: Option<HelpKind>,
    /// How far back.
    pub period: Period,
    /// How many stories at most; 0 is the default of 50.
    pub limit: u32,
}

impl Default for GoodwillQuery {
    fn default() -> Self {
        Self {
            person: None,
            community: String::new(),
            topic: String::new(),
            role: String::new(),
            kind: None,
            period: Period::Year,
            limit: 0,
        }
    }
}

/// A bar of the picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GoodwillBar {
    /// Its first day.
    #[cfg_attr(test, ts(type = "string"))]
    pub from: NaiveDate,
    /// Below it: "D", "Q2", "2026".
    pub label: String,
    /// In full: "December 2025".
    pub title: String,
    /// How often you helped.
    pub given: u32,
    /// How often you were helped.
    pub received: u32,
}

/// How often you were generous with something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GenerosityCount {
    /// With what.
    pub with: Generosity,
    /// How often.
    pub times: u32,
}

/// What you gave this month, beside the limit you set yourself (C80).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MonthGiven {
    /// Minutes given.
    pub minutes: u32,
    /// Hours you mean to give at most; 0 is no limit.
    pub limit_hours: u32,
}

/// How often you were in touch in the period (C131).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Touches {
    /// And asked for something.
    pub with_ask: u32,
    /// And asked for nothing.
    pub without_ask: u32,
}

/// A good deed to look at again (C115).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Seed {
    /// What was given.
    pub help: HelpLine,
    /// How many years ago.
    pub years: i32,
}

/// The Goodwill place: stories first, figures second.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GoodwillPage {
    /// The picture, oldest first.
    pub bars: Vec<GoodwillBar>,
    /// How often you helped in the period.
    pub given: u32,
    /// How often you were helped in the period.
    pub received: u32,
    /// Stories of the period, newest first.
    pub stories: Vec<HelpLine>,
    /// Whether there are more of them.
    pub more: bool,
    /// Whether anything was ever written down.
    pub anything: bool,
    /// The communities that help was in, by name.
    pub communities: Vec<String>,
    /// What advice was about, by name.
    pub topics: Vec<String>,
    /// What people are to you, by name.
    pub roles: Vec<String>,
    /// This month.
    pub month: MonthGiven,
    /// With what you were generous in the period.
    pub generosity: Vec<GenerosityCount>,
    /// How often you were in touch in the period.
    pub touches: Touches,
    /// Good deeds to look at again.
    pub seeds: Vec<Seed>,
}

/// One help of a chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChainStep {
    /// The help.
    pub help: HelpLine,
    /// The place in the chain of the help that it passes on; `null` for the first.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub of: Option<usize>,
    /// Steps from the first.
    pub depth: u32,
}

/// What was passed on, from its beginning (C14).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChainPage {
    /// Each help after the one it passes on.
    pub steps: Vec<ChainStep>,
    /// Who began it, where that was not you.
    pub origin: Option<PersonRef>,
    /// Whether they were thanked for what came of it, or are to be.
    pub origin_thanked: bool,
}

/// Something that may be noticed. It blocks nothing and blames nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum GentleNote {
    /// You asked before anything was given (C10).
    GiveFirst,
    /// Only they have helped so far (C109).
    OnlyThey,
    /// Only you have helped so far (C109).
    OnlyYou,
    /// You only get in touch when you need something (C130).
    OnlyWhenNeeded,
    /// You asked them more often than you mean to (C137, rule 3).
    ManyAsks,
    /// You gave them your card, got none, and know no e-mail address of theirs (C68).
    OnlyMyCard,
}

/// One who made a success possible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SuccessHelp {
    /// Who.
    pub person: PersonId,
    /// How.
    pub kind: HelpKind,
    /// With what; blank is the success itself.
    pub what: String,
}

/// A success, and the people who made it possible (C3, C102).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SuccessDraft {
    /// What went well.
    pub what: String,
    /// The civil day; today where it is absent.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub on: Option<NaiveDate>,
    /// Who made it possible.
    pub people: Vec<SuccessHelp>,
}

/// A year in review (C15, C101).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct YearPage {
    /// Which.
    pub year: i32,
    /// The year it is now.
    pub this_year: i32,
    /// The first year of which anything is known.
    pub first_year: i32,
    /// What you gave, newest first.
    pub given: Vec<HelpLine>,
    /// What came back, newest first.
    pub received: Vec<HelpLine>,
    /// What came back from somebody you had never helped, newest first.
    pub unexpected: Vec<HelpLine>,
    /// Promises that were kept.
    pub promises_kept: u32,
    /// Of these, kept in time.
    pub kept_in_time: u32,
    /// Thank-yous that were said.
    pub thanked: u32,
    /// With what you were generous.
    pub generosity: Vec<GenerosityCount>,
    /// How evenings left you, in plain sentences; empty where too little is noted (C86).
    pub felt: Vec<String>,
}
