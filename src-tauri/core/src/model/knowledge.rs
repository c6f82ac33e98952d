//! What is known of somebody and grows old, and what is not known yet (C138).

use chrono::Days;
use serde::{Deserialize, Serialize};

use super::words::words;

words! {
    /// A fact that grows old, and can be confirmed.
    Fact {
        /// Where they work, and as what.
        Work "work",
        /// What they care about.
        CaresAbout "cares_about",
        /// Something they need.
        Need "need",
    }
}

impl Fact {
    /// How long it keeps after it was heard last: a year, two years, three months.
    pub const fn keeps(self) -> Days {
        match self {
            Self::Work => Days::new(365),
            Self::CaresAbout => Days::new(730),
            Self::Need => Days::new(90),
        }
    }
}

words! {
    /// Something worth knowing of everybody, in the order in which it is asked for.
    Gap {
        /// What they care about.
        CaresAbout "cares_about",
        /// What they do.
        Work "work",
        /// What they need.
        Needs "needs",
        /// What they can offer.
        Offers "offers",
        /// How you connect.
        HowWeConnect "how_we_connect",
        /// How to reach them: an e-mail address, a phone number or a postal address.
        Reach "reach",
        /// Their birthday.
        Birthday "birthday",
    }
}
