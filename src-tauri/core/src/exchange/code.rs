//! QR codes (ISO/IEC 18004), drawn: dark on light also where the window is dark, with the quiet zone around them.

use std::fmt::Write;

use qrcode::{
    Color, EcLevel, QrCode, Version,
    bits::Bits,
    types::{QrError, QrResult},
};

/// Light modules around a code (ISO/IEC 18004 §9.1).
const QUIET: u32 = 4;
/// The largest code that a phone reads from a screen without being held close: 77 modules a side, in which 412 bytes
/// stand. In the 20 rem that it is given in the window, a module of it is more than three pixels wide.
const LARGEST: i16 = 15;
/// A seventh of the modules may be unreadable, by a reflection or a finger.
const CORRECTION: EcLevel = EcLevel::M;

/// A code that was drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnCode {
    /// Modules of a side, with the quiet zone.
    pub side: u32,
    dark: Vec<bool>,
}

impl DrawnCode {
    /// The smallest code that says a text; `None` where it needs one that is too large to be read from a screen.
    ///
    /// The text is written as bytes, without a mark of its encoding: readers take such bytes for UTF-8, and some do not
    /// know the mark.
    pub fn of(text: &str) -> Option<Self> {
        let code = (1..=LARGEST).find_map(|version| bits(text, version).ok())?;
        let code = QrCode::with_bits(code, CORRECTION).ok()?;
        let inside = u32::try_from(code.width()).ok()?;
        let dark = code.to_colors().into_iter().map(|color| color == Color::Dark).collect();
        Some(Self { side: inside + 2 * QUIET, dark })
    }

    /// The dark runs of each row, as column, row and length in modules from the top left.
    pub fn runs(&self) -> impl Iterator<Item = (u32, u32, u32)> + '_ {
        let inside = (self.side - 2 * QUIET) as usize;
        self.dark.chunks(inside.max(1)).zip(QUIET..).flat_map(|(modules, row)| {
            let mut column = QUIET;
            modules.chunk_by(|one, other| one == other).filter_map(move |run| {
                let (from, length) = (column, u32::try_from(run.len()).unwrap_or_default());
                column += length;
                run.first().is_some_and(|dark| *dark).then_some((from, row, length))
            })
        })
    }

    /// The dark modules as an SVG path, one module a unit.
    pub fn path(&self) -> String {
        self.runs().fold(String::new(), |mut path, (column, row, length)| {
            let _ = write!(path, "M{column} {row}h{length}v1h-{length}z");
            path
        })
    }

    /// The code as an SVG picture, black on white.
    pub fn to_svg(&self) -> String {
        let (side, path) = (self.side, self.path());
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
             <path fill=\"#fff\" d=\"M0 0h{side}v{side}h-{side}z\"/><path d=\"{path}\"/></svg>\n"
        )
    }
}

/// A text as the bits of a version. Never in the mode for Kanji, as which UTF-8 can be taken by mistake.
fn bits(text: &str, version: i16) -> QrResult<Bits> {
    let mut bits = Bits::new(Version::Normal(version));
    bits.push_byte_data(text.as_bytes())?;
    if text.is_empty() {
        return Err(QrError::InvalidCharacter);
    }
    bits.push_terminator(CORRECTION)?;
    Ok(bits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_as_small_as_can_be_and_never_too_large_for_a_screen() {
        let side = |length: usize| DrawnCode::of(&"a".repeat(length)).map(|code| code.side - 2 * QUIET);
        assert_eq!(side(14), Some(21), "version 1 holds 14 bytes");
        assert_eq!(side(15), Some(25));
        assert_eq!(side(412), Some(77), "the largest");
        assert_eq!(side(413), None, "what is more is for no screen");
        assert_eq!(side(0), None, "nothing is no code");
    }

    #[test]
    fn the_picture_has_its_quiet_zone_and_is_black_on_white() {
        let code = DrawnCode::of("Kim Lee").expect("a code");
        assert!(code.runs().all(|(column, row, length)| {
            let last = code.side - QUIET;
            column >= QUIET && row >= QUIET && row < last && column + length <= last
        }));
        assert_eq!(code.runs().next(), Some((4, 4, 7)), "the top of the first finder pattern");
        let svg = code.to_svg();
        assert!(svg.contains("viewBox=\"0 0 29 29\"") && svg.contains("fill=\"#fff\""), "{svg}");
    }
}
