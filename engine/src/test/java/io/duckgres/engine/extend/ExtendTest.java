package io.duckgres.engine.extend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.engine.Connection;
import io.duckgres.engine.EngineError;
import io.duckgres.engine.ErrorType;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Prepared;
import io.duckgres.engine.TestDatabase;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.ffi.ObjectTable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ExtendTest {
  private static final LogicalType VARCHAR = LogicalType.of(TypeId.VARCHAR);
  private static final LogicalType INTEGER = LogicalType.of(TypeId.INTEGER);
  private static final LogicalType BIGINT = LogicalType.of(TypeId.BIGINT);

  private final TestDatabase db = new TestDatabase();

  @AfterEach
  void close() {
    db.close();
  }

  private void register(ScalarFunction function) {
    function.register(db.connection);
  }

  @Test
  void aScalarFunctionRunsOverManyRowsAndPassesNullsBy() {
    register(
        ScalarFunction.of(
            "shout",
            List.of(VARCHAR),
            VARCHAR,
            (in, row, out) -> out.setString(row, in.get(0).getString(row).toUpperCase() + "!")));
    assertEquals("HELLO, LONG WORLD!", db.text("SELECT shout('hello, long world')"));
    assertNull(db.text("SELECT shout(NULL)"));
    assertEquals(
        "66666",
        db.text(
            "SELECT count(shout(CASE WHEN i % 3 = 0 THEN NULL ELSE 'row ' || i END)) FROM"
                + " range(100000) t(i)"));
    assertEquals("ROW 5!", db.text("SELECT shout('row ' || i) FROM range(10) t(i) WHERE i = 5"));
  }

  @Test
  void overloadsVarargsAndAnyType() {
    register(
        ScalarFunction.of(
            "pick", List.of(INTEGER), VARCHAR, (in, row, out) -> out.setString(row, "int")));
    register(
        ScalarFunction.of(
            "pick", List.of(VARCHAR), VARCHAR, (in, row, out) -> out.setString(row, "text")));
    assertEquals("int text", db.text("SELECT pick(1) || ' ' || pick('a')"));
    register(
        ScalarFunction.of(
                "arity", List.of(), INTEGER, (in, row, out) -> out.setInt(row, in.count()))
            .withVarargs(LogicalType.of(TypeId.ANY))
            .takingNulls());
    assertEquals("3", db.text("SELECT arity(1, 'x', NULL)"));
    register(
        ScalarFunction.of(
            "kind",
            List.of(LogicalType.of(TypeId.ANY)),
            VARCHAR,
            (in, row, out) -> out.setString(row, in.get(0).type().toString())));
    assertEquals(
        "DECIMAL(5,2) INTEGER[]", db.text("SELECT kind(1.5::DECIMAL(5,2)) || ' ' || kind([1, 2])"));
  }

  @Test
  void anExceptionBecomesAnErrorAndTheConnectionLives() {
    register(
        ScalarFunction.of(
            "fail",
            List.of(INTEGER),
            INTEGER,
            (in, row, out) -> {
              if (in.get(0).getInt(row) == 7) {
                throw new AssertionError("seven is bad");
              }
              out.setInt(row, 0);
            }));
    EngineError error =
        assertThrows(
            EngineError.class, () -> db.text("SELECT sum(fail(i::INT)) FROM range(9) t(i)"));
    assertEquals(ErrorType.INVALID_INPUT, error.type());
    assertEquals("seven is bad", error.message());
    assertEquals("0", db.text("SELECT fail(1)"));
  }

  @Test
  void aVolatileFunctionRunsForEachRow() {
    AtomicInteger calls = new AtomicInteger();
    register(
        ScalarFunction.of(
                "tick",
                List.of(),
                INTEGER,
                (in, row, out) -> out.setInt(row, calls.incrementAndGet()))
            .asVolatile());
    assertEquals("500", db.text("SELECT count(DISTINCT tick()) FROM range(500)"));
  }

  @Test
  void aConnectionAwareFunctionIsToldWhoCalls() {
    register(
        ScalarFunction.of(
                "me", List.of(), BIGINT, (in, row, out) -> out.setLong(row, in.connectionId()))
            .perConnection());
    try (Connection other = db.database.connect();
        var result = other.query("SELECT me()");
        var chunk = result.next()) {
      assertEquals(other.id(), chunk.vector(0).getLong(0));
      assertEquals(Long.toString(db.connection.id()), db.text("SELECT me()"));
      assertTrue(other.id() != db.connection.id());
    }
  }

  @Test
  void functionsOverrideBuiltInOnesAndLiveUntilTheDatabaseCloses() {
    int before = ObjectTable.size();
    try (TestDatabase other = new TestDatabase()) {
      ScalarFunction.of("version", List.of(), VARCHAR, (in, row, out) -> out.setString(row, "mine"))
          .register(other.connection);
      assertEquals("mine", other.text("SELECT version()"));
      assertTrue(ObjectTable.size() > before);
    }
    assertEquals(before, ObjectTable.size());
    assertEquals("v1.5.5", db.text("SELECT version()"));
  }

  /** Gives the numbers below a limit, on as many threads as the engine likes. */
  private static TableFunction numbers(AtomicInteger opened, AtomicInteger closed) {
    return new TableFunction(
        "numbers",
        List.of(BIGINT),
        Map.of("label", VARCHAR),
        (arguments, named) -> {
          long limit = arguments.get(0).asLong();
          if (limit < 0) {
            throw new IllegalArgumentException("the limit must not be negative");
          }
          String label = named.containsKey("label") ? named.get("label").asString() : "n";
          return new TableFunction.Scan(
              List.of("i", "s"),
              List.of(BIGINT, VARCHAR),
              limit,
              () -> {
                opened.incrementAndGet();
                AtomicLong next = new AtomicLong();
                return new TableFunction.Execution() {
                  @Override
                  public int maxThreads() {
                    return 2;
                  }

                  @Override
                  public TableFunction.Source source() {
                    return chunk -> {
                      long from = next.getAndAdd(2048);
                      int rows = (int) Math.max(0, Math.min(2048, limit - from));
                      for (int row = 0; row < rows; row++) {
                        if (from + row == 77_777) {
                          throw new IllegalStateException("row 77777 is bad");
                        }
                        chunk.vector(0).setLong(row, from + row);
                        chunk.vector(1).setString(row, label + (from + row));
                      }
                      return rows;
                    };
                  }

                  @Override
                  public void close() {
                    closed.incrementAndGet();
                  }
                };
              });
        });
  }

  @Test
  void aTableFunctionGivesRowsOnSeveralThreadsAndIsClosed() {
    AtomicInteger opened = new AtomicInteger();
    AtomicInteger closed = new AtomicInteger();
    numbers(opened, closed).register(db.connection);
    assertEquals("70000", db.text("SELECT count(*) FROM numbers(70000)"));
    assertEquals("2449965000", db.text("SELECT sum(i) FROM numbers(70000)"));
    assertEquals("0", db.text("SELECT count(*) FROM numbers(0)"));
    assertEquals("x9", db.text("SELECT max(s) FROM numbers(10, label := 'x')"));
    assertEquals(4, opened.get());
    assertEquals(opened.get(), closed.get());
    db.run("CREATE TABLE t AS SELECT * FROM numbers(5000)");
    assertEquals("5000", db.text("SELECT count(DISTINCT s) FROM t"));
  }

  @Test
  void errorsOfATableFunctionAreTheStatements() {
    AtomicInteger opened = new AtomicInteger();
    AtomicInteger closed = new AtomicInteger();
    numbers(opened, closed).register(db.connection);
    EngineError refused =
        assertThrows(EngineError.class, () -> db.text("SELECT count(*) FROM numbers(-1)"));
    assertEquals(ErrorType.BINDER, refused.type());
    assertEquals("the limit must not be negative", refused.message());
    EngineError failed =
        assertThrows(EngineError.class, () -> db.text("SELECT count(*) FROM numbers(100000)"));
    assertEquals("row 77777 is bad", failed.message());
    assertEquals(opened.get(), closed.get());
  }

  @Test
  void aRegisteredTypeHasCastsAndKeepsItsName() {
    TypeAlias regthing = new TypeAlias("regthing", LogicalType.of(TypeId.UINTEGER));
    regthing.register(db.connection);
    new CastFunction(
            VARCHAR,
            regthing.type(),
            100,
            (in, row, out) -> {
              String name = in.getString(row);
              if (!name.startsWith("t")) {
                throw new IllegalArgumentException("thing \"" + name + "\" does not exist");
              }
              out.setInt(row, Integer.parseInt(name.substring(1)));
            })
        .register(db.connection);
    new CastFunction(
            regthing.type(),
            VARCHAR,
            CastFunction.EXPLICIT,
            (in, row, out) -> out.setString(row, "t" + in.getInt(row)))
        .register(db.connection);
    assertEquals("t42", db.text("SELECT 't42'::regthing"));
    assertEquals("42", db.text("SELECT 't42'::regthing::UINTEGER"));
    assertNull(db.text("SELECT TRY_CAST('nope' AS regthing)"));
    assertEquals(
        "3",
        db.text(
            "SELECT count(TRY_CAST(s AS regthing)) FROM (VALUES ('t1'),('x'),('t2'),('t3')) t(s)"));
    EngineError error = assertThrows(EngineError.class, () -> db.text("SELECT 'nope'::regthing"));
    assertEquals(ErrorType.CONVERSION, error.type());
    assertTrue(error.message().contains("thing \"nope\" does not exist"), error.message());
    try (Prepared prepared = db.connection.prepare("SELECT $1::regthing, 't1'::regthing AS r")) {
      assertEquals("regthing", prepared.columnType(1).alias());
      assertEquals("regthing", prepared.parameterType(1).alias());
    }
    assertThrows(EngineError.class, () -> regthing.register(db.connection));
  }

  @Test
  void aSettingIsKnownPerConnection() {
    new ConfigOption("application_name", VARCHAR, "none", "Who connects").register(db.connection);
    assertEquals("none", db.text("SELECT current_setting('application_name')"));
    db.run("SET application_name = 'psql'");
    assertEquals("psql", db.text("SELECT current_setting('application_name')"));
    try (Connection other = db.database.connect();
        var result = other.query("SELECT current_setting('application_name')");
        var chunk = result.next()) {
      assertEquals("none", chunk.vector(0).getString(0));
    }
  }
}
