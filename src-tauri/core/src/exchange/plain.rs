//! Text without what other formats cannot carry, or could be led astray by.

/// On one line: ends of lines and other control characters are blanks, and runs of blanks are one.
pub(super) fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// In lines that end with `\n`, without control characters but the tab.
pub(super) fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect()
}

/// Longest piece of an original that is shown where it could not be read, in bytes.
const LONGEST_EXCERPT: usize = 64 * 1024;

/// A text as far as it can be shown.
pub fn excerpt(text: &str) -> String {
    match text.get(..text.floor_char_boundary(LONGEST_EXCERPT)) {
        Some(beginning) if beginning.len() < text.len() => format!("{beginning}…"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_original_is_shown_in_part() {
        assert_eq!(excerpt("Jane"), "Jane");
        let long = "é".repeat(LONGEST_EXCERPT);
        assert_eq!(excerpt(&long).len(), LONGEST_EXCERPT + '…'.len_utf8(), "cut between letters");
    }

    #[test]
    fn no_line_end_gets_through_a_line() {
        assert_eq!(one_line(" Ann\r\nBcc: all\u{0}\t Lee "), "Ann Bcc: all Lee");
    }

    #[test]
    fn lines_stay_lines() {
        assert_eq!(lines("a\r\nb\rc\u{7}\n\td"), "a\nb\nc\n\td");
    }
}
