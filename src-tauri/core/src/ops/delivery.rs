//! The log of what became of pop-ups.

use crate::{Book, Result, insight, store, wire::Delivery};

/// As many lines as anybody reads.
const MOST_LISTED: u32 = 200;

impl Book {
    /// What became of the pop-ups that were shown, or could not be; newest first.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn list_deliveries(&self) -> Result<Vec<Delivery>> {
        let (zone, today) = (self.clock().zone(), self.clock().today());
        let listed = self.read(|db| store::delivery::list(db, MOST_LISTED))?;
        let as_told = |line: store::delivery::Listed| Delivery {
            at: line.at.to_rfc3339(),
            at_label: insight::moment_label(line.at.with_timezone(&zone).naive_local(), today),
            title: line.delivered.title,
            outcome: line.delivered.outcome,
            detail: line.delivered.detail,
            times: line.times,
            person: line.person,
        };
        Ok(listed.into_iter().map(as_told).collect())
    }
}
