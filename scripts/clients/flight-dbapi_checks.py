"""flightsql-dbapi and its SQLAlchemy dialect, which want SQLAlchemy 1.4; TPC-H's tables are those the suite flight loaded."""

import os

import flightsql
import flightsql.sqlalchemy  # registers the dialect
import pandas
from flightsql.client import FlightSQLClient
from sqlalchemy import create_engine, inspect, text

import flight_tpch
from checks import check, run


def client():
    return FlightSQLClient(
        host=os.environ["PGHOST"],
        port=int(os.environ["FLIGHT_PORT"]),
        user=os.environ["PGUSER"],
        password=os.environ["PGPASSWORD"],
        disable_server_verification=True,
    )


def engine():
    login = "{PGUSER}:{PGPASSWORD}@{PGHOST}:{FLIGHT_PORT}".format(**os.environ)
    return create_engine(f"datafusion+flightsql://{login}?disable_server_verification=true")


def plain(value):
    """The driver makes rows by pandas, which has points in time for dates and NaN for NULL."""
    if pandas.isna(value):
        return None
    return value.date() if isinstance(value, pandas.Timestamp) else value


@check
def dbapi_answers_tpch():
    with flightsql.connect(client()) as connection, connection.cursor() as cursor:
        cursor.execute("SET search_path = tpch")

        def read(sql):
            cursor.execute(sql)
            return [[plain(value) for value in row] for row in cursor.fetchall()]

        flight_tpch.compare_all(read)


@check
def dbapi_writes_with_parameters():
    with flightsql.connect(client()) as connection, connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE written (a int, b text)")
        cursor.executemany("INSERT INTO written VALUES ($1, $2)", [(1, "x"), (2, "y")])
        cursor.execute("SELECT b FROM written WHERE a = $1", (2,))
        rows = [list(row) for row in cursor.fetchall()]
        assert rows == [["y"]], rows


@check
def the_client_lists_metadata():
    sql = client()
    tables = sql.get_tables(db_schema_filter_pattern="tpch")
    names = sql.do_get(tables.endpoints[0].ticket).read_all().column("table_name").to_pylist()
    assert sorted(names) == sorted(flight_tpch.TABLES), names
    keys = sql.get_primary_keys(flightsql.client.TableRef(catalog=None, db_schema="tpch", table="partsupp"))
    columns = sql.do_get(keys.endpoints[0].ticket).read_all().column("column_name").to_pylist()
    assert columns == ["ps_partkey", "ps_suppkey"], columns


@check
def sqlalchemy_reads_and_inspects():
    with engine().connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM tpch.nation")).scalar() == 25
        inspector = inspect(connection)
        assert sorted(inspector.get_table_names(schema="tpch")) == sorted(flight_tpch.TABLES)
        assert [c["name"] for c in inspector.get_columns("region", schema="tpch")] == ["r_regionkey", "r_name", "r_comment"]


run("flight-dbapi")
