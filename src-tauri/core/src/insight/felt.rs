//! How evenings left you, by place and by size; never by person (C86). The rules are in docs/community.md.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::community::say;
use crate::{
    id::PersonId,
    model::{Felt, FeltNote, fold},
};

/// Fewer notes say nothing.
const ENOUGH: usize = 5;
/// Of a place or a size so many are needed.
const FEWEST: usize = 3;
/// With so many people at least: what was all with one would be about them.
const FEWEST_PEOPLE: usize = 2;
/// Places that are named.
const MOST_PLACES: usize = 3;

/// An evening: all encounters of a day at one place.
struct Evening {
    place: String,
    felt: Felt,
    people: BTreeSet<PersonId>,
}

/// How evenings left you, a sentence for each size and place of which enough is noted; `notes` are oldest first, and of
/// an evening with several the last one stands. Empty where fewer than five evenings say it.
pub fn felt_sentences(notes: &[FeltNote]) -> Vec<String> {
    let evenings = evenings(notes);
    if evenings.len() < ENOUGH {
        return Vec::new();
    }
    let is_small = |evening: &&Evening| evening.people.len() <= 1;
    let mut told: Vec<String> = Vec::new();
    told.extend(sentence(&say("felt", "one", &[]), &evenings.iter().filter(is_small).collect::<Vec<_>>()));
    told.extend(sentence(&say("felt", "more", &[]), &evenings.iter().filter(|one| !is_small(one)).collect::<Vec<_>>()));
    let mut places: BTreeMap<String, Vec<&Evening>> = BTreeMap::new();
    for evening in evenings.iter().filter(|evening| !evening.place.is_empty()) {
        places.entry(fold(&evening.place)).or_default().push(evening);
    }
    let of_place = |at: Vec<&Evening>| sentence(&say("felt", "place", &[("place", &at.last()?.place)]), &at);
    told.extend(places.into_values().filter_map(of_place).take(MOST_PLACES));
    told
}

fn evenings(notes: &[FeltNote]) -> Vec<Evening> {
    let mut evenings: Vec<(NaiveDate, Evening)> = Vec::new();
    for note in notes {
        let place = fold(&note.place);
        let same = |(on, evening): &&mut (NaiveDate, Evening)| {
            *on == note.on && !place.is_empty() && fold(&evening.place) == place
        };
        match evenings.iter_mut().rev().find(same) {
            Some((_, evening)) => {
                evening.felt = note.felt;
                evening.people.extend(&note.people);
            }
            None => evenings.push((
                note.on,
                Evening { place: note.place.clone(), felt: note.felt, people: note.people.iter().copied().collect() },
            )),
        }
    }
    evenings.into_iter().map(|(_, evening)| evening).collect()
}

fn sentence(place: &str, evenings: &[&Evening]) -> Option<String> {
    let people: BTreeSet<PersonId> = evenings.iter().flat_map(|evening| &evening.people).copied().collect();
    if evenings.len() < FEWEST || people.len() < FEWEST_PEOPLE {
        return None;
    }
    let times = |felt: Felt| evenings.iter().filter(|evening| evening.felt == felt).count();
    let most = Felt::ALL.iter().copied().find(|felt| times(*felt) * 2 > evenings.len());
    let key = most.map_or("mixed", Felt::word);
    let count = most.map(times).unwrap_or_default().to_string();
    Some(say("felt", key, &[("where", place), ("times", &count), ("all", &evenings.len().to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(on: &str, place: &str, felt: Felt, people: &[i64]) -> FeltNote {
        let people = people.iter().copied().map(PersonId).collect();
        FeltNote { on: on.parse().expect("a day"), place: place.into(), felt, people }
    }

    #[test]
    fn evenings_are_told_by_size_and_place_from_five_notes_on() {
        let mut notes = vec![
            note("2026-01-05", "Choir", Felt::Lifted, &[1, 2]),
            note("2026-02-05", "choir", Felt::Lifted, &[1, 3]),
            note("2026-03-05", "Choir", Felt::Tired, &[2, 3]),
            note("2026-03-10", "", Felt::Fine, &[1]),
        ];
        assert_eq!(felt_sentences(&notes), Vec::<String>::new(), "four say nothing");
        notes.push(note("2026-03-11", "", Felt::Fine, &[2]));
        assert_eq!(
            felt_sentences(&notes),
            ["With more people: it lifted you 2 of 3 times.", "Choir: it lifted you 2 of 3 times."],
            "twice one to one is not enough"
        );
        notes.push(note("2026-03-12", "Café", Felt::Tired, &[2]));
        assert_eq!(felt_sentences(&notes)[0], "One to one: it was fine 2 of 3 times.");
    }

    #[test]
    fn an_evening_counts_once_and_what_is_all_with_one_person_is_not_told() {
        let one_evening: Vec<FeltNote> =
            (1..=6).map(|person| note("2026-01-05", "Dinner", Felt::Tired, &[person])).collect();
        assert_eq!(felt_sentences(&one_evening), Vec::<String>::new(), "six people of one dinner are one evening");
        let always_her: Vec<FeltNote> =
            (1..=6).map(|day| note(&format!("2026-01-0{day}"), "Lunch", Felt::Tired, &[1])).collect();
        assert_eq!(felt_sentences(&always_her), Vec::<String>::new(), "it would be about her");
    }

    #[test]
    fn what_differs_each_time_is_told_as_that() {
        let felt = [Felt::Lifted, Felt::Tired, Felt::Fine, Felt::Lifted, Felt::Tired];
        let notes: Vec<FeltNote> =
            felt.iter().zip(1..).map(|(felt, day)| note(&format!("2026-01-0{day}"), "", *felt, &[day])).collect();
        assert_eq!(felt_sentences(&notes), ["One to one: it differed from one to the next, 5 times."]);
    }
}
