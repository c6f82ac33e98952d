//! What the tests of the real window stand on: a screen, a session bus, a notification daemon, a driver of the window
//! and a clock that can be moved. All of it is private to one test and ends with it, by process id.

pub mod bus;
pub mod daemon;
pub mod desktop;
pub mod drag;
pub mod dunst;
pub mod movable_clock;
pub mod process;
pub mod screen;
pub mod surroundings;
pub mod tray;
pub mod waiting;
pub mod webdriver;
pub mod window;
pub mod world;
