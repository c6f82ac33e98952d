//! What is needed: as it was written down, and as it stands in the notes of encounters.

use chrono::NaiveDate;

use super::{
    holder::{holder_name, tidy_holder},
    need_line::{NOTED_NEED, need_row, noted},
    radar,
    when::{until_day, until_label},
};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::{EncounterId, NeedId, PersonId},
    insight,
    model::{Encounter, Holder, as_sentence, fold},
    store::{self, Db, Tx, need::NewNeed},
    wire::{NeedDraft, NeedLine, NeedRow},
};

/// Who could meet a need, shown on the page of whoever has it, at most.
const MOST_MATCHES: usize = 2;
/// Needs of a list, at most.
const MOST_LISTED: u32 = 1000;

/// Writes needs down, one a line.
pub(super) fn keep(tx: &Tx<'_>, person: PersonId, lines: &str, on: NaiveDate, from: Option<EncounterId>) -> Result<()> {
    for what in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let new = NewNeed {
            holder: Holder::Person { id: person },
            what: as_sentence(what),
            kind: None,
            said_on: on,
            until: None,
            encounter: from,
        };
        store::need::insert(tx, &new)?;
    }
    Ok(())
}

/// What a person needs, said last first.
pub(super) fn needs(db: &Db, person: PersonId, met: &[Encounter], today: NaiveDate) -> Result<Vec<NeedLine>> {
    let line = |id, what: &str, on| NeedLine {
        id,
        what: what.to_owned(),
        said_on: on,
        said_label: insight::since_label(on, today),
        until_label: String::new(),
        matches: Vec::new(),
    };
    let kept = store::need::of_person(db, person)?;
    let mut needs: Vec<NeedLine> = kept
        .iter()
        .map(|need| NeedLine {
            until_label: until_label(need.new.until, today),
            ..line(Some(need.id), &need.new.what, need.new.said_on)
        })
        .collect();
    for met in met {
        let on = met.draft.on.unwrap_or(today);
        needs.extend(noted(met, NOTED_NEED).map(|what| line(None, what, on)));
    }
    needs.sort_by_key(|need| std::cmp::Reverse(need.said_on));
    Ok(needs)
}

/// What a person needs, each with who could meet it.
pub(super) fn needs_with_matches(
    db: &Db,
    person: PersonId,
    met: &[Encounter],
    today: NaiveDate,
) -> Result<Vec<NeedLine>> {
    let mut needs = needs(db, person, met, today)?;
    for line in &mut needs {
        if let Some(id) = line.id
            && store::need::lasts(db, id, today)?
        {
            line.matches = radar::matches(db, &store::need::load(db, id)?, MOST_MATCHES, today)?;
        }
    }
    Ok(needs)
}

/// The need that was said at an encounter.
pub(super) fn said_at(db: &Db, person: PersonId, met: &Encounter) -> Result<Option<String>> {
    let kept = store::need::of_person(db, person)?;
    let said = kept.into_iter().find(|need| need.new.encounter == Some(met.id)).map(|need| need.new.what);
    Ok(said.or_else(|| noted(met, NOTED_NEED).next().map(str::to_owned)))
}

impl Book {
    /// Writes down what you, somebody or a community needs.
    ///
    /// # Errors
    /// `Invalid` where nothing is said or the day is not understood; `NotFound` where the person is gone.
    pub fn add_need(&self, draft: &NeedDraft) -> Result<Done<NeedId>> {
        let name = self.read(|db| holder_name(db, &draft.holder))?;
        self.transact(Op::new(Verb::AddNeed, name), |tx| {
            store::need::insert(tx, &written(tx, draft, tx.today(), None)?)
        })
    }

    /// Changes what is needed.
    ///
    /// # Errors
    /// As [`Book::add_need`], and `NotFound` where it is gone.
    pub fn edit_need(&self, id: NeedId, draft: &NeedDraft) -> Result<Done<NeedId>> {
        let name = self.read(|db| holder_name(db, &draft.holder))?;
        self.transact(Op::new(Verb::EditNeed, name), |tx| {
            let known = store::need::load(tx, id)?.new;
            store::need::update(tx, id, &written(tx, draft, known.said_on, known.encounter)?)?;
            Ok(id)
        })
    }

    /// Notes that a thing is needed no more, or is there.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn end_need(&self, id: NeedId) -> Result<Done<bool>> {
        let name = self.read(|db| holder_name(db, &store::need::load(db, id)?.new.holder))?;
        self.transact(Op::new(Verb::EndNeed, name), |tx| store::need::end(tx, id))
    }

    /// What is needed and lasts, said last first; with words, only what has them, or whose holder does.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn needs(&self, words: &str) -> Result<Vec<NeedRow>> {
        let today = self.clock().today();
        let wanted = fold(words);
        self.read(|db| {
            let newest = store::need::newest(db, today, MOST_LISTED)?.into_iter();
            let rows = newest.map(|need| need_row(db, need, today)).collect::<Result<Vec<_>>>()?;
            let has = |row: &NeedRow| fold(&format!("{} {}", row.what, row.holder.name())).contains(&wanted);
            Ok(rows.into_iter().filter(has).collect())
        })
    }
}

fn written(tx: &Tx<'_>, draft: &NeedDraft, said_on: NaiveDate, encounter: Option<EncounterId>) -> Result<NewNeed> {
    if draft.what.trim().is_empty() {
        return Err(Error::Invalid("Say what is needed, such as “a part-time CFO”.".into()));
    }
    Ok(NewNeed {
        holder: tidy_holder(&draft.holder)?,
        what: as_sentence(&draft.what),
        kind: draft.kind,
        said_on,
        until: until_day(tx, &draft.until)?,
        encounter,
    })
}
