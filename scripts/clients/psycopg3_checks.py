"""psycopg 3: the extended protocol, text and binary, prepared statements, pipelines, COPY."""

import datetime
import decimal
import threading
import time
import uuid

import psycopg
from checks import CONNINFO, check, run

VALUES = (
    1,
    2**40,
    decimal.Decimal("1.50"),
    "äöü",
    True,
    None,
    datetime.date(2024, 2, 29),
    datetime.datetime(2024, 2, 29, 1, 2, 3, 500000),
    datetime.timedelta(days=1, seconds=2),
    1.5,
    b"\x00\xff",
    uuid.UUID("00112233-4455-6677-8899-aabbccddeeff"),
)
SQL = (
    "SELECT %s::int4, %s::int8, %s::numeric, %s::text, %s::boolean, %s::text, %s::date, %s::timestamp,"
    " %s::interval, %s::float8, %s::bytea, %s::uuid"
)


def connect(**options):
    return psycopg.connect(CONNINFO, **options)


@check
def text_round_trip():
    with connect() as c:
        row = c.execute(SQL, VALUES).fetchone()
        assert row == VALUES, row


@check
def binary_round_trip():
    with connect() as c:
        row = c.execute(SQL.replace("%s", "%b"), VALUES, binary=True).fetchone()
        assert row == VALUES, row


@check
def arrays():
    with connect() as c:
        for binary in (False, True):
            row = c.execute("SELECT %s::int4[], %s::text[]", ([1, 2, None], ["a", "b c", None]), binary=binary).fetchone()
            assert row == ([1, 2, None], ["a", "b c", None]), row


@check
def prepared():
    with connect(prepare_threshold=0) as c:
        for n in range(5):
            assert c.execute("SELECT %s::int4 * 2", (n,)).fetchone() == (2 * n,)


@check
def tables_and_executemany():
    with connect() as c:
        c.execute("DROP TABLE IF EXISTS psycopg3_t")
        c.execute("CREATE TABLE psycopg3_t (id integer PRIMARY KEY, name varchar(20), v numeric(10,2))")
        k = c.cursor()
        k.executemany("INSERT INTO psycopg3_t VALUES (%s, %s, %s)", [(i, f"n{i}", decimal.Decimal(i)) for i in range(20)])
        assert k.rowcount == 20, k.rowcount
        row = c.execute("SELECT id, name, v FROM psycopg3_t WHERE id = %s", (7,)).fetchone()
        assert row == (7, "n7", decimal.Decimal("7.00")), row


@check
def copy_text():
    with connect() as c:
        c.execute("DELETE FROM psycopg3_t")
        with c.cursor().copy("COPY psycopg3_t (id, name) FROM STDIN") as copy:
            for i in range(1000):
                copy.write_row((i, None if i % 3 == 0 else f"tab\t{i}"))
        with c.cursor().copy("COPY (SELECT id, name FROM psycopg3_t ORDER BY id) TO STDOUT") as copy:
            copy.set_types(["int4", "text"])
            rows = list(copy.rows())
        assert len(rows) == 1000 and rows[0] == (0, None) and rows[1] == (1, "tab\t1"), rows[:3]


@check
def savepoints():
    with connect() as c:
        c.execute("DELETE FROM psycopg3_t")
        c.execute("INSERT INTO psycopg3_t (id) VALUES (1)")
        try:
            c.execute("SELECT 1/0")
            raise AssertionError("no error")
        except psycopg.errors.DivisionByZero:
            pass
        assert c.info.transaction_status == psycopg.pq.TransactionStatus.INERROR
        c.rollback()
        assert c.info.transaction_status == psycopg.pq.TransactionStatus.IDLE


@check
def pipeline():
    with connect() as c:
        with c.pipeline():
            one = c.execute("SELECT 1")
            two = c.execute("SELECT %s::int4", (2,))
            assert one.fetchone() == (1,) and two.fetchone() == (2,)


@check
def pipeline_error():
    with connect(autocommit=True) as c:
        try:
            with c.pipeline():
                c.execute("SELECT 1")
                c.execute("SELECT * FROM nosuch")
                c.execute("SELECT 2")
            raise AssertionError("no error")
        except psycopg.errors.UndefinedTable:
            pass
        assert c.execute("SELECT 3").fetchone() == (3,)


@check
def stream():
    with connect() as c:
        total = sum(r[0] for r in c.cursor().stream("SELECT n FROM generate_series(1, 10000) g(n)"))
        assert total == 50005000, total


@check
def server_cursor():
    with connect() as c, c.cursor("named") as k:
        k.execute("SELECT n FROM generate_series(1, 5) g(n)")
        assert k.fetchmany(2) == [(1,), (2,)] and k.fetchall() == [(3,), (4,), (5,)]


@check
def error_fields():
    with connect() as c:
        try:
            c.execute("SELECT äöü FROM nosuch")
            raise AssertionError("no error")
        except psycopg.errors.UndefinedTable as error:
            assert error.diag.statement_position == "17", error.diag.statement_position
            assert error.diag.message_primary == 'relation "nosuch" does not exist', error.diag.message_primary


@check
def cancel():
    with connect(autocommit=True) as c:
        threading.Thread(target=lambda: (time.sleep(0.5), c.cancel())).start()
        try:
            c.execute("SELECT count(*) FROM generate_series(1, 1000000) a, generate_series(1, 1000000) b WHERE a + b = -1")
            raise AssertionError("no error")
        except psycopg.errors.QueryCanceled:
            pass
        assert c.execute("SELECT 1").fetchone() == (1,)


@check
def refused():
    for change, text in [("password=wrong", "password authentication failed"), ("dbname=nosuch", "does not exist")]:
        try:
            psycopg.connect(CONNINFO + " " + change)
            raise AssertionError(change)
        except psycopg.OperationalError as error:
            assert text in str(error), error


run("psycopg3")
