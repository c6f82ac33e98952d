//! Stories of notes. It is Saturday 21 November 2026.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::read_note;
use crate::model::{CardReading, Confidence, PromiseDraft};

fn read(text: &str) -> CardReading {
    read_note(text, NaiveDate::from_ymd_opt(2026, 11, 21).expect("a Saturday"))
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

/// Title, organisation and department of the first affiliation.
fn work(reading: &CardReading) -> [&str; 3] {
    let at = reading.facts.affiliations.first();
    at.map_or([""; 3], |at| [at.title.as_str(), at.organization.as_str(), at.department.as_str()])
}

fn emails(reading: &CardReading) -> Vec<&str> {
    reading.facts.emails.iter().map(|email| email.value.as_str()).collect()
}

/// `label:number`
fn phones(reading: &CardReading) -> Vec<String> {
    reading.facts.phones.iter().map(|phone| format!("{}:{}", phone.label, phone.value)).collect()
}

#[test]
fn the_two_lines_typed_after_a_meeting_are_read_whole() {
    let jane = read(
        "Jane Doe, CTO at Acme, jane@acme.example, +49 30 1234567. Met at RustConf Berlin, loves sailing, promised her the deck by Friday",
    );
    assert_eq!(jane.facts.name, "Jane Doe");
    assert_eq!(work(&jane), ["CTO", "Acme", ""]);
    assert_eq!(emails(&jane), ["jane@acme.example"]);
    assert_eq!(phones(&jane), [":+49 30 1234567"]);
    assert_eq!(jane.met_at, "RustConf Berlin");
    assert_eq!(jane.remember, "loves sailing");
    let deck = PromiseDraft { what: "Send the deck".into(), when: Some("by Friday".into()), due: day("2026-11-27") };
    assert_eq!(jane.promises, [deck]);
    assert_eq!(jane.note, "", "every word has its field");
}

#[test]
fn every_field_tells_where_it_was_read_and_how_surely() {
    let jane = read("Jane Doe, CTO at Acme, jane@acme.example. Loves sailing.\nBirthday: 12 April");
    let origin = |field: &str| jane.origins.iter().find(|origin| origin.field == field);
    let told = |field: &str| origin(field).map(|origin| (origin.from.as_str(), origin.confidence));
    assert_eq!(told("name"), Some(("Jane Doe", Confidence::Likely)), "a name is told by its place");
    assert_eq!(told("affiliations"), Some(("CTO at Acme", Confidence::Likely)));
    assert_eq!(told("emails"), Some(("jane@acme.example", Confidence::Certain)), "an address can be nothing else");
    assert_eq!(told("birthday"), Some(("Birthday: 12 April", Confidence::Certain)), "the line says so itself");
    assert_eq!(told("remember"), Some(("Loves sailing", Confidence::Certain)), "its own words say what it is");
}

#[test]
fn business_cards_as_text_are_read_by_their_places() {
    let arthur = read(
        "Arthur Wilson\nSoftware Engineer\nDecision & Security Technologies\nABC Technologies\n123 North 11th Street\nSuite 229\nArlington, VA 22209\nTel: +1 (703) 555-1259\nFax: +1 (703) 555-1200\nawilson@abctech.com",
    );
    assert_eq!(arthur.facts.name, "Arthur Wilson");
    let expected = ["Software Engineer", "ABC Technologies", "Decision & Security Technologies"];
    assert_eq!(work(&arthur), expected, "the organisation that fits the e-mail address employs him");
    assert_eq!(phones(&arthur), [":+1 (703) 555-1259", "fax:+1 (703) 555-1200"]);
    assert_eq!(arthur.facts.addresses[0].one_line(), "Suite 229, 123 North 11th Street, 22209 Arlington, VA");

    let mike = read("ASYMMETRIK LTD\nMike Smith\nSenior Software Engineer\n(410)555-1234\nmsmith@asymmetrik.com");
    assert_eq!(
        (mike.facts.name.as_str(), work(&mike)),
        ("Mike Smith", ["Senior Software Engineer", "ASYMMETRIK LTD", ""])
    );
    assert_eq!(mike.note, "");
}

#[test]
fn a_signature_is_read_without_its_regards() {
    let maria = read(
        "Best regards,\n\nDr. Maria García López, MBA\nHead of Sales | Initech GmbH\nHauptstraße 5, 10115 Berlin, Germany\nT +49 30 1234567 | M +49 170 1234567\nmaria.garcia@initech.example | www.initech.example\n",
    );
    assert_eq!(maria.facts.name, "Dr. Maria García López, MBA");
    assert_eq!(work(&maria), ["Head of Sales", "Initech GmbH", ""]);
    assert_eq!(maria.facts.addresses[0].one_line(), "Hauptstraße 5, 10115 Berlin, Germany");
    assert_eq!(phones(&maria), [":+49 30 1234567", "cell:+49 170 1234567"]);
    assert_eq!(maria.facts.urls[0].value, "www.initech.example");
    assert_eq!(maria.note, "");
}

#[test]
fn markdown_and_sentences_are_read_together() {
    let li = read(
        "# Li Wei\n\n- **Product Manager**, Globex\n- [li@globex.example](mailto:li@globex.example)\n- Needs: a designer for two months\n\nMet yesterday at the chamber of commerce through Bob Stone. Has two kids and plays chess. We talked about Rust, compilers, and tea. I'll send the slides next week.\n",
    );
    assert_eq!((li.facts.name.as_str(), work(&li)), ("Li Wei", ["Product Manager", "Globex", ""]));
    assert_eq!(emails(&li), ["li@globex.example"]);
    assert_eq!(li.they_need, "a designer for two months");
    assert_eq!(
        (li.met_at.as_str(), li.met_on, li.through.as_str()),
        ("the chamber of commerce", day("2026-11-20"), "Bob Stone")
    );
    assert_eq!(li.remember, "Has two kids; plays chess");
    assert_eq!(li.promises[0].what, "Send the slides");
    assert_eq!(li.promises[0].due, day("2026-11-23"), "next week begins on Monday");
    assert_eq!(li.note, "We talked about Rust, compilers, and tea.");
}

#[test]
fn lines_that_say_what_they_are_are_believed() {
    let text = "Name: doe jane\nCompany: acme\nJob title: chief everything\nMobile: 555 12\nE-mail: jane@acme.example\nAddress: 5 High Street, London W2 6BD\nMet at: RustConf, Berlin\nMet on: 20 Nov\nThrough: Li\nPromised: an introduction to Bob by Monday\nTags: rust, sailing\nNotes: tall, red hat";
    let jane = read(text);
    assert_eq!((jane.facts.name.as_str(), work(&jane)), ("doe jane", ["chief everything", "acme", ""]));
    assert_eq!(phones(&jane), ["cell:555 12"]);
    assert_eq!(jane.facts.addresses[0].one_line(), "5 High Street, W2 6BD London");
    assert_eq!(
        (jane.met_at.as_str(), jane.met_on, jane.through.as_str()),
        ("RustConf, Berlin", day("2026-11-20"), "Li")
    );
    assert_eq!(jane.promises[0].what, "Make an introduction to Bob");
    assert_eq!(jane.facts.categories, ["rust", "sailing"]);
    assert_eq!(jane.note, "tall, red hat");
}

#[test]
fn what_others_promise_is_no_promise_of_mine() {
    let jane = read("Jane Doe is the CTO of Acme and needs a CFO. Introduced by Li. She promised me an intro to Bob.");
    assert_eq!(jane.promises, []);
    assert_eq!((jane.they_need.as_str(), jane.through.as_str()), ("a CFO", "Li"));
    assert_eq!(jane.note, "She promised me an intro to Bob.");
    assert_eq!(work(&jane), ["CTO", "Acme", ""]);
}

#[test]
fn a_sentence_names_the_person_as_well() {
    let jane = read("Met Jane Doe at RustConf yesterday. She is looking for a CFO.");
    assert_eq!((jane.facts.name.as_str(), jane.met_at.as_str()), ("Jane Doe", "RustConf"));
    assert_eq!((jane.they_need.as_str(), jane.met_on), ("a CFO", day("2026-11-20")));
    assert_eq!(read("Jane loves sailing").facts.name, "Jane");
    assert_eq!(
        read("mail jane.doe@acme.example about the offer").facts.name,
        "Jane Doe",
        "an address may spell the name"
    );
}

#[test]
fn lists_are_not_torn_apart() {
    let jane = read(
        "Jane Doe. Loves sailing, jazz and chess. Needs a CFO, a cook and some luck. Promised her the deck, by Friday",
    );
    assert_eq!(jane.remember, "Loves sailing, jazz and chess");
    assert_eq!(jane.they_need, "a CFO, a cook and some luck");
    assert_eq!(jane.promises[0].due, day("2026-11-27"), "a date behind a comma still belongs to the promise");
}

#[test]
fn hasty_notes_are_understood_as_well() {
    let sara = read("Lunch with Sara Kim (Figma), promised intro to Tom next Tuesday");
    assert_eq!((sara.facts.name.as_str(), work(&sara)), ("Sara Kim", ["", "Figma", ""]));
    assert_eq!((sara.promises[0].what.as_str(), sara.promises[0].due), ("Make intro to Tom", day("2026-11-24")));
    assert_eq!(sara.note, "Lunch with Sara Kim (Figma)", "what happened stays told");

    let jane = read("jane doe, acme, 555-123-4567");
    assert_eq!((jane.facts.name.as_str(), work(&jane)), ("jane doe", ["", "acme", ""]));

    let bob = read("Spoke to Bob Stone, head of procurement, Initech. Follow up with him on Monday 10am.");
    assert_eq!((bob.facts.name.as_str(), work(&bob)), ("Bob Stone", ["head of procurement", "Initech", ""]));
    assert_eq!(bob.promises[0].what, "Follow up with him");
}

#[test]
fn a_pasted_mail_and_cards_of_other_countries_are_read() {
    let mail = read(
        "From: Jane Doe <jane@acme.example>\nSubject: hi\n\nGreat to meet you yesterday!\n\nJane Doe\nCEO, Acme Inc.\n+1 415 555 2671\n",
    );
    assert_eq!((mail.facts.name.as_str(), work(&mail)), ("Jane Doe", ["CEO", "Acme Inc", ""]));
    assert_eq!(mail.note, "Subject: hi\n\nGreat to meet you yesterday!", "the name is not said twice");

    let jurgen = read("Jürgen Weiß\nWeiß & Söhne GmbH\nBahnhofstr. 12\n70173 Stuttgart\nTel. 0711/123456");
    assert_eq!(work(&jurgen), ["", "Weiß & Söhne GmbH", ""]);
    assert_eq!(jurgen.facts.addresses[0].one_line(), "Bahnhofstr. 12, 70173 Stuttgart");

    let lee = read("李小龍\nActor\nGolden Harvest\nbruce@goldenharvest.hk");
    assert_eq!((lee.facts.name.as_str(), work(&lee)), ("李小龍", ["Actor", "Golden Harvest", ""]));
}

#[test]
fn a_note_about_nobody_stays_a_note() {
    let text = "Buy milk, bread and tea. It will rain.";
    let milk = read(text);
    assert_eq!((milk.facts.name.as_str(), milk.note.as_str()), ("", text));
    assert_eq!(milk.raw, text);
}

#[test]
fn a_huge_note_is_kept_whole_and_quickly() {
    let text = "Met at RustConf, loves sailing; promised her the deck by Friday and needs a CFO. ".repeat(2_000);
    let started = std::time::Instant::now();
    let reading = read(&text);
    assert_eq!(reading.raw, text);
    assert!(started.elapsed().as_secs() < 20, "reading is linear in the length of a note");
}

proptest! {
    #[test]
    fn any_text_is_answered_and_kept(text in "(?s).{0,400}") {
        let reading = read(&text);
        prop_assert_eq!(reading.raw, text);
    }

    #[test]
    fn no_word_vanishes(
        parts in prop::collection::vec(prop::sample::select(vec![
            "Jane Doe", "CTO at Acme", "Globex GmbH", "jane@acme.example", "+49 30 1234567", "met at RustConf", "loves sailing",
            "promised her the deck", "by Friday", "needs a CFO", "Berlin", "12 Main Street", "10115 Berlin", "zebra crossing",
            "introduced by Li", "she will move", "www.acme.example", "Title: boss", "yesterday", "and", "Tel:",
        ]), 1..10),
        glue in prop::sample::select(vec![", ", ". ", "\n", "\n\n", " | ", " and "]),
    ) {
        let text = parts.join(glue);
        let reading = read(&text);
        let facts = format!("{:?}", CardReading { raw: String::new(), origins: Vec::new(), ..reading });
        for word in ["Doe", "Acme", "Globex", "jane@acme", "1234567", "RustConf", "sailing", "deck", "CFO", "Main", "10115", "zebra", "Li", "move", "boss"] {
            prop_assert!(!text.contains(word) || facts.contains(word), "{word} is gone from {text:?}");
        }
    }
}
