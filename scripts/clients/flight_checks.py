"""Flight SQL by ADBC and by pyarrow alone: queries, types, parameters, transactions, catalog, ingest, cancellation."""

import datetime
import decimal
import os
import threading
import time
import uuid

import adbc_driver_flightsql.dbapi as flightsql
import polars
import pyarrow as pa
import pyarrow.flight

import flight_tpch
from checks import check, run

URI = f"grpc+tls://{os.environ['PGHOST']}:{os.environ['FLIGHT_PORT']}"
LOGIN = {"username": os.environ["PGUSER"], "password": os.environ["PGPASSWORD"]}


def connect(autocommit=True):
    options = LOGIN | {"adbc.flight.sql.client_option.tls_skip_verify": "true"}
    return flightsql.connect(URI, db_kwargs=options, autocommit=autocommit)


def rows(cursor, sql, parameters=None):
    cursor.execute(sql, parameters)
    return cursor.fetchall()


@check
def values_of_every_type():
    with connect() as connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT true, 1::int2, 2::int8, 2.5::float8, 12.34::numeric(10,2), '2020-01-02'::date,"
            " '2020-01-02 03:04:05'::timestamp, 'aé'::text, '\\x0102'::bytea,"
            " '550e8400-e29b-41d4-a716-446655440000'::uuid, ARRAY[1,NULL,3], NULL"
        )
        (row,) = cursor.fetchall()
    assert row[:6] == (True, 1, 2, 2.5, decimal.Decimal("12.34"), datetime.date(2020, 1, 2)), row
    assert row[6] == datetime.datetime(2020, 1, 2, 3, 4, 5) and row[7:9] == ("aé", b"\x01\x02"), row
    identifier = row[9] if isinstance(row[9], uuid.UUID) else uuid.UUID(bytes=row[9])
    assert str(identifier) == "550e8400-e29b-41d4-a716-446655440000", row
    assert row[10] == [1, None, 3] and row[11] is None, row


@check
def large_results_come_whole():
    with connect() as connection, connection.cursor() as cursor:
        cursor.execute("SELECT i, i::text AS t FROM generate_series(1, 500000) g(i)")
        table = cursor.fetch_arrow_table()
    assert table.num_rows == 500000 and pa.compute.sum(table["i"]).as_py() == 125000250000


@check
def parameters_and_executemany():
    with connect() as connection, connection.cursor() as cursor:
        assert rows(cursor, "SELECT $1 AS a", (5,)) == [(5,)]
        rows(cursor, "CREATE TEMPORARY TABLE many (a int, b text)")
        cursor.executemany("INSERT INTO many VALUES ($1, $2)", [(1, "x"), (2, None)])
        assert rows(cursor, "SELECT * FROM many ORDER BY a") == [(1, "x"), (2, None)]


@check
def transactions_roll_back():
    with connect(autocommit=False) as connection, connection.cursor() as cursor:
        rows(cursor, "CREATE TABLE undone (a int)")
        connection.rollback()
        assert rows(cursor, "SELECT to_regclass('undone')::text") == [(None,)]
        connection.commit()


@check
def errors_name_their_sqlstate():
    with connect() as connection, connection.cursor() as cursor:
        for sql, state in [("SELEC", "42601"), ("SELECT * FROM nothing", "42P01"), ("SELECT 1/(i-1) FROM generate_series(0,9) g(i)", "22012")]:
            try:
                rows(cursor, sql)
            except flightsql.Error as error:
                assert state in str(error), error
            else:
                raise AssertionError(sql)


@check
def the_catalog_lists_tables_and_columns():
    with connect() as connection, connection.cursor() as cursor:
        rows(cursor, "CREATE TABLE IF NOT EXISTS listed (id int PRIMARY KEY, name text)")
        objects = connection.adbc_get_objects(table_name_filter="listed").read_all().to_pylist()
        tables = [t for c in objects for s in c["catalog_db_schemas"] or [] for t in s["db_schema_tables"] or []]
        assert [c["column_name"] for c in tables[0]["table_columns"]] == ["id", "name"], tables
        assert connection.adbc_get_table_schema("listed").names == ["id", "name"]
        assert "TABLE" in connection.adbc_get_table_types()
        assert connection.adbc_get_info()["vendor_name"] == "Duckgres"
        rows(cursor, "DROP TABLE listed")


@check
def ingest_creates_appends_and_replaces():
    data = pa.table({"a": [1, 2, None], "b": ["x", None, "z" * 40], "c": pa.array(["p", "q", "p"]).dictionary_encode()})
    with connect() as connection, connection.cursor() as cursor:
        assert cursor.adbc_ingest("ingested", data, mode="create") == 3
        assert cursor.adbc_ingest("ingested", data, mode="append") == 3
        assert rows(cursor, "SELECT count(*), count(a), max(length(b)), max(c) FROM ingested") == [(6, 4, 40, "q")]
        assert cursor.adbc_ingest("ingested", data, mode="replace") == 3
        assert rows(cursor, "SELECT count(*) FROM ingested") == [(3,)]
        rows(cursor, "DROP TABLE ingested")


@check
def ingest_that_fails_leaves_nothing():
    def dying():
        yield pa.record_batch({"a": list(range(100000))})
        raise RuntimeError("the client dies")

    with connect() as connection, connection.cursor() as cursor:
        reader = pa.RecordBatchReader.from_batches(pa.schema([("a", pa.int64())]), dying())
        try:
            cursor.adbc_ingest("half", reader, mode="create")
        except flightsql.Error:
            pass
        assert rows(cursor, "SELECT to_regclass('half')::text") == [(None,)]


@check
def cancel_stops_a_query():
    with connect() as connection, connection.cursor() as cursor:
        threading.Timer(1, cursor.adbc_cancel).start()
        try:
            rows(cursor, "SELECT count(*) FROM generate_series(1,100000) a(i), generate_series(1,1000000) b(j) WHERE i*j % 7 = 3")
        except flightsql.Error as error:
            assert "ancel" in str(error), error
        else:
            raise AssertionError("it was not cancelled")
    with connect() as connection, connection.cursor() as cursor:
        assert rows(cursor, "SELECT 1") == [(1,)]


@check
def ingest_loads_tpch():
    loaded = flight_tpch.load(connect)
    with connect() as connection, connection.cursor() as cursor:
        for table, count in loaded.items():
            cursor.execute(f"SELECT * FROM tpch.{table}")
            assert cursor.fetch_arrow_table().num_rows == count, table


@check
def adbc_answers_tpch():
    with connect() as connection, connection.cursor() as cursor:
        rows(cursor, "SET search_path = tpch")
        flight_tpch.compare_all(lambda sql: rows(cursor, sql))


@check
def polars_answers_tpch_and_writes():
    with connect() as connection:
        with connection.cursor() as cursor:
            rows(cursor, "SET search_path = tpch")
        flight_tpch.compare_all(lambda sql: polars.read_database(sql, connection).rows())
        frame = polars.read_database("SELECT * FROM nation", connection)
        assert frame.write_database("written", connection, if_table_exists="replace", engine="adbc") == 25
        again = polars.read_database("SELECT * FROM written ORDER BY n_nationkey", connection)
        assert again.equals(frame.sort("n_nationkey")), again
        with connection.cursor() as cursor:
            rows(cursor, "DROP TABLE written")


def pyarrow_client():
    client = pa.flight.connect(URI, disable_server_verification=True)
    header = client.authenticate_basic_token(LOGIN["username"], LOGIN["password"])
    return client, pa.flight.FlightCallOptions(headers=[header])


def command(sql):
    """CommandStatementQuery in an Any, as a descriptor."""
    from google.protobuf import any_pb2

    size, length = len(sql.encode()), bytearray()
    while size > 127:
        length.append(size & 127 | 128)
        size >>= 7
    length.append(size)
    return pa.flight.FlightDescriptor.for_command(
        any_pb2.Any(
            type_url="type.googleapis.com/arrow.flight.protocol.sql.CommandStatementQuery",
            value=b"\x0a" + bytes(length) + sql.encode(),
        ).SerializeToString()
    )


@check
def pyarrow_alone_answers_tpch():
    client, options = pyarrow_client()

    def read(sql):
        info = client.get_flight_info(command(sql), options)
        table = client.do_get(info.endpoints[0].ticket, options).read_all()
        return zip(*(column.to_pylist() for column in table.columns)) if table.num_rows else []

    read("SET search_path = tpch")
    flight_tpch.compare_all(read)


@check
def pyarrow_alone_reads_by_ticket():
    client, options = pyarrow_client()
    info = client.get_flight_info(command("SELECT 41 + 1 AS answer"), options)
    assert info.schema.names == ["answer"]
    assert client.do_get(info.endpoints[0].ticket, options).read_all().to_pylist() == [{"answer": 42}]
    try:
        client.do_get(pa.flight.Ticket(b"rubbish"), options).read_all()
    except pa.lib.ArrowInvalid:
        pass
    else:
        raise AssertionError("a malformed ticket was taken")


run("flight")
