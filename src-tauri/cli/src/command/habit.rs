//! Small habits.

use goodturn_core::{
    Book,
    wire::{HabitDraft, HabitRow},
};

use super::{Ended, Ending};
use crate::{
    arguments::objective::Habit,
    console::{Console, plain},
    table,
};

pub(super) fn run(book: &Book, call: Option<&Habit>, console: &mut Console) -> Ending {
    match call {
        None => {}
        Some(Habit::Add { what, times, per, counts }) => {
            let draft = HabitDraft { what: what.join(" "), times: *times, per: *per, counts: counts.map(Into::into) };
            book.add_habit(&draft)?;
        }
        Some(Habit::Mark { id, on }) => {
            book.mark_habit(*id, on)?;
        }
        Some(Habit::Pause { id }) => {
            book.pause_habit(*id, true)?;
        }
        Some(Habit::Resume { id }) => {
            book.end_habit(*id, false)?;
            book.pause_habit(*id, false)?;
        }
        Some(Habit::End { id }) => {
            book.end_habit(*id, true)?;
        }
    }
    list(book, console)
}

fn list(book: &Book, console: &mut Console) -> Ending {
    let habits = book.habits()?;
    console.document(&habits)?;
    let rows: Vec<_> = habits.going.iter().map(row).collect();
    console.lines(table::lines(&rows))?;
    if habits.going.is_empty() {
        console.line("No habit yet. Begin with: goodturn habit add \"thank two people\" --times 2")?;
    }
    let ended: Vec<_> = habits.ended.iter().map(row).collect();
    if !ended.is_empty() {
        console.line("")?;
        console.lines(table::lines(&ended))?;
    }
    Ok(Ended::Done)
}

fn row(habit: &HabitRow) -> [String; 5] {
    let now = match (habit.ended_label.as_str(), habit.paused) {
        ("", false) => habit.now_label.clone(),
        ("", true) => "rests".to_owned(),
        (ended, _) => format!("ended {ended}"),
    };
    [habit.id.to_string(), plain(&habit.draft.what), habit.aim_label.clone(), now, habit.before_label.clone()]
}
