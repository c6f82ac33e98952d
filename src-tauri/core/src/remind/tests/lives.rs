//! Many short lives: what is due is shown, and at most once more for each crash or lost service.

use std::collections::BTreeMap;

use chrono::Duration;
use proptest::prelude::*;

use super::{super::*, cast::*};
use crate::id::CommitmentId;

#[derive(Debug, Clone)]
enum Event {
    Passes(i64),
    PutBack(i64),
    Travel(chrono_tz::Tz),
    Crash,
    ServiceDies,
    ServiceRefuses,
    Answered(usize, PopupAction),
}

fn event() -> impl Strategy<Value = Event> {
    use chrono_tz::{America::New_York, Asia::Tokyo, Europe::Berlin, Pacific::Apia};
    prop_oneof![
        6 => (1i64..2_000).prop_map(Event::Passes),
        1 => (1i64..3_000).prop_map(Event::PutBack),
        1 => proptest::sample::select(vec![New_York, Tokyo, Berlin, Apia]).prop_map(Event::Travel),
        1 => Just(Event::Crash),
        1 => Just(Event::ServiceDies),
        1 => Just(Event::ServiceRefuses),
        2 => (0usize..8, proptest::sample::select(vec![PopupAction::Done, PopupAction::Snooze, PopupAction::Open]))
            .prop_map(|(which, action)| Event::Answered(which, action)),
    ]
}

/// What a user has seen.
#[derive(Default)]
struct Seen {
    shown: BTreeMap<CommitmentId, usize>,
    excused: BTreeMap<CommitmentId, usize>,
    on_screen: Vec<PopupKey>,
}

impl Seen {
    fn excuse(&mut self, key: &PopupKey) {
        for id in key.ids() {
            *self.excused.entry(*id).or_default() += 1;
        }
    }

    fn show(&mut self, desk: &mut Desk) {
        for popup in desk.screen.take() {
            for id in popup.key.ids() {
                *self.shown.entry(*id).or_default() += 1;
            }
            desk.hear(PopupEvent::Shown(popup.key.clone()));
            self.on_screen.push(popup.key);
        }
    }
}

fn live(desk: &mut Desk, seen: &mut Seen, event: &Event) {
    match event {
        Event::Passes(minutes) => desk.book.clock.set(desk.now() + Duration::minutes(*minutes)),
        Event::PutBack(minutes) => desk.book.clock.set(desk.now() - Duration::minutes(*minutes)),
        Event::Travel(zone) => desk.book.clock.travel(*zone),
        Event::Crash => {
            desk.step();
            // The system has shown them, and the loop died before it heard so.
            for popup in desk.screen.take() {
                popup.key.ids().iter().for_each(|id| *seen.shown.entry(*id).or_default() += 1);
                seen.excuse(&popup.key);
            }
            seen.on_screen.clear();
            *desk = Desk::over(desk.book.clone());
            desk.book.reset_claims().expect("claims");
        }
        Event::ServiceDies => {
            for key in std::mem::take(&mut seen.on_screen) {
                seen.excuse(&key);
                desk.hear(PopupEvent::Failed(key, "gone".into()));
            }
            desk.hear(PopupEvent::DaemonChanged { present: true });
        }
        Event::ServiceRefuses => {
            desk.step();
            for popup in desk.screen.take() {
                desk.hear(PopupEvent::Failed(popup.key, "not now".into()));
            }
        }
        Event::Answered(which, action) if !seen.on_screen.is_empty() => {
            let key = seen.on_screen.remove(which % seen.on_screen.len());
            if *action == PopupAction::Snooze {
                seen.excuse(&key);
            }
            desk.hear(PopupEvent::Acted(key, *action));
        }
        Event::Answered(..) => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn each_is_shown_once_and_again_only_for_a_reason(
        days in proptest::collection::vec(20u32..28, 1..7),
        events in proptest::collection::vec(event(), 0..60),
    ) {
        let mut desk = Desk::at("10:00");
        for (number, day) in (1..).zip(&days) {
            desk.book.promise(CommitmentId(number), &format!("2026-11-{day}"));
        }
        let mut seen = Seen::default();
        for event in &events {
            live(&mut desk, &mut seen, event);
            desk.worker.follow_the_clock(desk.now()).expect("rings");
            desk.step();
            seen.show(&mut desk);
        }
        desk.hear(PopupEvent::DaemonChanged { present: true });
        let last = desk.book.rows().values().map(|row| row.ring).max().expect("a row");
        desk.book.clock.set(last + Duration::days(1));
        desk.step();
        seen.show(&mut desk);

        for number in (1..).take(days.len()) {
            let id = CommitmentId(number);
            let (shown, excused) = (seen.shown.get(&id).copied(), seen.excused.get(&id).copied().unwrap_or(0));
            prop_assert!(shown.is_some(), "{id} was lost");
            prop_assert!(shown.unwrap_or(0) <= 1 + excused, "{id} was shown {shown:?} times, {excused} excused");
        }
    }
}
