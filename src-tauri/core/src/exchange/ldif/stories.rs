use super::*;

fn people(text: &str) -> Vec<CardReading> {
    read_ldif(text).map(|record| record.expect("a person")).collect()
}

#[test]
fn a_folded_and_encoded_record_is_read_whole() {
    let text = "version: 1\n\n# Jane\ndn: cn=Jane Doe\nobjectclass: person\ncn: Jane\n  Doe\nmail: jane@acme.example\n\
                description:: R3LDvMOfZQ==\nl: Berlin\nstreet: Gasse 1\nxtra: kept\n";
    let jane = &people(text)[0];
    assert_eq!((jane.facts.name.as_str(), jane.facts.note.as_str()), ("Jane Doe", "Grüße"));
    assert_eq!(jane.facts.addresses[0].one_line(), "Gasse 1, Berlin");
    assert_eq!((jane.line, jane.unread_lines), (3, 1), "what has no field is counted");
    assert!(jane.raw.contains("xtra: kept"), "and stays in the original");
}

#[test]
fn who_stands_in_a_list_gets_its_name_as_a_tag() {
    let text = "dn: cn=Choir\nobjectclass: groupOfNames\ncn: Choir\nmember: cn=Jane,mail=j@x.example\n\n\
                dn: cn=Jane,mail=j@x.example\ncn: Jane\nmail: j@x.example\n";
    let all = people(text);
    assert_eq!(all.len(), 1, "a list is nobody");
    assert_eq!(all[0].facts.categories, ["Choir"]);
}

#[test]
fn a_record_of_nobody_is_answered_with_its_line() {
    let rejected: Vec<_> = read_ldif("dn: x\ncn: A\n\ndn: y\nfoo: bar\n").filter_map(Result::err).collect();
    assert_eq!(rejected.iter().map(|one| one.line).collect::<Vec<_>>(), [4]);
}

#[test]
fn an_address_of_a_file_is_never_followed() {
    let all = people("dn: x\ncn: A\njpegphoto:< file:///etc/passwd\n");
    assert!(all[0].facts.photo.is_none());
    assert_eq!(all[0].unread_lines, 1);
}
