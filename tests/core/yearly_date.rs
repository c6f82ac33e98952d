//! Birthdays and other days of the year.

use goodturn_core::{
    id::PersonId,
    model::{CommitmentKind, PersonFacts, Rhythm, Settings, Whose},
    remind::Queue,
};

use crate::cast::*;

fn born(world: &World, name: &str, birthday: &str) -> PersonId {
    let facts = PersonFacts { name: name.into(), birthday: birthday.parse().ok(), ..PersonFacts::default() };
    world.book.add_person(&facts).expect("a person").value.id
}

fn tell(world: &World, whose: Whose, birthday_notice_days: u32) {
    let settings = Settings { birthdays: whose, birthday_notice_days, ..Settings::default() };
    world.book.save_settings(&settings).expect("settings");
}

/// What rings for the first time when the clock shows a local time.
fn rung(world: &World, local: &str) -> Vec<String> {
    world.clock_shows(local);
    let due = world.book.claim_due(instant(local, chrono_tz::Europe::Berlin)).expect("claims");
    world
        .book
        .mark_shown(&due.iter().map(|popup| popup.id).collect::<Vec<_>>(), instant(local, chrono_tz::Europe::Berlin))
        .expect("shown");
    due.into_iter().map(|popup| format!("{}: {}", popup.person.unwrap_or_default(), popup.what)).collect()
}

#[test]
fn a_birthday_is_told_some_days_before_and_once_only() {
    let world = World::new();
    tell(&world, Whose::Everybody, 3);
    born(&world, "Ana", "1986-12-01");
    born(&world, "Ben", "--12-01");
    assert_eq!(rung(&world, "2026-11-27T10:00"), Vec::<String>::new(), "four days before it is too early");
    assert_eq!(rung(&world, "2026-11-28T10:00"), ["Ana: Wish a happy birthday (40)", "Ben: Wish a happy birthday"]);
    let item = &world.book.today().expect("today").sections[0].items[0];
    assert_eq!(
        (item.kind, item.due.as_str(), item.due_label.as_str()),
        (CommitmentKind::Birthday, "2026-12-01", "Tue 1 Dec")
    );
    assert!(!item.overdue, "the day itself has not come");
    assert_eq!(rung(&world, "2026-12-01T10:00"), Vec::<String>::new(), "told once");
    world.book.complete_commitments(&[item.id]).expect("wished");
    assert_eq!(rung(&world, "2026-12-02T10:00"), Vec::<String>::new(), "and done");
    assert_eq!(
        rung(&world, "2027-11-28T10:00"),
        ["Ana: Wish a happy birthday (41)", "Ben: Wish a happy birthday"],
        "next year again"
    );
}

#[test]
fn the_29th_of_february_is_kept_on_the_28th_in_common_years() {
    let world = World::new();
    tell(&world, Whose::Everybody, 0);
    born(&world, "Leo", "2000-02-29");
    assert_eq!(rung(&world, "2027-02-27T10:00"), Vec::<String>::new());
    assert_eq!(rung(&world, "2027-02-28T10:00"), ["Leo: Wish a happy birthday (27)"]);
    assert_eq!(rung(&world, "2028-02-28T10:00"), Vec::<String>::new(), "a leap year has the day");
    assert_eq!(rung(&world, "2028-02-29T10:00"), ["Leo: Wish a happy birthday (28)"]);
}

#[test]
fn only_of_those_with_whom_you_keep_in_touch_unless_asked_otherwise() {
    let world = World::new();
    let ana = born(&world, "Ana", "--12-01");
    born(&world, "Ben", "--12-01");
    let rhythm = Rhythm { every_days: Some(90), ..Rhythm::default() };
    world.book.set_rhythm(ana, &rhythm).expect("a rhythm");
    assert_eq!(rung(&world, "2026-11-28T10:00"), ["Ana: Wish a happy birthday"]);
}

#[test]
fn a_birthday_while_the_laptop_was_off_is_told_late_but_not_weeks_late() {
    let world = World::new();
    tell(&world, Whose::Everybody, 0);
    born(&world, "Ana", "--12-01");
    born(&world, "Ben", "--12-20");
    rung(&world, "2026-11-22T10:00");
    assert_eq!(rung(&world, "2026-12-04T10:00"), ["Ana: Wish a happy birthday"], "three days late is still kind");
    assert_eq!(rung(&world, "2027-01-15T10:00"), Vec::<String>::new(), "weeks late is not");
}

#[test]
fn other_days_of_the_year_are_told_too_and_can_be_forgotten() {
    let world = World::new();
    let jane = world.add(JANE);
    let day = "2015-12-05".parse().expect("a date");
    let id = world.book.add_yearly_date(jane, "Wedding day", &day, 2).expect("a day").value;
    assert_eq!(world.book.yearly_dates(jane).expect("dates").len(), 1);
    assert_eq!(rung(&world, "2026-12-03T10:00"), ["Jane Doe: Wedding day"]);
    world.book.delete_yearly_date(id).expect("forgotten");
    assert_eq!(rung(&world, "2027-12-05T10:00"), Vec::<String>::new(), "no more");
    assert!(world.book.add_yearly_date(jane, "", &day, 2).is_err(), "a day needs a name");
}
