//! How often to be in touch: chosen for a person or a circle, counted from the last encounter.

use chrono::{Days, NaiveDate};

use super::when;
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::PersonId,
    insight,
    model::Rhythm,
    store::{self, Db},
    wire::{CircleRow, FadingTie, PersonRef, RhythmPage},
};

/// Longest rhythm there can be: ten years.
const LONGEST_DAYS: u32 = 3653;
const A_MONTH: Days = Days::new(30);

impl Book {
    /// Chooses how often and how to be in touch with a person.
    ///
    /// # Errors
    /// `NotFound` where they are gone, `Invalid` where it is longer than ten years.
    pub fn set_rhythm(&self, person: PersonId, rhythm: &Rhythm) -> Result<Done<PersonRef>> {
        check(rhythm.every_days.unwrap_or(0))?;
        let known = self.read(|db| store::person::reference(db, person))?;
        self.transact(Op::new(Verb::SetRhythm, known.name.clone()), |tx| {
            store::rhythm::set(tx, person, rhythm)?;
            Ok(known)
        })
    }

    /// Leaves a person in peace until a typed day.
    ///
    /// # Errors
    /// As [`Book::set_rhythm`], and `Invalid` where the day is not understood.
    pub fn let_rest(&self, person: PersonId, until: &str) -> Result<Done<PersonRef>> {
        let due = when::read(until, self.clock().local(), false)?;
        let rhythm = self.read(|db| store::rhythm::load(db, person))?;
        self.set_rhythm(person, &Rhythm { rest_until: Some(due.date), ..rhythm })
    }

    /// Chooses how often to be in touch with everybody who carries a category; 0 days dissolves the circle.
    ///
    /// # Errors
    /// `Invalid` where it has no name or is longer than ten years.
    pub fn set_circle(&self, name: &str, every_days: u32) -> Result<Done<()>> {
        if name.trim().is_empty() {
            return Err(Error::Invalid("Give the circle the name of a tag, such as “friends”.".into()));
        }
        check(every_days)?;
        self.transact(Op::new(Verb::SetCircle, name.trim()), |tx| store::rhythm::set_circle(tx, name, every_days))
    }

    /// All circles by name.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn circles(&self) -> Result<Vec<CircleRow>> {
        let circles = self.read(store::rhythm::circles)?.into_iter();
        Ok(circles.map(|one| CircleRow { id: one.id, name: one.name, every_days: one.every_days }).collect())
    }
}

fn check(days: u32) -> Result<()> {
    match days {
        0..=LONGEST_DAYS => Ok(()),
        _ => Err(Error::Invalid("That is longer than ten years. Choose a shorter time.".into())),
    }
}

/// The rhythm of a person as their page shows it; `met_on` are the days of their encounters, newest first.
pub(super) fn page(db: &Db, person: PersonId, met_on: &[NaiveDate], today: NaiveDate) -> Result<RhythmPage> {
    let rhythm = store::rhythm::load(db, person)?;
    let rhythm = Rhythm { rest_until: rhythm.rest_until.filter(|until| *until > today), ..rhythm };
    let circles = store::rhythm::circles_of(db, person)?;
    let fades = met_on.first().and_then(|last| rhythm.fades_on(*last, &circles));
    let month_ago = today.checked_sub_days(A_MONTH).unwrap_or(today);
    let lately = met_on.iter().filter(|on| **on > month_ago).count();
    let too_many = rhythm.most_a_month.is_some_and(|most| lately > most as usize);
    Ok(RhythmPage {
        every_days: rhythm.days(&circles),
        circle_days: circles.iter().copied().min(),
        fades_label: fades.map(|day| insight::day_label(day, today)).unwrap_or_default(),
        note: if too_many { insight::respect_note(lately) } else { String::new() },
        rhythm,
    })
}

/// The ties that fade on a day, as Today shows them.
pub(super) fn fading(db: &Db, day: NaiveDate, most: u32) -> Result<Vec<FadingTie>> {
    let fading = store::rhythm::fading(db, day, most)?.into_iter();
    let tie = |fading: store::rhythm::Fading| -> Result<FadingTie> {
        let rhythm = store::rhythm::load(db, fading.person)?;
        let days = rhythm.days(&store::rhythm::circles_of(db, fading.person)?).unwrap_or_default();
        Ok(FadingTie {
            person: store::person::reference(db, fading.person)?,
            headline: store::people::glance(db, fading.person)?.headline,
            why: insight::why_fading(fading.last_met, days, day),
            channel: rhythm.channel,
        })
    };
    fading.map(tie).collect()
}
