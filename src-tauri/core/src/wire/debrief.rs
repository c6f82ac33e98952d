//! What is asked after a talk.

use serde::{Deserialize, Serialize};

use super::{FieldProblem, GentleNote, Item, PersonRef, Question, Trend, WillRemind};
use crate::{
    id::{CommitmentId, EncounterId, PersonId},
    model::{Balance, Channel, Felt},
};

/// The answers after a talk, as they were typed. Several things of a kind stand one a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DebriefDraft {
    /// With whom.
    pub person: PersonId,
    /// The meeting that took place; it is done by this.
    #[serde(default)]
    pub meeting: Option<CommitmentId>,
    /// The encounter that was written down before; a new one is where there is none.
    #[serde(default)]
    pub encounter: Option<EncounterId>,
    /// The day in words; blank is today.
    #[serde(default)]
    pub when: String,
    /// Event or place.
    #[serde(default)]
    pub place: String,
    /// By which way.
    #[serde(default)]
    pub channel: Option<Channel>,
    /// What they need now.
    #[serde(default)]
    pub needs: String,
    /// What they can offer.
    #[serde(default)]
    pub offers: String,
    /// What you promised, each with its day in words.
    #[serde(default)]
    pub promised: String,
    /// What they did for you.
    #[serde(default)]
    pub helped: String,
    /// What you did for them.
    #[serde(default)]
    pub gave: String,
    /// What you asked them for.
    #[serde(default)]
    pub asked: String,
    /// What you learned.
    #[serde(default)]
    pub learned: String,
    /// What you shared.
    #[serde(default)]
    pub shared: String,
    /// Who talked.
    #[serde(default)]
    pub balance: Option<Balance>,
    /// Whether you were there to sell.
    #[serde(default)]
    pub selling: bool,
    /// Whether you gave them your card.
    #[serde(default)]
    pub gave_card: bool,
    /// Whether you got theirs.
    #[serde(default)]
    pub got_card: bool,
    /// How it left you.
    #[serde(default)]
    pub felt: Option<Felt>,
    /// What else there is to say.
    #[serde(default)]
    pub note: String,
    /// The next step, with its day in words.
    #[serde(default)]
    pub next: String,
    /// Whether they said that they still work where they did.
    #[serde(default)]
    pub still_there: bool,
}

impl DebriefDraft {
    /// No answers yet.
    pub fn about(person: PersonId) -> Self {
        Self {
            person,
            meeting: None,
            encounter: None,
            when: String::new(),
            place: String::new(),
            channel: None,
            needs: String::new(),
            offers: String::new(),
            promised: String::new(),
            helped: String::new(),
            gave: String::new(),
            asked: String::new(),
            learned: String::new(),
            shared: String::new(),
            balance: None,
            selling: false,
            gave_card: false,
            got_card: false,
            felt: None,
            note: String::new(),
            next: String::new(),
            still_there: false,
        }
    }
}

/// The sheet after a talk, as it opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DebriefPage {
    /// With whom.
    pub person: PersonRef,
    /// "CTO at Acme".
    pub headline: String,
    /// The meeting it is about.
    pub meeting: Option<Item>,
    /// The answers to begin with.
    pub answers: DebriefDraft,
    /// When these answers were put aside, in words; blank where they were not.
    pub kept_label: String,
    /// What there was to ask.
    pub questions: Vec<Question>,
    /// Open questions about what is not known of them yet (C67).
    pub to_learn: Vec<String>,
    /// How the last talks went.
    pub trend: Option<Trend>,
    /// Whether they are new to you, or were met first so lately that a first mail is not late.
    pub met_lately: bool,
    /// What the answers lead to.
    pub will: Vec<WillRemind>,
}

/// What the answers as they stand lead to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DebriefPreview {
    /// What will remind.
    pub will: Vec<WillRemind>,
    /// The day as it was understood.
    pub when_label: String,
    /// What may be noticed about an ask.
    pub gentle: Option<GentleNote>,
    /// Answers that cannot be used.
    pub problems: Vec<FieldProblem>,
}

/// A talk that asks to be looked back on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DebriefAsk {
    /// With whom.
    pub person: PersonRef,
    /// The meeting that is over.
    pub meeting: Option<Item>,
    /// The encounter that was written down.
    pub encounter: Option<EncounterId>,
    /// Event or place; blank where it is not known.
    pub place: String,
    /// When it was, in words; of answers that were put aside, when that was.
    pub when_label: String,
    /// Whether answers were begun and put aside.
    pub begun: bool,
}
