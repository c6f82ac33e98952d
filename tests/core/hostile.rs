//! What no reader may do, whatever it is given: the rules of the fuzzer (`src-tauri/core/fuzz`), held against the seeds
//! that were written or found, and against the same pieces in any order.

#[path = "../../src-tauri/core/fuzz/src/answers.rs"]
mod answers;

use std::{fs, path::PathBuf};

use proptest::{collection::vec, prelude::*, sample::Index, test_runner::TestRunner};

const FUZZ: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz");

/// The kept seeds of a kind, in the order of their names.
fn seeds(kind: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = PathBuf::from(FUZZ).join("seeds").join(kind);
    let mut paths: Vec<PathBuf> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("a seed").path())
        .collect();
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read(path).expect("a seed"))).collect()
}

/// The words of a kind, as libFuzzer's dictionary has them.
fn words(kind: &str) -> Vec<Vec<u8>> {
    let text = fs::read_to_string(format!("{FUZZ}/words/{kind}.dict")).expect("a dictionary");
    text.lines().filter_map(|line| Some(unescape(line.strip_prefix('"')?.strip_suffix('"')?))).collect()
}

fn unescape(word: &str) -> Vec<u8> {
    let (mut bytes, mut rest) = (Vec::new(), word);
    while let Some(letter) = rest.chars().next() {
        let hex = rest.strip_prefix("\\x").and_then(|hex| u8::from_str_radix(hex.get(..2)?, 16).ok());
        let taken = match (letter, hex) {
            (_, Some(octet)) => {
                bytes.push(octet);
                4
            }
            ('\\', None) => {
                bytes.extend(rest.as_bytes().get(1));
                2
            }
            _ => {
                bytes.extend(rest.bytes().take(letter.len_utf8()));
                letter.len_utf8()
            }
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    bytes
}

#[test]
fn every_kept_seed_is_answered_by_the_rules() {
    for (kind, answer) in answers::KINDS {
        let seeds = seeds(kind);
        assert!(!seeds.is_empty(), "{kind} has seeds");
        for (path, bytes) in seeds {
            eprintln!("{}", path.display());
            answer(&bytes);
        }
    }
}

#[test]
fn the_seeds_are_small() {
    let sizes = answers::KINDS.iter().flat_map(|(kind, _)| seeds(kind)).map(|(_, bytes)| bytes.len());
    let all: usize = sizes.sum();
    assert!(all < 300 * 1024, "seeds are minimal: {all} bytes");
}

/// Cuts and joins of seeds, words of their kind, and noise.
fn pieces(kind: &str) -> impl Strategy<Value = Vec<u8>> + use<> {
    let (seeds, words) = (seeds(kind), words(kind));
    let cut = (any::<Index>(), any::<Index>(), any::<Index>()).prop_map(move |(seed, from, to)| {
        let bytes = &seed.get(&seeds).1;
        let (from, to) = (from.index(bytes.len() + 1), to.index(bytes.len() + 1));
        bytes[from.min(to)..from.max(to)].to_vec()
    });
    let word = any::<Index>().prop_map(move |word| word.get(&words).clone());
    let piece = prop_oneof![4 => cut, 4 => word, 1 => vec(any::<u8>(), 0..12), 1 => Just(b"\r\n".to_vec())];
    vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

#[test]
fn pieces_in_any_order_are_answered_by_the_rules() {
    for (kind, answer) in answers::KINDS {
        let mut runner =
            TestRunner::new(ProptestConfig { source_file: Some(file!()), ..ProptestConfig::with_cases(64) });
        let held = runner.run(&pieces(kind), |bytes| {
            answer(&bytes);
            Ok(())
        });
        held.unwrap_or_else(|error| panic!("{kind}: {error}"));
    }
}
