//! Commitments: due, done, put off, let go, opened again.

use goodturn_core::{
    Error,
    id::CommitmentId,
    model::{Channel, CommitmentDetails, CommitmentKind, CommitmentState, Kept},
    wire::CommitmentDraft,
};

use crate::cast::*;

#[test]
fn a_promise_says_to_whom_what_and_when() {
    let world = World::new();
    let jane = world.add(JANE);
    let id = world.promise(jane, " send the deck ", "by friday");
    let item = world.book.commitment(id).expect("the promise");
    assert_eq!((item.name(), item.what.as_str()), ("Jane Doe", "Send the deck"), "trimmed, to Jane");
    assert_eq!((item.due.as_str(), item.due_label.as_str()), ("2026-11-27", "Fri 27 Nov"), "the coming Friday");
    assert_eq!(item.state, CommitmentState::Open, "to be done");
    let timed = world.promise(jane, "call her", "tomorrow 14:00");
    let item = world.book.commitment(timed).expect("the call");
    assert_eq!(item.due, "2026-11-22T14:00:00+01:00", "a time of day keeps its offset");
    assert_eq!(item.due_label, "tomorrow 14:00", "in words");
}

#[test]
fn a_typed_time_is_answered_with_its_day_in_full() {
    let world = World::new();
    for (words, past, due, label) in [
        ("today", false, "2026-11-21", "Sat 21 Nov"),
        ("tomorrow", false, "2026-11-22", "Sun 22 Nov"),
        ("tomorrow 14:00", false, "2026-11-22T14:00", "Sun 22 Nov 14:00"),
        ("yesterday", true, "2026-11-20", "Fri 20 Nov"),
        ("2027-01-04", false, "2027-01-04", "Mon 4 Jan 2027"),
    ] {
        let reading = world.book.read_when(words, past).expect("a time");
        assert_eq!((reading.due.as_str(), reading.label.as_str()), (due, label), "“{words}” is said with its date");
    }
}

#[test]
fn nothing_to_do_or_no_time_is_refused() {
    let world = World::new();
    let person = world.add(JANE);
    for (what, when) in [("", "friday"), ("call", "when pigs fly"), ("call", "")] {
        let draft = CommitmentDraft {
            person,
            kind: CommitmentKind::FollowUp,
            what: what.into(),
            when: when.into(),
            details: None,
        };
        let refused = world.book.add_commitment(&draft).expect_err("it makes no sense");
        assert!(matches!(refused, Error::Invalid(_)), "{what:?} {when:?}: {refused}");
    }
    assert!(world.due_by("2099-01-01T00:00").is_empty(), "nothing was kept");
}

#[test]
fn the_due_list_has_what_rings_by_a_moment_longest_due_first() {
    let world = World::new();
    let jane = world.add(JANE);
    world.promise(jane, "Later", "2026-11-25");
    world.promise(jane, "In the afternoon", "today 15:00");
    world.promise(jane, "Now", "today");
    let at = |local| world.due_by(local).into_iter().map(|item| item.what).collect::<Vec<_>>();
    assert_eq!(at("2026-11-21T08:59"), Vec::<String>::new(), "nothing before the morning time");
    assert_eq!(at("2026-11-21T09:00"), ["Now"], "a day begins at nine");
    assert_eq!(at("2026-11-21T15:00"), ["Now", "In the afternoon"], "then the afternoon");
    assert_eq!(at("2026-11-25T09:00"), ["Now", "In the afternoon", "Later"], "longest due first");
}

#[test]
fn done_is_done_and_told_on_the_page() {
    let world = World::new();
    let jane = world.add(JANE);
    let id = world.promise(jane, "Send the deck", "today");
    assert_eq!(world.book.complete_commitments(&[id]).expect("done").value, 1, "one was open");
    assert_eq!(world.book.complete_commitments(&[id]).expect("done").value, 0, "and only once");
    assert!(world.due_by("2027-01-01T00:00").is_empty(), "it asks no more");
    let page = world.book.person_page(jane).expect("her page");
    assert_eq!((page.next.len(), page.story.len()), (0, 1), "it moved from next to the story");
}

#[test]
fn snoozed_is_quiet_until_then_and_keeps_its_due() {
    let world = World::new();
    let id = world.promise(world.add(JANE), "Send the deck", "today");
    world.book.snooze_commitments(&[id], "tomorrow").expect("put off");
    let item = world.book.commitment(id).expect("the promise");
    assert_eq!((item.state, item.due.as_str()), (CommitmentState::Snoozed, "2026-11-21"), "the due is not moved");
    assert_eq!(item.snoozed_until.as_deref(), Some("2026-11-22"), "it says until when");
    assert_eq!((item.due_label.as_str(), item.overdue), ("tomorrow", false), "it asks tomorrow");
    assert!(world.due_by("2026-11-21T23:59").is_empty(), "quiet today");
    assert_eq!(world.due_by("2026-11-22T09:00").len(), 1, "back tomorrow morning");
    world.clock_shows("2026-11-22T09:00");
    assert_eq!(world.book.commitment(id).expect("the promise").state, CommitmentState::Open, "and open again then");
}

#[test]
fn snoozing_into_the_past_or_what_is_closed_changes_nothing() {
    let world = World::new();
    let id = world.promise(world.add(JANE), "Send the deck", "today");
    for words in ["yesterday", "today", "today 09:00", "soonish"] {
        assert!(world.book.snooze_commitments(&[id], words).is_err(), "{words} is not ahead");
    }
    world.book.complete_commitments(&[id]).expect("done");
    assert_eq!(world.book.snooze_commitments(&[id], "tomorrow").expect("an answer").value, 0, "closed stays closed");
}

#[test]
fn let_go_with_a_reason_and_opened_again() {
    let world = World::new();
    let id = world.promise(world.add(JANE), "Send the deck", "today");
    world.book.let_go_commitments(&[id], " she has it already ").expect("let go");
    assert_eq!(world.book.commitment(id).expect("the promise").state, CommitmentState::LetGo, "dropped on purpose");
    assert_eq!(world.book.reopen_commitments(&[id]).expect("opened").value, 1, "or not");
    assert_eq!(world.due_by("2026-11-21T12:00").len(), 1, "it asks again");
}

#[test]
fn several_at_once_are_one_step() {
    let world = World::new();
    let jane = world.add(JANE);
    let ids: Vec<_> = (0..4).map(|n| world.promise(jane, &format!("thing {n}"), "today")).collect();
    assert_eq!(world.book.complete_commitments(&ids).expect("done").value, 4, "all four");
    world.book.undo().expect("an undo");
    assert_eq!(world.due_by("2026-11-21T12:00").len(), 4, "one undo opens all four");
}

#[test]
fn what_is_gone_is_said() {
    let world = World::new();
    let gone = CommitmentId(99);
    assert!(
        matches!(world.book.complete_commitments(&[gone]), Err(Error::NotFound { .. })),
        "there is no such promise"
    );
    assert!(matches!(world.book.commitment(gone), Err(Error::NotFound { .. })), "nor to look at");
}

#[test]
fn an_edit_moves_it_and_ends_a_snooze() {
    let world = World::new();
    let jane = world.add(JANE);
    let id = world.promise(jane, "Send the deck", "today");
    world.book.snooze_commitments(&[id], "next week").expect("put off");
    let draft = CommitmentDraft {
        person: jane,
        kind: CommitmentKind::Meeting,
        what: "Show the deck".into(),
        when: "2026-11-24 11:00".into(),
        details: None,
    };
    let item = world.book.edit_commitment(id, &draft).expect("an edit").value;
    assert_eq!((item.kind, item.what.as_str()), (CommitmentKind::Meeting, "Show the deck"), "as edited");
    assert_eq!((item.due.as_str(), item.snoozed_until), ("2026-11-24T11:00:00+01:00", None), "the new date counts");
}

#[test]
fn nobody_in_the_trash_asks_for_anything() {
    let world = World::new();
    let jane = world.add(JANE);
    world.promise(jane, "Send the deck", "today");
    world.book.trash_people(&[jane]).expect("in the trash");
    assert!(world.due_by("2026-11-21T12:00").is_empty(), "the trash is quiet");
    world.book.restore_people(&[jane]).expect("restored");
    assert_eq!(world.due_by("2026-11-21T12:00").len(), 1, "and speaks again");
}

#[test]
fn a_promise_agreed_anew_keeps_its_history_and_is_kept_in_time() {
    let world = World::new();
    let jane = world.add(JANE);
    let id = world.promise(jane, "Send the deck", "tomorrow");
    world.clock_shows("2026-11-23T10:00");
    let anew = world.book.renegotiate_commitment(id, "friday", "she is travelling").expect("agreed").value;
    assert_eq!((anew.due.as_str(), anew.agreed_anew, anew.overdue), ("2026-11-27", 1, false), "due on Friday now");
    world.clock_shows("2026-11-27T23:00");
    world.book.complete_commitments(&[id]).expect("kept");
    assert_eq!(world.book.commitment(id).expect("it").kept, Some(Kept::InTime), "measured by what was agreed last");
    let refused = world.book.renegotiate_commitment(id, "next week", "").expect_err("it is over");
    assert!(matches!(refused, Error::Invalid(_)), "{refused}");
}

#[test]
fn a_promise_kept_after_its_day_is_late_and_one_let_go_is_neither() {
    let world = World::new();
    let jane = world.add(JANE);
    let (late, dropped) = (world.promise(jane, "Call", "today"), world.promise(jane, "Write", "today"));
    world.clock_shows("2026-11-22T00:30");
    world.book.complete_commitments(&[late]).expect("done");
    world.book.let_go_commitments(&[dropped], "they found another way").expect("let go");
    assert_eq!(world.book.commitment(late).expect("it").kept, Some(Kept::Late), "half an hour is a day late");
    assert_eq!(world.book.commitment(dropped).expect("it").kept, None, "that is no matter of time");
}

#[test]
fn what_comes_back_is_open_again_for_its_next_day() {
    let world = World::new();
    let person = world.add(JANE);
    let details = Some(CommitmentDetails {
        repeat: "every month".into(),
        notice_days: 1,
        channel: Some(Channel::Call),
        minutes: None,
    });
    let draft = CommitmentDraft {
        person,
        kind: CommitmentKind::CheckIn,
        what: "call".into(),
        when: "2026-12-31".into(),
        details,
    };
    let first = world.book.add_commitment(&draft).expect("a check-in").value;
    world.clock_shows("2026-12-30T10:00");
    assert_eq!(world.due_by("2026-12-30T10:00").len(), 1, "it rings a day before");
    world.book.complete_commitments(&[first.id]).expect("done");
    let next = world.due_by("2027-06-01T00:00");
    assert_eq!(next.len(), 1, "one at a time");
    assert_eq!((next[0].due.as_str(), next[0].channel, next[0].notice_days), ("2027-01-31", Some(Channel::Call), 1));
    world.book.undo().expect("an undo");
    let again: Vec<_> = world.due_by("2027-06-01T00:00").into_iter().map(|item| item.due).collect();
    assert_eq!(again, ["2026-12-31"], "undo takes the next one back too");
    world.clock_shows("2027-04-15T10:00");
    world.book.let_go_commitments(&[first.id], "").expect("let go");
    let due: Vec<_> = world.due_by("2028-01-01T00:00").into_iter().map(|item| item.due).collect();
    assert_eq!(due, ["2027-04-30"], "what was missed meanwhile does not pile up");
    world.book.reopen_commitments(&[first.id]).expect("opened again");
    world.book.complete_commitments(&[first.id]).expect("done after all");
    assert_eq!(world.due_by("2028-01-01T00:00").len(), 1, "closed a second time, its next one is there already");
    let odd = CommitmentDraft {
        details: Some(CommitmentDetails { repeat: "now and then".into(), ..CommitmentDetails::default() }),
        ..draft
    };
    assert!(world.book.add_commitment(&odd).is_err(), "words that say no repetition are refused");
}

#[test]
fn a_repetition_is_read_as_it_is_typed_and_what_is_none_is_said() {
    let world = World::new();
    assert_eq!(world.book.read_repeat(" every month ").expect("a rule"), "FREQ=MONTHLY");
    let refused = world.book.read_repeat("now and then").expect_err("no repetition");
    assert!(refused.to_string().contains("now and then"), "{refused}");
}

#[test]
fn only_a_promise_is_kept_in_time_or_late() {
    let world = World::new();
    let jane = world.add(JANE);
    let promise = world.promise(jane, "Send the deck", "tomorrow");
    let follow_up = CommitmentDraft {
        person: jane,
        kind: CommitmentKind::FollowUp,
        what: "Write".into(),
        when: "tomorrow".into(),
        details: None,
    };
    let follow_up = world.book.add_commitment(&follow_up).expect("a follow-up").value.id;
    world.clock_shows("2026-11-25T10:00");
    world.book.complete_commitments(&[promise, follow_up]).expect("done");
    let kept = |id| world.book.commitment(id).expect("it").kept;
    assert_eq!((kept(promise), kept(follow_up)), (Some(Kept::Late), None), "nobody was promised the other");
}
