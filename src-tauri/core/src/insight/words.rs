//! Days and moments in words, as seen from a day.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime};
use chrono_tz::Tz;

use crate::model::{Due, zone_name};

/// "today", "tomorrow", "yesterday", "Fri 27 Nov", with the year where it is another one.
pub fn day_label(day: NaiveDate, today: NaiveDate) -> String {
    match (day - today).num_days() {
        0 => "today".into(),
        1 => "tomorrow".into(),
        -1 => "yesterday".into(),
        _ if day.year() == today.year() => day.format("%a %-d %b").to_string(),
        _ => day.format("%a %-d %b %Y").to_string(),
    }
}

/// When a thing asks for attention: "today", "today 14:00", "since Thu", "since 3 Oct", "Fri 27 Nov".
pub fn due_label(due: &Due, today: NaiveDate) -> String {
    let days = (due.date - today).num_days();
    let time = due.time.map(|time| time.format(" %H:%M").to_string()).unwrap_or_default();
    match days {
        -6..=-2 => format!("since {}", due.date.format("%a")),
        -1 => "since yesterday".into(),
        ..-6 if due.date.year() == today.year() => format!("since {}", due.date.format("%-d %b")),
        ..-6 => format!("since {}", due.date.format("%-d %b %Y")),
        _ => format!("{}{time}", day_label(due.date, today)),
    }
}

/// As [`due_label`], on both clocks where the time was said in another zone: "today 13:00 New York · 19:00 here". What
/// lies behind is told by its day here alone.
pub fn due_label_here(due: &Due, home: Tz, today: NaiveDate) -> String {
    let here = due.told_in(home);
    both_clocks(due, home, |day| day_label(day, today))
        .filter(|_| here.date >= today)
        .unwrap_or_else(|| due_label(&here, today))
}

/// A time that was said in another zone, on the clocks there and here; its day twice where it is another one here.
/// Nothing where the clocks there show what those here do.
pub fn both_clocks(due: &Due, home: Tz, day: impl Fn(NaiveDate) -> String) -> Option<String> {
    let (zone, said, here) = (due.zone?, due.time?, due.told_in(home));
    let local = here.time.filter(|local| (here.date, *local) != (due.date, said))?.format("%H:%M");
    let there = format!("{} {} {}", day(due.date), said.format("%H:%M"), zone_name(zone));
    Some(match here.date == due.date {
        true => format!("{there} · {local} here"),
        false => format!("{there} · {} {local} here", day(here.date)),
    })
}

/// When a meeting was: "today 14:00", "yesterday", "Thu", "3 Oct".
pub fn over_label(due: &Due, today: NaiveDate) -> String {
    match ((today - due.date).num_days(), due.time) {
        (0, Some(time)) => format!("today {}", time.format("%H:%M")),
        (0 | 1, _) => day_label(due.date, today),
        (2..=6, _) => due.date.format("%A").to_string(),
        _ => story_day_label(due.date, today),
    }
}

/// A moment: "today 14:00", "Mon 23 Nov 09:00".
pub fn moment_label(moment: NaiveDateTime, today: NaiveDate) -> String {
    format!("{} {}", day_label(moment.date(), today), moment.format("%H:%M"))
}

/// How long ago a day was: "today", "yesterday", "3 days ago", "5 weeks ago", "7 months ago", "2 years ago".
pub fn since_label(day: NaiveDate, today: NaiveDate) -> String {
    let days = (today - day).num_days();
    let ago =
        |count: i64, unit: &str| if count == 1 { format!("a {unit} ago") } else { format!("{count} {unit}s ago") };
    match days {
        ..0 => day_label(day, today),
        0 => "today".into(),
        1 => "yesterday".into(),
        2..=13 => ago(days, "day"),
        14..=59 => ago(days / 7, "week"),
        60..=729 => ago(days * 12 / 365, "month"),
        _ => ago(days / 365, "year"),
    }
}

/// A day with its year: "12 Sep 2026".
pub fn date_label(day: NaiveDate) -> String {
    day.format("%-d %b %Y").to_string()
}

/// The month of a day: "March 2024".
pub fn month_label(day: NaiveDate) -> String {
    day.format("%B %Y").to_string()
}

/// A day of the story: "19 Nov", with the year where it is another one.
pub fn story_day_label(day: NaiveDate, today: NaiveDate) -> String {
    let form = if day.year() == today.year() { "%-d %b" } else { "%-d %b %Y" };
    day.format(form).to_string()
}

/// The head of Today: "Saturday, 21 November".
pub fn today_label(day: NaiveDate) -> String {
    day.format("%A, %-d %B").to_string()
}

/// The same day of the year before.
pub fn a_year_ago(today: NaiveDate) -> NaiveDate {
    today.checked_sub_months(Months::new(12)).unwrap_or(today)
}

/// The day before which a last encounter is "a while" ago: half a year.
pub fn long_ago(today: NaiveDate) -> NaiveDate {
    today.checked_sub_days(Days::new(183)).unwrap_or(today)
}

#[cfg(test)]
mod tests {
    use chrono_tz::{
        America::New_York,
        Europe::{Berlin, Madrid},
    };

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn days_are_said_as_people_say_them() {
        let today = day("2026-11-21");
        for (date, label) in [
            ("2026-11-21", "today"),
            ("2026-11-22", "tomorrow"),
            ("2026-11-27", "Fri 27 Nov"),
            ("2027-01-04", "Mon 4 Jan 2027"),
        ] {
            assert_eq!(day_label(day(date), today), label);
        }
        assert_eq!(due_label(&Due::on(day("2026-11-19")), today), "since Thu");
        assert_eq!(due_label(&Due::on(day("2026-10-03")), today), "since 3 Oct");
        assert_eq!(due_label(&Due::at(day("2026-11-21").and_hms_opt(14, 0, 0).expect("a time")), today), "today 14:00");
    }

    #[test]
    fn a_time_of_another_zone_is_told_on_both_clocks() {
        let due = |local: &str, zone| {
            let (date, time) = local.split_once(' ').expect("a date and a time");
            Due { date: day(date), time: Some(format!("{time}:00").parse().expect("a time")), zone: Some(zone) }
        };
        let told = |due: Due| due_label_here(&due, Berlin, day("2026-11-21"));
        assert_eq!(told(due("2026-11-21 13:00", New_York)), "today 13:00 New York · 19:00 here");
        assert_eq!(told(due("2026-11-27 22:00", New_York)), "Fri 27 Nov 22:00 New York · Sat 28 Nov 04:00 here");
        assert_eq!(told(due("2026-11-20 22:00", New_York)), "yesterday 22:00 New York · today 04:00 here");
        assert_eq!(told(due("2026-11-22 14:00", Berlin)), "tomorrow 14:00", "the same clocks");
        assert_eq!(told(due("2026-11-22 14:00", Madrid)), "tomorrow 14:00", "and clocks that show the same");
        assert_eq!(told(due("2026-11-19 13:00", New_York)), "since Thu", "what lies behind is a day");
        assert_eq!(
            told(due("2026-11-22 12:00", "Etc/GMT-3".parse().expect("a zone"))),
            "tomorrow 12:00 UTC+3 · 10:00 here"
        );
    }

    #[test]
    fn the_past_grows_coarser() {
        let today = day("2026-11-21");
        for (date, label) in [
            ("2026-11-20", "yesterday"),
            ("2026-11-09", "12 days ago"),
            ("2026-10-31", "3 weeks ago"),
            ("2026-06-20", "5 months ago"),
            ("2016-11-01", "10 years ago"),
        ] {
            assert_eq!(since_label(day(date), today), label);
        }
    }
}
