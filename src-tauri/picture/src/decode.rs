//! Bytes to an upright picture, bounded before anything is decoded.

use std::io::Cursor;

use image::{
    ColorType, ImageDecoder, ImageResult, Limits,
    codecs::{bmp::BmpDecoder, jpeg::JpegDecoder, png::PngDecoder, webp::WebPDecoder},
    metadata::Orientation,
};

use crate::gray::Gray;

/// Most pixels of a picture.
const MOST_PIXELS: u64 = 50_000_000;
/// Most memory that a decoded picture may take, in bytes.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;
/// Longest side that is worked on, in pixels; what is larger is halved until it fits.
const LONGEST_SIDE: usize = 4200;
/// Shortest side on which anything can be told, in pixels.
const SHORTEST_SIDE: u32 = 16;

/// Kinds of pictures, told by their first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
    /// BMP.
    Bmp,
    /// GIF, which is not read.
    Gif,
    /// HEIC or AVIF, which are not read.
    Heic,
    /// TIFF, which is not read.
    Tiff,
}

impl Kind {
    /// What the bytes begin like; `None` where they are no picture.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let at = |place: usize, mark: &[u8]| bytes.get(place..place + mark.len()) == Some(mark);
        let brand = bytes.get(8..12).filter(|_| at(4, b"ftyp"));
        match brand {
            Some(b"heic" | b"heix" | b"hevc" | b"hevx" | b"heim" | b"heis" | b"mif1" | b"msf1" | b"avif" | b"avis") => {
                Some(Self::Heic)
            }
            _ if at(0, b"\xFF\xD8\xFF") => Some(Self::Jpeg),
            _ if at(0, b"\x89PNG\r\n\x1A\n") => Some(Self::Png),
            _ if at(0, b"RIFF") && at(8, b"WEBP") => Some(Self::WebP),
            _ if at(0, b"GIF87a") || at(0, b"GIF89a") => Some(Self::Gif),
            _ if at(0, b"II*\0") || at(0, b"MM\0*") => Some(Self::Tiff),
            // The size of the header tells a BMP from a text that begins with these letters.
            _ if at(0, b"BM") && at(15, b"\0\0\0") && bytes.get(14).is_some_and(|size| *size >= 12) => Some(Self::Bmp),
            _ => None,
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::WebP => "image/webp",
            Self::Bmp => "image/bmp",
            Self::Gif => "image/gif",
            Self::Heic => "image/heic",
            Self::Tiff => "image/tiff",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Gif => "GIF",
            Self::Heic => "HEIC",
            Self::Tiff => "TIFF",
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::WebP => "WebP",
            Self::Bmp => "BMP",
        }
    }
}

/// Why a picture cannot be looked at, in plain words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is of another kind.
    #[error("This is a picture of the kind {0}, which cannot be read here. Save it as JPEG or PNG and drop that.")]
    Kind(&'static str),
    /// It is larger than any photo of a card.
    #[error("This picture is too large to be looked at ({width} × {height} pixels; the limit is 50 megapixels).")]
    TooLarge {
        /// Its width, in pixels.
        width: u32,
        /// Its height, in pixels.
        height: u32,
    },
    /// It is smaller than anything one could read.
    #[error("This picture is too small to read anything on it ({width} × {height} pixels).")]
    TooSmall {
        /// Its width, in pixels.
        width: u32,
        /// Its height, in pixels.
        height: u32,
    },
    /// It cannot be decoded.
    #[error("This picture is damaged or cut off, so nothing on it could be read.")]
    Broken,
    /// Somebody did not want to wait.
    #[error("Reading the picture was stopped.")]
    Stopped,
}

/// An upright picture in memory.
pub struct Photo {
    /// Its width, in pixels.
    pub(crate) width: usize,
    /// Its height, in pixels.
    pub(crate) height: usize,
    /// Red, green and blue of each pixel, row by row.
    pub(crate) rgb: Vec<u8>,
    /// Its brightness.
    pub(crate) gray: Gray,
}

impl Photo {
    /// Decodes a picture: of an animated one its first image, turned as its camera says.
    ///
    /// # Errors
    /// When it is of a kind that is not read, too large, too small, or damaged.
    pub fn open(bytes: &[u8]) -> Result<Self, Refusal> {
        let from = Cursor::new(bytes);
        let kind = Kind::of(bytes).ok_or(Refusal::Broken)?;
        match kind {
            Kind::Jpeg => upright(JpegDecoder::new(from)),
            Kind::Png => upright(PngDecoder::new(from)),
            Kind::WebP => upright(WebPDecoder::new(from)),
            Kind::Bmp => upright(BmpDecoder::new(from)),
            Kind::Gif | Kind::Heic | Kind::Tiff => Err(Refusal::Kind(kind.name())),
        }
    }
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    limits
}

fn upright(decoder: ImageResult<impl ImageDecoder>) -> Result<Photo, Refusal> {
    let mut decoder = decoder.map_err(|_| Refusal::Broken)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY {
        return Err(Refusal::TooLarge { width, height });
    }
    if width.min(height) < SHORTEST_SIDE {
        return Err(Refusal::TooSmall { width, height });
    }
    decoder.set_limits(limits()).map_err(|_| Refusal::TooLarge { width, height })?;
    let turn = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let (colors, length) = (decoder.color_type(), decoder.total_bytes());
    let mut bytes = vec![0; usize::try_from(length).map_err(|_| Refusal::Broken)?];
    decoder.read_image(&mut bytes).map_err(|_| Refusal::Broken)?;
    let (mut width, mut height) = (width as usize, height as usize);
    to_rgb(&mut bytes, colors);
    while width.max(height) > LONGEST_SIDE {
        (bytes, width, height) = halved(&bytes, width, height);
    }
    let (rgb, width, height) = turned(bytes, width, height, turn);
    Ok(Photo { width, height, gray: Gray::of_rgb(&rgb, width, height), rgb })
}

/// Red, green and blue in place of whatever the picture had; what shines through lies on white.
fn to_rgb(bytes: &mut Vec<u8>, colors: ColorType) {
    let wide = matches!(colors, ColorType::L16 | ColorType::La16 | ColorType::Rgb16 | ColorType::Rgba16);
    let channels = usize::from(colors.channel_count());
    let size = usize::from(colors.bytes_per_pixel());
    if size == 3 || size == 0 {
        return;
    }
    let pixels = bytes.len() / size;
    let step = size / channels.max(1);
    let high = usize::from(wide && cfg!(target_endian = "little"));
    let read = |bytes: &[u8], pixel: usize| {
        let at = |channel: usize| bytes.get(pixel * size + channel * step + high).copied().unwrap_or_default();
        let over = |value: u8, alpha: u8| {
            let (value, alpha) = (u32::from(value), u32::from(alpha));
            u8::try_from((value * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
        };
        match channels {
            1 => [at(0); 3],
            2 => [over(at(0), at(1)); 3],
            3 => [at(0), at(1), at(2)],
            _ => [over(at(0), at(3)), over(at(1), at(3)), over(at(2), at(3))],
        }
    };
    if size > 3 {
        for pixel in 0..pixels {
            let rgb = read(bytes, pixel);
            bytes[pixel * 3..pixel * 3 + 3].copy_from_slice(&rgb);
        }
        bytes.truncate(pixels * 3);
        bytes.shrink_to_fit();
    } else {
        *bytes = (0..pixels).flat_map(|pixel| read(bytes, pixel)).collect();
    }
}

fn halved(rgb: &[u8], width: usize, height: usize) -> (Vec<u8>, usize, usize) {
    let (half_width, half_height) = ((width / 2).max(1), (height / 2).max(1));
    let at = |x: usize, y: usize, channel: usize| {
        u16::from(rgb.get((y.min(height - 1) * width + x.min(width - 1)) * 3 + channel).copied().unwrap_or_default())
    };
    let mut half = Vec::with_capacity(half_width * half_height * 3);
    for y in 0..half_height {
        for x in 0..half_width {
            for channel in 0..3 {
                let (x, y) = (2 * x, 2 * y);
                let sum = at(x, y, channel) + at(x + 1, y, channel) + at(x, y + 1, channel) + at(x + 1, y + 1, channel);
                half.push((sum / 4) as u8);
            }
        }
    }
    (half, half_width, half_height)
}

/// Turned and mirrored as the camera says (EXIF 2.3, 4.6.4, tag 0x0112).
fn turned(rgb: Vec<u8>, width: usize, height: usize, turn: Orientation) -> (Vec<u8>, usize, usize) {
    let sideways = matches!(
        turn,
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH
    );
    if turn == Orientation::NoTransforms {
        return (rgb, width, height);
    }
    let (to_width, to_height) = if sideways { (height, width) } else { (width, height) };
    let (right, bottom) = (width - 1, height - 1);
    let mut turned = Vec::with_capacity(rgb.len());
    for y in 0..to_height {
        for x in 0..to_width {
            let (from_x, from_y) = match turn {
                Orientation::NoTransforms => (x, y),
                Orientation::Rotate90 => (y, bottom - x),
                Orientation::Rotate180 => (right - x, bottom - y),
                Orientation::Rotate270 => (right - y, x),
                Orientation::FlipHorizontal => (right - x, y),
                Orientation::FlipVertical => (x, bottom - y),
                Orientation::Rotate90FlipH => (y, x),
                Orientation::Rotate270FlipH => (right - y, bottom - x),
            };
            let place = (from_y * width + from_x) * 3;
            turned.extend_from_slice(rgb.get(place..place + 3).unwrap_or(&[255; 3]));
        }
    }
    (turned, to_width, to_height)
}

#[cfg(test)]
#[path = "decode_stories.rs"]
mod stories;
