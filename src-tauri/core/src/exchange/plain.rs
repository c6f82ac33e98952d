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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_end_gets_through_a_line() {
        assert_eq!(one_line(" Ann\r\nBcc: all\u{0}\t Lee "), "Ann Bcc: all Lee");
    }

    #[test]
    fn lines_stay_lines() {
        assert_eq!(lines("a\r\nb\rc\u{7}\n\td"), "a\nb\nc\n\td");
    }
}
