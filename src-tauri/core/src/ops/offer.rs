//! What can be offered: as it was written down, and as it stands in the notes of encounters.

use chrono::NaiveDate;

use super::{
    holder::{holder_line, holder_name, tidy_holder},
    need_line::{need_row, noted},
    radar,
    when::{until_day, until_label},
};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::{EncounterId, OfferId, PersonId},
    insight,
    model::{Encounter, Holder, ResourceKind, as_sentence, fold},
    store::{self, Db, Tx, offer::NewOffer},
    wire::{NeedRow, OfferDraft, OfferLine, OfferRow, OffersPage},
};

/// How an offer stands in the note of an encounter that was written down before offers had records of their own.
pub(super) const NOTED_OFFER: &str = "They offer: ";
/// Whose needs an offer meets, shown at most.
const MOST_TAKERS: usize = 5;
/// Offers of a list, at most.
const MOST_LISTED: u32 = 1000;
/// Matches of the list of offers, at most.
const MOST_RADAR: usize = 30;

/// Writes offers of a person down, one a line.
pub(super) fn keep(tx: &Tx<'_>, person: PersonId, lines: &str, on: NaiveDate, from: Option<EncounterId>) -> Result<()> {
    for what in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let new = NewOffer {
            holder: Holder::Person { id: person },
            what: as_sentence(what),
            kind: None,
            limits: String::new(),
            most_a_month: None,
            most_in_all: None,
            known_for: false,
            said_on: on,
            until: None,
            encounter: from,
        };
        store::offer::insert(tx, &new)?;
    }
    Ok(())
}

/// What a person can offer, said last first.
pub(super) fn offers(db: &Db, person: PersonId, met: &[Encounter], today: NaiveDate) -> Result<Vec<OfferLine>> {
    let line =
        |id, what: &str, on| (on, OfferLine { id, what: what.to_owned(), said_label: insight::since_label(on, today) });
    let kept = store::offer::of_person(db, person)?;
    let mut all: Vec<(NaiveDate, OfferLine)> =
        kept.iter().map(|offer| line(Some(offer.id), &offer.new.what, offer.new.said_on)).collect();
    for met in met {
        let on = met.draft.on.unwrap_or(today);
        all.extend(noted(met, NOTED_OFFER).map(|what| line(None, what, on)));
    }
    all.sort_by_key(|(on, _)| std::cmp::Reverse(*on));
    Ok(all.into_iter().map(|(_, line)| line).collect())
}

fn row(db: &Db, offer: store::offer::Offer, today: NaiveDate, takers: Vec<NeedRow>) -> Result<OfferRow> {
    let used = store::offer_use::days(db, offer.id)?;
    let most = (offer.new.most_a_month, offer.new.most_in_all);
    let (used_label, is_full) = insight::offer_use(&used, most, today);
    Ok(OfferRow {
        id: offer.id,
        holder: holder_line(db, &offer.new.holder)?,
        what: offer.new.what,
        kind: offer.new.kind,
        limits: offer.new.limits,
        most_a_month: offer.new.most_a_month,
        most_in_all: offer.new.most_in_all,
        used_label,
        is_full,
        known_for: offer.new.known_for,
        said_label: insight::since_label(offer.new.said_on, today),
        until: offer.new.until,
        until_label: until_label(offer.new.until, today),
        times_taken_up: u32::try_from(used.len()).unwrap_or(u32::MAX),
        takers,
    })
}

impl Book {
    /// Writes down what you, somebody or a community can offer.
    ///
    /// # Errors
    /// `Invalid` where nothing is said or the day is not understood; `NotFound` where the person is gone.
    pub fn add_offer(&self, draft: &OfferDraft) -> Result<Done<OfferId>> {
        let name = self.read(|db| holder_name(db, &draft.holder))?;
        self.transact(Op::new(Verb::AddOffer, name), |tx| {
            store::offer::insert(tx, &written(tx, draft, tx.today(), None)?)
        })
    }

    /// Changes what is offered.
    ///
    /// # Errors
    /// As [`Book::add_offer`], and `NotFound` where it is gone.
    pub fn edit_offer(&self, id: OfferId, draft: &OfferDraft) -> Result<Done<OfferId>> {
        let name = self.read(|db| holder_name(db, &draft.holder))?;
        self.transact(Op::new(Verb::EditOffer, name), |tx| {
            let known = store::offer::load(tx, id)?.new;
            store::offer::update(tx, id, &written(tx, draft, known.said_on, known.encounter)?)?;
            Ok(id)
        })
    }

    /// Notes that an offer stands no more.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn end_offer(&self, id: OfferId) -> Result<Done<bool>> {
        let name = self.read(|db| holder_name(db, &store::offer::load(db, id)?.new.holder))?;
        self.transact(Op::new(Verb::EndOffer, name), |tx| store::offer::end(tx, id))
    }

    /// What stands offered, made last first; with words, only what has them, or whose holder does.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn offers(&self, words: &str) -> Result<Vec<OfferRow>> {
        let today = self.clock().today();
        let wanted = fold(words);
        self.read(|db| {
            let newest = store::offer::newest(db, today, MOST_LISTED)?.into_iter();
            let rows = newest.map(|offer| row(db, offer, today, Vec::new())).collect::<Result<Vec<_>>>()?;
            let has =
                |row: &OfferRow| fold(&format!("{} {} {}", row.what, row.limits, row.holder.name())).contains(&wanted);
            Ok(rows.into_iter().filter(has).collect())
        })
    }

    /// Your offers, each with whom it could help, what you need, what communities offer and need, and the open needs that
    /// somebody could meet.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn offers_page(&self) -> Result<OffersPage> {
        let today = self.clock().today();
        self.read(|db| {
            let stands = |offer: &store::offer::Offer| offer.new.until.is_none_or(|until| until >= today);
            let mine = store::offer::of_holder(db, &Holder::Me)?.into_iter().filter(stands);
            let mine = mine.map(|offer| {
                let takers = radar::takers(db, &offer, MOST_TAKERS, today)?;
                row(db, offer, today, takers)
            });
            let my_needs = store::need::of_holder(db, &Holder::Me)?.into_iter();
            let their_offers = store::offer::of_communities(db, today)?.into_iter();
            let their_needs = store::need::of_communities(db, today)?.into_iter();
            Ok(OffersPage {
                mine: mine.collect::<Result<_>>()?,
                my_needs: my_needs.map(|need| need_row(db, need, today)).collect::<Result<_>>()?,
                their_offers: their_offers.map(|offer| row(db, offer, today, Vec::new())).collect::<Result<_>>()?,
                their_needs: their_needs.map(|need| need_row(db, need, today)).collect::<Result<_>>()?,
                radar: radar::could_help(db, MOST_RADAR, today)?,
            })
        })
    }

    /// Of what kind something is likely to be; a suggestion.
    pub fn guess_kind(&self, what: &str) -> Option<ResourceKind> {
        insight::guess_kind(what)
    }
}

fn written(tx: &Tx<'_>, draft: &OfferDraft, said_on: NaiveDate, encounter: Option<EncounterId>) -> Result<NewOffer> {
    if draft.what.trim().is_empty() {
        return Err(Error::Invalid("Say what is offered, such as “an hour on anybody's first budget”.".into()));
    }
    if [draft.most_a_month, draft.most_in_all].contains(&Some(0)) {
        return Err(Error::Invalid("A limit is at least once. Leave it blank where there is none.".into()));
    }
    Ok(NewOffer {
        most_a_month: draft.most_a_month,
        most_in_all: draft.most_in_all,
        holder: tidy_holder(&draft.holder)?,
        what: as_sentence(&draft.what),
        kind: draft.kind,
        limits: draft.limits.trim().to_owned(),
        known_for: draft.known_for && draft.holder == Holder::Me,
        said_on,
        until: until_day(tx, &draft.until)?,
        encounter,
    })
}
