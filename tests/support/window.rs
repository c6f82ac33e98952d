//! What a person sees and reaches in the window, by its words and accessible names.

use serde_json::{Value, json};

use super::{
    waiting::{PATIENCE, comes_true, wait_for},
    webdriver::WebDriver,
};

/// Finds the controls that are there to be seen, with their accessible names.
const CONTROLS: &str = r#"
const visible = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== "hidden";
const words = (e) => (e?.innerText ?? "").replace(/\s+/g, " ").trim();
const byIds = (ids) => ids.split(" ").map((id) => words(document.getElementById(id))).join(" ");
const nameOf = (e) =>
  e.getAttribute("aria-label") ??
  (e.hasAttribute("aria-labelledby") ? byIds(e.getAttribute("aria-labelledby")) : null) ??
  (e.labels?.length ? words(e.labels[0]) : null) ??
  (words(e) || e.getAttribute("title") || e.getAttribute("placeholder") || "");
const controls = (selector) => [...document.querySelectorAll(selector)].filter(visible);
const named = (selector, name) =>
  controls(selector).find((e) => nameOf(e) === name) ?? controls(selector).find((e) => nameOf(e).startsWith(name));
"#;
const BUTTONS: &str = "button, a[href], [role=button], [role=option], [role=tab], [role=menuitem]";
const FIELDS: &str = "input, textarea, select, [role=combobox], [contenteditable=true]";

/// The open window.
pub struct Window {
    driver: WebDriver,
}

impl Window {
    pub fn new(driver: WebDriver) -> Self {
        let window = Self { driver };
        wait_for("painted window", PATIENCE, || (!window.text().is_empty()).then_some(()));
        window
    }

    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    pub fn into_driver(self) -> WebDriver {
        self.driver
    }

    /// All text on the page, as it is read.
    pub fn text(&self) -> String {
        let text = self.driver.script("return document.body?.innerText ?? ''", &[]);
        text.ok().and_then(|text| text.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// Presses a button until the page shows a text: a press may go to a row that is just being read anew.
    pub fn opens(&self, button: &str, text: &str) {
        let opened = (0..3).any(|_| {
            self.press(button);
            comes_true(PATIENCE / 3, || self.text().contains(text))
        });
        assert!(opened, "pressing “{button}” does not show “{text}”; it shows:\n{}", self.text());
    }

    /// Waits until the page shows a text.
    pub fn waits_for(&self, text: &str) {
        let shown = comes_true(PATIENCE, || self.text().contains(text));
        assert!(shown, "the window does not show “{text}”; it shows:\n{}", self.text());
    }

    /// Waits as long as thousands of rows, or the letters of a picture, may take on a busy machine.
    pub fn waits_long_for(&self, text: &str) {
        comes_true(PATIENCE * 4, || self.text().contains(text));
        self.waits_for(text);
    }

    /// Waits for the row of a list that contains a text, and answers with all that it says.
    pub fn row(&self, text: &str) -> String {
        let body = "return [...document.querySelectorAll('main li')].map((row) => row.innerText)\
                    .find((words) => words.includes(arguments[0])) ?? null";
        let found = || self.ask(body, &[json!(text)]).as_str().map(str::to_owned);
        comes_true(PATIENCE, || found().is_some());
        found().unwrap_or_else(|| panic!("no row says “{text}”; the window shows:\n{}", self.text()))
    }

    /// All that a row of a table says, on one line; the first is 1.
    pub fn table_row(&self, nth: usize) -> String {
        let body =
            "return document.querySelector(`[role=row][aria-rowindex='${arguments[0] + 1}']`)?.innerText ?? null";
        let row = self.ask(body, &[json!(nth)]);
        let words = row.as_str().unwrap_or_else(|| panic!("no row {nth}; the window shows:\n{}", self.text()));
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Waits until the page no longer shows a text.
    pub fn waits_until_gone(&self, text: &str) {
        let gone = comes_true(PATIENCE, || !self.text().contains(text));
        assert!(gone, "the window still shows “{text}”:\n{}", self.text());
    }

    /// Presses the button, link or tab with this name.
    pub fn press(&self, name: &str) {
        let body = format!("{CONTROLS} const e = named(arguments[0], arguments[1]); e?.click(); return Boolean(e);");
        let pressed = comes_true(PATIENCE, || self.ask(&body, &[json!(BUTTONS), json!(name)]) == json!(true));
        assert!(pressed, "there is no “{name}” to press; the window shows:\n{}", self.text());
    }

    /// Puts the cursor into the field with this name.
    pub fn focus(&self, name: &str) {
        // A dialog takes the focus when it has been painted; whoever comes before loses it again.
        let body = format!(
            "{CONTROLS} const dialog = document.querySelector('[role=dialog][aria-modal=true]');
             if (dialog && !dialog.contains(document.activeElement)) return false;
             const e = named(arguments[0], arguments[1]); e?.focus(); return document.activeElement === e;"
        );
        let focused = comes_true(PATIENCE, || self.ask(&body, &[json!(FIELDS), json!(name)]) == json!(true));
        assert!(focused, "there is no field “{name}”; the fields are {:?}", self.fields());
    }

    /// Ticks the box with this name, which has the focus of the keys, with one press of the space bar.
    pub fn ticks(&self, name: &str, press_space: impl Fn()) {
        let body = format!("{CONTROLS} return named(arguments[0], arguments[1])?.checked ?? false;");
        let is_ticked = || self.ask(&body, &[json!(FIELDS), json!(name)]) == json!(true);
        let ticked = (0..3).any(|_| {
            self.focus(name);
            press_space();
            comes_true(PATIENCE / 3, is_ticked)
        });
        assert!(ticked, "“{name}” cannot be ticked; the window shows:\n{}", self.text());
    }

    /// Waits until a text stands in the field with this name.
    pub fn waits_for_field(&self, name: &str, text: &str) {
        let stands = comes_true(PATIENCE, || self.field(name).as_deref() == Some(text));
        assert!(stands, "“{name}” holds {:?}, not “{text}”; the fields are {}", self.field(name), self.fields());
    }

    fn field(&self, name: &str) -> Option<String> {
        let body = format!("{CONTROLS} return named(arguments[0], arguments[1])?.value ?? null;");
        self.ask(&body, &[json!(FIELDS), json!(name)]).as_str().map(str::to_owned)
    }

    /// The names of all fields, for messages.
    fn fields(&self) -> Value {
        self.ask(&format!("{CONTROLS} return controls(arguments[0]).map(nameOf);"), &[json!(FIELDS)])
    }

    fn ask(&self, body: &str, arguments: &[Value]) -> Value {
        self.driver.script(body, arguments).unwrap_or_default()
    }
}
