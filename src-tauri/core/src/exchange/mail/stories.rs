use mail_parser::{MessageParser, MimeHeaders};
use proptest::prelude::*;

use super::*;
use crate::exchange::plain::{lines, one_line};

fn to(name: &str, email: &str) -> Mailbox {
    Mailbox { name: name.into(), email: email.into() }
}

fn thanks() -> Draft {
    Draft {
        to: vec![to("Łukasz Żak", "lukasz@example.org"), to("Nobody", "no address")],
        subject: "Thank you & see you".into(),
        body: "Dear Łukasz,\nit was 100% worth it.\n".into(),
        vcard: String::new(),
    }
}

#[test]
fn a_link_carries_the_whole_draft() {
    assert_eq!(
        thanks().to_mailto(),
        "mailto:lukasz@example.org?subject=Thank%20you%20%26%20see%20you\
         &body=Dear%20%C5%81ukasz%2C%0D%0Ait%20was%20100%25%20worth%20it.%0D%0A"
    );
    assert_eq!(Draft::default().to_mailto(), "mailto:", "an empty draft opens an empty mail");
}

#[test]
fn a_file_opens_as_a_mail_not_yet_sent() {
    let eml = thanks().to_eml();
    let message = MessageParser::new().parse(eml.as_bytes()).expect("a mail");
    assert_eq!(message.header_raw("X-Unsent").map(str::trim), Some("1"));
    let people: Vec<_> = message.to().expect("recipients").iter().map(|to| (to.name(), to.address())).collect();
    assert_eq!(people, [(Some("Łukasz Żak"), Some("lukasz@example.org"))], "who has no address gets no mail");
    assert_eq!(message.subject(), Some("Thank you & see you"));
    assert_eq!(message.body_text(0).expect("a body").replace("\r\n", "\n"), "Dear Łukasz,\nit was 100% worth it.\n");
    assert!(eml.is_ascii() && eml.lines().all(|line| line.len() <= 78), "any server passes it on: {eml}");
    assert_eq!(eml.matches("charset").count(), 1, "{eml}");
    assert!(!eml.contains("Date:") && !eml.contains("Message-ID:"), "those are for the program that sends it");
}

#[test]
fn a_card_goes_with_the_file_and_not_with_the_link() {
    let vcard = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Łukasz\r\nEND:VCARD\r\n";
    let draft = Draft { vcard: vcard.into(), ..thanks() };
    let eml = draft.to_eml();
    let message = MessageParser::new().parse(eml.as_bytes()).expect("a mail");
    let card = message.attachment(0).expect("the card");
    assert_eq!((card.attachment_name(), card.text_contents()), (Some("card.vcf"), Some(vcard)));
    assert_eq!(message.body_text(0).expect("a body").replace("\r\n", "\n"), draft.body);
    assert_eq!(eml, draft.to_eml(), "the same draft gives the same bytes");
    assert_eq!(draft.to_mailto(), thanks().to_mailto(), "a link carries no file");
}

#[test]
fn no_header_is_smuggled_in() {
    let draft = Draft {
        to: vec![to("Eve\r\nBcc: all@example.org", "eve@example.org"), to("", "a@b\r\nBcc: c@d")],
        subject: "Hello\r\nBcc: all@example.org\r\n\r\nbody".into(),
        ..Draft::default()
    };
    let eml = draft.to_eml();
    assert!(!eml.lines().any(|line| line.starts_with("Bcc")), "{eml}");
    assert!(!draft.to_mailto().contains("%0D"), "nor into the link: {}", draft.to_mailto());
}

proptest! {
    #[test]
    fn any_draft_is_read_back(name in "\\PC{0,40}", subject in any::<String>(), body in any::<String>()) {
        let draft = Draft { to: vec![to(&name, "a@example.org")], subject: subject.clone(), body: body.clone(), ..Draft::default() };
        let eml = draft.to_eml();
        let message = MessageParser::new().parse(eml.as_bytes()).expect("a mail");
        let names: Vec<&str> = message.headers().iter().map(|header| header.name()).collect();
        prop_assert_eq!(
            names, ["X-Unsent", "To", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"],
            "no header more or less: {}", eml
        );
        prop_assert_eq!(message.subject().unwrap_or_default(), one_line(&subject), "{}", eml);
        let shown = message.to().and_then(|to| to.first()).and_then(|to| to.name()).unwrap_or_default();
        prop_assert_eq!(shown, one_line(&name), "{}", eml);
        prop_assert_eq!(message.body_text(0).unwrap_or_default().replace("\r\n", "\n"), lines(&body), "{}", eml);
    }

    #[test]
    fn any_link_is_plain_and_decodes(subject in any::<String>(), body in any::<String>()) {
        let link = Draft { to: vec![], subject: subject.clone(), body, ..Draft::default() }.to_mailto();
        prop_assert!(link.bytes().all(|b| b.is_ascii_alphanumeric() || b":?&=%-._~@".contains(&b)), "{}", link);
        let value = link.split_once("subject=").map_or("", |(_, rest)| rest.split('&').next().unwrap_or_default());
        prop_assert_eq!(decode(value), one_line(&subject));
    }
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut digit = || rest.next().map_or(0, |b| char::from(b).to_digit(16).unwrap_or(0)) as u8;
        bytes.push(if byte == b'%' { digit() * 16 + digit() } else { byte });
    }
    String::from_utf8(bytes).expect("UTF-8")
}
