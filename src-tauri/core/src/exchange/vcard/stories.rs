//! Stories of single cards.
