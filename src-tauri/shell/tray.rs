//! The icon in the tray: how much there is for today, and a menu for what needs no window.

use std::{
    sync::mpsc::{Receiver, Sender, channel},
    thread,
};

use goodturn_core::{
    remind::{MenuEntry, menu},
    wire::Glance,
};
use tauri::{
    AppHandle, Manager, Wry,
    image::Image,
    menu::{Menu, MenuBuilder, MenuEvent, MenuItemBuilder, SubmenuBuilder},
    tray::{MouseButton, MouseButtonState, TrayIcon, TrayIconBuilder, TrayIconEvent},
};

use crate::{arrivals, host::Host, window};

const ID: &str = "goodturn";
const ICON: Image<'_> = tauri::include_image!("icons/32x32.png");
/// The menu's entries: their names, and the words in which a pause is asked for.
const OPEN: &str = "open";
const CAPTURE: &str = "capture";
const RESUME: &str = "resume";
const QUIT: &str = "quit";
const PAUSE: &str = "pause:";
const PERSON: &str = "person:";
const NOBODY: &str = "nobody:";
const PAUSES: [(MenuEntry, &str); 3] =
    [(MenuEntry::PauseHour, "in 1 hour"), (MenuEntry::PauseTomorrow, "tomorrow"), (MenuEntry::PauseWeek, "in 1 week")];

/// Keeps what the tray tells up to date.
pub struct Tray(Sender<()>);

impl Tray {
    /// Begins to follow the book; nothing is shown yet.
    pub fn start(app: &AppHandle) -> Self {
        let (look, looks) = channel();
        let app = app.clone();
        thread::spawn(move || follow(&app, &looks));
        Self(look)
    }

    /// Something may have changed.
    pub fn look_again(&self) {
        let _ = self.0.send(());
    }
}

/// Shows the icon, where it is not shown yet; where nobody takes it, it is tried again when somebody comes.
pub fn show(app: &AppHandle) {
    if !is_shown(app)
        && let Err(error) = build(app)
    {
        eprintln!("goodturn: tray: {error}");
    }
    app.state::<Tray>().look_again();
}

/// Whether there is an icon.
pub fn is_shown(app: &AppHandle) -> bool {
    app.tray_by_id(ID).is_some()
}

fn build(app: &AppHandle) -> tauri::Result<()> {
    TrayIconBuilder::with_id(ID)
        .icon(ICON)
        .title(title(&Glance::default()))
        .tooltip(tooltip(&Glance::default()))
        .menu(&build_menu(app, &Glance::default())?)
        .show_menu_on_left_click(cfg!(target_os = "macos"))
        .on_menu_event(|app, event| chosen(app, &event))
        .on_tray_icon_event(|tray, event| clicked(tray, &event))
        .build(app)?;
    Ok(())
}

/// Reads what there is to tell each time something changed, and shows it where it is new.
fn follow(app: &AppHandle, looks: &Receiver<()>) {
    let mut told = None;
    while looks.recv().is_ok() {
        while looks.try_recv().is_ok() {}
        let Some(Ok(glance)) = app.try_state::<Host>().map(|host| host.book().glance()) else { continue };
        let shown = app.tray_by_id(ID);
        if let Some(tray) = shown.filter(|_| told.as_ref() != Some(&glance)) {
            told = Some(glance.clone());
            let for_menu = app.clone();
            let _ = app.run_on_main_thread(move || tell(&for_menu, &tray, &glance));
        }
    }
}

fn tell(app: &AppHandle, tray: &TrayIcon, glance: &Glance) {
    let told = build_menu(app, glance)
        .and_then(|menu| tray.set_menu(Some(menu)))
        .and_then(|()| tray.set_tooltip(Some(tooltip(glance))))
        .and_then(|()| tray.set_title(Some(title(glance))));
    if let Err(error) = told {
        eprintln!("goodturn: tray: {error}");
    }
}

/// On a Mac the title stands beside the icon: there it is the number alone.
fn title(glance: &Glance) -> String {
    match (cfg!(target_os = "macos"), glance.due) {
        (true, 0) => String::new(),
        (true, due) => due.to_string(),
        (false, _) => "Goodturn".into(),
    }
}

fn tooltip(glance: &Glance) -> String {
    if glance.due == 0 { menu(MenuEntry::NothingDue, "") } else { menu(MenuEntry::Due, &glance.due.to_string()) }
}

fn build_menu(app: &AppHandle, glance: &Glance) -> tauri::Result<Menu<Wry>> {
    let head = MenuItemBuilder::with_id("head", tooltip(glance)).enabled(false).build(app)?;
    let mut builder = MenuBuilder::new(app).item(&head);
    for (at, (person, heading)) in glance.first.iter().enumerate() {
        let id = person.as_ref().map_or(format!("{NOBODY}{at}"), |person| format!("{PERSON}{}", person.id));
        builder = builder.text(id, heading.replace('&', "&&"));
    }
    builder = builder
        .separator()
        .text(OPEN, menu(MenuEntry::Open, ""))
        .text(CAPTURE, menu(MenuEntry::Capture, ""))
        .separator();
    builder = match &glance.paused_label {
        Some(until) => builder.text(RESUME, menu(MenuEntry::Resume, until)),
        None => {
            let pauses = SubmenuBuilder::new(app, menu(MenuEntry::Pause, ""));
            let pauses = PAUSES
                .iter()
                .fold(pauses, |pauses, (entry, words)| pauses.text(format!("{PAUSE}{words}"), menu(*entry, "")));
            builder.item(&pauses.build()?)
        }
    };
    builder.separator().text(QUIT, menu(MenuEntry::Quit, "")).build()
}

fn clicked(tray: &TrayIcon, event: &TrayIconEvent) {
    let left =
        matches!(event, TrayIconEvent::Click { button: MouseButton::Left, button_state: MouseButtonState::Up, .. });
    if left && cfg!(not(target_os = "macos")) {
        window::raise(tray.app_handle());
    }
}

fn chosen(app: &AppHandle, event: &MenuEvent) {
    let Some(host) = app.try_state::<Host>() else { return };
    let name = event.id().as_ref();
    let done = match name {
        QUIT => {
            app.exit(0);
            return;
        }
        RESUME => host.book().resume_popups().map(drop),
        OPEN => {
            window::raise(app);
            Ok(())
        }
        CAPTURE => {
            arrivals::ask(app, "open-capture", ());
            Ok(())
        }
        _ => match (name.strip_prefix(PAUSE), name.strip_prefix(PERSON)) {
            (Some(words), _) => host.book().pause_popups(words).map(drop),
            (_, Some(person)) => {
                arrivals::ask(app, "open-person", person);
                Ok(())
            }
            _ if name.starts_with(NOBODY) => {
                arrivals::ask(app, "open-person", ());
                Ok(())
            }
            _ => Ok(()),
        },
    };
    if let Err(error) = done {
        eprintln!("goodturn: tray: {error}");
    }
}
