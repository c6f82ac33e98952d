//! The ten-minute session (C118).

use chrono::{DateTime, NaiveDate, Utc};

use super::{commitment::end_of_day, item::item, radar, rhythm, weekly_review};
use crate::{
    Book, Result, insight,
    model::CommitmentKind,
    store,
    wire::{Item, Section, SectionKind, TimeBox, Today},
};

/// Today is for today: what does not fit on the page waits.
const MOST_ITEMS: u32 = 500;
/// Ties that fade are an invitation, not a backlog.
const MOST_FADING: u32 = 3;
/// So are the people you could help.
const MOST_COULD_HELP: usize = 3;

fn section_of(kind: CommitmentKind) -> SectionKind {
    match kind {
        CommitmentKind::Promise => SectionKind::Promised,
        CommitmentKind::ThankYou => SectionKind::ThankYou,
        CommitmentKind::FollowUp | CommitmentKind::Card | CommitmentKind::CheckIn => SectionKind::FollowUp,
        CommitmentKind::Meeting | CommitmentKind::Birthday | CommitmentKind::Congratulation => SectionKind::Dates,
    }
}

/// What fits into the minutes of the box, from the top of the page.
fn time_box(sections: &[Section], budget: u32) -> Option<TimeBox> {
    let items: Vec<&Item> = sections.iter().flat_map(|section| &section.items).collect();
    let kinds: Vec<CommitmentKind> = items.iter().map(|item| item.kind).collect();
    let (count, minutes) = insight::fill_box(&kinds, budget);
    let items = items.iter().take(count).map(|item| item.id).collect();
    (budget > 0 && count > 0).then_some(TimeBox { items, minutes, budget })
}

fn sections(items: Vec<Item>) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for item in items {
        let kind = section_of(item.kind);
        match sections.iter_mut().find(|section| section.kind == kind) {
            Some(section) => section.items.push(item),
            None => sections.push(Section { kind, items: vec![item] }),
        }
    }
    sections.sort_by_key(|section| section.kind);
    sections
}

impl Book {
    /// The Today screen of the present day.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn today(&self) -> Result<Today> {
        self.today_on(self.clock().today())
    }

    /// The Today screen of any day.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn today_on(&self, date: NaiveDate) -> Result<Today> {
        let zone = self.clock().zone();
        let end = end_of_day(date, zone);
        let seen_from: DateTime<Utc> =
            if date == self.clock().today() { self.clock().now() } else { store::instant(end) };
        self.read(|db| {
            let listed = |items: Vec<store::commitment::Listed>| -> Vec<Item> {
                items.iter().map(|listed| item(listed, zone, seen_from)).collect()
            };
            let (over, due): (Vec<_>, Vec<_>) = store::commitment::ringing_by(db, end, MOST_ITEMS)?
                .into_iter()
                .partition(|listed| listed.commitment.asks_how_it_was(zone, seen_from));
            let items = listed(due);
            let settings = store::setting::load(db)?;
            let minutes = items.iter().map(|item| insight::minutes(item.kind)).sum();
            let sections = sections(items);
            Ok(Today {
                date,
                date_label: insight::today_label(date),
                minutes,
                time_box: time_box(&sections, settings.box_minutes),
                debriefs: self.asks(db, &over, seen_from)?,
                sections,
                people: store::people::count(db, &store::people::Among::EVERYONE)?,
                coming: listed(store::commitment::ringing_after(db, end, 3)?),
                could_help: radar::could_help(db, MOST_COULD_HELP, date)?,
                fading: rhythm::fading(db, date, MOST_FADING)?,
                review: weekly_review::note(db, &settings, seen_from, zone)?,
            })
        })
    }
}
