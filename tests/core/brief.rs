//! One page about somebody, before a meeting.

use goodturn_core::{
    id::PersonId,
    model::{Affiliation, Balance, CommitmentKind, Direction, EncounterDraft, PartialDate, PersonFacts},
    print::Fonts,
    wire::{CommitmentDraft, HelpDraft, Question, StoryLine, Trend},
};

use crate::cast::*;

fn jane(world: &World) -> PersonId {
    let facts = PersonFacts {
        said_as: "Jayn DOH".into(),
        nicknames: vec!["JD".into()],
        memory_hook: "a wooden dinghy".into(),
        cares_about: "quiet cities".into(),
        how_we_connect: "both sail".into(),
        birthday: "--12-12".parse().ok(),
        ..JANE.facts()
    };
    world.book.add_person(&facts).expect("Jane").value.id
}

fn talked(world: &World, person: PersonId, on: &str, balance: Option<Balance>) {
    let draft = EncounterDraft {
        people: vec![person],
        on: on.parse().ok(),
        place: "RustConf Berlin".into(),
        through: "Samuel Okafor".into(),
        note: "Talked about boats\nThey offer: a room for a meetup\nThey need: a pilot".into(),
        learned: "her daughter starts school".into(),
        balance,
        ..EncounterDraft::default()
    };
    world.book.log_encounter(&draft).expect("an encounter");
}

fn meeting(world: &World, person: PersonId, when: &str) {
    let (kind, what) = (CommitmentKind::Meeting, "Coffee".to_owned());
    let draft = CommitmentDraft { person, kind, what, when: when.into(), details: None };
    world.book.add_commitment(&draft).expect("a meeting");
}

#[test]
fn everything_that_matters_before_a_meeting_stands_on_one_page() {
    let world = World::new();
    let jane = jane(&world);
    talked(&world, jane, "2026-11-19", None);
    world.promise(jane, "Send the deck", "friday");
    world.book.log_help(&HelpDraft::new(Direction::Received, jane, "read my draft")).expect("help");
    meeting(&world, jane, "2026-11-24 10:00");
    let brief = world.book.brief(jane).expect("a brief");
    assert_eq!((brief.said_as.as_str(), brief.headline.as_str()), ("Jayn DOH", "CTO at Acme, Berlin"), "who she is");
    assert_eq!(brief.chain, ["Samuel Okafor", "RustConf Berlin"], "how you met, and through whom");
    assert_eq!((brief.memory_hook.as_str(), brief.how_we_connect.as_str()), ("a wooden dinghy", "both sail"));
    let Some(StoryLine::Encounter { learned, on_label, .. }) = &brief.last_talk else { panic!("{brief:?}") };
    assert_eq!((learned.as_str(), on_label.as_str()), ("her daughter starts school", "19 Nov"), "the last talk");
    let whats = |items: &[goodturn_core::wire::Item]| items.iter().map(|item| item.what.clone()).collect::<Vec<_>>();
    assert_eq!(whats(&brief.promised), ["Send the deck"], "what you promised");
    assert_eq!(whats(&brief.thanks), ["Read my draft"], "what you have to thank for");
    assert_eq!(brief.meeting.expect("the meeting").what, "Coffee", "what it is for");
    assert_eq!((brief.needs[0].what.as_str(), brief.offers[0].what.as_str()), ("a pilot", "a room for a meetup"));
    assert_eq!((brief.dates.len(), brief.dates[0].day_label.as_str()), (1, "Sat 12 Dec"), "her birthday is near");
    assert_eq!(brief.questions, [Question::NeedsNow], "nothing is old yet, and what they need is always asked");
}

#[test]
fn what_is_old_is_asked_and_what_was_confirmed_is_not() {
    let world = World::new();
    let jane = jane(&world);
    talked(&world, jane, "2026-11-19", None);
    world.clock_shows("2027-11-22T10:00");
    let asked = world.book.brief(jane).expect("a brief").questions;
    let work = Question::StillAt { does: "CTO at Acme".into(), heard_label: "November 2026".into() };
    assert!(asked.contains(&work), "a year later: {asked:?}");
    assert!(asked.iter().any(|one| matches!(one, Question::StillNeeds { what, .. } if what == "a pilot")), "{asked:?}");
    assert!(asked.iter().any(|one| matches!(one, Question::HowIsIt { .. })), "what you learned then: {asked:?}");
    let moved = PersonFacts {
        affiliations: vec![Affiliation { organization: "Acme".into(), title: "CEO".into(), ..Affiliation::default() }],
        ..world.book.person(jane).expect("Jane").facts
    };
    world.book.edit_person(jane, &moved).expect("an edit");
    let asked = world.book.brief(jane).expect("a brief").questions;
    assert!(!asked.iter().any(|one| matches!(one, Question::StillAt { .. })), "heard of today: {asked:?}");
    let noted = PersonFacts { note: "likes tea".into(), ..moved };
    world.clock_shows("2028-11-23T10:00");
    world.book.edit_person(jane, &noted).expect("an edit");
    let asked = world.book.brief(jane).expect("a brief").questions;
    let work = Question::StillAt { does: "CEO at Acme".into(), heard_label: "November 2027".into() };
    assert!(asked.contains(&work), "a note says nothing of her work: {asked:?}");
}

#[test]
fn the_last_talks_are_told_in_words_and_the_next_meeting_is_the_one_that_comes() {
    let world = World::new();
    let jane = jane(&world);
    assert_eq!(world.book.brief(jane).expect("a brief").trend, None, "nothing to tell");
    for (on, balance) in [("2026-10-01", Balance::Me), ("2026-10-15", Balance::RatherMe), ("2026-11-01", Balance::Me)] {
        talked(&world, jane, on, Some(balance));
    }
    assert_eq!(world.book.brief(jane).expect("a brief").trend, Some(Trend::IMore), "you talked");
    let page = world.book.person_page(jane).expect("her page");
    assert_eq!(page.trend, Some(Trend::IMore), "her page says it too");
    let newest = &page.story[0];
    assert!(matches!(newest, StoryLine::Encounter { balance: Some(Balance::Me), .. }), "{newest:?}");
    for when in ["2026-12-10 10:00", "2026-11-24 10:00"] {
        meeting(&world, jane, when);
    }
    let due = |world: &World| world.book.brief(jane).expect("a brief").meeting.expect("a meeting").due;
    assert!(due(&world).starts_with("2026-11-24"), "the next one");
    world.clock_shows("2026-11-24T10:30");
    assert!(due(&world).starts_with("2026-11-24"), "while it lasts");
    world.clock_shows("2026-11-24T12:00");
    assert!(due(&world).starts_with("2026-12-10"), "then the one after it");
}

#[test]
fn it_is_text_to_copy_and_a_page_to_print() {
    let world = World::new();
    let jane = jane(&world);
    talked(&world, jane, "2026-11-19", None);
    world.promise(jane, "Send the deck", "friday");
    let text = world.book.brief_text(jane).expect("a text");
    for line in ["Jane Doe", "say: Jayn DOH", "  What do they need now?", "You promised", "  A pilot (2 days ago)"] {
        assert!(text.lines().any(|one| one.eq_ignore_ascii_case(line)), "{line:?} in {text}");
    }
    let path = world.data().join("brief.pdf");
    let report = world.book.print_brief(jane, &path, &Fonts::bundled()).expect("a print");
    assert_eq!(report.missing, "", "every letter is there");
    let pdf = std::fs::read(&path).expect("the PDF");
    assert!(pdf.starts_with(b"%PDF-"), "a PDF");
}

#[test]
fn a_name_alone_makes_a_page_too() {
    let world = World::new();
    let nobody = world.add_named("Nobody");
    let brief = world.book.brief(nobody).expect("a brief");
    assert_eq!((brief.last_talk, brief.questions), (None, vec![Question::NeedsNow]), "one question is always there");
    assert!(world.book.brief(PersonId(99)).is_err(), "and nobody has that id");
    let leap: PartialDate = "--02-29".parse().expect("a date");
    world.book.add_yearly_date(nobody, "wedding day", &leap, 3).expect("a date");
    world.clock_shows("2027-02-10T10:00");
    assert_eq!(world.book.brief(nobody).expect("a brief").dates[0].label, "wedding day", "near, in a common year too");
}
