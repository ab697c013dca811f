package io.duckgres.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AppenderTest {
  private final TestDatabase db = new TestDatabase();

  @AfterEach
  void close() {
    db.close();
  }

  private static void fill(WritableChunk chunk, int from, int rows) {
    for (int row = 0; row < rows; row++) {
      chunk.vector(0).setInt(row, from + row);
      if (row % 3 == 0) {
        chunk.vector(1).setNull(row);
      } else {
        chunk.vector(1).setString(row, "value " + "x".repeat(row % 20) + (from + row));
      }
    }
    chunk.setSize(rows);
  }

  @Test
  void appendsManyChunksWithNullsAndStrings() {
    db.run("CREATE TABLE t(i INTEGER, s VARCHAR)");
    try (Appender appender = Appender.open(db.connection, null, null, "t", List.of());
        WritableChunk chunk = WritableChunk.of(appender.columnTypes())) {
      for (int i = 0; i < 10; i++) {
        fill(chunk, i * 2048, 2048);
        appender.append(chunk);
        chunk.reset();
      }
      appender.flush();
    }
    assertEquals("20480", db.text("SELECT count(*) FROM t"));
    assertEquals("209704960", db.text("SELECT sum(i) FROM t"));
    assertEquals(
        "true",
        db.text(
            "SELECT bool_and(CASE WHEN i % 2048 % 3 = 0 THEN s IS NULL ELSE s = 'value ' ||"
                + " repeat('x', (i % 2048) % 20) || i END) FROM t"));
  }

  @Test
  void writesEveryType() {
    db.run(
        "CREATE TABLE t(a BOOLEAN, b SMALLINT, c BIGINT, d FLOAT, e DOUBLE, f DECIMAL(4,1), g"
            + " DECIMAL(30,2), h DATE, i TIMESTAMP, j INTERVAL, k UUID, l ENUM('x','y'), m BLOB, n"
            + " INTEGER[], o STRUCT(p VARCHAR, q INTEGER), r INTEGER[2], s VARCHAR[][])");
    try (Appender appender = Appender.open(db.connection, null, "main", "t", List.of());
        WritableChunk chunk = WritableChunk.of(appender.columnTypes())) {
      chunk.vector(0).setBoolean(0, true);
      chunk.vector(1).setShort(0, (short) -2);
      chunk.vector(2).setLong(0, 1L << 40);
      chunk.vector(3).setFloat(0, 1.5f);
      chunk.vector(4).setDouble(0, -2.5);
      chunk.vector(5).setDecimal(0, -15);
      chunk.vector(6).setDecimal(0, -105);
      chunk.vector(7).setInt(0, -1);
      chunk.vector(8).setLong(0, 1_000_000);
      chunk.vector(9).setInterval(0, 14, 3, 4_000_000);
      chunk.vector(10).setUuid(0, 0xf81d4fae7dec11d0L, 0xa76500a0c91e6bf6L);
      chunk.vector(11).setEnum(0, 1);
      chunk.vector(12).setBytes(0, new byte[] {0, (byte) 0xFF}, 0, 2);
      int first = chunk.vector(13).startList(0, 2);
      chunk.vector(13).listChild().setInt(first, 1);
      chunk.vector(13).listChild().setNull(first + 1);
      chunk.vector(14).structChild(0).setString(0, "a string that is not inlined");
      chunk.vector(14).structChild(1).setInt(0, 7);
      chunk.vector(15).arrayChild().setInt(0, 1);
      chunk.vector(15).arrayChild().setInt(1, 2);
      WritableVector outer = chunk.vector(16);
      int list = outer.startList(0, 2);
      int inner = outer.listChild().startList(list, 1);
      outer.listChild().listChild().setString(inner, "a");
      inner = outer.listChild().startList(list + 1, 1);
      outer.listChild().listChild().setString(inner, "b");
      for (int column = 0; column < chunk.columnCount(); column++) {
        chunk.vector(column).setNull(1);
      }
      chunk.setSize(2);
      appender.append(chunk);
      appender.flush();
    }
    assertEquals(
        "(true, -2, 1099511627776, 1.5, -2.5, -1.5, -1.05, 1969-12-31, '1970-01-01 00:00:01', '1"
            + " year 2 months 3 days 00:00:04', f81d4fae-7dec-11d0-a765-00a0c91e6bf6, y,"
            + " \\x00\\xFF, [1, NULL], {'p': a string that is not inlined, 'q': 7}, [1, 2], [[a],"
            + " [b]])",
        db.text("SELECT row(a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,r,s) FROM t WHERE a"));
    assertEquals(
        "0",
        db.text(
            "SELECT count(a)+count(c)+count(m)+count(n)+count(o)+count(r)+count(s) FROM t WHERE a"
                + " IS NULL"));
  }

  @Test
  void namedColumnsGetValuesAndTheOthersTheirDefaults() {
    db.run("CREATE TABLE t(i INTEGER, s VARCHAR DEFAULT 'none', j INTEGER)");
    try (Appender appender = Appender.open(db.connection, null, null, "t", List.of("j", "i"));
        WritableChunk chunk = WritableChunk.of(appender.columnTypes())) {
      assertEquals(2, chunk.columnCount());
      chunk.vector(0).setInt(0, 2);
      chunk.vector(1).setInt(0, 1);
      chunk.setSize(1);
      appender.append(chunk);
      appender.flush();
    }
    assertEquals("(1, none, 2)", db.text("SELECT row(i, s, j) FROM t"));
  }

  @Test
  void aQueryAppenderConverts() {
    db.run("CREATE TABLE t(d DATE)");
    List<LogicalType> types = List.of(LogicalType.of(TypeId.VARCHAR));
    try (Appender appender =
            Appender.openQuery(
                db.connection,
                "INSERT INTO t SELECT d::DATE FROM batch",
                "batch",
                List.of("d"),
                types);
        WritableChunk chunk = WritableChunk.of(types)) {
      chunk.vector(0).setString(0, "2000-01-02");
      chunk.setSize(1);
      appender.append(chunk);
      appender.flush();
    }
    assertEquals("2000-01-02", db.text("SELECT d FROM t"));
  }

  @Test
  void aViolatedConstraintIsThrownAndNothingMoreIsTaken() {
    db.run("CREATE TABLE t(i INTEGER PRIMARY KEY, s VARCHAR)", "INSERT INTO t VALUES (5, 'x')");
    try (Appender appender = Appender.open(db.connection, null, null, "t", List.of());
        WritableChunk chunk = WritableChunk.of(appender.columnTypes())) {
      fill(chunk, 0, 10);
      appender.append(chunk);
      EngineError error = assertThrows(EngineError.class, appender::flush);
      assertEquals(ErrorType.CONSTRAINT, error.type());
      assertThrows(EngineError.class, appender::flush);
      assertThrows(EngineError.class, () -> appender.append(chunk));
    }
    assertEquals("1", db.text("SELECT count(*) FROM t"));
  }

  @Test
  void rowsNotFlushedAreDiscarded() {
    db.run("CREATE TABLE t(i INTEGER, s VARCHAR)");
    try (Appender appender = Appender.open(db.connection, null, null, "t", List.of());
        WritableChunk chunk = WritableChunk.of(appender.columnTypes())) {
      fill(chunk, 0, 10);
      appender.append(chunk);
    }
    assertEquals("0", db.text("SELECT count(*) FROM t"));
  }

  @Test
  void missingTablesAndColumnsAndBadTextAreErrors() {
    assertThrows(
        EngineError.class, () -> Appender.open(db.connection, null, null, "nope", List.of()));
    db.run("CREATE TABLE t(s VARCHAR)");
    assertThrows(
        EngineError.class, () -> Appender.open(db.connection, null, null, "t", List.of("nope")));
    try (WritableChunk chunk = WritableChunk.of(List.of(LogicalType.of(TypeId.VARCHAR)))) {
      WritableVector vector = chunk.vector(0);
      assertThrows(EngineError.class, () -> vector.setString(0, new byte[] {(byte) 0xC3}, 0, 1));
      assertThrows(IndexOutOfBoundsException.class, () -> vector.setNull(2048));
      assertThrows(IndexOutOfBoundsException.class, () -> chunk.setSize(2049));
      chunk.close();
      assertThrows(IllegalStateException.class, () -> vector.setNull(0));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> WritableChunk.of(List.of(LogicalType.of(TypeId.ANY))));
  }
}
