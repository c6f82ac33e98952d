//! The lines of a card as a note, and the way back from its words to their places on the picture.

use goodturn_picture::{Line, Word};

use crate::model::{CardReading, Confidence, Place};

/// Confidence under which a word asks for a look, from 0 to 100.
const SURE: f32 = 80.0;

/// The lines of a card as a text.
pub(super) struct Text<'a> {
    /// Line by line, a blank one where a block begins.
    pub whole: String,
    words: Vec<&'a Word>,
    /// Letters and digits of all words, in small letters, each with the number of its word.
    letters: Vec<(char, usize)>,
}

impl<'a> Text<'a> {
    /// The text of lines.
    pub fn of(lines: &'a [Line]) -> Self {
        let mut whole = String::new();
        for line in lines {
            whole.push_str(if line.apart { "\n" } else { "" });
            let words: Vec<&str> = line.words.iter().map(|word| word.text.as_str()).collect();
            whole.push_str(&words.join(" "));
            whole.push('\n');
        }
        let words: Vec<&Word> = lines.iter().flat_map(|line| &line.words).collect();
        let numbered = words.iter().enumerate();
        let letters = numbered.flat_map(|(number, word)| plain(&word.text).map(move |letter| (letter, number)));
        Self { whole, letters: letters.collect(), words }
    }

    /// Whether there is no letter in it.
    pub fn is_blank(&self) -> bool {
        self.letters.is_empty()
    }

    /// The words that hold a piece of the text; none where it does not stand there as it is.
    fn words_of(&self, piece: &str) -> Vec<&Word> {
        let wanted: Vec<char> = plain(piece).collect();
        let window = self.letters.windows(wanted.len().max(1));
        let found = window.into_iter().find(|letters| letters.iter().map(|(letter, _)| letter).eq(&wanted));
        match found.and_then(|letters| Some((letters.first()?.1, letters.last()?.1))) {
            Some((first, last)) => self.words.get(first..=last).unwrap_or_default().to_vec(),
            None => Vec::new(),
        }
    }
}

fn plain(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// Gives each origin its place, and marks what was hard to read.
pub(super) fn put_places(card: &mut CardReading, text: &Text<'_>) {
    for origin in &mut card.origins {
        let mut words = text.words_of(&origin.from);
        if words.is_empty() {
            // Parts of an address stand in several places.
            words = origin.from.split(", ").flat_map(|piece| text.words_of(piece)).collect();
        }
        origin.place = around(&words);
        if words.iter().any(|word| word.confidence < SURE) {
            origin.confidence = Confidence::Likely;
        }
    }
}

/// The smallest place around words that runs as the first of them does.
fn around(words: &[&Word]) -> Option<Place> {
    let first = words.first()?.place;
    let along = minus(first[1], first[0]);
    let down = minus(first[3], first[0]);
    let turn = along[0] * down[1] - along[1] * down[0];
    if turn.abs() < f32::EPSILON {
        return Some(first);
    }
    let (mut low, mut high) = ([f32::MAX; 2], [f32::MIN; 2]);
    for corner in words.iter().flat_map(|word| word.place) {
        let [x, y] = minus(corner, first[0]);
        let spot = [(x * down[1] - y * down[0]) / turn, (along[0] * y - along[1] * x) / turn];
        for axis in 0..2 {
            low[axis] = low[axis].min(spot[axis]);
            high[axis] = high[axis].max(spot[axis]);
        }
    }
    let corner = |right: f32, below: f32| {
        [0, 1].map(|axis| (first[0][axis] + along[axis] * right + down[axis] * below).clamp(0.0, 1.0))
    };
    Some([corner(low[0], low[1]), corner(high[0], low[1]), corner(high[0], high[1]), corner(low[0], high[1])])
}

fn minus(one: [f32; 2], other: [f32; 2]) -> [f32; 2] {
    [one[0] - other[0], one[1] - other[1]]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::FieldOrigin;

    /// A word on a line; a letter is a hundredth wide, a line a tenth high.
    fn word(text: &str, left: f32, line: f32, confidence: f32) -> Word {
        let (right, top, bottom) = (left + text.len() as f32 / 100.0, line / 10.0, line / 10.0 + 0.05);
        Word { text: text.into(), confidence, place: [[left, top], [right, top], [right, bottom], [left, bottom]] }
    }

    #[test]
    fn a_field_lies_around_its_words() {
        let lines = [
            Line { words: vec![word("Jane", 0.1, 1.0, 95.0), word("Doe", 0.2, 1.0, 95.0)], apart: false },
            Line { words: vec![word("jane@acme.org", 0.1, 2.0, 61.0)], apart: true },
        ];
        let text = Text::of(&lines);
        assert_eq!(text.whole, "Jane Doe\n\njane@acme.org\n", "blocks are parted by a blank line");
        let origin = |field: &str, from: &str| FieldOrigin {
            field: field.into(),
            from: from.into(),
            confidence: Confidence::Certain,
            place: None,
        };
        let mut card = CardReading {
            origins: vec![origin("name", "Jane  Doe"), origin("emails", "jane@acme.org"), origin("note", "elsewhere")],
            ..CardReading::default()
        };
        put_places(&mut card, &text);
        let place = card.origins[0].place.expect("both words were found");
        assert!((place[0][0] - 0.1).abs() < 1e-5 && (place[1][0] - 0.23).abs() < 1e-5, "{place:?}");
        assert_eq!(card.origins[0].confidence, Confidence::Certain);
        assert_eq!(card.origins[1].confidence, Confidence::Likely, "what was hard to read asks for a look");
        assert_eq!(card.origins[2].place, None);
    }
}
