# Recipes for https://github.com/casey/just; each is one command of this repository.

default:
    @just --list

# Build the server
build:
    scripts/mvn -q -DskipTests -pl gateway,flight -am package

# Run the server (it is built first when needed)
run *flags:
    scripts/duckgres {{flags}}

# Connect with psql
psql port="5432":
    PGPASSWORD=postgres psql "host=localhost port={{port}} user=postgres sslmode=require"

# Run every test
test:
    scripts/test

# Run the client suites
clients:
    scripts/client-suites

# Make a distribution with its own Java runtime
dist:
    scripts/dist

# Build the container image
docker:
    docker build -t duckgres:dev .

# Start what a DuckLake needs, and the metrics' dashboard
services:
    docker compose up -d
metrics:
    docker compose -f metrics-compose.yml up -d

# Sample data for a running server
seed *flags:
    scripts/seed_ducklake.sh {{flags}}

perf-smoke:
    scripts/perf_smoke.sh
