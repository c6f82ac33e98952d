//! A desktop that shows icons in a tray: it owns the name, takes the icons and presses what is in their menus.

use std::sync::{Arc, Mutex};

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
