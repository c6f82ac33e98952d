//! A text cut into words, with the place of each.

/// A word, number, date or time of day.
#[derive(Debug)]
pub(in crate::exchange) struct Token<'a> {
    /// As written.
    pub text: &'a str,
    /// In lower case.
    pub lower: String,
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Whether a sentence, clause or bracket ended before it: no phrase reaches over that.
    pub after_break: bool,
    /// Whether a full stop follows at once, as in `21.11.`
    pub dotted: bool,
    /// Whether a plus stands directly before it, as in `UTC+2`.
    pub after_plus: bool,
}

/// Cuts a text into words.
pub(in crate::exchange) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut start = None;
    for (place, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = letter.is_alphanumeric() || matches!(letter, ':' | '.' | '-' | '/' | '\'' | '’' | '@' | '&');
        match (inside, start) {
            (true, None) => start = Some(place),
            (false, Some(begin)) => {
                push(text, begin, place, &mut tokens);
                start = None;
            }
            _ => {}
        }
    }
    tokens
}

fn push<'a>(text: &'a str, begin: usize, end: usize, tokens: &mut Vec<Token<'a>>) {
    const EDGES: [char; 6] = [':', '.', '-', '/', '\'', '’'];
    let raw = text.get(begin..end).unwrap_or_default();
    let word = raw.trim_matches(EDGES);
    if word.is_empty() {
        return;
    }
    let start = begin + raw.len() - raw.trim_start_matches(EDGES).len();
    let end = start + word.len();
    let between = text.get(tokens.last().map_or(0, |token| token.end)..start).unwrap_or_default();
    let after_break = between.contains(['.', '!', '?', ';', '(', ')', '\n', '|', '•']) && !ends_short(tokens, between);
    let dotted = text.get(end..).is_some_and(|rest| rest.starts_with('.'));
    let after_plus = between.ends_with('+');
    let lower = word.to_lowercase().replace('’', "'");
    tokens.push(Token { text: word, lower, start, end, after_break, dotted, after_plus });
}

/// "Nov. 21" and "21. November" are no ends of sentences.
fn ends_short(tokens: &[Token<'_>], between: &str) -> bool {
    let short = tokens.last().is_some_and(|token| token.text.chars().count() <= 4);
    short && between.trim() == "."
}
