package io.duckgres.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VectorTest {
  private final TestDatabase db = new TestDatabase();

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void numbersOfEveryWidth() {
    db.read(
        "SELECT true, -5::TINYINT, -500::SMALLINT, -50000::INTEGER, -5000000000::BIGINT,"
            + " 250::UTINYINT, 60000::USMALLINT, 4000000000::UINTEGER,"
            + " 18000000000000000000::UBIGINT, 1.5::FLOAT, -2.5::DOUBLE,"
            + " -170141183460469231731687303715884105727::HUGEINT",
        chunk -> {
          assertTrue(chunk.vector(0).getBoolean(0));
          assertEquals(-5, chunk.vector(1).getByte(0));
          assertEquals(-500, chunk.vector(2).getShort(0));
          assertEquals(-50000, chunk.vector(3).getInt(0));
          assertEquals(-5000000000L, chunk.vector(4).getLong(0));
          assertEquals(250, chunk.vector(5).getByte(0) & 0xFF);
          assertEquals(60000, chunk.vector(6).getShort(0) & 0xFFFF);
          assertEquals(4000000000L, chunk.vector(7).getInt(0) & 0xFFFFFFFFL);
          assertEquals("18000000000000000000", Long.toUnsignedString(chunk.vector(8).getLong(0)));
          assertEquals(1.5f, chunk.vector(9).getFloat(0));
          assertEquals(-2.5, chunk.vector(10).getDouble(0));
          assertEquals(Long.MIN_VALUE, chunk.vector(11).getHugeHigh(0));
          assertEquals(1, chunk.vector(11).getHugeLow(0));
        });
  }

  @Test
  void decimalsOfEveryWidth() {
    db.read(
        "SELECT -1.5::DECIMAL(4,1), -12345.67::DECIMAL(9,2), 123456789012.345::DECIMAL(18,3),"
            + " -1::DECIMAL(38,10)",
        chunk -> {
          assertEquals(-15, chunk.vector(0).getDecimal(0));
          assertEquals(-1234567, chunk.vector(1).getDecimal(0));
          assertEquals(123456789012345L, chunk.vector(2).getDecimal(0));
          assertEquals(-10000000000L, chunk.vector(3).getHugeLow(0));
          assertEquals(-1, chunk.vector(3).getHugeHigh(0));
          assertEquals(LogicalType.decimal(38, 10), chunk.vector(3).type());
        });
  }

  @Test
  void datesAndTimes() {
    db.read(
        "SELECT DATE '1969-12-31', TIME '00:00:01.5', TIMESTAMP '1970-01-01 00:00:01',"
            + " TIMESTAMPTZ '1970-01-01 00:00:01+01', '10:00:00+02:30'::TIMETZ,"
            + " INTERVAL '14 months 3 days 4 seconds', 'infinity'::TIMESTAMP, '-infinity'::DATE",
        chunk -> {
          assertEquals(-1, chunk.vector(0).getInt(0));
          assertEquals(1_500_000, chunk.vector(1).getLong(0));
          assertEquals(1_000_000, chunk.vector(2).getLong(0));
          assertEquals(1_000_000 - 3_600_000_000L, chunk.vector(3).getLong(0));
          long timeTz = chunk.vector(4).getLong(0);
          assertEquals(36_000_000_000L, TimeTz.micros(timeTz));
          assertEquals(9000, TimeTz.offsetSeconds(timeTz));
          assertEquals(timeTz, TimeTz.bits(36_000_000_000L, 9000));
          assertEquals(14, chunk.vector(5).getIntervalMonths(0));
          assertEquals(3, chunk.vector(5).getIntervalDays(0));
          assertEquals(4_000_000, chunk.vector(5).getIntervalMicros(0));
          assertEquals(Long.MAX_VALUE, chunk.vector(6).getLong(0));
          assertEquals(-Integer.MAX_VALUE, chunk.vector(7).getInt(0));
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 11, 12, 13, 100, 5000})
  void stringsOfEveryLengthIntoLargeAndTightTargets(int length) {
    String text = "ab\u00e4".repeat(length).substring(0, length);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    db.read(
        "SELECT '" + text + "'",
        chunk -> {
          Vector vector = chunk.vector(0);
          assertEquals(utf8.length, vector.stringLength(0));
          assertEquals(text, vector.getString(0));
          byte[] tight = new byte[utf8.length];
          assertEquals(utf8.length, vector.copyString(0, tight, 0));
          assertArrayEquals(utf8, tight);
          byte[] large = new byte[utf8.length + 40];
          vector.copyString(0, large, 3);
          assertEquals(text, new String(large, 3, utf8.length, StandardCharsets.UTF_8));
          assertEquals(0, large[0] | large[1] | large[2]);
        });
  }

  @Test
  void uuidEnumBitBlobAndBignum() {
    UUID uuid = UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
    db.read(
        "SELECT '"
            + uuid
            + "'::UUID, 'b'::ENUM('a','b'), '\\x00\\xFF'::BLOB, '10101'::BIT,"
            + " 123456789012345678901234567890::BIGNUM, '{}'::JSON",
        chunk -> {
          assertEquals(uuid.getMostSignificantBits(), chunk.vector(0).getUuidHigh(0));
          assertEquals(uuid.getLeastSignificantBits(), chunk.vector(0).getHugeLow(0));
          Vector enumeration = chunk.vector(1);
          assertEquals("b", enumeration.type().names().get(enumeration.getEnumIndex(0)));
          assertArrayEquals(new byte[] {0, (byte) 0xFF}, chunk.vector(2).getBytes(0));
          // A bit string begins with the number of unused leading bits, which are set.
          assertArrayEquals(new byte[] {3, (byte) 0b11110101}, chunk.vector(3).getBytes(0));
          assertEquals(TypeId.BIGNUM, chunk.vector(4).type().id());
          assertTrue(chunk.vector(4).stringLength(0) > 3);
          assertEquals("JSON", chunk.vector(5).type().alias());
        });
  }

  @Test
  void enumsOfMoreThan255LabelsTakeTwoBytes() {
    db.run("CREATE TYPE big AS ENUM (SELECT 'label' || i FROM range(300) t(i) ORDER BY i)");
    db.read(
        "SELECT 'label299'::big",
        chunk -> {
          Vector vector = chunk.vector(0);
          assertEquals(300, vector.type().names().size());
          assertEquals("label299", vector.type().names().get(vector.getEnumIndex(0)));
        });
  }

  @Test
  void listsOfListsKeepOffsetsAndNulls() {
    db.read(
        "SELECT * FROM (VALUES ([[1,2],NULL,[]]), (NULL), ([[3,NULL]])) t(l)",
        chunk -> {
          Vector outer = chunk.vector(0);
          assertEquals("INTEGER[][]", outer.type().toString());
          assertFalse(outer.isNull(0));
          assertTrue(outer.isNull(1));
          assertEquals(3, outer.listLength(0));
          Vector inner = outer.listChild();
          int first = (int) outer.listOffset(0);
          assertTrue(inner.isNull(first + 1));
          assertEquals(0, inner.listLength(first + 2));
          Vector values = inner.listChild();
          assertEquals(2, values.getInt((int) inner.listOffset(first) + 1));
          int last = (int) outer.listOffset(2);
          assertEquals(3, values.getInt((int) inner.listOffset(last)));
          assertTrue(values.isNull((int) inner.listOffset(last) + 1));
        });
  }

  @Test
  void structsArraysMapsAndUnions() {
    db.read(
        "SELECT {'a': i, 'b': 'x' || i} AS s, array_value(i, i * 2, i * 3) AS a,"
            + " map {'k' || i: i} AS m, CASE WHEN i = 1 THEN union_value(n := i)::UNION(n BIGINT, t"
            + " VARCHAR) ELSE union_value(t := 'two')::UNION(n BIGINT, t VARCHAR) END AS u"
            + " FROM range(1, 3) t(i)",
        chunk -> {
          Vector struct = chunk.vector(0);
          assertEquals(List.of("a", "b"), struct.type().names());
          assertEquals(2, struct.structChild(0).getLong(1));
          assertEquals("x2", struct.structChild(1).getString(1));
          Vector array = chunk.vector(1);
          assertEquals(3, array.type().width());
          assertEquals(6, array.arrayChild().getLong(5));
          Vector map = chunk.vector(2);
          assertEquals(1, map.listLength(1));
          int entry = (int) map.listOffset(1);
          assertEquals("k2", map.listChild().structChild(0).getString(entry));
          assertEquals(2, map.listChild().structChild(1).getLong(entry));
          Vector union = chunk.vector(3);
          assertEquals(List.of("n", "t"), union.type().names());
          assertEquals(0, union.getUnionTag(0));
          assertEquals(1, union.unionMember(0).getLong(0));
          assertEquals(1, union.getUnionTag(1));
          assertEquals("two", union.unionMember(1).getString(1));
        });
  }

  /** Constant, dictionary and sliced inner vectors must arrive flat: they are read by position. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT [7, i] AS l, i FROM range(5000) t(i) WHERE i % 3 = 0",
        "SELECT list_transform([7, 8], lambda x: CASE x WHEN 7 THEN 7 ELSE i END) AS l, i"
            + " FROM range(3000) t(i)",
        "SELECT l, i FROM (SELECT [7, i] AS l, i FROM range(4000) t(i)) ORDER BY i DESC",
        "SELECT a.l, b.i FROM (SELECT [7, i] AS l, i FROM range(3000) t(i)) a"
            + " JOIN range(3000) b(i) ON a.i = b.i"
      })
  void nestedVectorsAreFlat(String sql) {
    try (Prepared prepared = db.connection.prepare(sql);
        ResultStream result = prepared.execute(ExecuteMode.STREAMING)) {
      int rows = 0;
      for (Chunk chunk = result.next(); chunk != null; chunk = result.next()) {
        Vector list = chunk.vector(0);
        for (int row = 0; row < chunk.size(); row++) {
          int first = (int) list.listOffset(row);
          assertEquals(2, list.listLength(row));
          assertEquals(7, list.listChild().getLong(first));
          assertEquals(chunk.vector(1).getLong(row), list.listChild().getLong(first + 1));
        }
        rows += chunk.size();
        chunk.close();
      }
      assertTrue(rows > 1000);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT {'c': 'constant string', 'i': i} AS s, i FROM range(3000) t(i)",
        "SELECT s, s.i FROM (SELECT {'c': 'constant string', 'i': i} AS s FROM range(3000) t(i))"
            + " WHERE s.i % 2 = 0",
      })
  void structFieldsAreFlat(String sql) {
    try (Prepared prepared = db.connection.prepare(sql);
        ResultStream result = prepared.execute(ExecuteMode.STREAMING)) {
      for (Chunk chunk = result.next(); chunk != null; chunk = result.next()) {
        Vector struct = chunk.vector(0);
        for (int row = 0; row < chunk.size(); row++) {
          assertEquals("constant string", struct.structChild(0).getString(row));
          assertEquals(chunk.vector(1).getLong(row), struct.structChild(1).getLong(row));
        }
        chunk.close();
      }
    }
  }

  @Test
  void rowsOutsideAndReadsAfterCloseThrow() {
    Chunk chunk = db.connection.query("SELECT [1], 'x'").next();
    Vector list = chunk.vector(0);
    Vector child = list.listChild();
    Vector string = chunk.vector(1);
    assertThrows(IndexOutOfBoundsException.class, () -> list.isNull(1));
    assertThrows(IndexOutOfBoundsException.class, () -> child.getInt(-1));
    assertThrows(IllegalStateException.class, () -> string.listChild());
    assertThrows(IllegalStateException.class, () -> list.getString(0));
    assertThrows(IllegalStateException.class, () -> child.getString(0));
    assertThrows(IllegalStateException.class, () -> child.getLong(0));
    assertThrows(IllegalStateException.class, () -> string.getInt(0));
    chunk.close();
    chunk.close();
    assertThrows(IllegalStateException.class, () -> list.isNull(0));
    assertThrows(IllegalStateException.class, () -> child.getInt(0));
    assertThrows(IllegalStateException.class, () -> string.getString(0));
    assertThrows(IllegalStateException.class, () -> list.listChild());
  }
}
