//! One laptop for one test: its screen, bus, daemon, clock and data folder, and the Goodturn on it.

use std::{
    env, fs,
    io::Read,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::Duration,
};

use serde_json::Value;

use super::{
    bus::{self, Bus},
    daemon::{FakeDaemon, Manner},
    drag::Drag,
    dunst::{self, Dunst, Popup},
    movable_clock::{self, MovableClock},
    process::{self, Process},
    screen::{self, FRAME, HEIGHT, Screen, WIDTH, xdotool},
    surroundings::Surroundings,
    tray::{self, Tray},
    waiting::{COLD_START, PATIENCE, comes_true, wait_for},
    webdriver::WebDriver,
    window::Window,
};

const TOOLS: [&str; 8] =
    ["Xvfb", "openbox", "dbus-daemon", "dbus-send", "dunst", "WebKitWebDriver", "xdotool", "import"];
/// The reminder loop reads the wall clock again every 15 seconds, every 30 without a window; a moved clock is noticed by then.
pub const CLOCK_IS_NOTICED: Duration = Duration::from_secs(60);

/// A laptop.
pub struct World {
    name: &'static str,
    // In the order in which they end: the window first, the screen last.
    window: Option<Window>,
    dunst: Option<Dunst>,
    clock: MovableClock,
    bus: Bus,
    _screen: Screen,
    surroundings: Surroundings,
}

impl World {
    /// A laptop with a notification daemon, at a local time (`YYYY-MM-DD HH:MM:SS`, Berlin); the window is open.
    /// `None` where a tool is missing, which is said and is no excuse in CI.
    pub fn begin(name: &'static str, local: &str) -> Option<Self> {
        let mut world = Self::prepare(name, local)?;
        world.start_daemon();
        world.open();
        Some(world)
    }

    /// A laptop without a notification daemon on which nothing is open yet.
    pub fn prepare(name: &'static str, local: &str) -> Option<Self> {
        if let Some(missing) = missing_tool() {
            assert!(env::var_os("CI").is_none(), "{missing} is missing: run `make setup`");
            eprintln!("{name}: SKIPPED, {missing} is missing; `make setup` installs it");
            return None;
        }
        let mut surroundings = Surroundings::new();
        let screen = Screen::start(&mut surroundings);
        let bus = Bus::start(&mut surroundings);
        let clock = MovableClock::new(&surroundings);
        clock.set(&surroundings, local);
        Some(Self { name, window: None, dunst: None, clock, bus, _screen: screen, surroundings })
    }

    /// Starts the notification daemon.
    pub fn start_daemon(&mut self) {
        self.dunst = Some(Dunst::start(&self.surroundings));
    }

    /// A daemon that notes what it is asked, in the place of a real one.
    pub fn start_fake_daemon(&self) -> FakeDaemon {
        let mut daemon = FakeDaemon::absent(self.bus.address(), Manner::default());
        daemon.appear();
        daemon
    }

    /// What its programs run in.
    pub fn surroundings(&self) -> &Surroundings {
        &self.surroundings
    }

    /// Ends the notification daemon; its pop-ups go with it.
    pub fn end_daemon(&mut self) {
        self.dunst = None;
    }

    /// The running notification daemon.
    pub fn daemon(&self) -> &Dunst {
        self.dunst.as_ref().expect("the daemon runs")
    }

    /// A program is not installed on this laptop.
    pub fn lacks(&mut self, program: &str) {
        self.surroundings.hide(program);
    }

    /// The desktop has a dark theme from now on.
    pub fn likes_the_dark(&mut self) {
        self.surroundings.set("GTK_THEME", "Adwaita:dark");
    }

    /// Opens the window, with arguments on the command line.
    pub fn open_with(&mut self, arguments: &[&str]) {
        let program = self.governed_program();
        self.window = Some(Window::new(WebDriver::open(&self.surroundings, &program, arguments)));
        let ids = wait_for("window on the screen", PATIENCE, || {
            Some(screen::windows(&self.surroundings, "Goodturn")).filter(|ids| !ids.is_empty())
        });
        let (width, height) = (WIDTH.to_string(), (HEIGHT - FRAME).to_string());
        xdotool(&self.surroundings, &["windowsize", &ids[0], &width, &height, "windowmove", &ids[0], "0", "0"]);
        xdotool(&self.surroundings, &["windowactivate", "--sync", &ids[0]]);
    }

    /// Opens the window.
    pub fn open(&mut self) {
        self.open_with(&[]);
    }

    /// Starts the program in the background, as at login.
    pub fn open_hidden(&self) -> Process {
        let program = self.governed_program();
        let hidden =
            Process::start(self.surroundings.command(program).arg("--hidden"), &self.surroundings.log("program"));
        wait_for("program on the bus", PATIENCE, || {
            bus::owns_like(&self.surroundings, ".SingleInstance").then_some(())
        });
        hidden
    }

    /// A tray for icons on this desktop.
    pub fn start_tray(&self) -> Tray {
        Tray::start(self.bus.address())
    }

    /// The words in the menu of an icon.
    pub fn tray_menu(&self, icon: &str) -> Vec<String> {
        tray::menu(&self.surroundings, icon).into_iter().map(|(_, words)| words).collect()
    }

    /// Presses an entry in the menu of an icon.
    pub fn press_in_tray(&self, icon: &str, words: &str) {
        tray::press(&self.surroundings, icon, words);
    }

    /// Closes the window as its owner does, by the window manager.
    pub fn closes_window(&self) {
        self.press("alt+F4");
    }

    /// Starts the program a second time; it must hand over and end well.
    pub fn starts_again(&self, arguments: &[&str]) {
        let mut command = self.surroundings.command(PROGRAM);
        self.clock.govern(&mut command);
        let ended = command.args(arguments).status().expect("the program starts");
        assert!(ended.success(), "a second start hands over to the first: {ended}");
    }

    /// Whether the window can be seen.
    pub fn is_window_visible(&self) -> bool {
        !screen::windows(&self.surroundings, "Goodturn").is_empty()
    }

    /// Waits until the window can be seen, or can no longer.
    pub fn waits_for_window(&self, visible: bool) {
        let came = comes_true(PATIENCE, || self.is_window_visible() == visible);
        assert!(came, "the window is {}visible", if visible { "in" } else { "" });
    }

    /// Waits until a window with this in its title can be seen.
    pub fn waits_for_title(&self, text: &str) {
        let came = comes_true(PATIENCE, || !screen::windows(&self.surroundings, text).is_empty());
        assert!(came, "no window is called “{text}”");
    }

    /// Waits until the program has ended by itself.
    pub fn waits_for_the_end(&self, program: u32) {
        let ended = comes_true(PATIENCE, || !process::exists(program));
        assert!(ended, "the program still runs");
    }

    /// The process of the program.
    pub fn program(&self) -> u32 {
        self.window().driver().program().expect("the program runs")
    }

    /// Closes the window and the program behind it.
    pub fn close(&mut self) {
        if let Some(window) = self.window.take() {
            window.into_driver().close();
        }
    }

    /// Closes and opens it again.
    pub fn restart(&mut self) {
        self.close();
        self.open();
    }

    /// The program ends as in a crash, and is opened again.
    pub fn crash_and_restart(&mut self) {
        if let Some(window) = self.window.take() {
            window.into_driver().kill();
        }
        self.open();
    }

    /// What is on the page.
    pub fn window(&self) -> &Window {
        self.window.as_ref().expect("the window is open")
    }

    /// A path below the home of this laptop.
    pub fn at_home(&self, name: &str) -> PathBuf {
        self.surroundings.path("home").join(name)
    }

    /// A file below the home of this laptop.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.surroundings.path("home").join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder of a file");
        fs::write(&path, content).expect("a file");
        path
    }

    /// Drags files onto the middle of the window and lets go.
    pub fn drop_files(&self, files: &[PathBuf]) {
        self.hold_files(files).let_go();
    }

    /// Drags files over the window and holds them there.
    pub fn hold_files(&self, files: &[PathBuf]) -> Drag<'_> {
        Drag::hold(&self.surroundings, files, (WIDTH / 2, HEIGHT / 2))
    }

    /// Presses a key, or several at once (`Return`, `ctrl+z`).
    pub fn press(&self, key: &str) {
        xdotool(&self.surroundings, &["key", "--clearmodifiers", key]);
    }

    /// Goes to a place: `g`, then its letter.
    pub fn goes_to(&self, letter: &str) {
        xdotool(&self.surroundings, &["key", "--clearmodifiers", "g", letter]);
    }

    /// Types a text on the keyboard.
    pub fn types(&self, text: &str) {
        xdotool(&self.surroundings, &["type", "--clearmodifiers", "--delay", "15", text]);
    }

    /// Moves the clock of the program to a local time, under its feet.
    pub fn move_clock(&self, local: &str) {
        self.clock.set(&self.surroundings, local);
    }

    /// All pop-ups that were ever shown, oldest first.
    pub fn popups(&self) -> Vec<Popup> {
        dunst::shown(&self.surroundings)
    }

    /// Waits until so many pop-ups were ever shown, and returns the last.
    pub fn waits_for_popup(&self, count: usize) -> Popup {
        comes_true(CLOCK_IS_NOTICED, || self.popups().len() >= count);
        let popups = self.popups();
        assert_eq!(popups.len(), count, "pop-ups that were ever shown: {popups:?}");
        popups.into_iter().next_back().expect("at least one is waited for")
    }

    /// Lives on for as long as the reminder loop needs to look at the clock, and sees that no more pop-ups came.
    pub fn stays_quiet(&self, count: usize) {
        thread::sleep(Duration::from_secs(17));
        let popups = self.popups();
        assert_eq!(popups.len(), count, "pop-ups that were ever shown: {popups:?}");
    }

    /// Clicks the pop-up with the mouse and chooses a button by its label.
    pub fn click_popup(&self, label: &str) {
        dunst::click(&self.surroundings, label);
    }

    /// Waits until no pop-up is on the screen.
    pub fn waits_until_popups_are_gone(&self) {
        let gone = comes_true(PATIENCE, || !dunst::is_on_screen(&self.surroundings));
        assert!(gone, "a pop-up is still on the screen");
    }

    /// Takes the window off the screen without closing it.
    pub fn puts_the_window_away(&self) {
        let ids = screen::windows(&self.surroundings, "Goodturn");
        xdotool(&self.surroundings, &["windowminimize", &ids[0]]);
        let gone = comes_true(PATIENCE, || self.windows_on_screen() == 0);
        assert!(gone, "the window is put away");
    }

    /// How many windows of the program are on the screen.
    pub fn windows_on_screen(&self) -> usize {
        screen::windows(&self.surroundings, "Goodturn").len()
    }

    /// Waits for a dialog of the system by its title.
    pub fn waits_for_dialog(&self, title: &str) {
        wait_for("dialog of the system", PATIENCE, || {
            (!screen::windows(&self.surroundings, title).is_empty()).then_some(())
        });
    }

    /// Waits until the window is on the screen and has the keyboard.
    pub fn waits_for_the_window_in_front(&self) {
        let front = || screen::run(&self.surroundings, &["xdotool", "getactivewindow", "getwindowname"]);
        let raised = comes_true(PATIENCE, || front().is_some_and(|name| name.contains("Goodturn")));
        assert!(raised, "the window is not in front but {:?}", front());
    }

    /// Starts the program once more, in a folder; it ends by itself, and what it said on standard output is the answer.
    pub fn starts_in(&self, folder: &Path, words: &[&str]) -> String {
        let mut command = self.surroundings.command(PROGRAM);
        self.clock.govern(&mut command);
        let log = self.surroundings.log("second");
        let mut second = Process::start_piped(command.args(words).current_dir(folder), &log);
        let ended = comes_true(COLD_START, || !second.runs());
        assert!(ended, "goodturn {words:?} became a window of its own");
        let status = second.child().wait().expect("how it ended");
        let mut said = String::new();
        second.child().stdout.take().expect("its words").read_to_string(&mut said).expect("text");
        assert!(status.success(), "goodturn {words:?}: {said}{}", fs::read_to_string(log).unwrap_or_default());
        said
    }

    /// What a subcommand says with `--json`, over the same data folder and by the same clock.
    pub fn asks(&self, words: &[&str]) -> Value {
        let mut command = self.surroundings.command(PROGRAM);
        self.clock.govern(&mut command);
        let output = command.args(words).arg("--json").output().expect("the program runs in a terminal");
        let said = String::from_utf8_lossy(&output.stdout);
        serde_json::from_str(&said).unwrap_or_else(|error| {
            panic!("goodturn {words:?} --json: {error}\n{said}{}", String::from_utf8_lossy(&output.stderr))
        })
    }

    /// The program under its movable clock, as one file that the driver can start.
    fn governed_program(&self) -> PathBuf {
        let mut command = Command::new(PROGRAM);
        self.clock.govern(&mut command);
        let assign = |(name, value): (&std::ffi::OsStr, Option<&std::ffi::OsStr>)| {
            format!("{}='{}' ", name.to_string_lossy(), value.unwrap_or_default().to_string_lossy())
        };
        let variables: String = command.get_envs().map(assign).collect();
        let path = self.surroundings.path("goodturn.sh");
        fs::write(&path, format!("#!/bin/sh\nexec env {variables}'{PROGRAM}' \"$@\"\n")).expect("a start script");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("the script may be run");
        path
    }

    /// Leaves a picture and the logs of what went wrong.
    fn keep_evidence(&self) {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../e2e").join(self.name);
        fs::create_dir_all(&folder).ok();
        screen::photograph(&self.surroundings, &folder.join("screen.png"));
        for log in ["program", "dunst", "desktop", "asked", "drag_source", "openbox"] {
            fs::copy(self.surroundings.log(log), folder.join(log).with_extension("log")).ok();
        }
        if let Some(window) = &self.window {
            fs::write(folder.join("page.txt"), window.text()).ok();
        }
        eprintln!("{}: a picture and the logs are in {}", self.name, folder.display());
    }
}

impl Drop for World {
    fn drop(&mut self) {
        if thread::panicking() {
            self.keep_evidence();
        }
        self.close();
        movable_clock::sweep();
    }
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_goodturn");

fn missing_tool() -> Option<&'static str> {
    let path = env::var_os("PATH").unwrap_or_default();
    let is_there = |tool: &&str| env::split_paths(&path).any(|folder| folder.join(tool).exists());
    TOOLS
        .into_iter()
        .find(|tool| !is_there(tool))
        .or_else(|| movable_clock::library().is_none().then_some("libfaketime"))
}
