"""pg8000, a driver in pure Python: its own codecs, prepared statements, COPY; and pandas over it."""

import datetime
import decimal
import io
import os
import ssl
import uuid

import pg8000.native
from checks import check, run


def connect():
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return pg8000.native.Connection(
        os.environ["PGUSER"],
        host=os.environ["PGHOST"],
        port=int(os.environ["PGPORT"]),
        database=os.environ["PGDATABASE"],
        password=os.environ["PGPASSWORD"],
        ssl_context=None if os.environ["PGSSLMODE"] == "disable" else context,
    )


@check
def values():
    with connect() as c:
        given = [7, decimal.Decimal("1.50"), "äöü", True, None, datetime.date(2024, 2, 29), b"\x00\xff",
                 uuid.UUID("00112233-4455-6677-8899-aabbccddeeff"), [1, 2, None], {"a": [1]}]
        row = c.run(
            "SELECT :a::int4, :b::numeric, :c::text, :d::bool, :e::text, :f::date, :g::bytea, :h::uuid, :i::int4[], :j::jsonb",
            **dict(zip("abcdefghi", given)), j='{"a": [1]}')[0]
        assert row == given, row


@check
def prepared_statement():
    with connect() as c:
        statement = c.prepare("SELECT :v::int8 + 1 AS next")
        assert [statement.run(v=n) for n in (1, 2**40)] == [[[2]], [[2**40 + 1]]]
        assert statement.columns[0]["name"] == "next", statement.columns
        statement.close()


@check
def copy_both_ways():
    with connect() as c:
        c.run("DROP TABLE IF EXISTS pg8000_t")
        c.run("CREATE TABLE pg8000_t (i integer, s text)")
        c.run("COPY pg8000_t FROM STDIN (FORMAT csv)", stream=io.StringIO("1,one\n2,\n3,\"a,b\"\n"))
        assert c.row_count == 3, c.row_count
        out = io.BytesIO()
        c.run("COPY (SELECT * FROM pg8000_t ORDER BY i) TO STDOUT (FORMAT csv)", stream=out)
        assert out.getvalue() == b'1,one\n2,\n3,"a,b"\n', out.getvalue()
        c.run("DROP TABLE pg8000_t")


@check
def errors():
    with connect() as c:
        try:
            c.run("SELECT * FROM nowhere_at_all")
            raise AssertionError("no error")
        except pg8000.exceptions.DatabaseError as error:
            assert error.args[0]["C"] == "42P01", error
        assert c.run("SELECT 1") == [[1]]


@check
def transactions():
    with connect() as c:
        c.run("CREATE TABLE IF NOT EXISTS pg8000_x (i integer PRIMARY KEY)")
        c.run("DELETE FROM pg8000_x")
        c.run("START TRANSACTION")
        c.run("INSERT INTO pg8000_x VALUES (1)")
        c.run("SAVEPOINT s")
        c.run("INSERT INTO pg8000_x VALUES (2)")
        c.run("ROLLBACK TO SAVEPOINT s")
        c.run("COMMIT")
        assert c.run("SELECT i FROM pg8000_x") == [[1]]
        c.run("DROP TABLE pg8000_x")


run("pg8000")
