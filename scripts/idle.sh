#!/usr/bin/env bash
# Counts how often the program wakes, and how busy it is, while nobody looks at it: started hidden as at login, and with
# its window opened once and closed. Budget: 4 wake-ups a minute, 0.2 % of a processor.
#
# usage: scripts/idle.sh PROGRAM [MINUTES]
set -euo pipefail

program=$1
minutes=${2:-10}
settling=60 # seconds until it has done what a start brings

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

wait_for() { # <what> <command>…
  local what=$1 deadline=$((SECONDS + 60))
  shift
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $deadline ] || { printf 'There is no %s.\n' "$what" >&2 && tail "$work/log" >&2 && exit 1; }
    sleep 0.2
  done
}

has_line() { [ -s "$1" ]; }
has_window() { xdotool search --onlyvisible --name Goodturn; }
has_no_window() { ! has_window; }
programs() { dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.ListNames | grep -c SingleInstance; }
are_ready() { [ "$(programs)" -eq "$1" ]; }

# How often the threads of a process have gone to sleep by themselves: each time somebody had woken them.
sleeps() { # <process>
  cat /proc/"$1"/task/*/status | awk '/^voluntary_ctxt_switches/ { sum += $2 } END { print sum }'
}

# Hundredths of a second in which a process was busy.
busy() { # <process>
  sed 's/.*) //' /proc/"$1"/stat | awk '{ print $12 + $13 }'
}

measure() { # <what> <process>
  local what=$1 process=$2 woken worked
  sleep $settling
  woken=$(sleeps "$process")
  worked=$(busy "$process")
  sleep $((minutes * 60))
  awk -v what="$what" -v minutes="$minutes" -v woken=$(($(sleeps "$process") - woken)) \
    -v worked=$(($(busy "$process") - worked)) 'BEGIN {
      printf "%-36s %5.1f switches of threads a minute, busy %.3f %% of %d minutes\n",
        what, woken / minutes, worked / (minutes * 60), minutes
    }'
}

begin() { # <name> <how many then run> [ARGUMENT]; the process is in $begun
  GOODTURN_DATA_DIR=$work/$1 start "$program" "${@:3}"
  begun=${started[-1]}
  wait_for "program" are_ready "$2"
  sleep 5
}

mkdir -p "$work/home" "$work/run"
chmod 700 "$work/run"
export HOME=$work/home XDG_RUNTIME_DIR=$work/run NO_AT_BRIDGE=1 GTK_USE_PORTAL=0 LIBGL_ALWAYS_SOFTWARE=1
start Xvfb -displayfd 3 -nolisten tcp -screen 0 1280x900x24 3>"$work/display"
wait_for "virtual screen" has_line "$work/display"
export DISPLAY=:$(<"$work/display")
start dbus-daemon --session --nofork --nopidfile --print-address=3 3>"$work/bus"
wait_for "message bus" has_line "$work/bus"
export DBUS_SESSION_BUS_ADDRESS=$(<"$work/bus")
start openbox
wait_for "window manager" xdotool get_desktop

begin closed 1
closed=$begun
wait_for "window" has_window
sleep 5
xdotool key --clearmodifiers alt+F4
wait_for "end of the window" has_no_window
begin login 2 --hidden
measure "started hidden" "$begun" &
one=$!
measure "its window opened and closed" "$closed"
wait $one
