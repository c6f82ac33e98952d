//! How long to leave a system alone that does not show pop-ups.

use chrono::{DateTime, Duration, Utc};

const FIRST: Duration = Duration::seconds(15);
const LONGEST: Duration = Duration::minutes(5);

/// Pauses that double from 15 seconds to 5 minutes while pop-ups fail.
#[derive(Debug, Default)]
pub(super) struct Backoff(Option<Pause>);

#[derive(Debug)]
struct Pause {
    since: DateTime<Utc>,
    length: Duration,
}

impl Backoff {
    /// Notes a failure. Failures within one pause count as one.
    pub(super) fn failed(&mut self, now: DateTime<Utc>) {
        let length = match &self.0 {
            Some(pause) if self.retry_at(now).is_some() => pause.length,
            Some(pause) => (pause.length * 2).min(LONGEST),
            None => FIRST,
        };
        self.0 = Some(Pause { since: now, length });
    }

    /// Forgets all failures: the system shows pop-ups, or has changed.
    pub(super) fn forget(&mut self) {
        self.0 = None;
    }

    /// The end of the present pause. A clock that was put back before the pause began ends it.
    pub(super) fn retry_at(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let pause = self.0.as_ref()?;
        let end = pause.since + pause.length;
        (now >= pause.since && now < end).then_some(end)
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;

    #[test]
    fn pauses_double_up_to_five_minutes() {
        let mut now = Utc.with_ymd_and_hms(2026, 11, 21, 9, 0, 0).unwrap();
        let mut backoff = Backoff::default();
        let mut pauses = Vec::new();
        for _ in 0..7 {
            backoff.failed(now);
            let end = backoff.retry_at(now).expect("a pause after a failure");
            pauses.push((end - now).num_seconds());
            now = end;
        }
        assert_eq!(pauses, [15, 30, 60, 120, 240, 300, 300]);
    }

    #[test]
    fn five_failures_at_once_are_one() {
        let now = Utc.with_ymd_and_hms(2026, 11, 21, 9, 0, 0).unwrap();
        let mut backoff = Backoff::default();
        for _ in 0..5 {
            backoff.failed(now);
        }
        assert_eq!(backoff.retry_at(now), Some(now + FIRST));
    }

    #[test]
    fn a_clock_put_back_does_not_prolong_the_pause() {
        let now = Utc.with_ymd_and_hms(2026, 11, 21, 9, 0, 0).unwrap();
        let mut backoff = Backoff::default();
        backoff.failed(now);
        assert_eq!(backoff.retry_at(now - Duration::days(1)), None, "a day must not be waited out");
    }
}
