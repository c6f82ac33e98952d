//! Speaks WebDriver with one driver that drives one window: HTTP on the loopback, JSON inside.

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    process::Command,
    time::Duration,
};

use serde_json::{Value, json};

use super::{
    process::{Process, children, exists, signal},
    surroundings::Surroundings,
    waiting::{COLD_START, comes_true, wait_for},
};

const ANSWERS_WITHIN: Duration = Duration::from_secs(60);

/// One driver and its one session.
pub struct WebDriver {
    process: Process,
    port: u16,
    session: String,
}

impl WebDriver {
    /// Starts a driver, which starts the program. Where the driver does not get hold of the window, which happens once in
    /// hundreds of starts, it is tried a second time, and that is told.
    pub fn open(surroundings: &Surroundings, program: &Path, arguments: &[&str]) -> Self {
        let open = || Self::try_open(surroundings, program, arguments);
        let opened = open().or_else(|error| {
            eprintln!("the program did not open its window, and is started once more: {error}");
            open()
        });
        opened.unwrap_or_else(|error| panic!("the program did not open its window: {error}"))
    }

    fn try_open(surroundings: &Surroundings, program: &Path, arguments: &[&str]) -> Result<Self, String> {
        let port = free_port();
        let mut command: Command = surroundings.command("WebKitWebDriver");
        command.args(["--host=127.0.0.1", &format!("--port={port}")]).env("TAURI_WEBVIEW_AUTOMATION", "true");
        let process = Process::start(&mut command, &surroundings.log("program"));
        let mut driver = Self { process, port, session: String::new() };
        wait_for("driver", COLD_START, || driver.send("GET", "/status", None).ok());
        let options = json!({ "binary": program, "args": arguments });
        let wanted = json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": options } } });
        match driver.send("POST", "/session", Some(&wanted)) {
            Ok(answer) => {
                driver.session = answer["sessionId"].as_str().expect("a session has a name").to_owned();
                Ok(driver)
            }
            Err(error) => {
                driver.kill();
                Err(error)
            }
        }
    }

    /// The process id of the program.
    pub fn program(&self) -> Option<u32> {
        children(self.process.id()).into_iter().next()
    }

    /// Runs a function body in the page; `arguments` are its arguments.
    pub fn script(&self, body: &str, arguments: &[Value]) -> Result<Value, String> {
        let path = format!("/session/{}/execute/sync", self.session);
        self.send("POST", &path, Some(&json!({ "script": body, "args": arguments })))
    }

    /// Runs a function body in the page that answers through a callback, its last argument.
    pub fn script_with_callback(&self, body: &str, arguments: &[Value]) -> Result<Value, String> {
        let path = format!("/session/{}/execute/async", self.session);
        self.send("POST", &path, Some(&json!({ "script": body, "args": arguments })))
    }

    /// Closes the window and everything behind it.
    pub fn close(mut self) {
        let program = self.program();
        self.send("DELETE", &format!("/session/{}", self.session), None).ok();
        if let Some(id) = program
            && !comes_true(Duration::from_secs(5), || !exists(id))
        {
            signal("TERM", id);
            comes_true(Duration::from_secs(3), || !exists(id));
        }
        self.process.end();
    }

    /// Ends the program without a word, as a crash would.
    pub fn kill(mut self) {
        if let Some(id) = self.program() {
            signal("KILL", id);
            assert!(comes_true(Duration::from_secs(5), || !exists(id)), "a killed program is gone");
        }
        self.process.end();
    }

    fn send(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
        let answer = self.exchange(method, path, body).map_err(|error| error.to_string())?;
        let text = answer.split_once("\r\n\r\n").map_or("", |(_, text)| text);
        let mut answer: Value = serde_json::from_str(text).map_err(|error| format!("{error}: {text}"))?;
        let value = answer["value"].take();
        match value["error"].as_str() {
            Some(error) => Err(format!("{error}: {}", value["message"])),
            None => Ok(value),
        }
    }

    fn exchange(&self, method: &str, path: &str, body: Option<&Value>) -> std::io::Result<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(ANSWERS_WITHIN))?;
        let body = body.map(Value::to_string).unwrap_or_default();
        let head = format!("{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n", self.port);
        let length = format!("Content-Type: application/json\r\nContent-Length: {}\r\n\r\n", body.len());
        stream.write_all(format!("{head}{length}{body}").as_bytes())?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port of the loopback");
    listener.local_addr().expect("the port has a number").port()
}
