//! Dates in cells: "15 Jan 2023", "9/23/18, 9:05 AM", "2024-05-15", "15.01.2023", and what a spreadsheet makes of them.

use chrono::{Datelike, Duration, NaiveDate};

/// Which comes first where a date is written with slashes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DateOrder {
    /// 9/23/18
    MonthFirst,
    /// 23/9/18
    DayFirst,
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/// Days that a spreadsheet counts from, and the numbers that are taken for its days: 1982 to 2064.
const SPREADSHEET_EPOCH: Option<NaiveDate> = NaiveDate::from_ymd_opt(1899, 12, 30);
const SPREADSHEET_DAYS: std::ops::Range<i64> = 30_000..60_000;

impl DateOrder {
    /// The order that a column tells: a number over 12 can be no month. `None` where none does, or they disagree.
    pub fn of<'a>(cells: impl Iterator<Item = &'a str>) -> Option<Self> {
        let (mut month_first, mut day_first) = (false, false);
        for (first, second) in cells.filter_map(slashed) {
            day_first |= first > 12;
            month_first |= second > 12;
        }
        match (month_first, day_first) {
            (true, false) => Some(Self::MonthFirst),
            (false, true) => Some(Self::DayFirst),
            _ => None,
        }
    }
}

fn slashed(cell: &str) -> Option<(u32, u32)> {
    let mut parts = day_part(cell).split('/');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

/// The cell without its time of day.
fn day_part(cell: &str) -> &str {
    let cell = cell.trim();
    let day = cell.split([',', 'T']).next().unwrap_or(cell).trim();
    match day.split_once(' ') {
        Some((date, time)) if time.contains(':') && !date.is_empty() => date,
        _ => day,
    }
}

/// Reads a date; `None` where it is none or could be two. A year of two digits is the last one that is not to come.
pub(super) fn read_date(cell: &str, order: Option<DateOrder>, today: NaiveDate) -> Option<NaiveDate> {
    let day = day_part(cell);
    if let Ok(days) = day.parse::<i64>() {
        return SPREADSHEET_DAYS.contains(&days).then(|| SPREADSHEET_EPOCH.map(|from| from + Duration::days(days)))?;
    }
    let parts: Vec<&str> = day.split(['/', '-', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    if first.len() == 4 {
        return NaiveDate::from_ymd_opt(first.parse().ok()?, month(second)?, third.parse().ok()?);
    }
    let year = year(third, today)?;
    let (month, day) = match (month_named(second), month_named(first)) {
        (Some(month), _) => (month, first.parse().ok()?),
        (_, Some(month)) => (month, second.parse().ok()?),
        _ if day.contains('.') => (second.parse().ok()?, first.parse().ok()?),
        _ => match order? {
            DateOrder::MonthFirst => (first.parse().ok()?, second.parse().ok()?),
            DateOrder::DayFirst => (second.parse().ok()?, first.parse().ok()?),
        },
    };
    NaiveDate::from_ymd_opt(year, month, day)
}

fn month(text: &str) -> Option<u32> {
    month_named(text).or_else(|| text.parse().ok())
}

fn month_named(text: &str) -> Option<u32> {
    let start = text.get(..3)?.to_ascii_lowercase();
    (1..).zip(MONTHS).find(|(_, name)| *name == start).map(|(number, _)| number)
}

fn year(text: &str, today: NaiveDate) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    match text.len() {
        4 => Some(year),
        2 if 2000 + year <= today.year() => Some(2000 + year),
        2 => Some(1900 + year),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str, order: Option<DateOrder>) -> Option<String> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        read_date(cell, order, today).map(|day| day.to_string())
    }

    #[test]
    fn every_form_in_the_wild_is_the_same_day() {
        let us = Some(DateOrder::MonthFirst);
        for cell in
            ["23 Sep 2018", "9/23/18, 9:05 AM", "9/23/2018", "2018-09-23 10:30:00", "23-Sep-18", "23.09.2018", "43366"]
        {
            assert_eq!(read(cell, us).as_deref(), Some("2018-09-23"), "{cell}");
        }
        assert_eq!(read("3/9/99", Some(DateOrder::DayFirst)).as_deref(), Some("1999-09-03"));
    }

    #[test]
    fn what_could_be_two_days_is_none() {
        for cell in ["3/9/2018", "", "soon", "31/31/31", "12"] {
            assert_eq!(read(cell, None), None, "{cell}");
        }
    }

    #[test]
    fn a_column_tells_its_order() {
        let of = |cells: &[&str]| DateOrder::of(cells.iter().copied());
        assert_eq!(of(&["3/9/18", "9/23/18, 9:05 AM"]), Some(DateOrder::MonthFirst));
        assert_eq!(of(&["3/9/18", "23/9/18"]), Some(DateOrder::DayFirst));
        assert_eq!(of(&["3/9/18"]), None);
        assert_eq!(of(&["13/9/18", "9/13/18"]), None, "a column that contradicts itself tells nothing");
    }
}
