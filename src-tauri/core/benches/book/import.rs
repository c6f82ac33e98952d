//! Import of many cards, beside a bare parse of the same text.

use calcard::{Entry, Parser};
use chrono::NaiveDate;
use goodturn_core::{exchange, wire::ImportOptions};

use super::{
    measure::{fastest, tell, timed},
    network,
};

fn parse(text: &str) -> usize {
    let mut parser = Parser::new(text);
    let mut cards = 0;
    loop {
        match parser.entry() {
            Entry::VCard(_) => cards += 1,
            Entry::Eof => return cards,
            _ => {}
        }
    }
}

pub fn measure(many: usize) {
    let text = network::cards(0, many);
    println!("\nImport of {many} cards ({} kB)", text.len() / 1024);
    assert_eq!(parse(&text), many, "every card is whole");
    let bare = fastest(5, || {
        parse(&text);
    });
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
    let read = fastest(3, || {
        exchange::read("cards.vcf", text.as_bytes(), today).expect("cards");
    });
    tell("read, with raw text and origins kept", read, "bare parse", bare);
    let clock = super::clock();
    let (_folder, book) = super::new_book(&clock);
    let (first, ()) = timed(|| network::import(&book, text.clone(), &ImportOptions::default()));
    tell("import to durable, searchable, matched (budget 4 ×)", first, "bare parse", bare);
    let (second, ()) = timed(|| network::import(&book, text.clone(), &ImportOptions::default()));
    tell("the same file again (budget 0.5 ×)", second, "the first import", first);
    let (undo, _) = timed(|| book.undo().expect("an undo"));
    tell("undo of the whole import", undo, "the first import", first);
}
