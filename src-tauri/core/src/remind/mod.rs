//! remind.
