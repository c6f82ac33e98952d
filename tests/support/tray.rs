//! A desktop that shows icons in a tray: it owns the name, takes the icons and presses what is in their menus.

use std::sync::{Arc, Mutex};

use super::surroundings::Surroundings;
use tokio::runtime::Runtime;
use zbus::{Connection, connection::Builder, message::Header};

const NAME: &str = "org.kde.StatusNotifierWatcher";
const PATH: &str = "/StatusNotifierWatcher";

/// The tray; it leaves the desktop with the value.
pub struct Tray {
    _connection: Connection,
    _runtime: Runtime,
    icons: Arc<Mutex<Vec<String>>>,
}

impl Tray {
    /// Takes its name on a bus.
    pub fn start(address: &str) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        let runtime = runtime.expect("a runtime");
        let icons = Arc::<Mutex<Vec<String>>>::default();
        let watcher = Watcher { icons: icons.clone() };
        let address = address.to_owned();
        let connection = runtime.block_on(async move {
            let connection = Builder::address(address.as_str()).serve_at(PATH, watcher).build().await?;
            connection.request_name(NAME).await?;
            zbus::Result::Ok(connection)
        });
        Self { _connection: connection.expect("the tray on its bus"), _runtime: runtime, icons }
    }

    /// The icons that were given to it.
    pub fn icons(&self) -> Vec<String> {
        self.icons.lock().expect("the icons").clone()
    }
}

/// What stands in the menu of an icon: the number of each entry, and its words.
pub fn menu(surroundings: &Surroundings, icon: &str) -> Vec<(String, String)> {
    let said = call(surroundings, icon, "GetLayout", &["int32:0", "int32:-1", "array:string:"]);
    let lines: Vec<&str> = said.lines().map(str::trim).collect();
    let mut number = String::new();
    let mut entries = Vec::new();
    for pair in lines.windows(2) {
        if pair[0].ends_with("struct {") {
            number = pair[1].trim_start_matches("int32 ").to_owned();
        }
        if pair[0] == "string \"label\"" {
            let words = pair[1].split_once("string \"").map_or("", |(_, words)| words.trim_end_matches('"'));
            entries.push((number.clone(), words.to_owned()));
        }
    }
    entries
}

/// Presses an entry of an icon's menu.
pub fn press(surroundings: &Surroundings, icon: &str, words: &str) {
    let entries = menu(surroundings, icon);
    let entry = entries.iter().find(|(_, there)| there == words);
    let (number, _) = entry.unwrap_or_else(|| panic!("“{words}” is not in the menu: {entries:?}"));
    let number = format!("int32:{number}");
    call(surroundings, icon, "Event", &[&number, "string:clicked", "variant:int32:0", "uint32:0"]);
}

fn call(surroundings: &Surroundings, icon: &str, method: &str, arguments: &[&str]) -> String {
    let output = surroundings
        .command("dbus-send")
        .args(["--session", "--print-reply", &format!("--dest={icon}"), "/MenuBar"])
        .arg(format!("com.canonical.dbusmenu.{method}"))
        .args(arguments)
        .output()
        .expect("dbus-send");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

struct Watcher {
    icons: Arc<Mutex<Vec<String>>>,
}

#[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    async fn register_status_notifier_item(&self, #[zbus(header)] header: Header<'_>, service: String) {
        let sender = header.sender().map(ToString::to_string).unwrap_or_default();
        let name = if service.starts_with('/') { sender } else { service };
        self.icons.lock().expect("the icons").push(name);
    }

    async fn register_status_notifier_host(&self, _service: String) {}

    #[zbus(property)]
    async fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    async fn protocol_version(&self) -> i32 {
        0
    }

    #[zbus(property)]
    async fn registered_status_notifier_items(&self) -> Vec<String> {
        self.icons.lock().expect("the icons").clone()
    }
}
