//! Envelopes: the sender small at the top left, the recipient where machines of the post look for it.

use super::{
    Fonts, PrintError, Printed,
    paper::{Anchor, Area, Page, Text, not_blank},
    pdf,
};

/// The sizes of envelopes that cards and letters go in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Envelope {
    /// C6, 162 × 114 mm (ISO 269): an A6 card, or A4 folded twice.
    C6,
    /// DL, 220 × 110 mm (ISO 269): A4 folded in three.
    Dl,
    /// No. 10, 9½ × 4⅛ in: US Letter folded in three.
    Us10,
}

impl Envelope {
    /// Every size.
    pub const ALL: [Self; 3] = [Self::C6, Self::Dl, Self::Us10];

    /// Width and height in millimetres, the long side across.
    pub fn size(self) -> (f32, f32) {
        match self {
            Self::C6 => (162.0, 114.0),
            Self::Dl => (220.0, 110.0),
            Self::Us10 => (241.3, 104.775),
        }
    }
}

/// Free at the top for stamps and postmarks, and at the right and the bottom for the post's bar code: 40, 15 and 15 mm
/// in the Letter Post Regulations of the Universal Postal Union, for standardized items. What is left lies in the zone
/// that the US post reads as well: from 5/8 in above the lower edge, ½ in from the sides (DMM 202, 2.1).
const FREE_TOP: f32 = 42.0;
const FREE_RIGHT: f32 = 15.0;
const FREE_BOTTOM: f32 = 16.0;
/// The address begins this far across and down, as one writes it by hand.
const ACROSS: f32 = 0.46;
const DOWN: f32 = 0.5;
/// Width at the top right that belongs to stamps.
const STAMPS: f32 = 74.0;
const MARGIN: f32 = 9.0;
const SENDER_HEIGHT: f32 = 26.0;

/// Prints an envelope. The lines come from [`super::Addressee::lines`]; without sender lines the corner stays empty.
///
/// # Errors
/// When the recipient has no line, or a font cannot be embedded.
pub fn print_envelope(
    envelope: Envelope,
    sender: &[String],
    recipient: &[String],
    fonts: &Fonts,
) -> Result<Printed, PrintError> {
    let page = page(envelope, sender, recipient);
    if page.texts.last().is_none_or(|recipient| recipient.paragraphs.is_empty()) {
        return Err(PrintError::Nothing);
    }
    pdf::write("Envelope", &[page], fonts)
}

pub(super) fn page(envelope: Envelope, sender: &[String], recipient: &[String]) -> Page {
    let (width, height) = envelope.size();
    let left = width * ACROSS;
    let area = Area { left, top: FREE_TOP, width: width - left - FREE_RIGHT, height: height - FREE_TOP - FREE_BOTTOM };
    let corner = Area { left: MARGIN, top: MARGIN, width: width - STAMPS - 2.0 * MARGIN, height: SENDER_HEIGHT };
    let text = |lines: &[String], area, anchor, size| Text {
        paragraphs: not_blank(lines),
        area,
        anchor,
        size,
        gap: 0.0,
        is_address: true,
    };
    let texts = vec![
        text(sender, corner, Anchor::Top, 8.5),
        text(recipient, area, Anchor::Below(height * DOWN - FREE_TOP), 12.5),
    ];
    Page { width, height, texts, ..Page::default() }
}
