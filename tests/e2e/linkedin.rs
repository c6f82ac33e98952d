//! The archive that LinkedIn gives out: connections below a preamble, and files that tell of nobody.

use std::io::{Cursor, Write};

use zip::{ZipWriter, write::SimpleFileOptions};

/// Of the rows, these are no strangers.
const SPECIAL: [&str; 5] = [
    // Bob Smith of Acme is in the book.
    "Robert,Smith,,,Acme,CFO,12 Nov 2024",
    // Likely one person.
    "Samuel,Okafor,,,Lagos Solar,Engineer,13 Nov 2024",
    "Sam,Okafor,,,Lagos Solar,Engineer,14 Nov 2024",
    // An account that was closed.
    ",,,,,,15 Nov 2024",
    // Jane Doe is in the book, with this address.
    "Jane,Doe,https://www.linkedin.com/in/jane-doe,jane@acme.example,Acme,CTO,16 Nov 2024",
];
const PREAMBLE: &str = "Notes:\r\n\"When exporting your connection data, you may notice that some of the email addresses \
    are missing. You will only see email addresses for connections who have allowed it.\"\r\n\r\n\
    First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n";

/// The archive, with this many connections.
pub fn export(rows: usize) -> Vec<u8> {
    let strangers = (0..rows - SPECIAL.len()).map(stranger);
    let rows = strangers.chain(SPECIAL.map(String::from)).map(|row| row + "\r\n");
    let connections = PREAMBLE.to_owned() + &rows.collect::<String>();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [
        ("Connections.csv", connections.as_str()),
        ("Profile.csv", "First Name,Last Name,Headline\r\nJo,Doe,Founder\r\n"),
        ("Ad_Targeting.csv", "Member Age,Company Names\r\n35-54,Goodturn\r\n"),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).expect("a member");
        zip.write_all(content.as_bytes()).expect("its content");
    }
    zip.finish().expect("an archive").into_inner()
}

/// Somebody of whom no two share a name, an organisation or an address; every other day is written the other way.
fn stranger(nth: usize) -> String {
    let (day, month, year) = (nth % 28 + 1, nth % 12 + 1, 2015 + nth % 10);
    let on = if nth.is_multiple_of(2) {
        format!("{year}-{month:02}-{day:02}")
    } else {
        const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        format!("{day:02} {} {year}", MONTHS[month - 1])
    };
    let mail = if nth.is_multiple_of(9) { format!("guest{nth}@example.org") } else { String::new() };
    let (given, family) = (word(nth * 7919, 3), word(nth * 104_729, 3) + &word(nth, 2).to_lowercase());
    format!("{given},{family},https://www.linkedin.com/in/guest-{nth},{mail},{} Works,Buyer,{on}", word(nth, 3))
}

/// A word of some syllables that stands for a number.
fn word(mut number: usize, syllables: usize) -> String {
    const SOUNDS: [&str; 37] = [
        "ba", "be", "bi", "bo", "da", "de", "di", "do", "fa", "fe", "ka", "ke", "ki", "ko", "la", "le", "li", "lo",
        "ma", "me", "mi", "mo", "na", "ne", "ni", "no", "ra", "re", "ri", "ro", "sa", "se", "si", "so", "ta", "te",
        "ti",
    ];
    let mut word = String::new();
    for _ in 0..syllables {
        word += SOUNDS[number % SOUNDS.len()];
        number /= SOUNDS.len();
    }
    word[..1].to_uppercase() + &word[1..]
}
