//! Settings.

use super::review_reminder;
use crate::{
    Book, Error, Result,
    change::{Done, Op, Topic, Verb},
    model::Settings,
    store,
};

/// Minutes; what takes longer is no box any more.
const LONGEST_BOX: u32 = 60;

impl Book {
    /// The settings.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn settings(&self) -> Result<Settings> {
        self.read(store::setting::load)
    }

    /// Saves the settings; when everything rings, and which phone numbers are the same, is derived anew.
    ///
    /// # Errors
    /// `Invalid` where a value makes no sense; nothing is saved then.
    pub fn save_settings(&self, settings: &Settings) -> Result<Done<Settings>> {
        validate(settings)?;
        self.transact(Op::new(Verb::ChangeSettings, ""), |tx| {
            store::setting::save(tx, settings)?;
            review_reminder::follow_plan(tx, settings)?;
            if tx.settings().phone_region != settings.phone_region {
                store::contact_point::rekey_phones(tx, &settings.phone_region)?;
            }
            Ok(settings.clone())
        })
    }

    /// Answers true once in the life of a data folder: when it is to be said that reminders go on without the window.
    ///
    /// # Errors
    /// `Store` where the file cannot be written.
    pub fn is_first_close(&self) -> Result<bool> {
        if self.settings()?.said_it_stays {
            return Ok(false);
        }
        self.transact_silently(&[Topic::Settings], |tx| {
            store::setting::save(tx, &Settings { said_it_stays: true, ..tx.settings().clone() })
        })?;
        Ok(true)
    }
}

fn validate(settings: &Settings) -> Result<()> {
    if settings.working_days.iter().any(|day| !(1..=7).contains(day)) {
        return Err(Error::Invalid("A day of the week is a number from 1, Monday, to 7, Sunday.".into()));
    }
    if settings.most_selling > 100 {
        return Err(Error::Invalid("Of a hundred times at most a hundred are to sell.".into()));
    }
    if settings.working_days.is_empty() {
        return Err(Error::Invalid("Keep at least one day on which reminders may come.".into()));
    }
    if settings.quiet_hours.is_some_and(|quiet| quiet.from == quiet.until) {
        return Err(Error::Invalid("Quiet hours must end at another time than they begin.".into()));
    }
    if !(1..=7).contains(&settings.review.day) {
        return Err(Error::Invalid("The day of the weekly review is a number from 1, Monday, to 7, Sunday.".into()));
    }
    if settings.box_minutes > LONGEST_BOX {
        return Err(Error::Invalid("A box holds an hour at most.".into()));
    }
    let region = &settings.phone_region;
    let is_code = region.len() == 2 && region.bytes().all(|letter| letter.is_ascii_uppercase());
    if !region.is_empty() && !is_code {
        return Err(Error::Invalid("Write the country of your phone numbers as two letters, such as DE.".into()));
    }
    Ok(())
}
