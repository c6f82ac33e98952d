//! What is on its way, what is on the screen, and what is told about both.

use std::{
    collections::{BTreeMap, VecDeque},
    num::NonZeroU32,
    sync::mpsc::Sender,
};

use goodturn_core::{
    id::CommitmentId,
    remind::{Popup, PopupEvent, PopupKey, Trouble, Wake, trouble},
};
use tokio::time::Instant;

use super::{
    bus::{Answer, Bus, Heard},
    note::Note,
    protocol::{self, Abilities},
    shelf::{Shelf, Shown},
};
use crate::{Desktop, ON_SCREEN, Order};

/// What is known of the present service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Service {
    Unasked,
    Asked(NonZeroU32),
    Known(Abilities),
}

/// The state of the task that shows pop-ups.
#[derive(Debug)]
pub(super) struct Desk {
    desktop: Desktop,
    wake: Sender<Wake>,
    bus: Option<Bus>,
    service: Service,
    /// Not sent yet.
    queue: VecDeque<Note>,
    /// Sent, not answered yet; at most as many as fit the screen.
    sent: BTreeMap<NonZeroU32, Note>,
    shelf: Shelf,
    /// What was heard of pop-ups whose numbers are not known yet: a service may close one before it answers.
    early: VecDeque<Heard>,
}

impl Desk {
    pub(super) fn new(desktop: Desktop, wake: Sender<Wake>) -> Self {
        let (queue, sent, shelf, early) = (VecDeque::new(), BTreeMap::new(), Shelf::default(), VecDeque::new());
        Self { desktop, wake, bus: None, service: Service::Unasked, queue, sent, shelf, early }
    }

    /// Looks for the bus and the service before anything is to be shown.
    pub(super) async fn arrive(&mut self) {
        if self.reach_bus().await && self.bus.as_ref().is_some_and(Bus::has_service) {
            self.ask_abilities().await;
        }
    }

    pub(super) async fn take(&mut self, order: Order) {
        match order {
            Order::Post(popup) if self.reach_bus().await => {
                self.queue.push_back(Note::new(popup));
                self.pump().await;
            }
            Order::Post(popup) => self.fail(&popup, &Trouble::NoBus),
            Order::Withdraw(ids) => self.withdraw(&ids).await,
            Order::WithdrawLook(key) => self.withdraw_look(&key).await,
        }
    }

    /// Answers an order where there is no way to carry it out at all.
    pub(super) fn refuse(&self, order: Order, why: &str) {
        if let Order::Post(popup) = order {
            self.fail(&popup, &Trouble::Refused(why.to_owned()));
        }
    }

    /// Waits for the bus; for ever where there is none.
    pub(super) async fn listen(&mut self) -> Heard {
        match &mut self.bus {
            Some(bus) => bus.listen().await,
            None => std::future::pending().await,
        }
    }

    pub(super) async fn hear(&mut self, heard: Heard) {
        match heard {
            Heard::Answer(serial, answer) if self.service == Service::Asked(serial) => self.learn(answer),
            Heard::Answer(serial, answer) => self.hear_answer(serial, answer).await,
            Heard::Owner { was, present } => self.change_service(was, present).await,
            Heard::Action(number, _) | Heard::Closed(number) => match self.shelf.take(number) {
                Some(shown) => self.hear_end(shown, heard).await,
                None => self.keep_early(heard),
            },
            Heard::Broken => self.break_off(),
            Heard::Other => {}
        }
        self.pump().await;
    }

    /// When the next pop-up becomes late.
    pub(super) fn late_at(&self) -> Option<Instant> {
        let waiting = self.queue.iter().chain(self.sent.values()).filter(|note| !note.told_late);
        waiting.map(|note| note.since + self.desktop.deadline).min()
    }

    pub(super) fn report_late(&mut self) {
        let (now, deadline) = (Instant::now(), self.desktop.deadline);
        let waiting = self.queue.iter_mut().chain(self.sent.values_mut());
        for note in waiting.filter(|note| !note.told_late && note.since + deadline <= now) {
            note.told_late = true;
            let _ = self.wake.send(Wake::Popup(PopupEvent::Late(note.popup.key.clone())));
        }
    }

    /// Closes the pop-ups whose buttons nobody will hear any more.
    pub(super) async fn leave(&mut self) {
        for shown in self.shelf.clear().into_iter().filter(|shown| shown.buttons) {
            self.close(shown.number).await;
        }
    }

    async fn reach_bus(&mut self) -> bool {
        if self.bus.is_none() {
            self.bus = Bus::connect(self.desktop.bus.as_deref(), self.desktop.deadline).await.ok();
            if let Some(bus) = &self.bus {
                self.tell(PopupEvent::DaemonChanged { present: bus.has_service() });
            }
        }
        self.bus.is_some()
    }

    /// Sends what waits, once it is known what the service can do, and no more than the screen holds.
    async fn pump(&mut self) {
        if self.service == Service::Unasked && !self.queue.is_empty() {
            self.ask_abilities().await;
        }
        while let Service::Known(abilities) = self.service
            && self.sent.len() < ON_SCREEN
            && let Some(note) = self.queue.pop_front()
        {
            self.send(note, abilities).await;
        }
    }

    async fn ask_abilities(&mut self) {
        let Some(bus) = &self.bus else { return };
        match protocol::ask_abilities() {
            Ok(message) => match bus.send(&message).await {
                Ok(serial) => self.service = Service::Asked(serial),
                Err(_) => self.break_off(),
            },
            Err(error) => self.fail_queue(&Trouble::Refused(error.to_string())),
        }
    }

    async fn send(&mut self, note: Note, abilities: Abilities) {
        let Some(bus) = &self.bus else { return self.fail(&note.popup, &Trouble::NoBus) };
        let replaces = self.shelf.number_of(&note.popup.key);
        let message = match protocol::notify(&self.desktop, &note.popup, abilities, replaces) {
            Ok(message) => message,
            Err(error) => return self.fail(&note.popup, &Trouble::Refused(error.to_string())),
        };
        match bus.send(&message).await {
            Ok(serial) => {
                self.sent.insert(serial, note);
            }
            Err(_) => {
                self.queue.push_front(note);
                self.break_off();
            }
        }
    }

    /// Takes a pop-up from the screen. A service that is not there has none; a bus that cannot be written to is
    /// noticed by what is read from it.
    async fn close(&self, number: NonZeroU32) {
        if let (Some(bus), Ok(message)) = (&self.bus, protocol::close(number)) {
            let _ = bus.send(&message).await;
        }
    }

    fn learn(&mut self, answer: Answer) {
        self.service = Service::Unasked;
        match answer {
            Answer::Reply(reply) => {
                let capabilities = reply.body().deserialize::<Vec<String>>().unwrap_or_default();
                self.service = Service::Known(Abilities::read(&capabilities));
            }
            Answer::Refused(_) => self.service = Service::Known(Abilities::default()),
            Answer::Nobody => self.fail_queue(&Trouble::NoService),
            Answer::Gone => self.fail_queue(&Trouble::Gone),
        }
    }

    async fn hear_answer(&mut self, serial: NonZeroU32, answer: Answer) {
        let Some(note) = self.sent.remove(&serial) else { return };
        match answer {
            Answer::Reply(reply) => {
                let number = reply.body().deserialize::<u32>().ok().and_then(NonZeroU32::new);
                match number {
                    Some(number) => self.put_up(note, number).await,
                    None => self.fail(&note.popup, &Trouble::Refused("an answer without a number".into())),
                }
            }
            Answer::Nobody => self.fail(&note.popup, &Trouble::NoService),
            Answer::Gone => self.fail(&note.popup, &Trouble::Gone),
            Answer::Refused(why) => self.fail(&note.popup, &Trouble::Refused(why)),
        }
    }

    async fn put_up(&mut self, note: Note, number: NonZeroU32) {
        if note.is_void() {
            return self.close(number).await;
        }
        let (popup, withdrawn) = note.into_parts();
        self.tell(PopupEvent::Shown(popup.key.clone()));
        let shown = Shown { number, key: popup.key, buttons: popup.buttons, withdrawn };
        if let Some(oldest) = self.shelf.put(shown) {
            self.close(oldest.number).await;
            self.tell(PopupEvent::Closed(oldest.key));
        }
        self.catch_up(number).await;
    }

    /// Takes in a click, or that a pop-up has left the screen.
    async fn hear_end(&mut self, shown: Shown, heard: Heard) {
        let Heard::Action(_, name) = heard else { return self.tell(PopupEvent::Closed(shown.key)) };
        match protocol::action(&name) {
            Some(action) => {
                self.tell(PopupEvent::Acted(shown.key, action));
                self.close(shown.number).await;
            }
            None => drop(self.shelf.put(shown)),
        }
    }

    fn keep_early(&mut self, heard: Heard) {
        if !self.sent.is_empty() {
            self.early.truncate(ON_SCREEN - 1);
            self.early.push_front(heard);
        }
    }

    /// Takes in what was said of a pop-up before its number was known.
    async fn catch_up(&mut self, number: NonZeroU32) {
        let is_of = |heard: &Heard| matches!(heard, Heard::Action(of, _) | Heard::Closed(of) if *of == number.get());
        while let Some(at) = self.early.iter().rposition(is_of)
            && let Some(heard) = self.early.remove(at)
        {
            if let Some(shown) = self.shelf.take(number.get()) {
                self.hear_end(shown, heard).await;
            }
        }
        if self.sent.is_empty() {
            self.early.clear();
        }
    }

    async fn withdraw(&mut self, ids: &[CommitmentId]) {
        self.queue.retain_mut(|note| !note.strike(ids));
        self.sent.values_mut().for_each(|note| {
            note.strike(ids);
        });
        for shown in self.shelf.withdraw(ids) {
            self.close(shown.number).await;
        }
    }

    async fn withdraw_look(&mut self, key: &PopupKey) {
        self.queue.retain(|note| note.popup.key != *key);
        self.sent.values_mut().for_each(|note| note.strike_look(key));
        if let Some(shown) = self.shelf.take_look(key) {
            self.close(shown.number).await;
        }
    }

    async fn change_service(&mut self, was: bool, present: bool) {
        self.service = Service::Unasked;
        if was {
            self.lose_all();
        }
        self.tell(PopupEvent::DaemonChanged { present });
        if present {
            self.ask_abilities().await;
        }
    }

    fn break_off(&mut self) {
        if self.bus.take().is_some() {
            self.service = Service::Unasked;
            self.lose_all();
            self.fail_queue(&Trouble::NoBus);
            self.tell(PopupEvent::DaemonChanged { present: false });
        }
    }

    /// Reports what the service was showing, or had been asked to show.
    fn lose_all(&mut self) {
        self.early.clear();
        let gone = trouble(&Trouble::Gone);
        for note in std::mem::take(&mut self.sent).into_values() {
            self.tell(PopupEvent::Failed(note.popup.key, gone.clone()));
        }
        for shown in self.shelf.clear() {
            self.tell(PopupEvent::Failed(shown.key, gone.clone()));
        }
    }

    fn fail_queue(&mut self, why: &Trouble) {
        for note in std::mem::take(&mut self.queue) {
            self.fail(&note.popup, why);
        }
    }

    fn fail(&self, popup: &Popup, why: &Trouble) {
        self.tell(PopupEvent::Failed(popup.key.clone(), trouble(why)));
    }

    fn tell(&self, event: PopupEvent) {
        let _ = self.wake.send(Wake::Popup(event));
    }
}
