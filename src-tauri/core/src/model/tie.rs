//! What binds people to each other and to you.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::words::words;
use crate::id::PersonId;

words! {
    /// What was said of two people.
    TieKind {
        /// They know each other.
        Knows "knows",
        /// The other is who introduced the first to you (C100).
        IntroducedBy "introduced_by",
    }
}

words! {
    /// Why two people likely know each other, the surest first.
    LinkKind {
        /// One introduced the other to you.
        IntroducedBy "introduced_by",
        /// You said so.
        Knows "knows",
        /// You introduced them, and they met.
        Introduction "introduction",
        /// They were with you at the same encounter.
        Encounter "encounter",
        /// They were at one organisation at the same time, of which few people are here.
        Organization "organization",
    }
}

impl LinkKind {
    /// How sure it is that the two would speak for each other: 3 were brought together by one another or by you or were
    /// said to know each other, 2 were seen together, 1 worked at one place.
    pub fn strength(self) -> u32 {
        match self {
            Self::IntroducedBy | Self::Knows | Self::Introduction => 3,
            Self::Encounter => 2,
            Self::Organization => 1,
        }
    }
}

/// Two people who likely know each other, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// One of them.
    pub from: PersonId,
    /// The other.
    pub to: PersonId,
    /// Why.
    pub kind: LinkKind,
    /// In words: how they know each other, the event, the organisation; blank where nothing was said.
    pub how: String,
    /// The day of the encounter.
    pub on: Option<NaiveDate>,
}

/// How warm the tie between you and somebody is, from when you met last and how often: 0 (never met) to 9.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Warmth(pub u32);

impl Warmth {
    /// From here on somebody can be asked a favour without more ado: met within two years and more than once.
    pub const WARM: Self = Self(3);

    /// Six points for an encounter within three months, five within six, four within a year, two within two years, one
    /// within five; and up to three for how often: one for two, two for three, three for six encounters and more.
    pub fn of(last_met: Option<NaiveDate>, encounters: u32, today: NaiveDate) -> Self {
        let Some(last) = last_met else { return Self(0) };
        let recent = match (today - last).num_days() {
            ..=91 => 6,
            92..=183 => 5,
            184..=365 => 4,
            366..=730 => 2,
            731..=1826 => 1,
            _ => 0,
        };
        let often = match encounters {
            0 | 1 => 0,
            2 => 1,
            3..=5 => 2,
            _ => 3,
        };
        Self(recent + often)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tie_is_warm_by_when_and_how_often() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
        let warmth = |days: u64, often| Warmth::of(Some(today - chrono::Days::new(days)), often, today).0;
        assert_eq!((warmth(0, 1), warmth(0, 6), warmth(200, 2), warmth(3000, 9)), (6, 9, 5, 3));
        assert!(warmth(400, 1) < Warmth::WARM.0 && warmth(400, 2) >= Warmth::WARM.0);
        assert_eq!(Warmth::of(None, 0, today), Warmth(0), "never met");
    }
}
