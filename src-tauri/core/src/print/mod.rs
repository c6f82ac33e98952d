//! Envelopes, labels, cards and briefs on paper: texts in, the bytes of a PDF out.
//!
//! parley shapes and wraps every script and sets right-to-left text from the right; krilla embeds only the letters
//! that are used. The same texts and fonts give the same bytes: nothing knows the time. Text never leaves the area it
//! was given; it is set smaller, and wrapped, until it fits. Only `fonts` opens files: the fonts of the system.
//!
//! Lengths are millimetres from the top left corner of the paper, sizes of type are points.

mod address;
mod brief;
mod card;
mod envelope;
mod fonts;
mod label;
mod own_card;
mod paper;
mod pdf;
mod typeset;

pub use address::Addressee;
pub use brief::{PagePaper, print_brief};
pub use card::{CardPaper, print_card};
pub use envelope::{Envelope, print_envelope};
pub use fonts::Fonts;
pub use label::{LabelSheet, print_labels};
pub use own_card::{PrintedCode, print_own_cards};

/// What was printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Printed {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// Letters for which no font was found; they are boxes on the paper. Blank when all is well.
    pub missing: String,
    /// The smallest type on it, in points; below 6 it is hard to read.
    pub smallest: f32,
}

/// Why nothing was printed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// There was no text for the paper.
    #[error("there is nothing to print")]
    Nothing,
    /// The sheet has no such label.
    #[error("the sheet has {labels} labels; there is no label {first} to begin with")]
    NoSuchLabel {
        /// The label asked for, from 1.
        first: usize,
        /// How many there are.
        labels: usize,
    },
    /// A font could not be embedded.
    #[error("the page could not be made: {0}")]
    Page(String),
}

#[cfg(test)]
mod fit;
#[cfg(test)]
mod stories;
