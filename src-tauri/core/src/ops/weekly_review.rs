//! The weekly review: ten minutes with what was kept, what is open and what the next week holds (product: Calm).

use chrono::{DateTime, Days, NaiveDate, Utc};
use chrono_tz::Tz;

use super::{capture, commitment::end_of_day, habit, item::item, objective, rhythm, yearly_date};
use crate::{
    Book, Result,
    change::{Done, Op, Topic, Verb},
    insight,
    model::{CommitmentKind, ReviewPlan, ReviewStep, Settings, week_of},
    store::{self, Db, commitment::Listed},
    wire::{ComingDay, Item, ReviewNote, ReviewPart, WeeklyReview},
};

/// As many rows as anybody looks at in one step.
const MOST_ROWS: u32 = 50;
const MOST_FADING: u32 = 3;

/// Days ahead after which what is open is nothing to be decided yet: it finds you on its day.
const HORIZON: Days = Days::new(14);

/// The end of the days of which open things are looked at, in seconds.
pub(super) fn review_horizon(today: NaiveDate, zone: Tz) -> i64 {
    end_of_day(today.checked_add_days(HORIZON).unwrap_or(today), zone)
}

/// A review that is being put together.
struct Look<'a> {
    db: &'a Db,
    settings: Settings,
    zone: Tz,
    day: NaiveDate,
    /// The moment from which it is seen.
    seen_from: DateTime<Utc>,
}

impl Book {
    /// The weekly review of the present day.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn weekly_review(&self) -> Result<WeeklyReview> {
        self.weekly_review_on(self.clock().today())
    }

    /// The weekly review of any day.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn weekly_review_on(&self, day: NaiveDate) -> Result<WeeklyReview> {
        let (zone, now) = (self.clock().zone(), self.clock().now());
        let seen_from = if day == self.clock().today() { now } else { store::instant(end_of_day(day, zone)) };
        self.read(|db| {
            let look = Look { db, settings: store::setting::load(db)?, zone, day, seen_from };
            let (from, until) = week_of(day);
            Ok(WeeklyReview {
                date: day,
                week_label: insight::span_label(from, day),
                ahead_label: insight::span_label(day.succ_opt().unwrap_or(day), until),
                parts: ReviewStep::ALL.iter().map(|step| look.part(*step)).collect::<Result<_>>()?,
                habits: habit::going(db, zone, day)?,
                note: note(db, &look.settings, seen_from, zone)?,
            })
        })
    }

    /// Notes at which step the review of today stands, so that it can be picked up there; not a change that undo takes back.
    ///
    /// # Errors
    /// `Store` where the file cannot be written.
    pub fn leave_review(&self, step: ReviewStep) -> Result<()> {
        self.transact_silently(&[Topic::Commitments], |tx| store::weekly_review::leave(tx, tx.today(), Some(step)))?;
        Ok(())
    }

    /// Notes that the review of today is finished. The first one turns the reminder on, where that was not chosen.
    ///
    /// # Errors
    /// `Store` where the file cannot be written.
    pub fn finish_review(&self) -> Result<Done<ReviewNote>> {
        self.transact(Op::new(Verb::FinishReview, ""), |tx| {
            store::weekly_review::finish(tx, tx.today())?;
            store::weekly_review::leave(tx, tx.today(), None)?;
            let plan = tx.settings().review;
            let review = ReviewPlan { reminds: plan.reminds.or(Some(true)), ..plan };
            let settings = Settings { review, ..tx.settings().clone() };
            store::setting::save(tx, &settings)?;
            note(tx, &settings, tx.now(), tx.zone())
        })
    }
}

/// When the review was made last, and when it asks for itself.
pub(super) fn note(db: &Db, settings: &Settings, now: DateTime<Utc>, zone: Tz) -> Result<ReviewNote> {
    let today = now.with_timezone(&zone).date_naive();
    let past = store::weekly_review::past(db)?;
    let plan = settings.review;
    let next = plan.next_ring(&past, now, settings.morning, zone);
    let passed = plan.passed(now, zone).filter(|_| plan.reminds == Some(true));
    Ok(ReviewNote {
        last: past.finished_on,
        last_label: past.finished_on.map(|on| insight::last_day_label(on, today)),
        finished_today: past.finished_on == Some(today),
        left_at: store::weekly_review::left_at(db, today)?,
        asks: passed.is_some_and(|day| past.asks_for(day, today)),
        next_label: next.map(|ring| insight::moment_label(ring.at.with_timezone(&zone).naive_local(), today)),
    })
}

impl Look<'_> {
    fn part(&self, step: ReviewStep) -> Result<ReviewPart> {
        let part = ReviewPart {
            step,
            total: 0,
            later: 0,
            minutes: 0,
            items: Vec::new(),
            ties: Vec::new(),
            objectives: Vec::new(),
            captures: Vec::new(),
            days: Vec::new(),
        };
        let mut part = match step {
            ReviewStep::Kept => self.kept(part)?,
            ReviewStep::Promises => self.open(part, CommitmentKind::Promise)?,
            ReviewStep::Thanks => self.open(part, CommitmentKind::ThankYou)?,
            ReviewStep::Cards => self.open(part, CommitmentKind::Card)?,
            ReviewStep::Ties => ReviewPart { ties: rhythm::fading(self.db, self.day, MOST_FADING)?, ..part },
            ReviewStep::Plan => self.plan(part)?,
            ReviewStep::Captures => self.captures(part)?,
            ReviewStep::Ahead => self.ahead(part)?,
        };
        let listed = part.items.len() + part.ties.len() + part.objectives.len() + part.captures.len() + part.days.len();
        part.total = part.total.max(listed as u64);
        part.minutes = insight::review_minutes(step, part.total);
        Ok(part)
    }

    fn items(&self, listed: &[Listed]) -> Vec<Item> {
        listed.iter().take(MOST_ROWS as usize).map(|listed| item(listed, self.zone, self.seen_from)).collect()
    }

    fn kept(&self, part: ReviewPart) -> Result<ReviewPart> {
        let (from, _) = week_of(self.day);
        let before = end_of_day(from.pred_opt().unwrap_or(from), self.zone);
        let until = end_of_day(self.day, self.zone);
        let kept = store::commitment::kept_between(self.db, before, until)?;
        Ok(ReviewPart { total: kept.len() as u64, items: self.items(&kept), ..part })
    }

    fn open(&self, part: ReviewPart, kind: CommitmentKind) -> Result<ReviewPart> {
        let by = review_horizon(self.day, self.zone);
        let total = store::commitment::count_open_by(self.db, kind, by)?;
        let later = store::commitment::count_open_by(self.db, kind, i64::MAX)? - total;
        let listed = store::commitment::open_by(self.db, kind, by, MOST_ROWS)?;
        Ok(ReviewPart { total: total.into(), later: later.into(), items: self.items(&listed), ..part })
    }

    fn plan(&self, part: ReviewPart) -> Result<ReviewPart> {
        let objectives = objective::asking(self.db, objective::Seen::from(self.seen_from, self.zone))?;
        Ok(ReviewPart { objectives, ..part })
    }

    fn captures(&self, part: ReviewPart) -> Result<ReviewPart> {
        let waiting = store::capture::waiting(self.db, MOST_ROWS)?.into_iter();
        let captures = waiting.map(|waiting| capture::show(waiting, self.zone, self.day)).collect();
        Ok(ReviewPart { total: store::capture::waiting_count(self.db)?.into(), captures, ..part })
    }

    /// What asks for attention in the next seven days, and the days of the year in them that nobody wrote down yet.
    fn ahead(&self, part: ReviewPart) -> Result<ReviewPart> {
        let (_, until) = week_of(self.day);
        let from = self.day.succ_opt().unwrap_or(self.day);
        // A zone may be half a day ahead of this one, so that its day ends later here.
        let by = end_of_day(until.succ_opt().unwrap_or(until), self.zone);
        let listed = store::commitment::asking_between(self.db, (from, until), by)?;
        let days = yearly_date::unwritten(self.db, &self.settings, from, until)?;
        let days = days.into_iter().map(|day| {
            Ok(ComingDay {
                person: store::person::reference(self.db, day.person)?,
                kind: day.kind,
                what: day.what,
                on: day.date,
                on_label: insight::day_label(day.date, self.day),
            })
        });
        let days: Vec<ComingDay> = days.collect::<Result<_>>()?;
        let total = (listed.len() + days.len()) as u64;
        Ok(ReviewPart { total, items: self.items(&listed), days, ..part })
    }
}
