//! Rules by which events come back: of iCalendar, and of vCalendar 1.0 (`W2 MO TU #10`), as iCalendar writes them.

use super::time::{Frame, retell};
use crate::exchange::vcard::split_head;

/// A rule as iCalendar writes it, its end told on the clocks of `frame`.
pub(super) fn as_rule(line: &str, frame: Frame, home: chrono_tz::Tz) -> Option<String> {
    let (_, value) = split_head(line)?;
    let rule = if value.to_ascii_uppercase().contains("FREQ=") { value.to_owned() } else { of_old(value)? };
    let fields = rule.split(';').filter_map(|field| {
        let Some((_, until)) = field.split_once('=').filter(|(name, _)| name.eq_ignore_ascii_case("UNTIL")) else {
            return Some(field.to_owned());
        };
        retell(until, None, frame, home).map(|until| match until.strip_suffix("T000000") {
            // A day is meant whole.
            Some(day) => format!("UNTIL={day}T235959"),
            None => format!("UNTIL={until}"),
        })
    });
    Some(format!("RRULE:{}", fields.collect::<Vec<_>>().join(";")))
}

/// `D1 #10`, `W2 MO TU 19991224T000000Z`, `MP1 1+ MO #0`, `MD1 15`, `YM1 12`, `YD1`.
fn of_old(rule: &str) -> Option<String> {
    let rule = rule.trim().to_ascii_uppercase();
    let mut words = rule.split_whitespace();
    let first = words.next()?;
    let digits = first.find(|letter: char| letter.is_ascii_digit()).unwrap_or(first.len());
    let (kind, interval) = first.split_at(digits);
    let frequency = match kind {
        "D" => "DAILY",
        "W" => "WEEKLY",
        "MP" | "MD" => "MONTHLY",
        "YM" | "YD" => "YEARLY",
        _ => return None,
    };
    let mut fields = vec![format!("FREQ={frequency}")];
    if let Ok(interval @ 1..) = interval.parse::<u16>() {
        fields.push(format!("INTERVAL={interval}"));
    }
    let (mut list, mut end, mut week) = (Vec::new(), Some("COUNT=2".to_owned()), String::new());
    for word in words {
        if let Some(count) = word.strip_prefix('#') {
            end = Some(count).filter(|count| *count != "0").map(|count| format!("COUNT={count}"));
        } else if word.contains('T') && word.len() >= 15 {
            end = Some(format!("UNTIL={word}"));
        } else if kind == "MP" && word.ends_with(['+', '-']) {
            let (number, sign) = word.split_at(word.len() - 1);
            week = format!("{}{number}", sign.trim_start_matches('+'));
        } else {
            list.push(format!("{week}{}", word.trim_end_matches('+')));
        }
    }
    let by = match kind {
        "W" | "MP" => "BYDAY",
        "MD" => "BYMONTHDAY",
        "YM" => "BYMONTH",
        "YD" => "BYYEARDAY",
        _ => "",
    };
    if !by.is_empty() && !list.is_empty() {
        fields.push(format!("{by}={}", list.join(",")));
    }
    fields.extend(end);
    Some(fields.join(";"))
}

#[test]
fn rules_of_vcalendar_are_told_as_those_of_icalendar() {
    for (old, new) in [
        ("D1 #10", "FREQ=DAILY;INTERVAL=1;COUNT=10"),
        ("W2 MO TU #0", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU"),
        ("MP1 1+ MO #0", "FREQ=MONTHLY;INTERVAL=1;BYDAY=1MO"),
        ("MP1 1- FR #0", "FREQ=MONTHLY;INTERVAL=1;BYDAY=-1FR"),
        ("MD1 15 19991224T000000Z", "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=15;UNTIL=19991224T000000Z"),
        ("YM1 12", "FREQ=YEARLY;INTERVAL=1;BYMONTH=12;COUNT=2"),
    ] {
        assert_eq!(of_old(old).as_deref(), Some(new), "{old}");
    }
    assert_eq!(of_old("M5 #3"), None, "minutes are not followed");
}
