use lopdf::Document;

use super::*;
use crate::model::PagePart;

fn lines(text: &str) -> Vec<String> {
    text.split('/').map(str::to_owned).collect()
}

/// Width and height of each page in millimetres.
fn papers(pdf: &[u8]) -> Vec<(f32, f32)> {
    let document = Document::load_mem(pdf).expect("a PDF");
    let page = |id| {
        let page = document.get_dictionary(id).expect("a page");
        let corners = page.get(b"MediaBox").and_then(|corners| corners.as_array()).expect("a media box");
        let length = |index: usize| corners[index].as_float().expect("a number") / 72.0 * 25.4;
        (length(2) - length(0), length(3) - length(1))
    };
    document.page_iter().map(page).collect()
}

fn text(pdf: &[u8]) -> String {
    let document = Document::load_mem(pdf).expect("a PDF");
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    document.extract_text(&pages).expect("text")
}

fn near(found: (f32, f32), wanted: (f32, f32)) -> bool {
    (found.0 - wanted.0).abs() < 0.05 && (found.1 - wanted.1).abs() < 0.05
}

#[test]
fn an_envelope_has_the_size_of_the_envelope() {
    let (sender, recipient) = (lines("Jo Doe/Elm Rd 2"), lines("Łukasz Żak/ul. Długa 5/00-238 Warszawa/POLAND"));
    for paper in Envelope::ALL {
        let printed = print_envelope(paper, &sender, &recipient, &Fonts::bundled()).expect("an envelope");
        let papers = papers(&printed.pdf);
        assert!(papers.len() == 1 && near(papers[0], paper.size()), "{paper:?}: {papers:?}");
        assert_eq!((printed.missing.as_str(), printed.smallest), ("", 8.5), "every letter, the sender smallest");
        let text = text(&printed.pdf);
        for line in sender.iter().chain(&recipient) {
            assert!(text.contains(line), "{line} can be copied out of the PDF: {text:?}");
        }
    }
}

#[test]
fn ten_cards_of_your_own_stand_on_a_sheet_each_with_its_code() {
    let told =
        lines("Editor at Lanternhouse/kim@lanternhouse.example/A very long line of your own that wraps if it must");
    let code = PrintedCode { side: 29, runs: vec![(4, 4, 7), (18, 4, 7), (4, 24, 21)] };
    for paper in [PagePaper::A4, PagePaper::Letter] {
        let printed = print_own_cards(paper, "Kim Lee", &told, Some(&code), &Fonts::bundled()).expect("a sheet");
        assert!(near(papers(&printed.pdf)[0], paper.size()));
        assert_eq!(text(&printed.pdf).matches("Kim Lee").count(), 10);
        let page = own_card::page(paper, "Kim Lee", &told, Some(&code));
        assert_eq!(page.fills.len(), 10 * code.runs.len());
        let (width, height) = paper.size();
        let inside = |area: &paper::Area| {
            area.left > 0.0 && area.top > 0.0 && area.left + area.width < width && area.top + area.height < height
        };
        assert!(page.fills.iter().chain(page.texts.iter().map(|text| &text.area)).all(inside), "on the paper");
        let overlaps = |text: &paper::Area| {
            let right = text.left + text.width;
            let beside = |fill: &&paper::Area| fill.top < text.top + text.height && fill.top + fill.height > text.top;
            let mut meeting = page.fills.iter().filter(beside);
            meeting.any(|fill| fill.left < right && fill.left + fill.width > text.left)
        };
        assert!(!page.texts.iter().any(|text| overlaps(&text.area)), "no letter under the code");
    }
    let plain = own_card::page(PagePaper::A4, "Kim Lee", &told, None);
    assert_eq!((plain.texts.len(), plain.fills.len()), (20, 0), "a card without a code has its room for text");
    let none = print_own_cards(PagePaper::A4, "", &[], None, &Fonts::bundled());
    assert_eq!(none.expect_err("nothing"), PrintError::Nothing);
}

#[test]
fn labels_begin_where_the_sheet_was_left_and_go_on_over_pages() {
    let labels: Vec<Vec<String>> = (1..=20).map(|number| lines(&format!("Person {number}/Street {number}"))).collect();
    let printed = print_labels(LabelSheet::L7163, 13, &labels, &Fonts::bundled()).expect("labels");
    let papers = papers(&printed.pdf);
    assert_eq!(papers.len(), 3, "two on the first sheet, fourteen, four");
    assert!(papers.iter().all(|paper| near(*paper, (210.0, 297.0))), "A4: {papers:?}");
    assert!(text(&printed.pdf).contains("Person 20"));
    let pages = label::pages(LabelSheet::L7163, 13, &labels);
    assert_eq!(pages.iter().map(|page| page.texts.len()).collect::<Vec<_>>(), [2, 14, 4]);
    assert_eq!(pages[0].texts[0].area, LabelSheet::L7163.area(12), "the thirteenth, counted from one");
}

#[test]
fn a_card_leaves_out_what_is_blank() {
    let parts = ["Dear Zoë,", "", "it was lovely to meet you.", "Warmly"].map(str::to_owned);
    for paper in [CardPaper::FlatA6, CardPaper::FoldedA6] {
        let printed = print_card(paper, &parts, &Fonts::bundled()).expect("a card");
        assert!(near(papers(&printed.pdf)[0], paper.size()), "{paper:?}");
        assert!(text(&printed.pdf).contains("lovely to meet you"));
    }
    assert_eq!(card::page(CardPaper::FlatA6, &parts).texts[0].paragraphs.len(), 3);
}

#[test]
fn the_same_text_gives_the_same_bytes() {
    let fonts = Fonts::bundled();
    let label = || print_labels(LabelSheet::Avery5160, 1, &[lines("Ana/Street 1")], &fonts).expect("a label");
    let (first, second) = (label(), label());
    assert_eq!(first, second);
    assert!(!String::from_utf8_lossy(&first.pdf).contains("CreationDate"), "nothing knows the time");
    assert!(first.pdf.len() < 30_000, "only the letters that are used are in it: {} bytes", first.pdf.len());
}

#[test]
fn what_cannot_be_printed_is_said() {
    let fonts = Fonts::bundled();
    assert_eq!(print_envelope(Envelope::C6, &lines("Jo"), &lines(" / "), &fonts), Err(PrintError::Nothing));
    assert_eq!(print_labels(LabelSheet::L7160, 1, &[], &fonts), Err(PrintError::Nothing));
    assert_eq!(print_card(CardPaper::FlatA6, &[], &fonts), Err(PrintError::Nothing));
    let beyond = print_labels(LabelSheet::L7160, 22, &[lines("Ana")], &fonts);
    assert_eq!(beyond, Err(PrintError::NoSuchLabel { first: 22, labels: 21 }));
    let li = print_envelope(Envelope::C6, &[], &lines("Li Wei 李伟"), &fonts).expect("an envelope");
    assert_eq!(li.missing, "伟李", "the letters for which a font is missing");
}

#[test]
fn a_brief_is_one_page_however_much_there_is_to_say() {
    let part = |heading: &str, count: usize, line: &str| PagePart {
        heading: heading.into(),
        lines: (0..count).map(|n| format!("{line} {n}")).collect(),
    };
    let long = "Send a chapter of the book that is being written about the harbour, with pictures of every ship";
    for (count, paper) in [(1, PagePaper::A4), (30, PagePaper::A4), (90, PagePaper::Letter), (400, PagePaper::A4)] {
        let parts = [part("", 3, "Jane Doe"), part("You promised", count, long), part("To ask", 2, "How is it now?")];
        let printed = print_brief(paper, &parts, &Fonts::bundled()).expect("a page");
        let papers = papers(&printed.pdf);
        assert!(papers.len() == 1 && near(papers[0], paper.size()), "{count}: {papers:?}");
        let text = text(&printed.pdf);
        assert!(text.contains("Jane Doe 0") && text.contains("To ask"), "{count}: first and last: {text}");
    }
    let usual = [part("", 3, "Jane Doe"), part("You promised", 8, long)];
    let printed = print_brief(PagePaper::of("DE"), &usual, &Fonts::bundled()).expect("a page");
    assert!(printed.smallest >= 10.0, "what fits is set in full size: {} pt", printed.smallest);
    assert_eq!(PagePaper::of("US"), PagePaper::Letter, "the paper of the country");
}
