//! A date phrase: an optional lead, a day, an optional time of day, in either order.

use chrono::{Days, NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::{
    token::Token,
    zone::{Said, SaidZone},
};
use crate::{
    exchange::words::words,
    model::{Due, LocalTime},
};

/// Words on which a date is looked for.
pub(super) struct Reader<'a, 't> {
    pub tokens: &'a [Token<'t>],
    pub now: LocalTime,
    /// Looks backwards for what is not complete.
    pub past: bool,
    /// The words are part of a text: what may well be no date is left alone.
    pub running: bool,
}

/// What a phrase says.
pub(super) struct When {
    pub day: Option<NaiveDate>,
    /// Times of that day, in the order in which they were said.
    pub times: Vec<ZonedTime>,
    /// Whether a word such as "by" announced it.
    pub led: bool,
}

/// A time of day, perhaps on the clocks of a zone that was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ZonedTime {
    pub time: NaiveTime,
    pub zone: Option<Tz>,
}

impl When {
    /// Every time that is meant; without one, the day.
    pub fn dues(&self, now: LocalTime, past: bool) -> Option<Vec<Due>> {
        if self.times.is_empty() {
            return Some(vec![Due::on(self.day?)]);
        }
        self.times.iter().map(|time| time.due(self.day, now, past)).collect()
    }
}

impl ZonedTime {
    /// A time alone is today's where it is said, or tomorrow's where that has passed and one looks forwards.
    fn due(self, day: Option<NaiveDate>, now: LocalTime, past: bool) -> Option<Due> {
        let there = self.zone.map_or(now, |zone| now.elsewhere(zone));
        let date = match day {
            Some(day) => day,
            None if self.time <= there.time() && !past => there.date().checked_add_days(Days::new(1))?,
            None => there.date(),
        };
        Some(Due { date, time: Some(self.time), zone: self.zone }).filter(|due| in_range(&due.date))
    }
}

/// Times that stand one behind the other, and where they end.
struct Times {
    times: Vec<ZonedTime>,
    /// Which token follows what belongs to them alone.
    end: usize,
    /// Which token follows them and the words that say where.
    reach: usize,
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
        let Times { times, reach, .. } = self.times(at, false)?;
        let day_at = reach + words().when.lead.length_at(self.tokens, reach);
        let day = (!self.breaks(reach)).then(|| self.day(day_at, true, start)).flatten();
        match day {
            // "lunch tomorrow 13:00": the first word says what, not when.
            Some((_, end)) if !self.breaks(end) && self.times(end, false).is_some() => None,
            Some((day, end)) => Some((When { day: Some(day), times, led }, end)),
            None => self.times(at, true).map(|Times { times, end, .. }| (When { day: None, times, led }, end)),
        }
    }

    /// A day, and times of day behind it.
    fn moment(&self, at: usize, led: bool, start: usize) -> Option<(When, usize)> {
        let when = &words().when;
        if let Some((length, moment)) = when.moments.at(self.tokens, at) {
            let day = self.days_from_today(moment.days)?;
            return self.in_zone(day, moment.time.0, at + length, led);
        }
        if let Some((moment, end)) = self.timed(at) {
            return self.in_zone(moment.date(), moment.time(), end, led);
        }
        if let Some((moment, end)) = self.soon(at) {
            let times = vec![ZonedTime { time: moment.time(), zone: None }];
            return Some((When { day: Some(moment.date()), times, led }, end));
        }
        let (day, end) = self.day(at, led, start)?;
        let times = (!self.breaks(end)).then(|| self.times(end, false)).flatten();
        Some(match times {
            Some(Times { times, end, .. }) => (When { day: Some(day), times, led }, end),
            None => (When { day: Some(day), times: Vec::new(), led }, end),
        })
    }

    /// A day and a time of it, perhaps in the zone that is said behind them.
    fn in_zone(&self, day: NaiveDate, time: NaiveTime, end: usize, led: bool) -> Option<(When, usize)> {
        let Times { times, end, .. } = self.placed(time, end)?;
        Some((When { day: Some(day), times, led }, end))
    }

    /// `1 pm and 7 pm EDT`: a zone holds for the times before it that have none. `alone` as in [`Reader::time`].
    fn times(&self, start: usize, alone: bool) -> Option<Times> {
        let (time, end) = self.time(start, alone)?;
        let mut all = self.placed(time, end)?;
        while let Some(next) = self.another(all.reach) {
            if let Some(zone) = next.times.first().and_then(|time| time.zone) {
                all.times.iter_mut().filter(|time| time.zone.is_none()).for_each(|time| time.zone = Some(zone));
            }
            all = Times { times: [all.times, next.times].concat(), ..next };
        }
        Some(all)
    }

    /// The time behind an "and".
    fn another(&self, at: usize) -> Option<Times> {
        let joint = self.joint(at);
        let (time, end) = self.time(at + joint, false).filter(|_| joint > 0 && !self.breaks(at + joint))?;
        self.placed(time, end)
    }

    /// A time with the zone behind it; nothing where several zones could be meant.
    fn placed(&self, time: NaiveTime, end: usize) -> Option<Times> {
        Some(match self.zone(end) {
            None => Times { times: vec![ZonedTime { time, zone: None }], end, reach: end },
            Some(Said::Unsettled(..)) => return None,
            Some(Said::Zone(SaidZone { zone, end: reach, stays })) => {
                Times { times: vec![ZonedTime { time, zone: Some(zone) }], end: if stays { end } else { reach }, reach }
            }
        })
    }

    /// The first word behind a time of day that several zones are called, with those zones.
    pub fn unsettled(&self) -> Option<(String, Vec<Tz>)> {
        (0..self.tokens.len()).find_map(|at| match self.zone(self.time(at, false)?.1)? {
            Said::Unsettled(word, zones) => Some((word, zones)),
            Said::Zone(_) => None,
        })
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
