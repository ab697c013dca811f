#!/usr/bin/env bash
# Starts a server that bans after three wrong passwords, gives them, and looks for the ban and its metrics.
set -euo pipefail
. "$(dirname "$0")/scratch.sh"
config=$(mktemp)
printf 'rate_limit:\n  max_failed_attempts: 3\n  ban_duration: 15s\n' >"$config"
start_scratch --config "$config"
rm -f "$config"
try() { PGPASSWORD=$1 psql -X -q -Atc 'SELECT 1' 2>&1; }
for i in 1 2 3; do
  case $(try wrong) in *'password authentication failed'*) echo "ok attempt $i refused" ;; *) echo "FAIL attempt $i"; exit 1 ;; esac
done
case $(try postgres) in *'too many failed authentication attempts'*) echo 'ok banned' ;; *) echo 'FAIL not banned'; exit 1 ;; esac
[ "$(metric duckgres_rate_limited_ips)" = 1 ] && echo 'ok counted as banned'
[ "$(metric duckgres_rate_limit_rejects_total)" = 1 ] && echo 'ok counted as rejected'
for _ in $(seq 120); do
  [ "$(try postgres)" = 1 ] && echo 'ok admitted after the ban' && exit 0
  sleep 0.5
done
echo 'FAIL still banned'
exit 1
