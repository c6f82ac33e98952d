//! When pop-ups may come: after a pause, on working days and outside quiet hours, in the zone the laptop is in.

use chrono::{DateTime, Datelike, Duration, DurationRound, Utc};
use chrono_tz::Tz;

use crate::model::Settings;

/// The longest wait there can be: the only working day of the week, twice swallowed by a change of clocks.
const HORIZON_MINUTES: i64 = 22 * 24 * 60;

/// The first moment from `from` on at which pop-ups may come; `None` where the settings allow none at all.
///
/// A pause is stepped over as a whole. Then it looks at each minute's beginning, which is where a setting in `HH:MM` or a change of clocks can end a pause, so that
/// hours that a zone skips or repeats need no rule of their own.
pub fn first_allowed(from: DateTime<Utc>, settings: &Settings, zone: Tz) -> Option<DateTime<Utc>> {
    let from = settings.pause_ends(from, zone).unwrap_or(from);
    if allows(from, settings, zone) {
        return Some(from);
    }
    let minute = from.duration_trunc(Duration::minutes(1)).unwrap_or(from);
    (1..=HORIZON_MINUTES).map(|ahead| minute + Duration::minutes(ahead)).find(|at| allows(*at, settings, zone))
}

/// When a pop-up that asks for `ring` comes: never in quiet hours, on days off or in a pause. One that is late although
/// it might come now keeps its time.
pub fn next_allowed(ring: DateTime<Utc>, now: DateTime<Utc>, settings: &Settings, zone: Tz) -> Option<DateTime<Utc>> {
    let held_now = ring < now && first_allowed(now, settings, zone) != Some(now);
    first_allowed(if held_now { now } else { ring }, settings, zone)
}

fn allows(at: DateTime<Utc>, settings: &Settings, zone: Tz) -> bool {
    let local = at.with_timezone(&zone).naive_local();
    settings.works_on(local.weekday()) && !settings.quiet_hours.is_some_and(|quiet| quiet.contains(local.time()))
}
