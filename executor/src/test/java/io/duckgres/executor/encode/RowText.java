package io.duckgres.executor.encode;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.Connection;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.ResultStream;
import io.duckgres.executor.statement.Field;
import io.duckgres.types.BigEndian;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgType;
import io.duckgres.types.TextSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a query and shows its DataRows as texts (or hexadecimal bytes) for comparison. */
final class RowText {
  private RowText() {}

  static List<List<@Nullable String>> rows(
      Connection connection, String sql, short format, TextSettings settings) {
    try (ResultStream result = connection.query(sql)) {
      List<Field> fields = new ArrayList<>();
      for (LogicalType type : result.columnTypes()) {
        PgType shown = TypeMapping.of(type);
        fields.add(
            new Field(
                "c", 0, (short) 0, shown.oid(), shown.length(), TypeMapping.typmod(type), format));
      }
      return rows(result, fields, settings);
    }
  }

  static List<List<@Nullable String>> rows(
      ResultStream result, List<Field> fields, TextSettings settings) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    RowEncoder encoder = RowEncoder.of(result.columnTypes(), fields, settings);
    ByteWriter out = new ByteWriter(16);
    for (Chunk chunk = result.next(); chunk != null; chunk = result.next()) {
      try (Chunk open = chunk) {
        encoder.encode(open, 0, open.size(), out);
      }
    }
    byte[] bytes = out.array();
    int at = 0;
    while (at < out.position()) {
      if (bytes[at] != 'D') {
        throw new AssertionError("no DataRow at " + at);
      }
      int end = at + 1 + BigEndian.getInt(bytes, at + 1);
      int columns = BigEndian.getShort(bytes, at + 5);
      at += 7;
      List<@Nullable String> row = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        int length = BigEndian.getInt(bytes, at);
        at += 4;
        if (length < 0) {
          row.add(null);
          continue;
        }
        row.add(
            fields.get(i).format() == Field.BINARY
                ? HexFormat.of().formatHex(bytes, at, at + length)
                : new String(bytes, at, length, StandardCharsets.UTF_8));
        at += length;
      }
      if (at != end) {
        throw new AssertionError("a DataRow's length is wrong");
      }
      rows.add(row);
    }
    return rows;
  }
}
