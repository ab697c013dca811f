package io.duckgres.flight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import io.duckgres.flight.FlightFixture.Connected;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.arrow.flight.Action;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.FlightRuntimeException;
import org.apache.arrow.flight.FlightStatusCode;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.flight.sql.FlightSqlClient.PreparedStatement;
import org.apache.arrow.flight.sql.FlightSqlClient.Savepoint;
import org.apache.arrow.flight.sql.FlightSqlClient.Transaction;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionEndSavepointRequest;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Queries, updates, prepared statements and transactions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsTest {
  private FlightFixture server;
  private Connected client;

  @BeforeAll
  void start(@TempDir Path folder) {
    server = new FlightFixture(folder);
    client = server.connect();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void valuesOfEveryType() {
    List<List<String>> rows =
        client.query(
            """
            SELECT true, 1::int2, 2, 3::int8, 1.5::float4, 2.5::float8, 12.34::numeric(10,2),
              '2020-01-02'::date, 'aé'::text, ARRAY[1,NULL,3], ARRAY[ARRAY['a'],ARRAY['b']],
              ROW(1,'x'), NULL, B'101', 'ab'::char(4), sum(5::int8)
            """);
    assertEquals(
        List.of(
            "true",
            "1",
            "2",
            "3",
            "1.5",
            "2.5",
            "12.34",
            "18263",
            "aé",
            "[1,null,3]",
            "[[\"a\"],[\"b\"]]",
            "{\"f1\":1,\"f2\":\"x\"}",
            "null",
            "101",
            "ab  ",
            "5"),
        rows.getFirst());
  }

  @Test
  void manyBatchesKeepEveryRow() {
    List<List<String>> rows =
        client.query(
            "SELECT i, CASE WHEN i % 3 = 0 THEN NULL ELSE i::text END AS t FROM"
                + " generate_series(1, 100000) g(i) WHERE i % 7 <> 0 ORDER BY i");
    int at = 0;
    for (int i = 1; i <= 100_000; i++) {
      if (i % 7 != 0) {
        String text = i % 3 == 0 ? "null" : Integer.toString(i);
        assertEquals(List.of(Integer.toString(i), text), rows.get(at++));
      }
    }
    assertEquals(at, rows.size());
  }

  @Test
  void errorsHaveStatusAndSqlState() {
    FlightRuntimeException missing =
        assertThrows(FlightRuntimeException.class, () -> client.query("SELECT * FROM nothing"));
    assertEquals(FlightStatusCode.NOT_FOUND, missing.status().code());
    assertEquals("42P01", missing.status().metadata().get("sqlstate"));
    FlightRuntimeException late =
        assertThrows(
            FlightRuntimeException.class,
            () -> client.query("SELECT 1 / (i - 900000) FROM generate_series(1, 1000000) g(i)"));
    assertEquals("22012", late.status().metadata().get("sqlstate"));
    assertEquals(List.of(List.of("1")), client.query("SELECT 1"), "the session goes on");
  }

  @Test
  void twoResultsAtATime() throws Exception {
    FlightInfo info =
        client.sql().execute("SELECT i FROM generate_series(1, 200000) g(i)", client.token());
    long rows = 0;
    try (FlightStream first =
        client.sql().getStream(info.getEndpoints().getFirst().getTicket(), client.token())) {
      assertTrue(first.next());
      rows += first.getRoot().getRowCount();
      assertEquals(List.of(List.of("7")), client.query("SELECT 7"));
      while (first.next()) {
        rows += first.getRoot().getRowCount();
      }
    }
    assertEquals(200_000, rows);
  }

  @Test
  void aStatementThatChangesRunsOncePerTicket() {
    client.update("CREATE TABLE once (a int)");
    FlightInfo info = client.sql().execute("INSERT INTO once VALUES (1)", client.token());
    client.read(info);
    assertThrows(FlightRuntimeException.class, () -> client.read(info));
    assertEquals(List.of(List.of("1")), client.query("SELECT count(*) FROM once"));
  }

  @Test
  void preparedStatementsTakeRowsOfParameters() {
    client.update("CREATE TABLE prepared (a int PRIMARY KEY, b text)");
    Schema schema =
        new Schema(
            List.of(
                Field.nullable("1", new ArrowType.Int(32, true)),
                Field.nullable("2", ArrowType.Utf8.INSTANCE)));
    PreparedStatement insert =
        client.sql().prepare("INSERT INTO prepared VALUES ($1, $2)", client.token());
    try (VectorSchemaRoot root = VectorSchemaRoot.create(schema, server.allocator)) {
      ((IntVector) root.getVector(0)).setSafe(0, 1);
      ((IntVector) root.getVector(0)).setSafe(1, 2);
      ((VarCharVector) root.getVector(1)).setSafe(0, "x".getBytes(StandardCharsets.UTF_8));
      root.setRowCount(2);
      insert.setParameters(root);
      assertEquals(2, insert.executeUpdate(client.token()));
      FlightRuntimeException again =
          assertThrows(FlightRuntimeException.class, () -> insert.executeUpdate(client.token()));
      assertEquals(FlightStatusCode.ALREADY_EXISTS, again.status().code());
      insert.clearParameters();
    }
    insert.close(client.token());
    assertEquals(
        List.of(List.of("1", "x"), List.of("2", "null")),
        client.query("SELECT a, b FROM prepared ORDER BY a"));
    PreparedStatement select =
        client.sql().prepare("SELECT a + 1 FROM prepared WHERE a = $1", client.token());
    try (VectorSchemaRoot root =
        VectorSchemaRoot.create(new Schema(schema.getFields().subList(0, 1)), server.allocator)) {
      ((IntVector) root.getVector(0)).setSafe(0, 1);
      ((IntVector) root.getVector(0)).setSafe(1, 2);
      root.setRowCount(2);
      select.setParameters(root);
      assertEquals(
          List.of(List.of("2"), List.of("3")), client.read(select.execute(client.token())));
      select.clearParameters();
    }
    select.close(client.token());
  }

  /** The Java client's own method asks for RELEASE. */
  private static void endSavepoint(Connected client, Savepoint savepoint) {
    byte[] request =
        Any.pack(
                ActionEndSavepointRequest.newBuilder()
                    .setSavepointId(ByteString.copyFrom(savepoint.getSavepointId()))
                    .setAction(ActionEndSavepointRequest.EndSavepoint.END_SAVEPOINT_ROLLBACK)
                    .build())
            .toByteArray();
    client
        .raw()
        .doAction(new Action("EndSavepoint", request), client.token())
        .forEachRemaining(result -> {});
  }

  @Test
  void transactionsAndSavepoints() {
    Connected own = server.connect();
    own.update("CREATE TABLE accounts (a int)");
    Transaction transaction = own.sql().beginTransaction(own.token());
    own.sql().executeUpdate("INSERT INTO accounts VALUES (1)", transaction, own.token());
    Savepoint savepoint = own.sql().beginSavepoint(transaction, "s", own.token());
    own.sql().executeUpdate("INSERT INTO accounts VALUES (2)", transaction, own.token());
    endSavepoint(own, savepoint);
    own.sql().commit(transaction, own.token());
    assertEquals(List.of(List.of("1")), own.query("SELECT a FROM accounts"));
    Transaction undone = own.sql().beginTransaction(own.token());
    own.sql().executeUpdate("DELETE FROM accounts", undone, own.token());
    own.sql().rollback(undone, own.token());
    assertEquals(List.of(List.of("1")), own.query("SELECT a FROM accounts"));
    FlightRuntimeException ended =
        assertThrows(
            FlightRuntimeException.class,
            () -> own.sql().executeUpdate("DELETE FROM accounts", undone, own.token()));
    assertEquals("25P01", ended.status().metadata().get("sqlstate"));
  }
}
