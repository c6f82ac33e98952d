//! Paper, and what is to stand where on it. Millimetres from the top left corner.

/// Points in a millimetre.
pub(super) const POINTS: f32 = 72.0 / 25.4;

/// A part of the paper.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

/// Where in its area a text stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Anchor {
    /// At the top.
    Top,
    /// In the middle of the height.
    Middle,
    /// So many millimetres below the top, or higher where it would not fit.
    Below(f32),
}

/// A text in an area.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Text {
    pub paragraphs: Vec<String>,
    pub area: Area,
    pub anchor: Anchor,
    /// Size of the type that is tried first, in points.
    pub size: f32,
    /// Space between paragraphs, in lines.
    pub gap: f32,
    /// Each paragraph is one line of an address: rather somewhat smaller than wrapped.
    pub is_address: bool,
}

/// One side of paper.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Page {
    pub width: f32,
    pub height: f32,
    pub texts: Vec<Text>,
    /// Short lines from one point to another, such as where to fold.
    pub marks: Vec<[(f32, f32); 2]>,
    /// What is black, such as the modules of a code.
    pub fills: Vec<Area>,
}

/// The lines that are not blank, each without blanks around it.
pub(super) fn not_blank(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}
