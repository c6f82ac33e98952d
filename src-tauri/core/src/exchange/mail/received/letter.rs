//! One mail, taken apart by mail-parser, with those that it passes on.

use chrono::{DateTime, Utc};
use mail_parser::{Address, HeaderName, HeaderValue, MessageParser, MimeHeaders, PartType};

use super::{attached, head::Head, mbox::Message, moment::read_moment, page::page_text, passed_on, signature, words};
use crate::{
    exchange::{
        Viewpoint,
        found::Found,
        mail::{Mailbox, natural_name},
        plain::one_line,
    },
    model::match_email,
};

/// Mails within mails that are looked into.
const MOST_NESTED: usize = 8;

/// What a mail says.
#[derive(Debug, Default)]
pub(super) struct Letter {
    /// Its first line in the file, from 1.
    pub line: usize,
    /// Who wrote.
    pub from: Vec<Mailbox>,
    /// To whom, copies included.
    pub to: Vec<Mailbox>,
    /// When it was written.
    pub at: Option<DateTime<Utc>>,
    /// What it is about.
    pub subject: String,
    /// Its own identifier; made of what it says where it has none.
    pub key: String,
    /// The head of it that is kept with the encounter.
    pub raw: String,
    /// Addresses it was delivered to, as they are matched.
    pub delivered_to: Vec<String>,
    /// Whether it came by a list on which people write.
    pub is_list: bool,
    /// Whether a machine wrote it to many.
    pub is_automatic: bool,
    /// Whether it lay in the junk or in the trash.
    pub is_junk: bool,
    /// The lines with which the sender signs; blank where there are none.
    pub signature: String,
    /// What attached cards and calendars hold.
    pub attached: Found,
    /// Who passed it on; `None` where it came by itself.
    pub passed_on_by: Option<Vec<Mailbox>>,
}

impl Letter {
    /// Sender and receivers.
    pub fn everybody(&self) -> impl Iterator<Item = &Mailbox> {
        self.from.iter().chain(&self.to)
    }

    /// Gives it its key and the head of it that is kept.
    fn sign(&mut self, message_id: Option<&str>) {
        let sender = self.from.first().map(|from| from.email.as_str()).unwrap_or_default();
        let at = self.at.map(|at| at.to_rfc3339()).unwrap_or_default();
        self.key = message_id.map_or_else(|| format!("{sender} {at} {}", self.subject), str::to_owned);
        self.raw = format!("From: {sender}\nDate: {at}\nSubject: {}\nMessage-ID: {}", self.subject, self.key);
    }
}

/// Reads a mail and those that it passes on, attached or in its own text, the outermost first; none where it names
/// nobody who can be written to and nothing is attached.
pub(super) fn read_letters(message: &Message<'_>, view: &Viewpoint) -> Vec<Letter> {
    let mut letters = Vec::new();
    if let Some(mail) = MessageParser::default().parse(message.text.as_ref()) {
        add_letters(&mut letters, &mail, None, &Place { line: message.line, depth: 0, view });
    }
    letters
}

/// Where a mail stands.
struct Place<'a> {
    /// First line of the outermost mail.
    line: usize,
    /// In how many others it is.
    depth: usize,
    view: &'a Viewpoint,
}

fn add_letters(
    letters: &mut Vec<Letter>,
    mail: &mail_parser::Message<'_>,
    passed_on_by: Option<Vec<Mailbox>>,
    place: &Place<'_>,
) {
    let mut letter = Letter { line: place.line, passed_on_by, ..read_letter(mail, place.view) };
    let from = letter.from.clone();
    let cuts = mail.text_bodies().filter_map(|part| match &part.body {
        PartType::Text(text) => Some(passed_on::cut(text)),
        PartType::Html(page) => Some(passed_on::cut(&page_text(page))),
        _ => None,
    });
    let mut quoted = Vec::new();
    for (nth, cut) in cuts.enumerate() {
        if nth == 0 {
            letter.signature = signature::find(&cut.own);
        }
        quoted.extend(cut.passed_on);
    }
    if letter.everybody().next().is_some() || !letter.attached.cards.is_empty() {
        letters.push(letter);
    }
    let mut by = from.clone();
    for (head, words) in quoted {
        let passed_on_by = Some(std::mem::replace(&mut by, head.from.clone()));
        if !head.from.is_empty() {
            letters.push(Letter { line: place.line, passed_on_by, ..quoted_letter(head, &words, place.view) });
        }
    }
    let place = Place { depth: place.depth + 1, ..*place };
    for part in mail.parts.iter().filter(|_| place.depth < MOST_NESTED) {
        match &part.body {
            PartType::Message(inner) => add_letters(letters, inner, Some(from.clone()), &place),
            PartType::Binary(bytes) | PartType::InlineBinary(bytes) if is_named_mail(part) => {
                if let Some(inner) = MessageParser::default().parse(bytes.as_ref()) {
                    add_letters(letters, &inner, Some(from.clone()), &place);
                }
            }
            _ => {}
        }
    }
}

fn is_named_mail(part: &mail_parser::MessagePart<'_>) -> bool {
    part.attachment_name()
        .and_then(|name| name.rsplit_once('.'))
        .is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("eml"))
}

/// A mail whose head stands in the text of another one.
fn quoted_letter(head: Head, words: &str, view: &Viewpoint) -> Letter {
    let mut letter = Letter {
        at: read_moment(&head.at, view),
        subject: short(&head.subject),
        is_automatic: head.from.iter().all(|from| words::is_nobody(&from.email)),
        signature: signature::find(words),
        from: head.from.into_iter().take(1).collect(),
        to: head.to,
        ..Letter::default()
    };
    letter.sign(None);
    letter
}

fn read_letter(mail: &mail_parser::Message<'_>, view: &Viewpoint) -> Letter {
    let header = |name: &'static str| mail.header_raw(name).map(one_line);
    let named = |name: HeaderName<'static>| mail.header(name).is_some_and(|value| !matches!(value, HeaderValue::Empty));
    let from: Vec<Mailbox> = mailboxes(mail.from()).chain(mailboxes(mail.sender())).collect();
    let mut letter = Letter {
        from: from.into_iter().take(1).collect(),
        to: mailboxes(mail.to()).chain(mailboxes(mail.cc())).collect(),
        at: mail
            .date()
            .filter(|date| date.is_valid())
            .and_then(|date| DateTime::from_timestamp(date.to_timestamp(), 0)),
        subject: short(mail.subject().unwrap_or_default()),
        attached: attached::read(mail, view),
        ..Letter::default()
    };
    letter.sign(mail.message_id());
    letter.delivered_to = ["Delivered-To", "X-Original-To", "X-Delivered-To", "Envelope-To"]
        .into_iter()
        .filter_map(header)
        .map(|address| match_email(address.trim_matches(['<', '>', ' '])))
        .filter(|address| address.contains('@'))
        .collect();
    let word = |name: &'static str| header(name).unwrap_or_default().to_lowercase();
    let precedence = word("Precedence");
    letter.is_list = named(HeaderName::ListPost) || named(HeaderName::ListId);
    let is_newsletter = named(HeaderName::ListUnsubscribe) && !named(HeaderName::ListPost);
    let answers = word("Auto-Submitted");
    letter.is_automatic = is_newsletter
        || ["bulk", "junk"].contains(&precedence.as_str())
        || !matches!(answers.as_str(), "" | "no")
        || (letter.from.iter().all(|from| words::is_nobody(&from.email)) && !letter.from.is_empty());
    let labels = word("X-Gmail-Labels");
    letter.is_junk = labels.split(',').any(|label| words::words().junk.iter().any(|junk| junk == label.trim()))
        || word("X-Spam-Flag") == "yes";
    letter
}

/// On one line, and no longer than is kept.
fn short(subject: &str) -> String {
    one_line(subject).chars().take(300).collect()
}

/// Everybody in a field, groups opened up; who has no address that can be written to is left out.
fn mailboxes<'a>(field: Option<&'a Address<'a>>) -> impl Iterator<Item = Mailbox> + 'a {
    field.into_iter().flat_map(|field| field.iter()).filter_map(|one| {
        let mailbox = Mailbox {
            name: natural_name(one.name.as_deref().unwrap_or_default()),
            email: one.address.as_deref().unwrap_or_default().trim().to_owned(),
        };
        mailbox.address().is_some().then_some(mailbox)
    })
}
