//! Stories of cards as they are found in the wild.

use proptest::prelude::*;

use super::{RejectedCard, Version, read_unread, read_vcards, write_vcard};
use crate::{
    exchange::{Unreadable, decode, read},
    model::{Address, Affiliation, CardReading, Confidence, Labelled, PartialDate, PersonFacts, Photo},
};

fn one(text: &str) -> CardReading {
    let cards: Vec<_> = read_vcards(text).collect();
    assert_eq!(cards.len(), 1, "{cards:?}");
    cards.into_iter().next().expect("a card").expect("a card that can be read")
}

fn in_card(lines: &str) -> CardReading {
    one(&format!("BEGIN:VCARD\r\nVERSION:3.0\r\n{lines}\r\nEND:VCARD\r\n"))
}

fn values(list: &[Labelled]) -> Vec<(&str, &str)> {
    list.iter().map(|item| (item.label.as_str(), item.value.as_str())).collect()
}

#[test]
fn a_job_of_which_only_the_title_is_known_stays_without_the_organisation_of_the_other() {
    let jobs = |lines: &str| {
        let told = in_card(lines).facts.affiliations.into_iter();
        told.map(|job| [job.organization, job.title, job.role].join("|")).collect::<Vec<_>>()
    };
    assert_eq!(jobs("g1.ORG:Acme\r\ng1.TITLE:CTO\r\ng2.TITLE:Coach"), ["Acme|CTO|", "|Coach|"]);
    assert_eq!(jobs("g1.ORG:Acme\r\ng2.ROLE:Coach"), ["Acme||", "||Coach"]);
    assert_eq!(jobs("ORG:Acme\r\nTITLE:CTO\r\nTITLE:Coach"), ["Acme|CTO|", "Acme|Coach|"], "without groups it is one");
}

#[test]
fn a_whole_card_fills_a_person_and_tells_where_each_field_stood() {
    let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//x//y\r\nN:Doe;Jane,Anna;Maria,Ines;Dr.;PhD\r\nFN:Dr. Jane Doe\r\nNICKNAME:Janey,JD\r\nORG:Acme\\, Inc.;R&D;Compilers\r\nTITLE:CTO\r\nROLE:Architect\r\nEMAIL;TYPE=INTERNET,home:jane@home.example\r\nEMAIL;TYPE=work;PREF=1:jane@acme.example\r\nTEL;TYPE=cell,voice:+49 170 1\r\nADR;TYPE=work:;Floor 2;Main St. 5;Berlin;;10115;Germany\r\nURL:https\\://acme.example\r\nBDAY:1985-04-12\r\nNOTE:first\\nsecond\r\nCATEGORIES:rust,sailing\r\nUID:urn:uuid:1\r\nX-SHOE-SIZE:40\r\nEND:VCARD\r\n";
    let card = one(text);
    let facts = &card.facts;
    assert_eq!((facts.name.as_str(), facts.prefix.as_str(), facts.suffix.as_str()), ("Dr. Jane Doe", "Dr.", "PhD"));
    assert_eq!(
        (facts.given_name.as_str(), facts.additional_name.as_str()),
        ("Jane Anna", "Maria Ines"),
        "several are joined by blanks"
    );
    assert_eq!(facts.nicknames, ["Janey", "JD"]);
    let acme = Affiliation {
        organization: "Acme, Inc.".into(),
        department: "R&D, Compilers".into(),
        title: "CTO".into(),
        role: "Architect".into(),
        ..Affiliation::default()
    };
    assert_eq!(facts.affiliations, [acme]);
    assert_eq!(
        values(&facts.emails),
        [("work", "jane@acme.example"), ("home", "jane@home.example")],
        "the preferred one is first"
    );
    assert_eq!(values(&facts.phones), [("cell", "+49 170 1")]);
    assert_eq!(facts.addresses[0].one_line(), "Floor 2, Main St. 5, 10115 Berlin, Germany");
    assert_eq!(facts.urls[0].value, "https://acme.example");
    assert_eq!(facts.birthday.map(|day| day.to_string()).as_deref(), Some("1985-04-12"));
    assert_eq!((facts.note.as_str(), card.uid.as_str()), ("first\nsecond", "urn:uuid:1"));
    assert_eq!(facts.categories, ["rust", "sailing"]);
    assert_eq!(card.unread_lines, 1, "the size of her shoes stands in no field");
    assert_eq!((card.raw.as_str(), card.line), (text, 1), "the original is kept whole");
    let title = card.origins.iter().find(|origin| origin.from == "TITLE:CTO").expect("the title's origin");
    assert_eq!((title.field.as_str(), title.confidence), ("affiliations", Confidence::Certain));
}

#[test]
fn vcard_2_1_is_read_with_its_old_habits() {
    let card = one(
        "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg\nTEL;WORK;FAX;PREF:1\nTEL;X-Skylab:2\nNOTE;QUOTED-PRINTABLE:one=0D=0Atwo=\nthree=\nEMAIL;INTERNET:joerg@example.org\nEND:VCARD\n",
    );
    assert_eq!(card.facts.name, "Jörg Müller", "without FN the parts make the name");
    assert_eq!(values(&card.facts.phones), [("work fax", "1"), ("skylab", "2")]);
    assert_eq!(card.facts.note, "one\ntwothree", "soft breaks are joined, and a last one swallows no property");
    assert_eq!(values(&card.facts.emails), [("", "joerg@example.org")]);
}

#[test]
fn a_name_is_found_wherever_a_card_has_one() {
    assert_eq!(in_card("ORG:Acme").facts.name, "Acme");
    assert_eq!(in_card("EMAIL:jane.doe@acme.example").facts.name, "jane.doe");
    assert_eq!(in_card("NICKNAME:Janey\r\nEMAIL:j@acme.example").facts.name, "Janey");
    assert_eq!(in_card("TEL:+49 30 1").facts.name, "+49 30 1");
}

#[test]
fn what_is_in_an_agent_stays_the_agents() {
    for agent in ["AGENT:BEGIN:VCARD", "AGENT:\nBEGIN:VCARD", "AGENT;X=1:\n\nBEGIN:VCARD"] {
        let card = one(&format!(
            "BEGIN:VCARD\nVERSION:2.1\nFN:Jane Doe\n{agent}\nFN:Agent Smith\nTEL:007\nEND:VCARD\nTEL:1\nEND:VCARD\n"
        ));
        assert_eq!(card.facts.name, "Jane Doe", "{agent}");
        assert_eq!(values(&card.facts.phones), [("", "1")], "{agent}");
    }
}

#[test]
fn a_broken_card_between_two_good_ones_is_rejected_alone() {
    let text =
        "BEGIN:VCARD\nFN:Jane\nEND:VCARD\n\nBEGIN:VCARD\nX-NOTHING:1\nEND:VCARD\nBEGIN:VCARD\nFN:Li\nEND:VCARD\n";
    let cards: Vec<_> = read_vcards(text).collect();
    let names: Vec<_> =
        cards.iter().filter_map(|card| card.as_ref().ok()).map(|card| (card.line, card.facts.name.as_str())).collect();
    assert_eq!(names, [(1, "Jane"), (8, "Li")]);
    let rejected: Vec<&RejectedCard> = cards.iter().filter_map(|card| card.as_ref().err()).collect();
    assert_eq!((rejected.len(), rejected[0].line), (1, 5));
    assert!(rejected[0].reason.contains("no name"), "{}", rejected[0].reason);
    assert_eq!(rejected[0].text, "BEGIN:VCARD\nX-NOTHING:1\nEND:VCARD\n");
}

#[test]
fn cards_without_an_end_or_a_beginning_are_neither_lost_nor_mixed() {
    let text =
        "BEGIN:VCARD\nFN:Jane\nTEL:1\nBEGIN:VCARD\nFN:Li\nEND:VCARD\nFN:Nobody\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0";
    let cards: Vec<_> = read_vcards(text).collect();
    let told: Vec<_> = cards
        .iter()
        .map(|card| card.as_ref().map(|card| card.facts.name.as_str()).map_err(|rejected| rejected.line))
        .collect();
    assert_eq!(told, [Ok("Jane"), Ok("Li"), Err(7), Err(9)]);
}

#[test]
fn groups_and_apples_labels_belong_to_their_lines() {
    let card = in_card(
        "item1.EMAIL;type=INTERNET:jane@acme.example\r\nitem1.X-ABLabel:_$!<School>!$_\r\nitem2.URL:https://jane.example\r\nitem2.X-ABLabel:My page\r\nX-SOCIALPROFILE;TYPE=mastodon:https://social.example/@jane\r\nIMPP:xmpp:jane@chat.example\r\nX-SKYPE:jane.doe",
    );
    assert_eq!(values(&card.facts.emails), [("school", "jane@acme.example")]);
    assert_eq!(
        values(&card.facts.urls),
        [
            ("My page", "https://jane.example"),
            ("mastodon", "https://social.example/@jane"),
            ("xmpp", "xmpp:jane@chat.example"),
            ("skype", "jane.doe")
        ]
    );
    assert_eq!(card.unread_lines, 0);
}

#[test]
fn portraits_are_kept_or_linked_but_never_fetched() {
    let jpeg =
        "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////";
    let photo = |lines: &str| in_card(&format!("FN:Jane\r\n{lines}")).facts.photo;
    for lines in [
        format!("PHOTO;ENCODING=b;TYPE=JPEG:{jpeg}"),
        format!("PHOTO:data:image/jpeg;base64,{jpeg}"),
        format!("PHOTO;JPEG;BASE64:\r\n {jpeg}\r\n"),
        format!("PHOTO:{jpeg}"),
    ] {
        let Some(Photo::Stored { media_type, bytes, data }) = photo(&lines) else { panic!("{lines} is a picture") };
        assert_eq!((media_type.as_str(), bytes), ("image/jpeg", data.len()));
    }
    let linked = photo("PHOTO;VALUE=uri:https://acme.example/jane.jpg");
    assert_eq!(linked, Some(Photo::Url { url: "https://acme.example/jane.jpg".into() }));
    assert_eq!(photo("PHOTO;ENCODING=b:not base64 at all!"), None, "what is no picture stays in the original");
}

#[test]
fn files_of_every_encoding_give_the_same_name() {
    let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Łukasz Müller\r\nNOTE:grüße\r\nEND:VCARD\r\n";
    let utf16 = |big: bool, mark: bool| {
        let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
        units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect::<Vec<u8>>()
    };
    let marked = [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat();
    for bytes in [
        text.as_bytes().to_vec(),
        marked,
        utf16(true, true),
        utf16(false, true),
        utf16(true, false),
        utf16(false, false),
    ] {
        let decoded = decode(&bytes).expect("text");
        assert_eq!(one(&decoded).facts.name, "Łukasz Müller");
    }
    let returns = text.replace("\r\n", "\r");
    assert_eq!(one(&returns).facts.note, "grüße", "a lone CR ends lines as well");
}

#[test]
fn old_code_pages_are_read_as_declared_or_as_they_look() {
    let card = |head: &str, name: &[u8]| {
        let bytes = [b"BEGIN:VCARD\r\nVERSION:2.1\r\nFN".as_slice(), head.as_bytes(), b":", name, b"\r\nEND:VCARD\r\n"]
            .concat();
        one(&decode(&bytes).expect("text")).facts.name
    };
    let russian = encoding_rs::WINDOWS_1251.encode("Владимир Иванович Петров").0.into_owned();
    let hebrew = encoding_rs::WINDOWS_1255.encode("משה כהן מתל אביב").0.into_owned();
    assert_eq!(card("", &russian), "Владимир Иванович Петров", "undeclared");
    assert_eq!(card(";CHARSET=UTF-8", &russian), "Владимир Иванович Петров", "declared wrongly");
    assert_eq!(card(";CHARSET=ISO-8859-1", &russian), "Владимир Иванович Петров", "declared by habit");
    assert_eq!(card(";CHARSET=windows-1255", &hebrew), "משה כהן מתל אביב");
    assert_eq!(card(";CHARSET=windows-1254", b"\xDEule \xD6zt\xFCrk"), "Şule Öztürk");
    assert_eq!(card("", b"J\xF6rg M\xFCller"), "Jörg Müller");
}

#[test]
fn a_fold_may_cut_a_letter_in_two() {
    let bytes = b"BEGIN:VCARD\r\nFN:J\xC3\r\n \xB6rg \xE6\x9D\r\n \x8E\r\nEND:VCARD\r\n";
    assert_eq!(one(&decode(bytes).expect("text")).facts.name, "Jörg \u{674e}");
}

#[test]
fn a_binary_with_the_name_of_a_card_is_refused_in_plain_words() {
    let today = chrono::NaiveDate::default();
    let refused = |bytes: &[u8]| read("jane.vcf", bytes, today).expect_err("no card").to_string();
    assert!(refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").contains("picture is damaged"));
    assert!(refused(&[0, 1, 2, 3, 0x80, 0xFF].repeat(500)).contains("not text"));
    assert_eq!(read("jane.vcf", b"", today), Err(Unreadable::Empty));
    assert_eq!(read("jane.vcf", b"\xEF\xBB\xBF\r\n", today), Err(Unreadable::Empty), "nor is a mark a card");
    let none = read("jane.vcf", b"Dear all,\nsee you", today).expect("text");
    assert_eq!((none.cards.len(), none.rejected.len()), (0, 1), "text without a card is shown as rejected");
}

#[test]
fn a_long_card_is_read_whole_and_a_monstrous_one_is_refused() {
    let lines = |many: usize| -> String {
        let four = |n| format!("item{n}.EMAIL:a{n}@b.c\r\nitem{n}.X-ABLABEL:l{n}\r\nCATEGORIES:c{n}\r\nTITLE:t{n}\r\n");
        (0..many).map(four).collect()
    };
    let card = in_card(&lines(1000));
    assert_eq!((card.facts.emails.len(), card.facts.categories.len()), (1000, 1000));
    let monster = format!("BEGIN:VCARD\r\nFN:Jane\r\n{}END:VCARD\r\n", lines(20_000));
    let refused = read_vcards(&monster).next().expect("an answer").expect_err("no card of a person");
    assert_eq!(refused.reason, "The card has more lines than any person's; it was not read.");
}

#[test]
fn a_name_that_is_a_script_is_only_a_name() {
    assert_eq!(in_card("FN:<script>alert(1)</script>").facts.name, "<script>alert(1)</script>");
}

fn text() -> impl Strategy<Value = String> {
    "[\\p{L}0-9.,;:\\\\\"'<>=+/ -]{0,90}".prop_map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn some_text() -> impl Strategy<Value = String> {
    text().prop_map(|text| format!("x{text}").trim().to_owned())
}

fn labelled() -> impl Strategy<Value = Vec<Labelled>> {
    let label = prop::sample::select(vec!["", "work", "home", "work fax", "cell", "My page", "école"]);
    let item = (some_text(), label).prop_map(|(value, label)| Labelled { value, label: label.to_owned() });
    prop::collection::vec(item, 0..4).prop_map(|mut list| {
        list.dedup();
        let mut unique: Vec<Labelled> = Vec::new();
        for item in list {
            if !unique.contains(&item) {
                unique.push(item);
            }
        }
        unique
    })
}

fn person() -> impl Strategy<Value = PersonFacts> {
    let names = (some_text(), text(), text(), text(), prop::collection::btree_set(some_text(), 0..3));
    let work = prop::collection::vec((some_text(), text(), text(), text()), 0..3);
    let address = (text(), some_text(), text(), prop::sample::select(vec!["", "work", "Summer house"]));
    let birthday = prop::option::of((prop::option::of(1900_i32..2020), 1_u32..13, 1_u32..29));
    let photo = prop::option::of(prop::collection::vec(any::<u8>(), 0..90));
    let rest = (labelled(), labelled(), prop::collection::vec(address, 0..3), birthday, photo, "[a-zé\n ]{0,200}");
    (names, work, rest).prop_map(|((name, given_name, family_name, prefix, nicknames), work, rest)| {
        let (emails, phones, addresses, birthday, photo, note) = rest;
        let affiliations = work.into_iter().map(|(organization, department, title, role)| Affiliation {
            organization,
            department,
            title,
            role,
            ..Affiliation::default()
        });
        let addresses = addresses.into_iter().map(|(street, city, country, label)| Address {
            street,
            city,
            country,
            label: label.to_owned(),
            ..Address::default()
        });
        let photo = photo.map(|body| {
            let data = [b"\xFF\xD8\xFF".as_slice(), &body].concat();
            Photo::Stored { media_type: "image/jpeg".into(), bytes: data.len(), data }
        });
        PersonFacts {
            name,
            given_name,
            family_name,
            prefix,
            nicknames: nicknames.into_iter().collect(),
            affiliations: affiliations.collect(),
            emails,
            phones,
            addresses: addresses.collect(),
            birthday: birthday.and_then(|(year, month, day)| PartialDate::new(year, Some(month), Some(day)).ok()),
            note: note.trim().to_owned(),
            photo,
            ..PersonFacts::default()
        }
    })
}

#[test]
fn what_stands_in_no_field_is_written_back() {
    let card = "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Doe;Jane\r\nX-SHOE-SIZE:38\r\nANNIVERSARY:20100605\r\n\
        item1.X-ABRELATEDNAMES:Marta\r\nitem1.X-ABLabel:_$!<Spouse>!$_\r\n\
        X-HOBBY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:K=C3=A4se=0D=0Aund Wein\r\n\
        LOGO;GIF;BASE64:\r\n R0lGODlh\r\n\r\n\
        AGENT:\r\nBEGIN:VCARD\r\nX-SECRET:hers\r\nEND:VCARD\r\nnot a property\r\nEND:VCARD\r\n";
    let read = one(card);
    let unread = read_unread(card);
    let newer = write_vcard(&read.facts, "", &unread, Version::V4);
    for line in [
        "X-SHOE-SIZE:38",
        "ANNIVERSARY:20100605",
        "item1.X-ABLABEL:spouse",
        "item1.X-ABRELATEDNAMES:Marta",
        "X-HOBBY:Käse\\nund Wein",
        "LOGO:data:image/gif;base64,R0lGODlh",
    ] {
        assert!(newer.lines().any(|one| one.eq_ignore_ascii_case(line)), "{line} is in\n{newer}");
    }
    assert!(!newer.contains("hers") && !newer.contains("not a property"), "an agent's lines are not hers: {newer}");
    let older = write_vcard(&read.facts, "", &unread, Version::V3);
    assert!(older.contains("LOGO;ENCODING=b;TYPE=gif:R0lGODlh"), "{older}");
    assert_eq!(
        read_unread(&older),
        read_unread(&newer.replace("LOGO:data:image/gif;base64,", "LOGO;ENCODING=b;TYPE=gif:")),
        "and they come back"
    );
    assert_eq!(one(&newer).facts, read.facts, "none of them became a field");
}

proptest! {
    #[test]
    fn whatever_is_written_back_harms_no_field(
        facts in person(), noise in prop::collection::vec("[A-Za-z0-9.;=:\",X-]{0,30}", 0..6), old: bool,
    ) {
        let card = format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jane\r\n{}\r\nEND:VCARD\r\n", noise.join("\r\n"));
        let version = if old { Version::V3 } else { Version::V4 };
        let written = write_vcard(&facts, "", &read_unread(&card), version);
        prop_assert_eq!(&one(&written).facts, &facts, "{}", written);
    }

    #[test]
    fn what_is_written_reads_back(facts in person(), uid in "[a-z0-9:-]{0,20}", old: bool) {
        let version = if old { Version::V3 } else { Version::V4 };
        let card = write_vcard(&facts, &uid, &[], version);
        prop_assert!(card.split("\r\n").all(|line| line.len() <= 75), "lines are folded at 75 octets");
        let read = one(&card);
        prop_assert_eq!(&read.facts, &facts, "{}", card);
        prop_assert_eq!((read.uid, read.unread_lines), (uid, 0));
    }

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        if let Ok(text) = decode(&bytes) {
            let _ = read_vcards(&text).count();
        }
    }

    #[test]
    fn any_lines_are_answered_and_none_is_lost(
        lines in prop::collection::vec(prop::sample::select(vec![
            "BEGIN:VCARD", "END:VCARD", "FN:Jane", "N;ENCODING=QUOTED-PRINTABLE:D=C3=B6=", "AGENT:", "AGENT:BEGIN:VCARD", "PHOTO;ENCODING=b:",
            " /9j/", "AAAA", "", "NOTE:one\\", "two", "ADR;LABEL=\"a:b\":;;x", "item1.TEL;TYPE=\"a,b\":1", "BDAY:1604-02-30", ":", ";", "X", "=C3", "FN",
        ]), 0..30),
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
    ) {
        let text = lines.join(end);
        let kept: String = read_vcards(&text).map(|card| match card {
            Ok(card) => card.raw,
            Err(rejected) => rejected.text,
        }).collect();
        let plain = |text: &str| text.split(['\n', '\r']).filter(|line| !line.trim().is_empty()).map(str::to_owned).collect::<Vec<_>>();
        prop_assert_eq!(plain(&kept), plain(&text), "every line stands in a card or among the rejected");
    }
}
