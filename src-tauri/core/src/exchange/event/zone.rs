//! The zones that calendars name: of the tz database, of Windows, and those that are only described.

use std::{collections::HashMap, str::FromStr};

use calcard::common::timezone::Tz as NamedTz;
use chrono::{NaiveDate, NaiveTime, Offset, TimeZone};
use chrono_tz::{TZ_VARIANTS, Tz};

use super::block::is_named;
use crate::exchange::vcard::split_head;

/// Zones that are asked first whether a description fits them.
const USUAL: &[Tz] = &[
    Tz::Europe__London,
    Tz::Europe__Berlin,
    Tz::Europe__Athens,
    Tz::America__New_York,
    Tz::America__Chicago,
    Tz::America__Denver,
    Tz::America__Los_Angeles,
    Tz::Australia__Sydney,
];

/// What is known of the zones of a file.
pub(super) struct Zones<'a> {
    described: &'a [Vec<String>],
    home: Tz,
    known: HashMap<String, Option<Tz>>,
}

impl<'a> Zones<'a> {
    /// The zones that a file describes, and the zone of the laptop.
    pub fn new(described: &'a [Vec<String>], home: Tz) -> Self {
        Self { described, home, known: HashMap::new() }
    }

    /// The zone of the laptop.
    pub fn home(&self) -> Tz {
        self.home
    }

    /// The zone of a name; `None` where nobody can tell, so that its times float.
    pub fn named(&mut self, name: &str) -> Option<Tz> {
        let name = name.trim().trim_matches('"');
        if let Some(known) = self.known.get(name) {
            return *known;
        }
        let found = by_name(name).or_else(|| self.by_description(name));
        self.known.insert(name.to_owned(), found);
        found
    }

    fn by_description(&self, name: &str) -> Option<Tz> {
        let plain = |text: &str| text.replace('\\', "");
        let lines = self.described.iter().find(|lines| value(lines, "TZID").is_some_and(|own| plain(own) == name))?;
        let linked = value(lines, "X-LIC-LOCATION").and_then(by_name);
        let outlook = || match NamedTz::from_ms_cdo_zone_id(value(lines, "X-MICROSOFT-CDO-TZID")?)? {
            NamedTz::Tz(zone) => Some(zone),
            _ => None,
        };
        linked.or_else(outlook).or_else(|| self.by_offsets(lines))
    }

    /// The first zone whose clocks show in winter and in summer what is described; the laptop's own before others.
    fn by_offsets(&self, lines: &[String]) -> Option<Tz> {
        let (winter, summer) = offsets(lines)?;
        let fits = |zone: &Tz| offset_in(*zone, 1) == Some(winter) && offset_in(*zone, 7) == Some(summer);
        let fixed = || {
            let hours = winter / 3600;
            let name = format!("Etc/GMT{}{}", if hours > 0 { "-" } else { "+" }, hours.abs());
            (winter == summer && winter % 3600 == 0).then(|| Tz::from_str(&name).ok()).flatten()
        };
        [self.home]
            .into_iter()
            .find(fits)
            .or_else(fixed)
            .or_else(|| USUAL.iter().chain(TZ_VARIANTS.iter()).copied().find(fits))
    }
}

fn by_name(name: &str) -> Option<Tz> {
    match NamedTz::from_str(name).ok()? {
        NamedTz::Tz(zone) => Some(zone),
        NamedTz::Fixed(offset) if offset.local_minus_utc() == 0 => Some(Tz::UTC),
        _ => None,
    }
}

fn value<'a>(lines: &'a [String], name: &str) -> Option<&'a str> {
    lines.iter().find(|line| is_named(line, name)).and_then(|line| Some(split_head(line)?.1.trim()))
}

/// Seconds east of UTC in January and in July, as the observances of a description say.
fn offsets(lines: &[String]) -> Option<(i32, i32)> {
    let observance = |name: &str| {
        let begin = format!("BEGIN:{name}");
        let start = lines.iter().rposition(|line| line.trim().eq_ignore_ascii_case(&begin))?;
        let part = lines.get(start..)?;
        Some((seconds(value(part, "TZOFFSETTO")?)?, begins_in(part)))
    };
    let (standard, _) = observance("STANDARD").or_else(|| observance("DAYLIGHT"))?;
    Some(match observance("DAYLIGHT") {
        Some((daylight, month)) if (8..=12).contains(&month) => (daylight, standard),
        Some((daylight, _)) => (standard, daylight),
        None => (standard, standard),
    })
}

/// The month in which an observance begins.
fn begins_in(part: &[String]) -> u32 {
    let rule = value(part, "RRULE").and_then(|rule| {
        let month = rule.split(';').find_map(|field| field.strip_prefix("BYMONTH="))?;
        month.parse().ok()
    });
    let start = || value(part, "DTSTART").and_then(|start| start.get(4..6)?.parse().ok());
    rule.or_else(start).unwrap_or(3)
}

/// `+0530`
fn seconds(offset: &str) -> Option<i32> {
    let (sign, digits) = match offset.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, offset.trim_start_matches('+')),
    };
    let hours: i32 = digits.get(..2)?.parse().ok()?;
    let minutes: i32 = digits.get(2..4)?.parse().ok()?;
    Some(sign * (hours * 3600 + minutes * 60))
}

/// Seconds east of UTC in the middle of a month of a year whose rules are those of today.
fn offset_in(zone: Tz, month: u32) -> Option<i32> {
    let day = NaiveDate::from_ymd_opt(2024, month, 15)?.and_time(NaiveTime::MIN);
    Some(zone.offset_from_utc_datetime(&day).fix().local_minus_utc())
}
