//! Your own business card, ten on a sheet, to be cut.

use super::{
    Fonts, PagePaper, PrintError, Printed,
    paper::{Anchor, Area, Page, Text, not_blank},
    pdf,
};

/// A code as it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedCode {
    /// Modules of a side, with the quiet zone.
    pub side: u32,
    /// The dark runs, as column, row and length in modules from the top left.
    pub runs: Vec<(u32, u32, u32)>,
}

const COLUMNS: usize = 2;
const ROWS: usize = 5;
/// Free at the edges of a card, where one does not cut straight.
const EDGE: f32 = 5.0;
/// Between the text and the code.
const GAP: f32 = 3.0;
/// Side of the code with its quiet zone: a module of the largest is still 0.4 mm wide.
const CODE: f32 = 36.0;
/// Sizes of the type, in points.
const NAME: f32 = 13.0;
const SIZE: f32 = 8.0;
const NAME_HEIGHT: f32 = 12.0;
/// Length of the marks that show where to cut.
const MARK: f32 = 5.0;

/// Width and height of a card: 85 × 55 mm, and on US Letter 3½ × 2 in, as cases for cards are made.
fn card_size(paper: PagePaper) -> (f32, f32) {
    match paper {
        PagePaper::A4 => (85.0, 55.0),
        PagePaper::Letter => (88.9, 50.8),
    }
}

/// Prints a sheet of cards: the name, the lines beneath it, and the code beside them where there is one.
///
/// # Errors
/// When there is no name, or a font cannot be embedded.
pub fn print_own_cards(
    paper: PagePaper,
    name: &str,
    lines: &[String],
    code: Option<&PrintedCode>,
    fonts: &Fonts,
) -> Result<Printed, PrintError> {
    pdf::write("Cards", &[page(paper, name, lines, code)], fonts)
}

pub(super) fn page(paper: PagePaper, name: &str, lines: &[String], code: Option<&PrintedCode>) -> Page {
    let (width, height) = paper.size();
    let (card_width, card_height) = card_size(paper);
    let left = (width - COLUMNS as f32 * card_width) / 2.0;
    let top = (height - ROWS as f32 * card_height) / 2.0;
    let mut page = Page { width, height, marks: marks(paper, left, top), ..Page::default() };
    for place in 0..COLUMNS * ROWS {
        let card = Area {
            left: left + (place % COLUMNS) as f32 * card_width,
            top: top + (place / COLUMNS) as f32 * card_height,
            width: card_width,
            height: card_height,
        };
        stand(&mut page, card, name, lines, code);
    }
    page
}

/// One card: the text on the left, the code in the middle of the right edge.
fn stand(page: &mut Page, card: Area, name: &str, lines: &[String], code: Option<&PrintedCode>) {
    let taken = code.map_or(0.0, |_| CODE + GAP - EDGE);
    let (left, width) = (card.left + EDGE, card.width - 2.0 * EDGE - taken);
    let text = |paragraphs: &[String], top: f32, height: f32, size: f32| Text {
        paragraphs: not_blank(paragraphs),
        area: Area { left, top, width, height },
        anchor: Anchor::Middle,
        size,
        gap: 0.1,
        is_address: true,
    };
    let middle = card.top + EDGE + NAME_HEIGHT;
    page.texts.push(text(&[name.to_owned()], card.top + EDGE, NAME_HEIGHT, NAME));
    page.texts.push(text(lines, middle, card.top + card.height - EDGE - middle, SIZE));
    let Some(code) = code else { return };
    let module = CODE / code.side as f32;
    let (from_left, from_top) = (card.left + card.width - CODE, card.top + (card.height - CODE) / 2.0);
    page.fills.extend(code.runs.iter().map(|&(column, row, length)| Area {
        left: from_left + column as f32 * module,
        top: from_top + row as f32 * module,
        width: length as f32 * module,
        height: module,
    }));
}

/// Marks outside the cards, at both ends of every line along which one cuts.
fn marks(paper: PagePaper, left: f32, top: f32) -> Vec<[(f32, f32); 2]> {
    let (width, height) = paper.size();
    let (card_width, card_height) = card_size(paper);
    let across = (0..=COLUMNS).map(|column| left + column as f32 * card_width);
    let down = (0..=ROWS).map(|row| top + row as f32 * card_height);
    let upright =
        across.flat_map(|x| [[(x, top - MARK), (x, top - 1.0)], [(x, height - top + 1.0), (x, height - top + MARK)]]);
    let level =
        down.flat_map(|y| [[(left - MARK, y), (left - 1.0, y)], [(width - left + 1.0, y), (width - left + MARK, y)]]);
    upright.chain(level).collect()
}
