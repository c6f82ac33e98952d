//! The picture of what was given and received, seeds that ask to be looked at again, and notes that never blame.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::{
    model::{Direction, Encounter},
    wire::{GentleNote, GoodwillBar, Period},
};

/// After so many years a good deed is looked at again (C115).
const ANNIVERSARIES: [i32; 2] = [1, 5];
/// For so many days after an anniversary.
const SEED_DAYS: Days = Days::new(42);
/// So often one way, and never the other, is one-sided (C109).
const ONE_SIDED: usize = 3;
/// So many of the last encounters are looked at for asks, and fewer say nothing (C130).
const LAST: usize = 3;
const FEWEST: usize = 2;

/// The first day of the month of a day.
pub fn month_begins(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn months_before(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(day)
}

fn january_of(day: NaiveDate) -> NaiveDate {
    month_begins(day).with_month(1).unwrap_or(day)
}

/// The first day of a period that ends today; `first` is the day of the first help of all.
pub fn period_begins(period: Period, first: Option<NaiveDate>, today: NaiveDate) -> NaiveDate {
    match period {
        Period::Year => months_before(month_begins(today), 11),
        Period::ThreeYears => months_before(quarter_of(today), 33),
        Period::TenYears => months_before(january_of(today), 108),
        Period::Everything => january_of(first.unwrap_or(today).min(today)),
    }
}

fn quarter_of(day: NaiveDate) -> NaiveDate {
    month_begins(day).with_month0(day.month0() / 3 * 3).unwrap_or(day)
}

/// Empty bars of a period: months of one year, quarters of three, or else years.
pub fn bars(period: Period, from: NaiveDate, today: NaiveDate) -> Vec<GoodwillBar> {
    let months = match period {
        Period::Year => 1,
        Period::ThreeYears => 3,
        Period::TenYears | Period::Everything => 12,
    };
    let mut bars = Vec::new();
    let mut first = from;
    while first <= today {
        let (label, title) = match months {
            1 => (first.format("%b").to_string().chars().take(1).collect(), first.format("%B %Y").to_string()),
            3 => {
                let quarter = first.month0() / 3 + 1;
                let label = if quarter == 1 { first.format("%Y").to_string() } else { format!("Q{quarter}") };
                (label, format!("Q{quarter} {}", first.year()))
            }
            _ => (first.format("%Y").to_string(), first.format("%Y").to_string()),
        };
        bars.push(GoodwillBar { from: first, label, title, given: 0, received: 0 });
        let Some(next) = first.checked_add_months(Months::new(months)) else { break };
        first = next;
    }
    bars
}

/// Adds what happened in a month to the bar it falls into.
pub fn add_to_bars(bars: &mut [GoodwillBar], month: NaiveDate, direction: Direction, times: u32) {
    if let Some(bar) = bars.iter_mut().rev().find(|bar| bar.from <= month) {
        match direction {
            Direction::Given => bar.given += times,
            Direction::Received => bar.received += times,
        }
    }
}

/// So many years ago help was given that asks to be looked at again: its anniversary was lately, and nobody looked since.
pub fn seed_years(on: NaiveDate, looked_on: Option<NaiveDate>, today: NaiveDate) -> Option<i32> {
    ANNIVERSARIES.into_iter().find(|years| {
        let months = Months::new(years.unsigned_abs() * 12);
        on.checked_add_months(months).is_some_and(|day| {
            let ends = day.checked_add_days(SEED_DAYS).unwrap_or(day);
            (day..=ends).contains(&today) && looked_on.is_none_or(|looked| looked < day)
        })
    })
}

/// Days on which help was given that may ask to be looked at again: from one to another, for each anniversary.
pub fn seed_spans(today: NaiveDate) -> [(NaiveDate, NaiveDate); 2] {
    ANNIVERSARIES.map(|years| {
        let until = months_before(today, years.unsigned_abs() * 12);
        // A day more on each side: 29 February has its anniversary on the 28th.
        let from = until.checked_sub_days(SEED_DAYS).and_then(|day| day.pred_opt()).unwrap_or(until);
        (from, until.succ_opt().unwrap_or(until))
    })
}

/// What may be noticed between you and one person, gently and at most one thing of each kind.
///
/// `helps` is the help between you, `met` your encounters, newest first, `asks` the days on which you asked them besides.
pub fn gentle_notes(
    helps: &[(Direction, NaiveDate)],
    met: &[Encounter],
    asks: &[NaiveDate],
    most_asks: u32,
    today: NaiveDate,
) -> Vec<GentleNote> {
    let mut notes = Vec::new();
    let times = |wanted: Direction| helps.iter().filter(|(direction, _)| *direction == wanted).count();
    let asked = |met: &&Encounter| !met.draft.asked.is_empty();
    if let Some(ask) = met.iter().find(asked) {
        let on = ask.draft.on.unwrap_or(NaiveDate::MAX);
        if !helps.iter().any(|(direction, day)| *direction == Direction::Given && *day <= on) {
            notes.push(GentleNote::GiveFirst);
        }
    }
    match (times(Direction::Given), times(Direction::Received)) {
        (0, ONE_SIDED..) => notes.push(GentleNote::OnlyThey),
        (ONE_SIDED.., 0) => notes.push(GentleNote::OnlyYou),
        _ => {}
    }
    let last = &met[..met.len().min(LAST)];
    if last.len() >= FEWEST && last.iter().all(|met| asked(&met)) {
        notes.push(GentleNote::OnlyWhenNeeded);
    }
    if is_above_limit(asks_lately(met, asks, today), most_asks) {
        notes.push(GentleNote::ManyAsks);
    }
    notes
}

/// Whether you gave somebody your card, got none of theirs, and have no e-mail address to write to (C68).
pub fn only_my_card(met: &[Encounter], has_email: bool) -> bool {
    !has_email && met.iter().any(|met| met.draft.gave_card) && !met.iter().any(|met| met.draft.got_card)
}

/// Half a year: asks of longer ago do not count.
const ASKS_COUNT_FOR: Days = Days::new(183);

/// How often you asked somebody for something in the half year before a day: at encounters, and on the days `asks`, by a
/// request for an introduction or for their yes to one (`store::ask`).
fn asks_lately(met: &[Encounter], asks: &[NaiveDate], today: NaiveDate) -> u32 {
    let since = today.checked_sub_days(ASKS_COUNT_FOR).unwrap_or(today);
    let at_encounters = met.iter().filter(|met| !met.draft.asked.is_empty()).filter_map(|met| met.draft.on);
    let lately = at_encounters.chain(asks.iter().copied()).filter(|on| *on > since);
    u32::try_from(lately.count()).unwrap_or(u32::MAX)
}

/// Whether one more ask would be more than you mean to make; the asks as for [`gentle_notes`].
pub fn asks_enough(met: &[Encounter], asks: &[NaiveDate], most_asks: u32, today: NaiveDate) -> bool {
    is_above_limit(asks_lately(met, asks, today).saturating_add(1), most_asks)
}

/// Whether so many asks are more than you mean to make (C137, rule 3); a limit of 0 is none.
const fn is_above_limit(asks: u32, most: u32) -> bool {
    most > 0 && asks > most
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{id::EncounterId, model::EncounterDraft};

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn met(on: &str, asked: &str) -> Encounter {
        let draft = EncounterDraft { on: on.parse().ok(), asked: asked.into(), ..EncounterDraft::default() };
        Encounter { id: EncounterId(1), draft }
    }

    #[test]
    fn a_year_has_twelve_bars_and_ends_with_this_month() {
        let today = day("2026-11-21");
        let from = period_begins(Period::Year, None, today);
        let mut year = bars(Period::Year, from, today);
        let letters: String = year.iter().map(|bar| bar.label.as_str()).collect();
        assert_eq!((letters.as_str(), year[0].title.as_str()), ("DJFMAMJJASON", "December 2025"));
        add_to_bars(&mut year, day("2026-10-01"), Direction::Given, 3);
        add_to_bars(&mut year, day("2025-12-01"), Direction::Received, 2);
        assert_eq!((year[10].given, year[0].received), (3, 2), "each month into its own");
        for (period, many, first) in [
            (Period::ThreeYears, 12, "2024-01-01"),
            (Period::TenYears, 10, "2017-01-01"),
            (Period::Everything, 6, "2021-01-01"),
        ] {
            let from = period_begins(period, Some(day("2021-05-03")), today);
            assert_eq!((from, bars(period, from, today).len()), (day(first), many), "{period:?}");
        }
    }

    #[test]
    fn a_seed_asks_after_one_year_and_after_five_until_somebody_looked() {
        let today = day("2026-11-21");
        assert_eq!(seed_years(day("2025-11-02"), None, today), Some(1), "a year and some days");
        assert_eq!(
            seed_years(day("2021-11-21"), Some(day("2022-11-30")), today),
            Some(5),
            "looked at, but after a year"
        );
        assert_eq!(seed_years(day("2025-11-02"), Some(day("2026-11-10")), today), None, "it was looked at");
        assert_eq!(seed_years(day("2025-11-22"), None, today), None, "not yet");
        assert_eq!(seed_years(day("2025-09-01"), None, today), None, "long over");
        for on in ["2025-11-02", "2021-11-21", "2024-02-29", "2025-10-10"].map(day) {
            for today in [today, day("2025-02-28"), day("2025-04-11")] {
                let asks = seed_years(on, None, today).is_some();
                let within = seed_spans(today).iter().any(|(from, until)| (*from..=*until).contains(&on));
                assert!(within || !asks, "{on} is looked for on {today}");
            }
        }
    }

    #[test]
    fn what_goes_one_way_is_noticed_both_ways() {
        use Direction::{Given, Received};
        let on = day("2026-10-01");
        let notes = |helps: &[Direction]| {
            gentle_notes(&helps.iter().map(|way| (*way, on)).collect::<Vec<_>>(), &[], &[], 0, on)
        };
        assert_eq!(notes(&[Received, Received, Received]), [GentleNote::OnlyThey]);
        assert_eq!(notes(&[Given, Given, Given]), [GentleNote::OnlyYou]);
        assert_eq!(notes(&[Given, Received, Received, Received]), [], "both ways is both ways");
        assert_eq!(notes(&[Received, Received]), [], "twice is nothing yet");
    }

    fn noted(helps: &[(Direction, NaiveDate)], met: &[Encounter]) -> Vec<GentleNote> {
        gentle_notes(helps, met, &[], 0, day("2026-11-21"))
    }

    #[test]
    fn asks_of_half_a_year_are_held_against_a_limit_of_ones_own() {
        let given = [(Direction::Given, day("2020-01-01"))];
        let met =
            [met("2026-11-01", "a letter"), met("2026-10-01", ""), met("2026-09-01", "a loan"), met("2026-05-22", "x")];
        let notes = |most: u32, today: &str| gentle_notes(&given, &met, &[], most, day(today));
        assert_eq!(asks_lately(&met, &[], day("2026-11-20")), 3);
        let besides = ["2026-11-19", "2026-11-23", "2026-05-21"].map(day);
        assert_eq!(
            asks_lately(&met, &besides, day("2026-11-20")),
            5,
            "one that is planned counts, a past one does not"
        );
        assert_eq!(notes(2, "2026-11-20"), [GentleNote::ManyAsks]);
        assert_eq!(notes(2, "2026-11-21"), [], "the first was half a year ago");
        assert_eq!(notes(3, "2026-11-20"), [], "so many are as many as you mean to make");
        assert_eq!(notes(0, "2026-11-20"), [], "no limit, no note");
    }

    #[test]
    fn an_ask_before_anything_was_given_is_noticed_and_so_is_nothing_but_asks() {
        let given = (Direction::Given, day("2026-10-01"));
        let asked = met("2026-11-01", "a letter");
        assert_eq!(noted(&[], std::slice::from_ref(&asked)), [GentleNote::GiveFirst]);
        assert_eq!(noted(&[given], std::slice::from_ref(&asked)), [], "something was given before");
        let after = (Direction::Given, day("2026-11-02"));
        assert_eq!(noted(&[after], std::slice::from_ref(&asked)), [GentleNote::GiveFirst], "not before");
        let twice = [asked.clone(), met("2026-10-20", "a loan")];
        assert_eq!(noted(&[given], &twice), [GentleNote::OnlyWhenNeeded]);
        let also = [asked, met("2026-10-20", "")];
        assert_eq!(noted(&[given], &also), [], "once without an ask is enough");
    }
}
