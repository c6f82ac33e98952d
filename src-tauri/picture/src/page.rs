//! Words to lines, in the order in which one reads them.

use crate::{Line, Place, Word, tesseract::Reading};

/// Confidence from which a word counts as read, from 0 to 100.
const SOUND: f32 = 60.0;
/// Confidence under which a word is noise.
const NOISE: f32 = 25.0;
/// Mean confidence of the letters of a line under which the line is noise.
const NOISY_LINE: f32 = 45.0;
/// Blank between two words, in heights of the line, that parts two columns.
const COLUMN_GAP: f64 = 2.2;

/// A word and where it stands on the picture.
pub(crate) struct Spotted {
    pub word: Reading,
    pub place: Place,
}

/// How many letters and digits were read for sure.
pub(crate) fn sound_letters(words: &[Reading]) -> usize {
    words
        .iter()
        .filter(|word| word.confidence >= SOUND)
        .map(|word| letters(&word.text))
        .filter(|count| *count > 1)
        .sum()
}

fn letters(text: &str) -> usize {
    text.chars().filter(|letter| letter.is_alphanumeric()).count()
}

/// Of the words of a second look those that the first did not see, as lines of their own.
pub(crate) fn unread_before(first: &[Reading], second: Vec<Reading>) -> Vec<Reading> {
    let seen = |word: &Reading| first.iter().any(|known| overlap(known, word) > 0.2);
    let blocks = first.iter().map(|word| word.line[0]).max().unwrap_or_default() + 1;
    let new = second.into_iter().filter(|word| word.confidence >= SOUND && letters(&word.text) > 1 && !seen(word));
    new.map(|word| Reading { line: [word.line[0] + blocks, word.line[1], word.line[2]], ..word }).collect()
}

/// How much of the smaller of two words the other one covers.
fn overlap(one: &Reading, other: &Reading) -> f64 {
    let shared = |from: f64, length: f64, other_from: f64, other_length: f64| {
        ((from + length).min(other_from + other_length) - from.max(other_from)).max(0.0)
    };
    let across = shared(one.left, one.width, other.left, other.width);
    let down = shared(one.top, one.height, other.top, other.height);
    let smaller = (one.width * one.height).min(other.width * other.height).max(1.0);
    across * down / smaller
}

/// Words as lines. What Tesseract takes for one line is parted where a column begins; noise is left out.
pub(crate) fn lines(words: Vec<Spotted>) -> Vec<Line> {
    let mut rows: Vec<Vec<Spotted>> = Vec::new();
    for spotted in words.into_iter().filter(|spotted| spotted.word.confidence >= NOISE) {
        let continues = rows.last().and_then(|row| row.last()).is_some_and(|last| follows(&last.word, &spotted.word));
        match rows.last_mut().filter(|_| continues) {
            Some(row) => row.push(spotted),
            None => rows.push(vec![spotted]),
        }
    }
    rows.retain(|row| is_sound(row));
    let mut before: Option<[u32; 2]> = None;
    let line = |row: Vec<Spotted>| {
        let block = row.first().map(|first| [first.word.line[0], first.word.line[1]]);
        let apart = before.is_some() && before != block;
        before = block;
        let word = |Spotted { word, place }| Word { text: word.text, confidence: word.confidence, place };
        Line { words: row.into_iter().map(word).collect(), apart }
    };
    rows.into_iter().map(line).collect()
}

fn follows(last: &Reading, next: &Reading) -> bool {
    let gap = next.left - (last.left + last.width);
    last.line == next.line && gap < COLUMN_GAP * last.height.max(next.height)
}

fn is_sound(row: &[Spotted]) -> bool {
    let all: usize = row.iter().map(|spotted| letters(&spotted.word.text)).sum();
    let sure: f32 = row.iter().map(|spotted| letters(&spotted.word.text) as f32 * spotted.word.confidence).sum();
    all > 1 && sure / all as f32 >= NOISY_LINE
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str, confidence: f32, left: f64, line: u32) -> Spotted {
        let (top, width, height) = (f64::from(line) * 40.0, 10.0 * text.len() as f64, 20.0);
        let word = Reading { text: text.into(), confidence, left, top, width, height, line: [1, 1, line] };
        Spotted { word, place: [[0.0; 2]; 4] }
    }

    fn texts(lines: &[Line]) -> Vec<String> {
        let text = |line: &Line| line.words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
        lines.iter().map(text).collect()
    }

    #[test]
    fn columns_are_parted_and_noise_is_left_out() {
        let words = vec![
            word("Jane", 96.0, 0.0, 1),
            word("Doe", 95.0, 50.0, 1),
            word("+49", 90.0, 400.0, 1),
            word("~,", 12.0, 0.0, 2),
            word("fjl", 30.0, 20.0, 2),
        ];
        assert_eq!(texts(&lines(words)), ["Jane Doe", "+49"], "a number far to the right is no part of the name");
    }

    #[test]
    fn a_second_look_adds_only_what_the_first_missed() {
        let first = vec![word("Jane", 96.0, 0.0, 1).word];
        let second =
            vec![word("Jame", 80.0, 2.0, 1).word, word("Acme", 91.0, 0.0, 3).word, word("x", 91.0, 0.0, 5).word];
        let added = unread_before(&first, second);
        assert_eq!(added.len(), 1, "the name was read already and one letter says nothing");
        assert_eq!(added[0].text, "Acme");
        assert_ne!(added[0].line[0], 1, "it is no part of a block that was read before");
    }
}
