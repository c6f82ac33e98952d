//! One meeting, as an invitation that calendar programs answer to (RFC 5546 §3.2).

use calcard::icalendar::{
    ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarMethod, ICalendarParameter,
    ICalendarParticipationRole, ICalendarParticipationStatus, ICalendarProperty, ICalendarUserTypes, ICalendarValue,
    Uri,
};
use chrono::{DateTime, Duration, NaiveTime, Utc};
use chrono_tz::Tz;

use super::{
    calendar::{Calendar, add_line, add_lines},
    moment::{instant, recurrence, span},
};
use crate::{
    exchange::mail::{Mailbox, percent_encode},
    model::Due,
};

/// A meeting that others are to know of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// The same at each export, so that a calendar replaces what it has.
    pub uid: String,
    /// Counts up with each change of time or place, from 0 (RFC 5546 §2.1.4).
    pub sequence: u32,
    /// What it is called.
    pub title: String,
    /// When it begins; a day without a time is a meeting of the whole day.
    pub start: Due,
    /// The rule by which it comes back, counted from then; blank where it does not.
    pub repeat: String,
    /// How long, in minutes; not used for a whole day.
    pub minutes: u32,
    /// Where; may be blank.
    pub place: String,
    /// What it is about; may be blank and have several lines.
    pub note: String,
    /// You.
    pub organiser: Mailbox,
    /// Whom you invite.
    pub attendees: Vec<Mailbox>,
}

/// Writes the invitation. `home` is the zone of a time that was said without one; `stamp` is now.
///
/// The method is `REQUEST` where an address of yours and one of theirs is known, else `PUBLISH`: then it is an entry
/// for a calendar, without people, as RFC 5546 §3.2.1 asks.
pub fn write_invitation(meeting: &Meeting, home: Tz, stamp: DateTime<Utc>) -> String {
    let guests: Vec<&Mailbox> = meeting.attendees.iter().filter(|guest| guest.address().is_some()).collect();
    let asks = meeting.organiser.address().is_some() && !guests.is_empty();
    let mut calendar = Calendar::new(if asks { ICalendarMethod::Request } else { ICalendarMethod::Publish });
    let zone = meeting.start.zone.unwrap_or(home);
    if meeting.start.time.is_some() {
        let begins = meeting.start.instant(NaiveTime::MIN, home);
        let ends = begins.checked_add_signed(Duration::minutes(i64::from(meeting.minutes))).unwrap_or(begins);
        calendar.zone(zone, begins, ends);
    }
    let mut event = ICalendarComponent::new(ICalendarComponentType::VEvent);
    event.add_uid(&meeting.uid);
    event.add_dtstamp(instant(stamp));
    event.add_sequence(i64::from(meeting.sequence));
    event.entries.extend(span(&meeting.start, Some(zone), meeting.minutes));
    event.entries.extend(recurrence(&meeting.start, Some(zone), &meeting.repeat));
    add_line(&mut event, ICalendarProperty::Summary, &meeting.title);
    add_line(&mut event, ICalendarProperty::Location, &meeting.place);
    add_lines(&mut event, ICalendarProperty::Description, &meeting.note);
    if asks {
        event.entries.push(person(ICalendarProperty::Organizer, &meeting.organiser));
        event.entries.extend(guests.into_iter().map(|guest| invited(person(ICalendarProperty::Attendee, guest))));
    }
    calendar.event(event);
    calendar.finish()
}

/// A line that names somebody. A name cannot carry the quotes it is put in (RFC 5545 §3.2).
fn person(property: ICalendarProperty, mailbox: &Mailbox) -> ICalendarEntry {
    let name = mailbox.shown_name().replace('"', "'").replace('\\', "/");
    let address = format!("mailto:{}", percent_encode(mailbox.address().unwrap_or_default(), "@+"));
    ICalendarEntry::new(property)
        .with_param_opt((!name.is_empty()).then(|| ICalendarParameter::cn(name)))
        .with_value(ICalendarValue::Uri(Uri::Location(address)))
}

fn invited(entry: ICalendarEntry) -> ICalendarEntry {
    entry
        .with_param(ICalendarParameter::cutype(ICalendarUserTypes::Individual))
        .with_param(ICalendarParameter::role(ICalendarParticipationRole::ReqParticipant))
        .with_param(ICalendarParameter::partstat(ICalendarParticipationStatus::NeedsAction))
        .with_param(ICalendarParameter::rsvp(true))
}
