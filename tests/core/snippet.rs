//! Words that are shared often, and with whom they were shared.

use goodturn_core::{
    Error,
    id::{PersonId, SnippetId},
    model::{Direction, HelpKind, ShareWay},
    wire::{MergeDraft, ShareDraft, SnippetDraft, SnippetRow, StoryLine},
};

use crate::cast::*;

fn draft(title: &str, text: &str, tags: &[&str]) -> SnippetDraft {
    SnippetDraft { title: title.into(), text: text.into(), tags: tags.iter().map(|&tag| tag.to_owned()).collect() }
}

fn with(person: PersonId) -> ShareDraft {
    ShareDraft { person, way: ShareWay::Copied, as_help: false, again: false }
}

fn add(world: &World, draft: &SnippetDraft) -> SnippetId {
    world.book.add_snippet(draft).expect("a snippet").value
}

fn found(world: &World, words: &str) -> Vec<String> {
    world.book.snippets(words).expect("snippets").into_iter().map(|row| row.title).collect()
}

fn only(world: &World) -> SnippetRow {
    world.book.snippets("").expect("snippets").remove(0)
}

#[test]
fn a_snippet_is_written_down_found_edited_and_deleted() {
    let world = World::new();
    let hiring = add(&world, &draft("How we hire", "Three things first: …", &["#hiring", "Hiring", " "]));
    add(&world, &draft("", "https://example.org/checklist\nThe checklist we use", &[]));
    assert_eq!(found(&world, ""), ["How we hire", "https://example.org/checklist"], "by title, or their first line");
    assert_eq!(world.book.snippets("hiring").expect("snippets")[0].tags, ["hiring"], "a tag stands once");
    assert_eq!(found(&world, "checklist use"), ["https://example.org/checklist"], "by any of its words");
    assert!(matches!(world.book.add_snippet(&draft("Nothing", " ", &[])), Err(Error::Invalid(_))), "it has words");
    world.book.edit_snippet(hiring, &draft("How we hire now", "Four things", &[])).expect("edited");
    assert_eq!(found(&world, "four"), ["How we hire now"]);
    let before = world.picture();
    let jane = world.add(JANE);
    world.book.share_snippet(hiring, &with(jane)).expect("shared");
    let shared = world.picture();
    world.book.delete_snippet(hiring).expect("deleted");
    assert_eq!(found(&world, "hire"), Vec::<String>::new());
    world.book.undo().expect("an undo");
    world.picture().must_be(&shared, "it is back, with whom it was shared");
    world.book.undo().expect("an undo");
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "and taken back");
    assert!(matches!(world.book.delete_snippet(SnippetId(99)), Err(Error::NotFound { .. })), "there is none");
}

#[test]
fn sharing_is_kept_and_who_had_it_already_is_said() {
    let world = World::new();
    let (jane, marta) = (world.add(JANE), world.add(MARTA));
    let hiring = add(&world, &draft("How we hire", "Three things first: …", &[]));
    let text = world.book.share_snippet(hiring, &ShareDraft { as_help: true, ..with(jane) }).expect("shared").value;
    assert_eq!(text, "Three things first: …", "the words to be copied");
    world.clock_shows("2026-11-24T10:00");
    world.book.share_snippet(hiring, &ShareDraft { way: ShareWay::Mail, ..with(marta) }).expect("shared");
    let shared: Vec<_> =
        only(&world).shared.into_iter().map(|line| (line.person.name, line.on_label, line.way)).collect();
    let expected = [
        ("Marta Kowalska".to_owned(), "24 Nov".to_owned(), ShareWay::Mail),
        ("Jane Doe".to_owned(), "21 Nov".to_owned(), ShareWay::Copied),
    ];
    assert_eq!(shared, expected, "newest first");
    assert_eq!(world.found("hire"), ["Marta Kowalska", "Jane Doe"], "whoever has it is found by it");
    let story = |person| world.book.person_page(person).expect("a page").story;
    let told: Vec<_> = story(jane)
        .into_iter()
        .filter_map(
            |line| if let StoryLine::Help(help) = line { Some((help.direction, help.how, help.what)) } else { None },
        )
        .collect();
    assert_eq!(told, [(Direction::Given, HelpKind::Information, "How we hire".to_owned())], "it is help, too");
    assert!(story(marta).is_empty(), "where nobody ticked it, it is none");

    let before = world.picture();
    let refused = world.book.share_snippet(hiring, &with(jane)).expect_err("she had it");
    assert!(refused.to_string().contains("Jane Doe had it already, 21 Nov"), "{refused}");
    world.picture().must_be(&before, "nothing was written down");
    world.book.share_snippet(hiring, &ShareDraft { again: true, ..with(jane) }).expect("once more, on purpose");
    assert_eq!(only(&world).shared.len(), 3);
    world.book.trash_people(&[marta]).expect("in the trash");
    assert_eq!(only(&world).shared.len(), 2, "nobody in the trash is told of");
}

#[test]
fn a_snippet_is_opened_as_a_draft_and_moves_with_a_merge() {
    let world = World::new();
    let (jane, janie) = (world.add(JANE), world.add_named("Janie Doe"));
    let hiring = add(&world, &draft("How we hire", "Three things first: …", &[]));
    let mail = world.book.snippet_mail(hiring, jane).expect("a draft");
    assert_eq!(mail.subject, "How we hire");
    assert!(mail.body.starts_with("Dear Jane,\n\nThree things first: …\n"), "{}", mail.body);
    assert!(mail.mailto.starts_with("mailto:"), "{}", mail.mailto);
    assert!(matches!(world.book.snippet_mail(hiring, janie), Err(Error::Invalid(_))), "she has no address");
    world.book.share_snippet(hiring, &with(janie)).expect("shared");
    world.book.merge_people(&MergeDraft { keep: jane, merge: janie, take: vec![] }).expect("merged");
    assert_eq!(only(&world).shared[0].person.id, jane, "one Jane has it");
    world.book.take_apart(world.book.merge_of(janie).expect("a merge")).expect("taken apart");
    assert_eq!(only(&world).shared[0].person.id, janie, "and they are two again");
}
