//! A year in review: what was given, what came back, and from whom unexpectedly (C15, C101).

use chrono::{Datelike, NaiveDate};

use super::{commitment::end_of_day, felt, goodwill::generosity, help_line::Teller};
use crate::{
    Book, Result,
    model::{CommitmentKind, Direction, Kept},
    store::{
        self, Db,
        help::{Help, Picked},
    },
    wire::YearPage,
};

impl Book {
    /// A year in review; this one where none is named.
    ///
    /// # Errors
    /// `Invalid` for a year that no calendar has; `Store` where the file cannot be read.
    pub fn year(&self, year: Option<i32>) -> Result<YearPage> {
        let (zone, today) = (self.clock().zone(), self.clock().today());
        let year = year.unwrap_or(today.year());
        let begins = |year: i32| NaiveDate::from_ymd_opt(year, 1, 1).filter(|_| (1900..=9999).contains(&year));
        let (Some(from), Some(next)) = (begins(year), begins(year + 1)) else {
            return Err(crate::Error::Invalid("Name a year, such as 2026.".into()));
        };
        let until = next.pred_opt().unwrap_or(next);
        self.read(|db| {
            let all = |direction| store::help::list(db, &Picked::between(from, until).only(direction), u32::MAX);
            let (given, received) = (all(Direction::Given)?, all(Direction::Received)?);
            let mut unexpected: Vec<&Help> = Vec::new();
            for help in &received {
                if is_unexpected(db, help)? {
                    unexpected.push(help);
                }
            }
            let before = end_of_day(from.pred_opt().unwrap_or(from), zone);
            let closed = store::commitment::kept_between(db, before, end_of_day(until, zone))?;
            let of = |kind| closed.iter().filter(move |listed| listed.commitment.kind == kind);
            let in_time = of(CommitmentKind::Promise).filter(|kept| kept.commitment.kept(zone) == Some(Kept::InTime));
            let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
            let teller = Teller::new(db, zone, today)?;
            Ok(YearPage {
                year,
                this_year: today.year(),
                first_year: store::help::first_day(db)?.map_or(year, |day| day.year()).min(year),
                generosity: generosity(&given),
                given: teller.lines(&given)?,
                received: teller.lines(&received)?,
                unexpected: teller.lines(unexpected)?,
                promises_kept: count(of(CommitmentKind::Promise).count()),
                kept_in_time: count(in_time.count()),
                thanked: count(of(CommitmentKind::ThankYou).count()),
                felt: felt::trend(db, from, until)?,
            })
        })
    }
}

/// Whether help came from somebody to whom nothing was given before.
fn is_unexpected(db: &Db, help: &Help) -> Result<bool> {
    Ok(!store::help::was_given(db, help.new.person, help.new.on)?)
}
