//! Quoted-printable values of vCard 2.1.

use crate::exchange::charset;

/// Decodes a value into text whose line ends are escaped, so that it can stand on one line.
pub(in crate::exchange) fn decode_quoted(value: &str, declared: Option<&str>) -> String {
    let text = charset::decode_value(&octets(value), declared);
    text.replace("\r\n", "\\n").replace(['\n', '\r'], "\\n")
}

/// The octets that `=C3=A9` stands for; what is no such pair stays as it is.
fn octets(value: &str) -> Vec<u8> {
    let mut octets = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let pair = tail.first().zip(tail.get(1)).filter(|_| *first == b'=');
        match pair.and_then(|(high, low)| Some(hex(*high)? * 16 + hex(*low)?)) {
            Some(octet) => {
                octets.push(octet);
                rest = tail.get(2..).unwrap_or_default();
            }
            None => {
                octets.push(*first);
                rest = tail;
            }
        }
    }
    octets
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_come_back_in_the_code_page_that_is_named_or_fits() {
        assert_eq!(decode_quoted("Andr=C3=A9", None), "André", "UTF-8 needs no name");
        assert_eq!(decode_quoted("Andr=E9", Some("ISO-8859-1")), "André");
        assert_eq!(decode_quoted("100 =", None), "100 =", "an equals sign that encodes nothing stays");
        assert_eq!(decode_quoted("one=0D=0Atwo", None), "one\\ntwo");
    }
}
