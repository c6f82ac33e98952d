//! Times of day: `14:00`, `9am`, `9:30 pm`, `noon`, `in the morning`, `at 9`.

use chrono::NaiveTime;

use super::phrase::Reader;
use crate::exchange::words::words;

impl Reader<'_, '_> {
    /// Reads a time of day. `alone` asks for one that can be nothing else, with no day before it.
    pub fn time(&self, start: usize, alone: bool) -> Option<(NaiveTime, usize)> {
        let when = &words().when;
        let said_at = when.at.length_at(self.tokens, start);
        let at = start + said_at;
        if said_at > 0 && self.breaks(at) {
            return None;
        }
        if let Some((length, time)) = when.times.at(self.tokens, at) {
            return (!alone || (said_at > 0 && !self.running)).then_some((time.0, at + length));
        }
        let word = self.lower(at);
        if let Some((hour, minute)) = word.split_once(':').filter(|(_, minute)| minute.len() >= 2) {
            let (minute, half) = split_half(minute);
            let (half, end) = if half.is_empty() { self.half(at + 1) } else { (half.to_owned(), at + 1) };
            return Some((clock(number(hour)?, number(minute)?, &half)?, end));
        }
        let (digits, half) = split_half(word);
        let hour = number(digits).filter(|_| digits.len() <= 2)?;
        let (half, end) = if half.is_empty() { self.half(at + 1) } else { (half.to_owned(), at + 1) };
        match half.as_str() {
            "" if said_at > 0 && self.zone(at + 1).is_some() => Some((clock(likely(hour), 0, "")?, end)),
            "" if said_at > 0 && !alone && (!self.running || self.breaks(at + 1)) => {
                Some((clock(likely(hour), 0, "")?, end))
            }
            "" => None,
            half => Some((clock(hour, 0, half)?, end)),
        }
    }

    /// "am" or "pm" as a word of its own.
    fn half(&self, at: usize) -> (String, usize) {
        let when = &words().when;
        let whole = |half: &str, length: usize| (half.to_owned(), at + length);
        if self.breaks(at) {
            return whole("", 0);
        }
        match (when.am.length_at(self.tokens, at), when.pm.length_at(self.tokens, at)) {
            (0, 0) => whole("", 0),
            (0, length) => whole("pm", length),
            (length, _) => whole("am", length),
        }
    }
}

/// "9am" is "9" and "am".
fn split_half(word: &str) -> (&str, &str) {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = word.split_at(digits);
    match rest.replace('.', "").as_str() {
        "am" => (number, "am"),
        "pm" => (number, "pm"),
        "" => (number, ""),
        _ => ("", ""),
    }
}

fn number(digits: &str) -> Option<u32> {
    digits.parse().ok()
}

/// Nobody meets "at 3" in the night.
fn likely(hour: u32) -> u32 {
    if (1..=6).contains(&hour) { hour + 12 } else { hour }
}

fn clock(hour: u32, minute: u32, half: &str) -> Option<NaiveTime> {
    let hour = match (half, hour) {
        ("", hour) => hour,
        (_, 0 | 13..) => return None,
        ("am", 12) => 0,
        ("pm", 12) => 12,
        ("pm", hour) => hour + 12,
        (_, hour) => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}
