//! The text of a card, to print on it or to have beside it while writing by hand.

use super::{
    Fonts, PrintError, Printed,
    paper::{Anchor, Area, Page, Text, not_blank},
    pdf,
};

/// What a card is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardPaper {
    /// A flat card, A6 across: 148 × 105 mm.
    FlatA6,
    /// A folded card, A6 upright: A5 across (210 × 148 mm), folded in the middle; the text stands inside on the right.
    FoldedA6,
}

const MARGIN: f32 = 12.0;
/// Size of the type that one reads at arm's length, in points.
const SIZE: f32 = 12.5;
/// Length of the marks that show where to fold, in millimetres.
const FOLD_MARK: f32 = 4.0;

impl CardPaper {
    /// Width and height of the paper in millimetres.
    pub fn size(self) -> (f32, f32) {
        match self {
            Self::FlatA6 => (148.0, 105.0),
            Self::FoldedA6 => (210.0, 148.0),
        }
    }
}

/// Prints a card: its parts as paragraphs, those that are blank left out. Ends of lines in a part are kept.
///
/// # Errors
/// When every part is blank, or a font cannot be embedded.
pub fn print_card(paper: CardPaper, parts: &[String], fonts: &Fonts) -> Result<Printed, PrintError> {
    pdf::write("Card", &[page(paper, parts)], fonts)
}

pub(super) fn page(paper: CardPaper, parts: &[String]) -> Page {
    let (width, height) = paper.size();
    let (left, marks) = match paper {
        CardPaper::FlatA6 => (0.0, Vec::new()),
        CardPaper::FoldedA6 => {
            let middle = width / 2.0;
            (middle, vec![[(middle, 0.0), (middle, FOLD_MARK)], [(middle, height - FOLD_MARK), (middle, height)]])
        }
    };
    let area =
        Area { left: left + MARGIN, top: MARGIN, width: width - left - 2.0 * MARGIN, height: height - 2.0 * MARGIN };
    let text =
        Text { paragraphs: not_blank(parts), area, anchor: Anchor::Middle, size: SIZE, gap: 0.6, is_address: false };
    Page { width, height, texts: vec![text], marks, ..Page::default() }
}
