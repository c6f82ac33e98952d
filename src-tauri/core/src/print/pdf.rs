//! Pages as a PDF.

use std::collections::HashMap;

use krilla::{
    Document,
    color::luma,
    geom::{PathBuilder, Point, Rect},
    metadata::Metadata,
    page::PageSettings,
    paint::{Fill, Stroke},
    surface::Surface,
    text::{Font, GlyphId, KrillaGlyph, Tag},
};
use parley::{Glyph, GlyphRun, PositionedLayoutItem};

use super::{
    Fonts, PrintError, Printed,
    paper::{Area, POINTS, Page},
    typeset::{SetParagraph, SetText, Typesetter},
};

/// Faces that were handed to the document, by the identity of their file and their place in it.
type Embedded = HashMap<(u64, u32), Font>;

/// Thickness of a mark, in points.
const HAIRLINE: f32 = 0.4;

/// Writes the pages.
pub(super) fn write(title: &str, pages: &[Page], fonts: &Fonts) -> Result<Printed, PrintError> {
    let texts = || pages.iter().flat_map(|page| &page.texts);
    if texts().all(|text| text.paragraphs.is_empty()) {
        return Err(PrintError::Nothing);
    }
    let all: String = texts().flat_map(|text| &text.paragraphs).map(String::as_str).collect();
    let (faces, missing) = fonts.faces(&all);
    let mut typesetter = Typesetter::new(&faces);
    let mut document = Document::new();
    document.set_metadata(Metadata::new().title(title.to_owned()));
    let mut embedded = Embedded::new();
    let mut smallest = f32::INFINITY;
    for page in pages {
        let settings = PageSettings::from_wh(page.width * POINTS, page.height * POINTS)
            .ok_or_else(|| PrintError::Page("the paper has no size".into()))?;
        let mut sheet = document.start_page_with(settings);
        let mut surface = sheet.surface();
        for text in page.texts.iter().filter(|text| !text.paragraphs.is_empty()) {
            let set = typesetter.set(text);
            smallest = smallest.min(set.size);
            draw(&mut surface, &set, &mut embedded);
        }
        for mark in &page.marks {
            draw_mark(&mut surface, mark);
        }
        fill(&mut surface, &page.fills);
        surface.finish();
        sheet.finish();
    }
    let pdf = document.finish().map_err(|error| PrintError::Page(format!("{error:?}")))?;
    Ok(Printed { pdf, missing, smallest })
}

fn draw(surface: &mut Surface<'_>, set: &SetText, embedded: &mut Embedded) {
    surface.set_stroke(None);
    surface.set_fill(Some(Fill { paint: luma::Color::black().into(), ..Fill::default() }));
    for paragraph in &set.paragraphs {
        for item in paragraph.layout.lines().flat_map(|line| line.items().collect::<Vec<_>>()) {
            if let PositionedLayoutItem::GlyphRun(run) = item {
                draw_run(surface, &run, set.left, paragraph, embedded);
            }
        }
    }
}

fn draw_run(
    surface: &mut Surface<'_>,
    placed: &GlyphRun<'_, ()>,
    left: f32,
    paragraph: &SetParagraph,
    embedded: &mut Embedded,
) {
    let run = placed.run();
    let face = run.font();
    let (data, id) = face.data.clone().into_raw_parts();
    let font = match embedded.get(&(id, face.index)) {
        Some(font) => font.clone(),
        None => {
            let variations = run.synthesis();
            let axes: Vec<(Tag, f32)> = variations
                .variation_settings()
                .iter()
                .map(|(axis, value)| (Tag::new(&axis.into_bytes()), *value))
                .collect();
            let Some(font) = Font::new_variable(data.into(), face.index, &axes) else { return };
            embedded.insert((id, face.index), font.clone());
            font
        }
    };
    let size = run.font_size();
    let mut glyphs: Vec<KrillaGlyph> = Vec::new();
    for cluster in run.visual_clusters() {
        if cluster.is_ligature_continuation() {
            if let Some(glyph) = glyphs.last_mut() {
                glyph.text_range.start = glyph.text_range.start.min(cluster.text_range().start);
                glyph.text_range.end = glyph.text_range.end.max(cluster.text_range().end);
            }
            continue;
        }
        glyphs.extend(cluster.glyphs().map(|glyph| upwards(&glyph, size, cluster.text_range())));
    }
    let start = Point::from_xy(left + placed.offset(), paragraph.top + placed.baseline());
    surface.draw_glyphs(start, &glyphs, font, &paragraph.text, size, false);
}

/// A glyph as krilla takes it: lengths in parts of the size, and up where parley counts down.
fn upwards(glyph: &Glyph, size: f32, letters: std::ops::Range<usize>) -> KrillaGlyph {
    let [advance, x, y] = [glyph.advance, glyph.x, -glyph.y].map(|length| length / size);
    KrillaGlyph::new(GlyphId::new(glyph.id), advance, x, y, 0.0, letters, None)
}

/// Fills areas in black, as one path, so that no seam shows between them.
fn fill(surface: &mut Surface<'_>, areas: &[Area]) {
    let mut path = PathBuilder::new();
    for area in areas {
        let corners = [area.left, area.top, area.width, area.height].map(|length| length * POINTS);
        if let Some(rect) = Rect::from_xywh(corners[0], corners[1], corners[2], corners[3]) {
            path.push_rect(rect);
        }
    }
    let Some(path) = path.finish() else { return };
    surface.set_stroke(None);
    surface.set_fill(Some(Fill { paint: luma::Color::black().into(), ..Fill::default() }));
    surface.draw_path(&path);
}

fn draw_mark(surface: &mut Surface<'_>, [from, to]: &[(f32, f32); 2]) {
    let mut path = PathBuilder::new();
    path.move_to(from.0 * POINTS, from.1 * POINTS);
    path.line_to(to.0 * POINTS, to.1 * POINTS);
    let Some(path) = path.finish() else { return };
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { paint: luma::Color::new(150).into(), width: HAIRLINE, ..Stroke::default() }));
    surface.draw_path(&path);
}
