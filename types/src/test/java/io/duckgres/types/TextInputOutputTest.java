package io.duckgres.types;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * {@code text_io.tsv}: what PostgreSQL 15 makes of {@code 'input'::type} under settings, as text or
 * as SQLSTATE and message.
 */
class TextInputOutputTest {
  @Test
  void everyInputOfTheFileGivesPostgreSqlsTextOrError() {
    List<String> wrong = new ArrayList<>();
    for (List<String> row : TsvResource.read(TextInputOutputTest.class, "text_io.tsv")) {
      String actual = result(row.get(0), row.get(1), row.get(2));
      if (!actual.equals(row.get(3))) {
        wrong.add(row.subList(0, 3) + "\n    " + actual + "\n    " + row.get(3));
      }
    }
    assertEquals("", String.join("\n", wrong), wrong.size() + " differ");
  }

  private static String result(String settings, String type, String input) {
    ByteWriter out = new ByteWriter();
    try {
      byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
      convert(type, bytes, settings(settings), out);
      return new String(out.array(), 0, out.position(), StandardCharsets.UTF_8);
    } catch (PgError e) {
      return "!" + e.sqlState().code() + " " + e.message();
    }
  }

  private static TextSettings settings(String text) {
    String[] parts = text.split("\\|");
    String[] style = parts[0].split(", ");
    return TextSettings.of(
        DateStyle.valueOf(style[0].toUpperCase(Locale.ROOT)),
        DateOrder.valueOf(style[1]),
        IntervalStyle.valueOf(parts[1].toUpperCase(Locale.ROOT)),
        ByteaOutput.valueOf(parts[3].toUpperCase(Locale.ROOT)),
        Integer.parseInt(parts[4]),
        ZoneId.of(parts[2]));
  }

  private static void convert(String type, byte[] in, TextSettings s, ByteWriter out) {
    int n = in.length;
    switch (type) {
      case "bool" -> BoolType.writeText(out, BoolType.parseText(in, 0, n));
      case "int2" -> Int2Type.writeText(out, Int2Type.parseText(in, 0, n));
      case "int4" -> Int4Type.writeText(out, Int4Type.parseText(in, 0, n));
      case "int8" -> Int8Type.writeText(out, Int8Type.parseText(in, 0, n));
      case "oid" -> OidType.writeText(out, OidType.parseText(in, 0, n));
      case "float4" -> Float4Type.writeText(out, Float4Type.parseText(in, 0, n), s);
      case "float8" -> Float8Type.writeText(out, Float8Type.parseText(in, 0, n), s);
      case "numeric" -> {
        BigDecimal value = NumericType.parseText(in, 0, n);
        out.writeAscii(value == null ? "special" : value.toPlainString());
      }
      case "bytea" -> {
        byte[] value = ByteaType.parseText(in, 0, n);
        ByteaType.writeText(out, value, 0, value.length, s);
      }
      case "uuid" -> {
        UuidType.Value value = UuidType.parseText(in, 0, n);
        UuidType.writeText(out, value.high(), value.low());
      }
      case "date" -> DateType.writeText(out, DateType.parseText(in, 0, n, s), s);
      case "time" -> TimeType.writeText(out, TimeType.parseText(in, 0, n, s));
      case "timetz" -> {
        TimetzType.Value value = TimetzType.parseText(in, 0, n, s);
        TimetzType.writeText(out, value.micros(), value.offset());
      }
      case "timestamp" -> TimestampType.writeText(out, TimestampType.parseText(in, 0, n, s), s);
      case "timestamptz" ->
          TimestamptzType.writeText(out, TimestamptzType.parseText(in, 0, n, s), s);
      case "interval" -> {
        IntervalType.Value value = IntervalType.parseText(in, 0, n, s);
        IntervalType.writeText(out, value.months(), value.days(), value.micros(), s);
      }
      default -> throw new AssertionError(type);
    }
  }
}
