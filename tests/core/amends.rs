//! A bad mood that was passed on, and put right.

use goodturn_core::{Error, ops::ExportFormat, wire::StoryLine};

use crate::cast::*;

#[test]
fn a_bad_mood_is_noted_and_put_right_by_one_follow_up() {
    let world = World::new();
    let jane = world.add(JANE);
    let before = world.picture();
    let right = world.book.note_bad_mood(jane, "snapped at her about the rota", "tomorrow").expect("noted").value;
    assert_eq!(
        (right.what.as_str(), right.due.as_str()),
        ("Put it right: Snapped at her about the rota", "2026-11-22")
    );
    let line = || {
        let story = world.book.person_page(jane).expect("her page").story;
        story.into_iter().find_map(|line| match line {
            StoryLine::Amends { id, what, righted, .. } => Some((id, what, righted)),
            _ => None,
        })
    };
    let (id, what, righted) = line().expect("a note");
    assert_eq!((what.as_str(), righted), ("Snapped at her about the rota", false));
    assert_eq!(world.found("snapped"), ["Jane Doe"], "you find it");
    let pages = world.data().join("pages");
    world.book.export(ExportFormat::Markdown, &pages).expect("pages");
    let page = std::fs::read_to_string(pages.join("people/Jane Doe.md")).expect("her page");
    assert!(page.contains("Put it right"), "what is to be done is yours: {page}");
    assert!(!page.contains("— Snapped"), "a page that may be handed on does not tell the note: {page}");
    let noted = world.picture();
    world.book.complete_commitments(&[right.id]).expect("said sorry");
    assert!(line().expect("a note").2, "it was put right");
    world.book.undo().expect("an undo");
    world.book.delete_amends(id).expect("forgotten");
    assert!(line().is_none() && world.book.person_page(jane).expect("her page").next.is_empty(), "with what was open");
    world.book.undo().expect("an undo");
    world.picture().must_be(&noted, "both are back");
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "and taken back");
    for (what, when) in [(" ", "tomorrow"), ("snapped", "blursday")] {
        assert!(matches!(world.book.note_bad_mood(jane, what, when), Err(Error::Invalid(_))), "{what} {when}");
    }
}
