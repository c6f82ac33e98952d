//! A note about somebody, dropped or pasted.

use goodturn_core::model::CommitmentKind;

use crate::cast::*;

const NOTE: &str = "Jane Doe, CTO at Acme, jane@acme.example, +49 30 1234567. Met at RustConf Berlin, loves sailing, \
                    promised her the deck by Friday";

#[test]
fn a_note_with_a_promise_makes_person_encounter_promise_and_follow_up() {
    let world = World::new();
    let capture = world.capture("jane.md", NOTE);
    let review = world.book.review_capture(capture).expect("a review");
    assert_eq!(review.answer.met_at, "RustConf Berlin", "where, read from the note");
    assert_eq!(review.answer.remember, "loves sailing", "the hook");
    assert_eq!(review.answer.promised, "Send the deck by Friday", "the promise with its date, to be read and changed");
    assert_eq!(review.will.len(), 2, "follow-up and promise are announced: {:?}", review.will);
    let saved = world.book.save_capture(capture, &review.answer).expect("a saved note").value;
    let page = world.book.person_page(saved.person.id).expect("her page");
    assert_eq!(page.headline, "CTO at Acme", "what she does");
    assert_eq!(page.person.facts.memory_hook, "loves sailing", "what brings her to mind");
    let acts: Vec<_> = page.next.iter().map(|item| (item.kind, item.what.as_str(), item.due.as_str())).collect();
    assert_eq!(
        acts,
        [
            (CommitmentKind::FollowUp, "Write: nice to meet you", "2026-11-22"),
            (CommitmentKind::Promise, "Send the deck", "2026-11-27")
        ],
        "tomorrow a message, on Friday the deck"
    );
    assert_eq!(page.next[1].why, "You promised it at RustConf Berlin, today", "and why");
    assert_eq!(page.sources[0].raw, NOTE, "the note is kept as it came");
}

#[test]
fn a_promise_is_dated_from_the_day_the_note_came() {
    let world = World::new();
    let capture = world.capture("jane.md", NOTE);
    world.clock_shows("2026-11-26T10:00");
    let review = world.book.review_capture(capture).expect("a review");
    assert_eq!(review.will.iter().filter(|will| will.kind == CommitmentKind::Promise).count(), 1, "{:?}", review.will);
    let promise = review.will.iter().find(|will| will.kind == CommitmentKind::Promise).expect("the promise");
    assert_eq!(promise.due, "2026-11-27", "that Friday, not a week later");
}

#[test]
fn a_note_about_somebody_known_is_recognised() {
    let world = World::new();
    let jane = world.add(JANE);
    let capture = world.book.capture_text(NOTE).expect("a capture");
    let review = world.book.review_capture(capture).expect("a review");
    assert_eq!(review.answer.merge_into, Some(jane), "by her address");
    world.save(capture, "");
    assert_eq!(world.everybody(), ["Jane Doe"], "nobody was doubled");
    assert_eq!(world.book.person(jane).expect("Jane").facts.memory_hook, "loves sailing", "she learned the hook");
}

#[test]
fn a_note_dropped_after_midnight_of_the_day_it_tells_of_keeps_its_day() {
    let world = World::new();
    let capture = world.capture("li.md", "Li Wei, Globex. Met yesterday at the chamber of commerce.");
    world.clock_shows("2026-11-23T08:00");
    let review = world.book.review_capture(capture).expect("a review");
    assert_eq!(review.answer.met_on, "2026-11-20", "yesterday was said on the 21st");
}
