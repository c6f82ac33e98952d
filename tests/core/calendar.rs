//! Calendars of other programs: encounters that were, meetings that will be, birthdays. Now is Saturday, 21 November
//! 2026, ten o'clock in Berlin.

use goodturn_core::{
    id::PersonId,
    model::{Channel, CommitmentState, Me, Settings},
    wire::{ImportReport, Item, StoryLine},
};

use crate::cast::*;

const JANE_COMES: &str = "ATTENDEE;CN=Jane Doe;PARTSTAT=ACCEPTED:mailto:jane@acme.example";
const LI_COMES: &str = "ATTENDEE;CN=\"Wei, Li\";PARTSTAT=ACCEPTED:MAILTO:li@acme.example";
const I_HOLD_IT: &str = "ORGANIZER;CN=Me Myself:mailto:me@home.example";

fn event(uid: &str, lines: &[&str]) -> String {
    format!("BEGIN:VEVENT\r\nUID:{uid}\r\n{}\r\nEND:VEVENT\r\n", lines.join("\r\n"))
}

fn calendar(events: &[String]) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n", events.concat())
}

/// A book whose owner has said who they are.
fn world() -> World {
    let world = World::new();
    let me = Me { name: "Me Myself".into(), email: "me@home.example".into(), ..Me::default() };
    world.book.save_settings(&Settings { me, ..Settings::default() }).expect("saved settings");
    world
}

fn import(world: &World, events: &[String]) -> ImportReport {
    world.import("my.ics", calendar(events)).value
}

fn find(world: &World, name: &str) -> PersonId {
    world.book.find_person(name).expect("somebody known")
}

/// The encounters with somebody, newest first: day and place, how many were there, and by which way.
fn encounters(world: &World, name: &str) -> Vec<(String, usize, Option<Channel>)> {
    let page = world.book.person_page(find(world, name)).expect("a page");
    let told = page.story.into_iter().filter_map(|line| match line {
        StoryLine::Encounter { on, place, people, channel, .. } => {
            Some((format!("{on} {place}"), people.len(), channel))
        }
        _ => None,
    });
    told.collect()
}

fn met(world: &World, name: &str) -> Vec<String> {
    encounters(world, name).into_iter().map(|(what, ..)| what).collect()
}

fn meetings(world: &World, name: &str) -> Vec<Item> {
    world.book.person_page(find(world, name)).expect("a page").next
}

fn dues(world: &World, name: &str) -> Vec<String> {
    meetings(world, name).into_iter().map(|item| format!("{} {}", item.due, item.what)).collect()
}

#[test]
fn people_who_met_in_the_past_share_one_encounter() {
    let world = world();
    let lines = [
        "DTSTART:20261118T233000Z",
        "DTEND:20261119T003000Z",
        "SUMMARY:Launch",
        "LOCATION:Café",
        I_HOLD_IT,
        JANE_COMES,
        LI_COMES,
    ];
    let report = import(&world, &[event("a", &lines)]);
    assert_eq!((report.added, report.files[0].format.as_str()), (2, "ics"), "both guests, and not the owner");
    assert_eq!(world.everybody(), ["Jane Doe", "Li Wei"], "a name that is turned around is told as it is said");
    for name in ["Jane Doe", "Li Wei"] {
        let shared = ("2026-11-19 Launch".to_owned(), 2, None);
        assert_eq!(encounters(&world, name), [shared], "one encounter of two people; midnight was over in Berlin");
        assert!(dues(&world, name).is_empty(), "nothing nags about what is in the calendar");
    }
}

#[test]
fn a_meeting_to_come_is_one_at_its_time_and_zone() {
    let world = world();
    for (uid, start, due) in [
        ("zone", "DTSTART;TZID=America/New_York:20261201T090000", "2026-12-01T09:00:00-05:00"),
        ("windows", "DTSTART;TZID=\"Pacific Standard Time\":20261202T090000", "2026-12-02T09:00:00-08:00"),
        ("utc", "DTSTART:20261203T090000Z", "2026-12-03T10:00:00+01:00"),
        ("floating", "DTSTART:20261204T090000", "2026-12-04T09:00:00+01:00"),
        ("day", "DTSTART;VALUE=DATE:20261205", "2026-12-05"),
    ] {
        let world = &world;
        import(world, &[event(uid, &[start, &format!("SUMMARY:{uid}"), JANE_COMES])]);
        let all = meetings(world, "Jane Doe");
        assert!(all.iter().any(|item| item.due == due), "{uid}: {:?}", dues(world, "Jane Doe"));
    }
    assert_eq!(meetings(&world, "Jane Doe").len(), 5, "and she is one person");
}

#[test]
fn a_zone_that_is_only_described_is_found_by_its_clocks() {
    let world = world();
    let zone = "BEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\nBEGIN:STANDARD\r\nDTSTART:16010101T020000\r\n\
         TZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\nRRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11\r\nEND:STANDARD\r\n\
         BEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\n\
         RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
    let lines = ["DTSTART;TZID=Customized Time Zone:20270701T090000", "SUMMARY:Picnic", JANE_COMES];
    import(&world, &[zone.to_owned(), event("a", &lines)]);
    assert_eq!(dues(&world, "Jane Doe"), ["2027-07-01T09:00:00-04:00 Picnic"]);
}

#[test]
fn an_event_that_comes_back_is_its_last_time_and_its_next() {
    let world = world();
    let weekly = [
        "DTSTART;TZID=Europe/Berlin:20200106T090000",
        "RRULE:FREQ=WEEKLY",
        "EXDATE;TZID=Europe/Berlin:20261123T090000",
        "SUMMARY:Stand-up",
        JANE_COMES,
    ];
    import(&world, &[event("weekly", &weekly)]);
    assert_eq!(met(&world, "Jane Doe"), ["2026-11-16 Stand-up"], "once, and not three hundred times");
    assert_eq!(
        dues(&world, "Jane Doe"),
        ["2026-11-30T09:00:00+01:00 Stand-up"],
        "the one that was taken out is not next"
    );

    world.clock_shows("2026-12-01T10:00");
    import(&world, &[event("weekly", &weekly)]);
    assert_eq!(met(&world, "Jane Doe").len(), 2, "the file again, ten days later, knows of one more time");
    assert_eq!(dues(&world, "Jane Doe"), ["2026-12-07T09:00:00+01:00 Stand-up"], "and the one that is over is done");
}

#[test]
fn a_series_in_another_zone_is_one_meeting_that_comes_back_and_is_written_out_so() {
    let world = world();
    let weekly = [
        "DTSTART;TZID=America/New_York:20261103T130000",
        "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=6",
        "SUMMARY:Round table",
        JANE_COMES,
    ];
    import(&world, &[event("table", &weekly)]);
    let meeting = meetings(&world, "Jane Doe").remove(0);
    assert_eq!(dues(&world, "Jane Doe"), ["2026-12-01T13:00:00-05:00 Round table"], "one, and not four");
    assert_eq!(meeting.repeat.as_deref(), Some("FREQ=WEEKLY;UNTIL=20270112;INTERVAL=2"), "the sixth time is its last");
    assert_eq!(meeting.due_label, "Tue 1 Dec 13:00 New York · 19:00 here");

    let path = world.data().join("out.ics");
    world.book.write_feed(&path).expect("the calendar");
    let written = std::fs::read_to_string(&path).expect("the calendar").replace("\r\n ", "");
    assert!(written.contains("DTSTART;TZID=America/New_York:20261201T130000"), "{written}");
    assert!(
        written.contains("RRULE:FREQ=WEEKLY;UNTIL=20270113T045959Z;INTERVAL=2"),
        "until the end of that day: {written}"
    );

    world.book.complete_commitments(&[meeting.id]).expect("done");
    assert_eq!(dues(&world, "Jane Doe"), ["2026-12-15T13:00:00-05:00 Round table"]);
    world.clock_shows("2026-12-02T10:00");
    import(&world, &[event("table", &weekly)]);
    assert_eq!(dues(&world, "Jane Doe").len(), 1, "the file again does not double what came back");
    let moved = [&["DTSTART;TZID=America/New_York:20261103T150000"], &weekly[1..]].concat();
    import(&world, &[event("table", &moved)]);
    assert_eq!(dues(&world, "Jane Doe"), ["2026-12-15T15:00:00-05:00 Round table"], "and the series moves as one");
    import(&world, &[event("table", &[&moved[..], &["STATUS:CANCELLED"]].concat())]);
    assert!(dues(&world, "Jane Doe").is_empty(), "called off, it does not come back");
}

#[test]
fn a_series_of_which_a_rule_cannot_say_all_is_its_next_time_alone() {
    let world = world();
    let gap = [
        "DTSTART;TZID=Europe/Berlin:20261109T090000",
        "RRULE:FREQ=WEEKLY;COUNT=8",
        "EXDATE;TZID=Europe/Berlin:20261130T090000",
        "SUMMARY:Jour fixe",
        JANE_COMES,
    ];
    import(&world, &[event("gap", &gap)]);
    let meeting = meetings(&world, "Jane Doe").remove(0);
    assert_eq!((meeting.due.as_str(), meeting.repeat), ("2026-11-23T09:00:00+01:00", None), "the 30th is left out");
}

#[test]
fn one_time_of_a_series_may_be_elsewhere_or_called_off() {
    let world = world();
    let series =
        ["DTSTART;TZID=Europe/Berlin:20261109T090000", "RRULE:FREQ=WEEKLY;COUNT=4", "SUMMARY:Jour fixe", JANE_COMES];
    let off = [
        "RECURRENCE-ID:20261116T080000Z",
        "DTSTART;TZID=Europe/Berlin:20261116T090000",
        "STATUS:CANCELLED",
        JANE_COMES,
    ];
    let moved =
        ["RECURRENCE-ID;TZID=Europe/Berlin:20261123T090000", "DTSTART;TZID=Europe/Berlin:20261124T150000", JANE_COMES];
    import(&world, &[event("s", &moved), event("s", &series), event("s", &off)]);
    assert_eq!(met(&world, "Jane Doe"), ["2026-11-09 Jour fixe"], "the 16th was called off");
    assert_eq!(dues(&world, "Jane Doe"), ["2026-11-24T15:00:00+01:00 Jour fixe"], "the 23rd is on the 24th");
}

#[test]
fn what_was_called_off_or_declined_is_neither_encounter_nor_meeting() {
    let world = world();
    let past = "DTSTART:20261110T090000Z";
    let i_declined = "ATTENDEE;PARTSTAT=DECLINED:mailto:me@home.example";
    let she_declined = "ATTENDEE;CN=Jane Doe;PARTSTAT=DECLINED:mailto:jane@acme.example";
    import(
        &world,
        &[
            event("a", &[past, "STATUS:CANCELLED", JANE_COMES]),
            event("b", &[past, i_declined, JANE_COMES]),
            event("c", &["DTSTART:20261210T090000Z", she_declined, LI_COMES]),
        ],
    );
    assert!(met(&world, "Jane Doe").is_empty() && dues(&world, "Jane Doe").is_empty(), "she is known, no more");
    assert_eq!(dues(&world, "Li Wei").len(), 1, "he comes");
}

#[test]
fn rooms_and_groups_are_nobody_and_an_event_alone_is_said() {
    let world = world();
    let room = "ATTENDEE;CUTYPE=ROOM;CN=Room 5:mailto:room5@acme.example";
    let resource = "ATTENDEE;CN=Beamer:mailto:acme_1@resource.calendar.google.com";
    let report = import(
        &world,
        &[
            event("a", &["DTSTART:20261110T090000Z", "SUMMARY:Dentist"]),
            event("b", &["DTSTART:20261111T090000Z", I_HOLD_IT, room, resource]),
            event("c", &["DTSTART:20261112T090000Z", JANE_COMES, room]),
        ],
    );
    assert_eq!(world.everybody(), ["Jane Doe"]);
    assert_eq!(report.files[0].passed_over, ["2 events without other people"]);
    assert!(report.rejected.is_empty(), "which is nothing that went wrong");
    let alone = import(&world, &[event("a", &["DTSTART:20261110T090000Z", "SUMMARY:Dentist"])]);
    assert!(
        alone.rejected[0].reason.contains("1 event without other people"),
        "nothing at all is explained: {alone:?}"
    );
}

#[test]
fn the_same_calendar_twice_changes_nothing_and_a_moved_meeting_moves() {
    let world = world();
    let coffee =
        |start: &str, stamp: &str| event("coffee", &[start, stamp, "SUMMARY:Coffee", I_HOLD_IT, JANE_COMES, LI_COMES]);
    let past = event("past", &["DTSTART:20261110T090000Z", "SUMMARY:Lunch", JANE_COMES]);
    import(&world, &[coffee("DTSTART:20261201T090000Z", "DTSTAMP:20261120T090000Z"), past.clone()]);
    let before = world.picture();
    let again = import(&world, &[coffee("DTSTART:20261201T090000Z", "DTSTAMP:20261121T080000Z"), past]);
    assert_eq!((again.unchanged, again.source), (2, None), "only the moment of writing differs");
    world.picture().must_be(&before, "not a row differs");

    let report = import(&world, &[coffee("DTSTART:20261202T140000Z", "DTSTAMP:20261121T090000Z")]);
    assert_eq!((report.merged, report.added), (2, 0));
    for name in ["Jane Doe", "Li Wei"] {
        assert_eq!(dues(&world, name), ["2026-12-02T15:00:00+01:00 Coffee"], "moved, not doubled");
    }
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "undo moves it back");
}

#[test]
fn a_meeting_that_is_called_off_later_is_let_go_and_one_that_took_place_is_done() {
    let world = world();
    let lines = ["DTSTART:20261125T090000Z", "SUMMARY:Coffee", JANE_COMES];
    import(&world, &[event("a", &lines)]);
    import(&world, &[event("a", &[&lines[..], &["STATUS:CANCELLED"]].concat())]);
    assert!(dues(&world, "Jane Doe").is_empty(), "nothing rings for it");

    let lunch = ["DTSTART:20261126T110000Z", "SUMMARY:Lunch", JANE_COMES];
    import(&world, &[event("b", &lunch)]);
    let open = meetings(&world, "Jane Doe")[0].id;
    world.clock_shows("2026-11-27T10:00");
    import(&world, &[event("b", &lunch)]);
    assert_eq!(met(&world, "Jane Doe"), ["2026-11-26 Lunch"]);
    assert_eq!(world.book.commitment(open).expect("the meeting").state, CommitmentState::Done);
}

#[test]
fn somebody_who_is_known_by_their_address_is_not_doubled() {
    let world = world();
    world.import("cards.vcf", JANE.card());
    let nameless = "ATTENDEE:mailto:JANE@acme.example";
    import(&world, &[event("a", &["DTSTART:20261110T090000Z", nameless, "ATTENDEE:mailto:bob.ray@acme.example"])]);
    assert_eq!(world.everybody(), ["bob.ray", "Jane Doe"], "an address is hers whatever it is called");
    let named = "ATTENDEE;CN=Bob Ray:mailto:bob.ray@acme.example";
    import(&world, &[event("b", &["DTSTART:20261111T090000Z", named])]);
    assert_eq!(world.everybody(), ["Bob Ray", "Jane Doe"], "and a name takes the place of an address");
}

#[test]
fn a_calendar_tells_whose_it_is() {
    let world = World::new();
    let three: Vec<String> = [JANE_COMES, LI_COMES, "ATTENDEE;CN=Ana:mailto:ana@x.example"]
        .iter()
        .enumerate()
        .map(|(index, guest)| event(&index.to_string(), &["DTSTART:20261110T090000Z", I_HOLD_IT, guest]))
        .collect();
    import(&world, &three);
    assert_eq!(world.everybody(), ["Ana", "Jane Doe", "Li Wei"], "who is in all of them is the owner");
}

#[test]
fn birthdays_go_to_those_who_are_known() {
    let world = world();
    world.add_named("Jane Doe");
    let yearly = "RRULE:FREQ=YEARLY";
    let report = import(
        &world,
        &[
            event("a", &["DTSTART;VALUE=DATE:19850412", yearly, "SUMMARY:Jane Doe's birthday"]),
            event("b", &["DTSTART;VALUE=DATE:20200301", yearly, "SUMMARY:Anniversaire de Li Wei"]),
            event("c", &["DTSTART;VALUE=DATE:20120714", yearly, "SUMMARY:Fête nationale"]),
        ],
    );
    assert_eq!((report.added, report.merged), (1, 1));
    let born =
        |name: &str| world.book.person(find(&world, name)).expect("a person").facts.birthday.map(|day| day.to_string());
    assert_eq!(born("Jane Doe").as_deref(), Some("1985-04-12"), "the only Jane Doe");
    assert_eq!(born("Li Wei").as_deref(), Some("--03-01"), "2020 is when it was written down");
}

#[test]
fn a_video_call_is_one_and_old_calendars_are_read_too() {
    let world = world();
    import(
        &world,
        &[event("a", &["DTSTART:20261110T090000Z", "LOCATION:https://zoom.us/j/1", "SUMMARY:Call", JANE_COMES])],
    );
    assert_eq!(encounters(&world, "Jane Doe")[0].2, Some(Channel::Video));
    let old = "BEGIN:VCALENDAR\r\nVERSION:1.0\r\nBEGIN:VEVENT\r\nDTSTART:20261101T090000Z\r\nRRULE:W1 SU #0\r\n\
         SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Caf=C3=A9 =\r\nklatsch\r\n\
         ATTENDEE;ROLE=ATTENDEE:Zoe Kim <zoe@kim.example>\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    world.import("old.vcs", old);
    assert_eq!(met(&world, "Zoe Kim"), ["2026-11-15 Café klatsch"]);
}
