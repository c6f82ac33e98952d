#!/usr/bin/env bash
# Feeds one reader, or each in turn, with what nobody would write (src-tauri/core/fuzz), for some minutes each.
#
# usage: scripts/fuzz.sh [FORMAT|all] [MINUTES] [FOLDER…]
#
# FORMAT is a folder of src-tauri/core/fuzz/seeds. Further folders are read as examples and never written. What was
# learned stays in target/fuzz/FORMAT. What breaks a rule is kept in target/fuzz/found: mend it, test first, and put the
# file into the seeds, which the ordinary tests feed to the readers too.
set -euo pipefail
cd "$(dirname "$0")/.."

HOME_OF_FUZZ=src-tauri/core/fuzz
MEMORY=512 # megabytes
SECONDS_EACH=10

missing=
rustup run nightly rustc --version >/dev/null 2>&1 || missing+=$'\n  rustup toolchain install nightly'
command -v cargo-fuzz >/dev/null || missing+=$'\n  cargo install cargo-fuzz'
if [ -n "$missing" ]; then
  printf 'fuzz: something is missing. Install it with:%s\n' "$missing" >&2
  exit 1
fi

format=${1:-all}
minutes=${2:-10}
shift $(($# < 2 ? $# : 2))
kinds=$format
[ "$format" != all ] || kinds=$(ls "$HOME_OF_FUZZ/seeds")

export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}
learned=$CARGO_TARGET_DIR/fuzz
mkdir -p "$learned/found"
for kind in $kinds; do
  if [ ! -d "$HOME_OF_FUZZ/seeds/$kind" ]; then
    printf 'fuzz: there is no format called %s; there are: %s\n' "$kind" "$(ls -m "$HOME_OF_FUZZ/seeds")" >&2
    exit 1
  fi
  cargo +nightly fuzz build --fuzz-dir "$HOME_OF_FUZZ" "$kind"
  mkdir -p "$learned/$kind"
  # Without a path there is no Tesseract, whose answers are not ours. What is freed is given back soon, so that the
  # limit of memory is that of the reader.
  env --ignore-environment ASAN_OPTIONS=quarantine_size_mb=8:detect_leaks=0:detect_odr_violation=0 TMPDIR="${TMPDIR:-/tmp}" \
    "$CARGO_TARGET_DIR/x86_64-unknown-linux-gnu/release/$kind" \
    "$learned/$kind" "$HOME_OF_FUZZ/seeds/$kind" "$@" -dict="$HOME_OF_FUZZ/words/$kind.dict" \
    -artifact_prefix="$learned/found/$kind-" -max_total_time=$((minutes * 60)) -timeout=$SECONDS_EACH \
    -rss_limit_mb=$MEMORY -max_len=32768 -reload=0 -print_final_stats=1
done
