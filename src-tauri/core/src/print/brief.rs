//! One page about somebody: the name, what they do, and beneath it the parts, each with its heading on the left.

use super::{
    Fonts, PrintError, Printed,
    paper::{Anchor, Area, Page, Text, not_blank},
    pdf,
    typeset::Typesetter,
};
use crate::model::PagePart;

/// What a page is printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PagePaper {
    /// A4 upright: 210 × 297 mm.
    A4,
    /// US Letter upright: 8½ × 11 in.
    Letter,
}

const MARGIN: f32 = 18.0;
/// Width of the column of headings.
const HEADINGS: f32 = 42.0;
/// Size of the name, in points.
const NAME: f32 = 22.0;
const NAME_HEIGHT: f32 = 11.0;
/// Sizes of the type that are tried until all parts stand on the page, in points: 10, 9.5, 9 …
const SIZE: f32 = 10.0;
const STEP: f32 = 0.5;
const SMALLEST: f32 = 5.0;
/// Space between two parts, in millimetres for each point of type.
const SPACE: f32 = 0.42;
/// What rounding may add to a height.
const SLACK: f32 = 0.5;

impl PagePaper {
    /// The paper that is used in a country, by its ISO 3166 letters; A4 where it is not known.
    pub fn of(country: &str) -> Self {
        if matches!(country, "US" | "CA" | "MX" | "PH") { Self::Letter } else { Self::A4 }
    }

    /// Width and height of the paper in millimetres.
    pub fn size(self) -> (f32, f32) {
        match self {
            Self::A4 => (210.0, 297.0),
            Self::Letter => (215.9, 279.4),
        }
    }
}

/// Prints a brief on one page. The first line of the part without a heading is the name.
///
/// # Errors
/// When there is nothing to print, or a font cannot be embedded.
pub fn print_brief(paper: PagePaper, parts: &[PagePart], fonts: &Fonts) -> Result<Printed, PrintError> {
    let all: String = parts.iter().flat_map(|part| [&part.heading].into_iter().chain(&part.lines)).cloned().collect();
    let (faces, _) = fonts.faces(&all);
    pdf::write("Brief", &[page(paper, parts, &mut Typesetter::new(&faces))], fonts)
}

/// The page in the largest type in which all parts stand on it; what is too much even for the smallest is set smaller
/// still, in the room that is left.
pub(super) fn page(paper: PagePaper, parts: &[PagePart], typesetter: &mut Typesetter) -> Page {
    let (width, height) = paper.size();
    let mut size = SIZE;
    loop {
        let (texts, rule, used) = texts(paper, parts, size, typesetter);
        if used <= height - MARGIN || size - STEP < SMALLEST {
            return Page {
                width,
                height,
                texts,
                marks: vec![[(MARGIN, rule), (width - MARGIN, rule)]],
                ..Page::default()
            };
        }
        size -= STEP;
    }
}

/// The texts in a size of type, where the rule beneath the head is, and how far down the page they reach.
fn texts(paper: PagePaper, parts: &[PagePart], size: f32, typesetter: &mut Typesetter) -> (Vec<Text>, f32, f32) {
    let (width, height) = paper.size();
    let full = width - 2.0 * MARGIN;
    let (head, told): (Vec<_>, Vec<_>) = parts.iter().partition(|part| part.heading.is_empty());
    let mut head: Vec<String> = head.into_iter().flat_map(|part| part.lines.clone()).collect();
    let name: Vec<String> = head.drain(..head.len().min(1)).collect();
    let mut texts = vec![text(name, Area { left: MARGIN, top: MARGIN, width: full, height: NAME_HEIGHT }, NAME)];
    let mut top = MARGIN + NAME_HEIGHT;
    let mut stand = |lines: &[String], left: f32, width: f32, top: f32| {
        let room = Area { left, top, width, height: 0.0 };
        let mut stood = text(not_blank(lines), room, size);
        let wanted = typesetter.height(&stood) + SLACK;
        stood.area.height = wanted.min((height - MARGIN - top).max(SLACK));
        texts.push(stood);
        top + wanted
    };
    top = stand(&head, MARGIN, full, top) + SPACE * size;
    let rule = top;
    for part in told {
        let begins = top + SPACE * size;
        let heading = stand(std::slice::from_ref(&part.heading), MARGIN, HEADINGS - 4.0, begins);
        let lines = stand(&part.lines, MARGIN + HEADINGS, full - HEADINGS, begins);
        top = heading.max(lines);
    }
    (texts, rule, top)
}

fn text(paragraphs: Vec<String>, area: Area, size: f32) -> Text {
    Text { paragraphs, area, anchor: Anchor::Top, size, gap: 0.12, is_address: false }
}
