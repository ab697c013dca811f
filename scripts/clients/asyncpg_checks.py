"""asyncpg: everything in binary, every statement prepared."""

import asyncio
import datetime
import decimal
import os

import asyncpg
from checks import check, run


def with_connection(function):
    async def session():
        connection = await asyncpg.connect(
            host=os.environ["PGHOST"], port=os.environ["PGPORT"], user=os.environ["PGUSER"],
            password=os.environ["PGPASSWORD"], database=os.environ["PGDATABASE"], ssl=os.environ["PGSSLMODE"],
        )
        try:
            await function(connection)
        finally:
            await connection.close()

    def checked():
        asyncio.run(session())

    checked.__name__ = function.__name__
    return check(checked)


@with_connection
async def values(c):
    row = await c.fetchrow(
        "SELECT $1::int4 AS a, $2::text AS b, $3::numeric AS c, $4::date AS d, $5::timestamptz AS e, $6::boolean AS f, $7::float8 AS g",
        1, "x", decimal.Decimal("1.50"), datetime.date(2024, 2, 29),
        datetime.datetime(2024, 2, 29, 1, 2, 3, tzinfo=datetime.timezone.utc), True, 1.5,
    )
    assert tuple(row) == (
        1, "x", decimal.Decimal("1.50"), datetime.date(2024, 2, 29),
        datetime.datetime(2024, 2, 29, 1, 2, 3, tzinfo=datetime.timezone.utc), True, 1.5,
    ), row


@with_connection
async def table(c):
    await c.execute("DROP TABLE IF EXISTS asyncpg_t")
    await c.execute("CREATE TABLE asyncpg_t (id integer PRIMARY KEY, name text, v numeric(10,2))")
    await c.executemany("INSERT INTO asyncpg_t VALUES ($1, $2, $3)", [(i, f"n{i}", decimal.Decimal(i)) for i in range(10)])
    row = await c.fetchrow("SELECT * FROM asyncpg_t WHERE id = $1", 3)
    assert dict(row) == {"id": 3, "name": "n3", "v": decimal.Decimal("3.00")}, row


@with_connection
async def cursor(c):
    async with c.transaction():
        rows = [r["n"] async for r in c.cursor("SELECT n FROM generate_series(1, 120) g(n)")]
    assert rows == list(range(1, 121)), rows


@with_connection
async def errors(c):
    try:
        await c.fetch("SELECT * FROM nosuch")
        raise AssertionError("no error")
    except asyncpg.exceptions.UndefinedTableError:
        pass
    assert await c.fetchval("SELECT 1") == 1


@with_connection
async def timeout(c):
    try:
        await c.fetch("SELECT count(*) FROM generate_series(1, 1000000) a, generate_series(1, 1000000) b WHERE a + b = -1", timeout=0.5)
        raise AssertionError("no error")
    except asyncio.TimeoutError:
        pass
    assert await c.fetchval("SELECT 1") == 1


run("asyncpg")
