package io.duckgres.functions.value;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Vector;
import io.duckgres.engine.WritableVector;
import io.duckgres.functions.ordered.NamedText;
import io.duckgres.types.BoolType;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.ByteaType;
import io.duckgres.types.DateType;
import io.duckgres.types.Float4Type;
import io.duckgres.types.Float8Type;
import io.duckgres.types.Int8Type;
import io.duckgres.types.IntervalType;
import io.duckgres.types.NumericType;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import io.duckgres.types.TimeType;
import io.duckgres.types.TimestampType;
import io.duckgres.types.TimestamptzType;
import io.duckgres.types.TimetzType;
import io.duckgres.types.UuidType;

/** Writes a value of any type as PostgreSQL's output functions do. One thread. */
public final class ValueText {
  private static final int MAX_OFFSET = 16 * 60 * 60 - 1;

  private final ByteWriter out = new ByteWriter();
  private final TextSettings settings;

  /**
   * @param settings of the session that asks
   */
  public ValueText(TextSettings settings) {
    this.settings = settings;
  }

  /** Those it was made with. */
  public TextSettings settings() {
    return settings;
  }

  /** Writes the text of a value that is not NULL; 0A000 for a type without one. */
  public void write(Vector vector, int row, WritableVector result) {
    out.clear();
    write(vector, row);
    result.setString(row, out.array(), 0, out.position());
  }

  /** The text of a value that is not NULL; 0A000 for a type without one. */
  public String of(Vector vector, int row) {
    out.clear();
    write(vector, row);
    return new String(out.array(), 0, out.position(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private void write(Vector v, int row) {
    LogicalType type = v.type();
    if (NamedText.write(v, row, out, settings)) {
      return;
    }
    switch (type.id()) {
      case BOOLEAN -> BoolType.writeText(out, v.getBoolean(row));
      case TINYINT -> Int8Type.writeText(out, v.getByte(row));
      case UTINYINT -> Int8Type.writeText(out, v.getByte(row) & 0xFF);
      case SMALLINT -> Int8Type.writeText(out, v.getShort(row));
      case USMALLINT -> Int8Type.writeText(out, v.getShort(row) & 0xFFFF);
      case INTEGER, INTEGER_LITERAL -> Int8Type.writeText(out, v.getInt(row));
      case UINTEGER -> Int8Type.writeText(out, v.getInt(row) & 0xFFFF_FFFFL);
      case BIGINT -> Int8Type.writeText(out, v.getLong(row));
      case UBIGINT -> NumericType.writeText(out, 0, v.getLong(row), 0);
      case HUGEINT -> NumericType.writeText(out, v.getHugeHigh(row), v.getHugeLow(row), 0);
      case DECIMAL -> decimal(v, type, row);
      case FLOAT -> Float4Type.writeText(out, v.getFloat(row), settings);
      case DOUBLE -> Float8Type.writeText(out, v.getDouble(row), settings);
      case VARCHAR, STRING_LITERAL -> out.writeBytes(v.getBytes(row));
      case BLOB -> {
        byte[] bytes = v.getBytes(row);
        ByteaType.writeText(out, bytes, 0, bytes.length, settings);
      }
      case BIT -> out.writeAscii(Bits.of(v.getBytes(row)).toString());
      case UUID -> UuidType.writeText(out, v.getUuidHigh(row), v.getHugeLow(row));
      case DATE -> DateType.writeText(out, v.getInt(row), settings);
      case TIME -> TimeType.writeText(out, v.getLong(row));
      case TIME_TZ -> {
        long bits = v.getLong(row);
        TimetzType.writeText(out, bits >>> 24, MAX_OFFSET - (int) (bits & 0xFF_FFFF));
      }
      case TIMESTAMP -> TimestampType.writeText(out, v.getLong(row), settings);
      case TIMESTAMP_TZ -> TimestamptzType.writeText(out, v.getLong(row), settings);
      case INTERVAL ->
          IntervalType.writeText(
              out,
              v.getIntervalMonths(row),
              v.getIntervalDays(row),
              v.getIntervalMicros(row),
              settings);
      case ENUM -> out.writeUtf8(type.names().get(v.getEnumIndex(row)));
      case LIST -> list(v.listChild(), Math.toIntExact(v.listOffset(row)), v.listLength(row));
      case ARRAY -> list(v.arrayChild(), row * type.width(), type.width());
      case STRUCT -> record(v, row);
      default ->
          throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED, "type " + type + " has no text form here");
    }
  }

  private void decimal(Vector v, LogicalType type, int row) {
    if (type.width() > 18) {
      NumericType.writeText(out, v.getHugeHigh(row), v.getHugeLow(row), type.scale());
    } else {
      NumericType.writeText(out, v.getDecimal(row), type.scale());
    }
  }

  private void list(Vector elements, int from, int length) {
    boolean nested = isList(elements.type());
    out.writeByte('{');
    for (int i = from; i < from + length; i++) {
      if (i > from) {
        out.writeByte(',');
      }
      if (elements.isNull(i)) {
        out.writeAscii("NULL");
      } else {
        int start = out.position();
        write(elements, i);
        if (!nested) {
          quote(start, "{},", "\\");
        }
      }
    }
    out.writeByte('}');
  }

  private static boolean isList(LogicalType type) {
    return switch (type.id()) {
      case LIST, ARRAY -> true;
      default -> false;
    };
  }

  private void record(Vector v, int row) {
    out.writeByte('(');
    for (int i = 0; i < v.type().children().size(); i++) {
      if (i > 0) {
        out.writeByte(',');
      }
      Vector field = v.structChild(i);
      if (!field.isNull(row)) {
        int start = out.position();
        write(field, row);
        quote(start, "(),", "\"");
      }
    }
    out.writeByte(')');
  }

  /** Quotes what was written from {@code start} on where the surroundings need it. */
  private void quote(int start, String delimiters, String beforeQuote) {
    String text =
        new String(
            out.array(), start, out.position() - start, java.nio.charset.StandardCharsets.UTF_8);
    boolean plain =
        !text.isEmpty()
            && !(delimiters.startsWith("{") && text.equalsIgnoreCase("NULL"))
            && text.chars()
                .noneMatch(
                    c ->
                        c == '"'
                            || c == '\\'
                            || c == ' '
                            || (c >= 9 && c <= 13)
                            || delimiters.indexOf(c) >= 0);
    if (!plain) {
      out.position(start);
      out.writeUtf8('"' + text.replace("\\", "\\\\").replace("\"", beforeQuote + "\"") + '"');
    }
  }
}
