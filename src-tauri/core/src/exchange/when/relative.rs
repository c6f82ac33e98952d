//! Days told from today: "tomorrow", "in 3 weeks", "two days ago", "next Tuesday", "the end of the month".

use chrono::{Datelike, Days, Duration, Months, NaiveDate, NaiveDateTime, Timelike};

use super::phrase::{Reader, in_range};
use crate::exchange::words::{Unit, words};

impl Reader<'_, '_> {
    /// Reads a day. `led` and `start` tell whether, and from where, it was announced.
    pub fn day(&self, at: usize, led: bool, start: usize) -> Option<(NaiveDate, usize)> {
        let when = &words().when;
        let shy = self.running && !led && self.is_shy(at);
        if let Some((length, days)) = when.days.at(self.tokens, at).filter(|_| !shy) {
            return Some((self.days_from_today(*days)?, at + length));
        }
        self.in_figures(at)
            .or_else(|| self.edge(at))
            .or_else(|| self.counted(at))
            .or_else(|| self.pointed(at))
            .or_else(|| self.by_name(at).filter(|_| led || !self.is_verb(at)))
            .or_else(|| self.by_number(at).filter(|_| led || !self.running))
            .or_else(|| self.weekday(at).filter(|_| !shy && self.is_free(at, led, start)))
            .or_else(|| self.lone_month(at, led))
            .filter(|(day, _)| in_range(day))
    }

    /// Words that are other words as well count in running text only where a capital marks them as a name.
    fn is_shy(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        words().when.shy.contains(&token.lower) && !token.text.starts_with(char::is_uppercase)
    }

    /// "may 5 people come" names no day.
    fn is_verb(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        self.running && words().when.verbs.contains(token.text)
    }

    /// Not "the Friday newsletter".
    fn is_free(&self, at: usize, led: bool, start: usize) -> bool {
        let article =
            start.checked_sub(1).is_some_and(|before| words().when.article.length_at(self.tokens, before) == 1);
        !self.running || led || !article || self.breaks(at + 1)
    }

    fn lone_month(&self, at: usize, led: bool) -> Option<(NaiveDate, usize)> {
        let within = words().when.within.length_at(self.tokens, at);
        match within {
            0 if self.running && !led => None,
            length => self.month_alone(at + length),
        }
    }

    /// The next such day of the week, or the last one; today counts only backwards.
    fn weekday(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let (length, weekday) = words().when.weekdays.at(self.tokens, at)?;
        let today = self.now.date().weekday().number_from_monday();
        let ahead = i64::from((weekday + 6 - today) % 7 + 1);
        let days = if self.past { ahead % 7 - 7 } else { ahead };
        let days = if self.past && days == -7 { 0 } else { days };
        Some((self.days_from_today(days)?, at + length))
    }

    /// "in 2 hours", "in 20 minutes": a moment rather than a day.
    pub fn soon(&self, start: usize) -> Option<(NaiveDateTime, usize)> {
        let within = words().when.within.length_at(self.tokens, start);
        let (count, after) = self.count(start + within).filter(|_| within > 0)?;
        let (length, unit) = self.unit(after)?;
        let span = match unit {
            Unit::Minute => Duration::try_minutes(i64::from(count))?,
            Unit::Hour => Duration::try_hours(i64::from(count))?,
            _ => return None,
        };
        let moment = self.now.checked_add_signed(span)?.with_second(0)?;
        in_range(&moment.date()).then_some((moment, after + length))
    }

    /// "in 3 weeks", "two days ago", "a week from now"
    fn counted(&self, start: usize) -> Option<(NaiveDate, usize)> {
        let when = &words().when;
        let within = when.within.length_at(self.tokens, start);
        let (count, after) = self.count(start + within)?;
        let (length, unit) = self.unit(after)?;
        let mut end = after + length;
        end += when.filler.length_at(self.tokens, end).min(within);
        let ago = when.ago.length_at(self.tokens, end);
        let hence = when.hence.length_at(self.tokens, end);
        if within == 0 && ago == 0 && hence == 0 {
            return None;
        }
        let back = ago > 0 && within == 0;
        let count = if back { -i64::from(count) } else { i64::from(count) };
        let end = if within > 0 { end } else { end + ago.max(hence) };
        Some((self.shifted(count, unit)?, end))
    }

    fn count(&self, at: usize) -> Option<(u32, usize)> {
        let digits = self.lower(at);
        if (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some((digits.parse().ok()?, at + 1));
        }
        words().when.numbers.at(self.tokens, at).map(|(length, count)| (*count, at + length))
    }

    /// A unit, also as "weeks'".
    fn unit(&self, at: usize) -> Option<(usize, Unit)> {
        let (length, unit) = words().when.units.at(self.tokens, at)?;
        Some((length, *unit))
    }

    fn shifted(&self, count: i64, unit: Unit) -> Option<NaiveDate> {
        let today = self.now.date();
        let months = |per_unit: i64| {
            let months = Months::new(u32::try_from((count * per_unit).abs()).ok()?);
            if count < 0 { today.checked_sub_months(months) } else { today.checked_add_months(months) }
        };
        match unit {
            Unit::Minute => self.now.checked_add_signed(Duration::try_minutes(count)?).map(|moment| moment.date()),
            Unit::Hour => self.now.checked_add_signed(Duration::try_hours(count)?).map(|moment| moment.date()),
            Unit::Day => self.days_from_today(count),
            Unit::Week | Unit::Weekend => self.days_from_today(count * 7),
            Unit::Fortnight => self.days_from_today(count * 14),
            Unit::Month => months(1),
            Unit::Quarter => months(3),
            Unit::Year => months(12),
        }
    }

    /// "next Tuesday", "last month", "this weekend"
    fn pointed(&self, start: usize) -> Option<(NaiveDate, usize)> {
        let when = &words().when;
        let pointers = [(&when.this, 0), (&when.next, 1), (&when.last, -1)];
        let (length, weeks) =
            pointers.iter().map(|(words, weeks)| (words.length_at(self.tokens, start), *weeks)).max()?;
        if length == 0 || self.breaks(start + length) {
            return None;
        }
        let at = start + length;
        if let Some((length, weekday)) = when.weekdays.at(self.tokens, at) {
            return Some((self.pointed_weekday(*weekday, weeks)?, at + length));
        }
        if let Some((length, unit)) = self.unit(at) {
            return Some((self.pointed_unit(unit, weeks)?, at + length));
        }
        let (day, end) = match self.by_name(at) {
            Some(found) => found,
            None => self.month_alone(at)?,
        };
        let today = self.now.date();
        let day = match weeks {
            1 if day <= today => day.checked_add_months(Months::new(12))?,
            -1 if day >= today => day.checked_sub_months(Months::new(12))?,
            _ => day,
        };
        Some((day, end))
    }

    /// "Next Tuesday" is the Tuesday of next week; "last" one the latest before today; "this" one the nearest.
    fn pointed_weekday(&self, weekday: u32, weeks: i64) -> Option<NaiveDate> {
        let today = i64::from(self.now.date().weekday().number_from_monday());
        let weekday = i64::from(weekday);
        let days = match weeks {
            1.. => weekday - today + 7,
            0 => weekday - today + if weekday < today && !self.past { 7 } else { 0 },
            _ => weekday - today - if weekday < today { 0 } else { 7 },
        };
        self.days_from_today(days)
    }

    /// Next week begins on its Monday, next month on its first; backwards one counts from today.
    fn pointed_unit(&self, unit: Unit, weeks: i64) -> Option<NaiveDate> {
        if unit == Unit::Weekend {
            return self.pointed_weekday(6, weeks);
        }
        match weeks {
            0 if self.past => None,
            0 => self.end_of(unit, 0),
            1.. => self.start_of(unit, 1),
            _ => self.shifted(-1, unit),
        }
    }

    /// "the end of next month", "start of the week", "EOW", "the weekend"
    fn edge(&self, start: usize) -> Option<(NaiveDate, usize)> {
        let when = &words().when;
        if let Some((length, unit)) = when.ends.at(self.tokens, start) {
            return Some((self.end_of(*unit, 0)?, start + length));
        }
        let after_the = start + when.the.length_at(self.tokens, start);
        if let Some((length, Unit::Weekend)) = self.unit(after_the).filter(|_| after_the > start) {
            return Some((self.pointed_weekday(6, 0)?, after_the + length));
        }
        let (ends, begins) = (when.end_of.length_at(self.tokens, start), when.start_of.length_at(self.tokens, start));
        let at = start + ends.max(begins);
        if at == start || self.breaks(at) {
            return None;
        }
        let at = at + when.the.length_at(self.tokens, at) + when.this.length_at(self.tokens, at);
        let next = when.next.length_at(self.tokens, at);
        let at = at + next;
        let steps = u32::from(next > 0);
        if let Some((length, unit)) = self.unit(at) {
            let day = if ends > 0 { self.end_of(unit, steps) } else { self.start_of(unit, steps) };
            return Some((day?, at + length));
        }
        let (first, end) = self.month_alone(at)?;
        let day = if ends > 0 { last_of_month(first) } else { Some(first) };
        Some((day?, end))
    }

    fn start_of(&self, unit: Unit, steps: u32) -> Option<NaiveDate> {
        let today = self.now.date();
        let (month, year) = (today.month0(), today.year());
        match unit {
            Unit::Week | Unit::Fortnight => {
                let monday = today.checked_sub_days(Days::new(u64::from(today.weekday().num_days_from_monday())))?;
                monday.checked_add_days(Days::new(7 * u64::from(steps)))
            }
            Unit::Month => today.with_day(1)?.checked_add_months(Months::new(steps)),
            Unit::Quarter => {
                NaiveDate::from_ymd_opt(year, month / 3 * 3 + 1, 1)?.checked_add_months(Months::new(3 * steps))
            }
            Unit::Year => NaiveDate::from_ymd_opt(year, 1, 1)?.checked_add_months(Months::new(12 * steps)),
            Unit::Weekend => self.pointed_weekday(6, i64::from(steps)),
            Unit::Day | Unit::Hour | Unit::Minute => self.days_from_today(i64::from(steps)),
        }
    }

    /// The end of a week is its Friday, or the next one's where that has passed.
    fn end_of(&self, unit: Unit, steps: u32) -> Option<NaiveDate> {
        match unit {
            Unit::Week | Unit::Fortnight => {
                let friday = self.start_of(Unit::Week, steps)?.checked_add_days(Days::new(4))?;
                if friday < self.now.date() { friday.checked_add_days(Days::new(7)) } else { Some(friday) }
            }
            Unit::Weekend => self.start_of(unit, steps)?.checked_add_days(Days::new(1)),
            Unit::Month => last_of_month(self.start_of(unit, steps)?),
            Unit::Quarter | Unit::Year => self.start_of(unit, steps + 1)?.pred_opt(),
            Unit::Day | Unit::Hour | Unit::Minute => self.start_of(unit, steps),
        }
    }
}

fn last_of_month(day: NaiveDate) -> Option<NaiveDate> {
    day.with_day(1)?.checked_add_months(Months::new(1))?.pred_opt()
}
