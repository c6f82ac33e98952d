use super::{super::*, cast::*};
use crate::model::{Delivered, Outcome};

fn lines(desk: &Desk) -> Vec<(String, Outcome, String)> {
    let log = desk.book.log.lock().expect("the log");
    log.iter().map(|Delivered { title, outcome, detail, .. }| (title.clone(), *outcome, detail.clone())).collect()
}

fn line(title: &str, outcome: Outcome, detail: &str) -> (String, Outcome, String) {
    (title.to_owned(), outcome, detail.to_owned())
}

#[test]
fn the_log_tells_what_became_of_a_pop_up_from_first_to_last() {
    let mut desk = Desk::at("09:00");
    desk.book.promise(JANE, "2026-11-21");
    desk.step();
    let key = PopupKey::Item(JANE);
    desk.hear(PopupEvent::Late(key.clone()));
    desk.hear(PopupEvent::Shown(key.clone()));
    desk.hear(PopupEvent::Acted(key.clone(), PopupAction::Done));
    desk.hear(PopupEvent::Closed(key));
    let told = lines(&desk);
    assert_eq!(
        told.iter().map(|(_, outcome, _)| *outcome).collect::<Vec<_>>(),
        [Outcome::Late, Outcome::Shown, Outcome::Done]
    );
    assert!(told.iter().all(|(title, ..)| title == "Write to Jane Doe"), "each by its title: {told:?}");
    assert_eq!(desk.book.log.lock().expect("the log")[0].commitment, Some(JANE), "and whose it was");
}

#[test]
fn a_failure_is_told_in_the_words_of_the_system_and_a_digest_names_its_people() {
    let mut desk = Desk::at("09:00");
    [JANE, LI, AMARA, INGRID].into_iter().for_each(|id| desk.book.promise(id, "2026-11-21"));
    desk.step();
    let key = desk.screen.take().remove(0).key;
    desk.hear(PopupEvent::Shown(key.clone()));
    desk.hear(PopupEvent::Failed(key, "It is gone.".into()));
    let names = "Jane Doe, Li Wei, Amara Okafor, Ingrid Sørensen";
    assert_eq!(
        lines(&desk),
        [line("4 things for today", Outcome::Shown, names), line("4 things for today", Outcome::Failed, "It is gone.")]
    );
}

#[test]
fn a_log_that_cannot_be_written_is_told_and_holds_no_answer_back() {
    let mut desk = Desk::at("09:00");
    desk.worker.test();
    desk.hear(PopupEvent::Shown(PopupKey::Test));
    assert_eq!(lines(&desk), [line("Reminders reach you here", Outcome::Shown, "")], "the test pop-up is in it too");
    desk.worker.say_it_stays();
    let said = desk.screen.take().pop().expect("a pop-up");
    assert!(said.key == PopupKey::Notice && said.buttons, "a click brings the window back: {said:?}");
}
