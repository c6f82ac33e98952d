//! The corpus of other programs' cards, where it is at hand.
