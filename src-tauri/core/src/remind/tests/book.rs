//! The same stories over the real file.

use std::{
    path::Path,
    sync::{Arc, mpsc},
};

use chrono_tz::{America::New_York, Europe::Berlin};

use super::{super::*, cast::*};
use crate::{
    Book,
    clock::{Clock, ManualClock},
    id::CommitmentId,
    model::{CommitmentState, EncounterDraft, PersonFacts},
};

/// A program over a data folder; another one over the same folder is a restart.
pub(super) struct Program {
    pub book: Book,
    pub clock: ManualClock,
    pub screen: Screen,
    pub worker: Worker,
}

impl Program {
    pub fn over(folder: &Path, clock: &ManualClock) -> Self {
        let book = Book::open(folder, clock.clone()).expect("the book");
        let screen = Screen::default();
        let (queue, shown) = (Arc::new(book.clone()), Box::new(screen.clone()));
        let worker = Worker::new(queue, shown, mpsc::channel().1, Box::new(drop));
        Queue::reset_claims(&book).expect("claims of the dead");
        Self { book, clock: clock.clone(), screen, worker }
    }

    /// A first encounter, which makes a follow-up for the next day.
    pub fn meet(&self, name: &str) -> CommitmentId {
        let facts = PersonFacts { name: name.into(), ..PersonFacts::default() };
        let person = self.book.add_person(&facts).expect("a person").value.id;
        let place = "RustConf Berlin".to_owned();
        let met = EncounterDraft { people: vec![person], place, ..EncounterDraft::default() };
        self.book.log_encounter(&met).expect("an encounter");
        let tomorrow = self.book.due(self.clock.now() + chrono::Duration::days(1)).expect("what is due");
        tomorrow
            .items
            .iter()
            .find(|item| item.person.as_ref().is_some_and(|to| to.id == person))
            .expect("a follow-up")
            .id
    }

    pub fn step(&mut self) -> Step {
        let now = self.clock.now();
        self.worker.follow_the_clock(now).expect("rings");
        self.worker.step(now).expect("a step")
    }

    pub fn hear(&mut self, event: PopupEvent) {
        self.worker.hear(&event, self.clock.now()).expect("an event taken in");
    }

    fn state(&self, id: CommitmentId) -> CommitmentState {
        self.book.commitment(id).expect("it").state
    }
}

pub(super) fn saturday(time: &str) -> ManualClock {
    ManualClock::new(local("2026-11-21", time, Berlin), Berlin)
}

#[test]
fn a_follow_up_rings_the_next_morning_and_done_is_done_for_good() {
    let (folder, clock) = (tempfile::tempdir().expect("a folder"), saturday("18:00"));
    let mut program = Program::over(folder.path(), &clock);
    let id = program.meet("Jane Doe");
    let morning = local("2026-11-22", "09:00", Berlin);
    assert_eq!(program.step(), Step { fired: vec![], wake_at: Some(morning) });

    clock.set(morning);
    assert_eq!(program.step().fired, [id]);
    let popup = program.screen.take().remove(0);
    assert_eq!(popup.title, "Write to Jane Doe");
    assert!(popup.body.contains("RustConf Berlin"), "why now: {}", popup.body);
    program.hear(PopupEvent::Shown(PopupKey::Item(id)));
    let delivered = program.book.commitment(id).expect("it").delivered_at;
    assert_eq!(delivered, Some(morning.to_rfc3339()), "the Inbox says when it was shown");
    program.hear(PopupEvent::Acted(PopupKey::Item(id), PopupAction::Done));
    assert_eq!(program.state(id), CommitmentState::Done);

    drop(program);
    let mut restarted = Program::over(folder.path(), &clock);
    assert_eq!(restarted.step(), Step { fired: vec![], wake_at: None }, "nothing comes back");
}

#[test]
fn a_crash_before_the_pop_up_costs_nothing_and_after_it_at_most_one_more() {
    let (folder, clock) = (tempfile::tempdir().expect("a folder"), saturday("18:00"));
    let mut program = Program::over(folder.path(), &clock);
    let id = program.meet("Jane Doe");
    clock.set(local("2026-11-22", "09:00", Berlin));
    assert_eq!(program.step().fired, [id]);
    drop(program);

    let mut second = Program::over(folder.path(), &clock);
    assert_eq!(second.step().fired, [id], "claimed, and never known to be shown");
    second.hear(PopupEvent::Shown(PopupKey::Item(id)));
    drop(second);

    let mut third = Program::over(folder.path(), &clock);
    assert!(third.step().fired.is_empty(), "shown, and known to be");
}

#[test]
fn neither_a_clock_put_back_nor_a_journey_rings_again() {
    let (folder, clock) = (tempfile::tempdir().expect("a folder"), saturday("18:00"));
    let mut program = Program::over(folder.path(), &clock);
    let id = program.meet("Jane Doe");
    clock.set(local("2026-11-22", "09:00", Berlin));
    program.step();
    program.hear(PopupEvent::Shown(PopupKey::Item(id)));

    for (zone, day, time) in
        [(Berlin, "2026-11-20", "08:00"), (New_York, "2026-11-22", "09:00"), (Berlin, "2026-11-23", "12:00")]
    {
        clock.travel(zone);
        clock.set(local(day, time, zone));
        assert!(program.step().fired.is_empty(), "rang again at {time} on {day} in {zone}");
    }
}

#[test]
fn snooze_rings_again_tomorrow_and_only_then() {
    let (folder, clock) = (tempfile::tempdir().expect("a folder"), saturday("18:00"));
    let mut program = Program::over(folder.path(), &clock);
    let id = program.meet("Jane Doe");
    clock.set(local("2026-11-22", "09:30", Berlin));
    program.step();
    program.hear(PopupEvent::Shown(PopupKey::Item(id)));
    program.hear(PopupEvent::Acted(PopupKey::Item(id), PopupAction::Snooze));
    assert_eq!(program.state(id), CommitmentState::Snoozed);
    let next = local("2026-11-23", "09:00", Berlin);
    assert_eq!(program.step(), Step { fired: vec![], wake_at: Some(next) });
    clock.set(next);
    assert_eq!(program.step().fired, [id]);
}

#[test]
fn a_service_that_dies_with_it_on_the_screen_gets_it_again() {
    let (folder, clock) = (tempfile::tempdir().expect("a folder"), saturday("18:00"));
    let mut program = Program::over(folder.path(), &clock);
    let id = program.meet("Jane Doe");
    clock.set(local("2026-11-22", "09:00", Berlin));
    program.step();
    program.hear(PopupEvent::Shown(PopupKey::Item(id)));
    program.hear(PopupEvent::Failed(PopupKey::Item(id), "The notification service stopped.".into()));
    assert!(program.step().fired.is_empty(), "nobody is there");
    program.hear(PopupEvent::DaemonChanged { present: true });
    assert_eq!(program.step().fired, [id]);
}

#[test]
fn done_in_another_program_takes_the_pop_up_away() {
    let (folder, clock) = (tempfile::tempdir().expect("a folder"), saturday("18:00"));
    let mut program = Program::over(folder.path(), &clock);
    let [jane, li] = [program.meet("Jane Doe"), program.meet("Li Wei")];
    clock.set(local("2026-11-22", "09:00", Berlin));
    program.step();
    for id in [jane, li] {
        program.hear(PopupEvent::Shown(PopupKey::Item(id)));
    }
    let terminal = Book::open(folder.path(), clock.clone()).expect("the same book");
    terminal.complete_commitments(&[jane]).expect("done");
    assert!(program.book.poll_other_writers().expect("a look"), "somebody else has written");
    program.worker.settle().expect("settled");
    assert_eq!(*program.screen.withdrawn.lock().expect("withdrawals"), [jane]);
}

#[test]
fn four_people_make_one_digest() {
    let (folder, clock) = (tempfile::tempdir().expect("a folder"), saturday("18:00"));
    let mut program = Program::over(folder.path(), &clock);
    let ids: Vec<_> = NAMES.iter().map(|name| program.meet(name)).collect();
    clock.set(local("2026-11-22", "09:00", Berlin));
    assert_eq!(program.step().fired, ids);
    let posted = program.screen.take();
    assert_eq!(posted.iter().map(|popup| popup.title.as_str()).collect::<Vec<_>>(), ["5 things for today"]);
    program.hear(PopupEvent::Shown(posted[0].key.clone()));
    assert_eq!(program.step(), Step { fired: vec![], wake_at: None }, "all five were shown with it");
}
