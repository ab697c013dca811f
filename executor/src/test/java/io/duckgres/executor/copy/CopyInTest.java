package io.duckgres.executor.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.Connection;
import io.duckgres.engine.Database;
import io.duckgres.engine.Engine;
import io.duckgres.engine.OpenOptions;
import io.duckgres.engine.ResultStream;
import io.duckgres.executor.encode.TypeMapping;
import io.duckgres.translator.plan.CopyOptions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CopyInTest {
  private static Database database;
  private static Connection connection;

  @BeforeAll
  static void open() {
    database = Engine.instance().open(new OpenOptions(":memory:", Map.of()));
    connection = database.connect();
  }

  @AfterAll
  static void close() {
    connection.close();
    database.close();
  }

  /** Every block size must give the same rows. */
  private static List<String> load(String columns, CopyOptions options, byte[] input, int block) {
    connection.query("CREATE OR REPLACE TABLE t (" + columns + ")").close();
    List<CopyColumn> all = new ArrayList<>();
    try (ResultStream result = connection.query("SELECT * FROM t")) {
      for (int i = 0; i < result.columnCount(); i++) {
        var type = result.columnType(i);
        all.add(
            new CopyColumn(
                result.columnName(i), type, TypeMapping.of(type).oid(), TypeMapping.typmod(type)));
      }
    }
    connection.query("BEGIN").close();
    try (CopyIn copy =
        new CopyIn(
            connection,
            new CopyTarget("t", "t", all),
            options,
            TextSettings.DEFAULT,
            e -> PgError.error(SqlState.INTERNAL_ERROR, e.getMessage()))) {
      for (int at = 0; at < input.length; at += block) {
        copy.write(input, at, Math.min(block, input.length - at));
      }
      String tag = copy.finish();
      List<String> rows = new ArrayList<>();
      try (ResultStream result = connection.query("SELECT t::VARCHAR FROM t ORDER BY rowid")) {
        for (Chunk chunk = result.next(); chunk != null; chunk = result.next()) {
          for (int i = 0; i < chunk.size(); i++) {
            rows.add(chunk.vector(0).getString(i));
          }
          chunk.close();
        }
      }
      assertEquals("COPY " + rows.size(), tag);
      return rows;
    } finally {
      connection.query("ROLLBACK").close();
    }
  }

  private static void check(
      String columns, CopyOptions options, String input, List<String> expected) {
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    for (int block : new int[] {1, 2, 3, 7, bytes.length + 1}) {
      assertEquals(expected, load(columns, options, bytes, block), "blocks of " + block);
    }
  }

  private static PgError failure(String columns, CopyOptions options, String input) {
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    return assertThrows(PgError.class, () -> load(columns, options, bytes, bytes.length));
  }

  @Test
  void binaryRowsCutAnywhere() {
    byte[] input =
        HexFormat.of()
            .parseHex(
                "5047434f50590aff0d0a00" // signature
                    + "00000000" // flags
                    + "00000003abcdef" // extension
                    + "00020000000400000001000000036f6e65"
                    + "0002ffffffff00000000"
                    + "00020000000400000003ffffffff"
                    + "ffff");
    List<String> expected =
        List.of("{'i': 1, 's': one}", "{'i': NULL, 's': ''}", "{'i': 3, 's': NULL}");
    for (int block = 1; block <= input.length; block++) {
      assertEquals(
          expected,
          load("i INTEGER, s VARCHAR", CopyOptions.BINARY, input, block),
          "blocks of " + block);
    }
    byte[] cut = Arrays.copyOf(input, input.length - 9);
    PgError error =
        assertThrows(PgError.class, () -> load("i INTEGER, s VARCHAR", CopyOptions.BINARY, cut, 7));
    assertEquals("unexpected EOF in COPY data", error.message());
    assertEquals("COPY t, line 3", error.where());
  }

  @Test
  void textRowsOfAllEndingsAndEscapes() {
    check(
        "i INTEGER, s VARCHAR",
        CopyOptions.TEXT,
        "1\tone\n\\N\ta\\tb\\\\c\\x41\\101\n3\t\\N\n4\t\n",
        List.of(
            "{'i': 1, 's': one}",
            "{'i': NULL, 's': a\tb\\cAA}",
            "{'i': 3, 's': NULL}",
            "{'i': 4, 's': ''}"));
    check(
        "i INTEGER", CopyOptions.TEXT, "1\r\n2\r\n3", List.of("{'i': 1}", "{'i': 2}", "{'i': 3}"));
    check("i INTEGER", CopyOptions.TEXT, "1\r2\r", List.of("{'i': 1}", "{'i': 2}"));
    check("i INTEGER", CopyOptions.TEXT, "1\n\\.\nrest", List.of("{'i': 1}"));
  }

  @Test
  void csvRowsWithQuotesAndNulls() {
    check(
        "a VARCHAR, b VARCHAR",
        CopyOptions.CSV,
        "x,y\n\"a,b\",\"c\"\"d\"\n,\"\"\n\"l1\nl2\",z\"q\"\n",
        List.of(
            "{'a': x, 'b': y}",
            "{'a': 'a,b', 'b': 'c\"d'}",
            "{'a': NULL, 'b': ''}",
            "{'a': l1\nl2, 'b': zq}"));
  }

  @Test
  void typesAreReadIntoTheirColumns() {
    check(
        "a BOOLEAN, b SMALLINT, c BIGINT, d DECIMAL(15,2), e DECIMAL(38,3), f DOUBLE, g DATE,"
            + " h TIMESTAMP, i TIMESTAMPTZ, j INTERVAL, k UUID, l BLOB, m JSON, n TIME, o FLOAT",
        CopyOptions.TEXT,
        "t\t-5\t9000000000\t17.5\t-123456789012345678901234567890.1235\t1e-3\t1996-03-13\t"
            + "1996-03-13 01:02:03.5\t1996-03-13 01:02:03+02\t1 day 02:00\t"
            + "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11\t\\\\x41ff\t{\"a\": 1}\t23:59:59\t1.5\n",
        List.of(
            "{'a': true, 'b': -5, 'c': 9000000000, 'd': 17.50,"
                + " 'e': -123456789012345678901234567890.124, 'f': 0.001, 'g': 1996-03-13,"
                + " 'h': '1996-03-13 01:02:03.5', 'i': '1996-03-12 23:02:03+00',"
                + " 'j': '1 day 02:00:00', 'k': a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11,"
                + " 'l': A\\xFF, 'm': '{\"a\": 1}', 'n': '23:59:59', 'o': 1.5}"));
  }

  @Test
  void manyRowsKeepTheirNumber() {
    StringBuilder input = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      input.append(i).append("\tname ").append(i).append(" and something longer\n");
    }
    byte[] bytes = input.toString().getBytes(StandardCharsets.UTF_8);
    assertEquals(5000, load("i INTEGER, s VARCHAR", CopyOptions.TEXT, bytes, 1000).size());
  }

  @Test
  void errorsNameLineColumnAndValue() {
    PgError wrong = failure("i INTEGER, j INTEGER", CopyOptions.TEXT, "1\t2\n3\tx\n");
    assertEquals("22P02", wrong.sqlState().code());
    assertEquals("invalid input syntax for type integer: \"x\"", wrong.message());
    assertEquals("COPY t, line 2, column j: \"x\"", wrong.where());

    PgError missing = failure("i INTEGER, j INTEGER", CopyOptions.TEXT, "1\n");
    assertEquals("22P04", missing.sqlState().code());
    assertEquals("missing data for column \"j\"", missing.message());
    assertEquals("COPY t, line 1: \"1\"", missing.where());

    PgError extra = failure("i INTEGER", CopyOptions.CSV, "1\n2,3\n");
    assertEquals("extra data after last expected column", extra.message());
    assertEquals("COPY t, line 2: \"2,3\"", extra.where());

    PgError open = failure("i VARCHAR", CopyOptions.CSV, "\"abc\n");
    assertEquals("unterminated CSV quoted field", open.message());

    PgError encoding =
        assertThrows(
            PgError.class,
            () -> load("s VARCHAR", CopyOptions.TEXT, new byte[] {'a', (byte) 0xff, '\n'}, 10));
    assertEquals("invalid byte sequence for encoding \"UTF8\": 0xff", encoding.message());

    PgError overflow = failure("d DECIMAL(5,2)", CopyOptions.TEXT, "1000.00\n");
    assertEquals("numeric field overflow", overflow.message());
    assertEquals("22003", overflow.sqlState().code());
  }

  /** More than one thread's block of lines: the order stays, and so do the numbers of lines. */
  @Test
  void manyBlocksOfLinesKeepTheirOrder() {
    int rows = 20_000;
    StringBuilder input = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      input.append(i).append(",\"row\n").append(i).append("\"\n");
      expected.add("{'i': " + i + ", 's': row\n" + i + "}");
    }
    byte[] bytes = input.toString().getBytes(StandardCharsets.UTF_8);
    assertEquals(expected, load("i INTEGER, s VARCHAR", CopyOptions.CSV, bytes, 5_000));
  }

  @Test
  void theFirstErrorOfManyBlocksCounts() {
    StringBuilder input = new StringBuilder();
    for (int i = 1; i <= 20_000; i++) {
      input.append(i == 9_000 || i == 15_000 ? "x" + i : i).append(i == 18_000 ? "\r" : "\n");
    }
    PgError error = failure("i INTEGER", CopyOptions.TEXT, input.toString());
    assertEquals("COPY t, line 9000, column i: \"x9000\"", error.where());
  }
}
