//! What made-up people are called.

use super::{
    dice::Dice,
    words::{Name, Names},
};
use crate::model::{PersonFacts, fold};

/// A name, in whichever script it is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Called<'a> {
    given: &'a Name,
    family: &'a Name,
    names: &'a Names,
}

/// Names that go together, more often those of greater weight.
pub(super) fn culture<'a>(dice: &mut Dice, names: &'a [Names]) -> Option<&'a Names> {
    let mut throw = dice.below(names.iter().map(|names| names.weight).sum());
    names.iter().find(|names| {
        let found = throw < names.weight;
        throw = throw.saturating_sub(names.weight);
        found
    })
}

/// A given name and a family name that go together.
pub(super) fn name<'a>(dice: &mut Dice, names: &'a Names) -> Option<Called<'a>> {
    Some(Called { given: dice.pick(&names.given)?, family: dice.pick(&names.family)?, names })
}

impl Called<'_> {
    /// Where people of that name live.
    pub(super) fn place(&self) -> &str {
        &self.names.place
    }

    /// The whole name as it is written.
    pub(super) fn written(&self) -> String {
        let gap = if self.names.joined { "" } else { " " };
        let (given, family) = (&self.given.written, &self.family.written);
        if self.names.family_first { format!("{family}{gap}{given}") } else { format!("{given}{gap}{family}") }
    }

    /// The whole name in Latin letters; `None` where it is written so.
    pub(super) fn latin(&self) -> Option<String> {
        let (given, family) = (&self.given.latin, &self.family.latin);
        let differs = *given != self.given.written || *family != self.family.written;
        differs.then(|| if self.names.family_first { format!("{family} {given}") } else { format!("{given} {family}") })
    }

    /// What stands before the @ of an address.
    pub(super) fn mailbox(&self) -> String {
        format!("{}.{}", slug(&self.given.latin), slug(&self.family.latin))
    }

    /// Writes the name into facts.
    pub(super) fn write_into(&self, facts: &mut PersonFacts) {
        facts.name = self.written();
        facts.given_name.clone_from(&self.given.written);
        facts.family_name.clone_from(&self.family.written);
        facts.nicknames = self.latin().into_iter().collect();
    }
}

/// A word as it stands in an address: small Latin letters and hyphens.
pub(super) fn slug(word: &str) -> String {
    let spaced: String =
        fold(word).chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists(given: &str, family: &str, family_first: bool, joined: bool) -> Names {
        let name = |word: &str| {
            let (written, latin) = word.split_once('|').unwrap_or((word, word));
            vec![Name { written: written.into(), latin: latin.into() }]
        };
        Names { place: String::new(), weight: 1, given: name(given), family: name(family), family_first, joined }
    }

    #[test]
    fn a_name_is_written_as_its_language_does() {
        let chinese = lists("伟|Wei", "李|Li", true, true);
        let called = name(&mut Dice::of(1, 1), &chinese).expect("a name");
        assert_eq!((called.written(), called.latin()), ("李伟".into(), Some("Li Wei".into())));
        assert_eq!(called.mailbox(), "wei.li", "an address is in Latin letters");
        let hungarian = lists("Eszter", "Szőke", true, false);
        let called = name(&mut Dice::of(1, 1), &hungarian).expect("a name");
        assert_eq!((called.written(), called.latin()), ("Szőke Eszter".into(), None));
        assert_eq!(called.mailbox(), "eszter.szoke");
    }

    #[test]
    fn an_organisation_becomes_a_domain() {
        assert_eq!(slug("Académie d'Été & Söhne"), "academie-d-ete-sohne");
    }
}
