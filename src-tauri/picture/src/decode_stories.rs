use image::{ExtendedColorType, ImageEncoder, codecs::png::PngEncoder};
use proptest::prelude::*;

use super::*;

/// A PNG with a bright upper and a dark lower half.
fn png(width: u32, height: u32) -> Vec<u8> {
    let row = |y: u32| vec![if y < height / 2 { 220 } else { 30 }; width as usize * 3];
    let pixels: Vec<u8> = (0..height).flat_map(row).collect();
    let mut bytes = Vec::new();
    PngEncoder::new(&mut bytes).write_image(&pixels, width, height, ExtendedColorType::Rgb8).expect("a picture");
    bytes
}

/// The head of a PNG that promises a size, with nothing behind it.
fn promised(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(16, 16);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    bytes
}

/// The checksum of PNG (ISO 3309), bit by bit.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { 0xEDB8_8320 ^ (sum >> 1) } else { sum >> 1 })
    })
}

fn refused(bytes: &[u8]) -> Refusal {
    Photo::open(bytes).err().expect("it is refused")
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    for (width, height) in [(30_000, 30_000), (u32::MAX >> 1, 20), (50_001, 1000)] {
        assert_eq!(refused(&promised(width, height)), Refusal::TooLarge { width, height });
    }
    assert_eq!(refused(&promised(3, 4)), Refusal::TooSmall { width: 3, height: 4 });
}

#[test]
fn what_is_cut_or_of_another_kind_is_said() {
    let whole = png(200, 120);
    assert!(Photo::open(&whole).is_ok());
    assert_eq!(refused(&whole[..whole.len() / 2]), Refusal::Broken);
    assert_eq!(refused(b"\xFF\xD8\xFF\xE0 and no more"), Refusal::Broken);
    assert_eq!(refused(b"no picture at all"), Refusal::Broken);
    let heic = refused(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic").to_string();
    assert!(heic.contains("HEIC") && heic.contains("JPEG"), "what it is, and what to do: {heic}");
    assert!(refused(b"GIF89a\x01\0\x01\0").to_string().contains("GIF"));
}

#[test]
fn a_text_that_begins_like_a_bitmap_is_none() {
    assert_eq!(Kind::of(b"BMW Motorrad, Jane Doe, jane@bmw.example"), None);
    assert_eq!(Kind::of(b"RIFF\0\0\0\0WAVEfmt "), None);
}

#[test]
fn a_picture_is_turned_as_its_camera_says() {
    // Six pixels, numbered row by row: 3 wide, 2 high.
    let pixels: Vec<u8> = (0..6_u8).flat_map(|number| [number; 3]).collect();
    let at = |turn| {
        let (rgb, width, _) = turned(pixels.clone(), 3, 2, turn);
        (rgb.iter().step_by(3).copied().collect::<Vec<_>>(), width)
    };
    assert_eq!(at(Orientation::Rotate90), (vec![3, 0, 4, 1, 5, 2], 2));
    assert_eq!(at(Orientation::Rotate180), (vec![5, 4, 3, 2, 1, 0], 3));
    assert_eq!(at(Orientation::Rotate270), (vec![2, 5, 1, 4, 0, 3], 2));
    assert_eq!(at(Orientation::FlipHorizontal), (vec![2, 1, 0, 5, 4, 3], 3));
    assert_eq!(at(Orientation::Rotate90FlipH), (vec![0, 3, 1, 4, 2, 5], 2), "mirrored along the diagonal");
}

#[test]
fn what_is_shown_is_small_and_upright() {
    let photo = Photo::open(&png(3000, 1500)).expect("a picture");
    let shown = photo.shown().expect("a JPEG");
    let again = Photo::open(&shown).expect("it can be opened");
    assert_eq!((again.width, again.height), (2000, 1000));
    assert!(again.gray.at(1000, 100) > 200 && again.gray.at(1000, 900) < 60, "what was above is above");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_break_it(kind in 0..5_usize, bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let heads: [&[u8]; 5] = [b"\xFF\xD8\xFF\xE0", b"\x89PNG\r\n\x1A\n", b"RIFF\0\0\0\x40WEBPVP8 ", b"BM", b""];
        let _ = Photo::open(&[heads[kind], &bytes].concat());
    }

    #[test]
    fn no_damage_breaks_it(place in 0..400_usize, byte in any::<u8>(), end in 40..2000_usize) {
        let mut bytes = png(60, 40);
        let length = bytes.len();
        bytes[place % length] = byte;
        bytes.truncate(end.min(length));
        if let Ok(photo) = Photo::open(&bytes) {
            prop_assert!(photo.codes(&mut || true).is_ok());
        }
    }
}
