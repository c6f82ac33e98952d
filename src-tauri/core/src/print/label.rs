//! Sheets of labels, begun at any label, so that a sheet is used up.

use super::{
    Fonts, PrintError, Printed,
    paper::{Anchor, Area, Page, Text, not_blank},
    pdf,
};

/// The sheets that are known, by the number of the maker whose measures the others copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelSheet {
    /// Avery L7163: A4, 2 × 7 labels of 99.1 × 38.1 mm.
    L7163,
    /// Avery L7160: A4, 3 × 7 labels of 63.5 × 38.1 mm.
    L7160,
    /// Avery 5160: US Letter, 3 × 10 labels of 2⅝ × 1 in.
    Avery5160,
}

/// Measures of a sheet in millimetres.
struct Measures {
    paper: (f32, f32),
    columns: usize,
    rows: usize,
    label: (f32, f32),
    /// Left and top edge of the first label.
    first: (f32, f32),
    /// From one label to the next, across and down.
    pitch: (f32, f32),
    size: f32,
}

impl LabelSheet {
    /// Every sheet.
    pub const ALL: [Self; 3] = [Self::L7163, Self::L7160, Self::Avery5160];

    /// How many labels a sheet has.
    pub fn labels(self) -> usize {
        let measures = self.measures();
        measures.columns * measures.rows
    }

    /// Width and height of the paper in millimetres.
    pub fn paper(self) -> (f32, f32) {
        self.measures().paper
    }

    fn measures(self) -> Measures {
        match self {
            Self::L7163 => Measures {
                paper: (210.0, 297.0),
                columns: 2,
                rows: 7,
                label: (99.1, 38.1),
                first: (4.65, 15.15),
                pitch: (101.6, 38.1),
                size: 11.5,
            },
            Self::L7160 => Measures {
                paper: (210.0, 297.0),
                columns: 3,
                rows: 7,
                label: (63.5, 38.1),
                first: (7.25, 15.15),
                pitch: (66.0, 38.1),
                size: 10.5,
            },
            Self::Avery5160 => Measures {
                paper: (215.9, 279.4),
                columns: 3,
                rows: 10,
                label: (66.675, 25.4),
                first: (4.7625, 12.7),
                pitch: (69.85, 25.4),
                size: 10.0,
            },
        }
    }

    /// The part of a label that is printed on, counted in rows from the top left, from 0. Printers are off by a
    /// millimetre or two, so the edges stay free.
    pub(super) fn area(self, index: usize) -> Area {
        let measures = self.measures();
        let (column, row) = (index % measures.columns, index / measures.columns);
        Area {
            left: measures.first.0 + column as f32 * measures.pitch.0 + SIDE,
            top: measures.first.1 + row as f32 * measures.pitch.1 + ABOVE,
            width: measures.label.0 - 2.0 * SIDE,
            height: measures.label.1 - 2.0 * ABOVE,
        }
    }
}

/// Free at the left and right, and at the top and bottom of each label.
const SIDE: f32 = 4.5;
const ABOVE: f32 = 2.5;

/// Prints labels one after another, each as the lines of one address, from the label `first` (from 1) of the first
/// sheet on, over as many sheets as it takes.
///
/// # Errors
/// When there is no label with a line, when the sheet has no label `first`, or when a font cannot be embedded.
pub fn print_labels(
    sheet: LabelSheet,
    first: usize,
    labels: &[Vec<String>],
    fonts: &Fonts,
) -> Result<Printed, PrintError> {
    if first == 0 || first > sheet.labels() {
        return Err(PrintError::NoSuchLabel { first, labels: sheet.labels() });
    }
    pdf::write("Labels", &pages(sheet, first, labels), fonts)
}

pub(super) fn pages(sheet: LabelSheet, first: usize, labels: &[Vec<String>]) -> Vec<Page> {
    let measures = sheet.measures();
    let (width, height) = measures.paper;
    let mut pages: Vec<Page> = Vec::new();
    let filled = labels.iter().map(|lines| not_blank(lines)).filter(|lines| !lines.is_empty());
    for (paragraphs, place) in filled.zip(first.saturating_sub(1)..) {
        let (number, index) = (place / sheet.labels(), place % sheet.labels());
        if pages.len() <= number {
            pages.push(Page { width, height, ..Page::default() });
        }
        if let Some(page) = pages.last_mut() {
            let (area, size) = (sheet.area(index), measures.size);
            page.texts.push(Text { paragraphs, area, anchor: Anchor::Middle, size, gap: 0.0, is_address: true });
        }
    }
    pages
}
