//! Pictures of cards: read, shown, completed by hand, and kept with the person.

use goodturn_core::{
    Error,
    model::{Confidence, PersonFacts},
    wire::{ImportOptions, ReviewAnswer},
};

use crate::{cast::*, drawn};

const MECARD: &str = "MECARD:N:Doe,Jane;TEL:+4930901820;EMAIL:jane@acme.org;;";

#[test]
fn a_code_that_names_somebody_fills_the_sheet_and_shows_where_it_stood() {
    let world = World::new();
    let capture = world.capture("card.bmp", drawn::code(MECARD));
    let review = world.book.review_capture(capture).expect("a review");
    assert!(review.is_picture, "the sheet asks for the picture");
    assert_eq!(review.answer.facts.name, "Jane Doe");
    assert_eq!(review.answer.facts.emails[0].value, "jane@acme.org");
    assert_eq!(review.problem, None, "there is nothing to complain of");
    let email = review.origins.iter().find(|origin| origin.field == "emails").expect("where it was read");
    assert_eq!(email.confidence, Confidence::Certain, "a code is no guess");
    let place = email.place.expect("a place on the picture");
    assert!(place[0][0] > 0.05 && place[2][0] < 0.95 && place[0][0] < place[2][0], "that of the code: {place:?}");

    let shown = world.book.capture_picture(capture).expect("a look").expect("it is a picture");
    assert!(shown.starts_with(&[0xff, 0xd8, 0xff]), "whatever it was, a JPEG is shown");
    let saved = world.save(capture, "RustConf Berlin").value;
    let page = world.book.person_page(saved.person.id).expect("her page");
    assert_eq!(page.attachments.len(), 1, "the picture is kept with her");
    assert_eq!(page.attachments[0].media_type, "image/bmp", "as it came");
    assert_eq!(page.person.facts.photo, None, "a card is no portrait");
}

#[test]
fn a_picture_on_which_nothing_can_be_read_is_completed_by_hand() {
    let world = World::new();
    let capture = world.capture("card.bmp", drawn::blank());
    let review = world.book.review_capture(capture).expect("the sheet opens all the same");
    assert!(review.is_picture && review.answer.facts.name.is_empty(), "with the picture and empty fields");
    let problem = review.problem.expect("it says why");
    assert!(problem.contains("The picture is kept; type what it says."), "and what to do: {problem}");
    let facts = PersonFacts { name: "Jane Doe".into(), ..PersonFacts::default() };
    let answer = ReviewAnswer { facts, met_on: "today".into(), ..review.answer };
    let saved = world.book.save_capture(capture, &answer).expect("saved").value;
    let page = world.book.person_page(saved.person.id).expect("her page");
    assert_eq!(page.attachments.len(), 1, "the picture is kept with her");
}

#[test]
fn two_pictures_without_letters_are_two_people() {
    let world = World::new();
    for (name, picture) in [("Jane Doe", drawn::blank()), ("Li Wei", drawn::code("Ticket 4711"))] {
        let capture = world.capture(&format!("{name}.bmp"), picture);
        let review = world.book.review_capture(capture).expect("a review");
        let facts = PersonFacts { name: name.into(), ..PersonFacts::default() };
        let saved = world.book.save_capture(capture, &ReviewAnswer { facts, ..review.answer }).expect("saved");
        assert!(saved.value.new_person, "{name} is somebody new");
    }
    assert_eq!(world.everybody().len(), 2);
}

#[test]
fn an_import_adds_whom_a_code_names_once() {
    let world = World::new();
    let file = world.file("card.bmp", drawn::code(MECARD));
    let import = || world.book.import_paths(std::slice::from_ref(&file), &ImportOptions::default(), &mut |_| true);
    let report = import().expect("an import").value;
    assert_eq!((report.added, report.files[0].format.as_str()), (1, "picture"));
    let page = world.book.person_page(report.people[0].person.id.expect("she is kept")).expect("her page");
    assert_eq!(page.attachments.len(), 1, "the picture is kept with her");
    let again = import().expect("an import").value;
    assert_eq!((again.added, again.merged, again.unchanged), (0, 0, 1), "the same picture changes nothing");
}

#[test]
fn an_import_adds_nobody_for_a_link_and_keeps_the_picture_for_a_look() {
    let world = World::new();
    let file = world.file("card.bmp", drawn::code("MEBKM:TITLE:Home;URL:https\\://acme.example/team;;"));
    let dry = ImportOptions { dry_run: true, ..ImportOptions::default() };
    let look = |options| {
        world.book.import_paths(std::slice::from_ref(&file), &options, &mut |_| true).expect("an import").value
    };
    look(dry);
    assert_eq!(world.book.inbox().expect("the Inbox").captures, [], "a dry run keeps nothing");
    let report = look(ImportOptions::default());
    assert_eq!((report.added, report.rejected.len()), (0, 1));
    assert!(report.rejected[0].reason.contains("https://acme.example/team"), "{:?}", report.rejected);
    let waiting = world.book.inbox().expect("the Inbox").captures;
    assert_eq!(waiting.len(), 1, "it waits for somebody to look at it");
    assert!(waiting[0].kept && waiting[0].cards == 1, "and its sheet can be opened: {waiting:?}");
}

#[test]
fn a_damaged_picture_waits_in_the_inbox_with_its_reason() {
    let world = World::new();
    let whole = drawn::code(MECARD);
    let file = world.file("card.bmp", &whole[..whole.len() / 2]);
    let arrival = world.book.capture_paths(&[file], &mut |_| true).expect("an arrival");
    assert!(arrival.problems[0].contains("damaged"), "said in words: {:?}", arrival.problems);
    let waiting = world.book.inbox().expect("the Inbox").captures;
    assert!(waiting[0].kept, "nothing is lost");
}

#[test]
fn a_pasted_picture_is_a_capture_and_can_be_stopped() {
    let world = World::new();
    let stopped = world.book.capture_pasted(drawn::code("MECARD:N:Wei,Li;;"), &mut |_| false);
    assert!(matches!(stopped, Err(Error::Stopped)), "it was not waited for");
    let arrival = world.book.capture_pasted(drawn::code(MECARD), &mut |_| true).expect("an arrival");
    let review = world.book.review_capture(arrival.captures[0]).expect("a review");
    assert_eq!((review.origin.as_str(), review.answer.facts.name.as_str()), ("pasted picture", "Jane Doe"));
    let text = world.book.capture_pasted(b"no picture".to_vec(), &mut |_| true);
    assert!(matches!(text, Err(Error::Invalid(_))), "it says so");
}
