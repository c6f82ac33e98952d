//! What a document is: by its content first, by its name second.

use serde::{Deserialize, Serialize};

use super::{
    archive::is_archive,
    decode,
    ldif::is_ldif,
    mail::is_mail,
    message::is_messages,
    monica::is_monica,
    nametag::is_nametag,
    table::{find_table, is_table},
};
use crate::model::words::words;

/// Bytes at the beginning of a document in which the header of a mail shows.
const BEGINNING: usize = 16 * 1024;
/// Letters in which an export says whose it is.
const HEAD_OF_JSON: usize = 2000;

words! {
    /// The kinds of documents that can be read.
    Format {
        /// One or many vCards (2.1, 3.0, 4.0).
        VCard "vcard",
        /// LinkedIn's `Connections.csv`.
        LinkedIn "linkedin",
        /// Google Contacts' CSV, old or new.
        Google "google",
        /// Outlook's CSV.
        Outlook "outlook",
        /// Thunderbird's CSV.
        Thunderbird "thunderbird",
        /// Any other table.
        Csv "csv",
        /// An address book in LDIF (RFC 2849).
        Ldif "ldif",
        /// Monica's export as JSON.
        Monica "monica",
        /// Nametag's export as JSON.
        Nametag "nametag",
        /// Goodturn's own JSON.
        Goodturn "goodturn",
        /// A calendar (RFC 5545, vCalendar 1.0).
        Calendar "ics",
        /// Mail: one message, or a mailbox of many.
        Mail "mail",
        /// LinkedIn's `messages.csv`.
        Messages "messages",
        /// An archive of such documents.
        Archive "archive",
        /// A picture of a business card or of a code.
        Picture "picture",
        /// A business-card note, a pasted signature, any other text.
        Note "note",
    }
}

impl Format {
    /// Whether it is a table, of which can be said what its columns hold.
    pub fn is_table(self) -> bool {
        matches!(self, Self::LinkedIn | Self::Google | Self::Outlook | Self::Thunderbird | Self::Csv)
    }
}

impl Format {
    /// Whether it tells all that was lived with somebody, rather than the one time you met.
    pub fn is_history(self) -> bool {
        matches!(self, Self::Monica | Self::Nametag)
    }
}

/// Tells what a decoded text is. A card anywhere in it makes it a card file; only then the name is asked.
pub fn sniff(name: &str, text: &str) -> Format {
    if is_own(text) {
        return Format::Goodturn;
    }
    let head = without_blanks(text, HEAD_OF_JSON);
    if is_monica(&head) {
        return Format::Monica;
    }
    if is_nametag(&head) {
        return Format::Nametag;
    }
    if is_mail(name, text) {
        return Format::Mail;
    }
    match first_opened(text) {
        Some(Format::Calendar) => return Format::Calendar,
        Some(_) => return Format::VCard,
        None if named_card(name) => return Format::VCard,
        None if is_named(name, &["ics", "ical", "icalendar", "ifb", "vcs"]) => return Format::Calendar,
        None => {}
    }
    if is_ldif(text) {
        return Format::Ldif;
    }
    if is_messages(text) {
        return Format::Messages;
    }
    match find_table(text) {
        Some(header) => header.format,
        None if is_named(name, &["csv", "tsv", "tab"]) || is_table(text) => Format::Csv,
        None => Format::Note,
    }
}

/// Whether a text is a document that Goodturn wrote: it says so in its first lines.
fn is_own(text: &str) -> bool {
    without_blanks(text, 200).starts_with("{\"format\":\"goodturn\"")
}

/// The beginning of a text without blanks, as JSON may be written with or without them.
fn without_blanks(text: &str, letters: usize) -> String {
    text.chars().take(letters).filter(|letter| !letter.is_whitespace()).collect()
}

/// Whether a document that begins with these bytes is one that Goodturn wrote; only its beginning is looked at.
pub fn is_own_document(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(BEGINNING)).unwrap_or_default();
    decode(head).is_ok_and(|text| is_own(&text))
}

/// Whether a document that begins with these bytes may be large: it holds records rather than a note.
pub fn holds_records(name: &str, head: &[u8]) -> bool {
    is_archive(head)
        || is_mail(name, &beginning(head))
        || decode(head).is_ok_and(|text| sniff(name, &text) != Format::Note)
}

/// The beginning of a document as text, whatever its letters are; enough for the header of a mail.
pub(super) fn beginning(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(bytes.get(..bytes.len().min(BEGINNING)).unwrap_or_default())
}

/// Whether a file name is that of a card file.
pub(super) fn named_card(name: &str) -> bool {
    is_named(name, &["vcf", "vcard"])
}

fn is_named(name: &str, endings: &[&str]) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.trim().to_ascii_lowercase());
    ending.is_some_and(|ending| endings.contains(&ending.as_str()))
}

/// What the first line opens that opens a vCard or a calendar.
fn first_opened(text: &str) -> Option<Format> {
    text.split(['\n', '\r']).map(|line| line.trim_start_matches('\u{feff}')).find_map(|line| {
        let calendar = || is_marker(line, "begin", "vcalendar").then_some(Format::Calendar);
        opens_card(line).then_some(Format::VCard).or_else(calendar)
    })
}

/// Whether this line is `BEGIN:VCARD`, in any case and with stray blanks.
pub(super) fn opens_card(line: &str) -> bool {
    is_marker(line, "begin", "vcard")
}

/// Whether this line is `END:VCARD`.
pub(super) fn closes_card(line: &str) -> bool {
    is_marker(line, "end", "vcard")
}

fn is_marker(line: &str, keyword: &str, what: &str) -> bool {
    let line = line.trim();
    line.len() < 40
        && line.split_once(':').is_some_and(|(left, right)| {
            left.trim_end().eq_ignore_ascii_case(keyword) && right.trim_start().eq_ignore_ascii_case(what)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_comes_before_the_name() {
        assert_eq!(sniff("jane.txt", "begin : vcard\r\nFN:Jane\r\n"), Format::VCard, "a card in a text file is a card");
        assert_eq!(sniff("jane.vcf", "Jane Doe, CTO at Acme"), Format::VCard, "without a card the name decides");
        assert_eq!(sniff("jane.md", "Jane Doe, CTO at Acme"), Format::Note);
    }

    #[test]
    fn a_note_that_speaks_of_cards_is_a_note() {
        assert_eq!(sniff("", "She asked what BEGIN:VCARD means"), Format::Note);
    }
}
