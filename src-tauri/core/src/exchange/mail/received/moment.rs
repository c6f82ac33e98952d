//! The moment a mail was written, as the program that passes it on puts it: "Fri, Nov 20, 2026 at 11:30 PM",
//! "20. November 2026 um 23:30:00 MEZ", "2026-11-20 23:30".

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::words::words;
use crate::exchange::Viewpoint;

/// Reads it; a time without a zone is of the zone of the laptop, and a day without a time its noon. `None` where it
/// is no day, or could be two.
pub(super) fn read_moment(text: &str, view: &Viewpoint) -> Option<DateTime<Utc>> {
    let plain = text.to_lowercase().replace(['年', '月'], "-").replace('日', " ");
    let tokens: Vec<&str> = plain
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')'))
        .flat_map(|token| match token.split_once('t') {
            Some((day, time)) if day.len() == 10 && time.contains(':') => vec![day, time],
            _ => vec![token],
        })
        .filter(|token| !token.is_empty())
        .collect();
    let day = tokens.iter().find_map(|token| in_numbers(token)).or_else(|| in_words(&tokens))?;
    let time = read_time(&tokens).or_else(|| NaiveTime::from_hms_opt(12, 0, 0))?;
    let local = day.and_time(time);
    Some(match tokens.iter().find_map(|token| offset(token)) {
        Some(offset) => local.checked_sub_signed(offset)?.and_utc(),
        None => local.and_local_timezone(view.zone).earliest().map_or_else(|| local.and_utc(), |at| at.to_utc()),
    })
}

fn in_numbers(token: &str) -> Option<NaiveDate> {
    let token = token.trim_end_matches(['.', '-']);
    let parts: Vec<u32> = token.split(['-', '/', '.']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let [first, second, third] = parts.as_slice() else { return None };
    if *first > 1000 {
        return day_of(*first, *second, *third);
    }
    let year = if *third < 100 { 2000 + third } else { *third };
    match (token.contains('/'), *first > 12, *second > 12) {
        (true, false, false) if first != second => None,
        (true, false, true) => day_of(year, *first, *second),
        _ => day_of(year, *second, *first),
    }
}

fn in_words(tokens: &[&str]) -> Option<NaiveDate> {
    let named = |token: &&str| {
        let plain = token.trim_end_matches('.');
        (1..).zip(&words().months).find(|(_, names)| names.iter().any(|name| name == plain)).map(|(month, _)| month)
    };
    let number = |token: &&str| {
        let digits = token.trim_end_matches(['.', 'º']).trim_end_matches(['s', 't', 'n', 'd', 'r', 'h']);
        digits.parse::<u32>().ok()
    };
    let year = tokens.iter().filter_map(number).find(|number| (1900..2200).contains(number))?;
    let day = tokens.iter().filter_map(number).find(|number| (1..=31).contains(number))?;
    day_of(year, tokens.iter().find_map(named)?, day)
}

fn day_of(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

fn read_time(tokens: &[&str]) -> Option<NaiveTime> {
    let (at, token) = tokens
        .iter()
        .enumerate()
        .find(|(_, token)| token.contains(':') && token.starts_with(|c: char| c.is_ascii_digit()))?;
    let end = token.find(|c: char| !c.is_ascii_digit() && c != ':').unwrap_or(token.len());
    let (clock, behind) = token.split_at(end);
    let mut parts = clock.split(':').map(str::parse::<u32>);
    let (hour, minute) = (parts.next()?.ok()?, parts.next()?.ok()?);
    let second = parts.next().and_then(Result::ok).unwrap_or(0);
    let half = if behind.is_empty() { tokens.get(at + 1).copied().unwrap_or_default() } else { behind };
    let hour = match (half.replace('.', "").as_str(), hour) {
        ("pm", 1..=11) => hour + 12,
        ("am", 12) => 0,
        _ => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, second)
}

/// How far a zone is from UTC, where it is said in figures.
fn offset(token: &str) -> Option<TimeDelta> {
    if matches!(token, "gmt" | "utc" | "z") || (token.contains(':') && token.ends_with('z')) {
        return Some(TimeDelta::zero());
    }
    let token = token.trim_start_matches("gmt").trim_start_matches("utc");
    let (sign, figures) = match (token.strip_prefix('+'), token.strip_prefix(['-', '−'])) {
        (Some(figures), _) => (1, figures),
        (_, Some(figures)) => (-1, figures),
        _ => return None,
    };
    let figures = figures.replace(':', "");
    let number: i64 = figures.parse().ok()?;
    let minutes = if figures.len() <= 2 { number * 60 } else { number / 100 * 60 + number % 100 };
    (minutes <= 14 * 60).then(|| TimeDelta::minutes(sign * minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let mut view = Viewpoint::from(NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day"));
        view.zone = chrono_tz::Europe::Berlin;
        read_moment(text, &view).map(|at| at.format("%F %R").to_string())
    }

    #[test]
    fn every_program_means_the_same_moment() {
        for text in [
            "Fri, Nov 20, 2026 at 11:30 PM",
            "Fri, Nov 20, 2026 at 11:30\u{202f}PM",
            "Fri, 20 Nov 2026 at 23:30",
            "Friday, November 20, 2026 11:30 PM",
            "November 20, 2026 at 11:30:00 PM GMT+1",
            "Fr., 20. Nov. 2026 um 23:30 Uhr",
            "20. November 2026 um 23:30:00 MEZ",
            "vendredi 20 novembre 2026 23:30",
            "viernes, 20 de noviembre de 2026 23:30",
            "Fri, 20 Nov 2026 22:30:00 +0000",
            "On Friday, November 20th, 2026 at 11:30 PM",
            "2026-11-20 23:30",
            "2026-11-20T22:30:00Z",
            "11/20/2026 11:30 PM",
            "20.11.2026 23:30",
            "2026年11月20日 23:30",
        ] {
            assert_eq!(read(text).as_deref(), Some("2026-11-20 22:30"), "{text}");
        }
        assert_eq!(read("20 November 2026").as_deref(), Some("2026-11-20 11:00"), "a day alone is its noon");
    }

    #[test]
    fn what_is_no_day_or_could_be_two_is_none() {
        for text in ["", "soon", "3/9/2026 10:00", "31 February 2026", "11:30 PM", "99/99/9999", "May", "+99999999999"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
