//! What made-up people do, and since when.

use chrono::{Datelike, NaiveDate};

use super::{
    dice::Dice,
    words::{Field, Words},
};
use crate::model::{Affiliation, PartialDate};

/// What people of large networks work for: so many towns have a branch.
const BRANCHES_FROM: u32 = 2000;

/// Affiliations in a field, the current one first, and sometimes an office beside it or a former post.
pub(super) fn affiliations(
    dice: &mut Dice,
    words: &Words,
    field: &Field,
    people: u32,
    today: NaiveDate,
) -> Vec<Affiliation> {
    let years = dice.days(0, 11);
    let since = month(dice, today, years);
    let mut all = vec![Affiliation {
        organization: organization(dice, words, field, people),
        department: dice.word(&field.departments).to_owned(),
        title: dice.word(&field.titles).to_owned(),
        from: dice.percent(70).then_some(since).flatten(),
        ..Affiliation::default()
    }];
    if dice.percent(18)
        && let Some(other) = dice.pick(&words.fields)
    {
        let role = ["Volunteer", "Board member", "Treasurer", "Adviser"][dice.below(4)].to_owned();
        all.push(Affiliation {
            organization: dice.word(&other.organizations).to_owned(),
            role,
            ..Affiliation::default()
        });
    }
    if dice.percent(35) {
        all.push(Affiliation {
            organization: organization(dice, words, field, people),
            title: dice.word(&field.titles).to_owned(),
            from: month(dice, today, years + 5),
            until: since,
            ..Affiliation::default()
        });
    }
    all
}

fn organization(dice: &mut Dice, words: &Words, field: &Field, people: u32) -> String {
    let name = dice.word(&field.organizations).to_owned();
    if people < BRANCHES_FROM {
        return name;
    }
    let cities: Vec<&str> =
        words.places.values().flat_map(|place| &place.cities).map(|(city, _)| city.as_str()).collect();
    dice.pick(&cities).map_or(name.clone(), |city| format!("{name} {city}"))
}

/// A month some years ago, always before this one.
fn month(dice: &mut Dice, today: NaiveDate, years: i64) -> Option<PartialDate> {
    let year = today.year() - 1 - i32::try_from(years).unwrap_or(0);
    let month = u32::try_from(dice.days(1, 12)).unwrap_or(1);
    PartialDate::new(Some(year), Some(month), None).ok()
}
