//! Days and times of a calendar, as they stand and as they are meant.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Tz;

use super::zone::Zones;
use crate::{
    exchange::{vcard::split_head, viewpoint::Viewpoint},
    model::{Due, local_to_utc},
};

const STAMP: &str = "%Y%m%dT%H%M%S";

/// How the time of an event is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    /// A whole day.
    Day,
    /// That time, wherever one is.
    Floating,
    /// A time on the clocks of a zone.
    In(Tz),
}

impl Frame {
    /// What is due at a local time in this frame. A time in UTC is told on the clocks of the laptop's zone.
    pub fn due(self, local: NaiveDateTime, home: Tz) -> Due {
        match self {
            Self::Day => Due::on(local.date()),
            Self::Floating => Due::at(local),
            Self::In(Tz::UTC) => {
                Due { zone: Some(home), ..Due::at(local.and_utc().with_timezone(&home).naive_local()) }
            }
            Self::In(zone) => Due { zone: Some(zone), ..Due::at(local) },
        }
    }

    fn instant(self, local: NaiveDateTime, home: Tz) -> DateTime<Utc> {
        match self {
            Self::In(zone) => local_to_utc(local, zone),
            Self::Day | Self::Floating => local_to_utc(local, home),
        }
    }

    fn local(self, instant: DateTime<Utc>, home: Tz) -> NaiveDateTime {
        match self {
            Self::In(zone) => instant.with_timezone(&zone).naive_local(),
            Self::Day | Self::Floating => instant.with_timezone(&home).naive_local(),
        }
    }
}

/// Whether something has begun: a day when it is over, a time when it has come.
pub(super) fn has_begun(due: &Due, view: &Viewpoint) -> bool {
    match due.time {
        None => due.date < view.today(),
        Some(_) => due.instant(NaiveTime::MIN, view.zone) <= view.now,
    }
}

/// The first time of a property, and how it is meant.
pub(super) fn read_time(line: &str, zones: &mut Zones<'_>) -> Option<(NaiveDateTime, Frame)> {
    let (head, value) = split_head(line)?;
    let zone = zone_of(head, zones);
    read_stamp(value.split(',').next()?, zone)
}

/// A property with its times told on the clocks of `frame`, without zones; what cannot be read is left out.
pub(super) fn retold(line: &str, frame: Frame, zones: &mut Zones<'_>) -> Option<String> {
    let (head, value) = split_head(line)?;
    let name = head.split(';').next()?.trim().to_ascii_uppercase();
    let zone = zone_of(head, zones);
    let stamps: Vec<String> = value.split(',').filter_map(|value| retell(value, zone, frame, zones.home())).collect();
    let range = head.to_ascii_uppercase().contains("RANGE=THISANDFUTURE");
    let range = if range { ";RANGE=THISANDFUTURE" } else { "" };
    (!stamps.is_empty()).then(|| format!("{name}{range}:{}", stamps.join(",")))
}

/// One time told on the clocks of `frame`.
pub(super) fn retell(value: &str, zone: Option<Tz>, frame: Frame, home: Tz) -> Option<String> {
    let (local, own) = read_stamp(value, zone)?;
    let told = match (own, frame) {
        (Frame::In(_), Frame::In(_) | Frame::Floating) if own != frame => frame.local(own.instant(local, home), home),
        _ => local,
    };
    Some(told.format(STAMP).to_string())
}

fn zone_of(head: &str, zones: &mut Zones<'_>) -> Option<Tz> {
    let at = head.to_ascii_uppercase().find(";TZID=")?;
    let rest = head.get(at + 6..)?;
    let name = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => rest.split(';').next()?,
    };
    zones.named(name)
}

/// `20260329T020000Z`, `20260329T020000`, `20260329`, and the beginning of a period.
fn read_stamp(value: &str, zone: Option<Tz>) -> Option<(NaiveDateTime, Frame)> {
    let value = value.split('/').next()?.trim();
    let plain: String = value.chars().filter(|letter| !matches!(letter, '-' | ':')).collect();
    if let Some((date, time)) = plain.split_once('T') {
        let (time, is_utc) = match time.strip_suffix(['Z', 'z']) {
            Some(time) => (time, true),
            None => (time, false),
        };
        let time = if time.len() == 4 { format!("{time}00") } else { time.to_owned() };
        // A leap second is the one before it.
        let time = if time.ends_with("60") { format!("{}59", time.get(..4)?) } else { time };
        let local = NaiveDateTime::parse_from_str(&format!("{date}T{time}"), STAMP).ok()?;
        let frame = if is_utc { Frame::In(Tz::UTC) } else { zone.map_or(Frame::Floating, Frame::In) };
        return Some((local, frame));
    }
    let day = NaiveDate::parse_from_str(&plain, "%Y%m%d").ok()?;
    Some((day.and_time(NaiveTime::MIN), Frame::Day))
}
