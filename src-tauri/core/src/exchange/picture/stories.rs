use chrono::NaiveDate;
use goodturn_picture::{Code, Line, Word};
use proptest::prelude::*;

use super::{meaning::meaning, *};

const PLACE: [[f32; 2]; 4] = [[0.1, 0.1], [0.4, 0.1], [0.4, 0.2], [0.1, 0.2]];

fn code(text: &str) -> Code {
    Code { text: text.into(), place: PLACE }
}

fn lines(texts: &[&str]) -> Letters {
    let word = |text: &str| Word { text: text.into(), confidence: 95.0, place: PLACE };
    let line = |text: &&str| Line { words: text.split(' ').map(word).collect(), apart: false };
    Letters::Read(texts.iter().map(line).collect())
}

fn read(codes: &[&str], letters: Letters) -> CardReading {
    let sight = Sight { codes: codes.iter().map(|text| code(text)).collect(), letters: Some(letters) };
    from_letters(&sight, NaiveDate::MIN)
}

#[test]
fn what_a_code_says_joins_the_letters() {
    let card = read(&["https://acme.example"], lines(&["Jane Doe", "CTO", "Acme GmbH", "jane@acme.example"]));
    assert_eq!(card.facts.name, "Jane Doe");
    assert_eq!(card.facts.urls[0].value, "https://acme.example", "the code of a card of hers is a page of hers");
    assert!(card.raw.contains("https://acme.example") && card.raw.contains("Jane Doe"), "both are kept: {}", card.raw);
    assert_eq!(card.remark, "");
    assert!(card.origins.iter().all(|origin| origin.place.is_some()), "each has its place: {:?}", card.origins);
}

#[test]
fn a_profile_alone_is_somebody() {
    let card = read(&["https://www.linkedin.com/in/jane-doe"], Letters::Read(Vec::new()));
    assert_eq!(card.facts.name, "Jane Doe");
    assert_eq!(card.origins[0].confidence, Confidence::Likely, "the name is only spelled by the address");
    assert_eq!(card.facts.urls.len(), 1);
}

#[test]
fn without_tesseract_it_is_said_and_the_code_is_still_read() {
    let card = read(&["tel:+4930901820"], Letters::NotInstalled);
    assert_eq!(card.facts.phones[0].value, "+4930901820");
    assert!(card.remark.contains("tesseract-ocr") && card.remark.contains("kept"), "{}", card.remark);
}

proptest! {
    #[test]
    fn no_code_breaks_it(scheme in "(MECARD|BIZCARD|MATMSG|MEBKM|URLTO|mailto|tel|https|BEGIN)?", text in ".{0,80}") {
        let _ = meaning(&format!("{scheme}:{text}"), NaiveDate::MIN);
    }
}
