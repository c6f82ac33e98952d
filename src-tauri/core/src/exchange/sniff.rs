//! What a document is: by its content first, by its name second.

use serde::{Deserialize, Serialize};

use super::{ldif::is_ldif, table::find_table};
use crate::model::words::words;

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
        /// A picture of a business card or of a code.
        Picture "picture",
        /// A business-card note, a pasted signature, any other text.
        Note "note",
    }
}

impl Format {
    /// Whether it is a table.
    pub fn is_table(self) -> bool {
        matches!(self, Self::LinkedIn | Self::Google | Self::Outlook | Self::Thunderbird | Self::Csv)
    }
}

/// Tells what a decoded text is. A card anywhere in it makes it a card file; only then the name is asked.
pub fn sniff(name: &str, text: &str) -> Format {
    if begins_card(text) || named_card(name) {
        return Format::VCard;
    }
    if is_ldif(text) {
        return Format::Ldif;
    }
    match find_table(text) {
        Some(header) => header.format,
        None if is_named(name, &["csv", "tsv", "tab"]) => Format::Csv,
        None => Format::Note,
    }
}

/// Whether a file name is that of a card file.
pub(super) fn named_card(name: &str) -> bool {
    is_named(name, &["vcf", "vcard"])
}

fn is_named(name: &str, endings: &[&str]) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.trim().to_ascii_lowercase());
    ending.is_some_and(|ending| endings.contains(&ending.as_str()))
}

/// Whether a line of the text opens a vCard.
fn begins_card(text: &str) -> bool {
    text.split(['\n', '\r']).any(|line| opens_card(line.trim_start_matches('\u{feff}')))
}

/// Whether this line is `BEGIN:VCARD`, in any case and with stray blanks.
pub(super) fn opens_card(line: &str) -> bool {
    is_marker(line, "begin")
}

/// Whether this line is `END:VCARD`.
pub(super) fn closes_card(line: &str) -> bool {
    is_marker(line, "end")
}

fn is_marker(line: &str, keyword: &str) -> bool {
    let line = line.trim();
    line.len() < 40
        && line.split_once(':').is_some_and(|(left, right)| {
            left.trim_end().eq_ignore_ascii_case(keyword) && right.trim_start().eq_ignore_ascii_case("vcard")
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
