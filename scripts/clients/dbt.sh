#!/usr/bin/env bash
# dbt-postgres: a small project built twice - seeds, every materialization, incremental strategies, snapshots, tests, docs.
# Needs dbt on the PATH.
set -uo pipefail
folder=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$folder/dbt/." "$work"
cd "$work" || exit 1
export DBT_PROFILES_DIR=$work DBT_SEND_ANONYMOUS_USAGE_STATS=false

step() { # NAME COMMAND...
  local name=$1
  shift
  if "$@" >"$work/out" 2>&1; then
    echo "ok   dbt $name"
  else
    echo "FAIL dbt $name: $(grep -iE 'error|fail' "$work/out" | tail -n 3 | tr '\n' ' ' | cut -c1-300)"
  fi
}
expect() { # NAME SQL VALUE
  local seen
  seen=$(psql -X -qtA -v ON_ERROR_STOP=1 -c "SET client_min_messages = warning" -c "$2" 2>&1)
  if [ "$seen" = "$3" ]; then echo "ok   dbt $1"; else echo "FAIL dbt $1: $seen, not $3"; fi
}

psql -X -q -c 'DROP SCHEMA IF EXISTS dbt_checks CASCADE' >/dev/null 2>&1
step build dbt build
expect 'table and view' 'SELECT name, city, orders, total, last_day, first_month FROM dbt_checks.customer_totals WHERE name = '"'ann'" 'ann|Köln|2|15.50|2024-02-01|2024-01-01'
expect aggregates 'SELECT ids, notes, n FROM dbt_checks.by_customer WHERE customer = '"'ann'" '{1,3}|first; with, comma|1'
sed -i 's/^2,bob,2024-01-02,20.25,/2,bob,2024-01-02,99.00,changed/' seeds/raw_orders.csv
echo '5,bob,2024-03-01,1.25,late' >>seeds/raw_orders.csv
step 'build again' dbt build
expect 'incremental, delete and insert' 'SELECT count(*), sum(amount) FROM dbt_checks.orders_incremental' '5|37.00'
expect 'incremental, merge' 'SELECT count(*), sum(amount) FROM dbt_checks.orders_merged' '5|115.75'
expect 'incremental, append' 'SELECT count(*) FROM dbt_checks.orders_appended' '9'
expect 'snapshot history' 'SELECT count(*), count(dbt_valid_to) FROM dbt_checks.orders_snapshot' '6|1'
step 'full refresh' dbt run --full-refresh --select orders_merged
step docs dbt docs generate
expect 'clean up' 'DROP SCHEMA dbt_checks CASCADE; SELECT count(*) FROM pg_namespace WHERE nspname = '"'dbt_checks'" '0'
