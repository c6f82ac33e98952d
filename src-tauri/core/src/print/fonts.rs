//! The letters: a font that comes with the program, and the fonts of the system for the scripts it lacks.

use std::{collections::BTreeSet, sync::Arc, sync::OnceLock};

use fontdb::Database;
use parley::fontique::Blob;
use skrifa::{FontRef, MetadataProvider};

/// Noto Sans 2.004, cut down to Latin, Greek and Cyrillic letters; its licence lies beside it.
static BUNDLED: &[u8] = include_bytes!("../../fonts/NotoSans-Regular.ttf");

/// Fonts that one text may need beside the bundled one; more would be no text.
const MOST_FONTS: usize = 12;

/// Where letters are looked for.
#[derive(Debug, Default)]
pub struct Fonts {
    system: Option<OnceLock<Database>>,
}

/// A face of a font file.
#[derive(Clone)]
pub(super) struct Face {
    pub data: Blob<u8>,
    /// Which face of the file, from 0.
    pub index: u32,
}

impl Fonts {
    /// The font that comes with the program, and nothing else: Latin, Greek and Cyrillic letters, on every system
    /// alike.
    pub fn bundled() -> Self {
        Self::default()
    }

    /// With the fonts of the system behind it. They are looked through when a text first needs them, which may take a
    /// tenth of a second; keep the value.
    pub fn with_system() -> Self {
        Self { system: Some(OnceLock::new()) }
    }

    /// The faces in which a text can be set, the bundled one first, and the letters that none of them has.
    pub(super) fn faces(&self, text: &str) -> (Vec<Face>, String) {
        let mut missing: BTreeSet<char> = text.chars().filter(|c| is_inked(*c)).collect();
        let bundled = Face { data: Blob::new(Arc::new(BUNDLED)), index: 0 };
        missing.retain(|c| !has(BUNDLED, 0, *c));
        let mut faces = vec![bundled];
        if let Some(system) = self.system.as_ref().filter(|_| !missing.is_empty()) {
            let system = system.get_or_init(|| {
                let mut database = Database::new();
                database.load_system_fonts();
                database
            });
            while !missing.is_empty() && faces.len() < MOST_FONTS {
                let Some(face) = best_face(system, &missing, region(text)) else { break };
                missing.retain(|c| !has(face.data.as_ref(), face.index, *c));
                faces.push(face);
            }
        }
        (faces, missing.into_iter().collect())
    }
}

/// The face that has the most of the letters; of several the plainest.
fn best_face(system: &Database, letters: &BTreeSet<char>, region: &str) -> Option<Face> {
    let upright = system.faces().filter(|face| face.style == fontdb::Style::Normal && face.weight.0 < 600);
    let ranked = upright.filter_map(|face| {
        let count =
            system.with_face_data(face.id, |data, index| letters.iter().filter(|c| has(data, index, **c)).count());
        let name = face.families.first().map_or("", |(name, _)| name.as_str());
        let other_region = !region.is_empty() && !name.contains(region);
        let plain = (face.weight.0.abs_diff(400), other_region, face.monospaced, !name.contains("Sans"));
        count
            .filter(|count| *count > 0)
            .map(|count| ((std::cmp::Reverse(count), plain, face.post_script_name.as_str()), face.id))
    });
    let (_, id) = ranked.min()?;
    system.with_face_data(id, |data, index| Face { data: Blob::from(data.to_vec()), index })
}

/// The region whose forms of Chinese letters the text calls for, as fonts call it: kana are Japanese, hangul Korean.
fn region(text: &str) -> &'static str {
    let any = |range: std::ops::RangeInclusive<char>| text.chars().any(|c| range.contains(&c));
    match () {
        () if any('\u{3040}'..='\u{30ff}') => " JP",
        () if any('\u{ac00}'..='\u{d7af}') => " KR",
        () if any('\u{3400}'..='\u{9fff}') => " SC",
        () => "",
    }
}

/// Whether a face has a letter, as an outline; coloured pictures are not printed.
fn has(data: &[u8], index: u32, letter: char) -> bool {
    FontRef::from_index(data, index)
        .is_ok_and(|font| font.charmap().map(letter).is_some_and(|glyph| font.outline_glyphs().get(glyph).is_some()))
}

/// Blanks, marks of direction and joiners need no font.
fn is_inked(c: char) -> bool {
    let silent = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}');
    !(c.is_whitespace() || c.is_control() || silent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_font_has_the_letters_of_europe_and_vietnam() {
        let (faces, missing) = Fonts::bundled().faces("Łukasz Nguyễn Ørsted Ștefan ÞÓR Дмитрий Ευαγγελία ß € № – “x”");
        assert_eq!((faces.len(), missing.as_str()), (1, ""), "nothing is looked for elsewhere");
    }

    #[test]
    fn what_no_font_has_is_told() {
        let (_, missing) = Fonts::bundled().faces("李伟 and \u{200f}עברית");
        assert_eq!(missing, "ביערת伟李", "each letter once; marks of direction need none");
    }
}
