//! A date phrase: an optional lead, a day, an optional time of day, in either order.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

use super::token::Token;
use crate::{exchange::words::words, model::Due};

/// Words on which a date is looked for.
pub(super) struct Reader<'a, 't> {
    pub tokens: &'a [Token<'t>],
    pub now: NaiveDateTime,
    /// Looks backwards for what is not complete.
    pub past: bool,
    /// The words are part of a text: what may well be no date is left alone.
    pub running: bool,
}

/// What a phrase says.
pub(super) struct When {
    pub day: Option<NaiveDate>,
    pub time: Option<NaiveTime>,
    /// Whether a word such as "by" announced it.
    pub led: bool,
}

impl When {
    /// A time alone is today's, or tomorrow's where that has passed and one looks forwards.
    pub fn due(&self, now: NaiveDateTime, past: bool) -> Option<Due> {
        let date = match (self.day, self.time) {
            (Some(day), _) => day,
            (None, Some(time)) if time <= now.time() && !past => now.date().checked_add_days(Days::new(1))?,
            (None, Some(_)) => now.date(),
            (None, None) => return None,
        };
        Some(Due { date, time: self.time, zone: None })
    }
}

impl Reader<'_, '_> {
    /// Reads the longest phrase that begins at a token; tells which token follows it.
    pub fn read(&self, start: usize) -> Option<(When, usize)> {
        let lead = words().when.lead.length_at(self.tokens, start);
        let at = start + lead;
        if lead > 0 && self.breaks(at) {
            return None;
        }
        let led = lead > 0;
        if let Some((moment, end)) = self.moment(at, led, start) {
            return Some((When { led, ..moment }, end));
        }
        let (time, after_time) = self.time(at, false)?;
        let day_at = after_time + words().when.lead.length_at(self.tokens, after_time);
        let day = (!self.breaks(after_time)).then(|| self.day(day_at, true, start)).flatten();
        match day {
            Some((day, end)) => Some((When { day: Some(day), time: Some(time), led }, end)),
            None => self.time(at, true).map(|(time, end)| (When { day: None, time: Some(time), led }, end)),
        }
    }

    /// A day, and a time of day behind it.
    fn moment(&self, at: usize, led: bool, start: usize) -> Option<(When, usize)> {
        let when = &words().when;
        if let Some((length, moment)) = when.moments.at(self.tokens, at) {
            let day = self.days_from_today(moment.days)?;
            return Some((When { day: Some(day), time: Some(moment.time.0), led }, at + length));
        }
        if let Some((moment, end)) = self.timed(at).or_else(|| self.soon(at)) {
            return Some((When { day: Some(moment.date()), time: Some(moment.time()), led }, end));
        }
        let (day, end) = self.day(at, led, start)?;
        if self.breaks(end) {
            return Some((When { day: Some(day), time: None, led }, end));
        }
        match self.time(end, false) {
            Some((time, end)) => Some((When { day: Some(day), time: Some(time), led }, end)),
            None => Some((When { day: Some(day), time: None, led }, end)),
        }
    }

    /// The day some days after today, or before.
    pub fn days_from_today(&self, days: i64) -> Option<NaiveDate> {
        self.now.date().checked_add_signed(chrono::Duration::try_days(days)?).filter(in_range)
    }

    /// Whether the text breaks off before a token, or ends there.
    pub fn breaks(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|token| token.after_break)
    }

    /// A token in lower case; blank behind the end or a break.
    pub fn lower(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.lower.as_str())
    }
}

/// Years that a form can show and a card can carry.
pub(super) fn in_range(day: &NaiveDate) -> bool {
    use chrono::Datelike;
    (1..=9999).contains(&day.year())
}
