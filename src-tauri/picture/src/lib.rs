//! Pictures of business cards: what stands on them, and where.
//!
//! [`Photo::open`] bounds a picture before it is decoded; [`Photo::codes`] finds QR codes; [`Photo::letters`] finds the
//! card, straightens it and has Tesseract read it. What the words mean is not known here. A crate of its own, because
//! pixels are only bearable optimised, also while the rest is being worked on.
//!
//! Invariants, as absences: no file is opened, nothing is fetched, no colour profile or text inside a picture is
//! obeyed, and a stop or the end of the time kills the child that was started.

mod card;
mod code;
mod decode;
mod gray;
mod hull;
mod letters;
mod page;
mod perspective;
mod shown;
mod tesseract;
mod threshold;

pub use decode::{Kind, Photo, Refusal};
pub use letters::{Letters, Line, Word};
pub use tesseract::is_installed;

/// A point of an upright picture: right and down, each from 0 to 1.
pub type Point = [f32; 2];

/// Four corners of a place on an upright picture, clockwise from the top left as the text runs.
pub type Place = [Point; 4];

/// A code that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Code {
    /// What it says.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}
