//! Communities on the wire: for every member's benefit, not just your own (C114). No figure here belongs to a person.

use serde::{Deserialize, Serialize};

use super::{HelpLine, NeedRow, PersonRef, SeenLine};

/// A community in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CommunityRow {
    /// Its name, as it was written first.
    pub name: String,
    /// How many people of it you know.
    pub people: u32,
    /// Open needs, its own and theirs.
    pub needs: u32,
    /// Good turns of the last year: yours, theirs to you, and those you saw.
    pub turns: u32,
}

/// Something that was done for somebody in a community.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CommunityDeed {
    /// What it was.
    pub what: String,
    /// When, in words.
    pub on_label: String,
    /// Whether you are the other one.
    pub you: bool,
    /// Who the other one is, where that is not you; `null` is not known.
    pub other: Option<PersonRef>,
    /// What was written down, where you saw it among others.
    pub seen: Option<SeenLine>,
}

/// Somebody of a community, with what they gave or got there, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CommunityPerson {
    /// Who.
    pub person: PersonRef,
    /// The last of it; what is older stands on their page.
    pub deeds: Vec<CommunityDeed>,
}

/// One community.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CommunityPage {
    /// Its name.
    pub name: String,
    /// How it goes, in one plain sentence.
    pub sentence: String,
    /// Who is of it, by name.
    pub people: Vec<PersonRef>,
    /// Who gives, the latest first; never by how much.
    pub gave: Vec<CommunityPerson>,
    /// Who was helped, the latest first; never by how much.
    pub helped: Vec<CommunityPerson>,
    /// What is needed by it and by its people, said last first.
    pub needs: Vec<NeedRow>,
    /// What you gave here, newest first (C72).
    pub yours: Vec<HelpLine>,
    /// Whether you gave more here than is told.
    pub yours_more: bool,
    /// How often you were in touch with its people in the last year, and how often to sell; blank where you never were.
    pub touches: String,
    /// A gentle note where you were there to sell more often than you mean to; blank where you were not (C52).
    pub selling: String,
}
