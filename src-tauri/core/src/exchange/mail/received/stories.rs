use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::model::CardReading;

pub(super) fn view(me: &str) -> Viewpoint {
    let mut view = Viewpoint::from(NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day"));
    view.me.email = me.to_owned();
    view
}

fn read(mail: &str) -> Found {
    read_mail(mail.as_bytes(), &view("me@home.example"))
}

pub(super) fn named<'a>(found: &'a Found, name: &str) -> &'a CardReading {
    found.cards.iter().find(|card| card.facts.called() == name).unwrap_or_else(|| panic!("{name}: {found:?}"))
}

/// Each person, with subject, day and who began.
pub(super) fn told(found: &Found) -> Vec<String> {
    let tell = |card: &CardReading| match card.occasions.first() {
        Some(mail) => format!(
            "{} {} {} {:?}",
            card.facts.called(),
            mail.what,
            mail.was.map(|on| on.to_string()).unwrap_or_default(),
            mail.who_started.expect("somebody wrote"),
        ),
        None => card.facts.called(),
    };
    found.cards.iter().map(tell).collect()
}

pub(super) fn mail(from: &str, to: &str, date: &str, more: &str, body: &str) -> String {
    format!("From: {from}\r\nTo: {to}\r\nDate: {date}\r\nSubject: The deck\r\n{more}\r\n{body}\r\n")
}

pub(super) const JANE: &str = "\"Doe, Jane\" <jane@acme.example>";
pub(super) const ME: &str = "Me <me@home.example>";
pub(super) const FRIDAY: &str = "Fri, 20 Nov 2026 23:30:00 +0000";

#[test]
fn whoever_wrote_to_you_was_in_touch_and_who_stands_beside_is_known() {
    let found = read(&mail(JANE, ME, FRIDAY, "Cc: Li Wei <li@acme.example>, no-reply@acme.example\r\n", "Hello"));
    assert_eq!(told(&found), ["Jane Doe The deck 2026-11-20 Them", "Li Wei"]);
}

#[test]
fn to_whom_you_wrote_you_were_in_touch_with() {
    let found = read(&mail(ME, "jane@acme.example, Li Wei <li@acme.example>", FRIDAY, "", "Hello"));
    assert_eq!(told(&found), ["jane The deck 2026-11-20 Me", "Li Wei The deck 2026-11-20 Me"]);
}

#[test]
fn of_many_mails_with_a_person_the_newest_one_counts() {
    let at = |day: u32| format!("Mon, {day:02} Jun 2026 09:00:00 +0000");
    let mailbox: String =
        [3, 9, 5].iter().map(|day| format!("From - x\n{}\n", mail(JANE, ME, &at(*day), "", "Hi"))).collect();
    let found = read(&mailbox);
    assert_eq!(told(&found), ["Jane Doe The deck 2026-06-09 Them"]);
    assert_eq!(found.cards[0].occasions.len(), 1, "one encounter, not three");
}

#[test]
fn newsletters_automatic_answers_lists_and_junk_bring_nobody_in_touch() {
    let letters = [
        mail("News <hello@shop.example>", ME, FRIDAY, "List-Unsubscribe: <mailto:x@shop.example>\r\n", "Buy"),
        mail(JANE, ME, FRIDAY, "Auto-Submitted: auto-replied\r\n", "I am away"),
        mail("Notices <notifications@forge.example>", ME, FRIDAY, "", "You were named"),
        mail("Spam <rich@prince.example>", ME, FRIDAY, "X-Gmail-Labels: Spam,Unread\r\n", "Gold"),
        mail(
            "Ana <ana@x.example>",
            "rust@lists.example",
            FRIDAY,
            "List-Id: <rust.lists.example>\r\nList-Post: <mailto:rust@lists.example>\r\n",
            "Hi all",
        ),
    ];
    let mailbox: String = letters.iter().map(|letter| format!("From - x\n{letter}\n")).collect();
    let found = read(&mailbox);
    assert_eq!(told(&found), ["Ana"], "who writes on a list is a person, and was not met");
    assert_eq!(found.passed_over, ["3 newsletters and automatic mails", "1 mail in the junk or in the trash"]);
}

#[test]
fn the_signature_of_the_sender_fills_fields_and_a_page_is_made_plain() {
    let page = "Content-Type: text/html; charset=utf-8\r\n";
    let body = "<p>Hello</p><script>alert(1)</script><img src=\"https://track.example/1.gif\"><p>Best regards,<br>Jane Doe<br>CTO<br>Acme GmbH<br>+49 30 1234567</p>";
    let found = read(&mail(JANE, ME, FRIDAY, page, body));
    let jane = named(&found, "Jane Doe");
    assert_eq!(jane.facts.phones.first().map(|phone| phone.value.as_str()), Some("+49 30 1234567"));
    assert!(jane.facts.urls.is_empty(), "nothing of the page but its words: {:?}", jane.facts.urls);
}

#[test]
fn attached_cards_and_invitations_are_read_by_their_readers() {
    let more = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n";
    let card = "--x\r\nContent-Type: text/vcard; name=bob.vcf\r\n\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bob Ray\r\nEMAIL:bob@ray.example\r\nEND:VCARD\r\n";
    let event = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261201T090000Z\r\nSUMMARY:Coffee\r\nATTENDEE;CN=Zoe Kim:mailto:zoe@kim.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let calendar = format!("--x\r\nContent-Type: text/calendar\r\n\r\n{event}");
    let again = format!(
        "--x\r\nContent-Type: application/octet-stream; name=invite.ics\r\nContent-Disposition: attachment; filename=invite.ics\r\n\r\n{event}--x--\r\n"
    );
    let found = read(&mail(JANE, ME, FRIDAY, more, &format!("{card}{calendar}{again}")));
    let names: Vec<String> = found.cards.iter().map(|card| card.facts.called()).collect();
    assert_eq!(names, ["Jane Doe", "Bob Ray", "Zoe Kim"], "the invitation once");
    assert!(named(&found, "Zoe Kim").occasions[0].comes.is_some(), "and its meeting");
}

#[test]
fn who_you_are_shows_where_a_mail_was_delivered() {
    let more = "Delivered-To: jo@work.example\r\n";
    let found = read_mail(mail(JANE, "Jo <jo@work.example>", FRIDAY, more, "Hi").as_bytes(), &view(""));
    assert_eq!(told(&found), ["Jane Doe The deck 2026-11-20 Them"]);
}

#[test]
fn a_mail_of_nobody_is_named_with_its_place() {
    let mailbox = format!("From - x\n{}\nFrom - x\nSubject: lost\n\nHello\n", mail(JANE, ME, FRIDAY, "", "Hi"));
    let found = read(&mailbox);
    let lost = &found.rejected[0];
    assert_eq!((lost.line, lost.reason.as_str()), (10, "Message 2: it has no sender and no receiver."));
    assert_eq!(told(&found), ["Jane Doe The deck 2026-11-20 Them"]);
}

proptest! {
    #[test]
    fn any_mail_is_answered(bytes in prop::collection::vec(any::<u8>(), 0..600), text in "(From [ -~]{0,9}\n)?([A-Za-z-]{1,12}: ?[ -~]{0,30}\n){0,8}\n[ -~\n]{0,200}") {
        for bytes in [bytes.as_slice(), text.as_bytes(), &[text.as_bytes(), &bytes].concat()] {
            let found = read_mail(bytes, &view("me@home.example"));
            prop_assert!(!found.cards.is_empty() || !found.rejected.is_empty(), "somebody, or a reason");
        }
    }
}
