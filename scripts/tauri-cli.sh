#!/usr/bin/env bash
# Prints where Tauri's command line is, after installing it into target/ where it is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

VERSION=2.12.5
home=$PWD/target/tauri-cli-$VERSION
program=$home/node_modules/.bin/tauri
if [ ! -x "$program" ]; then
  printf 'setup: installing the Tauri command line %s\n' "$VERSION" >&2
  npm install --prefix "$home" --no-fund --no-audit --loglevel=error "@tauri-apps/cli@$VERSION" >&2
fi
printf '%s\n' "$program"
