//! By what a text is known to be mail.

/// Fields of which mail has some; a note that quotes a sender and a subject has not.
const MACHINE_FIELDS: [&str; 7] =
    ["date", "received", "message-id", "mime-version", "return-path", "content-type", "delivered-to"];
/// Fields that any mail may begin with.
const FIELDS: [&str; 7] = ["from", "to", "cc", "subject", "sender", "reply-to", "x-mozilla-status"];
/// Most lines that are looked at.
const MOST_LINES: usize = 300;

/// Whether a text begins as mail does. A name that says so makes do with less.
pub(in crate::exchange) fn is_mail(name: &str, text: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let named = ["eml", "emlx", "mbox", "mbx", "mht"].contains(&ending.as_str()) || name.ends_with("mbox");
    let mut lines = text.trim_start_matches('\u{feff}').lines().skip_while(|line| line.trim().is_empty()).peekable();
    if ending == "emlx" && lines.peek().is_some_and(|line| line.trim().bytes().all(|byte| byte.is_ascii_digit())) {
        lines.next();
    }
    let is_mailbox = lines.next_if(|line| line.starts_with("From ")).is_some();
    let (mut known, mut machine, mut has_from) = (0, 0, false);
    for (number, line) in lines.take_while(|line| !line.trim().is_empty()).take(MOST_LINES).enumerate() {
        if line.starts_with([' ', '\t']) && number > 0 {
            continue;
        }
        let Some(field) = field_name(line) else {
            if number == 0 {
                return false;
            }
            break;
        };
        let field = field.to_ascii_lowercase();
        has_from |= field == "from";
        machine += usize::from(MACHINE_FIELDS.contains(&field.as_str()));
        known += usize::from(FIELDS.contains(&field.as_str()) || MACHINE_FIELDS.contains(&field.as_str()));
    }
    if named || is_mailbox { known > 0 } else { has_from && machine >= 2 }
}

/// The name of a field of a header, without the value.
pub(super) fn field_name(line: &str) -> Option<&str> {
    let (name, _) = line.split_once(':')?;
    let name = name.trim_end();
    (!name.is_empty() && name.bytes().all(|byte| byte.is_ascii_graphic())).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_is_known_by_its_header_and_a_note_is_a_note() {
        let mail = "Date: Sat, 21 Nov 2026 10:00:00 +0100\r\nMessage-ID: <1@x>\r\nFrom: jane@acme.example\r\n\r\nHello";
        assert!(is_mail("", mail));
        assert!(is_mail("a.eml", "From: jane@acme.example\nTo: me@home.example\n\nHello"));
        assert!(is_mail("Inbox", "From - Sat Nov 21 10:00:00 2026\nFrom: jane@acme.example\n\nHello"));
        for note in [
            "From: Jane Doe\nSubject: the deck\nI promised to send it",
            "From Jane I got her card: CTO at Acme",
            "BEGIN:VCARD\nFN:Jane\nEND:VCARD",
            "dn: cn=Jane\nmail: jane@acme.example",
        ] {
            assert!(!is_mail("note.txt", note), "{note}");
        }
        assert!(!is_mail("a.eml", "Jane Doe\njane@acme.example"), "nor does a name alone make it one");
    }
}
