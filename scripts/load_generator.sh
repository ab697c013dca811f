#!/usr/bin/env bash
# Runs mixed statements against a running server until Ctrl-C or for SECONDS: scripts/load_generator.sh [CLIENTS [SECONDS]]
# PGHOST, PGPORT, PGUSER, PGPASSWORD say where. CHAOS=1 also kills clients at random. The last line counts what was
# answered, for comparison with the server's metrics: 'N succeeded, N failed, N clients killed'.
set -uo pipefail
clients=${1:-4} seconds=${2:-0}
export PGHOST=${PGHOST:-localhost} PGPORT=${PGPORT:-5432} PGUSER=${PGUSER:-postgres} PGPASSWORD=${PGPASSWORD:-postgres}
export PGDATABASE=${PGDATABASE:-$PGUSER}
work=$(mktemp -d)
pids=()
killed=0
finish() {
  trap - EXIT INT TERM
  touch "$work/stop"
  wait
  cat "$work"/*.out 2>/dev/null | awk -v killed="$killed" '/^ok$/ { ok++ } /^ERROR/ { bad++ }
    END { printf "%d succeeded, %d failed, %d clients killed\n", ok, bad, killed }'
  rm -rf "$work"
  exit 0
}
trap finish EXIT INT TERM

statements() { # one batch: what it answers is an 'ok' line or an ERROR line a statement
  cat <<'SQL'
SELECT 'ok' FROM (SELECT count(*) FROM generate_series(1, 1000)) s;
SELECT 'ok' FROM (SELECT sum(i * i) FROM generate_series(1, 20000) AS t(i)) s;
SELECT 'ok' FROM (SELECT count(*) FROM pg_class) s;
SELECT no_such_column FROM pg_class;
SQL
}
client() {
  while [ ! -e "$work/stop" ]; do statements; done | psql -X -q -At 2>&1 | sed -n 's/^.*ERROR:.*$/ERROR/p; /^ok$/p' >>"$work/$1.out"
}
start() { client "$1" & pids[$1]=$!; }
for ((i = 0; i < clients; i++)); do start "$i"; done
until [ "$seconds" != 0 ] && [ "$SECONDS" -ge "$seconds" ]; do
  sleep 1
  if [ -n "${CHAOS:-}" ]; then
    i=$((RANDOM % clients))
    pkill -KILL -P "${pids[$i]}" psql 2>/dev/null && killed=$((killed + 1))
    wait "${pids[$i]}" 2>/dev/null
    start "$i"
  fi
done
