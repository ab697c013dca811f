#!/usr/bin/env bash
# Fills a running server, with or without a DuckLake, with e-commerce sample data:
#   scripts/seed_ducklake.sh [--host H] [--port P] [--user U] [--password P] [--clean]
# --clean drops the tables first; without it tables that exist are an error.
set -euo pipefail
export PGHOST=${PGHOST:-localhost} PGPORT=${PGPORT:-5432} PGUSER=${PGUSER:-postgres} PGPASSWORD=${PGPASSWORD:-postgres}
clean=
while [ $# -gt 0 ]; do
  case $1 in
    --host) PGHOST=$2; shift 2 ;;
    --port) PGPORT=$2; shift 2 ;;
    --user) PGUSER=$2; shift 2 ;;
    --password) PGPASSWORD=$2; shift 2 ;;
    --clean) clean=yes; shift ;;
    *) sed -n 2,4p "$0" >&2; exit 2 ;;
  esac
done
export PGDATABASE=${PGDATABASE:-$PGUSER}
run() { psql -X -q -v ON_ERROR_STOP=1 "$@"; }
tables="page_views events order_items orders customers products categories"
if [ -n "$clean" ]; then
  for table in $tables; do run -c "SET client_min_messages = warning" -c "DROP TABLE IF EXISTS $table"; done
fi
run -f "$(dirname "$0")/seed.sql"
for table in $tables; do echo "$table: $(run -Atc "SELECT count(*) FROM $table") rows"; done
