#!/usr/bin/env bash
# Builds Goodturn and opens its window; without a display, on a virtual one, and leaves a screenshot.
set -euo pipefail
cd "$(dirname "$0")/.."

virtual=false
if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then virtual=true; fi

groups=(build)
if $virtual; then groups+=(screen); fi
scripts/setup.sh "${groups[@]}"

npm --prefix ui run build --silent
cargo build

if $virtual; then
  exec scripts/screenshot.sh target/goodturn.png target/debug/goodturn
fi
exec target/debug/goodturn
