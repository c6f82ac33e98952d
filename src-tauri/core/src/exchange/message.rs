//! LinkedIn's `messages.csv`: with whom you wrote, and when last.
//!
//! Each person becomes one card with one occasion, the newest message; whose export it is shows by who stands in
//! every conversation, or by your name.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, NaiveDateTime, Utc};

use super::{RejectedCard, Viewpoint, found::Found, plain::one_line, roll::who_is_everywhere};
use crate::model::{
    CardReading, Channel, Confidence, FieldOrigin, Labelled, Occasion, PersonFacts, WhoStarted, fold, match_url,
};

/// The columns by which the table is known.
const KNOWN_BY: [&str; 3] = ["conversation id", "from", "sender profile url"];
/// A conversation of more people is a group that happens to include you.
const MOST_PEOPLE: usize = 8;
/// Most letters of a message that are kept with the encounter.
const MOST_LETTERS: usize = 300;

/// Whether a text is such a table.
pub(super) fn is_messages(text: &str) -> bool {
    let first = text.lines().map(|line| line.trim_start_matches('\u{feff}')).find(|line| !line.trim().is_empty());
    first.is_some_and(|line| {
        let line = line.to_lowercase();
        KNOWN_BY.iter().all(|column| line.contains(column))
    })
}

/// Somebody who writes or is written to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Writer {
    name: String,
    url: String,
}

impl Writer {
    fn key(&self) -> String {
        match_url(&self.url)
    }
}

struct Message {
    line: usize,
    conversation: String,
    from: Writer,
    to: Vec<Writer>,
    at: DateTime<Utc>,
    subject: String,
    content: String,
}

impl Message {
    fn people(&self) -> impl Iterator<Item = &Writer> {
        std::iter::once(&self.from).chain(&self.to).filter(|writer| !writer.url.is_empty())
    }
}

/// Reads the people of a table of messages.
pub(super) fn read_messages(text: &str, view: &Viewpoint) -> Found {
    let mut found = Found::default();
    let messages = messages(text, &mut found.rejected);
    let mut conversations: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for message in &messages {
        conversations.entry(&message.conversation).or_default().extend(message.people().map(Writer::key));
    }
    let named_me = |writer: &&Writer| !view.me.name.trim().is_empty() && fold(&writer.name) == fold(&view.me.name);
    let me = messages.iter().flat_map(Message::people).find(named_me).map(Writer::key);
    let Some(me) = me.or_else(|| who_is_everywhere(conversations.values())) else {
        let reason = "Nobody stands in all of these conversations, so it does not show which of them is you. \
                      Say your name in the settings, as LinkedIn writes it.";
        found.rejected.push(RejectedCard { line: 1, reason: reason.to_owned(), text: String::new() });
        return found;
    };
    let crowds = conversations.values().filter(|people| people.len() > MOST_PEOPLE).count();
    let mut newest: HashMap<String, (usize, &Message)> = HashMap::new();
    let mut order: Vec<Writer> = Vec::new();
    for message in messages.iter().filter(|message| {
        conversations.get(message.conversation.as_str()).is_some_and(|people| people.len() <= MOST_PEOPLE)
    }) {
        for writer in message.people().filter(|writer| writer.key() != me) {
            let place = order.len();
            let entry = newest.entry(writer.key()).or_insert_with(|| {
                order.push(writer.clone());
                (place, message)
            });
            if message.at > entry.1.at {
                entry.1 = message;
            }
        }
    }
    found.cards =
        order.iter().filter_map(|writer| Some(card(writer, newest.get(&writer.key())?.1, &me, view))).collect();
    found.pass_over(crowds, "conversation of many", "conversations of many");
    found.explain("these messages", text)
}

fn messages(text: &str, rejected: &mut Vec<RejectedCard>) -> Vec<Message> {
    let mut reader =
        csv::ReaderBuilder::new().flexible(true).delimiter(find_delimiter(text)).from_reader(text.as_bytes());
    let columns: HashMap<String, usize> = reader
        .headers()
        .map(|names| {
            (0..).zip(names).map(|(at, name)| (name.trim().trim_start_matches('\u{feff}').to_lowercase(), at)).collect()
        })
        .unwrap_or_default();
    let mut messages = Vec::new();
    // A record begins behind the CR of the line before, where lines end with CRLF.
    let behind_cr = |at: &csv::Position| {
        let at = usize::try_from(at.byte()).unwrap_or(usize::MAX);
        text.as_bytes().get(at) == Some(&b'\n')
    };
    for row in reader.records() {
        let line = |position: Option<&csv::Position>| {
            position.map_or(0, |at| usize::try_from(at.line()).unwrap_or(0) + usize::from(behind_cr(at)))
        };
        let row = match row {
            Ok(row) => row,
            Err(error) => {
                let reason = "The row could not be read.".to_owned();
                rejected.push(RejectedCard { line: line(error.position()), reason, text: error.to_string() });
                continue;
            }
        };
        let cell = |name: &str| columns.get(name).and_then(|at| row.get(*at)).unwrap_or_default().trim();
        let number = line(row.position());
        let Some(at) = moment(cell("date")) else {
            let reason = "When this message was written could not be read.".to_owned();
            rejected.push(RejectedCard { line: number, reason, text: cell("date").to_owned() });
            continue;
        };
        let urls = [cell("recipient profile urls"), cell("recipient profile url")].concat();
        messages.push(Message {
            line: number,
            conversation: cell("conversation id").to_owned(),
            from: Writer { name: one_line(cell("from")), url: cell("sender profile url").to_owned() },
            to: recipients(cell("to"), &urls),
            at,
            subject: one_line(cell("subject")),
            content: cell("content").to_owned(),
        });
    }
    messages
}

/// What stands between the cells; a spreadsheet that saved the table again may have chosen another.
fn find_delimiter(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |delimiter: &u8| first.bytes().filter(|byte| byte == delimiter).count();
    b",;\t".iter().copied().max_by_key(count).unwrap_or(b',')
}

/// Names and profiles of those who were written to; where a name has a comma of its own, only the profiles tell.
fn recipients(names: &str, urls: &str) -> Vec<Writer> {
    let urls: Vec<&str> = urls.split(',').map(str::trim).filter(|url| !url.is_empty()).collect();
    let split: Vec<&str> = if urls.len() > 1 { names.split(',').collect() } else { vec![names] };
    let name = |place: usize| if split.len() == urls.len() { one_line(split[place]) } else { String::new() };
    urls.iter().enumerate().map(|(place, url)| Writer { name: name(place), url: (*url).to_owned() }).collect()
}

/// `2023-05-02 14:03:22 UTC`
fn moment(text: &str) -> Option<DateTime<Utc>> {
    let plain = text.trim().trim_end_matches("UTC").trim().replace('T', " ");
    let plain = plain.trim_end_matches('Z');
    let forms = ["%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%m/%d/%y, %I:%M %p", "%m/%d/%Y %H:%M"];
    forms.iter().find_map(|form| NaiveDateTime::parse_from_str(plain, form).ok()).map(|local| local.and_utc())
}

fn card(writer: &Writer, last: &Message, me: &str, view: &Viewpoint) -> CardReading {
    let origin = |field: &str, from: &str| FieldOrigin {
        field: field.to_owned(),
        from: from.to_owned(),
        confidence: Confidence::Certain,
        place: None,
    };
    let mine = last.from.key() == me;
    let names = last.to.iter().map(|writer| writer.name.as_str()).collect::<Vec<_>>().join(", ");
    let raw = format!("From: {}\nTo: {names}\nDate: {}\n\n{}\n{}", last.from.name, last.at, last.subject, last.content);
    let day = view.day_of(last.at);
    let occasion = Occasion {
        key: format!("{} {}", last.conversation, last.at.timestamp()),
        what: if last.subject.is_empty() { "LinkedIn".to_owned() } else { last.subject.clone() },
        note: one_line(&last.content).chars().take(MOST_LETTERS).collect(),
        channel: Some(Channel::Message),
        who_started: Some(if mine { WhoStarted::Me } else { WhoStarted::Them }),
        was: Some(day).filter(|day| *day <= view.today()),
        raw,
        ..Occasion::default()
    };
    CardReading {
        origins: vec![origin("name", &writer.name), origin("urls", &writer.url)],
        raw: format!("{}\n{}", writer.name, writer.url),
        facts: PersonFacts {
            name: writer.name.clone(),
            urls: vec![Labelled { value: writer.url.clone(), label: "LinkedIn".to_owned() }],
            ..PersonFacts::default()
        },
        occasions: vec![occasion],
        line: last.line,
        ..CardReading::default()
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    const HEAD: &str = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER";

    fn row(conversation: &str, from: &str, to: &str, at: &str, subject: &str) -> String {
        let url = |name: &str| format!("https://www.linkedin.com/in/{}", name.to_lowercase().replace(' ', "-"));
        format!("{conversation},,{from},{},{to},{},{at},{subject},\"Hello,\nyou\",INBOX", url(from), url(to))
    }

    fn read(rows: &[String], me: &str) -> Found {
        let mut view = Viewpoint::from(NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day"));
        view.me.name = me.to_owned();
        let text = format!("{HEAD}\r\n{}", rows.join("\r\n"));
        assert!(is_messages(&text));
        read_messages(&text, &view)
    }

    #[test]
    fn the_newest_message_with_each_person_is_kept() {
        let rows = [
            row("1", "Jane Doe", "Jo Me", "2023-05-02 14:03:22 UTC", "Old"),
            row("1", "Jo Me", "Jane Doe", "2024-05-02 14:03:22 UTC", "New"),
            row("2", "Li Wei", "Jo Me", "2025-01-01 08:00:00 UTC", ""),
            row("3", "Jo Me", "Ana Souza", "2022-01-01 08:00:00 UTC", "Hi"),
        ];
        let found = read(&rows, "");
        let told: Vec<_> = found
            .cards
            .iter()
            .map(|card| {
                let last = &card.occasions[0];
                (card.facts.name.as_str(), last.what.as_str(), last.was.map(|on| on.to_string()), last.who_started)
            })
            .collect();
        let on = |day: &str| Some(day.to_owned());
        assert_eq!(
            told,
            [
                ("Jane Doe", "New", on("2024-05-02"), Some(WhoStarted::Me)),
                ("Li Wei", "LinkedIn", on("2025-01-01"), Some(WhoStarted::Them)),
                ("Ana Souza", "Hi", on("2022-01-01"), Some(WhoStarted::Me)),
            ]
        );
        assert_eq!(found.cards[0].occasions[0].note, "Hello, you");
    }

    #[test]
    fn whose_messages_they_are_is_asked_where_it_does_not_show() {
        let rows = [row("1", "Jane Doe", "Jo Me", "2023-05-02 14:03:22 UTC", "Old")];
        assert!(read(&rows, "").rejected[0].reason.contains("which of them is you"));
        assert_eq!(read(&rows, "Jo Me").cards.len(), 1, "a name that is known tells");
    }

    #[test]
    fn a_row_without_a_date_is_named() {
        let rows = [row("1", "Jane Doe", "Jo Me", "soon", ""), row("1", "Jane Doe", "Jo Me", "2023-05-02 14:03", "")];
        let found = read(&rows, "Jo Me");
        assert_eq!((found.rejected[0].line, found.cards.len()), (2, 1));
    }
}
