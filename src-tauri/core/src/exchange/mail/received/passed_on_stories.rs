//! What mail programs make of a mail that is passed on. Bob wrote to you and to Jane, and Jane passes it on to you.

use super::{read_mail, stories::*};

const OWN: &str = "Have a look.\r\n\r\nBest regards,\r\nJane Doe\r\nCTO, Acme GmbH\r\n+49 30 1234567\r\n\r\n";
const WORDS: &str =
    "Hello Jo,\r\nhere it is.\r\n\r\n-- \r\nBob Ray\r\nEngineer\r\nRay Solar GmbH\r\n+49 30 7654321\r\n";

fn quoted(text: &str) -> String {
    text.lines().map(|line| format!("> {line}\r\n")).collect()
}

/// Jane's mail with what she passes on in its text.
fn inline(passed_on: &str) -> String {
    mail(JANE, ME, "Sat, 21 Nov 2026 08:00:00 +0000", "", &format!("{OWN}{passed_on}"))
}

fn as_attachment(kind: &str, inner: &str) -> String {
    let more = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n";
    let body = format!("--x\r\nContent-Type: text/plain\r\n\r\n{OWN}\r\n--x\r\n{kind}\r\n\r\n{inner}\r\n--x--");
    mail(JANE, ME, "Sat, 21 Nov 2026 08:00:00 +0000", more, &body)
}

fn bobs_mail() -> String {
    let date = "Tue, 3 Nov 2026 09:00:00 +0000";
    mail("Bob Ray <bob@ray.example>", "me@home.example, jane@acme.example", date, "Message-ID: <1@ray>\r\n", WORDS)
}

fn page(passed_on: &str) -> String {
    let page = "Content-Type: text/html; charset=utf-8\r\n";
    let words = "<div>Hello Jo</div><div>-- </div><div>Bob Ray</div><div>Engineer</div><div>Ray Solar GmbH</div><div>+49 30 7654321</div>";
    let own = "<p>Have a look.</p><p>Best regards,<br>Jane Doe<br>CTO, Acme GmbH<br>+49 30 1234567</p>";
    mail(JANE, ME, "Sat, 21 Nov 2026 08:00:00 +0000", page, &format!("{own}{passed_on}{words}"))
}

/// Each kind in which Bob's mail comes, by the program that makes it.
fn kinds() -> Vec<(&'static str, String)> {
    let gmail = "---------- Forwarded message ---------\r\nFrom: Bob Ray <bob@ray.example>\r\n\
         Date: Tue, Nov 3, 2026 at 10:00\u{202f}AM\r\nSubject: The deck\r\nTo: <me@home.example>, Jane Doe\r\n<jane@acme.example>\r\n\r\n\r\n";
    let gmail_page = "<div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">---------- Forwarded message ---------<br>From: \
         <b class=\"gmail_sendername\">Bob Ray</b> <span dir=\"auto\">&lt;<a href=\"mailto:bob@ray.example\">bob@ray.example</a>&gt;</span><br>\
         Date: Tue, Nov 3, 2026 at 10:00\u{202f}AM<br>Subject: The deck<br>To:  &lt;me@home.example&gt;, Jane Doe \
         &lt;jane@acme.example&gt;<br></div></div>";
    let gmail_in_german = "---------- Forwarded message ---------\r\nVon: *Bob Ray* <bob@ray.example>\r\n\
         Date: Di., 3. Nov. 2026 um 10:00 Uhr\r\nSubject: The deck\r\nTo: <me@home.example>\r\nCc: Jane Doe <jane@acme.example>\r\n\r\n";
    let apple = "From: Bob Ray <bob@ray.example>\r\nSubject: The deck\r\nDate: 3 November 2026 at 10:00:00 CET\r\n\
         To: me@home.example, Jane Doe <jane@acme.example>\r\n\r\n";
    let outlook = "From: Ray, Bob <bob@ray.example>\r\nSent: Tuesday, November 3, 2026 10:00 AM\r\n\
         To: Jo <me@home.example>; Doe, Jane <jane@acme.example>\r\nSubject: The deck\r\n\r\n";
    let outlook_in_french = "De : Bob Ray <bob@ray.example>\r\nEnvoyé : mardi 3 novembre 2026 10:00\r\n\
         À : Jo <me@home.example>; Jane Doe <jane@acme.example>\r\nObjet : The deck\r\n\r\n";
    let thunderbird = "-------- Forwarded Message --------\r\nSubject: \tThe deck\r\nDate: \tTue, 3 Nov 2026 09:00:00 +0000\r\n\
         From: \tBob Ray <bob@ray.example>\r\nTo: \tme@home.example, jane@acme.example\r\n\r\n\r\n\r\n";
    let yahoo = "----- Forwarded Message -----\r\nFrom: Bob Ray <bob@ray.example>\r\nTo: Jo <me@home.example>; \
         Jane Doe <jane@acme.example>\r\nSent: Tuesday, November 3, 2026 at 10:00:00 AM GMT+1\r\nSubject: The deck\r\n\r\n";
    let outlook_page = "<div style=\"border:none;border-top:solid #E1E1E1 1.0pt\"><p><b>From:</b> Bob Ray &lt;bob@ray.example&gt; <br>\
         <b>Sent:</b> Tuesday, November 3, 2026 10:00 AM<br><b>To:</b> Jo &lt;me@home.example&gt;; Jane Doe \
         &lt;jane@acme.example&gt;<br><b>Subject:</b> The deck</p></div>";
    let thunderbird_page = "<div>-------- Forwarded Message --------<table><tbody><tr><th>Subject: </th><td>The deck</td></tr>\
         <tr><th>Date: </th><td>Tue, 3 Nov 2026 09:00:00 +0000</td></tr><tr><th>From: </th><td>Bob Ray \
         <a href=\"mailto:bob@ray.example\">&lt;bob@ray.example&gt;</a></td></tr><tr><th>To: </th><td>me@home.example, \
         jane@acme.example</td></tr></tbody></table></div>";
    let letter = "Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename=\"The deck.eml\"";
    let file = "Content-Type: application/octet-stream; name=\"The deck.eml\"\r\nContent-Disposition: attachment; filename=\"The deck.eml\"";
    vec![
        ("Gmail", inline(&format!("{gmail}{WORDS}"))),
        ("Gmail, a page", page(gmail_page)),
        ("Gmail in German", inline(&format!("{gmail_in_german}{WORDS}"))),
        ("Apple Mail", inline(&format!("Begin forwarded message:\r\n\r\n{apple}{WORDS}"))),
        (
            "Apple Mail, quoted",
            inline(&format!("Begin forwarded message:\r\n\r\n{}", quoted(&format!("{apple}{WORDS}")))),
        ),
        ("Outlook", inline(&format!("________________________________\r\n{outlook}{WORDS}"))),
        ("Outlook without a line", inline(&format!("{outlook}{WORDS}"))),
        ("Outlook of old", inline(&format!("-----Original Message-----\r\n{outlook}{WORDS}"))),
        ("Outlook in French", inline(&format!("{outlook_in_french}{WORDS}"))),
        ("Outlook, a page", page(outlook_page)),
        ("Thunderbird", inline(&format!("{thunderbird}{WORDS}"))),
        ("Thunderbird, a page", page(thunderbird_page)),
        ("Yahoo", inline(&format!("{yahoo}{WORDS}"))),
        ("as an attachment", as_attachment(letter, &bobs_mail())),
        ("as a file", as_attachment(file, &bobs_mail())),
    ]
}

#[test]
fn whoever_wrote_what_is_passed_on_is_known_with_day_and_signature_and_nobody_gets_anothers() {
    for (kind, mail) in kinds() {
        let found = read_mail(mail.as_bytes(), &view("me@home.example"));
        assert_eq!(
            told(&found),
            ["Jane Doe The deck 2026-11-21 Them", "Bob Ray The deck 2026-11-03 Them"],
            "{kind}: each on the day of their own mail"
        );
        let told = |name: &str| {
            let facts = &named(&found, name).facts;
            let phones: Vec<&str> = facts.phones.iter().map(|phone| phone.value.as_str()).collect();
            (facts.headline(), phones.join(", "))
        };
        assert_eq!(told("Jane Doe"), ("CTO at Acme GmbH".into(), "+49 30 1234567".into()), "{kind}");
        assert_eq!(told("Bob Ray"), ("Engineer at Ray Solar GmbH".into(), "+49 30 7654321".into()), "{kind}");
        assert!(found.rejected.is_empty(), "{kind}: {:?}", found.rejected);
    }
}

#[test]
fn what_others_wrote_to_each_other_makes_them_known_and_is_no_encounter() {
    let passed_on = "---------- Forwarded message ---------\nFrom: Bob Ray <bob@ray.example>\n\
         Date: Tue, Nov 3, 2026 at 10:00 AM\nSubject: The deck\nTo: Jane Doe <jane@acme.example>\nCc: Li Wei <li@acme.example>\n\nHello\n";
    let found = read_mail(inline(passed_on).as_bytes(), &view("me@home.example"));
    assert_eq!(told(&found), ["Jane Doe The deck 2026-11-21 Them", "Bob Ray", "Li Wei"]);
}

#[test]
fn what_you_pass_on_yourself_had_come_to_you() {
    let passed_on = "Begin forwarded message:\n\nFrom: Bob Ray <bob@ray.example>\nDate: 3 November 2026 at 10:00\nSubject: Plans\n\nHello";
    let found = read_mail(mail(ME, JANE, FRIDAY, "", passed_on).as_bytes(), &view("me@home.example"));
    assert_eq!(told(&found), ["Jane Doe The deck 2026-11-20 Me", "Bob Ray Plans 2026-11-03 Them"]);
}

#[test]
fn a_mail_passed_on_twice_is_read_to_its_end() {
    let inner = "-------- Forwarded Message --------\nSubject: Tea\nDate: Sun, 1 Nov 2026 09:00:00 +0000\nFrom: Ana Ito <ana@ito.example>\n\
         To: me@home.example\n\nHi\n\n-- \nAna Ito\n+49 30 5555555\n";
    let outer = format!(
        "From: Bob Ray <bob@ray.example>\nSent: Tuesday, November 3, 2026 10:00 AM\nTo: me@home.example\nSubject: Fwd: Tea\n\nSee below\n\n{inner}"
    );
    let found = read_mail(inline(&outer).as_bytes(), &view("me@home.example"));
    assert_eq!(
        told(&found),
        ["Jane Doe The deck 2026-11-21 Them", "Bob Ray Fwd: Tea 2026-11-03 Them", "Ana Ito Tea 2026-11-01 Them"]
    );
    assert_eq!(named(&found, "Ana Ito").facts.phones.len(), 1);
    assert!(named(&found, "Bob Ray").facts.phones.is_empty(), "he signed nothing");
}

#[test]
fn a_notice_that_is_passed_on_and_lines_that_look_like_a_head_are_nobody() {
    let notice = "---------- Forwarded message ---------\nFrom: Shop <no-reply@shop.example>\nDate: Tue, Nov 3, 2026 at 10:00 AM\n\
         Subject: Your order\nTo: <me@home.example>\n\nThanks\n";
    let found = read_mail(inline(notice).as_bytes(), &view("me@home.example"));
    assert_eq!(told(&found), ["Jane Doe The deck 2026-11-21 Them"]);
    let route = "From: Berlin\nTo: Paris\nDate: 3 November\n\nBest regards,\nJane Doe\n+49 30 1234567\n";
    let found = read_mail(mail(JANE, ME, FRIDAY, "", route).as_bytes(), &view("me@home.example"));
    assert_eq!(told(&found), ["Jane Doe The deck 2026-11-20 Them"]);
    assert_eq!(named(&found, "Jane Doe").facts.phones.len(), 1, "her own words go on");
}

#[test]
fn mails_within_mails_end_somewhere() {
    let mut nested = bobs_mail();
    for depth in 0..60 {
        let from = format!("P{depth} <p{depth}@deep.example>");
        let more = "MIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n";
        nested = mail(&from, "me@home.example", FRIDAY, more, &nested);
    }
    let found = read_mail(nested.as_bytes(), &view("me@home.example"));
    assert!(found.cards.iter().any(|card| card.facts.called() == "P59"), "the outermost is read");
    let many = "From: A <a@b.example>\nDate: 3 Nov 2026\nTo: me@home.example\n\n".repeat(5_000);
    assert!(!read_mail(inline(&many).as_bytes(), &view("me@home.example")).cards.is_empty());
}
