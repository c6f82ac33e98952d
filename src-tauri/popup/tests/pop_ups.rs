//! The adapter against a notification service that does what it is told, on a bus of its own.
#![cfg(all(unix, not(target_os = "macos")))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]
#![allow(missing_docs, reason = "the names of the tests are their meaning")]

#[path = "../../../tests/support/daemon.rs"]
mod daemon;

use std::{
    sync::mpsc::{Receiver, channel},
    time::{Duration, Instant},
};

use daemon::{FakeDaemon, Manner, PrivateBus};
use goodturn_core::{
    id::CommitmentId,
    remind::{Notifier, Popup, PopupAction, PopupEvent, PopupKey, Wake, test_popup},
};
use goodturn_popup::{Desktop, DesktopNotifier, ON_SCREEN, start};

const JANE: CommitmentId = CommitmentId(1);
const LI: CommitmentId = CommitmentId(2);
const DEADLINE: Duration = Duration::from_millis(400);

fn write_to(id: CommitmentId, name: &str) -> Popup {
    let body = "You met at the <Fish & Chips> meet-up.".to_owned();
    Popup { key: PopupKey::Item(id), title: format!("Write to {name}"), body, buttons: true }
}

fn jane() -> Popup {
    write_to(JANE, "Jane Doe")
}

/// The adapter, and what it tells.
struct Screen {
    notifier: DesktopNotifier,
    told: Receiver<Wake>,
}

impl Screen {
    fn on(address: &str) -> Self {
        let (wake, told) = channel();
        let desktop = Desktop { bus: Some(address.to_owned()), deadline: DEADLINE, ..Desktop::default() };
        Self { notifier: start(desktop, wake), told }
    }

    fn next(&self) -> PopupEvent {
        match self.told.recv_timeout(Duration::from_secs(10)) {
            Ok(Wake::Popup(event)) => event,
            other => panic!("nothing was told: {other:?}"),
        }
    }

    /// The next thing told of a pop-up.
    fn next_of_popups(&self) -> PopupEvent {
        loop {
            let event = self.next();
            if !matches!(event, PopupEvent::DaemonChanged { .. }) {
                return event;
            }
        }
    }

    fn silence(&self) {
        let told = self.told.recv_timeout(Duration::from_millis(150));
        assert!(told.is_err(), "something was told: {told:?}");
    }

    /// Posts, and waits until it is on the screen.
    fn show(&mut self, popup: Popup) {
        let key = popup.key.clone();
        self.notifier.post(popup);
        assert_eq!(self.next_of_popups(), PopupEvent::Shown(key));
    }
}

fn words(event: PopupEvent) -> String {
    match event {
        PopupEvent::Failed(PopupKey::Item(JANE), words) => words,
        other => panic!("not a failure of Jane's pop-up: {other:?}"),
    }
}

#[test]
fn a_pop_up_arrives_with_its_words_and_buttons() {
    let bus = PrivateBus::start();
    let daemon = FakeDaemon::start(&bus);
    let mut screen = Screen::on(bus.address());
    screen.show(jane());
    let posted = &daemon.posted()[0];
    assert_eq!(posted.title, "Write to Jane Doe");
    assert_eq!(posted.body, "You met at the &lt;Fish &amp; Chips&gt; meet-up.", "the service reads markup");
    assert_eq!(posted.buttons(), ["Done", "Snooze"]);
    assert_eq!(posted.actions[0], "default", "a click opens it");
    assert_eq!((posted.app.as_str(), posted.icon.as_str(), posted.urgency), ("Goodturn", "goodturn", Some(1)));
    assert_eq!(posted.hints["desktop-entry"], "goodturn");
    assert_eq!(posted.replaces, 0);
}

#[test]
fn a_service_without_actions_or_markup_gets_neither() {
    let bus = PrivateBus::start();
    let daemon = FakeDaemon::with(&bus, Manner { capabilities: vec!["body"], ..Manner::default() });
    let mut screen = Screen::on(bus.address());
    screen.show(jane());
    let posted = &daemon.posted()[0];
    assert!(posted.actions.is_empty(), "no buttons where nobody draws them: {posted:?}");
    assert_eq!(posted.body, "You met at the <Fish & Chips> meet-up.", "nobody would read the markup");
}

#[test]
fn buttons_and_clicks_are_heard() {
    let bus = PrivateBus::start();
    let daemon = FakeDaemon::start(&bus);
    let mut screen = Screen::on(bus.address());
    let presses = [("done", PopupAction::Done), ("snooze", PopupAction::Snooze), ("default", PopupAction::Open)];
    for (number, (name, action)) in (1..).zip(presses) {
        screen.show(jane());
        daemon.click(number, name);
        assert_eq!(screen.next_of_popups(), PopupEvent::Acted(PopupKey::Item(JANE), action));
    }
    screen.silence();
}

#[test]
fn a_click_behind_an_activation_token_is_heard() {
    let bus = PrivateBus::start();
    let daemon = FakeDaemon::with(&bus, Manner { like_gnome: true, ..Manner::default() });
    let mut screen = Screen::on(bus.address());
    for number in 1..=50 {
        screen.show(jane());
        daemon.click(number, "done");
        let heard = screen.next_of_popups();
        assert_eq!(heard, PopupEvent::Acted(PopupKey::Item(JANE), PopupAction::Done), "click {number}");
    }
}

#[test]
fn what_is_pressed_before_the_service_has_answered_is_heard() {
    let bus = PrivateBus::start();
    let daemon = FakeDaemon::with(&bus, Manner { presses: Some("done"), ..Manner::default() });
    let mut screen = Screen::on(bus.address());
    for _ in 1..=20 {
        screen.show(jane());
        assert_eq!(screen.next_of_popups(), PopupEvent::Acted(PopupKey::Item(JANE), PopupAction::Done));
    }
    assert_eq!(daemon.count(), 20);
}

#[test]
fn a_pop_up_that_is_dismissed_is_told_closed() {
    let bus = PrivateBus::start();
    let daemon = FakeDaemon::start(&bus);
    let mut screen = Screen::on(bus.address());
    screen.show(jane());
    daemon.dismiss(1, 2);
    assert_eq!(screen.next_of_popups(), PopupEvent::Closed(PopupKey::Item(JANE)));
}

#[test]
fn another_programs_signals_press_nothing() {
    let bus = PrivateBus::start();
    let daemon = FakeDaemon::start(&bus);
    let mut screen = Screen::on(bus.address());
    screen.show(jane());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let other = zbus::connection::Builder::address(bus.address()).build().await.expect("a connection");
        let (path, name) = ("/org/freedesktop/Notifications", "org.freedesktop.Notifications");
        let to = zbus::names::BusName::try_from(daemon.posted()[0].sender.clone()).expect("our name");
        for to in [None, Some(to)] {
            other.emit_signal(to, path, name, "ActionInvoked", &(1u32, "done")).await.expect("a signal");
        }
    });
    screen.silence();
}

#[test]
fn without_a_bus_it_fails_at_once_and_works_when_there_is_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut screen = Screen::on(&format!("unix:path={}", folder.path().join("none").display()));
    let asked = Instant::now();
    screen.notifier.post(jane());
    let said = words(screen.next());
    assert!(asked.elapsed() < DEADLINE, "it is known at once");
    assert!(said.contains("no message bus") && said.contains("The Inbox holds what is due"), "{said}");
    screen.notifier.post(jane());
    words(screen.next());
    screen.silence();
}

#[test]
fn a_bus_that_ends_is_told_and_looked_for_again() {
    let mut bus = PrivateBus::start();
    let _daemon = FakeDaemon::start(&bus);
    let mut screen = Screen::on(bus.address());
    screen.show(jane());
    bus.stop();
    words(screen.next_of_popups());
    assert_eq!(screen.next(), PopupEvent::DaemonChanged { present: false });
    screen.notifier.post(jane());
    assert!(words(screen.next()).contains("no message bus"));
}

#[test]
fn a_service_that_comes_later_is_told_and_used() {
    let bus = PrivateBus::start();
    let mut daemon = FakeDaemon::absent(bus.address(), Manner::default());
    let mut screen = Screen::on(bus.address());
    assert_eq!(screen.next(), PopupEvent::DaemonChanged { present: false });
    screen.notifier.post(jane());
    let said = words(screen.next());
    assert!(said.contains("No notification service is running"), "{said}");
    daemon.appear();
    assert_eq!(screen.next(), PopupEvent::DaemonChanged { present: true });
    screen.show(jane());
    assert_eq!(daemon.count(), 1);
}

#[test]
fn a_stopped_service_shows_it_exactly_once_when_it_goes_on() {
    let bus = PrivateBus::start();
    let daemon = FakeDaemon::start(&bus);
    let mut screen = Screen::on(bus.address());
    screen.show(write_to(LI, "Li Wei"));
    daemon.stop();
    let asked = Instant::now();
    screen.notifier.post(jane());
    assert!(asked.elapsed() < Duration::from_millis(100), "posting waits for nobody");
    assert_eq!(screen.next_of_popups(), PopupEvent::Late(PopupKey::Item(JANE)));
    assert!(asked.elapsed() >= DEADLINE, "not before its time");
    std::thread::sleep(2 * DEADLINE);
    screen.silence();
    daemon.go_on();
    assert_eq!(screen.next_of_popups(), PopupEvent::Shown(PopupKey::Item(JANE)));
    screen.silence();
    assert_eq!(daemon.count(), 2, "Li's and Jane's, and nothing twice");
}

#[test]
fn a_service_that_was_stopped_before_we_came_still_gets_buttons() {
    let bus = PrivateBus::start();
    let daemon = FakeDaemon::start(&bus);
    daemon.stop();
    let mut screen = Screen::on(bus.address());
    screen.notifier.post(jane());
    assert_eq!(screen.next_of_popups(), PopupEvent::Late(PopupKey::Item(JANE)));
    daemon.go_on();
    assert_eq!(screen.next_of_popups(), PopupEvent::Shown(PopupKey::Item(JANE)));
    assert_eq!(daemon.posted()[0].buttons(), ["Done", "Snooze"]);
}

#[test]
fn a_stopped_service_that_is_killed_loses_it_and_the_next_can_show_it() {
    let bus = PrivateBus::start();
    let mut daemon = FakeDaemon::start(&bus);
    let mut screen = Screen::on(bus.address());
    screen.show(write_to(LI, "Li Wei"));
    daemon.stop();
    screen.notifier.post(jane());
    assert_eq!(screen.next_of_popups(), PopupEvent::Late(PopupKey::Item(JANE)));
    daemon.vanish();
    let mut lost = vec![screen.next_of_popups(), screen.next_of_popups()];
    lost.sort_by_key(|event| format!("{event:?}"));
    assert!(matches!(&lost[0], PopupEvent::Failed(PopupKey::Item(JANE), _)), "the one it was asked for: {lost:?}");
    assert!(matches!(&lost[1], PopupEvent::Failed(PopupKey::Item(LI), _)), "the one it was showing: {lost:?}");
    assert_eq!(screen.next(), PopupEvent::DaemonChanged { present: false });
    daemon.go_on();
    daemon.appear();
    assert_eq!(screen.next(), PopupEvent::DaemonChanged { present: true });
    screen.show(jane());
    assert_eq!(daemon.posted().iter().filter(|posted| posted.title.contains("Jane")).count(), 1);
}

#[test]
fn a_service_that_is_killed_while_it_shows_is_told() {
    let bus = PrivateBus::start();
    let mut daemon = FakeDaemon::start(&bus);
    let mut screen = Screen::on(bus.address());
    screen.show(jane());
    daemon.vanish();
    let said = words(screen.next());
    assert!(said.contains("stopped"), "{said}");
    assert_eq!(screen.next(), PopupEvent::DaemonChanged { present: false });
    daemon.appear();
    assert_eq!(screen.next(), PopupEvent::DaemonChanged { present: true });
    screen.silence();
}

#[test]
fn a_refusal_is_told_in_the_services_words() {
    let bus = PrivateBus::start();
    let _daemon = FakeDaemon::with(&bus, Manner { refuses: Some("Too many today"), ..Manner::default() });
    let mut screen = Screen::on(bus.address());
    screen.notifier.post(jane());
    let said = words(screen.next_of_popups());
    assert!(said.contains("Too many today"), "{said}");
}

#[test]
fn what_is_done_elsewhere_leaves_the_screen() {
    let bus = PrivateBus::start();
    let daemon = FakeDaemon::start(&bus);
    let mut screen = Screen::on(bus.address());
    screen.show(jane());
    let both = Popup { key: PopupKey::Digest(vec![JANE, LI]), ..jane() };
    screen.show(both);
    assert_eq!(daemon.posted()[1].buttons(), ["Snooze"], "a digest cannot be done unread");
    screen.notifier.withdraw(&[JANE]);
    daemon.wait_for_close(1);
    screen.notifier.withdraw(&[LI]);
    daemon.wait_for_close(2);
    assert_eq!(daemon.closed(), [1, 2], "the digest went with its last one");
}

#[test]
fn what_is_done_elsewhere_while_the_service_is_stopped_goes_as_soon_as_it_comes() {
    let bus = PrivateBus::start();
    let daemon = FakeDaemon::start(&bus);
    let mut screen = Screen::on(bus.address());
    screen.show(write_to(LI, "Li Wei"));
    daemon.stop();
    screen.notifier.post(jane());
    assert_eq!(screen.next_of_popups(), PopupEvent::Late(PopupKey::Item(JANE)));
    screen.notifier.withdraw(&[JANE]);
    daemon.go_on();
    daemon.wait_for_close(2);
    screen.silence();
}

#[test]
fn the_same_commitment_takes_the_place_of_its_old_pop_up() {
    let bus = PrivateBus::start();
    let daemon = FakeDaemon::start(&bus);
    let mut screen = Screen::on(bus.address());
    screen.show(jane());
    screen.show(jane());
    assert_eq!(daemon.posted()[1].replaces, 1);
}

#[test]
fn leaving_closes_what_has_buttons_and_leaves_the_rest() {
    let bus = PrivateBus::start();
    let daemon = FakeDaemon::start(&bus);
    let mut screen = Screen::on(bus.address());
    screen.show(jane());
    screen.show(test_popup());
    assert!(daemon.posted()[1].actions.is_empty(), "the test pop-up has nothing to press");
    drop(screen);
    daemon.wait_for_close(1);
    std::thread::sleep(Duration::from_millis(100));
    assert_eq!(daemon.closed(), [1]);
}

fn open_descriptors() -> usize {
    std::fs::read_dir("/proc/self/fd").map(Iterator::count).unwrap_or(0)
}

#[test]
fn five_thousand_pop_ups_take_one_connection_and_a_bounded_screen() {
    let bus = PrivateBus::start();
    let daemon = FakeDaemon::start(&bus);
    let mut screen = Screen::on(bus.address());
    screen.show(test_popup());
    let before = open_descriptors();
    for number in 1..=5_000 {
        screen.notifier.post(write_to(CommitmentId(number), "Jane Doe"));
    }
    daemon.wait_for(5_001);
    let senders: std::collections::BTreeSet<_> = daemon.posted().into_iter().map(|posted| posted.sender).collect();
    assert_eq!(senders.len(), 1, "one connection for all");
    let last = u32::try_from(5_001 - ON_SCREEN).expect("a small number");
    daemon.wait_for_close(last);
    assert_eq!(daemon.closed().len(), 5_001 - ON_SCREEN, "all but the newest were closed");
    // Other tests of this process come and go meanwhile; a connection for each would be thousands.
    assert!(open_descriptors() < before + 200, "{before} descriptors before, {} after", open_descriptors());
}
