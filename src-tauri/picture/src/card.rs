//! The card on the table: four corners, and the card as if it lay flat under the camera.
//!
//! Every level of several channels parts the picture in patches; the patch that fills a four-cornered shape best is the
//! card. An own search of two hundred lines: `imageproc` would bring contours and warps, but not this choice, and with
//! it `nalgebra`, `rayon` and a minute of building.

use crate::{
    Photo, Place, Refusal,
    gray::Gray,
    hull::{area, hull, largest_quad},
    perspective::{Perspective, Spot, aspect, distance},
    threshold::{otsu, patches},
};

/// Longer side of the picture in which the card is looked for, in pixels.
const LOOKED_AT: usize = 420;
/// Share of the picture that a card fills at least; what is smaller has no letters that could be read.
const LEAST_SHARE: f64 = 0.08;
/// Share that it fills at most; what is larger is the picture itself.
const MOST_SHARE: f64 = 0.97;
/// How well a patch must fill its four corners.
const WELL_FILLED: f64 = 0.86;
/// Longer side of a flattened card, in pixels: a card of 85 mm at nearly 500 dots an inch, in which letters of 5 points
/// are 30 pixels high.
const FLAT_SIDE: f64 = 1660.0;
/// Longer side of a picture without a card around, in pixels, where it is not larger itself.
const WHOLE_SIDE: usize = 2400;
/// Longer side of a picture without a card around at most, in pixels.
const LARGEST_SIDE: usize = 3400;

/// A surface to be read, straight, and where each point of it lies on the picture.
pub(crate) struct Flat {
    pub gray: Gray,
    corners: [Spot; 4],
    map: Perspective,
}

impl Flat {
    fn new(gray: Gray, corners: [Spot; 4]) -> Option<Self> {
        let map = Perspective::onto(corners, gray.width as f64, gray.height as f64)?;
        Some(Self { gray, corners, map })
    }

    /// The same surface, turned to the right by so many quarters.
    pub fn turned(&self, quarters: u8) -> Option<Self> {
        let quarters = quarters % 4;
        let gray = match quarters {
            0 => self.gray.clone(),
            1 => self.gray.quarter_turned(),
            2 => self.gray.half_turned(),
            _ => self.gray.half_turned().quarter_turned(),
        };
        let mut corners = self.corners;
        corners.rotate_right(usize::from(quarters));
        Self::new(gray, corners)
    }

    /// Where a rectangle of the surface lies on the picture.
    pub fn place(&self, left: f64, top: f64, right: f64, bottom: f64, photo: &Photo) -> Place {
        [[left, top], [right, top], [right, bottom], [left, bottom]].map(|corner| {
            let [x, y] = self.map.at(corner);
            let part = |value: f64, whole: usize| (value / whole as f64).clamp(0.0, 1.0) as f32;
            [part(x, photo.width), part(y, photo.height)]
        })
    }
}

impl Photo {
    /// The card, straightened out of a channel of the picture; `None` where no card with four corners stands out.
    ///
    /// # Errors
    /// `Stopped` as soon as `go_on` says so.
    pub(crate) fn card(&self, gray: &Gray, go_on: &mut dyn FnMut() -> bool) -> Result<Option<Flat>, Refusal> {
        let Some(corners) = self.corners(go_on)? else { return Ok(None) };
        let middle = [self.width as f64 / 2.0, self.height as f64 / 2.0];
        let shape = aspect(corners, middle).clamp(0.3, 3.5);
        let (width, height) =
            if shape >= 1.0 { (FLAT_SIDE, FLAT_SIDE / shape) } else { (FLAT_SIDE * shape, FLAT_SIDE) };
        let Some(map) = Perspective::onto(corners, width, height) else { return Ok(None) };
        let (width, height) = (width as usize, height as usize);
        // Halved first where it would be sampled too thinly.
        let seen = distance(corners[0], corners[1]).max(distance(corners[1], corners[2]));
        let halved = (seen > 2.2 * FLAT_SIDE).then(|| gray.resized(self.width / 2, self.height / 2));
        let (gray, scale) = halved.as_ref().map_or((gray, 1.0), |half| (half, 0.5));
        let mut pixels = Vec::with_capacity(width * height);
        for y in 0..height {
            for x in 0..width {
                let [u, v] = map.at([x as f64 + 0.5, y as f64 + 0.5]);
                pixels.push(gray.between((u * scale - 0.5) as f32, (v * scale - 0.5) as f32) as u8);
            }
        }
        Ok(Some(Flat { gray: Gray { width, height, pixels }, corners, map }))
    }

    /// A channel of the picture as it is.
    pub(crate) fn whole(&self, gray: &Gray) -> Option<Flat> {
        // A scan of 200 dots an inch is too coarse for small letters, and a screenshot is coarser yet.
        let longer = self.width.max(self.height);
        let side = (longer * 2).min(WHOLE_SIDE).max(longer).min(LARGEST_SIDE);
        let (right, bottom) = (self.width as f64, self.height as f64);
        Flat::new(gray.fitted(side), [[0.0, 0.0], [right, 0.0], [right, bottom], [0.0, bottom]])
    }

    fn corners(&self, go_on: &mut dyn FnMut() -> bool) -> Result<Option<[Spot; 4]>, Refusal> {
        let mut best: Option<(f64, [Spot; 4])> = None;
        for channel in self.channels() {
            if !go_on() {
                return Err(Refusal::Stopped);
            }
            let small = channel.fitted(LOOKED_AT);
            let even = small.resized(small.width / 2, small.height / 2).resized(small.width, small.height);
            for found in candidates(&even) {
                if best.as_ref().is_none_or(|(score, _)| found.0 > *score) {
                    best = Some(found);
                }
            }
        }
        let longer = self.width.max(self.height) as f64;
        let small = LOOKED_AT as f64 / longer;
        Ok(best.map(|(_, corners)| upright(corners.map(|[x, y]| [x / small, y / small]))))
    }

    /// Brightness, blueness and colourfulness: a white card on a pale table is only told by one of them.
    fn channels(&self) -> [Gray; 3] {
        let weigh = |weigh: fn(u8, u8, u8) -> u8| Gray::weighed(&self.rgb, self.width, self.height, weigh);
        let colourful = weigh(|red, green, blue| red.max(green).max(blue) - red.min(green).min(blue));
        [self.gray.clone(), weigh(|_, _, blue| blue), colourful]
    }
}

/// Four-cornered patches, each with how well it would make a card.
fn candidates(gray: &Gray) -> Vec<(f64, [Spot; 4])> {
    let all = (gray.width * gray.height) as f64;
    let middle = i16::from(otsu(gray));
    let levels = [-48, -32, -20, -10, 0, 10, 20, 32, 48].map(|step| middle + step);
    let mut found = Vec::new();
    for level in levels.into_iter().filter_map(|level| u8::try_from(level).ok()) {
        for bright in [true, false] {
            for patch in patches(gray, level, bright, (all * LEAST_SHARE / 2.0) as usize) {
                let hull = hull(patch.outline);
                let whole = area(&hull);
                let share = whole / all;
                let Some(corners) = largest_quad(&hull).filter(|_| (LEAST_SHARE..MOST_SHARE).contains(&share)) else {
                    continue;
                };
                // Letters make holes in a card, and a table that is as bright makes dents in its edge.
                let square = (area(&corners) / whole.max(1.0)).min(1.0);
                let filled = (patch.size as f64 / whole.max(1.0)).min(1.0);
                let cut = patch.border as f64 / (2 * (gray.width + gray.height)) as f64;
                if square < WELL_FILLED || filled < 0.55 || !is_card(corners) {
                    continue;
                }
                found.push((square * square + 0.5 * filled + 0.6 * share.sqrt() - 3.0 * cut, corners));
            }
        }
    }
    found
}

/// Whether corners could be those of a card that leans: no very sharp ones, no sliver.
fn is_card(corners: [Spot; 4]) -> bool {
    let side = |index: usize| distance(corners[index % 4], corners[(index + 1) % 4]);
    let angles = (0..4).all(|index| {
        let [before, at, after] = [corners[(index + 3) % 4], corners[index], corners[(index + 1) % 4]];
        let one = [before[0] - at[0], before[1] - at[1]];
        let other = [after[0] - at[0], after[1] - at[1]];
        let cosine = (one[0] * other[0] + one[1] * other[1]) / (distance(before, at) * distance(after, at)).max(1e-6);
        cosine.abs() < 0.78
    });
    let shortest = (0..4).map(side).fold(f64::MAX, f64::min);
    let longest = (0..4).map(side).fold(0.0, f64::max);
    angles && shortest * 5.0 > longest
}

/// The corners clockwise from the one nearest to the top left.
fn upright(mut corners: [Spot; 4]) -> [Spot; 4] {
    let signed: f64 = (0..4)
        .map(|index| {
            let (a, b) = (corners[index], corners[(index + 1) % 4]);
            a[0] * b[1] - b[0] * a[1]
        })
        .sum();
    if signed < 0.0 {
        corners.reverse();
    }
    // The top edge is the one that runs most nearly from left to right.
    let slope = |index: usize| {
        let (a, b) = (corners[index], corners[(index + 1) % 4]);
        (b[0] - a[0]) / distance(a, b).max(1e-6)
    };
    let top = (0..4).max_by(|one, other| slope(*one).total_cmp(&slope(*other))).unwrap_or(0);
    corners.rotate_left(top);
    corners
}

#[cfg(test)]
#[path = "card_stories.rs"]
mod stories;
