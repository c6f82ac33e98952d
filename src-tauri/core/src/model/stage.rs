//! The ladder of a tie, from met to ally (C96).

use serde::{Deserialize, Serialize};

use super::words::words;

words! {
    /// Where a tie stands.
    Stage {
        /// You met once.
        Met "met",
        /// You know each other by sight and name.
        Acquaintance "acquaintance",
        /// You are in touch.
        Contact "contact",
        /// You rely on each other.
        Trusted "trusted",
        /// You look out for each other unasked.
        Ally "ally",
    }
}

/// What speaks for a stage, as far as records can speak.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Encounters of any kind.
    pub encounters: u32,
    /// Promises kept to them.
    pub kept: u32,
    /// Times they helped you.
    pub helped: u32,
}

impl Stage {
    /// The stage that the records speak for; `None` where nothing is written down. An ally is never concluded: that they
    /// look out for you unasked is yours to say.
    ///
    /// Met once: met. Met again: acquaintance. Three encounters, or a promise kept, or help: contact. Three encounters
    /// and help and a promise kept: trusted.
    pub fn shown_by(evidence: Evidence) -> Option<Self> {
        let Evidence { encounters, kept, helped } = evidence;
        match encounters {
            3.. if kept > 0 && helped > 0 => Some(Self::Trusted),
            3.. => Some(Self::Contact),
            _ if kept > 0 || helped > 0 => Some(Self::Contact),
            2 => Some(Self::Acquaintance),
            1 => Some(Self::Met),
            0 => None,
        }
    }

    /// The rung above; `None` on the last.
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_speak_for_a_stage_but_never_for_an_ally() {
        let shown = |encounters, kept, helped| Stage::shown_by(Evidence { encounters, kept, helped });
        assert_eq!(shown(0, 0, 0), None);
        assert_eq!(shown(1, 0, 0), Some(Stage::Met));
        assert_eq!(shown(2, 0, 0), Some(Stage::Acquaintance));
        assert_eq!(shown(1, 1, 0), Some(Stage::Contact));
        assert_eq!(shown(3, 0, 0), Some(Stage::Contact));
        assert_eq!(shown(3, 1, 1), Some(Stage::Trusted));
        assert_eq!(shown(90, 40, 40), Some(Stage::Trusted));
        assert_eq!((Stage::Trusted.next(), Stage::Ally.next()), (Some(Stage::Ally), None));
    }
}
