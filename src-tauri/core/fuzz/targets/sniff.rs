//! The target `sniff`; what it checks stands in `answers`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| goodturn_fuzz::answers::sniff(bytes));
