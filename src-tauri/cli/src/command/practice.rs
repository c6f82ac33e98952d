//! Practice cards.

use goodturn_core::{Book, Error};

use super::{Ended, Ending};
use crate::console::Console;

/// Prints the cards of a topic, or of all; with somebody, what is known of them stands below each open question.
pub(super) fn practice(book: &Book, topic: &str, with: Option<&str>, console: &mut Console) -> Ending {
    let person = with.map(|with| book.find_person(with)).transpose()?;
    let mut topics = book.practice(person)?;
    let all: Vec<String> = topics.iter().map(|topic| topic.id.clone()).collect();
    topics.retain(|one| topic.is_empty() || one.id == topic);
    if topics.is_empty() {
        return Err(Error::Invalid(format!("There is no topic “{topic}”. There are: {}.", all.join(", "))).into());
    }
    console.document(&topics)?;
    if topic.is_empty() {
        for sentence in book.how_it_felt()? {
            console.line(&sentence)?;
        }
    }
    for topic in &topics {
        console.line(&topic.title)?;
        for card in &topic.cards {
            console.text(2, &card.text)?;
            console.text(4, &card.why)?;
            if !card.known.is_empty() {
                console.text(4, &format!("You know: {}", card.known))?;
            }
        }
    }
    Ok(Ended::Done)
}
