//! Words about a rhythm.

use chrono::NaiveDate;

use super::since_label;

/// Why a tie fades: when you met last, and how often you wanted to.
pub fn why_fading(last_met: Option<NaiveDate>, every_days: u32, today: NaiveDate) -> String {
    let every = every_label(every_days);
    match last_met {
        Some(on) => format!("Last in touch {} · you wanted {every}", since_label(on, today)),
        None => format!("Not in touch yet · you wanted {every}"),
    }
}

/// A gentle note about their time.
pub fn respect_note(encounters: usize) -> String {
    format!("{encounters} encounters in 30 days: more than they may have time for.")
}

/// "every week", "every 3 months", "once a year", "every 10 days".
pub fn every_label(days: u32) -> String {
    match days {
        1 => "every day".into(),
        7 => "every week".into(),
        30 | 31 => "every month".into(),
        365 | 366 => "once a year".into(),
        days if days % 365 == 0 => format!("every {} years", days / 365),
        182 | 183 => "every 6 months".into(),
        91 => "every 3 months".into(),
        days if days % 30 == 0 => format!("every {} months", days / 30),
        days if days % 7 == 0 => format!("every {} weeks", days / 7),
        days => format!("every {days} days"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rhythm_is_said_as_people_say_it() {
        let said: Vec<_> = [1, 7, 10, 14, 30, 90, 183, 365, 730].into_iter().map(every_label).collect();
        assert_eq!(
            said,
            [
                "every day",
                "every week",
                "every 10 days",
                "every 2 weeks",
                "every month",
                "every 3 months",
                "every 6 months",
                "once a year",
                "every 2 years"
            ]
        );
    }
}
