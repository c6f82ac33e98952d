//! The sigils of a quick line: `@ # ! ~ = + ^` at the beginning of a word.

/// What a sigil announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sigil {
    None,
    Person,
    Tag,
    Promise,
    Need,
    Offer,
    HelpReceived,
    HelpGiven,
}

/// The text behind a sigil, up to the next one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Chunk<'a> {
    pub sigil: Sigil,
    pub text: &'a str,
}

/// Cuts a line at its sigils. A sigil begins a word and has text behind it; `+49` begins a phone number.
pub(super) fn chunks(line: &str) -> Vec<Chunk<'_>> {
    let mut chunks = Vec::new();
    let (mut sigil, mut start, mut before) = (Sigil::None, 0, ' ');
    for (place, letter) in line.char_indices() {
        let rest = line.get(place + letter.len_utf8()..).unwrap_or_default();
        let next = rest.chars().next().unwrap_or(' ');
        let starts_word = before.is_whitespace() || matches!(before, '(' | ',' | ';');
        if let Some(found) = sigil_of(letter, next).filter(|_| starts_word) {
            push(&mut chunks, sigil, line.get(start..place).unwrap_or_default());
            sigil = found;
            start = place + letter.len_utf8();
        }
        before = letter;
    }
    push(&mut chunks, sigil, line.get(start..).unwrap_or_default());
    chunks
}

fn push<'a>(chunks: &mut Vec<Chunk<'a>>, sigil: Sigil, text: &'a str) {
    let text = text.trim();
    if !text.is_empty() {
        chunks.push(Chunk { sigil, text });
    }
}

fn sigil_of(letter: char, next: char) -> Option<Sigil> {
    if !(next.is_alphanumeric() || matches!(next, '"' | '\'' | '„' | '“')) {
        return None;
    }
    Some(match letter {
        '@' => Sigil::Person,
        '#' => Sigil::Tag,
        '!' => Sigil::Promise,
        '~' => Sigil::Need,
        '=' => Sigil::Offer,
        '+' if !next.is_numeric() => Sigil::HelpReceived,
        '^' => Sigil::HelpGiven,
        _ => return None,
    })
}
