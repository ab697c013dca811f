"""psycopg 2: the simple protocol, parameters put into the text by the client."""

import datetime
import decimal
import io

import psycopg2
import psycopg2.extras
from checks import CONNINFO, check, run


def connect():
    return psycopg2.connect(CONNINFO)


@check
def types():
    with connect() as c, c.cursor() as k:
        k.execute(
            "SELECT 1, 2::bigint, 1.50::numeric(5,2), 'x'::text, true, NULL, date '2024-02-29',"
            " timestamp '2024-02-29 01:02:03.5', 1.5::float8, '\\x00ff'::bytea, ARRAY[1,2], interval '1 day'"
        )
        row = k.fetchone()
        assert row[:8] == (
            1, 2, decimal.Decimal("1.50"), "x", True, None, datetime.date(2024, 2, 29),
            datetime.datetime(2024, 2, 29, 1, 2, 3, 500000),
        ), row
        assert row[8] == 1.5 and bytes(row[9]) == b"\x00\xff" and row[10] == [1, 2], row
        assert row[11] == datetime.timedelta(days=1), row


@check
def description():
    with connect() as c, c.cursor() as k:
        k.execute("SELECT 1 AS a, 'x'::varchar(5) AS b, 1.5::numeric(7,3) AS c")
        assert [d.name for d in k.description] == ["a", "b", "c"], k.description
        assert [d.type_code for d in k.description] == [23, 1043, 1700], k.description
        assert (k.description[2].precision, k.description[2].scale) == (7, 3), k.description


@check
def parameters_and_rollback():
    with connect() as c, c.cursor() as k:
        k.execute("DROP TABLE IF EXISTS psycopg2_t")
        k.execute("CREATE TABLE psycopg2_t (id integer PRIMARY KEY, name text, v numeric(10,2), d date)")
        c.commit()
        k.execute("INSERT INTO psycopg2_t VALUES (%s, %s, %s, %s)", (1, "it's \\", decimal.Decimal("1.5"), datetime.date(2024, 1, 31)))
        psycopg2.extras.execute_values(k, "INSERT INTO psycopg2_t (id, name) VALUES %s", [(i, "x") for i in range(2, 12)])
        assert k.rowcount == 10, k.rowcount
        k.execute("SELECT name, v, d FROM psycopg2_t WHERE id = %s", (1,))
        assert k.fetchone() == ("it's \\", decimal.Decimal("1.50"), datetime.date(2024, 1, 31))
        c.rollback()
        k.execute("SELECT count(*) FROM psycopg2_t")
        assert k.fetchone() == (0,)


@check
def copy_both_ways():
    with connect() as c, c.cursor() as k:
        k.copy_expert("COPY psycopg2_t (id, name) FROM STDIN", io.StringIO("1\tone\n2\t\\N\n"))
        assert k.rowcount == 2, k.rowcount
        out = io.StringIO()
        k.copy_expert("COPY (SELECT id, name FROM psycopg2_t ORDER BY id) TO STDOUT (FORMAT csv)", out)
        assert out.getvalue() == "1,one\n2,\n", out.getvalue()


@check
def named_cursor():
    with connect() as c:
        with c.cursor("named") as k:
            k.itersize = 2
            k.execute("SELECT n FROM generate_series(1, 5) g(n)")
            assert [r[0] for r in k] == [1, 2, 3, 4, 5]


@check
def errors():
    c = connect()
    with c.cursor() as k:
        for sql, error in [
            ("SELECT * FROM nosuch", psycopg2.errors.UndefinedTable),
            ("SELEC 1", psycopg2.errors.SyntaxError),
            ("SELECT 1/0", psycopg2.errors.DivisionByZero),
        ]:
            try:
                k.execute(sql)
                raise AssertionError(sql)
            except error:
                pass
            try:
                k.execute("SELECT 1")
                raise AssertionError("not aborted after " + sql)
            except psycopg2.errors.InFailedSqlTransaction:
                pass
            c.rollback()
    c.close()


run("psycopg2")
