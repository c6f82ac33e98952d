//! The quick line: a whole encounter in one line.

use goodturn_core::{
    Error,
    model::{CommitmentKind, Direction, PersonFacts},
    wire::{ChipKind, StoryLine},
};

use crate::cast::*;

const WHOLE: &str = "@Jane Doe, Acme met at RustConf yesterday #berlin !send the deck by friday ~needs a CFO \
                     +introduced me to Li =can host a meetup ^read her draft";

#[test]
fn everything_on_the_line_is_kept() {
    let world = World::new();
    let saved = world.book.add_line(WHOLE, None).expect("a saved line").value;
    assert!(saved.new_person && saved.encounter.is_some(), "a new person was met: {saved:?}");
    let page = world.book.person_page(saved.person.id).expect("her page");
    assert_eq!(page.person.facts.name, "Jane Doe", "who");
    assert_eq!(page.person.organization.as_deref(), Some("Acme"), "from where");
    assert_eq!(page.person.facts.categories, ["berlin"], "tagged");
    assert_eq!(page.person.met_on.map(|on| on.to_string()).as_deref(), Some("2026-11-20"), "yesterday");
    assert_eq!(page.person.met_at.as_deref(), Some("RustConf"), "where");
    let acts: Vec<_> = page.next.iter().map(|item| (item.kind, item.due.as_str())).collect();
    assert_eq!(
        acts,
        [
            (CommitmentKind::ThankYou, "2026-11-22"),
            (CommitmentKind::FollowUp, "2026-11-22"),
            (CommitmentKind::Promise, "2026-11-27")
        ],
        "thanks for the introduction, a follow-up by the rule, and the promise"
    );
    let StoryLine::Encounter { note, .. } = &page.story[0] else { panic!("an encounter: {:?}", page.story) };
    assert_eq!(page.needs[0].what, "A CFO", "what she needs");
    assert_eq!(page.offers[0].what, "Can host a meetup", "what she can offer");
    assert_eq!(note, "", "all of it has its record");
    let helps = page.story.iter().filter_map(|line| match line {
        StoryLine::Help(help) => Some((help.direction, help.what.as_str(), help.on.to_string())),
        _ => None,
    });
    assert_eq!(
        helps.collect::<Vec<_>>(),
        [
            (Direction::Given, "Read her draft", "2026-11-20".to_owned()),
            (Direction::Received, "Introduced me to Li", "2026-11-20".to_owned()),
        ],
        "help both ways"
    );
    world.book.undo().expect("an undo");
    assert!(world.everybody().is_empty(), "one undo takes all of it back");
}

#[test]
fn what_was_understood_is_shown_before_it_is_saved() {
    let world = World::new();
    let reading = world.book.read_line(WHOLE, None).expect("a reading");
    let kinds: Vec<_> = reading.chips.iter().map(|chip| chip.kind).collect();
    use ChipKind::{Date, FollowUp, HelpGiven, HelpReceived, Need, Offer, Organization, Person, Place, Promise, Tag};
    assert_eq!(
        kinds,
        [Person, Organization, Place, Date, Tag, Promise, Need, HelpReceived, Offer, HelpGiven, FollowUp],
        "as typed, and what comes by itself"
    );
    let detail = |kind| reading.chips.iter().find(|chip| chip.kind == kind).map(|chip| chip.detail.as_str());
    assert_eq!(detail(Person), Some("new"), "she is new");
    assert_eq!(detail(Promise), Some("Fri 27 Nov"), "when it is due");
    assert_eq!(detail(Date), Some("Fri 20 Nov"), "when it was");
    assert_eq!(reading.problem, None, "it can be saved");
    assert!(world.everybody().is_empty(), "a look writes nothing");
}

#[test]
fn whoever_was_met_long_ago_is_not_greeted_tomorrow_by_itself() {
    let world = World::new();
    let line = "@Li Wei, Globex met at RustConf 2023-05-04";
    let chips = world.book.read_line(line, None).expect("a reading").chips;
    assert!(chips.iter().all(|chip| chip.kind != ChipKind::FollowUp), "{chips:?}");
    assert_eq!(world.book.add_line(line, None).expect("kept").value.items, []);
    let lately = world.book.add_line("@Bob Stone met at RustConf 2026-11-16", None).expect("kept").value;
    assert_eq!(lately.items.len(), 1, "five days are not long ago: {lately:?}");
}

#[test]
fn a_known_person_is_meant_by_their_name() {
    let world = World::new();
    let jane = world.add(JANE);
    let reading = world.book.read_line("@jane doe !call her tomorrow", None).expect("a reading");
    assert_eq!(
        (reading.chips[0].text.as_str(), reading.chips[0].detail.as_str()),
        ("Jane Doe", "known"),
        "she is known"
    );
    let saved = world.book.add_line("@jane doe !call her tomorrow", None).expect("a saved line").value;
    assert_eq!((saved.person.id, saved.new_person), (jane, false), "no second Jane");
    assert_eq!(saved.encounter, None, "a promise alone is no encounter");
    assert_eq!(saved.items.len(), 1, "the promise is kept: {:?}", saved.items);
    assert_eq!(world.everybody(), ["Jane Doe"], "one Jane");
}

#[test]
fn of_several_with_one_name_the_user_chooses() {
    let world = World::new();
    let (first, second) = (world.add(JANE), world.add_named("Jane Doe"));
    let reading = world.book.read_line("@Jane Doe !call", None).expect("a reading");
    assert_eq!(reading.which.iter().map(|one| one.id).collect::<Vec<_>>(), [first, second], "both are offered");
    assert!(reading.problem.is_some_and(|problem| problem.contains("p1")), "and it says so");
    let refused = world.book.add_line("@Jane Doe !call", None).expect_err("nobody knows which");
    assert!(matches!(refused, Error::Invalid(_)), "{refused}");
    let chosen = world.book.add_line("@Jane Doe !call", Some(second)).expect("a saved line").value;
    assert_eq!(chosen.person.id, second, "the one that was chosen");
    let told = world.book.add_line("@Jane Doe, Acme !write", None).expect("a saved line").value;
    assert_eq!(told.person.id, first, "or the one who works there");
}

#[test]
fn the_same_name_at_another_place_is_somebody_else() {
    let world = World::new();
    world.add(JANE);
    let saved = world.book.add_line("@Jane Doe, Globex met at Fair", None).expect("a saved line").value;
    assert!(saved.new_person, "a name alone is not enough when the work differs");
}

#[test]
fn a_line_without_a_name_asks_for_one() {
    let world = World::new();
    for line in ["", "   ", "!send the deck by friday", "#berlin"] {
        let refused = world.book.add_line(line, None).expect_err("to whom?");
        assert!(matches!(refused, Error::Invalid(_)), "{line:?}: {refused}");
    }
    let reading = world.book.read_line("", None).expect("a reading");
    assert_eq!((reading.problem, reading.chips.len()), (None, 0), "an empty line is no mistake yet");
    assert!(world.book.read_line("#berlin", None).expect("a reading").problem.is_some(), "a line without a name is");
}

#[test]
fn an_id_names_a_person_for_certain() {
    let world = World::new();
    let jane = world.add(JANE);
    let saved = world.book.add_line(&format!("@{jane} met at Fair"), None).expect("a saved line").value;
    assert_eq!(saved.person.id, jane, "by id");
    assert!(matches!(world.book.add_line("@p99 met at Fair", None), Err(Error::NotFound { .. })), "nobody has that id");
}

#[test]
fn a_second_encounter_adds_to_the_story_and_teaches_the_address() {
    let world = World::new();
    world.book.add_line("@Ada Lovelace met at Fair", None).expect("a saved line");
    let second =
        world.book.add_line("@Ada Lovelace ada@engine.example met at Lunch", None).expect("a saved line").value;
    assert!(!second.new_person && second.items.is_empty(), "no second follow-up: {second:?}");
    let page = world.book.person_page(second.person.id).expect("her page");
    assert_eq!((page.story.len(), page.person.facts.emails.len()), (2, 1), "two encounters, one address");
    let stranger = PersonFacts { name: "Ada L.".into(), ..PersonFacts::default() };
    world.book.add_person(&stranger).expect("a person");
    let third = world.book.add_line("@Ada ada@engine.example met at Dinner", None).expect("a saved line").value;
    assert_eq!(third.person.id, second.person.id, "the address says which Ada");
}
