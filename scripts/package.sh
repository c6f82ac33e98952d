#!/usr/bin/env bash
# Makes the installers for this system and puts them in dist/.
#
# usage: scripts/package.sh [BUNDLE,…]    which bundles (default: those that need no download: deb and rpm on Linux)
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh build

rm -rf target/release/bundle
"$(scripts/tauri-cli.sh)" build ${1:+--bundles "$1"}

rm -rf dist && mkdir dist
find target/release/bundle -maxdepth 2 -type f \
  \( -name '*.deb' -o -name '*.rpm' -o -name '*.AppImage' -o -name '*.dmg' -o -name '*.msi' -o -name '*.exe' \) \
  -exec cp {} dist/ \;
ls -l dist
