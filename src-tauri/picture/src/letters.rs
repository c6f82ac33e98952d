//! What stands on a card, line by line: straightened, in even light, and read again where it is light on dark.

use crate::{
    Code, Photo, Place, Refusal,
    card::Flat,
    gray::{Gray, Sums},
    page::{Spotted, lines, sound_letters, unread_before},
    tesseract::{self, Layout, Reading, Silence},
};

/// Letters that a reading has at least, or another side of the picture is tried.
const ENOUGH_LETTERS: usize = 24;
/// Quarters to the right: as it lies, upside down, then on its sides.
const ONE_AFTER_ANOTHER: [u8; 4] = [0, 2, 1, 3];
/// Brightness under which a large block counts as dark.
const DARK: f32 = 110.0;

/// What came of reading a picture.
#[derive(Debug, Clone, PartialEq)]
pub enum Letters {
    /// The lines that were read, in the order one reads them; none where there are no letters.
    Read(Vec<Line>),
    /// Tesseract is not installed.
    NotInstalled,
    /// Tesseract gave up, or took too long.
    Failed,
}

/// A line of a card.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its words.
    pub words: Vec<Word>,
    /// Whether it stands apart from the line before.
    pub apart: bool,
}

/// A word of a card.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    /// Its letters.
    pub text: String,
    /// How sure Tesseract is of them, from 0 to 100.
    pub confidence: f32,
    /// Where it stands.
    pub place: Place,
}

impl Photo {
    /// What stands on the picture, but for its codes. `go_on` is asked all the time.
    ///
    /// # Errors
    /// `Stopped` as soon as `go_on` says so.
    pub fn letters(&self, codes: &[Code], go_on: &mut dyn FnMut() -> bool) -> Result<Letters, Refusal> {
        if !tesseract::is_installed() {
            return Ok(Letters::NotInstalled);
        }
        let gray = self.without(codes);
        let card = self.card(&gray, go_on)?;
        match self.best(&gray, card, go_on) {
            Ok(read) => Ok(Letters::Read(read)),
            Err(Silence::NotInstalled) => Ok(Letters::NotInstalled),
            Err(Silence::Stopped) => Err(Refusal::Stopped),
            Err(Silence::TooLong | Silence::Failed) => Ok(Letters::Failed),
        }
    }

    /// The card and the whole picture, each from all sides, until one of them says enough; else what says most.
    fn best(&self, gray: &Gray, card: Option<Flat>, go_on: &mut dyn FnMut() -> bool) -> Result<Vec<Line>, Silence> {
        let mut best: Option<(usize, Flat, Vec<Reading>)> = None;
        'all: for surface in [card, self.whole(gray)].into_iter().flatten() {
            for turns in ONE_AFTER_ANOTHER {
                let Some(flat) = surface.turned(turns) else { continue };
                let read = tesseract::read(&evened(&flat.gray), Layout::Page, go_on)?;
                let score = sound_letters(&read);
                if best.as_ref().is_none_or(|(most, ..)| score > *most) {
                    best = Some((score, flat, read));
                }
                if score >= ENOUGH_LETTERS {
                    break 'all;
                }
            }
        }
        let Some((_, flat, mut read)) = best else { return Ok(Vec::new()) };
        let sparse = tesseract::read(&evened(&flat.gray), Layout::Sparse, go_on)?;
        read.extend(unread_before(&read, sparse));
        if has_dark_block(&flat.gray) {
            let light = tesseract::read(&evened(&flat.gray.inverted()), Layout::Sparse, go_on)?;
            read.extend(unread_before(&read, light));
        }
        let place =
            |word: &Reading| flat.place(word.left, word.top, word.left + word.width, word.top + word.height, self);
        let spotted = |word: Reading| Spotted { place: place(&word), word };
        Ok(lines(read.into_iter().map(spotted).collect()))
    }

    /// The brightness of the picture with its codes painted over; their pattern reads as letters otherwise.
    fn without(&self, codes: &[Code]) -> Gray {
        let mut gray = self.gray.clone();
        for code in codes {
            let corners = code.place.map(|[x, y]| [x * self.width as f32, y * self.height as f32]);
            let ends = |axis: usize, most: usize| {
                let values = corners.map(|corner| corner[axis]);
                let (low, high) =
                    (values.iter().copied().fold(f32::MAX, f32::min), values.iter().copied().fold(0.0, f32::max));
                (low.max(0.0) as usize, (high as usize + 1).min(most))
            };
            let ((left, right), (top, bottom)) = (ends(0, self.width), ends(1, self.height));
            for y in top..bottom {
                for x in left..right {
                    gray.pixels[y * self.width + x] = 255;
                }
            }
        }
        gray
    }
}

fn evened(gray: &Gray) -> Gray {
    gray.evened(gray.width.max(gray.height) / 20)
}

/// Whether a part of the surface large enough for a line is dark.
fn has_dark_block(gray: &Gray) -> bool {
    let side = gray.width.max(gray.height) / 16;
    if side == 0 {
        return false;
    }
    let sums = Sums::of(gray);
    let (across, down) = (gray.width / side, gray.height / side);
    let dark = (0..across * down)
        .map(|number| (number % across * side, number / across * side))
        .filter(|(left, top)| sums.mean(*left, *top, left + side, top + side) < DARK);
    dark.count() * 40 > across * down
}
