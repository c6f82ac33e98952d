//! Words that begin a line.

/// Words as they begin a line: with a capital, unless they begin with a name of their own making (iPhone, eBay).
pub fn as_sentence(words: &str) -> String {
    let words = words.trim();
    let mut letters = words.chars();
    match (letters.next(), letters.next()) {
        (Some(first), second) if second.is_none_or(|second| !second.is_uppercase()) => {
            first.to_uppercase().chain(words.chars().skip(1)).collect()
        }
        _ => words.to_owned(),
    }
}
