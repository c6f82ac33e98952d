#!/usr/bin/env bash
# Opens a program on a virtual screen, waits until its window is painted, takes a picture and closes it.
#
# usage: scripts/screenshot.sh PICTURE PROGRAM [ARGUMENT…]
set -euo pipefail

picture=$1
shift
width=1280
height=850
frame=30 # what the window manager draws above the window
patience=60 # seconds

started=()
work=$(mktemp --directory)
finish() {
  local at
  for ((at = ${#started[@]} - 1; at >= 0; at--)); do
    kill "${started[at]}" 2>/dev/null || true
    wait "${started[at]}" 2>/dev/null || true
  done
  rm -rf "$work"
}
trap finish EXIT

start() { # <command>…
  "$@" >>"$work/log" 2>&1 &
  started+=($!)
}

give_up() {
  printf '%s\n' "$1" >&2
  tail -n 20 "$work/log" >&2
  exit 1
}

wait_for() { # <what> <command>…
  local what=$1 deadline=$((SECONDS + patience))
  shift
  until "$@"; do
    [ $SECONDS -lt $deadline ] || give_up "After $patience s there is still no $what."
    sleep 0.2
  done
}

has_line() { [ -s "$1" ]; }

window_is_there() {
  window=$(xdotool search --onlyvisible --name . 2>/dev/null | tail -n 1) && [ -n "$window" ]
}

# A window is painted when what is inside its frame shows more than a ground or two, twice the same.
is_painted() {
  local before=${fingerprint:-} colours
  kill -0 "$program" 2>/dev/null || give_up "The program ended before its window was painted."
  import -silent -window "$window" "$work/now.png" 2>/dev/null || return 1
  colours=$(identify -format %k "$work/now.png")
  fingerprint=$(identify -format %# "$work/now.png")
  [ "$colours" -gt 16 ] && [ "$fingerprint" = "$before" ]
}

exec 3>"$work/display"
start Xvfb -displayfd 3 -screen 0 "${width}x${height}x24" -nolisten tcp
wait_for "virtual screen" has_line "$work/display"
DISPLAY=:$(cat "$work/display")
export DISPLAY NO_AT_BRIDGE=1 WEBKIT_DISABLE_DMABUF_RENDERER=1 LIBGL_ALWAYS_SOFTWARE=1
unset WAYLAND_DISPLAY

exec 4>"$work/bus"
start dbus-daemon --session --nofork --nopidfile --print-address=4
wait_for "session bus" has_line "$work/bus"
DBUS_SESSION_BUS_ADDRESS=$(head -n 1 "$work/bus")
export DBUS_SESSION_BUS_ADDRESS

start openbox
printf 'No display here: opening the window on a virtual one (%s).\n' "$DISPLAY"
start "$@"
program=${started[-1]}

wait_for "window" window_is_there
xdotool windowsize "$window" $width $((height - frame)) windowmove "$window" 0 0
wait_for "painted window" is_painted

mkdir -p "$(dirname "$picture")"
import -silent -window root "$picture"
printf 'The window is open and painted; its picture is %s\n' "$(realpath "$picture")"
