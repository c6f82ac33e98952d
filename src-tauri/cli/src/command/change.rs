//! Undo, redo and the journal.

use goodturn_core::{
    Book,
    change::Verb,
    wire::{Change, Source},
};
use serde::Serialize;

use super::{Ended, Ending};
use crate::{
    arguments::Undoable,
    console::{Console, plain},
    table,
};

/// What was taken back: a change, or an import whole; neither where there was nothing.
#[derive(Serialize)]
struct Undone {
    change: Option<Change>,
    source: Option<Source>,
}

pub(super) fn undo(book: &Book, what: Option<Undoable>, console: &mut Console) -> Ending {
    let undone = match what {
        Some(Undoable::Source(id)) => Undone { change: None, source: Some(book.undo_source(id)?.value) },
        Some(Undoable::Change(id)) => Undone { change: book.undo_change(id)?.value, source: None },
        None => Undone { change: book.undo()?.value, source: None },
    };
    console.document(&undone)?;
    match (&undone.change, &undone.source) {
        (Some(change), _) => console.line(&format!("Taken back: {}.", sentence(change)))?,
        (None, Some(source)) => console.line(&format!("Taken back: the import of {} ({}).", source.name, source.id))?,
        (None, None) => return nothing(console, "There is nothing to take back."),
    }
    Ok(Ended::Done)
}

/// What was made again.
#[derive(Serialize)]
struct Redone {
    change: Option<Change>,
}

pub(super) fn redo(book: &Book, console: &mut Console) -> Ending {
    let redone = Redone { change: book.redo()?.value };
    console.document(&redone)?;
    match &redone.change {
        Some(change) => console.line(&format!("Made again: {}.", sentence(change)))?,
        None => return nothing(console, "There is nothing to make again."),
    }
    Ok(Ended::Done)
}

fn nothing(console: &mut Console, text: &str) -> Ending {
    console.message(text);
    Ok(Ended::Failed)
}

#[derive(Serialize)]
struct History {
    changes: Vec<Change>,
}

pub(super) fn history(book: &Book, limit: u32, console: &mut Console) -> Ending {
    let history = History { changes: book.history(limit)? };
    console.document(&history)?;
    if history.changes.is_empty() {
        console.line("Nothing was changed yet.")?;
    }
    let rows: Vec<_> = history.changes.iter().map(row).collect();
    console.lines(table::lines(&rows))?;
    Ok(Ended::Done)
}

fn row(change: &Change) -> [String; 3] {
    let undone = if change.undone { " (taken back)" } else { "" };
    let at = change.at.get(..16).unwrap_or(&change.at).replace('T', " ");
    [change.id.to_string(), format!("{at} UTC"), plain(&format!("{}{undone}", sentence(change)))]
}

/// A change in words: "added Jane Doe".
fn sentence(change: &Change) -> String {
    let did = match change.verb {
        Verb::AddPerson => "added",
        Verb::EditPerson => "edited",
        Verb::TrashPeople => "moved to the trash:",
        Verb::RestorePeople => "took out of the trash:",
        Verb::MergePeople => "merged",
        Verb::TakeApart => "took apart",
        Verb::TellApart => "told apart",
        Verb::SettleDifference => "settled a difference of",
        Verb::SaveCapture => "saved",
        Verb::DiscardCapture => "put away",
        Verb::KeepCapture => "kept",
        Verb::AddLine => "wrote down",
        Verb::LogEncounter => "logged an encounter with",
        Verb::EditEncounter => "edited an encounter with",
        Verb::DeleteEncounter => "deleted an encounter with",
        Verb::Debrief => "looked back on a talk with",
        Verb::AddNeed => "wrote down a need of",
        Verb::EditNeed => "edited a need of",
        Verb::EndNeed => "needed no more, by",
        Verb::BeginIntroduction => "began to introduce",
        Verb::StepIntroduction => "went on introducing",
        Verb::SetPairAside => "set aside introducing",
        Verb::AskForIntroduction => "wrote down to ask for an introduction by",
        Verb::SetIntroducer => "said who introduced",
        Verb::AddTie => "tied",
        Verb::DeleteTie => "untied",
        Verb::SetRoles => "said the roles of",
        Verb::AddOffer => "wrote down an offer of",
        Verb::EditOffer => "edited an offer of",
        Verb::EndOffer => "offered no more, by",
        Verb::AnswerRadar => "left to others a need of",
        Verb::SetMeans => "said what can be brought by",
        Verb::EditDirectory => "changed in the directory:",
        Verb::EditTeam => "changed in the team:",
        Verb::AddCommitment => "wrote down what to do for",
        Verb::EditCommitment => "edited what to do for",
        Verb::Complete => "did what was due for",
        Verb::Snooze => "put off what was due for",
        Verb::LetGo => "let go what was due for",
        Verb::Reopen => "opened again what was due for",
        Verb::Renegotiate => "agreed anew with",
        Verb::ReceiveHelp => "wrote down the help of",
        Verb::GiveHelp => "wrote down to have helped",
        Verb::EditHelp => "edited help, with",
        Verb::DeleteHelp => "deleted help, with",
        Verb::SeeHelp => "wrote down help among others, with",
        Verb::EditSeen => "edited help among others, with",
        Verb::DeleteSeen => "forgot help among others, with",
        Verb::PassOn => "said what is passed on, with",
        Verb::LookAtSeed => "looked again at help for",
        Verb::ThankOrigin => "wrote down to thank where it began:",
        Verb::TellSuccess => "told who made it possible:",
        Verb::AddSnippet => "wrote a snippet:",
        Verb::EditSnippet => "edited the snippet",
        Verb::DeleteSnippet => "deleted the snippet",
        Verb::ShareSnippet => "shared a snippet with",
        Verb::AddProject => "began",
        Verb::EditProject => "edited",
        Verb::SetProjectState => "said where it stands:",
        Verb::PlanProjectStep => "planned a step of",
        Verb::DeleteProject => "deleted",
        Verb::NoteBadMood => "noted a bad mood, with",
        Verb::DeleteAmends => "forgot a bad mood, with",
        Verb::AddTagGroup => "named the group",
        Verb::EditTagGroup => "changed the group",
        Verb::DeleteTagGroup => "forgot the group",
        Verb::AddScenario => "thought of",
        Verb::EditScenario => "changed who is needed:",
        Verb::DeleteScenario => "forgot",
        Verb::Nominate => "named among the five",
        Verb::PlanOffer => "planned what to offer",
        Verb::EndNomination => "freed the seat of",
        Verb::AddObjective => "wrote an objective down:",
        Verb::EditObjective => "changed an objective:",
        Verb::StepObjective => "added a step to",
        Verb::ReviewObjective => "looked at an objective:",
        Verb::PutOffObjective => "put an objective off:",
        Verb::EndObjective => "ended an objective:",
        Verb::ReopenObjective => "took an objective up again:",
        Verb::AddHabit => "began a habit:",
        Verb::EditHabit => "changed a habit:",
        Verb::MarkHabit => "marked a habit:",
        Verb::PauseHabit => "let a habit rest:",
        Verb::ResumeHabit => "went on with a habit:",
        Verb::EndHabit => "ended a habit:",
        Verb::SetStage => "wrote down where you stand with",
        Verb::AnswerGap => "noted about",
        Verb::ConfirmFact => "confirmed about",
        Verb::SetTieAside => "let the tie sleep with",
        Verb::Reconnect => "wrote again to",
        Verb::TakeNews => "noted what is new with",
        Verb::SetRhythm => "chose how to keep in touch with",
        Verb::SetCircle => "changed the circle",
        Verb::AddYearlyDate => "added a day of the year of",
        Verb::DeleteYearlyDate => "removed a day of the year of",
        Verb::EditLetter => "changed the card to",
        Verb::SendLetter => "sent the card to",
        Verb::EditOwnCard => "changed what stands on",
        Verb::Import => "imported",
        Verb::ChangeSettings => "changed the settings",
        Verb::PausePopups => "paused pop-ups until",
        Verb::ResumePopups => "let pop-ups come again",
        Verb::FinishReview => "finished the weekly review",
        Verb::MapColumns => "said what columns hold",
        Verb::ForgetColumns => "forgot what columns hold",
        Verb::FillDemo => "filled the demo",
    };
    format!("{did} {}", change.subject).trim_end().to_owned()
}
