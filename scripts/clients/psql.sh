#!/usr/bin/env bash
# What a person does in psql. Reads PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE, PGSSLMODE; one line a check.
set -uo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

p() { psql -X -v ON_ERROR_STOP=1 "$@" 2>&1; }
value() { p -qtA -c "$1"; }

check() { # NAME EXPECTED ACTUAL: the actual text contains the expected one
  if [[ $3 == *"$2"* ]]; then
    echo "ok   psql $1"
  else
    echo "FAIL psql $1: wanted '$2', got '$(head -c 300 <<<"$3" | tr '\n' '~')'"
  fi
}

value 'DROP TABLE IF EXISTS psql_t' >/dev/null
check "create" "CREATE TABLE" "$(p -c 'CREATE TABLE psql_t (id integer PRIMARY KEY, name varchar(20) NOT NULL, v numeric(10,2), d date)')"
check "insert" "INSERT 0 2" "$(p -c "INSERT INTO psql_t VALUES (1, 'one', 1.5, '2024-01-31'), (2, 'two', NULL, NULL)")"
check "select" "1|one|1.50|2024-01-31" "$(value 'SELECT * FROM psql_t WHERE id = 1')"
check "null" "nil" "$(p -qtA -P null=nil -c 'SELECT v FROM psql_t WHERE id = 2')"
check "several statements" $'1\n2' "$(value 'SELECT 1; SELECT 2')"
check "variables" "two" "$(p -qtA -v id=2 -f - <<<"SELECT name FROM psql_t WHERE id = :id;")"
check "unicode" "äöü€😀|5" "$(value "SELECT 'äöü€😀', length('äöü€😀')")"
check "heading" "?column?" "$(p -c 'SELECT 1')"
check "expanded" "name | one" "$(p -x -c 'SELECT name FROM psql_t WHERE id = 1')"
check "syntax error" 'syntax error at or near "SELEC"' "$(p -c 'SELEC 1')"
check "position" '       ^' "$(p -c 'SELECT nosuch FROM psql_t')"
check "unknown table" 'relation "nosuch" does not exist' "$(p -c 'SELECT * FROM nosuch')"
check "division by zero" "division by zero" "$(p -c 'SELECT 1/0')"
check "failed transaction" "current transaction is aborted" "$(psql -X -c BEGIN -c 'SELECT 1/0' -c 'SELECT 1' 2>&1)"
check "rollback" "2" "$(p -qtA -c BEGIN -c 'DELETE FROM psql_t' -c ROLLBACK -c 'SELECT count(*) FROM psql_t')"
p -q -c 'SELECT 1/0' >/dev/null
check "exit code" 1 "$?"

printf '3,three,3.25,2024-02-29\n4,"fo,ur",,\n' >"$work/in.csv"
check "copy in" "COPY 2" "$(p -c "\\copy psql_t FROM '$work/in.csv' (FORMAT csv)")"
p -qc "\\copy (SELECT * FROM psql_t ORDER BY id) TO '$work/out.csv' (FORMAT csv, HEADER)" >/dev/null
check "copy out" $'id,name,v,d\n1,one,1.50,2024-01-31\n2,two,,\n3,three,3.25,2024-02-29\n4,"fo,ur",,' "$(cat "$work/out.csv")"
check "gset" "four is 4" "$(p -qtA -f - <<<$'SELECT 4 AS n \\gset\n\\echo four is :n')"
check "fetch count" "4" "$(p -qtA -v FETCH_COUNT=2 -c 'SELECT id FROM psql_t ORDER BY id' | tail -n 1)"
check "gdesc" "numeric(10,2)" "$(p -f - <<<'SELECT v FROM psql_t \gdesc')"

check "list tables" "public | psql_t | table" "$(p -c '\dt psql_t' | tr -s ' ')"
check "describe" 'character varying(20)' "$(p -c '\d psql_t')"
check "describe key" '"psql_t_pkey" PRIMARY KEY, btree (id)' "$(p -c '\d psql_t')"
check "databases" "$PGDATABASE" "$(p -c '\l')"
check "schemas" "public" "$(p -c '\dn')"
check "roles" "$PGUSER" "$(p -c '\du')"
check "conninfo" "$PGUSER" "$(p -c '\conninfo')"
[ "${PGSSLMODE:-}" = require ] && check "TLS" "TLSv1." "$(p -c '\conninfo')"

check "timeout" "canceling statement due to statement timeout" "$(p -q -c "SET statement_timeout = '300ms'" -c 'SELECT count(*) FROM generate_series(1, 1000000) a, generate_series(1, 1000000) b WHERE a + b = -1')"
(sleep 1; kill -INT "$(cat "$work/pid")") &
check "interrupt" "canceling statement due to user request" "$(bash -c 'echo $$ >'"$work"'/pid; exec psql -X -c "SELECT count(*) FROM generate_series(1, 1000000) a, generate_series(1, 1000000) b WHERE a + b = -1"' 2>&1)"
wait
check "wrong password" "password authentication failed" "$(PGPASSWORD=wrong p -c 'SELECT 1')"
check "wrong database" 'database "nosuch" does not exist' "$(p -d nosuch -c 'SELECT 1')"
value 'DROP TABLE psql_t' >/dev/null
