//! What today asks for, and what is due.

use chrono::NaiveDate;
use goodturn_core::{
    Book,
    wire::{CouldHelp, DebriefAsk, SectionKind, Today},
};

use super::{Ended, Ending, HOW_TO_BEGIN, counted};
use crate::{console::Console, item, moment::Moment};

pub(super) fn today(book: &Book, on: Option<NaiveDate>, console: &mut Console) -> Ending {
    let today = match on {
        Some(on) => book.today_on(on)?,
        None => book.today()?,
    };
    console.document(&today)?;
    tell(&today, console)?;
    Ok(Ended::Done)
}

fn tell(today: &Today, console: &mut Console) -> std::io::Result<()> {
    console.line(&head(today))?;
    if !today.debriefs.is_empty() {
        console.line("")?;
        console.line("How was it?")?;
        console.lines(today.debriefs.iter().map(asked))?;
    }
    for section in &today.sections {
        console.line("")?;
        console.line(title(section.kind))?;
        console.lines(item::lines(&section.items))?;
    }
    if !today.could_help.is_empty() {
        console.line("")?;
        console.line("People you could help")?;
        today.could_help.iter().try_for_each(|could| tell_could(could, console))?;
    }
    if today.people == 0 {
        console.line("")?;
        return console.text(0, HOW_TO_BEGIN);
    }
    if !today.coming.is_empty() {
        console.line("")?;
        console.line("Coming")?;
        console.lines(item::lines(&today.coming))?;
    }
    Ok(())
}

fn asked(ask: &DebriefAsk) -> String {
    let what = ask.meeting.as_ref().map(|item| format!("  {}", item.what)).unwrap_or_default();
    let id = ask.meeting.as_ref().map_or_else(|| ask.person.id.to_string(), |item| item.id.to_string());
    crate::console::plain(&format!("  {id}  {}{what}  {}", ask.person.name, ask.when_label))
}

fn tell_could(could: &CouldHelp, console: &mut Console) -> std::io::Result<()> {
    let whose = if could.need.holder.name().is_empty() { "you" } else { could.need.holder.name() };
    console.line(&format!("  {}  {whose}  {}", could.need.id, could.need.what))?;
    could.matches.iter().try_for_each(|one| console.text(6, &one.why))
}

fn head(today: &Today) -> String {
    let items: usize = today.sections.iter().map(|section| section.items.len()).sum();
    let rest = match items {
        0 if today.people == 0 => String::new(),
        0 => " · nothing is asked of you".into(),
        _ => format!(
            " · {}, about {}",
            counted(items as u64, "thing", "things"),
            counted(u64::from(today.minutes), "minute", "minutes")
        ),
    };
    format!("{}{rest}", today.date_label)
}

fn title(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Promised => "Promised",
        SectionKind::ThankYou => "Say thank you",
        SectionKind::FollowUp => "Follow up",
        SectionKind::Dates => "Dates",
    }
}

pub(super) fn due(book: &Book, at: Option<Moment>, console: &mut Console) -> Ending {
    let due = book.due(at.map_or_else(|| book.clock().now(), Moment::instant))?;
    console.document(&due)?;
    if due.items.is_empty() {
        console.line("Nothing is due by then.")?;
    }
    console.lines(item::lines(&due.items))?;
    Ok(Ended::Done)
}
