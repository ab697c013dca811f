#!/usr/bin/env bash
# perf_smoke.sh for a timer: never twice at the same time, never longer than PERF_TIMEOUT (default 30m), and then
# PERF_PUBLISH, a command, with the directory of the results. scripts/perf_nightly.sh [RUNS]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export PERF_ARTIFACTS=${PERF_ARTIFACTS:-$here/../artifacts/perf} RUN_ID=${RUN_ID:-$(date -u +%Y%m%dT%H%M%SZ)}
mkdir -p "$PERF_ARTIFACTS"
exec 9>"$PERF_ARTIFACTS/lock"
flock -n 9 || { echo "perf_nightly: another run is under way" >&2; exit 75; }
timeout --kill-after=30s "${PERF_TIMEOUT:-30m}" "$here/perf_smoke.sh" "${1:-20}" 9>&-
[ -z "${PERF_PUBLISH:-}" ] || "$PERF_PUBLISH" "$PERF_ARTIFACTS/$RUN_ID"
