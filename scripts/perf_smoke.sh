#!/usr/bin/env bash
# Runs the queries of scripts/perf/queries.sql against a server it starts, or a running one (--running, by PG*), and
# writes artifacts/perf/RUN_ID/results.tsv: query, runs, least and median milliseconds. scripts/perf_smoke.sh [--running] [RUNS]
set -euo pipefail
here=$(dirname "$0")
running=
[ "${1:-}" != --running ] || { running=yes; shift; }
runs=${1:-5}
if [ -z "$running" ]; then
  . "$here/scratch.sh"
  start_scratch
fi
run_id=${RUN_ID:-$(date -u +%Y%m%dT%H%M%SZ)}
out=${PERF_ARTIFACTS:-$here/../artifacts/perf}/$run_id
mkdir -p "$out"
printf 'query\truns\tleast_ms\tmedian_ms\n' >"$out/results.tsv"
while IFS=$'\t' read -r name sql; do
  { echo '\timing on'; for ((i = 0; i < runs; i++)); do echo "$sql \\g /dev/null"; done; } |
    psql -X -q -v ON_ERROR_STOP=1 >"$out/$name.log"
  sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p' "$out/$name.log" | sort -n |
    awk -v name="$name" '{ t[NR] = $1 } END { printf "%s\t%d\t%.3f\t%.3f\n", name, NR, t[1], t[int((NR + 1) / 2)] }' >>"$out/results.tsv"
done <"$here/perf/queries.sql"
cat "$out/results.tsv"
[ "$(wc -l <"$out/results.tsv")" = "$(($(wc -l <"$here/perf/queries.sql") + 1))" ]
