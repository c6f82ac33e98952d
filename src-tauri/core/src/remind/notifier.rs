//! The seam to the system's pop-ups.

use crate::id::CommitmentId;

/// What a pop-up stands for; two pop-ups with the same key are the same pop-up.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PopupKey {
    /// One commitment.
    Item(CommitmentId),
    /// Several that came due together.
    Digest(Vec<CommitmentId>),
    /// The weekly review.
    Review,
    /// Objectives whose day to be looked at has come.
    Objectives,
    /// Nothing; the user asked to see one.
    Test,
    /// Nothing; the program has something to say of itself. A click shows the window.
    Notice,
}

impl PopupKey {
    /// The commitments it stands for.
    pub fn ids(&self) -> &[CommitmentId] {
        match self {
            Self::Item(id) => std::slice::from_ref(id),
            Self::Digest(ids) => ids,
            Self::Review | Self::Objectives | Self::Test | Self::Notice => &[],
        }
    }
}

/// What asks to be looked at without being a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    /// The weekly review.
    Review,
    /// Objectives whose day has come.
    Objectives,
}

impl Look {
    /// All of them, in the order they are posted.
    pub const ALL: [Self; 2] = [Self::Review, Self::Objectives];

    /// The pop-up that stands for nothing else.
    pub fn key(self) -> PopupKey {
        match self {
            Self::Review => PopupKey::Review,
            Self::Objectives => PopupKey::Objectives,
        }
    }
}

/// A pop-up to be shown, in plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Popup {
    /// What it stands for.
    pub key: PopupKey,
    /// What to do and with whom, on one line.
    pub title: String,
    /// Why now.
    pub body: String,
    /// Whether it has buttons and can be clicked; where nobody would listen any more, it has none.
    pub buttons: bool,
}

/// What the user did with a pop-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PopupAction {
    /// Pressed *Done*.
    Done,
    /// Pressed *Snooze*.
    Snooze,
    /// Clicked the pop-up itself.
    Open,
}

/// What became of a pop-up; told by the notifier, in order, for each pop-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PopupEvent {
    /// The system has taken it.
    Shown(PopupKey),
    /// The system has not answered within the notifier's deadline. The pop-up is not sent again: it waits for the
    /// answer, for the service to go away, or for the connection to break.
    Late(PopupKey),
    /// It is not on the screen, and will not be: refused, nobody there to show it, or lost with the service that
    /// showed it. The words say why.
    Failed(PopupKey, String),
    /// The user answered it.
    Acted(PopupKey, PopupAction),
    /// It left the screen without an answer.
    Closed(PopupKey),
    /// The service that shows pop-ups came or went.
    DaemonChanged {
        /// Whether there is one now.
        present: bool,
    },
}

/// Shows pop-ups. No method waits for the system; what happens is told as [`PopupEvent`]s.
pub trait Notifier: Send {
    /// Shows a pop-up.
    fn post(&mut self, popup: Popup);
    /// Takes pop-ups back whose commitments need no answer any more; a digest goes when none of its own is left.
    fn withdraw(&mut self, ids: &[CommitmentId]);
    /// Takes back the pop-up of a look, which needs no answer any more; a digest that names it stays.
    fn withdraw_look(&mut self, _look: Look) {}
}
