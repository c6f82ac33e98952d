use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn zoe() -> LetterFacts<'static> {
    LetterFacts {
        name: "Zoë",
        me: "Jo",
        place: "RustConf Berlin",
        met_on: Some(day("2026-11-19")),
        memory_hook: "sailed to Iceland alone",
        cares_about: "quiet cities.",
        promise: "send the deck",
        promise_due: Some(day("2026-11-27")),
        need: "a CFO",
        ..LetterFacts::default()
    }
}

fn letter(facts: LetterFacts<'_>) -> Letter {
    compose_letter(&facts, day("2026-11-22"))
}

#[test]
fn a_card_after_a_first_encounter() {
    let zoe = letter(zoe());
    assert_eq!(zoe.opening, "Dear Zoë,\nIt was good to meet you at RustConf Berlin on 19 November.");
    assert_eq!(zoe.detail, "I remember what you care about: quiet cities.", "one detail, one stop");
    assert_eq!(zoe.call, "As promised, I will send the deck by 27 November.");
    assert_eq!(zoe.greeting, "Warm regards,\nJo");
}

#[test]
fn what_is_not_known_is_not_said() {
    let bare = letter(LetterFacts { name: "Li Wei", me: "Jo", ..LetterFacts::default() });
    assert_eq!(bare.parts(), ["Dear Li Wei,", "", "", "Warm regards,\nJo"], "no encounter, no detail, no call");
    let nobody = letter(LetterFacts::default());
    assert_eq!(nobody.parts(), ["", "", "", "Warm regards"]);
}

#[test]
fn a_place_without_a_day_and_a_day_without_a_place() {
    let at = letter(LetterFacts { met_on: None, ..zoe() });
    assert_eq!(at.opening, "Dear Zoë,\nIt was good to meet you at RustConf Berlin.");
    let on = letter(LetterFacts { place: " ", met_on: Some(day("2025-12-30")), name: "", ..zoe() });
    assert_eq!(on.opening, "Hello,\nIt was good to meet you on 30 December 2025.");
}

#[test]
fn somebody_you_knew_is_seen_again() {
    assert!(letter(LetterFacts { met_before: true, ..zoe() }).opening.contains("see you again at RustConf Berlin"));
}

#[test]
fn the_hook_stands_in_where_nothing_else_is_known() {
    let hook = letter(LetterFacts { cares_about: "", ..zoe() });
    assert_eq!(hook.detail, "I still have this in mind: sailed to Iceland alone.");
}

#[test]
fn an_offer_is_made_where_nothing_was_promised() {
    let offer = letter(LetterFacts { promise: "", ..zoe() });
    assert_eq!(offer.call, "If you are still looking for a CFO, I would be glad to help.");
    let late = letter(LetterFacts { promise_due: Some(day("2026-11-20")), ..zoe() });
    assert_eq!(late.call, "As promised, I will send the deck.", "a day that is over is not named");
}

#[test]
fn a_fact_cannot_change_the_sentence() {
    let odd = letter(LetterFacts { place: "{me} {day}\nline", ..zoe() });
    assert!(odd.opening.contains("at {me} {day} line on 19 November."), "{}", odd.opening);
}

#[test]
fn every_sentence_is_there() {
    let words: Words =
        toml::from_str(include_str!("../../../words/letter.en.toml")).expect("it follows the shape of Words");
    assert_eq!(words.date.months.len(), 12);
    for (sentences, keys) in [
        (&words.salutation, &["named", "plain"][..]),
        (&words.met, &["place_day", "place", "day"]),
        (&words.seen, &["place_day", "place", "day"]),
        (&words.detail, &["cares_about", "hook"]),
        (&words.call, &["promise", "promise_by", "need"]),
        (&words.greeting, &["named", "plain"]),
    ] {
        assert!(keys.iter().all(|key| sentences.contains_key(*key)), "{keys:?} of {sentences:?}");
    }
}

#[test]
fn a_promise_that_began_a_line_goes_on_in_a_sentence() {
    let said = |promise| compose_letter(&LetterFacts { promise, ..LetterFacts::default() }, day("2026-11-21")).call;
    assert_eq!(said("Send the deck"), "As promised, I will send the deck.");
    assert_eq!(said("USB stick by post"), "As promised, I will USB stick by post.", "capitals of its own stay");
}
