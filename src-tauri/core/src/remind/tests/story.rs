use super::{super::*, cast::*};

#[test]
fn a_follow_up_rings_once_on_the_morning_it_is_due() {
    let mut desk = Desk::at("18:00");
    desk.book.promise(JANE, "2026-11-22");

    let evening = desk.step();
    assert!(evening.fired.is_empty(), "it is not yet due");
    assert_eq!(evening.wake_at, Some(local("2026-11-22", "09:00", chrono_tz::Europe::Berlin)));

    desk.clock_shows("2026-11-22", "09:00");
    assert_eq!(desk.step().fired, [JANE]);
    assert_eq!(desk.screen.titles(), ["Write to Jane Doe"]);
    assert_eq!(desk.book.state(JANE), State::Claimed, "the claim is committed before the pop-up is shown");
    desk.hear(PopupEvent::Shown(PopupKey::Item(JANE)));
    assert_eq!(desk.book.state(JANE), State::Shown);

    desk.clock_shows("2026-11-22", "18:00");
    assert_eq!(desk.step(), Step { fired: vec![], wake_at: None }, "once is enough");
}

#[test]
fn done_on_the_pop_up_closes_the_commitment_for_good() {
    let mut desk = Desk::at("10:00");
    desk.book.promise(JANE, "2026-11-21");
    desk.step();
    desk.hear(PopupEvent::Shown(PopupKey::Item(JANE)));
    desk.hear(PopupEvent::Acted(PopupKey::Item(JANE), PopupAction::Done));
    desk.hear(PopupEvent::Closed(PopupKey::Item(JANE)));
    assert_eq!(desk.book.state(JANE), State::Closed);

    let mut restarted = Desk::over(desk.book.clone());
    restarted.book.reset_claims().expect("claims");
    assert!(restarted.step().fired.is_empty(), "a restart brings nothing back");
}

#[test]
fn snooze_on_the_pop_up_brings_it_back_tomorrow_morning() {
    let mut desk = Desk::at("10:00");
    desk.book.promise(JANE, "2026-11-21");
    desk.step();
    desk.hear(PopupEvent::Shown(PopupKey::Item(JANE)));
    desk.hear(PopupEvent::Acted(PopupKey::Item(JANE), PopupAction::Snooze));
    assert_eq!(desk.step().wake_at, Some(local("2026-11-22", "09:00", chrono_tz::Europe::Berlin)));

    desk.clock_shows("2026-11-22", "09:00");
    assert_eq!(desk.step().fired, [JANE]);
    assert_eq!(desk.screen.titles(), ["Write to Jane Doe", "Write to Jane Doe"], "yesterday's and today's");
}

#[test]
fn a_click_asks_the_host_to_open_it_and_changes_nothing() {
    let mut desk = Desk::at("10:00");
    desk.book.promise(JANE, "2026-11-21");
    desk.step();
    desk.hear(PopupEvent::Shown(PopupKey::Item(JANE)));
    desk.told();
    desk.hear(PopupEvent::Acted(PopupKey::Item(JANE), PopupAction::Open));
    assert_eq!(desk.told(), ["Opened(Item(CommitmentId(1)))"]);
    assert_eq!(desk.book.state(JANE), State::Shown, "it still waits for an answer in the Inbox");
}

#[test]
fn three_ring_singly_and_four_as_one_digest() {
    let mut desk = Desk::at("10:00");
    for id in [JANE, LI, AMARA] {
        desk.book.promise(id, "2026-11-21");
    }
    desk.step();
    assert_eq!(desk.screen.titles(), ["Write to Jane Doe", "Write to Li Wei", "Write to Amara Okafor"]);

    let mut other = Desk::at("10:00");
    for id in [JANE, LI, AMARA, INGRID] {
        other.book.promise(id, "2026-11-21");
    }
    assert_eq!(other.step().fired, [JANE, LI, AMARA, INGRID]);
    let posted = other.screen.take();
    assert_eq!(posted.len(), 1, "one pop-up, not four");
    assert_eq!(posted[0].title, "4 things for today");
    other.hear(PopupEvent::Shown(posted[0].key.clone()));
    assert!(other.book.rows().values().all(|row| row.state == State::Shown), "all four were shown with it");
}

#[test]
fn a_crash_between_claim_and_pop_up_loses_nothing() {
    let mut desk = Desk::at("10:00");
    desk.book.promise(JANE, "2026-11-21");
    desk.step();

    let mut restarted = Desk::over(desk.book.clone());
    restarted.book.reset_claims().expect("claims");
    assert_eq!(restarted.step().fired, [JANE], "the claim of the dead loop is taken over");
    restarted.hear(PopupEvent::Shown(PopupKey::Item(JANE)));

    let mut again = Desk::over(desk.book.clone());
    again.book.reset_claims().expect("claims");
    assert!(again.step().fired.is_empty(), "what was shown is not shown again");
}

#[test]
fn a_clock_put_back_never_rings_again() {
    let mut desk = Desk::at("10:00");
    desk.book.promise(JANE, "2026-11-21");
    desk.step();
    desk.hear(PopupEvent::Shown(PopupKey::Item(JANE)));
    for (day, time) in [("2026-11-20", "08:00"), ("2026-11-21", "09:00"), ("2026-11-21", "10:00")] {
        desk.clock_shows(day, time);
        desk.worker.follow_the_clock(desk.now()).expect("rings");
        assert!(desk.step().fired.is_empty(), "fired again on {day} at {time}");
    }
}

#[test]
fn a_journey_west_moves_the_morning() {
    let mut desk = Desk::at("18:00");
    desk.book.promise(JANE, "2026-11-22");
    desk.worker.follow_the_clock(desk.now()).expect("rings");
    desk.book.clock.travel(chrono_tz::America::New_York);
    desk.worker.follow_the_clock(desk.now()).expect("rings");
    assert_eq!(desk.step().wake_at, Some(local("2026-11-22", "09:00", chrono_tz::America::New_York)));
}

#[test]
fn a_new_morning_time_moves_what_waits() {
    let mut desk = Desk::at("18:00");
    desk.book.promise(JANE, "2026-11-22");
    desk.worker.follow_the_clock(desk.now()).expect("rings");
    desk.book.settings.lock().expect("settings").morning = chrono::NaiveTime::from_hms_opt(7, 30, 0).expect("a time");
    desk.worker.follow_the_clock(desk.now()).expect("rings");
    assert_eq!(desk.step().wake_at, Some(local("2026-11-22", "07:30", chrono_tz::Europe::Berlin)));
}

#[test]
fn what_is_done_elsewhere_leaves_the_screen() {
    let mut desk = Desk::at("10:00");
    desk.book.promise(JANE, "2026-11-21");
    desk.book.promise(LI, "2026-11-21");
    desk.step();
    desk.hear(PopupEvent::Shown(PopupKey::Item(JANE)));
    desk.hear(PopupEvent::Shown(PopupKey::Item(LI)));
    desk.book.complete_commitments(&[LI]).expect("done in the terminal");
    desk.worker.settle().expect("settled");
    assert_eq!(*desk.screen.withdrawn.lock().expect("withdrawals"), [LI], "and Jane's stays");
}
