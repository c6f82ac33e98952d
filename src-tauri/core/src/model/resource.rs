//! What people need and can offer: of what kind, and whose.

use serde::{Deserialize, Serialize};

use super::words::words;
use crate::id::PersonId;

words! {
    /// Of what kind something is that is needed or offered: the eight kinds of resources (C74), then the five kinds of
    /// help.
    ResourceKind {
        /// People who can do a thing.
        Talent "talent",
        /// Ideas.
        Ideas "ideas",
        /// Money.
        Capital "capital",
        /// Rooms, tools, machines.
        Equipment "equipment",
        /// What is used up.
        Consumables "consumables",
        /// Somebody who buys.
        Customers "customers",
        /// Word of what goes on.
        MarketIntelligence "market_intelligence",
        /// Advice.
        Advice "advice",
        /// Information.
        Information "information",
        /// Any other resource.
        Resources "resources",
        /// An honest opinion.
        Feedback "feedback",
        /// Introductions.
        Contacts "contacts",
        /// A kind word.
        Encouragement "encouragement",
    }
}

words! {
    /// Whether somebody is willing, or able, to help; unknown is not said.
    Ready {
        /// They are.
        Yes "yes",
        /// Not yet.
        NotYet "not_yet",
    }
}

words! {
    /// A part in the team around you (C106).
    TeamPart {
        /// Who has gone the way before.
        Mentor "mentor",
        /// Who says what is wrong with it.
        Critic "critic",
        /// Who speaks for you where you are not.
        Sponsor "sponsor",
        /// Who knows the subject.
        Expert "expert",
        /// Who cheers you up.
        Cheer "cheer",
    }
}

/// Whose a need or an offer is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "who", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Holder {
    /// Yours.
    Me,
    /// Somebody's.
    Person {
        /// Whose.
        id: PersonId,
    },
    /// That of a community.
    Community {
        /// The word of its tag.
        name: String,
    },
}

impl Holder {
    /// The person, where it is somebody's.
    pub fn person(&self) -> Option<PersonId> {
        if let Self::Person { id } = self { Some(*id) } else { None }
    }

    /// The community, where it is that of one; blank otherwise.
    pub fn community(&self) -> &str {
        if let Self::Community { name } = self { name } else { "" }
    }
}

/// What somebody can bring: what they know about, where they stand, and whether they are willing and able to help.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Means {
    /// What they know about, one topic a line.
    pub knows_about: String,
    /// Where they stand: "decides on the budget" (C6).
    pub position: String,
    /// Whom or what they sway (C6).
    pub influence: String,
    /// How much they matter to what you want, 1 to 3; 0 is not said. It has nothing to do with warmth (C7).
    pub importance: u8,
    /// Whether they are willing to help.
    pub willing: Option<Ready>,
    /// Whether they are able to.
    pub able: Option<Ready>,
}

impl Means {
    /// What they know about, topic by topic.
    pub fn topics(&self) -> impl Iterator<Item = &str> {
        self.knows_about.lines().map(str::trim).filter(|topic| !topic.is_empty())
    }

    /// What is known of either of two records that are one person's; where both say something, that of the first.
    #[must_use]
    pub fn complete(&self, other: &Self) -> Self {
        let or = |one: &String, other: &String| if one.is_empty() { other.clone() } else { one.clone() };
        let mut topics: Vec<&str> = self.topics().collect();
        topics.extend(other.topics().filter(|topic| !self.topics().any(|known| known == *topic)));
        Self {
            knows_about: topics.join("\n"),
            position: or(&self.position, &other.position),
            influence: or(&self.influence, &other.influence),
            importance: if self.importance == 0 { other.importance } else { self.importance },
            willing: self.willing.or(other.willing),
            able: self.able.or(other.able),
        }
    }
}
