#!/usr/bin/env bash
# Starts a server, runs statements, and compares its metrics with what was run.
set -euo pipefail
. "$(dirname "$0")/scratch.sh"
start_scratch
expect() { [ "$2" = "$3" ] || { echo "FAIL $1: $2, not $3"; exit 1; }; echo "ok $1: $2"; }
sql() { psql -X -q -At "$@" >/dev/null 2>&1 || true; }
for _ in 1 2 3 4 5; do sql -c 'SELECT 1'; done
sql -c 'SELECT no_such_column'
PGPASSWORD=wrong sql -c 'SELECT 1'
expect successes "$(metric duckgres_query_total 'outcome="success"')" 5
expect errors "$(metric duckgres_query_errors_total)" 1
expect 'errors 42703' "$(metric duckgres_errors_total 42703)" 1
expect durations "$(metric duckgres_query_duration_seconds_count)" 6
expect 'wrong passwords' "$(metric duckgres_auth_failures_total)" 1
load=$("$(dirname "$0")/load_generator.sh" 2 3 | tail -n 1)
expect "generator's successes" "$(metric duckgres_query_total 'outcome="success"')" "$((5 + ${load%% succeeded*}))"
failed=${load#*, }
expect "generator's errors" "$(metric duckgres_query_errors_total)" "$((1 + ${failed%% failed*}))"
for path in health ready version; do curl -fsS "$METRICS/$path" >/dev/null && echo "ok /$path"; done
