//! What is said to a notification service, and how what it offers is read.

use std::{collections::HashMap, num::NonZeroU32};

use goodturn_core::remind::{Button, Popup, PopupAction, PopupKey, button};
use zbus::{Message, message::Flags, zvariant::Variant};

use crate::Desktop;

pub(super) const SERVICE: &str = "org.freedesktop.Notifications";
pub(super) const PATH: &str = "/org/freedesktop/Notifications";

const CATEGORY: &str = "x-goodturn.reminder";
const URGENCY_NORMAL: u8 = 1;
/// The service decides how long it is shown.
const EXPIRES_BY_ITSELF: i32 = -1;

/// What a service can do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Abilities {
    pub(super) actions: bool,
    pub(super) markup: bool,
}

impl Abilities {
    pub(super) fn read(capabilities: &[String]) -> Self {
        let offers = |name: &str| capabilities.iter().any(|capability| capability == name);
        Self { actions: offers("actions"), markup: offers("body-markup") }
    }
}

pub(super) fn ask_abilities() -> zbus::Result<Message> {
    Message::method_call(PATH, "GetCapabilities").destination(SERVICE).interface(SERVICE).build(&())
}

/// A pop-up, in the place of the one numbered `replaces` where there is one.
pub(super) fn notify(
    desktop: &Desktop,
    popup: &Popup,
    abilities: Abilities,
    replaces: Option<NonZeroU32>,
) -> zbus::Result<Message> {
    let body = if abilities.markup { escaped(&popup.body) } else { popup.body.clone() };
    let actions = if popup.buttons && abilities.actions { actions(&popup.key) } else { Vec::new() };
    let hints: HashMap<&str, Variant<'_>> = HashMap::from([
        ("urgency", Variant::from(URGENCY_NORMAL)),
        ("category", Variant::from(CATEGORY)),
        ("desktop-entry", Variant::from(desktop.entry.as_str())),
    ]);
    let replaces = replaces.map_or(0, NonZeroU32::get);
    let words = (popup.title.as_str(), body.as_str());
    Message::method_call(PATH, "Notify").destination(SERVICE).interface(SERVICE).build(&(
        desktop.name.as_str(),
        replaces,
        desktop.entry.as_str(),
        words.0,
        words.1,
        actions,
        hints,
        EXPIRES_BY_ITSELF,
    ))
}

/// Takes a pop-up from the screen; nothing is answered.
pub(super) fn close(number: NonZeroU32) -> zbus::Result<Message> {
    Message::method_call(PATH, "CloseNotification")
        .destination(SERVICE)
        .interface(SERVICE)
        .with_flags(Flags::NO_REPLY_EXPECTED | Flags::NO_AUTO_START)
        .build(&number.get())
}

/// Pairs of a name and a label. A digest has no *Done*, which would close things unread.
fn actions(key: &PopupKey) -> Vec<&'static str> {
    let open = ["default", button(Button::Open)];
    let done = ["done", button(Button::Done)];
    let snooze = ["snooze", button(Button::Snooze)];
    match key {
        PopupKey::Item(_) => [open, done, snooze].concat(),
        PopupKey::Digest(_) | PopupKey::Review | PopupKey::Objectives => [open, snooze].concat(),
        PopupKey::Notice => open.to_vec(),
        PopupKey::Test => Vec::new(),
    }
}

pub(super) fn action(name: &str) -> Option<PopupAction> {
    match name {
        "default" => Some(PopupAction::Open),
        "done" => Some(PopupAction::Done),
        "snooze" => Some(PopupAction::Snooze),
        _ => None,
    }
}

/// Text as it reads in a body that knows markup.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
