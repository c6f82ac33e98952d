#!/usr/bin/env bash
# Measures, beside the anchors of the same run (see benches/).
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh build screen peers
exec cargo bench --workspace "$@"
