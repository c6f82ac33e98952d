//! Who is in something: these, and nobody else.

use crate::{Result, id::PersonId, wire::PersonRef};

/// Makes those in a group the wanted ones: `put` takes somebody out or in. Nobody of whom `before` does not tell, as of those
/// in the trash, is taken out.
pub fn settle(
    before: &[PersonRef],
    wanted: &[PersonId],
    mut put: impl FnMut(PersonId, bool) -> Result<()>,
) -> Result<()> {
    let is_in = |person: &PersonId| before.iter().any(|known| known.id == *person);
    before.iter().filter(|known| !wanted.contains(&known.id)).try_for_each(|known| put(known.id, false))?;
    wanted.iter().filter(|person| !is_in(person)).try_for_each(|person| put(*person, true))
}
