use chrono_tz::Europe::Berlin;

use super::*;
use crate::{
    clock::ManualClock,
    model::DormantReason,
    ops::ExportFormat,
    wire::{Item, SectionKind, StoryLine},
};

fn saturday(hour: u32) -> ManualClock {
    let local = NaiveDate::from_ymd_opt(2026, 11, 21).and_then(|day| day.and_hms_opt(hour, 0, 0)).expect("a moment");
    ManualClock::new(local_to_utc(local, Berlin), Berlin)
}

fn filled(size: DemoSize, hour: u32) -> (Book, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let book = Book::open(folder.path(), saturday(hour)).expect("a book");
    book.fill_demo(&size, &mut |_| {}).expect("a filled book");
    (book, folder)
}

fn small() -> DemoSize {
    DemoSize { people: 40, seed: 1 }
}

#[test]
fn today_looks_as_it_was_drawn() {
    let (book, _folder) = filled(DemoSize::default(), 10);
    let today = book.today().expect("today");
    assert_eq!(today.people, 240);
    let names = |items: &[Item]| items.iter().map(|item| item.name().to_owned()).collect::<Vec<_>>();
    let sections: Vec<(SectionKind, Vec<String>)> =
        today.sections.iter().map(|section| (section.kind, names(&section.items))).collect();
    let expected: [(SectionKind, &[&str]); 4] = [
        (SectionKind::Promised, &["Jane Doe", "Samuel Okafor"]),
        (SectionKind::ThankYou, &["Priya Raman"]),
        (SectionKind::FollowUp, &["Li Wei", "Ingrid Sørensen"]),
        (SectionKind::Dates, &["Marta Kowalska"]),
    ];
    assert_eq!(sections, expected.map(|(kind, names)| (kind, names.iter().map(ToString::to_string).collect())));
    let deck = &today.sections[0].items[0];
    assert_eq!(deck.why, "You promised it at RustConf Berlin, 2 days ago");
    let card = &today.sections[2].items[0];
    assert_eq!(card.why, "You met at Chamber breakfast, yesterday · address known");
    assert_eq!(names(&today.coming)[..2], ["Tom Becker", "Ana Souza"], "and tomorrow goes on");
}

#[test]
fn the_inbox_holds_what_came_while_nobody_looked() {
    let (book, _folder) = filled(small(), 10);
    let inbox = book.inbox().expect("the inbox");
    let titles: Vec<&str> = inbox.captures.iter().map(|capture| capture.title.as_str()).collect();
    assert_eq!((titles.len(), inbox.captures[0].cards), (2, 1), "{titles:?}");
    assert!(titles.contains(&"Amara Diallo"), "{titles:?}");
    let shown: Vec<(&str, Option<&str>)> = inbox
        .reminders
        .iter()
        .filter_map(|item| item.delivered_at.as_deref().map(|at| (item.name(), Some(at))))
        .collect();
    assert_eq!(shown, [("Priya Raman", Some("2026-11-19T08:00:00+00:00"))], "what was due on Thursday was shown then");
    assert_eq!(inbox.reminders.len(), 5, "what rang this morning waits beside it, whether or not it could pop up");
}

#[test]
fn janes_page_tells_how_you_met_and_what_became_of_it() {
    let (book, _folder) = filled(small(), 10);
    let page = book.person_page(book.find_person("Jane Doe").expect("Jane")).expect("her page");
    assert_eq!(page.headline, "CTO at Acme, Berlin");
    let chain: Vec<String> = page.chain.iter().map(crate::wire::ChainLink::in_words).collect();
    assert_eq!(chain, ["Marta Kowalska, Local-first meetup 2020", "RustConf Berlin"]);
    assert_eq!(page.story.len(), 11, "four encounters, what came of them, help both ways, and help among others");
    let checklist = page.story.iter().find_map(|line| match line {
        StoryLine::Help(help) => Some(help),
        _ => None,
    });
    assert!(checklist.is_some_and(|help| help.passes_on.is_some()), "what Marta gave was passed on: {checklist:?}");
    let kept = page.story.iter().find_map(|line| match line {
        StoryLine::Closed { on, .. } => Some(on.to_string()),
        _ => None,
    });
    assert_eq!(kept.as_deref(), Some("2026-10-03"), "kept on the day it was kept, not on the day the demo was made");
}

#[test]
fn the_same_seed_and_day_make_the_same_file() {
    let everything = |book: &Book, folder: &tempfile::TempDir| {
        let path = folder.path().join("all.json");
        book.export(ExportFormat::Json, &path).expect("an export");
        let text = std::fs::read_to_string(path).expect("the export");
        let mut all: serde_json::Value = serde_json::from_str(&text).expect("a document");
        let own = all["tables"].as_object_mut().and_then(|tables| tables.remove("book"));
        assert!(own.is_some(), "what tells one book from another is all that may differ");
        all
    };
    let ((morning, one), (evening, other)) = (filled(small(), 7), filled(small(), 23));
    assert!(everything(&morning, &one) == everything(&evening, &other), "the hour makes no difference");
    let (another, third) = filled(DemoSize { seed: 2, ..small() }, 7);
    assert!(everything(&morning, &one) != everything(&another, &third), "the seed does");
}

#[test]
fn a_demo_is_whole_healthy_and_found() {
    let (book, _folder) = filled(DemoSize { people: BATCH as u32 + 30, seed: 5 }, 10);
    let demo = book.demo().expect("an answer").expect("a demo");
    assert!(demo.whole && demo.on == book.clock().today());
    assert_eq!(book.check().expect("a check").problems, Vec::<String>::new());
    assert_eq!(book.people("sorensen", 5).expect("people").people[0].facts.name, "Ingrid Sørensen");
    assert!(book.people("wannsee", 5).expect("people").total > 0, "notes are found as well");
}

#[test]
fn undo_in_the_demo_does_not_take_the_demo_away() {
    let (book, _folder) = filled(small(), 10);
    assert!(book.undo().expect("an answer").value.is_none(), "nobody has done anything yet");
    assert_eq!(book.people("", 1).expect("people").total, 40);
}

#[test]
fn nobodys_own_people_become_a_demo_or_are_thrown_away_as_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let book = Book::open(folder.path(), saturday(10)).expect("a book");
    book.add_line("@Zoe Own, Acme", None).expect("a person");
    let refused = book.fill_demo(&small(), &mut |_| {});
    assert!(matches!(refused, Err(Error::Refused(_))), "{refused:?}");
    drop(book);
    let kept = Book::discard_demo(folder.path(), saturday(10));
    assert!(matches!(kept, Err(Error::Refused(_))), "{kept:?}");
    let book = Book::open(folder.path(), saturday(10)).expect("a book");
    assert_eq!(book.people("", 9).expect("people").total, 1, "Zoe is still there");
}

#[test]
fn a_demo_that_is_open_is_not_thrown_away() {
    let (book, folder) = filled(small(), 10);
    assert!(Book::discard_demo(folder.path(), saturday(10)).is_err(), "somebody is looking at it");
    drop(book);
    Book::discard_demo(folder.path(), saturday(10)).expect("nobody looks any more");
    let book = Book::open(folder.path(), saturday(10)).expect("a new book");
    assert!(book.demo().expect("an answer").is_none() && book.people("", 1).expect("people").total == 0);
}

#[test]
fn a_demo_is_of_one_day_and_of_the_size_that_was_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let open = |clock: ManualClock, size: Option<&DemoSize>| {
        let (book, made) = Book::open_demo(folder.path(), clock, size, &mut |_| {}).expect("a demo");
        (made, book.people("", 1).expect("people").total)
    };
    assert_eq!(open(saturday(9), Some(&small())), (true, 40));
    assert_eq!(open(saturday(20), None), (false, 40), "whatever is there of today will do");
    assert_eq!(open(saturday(20), Some(&DemoSize { people: 50, seed: 1 })), (true, 50), "another size is another demo");
    let sunday = saturday(9);
    sunday.set(sunday.now() + chrono::Duration::days(1));
    assert_eq!(open(sunday, None), (true, 240), "yesterday's would be overdue");
}

#[test]
fn the_cast_is_bound_by_ties_chains_and_introductions() {
    let (book, _folder) = filled(small(), 10);
    let stages: Vec<_> = book.introductions().expect("the board").rows.iter().map(|row| row.stage).collect();
    use crate::model::IntroductionStage::{Done, Made, Met, Waiting};
    assert_eq!(stages, [Waiting, Made, Met, Done], "introductions in several states");
    let chain = |name: &str| book.person_page(book.find_person(name).expect("them")).expect("a page").chain;
    let people = chain("Youssef Haddad").iter().filter(|link| link.person.is_some()).count();
    assert_eq!(people, 3, "Ingrid, Priya, Ana: {:?}", chain("Youssef Haddad"));
    let paths = book.paths_to(book.find_person("Hélène Vasseur").expect("her")).expect("paths").paths;
    assert_eq!(paths[0].steps[0].person.name, "Marta Kowalska", "the way to a wanted person");
}

#[test]
fn ties_that_sleep_name_former_colleagues_and_thanks_are_said_soon() {
    let (book, _folder) = filled(DemoSize::default(), 10);
    let groups = book.dormant().expect("ties that sleep").groups;
    let reasons: Vec<_> = groups.iter().map(|group| group.reason).collect();
    assert!(reasons.contains(&DormantReason::Colleague), "whom you worked with: {reasons:?}");
    let latest = chrono::NaiveDate::from_ymd_opt(2026, 12, 1).expect("a day");
    for thanks in book.thank_yous().expect("the desk").open {
        assert!(thanks.item.due <= latest.to_string(), "nobody thanks in four months: {:?}", thanks.item);
    }
}
