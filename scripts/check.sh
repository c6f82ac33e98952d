#!/usr/bin/env bash
# Checks what must hold, and goes on after a failure so that one run tells everything.
#
# usage: scripts/check.sh [lint] [test]
#
# The last line is the sum of all tests: `N passed, N failed`. A check that is no test (format, clippy …) and
# fails counts as one failure.
set -euo pipefail
cd "$(dirname "$0")/.."

reports=$PWD/target/reports
passed=0
failed=0
failures=()

step() { # <name> <command>…
  local name=$1 begun=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  if "$@"; then
    printf -- '-- %s: fine, %d s\n' "$name" $((SECONDS - begun))
  else
    printf -- '-- %s: FAILED, %d s\n' "$name" $((SECONDS - begun))
    failures+=("$name")
    return 1
  fi
}

check() { # <name> <command>…
  step "$@" || failed=$((failed + 1))
}

lint() {
  check "format" cargo fmt --all --check
  check "tidy" cargo xtask tidy --text
  check "window: biome" npm --prefix ui run lint --silent
  check "window: types" npm --prefix ui run check --silent
  check "window: weight at the start" scripts/start-bundle.sh
  check "clippy" cargo clippy ${locked:+"$locked"} --workspace --all-targets -- --deny warnings
}

window_tests() {
  npm --prefix ui run test --silent -- --reporter=default --reporter=json --outputFile.json="$reports/window.json"
}

count_window_tests() {
  local counts
  # shellcheck disable=SC2016 # the dollars are JavaScript's
  counts=$(node -p 'const r = JSON.parse(fs.readFileSync(process.argv[1])); `${r.numPassedTests} ${r.numFailedTests}`' \
    "$reports/window.json" 2>/dev/null) || counts="0 0"
  add_counts "$counts"
}

rust_tests() {
  cargo test ${locked:+"$locked"} --workspace --no-fail-fast 2>&1 | tee "$reports/rust.log"
}

count_rust_tests() {
  add_counts "$(awk '/^test result:/ { passed += $4; failed += $6 } END { print passed + 0, failed + 0 }' "$reports/rust.log")"
}

add_counts() { # "<passed> <failed>"
  passed=$((passed + ${1% *}))
  failed=$((failed + ${1#* }))
}

# A suite that fails without a failed test (it does not compile, it crashed) is one failure.
suite() { # <name> <run> <count>
  local before=$failed fine=true
  step "$1" "$2" || fine=false
  "$3"
  $fine || [ $failed -gt $before ] || failed=$((failed + 1))
}

tests() {
  rm -f "$reports"/*
  suite "window: tests" window_tests count_window_tests
  suite "rust: tests, and the real window" rust_tests count_rust_tests
}

locked=
if [ -n "${CI:-}" ]; then
  locked=--locked
  export CARGO_INCREMENTAL=0 CARGO_TERM_COLOR=never
fi

scripts/setup.sh build screen test
mkdir -p "$reports"
check "window: build" npm --prefix ui run build --silent
for wanted in "${@:-lint}"; do
  case $wanted in
    lint) lint ;;
    test) tests ;;
    *) printf 'unknown: %s\n' "$wanted" >&2 && exit 2 ;;
  esac
done

echo
if [ "$failed" -gt 0 ]; then printf 'failed: %s\n' "${failures[@]}"; fi
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
