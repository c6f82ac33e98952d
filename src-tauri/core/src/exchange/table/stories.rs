use super::*;
use crate::exchange::Format;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

fn read(text: &str) -> (Format, Vec<Result<CardReading, RejectedCard>>) {
    let header = find_table(text).expect("a table");
    (header.format, read_table(text, &header, today()))
}

fn people(text: &str) -> Vec<CardReading> {
    read(text).1.into_iter().map(|row| row.expect("a person")).collect()
}

#[test]
fn linkedin_is_read_below_its_preamble() {
    let text = "Notes:\n\"When exporting your data, \"\"some\"\" addresses are missing.\"\n\n\
        First Name,Last Name,URL,Email Address,Company,Position,Connected On\n\
        Ada,Lovelace,https://www.linkedin.com/in/ada,,\"Engines, Inc\",Engineer,01 Jan 2024\n\
        ,,,,,,02 Jan 2024\n";
    let (format, rows) = read(text);
    assert_eq!(format, Format::LinkedIn);
    let ada = rows[0].as_ref().expect("Ada");
    assert_eq!((ada.facts.name.as_str(), ada.facts.headline().as_str()), ("Ada Lovelace", "Engineer at Engines, Inc"));
    assert_eq!(ada.met_on.map(|day| day.to_string()).as_deref(), Some("2024-01-01"));
    assert_eq!((ada.met_at.as_str(), ada.line), ("LinkedIn", 5));
    let closed = rows[1].as_ref().expect_err("nobody");
    assert_eq!(closed.line, 6);
    assert!(closed.reason.contains("account was closed"), "{}", closed.reason);
}

#[test]
fn google_keeps_several_values_in_a_cell_and_stars_what_is_preferred() {
    let text = "First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,\
        Phone 1 - Label,Phone 1 - Value\n\
        Aylin,Öz,Family ::: * myContacts,Work,a@work.example,* Home,a@home.example ::: b@home.example,Mobile,+90 555 1 ::: +90 555 2\n";
    let aylin = &people(text)[0].facts;
    let emails: Vec<_> = aylin.emails.iter().map(|email| (email.value.as_str(), email.label.as_str())).collect();
    assert_eq!(emails, [("a@home.example", "home"), ("a@work.example", "work"), ("b@home.example", "")]);
    assert_eq!(aylin.phones.len(), 2);
    assert_eq!(aylin.categories, ["Family"], "Google's own groups are no tags");
}

#[test]
fn a_table_saved_again_by_a_spreadsheet_is_still_read() {
    let text = "First Name;Last Name;Company;Position;Connected on\nMara;Quell;Nord AG;Head;23.09.2018\n";
    let (format, rows) = read(text);
    assert_eq!((format, rows.len()), (Format::LinkedIn, 1));
    assert_eq!(rows[0].as_ref().expect("Mara").met_on.map(|day| day.to_string()).as_deref(), Some("2018-09-23"));
}

#[test]
fn a_row_with_a_delimiter_too_many_is_answered_and_harms_no_other() {
    let (_, rows) = read("Name,Email,Company\nA,a@x.example,Acme, Inc\nB,b@x.example,\"Open\nC,c@x.example,Cup\n");
    let lines: Vec<_> = rows.iter().map(|row| row.as_ref().map_or_else(|error| error.line, |card| card.line)).collect();
    assert_eq!(lines[0], 2);
    assert!(rows[0].as_ref().is_err_and(|row| row.reason.contains("4 cells")), "a comma too many");
}

#[test]
fn a_quote_that_is_never_closed_costs_one_row() {
    let mut text = "Name,Email\nA,\"a@x.example\nB,b@x.example\n".to_owned();
    for number in 0..1000 {
        text.push_str(&format!("N{number},n{number}@x.example\n"));
    }
    let (_, rows) = read(&text);
    let (read, broken): (Vec<_>, Vec<_>) = rows.into_iter().partition(Result::is_ok);
    assert_eq!((read.len(), broken.len()), (1001, 1));
    assert_eq!(broken.into_iter().filter_map(Result::err).next().map(|row| row.line), Some(2));
}

#[test]
fn a_short_row_and_a_blank_line_are_no_trouble() {
    let all = people("Name,Email,Phone\r\nA\r\n\r\n,,\r\nB,b@x.example\r\n");
    assert_eq!(all.iter().map(|card| (card.facts.name.as_str(), card.line)).collect::<Vec<_>>(), [("A", 2), ("B", 5)]);
}

#[test]
fn a_title_is_a_job_or_what_stands_before_a_name() {
    let outlook = people(
        "Title,First Name,Last Name,Job Title,E-mail Address,Business Phone,Birthday\nDr.,Jo,Doe,CTO,,555 1234,3/14/1980\n",
    );
    assert_eq!((outlook[0].facts.prefix.as_str(), outlook[0].facts.headline().as_str()), ("Dr.", "CTO"));
    assert_eq!(outlook[0].facts.birthday.map(|day| day.to_string()).as_deref(), Some("1980-03-14"));
    let other = people("Name,Title,Company\nJo,CTO,Acme\n");
    assert_eq!(other[0].facts.headline(), "CTO at Acme");
}

#[test]
fn text_with_commas_is_no_table() {
    for text in
        ["Jane Doe, CTO, Acme\nmet at RustConf, needs a name, an email, a phone", "Name: Jane\nEmail: j@x.example"]
    {
        assert!(find_table(text).is_none(), "{text}");
    }
}

#[test]
fn what_has_no_field_is_counted_and_stays_in_the_original() {
    let card = &people("Name,Email,Mileage\nA,a@x.example,12\n")[0];
    assert_eq!((card.unread_lines, card.raw.as_str()), (1, "Name: A\nEmail: a@x.example\nMileage: 12"));
}
