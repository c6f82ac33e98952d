//! The weekly review.

use chrono::NaiveDate;
use goodturn_core::{
    Book,
    model::ReviewStep,
    wire::{ReviewPart, WeeklyReview},
};

use super::{Ended, Ending, counted};
use crate::{
    console::{Console, plain},
    item,
};

pub(super) fn review(book: &Book, on: Option<NaiveDate>, console: &mut Console) -> Ending {
    let review = match on {
        Some(on) => book.weekly_review_on(on)?,
        None => book.weekly_review()?,
    };
    console.document(&review)?;
    tell(&review, console)?;
    Ok(Ended::Done)
}

fn tell(review: &WeeklyReview, console: &mut Console) -> std::io::Result<()> {
    console.line(&head(review))?;
    for part in review.parts.iter().filter(|part| part.total > 0) {
        console.line("")?;
        console.line(&title(part, review))?;
        console.lines(item::lines(&part.items))?;
        console.lines(others(part))?;
        let listed = part.items.len() + part.ties.len() + part.objectives.len() + part.captures.len() + part.days.len();
        match (part.total + part.later).saturating_sub(listed as u64) {
            0 => {}
            more => console.line(&format!("  and {more} more, most of them later"))?,
        }
    }
    Ok(())
}

fn head(review: &WeeklyReview) -> String {
    let minutes: u32 = review.parts.iter().map(|part| part.minutes).sum();
    let rest = match minutes {
        0 => "nothing to look at".into(),
        _ => format!("about {}", counted(u64::from(minutes), "minute", "minutes")),
    };
    let last = review.note.last_label.as_ref().map(|label| format!(" · last review: {label}")).unwrap_or_default();
    format!("{} · {rest}{last}", review.week_label)
}

fn title(part: &ReviewPart, review: &WeeklyReview) -> String {
    match part.step {
        ReviewStep::Kept => "Kept this week".into(),
        ReviewStep::Promises => "Open promises".into(),
        ReviewStep::Thanks => "Say thank you".into(),
        ReviewStep::Cards => "Cards to write".into(),
        ReviewStep::Ties => "Fading ties".into(),
        ReviewStep::Plan => "Your plan".into(),
        ReviewStep::Captures => "Waiting in the Inbox".into(),
        ReviewStep::Ahead => format!("Next week, {}", review.ahead_label),
    }
}

/// What is no commitment, one line each.
fn others(part: &ReviewPart) -> Vec<String> {
    let ties = part.ties.iter().map(|tie| format!("  {}: {}", tie.person.name, tie.why));
    let captures = part.captures.iter().map(|capture| format!("  {} ({})", capture.title, capture.at_label));
    let days = part.days.iter().map(|day| format!("  {}: {} ({})", day.person.name, day.what, day.on_label));
    let objectives = part.objectives.iter().map(|row| format!("  {} ({}): {}", row.what, row.id, row.asks.join("; ")));
    ties.chain(objectives).chain(captures).chain(days).map(|line| plain(&line)).collect()
}
