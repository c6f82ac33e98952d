//! Pop-ups of macOS and Windows: shown or refused, and nothing heard of them afterwards.

use std::sync::mpsc::{Receiver, Sender, channel};

use goodturn_core::remind::{Popup, PopupEvent, Trouble, Wake, trouble};
use notify_rust::Notification;

use crate::{Desktop, Order};

/// Takes orders without blocking.
pub(crate) type Orders = Sender<Order>;

pub(crate) fn orders() -> (Orders, Receiver<Order>) {
    channel()
}

pub(crate) fn run(desktop: Desktop, orders: Receiver<Order>, wake: &Sender<Wake>) {
    for order in orders {
        // A shown pop-up belongs to the system, which offers no way to take it back.
        let Order::Post(popup) = order else { continue };
        let event = match show(&desktop, &popup) {
            Ok(()) => PopupEvent::Shown(popup.key),
            Err(error) => PopupEvent::Failed(popup.key, trouble(&Trouble::Refused(error.to_string()))),
        };
        if wake.send(Wake::Popup(event)).is_err() {
            return;
        }
    }
}

fn show(desktop: &Desktop, popup: &Popup) -> notify_rust::error::Result<()> {
    Notification::new().appname(&desktop.name).summary(&popup.title).body(&popup.body).show().map(drop)
}
