//! The weekly review: what was kept, what is open, what comes.

use goodturn_core::{
    id::PersonId,
    model::{CommitmentKind, PersonFacts, ReviewStep, Rhythm, Settings, Whose},
    wire::{CommitmentDraft, ObjectiveDraft, ReviewPart, WeeklyReview},
};
use proptest::prelude::*;

use crate::cast::*;

fn commit(world: &World, person: PersonId, kind: CommitmentKind, what: &str, when: &str) {
    let draft = CommitmentDraft { person, kind, what: what.into(), when: when.into(), details: None };
    world.book.add_commitment(&draft).expect("a commitment");
}

fn review(world: &World) -> WeeklyReview {
    world.book.weekly_review().expect("a review")
}

fn part(review: &WeeklyReview, step: ReviewStep) -> &ReviewPart {
    review.parts.iter().find(|part| part.step == step).expect("every step is there")
}

/// What stands in a step.
fn said(world: &World, step: ReviewStep) -> Vec<String> {
    let review = review(world);
    let part = part(&review, step);
    let ties = part.ties.iter().map(|tie| tie.person.name.clone());
    let captures = part.captures.iter().map(|capture| capture.title.clone());
    let days = part.days.iter().map(|day| format!("{}: {}", day.person.name, day.what));
    part.items.iter().map(|item| item.what.clone()).chain(ties).chain(captures).chain(days).collect()
}

#[test]
fn each_step_holds_what_is_to_be_decided_in_it() {
    let world = World::new();
    let jane = world.add(JANE);
    world.promise(jane, "Later", "in 3 weeks");
    world.promise(jane, "Soon", "in 2 weeks");
    world.clock_shows("2026-11-20T10:00");
    let done = world.promise(jane, "Kept", "today");
    world.promise(jane, "Overdue", "today");
    world.book.complete_commitments(&[done]).expect("kept");
    world.clock_shows("2026-11-21T10:00");
    commit(&world, jane, CommitmentKind::ThankYou, "Her word", "today");
    commit(&world, jane, CommitmentKind::Card, "Nice to meet you", "tomorrow");
    commit(&world, jane, CommitmentKind::Meeting, "Lunch", "Wednesday 12:30");
    let marta = world.add(MARTA);
    world.met(marta, "2026-01-10", "the fair");
    let follow_up: Vec<_> =
        world.due_by("2030-01-01T00:00").into_iter().filter(|item| item.name() == MARTA.name).collect();
    world.book.let_go_commitments(&follow_up.iter().map(|item| item.id).collect::<Vec<_>>(), "").expect("let go");
    world.book.set_rhythm(marta, &Rhythm { every_days: Some(30), ..Rhythm::default() }).expect("a rhythm");
    world.capture("samuel.vcf", SAMUEL.card());

    assert_eq!(said(&world, ReviewStep::Kept), ["Kept"]);
    assert_eq!(said(&world, ReviewStep::Promises), ["Overdue", "Soon"], "the longest due first");
    assert_eq!(said(&world, ReviewStep::Thanks), ["Her word"]);
    assert_eq!(said(&world, ReviewStep::Cards), ["Nice to meet you"]);
    assert_eq!(said(&world, ReviewStep::Ties), ["Marta Kowalska"]);
    assert_eq!(said(&world, ReviewStep::Captures), ["Samuel Okafor"]);
    assert_eq!(said(&world, ReviewStep::Ahead), ["Nice to meet you", "Lunch"], "the next seven days");
    let aim = ObjectiveDraft { what: "Know three people in rail".into(), ..ObjectiveDraft::default() };
    world.book.add_objective(&aim).expect("an objective");
    let review = review(&world);
    assert_eq!(part(&review, ReviewStep::Promises).later, 1, "what lies further ahead finds you on its day");
    assert_eq!((review.week_label.as_str(), review.ahead_label.as_str()), ("15 – 21 November", "22 – 28 November"));
    assert!(review.parts.iter().all(|part| part.minutes > 0) && review.note.last.is_none(), "it was never made");
    assert!(review.parts.iter().map(|part| part.minutes).sum::<u32>() <= 10, "ten minutes");
}

#[test]
fn an_empty_week_has_nothing_in_any_step() {
    let review = review(&World::new());
    let steps: Vec<_> = review.parts.iter().map(|part| (part.step, part.total, part.minutes)).collect();
    let nothing: Vec<_> = ReviewStep::ALL.iter().map(|step| (*step, 0, 0)).collect();
    assert_eq!(steps, nothing, "all steps, in their order");
}

#[test]
fn birthdays_of_the_next_week_are_there_before_their_notice_and_once() {
    let world = World::new();
    let settings = world.book.settings().expect("settings");
    let everybody = Settings { birthdays: Whose::Everybody, birthday_notice_days: 3, ..settings };
    world.book.save_settings(&everybody).expect("saved");
    let wedding = world.add(JANE);
    world.book.add_yearly_date(wedding, "Wedding day", &"--11-26".parse().expect("a day"), 0).expect("a day");
    let born = |name: &str, on: &str| {
        let facts = PersonFacts {
            name: name.into(),
            birthday: Some(on.parse().expect("a birthday")),
            ..PersonFacts::default()
        };
        world.book.add_person(&facts).expect("a person").value.id
    };
    born("Soon", "--11-23");
    born("Far", "1990-11-28");
    born("Too far", "--11-29");
    born("Today", "--11-21");
    let expected = ["Soon: Wish a happy birthday", "Jane Doe: Wedding day", "Far: Wish a happy birthday (36)"];
    assert_eq!(said(&world, ReviewStep::Ahead), expected, "by their days, from tomorrow on");
    world.book.plan_day(goodturn_core::clock::Clock::now(&world.clock)).expect("planned");
    let planned = ["Wish a happy birthday", "Jane Doe: Wedding day", "Far: Wish a happy birthday (36)"];
    assert_eq!(said(&world, ReviewStep::Ahead), planned, "what became a commitment is not told twice");
}

#[test]
fn it_is_picked_up_on_the_same_day_where_it_was_left() {
    let world = World::new();
    world.book.leave_review(ReviewStep::Cards).expect("left");
    assert_eq!(review(&world).note.left_at, Some(ReviewStep::Cards));
    assert!(world.book.undo().expect("an undo").value.is_none(), "looking is no act");
    world.clock_shows("2026-11-22T10:00");
    assert_eq!(review(&world).note.left_at, None, "another day begins anew");
}

#[test]
fn finishing_notes_the_day_and_can_be_taken_back() {
    let world = World::new();
    world.book.leave_review(ReviewStep::Ahead).expect("left");
    let note = world.book.finish_review().expect("finished").value;
    assert!(note.finished_today && note.left_at.is_none(), "{note:?}");
    world.book.finish_review().expect("finished once more");
    world.clock_shows("2026-11-25T10:00");
    let label = || world.book.today().expect("today").review.last_label;
    assert_eq!(label().as_deref(), Some("Saturday"), "Today tells it");
    world.clock_shows("2026-12-05T10:00");
    assert_eq!(label().as_deref(), Some("Sat 21 Nov"));
    while world.book.undo().expect("an undo").value.is_some() {}
    assert_eq!(label(), None, "as if it had never been");
}

#[test]
fn once_its_time_has_come_it_asks_until_it_is_made_and_the_rail_tells_when() {
    let world = World::new();
    let mut settings = world.book.settings().expect("settings");
    settings.review.reminds = Some(true);
    world.book.save_settings(&settings).expect("saved");
    let note = || review(&world).note;
    assert!(!note().asks, "yesterday's is over");
    let health = world.book.reminder_health(goodturn_core::wire::PopupState::Unknown, String::new()).expect("health");
    assert_eq!(health.next_label.as_deref(), Some("Fri 27 Nov 16:00"), "the next pop-up is that of the review");
    world.clock_shows("2026-11-28T10:00");
    assert!(note().asks, "now it is time");
    world.book.finish_review().expect("made");
    assert!(!note().asks && note().next_label.as_deref() == Some("Fri 4 Dec 16:00"), "{:?}", note());
}

#[test]
fn a_day_that_is_none_and_a_box_without_end_are_refused() {
    let world = World::new();
    let good = world.book.settings().expect("settings");
    let mut no_day = good.clone();
    no_day.review.day = 8;
    for bad in [no_day, Settings { box_minutes: 61, ..good }] {
        world.book.save_settings(&bad).expect_err("it makes no sense");
    }
}

#[test]
fn the_box_holds_what_comes_first_and_none_is_offered_where_it_is_off() {
    let world = World::new();
    let jane = world.add(JANE);
    let promises: Vec<_> = (1..=3).map(|n| world.promise(jane, &format!("Deck {n}"), "today")).collect();
    commit(&world, jane, CommitmentKind::Card, "Nice to meet you", "today");
    let offered = world.book.today().expect("today").time_box.expect("a box");
    assert_eq!((offered.items, offered.minutes, offered.budget), (promises, 9, 10), "the card waits");
    let settings = world.book.settings().expect("settings");
    world.book.save_settings(&Settings { box_minutes: 0, ..settings }).expect("saved");
    assert_eq!(world.book.today().expect("today").time_box, None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Whatever the zone, what was done counts in the week of its local day: from the first minute of the seventh day
    /// back until now, and not a minute before.
    #[test]
    fn kept_things_count_by_the_local_day(zone in 0..chrono_tz::TZ_VARIANTS.len(), back in 0_i64..9, minute in 0_i64..1440) {
        let world = World::new();
        let zone = chrono_tz::TZ_VARIANTS[zone];
        world.clock.travel(zone);
        let jane = world.add(JANE);
        let id = world.promise(jane, "Send the deck", "2026-11-12");
        let today: chrono::NaiveDate = "2026-11-21".parse().expect("a day");
        let done = today.and_time(chrono::NaiveTime::MIN) - chrono::Duration::days(back) + chrono::Duration::minutes(minute);
        world.clock.set(goodturn_core::model::local_to_utc(done, zone));
        world.book.complete_commitments(&[id]).expect("kept");
        world.clock_shows("2026-11-21T23:59");
        prop_assert_eq!(part(&review(&world), ReviewStep::Kept).total, u64::from(back <= 6), "{}", done);
    }
}
