#!/usr/bin/env bash
# Weighs the JavaScript that the window loads before its first place is there (ui/dist/index.html names it), packed with
# gzip. What is opened later belongs behind an `import()`: see ui/src/app/Overlays.svelte.
set -euo pipefail
cd "$(dirname "$0")/../ui/dist"

budget=$((116 * 1024))
total=0
while read -r file; do
  bytes=$(gzip -9 --stdout "$file" | wc -c)
  total=$((total + bytes))
  printf '%8d  %s\n' "$bytes" "$file"
done < <(grep -o 'assets/[^"]*\.js' index.html)
printf '%8d  in all, of %d\n' "$total" "$budget"
[ "$total" -gt 0 ] && [ "$total" -le "$budget" ]
