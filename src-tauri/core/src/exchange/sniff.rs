//! What a document is: by its content first, by its name second.

/// The kinds of documents that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// One or many vCards (2.1, 3.0, 4.0).
    VCard,
    /// A business-card note, a pasted signature, any other text.
    Note,
}

/// Tells what a decoded text is. A card anywhere in it makes it a card file; only then the name is asked.
pub fn sniff(name: &str, text: &str) -> Format {
    if begins_card(text) || named_card(name) { Format::VCard } else { Format::Note }
}

/// Whether a file name is that of a card file.
pub(super) fn named_card(name: &str) -> bool {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.trim().to_ascii_lowercase());
    matches!(extension.as_deref(), Some("vcf" | "vcard"))
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
