//! Where and when you met made-up people.

use chrono::{Datelike, Days, NaiveDate};

use super::{
    Met,
    dice::Dice,
    words::{Event, Field, Words},
};
use crate::model::{Channel, EncounterDraft, WhoStarted};

/// How far back the network reaches.
const YEARS: usize = 10;
/// The last days belong to the cast.
const LAST_DAYS: u64 = 8;
/// Most encounters with one person.
const MOST: usize = 14;

/// Where somebody is met first, and when: an event of the last ten years, more often one of the last few.
pub(super) fn first_event<'a>(dice: &mut Dice, events: &'a [Event], today: NaiveDate) -> Option<(NaiveDate, &'a str)> {
    let newest = today - Days::new(LAST_DAYS);
    let oldest = today - Days::new(YEARS as u64 * 365);
    for _ in 0..8 {
        let years = dice.below(YEARS + 1).min(dice.below(YEARS + 1));
        let event = dice.pick(events)?;
        let year = today.year() - i32::try_from(years).unwrap_or(0);
        let day = NaiveDate::from_ymd_opt(year, event.month, event.day)?;
        let day = day.checked_add_days(Days::new(u64::try_from(dice.days(0, 6)).unwrap_or(0)))?;
        if (oldest..=newest).contains(&day) {
            return Some((day, &event.name));
        }
    }
    Some((newest, events.first().map_or("", |event| event.name.as_str())))
}

/// Encounters from the first one on, oldest first.
pub(super) fn encounters(
    dice: &mut Dice,
    words: &Words,
    field: &Field,
    first: (NaiveDate, &str),
    today: NaiveDate,
) -> Vec<Met> {
    let mut met = vec![begun(dice, words, field, first)];
    let newest = today - Days::new(LAST_DAYS);
    let span = (newest - first.0).num_days();
    let mut days: Vec<i64> =
        (0..how_many(dice)).map(|_| dice.days(1, span.max(1))).filter(|day| *day <= span).collect();
    days.sort_unstable();
    days.dedup();
    met.extend(days.into_iter().map(|day| {
        let on = first.0 + Days::new(u64::try_from(day).unwrap_or(0));
        Met { on, draft: continued(dice, words, field), with: None }
    }));
    met
}

/// Some are met once and never again, a few often.
fn how_many(dice: &mut Dice) -> usize {
    match dice.below(10) {
        0 | 1 => 0,
        2..=6 => dice.below(MOST / 2),
        _ => MOST / 2 + dice.below(MOST / 2),
    }
}

fn begun(dice: &mut Dice, words: &Words, field: &Field, first: (NaiveDate, &str)) -> Met {
    let draft = EncounterDraft {
        place: first.1.to_owned(),
        channel: Some(Channel::InPerson),
        who_started: started(dice),
        note: note(dice, field, &words.texts.notes),
        learned: said(dice, 30, &words.texts.learned),
        shared: said(dice, 20, &words.texts.shared),
        ..EncounterDraft::default()
    };
    Met { on: first.0, draft, with: None }
}

fn continued(dice: &mut Dice, words: &Words, field: &Field) -> EncounterDraft {
    let channel = *dice.pick(Channel::ALL).unwrap_or(&Channel::InPerson);
    let in_person = channel == Channel::InPerson || dice.percent(30);
    let place = match (in_person, dice.percent(25)) {
        (true, true) => dice.pick(&words.events).map_or("", |event| event.name.as_str()),
        (true, false) => dice.word(&words.haunts),
        _ => "",
    };
    EncounterDraft {
        place: place.to_owned(),
        channel: Some(if in_person { Channel::InPerson } else { channel }),
        who_started: started(dice),
        note: note(dice, field, &words.texts.later),
        learned: said(dice, 20, &words.texts.learned),
        shared: said(dice, 12, &words.texts.shared),
        ..EncounterDraft::default()
    }
}

fn started(dice: &mut Dice) -> Option<WhoStarted> {
    [Some(WhoStarted::Me), Some(WhoStarted::Them), None][dice.below(3)]
}

/// What happened, now and then with what they need or offer, in the words the quick line keeps it in.
fn note(dice: &mut Dice, field: &Field, of: &[String]) -> String {
    let mut note = dice.word(of).to_owned();
    for (chance, name, list) in [(14, "They need", &field.needs), (10, "They offer", &field.offers)] {
        if dice.percent(chance) {
            note.push_str(&format!("\n{name}: {}", dice.word(list)));
        }
    }
    note
}

fn said(dice: &mut Dice, chance: usize, of: &[String]) -> String {
    if dice.percent(chance) { dice.word(of).to_owned() } else { String::new() }
}
