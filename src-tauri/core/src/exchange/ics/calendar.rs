//! A calendar that is being written.

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarMethod, ICalendarProperty,
    ICalendarValue,
};
use chrono::{DateTime, Days, Utc};
use chrono_tz::Tz;

use crate::exchange::plain::{lines, one_line};

/// Who made the file (RFC 5545 §3.7.3).
const PRODUCT: &str = "-//Goodturn//Goodturn//EN";

/// A calendar on its way out.
pub(super) struct Calendar(ICalendar);

impl Calendar {
    pub fn new(method: ICalendarMethod) -> Self {
        let mut root = ICalendarComponent::new(ICalendarComponentType::VCalendar);
        root.add_property(ICalendarProperty::Version, text("2.0"));
        root.add_property(ICalendarProperty::Prodid, text(PRODUCT));
        root.add_property(ICalendarProperty::Calscale, text("GREGORIAN"));
        root.add_property(ICalendarProperty::Method, ICalendarValue::Method(method));
        Self(ICalendar { components: vec![root] })
    }

    /// Adds a line to the calendar itself.
    pub fn property(&mut self, entry: ICalendarEntry) {
        if let Some(root) = self.0.components.first_mut() {
            root.entries.push(entry);
        }
    }

    /// Describes a zone for the time between two instants and a year around it, within the years whose rules are
    /// known.
    pub fn zone(&mut self, zone: Tz, from: DateTime<Utc>, until: DateTime<Utc>) {
        let known = |instant: DateTime<Utc>| instant.timestamp().clamp(0, LAST_KNOWN);
        let from = known(from.checked_sub_days(Days::new(366)).unwrap_or(from));
        let until = known(until.checked_add_days(Days::new(366)).unwrap_or(until));
        self.0.add_timezone(zone.name(), from, until);
    }

    /// Adds an event.
    pub fn event(&mut self, event: ICalendarComponent) {
        let Ok(id) = u32::try_from(self.0.components.len()) else { return };
        self.0.components.push(event);
        if let Some(root) = self.0.components.first_mut() {
            root.component_ids.push(id);
        }
    }

    /// The whole file, with CRLF line ends.
    pub fn finish(self) -> String {
        let mut out = String::new();
        if self.0.write_to(&mut out).is_err() {
            out.clear();
        }
        out
    }
}

/// 2100-01-01: later changes of clocks are not decided.
const LAST_KNOWN: i64 = 4_102_444_800;

/// A value as it stands.
pub(super) fn text(value: &str) -> ICalendarValue {
    ICalendarValue::Text(value.to_owned())
}

/// Adds a text on one line, unless it is blank.
pub(super) fn add_line(event: &mut ICalendarComponent, name: ICalendarProperty, value: &str) {
    let value = one_line(value);
    if !value.is_empty() {
        event.add_property(name, ICalendarValue::Text(value));
    }
}

/// Adds a text of several lines, unless it is blank.
pub(super) fn add_lines(event: &mut ICalendarComponent, name: ICalendarProperty, value: &str) {
    let value = lines(value);
    if !value.trim().is_empty() {
        event.add_property(name, ICalendarValue::Text(value));
    }
}
