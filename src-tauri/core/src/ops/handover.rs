//! What is handed to other programs: a draft to the mail program, a meeting and the open commitments to the calendar.
//! Nothing is sent from here.

use std::path::Path;

use super::{
    addressee::{Known, hand_over, mailbox},
    item::why,
    out::write_file,
};
use crate::{
    Book, Error, Result,
    exchange::{Draft, FeedItem, Mailbox, Meeting, write_feed, write_invitation, write_own_card},
    id::CommitmentId,
    insight::{self, MailFacts, compose_mail},
    model::CommitmentKind,
    store::{self, Db, commitment::Listed},
    wire::MailDraft,
};

/// How often a calendar program looks again, in hours.
const FEED_HOURS: u32 = 1;
const FEED_NAME: &str = "Goodturn";

impl Book {
    /// A mail that keeps a commitment, as a link for the mail program; too long a text is left out of the link.
    ///
    /// # Errors
    /// `NotFound` where the commitment is gone, `Invalid` where no e-mail address is known.
    pub fn mail_draft(&self, id: CommitmentId) -> Result<MailDraft> {
        Ok(hand_over(&self.read(|db| draft(db, id))?))
    }

    /// Writes a mail that keeps a commitment as a file that mail programs open as a draft.
    ///
    /// # Errors
    /// As [`Book::mail_draft`], and `File` where it cannot be written.
    pub fn write_mail(&self, id: CommitmentId, path: &Path) -> Result<()> {
        write_file(path, self.read(|db| draft(db, id))?.to_eml().as_bytes())
    }

    /// Writes a meeting as an invitation (RFC 5545, RFC 5546).
    ///
    /// # Errors
    /// `NotFound` where it is gone, `Invalid` where it is no meeting, `File` where it cannot be written.
    pub fn write_invitation(&self, id: CommitmentId, path: &Path) -> Result<()> {
        let (zone, now) = (self.clock().zone(), self.clock().now());
        let meeting = self.read(|db| meeting(db, id))?;
        write_file(path, write_invitation(&meeting, zone, now).as_bytes())
    }

    /// Writes the open commitments as a calendar to which other programs subscribe.
    ///
    /// # Errors
    /// `File` where it cannot be written.
    pub fn write_feed(&self, path: &Path) -> Result<()> {
        let mut calendar = Vec::new();
        self.read(|db| self.write_calendar(db, &mut calendar))?;
        write_file(path, &calendar)
    }

    /// Writes the open commitments as iCalendar; answers how many.
    pub(super) fn write_calendar(&self, db: &Db, out: &mut impl std::io::Write) -> Result<u64> {
        let (zone, today) = (self.clock().zone(), self.clock().today());
        let open = store::commitment::ringing_by(db, i64::MAX, u32::MAX)?;
        let book = store::setting::book_uid(db)?;
        let items: Vec<FeedItem> = open.iter().map(|listed| feed_item(listed, &book, zone, today)).collect();
        let calendar = write_feed(FEED_NAME, FEED_HOURS, &items);
        out.write_all(calendar.as_bytes()).map_err(|error| Error::file("calendar", error))?;
        Ok(items.len() as u64)
    }

    /// Brings the calendar file in the data folder up to date, where the settings ask for one.
    ///
    /// # Errors
    /// `File` where it cannot be written.
    pub fn keep_feed(&self) -> Result<()> {
        let path = self.feed_path();
        if self.settings()?.calendar_feed { self.write_feed(&path) } else { forget_feed(&path) }
    }

    /// Where the calendar file is kept.
    pub fn feed_path(&self) -> std::path::PathBuf {
        self.dir().join("goodturn.ics")
    }
}

fn forget_feed(path: &Path) -> Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::file(path, error)),
        _ => Ok(()),
    }
}

fn draft(db: &Db, id: CommitmentId) -> Result<Draft> {
    let listed = store::commitment::load(db, id)?;
    let known = Known::load(db, listed.to()?.id)?;
    let to = vec![mailbox(&known.person)?];
    let place = listed.encounter.as_ref().map_or("", |(_, place)| place.as_str());
    let mail = mail_of(db, &known, listed.commitment.kind, &listed.commitment.what, place)?;
    Ok(Draft { to, ..mail })
}

/// A mail of a kind to somebody, not addressed yet. Beneath a follow-up stands your card, and it goes with it.
pub(super) fn mail_of(db: &Db, known: &Known, kind: CommitmentKind, what: &str, place: &str) -> Result<Draft> {
    let detail = insight::true_detail(&known.facts()).unwrap_or_default();
    let card = store::own_card::load(db)?;
    let facts = MailFacts { name: known.person.first_name(), me: card.name.trim(), what, place, detail: &detail };
    let (subject, mut body) = compose_mail(kind, &facts);
    let mut vcard = String::new();
    if kind == CommitmentKind::FollowUp {
        for line in card.lines() {
            body.push('\n');
            body.push_str(&line);
        }
        vcard = write_own_card(&card);
    }
    Ok(Draft { subject, body, vcard, ..Draft::default() })
}

fn meeting(db: &Db, id: CommitmentId) -> Result<Meeting> {
    let listed = store::commitment::load(db, id)?;
    if listed.commitment.kind != CommitmentKind::Meeting {
        return Err(Error::Invalid("Only a meeting can be put into a calendar as an invitation.".into()));
    }
    let facts = store::person::load(db, listed.to()?.id)?;
    let me = store::setting::load(db)?.me;
    Ok(Meeting {
        uid: uid(&store::setting::book_uid(db)?, id),
        sequence: listed.commitment.agreed_anew,
        title: listed.commitment.what.clone(),
        minutes: listed.commitment.minutes(),
        start: listed.commitment.due,
        repeat: listed.commitment.details.repeat,
        place: String::new(),
        note: String::new(),
        organiser: Mailbox { name: me.name, email: me.email },
        attendees: facts
            .emails
            .first()
            .map(|email| Mailbox { name: facts.name.clone(), email: email.value.clone() })
            .into_iter()
            .collect(),
    })
}

/// The name of a commitment in every calendar of the world: the same at each writing of the same book.
fn uid(book: &str, id: CommitmentId) -> String {
    format!("{id}@{book}.goodturn")
}

fn feed_item(listed: &Listed, book: &str, zone: chrono_tz::Tz, today: chrono::NaiveDate) -> FeedItem {
    let commitment = &listed.commitment;
    FeedItem {
        uid: uid(book, commitment.id),
        summary: match &listed.person {
            Some(person) => format!("{}: {}", person.name, commitment.what),
            None => commitment.what.clone(),
        },
        due: commitment.asks_for(),
        // What was put off comes back from its own day, not from the one until which it waits.
        repeat: match commitment.snoozed_until {
            None => commitment.details.repeat.clone(),
            Some(_) => String::new(),
        },
        minutes: commitment.details.minutes,
        description: why(listed, zone, today),
        kind: commitment.kind,
        state: commitment.state,
        modified: commitment.created_at,
    }
}
