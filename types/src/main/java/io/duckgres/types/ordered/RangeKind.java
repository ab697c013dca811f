package io.duckgres.types.ordered;

import io.duckgres.types.ByteWriter;
import io.duckgres.types.DateType;
import io.duckgres.types.Int4Type;
import io.duckgres.types.Int8Type;
import io.duckgres.types.NumericType;
import io.duckgres.types.Oids;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import io.duckgres.types.TimestampType;
import io.duckgres.types.TimestamptzType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The built-in range types by what they range over. Bounds are Long, of numrange BigDecimal. */
public enum RangeKind {
  INT4("int4range", Oids.INT4, 3904, 4451),
  INT8("int8range", Oids.INT8, 3926, 4536),
  NUM("numrange", Oids.NUMERIC, 3906, 4532),
  DATE("daterange", Oids.DATE, 3912, 4535),
  TS("tsrange", Oids.TIMESTAMP, 3908, 4533),
  TSTZ("tstzrange", Oids.TIMESTAMPTZ, 3910, 4534);

  private final String name;
  private final int subtypeOid;
  private final int rangeOid;
  private final int multirangeOid;

  RangeKind(String name, int subtypeOid, int rangeOid, int multirangeOid) {
    this.name = name;
    this.subtypeOid = subtypeOid;
    this.rangeOid = rangeOid;
    this.multirangeOid = multirangeOid;
  }

  /** Of the range type, as in pg_type. */
  public String rangeName() {
    return name;
  }

  /** Of the multirange type. */
  public String multirangeName() {
    return name.replace("range", "multirange");
  }

  public int subtypeOid() {
    return subtypeOid;
  }

  public int rangeOid() {
    return rangeOid;
  }

  public int multirangeOid() {
    return multirangeOid;
  }

  /** By a range's or multirange's OID; null for another type. */
  public static @Nullable RangeKind of(int oid) {
    for (RangeKind kind : values()) {
      if (oid == kind.rangeOid || oid == kind.multirangeOid) {
        return kind;
      }
    }
    return null;
  }

  boolean isDiscrete() {
    return this == INT4 || this == INT8 || this == DATE;
  }

  /** The value after a bound of a discrete kind; the infinite dates stay as they are. */
  long next(long value) {
    return switch (this) {
      case INT4 -> {
        if (value == Integer.MAX_VALUE) {
          throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "integer out of range");
        }
        yield value + 1;
      }
      case DATE -> {
        if (value >= DateType.MAX_DAYS) {
          throw PgError.error(SqlState.DATETIME_FIELD_OVERFLOW, "date out of range");
        }
        yield value + 1;
      }
      default -> {
        if (value == Long.MAX_VALUE) {
          throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "bigint out of range");
        }
        yield value + 1;
      }
    };
  }

  boolean isFinite(long value) {
    return this != DATE || Math.abs(value) < Integer.MAX_VALUE;
  }

  /** A bound's text, such as {@code 2024-01-01}. */
  Object parse(String text, TextSettings settings) {
    byte[] buf = text.getBytes(StandardCharsets.UTF_8);
    int len = buf.length;
    return switch (this) {
      case INT4 -> (long) Int4Type.parseText(buf, 0, len);
      case INT8 -> Int8Type.parseText(buf, 0, len);
      case NUM -> finite(NumericType.parseText(buf, 0, len));
      case DATE -> (long) DateType.parseText(buf, 0, len, settings);
      case TS -> TimestampType.parseText(buf, 0, len, settings);
      case TSTZ -> TimestamptzType.parseText(buf, 0, len, settings);
    };
  }

  String text(Object bound, TextSettings settings) {
    if (bound instanceof BigDecimal number) {
      return number.toPlainString();
    }
    long value = (Long) bound;
    ByteWriter out = new ByteWriter(40);
    switch (this) {
      case DATE -> DateType.writeText(out, (int) value, settings);
      case TS -> TimestampType.writeText(out, value, settings);
      case TSTZ -> TimestamptzType.writeText(out, value, settings);
      default -> Int8Type.writeText(out, value);
    }
    return new String(out.array(), 0, out.position(), StandardCharsets.UTF_8);
  }

  Object receive(byte[] buf, int off, int len) {
    return switch (this) {
      case INT4 -> (long) Int4Type.parseBinary(buf, off, len);
      case INT8 -> Int8Type.parseBinary(buf, off, len);
      case NUM -> finite(NumericType.parseBinary(buf, off, len));
      case DATE -> (long) DateType.parseBinary(buf, off, len);
      case TS, TSTZ -> TimestampType.parseBinary(buf, off, len);
    };
  }

  void send(ByteWriter out, Object bound) {
    switch (this) {
      case INT4 -> out.writeInt(((Long) bound).intValue());
      case INT8 -> out.writeLong((Long) bound);
      case NUM -> {
        byte[] text = bound.toString().getBytes(StandardCharsets.US_ASCII);
        if (bound instanceof BigDecimal number) {
          text = number.toPlainString().getBytes(StandardCharsets.US_ASCII);
        }
        NumericType.writeBinaryOfText(out, text, 0, text.length);
      }
      case DATE -> DateType.writeBinary(out, ((Long) bound).intValue());
      case TS, TSTZ -> TimestampType.writeBinary(out, (Long) bound);
    }
  }

  private static BigDecimal finite(@Nullable BigDecimal number) {
    if (number == null) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED, "NaN and infinity are not supported in a numrange")
          .hint("Leave the bound out for an infinite one.");
    }
    return number.scale() < 0 ? number.setScale(0) : number;
  }
}
