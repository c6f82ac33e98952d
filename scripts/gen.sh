#!/usr/bin/env bash
# Writes again what is generated from the core: the window's types and docs/schema.sql.
set -euo pipefail
cd "$(dirname "$0")/.."
GOODTURN_GEN=1 cargo test --quiet --package goodturn-core --lib -- \
  the_windows_types_are_those_of_the_wire the_written_schema_is_that_of_the_store
