package io.duckgres.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class StreamTest {
  private static final String LONG_QUERY =
      "SELECT count(*) FROM range(10000000) a(i), range(10000000) b(i) WHERE hash(a.i + b.i) = 0";

  private final TestDatabase db = new TestDatabase();

  @AfterEach
  void close() {
    db.close();
  }

  private ResultStream stream(String sql) {
    try (Prepared prepared = db.connection.prepare(sql)) {
      return prepared.execute(ExecuteMode.STREAMING);
    }
  }

  @Test
  void anOpenStreamKeepsOtherStatementsOffItsConnection() {
    try (ResultStream stream = stream("SELECT i FROM range(1000000) t(i)")) {
      stream.next().close();
      assertTrue(db.connection.isStreaming());
      assertThrows(IllegalStateException.class, () -> db.connection.query("SELECT 1"));
      assertThrows(IllegalStateException.class, () -> db.connection.prepare("SELECT 1"));
      Chunk more = stream.next();
      assertNotNull(more);
      assertEquals(2048, more.vector(0).getLong(0));
      more.close();
    }
    assertFalse(db.connection.isStreaming());
    assertEquals("1", db.text("SELECT 1"));
  }

  @Test
  void aStreamReadToItsEndIsNoHindrance() {
    try (ResultStream stream = stream("SELECT 1")) {
      stream.next().close();
      assertNull(stream.next());
      assertEquals("2", db.text("SELECT 2"));
      assertNull(stream.next());
    }
  }

  @Test
  void aMaterialisedResultStaysWhileOthersRun() {
    try (Prepared prepared = db.connection.prepare("SELECT i FROM range(5000) t(i)");
        ResultStream result = prepared.execute(ExecuteMode.MATERIALISED)) {
      result.next().close();
      assertEquals("1", db.text("SELECT 1"));
      db.run("CREATE TABLE t(i INTEGER)");
      Chunk chunk = result.next();
      assertNotNull(chunk);
      assertEquals(2048, chunk.vector(0).getLong(0));
      chunk.close();
    }
  }

  @Test
  void anErrorAmongTheRowsIsThrownNotSwallowed() {
    String sql =
        "SELECT CASE WHEN i = 2900000 THEN error('boom') ELSE i END FROM range(3000000) t(i)";
    try (ResultStream stream = stream(sql)) {
      EngineError error =
          assertThrows(
              EngineError.class,
              () -> {
                for (Chunk chunk = stream.next(); chunk != null; chunk = stream.next()) {
                  chunk.close();
                }
              });
      assertEquals(ErrorType.INVALID_INPUT, error.type());
      assertEquals("boom", error.message());
    }
    assertEquals("1", db.text("SELECT 1"));
  }

  @Test
  void anErrorBeforeTheFirstRowKeepsItsText() {
    EngineError error =
        assertThrows(
            EngineError.class,
            () -> {
              try (ResultStream stream = stream("SELECT s::INTEGER FROM (VALUES ('a')) t(s)")) {
                stream.next();
              }
            });
    assertEquals(ErrorType.CONVERSION, error.type());
    assertTrue(
        error.message().startsWith("Could not convert string 'a' to INT32"), error.message());
  }

  @Test
  void interruptEndsAStatementOnAnotherThread() throws Exception {
    CompletableFuture<EngineError> outcome =
        CompletableFuture.supplyAsync(
            () -> assertThrows(EngineError.class, () -> db.connection.query(LONG_QUERY)));
    while (!outcome.isDone()) {
      db.connection.interrupt();
      Thread.sleep(Duration.ofMillis(5));
    }
    assertEquals(ErrorType.INTERRUPT, outcome.get().type());
    assertEquals("1", db.text("SELECT 1"));
  }

  @Test
  void anInterruptWhileNothingRunsIsForgotten() {
    db.connection.interrupt();
    assertEquals("1", db.text("SELECT 1"));
  }

  @Test
  void closingTheConnectionEndsItsStatement() throws Exception {
    CompletableFuture<Throwable> outcome =
        CompletableFuture.supplyAsync(
            () -> assertThrows(RuntimeException.class, () -> db.connection.query(LONG_QUERY)));
    Thread.sleep(Duration.ofMillis(100));
    db.connection.close();
    assertNotNull(outcome.get());
    assertThrows(IllegalStateException.class, () -> db.connection.query("SELECT 1"));
    db.connection.interrupt();
  }

  @Test
  void progressIsKnownWhileAStatementRuns() throws Exception {
    db.run("SET enable_progress_bar=true", "SET enable_progress_bar_print=false");
    assertEquals(-1, db.connection.progress().percentage());
    CompletableFuture<Throwable> outcome =
        CompletableFuture.supplyAsync(
            () -> assertThrows(RuntimeException.class, () -> db.connection.query(LONG_QUERY)));
    Thread.sleep(Duration.ofMillis(50));
    assertNotNull(db.connection.progress());
    db.connection.close();
    outcome.get();
    assertThrows(IllegalStateException.class, () -> db.connection.progress());
  }

  @Test
  void everyHandleThrowsAfterItsClose() {
    Prepared prepared = db.connection.prepare("SELECT $1::INTEGER");
    prepared.bindInt(1, 1);
    ResultStream result = prepared.execute(ExecuteMode.MATERIALISED);
    prepared.close();
    prepared.close();
    assertThrows(IllegalStateException.class, () -> prepared.bindInt(1, 1));
    assertThrows(IllegalStateException.class, () -> prepared.execute(ExecuteMode.STREAMING));
    assertThrows(IllegalStateException.class, () -> prepared.columnName(0));
    Chunk chunk = result.next();
    result.close();
    assertThrows(IllegalStateException.class, result::next);
    assertEquals(1, chunk.vector(0).getInt(0));
    chunk.close();
    assertThrows(IllegalStateException.class, () -> chunk.vector(0).getInt(0));
    db.database.close();
    assertThrows(IllegalStateException.class, () -> db.database.connect());
    assertThrows(IllegalStateException.class, () -> db.connection.prepare("SELECT 1"));
  }
}
