//! A card is dropped, looked at and saved; or it waits, is put away, comes back.

use goodturn_core::{
    Error,
    model::CommitmentKind,
    wire::{ChainLink, PersonPage, ReviewAnswer},
};

use crate::cast::*;

fn chain(page: &PersonPage) -> Vec<String> {
    page.chain.iter().map(ChainLink::in_words).collect()
}

#[test]
fn a_dropped_card_becomes_a_person_an_encounter_and_a_card_to_write_tomorrow() {
    let world = World::new();
    let capture = world.capture("jane.vcf", JANE.card());

    let review = world.book.review_capture(capture).expect("a review");
    assert_eq!(review.answer.facts.name, "Jane Doe", "the name was read");
    assert_eq!(review.answer.facts.headline(), "CTO at Acme", "and what she does");
    assert_eq!(review.answer.met_on, "today", "a dropped card was exchanged today");
    assert!(review.answer.follow_up, "the next-day rule is on");
    assert_eq!(review.known, None, "nobody is known yet");
    assert_eq!(review.will.len(), 1, "one reminder is announced before saving: {:?}", review.will);
    assert_eq!(review.will[0].kind, CommitmentKind::Card, "her address is known, so it is a hand-written card");
    assert_eq!(review.will[0].due, "2026-11-22", "the day after");
    assert_eq!(review.will[0].due_label, "Sun 22 Nov", "in words");

    let saved = world.save(capture, "RustConf Berlin").value;
    assert!(saved.new_person && saved.encounter.is_some(), "person and encounter exist: {saved:?}");
    assert_eq!(saved.items.len(), 1, "what was announced was made");
    assert_eq!(saved.items[0].kind, CommitmentKind::Card, "of the kind announced");
    assert_eq!(saved.items[0].due, "2026-11-22", "on the day announced");

    let page = world.book.person_page(saved.person.id).expect("her page");
    assert_eq!(page.headline, "CTO at Acme, Berlin", "what she does and where");
    assert_eq!(chain(&page), ["RustConf Berlin"], "how you know each other");
    assert_eq!(page.met_label, "21 Nov 2026", "since when");
    assert_eq!(page.next.len(), 1, "the card to write stands on her page");
    assert_eq!(page.sources.len(), 1, "where the facts came from");
    assert_eq!(page.sources[0].raw.trim_end(), JANE.card().trim_end(), "the card is kept as it came");
    assert!(page.sources[0].name.ends_with("jane.vcf"), "and named: {}", page.sources[0].name);
    assert_eq!(page.attachments.len(), 1, "the file itself is kept too");
    assert_eq!(world.book.inbox().expect("the Inbox").captures, [], "it has left the Inbox");
}

#[test]
fn without_an_address_the_follow_up_is_a_message_unless_the_card_is_ticked() {
    let world = World::new();
    let capture = world.capture("marta.vcf", MARTA.card());
    let mut answer = world.book.review_capture(capture).expect("a review").answer;
    let kind = |answer: &ReviewAnswer| world.book.preview_answer(capture, answer).expect("a preview").will[0].kind;
    assert_eq!(kind(&answer), CommitmentKind::FollowUp, "no address: write a message");
    answer.by_card = Some(true);
    assert_eq!(kind(&answer), CommitmentKind::Card, "ticked: a card all the same");
    let saved = world.book.save_capture(capture, &answer).expect("a saved card").value;
    assert_eq!(saved.items[0].kind, CommitmentKind::Card, "what was ticked is kept");
}

#[test]
fn answers_of_the_sheet_are_kept_where_they_belong() {
    let world = World::new();
    let capture = world.capture("jane.vcf", JANE.card());
    let mut answer = world.book.review_capture(capture).expect("a review").answer;
    answer.met_at = "RustConf Berlin".into();
    answer.met_on = "yesterday".into();
    answer.through = "Samuel Okafor".into();
    answer.remember = "wooden dinghy".into();
    answer.they_need = "a CFO".into();
    answer.promised = "send the deck by friday\ncall about the flat".into();
    let preview = world.book.preview_answer(capture, &answer).expect("a preview");
    assert_eq!(preview.problems, [], "all of it is understood");
    assert_eq!(preview.met_on_label, "Fri 20 Nov", "yesterday, in words");
    assert_eq!(preview.will.len(), 3, "card and two promises: {:?}", preview.will);

    let saved = world.book.save_capture(capture, &answer).expect("a saved card").value;
    let page = world.book.person_page(saved.person.id).expect("her page");
    assert_eq!(page.person.facts.memory_hook, "wooden dinghy", "the hook is kept with her");
    assert_eq!(chain(&page), ["Samuel Okafor", "RustConf Berlin"], "introducer first, then the place");
    let needs: Vec<_> = page.needs.iter().map(|need| (need.what.as_str(), need.said_label.as_str())).collect();
    assert_eq!(needs, [("A CFO", "yesterday")], "what she needs is kept with the day she said it");
    let promises: Vec<_> = page.next.iter().filter(|item| item.kind == CommitmentKind::Promise).collect();
    let told: Vec<_> = promises.iter().map(|item| (item.what.as_str(), item.due.as_str())).collect();
    assert_eq!(
        told,
        [("Send the deck", "2026-11-27"), ("Call about the flat", "2026-11-28")],
        "each promise with its day; without one, in a week"
    );
}

#[test]
fn a_preview_says_what_is_wrong_and_nothing_is_saved_until_it_is_mended() {
    let world = World::new();
    let capture = world.capture("jane.vcf", JANE.card());
    let good = world.book.review_capture(capture).expect("a review").answer;
    let nonsense = ReviewAnswer { met_on: "blue moon".into(), ..good.clone() };
    let preview = world.book.preview_answer(capture, &nonsense).expect("a preview");
    assert_eq!(preview.problems.len(), 1, "one thing is wrong");
    assert_eq!(preview.problems[0].field, "met_on", "the field is named");
    assert!(preview.will.is_empty(), "no day, no follow-up: {:?}", preview.will);
    for wrong in [nonsense, ReviewAnswer { met_on: "tomorrow".into(), ..good.clone() }] {
        let refused = world.book.save_capture(capture, &wrong).expect_err("an answer that cannot be used");
        assert!(matches!(refused, Error::Invalid(_)), "it says so in plain words: {refused}");
    }
    let nameless = ReviewAnswer { facts: Default::default(), ..good };
    assert!(world.book.save_capture(capture, &nameless).is_err(), "nobody to save");
    assert!(world.everybody().is_empty(), "nothing was kept of the refused answers");
    assert_eq!(world.book.inbox().expect("the Inbox").captures.len(), 1, "the card waits on");
}

#[test]
fn a_card_without_an_encounter_makes_no_follow_up() {
    let world = World::new();
    let capture = world.capture("jane.vcf", JANE.card());
    let mut answer = world.book.review_capture(capture).expect("a review").answer;
    answer.met_on = String::new();
    let saved = world.book.save_capture(capture, &answer).expect("a saved card").value;
    assert_eq!((saved.encounter, saved.items.len()), (None, 0), "not met, nothing to follow up");
}

#[test]
fn a_known_person_is_offered_and_merged_never_doubled() {
    let world = World::new();
    let jane = world.add(JANE);
    let capture = world.capture(
        "jane.vcf",
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jane A. Doe\r\nEMAIL:JANE@acme.example\r\nTEL:+49 170 5550000\r\nBDAY:1985-04-12\r\nEND:VCARD\r\n",
    );
    let review = world.book.review_capture(capture).expect("a review");
    let known = review.known.expect("she is recognised");
    assert_eq!((known.person.id, known.certain), (jane, true), "by her e-mail address");
    assert_eq!(review.answer.merge_into, Some(jane), "merging is what Enter does");
    let fields: Vec<_> = known.differences.iter().map(|difference| difference.field.as_str()).collect();
    assert_eq!(fields, ["name", "birthday", "phones"], "what the card would change or add");

    let answer = ReviewAnswer { keep_known: vec!["name".into()], ..review.answer };
    let saved = world.book.save_capture(capture, &answer).expect("a saved card").value;
    assert_eq!((saved.person.id, saved.new_person), (jane, false), "she is the same person");
    assert_eq!(world.everybody(), ["Jane Doe"], "nobody was doubled, and the known name was kept as asked");
    let facts = world.book.person(jane).expect("Jane").facts;
    assert_eq!(facts.phones.len(), 2, "both numbers are kept");
    assert_eq!(facts.birthday.map(|date| date.to_string()).as_deref(), Some("1985-04-12"), "the birthday was learned");
    assert_eq!(facts.headline(), "CTO at Acme", "what was known stays");
}

#[test]
fn the_cards_value_wins_where_the_user_does_not_keep_the_known_one() {
    let world = World::new();
    let jane = world.add(JANE);
    let capture = world.capture("jane.vcf", JANE.card().replace("FN:Jane Doe", "FN:Jane A. Doe"));
    let saved = world.save(capture, "").value;
    assert_eq!(saved.person.id, jane, "the same person");
    assert_eq!(world.everybody(), ["Jane A. Doe"], "the newer name of the card, shown in the sheet and not refused");
}

#[test]
fn somebody_known_can_be_saved_as_a_new_person_all_the_same() {
    let world = World::new();
    world.add(JANE);
    let capture = world.capture("jane.vcf", JANE.card());
    let answer = ReviewAnswer { merge_into: None, ..world.book.review_capture(capture).expect("a review").answer };
    assert!(world.book.save_capture(capture, &answer).expect("a saved card").value.new_person, "the user decides");
    assert_eq!(world.everybody(), ["Jane Doe", "Jane Doe"], "two people of one name");
}

#[test]
fn meeting_again_makes_no_second_follow_up_by_itself() {
    let world = World::new();
    let first = world.capture("jane.vcf", JANE.card());
    world.save(first, "RustConf Berlin");
    world.clock_shows("2026-12-05T10:00");
    let again = world.capture("again.vcf", JANE.card_with(&["NOTE:again"]));
    let review = world.book.review_capture(again).expect("a review");
    assert!(!review.answer.follow_up, "the rule is for first encounters");
    assert_eq!(review.last_place.as_deref(), Some("RustConf Berlin"), "the last place is offered");
    assert!(world.save(again, "").value.items.is_empty(), "nothing new to do");
}

#[test]
fn captures_wait_newest_first_and_the_next_one_is_offered() {
    let world = World::new();
    let jane = world.capture("jane.vcf", JANE.card());
    let marta = world.capture("marta.vcf", MARTA.card());
    let waiting = world.book.inbox().expect("the Inbox").captures;
    let titles: Vec<_> = waiting.iter().map(|row| row.title.as_str()).collect();
    assert_eq!(titles, ["Marta Kowalska", "Jane Doe"], "newest first");
    assert_eq!(waiting[0].at_label, "today 10:00", "when it came");
    assert_eq!(world.book.review_capture(jane).expect("a review").waiting, 1, "one more waits");
    assert_eq!(world.save(jane, "").value.next_capture, Some(marta), "the next one is at hand");
    assert_eq!(world.save(marta, "").value.next_capture, None, "then all is done");
}

#[test]
fn the_same_file_dropped_twice_waits_once() {
    let world = World::new();
    let first = world.capture("jane.vcf", JANE.card());
    let second = world.capture("copy of jane.vcf", JANE.card());
    assert_eq!(first, second, "the same content is the same capture");
    assert_eq!(world.book.inbox().expect("the Inbox").captures.len(), 1, "it waits once");
}

#[test]
fn a_card_is_saved_once() {
    let world = World::new();
    let capture = world.capture("jane.vcf", JANE.card());
    let answer = world.book.review_capture(capture).expect("a review").answer;
    world.book.save_capture(capture, &answer).expect("a saved card");
    let again = world.book.save_capture(capture, &answer).expect_err("it is saved already");
    assert!(matches!(again, Error::Invalid(_)), "{again}");
    assert_eq!(world.everybody().len(), 1, "a double Enter makes nobody twice");
}

#[test]
fn a_discarded_capture_comes_back_with_undo() {
    let world = World::new();
    let capture = world.capture("jane.vcf", JANE.card());
    world.book.discard_captures(&[capture]).expect("put away");
    assert_eq!(world.book.inbox().expect("the Inbox").captures, [], "it is out of sight");
    world.book.undo().expect("an undo");
    assert_eq!(world.book.inbox().expect("the Inbox").captures[0].id, capture, "and back again");
}

#[test]
fn undoing_a_saved_card_puts_it_back_into_the_inbox() {
    let world = World::new();
    let before = world.picture();
    let capture = world.capture("jane.vcf", JANE.card());
    let waiting = world.picture();
    assert_ne!(before, waiting, "the capture waits");
    world.save(capture, "RustConf Berlin");
    world.book.undo().expect("an undo");
    world.picture().must_be(&waiting, "person, encounter and card to write are gone, the capture waits again");
    world.book.redo().expect("a redo");
    assert_eq!(world.everybody(), ["Jane Doe"], "and she is back");
    assert_eq!(
        world.book.today_on("2026-11-22".parse().expect("a date")).expect("Sunday").sections.len(),
        1,
        "with her card"
    );
}

#[test]
fn what_cannot_be_read_is_kept_with_its_reason() {
    let world = World::new();
    let empty = world.file("empty.vcf", "");
    let picture = world.file("card.vcf", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0");
    let gone = world.data().join("gone.vcf");
    let arrival = world.book.capture_paths(&[empty, picture, gone], &mut |_| true).expect("an arrival");
    assert_eq!(arrival.captures.len(), 3, "each is in the Inbox");
    assert_eq!(arrival.problems.len(), 3, "each with what is wrong: {:?}", arrival.problems);
    let rows = world.book.inbox().expect("the Inbox").captures;
    let kept: Vec<_> = rows.iter().map(|row| (row.origin.as_str(), row.kept)).collect();
    assert_eq!(kept, [("gone.vcf", false), ("card.vcf", true), ("empty.vcf", false)], "only the picture has content");
    for row in rows {
        assert!(row.cards == 0 && row.problem.is_some(), "nothing was read, and it says why: {row:?}");
        assert!(world.book.review_capture(row.id).is_err(), "there is nothing to review");
    }
    assert!(world.everybody().is_empty(), "nobody was made of it");
}

#[test]
fn a_script_in_a_name_is_a_name() {
    let world = World::new();
    let name = "<script>alert(1)</script>'; DROP TABLE person; --";
    let capture =
        world.capture("odd.vcf", format!("BEGIN:VCARD\nVERSION:4.0\nFN:{}\nEND:VCARD\n", name.replace(';', "\\;")));
    assert_eq!(world.save(capture, "").value.person.name, name, "kept as written, letter by letter");
    assert_eq!(world.found("script alert"), [name], "and found");
}

#[test]
fn pasted_text_is_a_capture_and_too_much_or_none_is_refused() {
    let world = World::new();
    let capture = world.book.capture_text(&JANE.card()).expect("a capture");
    assert_eq!(world.book.review_capture(capture).expect("a review").origin, "pasted text", "it says what it is");
    assert!(world.book.capture_text(" \n ").is_err(), "nothing to read");
    assert!(world.book.capture_text(&"x".repeat(1024 * 1024 + 1)).is_err(), "more than a note holds");
}

#[test]
fn reading_many_files_can_be_stopped_and_keeps_what_was_read() {
    let world = World::new();
    let files = [world.file("jane.vcf", JANE.card()), world.file("marta.vcf", MARTA.card())];
    let arrival = world.book.capture_paths(&files, &mut |progress| progress.done < 1).expect("an arrival");
    assert_eq!(arrival.captures.len(), 1, "the first was read, the second was not asked for");
}

#[test]
fn a_photo_on_the_card_becomes_the_portrait() {
    let world = World::new();
    let capture = world.capture("jane.vcf", JANE.card_with(&["PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg=="]));
    let saved = world.save(capture, "").value;
    let (media_type, bytes) = world.book.person_photo(saved.person.id).expect("a look").expect("a portrait");
    assert_eq!(media_type, "image/jpeg", "its kind is known");
    assert!(bytes.starts_with(&[0xff, 0xd8, 0xff]), "the very bytes of the card: {bytes:?}");
}
