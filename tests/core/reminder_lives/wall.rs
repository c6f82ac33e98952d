//! What the clocks on the walls of the world show, looked at minute by minute.

use std::{cell::RefCell, collections::HashMap};

use chrono::{DateTime, Duration, NaiveDateTime, TimeZone, Timelike, Utc};
use chrono_tz::Tz;

/// Zones with summer time, without, with half hours, and many that changed their rules between 2020 and 2030.
pub const ZONES: [Tz; 24] = [
    Tz::Europe__Berlin,
    Tz::Europe__London,
    Tz::Europe__Volgograd,
    Tz::America__New_York,
    Tz::America__Mexico_City,
    Tz::America__Ciudad_Juarez,
    Tz::America__Whitehorse,
    Tz::America__Asuncion,
    Tz::America__Nuuk,
    Tz::America__St_Johns,
    Tz::Africa__Cairo,
    Tz::Africa__Casablanca,
    Tz::Africa__Juba,
    Tz::Asia__Amman,
    Tz::Asia__Damascus,
    Tz::Asia__Tehran,
    Tz::Asia__Gaza,
    Tz::Asia__Almaty,
    Tz::Australia__Lord_Howe,
    Tz::Antarctica__Troll,
    Tz::Antarctica__Casey,
    Tz::Pacific__Apia,
    Tz::Pacific__Fiji,
    Tz::Pacific__Chatham,
];

/// What a clock in a zone shows.
pub fn shows(instant: DateTime<Utc>, zone: Tz) -> NaiveDateTime {
    instant.with_timezone(&zone).naive_local()
}

/// The first instant at which a clock in a zone shows that time or a later one.
pub fn first_showing(local: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    thread_local!(static KNOWN: RefCell<HashMap<(NaiveDateTime, Tz), DateTime<Utc>>> = RefCell::default());
    let known = KNOWN.with_borrow(|known| known.get(&(local, zone)).copied());
    known.unwrap_or_else(|| {
        let about = Utc.from_utc_datetime(&local);
        let early = about - distance(about, zone) - Duration::hours(4);
        assert!(shows(early, zone) < local, "no zone moves its clocks by four hours");
        let found = minutes(early).find(|at| shows(*at, zone) >= local).expect("it comes");
        KNOWN.with_borrow_mut(|known| known.insert((local, zone), found));
        found
    })
}

/// Each minute from an instant on, for six weeks.
pub fn minutes(from: DateTime<Utc>) -> impl Iterator<Item = DateTime<Utc>> {
    (0..6 * 7 * 24 * 60).map(move |minute| from + Duration::minutes(minute))
}

/// The beginning of the next minute.
pub fn next_minute(instant: DateTime<Utc>) -> DateTime<Utc> {
    instant - Duration::seconds(i64::from(instant.second())) + Duration::minutes(1)
}

/// All moments of 2020 to 2030 at which a zone sets its clocks, each the first instant by the new time.
pub fn changes(zone: Tz) -> Vec<DateTime<Utc>> {
    let begin = Utc.with_ymd_and_hms(2020, 1, 1, 0, 0, 0).single().expect("an instant");
    let days = (0..11 * 365 + 3).map(|day| begin + Duration::days(day));
    days.filter(|day| distance(*day, zone) != distance(*day + Duration::days(1), zone))
        .map(|day| minutes(day).find(|at| distance(*at, zone) != distance(day, zone)).expect("within the day"))
        .collect()
}

/// How far a zone is ahead of UTC.
fn distance(at: DateTime<Utc>, zone: Tz) -> Duration {
    shows(at, zone) - at.naive_utc()
}

/// All zones with all their changes.
pub fn all_changes() -> Vec<(Tz, DateTime<Utc>)> {
    ZONES.iter().flat_map(|zone| changes(*zone).into_iter().map(|at| (*zone, at))).collect()
}
