//! The parameters of a property: `TEL;TYPE="work,cell";PREF=1:` as well as the bare words of vCard 2.1.

/// How a value is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    QuotedPrintable,
    Base64,
}

/// Preference of a property that states none; lower comes first (RFC 6350 §5.3).
pub(super) const NO_PREFERENCE: u32 = 101;

/// What the parameters of a property say.
#[derive(Debug)]
pub(super) struct Parameters {
    /// Types in lower case, in their order, without `pref`.
    pub types: Vec<String>,
    /// 1 is the most wanted; [`NO_PREFERENCE`] where nothing is said.
    pub preference: u32,
    /// How the value is written, if not plainly.
    pub encoding: Option<Encoding>,
    /// The code page of a quoted-printable value.
    pub charset: Option<String>,
    /// `text`, `uri`, `date` …, in lower case; blank where nothing is said.
    pub value_type: String,
    /// The media type of a picture.
    pub media_type: String,
}

/// Splits a property line into head and value at the first colon that is not quoted.
pub(in crate::exchange) fn split_head(line: &str) -> Option<(&str, &str)> {
    let mut quoted = false;
    let colon = line.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == b':' && !quoted
    });
    let colon = colon.or_else(|| line.find(':'))?;
    Some((line.get(..colon)?, line.get(colon + 1..)?))
}

/// The encoding that the head of a property line names.
pub(super) fn encoding_in(line: &str) -> Option<Encoding> {
    let (head, _) = split_head(line)?;
    head.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=').unwrap_or(("encoding", parameter));
        name.trim().eq_ignore_ascii_case("encoding").then(|| encoding_named(value)).flatten()
    })
}

fn encoding_named(word: &str) -> Option<Encoding> {
    let word = word.trim().trim_matches('"');
    let is = |names: &[&str]| names.iter().any(|name| word.eq_ignore_ascii_case(name));
    if is(&["quoted-printable", "q"]) {
        Some(Encoding::QuotedPrintable)
    } else if is(&["base64", "b"]) {
        Some(Encoding::Base64)
    } else {
        None
    }
}

impl Parameters {
    /// Reads what stands between the name of a property and its colon.
    pub fn read(text: &str) -> Self {
        let mut parameters = Self {
            types: Vec::new(),
            preference: NO_PREFERENCE,
            encoding: None,
            charset: None,
            value_type: String::new(),
            media_type: String::new(),
        };
        for parameter in split_outside_quotes(text) {
            match parameter.split_once('=') {
                Some((name, value)) => parameters.take(name.trim(), value.trim()),
                None => parameters.take_bare(parameter.trim()),
            }
        }
        parameters
    }

    fn take(&mut self, name: &str, value: &str) {
        let plain = value.trim_matches('"');
        match name.to_ascii_lowercase().as_str() {
            "type" => value.replace('"', "").split(',').for_each(|word| self.take_type(word.trim())),
            "pref" => self.preference = plain.parse().unwrap_or(1).clamp(1, 100),
            "encoding" => self.encoding = encoding_named(plain),
            "charset" => self.charset = Some(plain.to_owned()),
            "value" => self.value_type = plain.to_ascii_lowercase(),
            "mediatype" => self.media_type = plain.to_ascii_lowercase(),
            _ => {}
        }
    }

    /// vCard 2.1 writes `TEL;WORK;FAX` and `NOTE;QUOTED-PRINTABLE`.
    fn take_bare(&mut self, word: &str) {
        match word.to_ascii_lowercase().as_str() {
            "" | "b" | "q" | "8bit" | "7bit" => {}
            "url" | "uri" => self.value_type = "uri".to_owned(),
            lower => match encoding_named(lower) {
                Some(encoding) => self.encoding = Some(encoding),
                None => self.take_type(word),
            },
        }
    }

    fn take_type(&mut self, word: &str) {
        let lower = word.to_lowercase();
        if lower == "pref" {
            self.preference = self.preference.min(1);
        } else if !lower.is_empty() && !self.types.contains(&lower) {
            self.types.push(lower);
        }
    }
}

fn split_outside_quotes(text: &str) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    text.split(move |letter: char| {
        quoted ^= letter == '"';
        letter == ';' && !quoted
    })
}
