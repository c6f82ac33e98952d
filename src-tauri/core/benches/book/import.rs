//! Import of many cards and rows, beside a bare parse of the same text, beside a copy of the rows it wrote, and beside
//! other programs that read the same file.

use std::{
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use calcard::{Entry, Parser};
use goodturn_core::wire::ImportOptions;
use tempfile::TempDir;

use super::{
    floor,
    measure::{fastest, tell, timed},
    network,
};

/// Rows of a large LinkedIn export.
const CONNECTIONS: usize = 30_000;
/// Cards that are given to programs that take minutes for more.
const FOR_PEERS: usize = 10_000;

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

fn parse_rows(text: &str) -> usize {
    let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(text.as_bytes());
    reader.records().filter(Result::is_ok).count()
}

pub fn measure(many: usize) {
    let text = network::cards(0, many);
    println!("\nImport of {many} vCards ({} kB)", text.len() / 1024);
    assert_eq!(parse(&text), many, "every card is whole");
    let bare = fastest(5, || {
        parse(&text);
    });
    let cards = twice("cards.vcf", &text, bare);
    peers();

    let text = network::connections(CONNECTIONS);
    println!("\nImport of {CONNECTIONS} LinkedIn connections ({} kB)", text.len() / 1024);
    let bare = fastest(5, || {
        parse_rows(&text);
    });
    let connections = twice("Connections.csv", &text, bare);
    beside_their_rows("vCards", &cards);
    beside_their_rows("LinkedIn connections", &connections);
}

fn twice(name: &str, text: &str, bare: Duration) -> Finished {
    let clock = super::clock();
    let (_folder, book) = super::new_book(&clock);
    let import = || timed(|| network::import(&book, name, text, &ImportOptions::default())).0;
    let first = import();
    tell("import to durable, searchable, matched (budget 4 ×)", first, "bare parse", bare);
    let rows = Finished { folder: floor::kept(&book), first, bare };
    let second = import();
    tell("the same file again (budget 0.5 ×)", second, "the first import", first);
    tell_memory("most memory so far, text and book included (budget 512)");
    let (undo, _) = timed(|| book.undo().expect("an undo"));
    tell("undo of the whole import", undo, "the first import", first);
    tell_memory("most memory so far, with the undo");
    rows
}

/// A book as an import left it, and how long that took.
struct Finished {
    folder: TempDir,
    first: Duration,
    bare: Duration,
}

/// Beside what the schema costs alone; last of all, because the copies take memory of their own.
fn beside_their_rows(what: &str, finished: &Finished) {
    let floor = (0..3).map(|_| floor::copied(finished.folder.path())).min().unwrap_or_default();
    println!("\nThe rows of the {what}, copied into an empty book by plain SQL");
    tell("the copy", floor, "bare parse", finished.bare);
    tell("the import", finished.first, "the copy", floor);
}

/// Tells the most memory that this process has held, where the system says it.
fn tell_memory(what: &str) {
    if let Some(peak) = peak_memory() {
        println!("{what:<52} {peak:>10.0} MiB");
    }
}

/// The most memory this process has held, in MiB; nothing where the system does not say it as Linux does.
fn peak_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse::<f64>().ok().map(|kib| kib / 1024.0)
}

/// What other programs take for the same cards, where they are installed: each as a whole process.
fn peers() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("cards.vcf");
    let text = network::cards(0, FOR_PEERS);
    std::fs::write(&file, &text).expect("a file");
    let clock = super::clock();
    let (_book_folder, book) = super::new_book(&clock);
    let (ours, ()) = timed(|| network::import(&book, "cards.vcf", &text, &ImportOptions::default()));
    println!("The same, {FOR_PEERS} of them, beside other programs");
    let all = "import sys, vobject\nfor card in vobject.readComponents(open(sys.argv[1], encoding='utf-8')): pass";
    beside("vobject, parse alone", Command::new("/usr/bin/python3").args(["-c", all]).arg(&file), ours);
    let out = folder.path().join("book.abook");
    let mut abook = Command::new("abook");
    abook.args(["--convert", "--informat", "vcard", "--outformat", "abook", "--infile"]).arg(&file);
    beside("abook, conversion", abook.arg("--outfile").arg(out), ours);
    beside("khard, one list of all", &mut khard(folder.path(), &text), ours);
}

/// khard over a folder of its own with a file for each card.
fn khard(folder: &Path, text: &str) -> Command {
    let cards = folder.join("cards");
    std::fs::create_dir(&cards).expect("a folder");
    for (n, card) in text.split_inclusive("END:VCARD\r\n").enumerate() {
        std::fs::write(cards.join(format!("{n}.vcf")), card).expect("a file");
    }
    let settings = folder.join("khard.conf");
    std::fs::write(&settings, format!("[addressbooks]\n[[all]]\npath = {}\n", cards.display())).expect("a file");
    let mut khard = Command::new("khard");
    khard.arg("-c").arg(settings).arg("list");
    khard
}

fn beside(what: &str, command: &mut Command, ours: Duration) {
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let (took, ended) = timed(|| command.status());
    match ended {
        Ok(status) if status.success() => tell(&format!("{what} (ours is the anchor)"), took, "our import", ours),
        Ok(status) => println!("{what:<52} ended with {status}; not measured"),
        Err(_) => println!("{what:<52} is not installed; not measured"),
    }
}
