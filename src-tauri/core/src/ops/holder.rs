//! Whose a need or an offer is.

use crate::{
    Error, Result,
    model::Holder,
    store::{self, Db},
    wire::HolderLine,
};

/// Who you are, where a change names whose a record is.
const YOU: &str = "yourself";

/// Whose a record is, with their name.
pub(super) fn holder_line(db: &Db, holder: &Holder) -> Result<HolderLine> {
    Ok(match holder {
        Holder::Me => HolderLine::Me,
        Holder::Person { id } => HolderLine::Person { person: store::person::reference(db, *id)? },
        Holder::Community { name } => HolderLine::Community { name: name.clone() },
    })
}

/// Whose a record is, as a change names it.
pub(super) fn holder_name(db: &Db, holder: &Holder) -> Result<String> {
    Ok(match holder_line(db, holder)? {
        HolderLine::Me => YOU.into(),
        line => line.name().to_owned(),
    })
}

/// A holder that is fit to be kept.
///
/// # Errors
/// `Invalid` where a community has no name.
pub(super) fn tidy_holder(holder: &Holder) -> Result<Holder> {
    match holder {
        Holder::Community { name } => match name.trim().trim_start_matches('#') {
            "" => Err(Error::Invalid("Give the community the word of its tag, such as “chamber”.".into())),
            name => Ok(Holder::Community { name: name.to_owned() }),
        },
        holder => Ok(holder.clone()),
    }
}
