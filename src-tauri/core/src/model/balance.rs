//! Who talked: a conversation is two-way, and neither side is kept count of (C66).

use serde::{Deserialize, Serialize};

use super::words::words;

words! {
    /// Who talked, in five steps.
    Balance {
        /// They did.
        They "they",
        /// They did more.
        RatherThey "rather_they",
        /// Both alike.
        Even "even",
        /// You did more.
        RatherMe "rather_me",
        /// You did.
        Me "me",
    }
}

impl Balance {
    /// How far it leans to your side: from -2, they talked, to 2, you did.
    pub const fn lean(self) -> i32 {
        match self {
            Self::They => -2,
            Self::RatherThey => -1,
            Self::Even => 0,
            Self::RatherMe => 1,
            Self::Me => 2,
        }
    }
}
