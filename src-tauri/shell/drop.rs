//! Files held over the window and dropped on it. Paths are untrusted: the core looks at each before it opens it.

use std::path::PathBuf;

use tauri::{DragDropEvent, Emitter, Manager, Window, WindowEvent};

use crate::{arrivals, host::Host, window};

/// What the page is told while files are held over it.
#[derive(Clone, serde::Serialize)]
struct Dragging {
    files: usize,
    /// How many of them are pictures, by their names; they are not opened before they are dropped.
    pictures: usize,
}

/// Endings of pictures that can be read.
const PICTURES: [&str; 5] = ["jpg", "jpeg", "png", "webp", "bmp"];

impl Dragging {
    fn of(paths: &[PathBuf]) -> Self {
        let ending = |path: &PathBuf| path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        let is_picture = |path: &&PathBuf| ending(path).is_some_and(|ending| PICTURES.contains(&ending.as_str()));
        Self { files: paths.len(), pictures: paths.iter().filter(is_picture).count() }
    }
}

/// Reacts to drags, to the window coming to the front, and to its being closed.
pub fn on_window_event(window: &Window, event: &WindowEvent) {
    match event {
        WindowEvent::DragDrop(DragDropEvent::Enter { paths, .. }) => {
            let _ = window.emit("dragging", Some(Dragging::of(paths)));
        }
        WindowEvent::DragDrop(DragDropEvent::Leave) => {
            let _ = window.emit("dragging", None::<Dragging>);
        }
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            let _ = window.emit("dragging", None::<Dragging>);
            arrivals::read_files(window.app_handle(), paths.clone());
        }
        WindowEvent::CloseRequested { api, .. } if window::close(window) => api.prevent_close(),
        WindowEvent::Focused(true) => {
            if let Some(host) = window.app_handle().try_state::<Host>() {
                let book = host.book();
                std::thread::spawn(move || book.poll_other_writers());
            }
        }
        _ => {}
    }
}
