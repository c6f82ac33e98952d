//! Typed record ids.
//!
//! Inside the store an id is a row number; everywhere else it is written with a letter that names its
//! record (`p12` is a person, `c7` a commitment), so that a person can never be mistaken for a commitment
//! and a name such as "12" never for an id.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Text that is not the id it should have been.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{text}” is not the id of a {record}")]
pub struct BadId {
    /// What was given.
    pub text: String,
    /// The record an id of which was expected.
    pub record: &'static str,
}

macro_rules! ids {
    ($($name:ident $prefix:literal $record:literal;)*) => {$(
        #[doc = concat!("The id of a ", $record, ", written `", $prefix, "` and a number.")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($prefix, "{}"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                text.trim()
                    .strip_prefix($prefix)
                    .filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))
                    .and_then(|digits| digits.parse().ok())
                    .map(Self)
                    .ok_or_else(|| BadId { text: text.chars().take(40).collect(), record: $record })
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
            }
        }

        #[cfg(test)]
        impl ts_rs::TS for $name {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;
            fn name(_: &ts_rs::Config) -> String { "string".into() }
            fn inline(_: &ts_rs::Config) -> String { "string".into() }
        }
    )*};
}

ids! {
    PersonId "p" "person";
    EncounterId "e" "encounter";
    CommitmentId "c" "commitment";
    SourceId "s" "source";
    AttachmentId "a" "attachment";
    CaptureId "k" "capture";
    ChangeId "u" "change";
    HelpId "h" "help";
    SeenId "hs" "help";
    NeedId "n" "need";
    IntroductionId "i" "introduction";
    TieId "b" "tie";
    OfferId "o" "offer";
    SnippetId "sn" "snippet";
    ProjectId "pj" "project";
    AmendsId "am" "note";
    FunctionId "j" "function";
    CircleId "g" "circle";
    YearlyDateId "y" "yearly date";
    DoubleId "d" "double";
    DifferenceId "f" "difference";
    MergeId "m" "merge";
    MappingId "t" "mapping";
    NomineeId "v" "nominee";
    ObjectiveId "l" "objective";
    HabitId "q" "habit";
    ScenarioId "w" "scenario";
    ScenarioRoleId "r" "role";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_what_it_wrote() {
        assert_eq!("p12".parse(), Ok(PersonId(12)));
        assert_eq!(PersonId(12).to_string(), "p12");
    }

    #[test]
    fn an_id_of_another_record_is_refused() {
        for text in ["c12", "12", "p", "p-1", "p+1", "p1 2", ""] {
            assert!(text.parse::<PersonId>().is_err(), "{text:?} must not be a person");
        }
    }
}
