//! Mail that was received or sent: one message, or a mailbox of many (mbox, RFC 4155).
//!
//! Who writes and is written to becomes a person; you, machines and lists are nobody, and newsletters, automatic
//! answers and junk are passed over. Of all mail with a person only the newest one becomes an encounter: between you
//! and whoever wrote to you, or to whom you wrote; who merely stands beside you in a mail to many was not met. The
//! sender's signature is read into fields, cards and calendars that are attached are read by their own readers. Pages
//! are made plain, never shown, and nothing they point to is fetched.
//!
//! What a mail passes on, attached or in its own text, is a mail of its own with its sender, signature and day. It is an
//! encounter only where it had come to you or from you; what others wrote to each other makes them known, no more.

mod attached;
mod head;
mod letter;
mod mbox;
mod moment;
mod page;
mod passed_on;
mod sign;
mod signature;
mod words;

use std::collections::{BTreeSet, HashMap};

use super::Mailbox;
use crate::{
    exchange::{
        RejectedCard, Viewpoint,
        found::Found,
        roll::{Roll, who_is_everywhere},
    },
    model::{Channel, Occasion, WhoStarted, match_email},
};
use letter::{Letter, read_letters};
pub(in crate::exchange) use sign::is_mail;

/// A mail to more people than these is to nobody in particular.
const MOST_WRITTEN_TO: usize = 15;

/// Reads the people of a mail or a mailbox.
pub(in crate::exchange) fn read_mail(bytes: &[u8], view: &Viewpoint) -> Found {
    let mut found = Found::default();
    let mut letters: Vec<Letter> = Vec::new();
    let messages = mbox::messages(bytes);
    let is_single = messages.len() == 1;
    let (mut machines, mut junk) = (0, 0);
    for (number, message) in (1..).zip(messages) {
        let place = if is_single { String::new() } else { format!("Message {number}: ") };
        let read = read_letters(&message, view);
        match read.first() {
            None => found.rejected.push(RejectedCard {
                line: message.line,
                reason: format!("{place}it has no sender and no receiver."),
                text: String::from_utf8_lossy(&message.text).chars().take(200).collect(),
            }),
            Some(letter) if letter.is_junk => junk += 1,
            Some(letter) if letter.is_automatic => machines += 1,
            Some(_) => {
                let (automatic, mut read): (Vec<_>, Vec<_>) = read.into_iter().partition(|letter| letter.is_automatic);
                machines += automatic.len();
                read.iter_mut().for_each(|letter| attached::merge(&mut found, std::mem::take(&mut letter.attached)));
                letters.append(&mut read);
            }
        }
    }
    let me = whose(&letters, view);
    let is_me = |address: &str| view.is_me(address) || me.contains(&match_email(address));
    let cards = found.cards.len();
    found.cards.extend(people(&letters, view, &is_me));
    // Who wrote comes before what they attached.
    found.cards.rotate_left(cards);
    found.pass_over(machines, "newsletter or automatic mail", "newsletters and automatic mails");
    found.pass_over(junk, "mail in the junk or in the trash", "mails in the junk or in the trash");
    found.explain("this mail", &String::from_utf8_lossy(bytes.get(..bytes.len().min(400)).unwrap_or_default()))
}

/// Your addresses: what the mail was delivered to, else who stands in all of it.
fn whose(letters: &[Letter], view: &Viewpoint) -> BTreeSet<String> {
    let by_itself = || letters.iter().filter(|letter| letter.passed_on_by.is_none());
    let delivered: BTreeSet<String> = by_itself().flat_map(|letter| letter.delivered_to.iter().cloned()).collect();
    if !delivered.is_empty() || !view.me.email.trim().is_empty() {
        return delivered;
    }
    let everybody: Vec<BTreeSet<String>> =
        by_itself().map(|letter| letter.everybody().map(|one| match_email(&one.email)).collect()).collect();
    who_is_everywhere(everybody.iter()).into_iter().collect()
}

/// Everybody, each with the newest mail between you and them, and senders with what they sign with.
fn people(letters: &[Letter], view: &Viewpoint, is_me: &dyn Fn(&str) -> bool) -> Vec<crate::model::CardReading> {
    let mut roll = Roll::default();
    let mut newest: HashMap<String, (&Letter, &Mailbox)> = HashMap::new();
    let mut signed: HashMap<String, &Letter> = HashMap::new();
    let mut order: Vec<String> = Vec::new();
    for letter in letters {
        for mailbox in letter.everybody().filter(|mailbox| is_somebody(mailbox, is_me)) {
            roll.person(mailbox, letter.line);
        }
        for mailbox in correspondents(letter, is_me) {
            let key = match_email(&mailbox.email);
            let entry = newest.entry(key.clone()).or_insert_with(|| {
                order.push(key.clone());
                (letter, mailbox)
            });
            if letter.at > entry.0.at {
                *entry = (letter, mailbox);
            }
        }
        if let Some(from) = letter.from.first().filter(|from| !letter.signature.is_empty() && is_somebody(from, is_me))
        {
            let entry = signed.entry(match_email(&from.email)).or_insert(letter);
            if letter.at > entry.at {
                *entry = letter;
            }
        }
    }
    for (letter, mailbox) in order.iter().filter_map(|key| newest.get(key)) {
        if let Some(occasion) = occasion(letter, view, is_me) {
            roll.add(mailbox, letter.line, occasion);
        }
    }
    for letter in letters {
        let Some(from) = letter.from.first() else { continue };
        if signed.get(&match_email(&from.email)).is_some_and(|newest| std::ptr::eq(*newest, letter)) {
            signature::merge(roll.person(from, letter.line), &letter.signature, view.today());
        }
    }
    roll.finish()
}

fn is_somebody(mailbox: &Mailbox, is_me: &dyn Fn(&str) -> bool) -> bool {
    !is_me(&mailbox.email) && !words::is_nobody(&mailbox.email)
}

/// Between whom and you a mail is: whoever wrote it to you, or those to whom you wrote it.
fn correspondents<'a>(letter: &'a Letter, is_me: &'a dyn Fn(&str) -> bool) -> Vec<&'a Mailbox> {
    let mine = letter.from.iter().any(|from| is_me(&from.email));
    let with = if mine { &letter.to } else { &letter.from };
    let to_others = !mine && letter.passed_on_by.as_deref().is_some_and(|by| !was_mine(letter, by, is_me));
    if letter.is_list || to_others || with.len() > MOST_WRITTEN_TO {
        return Vec::new();
    }
    with.iter().filter(|mailbox| is_somebody(mailbox, is_me)).collect()
}

/// Whether a mail that was passed on had come to you: it names you, or you passed it on and it names nobody.
fn was_mine(letter: &Letter, by: &[Mailbox], is_me: &dyn Fn(&str) -> bool) -> bool {
    let has_me = |people: &[Mailbox]| people.iter().any(|one| is_me(&one.email));
    has_me(&letter.to) || (letter.to.is_empty() && has_me(by))
}

fn occasion(letter: &Letter, view: &Viewpoint, is_me: &dyn Fn(&str) -> bool) -> Option<Occasion> {
    let day = view.day_of(letter.at?);
    let mine = letter.from.iter().any(|from| is_me(&from.email));
    (day <= view.today()).then(|| Occasion {
        key: letter.key.clone(),
        what: letter.subject.clone(),
        channel: Some(Channel::Mail),
        who_started: Some(if mine { WhoStarted::Me } else { WhoStarted::Them }),
        was: Some(day),
        raw: letter.raw.clone(),
        ..Occasion::default()
    })
}

#[cfg(test)]
mod passed_on_stories;
#[cfg(test)]
mod stories;
