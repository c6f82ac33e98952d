//! What is exported is read by other programs as it was meant: vobject and ez-vcard, each by a small program of
//! `tests/peers`. Where one is not installed, that is said and the other is asked.

use std::{fs, path::Path, process::Command};

use goodturn_core::{
    exchange::read_vcards,
    id::PersonId,
    model::{Address, Affiliation, Labelled, PersonFacts, Photo},
    ops::ExportFormat,
    wire::ImportOptions,
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::{cast::*, found_files};

/// Where Debian keeps ez-vcard, and what it is made of.
const EZ_VCARD: &str = "/usr/share/java/ez-vcard.jar:/usr/share/java/vinnie.jar";

/// Another program that reads vCards.
struct Peer {
    name: &'static str,
    command: Vec<String>,
    /// Whether it follows 4.0 in what differs from 3.0.
    knows_4: bool,
}

fn peers() -> Vec<Peer> {
    let program = |name: &str| concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/peers/").to_owned() + name;
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let all = [
        Peer {
            name: "vobject",
            command: words(&["/usr/bin/python3", &program("read_with_vobject.py")]),
            knows_4: false,
        },
        Peer {
            name: "ez-vcard",
            command: words(&["java", "-cp", EZ_VCARD, &program("ReadWithEzVcard.java")]),
            knows_4: true,
        },
    ];
    all.into_iter().filter(Peer::is_here).collect()
}

impl Peer {
    fn run(&self, file: &Path) -> Result<String, String> {
        let ran = Command::new(&self.command[0]).args(&self.command[1..]).arg(file).output();
        let ran = ran.map_err(|error| error.to_string())?;
        let said = String::from_utf8_lossy(&ran.stderr).into_owned();
        if ran.status.success() { String::from_utf8(ran.stdout).map_err(|error| error.to_string()) } else { Err(said) }
    }

    /// Whether it is installed: it reads a file with nothing in it.
    fn is_here(&self) -> bool {
        let home = folder();
        let nothing = home.path().join("nothing.vcf");
        fs::write(&nothing, "").expect("a file");
        let ran = self.run(&nothing);
        if let Err(why) = &ran {
            let last = why.lines().last().unwrap_or_default();
            eprintln!("{} is not installed, so it was not asked ({last}).", self.name);
        }
        ran.is_ok()
    }

    /// Every card of a file as it understands it.
    fn read(&self, file: &Path) -> Vec<Value> {
        let said = self.run(file).unwrap_or_else(|why| panic!("{} reads what we wrote: {why}", self.name));
        said.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
    }
}

/// What a program is to find on the card of a person.
fn expected(facts: &PersonFacts, uid: &str) -> Value {
    let values = |list: &[Labelled]| list.iter().map(|item| item.value.clone()).collect::<Vec<_>>();
    let current: Vec<&Affiliation> = facts.affiliations.iter().filter(|job| job.until.is_none()).collect();
    let said = |read: fn(&Affiliation) -> &String| {
        current.iter().map(|job| read(job).clone()).filter(|text| !text.is_empty()).collect::<Vec<_>>()
    };
    let organization = |job: &&Affiliation| match (job.organization.as_str(), job.department.as_str()) {
        ("", "") => None,
        (organization, "") => Some(json!([organization])),
        (organization, department) => Some(json!([organization, department])),
    };
    let address = |at: &Address| json!([at.pobox, at.extended, at.street, at.city, at.region, at.postcode, at.country]);
    json!({
        "name": facts.name,
        "parts": [facts.family_name, facts.given_name, facts.additional_name, facts.prefix, facts.suffix],
        "nicknames": facts.nicknames,
        "organizations": current.iter().filter_map(organization).collect::<Vec<_>>(),
        "titles": said(|job| &job.title),
        "roles": said(|job| &job.role),
        "emails": values(&facts.emails),
        "phones": values(&facts.phones),
        "urls": values(&facts.urls),
        "addresses": facts.addresses.iter().map(address).collect::<Vec<_>>(),
        "birthday": facts.birthday.map(|day| day.to_string()).unwrap_or_default(),
        "categories": facts.categories,
        "note": facts.note,
        "photo": facts.photo.as_ref().map(photo).unwrap_or_default(),
        "uid": uid,
    })
}

fn photo(photo: &Photo) -> String {
    match photo {
        Photo::Url { url } => url.clone(),
        Photo::Stored { data, .. } => Sha256::digest(data).iter().map(|octet| format!("{octet:02x}")).collect(),
    }
}

/// A day with or without hyphens is the same day.
fn plain_day(day: &Value) -> String {
    day.as_str().unwrap_or_default().trim_start_matches("--").replace('-', "")
}

/// Where what was read differs from what was meant.
fn differences(peer: &Peer, format: ExportFormat, meant: &Value, read: &Value) -> Vec<String> {
    let fields = meant.as_object().expect("fields");
    let differ = fields.iter().filter(|(field, meant)| match field.as_str() {
        "birthday" => plain_day(meant) != plain_day(&read[field]),
        // Of an address such as data:…, it keeps what stands before the first comma, as if it were a text of 3.0.
        "photo" if format == ExportFormat::VCard && !peer.knows_4 => false,
        _ => **meant != read[field],
    });
    differ.map(|(field, meant)| format!("{field}: {meant}, not {}", read[field])).collect()
}

/// What is to be found on the card of everybody, in the order in which they are written. Pictures and identifiers, which
/// a form does not show, are taken from the file.
fn everybody(world: &World, export: &Path) -> Vec<Value> {
    let mut ids: Vec<PersonId> =
        world.book.people("", 10_000).expect("people").people.iter().filter_map(|person| person.id).collect();
    ids.sort();
    let text = fs::read_to_string(export).expect("the export");
    let cards = read_vcards(&text).map(|card| card.expect("a card we wrote"));
    let meant = ids.iter().zip(cards).map(|(id, card)| {
        let facts = world.book.person(*id).expect("a person").facts;
        assert_eq!(facts.photo.is_some(), card.facts.photo.is_some(), "a portrait goes along");
        expected(&PersonFacts { photo: card.facts.photo, ..facts }, &card.uid)
    });
    meant.collect()
}

/// Exports everybody in both versions and has every program that is here read them.
fn is_read_back(world: &World) {
    for format in [ExportFormat::VCard, ExportFormat::VCard3] {
        let path = world.file("all.vcf", "");
        let count = world.book.export(format, &path).expect("an export");
        let meant = everybody(world, &path);
        assert_eq!(meant.len() as u64, count, "everybody is in it");
        for peer in peers() {
            let read = peer.read(&path);
            assert_eq!(read.len(), meant.len(), "{} finds everybody", peer.name);
            let mut wrong = Vec::new();
            for (meant, read) in meant.iter().zip(&read) {
                let differ = differences(&peer, format, meant, read);
                wrong.extend(differ.into_iter().map(|what| format!("{}: {what}", meant["name"])));
            }
            println!("{} reads {} cards of {format:?}, {} facts otherwise", peer.name, read.len(), wrong.len());
            assert!(wrong.is_empty(), "{} reads {format:?} otherwise:\n{}", peer.name, wrong.join("\n"));
        }
    }
}

#[test]
fn other_programs_read_the_cast_as_it_was_written() {
    let world = World::new();
    for one in EVERYBODY {
        world.add(one);
    }
    let awkward = PersonFacts {
        name: "Dr. Zoë \"Zo\" O’Neill-Żółć, MBA; 李伟 😀".into(),
        family_name: "O’Neill-Żółć; geb. Müller".into(),
        given_name: "Zoë, Anna".into(),
        additional_name: "M\\aria".into(),
        prefix: "Dr.".into(),
        suffix: "MBA".into(),
        nicknames: vec!["Zo, the first".into(), "Z;2".into()],
        emails: vec![labelled("zoe@example.org", "work"), labelled("o'neill+x@example.org", "Büro: neu")],
        phones: vec![labelled("+49 (30) 123-45;ext=7", "cell")],
        urls: vec![labelled("https://example.org/a,b;c?d=e&f=%2C#g", "")],
        addresses: vec![Address {
            street: "Torstraße 1\nHinterhof; links, oben".into(),
            city: "Berlin".into(),
            postcode: "10119".into(),
            country: "Deutschland".into(),
            ..Address::default()
        }],
        affiliations: vec![
            Affiliation {
                organization: "Smith, Jones; & Co.".into(),
                department: "R&D, Labs".into(),
                title: "CTO, acting".into(),
                role: "Makes; things".into(),
                ..Affiliation::default()
            },
            Affiliation { title: "Author".into(), ..Affiliation::default() },
        ],
        birthday: "--02-29".parse().ok(),
        categories: vec!["friend, old".into(), "a;b".into()],
        note: format!(
            "one\ntwo, three; four\\n five \u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}\n\n  six {}",
            "ü".repeat(200)
        ),
        ..PersonFacts::default()
    };
    let id = world.book.add_person(&awkward).expect("somebody awkward").value.id;
    let whole = PersonFacts { birthday: "1985-04-12".parse().ok(), name: "Whole Day".into(), ..PersonFacts::default() };
    world.book.add_person(&whole).expect("somebody else");
    assert_eq!(world.book.person(id).expect("them").facts.note, awkward.note, "the story holds what it says");
    world.import("photo.vcf", JANE.card_with(&["UID:photo", &format!("PHOTO;ENCODING=b;TYPE=PNG:{DOT}")]));
    is_read_back(&world);
}

/// A PNG of one pixel.
const DOT: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

fn labelled(value: &str, label: &str) -> Labelled {
    Labelled { value: value.into(), label: label.into() }
}

#[test]
fn other_programs_read_everybody_of_the_corpus_as_it_was_written() {
    let Some(corpus) = found_files::folder() else { return };
    let world = World::new();
    let folders = ["vcard", "csv", "ldif"].map(|folder| corpus.join(folder));
    let report = world.book.import_paths(&folders, &ImportOptions::default(), &mut |_| true).expect("an import").value;
    assert!(report.added > 100, "the corpus holds more than a hundred people: {}", report.added);
    is_read_back(&world);
}
