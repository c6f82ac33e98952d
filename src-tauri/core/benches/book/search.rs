//! Search while somebody types, beside a bare full-text query on the same table.

use std::path::Path;

use goodturn_core::{
    Book,
    wire::{PeopleFilter, PeopleQuery},
};
use rusqlite::{Connection, OpenFlags, named_params};

use super::{
    measure::{Times, tell, tell_times},
    network::Dice,
};

const WORDS: &[&str] = &[
    "jane",
    "marta kowalska",
    "okafor",
    "søren",
    "sorensen",
    "lukasz weiss",
    "李",
    "伟",
    "müller",
    "garcia",
    "tran",
    "berlin",
    "berlin solar",
    "cto",
    "engineer",
    "sailing",
    "chess",
    "chamber",
    "compilers",
    "person4242",
    "host77",
    "fair 12",
    "torstrasse",
    "van den",
    "o'brien",
    "gudmund",
    "yilmaz",
    "schroder",
    "krakow press",
    "zzz",
];

/// What a search field sees while these words are typed: every beginning of them.
fn keystrokes() -> Vec<String> {
    let mut dice = Dice::new();
    let mut typed: Vec<String> = WORDS
        .iter()
        .flat_map(|word| (1..=word.chars().count()).map(|length| word.chars().take(length).collect()))
        .collect();
    for at in (1..typed.len()).rev() {
        typed.swap(at, dice.below(at + 1));
    }
    typed
}

fn search(book: &Book, text: &str, filter: PeopleFilter) {
    let query = PeopleQuery { text: text.into(), filter, ..PeopleQuery::default() };
    book.list_people(&query).expect("a page");
}

pub fn measure(book: &Book, folder: &Path, people: usize) {
    let typed = keystrokes();
    println!("\nSearch among {people} people, {} keystrokes", typed.len());
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
    let bare = Connection::open_with_flags(folder.join("goodturn.db"), flags).expect("the file");
    let mut statement = bare
        .prepare("SELECT rowid FROM person_search WHERE person_search MATCH :words ORDER BY rowid DESC LIMIT 200")
        .expect("a query");
    let bare = Times::of(&typed, |text| {
        let words: Vec<String> = text.split_whitespace().map(|word| format!("\"{word}\"*")).collect();
        let rows = statement.query_map(named_params! { ":words": words.join(" ") }, |row| row.get::<_, i64>("rowid"));
        assert!(rows.expect("rows").all(|row| row.is_ok()), "every row can be read");
    });
    let ours = Times::of(&typed, |text| search(book, text, PeopleFilter::Everyone));
    tell_times("bare FTS5 query, 200 ids", &bare, "–");
    tell_times("search, 200 whole rows with hits and total", &ours, "p95 16 ms");
    tell("search p50", ours.percentile(50), "bare FTS5 query", bare.percentile(50));
    tell("search p95", ours.percentile(95), "bare FTS5 query", bare.percentile(95));
    for filter in [PeopleFilter::SomethingOpen, PeopleFilter::BeenAWhile] {
        let within = Times::of(&typed, |text| search(book, text, filter));
        tell_times(&format!("search within {filter:?}"), &within, "p95 16 ms");
    }
    let palette = Times::of(&typed, |text| {
        book.people(text, 8).expect("people");
    });
    tell_times("palette, the best eight", &palette, "p95 16 ms");
}
