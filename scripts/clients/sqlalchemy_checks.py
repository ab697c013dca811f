"""SQLAlchemy over psycopg2 and psycopg 3: reflection, types, the ORM with nested transactions, upserts, migrations by Alembic."""

import datetime
import decimal
import os
import uuid

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from checks import check, run
from sqlalchemy import orm
from sqlalchemy.dialects import postgresql as pg

DRIVERS = ("psycopg2", "psycopg")


def engine(driver="psycopg2"):
    url = sa.URL.create(
        f"postgresql+{driver}",
        os.environ["PGUSER"],
        os.environ["PGPASSWORD"],
        os.environ["PGHOST"],
        int(os.environ["PGPORT"]),
        os.environ["PGDATABASE"],
        {"sslmode": os.environ["PGSSLMODE"]},
    )
    return sa.create_engine(url)


class Base(orm.DeclarativeBase):
    pass


class Customer(Base):
    __tablename__ = "alchemy_customer"
    id: orm.Mapped[int] = orm.mapped_column(primary_key=True)
    name: orm.Mapped[str] = orm.mapped_column(sa.String(40), unique=True)
    balance: orm.Mapped[decimal.Decimal] = orm.mapped_column(sa.Numeric(12, 2), server_default=sa.text("0"))
    joined: orm.Mapped[datetime.datetime | None] = orm.mapped_column(sa.DateTime(timezone=True))
    orders: orm.Mapped[list["Order"]] = orm.relationship(back_populates="customer")


class Order(Base):
    __tablename__ = "alchemy_order"
    id: orm.Mapped[int] = orm.mapped_column(sa.BigInteger, sa.Identity(), primary_key=True)
    customer_id: orm.Mapped[int] = orm.mapped_column(sa.ForeignKey("alchemy_customer.id"), index=True)
    note: orm.Mapped[str | None] = orm.mapped_column(sa.Text)
    details: orm.Mapped[dict | None] = orm.mapped_column(pg.JSONB)
    tags: orm.Mapped[list[str] | None] = orm.mapped_column(pg.ARRAY(sa.Text))
    customer: orm.Mapped[Customer] = orm.relationship(back_populates="orders")


@check
def create_all_and_again():
    for driver in DRIVERS:
        e = engine(driver)
        Base.metadata.drop_all(e)
        Base.metadata.create_all(e)
        Base.metadata.create_all(e)  # finds what is there
        e.dispose()


@check
def reflection():
    for driver in DRIVERS:
        inspector = sa.inspect(engine(driver))
        assert {"alchemy_customer", "alchemy_order"} <= set(inspector.get_table_names())
        columns = {c["name"]: c for c in inspector.get_columns("alchemy_customer")}
        assert isinstance(columns["name"]["type"], sa.VARCHAR) and columns["name"]["type"].length == 40, columns["name"]
        assert (columns["balance"]["type"].precision, columns["balance"]["type"].scale) == (12, 2)
        assert columns["joined"]["type"].timezone and columns["joined"]["nullable"] and not columns["name"]["nullable"]
        order = {c["name"]: c for c in inspector.get_columns("alchemy_order")}
        assert order["id"]["identity"] is not None, order["id"]
        assert isinstance(order["details"]["type"], pg.JSONB) and isinstance(order["tags"]["type"], pg.ARRAY)
        assert inspector.get_pk_constraint("alchemy_customer") == {
            "constrained_columns": ["id"], "name": "alchemy_customer_pkey", "comment": None,
            **{k: v for k, v in inspector.get_pk_constraint("alchemy_customer").items() if k == "dialect_options"},
        }
        (key,) = inspector.get_foreign_keys("alchemy_order")
        assert (key["constrained_columns"], key["referred_table"], key["referred_columns"]) == (
            ["customer_id"], "alchemy_customer", ["id"])
        assert [u["column_names"] for u in inspector.get_unique_constraints("alchemy_customer")] == [["name"]]
        assert ["customer_id"] in [i["column_names"] for i in inspector.get_indexes("alchemy_order")]
        reflected = sa.MetaData()
        reflected.reflect(engine(driver), only=["alchemy_order"])
        assert "alchemy_customer" in reflected.tables  # by its foreign key


@check
def orm_round_trip():
    for driver in DRIVERS:
        with orm.Session(engine(driver)) as session:
            when = datetime.datetime(2024, 2, 29, 1, 2, 3, 400000, datetime.timezone.utc)
            customer = Customer(name=f"Ann {driver}", joined=when)
            customer.orders = [
                Order(note="first", details={"a": [1, None, "ü"]}, tags=["x", "y z"]),
                Order(note=None, details=None, tags=None),
            ]
            session.add(customer)
            session.commit()
            session.expire_all()
            again = session.scalars(sa.select(Customer).where(Customer.name == f"Ann {driver}")).one()
            assert again.balance == 0 and again.joined == when, (again.balance, again.joined)
            first, second = sorted(again.orders, key=lambda o: o.id)
            assert (first.details, first.tags, second.details) == ({"a": [1, None, "ü"]}, ["x", "y z"], None)
            found = session.scalars(sa.select(Order).where(Order.details["a"][0].as_integer() == 1)).all()
            assert first in found
            session.rollback()


@check
def nested_transactions():
    for driver in DRIVERS:
        with orm.Session(engine(driver)) as session:
            session.add(Customer(name=f"Outer {driver}"))
            try:
                with session.begin_nested():
                    session.add(Customer(name=f"Outer {driver}"))
                    session.flush()
                raise AssertionError("the same name twice")
            except sa.exc.IntegrityError as error:
                assert getattr(error.orig, "sqlstate", getattr(error.orig, "pgcode", None)) == "23505"
            with session.begin_nested():
                session.add(Customer(name=f"Inner {driver}"))
            session.commit()
            names = session.scalars(sa.select(Customer.name).where(Customer.name.like(f"%er {driver}"))).all()
            assert sorted(names) == [f"Inner {driver}", f"Outer {driver}"], names


@check
def upsert_and_returning():
    for driver in DRIVERS:
        with engine(driver).begin() as connection:
            insert = pg.insert(Customer).values([{"name": "Bob", "balance": 1}, {"name": "Cy", "balance": 2}])
            insert = insert.on_conflict_do_update(
                index_elements=["name"], set_={"balance": Customer.balance + insert.excluded.balance}
            ).returning(Customer.name, Customer.balance)
            rows = dict(connection.execute(insert).all())
            assert set(rows) == {"Bob", "Cy"} and all(isinstance(v, decimal.Decimal) for v in rows.values()), rows


@check
def core_expressions():
    with engine("psycopg").connect() as connection:
        t = sa.values(sa.column("g", sa.Text), sa.column("v", sa.Integer), name="t").data(
            [("a", 1), ("a", 2), ("b", 10), ("b", None)])
        window = sa.func.sum(t.c.v).over(partition_by=t.c.g, order_by=t.c.v.nulls_last())
        rows = connection.execute(sa.select(t.c.g, t.c.v, window).order_by(t.c.g, t.c.v.nulls_last())).all()
        assert rows == [("a", 1, 1), ("a", 2, 3), ("b", 10, 10), ("b", None, 10)], rows
        row = connection.execute(
            sa.select(
                sa.func.array_agg(pg.aggregate_order_by(t.c.v, t.c.v.desc())).filter(t.c.v.is_not(None)),
                sa.cast("00112233-4455-6677-8899-aabbccddeeff", sa.Uuid),
                sa.extract("year", sa.cast("2024-02-29", sa.Date)),
                sa.cast("1 day 02:00", sa.Interval),
            )).one()
        assert row == ([10, 2, 1], uuid.UUID("00112233-4455-6677-8899-aabbccddeeff"), 2024,
                       datetime.timedelta(days=1, hours=2)), row


@check
def large_batches():
    with engine().begin() as connection:
        table = sa.Table("alchemy_many", sa.MetaData(), sa.Column("i", sa.Integer, primary_key=True), sa.Column("s", sa.Text))
        table.drop(connection, checkfirst=True)
        table.create(connection)
        connection.execute(table.insert(), [{"i": i, "s": f"s{i}"} for i in range(5000)])
        assert connection.scalar(sa.select(sa.func.count()).select_from(table)) == 5000
        streamed = connection.execute(sa.select(table).order_by(table.c.i), execution_options={"yield_per": 700})
        assert [row.i for row in streamed] == list(range(5000))
        table.drop(connection)


@check
def migrations():
    with engine().begin() as connection:
        connection.execute(sa.text("DROP TABLE IF EXISTS alchemy_moved"))
        context = MigrationContext.configure(connection)
        op = Operations(context)
        op.create_table("alchemy_moved", sa.Column("id", sa.Integer, primary_key=True), sa.Column("old", sa.String(5)))
        op.add_column("alchemy_moved", sa.Column("added", sa.Boolean, nullable=False, server_default=sa.false()))
        op.alter_column("alchemy_moved", "old", new_column_name="renamed", type_=sa.String(50))
        op.create_index("alchemy_moved_renamed", "alchemy_moved", ["renamed"])
        wanted = sa.MetaData()
        sa.Table(
            "alchemy_moved", wanted,
            sa.Column("id", sa.Integer, primary_key=True),
            sa.Column("renamed", sa.String(50), index=False),
            sa.Column("added", sa.Boolean, nullable=False, server_default=sa.false()),
            sa.Index("alchemy_moved_renamed", "renamed"),
        )
        differences = [d for d in compare_metadata(context, wanted) if "alchemy_moved" in str(d)]
        assert differences == [], differences
        op.drop_table("alchemy_moved")


@check
def drop_all():
    Base.metadata.drop_all(engine())
    assert "alchemy_order" not in sa.inspect(engine()).get_table_names()


run("sqlalchemy")
