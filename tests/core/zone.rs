//! Times in other zones (C117): typed, shown on both clocks, rung at the right instant, and coming back by their own
//! clock. It is Saturday 21 November 2026, ten o'clock in Berlin.

use chrono::{NaiveDate, NaiveTime, TimeZone};
use chrono_tz::{America::New_York, Asia::Tokyo, Europe::Berlin, Tz};
use goodturn_core::{
    clock::Clock,
    id::PersonId,
    model::{CommitmentDetails, CommitmentKind, Due, Repeat},
    remind::Queue,
    wire::{ChipKind, CommitmentDraft, Item},
};
use proptest::prelude::*;

use crate::cast::*;

fn meeting(person: PersonId, when: &str, repeat: &str) -> CommitmentDraft {
    let details = CommitmentDetails { repeat: repeat.into(), ..CommitmentDetails::default() };
    let kind = CommitmentKind::Meeting;
    CommitmentDraft { person, kind, what: "Webinar".into(), when: when.into(), details: Some(details) }
}

fn add(world: &World, when: &str, repeat: &str) -> Item {
    world.book.add_commitment(&meeting(world.add(JANE), when, repeat)).expect("a meeting").value
}

fn now_is(world: &World, id: goodturn_core::id::CommitmentId) -> Item {
    world.book.commitment(id).expect("the meeting")
}

#[test]
fn a_meeting_in_another_zone_shows_both_clocks_and_rings_at_its_instant() {
    let world = World::new();
    let item = add(&world, "24 Nov 1 pm ET", "");
    assert_eq!(item.due, "2026-11-24T13:00:00-05:00", "as it was meant");
    assert_eq!(item.due_label, "Tue 24 Nov 13:00 New York · 19:00 here");
    let zone = (item.zone.as_deref(), item.zone_name.as_deref(), item.here.as_deref());
    assert_eq!(zone, (Some("America/New_York"), Some("New York"), Some("2026-11-24T19:00")));
    let ring = world.book.next_ring().expect("an answer").expect("a ring");
    assert_eq!(ring, instant("2026-11-24T19:00", Berlin));

    world.clock_shows("2026-11-24T19:00");
    let due = world.book.claim_due(world.clock.now()).expect("due");
    assert_eq!(due[0].clocks.as_deref(), Some("today 13:00 New York · 19:00 here"), "the pop-up says when it is here");
    let row = world.book.list_people(&Default::default()).expect("the list").rows.remove(0);
    assert_eq!(row.next, "Webinar, today 19:00", "a short line tells it as the clocks here do");
}

#[test]
fn a_journey_keeps_what_was_meant() {
    let world = World::new();
    let id = add(&world, "24 Nov 13:00 New York", "").id;
    world.clock.travel(New_York);
    world.book.rederive_rings().expect("rederived");
    let there = now_is(&world, id);
    assert_eq!((there.due_label.as_str(), there.here), ("Tue 24 Nov 13:00", None), "there, one clock is enough");
    world.clock.travel(Tokyo);
    world.book.rederive_rings().expect("rederived");
    assert_eq!(now_is(&world, id).due_label, "Tue 24 Nov 13:00 New York · Wed 25 Nov 03:00 here");
    assert_eq!(world.book.next_ring().expect("an answer"), Some(instant("2026-11-24T19:00", Berlin)));
}

#[test]
fn an_edit_that_says_the_zone_again_keeps_it_and_undo_brings_another_back() {
    let world = World::new();
    let item = add(&world, "24 Nov 13:00 New York", "");
    let edit = |when: &str| {
        world
            .book
            .edit_commitment(item.id, &meeting(item.person.as_ref().expect("somebody").id, when, ""))
            .expect("an edit")
            .value
    };
    assert_eq!(edit("2026-11-24 14:00 America/New_York").due, "2026-11-24T14:00:00-05:00");
    assert_eq!(edit("2026-11-24 14:00").due, "2026-11-24T14:00:00+01:00", "without a zone it follows the laptop");
    world.book.undo().expect("an undo");
    assert_eq!(now_is(&world, item.id).due, "2026-11-24T14:00:00-05:00");
}

#[test]
fn a_snooze_in_another_zone_waits_until_that_moment_here() {
    let world = World::new();
    let id = add(&world, "23 Nov 9:00", "").id;
    world.book.snooze_commitments(&[id], "23 Nov 9:00 New York").expect("put off");
    assert_eq!(now_is(&world, id).due_label, "Mon 23 Nov 15:00", "a reminder for you is on your clock");
    assert_eq!(world.book.next_ring().expect("an answer"), Some(instant("2026-11-23T15:00", Berlin)));
}

#[test]
fn a_quick_line_with_two_times_makes_two_meetings_each_on_both_clocks() {
    let world = World::new();
    let line = "@Jane Doe !webinar 24 Nov, at 1 pm and 7 pm EDT";
    let reading = world.book.read_line(line, None).expect("a reading");
    let chip = reading.chips.iter().find(|chip| chip.kind == ChipKind::Meeting).expect("it is a meeting");
    assert_eq!(chip.text, "Webinar");
    assert_eq!(
        chip.detail,
        "Tue 24 Nov 13:00 New York · 19:00 here; Tue 24 Nov 19:00 New York · Wed 25 Nov 01:00 here"
    );
    let items = world.book.add_line(line, None).expect("kept").value.items;
    let meetings: Vec<_> = items.iter().filter(|item| item.kind == CommitmentKind::Meeting).collect();
    let dues: Vec<_> = meetings.iter().map(|item| item.due.as_str()).collect();
    assert_eq!(dues, ["2026-11-24T13:00:00-05:00", "2026-11-24T19:00:00-05:00"], "two, as two times were said");
    world.book.undo().expect("an undo");
    assert!(world.everybody().is_empty(), "one step, one undo");
}

#[test]
fn a_time_in_a_quick_line_is_kept_and_only_words_for_it_make_a_meeting() {
    let world = World::new();
    let line = "@Jane Doe !call her tomorrow 14:00";
    let items = world.book.add_line(line, None).expect("kept").value.items;
    let call = items.iter().find(|item| item.what == "Call her").expect("the promise");
    assert_eq!((call.kind, call.due.as_str()), (CommitmentKind::Promise, "2026-11-22T14:00:00+01:00"));
    let items = world.book.add_line("@Jane Doe !meet for the deck on Friday", None).expect("kept").value.items;
    assert_eq!(items[0].kind, CommitmentKind::Promise, "without a time of day it is a promise: {items:?}");
}

#[test]
fn a_zone_that_could_be_several_is_asked_and_nothing_is_guessed() {
    let world = World::new();
    let question = "“CST” is said in Chicago, Shanghai and Havana. Write the city instead, such as “13:00 Havana”.";
    let line = "@Jane Doe !meet tomorrow 1 pm CST";
    assert_eq!(world.book.read_line(line, None).expect("a reading").problem.as_deref(), Some(question));
    assert_eq!(world.book.add_line(line, None).expect_err("nothing is kept").to_string(), question);
    assert_eq!(world.book.read_when("1 pm CST", false).expect_err("nor in a field").to_string(), question);
    assert!(world.everybody().is_empty());
    let two = world.book.read_when("tomorrow 1 pm and 7 pm", false).expect_err("a field takes one time").to_string();
    assert!(two.contains("several times"), "{two}");
    world.clock.travel(chrono_tz::America::Chicago);
    assert_eq!(
        world.book.read_when("1 pm CST", false).expect("in Chicago it is clear").zone.as_deref(),
        Some("America/Chicago")
    );
}

#[test]
fn a_city_is_looked_for_with_what_its_clocks_show() {
    let world = World::new();
    let found = world.book.find_zones("new yo").remove(0);
    assert_eq!(
        (found.city.as_str(), found.zone.as_str(), found.clock.as_str()),
        ("New York", "America/New_York", "04:00")
    );
    let reading =
        world.book.read_when(&format!("tomorrow 13:00 {}", found.zone), false).expect("its name is understood");
    assert_eq!((reading.label.as_str(), reading.zone), ("Sun 22 Nov 13:00 New York · 19:00 here", Some(found.zone)));
}

#[test]
fn a_series_counts_its_days_where_it_takes_place() {
    let world = World::new();
    let first = add(&world, "21 Nov 22:00 New York", "every day");
    // In Berlin it is Sunday, three in the morning; there it is Saturday, nine in the evening.
    world.clock_shows("2026-11-22T03:00");
    world.book.complete_commitments(&[first.id]).expect("done an hour before");
    let next = world.book.person_page(first.person.expect("somebody").id).expect("a page").next.remove(0);
    assert_eq!(next.due, "2026-11-22T22:00:00-05:00", "the next evening, and none is left out");
}

const ZONES: [Tz; 8] = [
    Berlin,
    New_York,
    Tokyo,
    chrono_tz::America::Sao_Paulo,
    chrono_tz::Asia::Kathmandu,
    chrono_tz::Australia::Lord_Howe,
    chrono_tz::Australia::Sydney,
    chrono_tz::Europe::London,
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Summer time begins and ends on different days here and there; what comes back stays at its own clock over all of
    /// them, and the clocks here show what chrono-tz says.
    #[test]
    fn what_comes_back_stays_at_its_own_clock_over_every_change(
        there in prop::sample::select(&ZONES[..]),
        here in prop::sample::select(&ZONES[..]),
        day in 0_u32..365,
        // Between three and half past eleven in the evening no zone changes its clocks.
        minute in 4 * 60_u32..23 * 60,
        rule in prop::sample::select(vec!["every week", "every 2 weeks", "every day", "every month"]),
    ) {
        let start = NaiveDate::from_yo_opt(2026, day + 1).expect("a day");
        let time = NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).expect("a time");
        let repeat = Repeat::parse(rule, start).expect("a rule");
        let mut date = start;
        for _ in 0..40 {
            let due = Due { date, time: Some(time), zone: Some(there) };
            let instant = due.instant(NaiveTime::MIN, here);
            prop_assert_eq!(instant.with_timezone(&there).naive_local(), date.and_time(time), "{} in {}", date, there);
            let oracle = there.from_local_datetime(&date.and_time(time)).earliest().expect("a time that is").with_timezone(&here);
            let told = due.told_in(here);
            prop_assert_eq!((told.date, told.time), (oracle.date_naive(), Some(oracle.time())));
            date = repeat.next_after(date).expect("it goes on");
        }
    }
}
