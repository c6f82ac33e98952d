//! A note cut into segments: what stands between commas, sentence ends and line ends, and between "and" and a cue.

use super::cue::has_cue;
use crate::exchange::{when::tokens, words::words};

/// What ended a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::exchange) enum Ending {
    Comma,
    /// " and "
    Joint,
    /// A full stop or the like, which belongs to the text.
    Sentence,
    Line,
    /// A blank line.
    Block,
}

/// A piece of a note.
#[derive(Debug)]
pub(in crate::exchange) struct Segment {
    pub text: String,
    pub ending: Ending,
    /// The mark that ended a sentence.
    pub mark: Option<char>,
}

/// Cuts one line.
pub(in crate::exchange) fn segments(line: &str) -> Vec<Segment> {
    let mut segments = Vec::new();
    for (sentence, mark) in sentences(line) {
        for clause in clauses(sentence) {
            for part in conjoined(clause) {
                segments.push(Segment { text: part.to_owned(), ending: Ending::Joint, mark: None });
            }
            ended(&mut segments, Ending::Comma, None);
        }
        ended(&mut segments, Ending::Sentence, mark);
    }
    ended_line(&mut segments);
    segments.retain(|segment| segment.text.chars().any(char::is_alphanumeric));
    segments
}

fn ended(segments: &mut [Segment], ending: Ending, mark: Option<char>) {
    if let Some(last) = segments.last_mut() {
        last.ending = ending;
        last.mark = mark;
    }
}

fn ended_line(segments: &mut [Segment]) {
    if let Some(last) = segments.last_mut() {
        last.ending = Ending::Line;
    }
}

/// Sentences, each with its mark. A full stop behind a short form ("Dr.", "St.", "J.") ends none.
fn sentences(line: &str) -> Vec<(&str, Option<char>)> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (place, letter) in line.char_indices() {
        let after = line.get(place + letter.len_utf8()..).unwrap_or_default();
        let hard = matches!(letter, ';' | '|' | '•' | '·');
        let stop = matches!(letter, '.' | '!' | '?') && (after.is_empty() || after.starts_with(char::is_whitespace));
        let text = line.get(start..place).unwrap_or_default();
        if hard || (stop && !(letter == '.' && is_short_form(text))) {
            sentences.push((text, stop.then_some(letter)));
            start = place + letter.len_utf8();
        }
    }
    sentences.push((line.get(start..).unwrap_or_default(), None));
    sentences
}

fn is_short_form(text: &str) -> bool {
    let note = &words().note;
    let last = text.rsplit([' ', ',', '(']).next().unwrap_or_default().to_lowercase();
    let known = note.prefixes.contains(&last)
        || note.suffixes.contains(&last)
        || words().when.months.at(&tokens(&last), 0).is_some();
    let mut streets = note.street_endings.iter().filter_map(|ending| ending.strip_suffix('.'));
    let street = streets.any(|ending| last.ends_with(ending));
    last.chars().count() == 1 || last == "st" || street || (known && last.chars().count() <= 4) || last.contains('.')
}

/// What commas part, but not those within numbers and before "Inc.".
fn clauses(sentence: &str) -> Vec<&str> {
    let mut clauses = Vec::new();
    let mut start = 0;
    for (place, mark) in sentence.char_indices().filter(|(_, letter)| matches!(letter, ',' | '，' | '、')) {
        let after = sentence.get(place + mark.len_utf8()..).unwrap_or_default();
        let next = after.split(',').next().unwrap_or_default().trim().trim_end_matches('.').to_lowercase();
        let legal = words().note.organizations.contains(&next);
        if legal || after.starts_with(|letter: char| letter.is_ascii_digit()) {
            continue;
        }
        clauses.push(sentence.get(start..place).unwrap_or_default());
        start = place + mark.len_utf8();
    }
    clauses.push(sentence.get(start..).unwrap_or_default());
    clauses
        .iter()
        .flat_map(|clause| clause.split(" – "))
        .flat_map(|clause| clause.split(" — "))
        .flat_map(|clause| clause.split(" - "))
        .map(str::trim)
        .collect()
}

/// "met at RustConf and promised her the deck" are two.
fn conjoined(clause: &str) -> Vec<&str> {
    let all = tokens(clause);
    let mut parts = Vec::new();
    let mut start = 0;
    for (index, token) in all.iter().enumerate().skip(1) {
        let joint = words().note.joints.length_at(&all, index);
        let Some(next) = all.get(index + joint).filter(|_| joint > 0 && token.start >= start) else { continue };
        if has_cue(&all, index + joint) {
            parts.push(clause.get(start..token.start).unwrap_or_default().trim());
            start = next.start;
        }
    }
    parts.push(clause.get(start..).unwrap_or_default().trim());
    parts
}
