#!/usr/bin/env bash
# Runs what else is in scripts against a server it starts: sample data twice, the performance smoke test, certificates.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/scratch.sh"
start_scratch
seed() { "$here/seed_ducklake.sh" --host "$PGHOST" --port "$PGPORT" --user "$PGUSER" --password "$PGPASSWORD" "$@"; }
expected='page_views: 15 rows
events: 15 rows
order_items: 20 rows
orders: 12 rows
customers: 10 rows
products: 15 rows
categories: 5 rows'
[ "$(seed)" = "$expected" ] || { echo 'FAIL seed'; exit 1; }
seed >/dev/null 2>&1 && { echo 'FAIL seed without --clean takes existing tables'; exit 1; }
[ "$(seed --clean)" = "$expected" ] && echo 'ok seed'
PERF_ARTIFACTS=$scratch/perf RUN_ID=one "$here/perf_smoke.sh" --running 1 >/dev/null && echo 'ok perf_smoke'
PERF_ARTIFACTS=$scratch/perf PERF_PUBLISH=ls "$here/perf_nightly.sh" 1 >/dev/null && echo 'ok perf_nightly'
"$here/gen-certs.sh" --cert "$scratch/new.crt" --key "$scratch/new.key" >/dev/null && [ -s "$scratch/new.key" ] && echo 'ok gen-certs'
