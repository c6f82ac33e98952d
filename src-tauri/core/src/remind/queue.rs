//! What the loop needs of the book.

use chrono::{DateTime, Utc};

use super::Look;
use crate::{
    Result,
    clock::Clock,
    id::CommitmentId,
    model::{CommitmentKind, Delivered, Settings},
};

/// A commitment that is due, with the words its pop-up is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DuePopup {
    /// The commitment.
    pub id: CommitmentId,
    /// Its kind.
    pub kind: CommitmentKind,
    /// Name of the person as it is shown; `None` where it concerns nobody.
    pub person: Option<String>,
    /// What is to be done; may be blank.
    pub what: String,
    /// Why now, in one line.
    pub why: String,
    /// When it is on both clocks, where its time was said in another zone.
    pub clocks: Option<String>,
    /// Whether it is a meeting that is over: then it asks how it was.
    pub is_over: bool,
    /// The instant it asked to be shown at.
    pub ring: DateTime<Utc>,
}

/// A weekly review that is due, with the counts its pop-up names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DueReview {
    /// The day of the last review, in words.
    pub last_label: Option<String>,
    /// Open promises.
    pub promises: u32,
    /// Thanks that are still to be said.
    pub thanks: u32,
    /// Cards to write.
    pub cards: u32,
}

/// A look that is due, with what its pop-up says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DueLook {
    /// The weekly review.
    Review(DueReview),
    /// Objectives, by what they are.
    Objectives(Vec<String>),
}

impl DueLook {
    /// Which look it is.
    pub fn look(&self) -> Look {
        match self {
            Self::Review(_) => Look::Review,
            Self::Objectives(_) => Look::Objectives,
        }
    }
}

/// The durable queue of pop-ups: pending → claimed → shown. Each write is committed when its method returns.
pub trait Queue: Send + Sync {
    /// Claims every pending pop-up due by `now`, longest due first.
    fn claim_due(&self, now: DateTime<Utc>) -> Result<Vec<DuePopup>>;
    /// Notes that claimed pop-ups are on the screen since `at`.
    fn mark_shown(&self, ids: &[CommitmentId], at: DateTime<Utc>) -> Result<()>;
    /// Makes claimed or shown pop-ups pending again, where their commitments are still open and not put off.
    fn release_claims(&self, ids: &[CommitmentId]) -> Result<()>;
    /// Makes all claimed pop-ups pending, those of looks too: those of a loop that ended before it had shown them.
    fn reset_claims(&self) -> Result<()>;
    /// The earliest pending instant.
    fn next_ring(&self) -> Result<Option<DateTime<Utc>>>;
    /// Derives all pending instants anew from what was meant, for the present zone and morning time.
    fn rederive_rings(&self) -> Result<()>;
    /// Those of `ids` that still ask for an answer: claimed or shown, open, and not put off.
    fn unanswered(&self, ids: &[CommitmentId]) -> Result<Vec<CommitmentId>>;
    /// Marks commitments done.
    fn complete_commitments(&self, ids: &[CommitmentId]) -> Result<()>;
    /// Puts commitments off until a time in words.
    fn snooze_commitments(&self, ids: &[CommitmentId], when: &str) -> Result<()>;
    /// Claims the pop-up of a look, where it is due by `now`. A queue without looks has none to show.
    fn claim_look(&self, _look: Look, _now: DateTime<Utc>) -> Result<Option<DueLook>> {
        Ok(None)
    }
    /// Notes that the claimed pop-up of a look is on the screen.
    fn mark_look_shown(&self, _look: Look) -> Result<()> {
        Ok(())
    }
    /// Makes the pop-up of a look pending again.
    fn release_look(&self, _look: Look) -> Result<()> {
        Ok(())
    }
    /// Puts the pop-up of a look off until a time in words.
    fn snooze_look(&self, _look: Look, _when: &str) -> Result<()> {
        Ok(())
    }
    /// Whether the pop-up of a look still asks for an answer.
    fn is_look_unanswered(&self, _look: Look) -> Result<bool> {
        Ok(false)
    }
    /// Keeps in the log what became of a pop-up.
    fn note_delivery(&self, delivered: &Delivered, at: DateTime<Utc>) -> Result<()>;
    /// The present settings.
    fn settings(&self) -> Result<Settings>;
    /// Looks whether another process has written since the last look; tells whoever observes the book.
    fn poll_other_writers(&self) -> Result<bool>;
    /// The clock everything is measured by.
    fn clock(&self) -> &dyn Clock;
}
