//! The rule by which a meeting to come comes back, where the rule alone says what the calendar says.
//!
//! A commitment that comes back has one rule, counted anew from each of its days. So a number of times becomes a last
//! day, and where times were taken out, moved or added, the next one is kept alone: the next import brings its next.

use chrono::NaiveDate;

use super::{
    block::{Block, is_named},
    occurrence::horizon,
    rule::as_rule,
    time::{Frame, read_time},
    zone::Zones,
};
use crate::model::{Due, Repeat};

/// So many times to come are compared with the rule.
const COMPARED: usize = 30;

/// The rule of an event whose next times are `coming`, earliest first; blank where it has none, or more than that.
pub(super) fn repeat_of(parts: &[&Block], coming: &[Due], zones: &mut Zones<'_>, today: NaiveDate) -> String {
    rule_of(parts, coming, zones).filter(|rule| says_it_all(rule, coming, today)).unwrap_or_default()
}

fn rule_of(parts: &[&Block], coming: &[Due], zones: &mut Zones<'_>) -> Option<String> {
    let main = parts.iter().find(|part| part.value("RECURRENCE-ID").is_none())?;
    let mut rules = main.lines.iter().filter(|line| is_named(line, "RRULE"));
    let (rule, None) = (rules.next()?, rules.next()) else { return None };
    let start = main.lines.iter().find(|line| is_named(line, "DTSTART"))?;
    let frame = read_time(start, zones).map(|(_, frame)| frame).filter(|frame| *frame != Frame::In(chrono_tz::UTC))?;
    let rule = as_rule(rule, frame, zones.home())?;
    let mut until = None;
    let mut fields: Vec<String> = Vec::new();
    for field in rule.strip_prefix("RRULE:")?.split(';') {
        match field.split_once('=').map(|(name, value)| (name.to_ascii_uppercase(), value)) {
            Some((name, _)) if name == "COUNT" => until = Some(coming.last()?.date.format("%Y%m%d").to_string()),
            Some((name, value)) if name == "UNTIL" => until = Some(value.get(..8)?.to_owned()),
            _ => fields.push(field.to_owned()),
        }
    }
    fields.extend(until.map(|until| format!("UNTIL={until}")));
    let first = coming.first()?;
    Repeat::parse(&fields.join(";"), first.date).ok().map(|repeat| repeat.rrule().to_owned())
}

/// Whether the rule gives the times to come, one after the other, and no others.
fn says_it_all(rule: &str, coming: &[Due], today: NaiveDate) -> bool {
    let after = |due: &Due| Repeat::parse(rule, due.date).ok().and_then(|repeat| repeat.next_after(due.date));
    let mut pairs = coming.iter().zip(coming.iter().skip(1)).take(COMPARED);
    let follows =
        pairs.all(|(one, next)| (one.time, one.zone) == (next.time, next.zone) && after(one) == Some(next.date));
    let ends = coming.last().is_some_and(|last| after(last).is_none_or(|next| next >= horizon(today)));
    coming.len() > 1 && follows && ends
}
