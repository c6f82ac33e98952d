//! Help that was received, for which there is always something to thank.

use serde::{Deserialize, Serialize};

use super::words::words;

words! {
    /// What somebody did for you (product: the thank-you rule).
    HelpKind {
        /// Something you needed.
        Help "help",
        /// An introduction that worked.
        Introduction "introduction",
        /// Word of an opportunity.
        Opportunity "opportunity",
    }
}
