//! Values and rules of the domain: no input, no output, no clock.

pub mod blank;
mod bring;
mod card;
mod commitment;
mod delivery;
mod due;
mod encounter;
mod fold;
mod help;
mod letter;
mod merge;
mod name;
mod partial_date;
mod person;
mod phone;
mod repeat;
mod rhythm;
mod settings;
pub(crate) mod words;

pub use bring::{bring, field_text, take_fields, unite_cards};
pub use card::{CardReading, Confidence, FieldOrigin, PromiseDraft};
pub use commitment::{Channel, Commitment, CommitmentDetails, CommitmentKind, CommitmentState, Kept};
pub use delivery::{Delivered, Outcome};
pub use due::{Due, local_to_utc};
pub use encounter::{Encounter, EncounterDraft, WhoStarted};
pub use fold::{fold, match_email, match_url};
pub use help::HelpKind;
pub use letter::Letter;
pub use merge::{Difference, Side, differences, merge, side_by_side};
pub use partial_date::{BadPartialDate, PartialDate};
pub use person::{Address, Affiliation, Labelled, PersonFacts, Photo, Standing};
pub use phone::match_phone;
pub use repeat::{BadRepeat, Repeat};
pub use rhythm::Rhythm;
pub use settings::{Me, QuietHours, Settings, Whose};
