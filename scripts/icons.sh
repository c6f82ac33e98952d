#!/usr/bin/env bash
# Draws every icon of the program from the SVGs in icons/. Needs rsvg-convert and ImageMagick.
#
# Below 48 px the fine lines of icon.svg turn to mud, so the small sizes come from icon-small.svg.
set -euo pipefail
cd "$(dirname "$0")/../icons"

draw() { # <drawing> <pixels> <file>
  rsvg-convert --width "$2" --height "$2" --output "$3" "$1"
}

big_endian() { # <number>, as four bytes
  printf '%b' "$(printf '\\x%02x' $(($1 >> 24 & 255)) $(($1 >> 16 & 255)) $(($1 >> 8 & 255)) $(($1 & 255)))"
}

icns_entry() { # <type> <png>
  printf '%s' "$1"
  big_endian $(($(stat --format %s "$2") + 8))
  cat "$2"
}

for size in 16 22 24 32; do draw icon-small.svg "$size" "${size}x${size}.png"; done
for size in 48 64 128 256; do draw icon.svg "$size" "${size}x${size}.png"; done
draw icon.svg 512 icon.png
cp 256x256.png 128x128@2x.png

# The first picture is the one that Windows shows in development.
convert 32x32.png 16x16.png 24x24.png 48x48.png 64x64.png 256x256.png icon.ico

large=$(mktemp --suffix .png)
body=$(mktemp)
trap 'rm -f "$large" "$body"' EXIT
draw icon.svg 1024 "$large"
{
  icns_entry icp4 16x16.png
  icns_entry icp5 32x32.png
  icns_entry ic11 32x32.png
  icns_entry ic12 64x64.png
  icns_entry ic07 128x128.png
  icns_entry ic13 256x256.png
  icns_entry ic08 256x256.png
  icns_entry ic14 icon.png
  icns_entry ic09 icon.png
  icns_entry ic10 "$large"
} >"$body"
{
  printf 'icns'
  big_endian $(($(stat --format %s "$body") + 8))
  cat "$body"
} >icon.icns

# One colour on a clear ground: dark for light panels, light for dark ones.
draw tray.svg 32 tray-dark.png
sed 's/color="#1d2733"/color="#ffffff"/' tray.svg | rsvg-convert --width 32 --height 32 --output tray-light.png
