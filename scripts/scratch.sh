# Sourced: start_scratch FLAGS... starts a server of its own on free ports with its files in $scratch, sets PG* for psql
# and METRICS (http://127.0.0.1:PORT), and stops it when the script ends. DUCKGRES names another command to start.
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

stop_scratch() {
  [ -n "${scratch_pid:-}" ] && kill "$scratch_pid" 2>/dev/null && wait "$scratch_pid" 2>/dev/null
  [ -n "${scratch:-}" ] && rm -rf "$scratch"
}

start_scratch() {
  scratch=$(mktemp -d)
  trap stop_scratch EXIT
  export PGHOST=127.0.0.1 PGUSER=postgres PGPASSWORD=postgres PGDATABASE=postgres PGSSLMODE=require PGPORT METRICS
  PGPORT=$(free_port)
  local metrics_port
  metrics_port=$(free_port)
  METRICS=http://127.0.0.1:$metrics_port
  "${DUCKGRES:-$(dirname "${BASH_SOURCE[0]}")/duckgres}" --host 127.0.0.1 --port "$PGPORT" --metrics-port "$metrics_port" \
    --data-dir "$scratch/data" --cert "$scratch/server.crt" --key "$scratch/server.key" "$@" >"$scratch/log" 2>&1 &
  scratch_pid=$!
  for _ in $(seq 600); do
    grep -q 'ready to accept connections' "$scratch/log" && return 0
    kill -0 "$scratch_pid" 2>/dev/null || break
    sleep 0.5
  done
  tail -n 20 "$scratch/log" >&2
  echo "the server did not start" >&2
  return 1
}

# metric NAME [LABEL]: the sum of its samples.
metric() { curl -fsS "$METRICS/metrics" | awk -v name="$1" -v label="${2:-}" '$1 ~ "^" name "([{]|$)" && index($1, label) { sum += $2 } END { printf "%d\n", sum }'; }
