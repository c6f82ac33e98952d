//! Reminders without a window.

use std::{
    sync::{
        Arc,
        mpsc::{Receiver, Sender, channel},
    },
    time::Duration,
};

use goodturn_core::{
    Book,
    remind::{Delivery, Look, PopupKey, RemindLock, Report, Wake, Worker},
    wire::{Item, PopupState},
};
use goodturn_popup::Desktop;
use serde::Serialize;

use super::{Ended, Ending};
use crate::{console::Console, interrupt, item};

/// How long the desktop may take to show a pop-up.
const PATIENCE: Duration = Duration::from_secs(10);
const STANDING_BY: &str = "Another Goodturn reminds you already: the window, or `goodturn remind`.";

/// What was delivered.
#[derive(Default, Serialize)]
struct Delivered {
    /// The commitments whose pop-ups were shown.
    shown: Vec<Item>,
    /// Those that are due and were not shown yet.
    waiting: Vec<Item>,
    /// Whether the pop-up of the weekly review was shown.
    review: bool,
    /// Whether the pop-up of objectives was shown.
    objectives: bool,
    /// In plain words, why not.
    trouble: Option<String>,
    /// Whether another loop delivers, so that this one left it alone.
    other_loop: bool,
}

pub(super) fn once(book: &Book, console: &mut Console) -> Ending {
    let (wake, woken) = channel();
    let mut worker = worker(book, &wake, woken, |_| {});
    let delivered = match worker.deliver_once(book.dir(), PATIENCE)? {
        Some(delivery) => delivered(book, delivery)?,
        None => Delivered { other_loop: true, ..Delivered::default() },
    };
    console.document(&delivered)?;
    tell(&delivered, console)?;
    Ok(if delivered.trouble.is_some() { Ended::Failed } else { Ended::Done })
}

fn delivered(book: &Book, delivery: Delivery) -> goodturn_core::Result<Delivered> {
    let shown = delivery.shown.iter().map(|id| book.commitment(*id)).collect::<goodturn_core::Result<_>>()?;
    let mut waiting = book.due(book.clock().now())?.items;
    waiting.retain(|item| item.delivered_at.is_none());
    let [review, objectives] = Look::ALL.map(|look| delivery.looks.contains(&look));
    Ok(Delivered { shown, waiting, review, objectives, trouble: delivery.trouble, other_loop: false })
}

fn tell(delivered: &Delivered, console: &mut Console) -> std::io::Result<()> {
    if delivered.other_loop {
        return console.line(STANDING_BY);
    }
    if let Some(trouble) = &delivered.trouble {
        console.message(trouble);
    }
    for (title, items) in [("Shown:", &delivered.shown), ("Due, and not shown yet:", &delivered.waiting)] {
        if !items.is_empty() {
            console.line(title)?;
            console.lines(item::lines(items))?;
        }
    }
    if delivered.review {
        console.line("Shown: your weekly review (goodturn review).")?;
    }
    if delivered.objectives {
        console.line("Shown: objectives to look at (goodturn objective).")?;
    }
    if !delivered.review && !delivered.objectives && delivered.shown.is_empty() && delivered.waiting.is_empty() {
        console.line("Nothing new is due.")?;
    }
    Ok(())
}

/// Reminds until the process is asked to end.
pub(super) fn run(book: &Book, console: &mut Console) -> Ending {
    if RemindLock::try_take(book.dir())?.is_none() {
        console.message(&format!("{STANDING_BY} This one stands by."));
    }
    let health = book.reminder_health(PopupState::Unknown, String::new())?;
    console.message(&match health.next_label {
        Some(next) => format!("Next reminder: {next}. Ctrl-C ends this."),
        None => "Nothing is waiting. Ctrl-C ends this.".into(),
    });
    let (wake, woken) = channel();
    let (changed, stop) = (wake.clone(), wake.clone());
    book.observe(move |_| {
        let _ = changed.send(Wake::Changed);
    });
    interrupt::when_asked_to_end(move || {
        let _ = stop.send(Wake::Stop);
    });
    worker(book, &wake, woken, report).run(book.dir());
    Ok(Ended::Done)
}

fn worker(
    book: &Book,
    wake: &Sender<Wake>,
    woken: Receiver<Wake>,
    report: impl FnMut(Report) + Send + 'static,
) -> Worker {
    let notifier = goodturn_popup::start(Desktop::default(), wake.clone());
    Worker::new(Arc::new(book.clone()), Box::new(notifier), woken, Box::new(report))
}

fn report(report: Report) {
    let text = match report {
        Report::Popups(Some(trouble)) => trouble,
        Report::Popups(None) => "Pop-ups are shown.".into(),
        Report::Trouble(error) => error.to_string(),
        Report::Opened(key) => {
            let ids: Vec<String> = key.ids().iter().map(ToString::to_string).collect();
            let look = match key {
                PopupKey::Review => Some("the weekly review (goodturn review)".to_owned()),
                PopupKey::Objectives => Some("objectives to look at (goodturn objective)".to_owned()),
                _ => None,
            };
            format!("Clicked: {}", ids.into_iter().chain(look).collect::<Vec<_>>().join(", "))
        }
        Report::Tested(_) | Report::Turned => return,
    };
    Console::new(false).message(&text);
}
