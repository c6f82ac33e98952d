//! What is no person is found by its words, too.

use goodturn_core::{
    id::PersonId,
    model::{Direction, HabitPer, Holder, ProjectKind, ProjectState},
    wire::{
        FoundKind, FoundRow, HabitDraft, HelpDraft, NeedDraft, ObjectiveDraft, OfferDraft, ProjectDraft, SnippetDraft,
    },
};

use crate::{
    cast::*,
    offer::{need, of, offer},
};

fn find(world: &World, words: &str) -> Vec<FoundRow> {
    world.book.find(words, 20).expect("an answer")
}

fn told(world: &World, words: &str) -> Vec<(FoundKind, String, String)> {
    find(world, words).into_iter().map(|row| (row.kind, row.what, row.whose)).collect()
}

fn whats(world: &World, words: &str) -> Vec<String> {
    find(world, words).into_iter().map(|row| row.what).collect()
}

fn chamber() -> Holder {
    Holder::Community { name: "chamber".into() }
}

fn helped(world: &World, direction: Direction, person: PersonId, what: &str, story: &str) {
    let draft = HelpDraft { story: story.into(), ..HelpDraft::new(direction, person, what) };
    world.book.log_help(&draft).expect("help");
}

fn project(person: PersonId, title: &str) -> ProjectDraft {
    let (title, about) = (title.into(), "A boat for the street".into());
    ProjectDraft { kind: ProjectKind::Together, title, about, people: vec![person], state: ProjectState::Idea }
}

#[test]
fn your_offers_needs_projects_snippets_habits_and_help_are_found_by_their_words() {
    let world = World::new();
    let jane = world.add(JANE);
    let limited = OfferDraft { limits: "boats up to 12 m".into(), ..offer(Holder::Me, "an hour on sails") };
    world.book.add_offer(&limited).expect("mine");
    world.book.add_offer(&offer(chamber(), "a boat house")).expect("theirs");
    world.book.add_need(&need(Holder::Me, "a boat trailer")).expect("mine");
    world.book.add_need(&need(chamber(), "boatmen in May")).expect("theirs");
    world.book.add_need(&need(of(jane), "a boat")).expect("hers");
    world.book.add_project(&project(jane, "the summer trip")).expect("a project");
    let (title, text) = ("Tying knots".into(), "Boats first: …".into());
    world.book.add_snippet(&SnippetDraft { title, text, tags: vec![] }).expect("a snippet");
    let what = "row a boat".into();
    world.book.add_habit(&HabitDraft { what, times: 1, per: HabitPer::Week, counts: None }).expect("a habit");
    let rail = ObjectiveDraft { what: "know the boat builders".into(), ..ObjectiveDraft::default() };
    world.book.add_objective(&rail).expect("an objective");
    helped(&world, Direction::Given, jane, "Painted her boat", "");
    helped(&world, Direction::Received, jane, "A tow", "My boat lay on the sand");

    use FoundKind::{Habit, HelpGiven, HelpReceived, Need, Objective, Offer, Project, Snippet};
    let expected = [
        (Need, "Boatmen in May", "chamber"),
        (Objective, "Know the boat builders", ""),
        (Offer, "A boat house", "chamber"),
        (Need, "A boat trailer", ""),
        (Habit, "Row a boat", ""),
        (HelpGiven, "Painted her boat", "Jane Doe"),
        (Project, "The summer trip", "Jane Doe"),
        (Offer, "An hour on sails", ""),
        (Snippet, "Tying knots", ""),
        (HelpReceived, "A tow", "Jane Doe"),
    ];
    let expected = expected.map(|(kind, what, whose)| (kind, what.to_owned(), whose.to_owned()));
    assert_eq!(
        told(&world, "BOAT"),
        expected,
        "what begins so, what says it, by kind, and whatever has the word elsewhere"
    );
    assert_eq!(whats(&world, "boat trail"), ["A boat trailer"], "every word begins one of its words");
    assert_eq!(whats(&world, "chamber boat").len(), 2, "a community is a word of what it needs and offers");
    assert_eq!(whats(&world, "jane"), Vec::<String>::new(), "a name alone finds the person");
    assert_eq!(whats(&world, "jane sand"), ["A tow"], "and beside another word it says which");
    let tow = find(&world, "tow").remove(0);
    assert_eq!((tow.person, tow.on_label.as_str()), (Some(jane), "21 Nov"), "on whose page it stands, and when it was");
    assert_eq!(world.book.find("boat", 3).expect("an answer").len(), 3, "the best of them");
    for nothing in ["", " ", "!!!", "boat zeppelin"] {
        assert_eq!(whats(&world, nothing), Vec::<String>::new(), "{nothing:?}");
    }
    world.book.trash_people(&[jane]).expect("in the trash");
    assert_eq!(whats(&world, "summer").len() + whats(&world, "painted").len(), 0, "nothing of somebody in the trash");
}

#[test]
fn what_is_over_comes_last_or_not_at_all_and_communities_stand_on_the_page_of_offers() {
    let world = World::new();
    let jane = world.add(JANE);
    let done = world.book.add_project(&project(jane, "the harbour book")).expect("a project").value;
    world.book.add_project(&project(jane, "the harbour choir")).expect("a project");
    assert_eq!(whats(&world, "harbour"), ["The harbour choir", "The harbour book"], "the newest first");
    world.book.set_project_state(done, ProjectState::Done, "").expect("over");
    world.book.add_project(&project(jane, "the harbour ball")).expect("a project");
    assert_eq!(whats(&world, "harbour"), ["The harbour ball", "The harbour choir", "The harbour book"]);

    let hall = world.book.add_offer(&offer(chamber(), "a hall")).expect("theirs").value;
    let hosts = NeedDraft { until: "2026-11-30".into(), ..need(chamber(), "hosts for the hall") };
    world.book.add_need(&hosts).expect("theirs");
    let page = world.book.offers_page().expect("the page");
    assert_eq!(
        (page.their_offers[0].what.as_str(), page.their_needs[0].what.as_str()),
        ("A hall", "Hosts for the hall")
    );
    assert_eq!(whats(&world, "hall"), ["A hall", "Hosts for the hall"]);
    world.book.end_offer(hall).expect("over");
    world.clock_shows("2026-12-01T10:00");
    let page = world.book.offers_page().expect("the page");
    assert_eq!(
        page.their_offers.len() + page.their_needs.len() + whats(&world, "hall").len(),
        0,
        "nothing that is past"
    );
}
