//! The words of a mail that is a page, line by line.

use mail_parser::decoders::html::html_to_text;

/// What begins and ends a line of its own, beside the paragraphs and breaks that mail-parser knows.
const BLOCKS: [&str; 14] =
    ["div", "tr", "li", "ul", "ol", "table", "blockquote", "hr", "h1", "h2", "h3", "h4", "h5", "h6"];
/// Stands in a page where a line ends; a letter that no writing uses.
const END: char = '\u{f8ff}';

/// The plain text of a page. Nothing of it but its words is left, and nothing it points to is fetched.
pub(super) fn page_text(page: &str) -> String {
    let mut marked = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, tag)) = rest.split_once('<') {
        marked.push_str(before);
        let name = tag.strip_prefix('/').unwrap_or(tag);
        let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
        if BLOCKS.iter().any(|block| name.get(..end).is_some_and(|name| name.eq_ignore_ascii_case(block))) {
            marked.push(END);
        }
        marked.push('<');
        rest = tag;
    }
    marked.push_str(rest);
    let text = html_to_text(&marked);
    let pieces = text.split(END).map(|piece| piece.trim_matches([' ', '\t'])).filter(|piece| !piece.is_empty());
    pieces.map(|piece| piece.strip_suffix('\n').unwrap_or(piece)).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_page_is_read_line_by_line() {
    assert_eq!(page_text("Hello<div>Best regards,</div><div>Jane</div>"), "Hello\nBest regards,\nJane");
    assert_eq!(page_text("<div>a</div><div><br></div><DIV CLASS=x>b</DIV>"), "a\n\nb", "an empty line stays one");
    assert_eq!(page_text("<table><tr><th>To: </th><td>Jo</td></tr><tr><td>x</td></tr></table>"), "To: Jo\nx");
    assert!(page_text("Jo <script>alert(1)</script><div").starts_with("Jo"), "a page that is cut off");
}
