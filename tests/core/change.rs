//! Undo and redo of every kind of write.

use goodturn_core::{
    change::Verb,
    id::{CaptureId, PersonId},
    model::{CommitmentKind, EncounterDraft, PersonFacts, Settings, Standing},
    wire::{CommitmentDraft, ImportOptions},
};

use crate::cast::*;

/// A world with one of everything, on which any write can be tried.
struct Lived {
    world: World,
    jane: PersonId,
    marta: PersonId,
    card: CaptureId,
}

fn lived() -> Lived {
    let world = World::new();
    let jane = world.add(JANE);
    let marta = world.add(MARTA);
    world.met(jane, "2026-11-01", "Meetup");
    world.promise(jane, "Send the deck", "friday");
    let card = world.capture("samuel.vcf", SAMUEL.card());
    Lived { world, jane, marta, card }
}

/// Does it, undoes it, redoes it; each time everything must be as it was.
fn undone_and_redone(verb: Verb, act: impl Fn(&Lived)) {
    let lived = lived();
    let world = &lived.world;
    let before = world.picture();
    act(&lived);
    let after = world.picture();
    assert_ne!(before, after, "{verb:?} does something");
    let undone = world.book.undo().expect("an undo").value.expect("a change to undo");
    assert_eq!(undone.verb, verb, "the undo says what it took back");
    world.picture().must_be(&before, &format!("{verb:?} is taken back whole"));
    let redone = world.book.redo().expect("a redo").value.expect("a change to redo");
    assert_eq!((redone.id, redone.verb), (undone.id, verb), "the redo is of the same change");
    world.picture().must_be(&after, &format!("{verb:?} is made again whole"));
    world.book.undo().expect("a second undo");
    world.picture().must_be(&before, &format!("{verb:?} is taken back once more"));
    assert_eq!(world.book.check().expect("a check").problems, Vec::<String>::new(), "and the file is sound");
}

#[test]
fn people() {
    undone_and_redone(Verb::AddPerson, |lived| {
        lived.world.add(LI);
    });
    undone_and_redone(Verb::EditPerson, |lived| {
        let facts = PersonFacts { standing: Standing::Want, note: "met".into(), ..LUKASZ.facts() };
        lived.world.book.edit_person(lived.jane, &facts).expect("an edit");
    });
    undone_and_redone(Verb::TrashPeople, |lived| {
        lived.world.book.trash_people(&[lived.jane, lived.marta]).expect("in the trash");
    });
}

#[test]
fn encounters() {
    undone_and_redone(Verb::LogEncounter, |lived| {
        lived.world.met(lived.marta, "2026-11-20", "Book fair");
    });
    undone_and_redone(Verb::EditEncounter, |lived| {
        let id = first_encounter(lived);
        let draft =
            EncounterDraft { people: vec![lived.marta], place: "Elsewhere".into(), ..EncounterDraft::default() };
        lived.world.book.edit_encounter(id, &draft).expect("an edit");
    });
    undone_and_redone(Verb::EditEncounter, |lived| {
        let people = vec![lived.jane, lived.marta];
        let draft = EncounterDraft { people, note: "and Jane was there as well".into(), ..EncounterDraft::default() };
        lived.world.book.edit_encounter(first_encounter(lived), &draft).expect("an edit");
    });
    undone_and_redone(Verb::DeleteEncounter, |lived| {
        lived.world.book.delete_encounter(first_encounter(lived)).expect("deleted");
    });
}

fn first_encounter(lived: &Lived) -> goodturn_core::id::EncounterId {
    let page = lived.world.book.person_page(lived.jane).expect("her page");
    page.story
        .iter()
        .find_map(|line| match line {
            goodturn_core::wire::StoryLine::Encounter { id, .. } => Some(*id),
            _ => None,
        })
        .expect("an encounter")
}

fn first_promise(lived: &Lived) -> goodturn_core::id::CommitmentId {
    lived.world.book.person_page(lived.jane).expect("her page").next[0].id
}

#[test]
fn commitments() {
    undone_and_redone(Verb::AddCommitment, |lived| {
        lived.world.promise(lived.marta, "send the book", "in 3 weeks");
    });
    undone_and_redone(Verb::EditCommitment, |lived| {
        let draft = CommitmentDraft {
            person: lived.jane,
            kind: CommitmentKind::Meeting,
            what: "coffee".into(),
            when: "tomorrow 14:00".into(),
            details: None,
        };
        lived.world.book.edit_commitment(first_promise(lived), &draft).expect("an edit");
    });
    undone_and_redone(Verb::Complete, |lived| {
        lived.world.book.complete_commitments(&[first_promise(lived)]).expect("done");
    });
    undone_and_redone(Verb::Snooze, |lived| {
        lived.world.book.snooze_commitments(&[first_promise(lived)], "next week").expect("put off");
    });
    undone_and_redone(Verb::LetGo, |lived| {
        lived.world.book.let_go_commitments(&[first_promise(lived)], "she moved away").expect("let go");
    });
}

#[test]
fn captures_and_imports() {
    undone_and_redone(Verb::SaveCapture, |lived| {
        lived.world.save(lived.card, "RustConf");
    });
    undone_and_redone(Verb::DiscardCapture, |lived| {
        lived.world.book.discard_captures(&[lived.card]).expect("put away");
    });
    undone_and_redone(Verb::Import, |lived| {
        let options = ImportOptions { met_at: "Fair".into(), ..ImportOptions::default() };
        lived.world.import_with("all.vcf", JANE.card_with(&["NOTE:tea"]) + &cards(&[LI, INGRID]), &options);
    });
}

#[test]
fn settings() {
    undone_and_redone(Verb::ChangeSettings, |lived| {
        let morning = "07:30:00".parse().expect("a time");
        lived.world.book.save_settings(&Settings { morning, ..Settings::default() }).expect("saved");
    });
}

#[test]
fn nothing_to_undo_is_said_and_harmless() {
    let world = World::new();
    assert_eq!(world.book.undo().expect("an answer").value, None, "nothing was done yet");
    assert_eq!(world.book.redo().expect("an answer").value, None, "and nothing undone");
}

#[test]
fn a_write_that_changes_nothing_leaves_nothing_to_undo() {
    let lived = lived();
    let world = &lived.world;
    let last = world.book.history(1).expect("a history");
    let facts = world.book.person(lived.jane).expect("Jane").facts;
    assert_eq!(world.book.edit_person(lived.jane, &facts).expect("an edit").changes.change, None, "the same facts");
    let settings = world.book.settings().expect("settings");
    assert_eq!(world.book.save_settings(&settings).expect("saved").changes.change, None, "the settings that were");
    world.book.save_settings(&settings).expect("saved");
    assert_eq!(world.book.save_settings(&settings).expect("saved").changes.change, None, "and again");
    assert_eq!(world.book.restore_people(&[lived.jane]).expect("restored").value, 0, "she was not in the trash");
    assert_eq!(world.book.history(1).expect("a history"), last, "the journal has nothing new");
}

#[test]
fn a_new_write_ends_redo() {
    let world = World::new();
    world.add(JANE);
    world.book.undo().expect("an undo");
    world.add(MARTA);
    assert_eq!(world.book.redo().expect("an answer").value, None, "there is no way back to what was undone before");
    assert_eq!(world.everybody(), ["Marta Kowalska"], "what is, is");
}

#[test]
fn undo_survives_a_restart() {
    let world = World::new();
    world.add(JANE);
    let (folder, clock) = world.close();
    let book = goodturn_core::Book::open(&folder.path().join("data"), clock).expect("the book again");
    let undone = book.undo().expect("an undo").value.expect("yesterday's change");
    assert_eq!(undone.subject, "Jane Doe", "it says to whom");
    assert_eq!(book.people("", 10).expect("people").total, 0, "and she is gone");
}

#[test]
fn one_change_can_be_taken_back_whatever_came_after() {
    let world = World::new();
    let added = world.book.add_person(&JANE.facts()).expect("a person");
    world.add(MARTA);
    world.book.undo_change(added.changes.change.expect("a change")).expect("taken back");
    assert_eq!(world.everybody(), ["Marta Kowalska"], "only Jane is gone");
    assert!(world.book.undo_change(added.changes.change.expect("a change")).is_err(), "it cannot be taken back twice");
}

#[test]
fn taking_a_person_back_takes_what_hangs_on_them_and_brings_it_back() {
    let world = World::new();
    let added = world.book.add_person(&JANE.facts()).expect("a person");
    let jane = added.value.id;
    world.met(jane, "2026-11-20", "Meetup");
    world.promise(jane, "Send the deck", "friday");
    let whole = world.picture();
    world.book.undo_change(added.changes.change.expect("a change")).expect("taken back");
    assert!(world.due_by("2027-01-01T00:00").is_empty(), "nobody is left to keep a promise to");
    assert_eq!(world.book.check().expect("a check").problems, Vec::<String>::new(), "nothing hangs in the air");
    world.book.redo().expect("a redo");
    world.picture().must_be(&whole, "she comes back with all of it");
}

#[test]
fn changes_say_what_must_be_read_again() {
    use goodturn_core::change::Topic;
    let world = World::new();
    let jane = world.book.add_person(&JANE.facts()).expect("a person");
    assert_eq!(jane.changes.topics, [Topic::People, Topic::Reminders], "a person may have something due");
    let met = world.met(jane.value.id, "2026-11-21", "Meetup").changes.topics;
    assert!(met.contains(&Topic::Encounters) && met.contains(&Topic::Commitments), "the follow-up too: {met:?}");
    let undone = world.book.undo().expect("an undo").changes.topics;
    assert!(undone.contains(&Topic::Encounters) && undone.contains(&Topic::Commitments), "as stale: {undone:?}");
}

#[test]
fn the_history_tells_it_newest_first() {
    let world = World::new();
    world.add(JANE);
    world.add(MARTA);
    world.book.undo().expect("an undo");
    let told: Vec<_> =
        world.book.history(10).expect("a history").into_iter().map(|change| (change.subject, change.undone)).collect();
    assert_eq!(
        told,
        [("Marta Kowalska".to_owned(), true), ("Jane Doe".to_owned(), false)],
        "what, and whether it stands"
    );
}
