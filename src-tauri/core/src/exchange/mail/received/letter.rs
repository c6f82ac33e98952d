//! One mail, taken apart by mail-parser.

use chrono::{DateTime, Utc};
use mail_parser::{Address, HeaderName, HeaderValue, MessageParser};

use super::{attached, mbox::Message, signature, words};
use crate::{
    exchange::{
        Viewpoint,
        found::Found,
        mail::{Mailbox, natural_name},
        plain::one_line,
    },
    model::match_email,
};

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
}

impl Letter {
    /// Sender and receivers.
    pub fn everybody(&self) -> impl Iterator<Item = &Mailbox> {
        self.from.iter().chain(&self.to)
    }
}

/// Reads a mail; `None` where it names nobody who can be written to and nothing is attached.
pub(super) fn read_letter(message: &Message<'_>, view: &Viewpoint) -> Option<Letter> {
    let mail = MessageParser::default().parse(message.text.as_ref())?;
    let header = |name: &'static str| mail.header_raw(name).map(one_line);
    let named = |name: HeaderName<'static>| mail.header(name).is_some_and(|value| !matches!(value, HeaderValue::Empty));
    let from: Vec<Mailbox> = mailboxes(mail.from()).chain(mailboxes(mail.sender())).collect();
    let mut letter = Letter {
        line: message.line,
        from: from.into_iter().take(1).collect(),
        to: mailboxes(mail.to()).chain(mailboxes(mail.cc())).collect(),
        at: mail
            .date()
            .filter(|date| date.is_valid())
            .and_then(|date| DateTime::from_timestamp(date.to_timestamp(), 0)),
        subject: one_line(mail.subject().unwrap_or_default()).chars().take(300).collect(),
        attached: attached::read(&mail, view),
        ..Letter::default()
    };
    if letter.everybody().next().is_none() && letter.attached.cards.is_empty() {
        return None;
    }
    let sender = letter.from.first().map(|from| from.email.clone()).unwrap_or_default();
    let at = letter.at.map(|at| at.to_rfc3339()).unwrap_or_default();
    letter.key = mail.message_id().map_or_else(|| format!("{sender} {at} {}", letter.subject), str::to_owned);
    letter.raw = format!("From: {sender}\nDate: {at}\nSubject: {}\nMessage-ID: {}", letter.subject, letter.key);
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
    letter.signature = mail.body_text(0).map(|text| signature::find(&text)).unwrap_or_default();
    Some(letter)
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
