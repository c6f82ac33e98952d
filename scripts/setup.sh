#!/usr/bin/env bash
# Installs what is missing and says what it does; says nothing where nothing is missing.
#
# usage: scripts/setup.sh GROUP…    build: to build and run · screen: a virtual screen · test: the window's tests ·
#                                 peers: programs that the benchmarks stand beside
set -euo pipefail
cd "$(dirname "$0")/.."

RUST=1.95
NODE=20.19

packages_of() { # <group>
  case $1 in
    build)
      echo build-essential pkg-config libwebkit2gtk-4.1-dev librsvg2-dev libayatana-appindicator3-dev libxdo-dev libssl-dev
      ;;
    screen) echo xvfb openbox dbus xdotool imagemagick ;;
    test)
      echo tesseract-ocr webkit2gtk-driver dunst xfce4-notifyd notification-daemon faketime python3-gi gir1.2-gtk-3.0
      echo python3-vobject
      # Half a megabyte, of use only where Java is.
      if command -v javac >/dev/null; then echo libez-vcard-java libvinnie-java; fi
      ;;
    peers) echo python3-vobject khard abook ;;
    *) stop "there is no group of packages called $1" ;;
  esac
}

say() { printf 'setup: %s\n' "$*"; }

stop() {
  printf 'setup: %s\n' "$@" >&2
  exit 1
}

at_least() { # <wanted> <present>
  [ "$(printf '%s\n%s\n' "$1" "$2" | sort --version-sort | head -n 1)" = "$1" ]
}

need_rust() {
  local present
  present=$(rustc --version 2>/dev/null | cut -d' ' -f2) || present=
  if [ -z "$present" ] || ! command -v cargo >/dev/null; then
    stop "Rust $RUST or newer is needed and there is none." \
      "Install it with:  curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh" \
      "then open a new terminal and run this again."
  fi
  at_least "$RUST" "${present%%-*}" || stop "Rust $RUST or newer is needed; this is $present." "Update it with:  rustup update stable"
}

need_node() {
  local present
  present=$(node --version 2>/dev/null) || present=
  present=${present#v}
  if [ -z "$present" ] || ! command -v npm >/dev/null || ! at_least "$NODE" "$present"; then
    stop "Node $NODE or newer with npm is needed; this machine has ${present:-none}." \
      "Install it from https://nodejs.org/en/download (any version from 20 LTS on) and run this again."
  fi
}

missing_packages() { # <package>…
  local installed
  installed=$(dpkg-query --show --showformat '${db:Status-Status} ${binary:Package}\n' 2>/dev/null |
    sed -n 's/^installed \([^:]*\).*/\1/p')
  comm -23 <(printf '%s\n' "$@" | sort -u) <(printf '%s\n' "$installed" | sort -u)
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo --preserve-env=DEBIAN_FRONTEND "$@"; fi
}

need_packages() { # <package>…
  [ "$(uname -s)" = Linux ] || return 0
  if ! command -v dpkg-query >/dev/null; then
    say "this is not Debian or Ubuntu; the equivalents of these packages are needed: $*"
    return 0
  fi
  local missing
  missing=$(missing_packages "$@" | tr '\n' ' ')
  [ -n "${missing// /}" ] || return 0
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    stop "these packages are missing, and there is no sudo. As root, run:" "  apt-get install $missing"
  fi
  say "installing packages: $missing"
  export DEBIAN_FRONTEND=noninteractive
  as_root apt-get update --quiet=2
  # shellcheck disable=SC2086 # one word for each package
  as_root apt-get install --yes --quiet=2 --no-install-recommends $missing >/dev/null
}

# `npm ci` refuses a lock file that was written where the packages of other systems are out of reach; this keeps to the
# locked versions as well, and fetches what this system needs beside them.
need_node_modules() {
  local lock=ui/package-lock.json done=ui/node_modules/.package-lock.json
  if [ ! -e "$done" ] || [ "$lock" -nt "$done" ]; then
    say "installing the window's npm packages"
    npm install --prefix ui --no-save --no-fund --no-audit --loglevel=error
    touch "$done"
  fi
}

need_rust
need_node
wanted=()
for group in "${@:-build}"; do
  # shellcheck disable=SC2207 # package names have no spaces
  wanted+=($(packages_of "$group"))
done
need_packages "${wanted[@]}"
need_node_modules
