//! A session bus of its own, which starts nothing by itself: "no daemon" stays "no daemon".

use std::{
    fs,
    io::{BufRead, BufReader},
    path::PathBuf,
};

use super::{
    process::Process,
    surroundings::Surroundings,
    waiting::{PATIENCE, wait_for},
};

/// A private bus; `DBUS_SESSION_BUS_ADDRESS` of the surroundings points at it.
pub struct Bus {
    address: String,
    _daemon: Process,
}

impl Bus {
    pub fn start(surroundings: &mut Surroundings) -> Self {
        let config = surroundings.path("bus.conf");
        fs::write(&config, configuration(surroundings)).expect("the bus's configuration");
        let mut daemon = Process::start_piped(
            surroundings.command("dbus-daemon").arg(format!("--config-file={}", config.display())).args([
                "--nofork",
                "--nopidfile",
                "--print-address=1",
            ]),
            &surroundings.log("bus"),
        );
        let output = daemon.child().stdout.take().expect("the address comes on standard output");
        let mut address = String::new();
        BufReader::new(output).read_line(&mut address).expect("the bus says its address");
        let address = address.trim().to_owned();
        assert!(!address.is_empty(), "the bus listens somewhere");
        surroundings.set("DBUS_SESSION_BUS_ADDRESS", &address);
        Self { address, _daemon: daemon }
    }

    /// Where it listens.
    pub fn address(&self) -> &str {
        &self.address
    }
}

/// Somebody who hears what notification daemons are asked to show, whichever has the name.
pub struct Listener {
    log: PathBuf,
    _monitor: Process,
}

impl Listener {
    pub fn start(surroundings: &Surroundings) -> Self {
        let log = surroundings.log("asked");
        let rule = "type='method_call',interface='org.freedesktop.Notifications',member='Notify'";
        let monitor = Process::start(surroundings.command("dbus-monitor").args(["--session", rule]), &log);
        wait_for("listener", PATIENCE, || {
            fs::read_to_string(&log).is_ok_and(|said| said.contains("NameAcquired")).then_some(())
        });
        Self { log, _monitor: monitor }
    }

    /// The titles of all pop-ups that were asked for, oldest first.
    pub fn titles(&self) -> Vec<String> {
        let said = fs::read_to_string(&self.log).unwrap_or_default();
        let calls = said.split("member=Notify\n").skip(1);
        // The name of the program, its icon, the title, the text.
        let words =
            |call: &str| call.lines().filter_map(|line| Some(line.strip_prefix("   string \"")?.to_owned())).nth(2);
        calls.filter_map(|call| Some(words(call)?.trim_end_matches('"').to_owned())).collect()
    }
}

/// Whether somebody on the bus owns a name with this ending.
pub fn owns_like(surroundings: &Surroundings, ending: &str) -> bool {
    let output = surroundings
        .command("dbus-send")
        .args(["--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus"])
        .arg("org.freedesktop.DBus.ListNames")
        .output();
    output.is_ok_and(|output| {
        String::from_utf8_lossy(&output.stdout).split_whitespace().any(|name| name.ends_with(ending))
    })
}

/// Whether somebody on the bus owns a name.
pub fn is_owned(surroundings: &Surroundings, name: &str) -> bool {
    let output = surroundings
        .command("dbus-send")
        .args(["--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus"])
        .args(["org.freedesktop.DBus.NameHasOwner", &format!("string:{name}")])
        .output();
    output.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).contains("true"))
}

fn configuration(surroundings: &Surroundings) -> String {
    format!(
        r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#,
        surroundings.path("run/bus").display()
    )
}
