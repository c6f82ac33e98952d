#!/usr/bin/env bash
# Lives ten thousand lives of the reminder loop against a model (tests/core/reminder_lives), in some minutes.
#
# usage: scripts/lives.sh [COUNT]    A life that ends badly prints its story and the seed by which it is lived again.
set -euo pipefail
cd "$(dirname "$0")/.."
export GOODTURN_LIVES=${1:-10000}
exec cargo test --package goodturn-core --test core in_ten_thousand_lives -- --ignored --nocapture
