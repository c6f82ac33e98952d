//! What is seen without the window.

use crate::{
    Book, Result, insight, remind,
    wire::{Glance, Item},
};

/// As many things as a menu can name.
const NAMED: usize = 5;

impl Book {
    /// What the tray tells: how much there is for today, the first few, and until when pop-ups are paused.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn glance(&self) -> Result<Glance> {
        let items: Vec<Item> = self.today()?.sections.into_iter().flat_map(|section| section.items).collect();
        let (now, zone) = (self.clock().now(), self.clock().zone());
        let paused = self.settings()?.pause_ends(now, zone);
        let today = self.clock().today();
        Ok(Glance {
            due: items.len(),
            paused_label: paused.map(|end| insight::moment_label(end.with_timezone(&zone).naive_local(), today)),
            first: items
                .into_iter()
                .take(NAMED)
                .map(|item| {
                    let name = item.person.as_ref().map(|person| person.name.as_str());
                    let heading = remind::heading(item.kind, name, &item.what);
                    (item.person, heading)
                })
                .collect(),
        })
    }
}
