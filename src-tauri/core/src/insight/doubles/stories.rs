use proptest::prelude::*;

use super::*;
use crate::model::{Affiliation, Labelled, PersonFacts};

/// A record from a line: name, then `key value` parts separated by bars.
fn record(line: &str) -> Record {
    let mut parts = line.split('|').map(str::trim);
    let mut facts = PersonFacts { name: parts.next().unwrap_or_default().into(), ..PersonFacts::default() };
    let mut uid = String::new();
    for part in parts {
        let (kind, value) = part.split_once(' ').expect("a kind and a value");
        let point = Labelled { value: value.into(), label: String::new() };
        match kind {
            "mail" => facts.emails.push(point),
            "tel" => facts.phones.push(point),
            "url" => facts.urls.push(point),
            "org" => facts.affiliations.push(Affiliation { organization: value.into(), ..Affiliation::default() }),
            "born" => facts.birthday = value.parse().ok(),
            "uid" => uid = value.into(),
            _ => panic!("no such part: {kind}"),
        }
    }
    Record::of(&facts, &uid, "DE")
}

fn verdict(one: &str, other: &str) -> &'static str {
    match compare(&record(one), &record(other)) {
        Some(likeness) if likeness.certain => "certain",
        Some(_) => "likely",
        None => "no",
    }
}

#[test]
fn the_rule_in_examples() {
    for (one, other, expected) in [
        // An address, number, profile or identifier of their own, with agreeing names.
        ("Jane Doe | mail jane@acme.example", "J. Doe | mail JANE@acme.example", "certain"),
        ("Jane Doe | mail jane@acme.example", "Jane Roe | mail jane@acme.example", "certain"),
        ("Jane Doe | tel 030 1234567", "Doe, Jane | tel +49 30 1234567", "certain"),
        ("Bob Smith | tel +1 703 555 1259", "Robert Smith | tel +17035551259", "certain"),
        ("Jane Doe | url https://www.linkedin.com/in/jane/", "Jane A. Doe | url linkedin.com/in/jane", "certain"),
        ("Jane Doe | uid 1", "Jane Roe | uid 1", "certain"),
        ("Dr. Jürgen Müller | org Acme", "Juergen Mueller | org ACME", "certain"),
        ("José García | org Acme", "Jose Garcia | org Acme", "certain"),
        // Lesser proof asks.
        ("Jane Doe | org Acme", "Jane Ann Doe | org Acme Inc.", "likely"),
        ("Bob Smith | org Acme", "Robert Smith | org Acme", "likely"),
        ("Mike Smith | org Acme", "Michael Smith | org Acme", "likely"),
        ("Marie Meier | born 1985-04-12", "Marie Meyer | born 1985-04-12", "likely"),
        ("Jane Doe | mail jane@acme.example", "Jane B. Doe | mail info@acme.example", "likely"),
        ("J. Berg | tel +49 30 7654321", "Jana Berg | tel +49 30 7654321", "likely"),
        ("Anna Berg | mail berg@home.example", "Lena Berg | mail berg@home.example", "likely"),
        ("Jane Doe", "Jane Doe | org Acme", "likely"),
        // What speaks against it asks too.
        ("Jane Doe | org Acme | born 1985-04-12", "Jane Doe | org Acme | born 1990-01-01", "likely"),
        ("Jane Doe | tel 030 1234567 | mail a@x.example", "Jane Doe | tel 030 1234567 | mail b@x.example", "likely"),
        // Two people.
        ("Jane Doe | org Acme", "Jane Doe | org Globex", "no"),
        ("Jane Doe | mail office@acme.example", "Peter Pan | mail office@acme.example", "no"),
        ("Anna Berg | tel 030 7654321", "Lena Berg | tel 030 7654321", "no"),
        ("John A. Smith | org Acme", "John B. Smith | org Acme", "no"),
        ("Max Muster Jr. | org Acme", "Max Muster Senior | org Acme", "no"),
        ("Jane Doe | born 1985-04-12", "Jane Doe | born 1990-01-01", "no"),
        ("Jan Berg | org Acme", "Jon Berg | org Acme", "no"),
        ("Peter Pan | uid 1", "Jane Doe | uid 1", "no"),
        ("Jane Doe | org Acme | url acme.example", "Samuel Roe | org Acme | url acme.example", "no"),
    ] {
        assert_eq!(verdict(one, other), expected, "{one} ~ {other}");
        assert_eq!(verdict(other, one), expected, "{other} ~ {one}: whoever comes first");
    }
}

#[test]
fn the_reason_is_said_in_words() {
    for (one, other, words) in [
        ("J. Berg | tel 030 7654321", "Jana Berg | tel 030 7654321", "Same phone; one name is an initial"),
        ("Jane Doe | org Acme", "Jane Ann Doe | org Acme", "Same organisation; names differ by a further name"),
        (
            "Jane Doe | org Acme | born 1985-04-12",
            "Jane Doe | org Acme | born 1990-01-01",
            "Same name and organisation; but two birthdays",
        ),
        ("Jane Doe", "Jane Doe | org Acme", "Same name"),
    ] {
        let likeness = compare(&record(one), &record(other)).expect("they are alike");
        assert_eq!(why_double(&likeness), words);
    }
}

fn some_name() -> impl Strategy<Value = String> {
    let given = prop::sample::select(vec![
        "Robert",
        "Bob",
        "Rob",
        "R.",
        "Jane",
        "Jayne",
        "J",
        "José",
        "Jose",
        "Michael",
        "Mike",
        "Micheal",
        "李",
        "Dr. Anna",
        "Anne-Marie",
        "Jurgen",
        "Juergen",
    ]);
    let middle = prop::sample::select(vec!["", "", "A.", "Ann", "van der", "Bob"]);
    let family = prop::sample::select(vec![
        "Smith",
        "Smyth",
        "Smithe",
        "Doe",
        "D.",
        "García López",
        "García",
        "Müller",
        "Mueller",
        "O'Brien",
        "OBrien",
        "伟",
        "Bob",
    ]);
    (given, middle, family, 0..3_u8).prop_map(|(given, middle, family, form)| match form {
        0 => format!("{family}, {given} {middle}"),
        1 => format!("{family} {given}"),
        _ => format!("{given} {middle} {family}"),
    })
}

proptest! {
    #[test]
    fn blocks_find_whom_comparing_everybody_finds(names in prop::collection::vec(some_name(), 2..30)) {
        let names: Vec<Name> = names.iter().map(|name| Name::from_parts(name, "", "", "")).collect();
        let found = candidates(&names, &|_| true, &mut |_| true).expect("nobody stops it");
        let mut all = Vec::new();
        for one in 0..names.len() {
            for other in one + 1..names.len() {
                let kinship = names[one].kinship(&names[other]);
                prop_assert_eq!(kinship, names[other].kinship(&names[one]), "it does not matter who comes first");
                if kinship <= Kinship::Spelling {
                    all.push((one, other));
                }
            }
        }
        prop_assert_eq!(found, all);
    }

    #[test]
    fn any_text_is_a_name(one in ".{0,40}", other in ".{0,40}") {
        let (one, other) = (Name::from_parts(&one, "", "", ""), Name::from_parts(&other, "", "", ""));
        prop_assert_eq!(one.kinship(&other), other.kinship(&one));
    }
}
