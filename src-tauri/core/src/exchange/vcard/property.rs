//! One property: its name, what its parameters say, and its value taken apart by calcard.

use calcard::{
    Entry, Parser,
    common::IanaParse,
    vcard::{VCardProperty, VCardValue},
};

use super::{
    parameter::{Encoding, Parameters, split_head},
    quoted::decode_quoted,
};

/// A property of a card.
pub(super) struct Property<'a> {
    /// The line it stood on, unfolded.
    pub line: &'a str,
    /// The group that ties it to others, such as `item1`; blank for none.
    pub group: &'a str,
    /// Its name as written.
    pub name: &'a str,
    /// Its name, where it is a known one.
    pub kind: VCardProperty,
    /// What its parameters say.
    pub parameters: Parameters,
    /// Its value as text, quoted-printable decoded, escapes not.
    pub value: std::borrow::Cow<'a, str>,
}

impl<'a> Property<'a> {
    /// Reads a property line; `None` where it has no name or no colon.
    pub fn read(line: &'a str) -> Option<Self> {
        let (head, value) = split_head(line)?;
        let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
        let (group, name) = name.trim().rsplit_once('.').unwrap_or(("", name.trim()));
        if name.is_empty() {
            return None;
        }
        let parameters = Parameters::read(parameters);
        let value = match parameters.encoding {
            Some(Encoding::QuotedPrintable) => decode_quoted(value, parameters.charset.as_deref()).into(),
            _ => value.into(),
        };
        let kind = VCardProperty::parse(name.as_bytes()).unwrap_or_else(|| VCardProperty::Other(String::new()));
        Some(Self { line, group, name, kind, parameters, value })
    }

    /// The values as calcard takes them apart.
    pub fn values(&self) -> Vec<VCardValue> {
        let encoding = if self.parameters.encoding == Some(Encoding::Base64) { ";ENCODING=b" } else { "" };
        self.values_as(encoding)
    }

    /// The values, read as base64 whatever the parameters say.
    pub fn values_as_base64(&self) -> Vec<VCardValue> {
        self.values_as(";ENCODING=b")
    }

    fn values_as(&self, encoding: &str) -> Vec<VCardValue> {
        let line = [self.name, encoding, ":", &self.value].concat();
        match Parser::new(&line).vcard() {
            Entry::VCard(card) => card.entries.into_iter().next().map(|entry| entry.values).unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    /// The value as one text, escapes resolved, trimmed.
    pub fn text(&self) -> String {
        if !self.value.contains('\\') && self.parameters.encoding != Some(Encoding::Base64) {
            return self.value.trim().to_owned();
        }
        self.texts().join(", ").trim().to_owned()
    }

    /// The parts of a structured or listed value; each part trimmed, several values of a part joined.
    pub fn texts(&self) -> Vec<String> {
        self.parts(", ")
    }

    /// The parts of a structured value, several values of a part joined by `glue`.
    pub fn parts(&self, glue: &str) -> Vec<String> {
        self.values()
            .into_iter()
            .map(|value| match value {
                VCardValue::Text(text) => text.trim().to_owned(),
                VCardValue::Component(texts) => {
                    let texts = texts.iter().map(|text| text.trim()).filter(|text| !text.is_empty());
                    texts.collect::<Vec<_>>().join(glue)
                }
                VCardValue::Integer(number) => number.to_string(),
                VCardValue::Float(number) => number.to_string(),
                VCardValue::Kind(kind) => calcard::common::IanaString::as_str(&kind).to_owned(),
                _ => String::new(),
            })
            .collect()
    }
}
