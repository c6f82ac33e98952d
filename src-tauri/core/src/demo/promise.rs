//! What you meant to do for made-up people: nearly all of it done, some of it ahead.

use chrono::{Datelike, Days, NaiveDate};

use super::{Act, Met, dice::Dice, words::Texts};
use crate::model::{CommitmentKind, CommitmentState, PartialDate};

/// The next days belong to the cast: what is due now is what it says.
const FIRST_OPEN_DAY: i64 = 3;
/// How far ahead things are planned.
const LAST_OPEN_DAY: i64 = 120;
/// Thanks, cards and congratulations are said within so many days from then on.
const SOON: i64 = 7;
/// Birthdays this near are written down.
const BIRTHDAYS_AHEAD: i64 = 60;

/// What came of encounters, and what is still ahead.
pub(super) fn commitments(
    dice: &mut Dice,
    texts: &Texts,
    met: &[Met],
    birthday: Option<PartialDate>,
    today: NaiveDate,
) -> Vec<Act> {
    let mut acts: Vec<Act> = Vec::new();
    for (index, encounter) in met.iter().enumerate() {
        let chance = if index == 0 { 80 } else { 42 };
        if dice.percent(chance) {
            acts.push(closed(dice, texts, index, encounter.on, today));
        }
    }
    if let Some(last) = met.len().checked_sub(1)
        && dice.percent(12)
    {
        let ahead = dice.days(FIRST_OPEN_DAY, LAST_OPEN_DAY);
        let (kind, what) = act(dice, texts, last == 0);
        let soon = matches!(kind, CommitmentKind::ThankYou | CommitmentKind::Card | CommitmentKind::Congratulation);
        let due = after(today, if soon { FIRST_OPEN_DAY + ahead % SOON } else { ahead });
        acts.push(Act { kind, what, due, time: None, written: met[last].on, from: Some(last), closed: None });
    }
    if let Some(due) = birthday.and_then(|birthday| next(birthday, today))
        && (FIRST_OPEN_DAY..=BIRTHDAYS_AHEAD).contains(&(due - today).num_days())
        && dice.percent(40)
    {
        let written = after(today, -dice.days(20, 300));
        let what = "Happy birthday".to_owned();
        acts.push(Act { kind: CommitmentKind::Birthday, what, due, time: None, written, from: None, closed: None });
    }
    acts
}

fn closed(dice: &mut Dice, texts: &Texts, from: usize, on: NaiveDate, today: NaiveDate) -> Act {
    let (kind, what) = act(dice, texts, from == 0);
    let yesterday = after(today, -1);
    let due = after(on, dice.days(1, 14)).min(yesterday);
    let done_on = after(due, dice.days(-2, 3)).clamp(on, yesterday);
    let closed = if dice.percent(93) {
        (CommitmentState::Done, done_on, String::new())
    } else {
        (CommitmentState::LetGo, done_on, dice.word(&texts.reasons).to_owned())
    };
    Act { kind, what, due, time: None, written: on, from: Some(from), closed: Some(closed) }
}

fn act(dice: &mut Dice, texts: &Texts, first: bool) -> (CommitmentKind, String) {
    if first && dice.percent(60) {
        return if dice.percent(30) {
            (CommitmentKind::Card, "Write a card: nice to meet you".into())
        } else {
            (CommitmentKind::FollowUp, dice.word(&texts.follow_ups).to_owned())
        };
    }
    let (kind, of) = match dice.below(10) {
        0..=3 => (CommitmentKind::Promise, &texts.promises),
        4 | 5 => (CommitmentKind::ThankYou, &texts.thanks),
        6 => (CommitmentKind::Meeting, &texts.meetings),
        7 | 8 => (CommitmentKind::CheckIn, &texts.check_ins),
        _ => (CommitmentKind::Congratulation, &texts.congratulations),
    };
    (kind, dice.word(of).to_owned())
}

/// A day so many days later, or earlier.
pub(super) fn after(day: NaiveDate, days: i64) -> NaiveDate {
    let count = Days::new(days.unsigned_abs());
    let moved = if days < 0 { day.checked_sub_days(count) } else { day.checked_add_days(count) };
    moved.unwrap_or(day)
}

/// The next time a birthday comes; 29 February is kept on the 28th where it is missing.
fn next(birthday: PartialDate, today: NaiveDate) -> Option<NaiveDate> {
    let (month, day) = birthday.month_day()?;
    let mut years = [today.year(), today.year() + 1].into_iter();
    years.find_map(|year| {
        let on = NaiveDate::from_ymd_opt(year, month, day).or_else(|| NaiveDate::from_ymd_opt(year, month, day - 1))?;
        (on >= today).then_some(on)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_birthday_comes_again_next_year() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
        let on = |text: &str| next(text.parse().expect("a birthday"), today).map(|day| day.to_string());
        assert_eq!(on("--11-21").as_deref(), Some("2026-11-21"), "today is not over");
        assert_eq!(on("1985-04-12").as_deref(), Some("2027-04-12"));
        assert_eq!(on("--02-29").as_deref(), Some("2027-02-28"), "no leap year");
        assert_eq!(on("1985"), None, "a year is no day");
    }
}
