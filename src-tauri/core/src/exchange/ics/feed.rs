//! Open commitments as a calendar that other programs subscribe to.
//!
//! They are events, not to-dos: Google, Outlook and most phones show no `VTODO` of a feed. An event of the whole day
//! that leaves the day free (`TRANSP:TRANSPARENT`) says what a commitment says: on that day, at no hour.

use std::{collections::BTreeMap, sync::LazyLock};

use calcard::icalendar::{
    ICalendarClassification, ICalendarComponent, ICalendarComponentType, ICalendarDuration, ICalendarEntry,
    ICalendarMethod, ICalendarParameter, ICalendarProperty, ICalendarTransparency, ICalendarValue, ICalendarValueType,
};
use chrono::{DateTime, NaiveTime, Utc};
use chrono_tz::Tz;
use serde::Deserialize;

use super::{
    calendar::{Calendar, add_line, add_lines, text},
    moment::{instant, recurrence, span},
};
use crate::{
    exchange::plain::one_line,
    model::{CommitmentKind, CommitmentState, Due},
};

static ENGLISH: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../../words/feed.en.toml")).unwrap_or_default());

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    category: BTreeMap<String, String>,
}

/// How long a commitment with a time of day is drawn, in minutes; how long it will take nobody has said.
const DRAWN_MINUTES: u32 = 30;

/// One commitment of the feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedItem {
    /// The same at each writing.
    pub uid: String,
    /// What to do and with whom.
    pub summary: String,
    /// When; where it was put off, until when.
    pub due: Due,
    /// The rule by which it comes back, counted from then; blank where it does not.
    pub repeat: String,
    /// How long it is drawn where it has a time of day, in minutes; half an hour where nobody said it.
    pub minutes: Option<u32>,
    /// Why now; may be blank and have several lines.
    pub description: String,
    /// Of which kind; becomes the category.
    pub kind: CommitmentKind,
    /// What is done or let go is not written.
    pub state: CommitmentState,
    /// When it last changed.
    pub modified: DateTime<Utc>,
}

/// Writes the feed: open commitments in the order given. `name` is what calendar programs call it; `every_hours` is
/// how often they are asked to look again (RFC 7986 §5.7), at least 1. The same items give the same bytes.
pub fn write_feed(name: &str, every_hours: u32, items: &[FeedItem]) -> String {
    let mut calendar = Calendar::new(ICalendarMethod::Publish);
    let name = one_line(name);
    if !name.is_empty() {
        calendar.property(ICalendarEntry::new(ICalendarProperty::Name).with_value(text(&name)));
        calendar.property(other("X-WR-CALNAME").with_value(text(&name)));
    }
    let every = ICalendarDuration { hours: every_hours.max(1), ..ICalendarDuration::default() };
    calendar.property(other("X-PUBLISHED-TTL").with_value(every.clone()));
    let refresh = ICalendarEntry::new(ICalendarProperty::RefreshInterval);
    calendar.property(refresh.with_param(ICalendarParameter::value(ICalendarValueType::Duration)).with_value(every));
    let open: Vec<&FeedItem> =
        items.iter().filter(|item| matches!(item.state, CommitmentState::Open | CommitmentState::Snoozed)).collect();
    for span in zones(&open) {
        calendar.zone(span.zone, span.from, span.until);
    }
    for item in open {
        calendar.event(event(item));
    }
    calendar.finish()
}

fn other(name: &str) -> ICalendarEntry {
    ICalendarEntry::new(ICalendarProperty::Other(name.to_owned()))
}

/// A zone that is named, with the first and the last instant in it.
struct ZoneSpan {
    zone: Tz,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
}

/// The zones of the times, in the order of their names.
fn zones(items: &[&FeedItem]) -> Vec<ZoneSpan> {
    let mut spans: BTreeMap<&str, ZoneSpan> = BTreeMap::new();
    for due in items.iter().map(|item| item.due).filter(|due| due.time.is_some()) {
        let Some(zone) = due.zone else { continue };
        let at = due.instant(NaiveTime::MIN, zone);
        let span = spans.entry(zone.name()).or_insert(ZoneSpan { zone, from: at, until: at });
        (span.from, span.until) = (span.from.min(at), span.until.max(at));
    }
    spans.into_values().collect()
}

fn event(item: &FeedItem) -> ICalendarComponent {
    let mut event = ICalendarComponent::new(ICalendarComponentType::VEvent);
    event.add_uid(&item.uid);
    event.add_dtstamp(instant(item.modified));
    event.add_property(ICalendarProperty::LastModified, instant(item.modified));
    event.entries.extend(span(&item.due, item.due.zone, item.minutes.unwrap_or(DRAWN_MINUTES)));
    event.entries.extend(recurrence(&item.due, item.due.zone, &item.repeat));
    add_line(&mut event, ICalendarProperty::Summary, &item.summary);
    add_lines(&mut event, ICalendarProperty::Description, &item.description);
    if let Some(category) = ENGLISH.category.get(item.kind.word()) {
        event.add_property(ICalendarProperty::Categories, text(category));
    }
    let class = ICalendarValue::Classification(ICalendarClassification::Private);
    event.add_property(ICalendarProperty::Class, class);
    event.add_property(ICalendarProperty::Transp, ICalendarValue::Transparency(ICalendarTransparency::Transparent));
    event
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_category() {
        for kind in CommitmentKind::ALL {
            assert!(ENGLISH.category.contains_key(kind.word()), "{} is missing in feed.en.toml", kind.word());
        }
    }
}
