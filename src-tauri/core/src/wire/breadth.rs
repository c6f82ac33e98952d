//! The breadth of a network, by the groups of tags that the user named (C135).

use serde::{Deserialize, Serialize};

use crate::id::TagGroupId;

/// A tag of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BreadthTag {
    /// The tag.
    pub tag: String,
    /// How many people carry it.
    #[cfg_attr(test, ts(type = "number"))]
    pub people: u64,
    /// How many of them are close: trusted or an ally on the ladder, or in one of your circles.
    #[cfg_attr(test, ts(type = "number"))]
    pub close: u64,
}

/// A group of tags.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BreadthGroup {
    /// Its id.
    pub id: TagGroupId,
    /// What the tags tell, such as "Field".
    pub name: String,
    /// Tags that somebody carries, the most common first.
    pub tags: Vec<BreadthTag>,
    /// Tags that nobody carries yet, as they were written down.
    pub nobody_yet: Vec<String>,
    /// How many people carry none of them.
    #[cfg_attr(test, ts(type = "number"))]
    pub unsaid: u64,
}

/// The breadth of a network: nothing is counted that was not said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Breadth {
    /// The groups, the oldest first.
    pub groups: Vec<BreadthGroup>,
    /// How many people there are.
    #[cfg_attr(test, ts(type = "number"))]
    pub people: u64,
    /// Tags that people carry, to choose from, the most common first.
    pub known_tags: Vec<String>,
}
