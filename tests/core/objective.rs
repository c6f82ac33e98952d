//! Objectives: what you want to come of your network, step by step.

use goodturn_core::{
    Error,
    clock::Clock,
    id::{ObjectiveId, PersonId},
    model::{CommitmentState, LookEvery, ObjectiveState, ReviewStep},
    ops::ExportFormat,
    remind::{Queue, single},
    wire::{ImportOptions, MergeDraft, ObjectiveDraft, ObjectivePage, ObjectiveRow, ObjectiveStepDraft, SectionKind},
};

use crate::cast::*;

fn rail(people: Vec<PersonId>) -> ObjectiveDraft {
    ObjectiveDraft {
        what: "know three people in rail".into(),
        why: "Our next customers build trains".into(),
        gain: "Invitations to tender".into(),
        give: "What we learned of sensors".into(),
        measure: "Three who call me back".into(),
        communities: "Rail association".into(),
        until: "2027-06-30".into(),
        every: Some(LookEvery::Month),
        people,
    }
}

fn begin(world: &World, draft: &ObjectiveDraft) -> ObjectiveId {
    world.book.add_objective(draft).expect("an objective").value
}

fn page(world: &World, id: ObjectiveId) -> ObjectivePage {
    world.book.objective(id).expect("a page")
}

fn open(world: &World) -> Vec<ObjectiveRow> {
    world.book.objectives().expect("objectives").open
}

fn step(person: impl Into<Option<PersonId>>, what: &str, when: &str) -> ObjectiveStepDraft {
    ObjectiveStepDraft { what: what.into(), when: when.into(), person: person.into(), repeat: String::new() }
}

#[test]
fn an_objective_is_pursued_step_by_step_looked_at_and_reached() {
    let world = World::new();
    let (jane, marta) = (world.add(JANE), world.add(MARTA));
    let id = begin(&world, &rail(vec![jane]));
    let row = open(&world).remove(0);
    assert_eq!((row.what.as_str(), row.until_label.as_str()), ("Know three people in rail", "Wed 30 Jun 2027"));
    assert_eq!((row.review_label.as_str(), row.gives), ("Mon 21 Dec", true), "a month from now");
    assert_eq!(row.asks, ["It has no next step"]);
    let first =
        world.book.add_objective_step(id, &step(marta, "ask who buys sensors", "friday")).expect("a step").value;
    let names: Vec<_> = page(&world, id).row.people.into_iter().map(|person| person.name).collect();
    assert_eq!(names, [JANE.name, MARTA.name], "whoever a step is made with belongs to it");
    assert_eq!(world.due_by("2026-11-27T12:00").len(), 1, "and it asks for itself like everything you mean to do");
    let row = open(&world).remove(0);
    assert_eq!((row.next_step.map(|step| step.what), row.asks.len()), (Some("Ask who buys sensors".into()), 0));
    world.book.complete_commitments(&[first.id]).expect("done");
    let row = open(&world).remove(0);
    assert_eq!((row.steps_open, row.steps_done, row.asks.len()), (0, 1, 1), "it asks for the next one");

    world.clock_shows("2026-12-21T10:00");
    assert_eq!(open(&world)[0].asks[0], "Today is the day you wanted to look at it");
    assert!(matches!(world.book.review_objective(id, " ", ""), Err(Error::Invalid(_))), "something is to be said");
    world.book.review_objective(id, "Marta told me of two buyers", "Write to both").expect("a look");
    let told = page(&world, id);
    assert_eq!((told.reviews[0].on_label.as_str(), told.reviews[0].next.as_str()), ("21 Dec", "Write to both"));
    assert_eq!(told.row.review_label, "Thu 21 Jan 2027", "and a month later again");
    let before = world.picture();
    world.book.end_objective(id, true, "Four by now").expect("reached");
    assert!(open(&world).is_empty());
    let ended = world.book.objectives().expect("objectives").ended.remove(0);
    assert_eq!((ended.state, ended.ended_label.as_str()), (ObjectiveState::Reached, "reached today"));
    assert_eq!(page(&world, id).end_note, "Four by now");
    assert!(matches!(world.book.review_objective(id, "late", ""), Err(Error::Invalid(_))), "it has ended");
    world.book.undo().expect("undone");
    world.picture().must_be(&before, "it is as it was");
    world.book.end_objective(id, false, "").expect("let go");
    assert!(world.book.reopen_objective(id).expect("opened again").value);
    assert_eq!(open(&world)[0].review_label, "Thu 21 Jan 2027", "the look counts from today");
}

#[test]
fn what_cannot_be_an_objective_is_refused_and_nothing_is_kept() {
    let world = World::new();
    let before = world.picture();
    let blank = ObjectiveDraft { what: "  ".into(), ..rail(Vec::new()) };
    let behind = ObjectiveDraft { until: "2026-11-01".into(), ..rail(Vec::new()) };
    let nonsense = ObjectiveDraft { until: "when pigs fly".into(), ..rail(Vec::new()) };
    for draft in [blank, behind, nonsense] {
        assert!(matches!(world.book.add_objective(&draft), Err(Error::Invalid(_))), "{draft:?}");
    }
    let nobody = world.book.add_objective(&rail(vec![PersonId(99)]));
    assert!(matches!(nobody, Err(Error::NotFound { .. })));
    world.picture().must_be(&before, "nothing was written");
}

#[test]
fn one_without_a_rhythm_asks_for_no_look_and_one_that_is_over_may_still_be_changed() {
    let world = World::new();
    let id = begin(&world, &ObjectiveDraft { every: None, give: String::new(), ..rail(Vec::new()) });
    assert_eq!((open(&world)[0].review_label.as_str(), open(&world)[0].gives), ("", false), "nothing is given yet");
    world.clock_shows("2027-07-02T10:00");
    assert_eq!(open(&world)[0].asks, ["It has no next step", "Its day was 30 Jun 2027"]);
    let draft = page(&world, id).draft;
    world
        .book
        .edit_objective(id, &ObjectiveDraft { give: "A talk".into(), ..draft.clone() })
        .expect("its day may stay");
    world.book.edit_objective(id, &ObjectiveDraft { every: Some(LookEvery::Week), ..draft }).expect("a rhythm");
    assert_eq!(open(&world)[0].review_label, "Fri 9 Jul", "from today on");
}

#[test]
fn put_off_it_rests_until_its_day() {
    let world = World::new();
    let id = begin(&world, &rail(Vec::new()));
    assert!(matches!(world.book.put_off_objective(id, "today"), Err(Error::Invalid(_))));
    world.book.put_off_objective(id, "in 2 weeks").expect("put off");
    assert!(open(&world)[0].asks.is_empty(), "it is left in peace");
    world.clock_shows("2026-12-05T10:00");
    assert_eq!(open(&world)[0].asks, ["It has no next step"]);
}

#[test]
fn the_weekly_review_shows_what_asks_for_a_look_and_leaves_the_step_out_otherwise() {
    let world = World::new();
    let jane = world.add(JANE);
    let plan = |world: &World| {
        let review = world.book.weekly_review().expect("a review");
        review.parts.into_iter().find(|part| part.step == ReviewStep::Plan).expect("the step")
    };
    assert_eq!((plan(&world).total, plan(&world).minutes), (0, 0), "nothing is planned");
    let id = begin(&world, &rail(vec![jane]));
    assert_eq!(plan(&world).objectives[0].asks, ["It has no next step"], "and it says why");
    world.book.add_objective_step(id, &step(jane, "call her", "in 3 weeks")).expect("a step");
    assert_eq!(plan(&world).total, 0, "nothing is to be decided");
    world.clock_shows("2026-12-22T10:00");
    let part = plan(&world);
    assert_eq!((part.total, part.minutes), (1, 1));
    assert_eq!(part.objectives[0].asks, ["To be looked at since yesterday"]);
    world.book.review_objective(id, "Slowly", "").expect("a look");
    assert_eq!(plan(&world).total, 0, "decided");
}

#[test]
fn it_stands_on_the_page_of_its_people_is_found_by_its_words_and_survives_the_trash() {
    let world = World::new();
    let jane = world.add(JANE);
    let id = begin(&world, &rail(vec![jane]));
    let of_jane = |world: &World| world.book.person_page(jane).expect("a page").objectives;
    assert_eq!(of_jane(&world)[0].what, "Know three people in rail");
    assert_eq!(world.found("tender"), [JANE.name], "by what I would like to have of it");
    world
        .book
        .edit_objective(id, &ObjectiveDraft { gain: "A seat at the table".into(), ..rail(vec![jane]) })
        .expect("changed");
    assert_eq!((world.found("tender").len(), world.found("table").len()), (0, 1));
    world.book.add_objective_step(id, &step(jane, "call her", "friday")).expect("a step");
    world.book.trash_people(&[jane]).expect("in the trash");
    let shown = page(&world, id);
    assert!(shown.row.people.is_empty() && shown.steps.is_empty(), "nobody in the trash is shown");
    world.book.edit_objective(id, &shown.draft).expect("changed without her");
    world.book.restore_people(&[jane]).expect("back");
    assert_eq!((page(&world, id).steps.len(), page(&world, id).row.people.len()), (1, 1), "she still belongs to it");
    world.book.edit_objective(id, &rail(Vec::new())).expect("without her");
    assert!(of_jane(&world).is_empty());
}

#[test]
fn a_step_that_comes_back_belongs_to_it_each_time() {
    let world = World::new();
    let jane = world.add(JANE);
    let id = begin(&world, &rail(Vec::new()));
    let draft = ObjectiveStepDraft { repeat: "every month".into(), ..step(jane, "lunch", "friday") };
    let first = world.book.add_objective_step(id, &draft).expect("a step").value;
    world.book.complete_commitments(&[first.id]).expect("done");
    assert_eq!((open(&world)[0].steps_open, open(&world)[0].steps_done), (1, 1));
}

#[test]
fn a_step_that_concerns_nobody_reminds_is_put_off_done_and_taken_back_like_any_other() {
    let world = World::new();
    let id = begin(&world, &rail(Vec::new()));
    let before = world.picture();
    let read = world.book.add_objective_step(id, &step(None, "read the programme of the spring fair", "friday"));
    let read = read.expect("a step").value;
    assert_eq!((read.person.as_ref(), read.objective.as_ref().map(|of| of.id)), (None, Some(id)));
    assert_eq!(read.why, "A step towards: Know three people in rail");
    assert!(page(&world, id).row.people.is_empty() && open(&world)[0].asks.is_empty(), "it needs nobody");
    world.book.undo().expect("undone");
    world.picture().must_be(&before, "as if it had never been said");
    world.book.redo().expect("redone");

    world.clock_shows("2026-11-27T09:00");
    let day = world.book.today().expect("today");
    let asked: Vec<_> =
        day.sections.iter().flat_map(|part| part.items.iter().map(|item| (part.kind, item.id))).collect();
    assert_eq!(asked, [(SectionKind::FollowUp, read.id)], "Today asks for it");
    assert_eq!(world.book.glance().expect("a glance").first[0].1, "Read the programme of the spring fair");
    let due = world.book.claim_due(world.clock.now()).expect("a claim");
    assert_eq!((due.len(), due[0].person.as_ref()), (1, None));
    let popup = single(&due[0], true);
    assert_eq!(popup.title, "Read the programme of the spring fair");
    assert_eq!(popup.body, "A step towards: Know three people in rail");
    world.book.mark_shown(&[read.id], world.clock.now()).expect("shown");
    assert_eq!(world.book.inbox().expect("the inbox").reminders[0].id, read.id);

    assert!(matches!(world.book.mail_draft(read.id), Err(Error::Invalid(_))), "there is nobody to write to");
    let snoozed = world.book.snooze_commitments(&[read.id], "monday").expect("put off");
    assert_eq!(snoozed.value, 1);
    let told = world.book.history(1).expect("changes").remove(0);
    assert_eq!(told.subject, "Read the programme of the spring fair", "and is called by what is to be done");
    world.book.complete_commitments(&[read.id]).expect("done");
    let told = page(&world, id);
    assert_eq!((told.steps[0].state, told.row.steps_done), (CommitmentState::Done, 1));
    world.book.undo().expect("undone");
    assert_eq!(open(&world)[0].next_step.as_ref().map(|step| step.state), Some(CommitmentState::Snoozed));
    world.book.undo().expect("undone");
    assert_eq!(world.due_by("2026-11-27T12:00").len(), 1, "it asks as before");
}

#[test]
fn a_step_that_concerns_nobody_comes_back_and_travels_as_json_and_to_the_calendar() {
    let world = World::new();
    world.add(JANE);
    let id = begin(&world, &rail(Vec::new()));
    let draft = ObjectiveStepDraft { repeat: "every month".into(), ..step(None, "read the trade press", "friday") };
    let first = world.book.add_objective_step(id, &draft).expect("a step").value;
    world.book.complete_commitments(&[first.id]).expect("done");
    world.book.reopen_commitments(&[first.id]).expect("opened again");
    world.book.complete_commitments(&[first.id]).expect("done again");
    assert_eq!((open(&world)[0].steps_open, open(&world)[0].steps_done), (1, 1), "once for each month");
    let calendar = world.file("all.ics", "");
    world.book.export(ExportFormat::Calendar, &calendar).expect("an export");
    let calendar = std::fs::read_to_string(&calendar).expect("the calendar");
    assert!(calendar.contains("SUMMARY:Read the trade press"), "{calendar}");

    let path = world.file("all.json", "");
    world.book.export(ExportFormat::Json, &path).expect("an export");
    let elsewhere = World::new();
    let before = elsewhere.picture();
    let import = || elsewhere.book.import_paths(std::slice::from_ref(&path), &ImportOptions::default(), &mut |_| true);
    let source = import().expect("an import").value.source.expect("a source");
    import().expect("the same once more");
    let rows = open(&elsewhere);
    assert_eq!((rows.len(), rows[0].steps_open, rows[0].steps_done), (1, 1, 1), "once");
    assert!(page(&elsewhere, rows[0].id).steps.iter().all(|step| step.person.is_none()));
    assert!(
        elsewhere.book.source_page(source, 10).expect("a page").people.len() == 1,
        "and the import tells of Jane alone"
    );
    elsewhere.book.undo_source(source).expect("taken back");
    elsewhere.picture().must_be(&before, "the import is taken back whole");
}

#[test]
fn a_merge_moves_it_and_taking_apart_brings_it_back() {
    let world = World::new();
    let jane = world.add(JANE);
    let twin = world.book.add_person(&JANE.facts()).expect("her again").value.id;
    let (both, one) = (begin(&world, &rail(vec![jane, twin])), begin(&world, &rail(vec![twin])));
    world.book.add_objective_step(one, &step(twin, "call her", "friday")).expect("a step");
    let before = world.picture();
    world.book.merge_people(&MergeDraft { keep: jane, merge: twin, take: Vec::new() }).expect("one person");
    let of = |id| page(&world, id).row.people.into_iter().map(|person| person.id).collect::<Vec<_>>();
    assert_eq!((of(both), of(one)), (vec![jane], vec![jane]), "nobody stands twice");
    assert_eq!(page(&world, one).steps[0].person.as_ref().map(|person| person.id), Some(jane));
    world.book.undo().expect("undone");
    world.picture().must_be(&before, "as before");
    world.book.merge_people(&MergeDraft { keep: jane, merge: twin, take: Vec::new() }).expect("one person");
    world.book.take_apart(world.book.merge_of(twin).expect("a merge")).expect("taken apart");
    assert_eq!((of(both).len(), of(one)), (2, vec![twin]));
}

#[test]
fn it_travels_with_everything_else_as_json_and_comes_once() {
    let world = World::new();
    let jane = world.add(JANE);
    let id = begin(&world, &rail(vec![jane]));
    world.book.add_objective_step(id, &step(jane, "call her", "friday")).expect("a step");
    world.book.review_objective(id, "Slowly", "Call Li").expect("a look");
    let path = world.file("all.json", "");
    world.book.export(ExportFormat::Json, &path).expect("an export");
    let elsewhere = World::new();
    let import = || elsewhere.book.import_paths(std::slice::from_ref(&path), &ImportOptions::default(), &mut |_| true);
    import().expect("an import");
    import().expect("the same once more");
    let rows = open(&elsewhere);
    assert_eq!(rows.len(), 1, "once");
    let (here, there) = (page(&world, id), page(&elsewhere, rows[0].id));
    assert_eq!((there.draft.what, there.draft.give, there.reviews), (here.draft.what, here.draft.give, here.reviews));
    assert_eq!((there.steps.len(), there.row.people.len()), (1, 1));
}
