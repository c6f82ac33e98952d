//! A message bus of its own, and a notification service on it that does what it is told.
//!
//! Include it with `#[path = "…/tests/support/daemon.rs"] mod daemon;`. It needs Debian's `dbus-daemon` program, zbus
//! with `service`, tokio with `rt-multi-thread`, and tempfile.
#![allow(dead_code, reason = "each suite uses what it needs")]

use std::{
    collections::HashMap,
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::{Arc, Condvar, Mutex, MutexGuard},
    time::{Duration, Instant},
};

use tokio::{runtime::Runtime, sync::watch};
use zbus::{
    Connection,
    connection::Builder,
    export::serde::Serialize,
    message::Header,
    names::BusName,
    wire::{DynamicType, OwnedVariant},
};

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// A session bus that starts no services. It ends with the value.
pub struct PrivateBus {
    child: Child,
    address: String,
    _folder: tempfile::TempDir,
}

impl PrivateBus {
    /// Starts `dbus-daemon` on a socket in a folder of its own.
    pub fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder for the bus");
        let config = folder.path().join("bus.conf");
        std::fs::write(&config, configuration(&folder.path().join("bus").to_string_lossy()))
            .expect("its configuration");
        let mut child = Command::new("dbus-daemon")
            .arg(format!("--config-file={}", config.display()))
            .args(["--nofork", "--nopidfile", "--nosyslog", "--print-address=1"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Debian's dbus-daemon");
        let mut address = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut address).expect("the bus's address");
        Self { child, address: address.trim().to_owned(), _folder: folder }
    }

    /// What `DBUS_SESSION_BUS_ADDRESS` would be.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Ends the bus, as at the end of a session.
    pub fn stop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for PrivateBus {
    fn drop(&mut self) {
        self.stop();
    }
}

fn configuration(socket: &str) -> String {
    format!(
        r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>"#
    )
}

/// A pop-up as the service was asked to show it.
#[derive(Debug, Clone)]
pub struct Posted {
    /// The number the service gave it.
    pub number: u32,
    /// The connection that asked.
    pub sender: String,
    /// Name of the program.
    pub app: String,
    /// The number of the pop-up it takes the place of, or 0.
    pub replaces: u32,
    /// Its icon.
    pub icon: String,
    /// Its title.
    pub title: String,
    /// Its text.
    pub body: String,
    /// Pairs of a name and a label.
    pub actions: Vec<String>,
    /// The text hints.
    pub hints: HashMap<String, String>,
    /// How urgent it is: 0, 1 or 2.
    pub urgency: Option<u8>,
    /// When it was asked for.
    pub at: Instant,
}

impl Posted {
    /// What is written on its buttons, without the pop-up itself.
    pub fn buttons(&self) -> Vec<&str> {
        self.actions.chunks(2).filter(|pair| pair[0] != "default").map(|pair| pair[1].as_str()).collect()
    }
}

/// How the service behaves.
#[derive(Debug, Clone)]
pub struct Manner {
    /// What it says it can do.
    pub capabilities: Vec<&'static str>,
    /// Whether it sends signals to the program alone, and an activation token before each click, as GNOME does.
    pub like_gnome: bool,
    /// What it answers instead of showing anything.
    pub refuses: Option<&'static str>,
    /// The button it reports as pressed before it has even answered.
    pub presses: Option<&'static str>,
}

impl Default for Manner {
    fn default() -> Self {
        Self { capabilities: vec!["actions", "body", "body-markup"], like_gnome: false, refuses: None, presses: None }
    }
}

#[derive(Debug, Default)]
struct Log {
    posted: Vec<Posted>,
    closed: Vec<u32>,
}

/// Whether the service runs, and how often it has died.
#[derive(Debug, Clone, Copy, Default)]
struct Pulse {
    stopped: bool,
    deaths: u32,
}

type SharedLog = Arc<(Mutex<Log>, Condvar)>;

/// A notification service. It leaves the bus with the value.
pub struct FakeDaemon {
    runtime: Runtime,
    connection: Option<Connection>,
    address: String,
    manner: Manner,
    log: SharedLog,
    pulse: watch::Sender<Pulse>,
}

impl FakeDaemon {
    /// A service that offers buttons and markup.
    pub fn start(bus: &PrivateBus) -> Self {
        Self::with(bus, Manner::default())
    }

    /// A service with manners of its own.
    pub fn with(bus: &PrivateBus, manner: Manner) -> Self {
        let mut daemon = Self::absent(bus.address(), manner);
        daemon.appear();
        daemon
    }

    /// A service that has not come yet, on the bus with that address.
    pub fn absent(address: &str, manner: Manner) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        Self {
            runtime: runtime.expect("a runtime"),
            connection: None,
            address: address.to_owned(),
            manner,
            log: SharedLog::default(),
            pulse: watch::Sender::default(),
        }
    }

    /// Takes its name on the bus.
    pub fn appear(&mut self) {
        let pulse = self.pulse.subscribe();
        let deaths = pulse.borrow().deaths;
        let served = Served { manner: self.manner.clone(), log: self.log.clone(), pulse, deaths };
        let address = self.address.clone();
        let connection = self.runtime.block_on(async move {
            let connection = Builder::address(address.as_str()).serve_at(PATH, served).build().await?;
            connection.request_name(NAME).await?;
            zbus::Result::Ok(connection)
        });
        self.connection = Some(connection.expect("the service on its bus"));
    }

    /// Dies: its connection ends, and with it all that it showed.
    pub fn vanish(&mut self) {
        self.pulse.send_modify(|pulse| pulse.deaths += 1);
        if let Some(connection) = self.connection.take() {
            self.runtime.block_on(connection.close()).expect("the service gone");
        }
    }

    /// Takes calls and does nothing about them, like a stopped process.
    pub fn stop(&self) {
        self.pulse.send_modify(|pulse| pulse.stopped = true);
    }

    /// Does what it was asked meanwhile.
    pub fn go_on(&self) {
        self.pulse.send_modify(|pulse| pulse.stopped = false);
    }

    /// All it was asked to show, in order.
    pub fn posted(&self) -> Vec<Posted> {
        self.log().posted.clone()
    }

    /// How many pop-ups it was asked to show.
    pub fn count(&self) -> usize {
        self.log().posted.len()
    }

    /// The pop-ups it was asked to close.
    pub fn closed(&self) -> Vec<u32> {
        self.log().closed.clone()
    }

    /// Waits until it was asked to show `count` pop-ups.
    ///
    /// # Panics
    /// After ten seconds.
    pub fn wait_for(&self, count: usize) -> Vec<Posted> {
        self.wait_until(|log| log.posted.len() >= count, &format!("{count} pop-ups"));
        self.posted()
    }

    /// Waits until it was asked to close a pop-up.
    ///
    /// # Panics
    /// After ten seconds.
    pub fn wait_for_close(&self, number: u32) {
        self.wait_until(|log| log.closed.contains(&number), &format!("pop-up {number} to be closed"));
    }

    /// Presses a button, or clicks the pop-up itself (`default`), and closes it as services do.
    pub fn click(&self, number: u32, action: &str) {
        if self.manner.like_gnome {
            self.emit(number, "ActivationToken", &(number, "token"));
        }
        self.emit(number, "ActionInvoked", &(number, action));
        self.dismiss(number, 2);
    }

    /// Takes a pop-up from the screen: 1 it expired, 2 the user did, 3 it was asked to.
    pub fn dismiss(&self, number: u32, reason: u32) {
        self.emit(number, "NotificationClosed", &(number, reason));
    }

    fn emit<B: Serialize + DynamicType>(&self, number: u32, signal: &'static str, body: &B) {
        let to = self.manner.like_gnome.then(|| {
            let sender = self.posted().into_iter().find(|posted| posted.number == number).expect("a pop-up").sender;
            BusName::try_from(sender).expect("a name on the bus")
        });
        let connection = self.connection.as_ref().expect("a service on the bus");
        self.runtime.block_on(connection.emit_signal(to, PATH, NAME, signal, body)).expect("a signal");
    }

    fn log(&self) -> MutexGuard<'_, Log> {
        self.log.0.lock().expect("the log")
    }

    fn wait_until(&self, come: impl Fn(&Log) -> bool, what: &str) {
        let patience = Duration::from_secs(30);
        let waited = self.log.1.wait_timeout_while(self.log(), patience, |log| !come(log)).expect("the log");
        assert!(!waited.1.timed_out(), "waited in vain for {what}; was asked for {:?}", waited.0.posted);
    }
}

struct Served {
    manner: Manner,
    log: SharedLog,
    pulse: watch::Receiver<Pulse>,
    deaths: u32,
}

impl Served {
    /// Goes on when the service runs; never again when it has died.
    async fn while_running(&self) {
        let mut pulse = self.pulse.clone();
        let running = pulse.wait_for(|pulse| !pulse.stopped && pulse.deaths == self.deaths).await.is_ok();
        if !running {
            std::future::pending().await
        }
    }
}

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Served {
    async fn get_capabilities(&self) -> Vec<String> {
        self.while_running().await;
        self.manner.capabilities.iter().map(|&capability| capability.to_owned()).collect()
    }

    async fn get_server_information(&self) -> (String, String, String, String) {
        self.while_running().await;
        ("fake".into(), "Goodturn".into(), "1".into(), "1.2".into())
    }

    #[allow(clippy::too_many_arguments, reason = "the protocol's own")]
    async fn notify(
        &self,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
        app: String,
        replaces: u32,
        icon: String,
        title: String,
        body: String,
        actions: Vec<String>,
        hints: HashMap<String, OwnedVariant>,
        _expires: i32,
    ) -> zbus::fdo::Result<u32> {
        self.while_running().await;
        if let Some(why) = self.manner.refuses {
            return Err(zbus::fdo::Error::LimitsExceeded(why.to_owned()));
        }
        let sender = header.sender().map(ToString::to_string).unwrap_or_default();
        let urgency = hints.get("urgency").and_then(|value| u8::try_from(value).ok());
        let text = |value: &OwnedVariant| <&str>::try_from(value).ok().map(str::to_owned);
        let hints = hints.iter().filter_map(|(name, value)| Some((name.clone(), text(value)?))).collect();
        let number = {
            let mut log = self.log.0.lock().expect("the log");
            let new = u32::try_from(log.posted.len()).expect("a small number") + 1;
            let number = if replaces == 0 { new } else { replaces };
            let at = Instant::now();
            log.posted.push(Posted { number, sender, app, replaces, icon, title, body, actions, hints, urgency, at });
            self.log.1.notify_all();
            number
        };
        if let Some(button) = self.manner.presses {
            connection.emit_signal(None::<BusName<'_>>, PATH, NAME, "ActionInvoked", &(number, button)).await?;
        }
        Ok(number)
    }

    async fn close_notification(&self, number: u32) {
        self.while_running().await;
        self.log.0.lock().expect("the log").closed.push(number);
        self.log.1.notify_all();
    }
}
