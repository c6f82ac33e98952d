//! One channel of a picture: its brightness, or whatever else is weighed for each pixel.

/// A picture of one channel; 0 is black.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Gray {
    pub width: usize,
    pub height: usize,
    /// Row by row; as many as there are pixels.
    pub pixels: Vec<u8>,
}

impl Gray {
    /// What a rule makes of each pixel's red, green and blue.
    pub fn weighed(rgb: &[u8], width: usize, height: usize, weigh: impl Fn(u8, u8, u8) -> u8) -> Self {
        let (colors, _) = rgb.as_chunks::<3>();
        Self { width, height, pixels: colors.iter().map(|[red, green, blue]| weigh(*red, *green, *blue)).collect() }
    }

    /// The brightness of a picture (ITU-R BT.601).
    pub fn of_rgb(rgb: &[u8], width: usize, height: usize) -> Self {
        Self::weighed(rgb, width, height, |red, green, blue| {
            ((u32::from(red) * 299 + u32::from(green) * 587 + u32::from(blue) * 114) / 1000) as u8
        })
    }

    /// The pixel at a place; the border goes on for ever.
    pub fn at(&self, x: isize, y: isize) -> u8 {
        let x = x.clamp(0, self.width as isize - 1) as usize;
        let y = y.clamp(0, self.height as isize - 1) as usize;
        self.pixels[y * self.width + x]
    }

    /// The brightness between pixels.
    pub fn between(&self, x: f32, y: f32) -> f32 {
        let (left, top) = (x.floor(), y.floor());
        let (right, below) = (x - left, y - top);
        let at = |dx: isize, dy: isize| f32::from(self.at(left as isize + dx, top as isize + dy));
        let upper = at(0, 0) * (1.0 - right) + at(1, 0) * right;
        let lower = at(0, 1) * (1.0 - right) + at(1, 1) * right;
        upper * (1.0 - below) + lower * below
    }

    /// The same picture in another size: means where it shrinks, a smooth course where it grows.
    pub fn resized(&self, width: usize, height: usize) -> Self {
        let (width, height) = (width.max(1), height.max(1));
        let (across, down) = (self.width as f32 / width as f32, self.height as f32 / height as f32);
        let mut pixels = Vec::with_capacity(width * height);
        if across <= 1.0 && down <= 1.0 {
            for y in 0..height {
                for x in 0..width {
                    let place = ((x as f32 + 0.5) * across - 0.5, (y as f32 + 0.5) * down - 0.5);
                    pixels.push(self.between(place.0, place.1) as u8);
                }
            }
            return Self { width, height, pixels };
        }
        let sums = Sums::of(self);
        let edge = |place: usize, step: f32, end: usize| ((place as f32 * step) as usize).min(end - 1);
        for y in 0..height {
            let top = edge(y, down, self.height);
            let bottom = (((y + 1) as f32 * down) as usize).clamp(top + 1, self.height);
            for x in 0..width {
                let left = edge(x, across, self.width);
                let right = (((x + 1) as f32 * across) as usize).clamp(left + 1, self.width);
                pixels.push(sums.mean(left, top, right, bottom) as u8);
            }
        }
        Self { width, height, pixels }
    }

    /// The same picture so that its longer side has a length.
    pub fn fitted(&self, side: usize) -> Self {
        let longer = self.width.max(self.height).max(1);
        let scaled = |length: usize| (length * side / longer).max(1);
        self.resized(scaled(self.width), scaled(self.height))
    }

    /// Black for white.
    pub fn inverted(&self) -> Self {
        Self { pixels: self.pixels.iter().map(|pixel| 255 - pixel).collect(), ..*self }
    }

    /// Every pixel beside the brightness around it, so that shadows and glare go: what is as bright as its
    /// surroundings becomes light, what is darker keeps how much.
    pub fn evened(&self, radius: usize) -> Self {
        let sums = Sums::of(self);
        let mut pixels = Vec::with_capacity(self.pixels.len());
        for y in 0..self.height {
            let (top, bottom) = (y.saturating_sub(radius), (y + radius + 1).min(self.height));
            for x in 0..self.width {
                let (left, right) = (x.saturating_sub(radius), (x + radius + 1).min(self.width));
                let around = sums.mean(left, top, right, bottom).max(8.0);
                let here = f32::from(self.pixels[y * self.width + x]);
                pixels.push((here / around * 224.0).min(255.0) as u8);
            }
        }
        Self { pixels, ..*self }
    }

    /// Turned a quarter to the right.
    pub fn quarter_turned(&self) -> Self {
        let (width, height) = (self.height, self.width);
        let mut pixels = Vec::with_capacity(self.pixels.len());
        for y in 0..height {
            for x in 0..width {
                pixels.push(self.pixels[(self.height - 1 - x) * self.width + y]);
            }
        }
        Self { width, height, pixels }
    }

    /// Turned upside down.
    pub fn half_turned(&self) -> Self {
        Self { pixels: self.pixels.iter().rev().copied().collect(), ..*self }
    }
}

/// Sums of all pixels above and to the left, with which the mean of any rectangle is four look-ups. They wrap around,
/// and so do their differences: only the sum of the rectangle asked for must fit.
pub(crate) struct Sums {
    width: usize,
    sums: Vec<u32>,
}

impl Sums {
    pub fn of(gray: &Gray) -> Self {
        let width = gray.width + 1;
        let mut sums = vec![0_u32; width * (gray.height + 1)];
        for y in 0..gray.height {
            let mut row = 0_u32;
            for x in 0..gray.width {
                row = row.wrapping_add(u32::from(gray.pixels[y * gray.width + x]));
                sums[(y + 1) * width + x + 1] = sums[y * width + x + 1].wrapping_add(row);
            }
        }
        Self { width, sums }
    }

    /// The mean of a rectangle that is not empty; its right and bottom edges do not belong to it.
    pub fn mean(&self, left: usize, top: usize, right: usize, bottom: usize) -> f32 {
        let at = |x: usize, y: usize| self.sums[y * self.width + x];
        let with_corner = at(right, bottom).wrapping_add(at(left, top));
        let sum = with_corner.wrapping_sub(at(left, bottom)).wrapping_sub(at(right, top));
        sum as f32 / ((right - left) * (bottom - top)).max(1) as f32
    }
}
