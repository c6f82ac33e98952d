//! The lines of a card that is being written: escaped, folded, ended with CRLF.

/// Longest line in octets, without its end (RFC 6350 §3.2).
const LINE_OCTETS: usize = 75;

/// A card on its way out.
#[derive(Default)]
pub(super) struct CardText {
    text: String,
    groups: usize,
}

impl CardText {
    /// A line whose value needs no escaping.
    pub fn plain(&mut self, head: &str, value: &str) {
        let value = value.replace(['\r', '\n'], " ");
        self.fold(&format!("{head}:{value}"));
    }

    /// A line with one text.
    pub fn text(&mut self, head: &str, value: &str) {
        self.fold(&format!("{head}:{}", escape(value)));
    }

    /// A line with several texts.
    pub fn list(&mut self, head: &str, values: &[String]) {
        let values: Vec<String> = values.iter().map(|value| escape(value)).collect();
        self.fold(&format!("{head}:{}", values.join(",")));
    }

    /// A line with the parts of one value.
    pub fn structured(&mut self, head: &str, parts: &[&str]) {
        let parts: Vec<String> = parts.iter().map(|part| escape(part)).collect();
        self.fold(&format!("{head}:{}", parts.join(";")));
    }

    /// A group name that no other line has.
    pub fn next_group(&mut self) -> String {
        self.groups += 1;
        format!("item{}", self.groups)
    }

    /// The whole card.
    pub fn finish(self) -> String {
        self.text
    }

    /// Cuts between letters, so that no program has to join half ones.
    fn fold(&mut self, line: &str) {
        let mut octets = 0;
        for letter in line.chars() {
            if octets + letter.len_utf8() > LINE_OCTETS {
                self.text.push_str("\r\n ");
                octets = 1;
            }
            self.text.push(letter);
            octets += letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// RFC 6350 §3.4.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ',' | ';' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '\n' | '\r' => escaped.push_str("\\n"),
            letter => escaped.push(letter),
        }
    }
    escaped
}
