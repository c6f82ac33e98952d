#!/usr/bin/env bash
# Opens the window and builds again at every save, of the program and of the window.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh build
exec "$(scripts/tauri-cli.sh)" dev
