//! The desktop's pop-ups, behind [`goodturn_core::remind::Notifier`]: one adapter for the window and the command line.
//!
//! On Linux and the BSDs it speaks the desktop notifications protocol (specification 1.2) itself, over one
//! connection to the session bus, from one task in one thread. notify-rust opens a connection for each pop-up and
//! listens for its click on a stream that it opens anew for each message, so that a click is lost when the desktop
//! sends an `ActivationToken` just before it, as GNOME and KDE do; the test
//! `a_click_behind_an_activation_token_is_heard` holds that against us. With one connection, answers and signals
//! arrive in the order they were sent.
//!
//! What may hang, and what is done about it:
//! * the bus does not answer: connecting and each call to the bus have a deadline;
//! * the service is stopped: posting waits for no answer, so nothing blocks; after the deadline a pop-up is reported
//!   as late, and not sent again until the service goes away;
//! * the service dies: its name on the bus is watched, and all that it showed or was asked to show is reported lost;
//! * too many pop-ups: at most [`ON_SCREEN`] are kept, the oldest is closed for the next.
//!
//! GNOME 46 and later drop a program's pop-ups when its connection ends: the connection stays open as long as the
//! notifier lives.
//!
//! On macOS and Windows a pop-up is shown by notify-rust, without buttons.

#[cfg(all(unix, not(target_os = "macos")))]
#[path = "linux/mod.rs"]
mod platform;

#[cfg(any(target_os = "macos", windows))]
#[path = "other.rs"]
mod platform;

use std::{
    sync::mpsc::{Receiver, Sender},
    time::Duration,
};

use goodturn_core::{
    id::CommitmentId,
    remind::{Look, Notifier, Popup, PopupEvent, PopupKey, Trouble, Wake, trouble},
};

/// How many pop-ups are kept on the screen at once; the oldest is closed for the next.
pub const ON_SCREEN: usize = 32;
/// How long the system may take before a pop-up is reported as late.
pub const DEADLINE: Duration = Duration::from_secs(5);

/// Where pop-ups are shown, and for whom.
#[derive(Debug, Clone)]
pub struct Desktop {
    /// Name of the program as the desktop shows it.
    pub name: String,
    /// Name of the program's desktop entry and icon.
    pub entry: String,
    /// Address of the message bus; `None` is the session's own. Only Linux and the BSDs have one.
    pub bus: Option<String>,
    /// How long the system may take before a pop-up is reported as late.
    pub deadline: Duration,
}

impl Default for Desktop {
    fn default() -> Self {
        Self { name: "Goodturn".into(), entry: "goodturn".into(), bus: None, deadline: DEADLINE }
    }
}

/// What the thread is asked to do.
#[derive(Debug)]
enum Order {
    Post(Popup),
    #[cfg_attr(any(target_os = "macos", windows), allow(dead_code, reason = "these systems take nothing back"))]
    Withdraw(Vec<CommitmentId>),
    #[cfg_attr(any(target_os = "macos", windows), allow(dead_code, reason = "these systems take nothing back"))]
    WithdrawLook(PopupKey),
}

/// Shows pop-ups on the desktop. When it is dropped, those whose buttons nobody would hear any more are closed.
#[derive(Debug)]
pub struct DesktopNotifier {
    orders: Option<platform::Orders>,
    wake: Sender<Wake>,
    ended: Receiver<()>,
}

/// Starts to show pop-ups; what becomes of them is sent to `wake`.
pub fn start(desktop: Desktop, wake: Sender<Wake>) -> DesktopNotifier {
    let (end, ended) = std::sync::mpsc::channel();
    let (orders, told) = platform::orders();
    let events = wake.clone();
    let thread = std::thread::Builder::new().name("popups".into()).spawn(move || {
        platform::run(desktop, told, &events);
        drop(end);
    });
    DesktopNotifier { orders: thread.is_ok().then_some(orders), wake, ended }
}

impl DesktopNotifier {
    fn order(&self, order: Order) -> bool {
        self.orders.as_ref().is_some_and(|orders| orders.send(order).is_ok())
    }
}

impl Notifier for DesktopNotifier {
    fn post(&mut self, popup: Popup) {
        let key = popup.key.clone();
        if !self.order(Order::Post(popup)) {
            let lost = PopupEvent::Failed(key, trouble(&Trouble::NoService));
            let _ = self.wake.send(Wake::Popup(lost));
        }
    }

    fn withdraw(&mut self, ids: &[CommitmentId]) {
        self.order(Order::Withdraw(ids.to_vec()));
    }

    fn withdraw_look(&mut self, look: Look) {
        self.order(Order::WithdrawLook(look.key()));
    }
}

impl Drop for DesktopNotifier {
    fn drop(&mut self) {
        self.orders = None;
        let _ = self.ended.recv_timeout(Duration::from_millis(300));
    }
}
