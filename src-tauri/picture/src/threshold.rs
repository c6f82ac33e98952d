//! Patches of a picture: what hangs together above or below a brightness.

use crate::{gray::Gray, perspective::Spot};

/// Pixels that hang together.
pub(crate) struct Patch {
    /// How many they are.
    pub size: usize,
    /// How many of them lie on the border of the picture.
    pub border: usize,
    /// The outermost ones of each row.
    pub outline: Vec<Spot>,
}

/// The brightness that parts a picture best in two (Otsu 1979).
pub(crate) fn otsu(gray: &Gray) -> u8 {
    let mut counts = [0_u64; 256];
    gray.pixels.iter().for_each(|pixel| counts[usize::from(*pixel)] += 1);
    let total: u64 = counts.iter().sum();
    let all: f64 = counts.iter().enumerate().map(|(value, count)| value as f64 * *count as f64).sum();
    let (mut below, mut sum, mut best, mut at) = (0_u64, 0.0, -1.0, 127);
    for (value, count) in counts.iter().enumerate() {
        below += count;
        sum += value as f64 * *count as f64;
        let above = total - below;
        if below == 0 || above == 0 {
            continue;
        }
        let apart = sum / below as f64 - (all - sum) / above as f64;
        let between = below as f64 * above as f64 * apart * apart;
        if between > best {
            (best, at) = (between, value);
        }
    }
    at as u8
}

/// The patches brighter than a brightness, or not brighter, that have at least so many pixels.
pub(crate) fn patches(gray: &Gray, level: u8, bright: bool, least: usize) -> Vec<Patch> {
    let (width, height) = (gray.width, gray.height);
    let mut left: Vec<bool> = gray.pixels.iter().map(|pixel| (*pixel > level) == bright).collect();
    let mut patches = Vec::new();
    let mut waiting = Vec::new();
    for start in 0..left.len() {
        if !left[start] {
            continue;
        }
        left[start] = false;
        waiting.push(start);
        let mut rows: Vec<Option<(usize, usize)>> = vec![None; height];
        let (mut size, mut border) = (0, 0);
        while let Some(place) = waiting.pop() {
            let (x, y) = (place % width, place / width);
            size += 1;
            border += usize::from(x == 0 || y == 0 || x == width - 1 || y == height - 1);
            rows[y] = Some(rows[y].map_or((x, x), |(first, last)| (first.min(x), last.max(x))));
            let mut visit = |next: usize| {
                if left[next] {
                    left[next] = false;
                    waiting.push(next);
                }
            };
            if x > 0 {
                visit(place - 1);
            }
            if x + 1 < width {
                visit(place + 1);
            }
            if y > 0 {
                visit(place - width);
            }
            if y + 1 < height {
                visit(place + width);
            }
        }
        if size >= least {
            patches.push(Patch { size, border, outline: outline(&rows) });
        }
    }
    patches
}

fn outline(rows: &[Option<(usize, usize)>]) -> Vec<Spot> {
    let ends = rows.iter().enumerate().filter_map(|(y, ends)| ends.map(|ends| (y as f64, ends)));
    // A pixel reaches from its number to the next one.
    ends.flat_map(|(y, (first, last))| {
        let (first, last) = (first as f64, last as f64 + 1.0);
        [[first, y], [last, y], [first, y + 1.0], [last, y + 1.0]]
    })
    .collect()
}
