//! Birthdays and other days of the year: looked up once a day, each written down as a commitment that can be done, put
//! off or let go like any other.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};

use crate::{
    Book, Error, Result,
    change::{Done, Op, Topic, Verb},
    id::{PersonId, YearlyDateId},
    insight,
    model::{CommitmentDetails, CommitmentKind, Due, PartialDate, Repeat, Settings, Whose},
    store::{self, Db, Tx, commitment::NewCommitment},
    wire::YearlyDateRow,
};

/// Days that are looked back on after the laptop was off: a wish may come late, but not weeks late.
const BELATED: Days = Days::new(7);
const LONGEST_NOTICE: u32 = 60;

/// A day that comes, and what is to be done on it.
pub(super) struct Coming {
    pub person: PersonId,
    pub kind: CommitmentKind,
    pub what: String,
    pub date: NaiveDate,
    notice_days: u32,
}

impl Book {
    /// Writes down a day of the year that belongs to a person.
    ///
    /// # Errors
    /// `Invalid` where it has no name, no month and day, or too long a notice; `NotFound` where the person is gone.
    pub fn add_yearly_date(
        &self,
        person: PersonId,
        label: &str,
        date: &PartialDate,
        notice_days: u32,
    ) -> Result<Done<YearlyDateId>> {
        if label.trim().is_empty() {
            return Err(Error::Invalid("Say what day it is, such as “wedding day”.".into()));
        }
        if date.month_day().is_none() || notice_days > LONGEST_NOTICE {
            return Err(Error::Invalid("Give a month and a day, and at most 60 days of notice.".into()));
        }
        let known = self.read(|db| store::person::reference(db, person))?;
        self.transact(Op::new(Verb::AddYearlyDate, known.name), |tx| {
            let id = store::yearly_date::insert(tx, person, label.trim(), date, notice_days)?;
            plan(tx, tx.today(), tx.today())?;
            Ok(id)
        })
    }

    /// Forgets a day of the year; what it already made stays.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn delete_yearly_date(&self, id: YearlyDateId) -> Result<Done<bool>> {
        let name = self.read(|db| {
            let date = store::yearly_date::load(db, id)?;
            let date = date.ok_or(Error::NotFound { record: "yearly date", id: id.to_string() })?;
            Ok(store::person::reference(db, date.person)?.name)
        })?;
        self.transact(Op::new(Verb::DeleteYearlyDate, name), |tx| store::yearly_date::delete(tx, id))
    }

    /// The days of the year of a person, birthday left out.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn yearly_dates(&self, person: PersonId) -> Result<Vec<YearlyDateRow>> {
        let dates = self.read(|db| store::yearly_date::of_person(db, person))?.into_iter();
        Ok(dates
            .map(|date| YearlyDateRow {
                id: date.id,
                label: date.label,
                date: date.date,
                notice_days: date.notice_days,
            })
            .collect())
    }

    /// Writes down the dates that are to be told by the day of a moment, once a day; not a change that undo takes back.
    ///
    /// # Errors
    /// `Store` where the file cannot be read or written.
    pub fn plan_day(&self, now: DateTime<Utc>) -> Result<()> {
        let today = now.with_timezone(&self.clock().zone()).date_naive();
        let planned = self.read(store::yearly_date::planned)?;
        if planned.is_some_and(|planned| planned >= today) {
            return Ok(());
        }
        let belated = today.checked_sub_days(BELATED).unwrap_or(today);
        let from = planned.and_then(|planned| planned.succ_opt()).unwrap_or(today).max(belated);
        self.transact_silently(&[Topic::Commitments], |tx| {
            plan(tx, from, today)?;
            store::yearly_date::set_planned(tx, today)
        })?;
        Ok(())
    }
}

/// Writes down what is to be told from a day on.
pub(super) fn plan(tx: &Tx<'_>, from: NaiveDate, today: NaiveDate) -> Result<()> {
    let ahead = |days: u32| today.checked_add_days(Days::new(u64::from(days))).unwrap_or(today);
    for one in missing(tx, tx.settings(), from, &ahead)? {
        let details = CommitmentDetails { notice_days: one.notice_days, ..CommitmentDetails::default() };
        let new = NewCommitment { details, ..NewCommitment::new(one.person, one.kind, one.what, Due::on(one.date)) };
        store::commitment::insert(tx, &new)?;
    }
    Ok(())
}

/// The days of the year between two days that nobody wrote down as a commitment yet, the next first.
pub(super) fn unwritten(db: &Db, settings: &Settings, from: NaiveDate, until: NaiveDate) -> Result<Vec<Coming>> {
    let mut days = missing(db, settings, from, &|_| until)?;
    days.sort_by_key(|day| (day.date, day.person));
    Ok(days)
}

/// The days from one on that are not written down; `until` tells the last of them for a notice in days.
fn missing(db: &Db, settings: &Settings, from: NaiveDate, until: &impl Fn(u32) -> NaiveDate) -> Result<Vec<Coming>> {
    let mut coming = birthdays(db, settings, from, until)?;
    coming.extend(other_dates(db, from, until)?);
    let mut missing = Vec::new();
    for one in coming {
        if !store::commitment::exists(db, one.person, one.kind, &one.what, one.date)? {
            missing.push(one);
        }
    }
    Ok(missing)
}

fn birthdays(db: &Db, settings: &Settings, from: NaiveDate, until: &impl Fn(u32) -> NaiveDate) -> Result<Vec<Coming>> {
    let (whose, notice_days) = (settings.birthdays, settings.birthday_notice_days.min(LONGEST_NOTICE));
    if whose == Whose::Nobody {
        return Ok(Vec::new());
    }
    let until = until(notice_days);
    let mut coming = Vec::new();
    for date in from.iter_days().take_while(|day| *day <= until) {
        for month_day in told_on(date) {
            for (person, born) in store::yearly_date::born_on(db, &month_day, whose)? {
                let what = wish(born.year(), date);
                coming.push(Coming { person, kind: CommitmentKind::Birthday, what, date, notice_days });
            }
        }
    }
    Ok(coming)
}

/// The birthdays kept on a day, as `MM-DD`: its own, and on 28 February of a common year also those of the 29th.
fn told_on(day: NaiveDate) -> Vec<String> {
    let mut days = vec![day.format("%m-%d").to_string()];
    if (day.month(), day.day(), day.leap_year()) == (2, 28, false) {
        days.push("02-29".into());
    }
    days
}

fn wish(born: Option<i32>, day: NaiveDate) -> String {
    insight::birthday_wish(born.map(|year| day.year() - year).filter(|age| (1..=120).contains(age)))
}

fn other_dates(db: &Db, from: NaiveDate, until: &impl Fn(u32) -> NaiveDate) -> Result<Vec<Coming>> {
    let mut coming = Vec::new();
    for date in store::yearly_date::all(db)? {
        let Some(repeat) = Repeat::yearly(&date.date) else { continue };
        let until = until(date.notice_days);
        let next = repeat.next_after(from.pred_opt().unwrap_or(from)).filter(|next| *next <= until);
        coming.extend(next.map(|day| Coming {
            person: date.person,
            kind: CommitmentKind::Congratulation,
            what: date.label,
            date: day,
            notice_days: date.notice_days,
        }));
    }
    Ok(coming)
}
