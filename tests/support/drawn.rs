//! Pictures for tests, drawn on the spot: a code on white, as a bitmap.

use qrcode::{Color, QrCode};

/// Pixels of one module of a code.
const MODULE: usize = 6;
/// White around the code, in modules.
const RIM: usize = 4;

/// A picture of a code that says a text.
pub fn code(text: &str) -> Vec<u8> {
    let code = QrCode::new(text).expect("a code");
    let (side, colors) = (code.width(), code.to_colors());
    bitmap((side + 2 * RIM) * MODULE, |x, y| {
        let (column, row) = (x / MODULE, y / MODULE);
        let inside = (RIM..RIM + side).contains(&column) && (RIM..RIM + side).contains(&row);
        inside && colors[(row - RIM) * side + column - RIM] == Color::Dark
    })
}

/// A picture on which there is nothing.
pub fn blank() -> Vec<u8> {
    bitmap(64, |_, _| false)
}

/// A square bitmap of 24 bits a pixel, its rows from below.
fn bitmap(side: usize, dark: impl Fn(usize, usize) -> bool) -> Vec<u8> {
    let row = (side * 3).next_multiple_of(4);
    let number = |value: usize| u32::try_from(value).expect("a small picture").to_le_bytes();
    let mut bytes = b"BM".to_vec();
    for value in [54 + row * side, 0, 54, 40, side, side] {
        bytes.extend(number(value));
    }
    bytes.extend([1, 0, 24, 0]);
    bytes.extend([0; 24]);
    for y in (0..side).rev() {
        let start = bytes.len();
        (0..side).for_each(|x| bytes.extend([if dark(x, y) { 0 } else { 255 }; 3]));
        bytes.resize(start + row, 0);
    }
    bytes
}
