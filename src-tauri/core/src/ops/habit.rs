//! Small habits: so many times a week or a month, marked by hand or counted from what was logged (C93).

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::when;
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::HabitId,
    insight::{self, HabitDays},
    model::as_sentence,
    store::{self, Db, habit::Habit},
    wire::{HabitDraft, HabitRow, Habits},
};

/// Times in a week or a month, at most.
const MOST_TIMES: u32 = 31;

impl Book {
    /// All habits, with how each goes.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn habits(&self) -> Result<Habits> {
        let (zone, today) = (self.clock().zone(), self.clock().today());
        self.read(|db| {
            let rows = store::habit::all(db)?;
            let rows = rows.iter().map(|habit| row(db, habit, zone, today)).collect::<Result<Vec<_>>>()?;
            let (going, ended) = rows.into_iter().partition(|row| row.ended_label.is_empty());
            Ok(Habits { going, ended })
        })
    }

    /// Begins a habit.
    ///
    /// # Errors
    /// `Invalid` where nothing is said, or it is more often than anybody can.
    pub fn add_habit(&self, draft: &HabitDraft) -> Result<Done<HabitId>> {
        let draft = tidy(draft)?;
        self.transact(Op::new(Verb::AddHabit, draft.what.clone()), |tx| store::habit::insert(tx, &draft))
    }

    /// Changes what a habit says; the days on which it was done stay.
    ///
    /// # Errors
    /// As [`Book::add_habit`]; `NotFound` where it is gone.
    pub fn edit_habit(&self, id: HabitId, draft: &HabitDraft) -> Result<Done<()>> {
        let draft = tidy(draft)?;
        self.read(|db| store::habit::load(db, id))?;
        self.transact(Op::new(Verb::EditHabit, draft.what.clone()), |tx| store::habit::update(tx, id, &draft))
    }

    /// Marks a day on which it was done: today, or another that is past.
    ///
    /// # Errors
    /// `Invalid` where the day is not understood or ahead, or the habit was ended; `NotFound` where it is gone.
    pub fn mark_habit(&self, id: HabitId, on: &str) -> Result<Done<()>> {
        let now = self.clock().local();
        let day = match on.trim() {
            "" => now.date(),
            words => when::read(words, now, true)?.date,
        };
        if day > now.date() {
            return Err(Error::Invalid("That day is ahead. Mark it once it is done.".into()));
        }
        let habit = self.read(|db| store::habit::load(db, id))?;
        if habit.ended_on.is_some() {
            return Err(Error::Invalid("It was ended. Take it up again first.".into()));
        }
        self.transact(Op::new(Verb::MarkHabit, habit.draft.what), |tx| store::habit::mark(tx, id, day))
    }

    /// Lets a habit rest, or go on; answers whether that is news.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn pause_habit(&self, id: HabitId, paused: bool) -> Result<Done<bool>> {
        let what = self.read(|db| store::habit::load(db, id))?.draft.what;
        let verb = if paused { Verb::PauseHabit } else { Verb::ResumeHabit };
        self.transact(Op::new(verb, what), |tx| match paused {
            true => store::habit::pause(tx, id),
            false => store::habit::resume(tx, id),
        })
    }

    /// Ends a habit, or takes it up again; answers whether that is news.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn end_habit(&self, id: HabitId, ended: bool) -> Result<Done<bool>> {
        let what = self.read(|db| store::habit::load(db, id))?.draft.what;
        let verb = if ended { Verb::EndHabit } else { Verb::ResumeHabit };
        self.transact(Op::new(verb, what), |tx| store::habit::set_ended(tx, id, ended))
    }
}

fn tidy(draft: &HabitDraft) -> Result<HabitDraft> {
    let what = as_sentence(&draft.what);
    if what.is_empty() {
        return Err(Error::Invalid("Say what you would do, such as “thank two people”.".into()));
    }
    if !(1..=MOST_TIMES).contains(&draft.times) {
        return Err(Error::Invalid(format!("A habit is kept between once and {MOST_TIMES} times.")));
    }
    Ok(HabitDraft { what, ..draft.clone() })
}

/// A habit as a list shows it on a day.
fn row(db: &Db, habit: &Habit, zone: Tz, today: NaiveDate) -> Result<HabitRow> {
    let from = insight::first_day_told(habit.draft.per, today).max(habit.draft.per.begin(habit.begun_on));
    let mut days = store::habit::marks(db, habit.id, from, today)?;
    if let Some(counts) = habit.draft.counts {
        days.extend(store::habit::logged(db, counts, from, today, zone)?);
    }
    let pauses = store::habit::pauses(db, habit.id)?;
    let paused = pauses.iter().any(|(_, until)| until.is_none());
    let known = HabitDays { begun_on: habit.begun_on, days, pauses };
    let progress = insight::habit_progress(&habit.draft, &known, today);
    Ok(HabitRow {
        id: habit.id,
        draft: habit.draft.clone(),
        aim_label: progress.aim,
        now_label: progress.now,
        before_label: progress.before,
        spans: progress.spans,
        paused,
        ended_label: habit.ended_on.map(|on| insight::day_label(on, today)).unwrap_or_default(),
    })
}

/// The habits that go on and do not rest, as they stand on a day.
pub(super) fn going(db: &Db, zone: Tz, today: NaiveDate) -> Result<Vec<HabitRow>> {
    let rows = store::habit::all(db)?;
    let rows = rows.iter().filter(|habit| habit.ended_on.is_none()).map(|habit| row(db, habit, zone, today));
    Ok(rows.collect::<Result<Vec<_>>>()?.into_iter().filter(|row| !row.paused).collect())
}
