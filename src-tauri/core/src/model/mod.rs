//! Values and rules of the domain: no input, no output, no clock.

pub mod blank;
mod card;
mod commitment;
mod delivery;
mod due;
mod encounter;
mod fold;
mod merge;
mod partial_date;
mod person;
mod phone;
mod settings;

pub use card::{CardReading, Confidence, FieldOrigin, PromiseDraft};
pub use commitment::{Channel, Commitment, CommitmentKind, CommitmentState};
pub use delivery::{Delivered, Outcome};
pub use due::{Due, local_to_utc};
pub use encounter::{Encounter, EncounterDraft, WhoStarted};
pub use fold::{fold, match_email, match_url};
pub use merge::{Difference, differences, merge};
pub use partial_date::{BadPartialDate, PartialDate};
pub use person::{Address, Affiliation, Labelled, PersonFacts, Photo, Standing};
pub use phone::match_phone;
pub use settings::{QuietHours, Settings};
