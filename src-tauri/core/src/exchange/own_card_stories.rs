//! A card that is drawn is the card that is read.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::exchange::picture::read_picture;

/// Pixels of one module.
const MODULE: u32 = 4;

/// The code as a bitmap of 24 bits a pixel, its rows from below.
fn bitmap(code: &DrawnCode) -> Vec<u8> {
    let side = code.side * MODULE;
    let row = (side * 3).next_multiple_of(4);
    let mut bytes = b"BM".to_vec();
    for value in [54 + row * side, 0, 54, 40, side, side, 1 | 24 << 16] {
        bytes.extend(value.to_le_bytes());
    }
    bytes.extend([0; 24]);
    let start = bytes.len();
    bytes.resize(start + (row * side) as usize, 255);
    for (column, line, length) in code.runs() {
        for y in line * MODULE..(line + 1) * MODULE {
            let from = start + ((side - 1 - y) * row + column * MODULE * 3) as usize;
            bytes[from..from + (length * MODULE * 3) as usize].fill(0);
        }
    }
    bytes
}

/// The card that the reader of pictures finds in a code.
fn read_back(code: &DrawnCode) -> OwnCard {
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
    let cards = read_picture(&bitmap(code), today).expect("a picture that can be read");
    assert_eq!(cards.len(), 1, "one card");
    let facts = cards[0].facts.clone();
    let job = facts.current_affiliation().cloned().unwrap_or_default();
    OwnCard {
        name: facts.name,
        title: job.title,
        organization: job.organization,
        phones: facts.phones,
        emails: facts.emails,
        urls: facts.urls,
        line: facts.note,
    }
}

fn row(value: &str, label: &str) -> Labelled {
    Labelled { value: value.into(), label: label.into() }
}

fn kim() -> OwnCard {
    OwnCard {
        name: "Kim Lee".into(),
        title: "Editor".into(),
        organization: "Lanternhouse; Press, Ltd".into(),
        phones: vec![row("+49 30 901820", "work")],
        emails: vec![row("kim@lanternhouse.example", "work")],
        urls: vec![row("https://lanternhouse.example/kim", "")],
        line: "Known for honest reviews".into(),
    }
}

#[test]
fn a_phone_finds_each_line_under_its_own_name() {
    let text = write_own_card(&OwnCard { phones: vec![row("1", "Mobile"), row("2", "Desk at home")], ..kim() });
    for line in [
        "VERSION:3.0",
        "FN:Kim Lee",
        "N:;Kim Lee;;;",
        "ORG:Lanternhouse\\; Press\\, Ltd",
        "TITLE:Editor",
        "TEL;TYPE=cell:1",
        "TEL:2",
        "EMAIL;TYPE=work:kim@lanternhouse.example",
        "NOTE:Known for honest reviews",
    ] {
        assert!(text.lines().any(|written| written == line), "{line} in {text}");
    }
    assert_eq!(write_own_card(&OwnCard::default()), "", "nothing is no card");
}

#[test]
fn a_card_that_is_too_long_leaves_out_what_matters_least_and_says_what() {
    let whole = code_card(&kim()).expect("a code");
    assert_eq!((whole.left_out.as_slice(), read_back(&whole.code)), (&[][..], kim()));
    let long = OwnCard { line: "known ".repeat(60), ..kim() };
    let short = code_card(&long).expect("a code");
    assert_eq!(short.left_out, [long.line], "your own line is what one can do without");
    assert_eq!(read_back(&short.code), OwnCard { line: String::new(), ..kim() });
    assert_eq!(code_card(&OwnCard { name: "K".repeat(500), ..kim() }), None, "a name is never cut");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn every_card_is_read_back_as_it_was_drawn(
        name in "[\\p{L}][\\p{L}'’. -]{0,24}[\\p{L}]",
        texts in prop::collection::vec("[\\p{L}\\p{N}][ -~äöéß李\\p{Greek}]{0,30}[\\p{L}\\p{N}]|", 3),
        phones in prop::collection::vec("\\+[1-9][0-9]{6,12}", 0..4),
        emails in prop::collection::vec("[a-z]{1,9}\\.[a-z]{1,9}@[a-z]{2,9}\\.example", 0..4),
        urls in prop::collection::vec("https://[a-z]{2,9}\\.example/[a-zA-Z0-9_?=&-]{0,24}", 0..4),
        label in prop::sample::select(vec!["", "work", "cell"]),
    ) {
        let rows = |values: Vec<String>| {
            let mut rows: Vec<Labelled> = Vec::new();
            for value in values {
                if rows.iter().all(|known| known.value != value) {
                    rows.push(row(&value, label));
                }
            }
            rows
        };
        let card = OwnCard {
            name,
            title: texts[0].clone(),
            organization: texts[1].clone(),
            phones: rows(phones),
            emails: rows(emails),
            urls: rows(urls),
            line: texts[2].clone(),
        }
        .tidied();
        if let Some(coded) = code_card(&card) {
            prop_assert_eq!(read_back(&coded.code), coded.card);
        }
    }
}
