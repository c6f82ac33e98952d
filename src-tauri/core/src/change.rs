//! What a write did, and what it made stale.

use serde::{Deserialize, Serialize};

use crate::id::ChangeId;

/// What the window shows and must read again when it changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Topic {
    /// People and what is known of them.
    People,
    /// Encounters.
    Encounters,
    /// Commitments.
    Commitments,
    /// Captures that wait for a look.
    Captures,
    /// Likely doubles, and differences between cards and what was written by hand.
    Doubles,
    /// The five, the crew, the ladder, objectives and habits.
    Plan,
    /// Import batches.
    Sources,
    /// Settings.
    Settings,
    /// What was shown, and what comes next.
    Reminders,
}

/// What a write does, in a word that the catalogue turns into a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
#[allow(missing_docs, reason = "the names are the meaning")]
pub enum Verb {
    AddPerson,
    EditPerson,
    TrashPeople,
    RestorePeople,
    MergePeople,
    TakeApart,
    TellApart,
    SettleDifference,
    SaveCapture,
    DiscardCapture,
    KeepCapture,
    AddLine,
    LogEncounter,
    EditEncounter,
    DeleteEncounter,
    Debrief,
    AddNeed,
    EditNeed,
    EndNeed,
    BeginIntroduction,
    StepIntroduction,
    SetPairAside,
    AskForIntroduction,
    SetIntroducer,
    AddTie,
    DeleteTie,
    SetRoles,
    AddOffer,
    EditOffer,
    EndOffer,
    AnswerRadar,
    SetMeans,
    EditDirectory,
    EditTeam,
    AddCommitment,
    EditCommitment,
    Complete,
    Snooze,
    LetGo,
    Reopen,
    Renegotiate,
    ReceiveHelp,
    GiveHelp,
    EditHelp,
    DeleteHelp,
    SeeHelp,
    EditSeen,
    DeleteSeen,
    PassOn,
    LookAtSeed,
    ThankOrigin,
    TellSuccess,
    AddSnippet,
    EditSnippet,
    DeleteSnippet,
    ShareSnippet,
    AddProject,
    EditProject,
    SetProjectState,
    PlanProjectStep,
    DeleteProject,
    NoteBadMood,
    DeleteAmends,
    AddScenario,
    EditScenario,
    DeleteScenario,
    Nominate,
    PlanOffer,
    EndNomination,
    AddObjective,
    EditObjective,
    StepObjective,
    ReviewObjective,
    PutOffObjective,
    EndObjective,
    ReopenObjective,
    AddHabit,
    EditHabit,
    MarkHabit,
    PauseHabit,
    ResumeHabit,
    EndHabit,
    AddTagGroup,
    EditTagGroup,
    DeleteTagGroup,
    SetStage,
    AnswerGap,
    ConfirmFact,
    SetTieAside,
    Reconnect,
    TakeNews,
    SetRhythm,
    SetCircle,
    AddYearlyDate,
    DeleteYearlyDate,
    EditLetter,
    SendLetter,
    EditOwnCard,
    Import,
    ChangeSettings,
    PausePopups,
    ResumePopups,
    FinishReview,
    MapColumns,
    ForgetColumns,
    FillDemo,
}

/// A write that is about to be made: what, and to whom or what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Op {
    /// What it does.
    pub verb: Verb,
    /// Name of the person, file or thing it does it to.
    pub subject: String,
}

impl Op {
    /// An operation on a named subject.
    pub fn new(verb: Verb, subject: impl Into<String>) -> Self {
        Self { verb, subject: subject.into() }
    }
}

/// What a committed write left behind.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Changes {
    /// What must be read again.
    pub topics: Vec<Topic>,
    /// The entry of the journal by which it can be undone; `None` when nothing changed or nothing can be undone.
    pub change: Option<ChangeId>,
    /// What was done.
    pub verb: Option<Verb>,
    /// To whom or what.
    pub subject: String,
}

/// A value together with what changed on the way to it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Done<T> {
    /// The value.
    pub value: T,
    /// What changed.
    pub changes: Changes,
}
