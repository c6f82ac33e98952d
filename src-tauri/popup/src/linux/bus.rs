//! One connection to the message bus, heard in the order in which things were said.

use std::{io, num::NonZeroU32, time::Duration};

use futures_util::StreamExt;
use tokio::time::timeout;
use zbus::{Connection, Message, MessageStream, connection::Builder, message::Type};

use super::protocol::{PATH, SERVICE};

const BUS: &str = "org.freedesktop.DBus";
const BUS_PATH: &str = "/org/freedesktop/DBus";

/// What came from the bus.
#[derive(Debug)]
pub(super) enum Heard {
    /// An answer to the call with that serial number.
    Answer(NonZeroU32, Answer),
    /// The service has come, gone, or been replaced.
    Owner {
        /// Whether there was one before.
        was: bool,
        /// Whether there is one now.
        present: bool,
    },
    /// A button or the pop-up with that number was clicked.
    Action(u32, String),
    /// The pop-up with that number has left the screen.
    Closed(u32),
    /// Nothing for us.
    Other,
    /// The connection is gone.
    Broken,
}

/// What a call came to.
#[derive(Debug)]
pub(super) enum Answer {
    /// A reply, to be read by whoever asked.
    Reply(Message),
    /// Nobody has the service's name, and nobody could be started for it.
    Nobody,
    /// The service went away without an answer.
    Gone,
    /// The service said no, in these words.
    Refused(String),
}

/// A connection that watches the service.
#[derive(Debug)]
pub(super) struct Bus {
    connection: Connection,
    heard: MessageStream,
    owner: Option<String>,
    deadline: Duration,
}

impl Bus {
    /// Connects to the bus at an address, or to the session's own.
    pub(super) async fn connect(address: Option<&str>, deadline: Duration) -> zbus::Result<Self> {
        timeout(deadline, Self::open(address, deadline)).await.unwrap_or_else(|_| Err(too_late()))
    }

    async fn open(address: Option<&str>, deadline: Duration) -> zbus::Result<Self> {
        let builder = address.map_or_else(Builder::session, Builder::address);
        let connection = builder.method_timeout(deadline).build().await?;
        let heard = MessageStream::from(&connection);
        let watch = [
            format!("type='signal',sender='{BUS}',interface='{BUS}',member='NameOwnerChanged',arg0='{SERVICE}'"),
            format!("type='signal',sender='{SERVICE}',interface='{SERVICE}',path='{PATH}'"),
        ];
        for rule in watch {
            connection.call_method(Some(BUS), BUS_PATH, Some(BUS), "AddMatch", &rule).await?;
        }
        let owner = connection.call_method(Some(BUS), BUS_PATH, Some(BUS), "GetNameOwner", &SERVICE).await;
        let owner = owner.ok().and_then(|reply| reply.body().deserialize::<String>().ok());
        Ok(Self { connection, heard, owner, deadline })
    }

    /// Whether somebody has the service's name.
    pub(super) fn has_service(&self) -> bool {
        self.owner.is_some()
    }

    /// Sends a message, and answers with the serial number by which its reply will be known.
    pub(super) async fn send(&self, message: &Message) -> zbus::Result<NonZeroU32> {
        timeout(self.deadline, self.connection.send(message)).await.unwrap_or_else(|_| Err(too_late()))?;
        Ok(message.primary_header().serial_num())
    }

    /// Waits for the next thing to be said.
    pub(super) async fn listen(&mut self) -> Heard {
        match self.heard.next().await {
            Some(Ok(message)) => self.read(message),
            Some(Err(_)) | None => Heard::Broken,
        }
    }

    fn read(&mut self, message: Message) -> Heard {
        match message.message_type() {
            Type::Signal => self.read_signal(&message).unwrap_or(Heard::Other),
            Type::MethodReturn | Type::Error => match message.header().reply_serial() {
                Some(serial) => Heard::Answer(serial, read_answer(message.clone())),
                None => Heard::Other,
            },
            Type::MethodCall => Heard::Other,
        }
    }

    fn read_signal(&mut self, message: &Message) -> Option<Heard> {
        let header = message.header();
        let sender = header.sender().map(|name| name.as_str())?;
        match header.member()?.as_str() {
            "NameOwnerChanged" if sender == BUS => {
                let (name, _, owner) = message.body().deserialize::<(String, String, String)>().ok()?;
                (name == SERVICE).then(|| self.change_owner(owner))
            }
            "ActionInvoked" if self.owner.as_deref() == Some(sender) => {
                message.body().deserialize().ok().map(|(number, action)| Heard::Action(number, action))
            }
            "NotificationClosed" if self.owner.as_deref() == Some(sender) => {
                message.body().deserialize::<(u32, u32)>().ok().map(|(number, _)| Heard::Closed(number))
            }
            _ => None,
        }
    }

    fn change_owner(&mut self, owner: String) -> Heard {
        let before = std::mem::replace(&mut self.owner, Some(owner).filter(|owner| !owner.is_empty()));
        Heard::Owner { was: before.is_some(), present: self.owner.is_some() }
    }
}

fn read_answer(message: Message) -> Answer {
    let name = message.header().error_name().map(|name| name.as_str().to_owned());
    let Some(name) = name else { return Answer::Reply(message) };
    match name.strip_prefix("org.freedesktop.DBus.Error.") {
        Some("ServiceUnknown" | "NameHasNoOwner" | "TimedOut") => Answer::Nobody,
        Some(kind) if kind.starts_with("Spawn.") => Answer::Nobody,
        Some("NoReply" | "Disconnected") => Answer::Gone,
        _ => Answer::Refused(message.body().deserialize::<String>().unwrap_or(name)),
    }
}

fn too_late() -> zbus::Error {
    io::Error::from(io::ErrorKind::TimedOut).into()
}
