//! A hand-written card (C88).

/// A card in its four parts; each is for the writer to change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letter {
    /// The salutation, and nice to meet you.
    pub opening: String,
    /// One true detail.
    pub detail: String,
    /// A call to action, an offer or an invitation.
    pub call: String,
    /// The greeting, with your name.
    pub greeting: String,
}

impl Letter {
    /// The parts in the order in which they are written; blank ones among them.
    pub fn parts(self) -> [String; 4] {
        [self.opening, self.detail, self.call, self.greeting]
    }
}
