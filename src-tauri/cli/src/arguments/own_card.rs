//! What can be typed of your own card, and of the first mail after a meeting.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use goodturn_core::model::Labelled;

use super::a_file;

/// What you hand over.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum HandOver {
    /// Show your own business card, say what stands on it, or write it to a file
    Card(Box<OwnCardCall>),
    /// Show a first mail to somebody you met lately: one true detail, and your card beneath
    FirstMail {
        /// An id such as p12, or a name that only one person has
        #[arg(required = true, value_name = "PERSON")]
        person: Vec<String>,
        /// Write it to a file that mail programs open as a draft, with your card attached
        #[arg(long, value_name = "FILE", value_parser = a_file)]
        eml: Option<PathBuf>,
    },
}

/// What stands on your card; what is not named stays, and a blank takes it off.
#[derive(Debug, Clone, Args)]
pub(crate) struct OwnCardCall {
    /// Your name
    #[arg(long, value_name = "TEXT")]
    pub name: Option<String>,
    /// What you do
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// Where you do it
    #[arg(long, value_name = "TEXT")]
    pub organization: Option<String>,
    /// A phone number, with its label where it has one: "mobile=+49 170 1234567"; may stand several times
    #[arg(long, value_name = "NUMBER", value_parser = labelled)]
    pub phone: Vec<Labelled>,
    /// An e-mail address, with its label where it has one: "work=kim@acme.example"; may stand several times
    #[arg(long, value_name = "ADDRESS", value_parser = labelled)]
    pub email: Vec<Labelled>,
    /// A web address or profile; may stand several times
    #[arg(long, value_name = "ADDRESS")]
    pub url: Vec<String>,
    /// A line of your own, such as what you are known for
    #[arg(long, value_name = "TEXT")]
    pub line: Option<String>,
    /// Write it as a vCard
    #[arg(long, value_name = "FILE", value_parser = a_file)]
    pub vcf: Option<PathBuf>,
    /// Write its code as an SVG picture
    #[arg(long, value_name = "FILE", value_parser = a_file)]
    pub svg: Option<PathBuf>,
    /// Write a sheet of ten to print, as a PDF
    #[arg(long, value_name = "FILE", value_parser = a_file)]
    pub pdf: Option<PathBuf>,
}

/// Reads `LABEL=VALUE`, or a value alone.
fn labelled(text: &str) -> Result<Labelled, String> {
    let (label, value) = text.split_once('=').unwrap_or(("", text));
    Ok(Labelled { value: value.to_owned(), label: label.to_owned() })
}
