//! Needs and offers: the radar after one change, and who can help, beside a bare query on the same tables.

use std::path::Path;

use goodturn_core::{
    Book,
    clock::{Clock, ManualClock},
    model::Holder,
    wire::{NeedDraft, OfferDraft},
};
use rusqlite::{Connection, OpenFlags, named_params};

use super::{
    measure::{Times, tell, tell_times},
    network::Dice,
};

/// Needs and offers of the book, half of each.
const THINGS: i64 = 20_000;
/// Changes after which the radar is looked at.
const CHANGES: usize = 60;
/// What is needed and offered is put together from these: so many different words as notes of a hundred thousand hold.
const THING: &[&str] = &[
    "lawyer",
    "printer",
    "translator",
    "electrician",
    "room",
    "supplier",
    "designer",
    "engineer",
    "cook",
    "nurse",
    "speaker",
    "van",
    "studio",
    "laptop",
    "grant",
    "carpenter",
    "gardener",
    "photographer",
    "archive",
    "workshop",
];
const OF: &[&str] = &[
    "permits",
    "castings",
    "weddings",
    "schools",
    "solar roofs",
    "small boats",
    "old code",
    "Portuguese",
    "harbours",
    "first budgets",
    "children",
    "museums",
    "battery packs",
    "clay",
    "night shifts",
    "cider",
    "textiles",
    "maps",
    "podcasts",
    "bridges",
    "orchards",
    "cheese",
    "violins",
    "data sheets",
    "statistics",
];

/// "a lawyer for solar roofs in Oslo 17": the number makes words of its own, so that postings are as long as in life.
fn thing(n: usize, dice: &mut Dice) -> String {
    let number = (b'a' + u8::try_from(n % 26).unwrap_or(0)) as char;
    format!("a {} for {} in {number}{}town", dice.pick(THING), dice.pick(OF), dice.below(400))
}

fn fill(file: &Path, now: i64, people: usize) {
    let db = Connection::open(file).expect("the file");
    let mut dice = Dice::new();
    let writing = db.unchecked_transaction().expect("a transaction");
    for table in ["need", "offer"] {
        let sql = format!(
            "INSERT INTO {table} (person, what, said_on, created_at)
             VALUES ((SELECT min(id) FROM person) + :n % :people, :what, date('2026-11-20', -(:n % 700) || ' days'), :now)"
        );
        let mut insert = writing.prepare(&sql).expect("an insertion");
        for n in 0..THINGS / 2 {
            let what = thing(usize::try_from(n).unwrap_or(0), &mut dice);
            let values = named_params! { ":n": n * 7, ":people": people as i64, ":what": what, ":now": now };
            insert.execute(values).expect("a row");
        }
    }
    writing.commit().expect("kept");
}

pub fn measure(book: &Book, folder: &Path, clock: &ManualClock, people: usize) {
    fill(&folder.join("goodturn.db"), clock.now().timestamp(), people);
    let offer = |what: &str| OfferDraft {
        holder: Holder::Me,
        what: what.into(),
        kind: None,
        limits: String::new(),
        most_a_month: None,
        most_in_all: None,
        known_for: false,
        until: String::new(),
    };
    for what in
        ["an hour with any lawyer for orchards", "a room for violins", "a look at statistics", "maps of harbours"]
    {
        book.add_offer(&offer(what)).expect("an offer");
    }
    println!("\nNeeds and offers among {people} people, {THINGS} of both");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
    let bare = Connection::open_with_flags(folder.join("goodturn.db"), flags).expect("the file");
    let mut query = bare
        .prepare("SELECT count(*) AS n FROM topic_word WHERE word = (SELECT word FROM topic_word WHERE kind = :kind LIMIT 1)")
        .expect("a query");
    let looks: Vec<&str> = (0..CHANGES).map(|n| if n % 2 == 0 { "need" } else { "offer" }).collect();
    let anchor = Times::of(&looks, |kind| {
        query.query_row(named_params! { ":kind": kind }, |row| row.get::<_, i64>("n")).expect("a row");
    });
    tell_times("bare query: how often a word is needed or offered", &anchor, "–");
    let mut dice = Dice::new();
    let changes: Vec<NeedDraft> = (0..CHANGES)
        .map(|n| NeedDraft {
            holder: Holder::Person { id: goodturn_core::id::PersonId(1 + dice.below(people) as i64) },
            what: thing(n, &mut dice),
            kind: None,
            until: String::new(),
        })
        .collect();
    let written = Times::of(&changes, |draft| {
        book.add_need(draft).expect("a need");
    });
    tell_times("a need written down, durable", &written, "–");
    let radar = Times::of(&changes, |draft| {
        book.add_need(&NeedDraft { what: format!("{} soon", draft.what), ..draft.clone() }).expect("a need");
        let (took, found) = super::measure::timed(|| book.could_help(3).expect("the radar"));
        assert_eq!(found.len(), 3, "there is somebody to help, in {took:?}");
    });
    tell_times("the same, and the radar after it", &radar, "–");
    let look = Times::of(&changes, |_| {
        book.could_help(3).expect("the radar");
    });
    tell_times("the radar after one change", &look, "p95 20 ms");
    tell("radar p95", look.percentile(95), "bare query", anchor.percentile(95));
    for (mode, knows_someone) in [("can help", false), ("knows somebody", true)] {
        let who = Times::of(&changes, |draft| {
            book.who_can_help(&draft.what, knows_someone).expect("an answer");
        });
        tell_times(&format!("who can help: {mode}"), &who, "p95 100 ms");
    }
    let titles = ["a CTO", "an engineer for solar", "a nurse", "an architect of museums", "an editor for maps"];
    let by_work = Times::of(&titles, |need| {
        book.who_can_help(need, false).expect("an answer");
    });
    tell_times("who can help: a title that every eighth person has", &by_work, "p95 100 ms");
}
