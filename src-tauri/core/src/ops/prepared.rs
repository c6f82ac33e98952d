//! Cards made ready for a write: all that can be worked out of a card without looking into the book, on a thread of its
//! own, a little ahead of the write.

use std::sync::mpsc::sync_channel;

use super::facts::tidy;
use crate::{
    Result,
    insight::doubles::Record,
    model::{CardReading, PersonFacts, point_keys},
};

/// Cards that are handed over at once.
const A_HANDFUL: usize = 64;
/// Handfuls that are ready at most before they are taken.
const READY: usize = 8;

/// A card and what follows from it alone.
#[derive(Debug)]
pub(super) struct Prepared<'a> {
    /// The card as it was read.
    pub card: &'a CardReading,
    /// What it says, tidied.
    pub facts: PersonFacts,
    /// What it says, as JSON.
    pub json: String,
    /// The keys of its contact points, in their order.
    pub keys: Vec<String>,
    /// What of it is compared with others.
    pub record: Record,
}

impl<'a> Prepared<'a> {
    /// Works it out; phone numbers without a prefix are of `region` (ISO 3166).
    ///
    /// # Errors
    /// `Invalid` where it says too little or too much.
    pub fn of(card: &'a CardReading, region: &str) -> Result<Self> {
        let facts = tidy(&card.facts)?;
        let keys = point_keys(&facts, region);
        let record = Record::keyed(&facts, &card.uid, &keys);
        let json = as_json(&facts);
        Ok(Self { card, facts, json, keys, record })
    }
}

/// A card, and what was worked out of it unless it need not be.
pub(super) type Ready<'a> = (&'a CardReading, Option<Result<Prepared<'a>>>);

/// Prepares cards, but for those that `is_known` by their place, and hands all to `take` in their order, until it fails.
pub(super) fn in_order<'a>(
    cards: &'a [CardReading],
    region: &str,
    is_known: impl Fn(usize) -> bool + Sync,
    mut take: impl FnMut(usize, Ready<'a>) -> Result<()>,
) -> Result<()> {
    let prepare = |(at, card)| (card, (!is_known(at)).then(|| Prepared::of(card, region)));
    if cards.len() <= A_HANDFUL {
        return cards.iter().enumerate().map(prepare).enumerate().try_for_each(|(at, ready)| take(at, ready));
    }
    std::thread::scope(|scope| {
        let (send, receive) = sync_channel::<Vec<Ready<'a>>>(READY);
        scope.spawn(move || {
            for (nth, handful) in cards.chunks(A_HANDFUL).enumerate() {
                let at = (nth * A_HANDFUL..).zip(handful);
                if send.send(at.map(prepare).collect()).is_err() {
                    return;
                }
            }
        });
        receive.into_iter().flatten().enumerate().try_for_each(|(at, ready)| take(at, ready))
    })
}

/// Facts as they are kept beside a card.
pub(super) fn as_json(facts: &PersonFacts) -> String {
    serde_json::to_string(facts).unwrap_or_default()
}
