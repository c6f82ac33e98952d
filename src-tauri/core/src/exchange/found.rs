//! What a reader found in a document.

use super::RejectedCard;
use crate::model::CardReading;

/// Cards, what could not be read, and what was passed over on purpose.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub cards: Vec<CardReading>,
    pub rejected: Vec<RejectedCard>,
    /// In words, with counts: "12 events without other people".
    pub passed_over: Vec<String>,
}

impl Found {
    /// Says that things were passed over, if any were.
    pub fn pass_over(&mut self, count: usize, one: &str, many: &str) {
        match count {
            0 => {}
            1 => self.passed_over.push(format!("1 {one}")),
            _ => self.passed_over.push(format!("{count} {many}")),
        }
    }

    /// Says why there is nothing in a text, where there is nothing and nobody has said so.
    pub fn explain(mut self, what: &str, text: &str) -> Self {
        if self.cards.is_empty() && self.rejected.is_empty() {
            let passed = match self.passed_over.as_slice() {
                [] => "nothing at all".to_owned(),
                words => words.join(", "),
            };
            let reason = format!("There is nobody to be read from {what}: it holds {passed}.");
            let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
            let text = first.chars().take(200).collect();
            self.rejected.push(RejectedCard { line: 1, reason, text });
        }
        self
    }
}
