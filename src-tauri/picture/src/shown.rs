//! A picture for the eye: upright, and no larger than a window.

use image::{ExtendedColorType, codecs::jpeg::JpegEncoder};

use crate::{Photo, gray::Gray};

/// Longer side of a picture that is shown, in pixels.
const SHOWN_SIDE: usize = 2000;
const QUALITY: u8 = 82;

impl Photo {
    /// The picture as a JPEG without anything that its camera noted, at most 2000 pixels long.
    pub fn shown(&self) -> Option<Vec<u8>> {
        let side = self.width.max(self.height).min(SHOWN_SIDE);
        let channel =
            |channel: fn(u8, u8, u8) -> u8| Gray::weighed(&self.rgb, self.width, self.height, channel).fitted(side);
        let [red, green, blue] = [channel(|red, _, _| red), channel(|_, green, _| green), channel(|_, _, blue| blue)];
        let colors = red.pixels.iter().zip(&green.pixels).zip(&blue.pixels);
        let rgb: Vec<u8> = colors.flat_map(|((red, green), blue)| [*red, *green, *blue]).collect();
        let (width, height) = (u32::try_from(red.width).ok()?, u32::try_from(red.height).ok()?);
        let mut bytes = Vec::new();
        JpegEncoder::new_with_quality(&mut bytes, QUALITY).encode(&rgb, width, height, ExtendedColorType::Rgb8).ok()?;
        Some(bytes)
    }
}
