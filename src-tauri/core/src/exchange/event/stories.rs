use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;

fn view() -> Viewpoint {
    NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day").into()
}

fn event(lines: &[String]) -> String {
    format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\n{}\nEND:VEVENT\nEND:VCALENDAR\n", lines.join("\n"))
}

/// Lines that are nearly right.
fn odd_line() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec![
        "DTSTART",
        "DTEND",
        "RRULE",
        "EXDATE",
        "RECURRENCE-ID",
        "UID",
        "SUMMARY",
        "ATTENDEE",
        "ORGANIZER",
        "BEGIN",
        "END",
    ]);
    let value = prop_oneof![
        Just("20261101T090000Z".to_owned()),
        Just("00010101".to_owned()),
        Just("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30".to_owned()),
        Just("FREQ=YEARLY;INTERVAL=65535;BYSETPOS=-366".to_owned()),
        Just("mailto:jane@acme.example".to_owned()),
        "\\PC{0,40}",
    ];
    (name, "(;[A-Z]{0,6}=[ -~]{0,20})?", value)
        .prop_map(|(name, parameter, value)| format!("{name}{parameter}:{value}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_event_is_answered(lines in prop::collection::vec(odd_line(), 0..12)) {
        let found = read_events(&event(&lines), &view());
        prop_assert!(!found.cards.is_empty() || !found.rejected.is_empty(), "somebody, or a reason");
        for occasion in found.cards.iter().flat_map(|card| &card.occasions) {
            let again = read_occasion(&occasion.raw, &view());
            prop_assert_eq!(again.as_ref(), Some(occasion), "the copy that is kept says the same");
        }
    }

    #[test]
    fn any_text_is_answered(text in any::<String>()) {
        let found = read_events(&text, &view());
        prop_assert!(!found.cards.is_empty() || !found.rejected.is_empty());
    }
}

#[test]
fn a_rule_that_never_ends_and_one_that_never_comes_are_bounded() {
    for rule in ["FREQ=SECONDLY", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;COUNT=4294967295"] {
        let lines =
            ["DTSTART:20000101T000000".to_owned(), format!("RRULE:{rule}"), "ATTENDEE:mailto:a@b.example".into()];
        assert_eq!(read_events(&event(&lines), &view()).cards.len(), 1, "{rule}");
    }
}

#[test]
fn where_an_event_cannot_be_read_its_line_is_named() {
    let text = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART:soon\nATTENDEE:mailto:a@b.example\nEND:VEVENT\n\
                BEGIN:VEVENT\nDTSTART:20261101\nATTENDEE:mailto:c@d.example\n";
    let found = read_events(text, &view());
    let told: Vec<_> = found.rejected.iter().map(|one| (one.line, one.reason.as_str())).collect();
    assert_eq!(told, [(3, "When this event takes place could not be read."), (7, "The event breaks off.")]);
    assert_eq!(found.cards.len(), 2, "who was there is known all the same");
}
