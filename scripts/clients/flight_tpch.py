"""TPC-H over Flight SQL: loads the tables by bulk ingest and keeps PostgreSQL's answers of the 22 queries to compare with."""

import io
import os
import pathlib
import subprocess
import sys
import tempfile

import psycopg2

from checks import CONNINFO

SCALE = "0.01"  # of smaller ones two parts may have the same supplier twice
TOP = pathlib.Path(__file__).resolve().parents[2]
ANSWERS = TOP / "target/clients/tpch"
FOLDER = TOP / "sqllogic-tests/src/test/resources/tpch"
QUERIES = {path.stem: path.read_text() for path in sorted(FOLDER.glob("q*.sql"))}
TABLES = ["region", "nation", "supplier", "part", "partsupp", "customer", "orders", "lineitem"]


def load(connect):
    """Makes the tables in schema tpch, fills them through connect(), an ADBC connection; True when rows match."""
    import pyarrow.parquet as parquet

    with psycopg2.connect(CONNINFO) as wire, wire.cursor() as cursor:
        cursor.execute("DROP SCHEMA IF EXISTS tpch CASCADE; CREATE SCHEMA tpch; SET search_path = tpch")
        cursor.execute((FOLDER / "schema.sql").read_text())
    with tempfile.TemporaryDirectory() as folder:
        generator = pathlib.Path(sys.executable).parent / "tpchgen-cli"
        subprocess.run([generator, "parquet", "-s", SCALE, f"--output-dir={folder}", "-q"], check=True)
        loaded = {}
        with connect() as connection, connection.cursor() as cursor:
            for table in TABLES:
                data = parquet.read_table(f"{folder}/{table}.parquet")
                cursor.adbc_ingest(table, data, mode="append", db_schema_name="tpch")
                loaded[table] = data.num_rows
    with psycopg2.connect(CONNINFO) as wire, wire.cursor() as cursor:
        cursor.execute("SET search_path = tpch")
        for table, rows in loaded.items():
            cursor.execute(f"SELECT count(*) FROM {table}")
            assert cursor.fetchone() == (rows,), table
        ANSWERS.mkdir(parents=True, exist_ok=True)
        for name, query in QUERIES.items():
            answer = io.StringIO()
            cursor.copy_expert(f"COPY ({query}) TO STDOUT", answer)
            (ANSWERS / f"{name}.tsv").write_text(answer.getvalue())
    return loaded


def text(value):
    """A value as COPY writes it."""
    return "\\N" if value is None else str(value)


def compare(name, rows):
    """Rows of a client against what the PostgreSQL protocol says."""
    expected = (ANSWERS / f"{name}.tsv").read_text()
    got = "".join("\t".join(text(value) for value in row) + "\n" for row in rows)
    assert got == expected, f"{name}: {got[:150]!r} instead of {expected[:150]!r}"


def compare_all(read):
    """read(sql) gives rows; all 22 answers are compared."""
    for name, query in QUERIES.items():
        compare(name, read(query))
