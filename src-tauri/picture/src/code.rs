//! QR codes, looked for in several lights and sizes, the likeliest first.

use rqrr::PreparedImage;

use crate::{Code, Photo, Place, Refusal, gray::Gray};

/// Longer side that is searched at most, in pixels.
const LARGEST_SIDE: usize = 2600;
/// Longer sides in which the picture is searched, in pixels, the likeliest first.
const SIDES: [usize; 4] = [1000, 1600, 640, 400];
/// How much a small picture is enlarged at most.
const ENLARGED: usize = 3;

/// A look at the picture: what is done to it, and in how many of the sizes.
struct Look {
    light: fn(&Gray) -> Gray,
    sizes: usize,
}

const LOOKS: [Look; 4] = [
    Look { light: Gray::clone, sizes: 6 },
    Look { light: |gray| gray.evened(gray.width.max(gray.height) / 24 + 4), sizes: 3 },
    Look { light: Gray::inverted, sizes: 3 },
    Look { light: softened, sizes: 2 },
];

impl Photo {
    /// The codes of the picture. `go_on` is asked between two looks.
    ///
    /// # Errors
    /// `Stopped` as soon as `go_on` says so.
    pub fn codes(&self, go_on: &mut dyn FnMut() -> bool) -> Result<Vec<Code>, Refusal> {
        let longer = self.gray.width.max(self.gray.height);
        let base = self.gray.fitted(longer.min(LARGEST_SIDE));
        let own = longer.min(LARGEST_SIDE);
        let mut sides: Vec<usize> =
            SIDES.into_iter().filter(|side| *side <= longer * ENLARGED && *side != own).collect();
        sides.insert(if longer <= 1600 { 0 } else { sides.len().min(3) }, own);
        let sizes: Vec<Gray> = sides.into_iter().map(|side| base.fitted(side)).collect();
        for look in &LOOKS {
            for size in sizes.iter().take(look.sizes) {
                if !go_on() {
                    return Err(Refusal::Stopped);
                }
                let codes = find(&(look.light)(size), false);
                if !codes.is_empty() {
                    return Ok(codes);
                }
            }
        }
        // The search runs along rows, so a code whose marks are smeared sideways is told by its columns.
        Ok(sizes.first().map(|size| find(&size.quarter_turned(), true)).unwrap_or_default())
    }
}

/// Without the grain of dim light.
fn softened(gray: &Gray) -> Gray {
    let half = gray.resized(gray.width / 2, gray.height / 2);
    half.resized(gray.width, gray.height)
}

/// `turned`: whether the picture lies a quarter to the right.
fn find(gray: &Gray, turned: bool) -> Vec<Code> {
    let mut prepared =
        PreparedImage::prepare_from_greyscale(gray.width, gray.height, |x, y| gray.pixels[y * gray.width + x]);
    let grids = prepared.detect_grids();
    let mut codes: Vec<Code> = Vec::new();
    for grid in grids {
        let mut bytes = Vec::new();
        if grid.decode_to(&mut bytes).is_err() || bytes.is_empty() {
            continue;
        }
        let text = text_of(&bytes);
        let corner = |index: usize| {
            let point = grid.bounds[index];
            let (x, y) = (point.x as f32 / gray.width as f32, point.y as f32 / gray.height as f32);
            let [x, y] = if turned { [y, 1.0 - x] } else { [x, y] };
            [x.clamp(0.0, 1.0), y.clamp(0.0, 1.0)]
        };
        let place: Place = [corner(0), corner(1), corner(2), corner(3)];
        if codes.iter().all(|code| code.text != text) {
            codes.push(Code { text, place });
        }
    }
    codes
}

/// UTF-8, which nearly all write, else the Latin letters of the standard (ISO/IEC 18004, 7.3.5).
fn text_of(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_or_else(|_| bytes.iter().copied().map(char::from).collect(), str::to_owned)
}
