//! Type in an area: the largest size at which it fits.

use std::borrow::Cow;

use parley::{
    Alignment, AlignmentOptions, FontContext, FontFamily, FontFamilyName, Layout, LayoutContext, LineHeight,
    OverflowWrap, StyleProperty,
    fontique::{Collection, CollectionOptions, SourceCache},
};

use super::{
    fonts::Face,
    paper::{Anchor, POINTS, Text},
};

/// How much of its size an address may lose before its lines are wrapped.
const NEXT_SIZE: f32 = 0.95;
const SMALLEST_UNWRAPPED: f32 = 0.72;
/// Nothing is set smaller, in points.
const SMALLEST: f32 = 1.0;
const LINE_HEIGHT: f32 = 1.28;

/// Sets type with some faces.
pub(super) struct Typesetter {
    fonts: FontContext,
    scratch: LayoutContext<()>,
    families: Vec<String>,
}

/// A text that was set. Lengths in points from the top left corner of the paper.
pub(super) struct SetText {
    pub size: f32,
    pub left: f32,
    pub paragraphs: Vec<SetParagraph>,
}

/// A paragraph that was set.
pub(super) struct SetParagraph {
    pub text: String,
    pub top: f32,
    pub layout: Layout<()>,
}

impl Typesetter {
    pub fn new(faces: &[Face]) -> Self {
        let options = CollectionOptions { shared: false, system_fonts: false };
        let mut collection = Collection::new(options);
        let mut families = Vec::new();
        for face in faces {
            let added = collection.register_fonts(face.data.clone(), None);
            let family = added.iter().find(|(_, fonts)| fonts.iter().any(|font| font.index() == face.index));
            families.extend(family.and_then(|(id, _)| collection.family_name(*id)).map(str::to_owned));
        }
        let fonts = FontContext { collection, source_cache: SourceCache::default() };
        Self { fonts, scratch: LayoutContext::new(), families }
    }

    /// Sets a text as large as it fits into its area, and not larger than it wants to be.
    pub fn set(&mut self, text: &Text) -> SetText {
        let (width, height) = (text.area.width * POINTS, text.area.height * POINTS);
        let sizes = |smallest: f32| {
            std::iter::successors(Some(text.size), |size| Some(size * NEXT_SIZE))
                .take_while(move |size| *size >= smallest)
        };
        if text.is_address {
            for size in sizes(text.size * SMALLEST_UNWRAPPED) {
                let (paragraphs, used) = self.paragraphs(text, size, width);
                if used <= height && paragraphs.iter().all(|paragraph| paragraph.layout.len() <= 1) {
                    return placed(text, size, paragraphs, used);
                }
            }
        }
        let mut size = text.size;
        for next in sizes(SMALLEST) {
            size = next;
            let (paragraphs, used) = self.paragraphs(text, size, width);
            if used <= height && paragraphs.iter().all(|paragraph| paragraph.layout.width() <= width) {
                return placed(text, size, paragraphs, used);
            }
        }
        let (paragraphs, used) = self.paragraphs(text, size, width);
        placed(text, size, paragraphs, used)
    }

    /// The height a text takes in the size it wants and the width of its area, in millimetres.
    pub fn height(&mut self, text: &Text) -> f32 {
        self.paragraphs(text, text.size, text.area.width * POINTS).1 / POINTS
    }

    /// The paragraphs one below the other, and their height.
    fn paragraphs(&mut self, text: &Text, size: f32, width: f32) -> (Vec<SetParagraph>, f32) {
        let mut top = 0.0;
        let mut paragraphs: Vec<SetParagraph> = Vec::new();
        for paragraph in &text.paragraphs {
            if !paragraphs.is_empty() {
                top += text.gap * size * LINE_HEIGHT;
            }
            let mut layout = self.layout(paragraph, size, width);
            let first = paragraphs.first().map_or(layout.is_rtl(), |first| first.layout.is_rtl());
            layout.align(alignment(text.is_address, first), AlignmentOptions::default());
            let height = layout.height();
            paragraphs.push(SetParagraph { text: paragraph.clone(), top, layout });
            top += height;
        }
        (paragraphs, top)
    }

    fn layout(&mut self, text: &str, size: f32, width: f32) -> Layout<()> {
        let families: Vec<FontFamilyName<'_>> =
            self.families.iter().map(|name| FontFamilyName::Named(Cow::Borrowed(name))).collect();
        let mut builder = self.scratch.ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(&families))));
        builder.push_default(StyleProperty::FontSize(size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(LINE_HEIGHT)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        let mut layout = builder.build(text);
        layout.break_all_lines(Some(width));
        layout
    }
}

/// The lines of an address stand below each other, at the side at which the first one begins.
fn alignment(is_address: bool, first_from_right: bool) -> Alignment {
    match (is_address, first_from_right) {
        (false, _) => Alignment::Start,
        (true, false) => Alignment::Left,
        (true, true) => Alignment::Right,
    }
}

/// The text with its place on the paper.
fn placed(text: &Text, size: f32, mut paragraphs: Vec<SetParagraph>, used: f32) -> SetText {
    let spare = (text.area.height * POINTS - used).max(0.0);
    let down = match text.anchor {
        Anchor::Top => 0.0,
        Anchor::Middle => spare / 2.0,
        Anchor::Below(below) => spare.min(below * POINTS),
    };
    for paragraph in &mut paragraphs {
        paragraph.top += text.area.top * POINTS + down;
    }
    SetText { size, left: text.area.left * POINTS, paragraphs }
}
