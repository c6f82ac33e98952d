//! What the log of deliveries says of a pop-up.

use std::collections::BTreeMap;

use super::{Popup, PopupAction, PopupEvent, PopupKey, Trouble, trouble};
use crate::{
    id::CommitmentId,
    model::{Delivered, Outcome},
};

/// The titles of all pop-ups that are out, and whom the digests among them name.
#[derive(Debug, Default)]
pub(super) struct Titles(BTreeMap<PopupKey, (String, String)>);

impl Titles {
    pub(super) fn posted(&mut self, popup: &Popup) {
        let named = if matches!(popup.key, PopupKey::Digest(_)) { popup.body.clone() } else { String::new() };
        self.0.insert(popup.key.clone(), (popup.title.clone(), named));
    }

    /// What an event is in the log; `None` for what is none of the user's pop-ups.
    pub(super) fn record(&mut self, event: &PopupEvent) -> Option<Delivered> {
        match event {
            PopupEvent::Shown(key) => {
                let named = self.0.get(key)?.1.clone();
                self.line(key, Outcome::Shown, named)
            }
            PopupEvent::Late(key) => self.line(key, Outcome::Late, trouble(&Trouble::Late)),
            PopupEvent::Failed(key, why) => self.last_line(key, Outcome::Failed, why.clone()),
            PopupEvent::Closed(key) => self.last_line(key, Outcome::Closed, String::new()),
            PopupEvent::Acted(key, action) => {
                let outcome = match action {
                    PopupAction::Done => Outcome::Done,
                    PopupAction::Snooze => Outcome::Snoozed,
                    PopupAction::Open => Outcome::Opened,
                };
                self.last_line(key, outcome, String::new())
            }
            PopupEvent::DaemonChanged { .. } => None,
        }
    }

    /// The lines of what the system has not answered for in time.
    pub(super) fn given_up(&mut self) -> Vec<Delivered> {
        let keys: Vec<_> = self.0.keys().cloned().collect();
        keys.iter().filter_map(|key| self.last_line(key, Outcome::Late, trouble(&Trouble::Late))).collect()
    }

    pub(super) fn withdrawn(&mut self, ids: &[CommitmentId]) {
        self.0.retain(|key, _| key.ids().is_empty() || key.ids().iter().any(|id| !ids.contains(id)));
    }

    pub(super) fn forget(&mut self, key: &PopupKey) {
        self.0.remove(key);
    }

    fn last_line(&mut self, key: &PopupKey, outcome: Outcome, detail: String) -> Option<Delivered> {
        let line = self.line(key, outcome, detail);
        self.0.remove(key);
        line
    }

    fn line(&self, key: &PopupKey, outcome: Outcome, detail: String) -> Option<Delivered> {
        let (title, _) = self.0.get(key)?;
        let commitment = if let PopupKey::Item(id) = key { Some(*id) } else { None };
        Some(Delivered { commitment, title: title.clone(), outcome, detail })
    }
}
