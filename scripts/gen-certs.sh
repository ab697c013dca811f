#!/usr/bin/env bash
# Makes a self-signed certificate and key: scripts/gen-certs.sh [--cert FILE --key FILE]
exec "${DUCKGRES:-$(dirname "$0")/duckgres}" gen-certs "$@"
