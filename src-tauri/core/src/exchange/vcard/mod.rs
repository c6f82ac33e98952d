//! vCard 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350): reading as they are found in the wild, writing as they should be.
//!
//! The text is cut into cards and properties here, so that line numbers and `raw` are exact and one broken card
//! harms no other; calcard then takes each property's value apart.

mod address;
mod birthday;
mod label;
mod line;
mod name;
mod parameter;
mod person;
mod photo;
mod property;
mod quoted;
mod split;
mod unfold;
mod unread;
mod work;
mod write;

pub(super) use birthday::read_birthday;
pub(super) use parameter::split_head;
pub(super) use photo::stored_photo;
pub(super) use quoted::decode_quoted;
pub(super) use split::{Block, blocks, physical_lines};
pub use unread::{UnreadProperty, read_unread};
pub use write::{Version, write_vcard};

use super::plain::excerpt;
use crate::model::CardReading;

/// Cards from which on several threads read faster than one.
const MANY: usize = 256;
/// Threads that read at most.
const MOST_THREADS: usize = 4;

/// Largest card that is read, in bytes: a portrait of 24 MB has room in it.
const MOST_BYTES: usize = 32 * 1024 * 1024;

/// A card that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RejectedCard {
    /// Line of the file on which it begins, from 1.
    pub line: usize,
    /// Why, in plain words.
    pub reason: String,
    /// The card as it came, or its beginning where it is long.
    pub text: String,
}

/// Reads the cards of a decoded text one after another, in bounded memory.
///
/// Text outside any card is answered as a rejected card, so that nothing goes by unseen.
pub fn read_vcards(text: &str) -> impl Iterator<Item = Result<CardReading, RejectedCard>> + '_ {
    blocks(text).map(read_block)
}

/// Reads the cards of many blocks, on as many threads as help; in their order.
pub(super) fn read_blocks(blocks: &[Block<'_>]) -> Vec<Result<CardReading, RejectedCard>> {
    let read = |blocks: &[Block<'_>]| blocks.iter().copied().map(read_block).collect::<Vec<_>>();
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS);
    if threads == 1 || blocks.len() < MANY {
        return read(blocks);
    }
    std::thread::scope(|scope| {
        let shares = blocks.chunks(blocks.len().div_ceil(threads));
        let shares: Vec<_> = shares.map(|share| scope.spawn(move || read(share))).collect();
        shares.into_iter().flat_map(|share| share.join().unwrap_or_else(|why| std::panic::resume_unwind(why))).collect()
    })
}

fn read_block(block: Block<'_>) -> Result<CardReading, RejectedCard> {
    let reject =
        |reason: &str| Err(RejectedCard { line: block.line, reason: reason.to_owned(), text: excerpt(block.text) });
    if !block.is_card {
        return reject("This stands outside any card: there is no BEGIN:VCARD before it.");
    }
    if block.text.len() > MOST_BYTES {
        return reject("The card is larger than any person's; it was not read.");
    }
    let Some(mut card) = person::read_card(block.text) else {
        return reject("The card has more lines than any person's; it was not read.");
    };
    if card.facts.called().is_empty() {
        return reject(match block.is_closed {
            true => "The card has no name, no organisation and no way to reach anybody.",
            false => "The card breaks off before a name or a way to reach anybody.",
        });
    }
    card.raw = block.text.to_owned();
    card.line = block.line;
    Ok(card)
}

#[cfg(test)]
mod corpus;
#[cfg(test)]
mod stories;
