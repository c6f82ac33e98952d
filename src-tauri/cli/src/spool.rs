//! A list of a document that is too long to be kept in memory: it waits in a file without a name.

use std::{
    cell::RefCell,
    fs::File,
    io::{self, BufRead, BufReader, BufWriter, Seek, Write},
};

use serde::{
    Serialize, Serializer,
    ser::{Error, SerializeSeq},
};
use serde_json::value::RawValue;

/// The list; it is written as a JSON array.
pub(crate) struct Spool(RefCell<BufWriter<File>>);

impl Spool {
    /// An empty list.
    pub(crate) fn new() -> io::Result<Self> {
        Ok(Self(RefCell::new(BufWriter::new(tempfile::tempfile()?))))
    }

    /// Adds something.
    pub(crate) fn push<T: Serialize>(&self, value: &T) -> io::Result<()> {
        let mut lines = self.0.borrow_mut();
        serde_json::to_writer(&mut *lines, value)?;
        lines.write_all(b"\n")
    }
}

impl Serialize for Spool {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut lines = self.0.borrow_mut();
        lines.rewind().map_err(S::Error::custom)?;
        let mut all = serializer.serialize_seq(None)?;
        for line in BufReader::new(lines.get_ref()).lines() {
            let line = line.map_err(S::Error::custom)?;
            all.serialize_element(&RawValue::from_string(line).map_err(S::Error::custom)?)?;
        }
        all.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_pushed_is_an_array_in_its_order() {
        let spool = Spool::new().expect("a file");
        assert_eq!(serde_json::to_string(&spool).expect("json"), "[]");
        for value in ["one", "two\nlines", "drei – vier"] {
            spool.push(&value).expect("room");
        }
        assert_eq!(serde_json::to_string(&spool).expect("json"), "[\"one\",\"two\\nlines\",\"drei – vier\"]");
    }
}
