//! `.eml` files (RFC 5322, RFC 2045) that open as a mail not yet sent.

use mail_builder::{
    headers::{Header, address::Address, content_type::ContentType, text::Text},
    mime::MimePart,
};
use sha2::{Digest, Sha256};

use super::Draft;
use crate::exchange::plain::{lines, one_line};

impl Draft {
    /// The file. `X-Unsent: 1` makes Outlook and Apple Mail open it for writing; Thunderbird offers *Edit as new*.
    ///
    /// Names and subject are encoded as RFC 2047 says, the body as quoted-printable or base64 where it needs it. The
    /// same draft gives the same bytes. A card goes as an attachment.
    pub fn to_eml(&self) -> String {
        let mut out = b"X-Unsent: 1\r\n".to_vec();
        let to: Vec<Address<'_>> = self
            .to
            .iter()
            .filter_map(|mailbox| {
                let name = Some(mailbox.shown_name()).filter(|name| !name.is_empty());
                Some(Address::new_address(name, mailbox.address()?))
            })
            .collect();
        if !to.is_empty() {
            header(&mut out, "To", &Address::new_list(to));
        }
        header(&mut out, "Subject", &Text::new(one_line(&self.subject)));
        out.extend_from_slice(b"MIME-Version: 1.0\r\n");
        let text = MimePart::new("text/plain", lines(&self.body).replace('\n', "\r\n"));
        if self.vcard.is_empty() {
            text.write_part(&mut out);
        } else {
            let card = MimePart::new("text/vcard", self.vcard.as_str()).attachment("card.vcf");
            let mixed = ContentType::new("multipart/mixed").attribute("boundary", self.boundary());
            MimePart::new(mixed, vec![text, card]).write_part(&mut out);
        }
        String::from_utf8_lossy(&out).into_owned()
    }

    /// Stands between text and card; made of both, so that it is in neither.
    fn boundary(&self) -> String {
        let hash = Sha256::new().chain_update(&self.body).chain_update(&self.vcard).finalize();
        hash.iter().take(12).fold("=_".to_owned(), |text, byte| text + &format!("{byte:02x}"))
    }
}

fn header(out: &mut Vec<u8>, name: &str, value: &impl Header) {
    out.extend_from_slice(name.as_bytes());
    out.extend_from_slice(b": ");
    value.write_header(out, name.len() + 2);
}
