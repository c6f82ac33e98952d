//! Whatever the text is, it stays on its part of the paper, and parts stay apart from each other.

use proptest::prelude::*;

use super::{
    CardPaper, Envelope, Fonts, LabelSheet, card, envelope, label,
    paper::{Area, POINTS, Page, Text},
    typeset::{SetText, Typesetter},
};

/// Left, top, right and bottom of the lines that were set, in millimetres.
fn extent(set: &SetText) -> Option<[f32; 4]> {
    let lines = set.paragraphs.iter().flat_map(|paragraph| {
        paragraph.layout.lines().map(|line| {
            let metrics = line.metrics();
            let left = set.left + metrics.offset;
            let right = left + metrics.advance - metrics.hanging_advance;
            let bottom = paragraph.top + metrics.block_max_coord;
            [left, paragraph.top + metrics.block_min_coord, right, bottom]
        })
    });
    let all = lines.reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])])?;
    Some(all.map(|length| length / POINTS))
}

/// A fifth of a millimetre: what rounding, and type whose letters are taller than its lines, may add.
const SLACK: f32 = 0.2;

fn inside(area: Area, [left, top, right, bottom]: [f32; 4]) -> bool {
    left >= area.left - SLACK
        && right <= area.left + area.width + SLACK
        && top >= area.top - SLACK
        && bottom <= area.top + area.height + SLACK
}

fn set(text: &Text) -> SetText {
    let (faces, _) = Fonts::bundled().faces(&text.paragraphs.concat());
    Typesetter::new(&faces).set(text)
}

fn all_pages(lines: &[String]) -> Vec<Page> {
    let envelopes = Envelope::ALL.map(|paper| envelope::page(paper, lines, lines));
    let cards = [CardPaper::FlatA6, CardPaper::FoldedA6].map(|paper| card::page(paper, lines));
    let labels = LabelSheet::ALL.map(|sheet| label::pages(sheet, sheet.labels(), &[lines.to_vec()]));
    envelopes.into_iter().chain(cards).chain(labels.into_iter().flatten()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    #[test]
    fn no_text_leaves_its_area(lines in prop::collection::vec("(\\PC{0,12} ?){0,8}|[WM]{1,150}|[a-zäłễ ]{0,120}", 1..9)) {
        for text in all_pages(&lines).iter().flat_map(|page| &page.texts) {
            let set = set(text);
            if let Some(extent) = extent(&set) {
                prop_assert!(inside(text.area, extent), "{:?} at {} pt: {:?} of {:?}", lines, set.size, extent, text.area);
            }
        }
    }
}

#[test]
fn a_common_address_is_set_at_full_size() {
    let lines = ["Jana Nguyễn-Groß", "Torstraße 140", "10119 Berlin", "GERMANY"].map(str::to_owned);
    for text in all_pages(&lines).iter().flat_map(|page| &page.texts) {
        let set = set(text);
        assert_eq!(set.size, text.size, "{text:?}");
        assert!(set.paragraphs.iter().all(|paragraph| paragraph.layout.len() == 1), "{text:?}");
    }
}

#[test]
fn a_long_line_is_set_smaller_before_it_is_wrapped() {
    let text = |line: &str| Text {
        paragraphs: vec![line.to_owned()],
        ..label::pages(LabelSheet::Avery5160, 1, &[vec!["x".into()]])[0].texts[0].clone()
    };
    let longer = set(&text("Department of Mechanical Engineering"));
    assert!(longer.size < 10.0 && longer.paragraphs[0].layout.len() == 1, "somewhat smaller: {} pt", longer.size);
    let longest = set(&text(&"Department of Mechanical Engineering and ".repeat(3)));
    assert!(longest.paragraphs[0].layout.len() > 1 && longest.size >= 7.0, "wrapped, and legible: {} pt", longest.size);
}

#[test]
fn hebrew_stands_at_the_right_and_its_country_below_it() {
    let paragraphs = vec!["שלום".into(), "ISRAEL".into()];
    let text = Text { paragraphs, ..all_pages(&["x".into()])[0].texts[1].clone() };
    let [left, _, right, _] = extent(&set(&text)).expect("a line");
    let edge = text.area.left + text.area.width;
    assert!((right - edge).abs() < SLACK && left > text.area.left + 20.0, "{left}–{right} of {edge}");
}

#[test]
fn the_address_stands_where_the_post_reads_it() {
    for paper in Envelope::ALL {
        let (width, height) = paper.size();
        let lines: Vec<String> = (1..=7).map(|line| format!("Line {line}")).collect();
        let page = envelope::page(paper, &lines[..4], &lines);
        let [left, top, right, bottom] = extent(&set(&page.texts[1])).expect("lines");
        assert!(top >= 40.0, "stamps and postmarks: {paper:?} {top}");
        assert!(right <= width - 15.0 && bottom <= height - 15.9, "bar code: {paper:?} {right} {bottom}");
        assert!(left >= width - 140.0, "not farther from the right edge than machines look: {paper:?} {left}");
        let [_, _, _, sender] = extent(&set(&page.texts[0])).expect("lines");
        assert!(sender < top, "{paper:?}: the sender is not read as the recipient");
    }
}

#[test]
fn sheets_of_labels_add_up() {
    for sheet in LabelSheet::ALL {
        let (width, height) = sheet.paper();
        let (first, last) = (sheet.area(0), sheet.area(sheet.labels() - 1));
        assert!((first.left - (width - last.left - last.width)).abs() < 0.1, "{sheet:?}: margins left and right");
        assert!((first.top - (height - last.top - last.height)).abs() < 0.1, "{sheet:?}: margins top and bottom");
    }
}
