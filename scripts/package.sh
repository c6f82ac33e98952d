#!/usr/bin/env bash
# Makes the installers for this system and puts them in dist/.
#
# usage: scripts/package.sh [BUNDLE,…]    which bundles (default: those that need no download: deb and rpm on Linux)
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh build

rm -rf target/release/bundle
"$(scripts/tauri-cli.sh)" build ${1:+--bundles "$1"}

# The bundler packs with gzip; what is downloaded is a fifth smaller with the compression that dpkg itself prefers.
for deb in target/release/bundle/deb/*.deb; do
  [ -f "$deb" ] && command -v dpkg-deb >/dev/null || continue
  unpacked=$(mktemp -d)
  chmod 755 "$unpacked"
  dpkg-deb --raw-extract "$deb" "$unpacked"
  dpkg-deb --root-owner-group -Zxz -z9 --build "$unpacked" "$deb"
  rm -rf "$unpacked"
done

rm -rf dist && mkdir dist
find target/release/bundle -maxdepth 2 -type f \
  \( -name '*.deb' -o -name '*.rpm' -o -name '*.AppImage' -o -name '*.dmg' -o -name '*.msi' -o -name '*.exe' \) \
  -exec cp {} dist/ \;
ls -l dist
