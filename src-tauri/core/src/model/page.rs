//! A page of text, part by part.

/// A part of a page: its heading, blank for the head of the page, and its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PagePart {
    /// Its heading.
    pub heading: String,
    /// Its lines.
    pub lines: Vec<String>,
}
