//! Your own card: kept, shown as a code, handed over as a file or on paper (C68).

use std::path::Path;

use super::out::write_file;
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    exchange::{Mailbox, code_card, write_own_card},
    model::OwnCard,
    print::{self, Fonts, PagePaper, Printed, PrintedCode},
    store,
    wire::{OwnCardPage, OwnCode, PrintReport},
};

/// Longest text of a field, in bytes; what is more is no card any more.
const LONGEST_FIELD: usize = 500;
/// Most numbers or addresses of a kind.
const MOST_ROWS: usize = 10;

impl Book {
    /// Your card.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn own_card(&self) -> Result<OwnCardPage> {
        Ok(page(self.read(store::own_card::load)?))
    }

    /// Your card as it would be; nothing is kept.
    pub fn preview_own_card(&self, card: &OwnCard) -> OwnCardPage {
        page(card.tidied())
    }

    /// Keeps what stands on your card; its name and first e-mail address are those by which you sign. A card on which
    /// nothing stands is none.
    ///
    /// # Errors
    /// `Invalid` where there is no name, where an e-mail address is none, or where it is too much; nothing is kept then.
    pub fn save_own_card(&self, card: &OwnCard) -> Result<Done<OwnCardPage>> {
        let card = card.tidied();
        validate(&card)?;
        self.transact(Op::new(Verb::EditOwnCard, ""), |tx| {
            store::own_card::save(tx, &card)?;
            Ok(page(store::own_card::load(tx)?))
        })
    }

    /// Writes your card as a vCard.
    ///
    /// # Errors
    /// `Invalid` where nothing stands on it, `File` where it cannot be written.
    pub fn write_own_card(&self, path: &Path) -> Result<()> {
        write_file(path, write_own_card(&self.said_card()?).as_bytes())
    }

    /// Writes the code of your card as an SVG picture.
    ///
    /// # Errors
    /// `Invalid` where there is no code, `File` where it cannot be written.
    pub fn write_own_code(&self, path: &Path) -> Result<()> {
        let coded = code_card(&self.said_card()?).ok_or_else(too_long)?;
        write_file(path, coded.code.to_svg().as_bytes())
    }

    /// Prints a sheet of your cards into a PDF; on the paper of the country of your phone numbers.
    ///
    /// # Errors
    /// `Invalid` where nothing stands on it, `File` where it cannot be written.
    pub fn print_own_card(&self, path: &Path, fonts: &Fonts) -> Result<PrintReport> {
        let card = self.said_card()?;
        let paper = PagePaper::of(&self.settings()?.phone_region);
        let coded = code_card(&card).map(|coded| coded.code);
        let code = coded.map(|code| PrintedCode { side: code.side, runs: code.runs().collect() });
        let printed = print::print_own_cards(paper, &card.name, &card.lines(), code.as_ref(), fonts);
        let Printed { pdf, missing, .. } =
            printed.map_err(|problem| Error::Invalid(format!("Not printed: {problem}.")))?;
        write_file(path, &pdf)?;
        Ok(PrintReport { path: path.display().to_string(), missing, left_out: Vec::new() })
    }

    /// Your card, where something stands on it.
    fn said_card(&self) -> Result<OwnCard> {
        let card = self.read(store::own_card::load)?;
        let nothing = "Nothing stands on your card yet. Write your name on it first.";
        if card.is_blank() { Err(Error::Invalid(nothing.into())) } else { Ok(card) }
    }
}

fn too_long() -> Error {
    Error::Invalid("Your card is too long for a code that a phone can read from a screen. Shorten it.".into())
}

fn page(card: OwnCard) -> OwnCardPage {
    let code = code_card(&card).map(|coded| OwnCode {
        side: coded.code.side,
        path: coded.code.path(),
        left_out: coded.left_out,
    });
    OwnCardPage { headline: card.facts().headline(), vcard: write_own_card(&card), code, card }
}

fn validate(card: &OwnCard) -> Result<()> {
    if card.is_blank() {
        return Ok(());
    }
    if card.name.is_empty() {
        return Err(Error::Invalid("Write your name on the card: without one it says nobody.".into()));
    }
    let rows = [&card.phones, &card.emails, &card.urls];
    if rows.iter().any(|rows| rows.len() > MOST_ROWS) {
        return Err(Error::Invalid(format!("A card has room for {MOST_ROWS} of a kind at most.")));
    }
    let said = rows.into_iter().flatten().flat_map(|row| [&row.value, &row.label]);
    let mut texts = said.chain([&card.name, &card.title, &card.organization, &card.line]);
    if texts.any(|text| text.len() > LONGEST_FIELD) {
        return Err(Error::Invalid("That is too long for one line of a card. Nothing was changed; shorten it.".into()));
    }
    let is_none = |email: &&crate::model::Labelled| {
        Mailbox { name: String::new(), email: email.value.clone() }.address().is_none()
    };
    match card.emails.iter().find(is_none) {
        Some(email) => Err(Error::Invalid(format!("“{}” is no e-mail address.", email.value))),
        None => Ok(()),
    }
}
