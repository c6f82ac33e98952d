//! Markdown taken off a note: marks of headings, lists, quotes, emphasis and links; the words stay.

/// Longest link that is taken apart, in bytes.
const LONGEST_LINK: usize = 2000;

/// The lines of a note as one would read them aloud; blank lines stay blank.
pub(super) fn plain_lines(text: &str) -> Vec<String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.split(['\n', '\r']).map(plain_line).collect()
}

fn plain_line(line: &str) -> String {
    let mut line = line.trim();
    if is_rule(line) {
        return String::new();
    }
    for _ in 0..4 {
        line = without_mark(line).trim_start();
    }
    without_emphasis(&without_links(line)).trim().to_owned()
}

/// `---`, `***`, `===`
fn is_rule(line: &str) -> bool {
    line.len() >= 3
        && ["-", "*", "=", "_"]
            .iter()
            .any(|mark| line.replace(' ', "").trim_matches(|letter| mark.contains(letter)).is_empty())
}

/// A line without the mark of a heading, a list or a quotation.
fn without_mark(line: &str) -> &str {
    let heading = line.trim_start_matches('#');
    if heading.len() < line.len() && heading.starts_with(' ') {
        return heading.trim_end_matches('#');
    }
    let marks = ["- [ ] ", "- [x] ", "- [X] ", "- ", "* ", "+ ", "> ", "• ", "– ", "— "];
    if let Some(rest) = marks.iter().find_map(|mark| line.strip_prefix(mark)) {
        return rest;
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = (1..=2).contains(&digits)
        && line.get(digits..).is_some_and(|rest| rest.starts_with(". ") || rest.starts_with(") "));
    if numbered { line.get(digits + 2..).unwrap_or_default() } else { line }
}

/// `[Jane](https://jane.example)` becomes `Jane https://jane.example`, and `<jane@…>` its address.
fn without_links(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(open) = rest.find('[') {
        let link = rest.get(open..).and_then(link);
        let Some((label, address, length)) = link else {
            text.push_str(rest.get(..=open).unwrap_or_default());
            rest = rest.get(open + 1..).unwrap_or_default();
            continue;
        };
        text.push_str(rest.get(..open).unwrap_or_default());
        text.push_str(label);
        if address.trim_start_matches("mailto:") != label {
            text.push(' ');
            text.push_str(address);
        }
        rest = rest.get(open + length..).unwrap_or_default();
    }
    text.push_str(rest);
    text
}

/// Label, address and length of a link that begins here.
fn link(text: &str) -> Option<(&str, &str, usize)> {
    let text = text.get(..text.floor_char_boundary(LONGEST_LINK))?;
    let close = text.find("](")?;
    let label = text.get(1..close).filter(|label| !label.contains('['))?;
    let end = text.get(close..)?.find(')')? + close;
    let address = text.get(close + 2..end)?;
    Some((label, address.split(' ').next().unwrap_or(address), end + 1))
}

/// Without `**`, `__`, backquotes, and single marks around words.
fn without_emphasis(line: &str) -> String {
    let text = line.replace("**", "").replace("__", "").replace('`', "");
    let letters: Vec<char> = text.chars().collect();
    let near = |place: Option<usize>| place.and_then(|place| letters.get(place)).copied().unwrap_or(' ');
    let kept = letters.iter().enumerate().filter(|(place, letter)| {
        let (before, after) = (near(place.checked_sub(1)), near(place.checked_add(1)));
        let inside = before.is_alphanumeric() && after.is_alphanumeric();
        let alone = before.is_whitespace() && after.is_whitespace();
        !matches!(letter, '*' | '_') || inside || alone
    });
    kept.map(|(_, letter)| letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_words_stay() {
        let plain = plain_lines(
            "# **Jane Doe**\n\n- CTO at _Acme_\n1. [site](https://acme.example)\n---\n> loves C++ and snake_case",
        );
        assert_eq!(plain, ["Jane Doe", "", "CTO at Acme", "site https://acme.example", "", "loves C++ and snake_case"]);
    }
}
