//! Practice cards, beside what is known of somebody.

use goodturn_core::model::PersonFacts;

use crate::cast::*;

#[test]
fn what_is_known_of_jane_is_marked_on_the_cards_and_what_is_not_is_asked_before_a_talk() {
    let world = World::new();
    let facts = PersonFacts { cares_about: "quiet cities".into(), ..JANE.facts() };
    let jane = world.book.add_person(&facts).expect("Jane").value.id;
    let known = |person| -> Vec<String> {
        let topics = world.book.practice(person).expect("cards");
        topics
            .into_iter()
            .flat_map(|topic| topic.cards)
            .map(|card| card.known)
            .filter(|known| !known.is_empty())
            .collect()
    };
    assert_eq!(known(None), [""; 0], "nobody is asked, so nothing is known");
    assert_eq!(known(Some(jane)), ["CTO at Acme", "CTO at Acme", "quiet cities", "quiet cities"]);
    let brief = world.book.brief(jane).expect("a brief");
    assert_eq!(brief.to_learn.len(), 3);
    assert!(brief.to_learn[0].contains("help you most"), "{:?}", brief.to_learn);
    assert_eq!(world.book.open_debrief(jane, None, None).expect("a sheet").to_learn, brief.to_learn, "and after it");
    let text = world.book.brief_text(jane).expect("a page");
    assert!(text.contains("To find out\n  “What would help you most"), "{text}");
}
