//! After a talk: one sheet, one change.

use goodturn_core::{
    Error,
    clock::Clock,
    id::{CommitmentId, PersonId},
    model::{Balance, Channel, CommitmentDetails, CommitmentKind, CommitmentState, Settings},
    remind::Queue,
    wire::{CommitmentDraft, DebriefDraft, Question, StoryLine},
};

use crate::cast::*;

fn meeting(world: &World, person: PersonId, when: &str) -> CommitmentId {
    let details = CommitmentDetails { minutes: Some(30), ..CommitmentDetails::default() };
    let draft = CommitmentDraft {
        person,
        kind: CommitmentKind::Meeting,
        what: "Coffee".into(),
        when: when.into(),
        details: Some(details),
    };
    world.book.add_commitment(&draft).expect("a meeting").value.id
}

fn answered(person: PersonId, meeting: Option<CommitmentId>) -> DebriefDraft {
    DebriefDraft {
        meeting,
        when: "today".into(),
        place: "Café Central".into(),
        channel: Some(Channel::InPerson),
        needs: "a CFO\n a pilot ".into(),
        promised: "send the deck by friday".into(),
        helped: "introduced me to Li".into(),
        learned: "she sails".into(),
        shared: "I moved".into(),
        balance: Some(Balance::RatherMe),
        note: "a good talk".into(),
        next: "call her in 3 weeks".into(),
        ..DebriefDraft::about(person)
    }
}

/// Whom Today asks about, with the time and whether answers were begun.
fn asked(world: &World) -> Vec<(String, String, bool)> {
    let asks = world.book.today().expect("Today").debriefs;
    asks.into_iter().map(|ask| (ask.person.name, ask.when_label, ask.begun)).collect()
}

#[test]
fn a_meeting_that_is_over_asks_how_it_was_and_one_undo_takes_all_answers_back() {
    let world = World::new();
    let jane = world.add(JANE);
    let id = meeting(&world, jane, "2026-11-21 14:00");
    world.clock_shows("2026-11-21T14:29");
    assert_eq!(asked(&world), [], "while it lasts nobody asks");
    assert_eq!(world.book.today().expect("Today").sections.len(), 1, "it is a date of today");
    world.clock_shows("2026-11-21T14:30");
    assert_eq!(asked(&world), [("Jane Doe".into(), "today 14:00".into(), false)], "half an hour later it is over");
    assert!(world.book.today().expect("Today").sections.is_empty(), "and it stands in one place only");
    let before = world.picture();

    let page = world.book.open_debrief(jane, Some(id), None).expect("a sheet");
    assert_eq!((page.answers.when.as_str(), page.answers.meeting), ("today", Some(id)), "about this meeting");
    let preview = world.book.preview_debrief(&answered(jane, Some(id))).expect("a preview");
    let will: Vec<_> = preview.will.iter().map(|will| (will.kind, will.due.as_str())).collect();
    let expected = [
        (CommitmentKind::ThankYou, "2026-11-22"),
        (CommitmentKind::Promise, "2026-11-27"),
        (CommitmentKind::FollowUp, "2026-12-12"),
    ];
    assert_eq!(will, expected, "what it leads to is said before it is saved");

    let saved = world.book.debrief(&answered(jane, Some(id))).expect("saved");
    let acts: Vec<_> = saved.value.items.iter().map(|item| (item.kind, item.what.as_str())).collect();
    let expected = [
        (CommitmentKind::Promise, "Send the deck"),
        (CommitmentKind::FollowUp, "Call her"),
        (CommitmentKind::ThankYou, "Introduced me to Li"),
    ];
    assert_eq!(acts, expected, "promise, next step and thank-you; the next step stands for the next-day rule");
    assert_eq!(world.book.commitment(id).expect("the meeting").state, CommitmentState::Done, "you met");
    let page = world.book.person_page(jane).expect("her page");
    let needs: Vec<_> = page.needs.iter().map(|need| (need.what.as_str(), need.said_label.as_str())).collect();
    assert_eq!(needs, [("A pilot", "today"), ("A CFO", "today")], "what she needs, with the day");
    let met = page.story.iter().find_map(|line| match line {
        StoryLine::Encounter { learned, balance, place, .. } => Some((learned.as_str(), *balance, place.as_str())),
        _ => None,
    });
    assert_eq!(met, Some(("she sails", Some(Balance::RatherMe), "Café Central")), "the talk itself");
    assert_eq!(world.found("pilot"), ["Jane Doe"], "and what she needs is found");
    assert_eq!(asked(&world), [], "nobody asks again");

    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "one undo takes all of it back");
    assert_eq!(asked(&world).len(), 1, "and it is asked again");
}

#[test]
fn a_meeting_of_a_whole_day_is_asked_about_in_the_evening_and_one_that_was_put_off_is_not() {
    let world = World::new();
    let jane = world.add(JANE);
    let id = meeting(&world, jane, "2026-11-21");
    world.clock_shows("2026-11-21T17:59");
    assert_eq!(asked(&world), [], "the day is not over");
    world.clock_shows("2026-11-21T18:00");
    assert_eq!(asked(&world), [("Jane Doe".into(), "today".into(), false)], "the same evening");
    world.book.snooze_commitments(&[id], "tomorrow").expect("put off");
    assert_eq!(asked(&world), [], "put off is put off");
    world.clock_shows("2026-11-22T18:00");
    assert_eq!(asked(&world), [("Jane Doe".into(), "yesterday".into(), false)], "until then");
    world.book.let_go_commitments(&[id], "it did not take place").expect("let go");
    assert_eq!(asked(&world), [], "what did not take place is not asked about");
}

#[test]
fn answers_that_were_put_aside_are_found_again_and_gone_once_they_are_saved() {
    let world = World::new();
    let jane = world.add(JANE);
    let draft = DebriefDraft { next: String::new(), ..answered(jane, None) };
    world.book.keep_debrief(&draft).expect("put aside");
    world.clock_shows("2026-11-22T09:00");
    assert_eq!(asked(&world), [("Jane Doe".into(), "yesterday 10:00".into(), true)], "Today knows of them");
    let page = world.book.open_debrief(jane, None, None).expect("a sheet");
    assert_eq!((page.answers, page.kept_label.as_str()), (draft.clone(), "yesterday 10:00"), "word for word");
    world.book.debrief(&draft).expect("saved");
    assert_eq!(asked(&world), [], "saved, they are gone");
    assert_eq!(world.book.open_debrief(jane, None, None).expect("a sheet").kept_label, "", "and the next sheet is new");
    world.book.undo().expect("an undo");
    assert_eq!(asked(&world).len(), 1, "what is taken back is not lost: the answers wait again");
    assert!(world.book.forget_debrief(jane).expect("thrown away"), "unless they are not wanted");
    assert_eq!(asked(&world), []);
}

#[test]
fn an_encounter_that_is_there_already_is_looked_back_on_and_not_doubled() {
    let world = World::new();
    let (jane, marta) = (world.add(JANE), world.add(MARTA));
    world.met(jane, "2026-11-21", "RustConf");
    world.met(marta, "2026-11-20", "RustConf");
    let crowd = world.book.debriefs().expect("the crowd");
    let who: Vec<_> = crowd.iter().map(|ask| (ask.person.name.as_str(), ask.place.as_str())).collect();
    assert_eq!(who, [("Jane Doe", "RustConf"), ("Marta Kowalska", "RustConf")], "everybody of the last two days");
    assert_eq!(asked(&world), [], "Today does not ask by itself about a talk that was written down");
    let page = world.book.open_debrief(jane, None, None).expect("a sheet");
    assert_eq!((page.answers.encounter, page.answers.place.as_str()), (crowd[0].encounter, "RustConf"), "that one");
    let answers = DebriefDraft { place: page.answers.place, encounter: page.answers.encounter, ..answered(jane, None) };
    world.book.debrief(&answers).expect("saved");
    let story = world.book.person_page(jane).expect("her page").story;
    let talks = story.iter().filter(|line| matches!(line, StoryLine::Encounter { .. })).count();
    assert_eq!(talks, 1, "still one talk");
    let next = |world: &World| {
        let crowd = world.book.debriefs().expect("the crowd");
        crowd.into_iter().map(|ask| ask.person.name).collect::<Vec<_>>()
    };
    assert_eq!(next(&world), ["Marta Kowalska"], "Marta is next");
    world.book.debrief(&DebriefDraft { needs: "a printer".into(), ..DebriefDraft::about(marta) }).expect("saved");
    assert_eq!(next(&world), [""; 0], "whatever was answered, and of the last talk only, nobody is asked twice");
}

#[test]
fn a_need_that_is_over_is_needed_no_more_and_one_that_is_said_again_is_new() {
    let world = World::new();
    let jane = world.add(JANE);
    let needs = |text: &str| DebriefDraft { needs: text.into(), ..DebriefDraft::about(jane) };
    world.book.debrief(&needs("a CFO")).expect("saved");
    world.clock_shows("2026-12-21T10:00");
    world.book.debrief(&needs("A cfo\na pilot")).expect("saved");
    let said = |world: &World| {
        let page = world.book.person_page(jane).expect("her page");
        page.needs.into_iter().map(|need| (need.id, need.what, need.said_label)).collect::<Vec<_>>()
    };
    let now = said(&world);
    assert_eq!(now.len(), 2, "said twice, needed once: {now:?}");
    assert!(now.iter().all(|(_, _, label)| label == "today"), "and as new as the last time: {now:?}");
    let id = now[1].0.expect("a record");
    assert!(world.book.end_need(id).expect("over").value, "that is news");
    assert_eq!(said(&world).len(), 1, "it is needed no more");
    world.book.undo().expect("an undo");
    assert_eq!(said(&world).len(), 2, "or is it");
}

#[test]
fn to_say_that_they_still_work_there_keeps_the_question_away_for_a_year() {
    let world = World::new();
    let jane = world.add(JANE);
    world.clock_shows("2027-12-01T10:00");
    let asks = |world: &World| {
        let questions = world.book.open_debrief(jane, None, None).expect("a sheet").questions;
        questions.iter().any(|one| matches!(one, Question::StillAt { .. }))
    };
    assert!(asks(&world), "nobody heard of it for a year");
    world.book.debrief(&DebriefDraft { still_there: true, ..DebriefDraft::about(jane) }).expect("saved");
    assert!(!asks(&world), "she said so");
    world.book.undo().expect("an undo");
    assert!(asks(&world), "or did not");
}

#[test]
fn a_day_ahead_or_in_no_language_is_refused_and_nothing_is_kept() {
    let world = World::new();
    let jane = world.add(JANE);
    let before = world.picture();
    for when in ["tomorrow", "blursday"] {
        let answers = DebriefDraft { when: when.into(), ..answered(jane, None) };
        assert_eq!(
            world.book.preview_debrief(&answers).expect("a preview").problems.len(),
            1,
            "{when}: said beside it"
        );
        assert!(matches!(world.book.debrief(&answers), Err(Error::Invalid(_))), "{when}");
    }
    world.picture().must_be(&before, "nothing was kept");
}

/// One round of the loop with a working screen: who pops up, and whether it asks how it was.
fn rings(world: &World) -> Vec<(String, bool)> {
    let now = world.clock.now();
    let claimed = world.book.claim_due(now).expect("claims");
    world.book.mark_shown(&claimed.iter().map(|popup| popup.id).collect::<Vec<_>>(), now).expect("shown");
    claimed.into_iter().map(|popup| (popup.person.expect("somebody"), popup.is_over)).collect()
}

#[test]
fn a_meeting_pops_up_once_and_a_second_time_only_where_that_is_wanted() {
    let world = World::new();
    let (jane, marta) = (world.add(JANE), world.add(MARTA));
    meeting(&world, jane, "2026-11-21 14:00");
    world.clock_shows("2026-11-21T14:00");
    assert_eq!(rings(&world), [("Jane Doe".into(), false)], "to be there");
    world.clock_shows("2026-11-21T14:45");
    assert_eq!(rings(&world), [], "Today asks, quietly");
    world.book.save_settings(&Settings { ask_after_meetings: true, ..Settings::default() }).expect("saved");
    assert_eq!(rings(&world), [("Jane Doe".into(), true)], "where it is wanted, how was it?");
    assert_eq!(rings(&world), [], "once");
    world
        .book
        .save_settings(&Settings { morning: "08:00:00".parse().expect("a time"), ..Settings::default() })
        .expect("saved");
    world.book.save_settings(&Settings { ask_after_meetings: true, ..Settings::default() }).expect("saved");
    assert_eq!(rings(&world), [], "however the queue is derived anew");
    meeting(&world, marta, "2026-11-21 12:00");
    assert_eq!(rings(&world), [("Marta Kowalska".into(), true)], "what is over when it first rings asks at once");
    assert_eq!(rings(&world), [], "and not again");
}
