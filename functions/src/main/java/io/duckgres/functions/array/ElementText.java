package io.duckgres.functions.array;

import io.duckgres.engine.WritableVector;
import io.duckgres.functions.json.Json;
import io.duckgres.functions.json.JsonReader;
import io.duckgres.functions.json.JsonWriter;
import io.duckgres.types.BoolType;
import io.duckgres.types.ByteaType;
import io.duckgres.types.DateType;
import io.duckgres.types.Float4Type;
import io.duckgres.types.Float8Type;
import io.duckgres.types.Int2Type;
import io.duckgres.types.Int4Type;
import io.duckgres.types.Int8Type;
import io.duckgres.types.NumericType;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import io.duckgres.types.TimeType;
import io.duckgres.types.TimestampType;
import io.duckgres.types.TimestamptzType;
import io.duckgres.types.UuidType;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Reads an element's text into a list's elements, as the input function of its type does. */
final class ElementText {
  private ElementText() {}

  /** Writes one element; errors are those of the type's input. */
  static void read(String text, WritableVector out, int row) {
    byte[] b = text.getBytes(StandardCharsets.UTF_8);
    switch (out.type().id()) {
      case BOOLEAN -> out.setBoolean(row, BoolType.parseText(b, 0, b.length));
      case SMALLINT -> out.setShort(row, Int2Type.parseText(b, 0, b.length));
      case INTEGER -> out.setInt(row, Int4Type.parseText(b, 0, b.length));
      case BIGINT -> out.setLong(row, Int8Type.parseText(b, 0, b.length));
      case FLOAT -> out.setFloat(row, Float4Type.parseText(b, 0, b.length));
      case DOUBLE -> out.setDouble(row, Float8Type.parseText(b, 0, b.length));
      case DECIMAL -> decimal(b, out, row);
      case UUID -> {
        UuidType.Value value = UuidType.parseText(b, 0, b.length);
        out.setUuid(row, value.high(), value.low());
      }
      case BLOB -> {
        byte[] bytes = ByteaType.parseText(b, 0, b.length);
        out.setBytes(row, bytes, 0, bytes.length);
      }
      case DATE -> out.setInt(row, DateType.parseText(iso(b), 0, b.length, TextSettings.DEFAULT));
      case TIME -> out.setLong(row, TimeType.parseText(b, 0, b.length, TextSettings.DEFAULT));
      case TIMESTAMP ->
          out.setLong(row, TimestampType.parseText(iso(b), 0, b.length, TextSettings.DEFAULT));
      case TIMESTAMP_TZ ->
          out.setLong(row, TimestamptzType.parseText(iso(b), 0, b.length, TextSettings.DEFAULT));
      default -> {
        if ("jsonb".equals(out.type().alias())) {
          Json value = JsonReader.read(b);
          out.setString(row, JsonWriter.text(value));
        } else {
          out.setBytes(row, b, 0, b.length);
        }
      }
    }
  }

  private static void decimal(byte[] text, WritableVector out, int row) {
    int width = out.type().width();
    int scale = out.type().scale();
    if (width <= 18) {
      out.setDecimal(row, NumericType.parseUnscaled(text, 0, text.length, width, scale));
    } else {
      BigInteger value = NumericType.parseWide(text, 0, text.length, width, scale);
      out.setHuge(row, value.shiftRight(64).longValue(), value.longValue());
    }
  }

  /** A cast knows no session's DateStyle: it takes only what means the same under each. */
  private static byte[] iso(byte[] text) {
    boolean year = text.length > 4;
    for (int i = 0; year && i < 4; i++) {
      year = text[i] >= '0' && text[i] <= '9';
    }
    boolean word = text.length > 0 && (text[0] == 'i' || text[0] == '-');
    if (!word && !(year && text[4] == '-')) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "dates in an array's text are only read in ISO form here")
          .hint("Write the array as ARRAY[...].");
    }
    return text;
  }
}
