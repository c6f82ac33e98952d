//! Days named by the calendar: `2026-12-01`, `21.11.2026`, `1 Dec`, `Dec 1st, 2026`, `the 21st`.

use chrono::{Datelike, Months, NaiveDate, NaiveDateTime};

use super::phrase::{Reader, in_range};
use crate::exchange::words::words;

impl Reader<'_, '_> {
    /// `2026-12-01T09:00`
    pub fn timed(&self, at: usize) -> Option<(NaiveDateTime, usize)> {
        let word = self.tokens.get(at)?.text;
        let moment = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]
            .iter()
            .find_map(|form| NaiveDateTime::parse_from_str(word, form).ok())?;
        in_range(&moment.date()).then_some((moment, at + 1))
    }

    /// A date in figures.
    pub fn in_figures(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let token = self.tokens.get(at)?;
        let parts = |mark: char| token.text.split(mark).map(figure).collect::<Option<Vec<u32>>>();
        let day = if token.text.contains('-') {
            match parts('-')?.as_slice() {
                [year, month, day] if *year >= 1000 => date(*year, *month, *day),
                _ => None,
            }
        } else if token.text.contains('.') {
            match parts('.')?.as_slice() {
                [day, month, year] if *year >= 1000 => date(*year, *month, *day),
                [day, month] if token.dotted || !self.running => self.nearest(*month, *day),
                _ => None,
            }
        } else if token.text.contains('/') {
            match parts('/')?.as_slice() {
                [year, month, day] if *year >= 1000 => date(*year, *month, *day),
                [one, other, year] if *year >= 1000 => unmistakable(*one, *other, *year),
                _ => None,
            }
        } else {
            None
        };
        Some((day?, at + 1))
    }

    /// A day and a month by name, in either order, perhaps with a year.
    pub fn by_name(&self, start: usize) -> Option<(NaiveDate, usize)> {
        let when = &words().when;
        let at = start + when.the.length_at(self.tokens, start);
        if let Some((day, after)) = self.day_number(at) {
            let month_at = after + when.of.length_at(self.tokens, after);
            let (length, month) = when.months.at(self.tokens, month_at)?;
            return self.with_year(*month, day, month_at + length);
        }
        let (length, month) = when.months.at(self.tokens, start)?;
        let day_at = start + length + when.the.length_at(self.tokens, start + length);
        let (day, after) = self.day_number(day_at).filter(|_| !self.breaks(day_at))?;
        self.with_year(*month, day, after)
    }

    /// "the 21st"
    pub fn by_number(&self, start: usize) -> Option<(NaiveDate, usize)> {
        let at = start + words().when.the.length_at(self.tokens, start);
        let (day, end) = self.day_number(at).filter(|_| at > start)?;
        let ordinal = self.lower(at).ends_with(|letter: char| letter.is_alphabetic());
        let first = self.now.date().with_day(1)?;
        let months = (0..12).filter_map(|months| match self.past {
            true => first.checked_sub_months(Months::new(months)),
            false => first.checked_add_months(Months::new(months)),
        });
        let mut days = months.filter_map(|month| month.with_day(day));
        let fits = |day: &NaiveDate| if self.past { *day <= self.now.date() } else { *day >= self.now.date() };
        ordinal.then(|| days.find(fits)).flatten().map(|day| (day, end))
    }

    /// "in March": its first day.
    pub fn month_alone(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let (length, month) = words().when.months.at(self.tokens, at)?;
        self.with_year(*month, 1, at + length)
    }

    fn with_year(&self, month: u32, day: u32, at: usize) -> Option<(NaiveDate, usize)> {
        let year = self.tokens.get(at).filter(|token| !token.after_break && token.text.len() == 4);
        match year.and_then(|token| figure(token.text)).filter(|year| *year >= 1000) {
            Some(year) => Some((date(year, month, day)?, at + 1)),
            None => Some((self.nearest(month, day)?, at)),
        }
    }

    /// 1 to 31, perhaps with "st" or "th".
    fn day_number(&self, at: usize) -> Option<(u32, usize)> {
        let word = self.lower(at);
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let (number, ending) = word.split_at(digits);
        let sound = ending.is_empty() || words().when.ordinal.contains(ending);
        let day = number.parse().ok().filter(|day| (1..=31).contains(day) && sound)?;
        Some((day, at + 1))
    }

    /// The nearest such day, today included; 29 February may be years away.
    fn nearest(&self, month: u32, day: u32) -> Option<NaiveDate> {
        let today = self.now.date();
        (0..=8).map(|years| if self.past { today.year() - years } else { today.year() + years }).find_map(|year| {
            let day = NaiveDate::from_ymd_opt(year, month, day)?;
            let fits = if self.past { day <= today } else { day >= today };
            fits.then_some(day).filter(in_range)
        })
    }
}

fn figure(text: &str) -> Option<u32> {
    let plain = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).filter(in_range)
}

/// 21/11/2026 and 11/21/2026 are the same day; 12/11/2026 is one in London and another in New York.
fn unmistakable(one: u32, other: u32, year: u32) -> Option<NaiveDate> {
    match (one, other) {
        (13.., _) => date(year, other, one),
        (_, 13..) => date(year, one, other),
        (one, other) if one == other => date(year, one, other),
        _ => None,
    }
}
